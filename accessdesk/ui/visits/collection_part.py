"""The second moment of a visit: the escort accepts, the badge gets its number and its end."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from accessdesk.desk.escorts import CollectVisitor
from accessdesk.domain.ids import VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.scanner import TAKES_CODES, is_badge_code
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.badge_preview import BadgePreview
from accessdesk.ui.visits.documents_part import DocumentsPart
from accessdesk.ui.visits.escort_part import EscortPart
from accessdesk.ui.visits.host_instead import HostInstead
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.place_input import PlaceInput
from accessdesk.ui.widgets import Field
from accessdesk.ui.wording import field_word, local_moment

_USUAL = timedelta(hours=4)


class CollectionPart(Retranslated):
    """Escort where the zones demand one, until, badge number with preview."""

    changed = Signal()

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self._visit_id: VisitId | None = None
        self._arrived: VisitId | None = None
        self.escort = EscortPart(at_desk)
        self.escort.need(False)
        self.until, self.number = MomentInput(), QLineEdit()
        self.number.setMaxLength(60)
        self.number.setProperty(TAKES_CODES, True)
        self.documents = DocumentsPart(at_desk)
        self.goes_to = PlaceInput(at_desk)
        self.instead = HostInstead(at_desk)
        self.preview = BadgePreview(at_desk)
        self.fields = {
            **self.escort.fields,
            "until": Field("", self.until, mandatory=True),
            "badge_number": Field("", self.number, mandatory=True),
            "documents": Field("", self.documents, mandatory=True),
            "zone": self.goes_to.field,
            "received_by": self.instead.field,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addWidget(self.instead.field)
        layout.addWidget(self.escort)
        for name in ("until", "badge_number"):
            self.escort.second_line.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.fields["documents"])
        layout.addWidget(self.goes_to)
        layout.addWidget(self.preview)
        self.fields["documents"].hide()
        self.documents.changed.connect(lambda: self.fields["documents"].setVisible(bool(self.documents.lines)))
        for line in (self.until, self.number):
            line.textChanged.connect(lambda _: self._on_typed())
        self.until.show_moment(_usual_end(at_desk.clock()))
        self._proposed = ""
        self._read_number()
        self.retranslate()

    def show_zones(self, zones: tuple[ZoneId, ...], supervision: Supervision) -> None:
        """Ask for an escort if, and only if, one of the zones demands one."""
        self.escort.need(supervision is Supervision.CONTINUOUS)
        self.goes_to.load(zones)
        if self.escort.needed and self._arrived is not None:
            self.escort.load_for((self._arrived,))
        elif self.escort.needed:
            self.escort.load(zones)

    def show_visit(self, visit_id: VisitId | None, until: datetime | None = None, *, arrived: bool = False) -> None:
        """Whose badge the preview shows, and the end that was agreed; who has arrived is asked about documents."""
        self._visit_id = visit_id
        self._read_number()
        self._arrived = visit_id if arrived else None
        if visit_id is not None and arrived:
            self.documents.ask_for_visits((visit_id,))
        if until is not None and until > self._at_desk.clock():
            self.until.show_moment(until)
        self._on_typed()

    def still_missing(self) -> dict[str, str]:
        """Sentences for what is empty or is no time."""
        errors = self.escort.still_missing() | self.documents.still_missing()
        if not self.number.text().strip():
            errors |= missing("badge_number")
        try:
            if self.until.coming(self._at_desk.clock()) is None:
                errors |= missing("until")
        except ValueError:
            errors["until"] = self.tr("Enter a time like 12:30.")
        return errors

    def command(self, visit_id: VisitId, happened_at: datetime | None = None) -> CollectVisitor:
        """The collection as filled in, now or entered late; `still_missing` was empty."""
        until = self.until.coming(self._at_desk.clock())
        assert until is not None
        return CollectVisitor(
            visit_id=visit_id,
            badge_number=self.number.text(),
            until=until,
            escort=self.escort.accepts(),
            documents=self.documents.given(),
            zone_id=self.goes_to.chosen(),
            happened_at=happened_at,
            received_by=self.instead.host_id(),
        )

    def until_or_none(self) -> datetime | None:
        try:
            return self.until.coming(self._at_desk.clock())
        except ValueError:
            return None

    def print_badge(self, badge_id: int | None, failed_text: str) -> None:
        """Print in the background; a failure only says so, because the visit stands."""
        if badge_id is None:
            return
        at_desk = self._at_desk
        at_desk.background.print_run(
            at_desk.background,
            lambda: at_desk.papers.print_badge(badge_id),
            lambda done: None,
            lambda error: at_desk.say(failed_text),
        )

    def retranslate(self) -> None:
        self.instead.retranslate()
        for name in ("until", "badge_number", "documents"):
            self.fields[name].set_label(field_word(name))
        self.until.setPlaceholderText(self.tr("HH:MM"))

    def _read_number(self) -> None:
        """What is printed ahead for this visit, a reusable badge where the company uses them, or the next number."""
        lists, visit_id = self._at_desk.lists, self._visit_id

        def read() -> str:
            ahead = lists.prepared_for(visit_id) if visit_id is not None else ""
            return ahead or lists.next_badge_number()

        self._at_desk.background.run(self, read, self._show_number)

    def _show_number(self, number: str) -> None:
        if self.number.text() in ("", self._proposed):
            self._proposed = number
            self.number.setText(number)

    def _on_code(self, code: str) -> None:
        """A badge was scanned into the field: its number stands there instead of its code."""
        lists = self._at_desk.lists

        def show(number: str) -> None:
            if number and self.number.text() == code:
                self.number.setText(number)

        self._at_desk.background.run(self, lambda: lists.number_of_code(code), show)

    def _on_typed(self) -> None:
        if is_badge_code(self.number.text()):
            self._on_code(self.number.text())
            return
        until = self.until_or_none()
        shown = local_moment(until, self._at_desk.clock()) if until is not None else ""
        self.preview.ask(self._visit_id, self.number.text(), until, shown)
        self.changed.emit()


def _usual_end(now: datetime) -> datetime:
    """Four hours on, up to the next half hour."""
    end = now + _USUAL
    return end + timedelta(minutes=-end.minute % 30)
