"""Buttons that say which key does the same."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from accessdesk.ui import icons, theme
from accessdesk.ui.language import shortcut_text
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import hint_width, paint_hint
from accessdesk.ui.theme import Tokens, colour


class Kind(StrEnum):
    """PRIMARY: the one act of a place. DANGER: cannot be undone, or alarms. PLAIN: all others."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DANGER = "danger"


_PADDING, _GAP = 11, 7
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ShortcutButton(QPushButton):
    """A button with its shortcut shown beside the text. The shortcut works wherever the button can be seen."""

    def __init__(
        self,
        text: str = "",
        shortcut: str = "",
        *,
        kind: Kind = Kind.PLAIN,
        icon: str | None = None,
        listens: bool = True,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`shortcut` like "F2" or "Ctrl+Return". `listens` False only shows it, when someone else handles the key."""
        super().__init__(parent)
        self._shortcut, self._kind, self._icon_name = shortcut, kind, icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._listens, self._height = listens, 28 if compact else 36
        self._hint: tuple[tuple[str, str, int], QSize] | None = None
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text; the accessible name follows."""
        self.setText(text.replace("&", "&&"))
        if self._shortcut and self._listens:
            self.setShortcut(QKeySequence(self._shortcut))
        self.setAccessibleName(text)
        self.setAccessibleDescription(shortcut_text(self._shortcut))
        self.updateGeometry()

    @qt_override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            if self.isEnabled():
                self.click()  # at once, where Qt would first play the pressing of the button for 100 ms
            return True
        return super().event(event)

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.click()  # outside dialogs Qt leaves Enter on a button alone
        else:
            super().keyPressEvent(event)

    @qt_override
    def sizeHint(self) -> QSize:
        """Asked for many times a layout, hence measured once for a text, a language and a size of the screen."""
        asked = (self.text(), shortcut_text(self._shortcut), theme.scaled(100))
        if self._hint is None or self._hint[0] != asked:
            self._hint = asked, self._measured()
        return self._hint[1]

    def _measured(self) -> QSize:
        width = 2 * _PADDING + QFontMetricsF(self._text_font()).horizontalAdvance(self._shown())
        if self._shortcut:
            width += _GAP + hint_width(shortcut_text(self._shortcut))
        if self._icon_name:
            width += theme.scaled(16) + (_GAP if self._shown() else 0)
        return QSize(round(width) + 1, theme.scaled(self._height))

    @qt_override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleDescription(shortcut_text(self._shortcut))
            self.updateGeometry()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        ground, ink, line = self._colours(tokens)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(line))
        painter.setBrush(colour(ground))
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(place, theme.RADIUS_SMALL, theme.RADIUS_SMALL)
        if self.hasFocus():
            self._paint_focus(painter, place, tokens)
        self._paint_inside(painter, ink)
        painter.end()

    def _paint_focus(self, painter: QPainter, place: QRectF, tokens: Tokens) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = painter.pen()
        pen.setColor(colour(tokens.accent_ink if self._kind is Kind.PRIMARY else tokens.accent))
        pen.setWidthF(1.6)
        painter.setPen(pen)
        inset = 2.5 if self._kind is Kind.PRIMARY else 0.5
        painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), 5, 5)

    def _paint_inside(self, painter: QPainter, ink: str) -> None:
        x, middle = self._left(), self.height() / 2
        if self._icon_name:
            size = theme.scaled(16)
            painter.drawPixmap(int(x), int(middle - size / 2), icons.pixmap(self._icon_name, 16, ink))
            x += size + _GAP
        painter.setFont(self._text_font())
        painter.setPen(colour(ink))
        width = QFontMetricsF(self._text_font()).horizontalAdvance(self._shown())
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self._shown())
        if self._shortcut:
            hint = shortcut_text(self._shortcut)
            height = QFontMetricsF(theme.fixed(11)).height() + 4
            place = QRectF(x + width + _GAP, middle - height / 2, hint_width(hint), height)
            line = ink if self._kind is Kind.PRIMARY else theme.current().line
            paint_hint(painter, place, hint, ink, line)

    def _left(self) -> float:
        return _PADDING + max(0.0, (self.width() - self.sizeHint().width()) / 2)

    def _colours(self, tokens: Tokens) -> tuple[str, str, str]:
        if not self.isEnabled():
            return tokens.ground, tokens.muted, tokens.line
        pressed = self.isDown() or self.underMouse()
        if self._kind is Kind.PRIMARY:
            ground = tokens.accent_hover if pressed else tokens.accent
            return ground, tokens.accent_ink, ground
        ground = tokens.hover if pressed else tokens.panel
        if self._kind is Kind.DANGER:
            return ground, tokens.red, tokens.red
        return ground, tokens.ink, tokens.input_line

    def _text_font(self) -> QFont:
        return theme.fitted(theme.font(13, QFont.Weight.Medium), self._shown())

    def _shown(self) -> str:
        return self.text().replace("&&", "&")
