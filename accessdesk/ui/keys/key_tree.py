"""The tree at the left: locking systems, their key types, and how many copies of each there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from accessdesk.desk.key_rows import KeyTypeRow, LockingSystemRow
from accessdesk.domain.ids import LockingSystemId
from accessdesk.domain.keys import EvidenceLevel
from accessdesk.ui import icons, theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import paint_pill, pill_height, pill_width
from accessdesk.ui.table_model import Index
from accessdesk.ui.theme import Tone, colour

_LINE = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()
_HEIGHT = 32
_INDENT = 24


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the tree: a locking system, or a key type below an unfolded one."""

    system: LockingSystemRow
    key_type: KeyTypeRow | None = None
    is_open: bool = False

    @property
    def row(self) -> KeyTypeRow | LockingSystemRow:
        return self.key_type or self.system

    @property
    def spoken(self) -> str:
        if self.key_type is not None:
            return f"{self.key_type.name}, {self.key_type.total}"
        return f"{self.system.name} {self.system.building}, {self.system.copies}"


class _Lines(QAbstractListModel):
    """The lines that are not folded away. Rows of Python, no items of Qt, which die with their parents unasked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[_Line, ...] = ()

    def show(self, lines: tuple[_Line, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def lines(self) -> tuple[_Line, ...]:
        return self._lines

    @qt_override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @qt_override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line if role == _LINE else None


class KeyTree(QListView):
    """Arrows walk and fold. `chosen` follows the current line: a KeyTypeRow, or a LockingSystemRow."""

    chosen = Signal(object)
    folded = Signal()
    """A system was folded or unfolded: the height that all lines need is another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._systems: tuple[LockingSystemRow, ...] = ()
        self._closed: set[LockingSystemId] = set()
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_LineDelegate(self))
        self.clicked.connect(self._on_clicked)

    def show_systems(self, systems: Sequence[LockingSystemRow]) -> None:
        """Show these; what was current and folded stays so. At first the first type is current."""
        current = self.current()
        self._systems = tuple(systems)
        self._fill()
        number = self._number_like(current)
        if number is None:
            types = (number for number, line in enumerate(self._lines.lines()) if line.key_type is not None)
            number = next(types, 0)
        self._stand_on(number)

    @property
    def is_empty(self) -> bool:
        """Whether there is no locking system."""
        return not self._systems

    def current(self) -> KeyTypeRow | LockingSystemRow | None:
        """The row of the line the keyboard stands on."""
        line = self._current_line()
        return line.row if line is not None else None

    def current_type(self) -> KeyTypeRow | None:
        line = self._current_line()
        return line.key_type if line is not None else None

    def current_system(self) -> LockingSystemRow | None:
        """The system of the current line."""
        line = self._current_line()
        return line.system if line is not None else None

    def choose_type(self, type_id: int) -> bool:
        """Make a type current, unfolding its system; False if there is none of this id."""
        system = next((each for each in self._systems if any(key.id == type_id for key in each.types)), None)
        if system is None:
            return False
        if system.id in self._closed:
            self._closed.discard(system.id)
            self._fill()
            self.folded.emit()
        numbered = enumerate(self._lines.lines())
        self._stand_on(next(number for number, line in numbered if line.key_type and line.key_type.id == type_id))
        return True

    @qt_override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.current())

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._current_line()
        if line is None or event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Left and line.key_type is not None:
            self._stand_on(self._number_like(line.system))
        elif line.key_type is None and event.key() != (Qt.Key.Key_Right if line.is_open else Qt.Key.Key_Left):
            self._fold(line.system)

    @qt_override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.scaled(_HEIGHT) * 3)

    def wanted_height(self) -> int:
        """The height of all lines that are unfolded."""
        return len(self._lines.lines()) * theme.scaled(_HEIGHT) + theme.SPACE_4

    def _current_line(self) -> _Line | None:
        index = self.currentIndex()
        return self._lines.lines()[index.row()] if index.isValid() else None

    def _fill(self) -> None:
        lines: list[_Line] = []
        for system in self._systems:
            is_open = system.id not in self._closed
            lines.append(_Line(system, is_open=is_open))
            lines.extend(_Line(system, key_type) for key_type in system.types if is_open)
        self._lines.show(tuple(lines))

    def _number_like(self, row: KeyTypeRow | LockingSystemRow | None) -> int | None:
        for number, line in enumerate(self._lines.lines()):
            if row is not None and type(line.row) is type(row) and line.row.id == row.id:
                return number
        return None

    def _stand_on(self, number: int | None) -> None:
        if number is not None and number < self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(number))
        else:
            self.chosen.emit(None)

    def _fold(self, system: LockingSystemRow) -> None:
        """The other way round; the line of the system is current afterwards."""
        self._closed ^= {system.id}
        self._fill()
        self._stand_on(self._number_like(system))
        self.folded.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self._lines.lines()[index.row()]
        if line.key_type is None and line.system.types:
            self._fold(line.system)


class _LineDelegate(QStyledItemDelegate):
    @qt_override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, theme.scaled(_HEIGHT))

    @qt_override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, tokens = index.data(_LINE), theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(theme.SPACE_8, 1, -theme.SPACE_8, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tokens.selection if selected else tokens.hover))
            painter.drawRoundedRect(rect, theme.RADIUS_SMALL, theme.RADIUS_SMALL)
        rect.adjust(theme.SPACE_4, 0, -theme.SPACE_4, 0)
        if line.key_type is None:
            self._paint_system(painter, rect, line.system, line.is_open)
        else:
            self._paint_type(painter, rect.adjusted(_INDENT - 4, 0, 0, 0), line.key_type)
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
