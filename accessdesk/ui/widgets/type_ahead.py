"""Typing finds: an input with answers below it that are looked up in the background."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour

_SUGGESTION = int(Qt.ItemDataRole.UserRole)
_LEAST_WIDE = 420
"""Beside a narrow field the answers are wider than it: company and last visit tell people apart."""
_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One answer: `text` in bold, `second` behind it, `trailing` at the right; `value` is what the form needs.

    `below` is a second, quiet line.
    """

    text: str
    second: str = ""
    trailing: str = ""
    value: Any = None
    below: str = ""


Provider = Callable[[str], Sequence[Suggestion]]


class TypeAhead(QLineEdit):
    """`provider(text)` runs on the database thread from `least` letters on. Arrows move, Enter takes, Esc closes."""

    chosen = Signal(object)
    """The Suggestion taken."""
    answered = Signal(int)
    """How many answers are shown now."""

    def __init__(
        self, background: Background, provider: Provider, *, least: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._provider, self._least = background, provider, least
        self._popup = _Answers(self)
        self.taken: Suggestion | None = None
        """What was taken, until the text is edited again."""
        self.textEdited.connect(self._on_edited)
        self._popup.itemClicked.connect(self._take_item)
        self.destroyed.connect(self._popup.deleteLater)  # it lies in the window, not in this field

    def suggestions(self) -> tuple[Suggestion, ...]:
        """The answers now shown below, best first."""
        if self._popup.isHidden():
            return ()
        return tuple(self._popup.item(number).data(_SUGGESTION) for number in range(self._popup.count()))

    def take(self, suggestion: Suggestion) -> None:
        """Fill the text, close the list, tell `chosen`."""
        self._popup.hide()
        self.setText(suggestion.text)
        self.taken = suggestion
        self.chosen.emit(suggestion)

    def close_answers(self) -> None:
        self._popup.hide()

    def empty(self) -> None:
        """Nothing is typed any more, and no answer to what was typed shows later."""
        self.clear()
        self._on_edited("")

    def type_again(self, text: str) -> None:
        """As if it was typed here: it stands in the line, and the answers show below."""
        self.setText(text)
        self._on_edited(text)

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup.isHidden() or not self._answers_key(event):
            super().keyPressEvent(event)

    @qt_override
    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self._popup.hide()

    def _answers_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._popup.setCurrentRow((self._popup.currentRow() + step) % self._popup.count())
        elif key == Qt.Key.Key_Escape:
            self._popup.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._popup.currentItem():
            self._take_item(self._popup.currentItem())
        else:
            return False
        event.accept()
        return True

    @qt_override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and not self._popup.isHidden()
        ):
            event.accept()
            return True
        return super().event(event)

    def _on_edited(self, text: str) -> None:
        self.taken = None
        wanted = text.strip()
        if len(wanted) < self._least:
            self._popup.hide()
            self._background.latest(id(self), self, tuple, lambda _: None)
            return
        self._background.latest(id(self), self, lambda: tuple(self._provider(wanted)), self._show)

    def _show(self, suggestions: tuple[Suggestion, ...]) -> None:
        if suggestions and self.hasFocus():
            self._popup.offer(suggestions)
        else:
            self._popup.hide()
        self.answered.emit(len(suggestions))

    def _take_item(self, item: QListWidgetItem) -> None:
        self.take(item.data(_SUGGESTION))


class _Answers(QListWidget):
    """Lies over the window below the input, never takes the focus away from it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_AnswerDelegate(self))
        self.setMouseTracking(True)
        self.setObjectName("answers")
        self.setAccessibleName(self.tr("Suggestions"))
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        self.clear()
        for suggestion in suggestions:
            item = QListWidgetItem(suggestion.text)
            item.setData(_SUGGESTION, suggestion)
            spoken = (suggestion.text, suggestion.second, suggestion.trailing, suggestion.below)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))
            self.addItem(item)
        self.setCurrentRow(0)
        window = self._line.window()
        if self.parent() is not window:
            self.setParent(window)
        height = sum(_height_of(suggestion) for suggestion in suggestions[:_MOST_SHOWN]) + 4
        place = self._line.mapTo(window, QPoint(0, self._line.height() + 4))
        width = min(max(self._line.width(), theme.scaled(_LEAST_WIDE)), window.width())
        self.setGeometry(min(place.x(), window.width() - width), place.y(), width, height)
        self.raise_()
        self.show()


class _AnswerDelegate(QStyledItemDelegate):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    @qt_override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, _height_of(index.data(_SUGGESTION)))

    @qt_override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, suggestion = theme.current(), index.data(_SUGGESTION)
        painter.save()
        lit = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(option.rect, colour(tokens.selection if lit else tokens.panel))
        rect = QRectF(option.rect).adjusted(theme.SPACE_12, 0, -theme.SPACE_12, 0)
        if suggestion.below:
            rect = self._paint_below(painter, rect, suggestion.below)
        painter.setFont(theme.font(13))
        painter.setPen(colour(tokens.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, suggestion.trailing)
        rect.setRight(rect.right() - QFontMetricsF(theme.font(13)).horizontalAdvance(suggestion.trailing) - 8)
        for text, font, ink in (
            (suggestion.text, theme.bold(), tokens.ink),
            (suggestion.second, theme.font(), tokens.ink),
        ):
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, rect.width()))
            painter.setFont(font)
            painter.setPen(colour(ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
            rect.setLeft(rect.left() + QFontMetricsF(font).horizontalAdvance(shown) + 10)
        painter.restore()

    @staticmethod
    def _paint_below(painter: QPainter, rect: QRectF, text: str) -> QRectF:
        """The quiet line at the bottom; gives what is left above it."""
        font = theme.font(12)
        line = QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() / 2 - theme.SPACE_4)
        painter.setFont(font)
        painter.setPen(colour(theme.current().muted))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        return QRectF(rect.left(), rect.top() + theme.SPACE_4, rect.width(), rect.height() / 2 - theme.SPACE_4)


def _height_of(suggestion: Suggestion) -> int:
    return theme.scaled(46 if suggestion.below else 34)
