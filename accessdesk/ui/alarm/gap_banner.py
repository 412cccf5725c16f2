"""The red band above every screen while a visitor is unsupervised: who, where, since when, and the act that ends it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.desk.rows import InsideRow
from accessdesk.ui import icons, theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording import local_moment, minutes_since

MOST = 2
"""Lines shown; the others are counted, and stand under "to be cleared up"."""
SHORTCUT = "F10"
_LONG = 120
_ICON, _WORDS_FROM = 22, 56


class GapBanner(Retranslated):
    """It cannot be closed: a line goes when its gap does."""

    settle = Signal(int)
    """The visit whose gap somebody wants to end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps: tuple[InsideRow, ...] = ()
        self._now: datetime | None = None
        self.lines = [_Line(SHORTCUT if number == 0 else "") for number in range(MOST)]
        for line in self.lines:
            line.button.clicked.connect(lambda _=False, line=line: self._on_clicked(line))
        self._more = PlainLabel(role=TextRole.SMALL, ink="red", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(theme.SPACE_8)
        for line in self.lines:
            words.addWidget(line)
        words.addWidget(self._more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.scaled(_WORDS_FROM), theme.SPACE_8, theme.SPACE_20, theme.SPACE_8)
        layout.addLayout(words, 1)
        self.hide()
        self.retranslate()

    @property
    def gaps(self) -> tuple[InsideRow, ...]:
        """The open gaps, the longest first."""
        return self._gaps

    def show_gaps(self, gaps: Sequence[InsideRow], now: datetime, *, offer_act: bool = True) -> None:
        """Become these; none hides the band. `offer_act`: whoever is logged in may assign an escort."""
        self._gaps, self._now = tuple(gaps), now
        for line in self.lines:
            line.button.setVisible(offer_act)
        self.retranslate()
        self.setVisible(bool(gaps))

    def retranslate(self) -> None:
        now = self._now
        for line, row in zip(self.lines, [*self._gaps, *(None,) * MOST], strict=False):
            line.setVisible(row is not None)
            if row is not None and now is not None:
                line.show_row(row.id, self.tr("{name} is unsupervised").format(name=row.name), self._detail(row, now))
                line.button.set_text(self.tr("Assign an escort"))
        more = len(self._gaps) - MOST
        self._more.setVisible(more > 0)
        self._more.setText(self.tr("and {count} more, under “To be cleared up”").format(count=more))
        self.setAccessibleName(self.tr("Open supervision gaps: {count}").format(count=len(self._gaps)))

    def _detail(self, row: InsideRow, now: datetime) -> str:
        assert row.gap_since is not None
        minutes = minutes_since(row.gap_since, now)
        told = self.tr("since {time} ({minutes} min)")
        if minutes >= _LONG:
            told = self.tr("since {time} ({hours} h)")
        parts = [told.format(time=local_moment(row.gap_since, now), minutes=minutes, hours=minutes // 60)]
        if row.place:
            parts.append(self.tr("last recorded in {zone}").format(zone=row.place))
        elif row.zones:
            parts.append(self.tr("may be in {zones}").format(zones=", ".join(row.zones)))
        if row.last_keeper:
            parts.append(self.tr("last with {name}").format(name=row.last_keeper))
        parts += [text for text in (row.company, row.badge) if text]
        return " · ".join(parts)

    def _on_clicked(self, line: "_Line") -> None:
        if line.visit_id is not None:
            self.settle.emit(line.visit_id)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(tokens.red_soft))
        painter.fillRect(0, 0, theme.scaled(6), self.height(), theme.colour(tokens.red))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour(tokens.red_line))
        side = theme.scaled(_ICON)
        painter.drawPixmap(theme.SPACE_20, theme.SPACE_12, icons.pixmap("siren", side, tokens.red))
        painter.end()


class _Line(QWidget):
    def __init__(self, shortcut: str) -> None:
        super().__init__()
        self.visit_id: int | None = None
        self._who = PlainLabel(role=TextRole.STRONG, ink="red", wrap=True)
        self._detail = PlainLabel(role=TextRole.SMALL, wrap=True)
        self.button = ShortcutButton("", shortcut, kind=Kind.DANGER)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._who)
        words.addWidget(self._detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_12)
        layout.addLayout(words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_row(self, visit_id: int, who: str, detail: str) -> None:
        self.visit_id = visit_id
        self._who.setText(who)
        self._detail.setText(detail)
        self.button.setAccessibleDescription(f"{who}, {detail}")

    def text(self) -> str:
        """What the line says."""
        return f"{self._who.text()}: {self._detail.text()}"
