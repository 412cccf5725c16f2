"""A visit ends before anybody went in: turned away, left, cancelled, did not come. Always with a reason."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.rows import VisitDetail
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import Chip, ChipChoice
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_moment, word

ENDS = {
    VisitState.ARRIVED: (VisitState.DENIED, VisitState.LEFT_BEFORE_ENTRY),
    VisitState.EXPECTED: (VisitState.CANCELLED, VisitState.NO_SHOW),
}


class EndForm(ActForm):
    """The ends that the present state allows; none is chosen beforehand."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._visit: VisitDetail | None = None
        self._head = VisitHead()
        self.ends, self.reason, self.at = ChipChoice(several=False), QLineEdit(), MomentInput()
        self.column.addWidget(self._head)
        self.place(self.add_field("end", self.ends, mandatory=True))
        self.place(self.add_field("reason", self.reason, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()
        self.read(lambda: at_desk.lists.visit(visit_id), self._fill)

    def title(self) -> str:
        return self.tr("End without entry")

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def is_untouched(self) -> bool:
        return not (self.reason.text().strip() or self.ends.chosen())

    def first_focus(self) -> QWidget:
        return self.ends

    def finish(self) -> None:
        self.clear_errors()
        chosen, reason = self.ends.chosen(), self.reason.text().strip()
        errors = {} if chosen else {"end": self.tr("Choose how the visit ended.")}
        if not reason:
            errors |= missing("reason")
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        if errors:
            self.show_errors(errors)
            return
        end = VisitState(chosen[0])
        name = self.draft_name()
        self.execute(
            EndWithoutEntry(self._visit_id, end, reason, at),
            lambda outcome: self.end(self.tr("{name}: {end}").format(name=name, end=word(end)), outcome),
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["end"].set_label(self.tr("How it ended"))
        self.at.setPlaceholderText(self.tr("now"))
        self._primary.set_text(self.tr("End the visit"))
        self._show_ends()

    def _fill(self, visit: VisitDetail) -> None:
        self._visit = visit
        self._head.show_visit(visit)
        self._show_ends()
        self.ends.setFocus()
        self.heading_changed.emit()

    def _show_ends(self) -> None:
        visit = self._visit
        ends = ENDS.get(visit.state, ()) if visit is not None else ()
        self.ends.set_chips([self._chip(end) for end in ends])
        self.fields["happened_at"].setVisible(visit is not None and visit.state is VisitState.ARRIVED)

    def _chip(self, end: VisitState) -> Chip:
        """Nobody failed to come before the window of the visit has passed."""
        until = self._visit.expected_to if self._visit is not None else None
        if end is VisitState.NO_SHOW and until is not None and until >= self.at_desk.clock():
            reason = self.tr("Only after {time}, when the expected time has passed.")
            return Chip(
                end.value, word(end), struck=True, reason=reason.format(time=local_moment(until, self.at_desk.clock()))
            )
        return Chip(end.value, word(end))
