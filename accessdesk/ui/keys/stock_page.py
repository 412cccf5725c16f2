"""One list of the stock in the middle of the keys screen: what there is, and what can be done with a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from accessdesk.desk.key_readers import KeyLists
from accessdesk.domain.access_rights import Right
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.language import Retranslated
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets import Card, ShortcutButton
from accessdesk.ui.wording import error_text


@dataclass(frozen=True, slots=True)
class RowAct:
    """Something that can be done with a line it `fits`, by who has the right."""

    text: Callable[[Any], str]
    right: Right
    fits: Callable[[Any], bool]
    run: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class NewAct:
    """Something that makes a new line."""

    text: Callable[[], str]
    right: Right
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class StockList:
    """What a page shows. All texts are callables, so that they follow the language."""

    title: Callable[[], str]
    empty: Callable[[], str]
    columns: Callable[[Callable[[], datetime]], Sequence[Column[Any]]]
    read: Callable[[KeyLists, datetime], Sequence[Any]]
    acts: tuple[RowAct, ...] = ()
    new: tuple[NewAct, ...] = ()


class StockPage(Retranslated):
    """Enter does the first act that fits a line; the menu key and a right click show all."""

    def __init__(self, key_desk: KeyDesk, what: StockList) -> None:
        super().__init__()
        self._desk, self._what = key_desk, what
        self._wants_keys = False
        self.model: RowsModel[Any] = RowsModel(what.columns(key_desk.clock))
        self.view = RowsView(self.model, name="")
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.opened.connect(self._on_opened)
        self.card = Card()
        self.buttons = tuple(self._button(new) for new in what.new)
        self.card.set_body(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.setFocusProxy(self.view)
        self.retranslate()

    def reload(self) -> None:
        """Read the list anew."""
        keys, now = self._desk.keys, self._desk.clock()
        self._desk.background.latest(
            (id(self), "stock"), self, lambda: self._what.read(keys, now), self._show, self._on_failed
        )

    def take_keys(self) -> None:
        """The keyboard goes into the list, as soon as there are lines in it."""
        self._wants_keys = True
        self.reload()

    def acts_for(self, row: Any) -> list[RowAct]:
        """What fits a line and may be done by who is logged in."""
        return [act for act in self._what.acts if act.fits(row) and self._desk.desk.may(act.right)]

    def retranslate(self) -> None:
        title = self._what.title()
        self.card.set_title(title)
        self.view.setAccessibleName(title)
        for button, new in zip(self.buttons, self._what.new, strict=True):
            button.set_text(new.text())
            button.setVisible(self._desk.desk.may(new.right))
        self.model.retranslate()
        self._word_empty()

    def menu(self, row: Any) -> QMenu:
        """All acts that fit a line."""
        menu = QMenu(self)
        for act in self.acts_for(row):
            menu.addAction(act.text(row), partial(act.run, row))
        return menu

    def _button(self, new: NewAct) -> ShortcutButton:
        button = ShortcutButton(icon="plus", compact=True)
        button.clicked.connect(lambda: new.run())
        self.card.add_head_widget(button)
        return button

    def _show(self, rows: Sequence[Any]) -> None:
        self.model.show(rows)
        self.retranslate()
        if self._wants_keys and rows:
            self._wants_keys = False
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _word_empty(self) -> None:
        self.card.set_empty("" if self.model.rows else self._what.empty())
        self.view.setVisible(bool(self.model.rows))

    def _on_opened(self, row: Any) -> None:
        acts = self.acts_for(row)
        if acts:
            acts[0].run(row)

    def _on_menu(self, where: QPoint) -> None:
        index = self.view.indexAt(where)
        row = self.model.row(index.row()) if index.isValid() else self.view.current_row()
        if row is not None and self.acts_for(row):
            menu = self.menu(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(where))

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._desk.background.crashed.emit(error)
        else:
            self._desk.say(text)
