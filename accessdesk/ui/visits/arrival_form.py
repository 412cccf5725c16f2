"""Arrival (F2), and collection in the same go when the escort stands there already."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import PersonHit, VisitDetail
from accessdesk.desk.visits import RecordArrival
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.refusals import Banned, PossibleBan
from accessdesk.ui import theme
from accessdesk.ui.tab_order import show_soon
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.collection_part import CollectionPart
from accessdesk.ui.visits.confirmations_part import ConfirmationsPart
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.reading_at_display import ReadingAtDisplay
from accessdesk.ui.visits.visitor_part import VisitorPart
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_moment


class ArrivalForm(ActForm):
    """Five fields, two confirmations that are never preset, and below them the collection.

    "Arrived, waits" records the arrival alone. Ctrl+Enter records both; if the second is refused, the arrival stands
    and the form goes on as the collection, with all that was typed.
    """

    def __init__(self, at_desk: AtDesk, visit_id: VisitId | None = None, *, person_id: PersonId | None = None) -> None:
        super().__init__(at_desk)
        self._expected: VisitDetail | None = None
        self.arrived_id: VisitId | None = None
        self.visitor = VisitorPart(at_desk, at_the_door=True)
        self.collection = CollectionPart(at_desk)
        self.fields |= self.visitor.fields | self.collection.fields
        self.confirmations = ConfirmationsPart(at_desk.display)
        self.fields |= self.confirmations.fields
        self.identity, self.notice_given = self.confirmations.identity, self.confirmations.notice_given
        self.needs_help, self.confidential, self.at = QCheckBox(), QCheckBox(), MomentInput()
        self.column.addWidget(self.visitor)
        self.column.addWidget(self.confirmations)
        self.column.addWidget(self.collection)
        self.place(self.needs_help)
        self.place(self.confidential)
        self.place(self.add_field("happened_at", self.at))
        self.column.setSpacing(theme.SPACE_8)
        self.column.setContentsMargins(theme.SPACE_20, theme.SPACE_8, theme.SPACE_20, theme.SPACE_16)
        self._away = self.add_act(self._on_turn_away, left=True)
        self._waits = self.add_act(self.finish_waiting, "Alt+Return")
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.visitor.zones_changed.connect(self._on_zones)
        self.visitor.type.changed.connect(lambda _: self._ask_for_documents())
        self.visitor.name.chosen.connect(lambda _: self._ask_for_documents())
        self.visitor.named.connect(self.heading_changed)
        self.visitor.banned.connect(self._on_banned)
        self.confirmations.changed.connect(self._on_confirmations)
        self.confirmations.confirmed.connect(self._on_confirmed)
        self.reading = ReadingAtDisplay(self)
        self.confirmations.display_wished.connect(self.reading.begin)
        self.retranslate()
        self._ask_for_documents()
        if person_id is not None:
            self.read(lambda: at_desk.lists.person(person_id), self._on_returning)
        if visit_id is not None:
            self.read(lambda: at_desk.lists.visit(visit_id), self._fill)

    def title(self) -> str:
        return self.tr("Collection") if self.arrived_id is not None else self.tr("Record arrival")

    def draft_name(self) -> str:
        return self.visitor.name.text().strip() or self.title()

    def state(self) -> tuple[str, Tone] | None:
        if self.arrived_id is not None:
            return self.tr("arrived, waits"), Tone.GREEN
        if self._expected is None or self._expected.expected_from is None:
            return None
        at = local_moment(self._expected.expected_from, self.at_desk.clock())
        return self.tr("expected {time}").format(time=at), Tone.BLUE

    def is_untouched(self) -> bool:
        if self.arrived_id is not None:
            return True
        if self._expected is not None:
            return self.confirmations.is_untouched()
        return self.visitor.is_untouched()

    def first_focus(self) -> QWidget:
        return self.identity if self._expected is not None else self.visitor.name

    def fail(self, error: Exception) -> None:
        self.collection.instead.offer(error)
        super().fail(error)
        if isinstance(error, PossibleBan | Banned):
            self.visitor.ask_about_bans()

    def finish(self) -> None:
        """Arrival and collection; only the collection once the arrival stands; where something is refused, neither
        before the host has decided."""
        if self.arrived_id is not None:
            self._collect_if_complete()
        elif self.confirmations.refused():
            self.visitor.with_host(lambda: self._arrive(self._on_arrived_decide, {}))
        else:
            self.visitor.with_host(lambda: self._arrive(self._on_arrived_collect, self.collection.still_missing()))

    def finish_waiting(self) -> None:
        """The arrival alone: the visitor waits at the desk."""
        if self.arrived_id is None:
            done = self._on_arrived_decide if self.confirmations.refused() else self._on_arrived_wait
            self.visitor.with_host(lambda: self._arrive(done, {}))

    def retranslate(self) -> None:
        super().retranslate()
        self.needs_help.setText(self.tr("Needs help in an evacuation (voluntary)"))
        self.confidential.setText(self.tr("Confidential: only host and office manager see company and purpose"))
        self._away.set_text(self.tr("Turn away …"))
        self._waits.set_text(self.tr("Arrived, waits"))
        self._waits.setShortcut("Alt+Return")  # Qt forgets a shortcut with every new text
        self.at.setPlaceholderText(self.tr("now"))
        self._on_confirmations()
        self.heading_changed.emit()

    def _fill(self, visit: VisitDetail) -> None:
        self._expected = visit
        self.visitor.fill(visit)
        self.collection.show_visit(visit.id, visit.expected_to)
        self.collection.documents.ask_for_type(visit.type, visit.person_id)
        self.heading_changed.emit()
        self.identity.setFocus()

    def _ask_for_documents(self) -> None:
        self.collection.documents.ask_for_type(self.visitor.visit_type(), self.visitor.person_id())

    def _on_returning(self, hit: PersonHit) -> None:
        self.visitor.take(hit)
        self.identity.setFocus()

    def _on_zones(self) -> None:
        self.collection.show_zones(self.visitor.chosen_zones(), self.visitor.supervision())

    def _on_confirmations(self) -> None:
        """Whoever refuses something is not collected now, so nothing is asked about it."""
        refused = bool(self.confirmations.refused())
        self.collection.setVisible(not refused)
        self._primary.set_text(self.tr("Arrived, the host decides") if refused else self.tr("Collected, print badge"))

    def _on_confirmed(self) -> None:
        """The keyboard goes to what is still to be asked: most often the PIN of the escort who is proposed."""
        empty = [self.fields[name] for name in (self.visitor.still_missing() | self.collection.still_missing())]
        first = min((field for field in empty if not field.isHidden()), key=self._place_of, default=None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            show_soon(first)

    def _late_errors(self) -> dict[str, str]:
        try:
            self.at.past(self.at_desk.clock())
        except ValueError:
            return {"happened_at": self.tr("Enter a time like 12:30, or leave it empty for now.")}
        return {}

    def _arrive(self, done: Callable[[Outcome], None], also: dict[str, str]) -> None:
        self.clear_errors()
        errors = self.visitor.still_missing() | self.confirmations.still_missing() | self._late_errors() | also
        if errors:
            self.show_errors(errors)
            return
        self.execute(self._command(), done)

    def _command(self) -> RecordArrival:
        visitor = self.visitor
        return RecordArrival(
            name=visitor.name.text(),
            company=visitor.company.text(),
            host_id=visitor.host_id(),
            host_name=visitor.host_name(),
            purpose=visitor.purpose.text(),
            zones=visitor.chosen_zones(),
            type=visitor.visit_type(),
            identity_kind=self.confirmations.identity_kind(),
            notice_given=self.notice_given.isChecked(),
            visit_id=self._expected.id if self._expected is not None else None,
            person_id=visitor.person_id(),
            until=self.collection.until_or_none(),
            needs_help=self.needs_help.isChecked(),
            refuses=self.confirmations.refused(),
            confidential=self.confidential.isChecked(),
            happened_at=self.at.past(self.at_desk.clock()),
            behalf=visitor.behalf.wish(),
        )

    def _on_arrived_wait(self, outcome: Outcome) -> None:
        self.end(self.tr("{name} has arrived and waits").format(name=self.visitor.name.text().strip()), outcome)

    def _on_arrived_collect(self, outcome: Outcome) -> None:
        assert outcome.id is not None
        self.arrived_id = VisitId(outcome.id)
        for part in (self.visitor, self.confirmations, self.needs_help, self.confidential, self.fields["happened_at"]):
            part.setEnabled(False)
        self._waits.setEnabled(False)
        self.heading_changed.emit()
        self._collect_if_complete()

    def _collect_if_complete(self) -> None:
        errors = self.collection.still_missing()
        if errors or self.arrived_id is None:
            self.show_errors(errors)
            return
        self.execute(self.collection.command(self.arrived_id, self._collected_at()), self._on_collected)

    def _collected_at(self) -> datetime | None:
        """What is entered late was one moment for both; None for now."""
        return self.at.past(self.at_desk.clock())

    def _on_arrived_decide(self, outcome: Outcome) -> None:
        from accessdesk.ui.visits.objection_form import ObjectionForm

        assert outcome.id is not None
        name = self.visitor.name.text().strip()
        self.end(self.tr("{name} has arrived; now the host decides").format(name=name), outcome)
        self.at_desk.open_form(ObjectionForm(self.at_desk, VisitId(outcome.id)))

    def _on_collected(self, outcome: Outcome) -> None:
        name = self.visitor.name.text().strip()
        failed = self.tr("The badge of {name} was not printed. The visit is recorded.").format(name=name)
        self.collection.print_badge(outcome.id, failed)
        self.end(self.tr("{name}: collected, badge is printing").format(name=name), outcome)

    def _on_banned(self) -> None:
        name = self.visitor.name.text().strip()
        self.end(self.tr("{name} is refused: banned. The incident is noted.").format(name=name))

    def _on_turn_away(self) -> None:
        from accessdesk.ui.visits.end_form import EndForm

        known = self.arrived_id or (self._expected.id if self._expected is not None else None)
        if known is not None:
            self.at_desk.open_form(EndForm(self.at_desk, known))
        elif self.visitor.is_untouched():
            self.closed.emit()
        else:
            self.visitor.with_host(lambda: self._arrive(self._on_arrived_deny, {}))

    def _on_arrived_deny(self, outcome: Outcome) -> None:
        from accessdesk.ui.visits.end_form import EndForm

        assert outcome.id is not None
        self.at_desk.open_form(EndForm(self.at_desk, VisitId(outcome.id)))
        self.closed.emit()
