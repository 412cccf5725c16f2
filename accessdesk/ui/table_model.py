"""Lists as data: columns declared once, rows as frozen values, the difference applied by id."""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording.erased_names import with_erased_names

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole)
ROW_ROLE = CELL_ROLE + 1
SORT_ROLE = CELL_ROLE + 2
COLUMN_ROLE = CELL_ROLE + 3


class Row(Protocol):
    """What a list shows: any frozen dataclass with an `id` that names the same thing from reading to reading."""

    @property
    def id(self) -> Any: ...


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column. `title` is a callable, so that it follows the language; the others take a row.

    text: the line that is read first. second: the small line under it. tone: draws the text as a pill. badge: a grey
    pill behind the text. icon: a Lucide name before the text. second_tone: colours the small line. action: the text
    is a button (an empty text shows none). width: least width in px; stretch: share of the room that is left.
    rank: where the room is too narrow, the columns of the highest rank go first, those of rank 0 never.
    """

    key: str
    title: Callable[[], str]
    text: Callable[[R], str]
    second: Callable[[R], str] | None = None
    tone: Callable[[R], Tone | None] | None = None
    second_tone: Callable[[R], Tone | None] | None = None
    badge: Callable[[R], str] | None = None
    icon: Callable[[R], str | None] | None = None
    sort: Callable[[R], Any] | None = None
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    bold: bool = False
    action: bool = False
    width: int = 90
    rank: int = 0
    stretch: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """What the delegate paints."""

    text: str
    second: str = ""
    tone: Tone | None = None
    second_tone: Tone | None = None
    badge: str = ""
    icon: str | None = None
    bold: bool = False
    action: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


class RowsModel(QAbstractTableModel, Generic[R]):
    """A table over frozen rows. `show` keeps selection and scroll, because only what differs is announced."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._more: Callable[[], None] | None = None

    @property
    def rows(self) -> tuple[R, ...]:
        return tuple(self._rows)

    def row(self, number: int) -> R:
        """The row at that place; IndexError outside."""
        return self._rows[number]

    def number_of(self, row_id: Any) -> int | None:
        """Where the row with this id stands, or None."""
        return next((number for number, row in enumerate(self._rows) if row.id == row_id), None)

    def show(self, rows: Sequence[R]) -> None:
        """Become exactly `rows`, in their order; ids must be unique among them."""
        wanted = list(rows)
        ids = [row.id for row in wanted]
        if len(set(ids)) != len(ids):
            raise ValueError("two rows with one id")
        self._remove_absent(set(ids))
        self._reorder(ids)
        self._insert_new(wanted)
        self._update(wanted)

    def append(self, rows: Sequence[R]) -> None:
        """Add a page at the end, for lists read page by page."""
        self.show([*self._rows, *rows])

    def fetch_with(self, more: Callable[[], None] | None) -> None:
        """`more` is called when the view reaches the end; None says that there is nothing more."""
        self._more = more

    def retranslate(self) -> None:
        """Ask every title and cell again, after a change of language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def _remove_absent(self, wanted: set[Any]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._rows[last].id in wanted:
                last -= 1
                continue
            first = last
            while first > 0 and self._rows[first - 1].id not in wanted:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _reorder(self, ids: Sequence[Any]) -> None:
        place = {row_id: number for number, row_id in enumerate(ids)}
        ordered = sorted(self._rows, key=lambda row: place[row.id])
        if all(old is new for old, new in zip(self._rows, ordered, strict=True)):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(index, self._rows[index.row()].id) for index in before]
        self._rows = ordered
        now = {row.id: number for number, row in enumerate(ordered)}
        self.changePersistentIndexList(before, [self.index(now[row_id], index.column()) for index, row_id in held])
        self.layoutChanged.emit()

    def _insert_new(self, wanted: Sequence[R]) -> None:
        known = {row.id for row in self._rows}
        number = 0
        while number < len(wanted):
            end = number
            while end < len(wanted) and wanted[end].id not in known:
                end += 1
            if end > number:
                self.beginInsertRows(QModelIndex(), number, end - 1)
                self._rows[number:number] = wanted[number:end]
                self.endInsertRows()
            number = end + 1

    def _update(self, wanted: Sequence[R]) -> None:
        for number, row in enumerate(wanted):
            if self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))

    @qt_override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @qt_override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @qt_override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more is not None

    @qt_override
    def fetchMore(self, parent: Index) -> None:
        if self._more is not None:
            more, self._more = self._more, None
            more()

    @qt_override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return None

    @qt_override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        answer = _ANSWERS.get(role)
        return answer(row, column) if answer else None


def _cell(row: Any, column: Column[Any]) -> Cell:
    def ask(what: Callable[[Any], Any] | None, otherwise: Any = None) -> Any:
        return what(row) if what is not None else otherwise

    return Cell(
        text=with_erased_names(column.text(row)),
        second=with_erased_names(ask(column.second, "")),
        tone=ask(column.tone),
        second_tone=ask(column.second_tone),
        badge=ask(column.badge, ""),
        icon=ask(column.icon),
        bold=column.bold,
        action=column.action,
        align=column.align,
    )


def _spoken(row: Any, column: Column[Any]) -> str:
    cell = _cell(row, column)
    return ", ".join(part for part in (cell.text, cell.badge, cell.second) if part)


def _tool_tip(row: Any, column: Column[Any]) -> str:
    return f"<qt>{html.escape(_spoken(row, column))}</qt>"


def _sort_key(row: Any, column: Column[Any]) -> Any:
    return column.sort(row) if column.sort is not None else column.text(row)


_ANSWERS: dict[int, Callable[[Any, Column[Any]], Any]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda row, column: column.text(row),
    int(Qt.ItemDataRole.ToolTipRole): _tool_tip,
    int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
    CELL_ROLE: _cell,
    ROW_ROLE: lambda row, column: row,
    SORT_ROLE: _sort_key,
    COLUMN_ROLE: lambda row, column: column.key,
}
