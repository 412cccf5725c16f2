"""Strokes that several widgets share: pills, amber stripes, key hints."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from accessdesk.ui import icons, theme
from accessdesk.ui.theme import Tone, colour

PILL_PADDING = 9
_ICON = 13
_STRIPE = 9
TONE_ICONS = {Tone.RED: "triangle-alert", Tone.ESCORT: "user-check"}


def pill_font() -> QFont:
    return theme.font(12, QFont.Weight.Medium)


def pill_width(text: str, icon: str | None = None) -> float:
    """Width in px that a pill with this text needs."""
    width = QFontMetricsF(pill_font()).horizontalAdvance(text) + 2 * PILL_PADDING
    return width + (theme.scaled(_ICON) + 4 if icon else 0)


def pill_height() -> float:
    return QFontMetricsF(pill_font()).height() + 5


def paint_pill(painter: QPainter, rect: QRectF, text: str, tone: Tone, icon: str | None = None) -> None:
    """A rounded pill filling `rect`; text that does not fit is shortened with dots."""
    ink, soft = theme.current().tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.fillPath(path, colour(soft))
    if tone is Tone.ESCORT:
        paint_stripes(painter, path)
    inner = rect.adjusted(PILL_PADDING, 0, -PILL_PADDING, 0)
    if icon and pill_width(text, icon) <= rect.width() + 2:
        size = theme.scaled(_ICON)
        painter.drawPixmap(int(inner.left()), int(inner.center().y() - size / 2), icons.pixmap(icon, _ICON, ink))
        inner.setLeft(inner.left() + size + 4)
    painter.setFont(pill_font())
    painter.setPen(colour(ink))
    shown = QFontMetricsF(pill_font()).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.drawText(inner.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


def paint_stripes(painter: QPainter, clip: QPainterPath) -> None:
    """Diagonal amber stripes inside `clip`: the pattern that says "escort required" without colour sight."""
    painter.save()
    painter.setClipPath(clip)
    painter.setPen(QPen(colour(theme.current().stripe), _STRIPE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    area = clip.boundingRect()
    x = area.left() - area.height()
    while x < area.right() + area.height():
        painter.drawLine(int(x), int(area.bottom() + 4), int(x + area.height() + 8), int(area.top() - 4))
        x += _STRIPE * 2.6
    painter.restore()


def hint_width(text: str) -> float:
    return QFontMetricsF(theme.fixed(11)).horizontalAdvance(text) + 10


def paint_hint(painter: QPainter, rect: QRectF, text: str, ink: str, line: str | None) -> None:
    """The little framed name of a key."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if line is not None:
        painter.setPen(colour(line))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(colour(ink))
    painter.setFont(theme.fixed(11))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
