"""The keying schedule of a locking system, to be read and to be changed cross by cross."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from accessdesk.desk.key_rows import KeyingSchedule, ScheduleRow
from accessdesk.ui import theme
from accessdesk.ui.keys.key_words import day_text
from accessdesk.ui.keys.schedule_model import CROSS, ScheduleModel
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.widgets.labels import TextRole

_TOGGLES = (Qt.Key.Key_X, Qt.Key.Key_Space)


class ScheduleView(Retranslated):
    """X, Space or a double click sets or takes away a cross; Enter opens the cylinder."""

    toggled = Signal(object, object, bool)
    """Key type, cylinder, and whether it shall open from now on."""
    cylinder_opened = Signal(object)
    """The ScheduleRow."""

    def __init__(self) -> None:
        super().__init__()
        self.model = ScheduleModel()
        self.table = _Matrix(self.model)
        self.table.toggle_wished.connect(self._on_toggle)
        self.table.row_opened.connect(self._on_row)
        self.card = Card()
        self._how = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._how.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_4)
        self.card.set_body(self.table, 100)
        self.card.set_body(self._how, 0)
        self.card.set_body(QWidget(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.setFocusProxy(self.table)
        self.retranslate()

    def show_schedule(self, schedule: KeyingSchedule | None) -> None:
        self.model.show(schedule)
        if schedule is not None and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.fit()
        self.retranslate()

    def retranslate(self) -> None:
        schedule = self.model.schedule
        self.card.set_title(self.tr("Keying schedule"))
        self.table.setAccessibleName(self.tr("Keying schedule"))
        self._how.setText(self.tr("X sets or takes away a cross from now on; Enter opens the cylinder."))
        if schedule is None:
            return
        self.card.set_title(self.tr("Keying schedule {name}").format(name=schedule.name))
        day = schedule.plan_date
        self.card.set_count(self.tr("plan of {day}").format(day=day_text(day)) if day else "")
        empty = not schedule.rows or not schedule.types
        hint = self.tr("Nothing here yet. Add key types and cylinders under “Key data”, or import a schedule.")
        self.card.set_empty(hint if empty else "")
        self.table.setVisible(not empty)
        self._how.setVisible(not empty)

    def _on_toggle(self, index: QModelIndex) -> None:
        type_id, cylinder_id, opens = self.model.cell(index)
        self.toggled.emit(type_id, cylinder_id, not opens)

    def _on_row(self, number: int) -> None:
        schedule = self.model.schedule
        if schedule is not None and 0 <= number < len(schedule.rows):
            row: ScheduleRow = schedule.rows[number]
            self.cylinder_opened.emit(row)


class _Matrix(QTableView):
    toggle_wished = Signal(QModelIndex)
    row_opened = Signal(int)

    def __init__(self, model: ScheduleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_CrossDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
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
        across.setHighlightSections(True)
        down.setDefaultSectionSize(theme.scaled(theme.ROW_HEIGHT_COMPACT))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setMaximumWidth(theme.scaled(240))
        down.sectionDoubleClicked.connect(self.row_opened)
        self.doubleClicked.connect(self.toggle_wished)

    def fit(self) -> None:
        """No higher than its rows."""
        rows = self.model().rowCount() * self.verticalHeader().defaultSectionSize()
        self.setMaximumHeight(rows + self.horizontalHeader().sizeHint().height() + theme.SPACE_12)

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


class _CrossDelegate(QStyledItemDelegate):
    @qt_override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, rect = theme.current(), QRectF(option.rect)
        painter.save()
        opens = bool(index.data())
        if opens:
            painter.fillRect(rect, colour(tokens.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour(tokens.hover))
        painter.setPen(colour(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            pen = painter.pen()
            pen.setColor(colour(tokens.accent))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if opens:
            painter.setFont(theme.bold())
            painter.setPen(colour(tokens.accent if tokens.name != "dark" else tokens.ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, CROSS)
        painter.restore()
