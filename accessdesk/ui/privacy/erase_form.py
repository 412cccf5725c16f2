"""Erasing now what is overdue: counted first, class by class, and asked in words that say how much goes."""

from PySide6.QtCore import Qt

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.retention import EraseOverdue, RetentionView
from accessdesk.ui import language
from accessdesk.ui.approval_input import ApprovalInput
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.privacy.counted import Counted
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording.retention_words import why_it_waits


class EraseForm(DeskForm):
    """The button carries the number; it lives once the count is there, and starts the daily run where it waits."""

    def __init__(self, background: Background, desk: Desk, show_toast: ShowToast) -> None:
        super().__init__(background, desk, show_toast)
        self._count = 0
        self._erased = 0
        self.waits = PlainLabel(ink="amber", wrap=True)
        self.counted = Counted(background, desk, self._on_counted)
        self.means = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.approval = ApprovalInput()
        self.named(
            {
                "approver": Field("", self.approval.login, mandatory=True),
                "approver_password": Field("", self.approval.password, mandatory=True),
            }
        )
        for part in (self.waits, self.counted, self.means, self.field("approver"), self.field("approver_password")):
            self.body.addWidget(part)
        self.close_body()
        self.retranslate()
        self.counted.count()

    def title(self) -> str:
        return self.tr("Erase what is overdue")

    def is_untouched(self) -> bool:
        return not (self.approval.login.text() or self.approval.password.text())

    def command(self) -> EraseOverdue | None:
        approval = self.approval.approval()
        if approval is None:
            self.complain("approver", self.tr("A second person types their login name and password here."))
            return None
        return EraseOverdue(approval)

    def done_text(self) -> str:
        if not self._erased:
            return self.tr("Nothing was overdue. The log says that the run took place.")
        text = self.tr("{records} records are erased. The log says which entries, without names.")
        return text.format(records=language.locale().toString(self._erased))

    def retranslate(self) -> None:
        view = self.counted.view
        waits = why_it_waits(view.waits) if view is not None else ""
        self.waits.setText(waits)
        self.waits.setVisible(bool(waits))
        text = self.tr(
            "Erased data comes back from nowhere. The entries of the log stay and can be verified; whoever was "
            "supervised shows as a pseudonym. Held is what an open visit, key, incident or ban still needs."
        )
        self.means.setText(text)
        self.field("approver").set_label(self.tr("Second person: login name"))
        self.field("approver_password").set_label(self.tr("Second person: password"))
        if self._count:
            button = self.tr("Erase {records} records for good")
            self.primary.set_text(button.format(records=language.locale().toString(self._count)))
        else:
            self.primary.set_text(self.tr("Note that nothing is overdue"))
        self.heading_changed.emit()

    def _on_counted(self, view: RetentionView | None) -> None:
        self._count = sum(one.payloads for one in view.classes) if view is not None else 0
        self.primary.setEnabled(view is not None)
        self.retranslate()
        if view is not None:
            self.approval.login.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self, outcome: Outcome) -> None:
        self._erased = outcome.id or 0
        super()._on_done(outcome)
