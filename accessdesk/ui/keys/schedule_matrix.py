"""The table of the keying schedule: the cursor goes from cell to cell, X or Space changes a cross."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from accessdesk.ui import theme
from accessdesk.ui.keys.schedule_model import CROSS, Mark, ScheduleModel
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour

_TOGGLES = (Qt.Key.Key_X, Qt.Key.Key_Space)
_CORNER = 7
_DOORS = 240


class ScheduleMatrix(QTableView):
    """Numbers and doors stay at the left, key types above, wherever the cells are scrolled to."""

    toggle_wished = Signal(QModelIndex)
    row_opened = Signal(int)

    def __init__(self, model: ScheduleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CrossDelegate(model, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableCornerButton::section { background: palette(alternate-base); border: none; }")
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultSectionSize(theme.scaled(96))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setHighlightSections(True)
        down.setDefaultSectionSize(theme.scaled(theme.ROW_HEIGHT_COMPACT))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setMaximumWidth(theme.scaled(_DOORS))
        down.sectionDoubleClicked.connect(self.row_opened)
        self.doubleClicked.connect(self.toggle_wished)

    def fit(self) -> None:
        """No higher than its rows."""
        rows = self.model().rowCount() * self.verticalHeader().defaultSectionSize()
        self.setMaximumHeight(rows + self.horizontalHeader().sizeHint().height() + theme.SPACE_12)

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside a form the doors leave at least half of the width to the crosses."""
        super().resizeEvent(event)
        self.verticalHeader().setMaximumWidth(min(theme.scaled(_DOORS), self.width() // 2))

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in _TOGGLES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggle_wished.emit(index)
        elif index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.row_opened.emit(index.row())
        else:
            super().keyPressEvent(event)

    @qt_override
    def keyboardSearch(self, search: str) -> None:
        """Letters never move the cell: X marks."""


class CrossDelegate(QStyledItemDelegate):
    """A cross on its ground; what is not saved is amber with a turned corner, a cross taken away is struck out."""

    def __init__(self, model: ScheduleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    @qt_override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, rect = theme.current(), QRectF(option.rect)
        mark = self._model.mark(index.row(), index.column())
        painter.save()
        if mark & Mark.UNSAVED:
            painter.fillRect(rect, colour(tokens.amber_soft))
        elif mark & Mark.OPENS:
            painter.fillRect(rect, colour(tokens.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour(tokens.hover))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour(tokens.panel))  # else the view's own ground makes it look crossed
        painter.setPen(colour(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            pen = painter.pen()
            pen.setColor(colour(tokens.accent))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if mark:
            self._draw_mark(painter, rect, mark)
        painter.restore()

    def _draw_mark(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        tokens = theme.current()
        unsaved, opens = bool(mark & Mark.UNSAVED), bool(mark & Mark.OPENS)
        ink = tokens.amber if unsaved else tokens.accent if tokens.name != "dark" else tokens.ink
        painter.setPen(colour(ink))
        painter.setFont(theme.bold() if opens else theme.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, CROSS)
        if not opens:
            middle, half = rect.center(), theme.scaled(9)
            painter.drawLine(int(middle.x() - half), int(middle.y()), int(middle.x() + half), int(middle.y()))
        if unsaved:
            side = theme.scaled(_CORNER)
            for step in range(side):
                y = int(rect.top()) + step
                painter.drawLine(int(rect.right()) - side + step, y, int(rect.right()) - 1, y)
