"""The lines of a day's roster as they are typed: who, from when to when, in which order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout

from accessdesk.domain.duty import DutyKind, DutyLine
from accessdesk.domain.ids import EmployeeId
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import PlainLabel, ShortcutButton

_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?")
_BEGIN, _END = "08:00", "17:00"


class HourInput(QLineEdit):
    """A time of a given local day: 8, 08:00, 0800 or 24:00."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setMaxLength(5)
        self.setFixedWidth(theme.scaled(74))

    def on(self, day: date) -> datetime:
        """The moment, aware UTC. Raises ValueError for what is no time."""
        match = _TIME.fullmatch(self.text().strip())
        if match is None:
            raise ValueError(self.text())
        minutes = int(match[1]) * 60 + int(match[2] or 0)
        if minutes > 24 * 60 or int(match[2] or 0) > 59:
            raise ValueError(self.text())
        days, rest = divmod(minutes, 24 * 60)
        there = day + timedelta(days=days)
        local = datetime(there.year, there.month, there.day, rest // 60, rest % 60).astimezone()
        return local.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who may stand in a line."""

    id: EmployeeId
    name: str


class RosterLine(Retranslated):
    """One line with its buttons."""

    moved = Signal(int)
    """-1: up, 1: down."""
    removed = Signal()
    edited = Signal()

    def __init__(self, kind: DutyKind, people: Sequence[Named]) -> None:
        super().__init__()
        self.kind = kind
        self._number = PlainLabel(ink="muted")
        self._number.setFixedWidth(theme.scaled(20))
        self.who = QComboBox()
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(10)
        for person in people:
            self.who.addItem(person.name, person.id)
        self.who.setCurrentIndex(-1)
        self.begin, self.end = HourInput(_BEGIN), HourInput(_END)
        self._until = PlainLabel("–", ink="muted")
        self.up, self.down = (
            ShortcutButton(icon="chevron-up", compact=True),
            ShortcutButton(icon="chevron-down", compact=True),
        )
        self.out = ShortcutButton(icon="x", compact=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self._number)
        row.addWidget(self.who, 1)
        for part in (self.begin, self._until, self.end, self.up, self.down, self.out):
            row.addWidget(part)
        self.up.setVisible(kind is DutyKind.ON_DUTY)
        self.down.setVisible(kind is DutyKind.ON_DUTY)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.out.clicked.connect(lambda: self.removed.emit())
        self.who.currentIndexChanged.connect(lambda _: self.edited.emit())
        for line in (self.begin, self.end):
            line.textEdited.connect(lambda _: self.edited.emit())
        self.retranslate()

    def fill(self, who: Named, begin: str, end: str) -> None:
        """Show a line that is stored; somebody who escorts no more is still shown."""
        place = self.who.findData(who.id)
        if place < 0:
            self.who.addItem(who.name, who.id)
            place = self.who.count() - 1
        self.who.setCurrentIndex(place)
        self.begin.setText(begin)
        self.end.setText(end)

    def wish(self, day: date) -> DutyLine | None:
        """The line as typed; None while nobody is chosen. Raises ValueError for what is no time."""
        who = self.who.currentData()
        if who is None:
            return None
        return DutyLine(EmployeeId(who), self.kind, self.begin.on(day), self.end.on(day))

    def typed(self) -> tuple[object, ...]:
        return self.kind, self.who.currentData(), self.begin.text(), self.end.text()

    def show_number(self, number: int) -> None:
        self._number.setText(str(number) if number else "")

    def set_open(self, open_to_change: bool) -> None:
        """A past day is shown and not changed."""
        for part in (self.who, self.begin, self.end, self.up, self.down, self.out):
            part.setEnabled(open_to_change)

    def retranslate(self) -> None:
        for part, name in (
            (self.who, self.tr("Escort")),
            (self.begin, self.tr("From")),
            (self.end, self.tr("Until")),
            (self.up, self.tr("Ask earlier")),
            (self.down, self.tr("Ask later")),
            (self.out, self.tr("Take out of the roster")),
        ):
            part.setAccessibleName(name)
            part.setToolTip(name)


class RosterLines(Retranslated):
    """All lines of one kind, and the button that adds one."""

    changed = Signal()

    def __init__(self, kind: DutyKind) -> None:
        super().__init__()
        self._kind, self._people = kind, tuple[Named, ...]()
        self.lines: list[RosterLine] = []
        self.add = ShortcutButton(icon="plus", compact=True)
        self.add.clicked.connect(self._on_add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_8)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_people(self, people: Sequence[Named]) -> None:
        """Who may be chosen in new lines."""
        self._people = tuple(people)

    def clear(self) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []

    def new_line(self) -> RosterLine:
        """A further line at the end."""
        line = RosterLine(self._kind, self._people)
        line.moved.connect(lambda by: self._on_moved(line, by))
        line.removed.connect(lambda: self._on_removed(line))
        line.edited.connect(self.changed)
        self.lines.append(line)
        self._column.insertWidget(len(self.lines) - 1, line)
        self._number()
        return line

    def set_open(self, open_to_change: bool) -> None:
        self.add.setEnabled(open_to_change)
        for line in self.lines:
            line.set_open(open_to_change)

    def retranslate(self) -> None:
        on_duty = self._kind is DutyKind.ON_DUTY
        self.add.set_text(self.tr("Add somebody on duty") if on_duty else self.tr("Add somebody not available"))

    def _on_add(self) -> None:
        self.new_line().who.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_moved(self, line: RosterLine, by: int) -> None:
        place = self.lines.index(line)
        wanted = place + by
        if not 0 <= wanted < len(self.lines):
            return
        self.lines.insert(wanted, self.lines.pop(place))
        self._column.removeWidget(line)
        self._column.insertWidget(wanted, line)
        self._number()
        self.changed.emit()

    def _on_removed(self, line: RosterLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._number()
        self.changed.emit()

    def _number(self) -> None:
        for place, line in enumerate(self.lines, start=1):
            line.show_number(place if self._kind is DutyKind.ON_DUTY else 0)
