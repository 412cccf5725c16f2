"""Leaving the premises for a while, and coming back under supervision."""

from PySide6.QtWidgets import QWidget

from accessdesk.desk.escorts import ComeBack, LeavePremises
from accessdesk.desk.rows import VisitDetail
from accessdesk.domain.ids import VisitId
from accessdesk.domain.sites import Supervision
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.escort_part import EscortPart
from accessdesk.ui.visits.host_instead import HostInstead
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.place_input import PlaceInput
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind


class _AwayBackForm(ActForm):
    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._visit: VisitDetail | None = None
        self._head, self.at = VisitHead(), MomentInput()
        self.column.addWidget(self._head)

    def _begin(self) -> None:
        self.place(self.add_field("happened_at", self.at))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(lambda: self.at_desk.lists.visit(self._visit_id), self._fill)

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.at

    def retranslate(self) -> None:
        super().retranslate()
        self.at.setPlaceholderText(self.tr("now"))

    def _fill(self, visit: VisitDetail) -> None:
        self._visit = visit
        self._head.show_visit(visit)
        self.heading_changed.emit()

    def _time_errors(self) -> dict[str, str]:
        try:
            self.at.past(self.at_desk.clock())
        except ValueError:
            return {"happened_at": self.tr("Enter a time like 12:30, or leave it empty for now.")}
        return {}


class LeaveForm(_AwayBackForm):
    """The visitor leaves and will come back; a smoking place on the premises is not away."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk, visit_id)
        self._note = PlainLabel(ink="muted", wrap=True)
        self.column.addWidget(self._note)
        self._begin()

    def title(self) -> str:
        return self.tr("Leaves and comes back")

    def finish(self) -> None:
        self.clear_errors()
        errors = self._time_errors()
        if errors:
            self.show_errors(errors)
            return
        text = self.tr("{name} is away").format(name=self.draft_name())
        command = LeavePremises(self._visit_id, self.at.past(self.at_desk.clock()))
        self.execute(command, lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self._note.setText(
            self.tr("The escort ends now and is accepted again on return. A break on the premises is not away.")
        )
        self._primary.set_text(self.tr("Has left, will come back"))


class BackForm(_AwayBackForm):
    """The visitor is back; where zones demand it an escort accepts anew."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk, visit_id)
        self.escort = EscortPart(at_desk)
        self.escort.need(False)
        self.fields |= self.escort.fields
        self.column.addWidget(self.escort)
        self.escort.wants.connect(lambda command: self.execute(command, lambda outcome: None))
        self.goes_to = PlaceInput(at_desk)
        self.instead = HostInstead(at_desk)
        self.fields |= {"zone": self.goes_to.field, "received_by": self.instead.field}
        self.column.addWidget(self.goes_to)
        self.column.addWidget(self.instead.field)
        self._begin()

    def title(self) -> str:
        return self.tr("Comes back")

    def is_untouched(self) -> bool:
        return self.escort.is_untouched()

    def first_focus(self) -> QWidget:
        return self.escort.escort

    def finish(self) -> None:
        self.clear_errors()
        errors = self._time_errors()
        errors |= self.escort.still_missing()
        if errors:
            self.show_errors(errors)
            return
        text = self.tr("{name} is back").format(name=self.draft_name())
        accepts = self.escort.accepts()
        at = self.at.past(self.at_desk.clock())
        command = ComeBack(self._visit_id, accepts, at, self.goes_to.chosen(), self.instead.host_id())
        self.execute(command, lambda outcome: self.end(text, outcome))

    def fail(self, error: Exception) -> None:
        """A host who is not at work is replaced right here."""
        self.instead.offer(error)
        super().fail(error)

    def retranslate(self) -> None:
        super().retranslate()
        self._primary.set_text(self.tr("Is back"))

    def _fill(self, visit: VisitDetail) -> None:
        super()._fill(visit)
        self.goes_to.load(visit.zones)
        if visit.supervision is Supervision.CONTINUOUS:
            self.escort.need(True)
            self.escort.load_for((visit.id,))
