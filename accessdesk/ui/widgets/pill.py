"""States as icon, word and pattern."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from accessdesk.ui import icons, theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import TONE_ICONS, paint_pill, paint_stripes, pill_height, pill_width
from accessdesk.ui.theme import Tone, colour


class Pill(QWidget):
    """A word in a tone; red and escort bring their icon along."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.GREY, icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(text, tone, icon)

    def set_state(self, text: str, tone: Tone, icon: str | None = None) -> None:
        self._text, self._tone, self._icon = text, tone, icon or TONE_ICONS.get(tone)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    @qt_override
    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self._text, self._icon)) + 2, round(pill_height()))

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, QRectF(self.rect()), self._text, self._tone, self._icon)
        painter.end()


class StripedBand(QWidget):
    """The striped amber band: what supervision a zone demands, with the reason behind it."""

    def __init__(self, text: str = "", reason: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text, reason)

    def set_text(self, text: str, reason: str = "") -> None:
        self._text, self._reason = text, reason
        self.setAccessibleName(" ".join(part for part in (text, reason) if part))
        self.setToolTip("")
        self.update()

    def text(self) -> str:
        return self._text

    @qt_override
    def sizeHint(self) -> QSize:
        return QSize(200, theme.scaled(30))

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), theme.RADIUS_SMALL, theme.RADIUS_SMALL)
        painter.fillPath(path, colour(tokens.amber_soft))
        paint_stripes(painter, path)
        size, x = theme.scaled(16), theme.SPACE_12
        painter.drawPixmap(x, (self.height() - size) // 2, icons.pixmap("user-check", 16, tokens.amber))
        x += size + theme.SPACE_8
        painter.setPen(colour(tokens.amber))
        for text, font in ((self._text, theme.bold()), (self._reason, theme.font())):
            metrics = QFontMetricsF(font)
            room = max(0.0, self.width() - x - theme.SPACE_12)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.drawText(QRectF(x, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            x += round(metrics.horizontalAdvance(shown)) + theme.SPACE_12
        painter.end()
