"""What the locked desk says of open gaps: how many and how old, in letters that are read from the door. No names."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from accessdesk.ui import icons, theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets.labels import PlainLabel, TextRole

_ICON = 26


class AlarmStrip(QWidget):
    """A red strip over the whole width; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(role=TextRole.TITLE, ink="red", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20 * 2 + theme.scaled(_ICON), theme.SPACE_12, 20, theme.SPACE_12)
        layout.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Say this; "" hides the strip."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, side = theme.current(), theme.scaled(_ICON)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(tokens.red_soft))
        painter.fillRect(0, 0, theme.scaled(6), self.height(), theme.colour(tokens.red))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour(tokens.red_line))
        painter.drawPixmap(theme.SPACE_20, (self.height() - side) // 2, icons.pixmap("siren", side, tokens.red))
        painter.end()
