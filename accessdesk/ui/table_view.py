"""The table every list of rows stands in: two lines a row, whole rows selected, all of it by keyboard."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from accessdesk.ui import theme
from accessdesk.ui.cell_delegate import CellDelegate
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.table_model import CELL_ROLE, RowsModel

_NARROWEST = 64


class RowsView(QTableView):
    """Shows a RowsModel. Enter or double click opens a row, Space presses its first button."""

    opened = Signal(object)
    """The row itself."""
    action_clicked = Signal(str, object)
    """Key of the column and the row."""
    current_changed = Signal(object)
    """The row now current, or None."""

    def __init__(
        self,
        model: RowsModel[Any],
        *,
        name: str,
        compact: bool = False,
        header: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the accessible name. `header` False hides the titles, for short lists inside cards."""
        super().__init__(parent)
        self._rows = model
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._prepare_headers(compact, header)
        self.selectionModel().currentRowChanged.connect(self._on_current_row)
        self.doubleClicked.connect(self._on_double_click)

    def _prepare_headers(self, compact: bool, shown: bool) -> None:
        height = theme.scaled(theme.ROW_HEIGHT_COMPACT if compact else theme.ROW_HEIGHT)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        across = self.horizontalHeader()
        across.setVisible(shown)
        across.setHighlightSections(False)
        across.setFont(theme.font(12))
        across.setMinimumSectionSize(theme.scaled(32))
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def current_row(self) -> Any | None:
        """The row the keyboard stands on, or None."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def select_id(self, row_id: Any) -> bool:
        """Make the row with this id current; False if it is not shown."""
        number = self._rows.number_of(row_id)
        if number is None:
            return False
        self.selectRow(number)
        self.scrollTo(self._rows.index(number, 0))
        return True

    def fit_height(self, most_rows: int = 8) -> None:
        """Take exactly the height of the rows, up to `most_rows`, for lists that stand above others in a column."""
        rows = min(self._rows.rowCount(), most_rows)
        header = self.horizontalHeader().sizeHint().height() if self.horizontalHeader().isVisible() else 0
        self.setFixedHeight(rows * self.verticalHeader().defaultSectionSize() + header + 1)

    @qt_override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.verticalHeader().defaultSectionSize() * 2)

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self._press_first_action(row)
        else:
            super().keyPressEvent(event)

    @qt_override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and self._is_action(index):
            self.action_clicked.emit(self._rows.columns[index.column()].key, self._rows.row(index.row()))

    @qt_override
    def keyboardSearch(self, search: str) -> None:
        """Letters never move the row: searching is the search field's business, and scanners type letters."""

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rows.retranslate()

    def _share_width(self) -> None:
        columns, room = self._rows.columns, self.viewport().width()
        shown = set(range(len(columns)))
        wanted = [theme.scaled(column.width) for column in columns]
        for number in sorted(shown, key=lambda number: -columns[number].rank):
            if columns[number].rank and sum(wanted[each] for each in shown) > room:
                shown.discard(number)
        free = room - sum(wanted[number] for number in shown)
        weights = {number: columns[number].stretch * (1 if free >= 0 else wanted[number]) for number in shown}
        for number, width in enumerate(wanted):
            self.setColumnHidden(number, number not in shown)
            extra = free * weights.get(number, 0) // (sum(weights.values()) or 1)
            self.setColumnWidth(number, max(min(width, theme.scaled(_NARROWEST)), width + extra))

    def _is_action(self, index: QModelIndex) -> bool:
        cell = index.data(CELL_ROLE)
        return bool(cell.action and cell.text)

    def _press_first_action(self, row: Any) -> None:
        for column in self._rows.columns:
            if column.action and column.text(row):
                self.action_clicked.emit(column.key, row)
                return

    def _on_current_row(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.viewport().update()
        self.current_changed.emit(self._rows.row(current.row()) if current.isValid() else None)

    def _on_double_click(self, index: QModelIndex) -> None:
        if not self._is_action(index):
            self.opened.emit(self._rows.row(index.row()))
