"""The tree at the left: locking systems, their key types, and how many copies of each there are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from accessdesk.desk.key_rows import KeyTypeRow, LockingSystemRow
from accessdesk.domain.keys import EvidenceLevel
from accessdesk.ui import icons, theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import paint_pill, pill_height, pill_width
from accessdesk.ui.theme import Tone, colour

_ROW = int(Qt.ItemDataRole.UserRole)
_HEIGHT = 32
_INDENT = 24


class KeyTree(QTreeWidget):
    """Arrows walk and fold. `chosen` follows the current line: a KeyTypeRow, or a LockingSystemRow."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_LineDelegate(self))
        self.currentItemChanged.connect(self._on_current)
        self.itemClicked.connect(self._on_clicked)

    def show_systems(self, systems: Sequence[LockingSystemRow]) -> None:
        """Show these; what was current and folded stays so. At first the first type is current."""
        current, folded = self.current(), self._folded()
        self.blockSignals(True)
        self.clear()
        for system in systems:
            top = QTreeWidgetItem([system.name])
            _fill(top, system, f"{system.name} {system.building}, {system.copies}")
            for key_type in system.types:
                line = QTreeWidgetItem([key_type.name])
                _fill(line, key_type, f"{key_type.name}, {key_type.total}")
                top.addChild(line)
            self.addTopLevelItem(top)
            top.setExpanded(system.id not in folded)
        self.blockSignals(False)
        wanted = self._item_like(current) or self._first()
        if wanted is not None:
            self.setCurrentItem(wanted)
        else:
            self.chosen.emit(None)

    def current(self) -> KeyTypeRow | LockingSystemRow | None:
        """The row of the line the keyboard stands on."""
        item = self.currentItem()
        row: KeyTypeRow | LockingSystemRow | None = item.data(0, _ROW) if item is not None else None
        return row

    def current_type(self) -> KeyTypeRow | None:
        row = self.current()
        return row if isinstance(row, KeyTypeRow) else None

    def current_system(self) -> LockingSystemRow | None:
        """The system of the current line."""
        item = self.currentItem()
        top = (item.parent() or item) if item is not None else None
        row: LockingSystemRow | None = top.data(0, _ROW) if top is not None else None
        return row

    def choose_type(self, type_id: int) -> bool:
        """Make a type current; False if there is none of this id."""
        for item in self._items():
            row = item.data(0, _ROW)
            if isinstance(row, KeyTypeRow) and row.id == type_id:
                self.setCurrentItem(item)
                return True
        return False

    @qt_override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.scaled(_HEIGHT) * 3)

    def wanted_height(self) -> int:
        """The height of all lines that are unfolded."""
        tops = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        lines = sum(1 + (top.childCount() if top.isExpanded() else 0) for top in tops if top is not None)
        return lines * theme.scaled(_HEIGHT) + theme.SPACE_4

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        found = [
            item
            for top in tops
            if top is not None
            for item in (top, *(top.child(number) for number in range(top.childCount())))
        ]
        return [item for item in found if item is not None]

    def _first(self) -> QTreeWidgetItem | None:
        items = self._items()
        return next((item for item in items if isinstance(item.data(0, _ROW), KeyTypeRow)), items[0] if items else None)

    def _item_like(self, row: KeyTypeRow | LockingSystemRow | None) -> QTreeWidgetItem | None:
        if row is None:
            return None
        same = (item for item in self._items() if type(item.data(0, _ROW)) is type(row))
        return next((item for item in same if item.data(0, _ROW).id == row.id), None)

    def _folded(self) -> set[int]:
        return {
            item.data(0, _ROW).id
            for item in self._items()
            if isinstance(item.data(0, _ROW), LockingSystemRow) and not item.isExpanded()
        }

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        self.chosen.emit(item.data(0, _ROW) if item is not None else None)

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())


def _fill(item: QTreeWidgetItem, row: Any, spoken: str) -> None:
    item.setData(0, _ROW, row)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)


class _LineDelegate(QStyledItemDelegate):
    @qt_override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, theme.scaled(_HEIGHT))

    @qt_override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, tokens = index.data(_ROW), theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(theme.SPACE_8, 1, -theme.SPACE_8, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tokens.selection if selected else tokens.hover))
            painter.drawRoundedRect(rect, theme.RADIUS_SMALL, theme.RADIUS_SMALL)
        rect.adjust(theme.SPACE_4, 0, -theme.SPACE_4, 0)
        if isinstance(row, LockingSystemRow):
            self._paint_system(painter, rect, row, bool(option.state & QStyle.StateFlag.State_Open))
        else:
            self._paint_type(painter, rect.adjusted(_INDENT - 4, 0, 0, 0), row)
        painter.restore()

    def _paint_system(self, painter: QPainter, rect: QRectF, row: LockingSystemRow, is_open: bool) -> None:
        size = theme.scaled(14)
        name = "chevron-down" if is_open else "chevron-right"
        pixmap = icons.pixmap(name, 14, theme.current().muted)
        painter.drawPixmap(int(rect.left()), int(rect.center().y() - size / 2), pixmap)
        count = "" if is_open else str(row.copies)
        text = " ".join(part for part in (row.name, row.building) if part)
        _text_and_count(painter, rect.adjusted(size + 4, 0, 0, 0), text, count, Tone.GREY, strong=True)

    def _paint_type(self, painter: QPainter, rect: QRectF, row: KeyTypeRow) -> None:
        tone = Tone.AMBER if row.evidence is EvidenceLevel.MASTER else Tone.GREY
        tone = Tone.RED if row.overdue else tone
        _text_and_count(painter, rect, row.name, str(row.total), tone, strong=False)


def _text_and_count(painter: QPainter, rect: QRectF, text: str, count: str, tone: Tone, *, strong: bool) -> None:
    font = theme.fitted(theme.bold() if strong else theme.font(), text)
    metrics = QFontMetricsF(font)
    needed = pill_width(count) + 6 if count else 0.0
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, rect.width() - needed))
    painter.setFont(font)
    painter.setPen(colour(theme.current().ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    if count:
        height = pill_height()
        place = QRectF(rect.right() - needed + 6, rect.center().y() - height / 2, needed - 6, height)
        paint_pill(painter, place, count, tone)
