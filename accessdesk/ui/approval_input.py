"""The login of a second person, typed at this desk by themselves: four eyes always means two people."""

from PySide6.QtWidgets import QLineEdit

from accessdesk.desk.key_holders import Approval


class ApprovalInput:
    """Login name and password of the second person, typed by that person at this desk."""

    def __init__(self) -> None:
        self.login, self.password = QLineEdit(), QLineEdit()
        self.login.setMaxLength(120)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaxLength(256)

    def approval(self) -> Approval | None:
        """None while one of the two is empty."""
        login, password = self.login.text().strip(), self.password.text()
        return Approval(login, password) if login and password else None
