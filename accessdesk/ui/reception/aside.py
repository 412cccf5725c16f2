"""The column at the right that work never covers: to be cleared up, keys out, latest."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from accessdesk.desk.rows import LogRow
from accessdesk.desk.to_clear_rows import ToClearRow
from accessdesk.ui import theme
from accessdesk.ui.keys.key_desk import KeyOut
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log.entry_wording import sentence_of
from accessdesk.ui.log.sentence_delegate import SentenceDelegate
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.reception.columns import key_columns
from accessdesk.ui.reception.to_clear_card import ToClearCard
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets import Card
from accessdesk.ui.wording import local_time, other_day, utc_now

translate = QCoreApplication.translate


class Aside(Retranslated):
    """Three cards; shows what it is given."""

    key_opened = Signal(int)
    """The copy's id."""

    def __init__(self) -> None:
        super().__init__()
        self._now = utc_now()
        self.to_clear = ToClearCard()
        self._keys: RowsModel[KeyOut] = RowsModel(key_columns(lambda: self._now, self._shows))
        self._latest: RowsModel[LogRow] = RowsModel(
            [
                Column(
                    "at",
                    lambda: "",
                    lambda r: local_time(r.at),
                    second=lambda r: other_day(r.at, self._now),
                    width=72,
                    stretch=0,
                ),
                Column("what", lambda: "", lambda r: str(sentence_of(r)), width=160),
            ]
        )
        self.keys_view = RowsView(self._keys, name="", header=False)
        self.latest_view = RowsView(self._latest, name="", header=False)
        self.latest_view.setItemDelegateForColumn(1, SentenceDelegate(self.latest_view))
        self._keys_card, self._latest_card = Card(), Card()
        self._keys_card.set_body(self.keys_view, 0)
        self._latest_card.set_body(self.latest_view)
        self.keys_view.opened.connect(lambda row: self.key_opened.emit(row.id))
        self._cards = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_16)
        layout.addWidget(self.to_clear)
        layout.addWidget(self._keys_card)
        layout.addWidget(self._latest_card, 1)
        layout.addStretch(0)
        self.latest_view.setMinimumHeight(theme.scaled(44))
        self._latest_card.hide()
        self.retranslate()

    def show_to_clear(self, rows: Sequence[ToClearRow], now: datetime) -> None:
        self._now = now
        self.to_clear.show_rows(rows, now)

    def show_keys(self, rows: Sequence[KeyOut]) -> None:
        """Overdue ones first, then by when they are due."""
        ordered = sorted(rows, key=lambda row: (row.due_at is None, row.due_at or self._now, row.label))
        self._keys.show(ordered)
        self._keys.retranslate()
        self._keys_card.set_count(str(len(rows)) if rows else "")
        self._fit()
        self._word_empty()

    def show_latest(self, rows: Sequence[LogRow] | None) -> None:
        """The newest entries of the log; None for whoever may not read it."""
        self._latest_card.setVisible(rows is not None)
        self._cards.setStretch(self._cards.count() - 1, 0 if rows is not None else 1)  # else the others grow
        self._latest.show(rows or [])

    def retranslate(self) -> None:
        self._keys_card.set_title(self.tr("Keys out"))
        self._latest_card.set_title(self.tr("Latest"))
        self._latest_card.set_count(self.tr("live"))
        self.keys_view.setAccessibleName(self.tr("Keys out"))
        self.latest_view.setAccessibleName(self.tr("Latest entries"))
        self._word_empty()

    @qt_override
    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _shows(self, key: str) -> bool:
        """Whether a column of the keys has room now."""
        keys = [column.key for column in self._keys.columns]
        return not self.keys_view.isColumnHidden(keys.index(key))

    def _fit(self) -> None:
        self.keys_view.setVisible(bool(self._keys.rows))
        low = self.height() < theme.scaled(640)
        self.to_clear.set_most_height(theme.scaled(176 if low else 264))
        self.keys_view.fit_height(3 if low else 5)

    def _word_empty(self) -> None:
        self._keys_card.set_empty("" if self._keys.rows else self.tr("All keys are in the cabinet. F4 hands one out."))
