"""Reporting a gap: somebody saw a visitor without the escort."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.escorts import ReportGap
from accessdesk.desk.rows import VisitDetail
from accessdesk.domain.ids import VisitId
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets.buttons import Kind


class GapForm(ActForm):
    """Reason and moment; the minutes are computed, never typed."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id, self._name = visit_id, ""
        self._head = VisitHead()
        self.reason, self.at = QLineEdit(), MomentInput()
        self.column.addWidget(self._head)
        self.place(self.add_field("reason", self.reason, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()
        self.read(lambda: at_desk.lists.visit(visit_id), self._fill)

    def title(self) -> str:
        return self.tr("Report a supervision gap")

    def draft_name(self) -> str:
        return self._name or self.title()

    def is_untouched(self) -> bool:
        return not self.reason.text().strip()

    def first_focus(self) -> QWidget:
        return self.reason

    def finish(self) -> None:
        self.clear_errors()
        errors = {} if self.reason.text().strip() else missing("reason")
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        if errors:
            self.show_errors(errors)
            return
        text = self.tr("Gap reported: {name} is without an escort").format(name=self._name)
        self.execute(ReportGap(self._visit_id, self.reason.text(), at), lambda outcome: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        self.at.setPlaceholderText(self.tr("now"))
        self.reason.setPlaceholderText(self.tr("who saw it, why the escort was away"))
        self._primary.set_text(self.tr("Report the gap"))

    def _fill(self, visit: VisitDetail) -> None:
        self._name = visit.name
        self._head.show_visit(visit)
        self.heading_changed.emit()
