"""The first two accounts: who administers, and who sits at the reception. No account exists before them."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from accessdesk.desk.people import AccountWish
from accessdesk.desk.ports import Passwords
from accessdesk.domain.access_rights import Role
from accessdesk.domain.names import folded
from accessdesk.domain.refusals import PasswordTooWeak
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.first_start.page import AssistantPage
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording import refusal_text

_WAIT_MS = 300
WHO = ("admin", "desk")
_ROLES = {"admin": Role.ADMINISTRATOR, "desk": Role.RECEPTIONIST}


class AccountsPage(AssistantPage):
    """Passwords are judged in the background, while typing and before going on."""

    def __init__(self, background: Background, passwords: Passwords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._passwords = background, passwords
        self.inputs: dict[str, QLineEdit] = {}
        self._titles: dict[str, PlainLabel] = {}
        self._judged: dict[str, bool | None] = dict.fromkeys(WHO)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(self._judge)
        for who in WHO:
            self._add(who)
        self.body.addStretch(1)
        self.retranslate()

    def _add(self, who: str) -> None:
        self._titles[who] = PlainLabel(role=TextRole.STRONG)
        for part in ("name", "password", "again"):
            line = QLineEdit()
            if part != "name":
                line.setEchoMode(QLineEdit.EchoMode.Password)
                line.textChanged.connect(lambda _: self._soon.start())
            self.inputs[f"{who}_{part}"] = line
            self.fields[f"{who}_{part}"] = Field("", line, mandatory=True)
        self.body.addWidget(self._titles[who])
        self.body.addWidget(self.fields[f"{who}_name"])
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addWidget(self.fields[f"{who}_password"], 1)
        row.addWidget(self.fields[f"{who}_again"], 1)
        self.body.addLayout(row)
        self.body.addSpacing(theme.SPACE_4)

    def wish(self, who: str) -> AccountWish:
        """The account as wished: "admin" or "desk"."""
        return AccountWish(self._name(who), self._password(who), frozenset({_ROLES[who]}))

    def mistakes(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for who in WHO:
            if not self._name(who):
                found[f"{who}_name"] = self.tr("Enter first name and family name.")
            if self._password(who) != self.inputs[f"{who}_again"].text():
                found[f"{who}_again"] = self.tr("The two are not equal. Type the password once more.")
        if self._name("desk") and folded(self._name("desk")) == folded(self._name("admin")):
            found["desk_name"] = self.tr("Two people, two accounts: enter who else sits at the reception.")
        return found

    def check(self, go_on: Callable[[], None]) -> None:
        mistakes = self.mistakes()

        def judged(sentences: dict[str, str]) -> None:
            for key in sentences:
                self.fields[key].set_hint("")
            if self.show_mistakes(mistakes | sentences):
                go_on()

        self._background.run(self, self._judgement(), judged)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("The first two accounts"))
        self.explanation.setText(
            self.tr("An account belongs to one person. You attest that both are committed to confidentiality on paper.")
        )
        self._titles["admin"].setText(self.tr("Administrator: accounts, zones, settings, backup"))
        self._titles["desk"].setText(self.tr("Reception: arrivals, escorts, day keys"))
        for who in WHO:
            self.fields[f"{who}_name"].set_label(self.tr("Name, also for logging in"))
            self.fields[f"{who}_password"].set_label(self.tr("Password"))
            self.fields[f"{who}_again"].set_label(self.tr("The same password again"))
            self._say_strength(who)

    def _name(self, who: str) -> str:
        return self.inputs[f"{who}_name"].text().strip()

    def _password(self, who: str) -> str:
        return self.inputs[f"{who}_password"].text()

    def _judgement(self) -> Callable[[], dict[str, str]]:
        typed = {who: (self._password(who), (self._name(who),)) for who in WHO}

        def judge() -> dict[str, str]:
            found = {}
            for who, (password, about) in typed.items():
                try:
                    self._passwords.check_strength(password, about)
                except PasswordTooWeak as weak:
                    found[f"{who}_password"] = refusal_text(weak)
            return found

        return judge

    def _judge(self) -> None:
        self._background.latest((id(self), "strength"), self, self._judgement(), self._on_judged)

    def _on_judged(self, sentences: dict[str, str]) -> None:
        for who in WHO:
            self._judged[who] = f"{who}_password" not in sentences if self._password(who) else None
            if self._judged[who]:
                self.fields[f"{who}_password"].set_error(None)
            self._say_strength(who)

    def _say_strength(self, who: str) -> None:
        said = {
            None: self.tr("At least 12 characters; several words are best."),
            False: self.tr("Too easy to guess still. Add another word."),
            True: self.tr("Strong enough."),
        }
        self.fields[f"{who}_password"].set_hint(said[self._judged[who]])
