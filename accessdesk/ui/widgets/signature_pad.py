"""A field to sign in by mouse, finger or pen. It keeps the line only: no pressure, no speed."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour

Point = tuple[float, float]
Polyline = tuple[Point, ...]


class SignaturePad(QWidget):
    """Strokes as polylines, both axes 0..1 of the field, origin at the top left, rounded to four digits."""

    changed = Signal()

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[Point]] = []
        self._drawing = False
        self.setAccessibleName(name or self.tr("Signature"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def strokes(self) -> tuple[Polyline, ...]:
        """What was drawn; empty if nobody signed."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def set_strokes(self, strokes: tuple[Polyline, ...]) -> None:
        """Show a signature made elsewhere, on the customer display."""
        self._strokes = [list(stroke) for stroke in strokes]
        self.update()
        self.changed.emit()

    def is_empty(self) -> bool:
        return not self._strokes

    def clear(self) -> None:
        self.set_strokes(())

    @qt_override
    def sizeHint(self) -> QSize:
        return QSize(300, theme.scaled(120))

    @qt_override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    @qt_override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    @qt_override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end(event.position())

    @qt_override
    def tabletEvent(self, event: QTabletEvent) -> None:
        step = {
            QEvent.Type.TabletPress: self._begin,
            QEvent.Type.TabletMove: self._go_on,
            QEvent.Type.TabletRelease: self._end,
        }.get(event.type())
        if step is not None:
            step(event.position())
            event.accept()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(tokens.accent if self._drawing else tokens.input_line), 1))
        painter.setBrush(colour(tokens.panel))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, theme.RADIUS_SMALL, theme.RADIUS_SMALL)
        base = self.height() * 0.8
        painter.setPen(QPen(colour(tokens.line), 1))
        painter.drawLine(QPointF(16, base), QPointF(self.width() - 16, base))
        width = max(1.8, self.height() / 60)
        painter.setPen(QPen(colour(tokens.ink), width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        for stroke in self._strokes:
            points = [QPointF(x * self.width(), y * self.height()) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            painter.drawPolyline(QPolygonF(points))
        painter.end()

    def _begin(self, where: QPointF) -> None:
        self._drawing = True
        self._strokes.append([self._normal(where)])
        self.update()

    def _go_on(self, where: QPointF) -> None:
        point = self._normal(where)
        if self._drawing and self._strokes[-1][-1] != point:
            self._strokes[-1].append(point)
            self.update()

    def _end(self, where: QPointF) -> None:
        if self._drawing:
            self._go_on(where)
            self._drawing = False
            self.update()
            self.changed.emit()

    def _normal(self, where: QPointF) -> Point:
        x = min(1.0, max(0.0, where.x() / max(1, self.width())))
        y = min(1.0, max(0.0, where.y() / max(1, self.height())))
        return round(x, 4), round(y, 4)
