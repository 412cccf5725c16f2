"""What a person must settle, in a red card that nothing covers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.incidents import IncidentClock, IncidentKind
from accessdesk.domain.subject_requests import RequestKind
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.reception.columns import span
from accessdesk.ui.widgets import Card, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_moment, word
from accessdesk.ui.wording.witness_words import fault_said

translate = QCoreApplication.translate
_MOST_HEIGHT = 264

_ACTS: Mapping[ToClear, Any] = {
    ToClear.VISIT_OVERDUE: QT_TRANSLATE_NOOP("ToClearCard", "Departure"),
    ToClear.GAP: QT_TRANSLATE_NOOP("ToClearCard", "Assign"),
    ToClear.HANDOVER_UNANSWERED: QT_TRANSLATE_NOOP("ToClearCard", "Hand over"),
    ToClear.UNCLEAR: QT_TRANSLATE_NOOP("ToClearCard", "Settle"),
    ToClear.KEY_OVERDUE: QT_TRANSLATE_NOOP("ToClearCard", "Take back"),
    ToClear.KEY_DUE_TOMORROW: QT_TRANSLATE_NOOP("ToClearCard", "Take back"),
    ToClear.RECEIPT_UNSIGNED: QT_TRANSLATE_NOOP("ToClearCard", "Take back"),
    ToClear.BACKUP_LATE: QT_TRANSLATE_NOOP("ToClearCard", "Open"),
    ToClear.KEY_LONG_UNSEEN: QT_TRANSLATE_NOOP("ToClearCard", "Take back"),
    ToClear.LEFT_OPEN: QT_TRANSLATE_NOOP("ToClearCard", "Settle"),
    ToClear.CYLINDER_FRAGMENT: QT_TRANSLATE_NOOP("ToClearCard", "Settle"),
    ToClear.SERIES_UNAUTHORISED: QT_TRANSLATE_NOOP("ToClearCard", "Change"),
    ToClear.GAP_FINDING: QT_TRANSLATE_NOOP("ToClearCard", "Finding"),
    ToClear.INCIDENT: QT_TRANSLATE_NOOP("ToClearCard", "Open"),
    ToClear.CODE_TO_CHANGE: QT_TRANSLATE_NOOP("ToClearCard", "Settle"),
    ToClear.SEAL_TO_SIGN: QT_TRANSLATE_NOOP("ToClearCard", "Sign"),
    ToClear.SEAL_NOT_SIGNED: QT_TRANSLATE_NOOP("ToClearCard", "Sign"),
    ToClear.KEY_MISSED: QT_TRANSLATE_NOOP("ToClearCard", "Settle"),
    ToClear.KEY_UNEXPECTED: QT_TRANSLATE_NOOP("ToClearCard", "Settle"),
    ToClear.KEY_ON_WRONG_HOOK: QT_TRANSLATE_NOOP("ToClearCard", "Settle"),
    ToClear.KEY_NOT_FETCHED: QT_TRANSLATE_NOOP("ToClearCard", "Give up"),
    ToClear.LOSS_UNDECIDED: QT_TRANSLATE_NOOP("ToClearCard", "Decide"),
    ToClear.LOSS_DUE: QT_TRANSLATE_NOOP("ToClearCard", "Open"),
    ToClear.REQUEST_DUE: QT_TRANSLATE_NOOP("ToClearCard", "Open"),
    ToClear.WITNESS_MISSED: QT_TRANSLATE_NOOP("ToClearCard", "Open"),
    ToClear.BEARER_TO_CONFIRM: QT_TRANSLATE_NOOP("ToClearCard", "Confirm"),
}
"""What the button of each kind says."""


class ToClearCard(Card):
    """One line a thing: what, since when, and the button that settles it."""

    settle = Signal(object)
    """The ToClearRow whose button was pressed."""

    def __init__(self) -> None:
        super().__init__(alarm=True)
        self._lines: dict[str, _Line] = {}
        self._most_height = theme.scaled(_MOST_HEIGHT)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inner)
        self.set_body(self._scroll, 0)
        self.retranslate()

    def show_rows(self, rows: Sequence[ToClearRow], now: datetime) -> None:
        """Become these rows; lines that stay keep the focus."""
        wanted = {row.id for row in rows}
        for row_id in [row_id for row_id in self._lines if row_id not in wanted]:
            line = self._lines.pop(row_id)
            self._column.removeWidget(line)
            line.deleteLater()
        for place, row in enumerate(rows):
            line = self._lines.get(row.id) or self._new_line(row)
            self._column.insertWidget(place, line)
            line.show_row(row, now)
        self.set_count(str(len(rows)) if rows else "")
        self._word_empty()
        self._scroll.setVisible(bool(rows))
        self._fit()

    def set_most_height(self, height: int) -> None:
        """Scroll from this height of the lines on, in px."""
        self._most_height = height
        self._fit()

    def button_of(self, row_id: str) -> ShortcutButton:
        """The button of a line; KeyError if it is not shown."""
        return self._lines[row_id].button

    def retranslate(self) -> None:
        self.set_title(self.tr("To be cleared up"))
        self._word_empty()
        for line in self._lines.values():
            line.retranslate()

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @qt_override
    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _new_line(self, row: ToClearRow) -> "_Line":
        line = _Line()
        line.button.clicked.connect(lambda: self.settle.emit(line.row))
        self._lines[row.id] = line
        return line

    def _word_empty(self) -> None:
        sentence = self.tr("Nothing. Gaps, unclear visits and overdue keys appear here.")
        self.set_empty("" if self._lines else sentence)

    def _fit(self) -> None:
        width = max(self._scroll.viewport().width(), theme.scaled(200))
        needed = sum(line.heightForWidth(width) for line in self._lines.values())
        self._inner.setMinimumHeight(needed)
        self._scroll.setFixedHeight(min(needed, self._most_height))


class _Line(Retranslated):
    def __init__(self) -> None:
        super().__init__()
        self.row: ToClearRow | None = None
        self._now: datetime | None = None
        self._what = PlainLabel(role=TextRole.STRONG, wrap=True)
        self._detail = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.button = ShortcutButton()
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._what, self._detail):  # one long word must not push the button out of sight
            label.setMinimumWidth(theme.scaled(60))
        words.addWidget(self._what)
        words.addWidget(self._detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_12)
        layout.addLayout(words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_row(self, row: ToClearRow, now: datetime) -> None:
        if (row, now) != (self.row, self._now):
            self.row, self._now = row, now
            self.retranslate()

    def retranslate(self) -> None:
        row, now = self.row, self._now
        if row is None or now is None:
            return
        incident = row.kind is ToClear.INCIDENT
        name = f"{word(IncidentKind(row.name))} ({row.target})" if incident else row.name
        if row.kind is ToClear.REQUEST_DUE:
            name = word(RequestKind(row.name))
        self._what.setText(f"{word(row.kind)} – {name}" if name else word(row.kind))
        since = self.tr("since {time} ({span})").format(time=local_moment(row.since, now), span=span(row.since, now))
        if row.kind is ToClear.BEARER_TO_CONFIRM:
            since = self.tr("until {time}").format(time=local_moment(row.since, now))
        if row.kind is ToClear.SERIES_UNAUTHORISED:
            since = self.tr("next visit {time}").format(time=local_moment(row.since, now))
        if row.kind is ToClear.REQUEST_DUE and row.due is not None:
            since = self.tr("answer due on {day}").format(day=local_day(row.due))
        second = fault_said(row.second) if row.kind is ToClear.WITNESS_MISSED else row.second
        parts = (self._deadline(row, now), second) if incident else (since, second)
        self._what.set_ink("red" if row.kind is ToClear.SEAL_NOT_SIGNED else "ink")
        self._detail.setText(" · ".join(part for part in parts if part))
        self.button.set_text(translate("ToClearCard", _ACTS[row.kind]))
        self.button.setAccessibleDescription(self._what.text())

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme.colour(theme.current().line))
        painter.end()

    def _deadline(self, row: ToClearRow, now: datetime) -> str:
        """What is owed next; an incident whose clocks are all answered is to be decided and closed."""
        if row.due is None:
            return self.tr("every clock answered: decide and close it")
        told = self.tr("{clock}: until {time}") if row.due >= now else self.tr("{clock}: overdue since {time}")
        return told.format(clock=word(IncidentClock(row.clock)), time=local_moment(row.due, now))
