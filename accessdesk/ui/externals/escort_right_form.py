"""Whether a standing external may escort visitors in the zones of the permission, and by which PIN they accept."""

from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from accessdesk.desk.external_escorts import SaveEscortRight
from accessdesk.desk.external_rows import ExternalRow
from accessdesk.desk.people import PIN_LENGTH
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind

_MOST = 20


class EscortRightForm(ActForm):
    """The right ends with the permission; while commitment or briefing lack, it is not given."""

    def __init__(self, at_desk: AtDesk, row: ExternalRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self._said = PlainLabel(wrap=True)
        self.escorts, self.at_most = QCheckBox(), QSpinBox()
        self.pin, self.again = QLineEdit(), QLineEdit()
        self.at_most.setRange(1, _MOST)
        self.at_most.setValue(row.escort_at_most)
        self.escorts.setChecked(row.escorts)
        for line in (self.pin, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setMaxLength(PIN_LENGTH)
            line.setValidator(QRegularExpressionValidator("[0-9]*", line))
        self.column.addWidget(self._said)
        self.place(self.escorts)
        self.place(self.add_field("escort_at_most", self.at_most))
        self.place(self.add_field("pin", self.pin), self.add_field("again", self.again))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.escorts.toggled.connect(lambda _: self._fit())
        self.retranslate()

    def title(self) -> str:
        return self.tr("Escort right of {name}").format(name=self._row.name)

    def is_untouched(self) -> bool:
        row = self._row
        return (self.escorts.isChecked(), self.at_most.value(), self.pin.text()) == (
            row.escorts,
            row.escort_at_most,
            "",
        )

    def first_focus(self) -> QWidget:
        return self.escorts

    def finish(self) -> None:
        self.clear_errors()
        if self.escorts.isChecked() and self.pin.text() != self.again.text():
            self.show_errors({"again": self.tr("The two PINs differ. Type the same one twice.")})
            return
        pin = self.pin.text() if self.escorts.isChecked() else ""
        command = SaveEscortRight(self._row.id, self.escorts.isChecked(), self.at_most.value(), pin)
        given = self.tr("{name} may escort visitors in {zones}")
        taken = self.tr("{name} escorts nobody any more")
        text = (given if command.may_escort else taken).format(name=self._row.name, zones=self._row.zone_names)
        self.execute(command, lambda _: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        row = self._row
        text = self.tr(
            "{name}, {company}, may be chosen as escort in {zones}, while in the house, until the permission ends."
        )
        self._said.setText(text.format(name=row.name, company=row.company, zones=row.zone_names))
        self.escorts.setText(self.tr("Escorts visitors"))
        kept = self.tr("Six digits, typed by the person. Empty: the PIN stays as it is.")
        first = self.tr("Six digits, typed by the person. Without a PIN the weaker ways of accepting remain.")
        self.fields["again"].set_label(self.tr("The same PIN again"))
        self.fields["pin"].set_hint(kept if row.has_pin else first)
        self._primary.set_text(self.tr("Save"))
        self._fit()
        self.heading_changed.emit()

    def _fit(self) -> None:
        for name in ("escort_at_most", "pin", "again"):
            self.fields[name].setVisible(self.escorts.isChecked())
