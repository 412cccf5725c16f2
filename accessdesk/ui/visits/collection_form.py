"""Collection: a waiting visitor is fetched."""

from PySide6.QtWidgets import QWidget

from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import VisitDetail
from accessdesk.desk.visits import CallHost
from accessdesk.domain.ids import VisitId
from accessdesk.domain.sites import Supervision
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.collection_part import CollectionPart
from accessdesk.ui.visits.end_form import EndForm
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import StripedBand
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import minutes_since


class CollectionForm(ActForm):
    """Escort, end, badge. The host can be called again from here."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._visit: VisitDetail | None = None
        self._head, self._band = VisitHead(), StripedBand()
        self._band.hide()
        self.collection = CollectionPart(at_desk)
        self.fields |= self.collection.fields
        for part in (self._head, self._band, self.collection):
            self.column.addWidget(part)
        escort = self.collection.escort
        escort.wants.connect(lambda command: self.execute(command, lambda outcome: None))
        self.at = MomentInput()
        self.place(self.add_field("happened_at", self.at))
        self._away = self.add_act(lambda: at_desk.open_form(EndForm(at_desk, visit_id)), left=True)
        self._call = self.add_act(self._on_call)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(lambda: at_desk.lists.visit(visit_id), self._fill)

    def title(self) -> str:
        return self.tr("Collection")

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def state(self) -> tuple[str, Tone] | None:
        if self._visit is None or self._visit.arrived_at is None:
            return None
        minutes = minutes_since(self._visit.arrived_at, self.at_desk.clock())
        return self.tr("waiting for {minutes} min").format(minutes=minutes), Tone.AMBER

    def is_untouched(self) -> bool:
        return self.collection.escort.is_untouched()

    def first_focus(self) -> QWidget:
        return self.collection.escort.escort

    def finish(self) -> None:
        self.clear_errors()
        errors = self.collection.still_missing()
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        if errors:
            self.show_errors(errors)
            return
        self.execute(self.collection.command(self._visit_id, at), self._on_collected)

    def fail(self, error: Exception) -> None:
        """A host who is not at work is replaced right here."""
        self.collection.instead.offer(error)
        super().fail(error)

    def retranslate(self) -> None:
        super().retranslate()
        self._away.set_text(self.tr("Turn away …"))
        self.at.setPlaceholderText(self.tr("now"))
        self._call.set_text(self.tr("Host called now"))
        self._primary.set_text(self.tr("Collected, print badge"))
        self._word_band()
        self.heading_changed.emit()

    def _fill(self, visit: VisitDetail) -> None:
        self._visit = visit
        self._head.show_visit(visit)
        self.collection.show_visit(visit.id, visit.until, arrived=True)
        self.collection.show_zones(visit.zones, visit.supervision)
        self._word_band()
        self.heading_changed.emit()
        if visit.supervision is not Supervision.CONTINUOUS:
            self.collection.number.setFocus()

    def _word_band(self) -> None:
        visit = self._visit
        if visit is None or visit.supervision is Supervision.NONE:
            return
        continuous = visit.supervision is Supervision.CONTINUOUS
        text = self.tr("Escort required all the time") if continuous else self.tr("Escort to the host")
        self._band.set_text(text, self.tr("strictest zone: {zone}").format(zone=visit.strictest_zone))
        self._band.show()

    def _on_call(self) -> None:
        self.execute(CallHost(self._visit_id), lambda outcome: self.at_desk.say(self.tr("Call recorded")))

    def _on_collected(self, outcome: Outcome) -> None:
        name = self.draft_name()
        failed = self.tr("The badge of {name} was not printed. The visit is recorded.").format(name=name)
        self.collection.print_badge(outcome.id, failed)
        there, printing = self.tr("{name}: collected"), self.tr("{name}: collected, badge is printing")
        self.end((there if self.collection.preview.on_paper else printing).format(name=name), outcome)
