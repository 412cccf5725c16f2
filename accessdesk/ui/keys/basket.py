"""The copies of one handover, each with its condition and a way out again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import EvidenceLevel, KeyCondition, KeyCopyState
from accessdesk.ui import theme
from accessdesk.ui.keys.key_form import EnumBox
from accessdesk.ui.keys.key_words import short_state, window_text
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets import Pill, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

_ABOVE = 5
_READY = (KeyCopyState.IN_STOCK, KeyCopyState.RESERVED)


class Basket(QWidget):
    """Copies in the order they were taken, each once."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[CopyId, BasketLine] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self.hide()

    def add(self, hit: CopyHit) -> bool:
        """False if it lies there already."""
        if hit.id in self._lines:
            return False
        line = BasketLine(hit, self.remove)
        self._lines[hit.id] = line
        self._layout.addWidget(line)
        self.setVisible(True)
        self.changed.emit()
        return True

    def remove(self, copy_id: CopyId) -> None:
        """Put a copy back; one that is not here is ignored."""
        line = self._lines.pop(copy_id, None)
        if line is None:
            return
        self._layout.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setVisible(bool(self._lines))
        self.changed.emit()

    def hits(self) -> tuple[CopyHit, ...]:
        return tuple(line.hit for line in self._lines.values())

    def ids(self) -> tuple[CopyId, ...]:
        return tuple(self._lines)

    def conditions(self) -> tuple[KeyCondition, ...]:
        """Beside `ids`."""
        return tuple(KeyCondition(line.condition.member()) for line in self._lines.values())

    def lines(self) -> Sequence["BasketLine"]:
        return tuple(self._lines.values())

    def needs_signature(self) -> bool:
        return any(hit.evidence is not EvidenceLevel.DAY for hit in self.hits())

    def needs_approval(self) -> bool:
        return any(hit.evidence is EvidenceLevel.MASTER for hit in self.hits())

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(self)


class BasketLine(Retranslated):
    """Number and what it opens, what is special about it, its condition, a button that takes it out."""

    def __init__(self, hit: CopyHit, remove: Callable[[CopyId], None]) -> None:
        super().__init__()
        self.hit = hit
        self._number = PlainLabel(hit.number, role=TextRole.STRONG)
        self._second = PlainLabel(role=TextRole.SMALL, ink="muted")
        self._pill = Pill()
        self.condition = EnumBox(KeyCondition, hit.condition)
        self.condition.keep_narrow()
        self.take_out = ShortcutButton(icon="x", compact=True)
        self.take_out.clicked.connect(lambda: remove(hit.id))
        self._second.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout()
        first.setSpacing(theme.SPACE_8)
        first.addWidget(self._number)
        first.addWidget(self._pill)
        first.addStretch(1)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addLayout(first)
        names.addWidget(self._second)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_12, _ABOVE, theme.SPACE_8, _ABOVE)
        row.setSpacing(theme.SPACE_8)
        row.addLayout(names, 1)
        row.addWidget(self.condition)
        row.addWidget(self.take_out)
        self.retranslate()

    def pill_text(self) -> str:
        return self._pill.text()

    def retranslate(self) -> None:
        hit = self.hit
        self._second.setToolTip(self.doors_text())
        self._second.setAccessibleName(self.doors_text())
        self._show_doors()
        self._pill.set_state(*self._special())
        self.condition.retranslate()
        self.condition.setAccessibleName(self.tr("Condition of {number}").format(number=hit.number))
        self.take_out.setAccessibleName(self.tr("Take {number} out").format(number=hit.number))
        self.take_out.setToolTip(self.tr("Take out"))

    def doors_text(self) -> str:
        """All that the key opens."""
        hit = self.hit
        if not hit.doors:
            return self.tr("{type}, opens no door").format(type=hit.type_name)
        return self.tr("opens {doors}").format(doors=", ".join(hit.doors))

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_doors()

    def _show_doors(self) -> None:
        metrics = QFontMetricsF(self._second.font())
        self._second.setText(
            metrics.elidedText(self.doors_text(), Qt.TextElideMode.ElideRight, max(40, self._second.width() - 2))
        )

    def _special(self) -> tuple[str, Tone]:
        if self.hit.state not in _READY:
            return short_state(self.hit.state), Tone.RED
        if self.hit.kept_for and self.hit.kept_from is not None and self.hit.kept_until is not None:
            return window_text(self.hit.kept_from, self.hit.kept_until), Tone.BLUE
        if self.hit.evidence is EvidenceLevel.MASTER:
            return self.tr("needs approval"), Tone.AMBER
        if self.hit.evidence is EvidenceLevel.DAY:
            return word(EvidenceLevel.DAY), Tone.GREEN
        return word(self.hit.medium), Tone.GREY

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour(theme.current().line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


def paint_frame(widget: QWidget) -> None:
    """A quiet rounded frame around a widget's children."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour(theme.current().line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    frame = QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, theme.RADIUS_SMALL, theme.RADIUS_SMALL)
    painter.end()
