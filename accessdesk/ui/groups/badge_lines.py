"""Who of a waiting group is fetched, and the number of each one's badge."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.group_collection import BadgeFor
from accessdesk.desk.group_rows import GroupMemberRow
from accessdesk.domain.ids import VisitId
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.scanner import TAKES_CODES
from accessdesk.ui.tab_order import show_soon
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.flow import let_go
from accessdesk.ui.widgets.labels import TextRole

_NUMBER = 120


class BadgeLine(QWidget):
    """One visitor."""

    changed = Signal()

    def __init__(self, member: GroupMemberRow) -> None:
        super().__init__()
        self.member = member
        self.fetched, self.number = QCheckBox(member.name.replace("&", "&&")), QLineEdit()
        self.fetched.setChecked(True)
        self.number.setMaxLength(60)
        self.number.setProperty(TAKES_CODES, True)
        self.number.setFixedWidth(theme.scaled(_NUMBER))
        self._error = PlainLabel(role=TextRole.SMALL, ink="red", wrap=True)
        self._error.hide()
        row = QHBoxLayout()
        row.addWidget(self.fetched, 1)
        row.addWidget(self.number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._error)
        self.fetched.toggled.connect(self.number.setEnabled)
        self.fetched.toggled.connect(lambda _: self.changed.emit())

    def set_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def error(self) -> str:
        return self._error.text()


class BadgeLines(Retranslated):
    """All who wait are fetched unless somebody unmarks them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[BadgeLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)

    def show_members(self, members: Iterable[GroupMemberRow], numbers: Mapping[VisitId, str]) -> None:
        """Everybody who waits, each with the number of a badge printed ahead or the next free one."""
        let_go([*self.lines])
        self.lines = [BadgeLine(member) for member in members]
        for line in self.lines:
            line.number.setText(numbers.get(line.member.id, ""))
            line.changed.connect(self.changed)
            self._column.addWidget(line)
        self.retranslate()
        self.changed.emit()

    def fetched(self) -> list[BadgeLine]:
        return [line for line in self.lines if line.fetched.isChecked()]

    def badges(self) -> tuple[BadgeFor, ...]:
        return tuple(BadgeFor(line.member.id, line.number.text()) for line in self.fetched())

    def clear_errors(self) -> None:
        for line in self.lines:
            line.set_error("")

    def show_error(self, line: BadgeLine, text: str) -> None:
        line.set_error(text)
        line.number.setFocus(Qt.FocusReason.OtherFocusReason)
        show_soon(line)

    def retranslate(self) -> None:
        for line in self.lines:
            line.number.setAccessibleName(self.tr("Badge of {name}").format(name=line.member.name))
