"""Which list of the stock stands in the middle of the keys screen; none of them is built before it is asked for."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from accessdesk.domain.access_rights import Right
from accessdesk.ui.keys.inventory_acts import inventories, long_unseen
from accessdesk.ui.keys.inventory_page import InventoryPage
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.loss_list import losses
from accessdesk.ui.keys.place_lists import cabinets, codes, rings
from accessdesk.ui.keys.stock_forms import StockForms
from accessdesk.ui.keys.stock_lists import orders, seals
from accessdesk.ui.keys.stock_page import StockList, StockPage

translate = QCoreApplication.translate
_OFFICE = ("orders", "codes", "inventories", "long_unseen")
_RIGHTS: Mapping[str, Right] = {**dict.fromkeys(_OFFICE, Right.KEY_DATA), "losses": Right.READ_LOG}
_MADE: Mapping[str, Callable[[StockForms], StockList]] = {
    "cabinets": lambda forms: cabinets(forms.places),
    "rings": lambda forms: rings(forms.places),
    "seals": seals,
    "orders": orders,
    "losses": losses,
    "codes": lambda forms: codes(forms.places),
    "inventories": lambda forms: inventories(forms.inventories),
    "long_unseen": lambda forms: long_unseen(forms.inventories),
}


class StockPages:
    """The pages by name, in the stack where copies and keying schedule stand too."""

    def __init__(self, key_desk: KeyDesk, forms: StockForms, middle: QStackedWidget, copies: QWidget) -> None:
        self._desk, self._forms, self._middle, self._copies = key_desk, forms, middle, copies
        self._pages: dict[str, StockPage] = {}
        self._sheet: InventoryPage | None = None
        forms.inventories.sheet_wished.connect(self.show_sheet)

    def fill(self, menu: QMenu, shown: Callable[[], None]) -> None:
        """The names of the lists that the account may read; `shown` is called after one was chosen."""
        menu.clear()
        menu.addAction(translate("KeyStock", "Copies of the key type"), partial(self._on_chosen, "copies", shown))
        menu.addSeparator()
        for name, make in _MADE.items():
            if self._desk.desk.may(_RIGHTS.get(name, Right.DAY_KEYS)):
                menu.addAction(make(self._forms).title(), partial(self._on_chosen, name, shown))

    def _on_chosen(self, name: str, shown: Callable[[], None]) -> None:
        self.show(name)
        shown()

    def show(self, name: str) -> None:
        """Bring a list into the middle, with the keyboard in it; "copies" is what stood there first."""
        page: QWidget = self._copies if name == "copies" else self._page(name)
        self._middle.setCurrentWidget(page)
        if isinstance(page, StockPage):
            page.take_keys()
        else:
            page.setFocus()

    def show_sheet(self, inventory_id: int) -> None:
        """Bring the sheet of an inventory into the middle, ready to scan; one is kept at a time."""
        old = self._sheet
        if old is None or old.inventory_id != inventory_id:
            self._sheet = InventoryPage(self._desk, inventory_id, self._forms.inventories.wishes())
            self._middle.addWidget(self._sheet)
            if old is not None:
                self._middle.removeWidget(old)
                old.deleteLater()
        assert self._sheet is not None
        self._middle.setCurrentWidget(self._sheet)
        self._sheet.reload()
        self._sheet.setFocus()

    def page(self) -> StockPage | None:
        """The list in the middle, if it is one of these."""
        current = self._middle.currentWidget()
        return current if isinstance(current, StockPage) else None

    def reload(self) -> None:
        """Read the list in the middle anew."""
        current = self._middle.currentWidget()
        if isinstance(current, StockPage | InventoryPage):
            current.reload()

    def _page(self, name: str) -> StockPage:
        if name not in self._pages:
            self._pages[name] = StockPage(self._desk, _MADE[name](self._forms))
            self._middle.addWidget(self._pages[name])
        return self._pages[name]
