"""What fingers press, and the paper that people read standing."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import ShortcutButton
from accessdesk.ui.widgets.buttons import Kind

_HEIGHT, _TEXT = 52, 16


class TouchButton(ShortcutButton):
    """Larger than the buttons of the desk, and never with the keyboard."""

    def __init__(self, act: Callable[[], None], kind: Kind = Kind.PLAIN, text: str = "") -> None:
        super().__init__(text, kind=kind)
        self.setFixedHeight(theme.scaled(_HEIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(act)

    def _text_font(self) -> QFont:
        return theme.fitted(theme.font(_TEXT, QFont.Weight.Medium), self._shown())


class Paper(QWidget):
    """A white sheet with round corners."""

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour(tokens.line))
        painter.setBrush(theme.colour(tokens.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.end()
