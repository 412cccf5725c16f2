"""Opens the page or form that fits an act on inventories."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from accessdesk.desk.inventory_rows import DifferenceRow, InventoryLineRow, InventoryRow, InventorySheet
from accessdesk.domain.access_rights import Right
from accessdesk.domain.inventories import CountFinding
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.keys.end_forms import RecoverForm
from accessdesk.ui.keys.inventory_columns import inventory_columns, unseen_columns
from accessdesk.ui.keys.inventory_forms import (
    BeginInventoryForm,
    CloseInventoryForm,
    ConfirmHeldForm,
    DifferenceForm,
)
from accessdesk.ui.keys.inventory_page import Wishes
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.stock_page import NewAct, RowAct, StockList
from accessdesk.ui.wording import error_text

translate = QCoreApplication.translate
LONG = timedelta(days=365)
"""Whoever has not seen a copy for so long should count it."""


class InventoryActs(QObject):
    """Beside StockForms. `sheet_wished`: the sheet of this inventory shall stand in the middle."""

    sheet_wished = Signal(int)

    def __init__(self, key_desk: KeyDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = key_desk

    def wishes(self) -> Wishes:
        """What the counting page asks for."""
        return Wishes(self.confirm, self.close, self._desk.print_inventory)

    def begin(self) -> None:
        self._desk.open_form(BeginInventoryForm(self._desk, self.sheet_wished.emit))

    def count(self, row: InventoryRow) -> None:
        self.sheet_wished.emit(row.id)

    def print_sheet(self, row: InventoryRow) -> None:
        self._desk.print_inventory(row.id)

    def confirm(self, sheet: InventorySheet, row: InventoryLineRow) -> None:
        self._desk.open_form(ConfirmHeldForm(self._desk, sheet, row))

    def close(self, sheet: InventorySheet) -> None:
        self._desk.open_form(CloseInventoryForm(self._desk, sheet))

    def settle(self, difference_id: int) -> None:
        """What stands under "to be cleared up"."""

        def show(rows: Any) -> None:
            row: DifferenceRow | None = next((row for row in rows if row.id == difference_id), None)
            if row is None:
                self._desk.say(self.tr("This is settled already."))
            elif row.finding is CountFinding.MISSING and row.state is KeyCopyState.MISSING:
                self._recover(row)
            else:
                self._desk.open_form(DifferenceForm(self._desk, row))

        self._run(self._desk.keys.differences, show)

    def _recover(self, row: DifferenceRow) -> None:
        keys, now = self._desk.keys, self._desk.clock()

        def show(hit: Any) -> None:
            if hit is not None:
                self._desk.open_form(RecoverForm(self._desk, hit))

        self._run(lambda: keys.copy(row.copy_id, now), show)

    def _run(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._desk.background.run(self, work, then, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._desk.background.crashed.emit(error)
        else:
            self._desk.say(text)


def inventories(acts: InventoryActs) -> StockList:
    """Counts that run and counts that are over."""
    return StockList(
        title=lambda: translate("KeyInventory", "Inventories"),
        empty=lambda: translate("KeyInventory", "No inventory yet. Begin with the cabinet that is used most."),
        columns=inventory_columns,
        read=lambda keys, now: keys.inventories(),
        acts=(
            RowAct(_count_text, Right.KEY_DATA, lambda row: row.closed_at is None, acts.count),
            RowAct(_look_text, Right.KEY_DATA, lambda row: row.closed_at is not None, acts.count),
            RowAct(_print_text, Right.KEY_DATA, lambda row: True, acts.print_sheet),
        ),
        new=(NewAct(lambda: translate("KeyInventory", "Begin an inventory"), Right.KEY_DATA, acts.begin),),
    )


def long_unseen(acts: InventoryActs) -> StockList:
    """Copies that should be counted soon."""
    return StockList(
        title=lambda: translate("KeyInventory", "Long unseen"),
        empty=lambda: translate("KeyInventory", "Every key was seen within a year."),
        columns=unseen_columns,
        read=lambda keys, now: keys.long_unseen(now - LONG),
        new=(NewAct(lambda: translate("KeyInventory", "Begin an inventory"), Right.KEY_DATA, acts.begin),),
    )


def _count_text(row: InventoryRow) -> str:
    return translate("KeyInventory", "Count {name}").format(name=row.name)


def _look_text(row: InventoryRow) -> str:
    return translate("KeyInventory", "Look at {name}").format(name=row.name)


def _print_text(row: InventoryRow) -> str:
    if row.closed_at is None:
        return translate("KeyInventory", "Print the sheet of {name}").format(name=row.name)
    return translate("KeyInventory", "Print the protocol of {name}").format(name=row.name)
