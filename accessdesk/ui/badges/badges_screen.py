"""All badges: who had which, when, for which visit; the reusable ones; and those printed ahead."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from accessdesk.desk.badge_rows import BadgeRow, CardRow, PreparedRow
from accessdesk.desk.outcome import Subject
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.badges.badge_columns import BADGE_COLUMNS, CARD_COLUMNS, PREPARED_COLUMNS
from accessdesk.ui.badges.badge_forms import BadgeForms
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets import Card, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind

PAGE = 100
_PAUSE = 150
_NARROW = 820
_LOW, _ANY_HEIGHT = 160, 16_777_215


class BadgesScreen(Retranslated):
    """Typing a number or a name answers; Enter opens a badge with what can be done about it."""

    def __init__(self, background: Background, forms: BadgeForms, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._background, self.forms, self._clock = background, forms, clock
        self.badges: RowsModel[BadgeRow] = RowsModel(BADGE_COLUMNS)
        self.cards: RowsModel[CardRow] = RowsModel(CARD_COLUMNS)
        self.prepared: RowsModel[PreparedRow] = RowsModel(PREPARED_COLUMNS)
        self.badge_view = RowsView(self.badges, name="")
        self.card_view = RowsView(self.cards, name="", header=False)
        self.prepared_view = RowsView(self.prepared, name="", header=False)
        self._badge_card, self._stock_card, self._prepared_card = Card(), Card(), Card()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.add = ShortcutButton(icon="plus", compact=True)
        self.ahead = ShortcutButton("", "Ctrl+N", kind=Kind.PRIMARY)
        self.void = ShortcutButton(icon="trash-2", compact=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._arrange()
        self._connect()
        self.retranslate()
        self.reload()

    def _arrange(self) -> None:
        self._badge_card.set_body(self.badge_view)
        self._stock_card.set_body(self.card_view)
        self._stock_card.add_head_widget(self.add)
        self._prepared_card.set_body(self.prepared_view)
        self._prepared_card.add_head_widget(self.void)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.search, 1)
        head.addWidget(self.ahead)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(theme.SPACE_16)
        self._beside.addWidget(self._stock_card, 3)
        self._beside.addWidget(self._prepared_card, 2)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.SPACE_16)
        self._columns.addWidget(self._badge_card, 5)
        self._columns.addLayout(self._beside, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_16)
        layout.addLayout(head)
        layout.addLayout(self._columns, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self.reload)
        self.add.clicked.connect(self.forms.add)
        self.ahead.clicked.connect(self.forms.prepare)
        self.void.clicked.connect(self._on_void)
        self.badge_view.opened.connect(self.forms.row)
        self.card_view.opened.connect(self.forms.card)
        self.prepared_view.opened.connect(self.forms.prepared)
        self._background.changed.connect(self._on_changed)

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if narrow else across)
        self._beside.setDirection(across if narrow else down)
        for card in (self._stock_card, self._prepared_card):
            card.setMaximumHeight(theme.scaled(_LOW) if narrow else _ANY_HEIGHT)

    def reload(self) -> None:
        """Everything again, for what stands in the search line."""
        self._pause.stop()
        lists, now, text = self.forms.at_desk.lists, self._clock(), self.search.text().strip()
        limit = max(PAGE, len(self.badges.rows))
        self._background.latest(
            (id(self), "badges"),
            self,
            lambda: (lists.badges(text, None, limit, now), lists.badge_cards(), lists.prepared_badges(now)),
            lambda found: self._show(*found, limit),
            self._background.crashed.emit,
        )

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Number, name or company: who had badge 17?"))
        self.search.setAccessibleName(self.tr("Search badges"))
        self.add.set_text(self.tr("Add"))
        self.ahead.set_text(self.tr("Print ahead"))
        self.void.set_text(self.tr("Throw away"))
        for card, view, text in (
            (self._badge_card, self.badge_view, self.tr("Who had which badge")),
            (self._stock_card, self.card_view, self.tr("Reusable badges")),
            (self._prepared_card, self.prepared_view, self.tr("Printed ahead")),
        ):
            card.set_title(text)
            view.setAccessibleName(text)
        self._say_empty()

    def _show(self, badges: list[BadgeRow], cards: list[CardRow], prepared: list[PreparedRow], limit: int) -> None:
        self.badges.show(badges)
        self.badges.fetch_with(self._more if len(badges) >= limit else None)
        self.cards.show(cards)
        self.prepared.show(prepared)
        locale = language.locale()
        self._stock_card.set_count(locale.toString(len(cards)) if cards else "")
        self._prepared_card.set_count(locale.toString(len(prepared)) if prepared else "")
        self._say_empty()

    def _more(self) -> None:
        rows = self.badges.rows
        if not rows:
            return
        lists, now, text, before = self.forms.at_desk.lists, self._clock(), self.search.text().strip(), rows[-1].id
        self.badges.fetch_with(None)
        self._background.latest(
            (id(self), "badges"), self, lambda: lists.badges(text, before, PAGE, now), self._append,
            self._background.crashed.emit,
        )  # fmt: skip

    def _append(self, rows: list[BadgeRow]) -> None:
        known = {row.id for row in self.badges.rows}
        self.badges.append([row for row in rows if row.id not in known])
        self.badges.fetch_with(self._more if len(rows) >= PAGE else None)

    def _say_empty(self) -> None:
        nothing = self.tr("No badge fits. Try the number alone, or fewer letters.")
        none = self.tr("No badge was given out yet. A collection gives out the first.")
        text = nothing if self.search.text().strip() else none
        self._badge_card.set_empty("" if self.badges.rows else text)
        stock = self.tr("None. “Add” takes numbered badges into the stock that are used again.")
        self._stock_card.set_empty("" if self.cards.rows else stock)
        ahead = self.tr("None. “Print ahead” prints the badges of announced visitors.")
        self.void.setEnabled(bool(self.prepared.rows))
        self._prepared_card.set_empty("" if self.prepared.rows else ahead)

    def _on_void(self) -> None:
        row = self.prepared_view.current_row()
        self.forms.void(row.visit_id if row is not None else None)

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.VISITS in subjects:
            self.reload()
