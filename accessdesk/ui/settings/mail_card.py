"""Where the evacuation list goes every full hour: the mail server, the wardens, and what this desk does."""

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.mail import MailSecurity, NoteMailPassword
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import CompanyFacts
from accessdesk.desk.sites import ChangeSetting
from accessdesk.domain.access_rights import Right
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.settings.saved_fields import Asked, SavedFields
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.wording import word

_LINES = ("mail_host", "mail_port", "mail_sender", "mail_wardens", "mail_user", "password")


class Sending(Protocol):
    """What this desk does every full hour, and the secret that stays on this computer."""

    def hourly(self) -> tuple[bool, bool]:
        """Whether the list is printed, and whether it is mailed."""

    def set_hourly(self, printed: bool, mailed: bool) -> None: ...

    def keep_mail_password(self, password: str) -> None: ...


class MailCard(Retranslated):
    """The server is the administrator's; whether this desk prints and mails every hour is its own."""

    def __init__(self, background: Background, desk: Desk, sending: Sending, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._desk, self._sending = background, desk, sending
        self.printed, self.mailed = QCheckBox(), QCheckBox()
        self.security = ChipChoice(several=False)
        self._security = Field("", self.security)
        self.fields = SavedFields(background, desk, tuple(Asked(key) for key in _LINES), self._commands)
        self.password = self.fields.input("password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.card = Card(parent=self)
        top = QWidget()
        rows = QVBoxLayout(top)
        rows.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, 0)
        rows.setSpacing(theme.SPACE_8)
        for part in (self.printed, self.mailed, self._security):
            rows.addWidget(part)
        self.card.set_body(top, 0)
        self.card.set_body(self.fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.printed.setChecked(sending.hourly()[0])
        self.mailed.setChecked(sending.hourly()[1])
        for box in (self.printed, self.mailed):
            box.toggled.connect(lambda _: sending.set_hourly(self.printed.isChecked(), self.mailed.isChecked()))
        self.security.changed.connect(self._on_security)
        self.retranslate()

    def show_facts(self, facts: CompanyFacts) -> None:
        self.fields.show_values({key: facts.settings.get(key, "") for key in _LINES})
        self.security.choose([facts.settings.get("mail_security") or MailSecurity.STARTTLS.value])

    def fit_rights(self) -> None:
        """The server is shown to all and changed by the administrator."""
        may = self._desk.may(Right.ADMINISTER)
        self.fields.setEnabled(may)
        self.security.setEnabled(may)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Evacuation list, every full hour"))
        self.printed.setText(self.tr("This desk prints it"))
        self.mailed.setText(self.tr("This desk mails it to the wardens"))
        self._security.set_label(self.tr("Encryption"))
        self.security.set_chips([Chip(one.value, word(one)) for one in MailSecurity])
        words = {
            "mail_host": self.tr("Mail server"),
            "mail_port": self.tr("Port (587 if empty)"),
            "mail_sender": self.tr("Sender"),
            "mail_wardens": self.tr("Wardens"),
            "mail_user": self.tr("User name, if the server asks for one"),
            "password": self.tr("Password"),
        }
        for key, label in words.items():
            self.fields.fields[key].set_label(label)
        self.fields.fields["mail_wardens"].set_hint(self.tr("E-mail addresses with a comma between."))
        self.fields.fields["password"].set_hint(
            self.tr("Kept sealed on this computer alone, never in the log. Type it only to change it.")
        )
        self.fit_rights()

    def _commands(self, values: Mapping[str, str], changed: frozenset[str]) -> tuple[Any, ...]:
        commands: list[Any] = [ChangeSetting(key, values[key]) for key in sorted(changed - {"password"})]
        if "password" in changed:
            commands.append(NoteMailPassword(kept=bool(values["password"])))
            self._sending.keep_mail_password(values["password"])
        return tuple(commands)

    def _on_security(self, chosen: tuple[str, ...]) -> None:
        value = chosen[0] if chosen else MailSecurity.STARTTLS.value
        command = ChangeSetting("mail_security", value)

        def work() -> Outcome:
            return self._desk.execute(command)

        self._background.run(self, work, None, self._background.crashed.emit)
