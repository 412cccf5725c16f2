"""What was found out about a gap, entered when the gap has long been closed."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.gaps import ExplainGap
from accessdesk.desk.rows import CustodyPart, VisitDetail
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.finding_part import AFTERWARDS, FindingPart
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_day, local_time


class GapFindingForm(ActForm):
    """Reason and finding of one gap; its minutes stay as they are computed."""

    def __init__(self, at_desk: AtDesk, visit: VisitDetail, gap: CustodyPart) -> None:
        super().__init__(at_desk)
        self._visit, self._gap = visit, gap
        self._head, self._when = VisitHead(), PlainLabel(wrap=True)
        self.reason, self.part = QLineEdit(gap.reason), FindingPart(AFTERWARDS)
        self.finding = self.part.finding
        self.column.addWidget(self._head)
        self.column.addWidget(self._when)
        self.place(self.add_field("reason", self.reason))
        self.column.addWidget(self.part)
        self.fields |= self.part.fields
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._head.show_visit(visit)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Finding about a supervision gap")

    def draft_name(self) -> str:
        return self._visit.name

    def is_untouched(self) -> bool:
        return self.part.is_untouched()

    def first_focus(self) -> QWidget:
        return self.part.cause if self.reason.text() else self.reason

    def finish(self) -> None:
        self.clear_errors()
        errors = self.part.still_missing()
        if errors:
            self.show_errors(errors)
            return
        told = self.part.told()
        command = ExplainGap(
            self._visit.id, self._gap.started_at, told.finding, self.reason.text(), told.cause, told.incident
        )
        text = self.tr("Finding recorded: {name}").format(name=self._visit.name)
        self.execute(command, lambda outcome: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        start, end = self._gap.started_at, self._gap.ended_at
        told = self.tr("Gap on {day} from {start} to {end}")
        ended = local_time(end) if end is not None else self.tr("now")
        self._when.setText(told.format(day=local_day(start), start=local_time(start), end=ended))
        self._primary.set_text(self.tr("Record the finding"))
