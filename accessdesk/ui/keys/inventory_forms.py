"""Forms for the beginning and the end of an inventory, the word of a holder, and what a difference came to."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from accessdesk.desk.inventories import BeginInventory, ConfirmHeld
from accessdesk.desk.inventory_closing import CloseInventory, SettleDifference
from accessdesk.desk.inventory_rows import DifferenceRow, InventoryLineRow, InventorySheet
from accessdesk.desk.key_readers import KeyLists
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import KeyTypeId, PersonId
from accessdesk.domain.inventories import CountFinding, CountWay, InventoryKind
from accessdesk.ui import theme
from accessdesk.ui.keys.holder_input import HolderInput
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_lookups import HolderChoice
from accessdesk.ui.keys.stock_form import StockForm
from accessdesk.ui.widgets import ChipChoice, SignaturePad
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.chips import Chip
from accessdesk.ui.wording import word

_PAD_HEIGHT = 88
_WORDS_OF_HOLDERS = (CountWay.HOLDER_PIN, CountWay.HOLDER_SIGNED, CountWay.HOLDER_PHONE)


class BeginInventoryForm(StockForm):
    """What is counted: the keys of a cabinet, the copies of a type, or what somebody has."""

    def __init__(self, key_desk: KeyDesk, count: Any) -> None:
        super().__init__(key_desk)
        self._count = count
        self.kind = self.add_choice("scope", InventoryKind)
        self.cabinet, self.key_type = QComboBox(), QComboBox()
        self.holder = HolderInput(key_desk)
        self.add_control("cabinet", self.cabinet)
        self.add_control("key_type", self.key_type)
        self.add_control("holder", self.holder)
        self.two_counts = QCheckBox()
        self.column.addWidget(self.two_counts)
        self.kind.changed.connect(lambda _: self._fit())
        self.ready()
        self._fit()
        self.read(lambda: _scopes(key_desk.keys, key_desk), self._show_scopes)

    def title(self) -> str:
        return self.tr("Begin an inventory")

    def about_text(self) -> str:
        return self.tr("Only what somebody sees counts as found. You can stop and go on at any time, at any desk.")

    def act_text(self) -> str:
        return self.tr("Begin counting")

    def is_untouched(self) -> bool:
        return not self.kind.chosen()

    def own_labels(self) -> Mapping[str, str]:
        self.two_counts.setText(self.tr("Two people count every key, and their counts are compared"))
        return {
            "cabinet": self.tr("Which cabinet"),
            "key_type": self.tr("Which key type"),
            "holder": self.tr("Whose keys"),
        }

    def finish(self) -> None:
        if not self.complete():
            return
        kind = self.chosen("scope", InventoryKind)
        two = self.two_counts.isChecked()
        if kind is InventoryKind.HOLDER:
            choice = self.holder.choice()
            if choice is None:
                self.complete({"holder": self.tr("Choose the holder from the list.")})
            elif choice.employee_id is not None:
                self._begin(BeginInventory(employee_id=choice.employee_id, two_counts=two))
            else:
                keys, now = self.key_desk.keys, self.key_desk.clock()
                self.read(lambda: _person(keys, choice, now), lambda person: self._begin_person(person, two))
            return
        box = self.cabinet if kind is InventoryKind.CABINET else self.key_type
        if box.currentData() is None:
            self.complete({kind.value: self.tr("There is nothing to choose from yet.")})
        elif kind is InventoryKind.CABINET:
            self._begin(BeginInventory(cabinet_id=box.currentData(), two_counts=two))
        else:
            self._begin(BeginInventory(key_type_id=KeyTypeId(box.currentData()), two_counts=two))

    def _begin_person(self, person_id: PersonId | None, two_counts: bool) -> None:
        if person_id is None:
            self.complete({"holder": self.tr("They hold no key. Choose somebody else.")})
        else:
            self._begin(BeginInventory(person_id=person_id, two_counts=two_counts))

    def _begin(self, command: BeginInventory) -> None:
        self.execute(command, self._on_begun)

    def _on_begun(self, outcome: Outcome) -> None:
        self.closed.emit()
        self._count(outcome.id)  # after the panel has given the keyboard back

    def _fit(self) -> None:
        chosen = next(iter(self.kind.chosen()), "")
        for kind in InventoryKind:
            self.fields[kind.value].setVisible(chosen == kind.value)

    def _show_scopes(self, scopes: tuple[Sequence[tuple[str, int]], Sequence[tuple[str, int]]]) -> None:
        for box, entries in zip((self.cabinet, self.key_type), scopes, strict=True):
            box.clear()
            for name, id in entries:
                box.addItem(name, id)


class ConfirmHeldForm(StockForm):
    """The holder says that they have it: by PIN, by signature, or on the phone. Weaker than seeing the key."""

    def __init__(self, key_desk: KeyDesk, sheet: InventorySheet, row: InventoryLineRow) -> None:
        super().__init__(key_desk)
        self._sheet, self._holder = sheet, row.now_with or row.holder
        same = [
            one
            for one in sheet.lines
            if (one.now_with or one.holder) == self._holder and one.finding is CountFinding.NOT_COUNTED
        ]
        self._lines = same if row in same else [row]
        self.ticks = [(line.copy_id, QCheckBox(f"{line.number}  {line.type_name}")) for line in self._lines]
        for id, tick in self.ticks:
            tick.setChecked(id == row.copy_id)
            self.column.addWidget(tick)
        self.way = ChipChoice(several=False)
        self.add_control("way", self.way, mandatory=True)
        self.pin = self.add_line("pin")
        self.pin.setEchoMode(self.pin.EchoMode.Password)
        self.note = self.add_line("note")
        self.pad = SignaturePad()
        self.pad.setFixedHeight(theme.scaled(_PAD_HEIGHT))
        self.add_control("signature", self.pad)
        self.way.changed.connect(lambda _: self._fit())
        self.ready()
        self._fit()

    def title(self) -> str:
        return self.tr("{name} confirms keys").format(name=self._holder)

    def about_text(self) -> str:
        return self.tr(
            "Nobody else sees the keys: the protocol says so, and they stay unseen since their last handover."
        )

    def act_text(self) -> str:
        return self.tr("Record the confirmation")

    def own_labels(self) -> Mapping[str, str]:
        self.way.set_chips([Chip(way.value, word(way)) for way in _WORDS_OF_HOLDERS])
        return {"pin": self.tr("PIN of the holder"), "note": self.tr("Who called whom, and what was said")}

    def first_focus(self) -> QWidget:
        return self.way

    def finish(self) -> None:
        ids = tuple(id for id, tick in self.ticks if tick.isChecked())
        if not ids:
            self.complete({"copies": self.tr("Tick the keys that the holder confirms.")})
            return
        if not self.complete():
            return
        way = CountWay(self.way.chosen()[0])
        strokes = self.pad.strokes() if way is CountWay.HOLDER_SIGNED else None
        command = ConfirmHeld(self._sheet.row.id, ids, way, self.pin.text(), strokes, self.note.text())
        self.execute(command, lambda _: self.end(self.tr("The confirmation is recorded.")))

    def _fit(self) -> None:
        chosen = next(iter(self.way.chosen()), "")
        self.fields["pin"].setVisible(chosen == CountWay.HOLDER_PIN.value)
        self.fields["signature"].setVisible(chosen == CountWay.HOLDER_SIGNED.value)
        self.fields["note"].setVisible(chosen == CountWay.HOLDER_PHONE.value)


class CloseInventoryForm(StockForm):
    """The end: it says what will become of the keys, and names two people. It cannot be undone."""

    def __init__(self, key_desk: KeyDesk, sheet: InventorySheet) -> None:
        super().__init__(key_desk, Kind.DANGER)
        self._sheet = sheet
        self.second_input = HolderInput(key_desk)
        self.add_control("second", self.second_input, mandatory=True)
        self.remark = self.add_text("remark")
        self.first_pad, self.second_pad = SignaturePad(), SignaturePad()
        for pad in (self.first_pad, self.second_pad):
            pad.setFixedHeight(theme.scaled(_PAD_HEIGHT))
        self.add_control("signature", self.first_pad)
        self.add_control("second_signature", self.second_pad)
        self.ready()

    def title(self) -> str:
        return self.tr("Close the inventory of {name}").format(name=self._sheet.row.name)

    def about_text(self) -> str:
        count = self._sheet.count
        text = self.tr(
            "Found: {found}. Missing from now on: {missing}. Unexpected: {unexpected}. On a wrong hook: {wrong}."
            " Not counted, and left as they are: {open}. This cannot be undone."
        )
        return text.format(
            found=count(CountFinding.FOUND) + count(CountFinding.CONFIRMED),
            missing=count(CountFinding.MISSING),
            unexpected=count(CountFinding.UNEXPECTED),
            wrong=count(CountFinding.WRONG_HOOK),
            open=count(CountFinding.NOT_COUNTED),
        )

    def act_text(self) -> str:
        return self.tr("Close and print the protocol")

    def own_labels(self) -> Mapping[str, str]:
        return {
            "second": self.tr("Second person on the protocol: an employee"),
            "signature": self.tr("Your signature (may stay empty)"),
            "second_signature": self.tr("Signature of the second person (may stay empty)"),
        }

    def finish(self) -> None:
        choice = self.second_input.choice()
        if choice is None or choice.employee_id is None:
            self.complete({"second": self.tr("Choose an employee from the list.")})
            return
        if not self.complete():
            return
        command = CloseInventory(
            self._sheet.row.id,
            choice.employee_id,
            self.remark.toPlainText(),
            self.first_pad.strokes() or None,
            self.second_pad.strokes() or None,
        )
        self.execute(command, self._on_closed)

    def _on_closed(self, outcome: Outcome) -> None:
        self.key_desk.print_inventory(self._sheet.row.id)
        self.end(self.tr("The inventory of {name} is closed.").format(name=self._sheet.row.name))


class DifferenceForm(StockForm):
    """What an unexpected key or one on a wrong hook came to."""

    def __init__(self, key_desk: KeyDesk, row: DifferenceRow) -> None:
        super().__init__(key_desk)
        self._row = row
        self.settlement = self.add_line("settlement", mandatory=True)
        self.belongs = QCheckBox()
        self.belongs.setVisible(row.finding is CountFinding.WRONG_HOOK)
        self.column.addWidget(self.belongs)
        self.ready()

    def title(self) -> str:
        return f"{self._row.number}: {word(self._row.finding)}"

    def about_text(self) -> str:
        row = self._row
        if row.finding is CountFinding.WRONG_HOOK:
            text = self.tr("Seen at {place}, and it belongs at {own}. Hang it back, or let it belong where it was.")
        elif row.holder:
            text = self.tr("Counted in the house, while the record has it with {holder}. Take it back, or ask them.")
        elif row.finding is CountFinding.MISSING:
            text = self.tr("It was not there. Say where it is, or why it was not there.")
        else:
            text = self.tr("Seen where it does not belong; its own place is {own}. Say what it came to.")
        return text.format(place=row.place or "–", own=row.own_place or "–", holder=row.holder)

    def act_text(self) -> str:
        return self.tr("Settle it")

    def own_labels(self) -> Mapping[str, str]:
        self.belongs.setText(self.tr("It belongs at {place} from now on").format(place=self._row.place or "–"))
        return {}

    def finish(self) -> None:
        if self.complete():
            command = SettleDifference(self._row.id, self.settlement.text(), self.belongs.isChecked())
            self.execute(command, lambda _: self.end(self.tr("Settled.")))


def _scopes(keys: KeyLists, key_desk: KeyDesk) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Cabinets and key types, by name."""
    cabinets = [(row.name, row.id) for row in keys.key_cabinets()]
    systems = keys.key_systems(key_desk.clock())
    types = [(f"{kind.name} · {system.name}", int(kind.id)) for system in systems for kind in system.types]
    return cabinets, types


def _person(keys: KeyLists, choice: HolderChoice, now: Any) -> PersonId | None:
    """The visitor or standing external among those who have keys."""
    held = (row for row in keys.keys_out(now) if row.person_id is not None and row.holder_name == choice.name)
    return next((row.person_id for row in held), None)
