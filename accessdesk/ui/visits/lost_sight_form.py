"""Nobody is sure any more where a visitor is: reported by a person, long before the day ends."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.rows import VisitDetail
from accessdesk.desk.unclear import ReportUnclear
from accessdesk.domain.ids import VisitId
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind


class LostSightForm(ActForm):
    """No departure is invented; the visitor stays on the evacuation list, flagged."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._visit: VisitDetail | None = None
        self._head, self._note = VisitHead(), PlainLabel(ink="muted", wrap=True)
        self.reason, self.seen = QLineEdit(), MomentInput()
        self.column.addWidget(self._head)
        self.column.addWidget(self._note)
        self.place(self.add_field("reason", self.reason, mandatory=True))
        self.place(self.add_field("last_seen_at", self.seen))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()
        self.read(lambda: at_desk.lists.visit(visit_id), self._fill)

    def title(self) -> str:
        return self.tr("Whereabouts unclear")

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def is_untouched(self) -> bool:
        return not self.reason.text().strip() and not self.seen.text().strip()

    def first_focus(self) -> QWidget:
        return self.reason

    def finish(self) -> None:
        self.clear_errors()
        errors = {} if self.reason.text().strip() else missing("reason")
        try:
            seen = self.seen.past(self.at_desk.clock())
        except ValueError:
            errors["last_seen_at"] = self.tr("Enter a time like 12:30, or leave it empty.")
        if errors:
            self.show_errors(errors)
            return
        text = self.tr("{name}: unclear, stands under “to be cleared up”").format(name=self.draft_name())
        command = ReportUnclear(self._visit_id, self.reason.text(), seen)
        self.execute(command, lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self._note.setText(
            self.tr("Somebody may have left, nobody saw it: no departure is invented, the evacuation list says so.")
        )
        self.reason.setPlaceholderText(self.tr("who missed the visitor, where nobody is"))
        self.seen.setPlaceholderText(self.tr("time, if somebody knows"))
        self._primary.set_text(self.tr("Report as unclear"))

    def _fill(self, visit: VisitDetail) -> None:
        self._visit = visit
        self._head.show_visit(visit)
        self.heading_changed.emit()
