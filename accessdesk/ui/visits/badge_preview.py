"""The badge as it will be printed, beside what is on it."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from accessdesk.domain.ids import VisitId
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.labels import TextRole

_WIDTH, _HEIGHT, _LOW_HEIGHT = 210, 150, 128
_LOW_WINDOW = 780
"""Below this height of the window the badge is drawn smaller, so that the form around it needs no scrolling."""
_Asked = tuple[VisitId | None, str, datetime | None]


class BadgePreview(Retranslated):
    """A raster of the real badge; the newest request wins, a failure leaves the words alone."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self._asked: _Asked = (None, "", None)
        self._until = ""
        self.on_paper = False
        """Nothing will be printed: the badge is reusable, or was printed ahead."""
        self._badge, self._drawn_for = QPixmap(), 0
        self.picture = QLabel()
        self.picture.hide()
        self._words = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
        layout.setSpacing(theme.SPACE_16)
        layout.addWidget(self.picture)
        layout.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def ask(self, visit_id: VisitId | None, number: str, until: datetime | None, worded: str) -> None:
        """Show the badge of a visit with this number and end; without a visit only the words."""
        self._until = worded
        asked: _Asked = (visit_id, number.strip(), until)
        if asked != self._asked:
            self._asked = asked
            if visit_id is not None and asked[1]:
                papers = self._at_desk.papers
                self._at_desk.background.print_run(
                    self,
                    lambda: papers.badge_preview(visit_id, asked[1], until),
                    lambda png: self._show(asked, png),
                    lambda error: None,
                )
        self.retranslate()

    def retranslate(self) -> None:
        number = self._asked[1]
        first = self.tr("Badge {number}, valid until {until}").format(number=number or "–", until=self._until or "–")
        self.setAccessibleName(first)
        self.picture.setAccessibleName(first)
        prints = self.tr("Prints in the background. A paper jam loses no arrival.")
        nothing = self.tr("From the stock, or printed ahead: nothing is printed now.")
        lines = [first, nothing if self.on_paper else prints]
        self._words.setText("\n\n".join(lines))

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._badge.isNull() and self._drawn_for != self.window().height():
            self._draw()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(tokens.input_line), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour(tokens.panel_soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.end()

    def _show(self, asked: _Asked, png: bytes) -> None:
        pixmap = QPixmap()
        if asked != self._asked:
            return
        self.on_paper = not png
        self.retranslate()
        if not pixmap.loadFromData(png):
            self.picture.hide()
            return
        self._badge = pixmap
        self._draw()

    def _draw(self) -> None:
        if self._badge.isNull():
            return
        self._drawn_for = self.window().height()
        ratio = self.devicePixelRatioF()
        height = _LOW_HEIGHT if self.window().height() < theme.scaled(_LOW_WINDOW) else _HEIGHT
        room = QSize(round(theme.scaled(_WIDTH) * ratio), round(theme.scaled(height) * ratio))
        shown = self._badge.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        self.picture.show()
