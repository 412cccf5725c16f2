"""Who is at the desk? Account and password, or the PIN of the shift while the window is locked."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole


class LoginForm(Retranslated):
    """Knows nothing of accounts: it asks, others answer with `set_error` or by opening the desk."""

    login_requested = Signal(str, str)
    """Account name and password."""
    pin_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Field("", QLineEdit())
        self._password = Field("", _secret())
        self._pin = Field("", _secret())
        self._hint = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._hint.hide()
        self._login = ShortcutButton(kind=Kind.PRIMARY, icon="log-in")
        self._login.clicked.connect(self._on_login)
        self._card = Card()
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_20)
        inside.setSpacing(theme.SPACE_12)
        for part in (self._hint, self._pin, self._name, self._password, self._login):
            inside.addWidget(part)
        self._card.set_body(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        self.name_input, self.password_input, self.pin_input = (
            _line(self._name),
            _line(self._password),
            _line(self._pin),
        )
        self.name_input.returnPressed.connect(self._on_name)
        self.password_input.returnPressed.connect(self._on_login)
        self.pin_input.returnPressed.connect(self._on_pin)
        self.offer_pin(False)
        self.retranslate()

    def offer_pin(self, offered: bool) -> None:
        """Show the PIN first, when somebody's shift is only locked."""
        self._pin.setVisible(offered)

    def set_hint(self, text: str) -> None:
        """A sentence above the fields, for whoever looks around in sample data; empty hides it."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def set_error(self, text: str | None) -> None:
        """A sentence at the password (or the PIN, if that was tried); what was typed as name stays."""
        self.set_busy(False)
        at_pin = bool(self.pin_input.text())
        self._pin.set_error(text if at_pin else None)
        self._password.set_error(None if at_pin else text)
        wrong = self.pin_input if at_pin else self.password_input
        if text:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            wrong.selectAll()

    def set_busy(self, busy: bool) -> None:
        """While the password is being checked, a second Enter does nothing."""
        self._login.setEnabled(not busy)

    def clear(self) -> None:
        """Forget everything typed."""
        for line in (self.name_input, self.password_input, self.pin_input):
            line.clear()
        self.set_error(None)

    def take_focus(self) -> None:
        """Put the cursor where typing begins, once the page is seen."""
        QTimer.singleShot(0, self, self._on_seen)

    def retranslate(self) -> None:
        self._card.set_title(self.tr("Log in"))
        self._name.set_label(self.tr("Account"))
        self._password.set_label(self.tr("Password"))
        self._pin.set_label(self.tr("PIN of your shift"))
        self._pin.set_hint(self.tr("Or log in with another account:"))
        self._login.set_text(self.tr("Log in"))

    def _on_seen(self) -> None:
        first = self.pin_input if not self._pin.isHidden() else self.name_input
        if first.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_name(self) -> None:
        self.password_input.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.password_input.text():
            self._on_login()

    def _on_login(self) -> None:
        if not self._login.isEnabled():
            return
        name, password = self.name_input.text().strip(), self.password_input.text()
        self._name.set_error(None if name else self.tr("Enter the name of your account."))
        self._password.set_error(None if password else self.tr("Enter your password."))
        if name and password:
            self.pin_input.clear()
            self.set_busy(True)
            self.login_requested.emit(name, password)

    def _on_pin(self) -> None:
        if self.pin_input.text():
            self.pin_entered.emit(self.pin_input.text())


def _secret() -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def _line(field: Field) -> QLineEdit:
    assert isinstance(field.control, QLineEdit)
    return field.control
