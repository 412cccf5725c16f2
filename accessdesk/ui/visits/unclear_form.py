"""An unclear visit gets settled: found on site, departed, or closed without a departure."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.departures import CloseUnconfirmed, FindOnSite, RecordDeparture
from accessdesk.desk.rows import VisitDetail
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.open_things import SETTLED
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import word

ON_SITE, DEPARTED, CLOSED = "on_site", "departed", "closed"


class UnclearForm(ActForm):
    """No departure time is invented: whoever knows one says how, otherwise the search is written down."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._visit: VisitDetail | None = None
        self._head, self._note = VisitHead(), PlainLabel(ink="muted", wrap=True)
        self.way, self.badge = ChipChoice(several=False), ChipChoice(several=False)
        self.how_known, self.searched, self.exception = QLineEdit(), QLineEdit(), QLineEdit()
        self.at = MomentInput()
        self.column.addWidget(self._head)
        self.place(self.add_field("way", self.way, mandatory=True))
        self.column.addWidget(self._note)
        self.place(self.add_field("how_known", self.how_known, mandatory=True))
        self.place(self.add_field("searched", self.searched, mandatory=True))
        self.place(self.add_field("happened_at", self.at, mandatory=True))
        self.place(self.add_field("badge", self.badge, mandatory=True))
        self.place(self.add_field("keys_exception", self.exception))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.way.changed.connect(lambda _: self._share_fields())
        self.retranslate()
        self._share_fields()
        self.read(lambda: at_desk.lists.visit(visit_id), self._fill)

    def title(self) -> str:
        return self.tr("Settle an unclear visit")

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def state(self) -> tuple[str, Tone] | None:
        return self.tr("unclear"), Tone.RED

    def is_untouched(self) -> bool:
        return not (self.how_known.text().strip() or self.searched.text().strip())

    def first_focus(self) -> QWidget:
        return self.way

    def chosen(self) -> str:
        return next(iter(self.way.chosen()), "")

    def finish(self) -> None:
        self.clear_errors()
        errors = self._still_missing()
        if errors:
            self.show_errors(errors)
            return
        text = self.tr("{name}: settled").format(name=self.draft_name())
        self.execute(self._command(), lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["way"].set_label(self.tr("What is known now"))
        self.way.set_chips(
            [
                Chip(ON_SITE, self.tr("found on site")),
                Chip(DEPARTED, self.tr("has departed")),
                Chip(CLOSED, self.tr("close unconfirmed")),
            ]
        )
        self.badge.set_chips([Chip(state.value, word(state)) for state in SETTLED])
        self.at.setPlaceholderText(self.tr("17:30 or 22.11. 17:30"))
        self.how_known.setPlaceholderText(self.tr("who saw it, which record shows it"))
        self.searched.setPlaceholderText(self.tr("rooms walked, people asked, calls made"))
        self._note.setText(self.tr("Closing without confirmation is the office manager's act: departure “unknown”."))
        self._primary.set_text(self.tr("Settle"))

    def _fill(self, visit: VisitDetail) -> None:
        self._visit = visit
        self._head.show_visit(visit)
        self._share_fields()
        self.heading_changed.emit()

    def _share_fields(self) -> None:
        way, visit = self.chosen(), self._visit
        self.fields["how_known"].setVisible(way in (ON_SITE, DEPARTED))
        self.fields["searched"].setVisible(way == CLOSED)
        self._note.setVisible(way == CLOSED)
        self.fields["happened_at"].setVisible(way in (ON_SITE, DEPARTED))
        self.fields["badge"].setVisible(way == DEPARTED and visit is not None and bool(visit.badge))
        self.fields["keys_exception"].setVisible(way == DEPARTED and visit is not None and bool(visit.keys_out))

    def _still_missing(self) -> dict[str, str]:
        way = self.chosen()
        if not way:
            return {"way": self.tr("Choose what is known now.")}
        text = self.searched if way == CLOSED else self.how_known
        errors = {} if text.text().strip() else missing("searched" if way == CLOSED else "how_known")
        if way == CLOSED:
            return errors
        try:
            if self.at.past(self.at_desk.clock()) is None and way == DEPARTED:
                errors |= missing("happened_at")
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 17:30, or with its day like 22.11. 17:30.")
        if way == DEPARTED and self._visit is not None and self._visit.badge and not self.badge.chosen():
            errors |= missing("badge")
        return errors

    def _command(self) -> Any:
        if self.chosen() == ON_SITE:
            return FindOnSite(self._visit_id, self.how_known.text(), self.at.past(self.at_desk.clock()))
        if self.chosen() == CLOSED:
            return CloseUnconfirmed(self._visit_id, self.searched.text())
        badge = self.badge.chosen()
        return RecordDeparture(
            self._visit_id,
            BadgeState(badge[0]) if badge else None,
            keys_exception=self.exception.text(),
            how_known=self.how_known.text(),
            happened_at=self.at.past(self.at_desk.clock()),
            badge_exception=self.how_known.text(),
        )
