"""The keying schedule as a matrix: cylinders down, key types across, a cross where the key opens."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt

from accessdesk.desk.key_rows import KeyingSchedule
from accessdesk.domain.ids import CylinderId, KeyTypeId
from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override

Index = QModelIndex | QPersistentModelIndex
CROSS = "X"
_WIDEST_TYPE = 16


class ScheduleModel(QAbstractTableModel):
    """Shows one schedule; `opens` and `names_of` answer for a cell."""

    def __init__(self) -> None:
        super().__init__()
        self._schedule: KeyingSchedule | None = None

    @property
    def schedule(self) -> KeyingSchedule | None:
        return self._schedule

    def show(self, schedule: KeyingSchedule | None) -> None:
        """Another schedule, or the same after a change; where only crosses changed the view keeps its place."""
        before, self._schedule = self._schedule, schedule
        if before and schedule and _frame(before) == _frame(schedule):
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.endResetModel()

    def cell(self, index: Index) -> tuple[KeyTypeId, CylinderId, bool]:
        """What a cell is about: the type, the cylinder, and whether the one opens the other."""
        assert self._schedule is not None
        row = self._schedule.rows[index.row()]
        return self._schedule.types[index.column()][0], row.id, row.opens[index.column()]

    @qt_override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._schedule.rows) if self._schedule and not parent.isValid() else 0

    @qt_override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._schedule.types) if self._schedule and not parent.isValid() else 0

    @qt_override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._schedule is None:
            return None
        row, key_type = self._schedule.rows[index.row()], self._schedule.types[index.column()]
        opens = row.opens[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return CROSS if opens else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{key_type[1]}, {row.number} {row.door}: {CROSS if opens else '–'}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.FontRole:
            return theme.bold()
        return None

    @qt_override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._schedule is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation is Qt.Orientation.Horizontal:
                _, name, count = self._schedule.types[section]
                return f"{_folded(name)}\n{count}"
            row = self._schedule.rows[section]
            return f"{row.number}   {row.door}" if row.door else row.number
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.SizeHintRole and orientation is Qt.Orientation.Horizontal:
            return QSize(theme.scaled(96), theme.scaled(58))
        return None


def _folded(name: str) -> str:
    """A name on at most two lines."""
    if len(name) <= _WIDEST_TYPE // 2:
        return name
    head, _, tail = name.rpartition(" ")
    return f"{head}\n{tail}" if head else name


def _frame(schedule: KeyingSchedule) -> tuple[Any, ...]:
    cylinders = tuple((row.id, row.number, row.door) for row in schedule.rows)
    return schedule.system_id, schedule.types, cylinders
