"""The office's key data: systems, doors, cylinders, key types, copies, and a schedule that is dated at each change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, CylinderId, DoorId, KeyTypeId, LockingSystemId, SiteId, ZoneId
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.keys import (
    Cylinder,
    CylinderPlace,
    Door,
    EvidenceLevel,
    KeyCopy,
    KeyCopyState,
    KeyHierarchy,
    KeyMedium,
    KeyType,
    LockingSystem,
    Opening,
    copy_numbers,
)
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable

KEYS = frozenset({Subject.KEYS})
MOST_COPIES = 1_000
_FIRST_SITE = SiteId(1)


@dataclass(frozen=True, slots=True)
class SaveLockingSystem:
    """A new locking system (`id` None), or everything about one anew."""

    id: LockingSystemId | None
    name: str
    building: str = ""
    maker: str = ""
    security_card: str = ""
    medium: KeyMedium = KeyMedium.METAL
    plan_date: date | None = None
    site_id: SiteId = _FIRST_SITE


@dataclass(frozen=True, slots=True)
class SaveDoor:
    """A new door (`id` None), or one with another name or zone."""

    id: DoorId | None
    name: str
    zone_id: ZoneId | None = None
    site_id: SiteId = _FIRST_SITE


@dataclass(frozen=True, slots=True)
class SaveCylinder:
    """A new cylinder (`id` None), or one anew. Another door closes its place and opens the next at `since` (now)."""

    id: CylinderId | None
    locking_system_id: LockingSystemId
    number: str
    kind: str = ""
    length: str = ""
    door_id: DoorId | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class SaveKeyType:
    """A new key type (`id` None), or one anew."""

    id: KeyTypeId | None
    locking_system_id: LockingSystemId
    name: str
    hierarchy: KeyHierarchy
    evidence: EvidenceLevel
    medium: KeyMedium = KeyMedium.METAL
    released_to_on_call: bool = False


@dataclass(frozen=True, slots=True)
class AddKeyCopies:
    """Opening stock: `count` copies under the next free numbers, or the `numbers` given. Not yet counted."""

    key_type_id: KeyTypeId
    count: int = 0
    numbers: tuple[str, ...] = ()
    location: str = ""
    source: str = "by_hand"


@dataclass(frozen=True, slots=True)
class SetOpening:
    """From `since` (now) on the type opens the cylinder, or no longer does. What was before stays on record."""

    key_type_id: KeyTypeId
    cylinder_id: CylinderId
    opens: bool
    since: datetime | None = None


@handles(SaveLockingSystem, right=Right.KEY_DATA)
def save_locking_system(command: SaveLockingSystem, act: Act) -> Outcome:
    name = cleaned(command.name, "name", longest=80)
    _free(name, [s.id for s in act.uow.find(LockingSystem, site_id=command.site_id, name=name)], command.id)
    known = (
        act.uow.get(LockingSystem, command.id)
        if command.id is not None
        else LockingSystem(
            LockingSystemId(act.uow.new_id(LockingSystem)), act.uow.new_pseudonym(), command.site_id, name
        )
    )
    system = replace(
        known,
        name=name,
        building=cleaned(command.building, "building", mandatory=False),
        maker=cleaned(command.maker, "maker", mandatory=False),
        security_card=cleaned(command.security_card, "security_card", mandatory=False),
        medium=command.medium,
        plan_date=command.plan_date,
    )
    act.uow.record(EntryType.LOCKING_SYSTEM_CHANGED, system, about=system.pseudonym)
    return Outcome(system.id, KEYS)


@handles(SaveDoor, right=Right.KEY_DATA)
def save_door(command: SaveDoor, act: Act) -> Outcome:
    name = cleaned(command.name, "name")
    _free(name, [d.id for d in act.uow.find(Door, site_id=command.site_id, name=name)], command.id)
    known = (
        act.uow.get(Door, command.id)
        if command.id is not None
        else Door(DoorId(act.uow.new_id(Door)), act.uow.new_pseudonym(), command.site_id, command.zone_id, name)
    )
    door = replace(known, name=name, zone_id=command.zone_id)
    act.uow.record(EntryType.DOOR_CHANGED, door, about=door.pseudonym)
    return Outcome(door.id, KEYS)


@handles(SaveCylinder, right=Right.KEY_DATA)
def save_cylinder(command: SaveCylinder, act: Act) -> Outcome:
    number = cleaned(command.number, "number", longest=40)
    system = act.uow.get(LockingSystem, command.locking_system_id)
    _free(number, [c.id for c in act.uow.find(Cylinder, locking_system_id=system.id, number=number)], command.id)
    known = (
        act.uow.get(Cylinder, command.id)
        if command.id is not None
        else Cylinder(CylinderId(act.uow.new_id(Cylinder)), act.uow.new_pseudonym(), system.id, number)
    )
    cylinder = replace(
        known,
        number=number,
        kind=cleaned(command.kind, "kind", mandatory=False, longest=80),
        length=cleaned(command.length, "length", mandatory=False, longest=20),
    )
    places = _moved_places(act, cylinder, command)
    act.uow.record(EntryType.CYLINDER_CHANGED, cylinder, *places, about=cylinder.pseudonym)
    return Outcome(cylinder.id, KEYS)


@handles(SaveKeyType, right=Right.KEY_DATA)
def save_key_type(command: SaveKeyType, act: Act) -> Outcome:
    name = cleaned(command.name, "name", longest=80)
    system = act.uow.get(LockingSystem, command.locking_system_id)
    _free(name, [t.id for t in act.uow.find(KeyType, locking_system_id=system.id, name=name)], command.id)
    known = (
        act.uow.get(KeyType, command.id)
        if command.id is not None
        else KeyType(
            KeyTypeId(act.uow.new_id(KeyType)),
            act.uow.new_pseudonym(),
            system.id,
            name,
            command.hierarchy,
            command.evidence,
        )
    )
    key_type = replace(
        known,
        name=name,
        hierarchy=command.hierarchy,
        evidence=command.evidence,
        medium=command.medium,
        released_to_on_call=command.released_to_on_call,
    )
    act.uow.record(EntryType.KEY_TYPE_CHANGED, key_type, about=key_type.pseudonym)
    return Outcome(key_type.id, KEYS)


@handles(AddKeyCopies, right=Right.KEY_DATA)
def add_key_copies(command: AddKeyCopies, act: Act) -> Outcome:
    key_type = act.uow.get(KeyType, command.key_type_id)
    source = cleaned(command.source, "source")
    location = cleaned(command.location, "location", mandatory=False)
    KEY_MOVES.check(None, KeyCopyState.IN_STOCK, {Need.SOURCE})
    taken = {copy.number for copy in act.uow.find(KeyCopy, key_type_id=key_type.id)}
    numbers = _wished_numbers(command, key_type, taken)
    for number in numbers:
        copy = KeyCopy(
            id=CopyId(act.uow.new_id(KeyCopy)),
            pseudonym=act.uow.new_pseudonym(),
            key_type_id=key_type.id,
            number=number,
            state=KeyCopyState.IN_STOCK,
            location=location,
            source=source,
        )
        act.uow.record(EntryType.KEY_COPY_ADDED, copy, about=copy.pseudonym)
    return Outcome(key_type.id, KEYS)


@handles(SetOpening, right=Right.KEY_DATA)
def set_opening(command: SetOpening, act: Act) -> Outcome:
    key_type = act.uow.get(KeyType, command.key_type_id)
    cylinder = act.uow.get(Cylinder, command.cylinder_id)
    if key_type.locking_system_id != cylinder.locking_system_id:
        raise NotAcceptable(field="cylinder", why="other_system")
    dated = act.uow.find(Opening, key_type_id=key_type.id, cylinder_id=cylinder.id)
    current = next((opening for opening in dated if opening.until_at is None), None)
    if command.opens == (current is not None):
        raise AlreadyThere(field="opens", name=f"{key_type.name} / {cylinder.number}")
    at = happened(act, command.since, not_before=max((o.until_at or o.from_at for o in dated), default=None))
    changed = (
        replace(current, until_at=at)
        if current
        else Opening(act.uow.new_id(Opening), act.uow.new_pseudonym(), key_type.id, cylinder.id, at)
    )
    act.uow.record(EntryType.SCHEDULE_CHANGED, changed, about=key_type.pseudonym, at=at)
    return Outcome(changed.id, KEYS)


def _moved_places(act: Act, cylinder: Cylinder, command: SaveCylinder) -> list[CylinderPlace]:
    """Nothing when the cylinder stays where it is, or no door is named; else the old place closed and the new open."""
    if command.door_id is None:
        return []
    door = act.uow.get(Door, command.door_id)
    places = act.uow.find(CylinderPlace, cylinder_id=cylinder.id)
    current = next((place for place in places if place.until_at is None), None)
    if current and current.door_id == door.id:
        return []
    at = happened(act, command.since, not_before=max((p.until_at or p.from_at for p in places), default=None))
    fresh = CylinderPlace(act.uow.new_id(CylinderPlace), act.uow.new_pseudonym(), cylinder.id, door.id, at)
    return [replace(current, until_at=at), fresh] if current else [fresh]


def _wished_numbers(command: AddKeyCopies, key_type: KeyType, taken: set[str]) -> tuple[str, ...]:
    if not command.numbers:
        if not 1 <= command.count <= MOST_COPIES:
            raise NotAcceptable(field="count", why="out_of_range")
        return copy_numbers(key_type.name, taken, command.count)
    numbers = tuple(cleaned(number, "numbers", longest=40) for number in command.numbers)
    for at, number in enumerate(numbers):
        if number in taken or number in numbers[:at]:
            raise AlreadyThere(field="numbers", name=number)
    return numbers


def _free(name: str, owners: Sequence[int], wanted_by: int | None) -> None:
    if any(owner != wanted_by for owner in owners):
        raise AlreadyThere(field="name", name=name)
