"""The copies of one key type: where each is, since when, and when it is due."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from accessdesk.desk.key_rows import CopyRow, KeyTypeRow
from accessdesk.domain.ids import CopyId
from accessdesk.ui import theme
from accessdesk.ui.keys.key_words import (
    adds_up,
    due_text,
    near_moment,
    place_second,
    place_text,
    state_text,
    state_tone,
    sum_text,
)
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.widgets.labels import TextRole

translate = QCoreApplication.translate


class CopiesCard(Retranslated):
    """Enter opens the act that fits a copy; the menu key and a right click open all that can be done with it."""

    opened = Signal(object)
    """The CopyRow."""
    menu_wished = Signal(object, QPoint)
    """The CopyRow, and where on the screen."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._type: KeyTypeRow | None = None
        self._basket: frozenset[CopyId] = frozenset()
        self.model: RowsModel[CopyRow] = RowsModel(self._columns())
        self.view = RowsView(self.model, name="")
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.opened.connect(self.opened)
        self.card = Card()
        self._sum = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._sum.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self.card.set_body(self._sum, 0)
        self.card.set_body(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.setFocusProxy(self.view)
        self.retranslate()

    def show_copies(self, key_type: KeyTypeRow | None, copies: Sequence[CopyRow]) -> None:
        self._type = key_type
        self.model.show(copies)
        self.retranslate()

    def mark_basket(self, ids: frozenset[CopyId]) -> None:
        """These lie in the basket of a handover that is not finished."""
        if ids != self._basket:
            self._basket = ids
            self.model.retranslate()

    def sum_line(self) -> str:
        """ "14 = 9 cabinet + 4 out + 1 lost ✓"; the mark says that list and count agree."""
        if self._type is None:
            return ""
        mark = "✓" if adds_up(self._type, self.model.rows) else "≠"
        return f"{sum_text(self._type)} {mark}"

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Copies"))
        key_type = self._type
        self.card.set_title(key_type.name if key_type else self.tr("Copies"))
        self._show_sum()
        empty = key_type is not None and not self.model.rows
        self.card.set_empty(self.tr("No copies yet. Add them under “Key data”.") if empty else "")
        self.view.setVisible(bool(self.model.rows))

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sum()

    def _show_sum(self) -> None:
        """In the head; where that is too narrow, on a line of its own."""
        text = self.sum_line()
        needed = sum(QFontMetricsF(theme.bold()).horizontalAdvance(part) for part in (text, self.card.accessibleName()))
        narrow = needed + 4 * theme.SPACE_16 > self.width()
        self.card.set_count("" if narrow else text)
        self._sum.setText(text)
        self._sum.setVisible(narrow and bool(text))

    def _columns(self) -> list[Column[CopyRow]]:
        return [
            Column(
                "number", lambda: translate("KeysScreen", "Copy"), lambda r: r.number, bold=True, width=104, stretch=0
            ),
            Column(
                "state",
                lambda: translate("KeysScreen", "State"),
                self._state_text,
                tone=self._state_tone,
                width=116,
                stretch=0,
            ),
            Column(
                "place",
                lambda: translate("KeysScreen", "Holder / place"),
                place_text,
                second=place_second,
                width=104,
                stretch=3,
            ),
            Column(
                "since",
                lambda: translate("KeysScreen", "since"),
                lambda r: near_moment(r.since, self._clock()),
                width=76,
                rank=2,
            ),
            Column(
                "due", lambda: translate("KeysScreen", "due"), lambda r: due_text(r, self._clock()), width=88, rank=1
            ),
        ]

    def _state_text(self, row: CopyRow) -> str:
        return translate("KeysScreen", "in basket") if row.id in self._basket else state_text(row)

    def _state_tone(self, row: CopyRow) -> Tone:
        return Tone.BLUE if row.id in self._basket else state_tone(row)

    def _on_menu(self, where: QPoint) -> None:
        index = self.view.indexAt(where)
        row = self.model.row(index.row()) if index.isValid() else self.view.current_row()
        if row is not None:
            self.menu_wished.emit(row, self.view.viewport().mapToGlobal(where))
