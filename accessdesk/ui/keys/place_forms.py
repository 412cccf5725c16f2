"""Forms for cabinets, hooks and rings, and for acts that only ask why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from accessdesk.desk.cabinets import AssignHook, SaveCabinet
from accessdesk.desk.key_place_rows import HookRow, KeyCabinetRow, KeyRingRow
from accessdesk.desk.key_rings import MakeRing, PutOnRing
from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.cabinets import MOST_HOOKS, hook_place
from accessdesk.ui.keys.copy_picker import CopyPicker
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_lookups import copies
from accessdesk.ui.keys.stock_form import StockForm
from accessdesk.ui.widgets import Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind

_FIRST_HOOKS = 40


class CabinetForm(StockForm):
    """A cabinet: new, or renamed, or with more hooks."""

    def __init__(self, key_desk: KeyDesk, cabinet: KeyCabinetRow | None = None) -> None:
        super().__init__(key_desk)
        self._id = cabinet.id if cabinet else None
        self.name = self.add_line("name", cabinet.name if cabinet else "", mandatory=True)
        self.where = self.add_line("place", cabinet.place if cabinet else "")
        self.hooks = QSpinBox()
        self.hooks.setRange(cabinet.hooks if cabinet else 1, MOST_HOOKS)
        self.hooks.setValue(cabinet.hooks if cabinet else _FIRST_HOOKS)
        self.add_control("hooks", self.hooks)
        self._before = self._texts()
        self.ready()

    def title(self) -> str:
        return self.tr("Key cabinet")

    def about_text(self) -> str:
        return self.tr("Hooks are numbered from 1. Hooks can be added later; they never disappear.")

    def act_text(self) -> str:
        return self.tr("Save")

    def is_untouched(self) -> bool:
        return self._texts() == self._before

    def own_labels(self) -> Mapping[str, str]:
        return {"name": self.tr("Name, e.g. Cabinet A"), "place": self.tr("Where it stands")}

    def finish(self) -> None:
        if self.complete():
            command = SaveCabinet(self._id, self.name.text(), self.hooks.value(), self.where.text())
            said = self.tr("{name} is saved.").format(name=self.name.text())
            self.execute(command, lambda _: self.end(said))

    def _texts(self) -> tuple[str, ...]:
        return self.name.text(), self.where.text(), str(self.hooks.value())


class HookForm(StockForm):
    """Which key or ring belongs on a hook."""

    def __init__(self, key_desk: KeyDesk, hook: HookRow) -> None:
        super().__init__(key_desk)
        self._hook = hook
        self._copy: CopyHit | None = None
        self.copy_line = TypeAhead(key_desk.background, copies(key_desk.keys, key_desk.clock))
        self.add_control("copy", self.copy_line)
        self.ring = QComboBox()
        self.add_control("ring", self.ring)
        self.copy_line.chosen.connect(self._on_copy)
        self.copy_line.textEdited.connect(self._on_edited)
        self.ready()
        self.read(key_desk.keys.key_rings, self._show_rings)

    def title(self) -> str:
        return self.tr("What belongs on {hook}").format(hook=hook_place(self._hook.cabinet, self._hook.number))

    def about_text(self) -> str:
        return self.tr("The hook stays reserved for it while it is out.")

    def act_text(self) -> str:
        return self.tr("It belongs here")

    def is_untouched(self) -> bool:
        return not self.copy_line.text().strip() and self.ring.currentData() is None

    def own_labels(self) -> Mapping[str, str]:
        return {"copy": self.tr("A key: scan, number or search"), "ring": self.tr("Or a ring")}

    def finish(self) -> None:
        ring_id = self.ring.currentData()
        if self._copy is None and ring_id is None:
            self.complete({"copy": self.tr("Choose a key from the list, or a ring.")})
            return
        if not self.complete():
            return
        command = AssignHook(self._hook.id, self._copy.id if self._copy else None, ring_id)
        what = self._copy.number if self._copy else self.ring.currentText()
        where = hook_place(self._hook.cabinet, self._hook.number)
        said = self.tr("{what} belongs on {hook} from now on.").format(what=what, hook=where)
        self.execute(command, lambda _: self.end(said))

    def _on_copy(self, suggestion: Suggestion) -> None:
        self._copy = suggestion.value

    def _on_edited(self) -> None:
        self._copy = None

    def _show_rings(self, rings: Sequence[KeyRingRow]) -> None:
        self.ring.clear()
        self.ring.addItem(self.tr("none"), None)
        for ring in rings:
            if ring.broken_up_at is None:
                self.ring.addItem(ring.name, ring.id)


class RingForm(StockForm):
    """A new ring, or more keys on one."""

    def __init__(self, key_desk: KeyDesk, ring: KeyRingRow | None = None) -> None:
        super().__init__(key_desk)
        self._ring = ring
        if ring is None:
            self.name = self.add_line("name", mandatory=True)
        self.picker = CopyPicker(key_desk)
        field = self.add_control("copies", self.picker, mandatory=True)
        self.picker.missed.connect(field.set_error)
        self.picker.changed.connect(lambda: field.set_error(None))
        if ring is None:
            self.location = self.add_line("location")
        self.ready()

    def title(self) -> str:
        return self.tr("Make a ring") if self._ring is None else self.tr("Keys on {name}").format(name=self._ring.name)

    def about_text(self) -> str:
        return self.tr("Keys on a ring are handed out and come back together, each with its own proof.")

    def act_text(self) -> str:
        return self.tr("Make the ring") if self._ring is None else self.tr("Put them on the ring")

    def is_untouched(self) -> bool:
        return super().is_untouched() and not self.picker.ids()

    def first_focus(self) -> QWidget:
        return self.name if self._ring is None else self.picker.line

    def own_labels(self) -> Mapping[str, str]:
        words = {
            "name": self.tr("Name of the ring"),
            "copies": self.tr("Keys: scan, number or search, one after the other"),
            "location": self.tr("Cabinet and hook of the ring"),
        }
        return {name: text for name, text in words.items() if name in self.fields}

    def finish(self) -> None:
        ids = self.picker.ids()
        if not self.complete({} if ids else {"copies": self.tr("Choose the keys that go on it.")}):
            return
        if self._ring is None:
            command: Any = MakeRing(self.name.text(), ids, self.location.text())
            said = self.tr("The ring {name} is made.").format(name=self.name.text())
        else:
            command = PutOnRing(self._ring.id, ids)
            said = self.tr("They are on the ring {name}.").format(name=self._ring.name)
        self.execute(command, lambda _: self.end(said))


@dataclass(frozen=True, slots=True)
class Asked:
    """An act that needs nothing but a reason: its words, and the command with the reason in it."""

    title: str
    about: str
    said: str
    command: Callable[[str], Any]


class WhyForm(StockForm):
    """One line: why."""

    def __init__(self, key_desk: KeyDesk, asked: Asked) -> None:
        super().__init__(key_desk, Kind.PRIMARY)
        self._asked = asked
        self.why = self.add_line("why", mandatory=True)
        self.ready()

    def title(self) -> str:
        return self._asked.title

    def about_text(self) -> str:
        return self._asked.about

    def finish(self) -> None:
        if self.complete():
            self.execute(self._asked.command(self.why.text()), lambda _: self.end(self._asked.said))
