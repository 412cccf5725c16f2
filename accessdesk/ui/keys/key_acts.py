"""The acts above the keys screen, and the menus of key data and of one copy."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout

from accessdesk.desk.desk import Desk
from accessdesk.desk.key_asking import may_ask
from accessdesk.desk.key_rows import CopyRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui import theme
from accessdesk.ui.keys.key_forms import KeyForms
from accessdesk.ui.keys.key_tree import KeyTree
from accessdesk.ui.language import Retranslated, shortcut_text
from accessdesk.ui.widgets import ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.flow import Flow

DAY_KEYS_SHORTCUT = "Shift+F4"
_READY = (KeyCopyState.IN_STOCK, KeyCopyState.RESERVED)


class KeyActs(Retranslated):
    """F4 hands out, F5 takes back, F8 shows the schedule, F9 reports a loss, F11 asks; the office changes key data."""

    issue_wished = Signal()
    return_wished = Signal()
    schedule_wished = Signal()
    loss_wished = Signal()
    question_wished = Signal()
    system_wished = Signal(bool)
    """True: a new one."""
    type_wished = Signal(bool)
    copies_wished = Signal()
    order_wished = Signal()
    cylinder_wished = Signal()
    swap_wished = Signal()
    import_wished = Signal()
    clauses_wished = Signal()
    rekeying_wished = Signal(bool)
    """True: all types of the system."""

    def __init__(self, desk: Desk, tree: KeyTree) -> None:
        super().__init__()
        self._desk, self._tree = desk, tree
        self._showing_schedule = False
        self.issue = self._button("F4", self.issue_wished.emit, Kind.PRIMARY)
        self.take_back = self._button("F5", self.return_wished.emit)
        self.schedule = self._button("F8", self.schedule_wished.emit)
        self.loss = self._button("F9", self.loss_wished.emit)
        self.ask = self._button("F11", self.question_wished.emit)
        self.data = ShortcutButton(icon="pencil")
        self.menu = QMenu(self.data)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.data.setMenu(self.menu)
        self.stock = ShortcutButton(icon="key-round")
        self.stock_menu = QMenu(self.stock)
        self.stock.setMenu(self.stock_menu)
        flow = Flow(spacing=theme.SPACE_8, around=QMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, 0))
        for button in (self.issue, self.take_back, self.schedule, self.loss, self.ask, self.data, self.stock):
            flow.add(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow)
        self.retranslate()

    def show_rights(self) -> None:
        """Key data is offered to those who may change it; the desk decides all the same."""
        self.data.setVisible(self._desk.may(Right.KEY_DATA))
        self.ask.setVisible(bool(may_ask(self._desk)))

    def show_schedule_is_open(self, is_open: bool) -> None:
        self._showing_schedule = is_open
        self.retranslate()

    def retranslate(self) -> None:
        self.issue.set_text(self.tr("Hand out"))
        self.take_back.set_text(self.tr("Take back"))
        self.schedule.set_text(self.tr("Copies") if self._showing_schedule else self.tr("Keying schedule"))
        self.loss.set_text(self.tr("Report a loss"))
        self.ask.set_text(self.tr("Questions"))
        self.data.set_text(self.tr("Key data"))
        self.stock.set_text(self.tr("Stock"))

    def copy_menu(self, row: CopyRow, open_copy: Callable[[], None], report: Callable[[], None]) -> QMenu:
        """What can be done with one copy; more is added by the screen."""
        menu = QMenu(self)
        if row.state in _READY:
            menu.addAction(self.tr("Hand out {number}").format(number=row.number), open_copy)
        elif row.holder_name:
            menu.addAction(self.tr("Take {number} back").format(number=row.number), open_copy)
        if row.state is KeyCopyState.ISSUED and row.loss_reported_at is None:
            menu.addAction(self.tr("Report {number} lost").format(number=row.number), report)
        return menu

    def add_changes(self, menu: QMenu, row: CopyRow, forms: KeyForms) -> None:
        """Keys that change hands away from the cabinet, and keys kept for somebody."""
        if row.state is KeyCopyState.IN_STOCK:
            menu.addAction(self.tr("Reserve {number}").format(number=row.number), lambda: forms.reserve(row.id))
        if row.state is KeyCopyState.RESERVED:
            menu.addAction(self.tr("Give the reservation up"), lambda: forms.cancel_reservation(row.id))
        if row.state is KeyCopyState.ISSUED:
            menu.addAction(self.tr("Pass {number} on").format(number=row.number), lambda: forms.pass_on(row.id))
            if row.holder_company:
                menu.addAction(self.tr("Another bearer of the firm"), lambda: forms.change_bearer(row))

    def add_day_keys(self, menu: QMenu, opened: Callable[[], None]) -> None:
        """The shortcut is shown; the screen hears it."""
        menu.addSeparator()
        text = self.tr("Day keys: out and back") + "\t" + shortcut_text(DAY_KEYS_SHORTCUT)
        menu.addAction(text, opened)

    def history_text(self, number: str) -> str:
        return self.tr("Where was {number}?").format(number=number)

    def print_text(self) -> str:
        return self.tr("Print the receipt again")

    def confirm_text(self) -> str:
        return self.tr("Confirm the loss")

    def _button(self, shortcut: str, pressed: Callable[[], None], kind: Kind = Kind.PLAIN) -> ShortcutButton:
        button = ShortcutButton(shortcut=shortcut, kind=kind)
        button.clicked.connect(lambda: pressed())
        return button

    def _fill_menu(self) -> None:
        self.menu.clear()
        system, key_type = self._tree.current_system(), self._tree.current_type()
        self.menu.addAction(self.tr("New locking system"), lambda: self.system_wished.emit(True))
        if self._desk.may(Right.IMPORT):
            self.menu.addAction(self.tr("Import keying schedule …"), self.import_wished.emit)
        self.menu.addAction(self.tr("Clauses of the receipt …"), self.clauses_wished.emit)
        if system is None:
            return
        name = system.name
        change = self.tr("Change {name}")
        self.menu.addAction(change.format(name=name), lambda: self.system_wished.emit(False))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("New key type in {name}").format(name=name), lambda: self.type_wished.emit(True))
        self.menu.addAction(self.tr("New cylinder in {name}").format(name=name), self.cylinder_wished.emit)
        self.menu.addAction(self.tr("Swap a cylinder of {name}").format(name=name), self.swap_wished.emit)
        rekey = self.tr("Rekey {name} …")
        self.menu.addAction(rekey.format(name=name), lambda: self.rekeying_wished.emit(True))
        if key_type is None:
            return
        self.menu.addSeparator()
        self.menu.addAction(change.format(name=key_type.name), lambda: self.type_wished.emit(False))
        self.menu.addAction(self.tr("Add copies of {name}").format(name=key_type.name), self.copies_wished.emit)
        self.menu.addAction(self.tr("Order copies of {name}").format(name=key_type.name), self.order_wished.emit)
        if key_type.deactivated_at is None:
            self.menu.addAction(rekey.format(name=key_type.name), lambda: self.rekeying_wished.emit(False))
