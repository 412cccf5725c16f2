"""Changing how long data is kept: days for each class, the common choices for names, and a reason."""

from PySide6.QtWidgets import QLineEdit, QSpinBox

from accessdesk.desk.desk import Desk
from accessdesk.desk.retention import PolicyView, SaveRetention
from accessdesk.domain.retention import LONGEST, PRESETS, SHORTEST
from accessdesk.ui.approval_input import ApprovalInput
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.privacy.class_table import days_text
from accessdesk.ui.privacy.counted import Counted
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording import missing_text
from accessdesk.ui.wording.retention_words import class_word

_NAMES = "identity"
_SOURCES = {90: "PCI DSS", 365: "SOC 2"}


class RetentionForm(DeskForm):
    """Only what was changed is sent. Counting shows beforehand what the next run would erase."""

    def __init__(self, background: Background, desk: Desk, view: PolicyView, show_toast: ShowToast) -> None:
        super().__init__(background, desk, show_toast)
        self._view = view
        self.days = {name: QSpinBox() for name in view.days}
        self.presets, self.reason, self.approval = ChipChoice(several=False), QLineEdit(), ApprovalInput()
        self.what = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.preview = ShortcutButton(icon="eye")
        self.counted = Counted(background, desk)
        self.body.addWidget(self.what)
        self._preset_field = Field("", self.presets)
        self.body.addWidget(self._preset_field)
        for name, box in self.days.items():
            box.setRange(SHORTEST, LONGEST)
            box.setValue(view.days[name])
            box.valueChanged.connect(self._on_days)
            field = Field("", box)
            self.named({name: field})
            self.body.addWidget(field)
        self.named(
            {
                "reason": Field("", self.reason, mandatory=True),
                "approver": Field("", self.approval.login, mandatory=True),
                "approver_password": Field("", self.approval.password, mandatory=True),
            }
        )
        for name in ("reason", "approver", "approver_password"):
            self.body.addWidget(self.field(name))
        self.named({"days": self.field("custody")})
        self.body.addWidget(self.preview)
        self.body.addWidget(self.counted)
        self.close_body()
        self.presets.changed.connect(self._on_preset)
        self.preview.clicked.connect(lambda: self.counted.count(self.changed()))
        self.retranslate()
        self._on_days()

    def title(self) -> str:
        return self.tr("How long data is kept")

    def is_untouched(self) -> bool:
        return not (self.changed() or self.reason.text().strip() or self.approval.login.text())

    def changed(self) -> dict[str, int]:
        """Days by class, of those that are not as they are kept now."""
        return {name: box.value() for name, box in self.days.items() if box.value() != self._view.days[name]}

    def done_text(self) -> str:
        return self.tr("The periods are changed. They hold from the next run on.")

    def command(self) -> SaveRetention | None:
        if not self.changed():
            self.complain("identity", self.tr("These are the periods as they are now. Change one of them first."))
            return None
        if not self.reason.text().strip():
            self.complain("reason", missing_text(self.field("reason").label().rstrip(" *")))
            return None
        approval = self.approval.approval()
        if approval is None:
            self.complain("approver", self.tr("A second person types their login name and password here."))
            return None
        return SaveRetention(self.changed(), self.reason.text(), approval)

    def retranslate(self) -> None:
        text = self.tr(
            "Days count from the day to which an entry belongs. Keys and receipts count from the end of the year of "
            "return. The change and its reason stand in the log, and verification measures every erasure by it."
        )
        self.what.setText(text)
        self._preset_field.set_label(self.tr("Common choices for names and visits"))
        chips = []
        for days in PRESETS[_NAMES]:
            said = " · ".join(part for part in (days_text(days), _SOURCES.get(days, "")) if part)
            chips.append(Chip(str(days), said))
        self.presets.set_chips(chips)
        for name, box in self.days.items():
            self.field(name).set_label(class_word(name))
            box.setSuffix(" " + self.tr("days"))
        self.field("reason").set_label(self.tr("Reason, for the auditor"))
        self.field("approver").set_label(self.tr("Second person: login name"))
        self.field("approver_password").set_label(self.tr("Their password"))
        self.preview.set_text(self.tr("Count what would go"))
        self.primary.set_text(self.tr("Save periods"))
        self.counted.retranslate()
        self.heading_changed.emit()

    def _on_preset(self, chosen: tuple[str, ...]) -> None:
        if chosen:
            self.days[_NAMES].setValue(int(chosen[0]))

    def _on_days(self) -> None:
        days = str(self.days[_NAMES].value())
        self.presets.choose((days,) if int(days) in PRESETS[_NAMES] else ())
