"""An escort types a new PIN, twice; it accepts custody and nothing else."""

from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from accessdesk.desk.desk import Desk
from accessdesk.desk.people import PIN_LENGTH, SetPin
from accessdesk.desk.rows import EmployeeRow
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel


class PinForm(DeskForm):
    """Both fields must be equal. Never parked with digits in it: Esc closes."""

    def __init__(self, background: Background, desk: Desk, row: EmployeeRow, show_toast: ShowToast) -> None:
        super().__init__(background, desk, show_toast)
        self._row = row
        self._hint = PlainLabel(ink="muted", wrap=True)
        self.pin, self.again = _digits(), _digits()
        self.named({"pin": Field("", self.pin, mandatory=True), "again": Field("", self.again, mandatory=True)})
        self.body.addWidget(self._hint)
        self.body.addWidget(self.field("pin"))
        self.body.addWidget(self.field("again"))
        self.close_body()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Set PIN of {name}").format(name=self._row.name)

    def is_untouched(self) -> bool:
        return True

    def done_text(self) -> str:
        return self.tr("PIN of {name} set.").format(name=self._row.name)

    def command(self) -> SetPin | None:
        if len(self.pin.text()) != PIN_LENGTH:
            self.complain("pin", self.tr("A PIN has six digits."))
            return None
        if self.pin.text() != self.again.text():
            self.complain("again", self.tr("The two are not equal. Type the PIN once more."))
            return None
        return SetPin(self._row.id, self.pin.text())

    def retranslate(self) -> None:
        self._hint.setText(self.tr("{name} types the PIN. Nobody else needs to know it.").format(name=self._row.name))
        self.field("pin").set_label(self.tr("New PIN, six digits"))
        self.field("again").set_label(self.tr("The same PIN again"))
        self.primary.set_text(self.tr("Set PIN"))
        self.heading_changed.emit()


def _digits() -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaxLength(PIN_LENGTH)
    line.setValidator(QRegularExpressionValidator("[0-9]*", line))
    return line
