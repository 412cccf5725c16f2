"""Opening an account, changing one, and changing the own password."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from accessdesk.desk.desk import Desk
from accessdesk.desk.people import ChangeAccount, ChangePassword, OpenAccount
from accessdesk.desk.rows import AccountRow, EmployeeRow
from accessdesk.domain.ids import AccountId
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.settings.role_choice import RoleChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel


class OpenAccountForm(DeskForm):
    """For an employee without an account, or for somebody new, who is then committed on paper."""

    def __init__(
        self, background: Background, desk: Desk, people: Sequence[EmployeeRow], show_toast: ShowToast
    ) -> None:
        super().__init__(background, desk, show_toast)
        self.employee = QComboBox()
        self.employee.addItem("", None)
        for row in people:
            if row.active and not row.account:
                self.employee.addItem(row.name, row)
        self.name, self.password, self.again = QLineEdit(), _secret(), _secret()
        self.roles = RoleChoice()
        self.named(
            {
                "employee": Field("", self.employee),
                "name": Field("", self.name, mandatory=True),
                "roles": Field("", self.roles, mandatory=True),
                "password": Field("", self.password, mandatory=True),
                "again": Field("", self.again, mandatory=True),
            }
        )
        for name in ("employee", "name", "roles", "password", "again"):
            self.body.addWidget(self.field(name))
        self.close_body()
        self.employee.currentIndexChanged.connect(self._on_employee)
        self.name.textChanged.connect(self.heading_changed)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Open account")

    def draft_name(self) -> str:
        return self.name.text().strip() or self.title()

    def is_untouched(self) -> bool:
        return not (self.name.text() or self.password.text() or self.roles.roles())

    def done_text(self) -> str:
        return self.tr("Account of {name} opened.").format(name=self.name.text().strip())

    def command(self) -> OpenAccount | None:
        if not self.name.text().strip():
            self.complain("name", self.tr("Enter the name the person logs in with."))
            return None
        if not self.roles.roles():
            self.complain("roles", self.tr("Choose at least one role."))
            return None
        if self.password.text() != self.again.text():
            self.complain("again", self.tr("The two are not equal. Type the password once more."))
            return None
        row = self.employee.currentData()
        return OpenAccount(self.name.text(), self.password.text(), self.roles.roles(), row.id if row else None)

    def retranslate(self) -> None:
        self.employee.setItemText(0, self.tr("Somebody new"))
        self.field("employee").set_label(self.tr("For"))
        self.field("employee").set_hint(
            self.tr("Somebody new is entered as an employee, committed to confidentiality on paper; you attest it.")
        )
        self.field("name").set_label(self.tr("Name, also for logging in"))
        self.field("roles").set_label(self.tr("Roles"))
        self.field("password").set_label(self.tr("First password"))
        self.field("password").set_hint(self.tr("At least 12 characters; several words are best."))
        self.field("again").set_label(self.tr("The same password again"))
        self.primary.set_text(self.tr("Open account"))
        self.heading_changed.emit()

    def _on_employee(self) -> None:
        row = self.employee.currentData()
        if row is not None:
            self.name.setText(row.name)


class ChangeAccountForm(DeskForm):
    """Other roles, or closed."""

    def __init__(self, background: Background, desk: Desk, row: AccountRow, show_toast: ShowToast) -> None:
        super().__init__(background, desk, show_toast)
        self._row = row
        self.roles, self.active = RoleChoice(), QCheckBox()
        self.roles.choose(row.roles)
        self.active.setChecked(row.active)
        self.named({"roles": Field("", self.roles, mandatory=True)})
        self.body.addWidget(self.field("roles"))
        self.body.addWidget(self.active)
        self.close_body()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Account of {name}").format(name=self._row.login)

    def is_untouched(self) -> bool:
        return self.roles.roles() == self._row.roles and self.active.isChecked() == self._row.active

    def done_text(self) -> str:
        return self.tr("Account of {name} changed.").format(name=self._row.login)

    def command(self) -> ChangeAccount | None:
        if not self.roles.roles():
            self.complain("roles", self.tr("Choose at least one role, or close the account."))
            return None
        return ChangeAccount(AccountId(self._row.id), self.roles.roles(), self.active.isChecked())

    def retranslate(self) -> None:
        self.field("roles").set_label(self.tr("Roles"))
        self.active.setText(self.tr("The account is open"))
        self.primary.set_text(self.tr("Save"))
        self.heading_changed.emit()


class OwnPasswordForm(DeskForm):
    """The acting account's own password: the old one, and the new one twice. Esc closes it, nothing is parked."""

    def __init__(self, background: Background, desk: Desk, show_toast: ShowToast) -> None:
        super().__init__(background, desk, show_toast)
        self.old, self.password, self.again = _secret(), _secret(), _secret()
        self._hint = PlainLabel(ink="muted", wrap=True)
        self.named(
            {
                "old": Field("", self.old, mandatory=True),
                "password": Field("", self.password, mandatory=True),
                "again": Field("", self.again, mandatory=True),
            }
        )
        self.body.addWidget(self._hint)
        for name in ("old", "password", "again"):
            self.body.addWidget(self.field(name))
        self.close_body()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Change own password")

    def is_untouched(self) -> bool:
        return True

    def done_text(self) -> str:
        return self.tr("Password changed.")

    def command(self) -> ChangePassword | None:
        if self.password.text() != self.again.text():
            self.complain("again", self.tr("The two are not equal. Type the password once more."))
            return None
        return ChangePassword(self.old.text(), self.password.text())

    def retranslate(self) -> None:
        self._hint.setText(self.tr("At least 12 characters; several words are best."))
        self.field("old").set_label(self.tr("Password until now"))
        self.field("password").set_label(self.tr("New password"))
        self.field("again").set_label(self.tr("The new password again"))
        self.primary.set_text(self.tr("Change password"))
        self.heading_changed.emit()


def _secret() -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
