"""The office's key data: locking systems, key types, copies, cylinders with their doors."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from accessdesk.desk.key_data import (
    MOST_COPIES,
    AddKeyCopies,
    SaveCylinder,
    SaveDoor,
    SaveKeyType,
    SaveLockingSystem,
)
from accessdesk.desk.key_rows import KeyTypeRow, LockingSystemRow, ScheduleRow
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import DoorId, LockingSystemId
from accessdesk.domain.keys import EvidenceLevel, KeyHierarchy, KeyMedium, default_evidence, rank_in_name
from accessdesk.domain.sites import Zone
from accessdesk.ui import language
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import EnumBox, KeyForm
from accessdesk.ui.keys.key_words import day_text
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.widgets import Field
from accessdesk.ui.widgets.buttons import Kind

_DAY_FORMS = {"de": "d.M.yyyy", "en": "d/M/yyyy"}


class DataForm(KeyForm):
    """A form that saves one thing; untouched as long as its lines are what they were."""

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self.save = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._before: tuple[str, ...] = ()

    def add_line(self, name: str, text: str = "", *, mandatory: bool = False) -> QLineEdit:
        """A line of text as a field, placed below the others."""
        line = QLineEdit(text)
        self.column.addWidget(self.add_field(name, line, mandatory=mandatory))
        return line

    def ready(self) -> None:
        """All fields are there: remember what they hold, and word them."""
        self._before = self._texts()
        self.retranslate()

    def is_untouched(self) -> bool:
        return self._texts() == self._before

    def first_focus(self) -> QWidget:
        return next(iter(self.fields.values())).control

    def retranslate(self) -> None:
        super().retranslate()
        self.save.set_text(self.tr("Save"))
        for field in self.fields.values():
            if isinstance(field.control, EnumBox):
                field.control.retranslate()
        self.heading_changed.emit()

    def _texts(self) -> tuple[str, ...]:
        return tuple(_text_of(field) for field in self.fields.values())

    def _saved(self, text: str) -> None:
        self.end(text)


class SystemForm(DataForm):
    """A locking system: new, or everything about one anew."""

    def __init__(self, key_desk: KeyDesk, system: LockingSystemRow | None = None) -> None:
        super().__init__(key_desk)
        self._id = system.id if system else None
        self.name = self.add_line("name", system.name if system else "", mandatory=True)
        self.building = self.add_line("building", system.building if system else "")
        self.maker = self.add_line("maker", system.maker if system else "")
        self.security_card = self.add_line("security_card", system.security_card if system else "")
        self.medium = EnumBox(KeyMedium, system.medium if system else KeyMedium.METAL)
        self.column.addWidget(self.add_field("medium", self.medium))
        self.plan_date = self.add_line("plan_date", day_text(system.plan_date if system else None))
        self.ready()

    def title(self) -> str:
        return self.tr("Locking system")

    def labels(self) -> Mapping[str, str]:
        return {
            "name": self.tr("Number or name"),
            "building": self.tr("Building"),
            "maker": self.tr("Maker"),
            "medium": self.tr("Key medium"),
            "plan_date": self.tr("Date of the keying schedule"),
        }

    def finish(self) -> None:
        try:
            plan_date = _typed_day(self.plan_date.text())
        except ValueError:
            self.show_errors({"plan_date": self.tr("Enter a day like {day}.").format(day=day_text(date(2026, 3, 1)))})
            return
        command = SaveLockingSystem(
            self._id,
            self.name.text(),
            self.building.text(),
            self.maker.text(),
            self.security_card.text(),
            KeyMedium(self.medium.member()),
            plan_date,
        )
        self.execute(command, lambda _: self._saved(self.tr("{name} is saved.").format(name=self.name.text())))


class TypeForm(DataForm):
    """A key type. A rank in its name ("HS 2") and the proof that goes with the rank fill themselves in."""

    def __init__(self, key_desk: KeyDesk, system: LockingSystemRow, key_type: KeyTypeRow | None = None) -> None:
        super().__init__(key_desk)
        self._system, self._id = system, key_type.id if key_type else None
        self.name = self.add_line("name", key_type.name if key_type else "", mandatory=True)
        self.hierarchy = EnumBox(KeyHierarchy, key_type.hierarchy if key_type else KeyHierarchy.CHANGE)
        self.evidence = EnumBox(EvidenceLevel, key_type.evidence if key_type else EvidenceLevel.DAY)
        self.medium = EnumBox(KeyMedium, key_type.medium if key_type else system.medium)
        for name, box in (("hierarchy", self.hierarchy), ("evidence", self.evidence), ("medium", self.medium)):
            self.column.addWidget(self.add_field(name, box))
        self.on_call = QCheckBox()
        self.on_call.setChecked(bool(key_type and key_type.released_to_on_call))
        self.column.addWidget(self.on_call)
        if key_type is None:
            self.name.textEdited.connect(self._on_name)
            self.hierarchy.activated.connect(self._on_rank)
        self.ready()

    def title(self) -> str:
        return self.tr("Key type in {system}").format(system=self._system.name)

    def labels(self) -> Mapping[str, str]:
        return {
            "name": self.tr("Name"),
            "hierarchy": self.tr("Rank"),
            "evidence": self.tr("Proof of a handover"),
            "medium": self.tr("Key medium"),
        }

    def retranslate(self) -> None:
        super().retranslate()
        self.on_call.setText(self.tr("Released to the on-call"))

    def finish(self) -> None:
        command = SaveKeyType(
            self._id,
            self._system.id,
            self.name.text(),
            KeyHierarchy(self.hierarchy.member()),
            EvidenceLevel(self.evidence.member()),
            KeyMedium(self.medium.member()),
            self.on_call.isChecked(),
        )
        self.execute(command, lambda _: self._saved(self.tr("{name} is saved.").format(name=self.name.text())))

    def _on_name(self, text: str) -> None:
        self.hierarchy.choose(rank_in_name(text))
        self._on_rank()

    def _on_rank(self) -> None:
        self.evidence.choose(default_evidence(KeyHierarchy(self.hierarchy.member())))


class CopiesForm(DataForm):
    """Opening stock of a type: so many copies under the next free numbers, or numbers as they are engraved."""

    def __init__(self, key_desk: KeyDesk, key_type: KeyTypeRow) -> None:
        super().__init__(key_desk)
        self._type = key_type
        self.count = QSpinBox()
        self.count.setRange(1, MOST_COPIES)
        self.column.addWidget(self.add_field("count", self.count, mandatory=True))
        self.numbers = self.add_line("numbers")
        self.location = self.add_line("location")
        self.ready()

    def title(self) -> str:
        return self.tr("Add copies of {name}").format(name=self._type.name)

    def labels(self) -> Mapping[str, str]:
        return {"count": self.tr("How many"), "numbers": self.tr("Or numbers as engraved, comma between")}

    def retranslate(self) -> None:
        super().retranslate()
        self.save.set_text(self.tr("Add"))
        self.location.setPlaceholderText(self.tr("Cabinet A, hook 31"))

    def finish(self) -> None:
        numbers = tuple(part.strip() for part in self.numbers.text().split(",") if part.strip())
        command = AddKeyCopies(
            self._type.id, 0 if numbers else self.count.value(), numbers, self.location.text().strip()
        )
        count = len(numbers) or self.count.value()
        self.execute(command, lambda _: self._saved(self.tr("Copies added: {count}").format(count=count)))


class CylinderForm(DataForm):
    """A cylinder and the door it sits in. A new name of a door makes the door."""

    def __init__(
        self,
        key_desk: KeyDesk,
        system_id: LockingSystemId,
        cylinder: ScheduleRow | None = None,
        doors: Sequence[tuple[DoorId, str]] = (),
    ) -> None:
        super().__init__(key_desk)
        self._system_id, self._id = system_id, cylinder.id if cylinder else None
        self._doors = {name: id for id, name in doors}
        self.number = self.add_line("number", cylinder.number if cylinder else "", mandatory=True)
        self.door = QComboBox()
        self.door.setEditable(True)
        self.door.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.door.addItems(sorted(self._doors))
        self.door.setCurrentText(cylinder.door if cylinder else "")
        self.column.addWidget(self.add_field("door", self.door))
        self.zone = QComboBox()
        self.column.addWidget(self.add_field("zone", self.zone))
        self.kind = self.add_line("kind", cylinder.kind if cylinder else "")
        self.length = self.add_line("length", cylinder.length if cylinder else "")
        self.door.currentTextChanged.connect(self._on_door)
        self.ready()
        self._on_door(self.door.currentText())
        self.read(self.key_desk.lists.zones, self._show_zones)

    def title(self) -> str:
        return self.tr("Cylinder and door")

    def labels(self) -> Mapping[str, str]:
        return {
            "number": self.tr("Cylinder number"),
            "door": self.tr("Door"),
            "zone": self.tr("Zone behind a new door"),
            "kind": self.tr("Kind, e.g. double cylinder"),
            "length": self.tr("Length outside/inside in mm"),
        }

    def finish(self) -> None:
        self.clear_errors()
        if not self.number.text().strip():
            self.show_errors(missing("number"))
            return
        door = self.door.currentText().strip()
        if door and door not in self._doors:
            self.execute(SaveDoor(None, door, self.zone.currentData()), lambda made: self._on_door_made(door, made))
        else:
            self._save_cylinder(self._doors.get(door))

    def _on_door_made(self, name: str, made: Outcome) -> None:
        assert made.id is not None
        self._doors[name] = DoorId(made.id)
        self._save_cylinder(self._doors[name])

    def _save_cylinder(self, door_id: DoorId | None) -> None:
        command = SaveCylinder(
            self._id, self._system_id, self.number.text(), self.kind.text(), self.length.text(), door_id
        )
        self.execute(command, lambda _: self._saved(self.tr("{name} is saved.").format(name=self.number.text())))

    def _on_door(self, text: str) -> None:
        self.fields["zone"].setVisible(bool(text.strip()) and text.strip() not in self._doors)

    def _show_zones(self, zones: Sequence[Zone]) -> None:
        self.zone.clear()
        self.zone.addItem(self.tr("none"), None)
        for zone in zones:
            self.zone.addItem(zone.name, zone.id)


def _text_of(field: Field) -> str:
    control = field.control
    if isinstance(control, QLineEdit):
        return control.text()
    if isinstance(control, QSpinBox):
        return str(control.value())
    if isinstance(control, EnumBox):
        return control.member().value
    return control.currentText() if isinstance(control, QComboBox) and control.isEditable() else ""


def _typed_day(text: str) -> date | None:
    """None if empty. Raises ValueError for what is no day of the calendar."""
    if not text.strip():
        return None
    forms = [_DAY_FORMS.get(language.code(), "d.M.yyyy"), *_DAY_FORMS.values(), "yyyy-MM-dd"]
    found = next((day for form in forms if (day := QDate.fromString(text.strip(), form)).isValid()), None)
    if found is None:
        raise ValueError(text)
    return date(found.year(), found.month(), found.day())
