"""The keys screen: systems and types at the left, the copies of a type or the keying schedule beside them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from accessdesk.desk.desk import Desk
from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_readers import KeyLists
from accessdesk.desk.key_rows import (
    CopyHit,
    CopyRow,
    DoorOpened,
    KeyTypeRow,
    LockingSystemRow,
    LossEstimate,
    ScheduleRow,
)
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import CopyId, KeyTypeId
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.imports.schedule_import_form import ScheduleImportForm
from accessdesk.ui.keys.copies_card import CopiesCard
from accessdesk.ui.keys.copy_menu import add_stock_acts
from accessdesk.ui.keys.doors_card import DoorsCard
from accessdesk.ui.keys.key_acts import DAY_KEYS_SHORTCUT, KeyActs
from accessdesk.ui.keys.key_asking import KeyAsking
from accessdesk.ui.keys.key_desk import KeyDesk, KeyPapers
from accessdesk.ui.keys.key_forms import KeyForms
from accessdesk.ui.keys.key_tree import KeyTree
from accessdesk.ui.keys.rekey_form import RekeyForm
from accessdesk.ui.keys.schedule_view import ScheduleView, WriteSchedule
from accessdesk.ui.keys.stock_pages import StockPages
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.visits.at_desk import DeskLists, ShowToast
from accessdesk.ui.widgets import Card
from accessdesk.ui.widgets.scrolled_column import HeldColumn, ScrolledColumn
from accessdesk.ui.wording import error_text, utc_now

_SUBJECTS = frozenset({Subject.KEYS, Subject.SETTINGS, Subject.INCIDENTS})
_EVERY_MINUTE = 60_000
_LEFT, _LEFT_NARROW, _NARROW = 224, 190, 640
_Details = tuple[Sequence[CopyRow], Sequence[DoorOpened], LossEstimate]


class KeysScreen(Retranslated):
    """`actions` stand above it. `forms` is shared with reception, so that a scan finds the open handover."""

    def __init__(
        self,
        *,
        background: Background,
        desk: Desk,
        lists: DeskLists,
        keys: KeyLists,
        open_form: Callable[[PanelForm], None],
        show_toast: ShowToast,
        papers: KeyPapers,
        clock: Callable[[], datetime] = utc_now,
        forms: KeyForms | None = None,
        asking: KeyAsking | None = None,
        write_schedule: WriteSchedule | None = None,
    ) -> None:
        super().__init__()
        self._asking = asking
        self._desk = KeyDesk(
            background=background,
            desk=desk,
            lists=lists,
            papers=papers,
            open_form=open_form,
            show_toast=show_toast,
            clock=clock,
            keys=keys,
        )
        self.forms = forms or KeyForms(self._desk, self)
        self.tree, self.doors = KeyTree(), DoorsCard()
        self.systems_card = Card()
        self.systems_card.set_body(self.tree)
        self.copies = CopiesCard(clock)
        self.schedule = ScheduleView(self._desk, self.forms.drafts, write_schedule)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.copies)
        self.middle.addWidget(self.schedule)
        self.acts = KeyActs(desk, self.tree)
        self.actions = self.acts  # type: ignore[method-assign, assignment]  # the window asks for it by this name
        self.stock = StockPages(self._desk, self.forms.stock, self.middle, self.copies)
        self.left = ScrolledColumn()
        self._wanted_copy: CopyId | None = None
        self._shown_id: int | None = None
        self._arrange()
        self._connect()
        self.retranslate()
        self.reload()

    def _arrange(self) -> None:
        column = HeldColumn()
        left = QVBoxLayout(column)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.SPACE_16)
        left.addWidget(self.systems_card)
        left.addWidget(self.doors)
        left.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_16)
        for card in (self.systems_card, self.doors, self.doors.card):
            card.setMinimumWidth(1)  # a long title is cut; else the texts below it reckon with room that is not there
        self.left.hold(column)
        layout.addWidget(self.left)
        layout.addWidget(self.middle, 1)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        acts = self.acts
        acts.issue_wished.connect(lambda: self.forms.issue())
        acts.return_wished.connect(lambda: self.forms.take_back())
        acts.loss_wished.connect(self._on_report_loss)
        if self._asking is not None:
            acts.question_wished.connect(self._asking.open)
        acts.schedule_wished.connect(self._on_schedule)
        acts.system_wished.connect(self._on_system)
        acts.type_wished.connect(self._on_type)
        acts.copies_wished.connect(self._on_add_copies)
        acts.order_wished.connect(self._on_order)
        acts.swap_wished.connect(self._on_swap)
        acts.stock_menu.aboutToShow.connect(self._on_stock_menu)
        acts.cylinder_wished.connect(self._on_new_cylinder)
        acts.rekeying_wished.connect(self._on_rekey)
        acts.import_wished.connect(lambda: self._desk.open_form(ScheduleImportForm(self._desk)))
        QShortcut(QKeySequence(DAY_KEYS_SHORTCUT), self, self.forms.day_keys)
        acts.clauses_wished.connect(self.forms.clauses)
        self.tree.chosen.connect(self._on_chosen)
        self.tree.folded.connect(self._fit_tree)
        self.copies.opened.connect(lambda row: self.forms.fitting(row.id))
        self.copies.menu_wished.connect(self._on_copy_menu)
        self.schedule.cylinder_opened.connect(self._on_cylinder)
        self.forms.basket_changed.connect(self.copies.mark_basket)
        self._desk.background.changed.connect(self._on_changed)
        minute = QTimer(self)
        minute.timeout.connect(self._on_minute)
        minute.start(_EVERY_MINUTE)

    def reload(self) -> None:
        """Read everything shown anew."""
        self.acts.show_rights()
        self._latest("systems", lambda keys, now: keys.key_systems(now), self._show_systems)
        self.stock.reload()
        if self.middle.currentWidget() is self.schedule:
            self._read_schedule()

    def open_copy(self, copy_id: CopyId) -> None:
        """Show a copy among those of its type, and open the act that fits."""
        self._wanted_copy = copy_id
        self.middle.setCurrentWidget(self.copies)
        self._latest("wanted", lambda keys, now: keys.copy(copy_id, now), self._on_wanted)
        self.forms.fitting(copy_id)

    def retranslate(self) -> None:
        self.systems_card.set_title(self.tr("Locking systems"))
        self.tree.setAccessibleName(self.tr("Locking systems"))
        none = self.tree.is_empty
        empty = self.tr("No locking system yet. Create one under “Key data”, or import a keying schedule.")
        self.systems_card.set_empty(empty if none else "")

    @qt_override
    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.acts.show_rights()

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > theme.scaled(_NARROW)
        self.left.setFixedWidth(theme.scaled(_LEFT if wide else _LEFT_NARROW))
        self._fit_tree()

    def _latest(self, what: str, read: Callable[[KeyLists, datetime], Any], done: Callable[[Any], None]) -> None:
        keys, now = self._desk.keys, self._desk.clock()
        self._desk.background.latest((id(self), what), self, lambda: read(keys, now), done, self._on_failed)

    def _show_systems(self, systems: Sequence[LockingSystemRow]) -> None:
        self.tree.show_systems(systems)
        self.retranslate()
        self._fit_tree()

    def _fit_tree(self) -> None:
        self.tree.setFixedHeight(min(self.tree.wanted_height(), max(theme.scaled(96), self.height() // 2)))

    def _on_chosen(self, row: KeyTypeRow | LockingSystemRow | None) -> None:
        key_type = row if isinstance(row, KeyTypeRow) else None
        chosen = row.id if row is not None else None
        if chosen != self._shown_id and self.stock.page() is not None:
            self.middle.setCurrentWidget(self.copies)
        self._shown_id = chosen
        if key_type is None:
            self.doors.clear()
            self.copies.show_copies(None, ())
        else:
            self._latest("details", partial(_details, key_type.id), partial(self._show_details, key_type))
        if self.middle.currentWidget() is self.schedule:
            self._read_schedule()

    def _show_details(self, key_type: KeyTypeRow, details: _Details) -> None:
        copies, doors, loss = details
        if self.tree.current_type() != key_type:
            return
        self.copies.show_copies(key_type, copies)
        self.doors.show_type(key_type, doors, loss)
        if self._wanted_copy is not None and self.copies.view.select_id(self._wanted_copy):
            self._wanted_copy = None

    def _on_wanted(self, hit: CopyHit | None) -> None:
        if hit is None or hit.id != self._wanted_copy:
            return
        current = self.tree.current_type()
        if current is not None and current.id == hit.key_type_id:
            self.copies.view.select_id(hit.id)
        else:
            self.tree.choose_type(hit.key_type_id)

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & _SUBJECTS:
            self.reload()

    def _on_minute(self) -> None:
        if self.isVisible():
            self.reload()

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._desk.background.crashed.emit(error)
        else:
            self._desk.say(text)

    # acts

    def _on_report_loss(self) -> None:
        row = self.copies.view.current_row() if self.copies.view.hasFocus() else None
        self.forms.report_loss(row.id if row is not None and row.holder_name else None)

    def _on_schedule(self) -> None:
        showing = self.middle.currentWidget() is self.schedule
        self.middle.setCurrentWidget(self.copies if showing else self.schedule)
        self.acts.show_schedule_is_open(not showing)
        if not showing:
            self._read_schedule()
            self.schedule.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_schedule(self) -> None:
        system = self.tree.current_system()
        self.schedule.show_system(system.id if system is not None else None)

    def _on_system(self, new: bool) -> None:
        self.forms.system(None if new else self.tree.current_system())

    def _on_type(self, new: bool) -> None:
        system = self.tree.current_system()
        if system is not None:
            self.forms.key_type(system, None if new else self.tree.current_type())

    def _on_add_copies(self) -> None:
        key_type = self.tree.current_type()
        if key_type is not None:
            self.forms.copies(key_type)

    def _on_order(self) -> None:
        key_type = self.tree.current_type()
        if key_type is not None:
            self.forms.stock.order(key_type)

    def _on_swap(self) -> None:
        system = self.tree.current_system()
        if system is not None:
            self.forms.stock.places.swap(system)

    def _on_stock_menu(self) -> None:
        self.stock.fill(self.acts.stock_menu, lambda: self.acts.show_schedule_is_open(False))
        self.acts.add_day_keys(self.acts.stock_menu, self.forms.day_keys)

    def _on_rekey(self, whole: bool) -> None:
        system, key_type = self.tree.current_system(), self.tree.current_type()
        if system is not None and (whole or key_type is not None):
            self._desk.open_form(RekeyForm(self._desk, system, None if whole else key_type))

    def _on_new_cylinder(self) -> None:
        system = self.tree.current_system()
        if system is None:
            return

        def doors(keys: KeyLists, now: datetime) -> Any:
            rows = keys.keying_schedule(system.id, now).rows
            return tuple((row.door_id, row.door) for row in rows if row.door_id is not None)

        self._latest("doors", doors, lambda found: self.forms.cylinder(system.id, None, found))

    def _on_cylinder(self, row: ScheduleRow) -> None:
        schedule = self.schedule.model.schedule
        if schedule is not None:
            doors = tuple((each.door_id, each.door) for each in schedule.rows if each.door_id is not None)
            self.forms.cylinder(schedule.system_id, row, doors)

    def _on_copy_menu(self, row: CopyRow, where: QPoint) -> None:
        menu = self.copy_menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def copy_menu(self, row: CopyRow) -> QMenu:
        """Everything that can be done with one copy now."""
        acts = self.acts
        menu = acts.copy_menu(row, lambda: self.forms.fitting(row.id), lambda: self.forms.report_loss(row.id))
        acts.add_changes(menu, row, self.forms)
        receipt_id = row.receipt_id
        if receipt_id is not None:
            menu.addAction(acts.print_text(), lambda: self._desk.print_receipt(receipt_id))
        if row.loss_reported_at is not None and not row.loss_confirmed and self._desk.desk.may(Right.KEY_DATA):
            menu.addAction(acts.confirm_text(), lambda: self.forms.confirm_loss(row))
        add_stock_acts(menu, row, self.forms.stock, self._desk.desk)
        asking = self._asking
        if asking is not None and asking.may(ExportKind.KEY_HISTORY):
            menu.addAction(acts.history_text(row.number), lambda: asking.copy(row.id))
        return menu


def _details(type_id: KeyTypeId, keys: KeyLists, now: datetime) -> _Details:
    loss = keys.loss_estimate((type_id,), now)
    return keys.copies_of(type_id, now), keys.doors_opened_by(type_id, now), loss
