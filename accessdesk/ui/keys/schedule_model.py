"""The keying schedule as a matrix: cylinders down, key types across, a cross where the key opens.

Nothing is made for a cell: a cell is a byte of a frozen row, seen through the rows and columns that the filters leave.
"""

from collections.abc import Sequence
from enum import IntFlag
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt

from accessdesk.desk.key_rows import KeyingSchedule, ScheduleRow
from accessdesk.domain.ids import CylinderId, KeyTypeId
from accessdesk.domain.names import folded_words
from accessdesk.ui import theme
from accessdesk.ui.keys.schedule_drafts import Cross, ScheduleDraft
from accessdesk.ui.overrides import qt_override

Index = QModelIndex | QPersistentModelIndex
CROSS = "X"
_WIDEST_TYPE = 16


class Mark(IntFlag):
    """What a cell shows."""

    NONE = 0
    OPENS = 1
    UNSAVED = 2


class ScheduleModel(QAbstractTableModel):
    """Shows one schedule with the crosses of a draft over it."""

    def __init__(self) -> None:
        super().__init__()
        self._schedule: KeyingSchedule | None = None
        self.draft = ScheduleDraft()
        self._doors = self._types = ""
        self._rows: Sequence[int] = ()
        self._columns: Sequence[int] = ()

    @property
    def schedule(self) -> KeyingSchedule | None:
        return self._schedule

    def show(self, schedule: KeyingSchedule | None, draft: ScheduleDraft | None = None) -> None:
        """Another schedule, or the same after a change; where only crosses changed the view keeps its place."""
        before, self._schedule = self._schedule, schedule
        self.draft = draft or ScheduleDraft()
        if schedule is not None:
            self.draft.drop_what_stands(schedule)
        if before and schedule and _frame(before) == _frame(schedule):
            self._repaint_all()
            return
        self.beginResetModel()
        self._sift()
        self.endResetModel()

    def narrow(self, doors: str, types: str) -> None:
        """Only cylinders whose number, door or zone, and types whose name has words that begin so."""
        if (doors, types) != (self._doors, self._types):
            self.beginResetModel()
            self._doors, self._types = doors, types
            self._sift()
            self.endResetModel()

    @property
    def is_narrowed(self) -> bool:
        return bool(self._doors.strip() or self._types.strip())

    def row(self, number: int) -> ScheduleRow:
        """The cylinder in a row of the view."""
        assert self._schedule is not None
        return self._schedule.rows[self._rows[number]]

    def cross(self, index: Index) -> Cross:
        """What a cell is about."""
        assert self._schedule is not None
        return self._schedule.types[self._columns[index.column()]][0], self.row(index.row()).id

    def mark(self, row: int, column: int) -> Mark:
        """What the cell shows, unsaved changes included."""
        assert self._schedule is not None
        cylinder = self._schedule.rows[self._rows[row]]
        place = self._columns[column]
        wished = self.draft.wished
        if wished:
            wish = wished.get((self._schedule.types[place][0], cylinder.id))
            if wish is not None:
                return Mark.OPENS | Mark.UNSAVED if wish else Mark.UNSAVED
        return Mark.OPENS if cylinder.opens[place] else Mark.NONE

    def toggle(self, index: Index) -> None:
        """Change a cell's cross in the draft."""
        assert self._schedule is not None
        saved = bool(self.row(index.row()).opens[self._columns[index.column()]])
        self.draft.toggle(self.cross(index), saved=saved)
        self.dataChanged.emit(index, index)

    def take_back(self) -> QModelIndex | None:
        """Undo the last change that is not saved; its cell, if it can be seen. None: there is none."""
        if not self.draft.steps:
            return None
        type_id, cylinder_id = self.draft.steps[-1]
        self.draft.take_back(saved=self._saved(type_id, cylinder_id))
        index = self.index_of(type_id, cylinder_id)
        if index.isValid():
            self.dataChanged.emit(index, index)
        return index

    def discard(self) -> None:
        self.draft.clear()
        self._repaint_all()

    def index_of(self, type_id: KeyTypeId, cylinder_id: CylinderId) -> QModelIndex:
        """The cell of a cross; invalid when the filters hide it."""
        if self._schedule is None:
            return QModelIndex()
        rows, types = self._schedule.rows, self._schedule.types
        down = next((at for at, row in enumerate(self._rows) if rows[row].id == cylinder_id), -1)
        across = next((at for at, column in enumerate(self._columns) if types[column][0] == type_id), -1)
        return self.index(down, across) if down >= 0 and across >= 0 else QModelIndex()

    @qt_override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @qt_override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @qt_override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._schedule is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return CROSS if self.mark(index.row(), index.column()) & Mark.OPENS else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row, name = self.row(index.row()), self._schedule.types[self._columns[index.column()]][1]
            opens = self.mark(index.row(), index.column()) & Mark.OPENS
            return f"{name}, {row.number} {row.door}: {CROSS if opens else '–'}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    @qt_override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._schedule is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation is Qt.Orientation.Horizontal:
                _, name, count = self._schedule.types[self._columns[section]]
                return f"{_folded(name)}\n{count}"
            row = self.row(section)
            return f"{row.number}   {row.door}" if row.door else row.number
        if role == Qt.ItemDataRole.ToolTipRole:
            if orientation is Qt.Orientation.Horizontal:
                return _plain(self._schedule.types[self._columns[section]][1])
            row = self.row(section)
            return _plain(" · ".join(part for part in (row.number, row.door, row.zone, row.kind, row.length) if part))
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.SizeHintRole and orientation is Qt.Orientation.Horizontal:
            return QSize(theme.scaled(96), theme.scaled(58))
        return None

    def _saved(self, type_id: KeyTypeId, cylinder_id: CylinderId) -> bool:
        assert self._schedule is not None
        column = next((at for at, (id, _, _) in enumerate(self._schedule.types) if id == type_id), -1)
        row = next((row for row in self._schedule.rows if row.id == cylinder_id), None)
        return bool(row is not None and column >= 0 and row.opens[column])

    def _sift(self) -> None:
        schedule = self._schedule
        if schedule is None:
            self._rows, self._columns = (), ()
            return
        doors, types = folded_words(self._doors), folded_words(self._types)
        self._rows = range(len(schedule.rows))
        self._columns = range(len(schedule.types))
        if doors:
            texts = (f"{row.number} {row.door} {row.zone}" for row in schedule.rows)
            self._rows = [at for at, text in enumerate(texts) if _has(text, doors)]
        if types:
            self._columns = [at for at, (_, name, _) in enumerate(schedule.types) if _has(name, types)]

    def _repaint_all(self) -> None:
        if self._rows and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))


def _has(text: str, wanted: Sequence[str]) -> bool:
    """Each word wanted begins a word of the text."""
    words = folded_words(text)
    return all(any(word.startswith(begin) for word in words) for begin in wanted)


def _plain(text: str) -> str:
    """A tooltip that Qt never reads as rich text."""
    return text.replace("<", "‹")


def _folded(name: str) -> str:
    """A name on at most two lines."""
    if len(name) <= _WIDEST_TYPE // 2:
        return name
    head, _, tail = name.rpartition(" ")
    return f"{head}\n{tail}" if head else name


def _frame(schedule: KeyingSchedule) -> tuple[Any, ...]:
    cylinders = tuple((row.id, row.number, row.door, row.zone) for row in schedule.rows)
    return schedule.system_id, schedule.types, cylinders
