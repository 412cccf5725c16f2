"""What was recorded about one visit, entry by entry: live or late, taken back or still to be taken back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from accessdesk.desk.rows import LogRow
from accessdesk.domain.corrections import CHANGES_NOTHING, UNDO_WITHIN, UNDOABLE
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log.entry_wording import sentence_of
from accessdesk.ui.log.evidence import evidence_of
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import PlainLabel, ShortcutButton
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.widgets.pill import Pill
from accessdesk.ui.wording import local_moment


class VisitHistory(Retranslated):
    """Newest first. Only the newest entry can offer to be taken back: what came before it was built upon."""

    take_back = Signal(int)
    """The entry's number in the log."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[HistoryLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_rows(self, rows: Sequence[LogRow], acting: str, now: datetime) -> None:
        """`acting` is who is logged in; whoever entered something may take it back for a while."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        undoable = undoable_entry(rows, acting, now)
        self.lines = [HistoryLine(row, now, undo=row.id == undoable) for row in rows]
        for line in self.lines:
            line.button.clicked.connect(lambda _checked=False, entry=line.entry: self.take_back.emit(entry))
            self._layout.addWidget(line)


def undoable_entry(rows: Sequence[LogRow], acting: str, now: datetime) -> int | None:
    """The number of the newest entry, if this account may take it back now. The desk asks again."""
    row = next((row for row in rows if row.type not in CHANGES_NOTHING), None)
    if row is None or row.type not in UNDOABLE or row.taken_back or row.by != (acting,):
        return None
    return row.id if now - row.entered_at <= UNDO_WITHIN else None


class HistoryLine(Retranslated):
    """When, what, by whom, and whether it was entered live."""

    def __init__(self, row: LogRow, now: datetime, *, undo: bool) -> None:
        super().__init__()
        self._row, self._now = row, now
        self.what = PlainLabel(role=TextRole.STRONG, wrap=True)
        self.how = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.pill = Pill()
        self.button = ShortcutButton(icon="undo-2", compact=True)
        self.button.setVisible(undo)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.what, self.how):
            label.setMinimumWidth(theme.scaled(60))
            words.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE_8, 0, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_8)
        layout.addLayout(words, 1)
        layout.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    @property
    def entry(self) -> int:
        return self._row.id

    def retranslate(self) -> None:
        row = self._row
        self.what.setText(f"{local_moment(row.at, self._now)}  {sentence_of(row).act}")
        told = [self.tr("no. {number}").format(number=row.id), ", ".join(row.by)]
        if row.entered_late:
            told.append(self.tr("entered {when}").format(when=local_moment(row.entered_at, self._now)))
        rest = sentence_of(row).rest
        self.how.setText(" · ".join(part for part in (*told, rest) if part))
        self.pill.set_state(*evidence_of(row))
        self.button.set_text(self.tr("Undo"))
        self.button.setAccessibleDescription(self.what.text())

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme.colour(theme.current().line))
        painter.end()
