"""Counting: scan or tick copy after copy in one list; a hook's number before a key says where it was seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from accessdesk.desk.inventories import CountKeys, CountNotThere, TakeBackCount
from accessdesk.desk.inventory_rows import InventoryLineRow, InventorySheet
from accessdesk.domain.cabinets import hook_place
from accessdesk.domain.ids import CopyId
from accessdesk.domain.inventories import PLACED, CountFinding, CountWay, InventoryKind
from accessdesk.domain.refusals import Refusal
from accessdesk.ui import theme
from accessdesk.ui.keys.inventory_columns import line_columns
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_lookups import copy_of_number
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets import Card, ChipChoice, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.chips import Chip
from accessdesk.ui.widgets.flow import Flow
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import error_text, word

_EVERY_FEW_SECONDS = 4_000
_OPEN = frozenset({CountFinding.NOT_COUNTED, CountFinding.COUNTED_ONCE, CountFinding.DIFFERING})
_TELLING = frozenset({CountFinding.MISSING, CountFinding.UNEXPECTED, CountFinding.WRONG_HOOK, CountFinding.DIFFERING})
_SHOWN: dict[str, Callable[[CountFinding], bool]] = {
    "all": lambda finding: True,
    "open": lambda finding: finding in _OPEN,
    "telling": lambda finding: finding in _TELLING,
}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the page asks others to open: the holder's word for one copy, the end, the printed sheet."""

    confirm: Callable[[InventorySheet, InventoryLineRow], None]
    close: Callable[[InventorySheet], None]
    print_sheet: Callable[[int], None]


class InventoryPage(Retranslated):
    """Enter or Space counts the line as seen, and again takes that back; Delete says that the key is not there."""

    def __init__(self, key_desk: KeyDesk, inventory_id: int, wishes: Wishes) -> None:
        super().__init__()
        self._desk, self._id, self._wishes = key_desk, inventory_id, wishes
        self.sheet: InventorySheet | None = None
        self.hook = ""
        self._has_told = False
        self.line = QLineEdit()
        self.line.returnPressed.connect(self._on_scanned)
        self.told = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.progress = PlainLabel(role=TextRole.STRONG, wrap=True)
        self.chips = ChipChoice(several=False)
        self.chips.changed.connect(lambda _: self._show_lines())
        self.model: RowsModel[InventoryLineRow] = RowsModel(line_columns())
        self.view = _CountView(self.model)
        self.view.opened.connect(self.tick)
        self.view.not_there.connect(self.not_there)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.card = Card()
        self._acts = Flow(spacing=theme.SPACE_8)
        self.rest, self.print_button, self.close_button = self._buttons()
        self.card.set_body(self._body())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.setFocusProxy(self.line)
        self.retranslate()
        self.chips.choose(("all",))
        timer = QTimer(self)
        timer.timeout.connect(self._on_time)
        timer.start(_EVERY_FEW_SECONDS)
        self.reload()

    def reload(self) -> None:
        """Read the sheet anew: colleagues count at other desks."""
        keys, id = self._desk.keys, self._id
        self._desk.background.latest(
            (__name__, self._id), self, lambda: keys.inventory(id), self._show, self._on_failed
        )

    def tick(self, row: InventoryLineRow) -> None:
        """Seen where it belongs; what I have counted so is taken back."""
        mine = self._mine(row)
        if mine is not None and mine.present:
            self._do(TakeBackCount(self._id, (row.copy_id,)), self.tr("{number}: taken back."), row.number)
        else:
            self._count((row.copy_id,), row.number, CountWay.TICKED)

    def not_there(self, row: InventoryLineRow) -> None:
        """Looked for, and not there."""
        self._do(CountNotThere(self._id, (row.copy_id,)), self.tr("{number}: not there."), row.number)

    def rest_not_there(self) -> None:
        """Everything that should be here and that I have not counted: looked for, and not there."""
        rest = tuple(line.copy_id for line in self._rest())
        if rest:
            said = self.tr("Marked as not there: {number}.")
            self._do(CountNotThere(self._id, rest), said, str(len(rest)))

    def menu(self, row: InventoryLineRow) -> QMenu:
        """Everything that can be said of one copy."""
        menu = QMenu(self)
        mine = self._mine(row)
        if mine is not None:
            back = TakeBackCount(self._id, (row.copy_id,))
            menu.addAction(
                self.tr("Take my count back"),
                partial(self._do, back, self.tr("{number}: taken back."), row.number),
            )
        if mine is None or not mine.present:
            menu.addAction(self.tr("Seen where it belongs"), partial(self.tick, row))
        if self._may_miss(row) and (mine is None or mine.present):
            menu.addAction(self.tr("Not there"), partial(self.not_there, row))
        if (row.now_with or row.holder) and self.sheet is not None:
            menu.addAction(self.tr("The holder confirms it"), partial(self._wishes.confirm, self.sheet, row))
        return menu

    def retranslate(self) -> None:
        self.rest.set_text(self.tr("The rest is not there"))
        self.print_button.set_text(self.tr("Print"))
        self.close_button.set_text(self.tr("Close inventory"))
        self.view.setAccessibleName(self.tr("Keys of this inventory"))
        self.line.setAccessibleName(self.tr("Key or hook"))
        self.line.setPlaceholderText(self.tr("Scan or type the number of a key; before it, if you like, its hook"))
        self.model.retranslate()
        if not self._has_told:
            self.told.setText(self.tr("In the list, Space counts a key as seen, and Delete says that it is not there."))
        self._word()

    @property
    def inventory_id(self) -> int:
        return self._id

    def _buttons(self) -> tuple[ShortcutButton, ShortcutButton, ShortcutButton]:
        rest, printed = ShortcutButton(compact=True), ShortcutButton(icon="printer", compact=True)
        closing = ShortcutButton(compact=True, kind=Kind.PRIMARY)
        for button, run in (
            (rest, self.rest_not_there),
            (printed, lambda: self._wishes.print_sheet(self._id)),
            (closing, self._on_close),
        ):
            button.clicked.connect(partial(_call, run))
            self._acts.add(button)
        return rest, printed, closing

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_8)
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.line)
        head.addWidget(self.told)
        head.addWidget(self.chips)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_12)
        foot.setSpacing(theme.SPACE_8)
        foot.addWidget(self.progress)
        foot.addWidget(self._acts)
        column.addLayout(foot)
        return body

    def _show(self, sheet: InventorySheet) -> None:
        self.sheet = sheet
        self._word()
        self._show_lines()

    def _show_lines(self) -> None:
        if self.sheet is None:
            return
        shown = _SHOWN[next(iter(self.chips.chosen()), "all")]
        self.model.show([line for line in self.sheet.lines if shown(line.finding)])

    def _word(self) -> None:
        sheet = self.sheet
        lines: Sequence[InventoryLineRow] = sheet.lines if sheet is not None else ()
        self.chips.set_chips(
            [
                Chip("all", self.tr("All ({n})").format(n=len(lines))),
                Chip("open", self.tr("Still open ({n})").format(n=sum(one.finding in _OPEN for one in lines))),
                Chip("telling", self.tr("Differences ({n})").format(n=sum(one.finding in _TELLING for one in lines))),
            ]
        )
        if sheet is None:
            return
        self.card.set_title(self.tr("Inventory: {name}").format(name=sheet.row.name))
        running = sheet.row.closed_at is None
        for widget in (self.line, self.rest, self.close_button):
            widget.setEnabled(running)
        self.rest.setEnabled(running and bool(self._rest()))
        counted = sum(bool(line.counts) for line in lines)
        text = self.tr("{counted} of {total} counted")
        if sheet.row.two_counts:
            text = self.tr("{counted} of {total} counted, each by two people")
        self.progress.setText(text.format(counted=counted, total=len(lines)))

    def _on_scanned(self) -> None:
        """A key's number counts it; a hook's number is kept for the key that comes next."""
        typed = self.line.text().strip()
        self.line.clear()
        if not typed or self.sheet is None:
            return
        wanted = _bare(typed)
        row = next((line for line in self.sheet.lines if _bare(line.number) == wanted), None)
        if row is not None:
            self._count((row.copy_id,), row.number, CountWay.SCANNED)
        elif typed.isdecimal() and len(typed) <= 4 and self.sheet.row.kind is InventoryKind.CABINET:
            self.hook = hook_place(self.sheet.row.name, int(typed))
            self._say(self.tr("{hook}: now the key that hangs there.").format(hook=self.hook))
        else:
            keys, now = self._desk.keys, self._desk.clock()
            found = partial(self._on_looked_up, typed)
            self._desk.background.run(self, lambda: copy_of_number(keys, typed, now), found, self._on_failed)

    def _on_looked_up(self, typed: str, hit: Any) -> None:
        if hit is None:
            self._say(self.tr("No key has the number {number}. Read it again.").format(number=typed), "red")
        else:
            self._count((hit.id,), hit.number, CountWay.SCANNED)

    def _count(self, ids: tuple[CopyId, ...], number: str, way: CountWay) -> None:
        place, self.hook = self.hook, ""
        self._do(CountKeys(self._id, ids, way, place), "", number)

    def _do(self, command: Any, said: str, number: str) -> None:
        """Execute; `said` empty: what the count amounts to is told."""
        desk, keys, id = self._desk.desk, self._desk.keys, self._id

        def work() -> InventorySheet:
            desk.execute(command)
            return keys.inventory(id)

        self._desk.background.run(self, work, partial(self._on_done, said, number), self._on_refused)

    def _on_done(self, said: str, number: str, sheet: InventorySheet) -> None:
        self._show(sheet)
        row = next((line for line in sheet.lines if line.number == number), None)
        if row is not None:
            self.view.select_id(row.id)
        if said or row is None:
            self._say(said.format(number=number))
            return
        parts = (f"{number}: {word(row.finding)}", row.told, row.now_with if row.finding in _TELLING else "")
        self._say(" · ".join(part for part in parts if part), "red" if row.finding in _TELLING else "green")

    def _on_close(self) -> None:
        if self.sheet is not None:
            self._wishes.close(self.sheet)

    def _rest(self) -> list[InventoryLineRow]:
        lines = self.sheet.lines if self.sheet is not None else ()
        return [line for line in lines if self._may_miss(line) and self._mine(line) is None and not line.counts]

    def _may_miss(self, row: InventoryLineRow) -> bool:
        holder = self.sheet is not None and self.sheet.row.kind is InventoryKind.HOLDER
        gone = row.finding is CountFinding.EXPLAINED
        return row.expected and not gone and (holder or row.state in PLACED)

    def _mine(self, row: InventoryLineRow) -> Any:
        session = self._desk.desk.session
        return next((c for c in row.counts if session is not None and c.counter_id == session.actor.id), None)

    def _say(self, text: str, ink: str = "muted") -> None:
        self._has_told = True
        self.told.set_ink(ink)
        self.told.setText(text)

    def _on_menu(self, where: QPoint) -> None:
        index = self.view.indexAt(where)
        row = self.model.row(index.row()) if index.isValid() else self.view.current_row()
        if row is not None and self.sheet is not None and self.sheet.row.closed_at is None:
            menu = self.menu(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(where))

    def _on_time(self) -> None:
        if self.isVisible() and self.sheet is not None and self.sheet.row.closed_at is None:
            self.reload()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._say(error_text(error) or "", "red")
        else:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._desk.background.crashed.emit(error)
        else:
            self._say(text, "red")


class _CountView(RowsView):
    """The list of a count."""

    not_there = Signal(object)

    def __init__(self, model: RowsModel[InventoryLineRow]) -> None:
        super().__init__(model, name="")

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if row is not None and event.key() == Qt.Key.Key_Space:
            self.opened.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.not_there.emit(row)
        else:
            super().keyPressEvent(event)


def _call(run: Callable[[], None], *_: object) -> None:
    run()


def _bare(number: str) -> str:
    """A number as scanners and hands write it."""
    return "".join(sign for sign in number.casefold() if sign.isalnum())
