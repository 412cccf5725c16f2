"""A framed part of a screen with a title and a count."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour
from accessdesk.ui.widgets.labels import PlainLabel, TextRole


class Card(QFrame):
    """Title at the left, a count or word at the right, the body below. `alarm` draws it in red."""

    def __init__(self, title: str = "", *, alarm: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alarm = alarm
        self._title = PlainLabel(role=TextRole.STRONG, ink="red" if alarm else "ink")
        self._count = PlainLabel(ink="muted")
        self._empty = PlainLabel(ink="muted", wrap=True)
        self._empty.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._empty.hide()
        self.head = QHBoxLayout()
        self.head.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.head.addWidget(self._count)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 6)
        self._layout.setSpacing(0)
        self._head_holder = QWidget()
        self._head_holder.setLayout(self.head)
        self._head_holder.setMinimumHeight(theme.scaled(40))
        self._head_holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._layout.addWidget(self._head_holder)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        self._layout.addWidget(self._line)
        self._layout.addWidget(self._empty)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_count(self, count: str) -> None:
        """The text at the right of the title, already worded."""
        self._count.setText(count)

    def set_body(self, body: QWidget, stretch: int = 1) -> None:
        """Add what the card holds; several bodies stand under each other."""
        self._layout.addWidget(body, stretch)

    def add_head_widget(self, widget: QWidget) -> None:
        """Put a control at the right of the title line."""
        self.head.addWidget(widget)

    def set_empty(self, text: str) -> None:
        """What to do next while there is nothing to show; "" hides it."""
        self._empty.setText(text)
        self._empty.setVisible(bool(text))

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.update()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(tokens.red_line if self._alarm else tokens.line))
        painter.setBrush(colour(tokens.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        y = self._line.y()
        painter.setPen(colour(tokens.red_line if self._alarm else tokens.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(1, y, self.width() - 2, y)
        painter.end()
