"""A keying schedule becomes locking system, doors, cylinders, key types, marks and copies; what is there stays."""

from dataclasses import dataclass, fields
from datetime import UTC, datetime

from accessdesk.desk.desk import Act, Desk, handles
from accessdesk.desk.key_data import (
    AddKeyCopies,
    SaveCylinder,
    SaveDoor,
    SaveKeyType,
    SaveLockingSystem,
    add_key_copies,
    save_cylinder,
    save_door,
    save_key_type,
    save_locking_system,
)
from accessdesk.desk.key_plan import KeySchedulePlan, PlannedCylinder, PlannedType
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import UnitOfWork
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, CylinderId, DoorId, KeyTypeId, LockingSystemId
from accessdesk.domain.keys import Cylinder, Door, KeyType, LockingSystem, Opening, default_evidence
from accessdesk.domain.names import cleaned


@dataclass(frozen=True, slots=True)
class ImportKeySchedule:
    """A plan, and the name of the file it was read from."""

    plan: KeySchedulePlan
    source: str


@dataclass(frozen=True, slots=True)
class KeyImportCount:
    """What an import adds; `already_there` counts everything of the plan that is not added again."""

    systems: int
    doors: int
    cylinders: int
    types: int
    openings: int
    copies: int
    duplicates: int
    rejected: int
    already_there: int

    @property
    def added(self) -> int:
        """Everything that is new."""
        return self.systems + self.doors + self.cylinders + self.types + self.openings + self.copies


@dataclass(slots=True)
class _Stock:
    """What the database has under the plan's names; ids and pairs of marks ever dated."""

    system: LockingSystem | None
    doors: dict[str, DoorId]
    cylinders: dict[str, CylinderId]
    types: dict[str, KeyType]
    marks: set[tuple[int, int]]


@handles(ImportKeySchedule, right=Right.IMPORT)
def import_key_schedule(command: ImportKeySchedule, act: Act) -> Outcome:
    plan, source = command.plan, cleaned(command.source, "source")
    stock = _stock_of(act.uow, plan)
    count = _counted(plan, stock)
    since = _in_force(plan, act.uow.now)
    system_id = _system(act, plan, stock)
    for name in plan.doors:
        if name not in stock.doors:
            stock.doors[name] = DoorId(_made(save_door(SaveDoor(None, name), act)))
    for cylinder in plan.cylinders:
        if cylinder.number not in stock.cylinders:
            stock.cylinders[cylinder.number] = _cylinder(act, system_id, cylinder, stock, since)
    for kind in plan.types:
        if kind.name not in stock.types:
            stock.types[kind.name] = _key_type(act, system_id, kind, source)
        _marks(act, plan, stock.types[kind.name], stock, since)
    added = {"source": source, **{f.name: getattr(count, f.name) for f in fields(count)}}
    act.uow.record(
        EntryType.KEYS_IMPORTED,
        about=act.uow.get(LockingSystem, system_id).pseudonym,
        details={"key": added},
    )
    return Outcome(system_id, frozenset({Subject.KEYS}))


def preview_keys(desk: Desk, plan: KeySchedulePlan) -> KeyImportCount:
    """What importing the plan would do now; nothing is stored. Raises RightMissing."""
    session = desk.demand(Right.IMPORT)
    with desk.new_unit_of_work((session.actor,)) as uow:
        return _counted(plan, _stock_of(uow, plan))


def import_schedule(desk: Desk, plan: KeySchedulePlan, source: str) -> KeyImportCount:
    """Import a plan in one transaction and say what was added; nothing happens when all of it is there."""
    count = preview_keys(desk, plan)
    if count.added:
        desk.execute(ImportKeySchedule(plan, source))
    return count


def _stock_of(uow: UnitOfWork, plan: KeySchedulePlan) -> _Stock:
    system = next(iter(uow.find(LockingSystem, site_id=FIRST_SITE, name=plan.system)), None)
    cylinders = uow.find(Cylinder, locking_system_id=system.id) if system else []
    types = uow.find(KeyType, locking_system_id=system.id) if system else []
    marks = uow.find(Opening, key_type_id=tuple(kind.id for kind in types)) if types else []
    wanted = set(plan.doors)
    return _Stock(
        system,
        {door.name: door.id for door in uow.find(Door, site_id=FIRST_SITE) if door.name in wanted},
        {cylinder.number: cylinder.id for cylinder in cylinders},
        {kind.name: kind for kind in types},
        {(mark.key_type_id, mark.cylinder_id) for mark in marks},
    )


def _counted(plan: KeySchedulePlan, stock: _Stock) -> KeyImportCount:
    systems = 0 if stock.system else 1
    doors = sum(name not in stock.doors for name in plan.doors)
    cylinders = sum(cylinder.number not in stock.cylinders for cylinder in plan.cylinders)
    types = [kind for kind in plan.types if kind.name not in stock.types]
    openings = sum(_is_new(stock, name, cylinder) for cylinder in plan.cylinders for name in cylinder.opened_by)
    copies = sum(kind.copies for kind in types)
    everything = 1 + len(plan.doors) + len(plan.cylinders) + len(plan.types) + plan.openings + plan.copies
    added = systems + doors + cylinders + len(types) + openings + copies
    return KeyImportCount(
        systems,
        doors,
        cylinders,
        len(types),
        openings,
        copies,
        duplicates=len(plan.duplicates),
        rejected=len(plan.rejected),
        already_there=everything - added,
    )


def _is_new(stock: _Stock, type_name: str, cylinder: PlannedCylinder) -> bool:
    kind, cylinder_id = stock.types.get(type_name), stock.cylinders.get(cylinder.number)
    return kind is None or cylinder_id is None or (kind.id, cylinder_id) not in stock.marks


def _in_force(plan: KeySchedulePlan, now: datetime) -> datetime:
    """Since when the schedule holds: its own date, local time; now when it has none or lies ahead."""
    if plan.plan_date is None:
        return now
    begin = datetime(plan.plan_date.year, plan.plan_date.month, plan.plan_date.day).astimezone().astimezone(UTC)
    return min(begin, now)


def _made(outcome: Outcome) -> int:
    if outcome.id is None:
        raise AssertionError("the act made nothing")
    return outcome.id


def _system(act: Act, plan: KeySchedulePlan, stock: _Stock) -> LockingSystemId:
    if stock.system:
        return stock.system.id
    wish = SaveLockingSystem(None, plan.system, plan.building, plan.maker, plan_date=plan.plan_date)
    return LockingSystemId(_made(save_locking_system(wish, act)))


def _cylinder(
    act: Act, system_id: LockingSystemId, cylinder: PlannedCylinder, stock: _Stock, since: datetime
) -> CylinderId:
    door_id = stock.doors.get(cylinder.door)
    wish = SaveCylinder(None, system_id, cylinder.number, cylinder.kind, cylinder.length, door_id, since)
    return CylinderId(_made(save_cylinder(wish, act)))


def _key_type(act: Act, system_id: LockingSystemId, kind: PlannedType, source: str) -> KeyType:
    wish = SaveKeyType(None, system_id, kind.name, kind.hierarchy, default_evidence(kind.hierarchy))
    key_type_id = KeyTypeId(_made(save_key_type(wish, act)))
    if kind.copies:
        add_key_copies(AddKeyCopies(key_type_id, kind.copies, source=source), act)
    return act.uow.get(KeyType, key_type_id)


def _marks(act: Act, plan: KeySchedulePlan, kind: KeyType, stock: _Stock, since: datetime) -> None:
    """One entry for all new marks of a key type. A mark that a rekeying has ended is not set again."""
    openings = [
        Opening(act.uow.new_id(Opening), act.uow.new_pseudonym(), kind.id, stock.cylinders[cylinder.number], since)
        for cylinder in plan.cylinders
        if kind.name in cylinder.opened_by and (kind.id, stock.cylinders[cylinder.number]) not in stock.marks
    ]
    if openings:
        act.uow.record(EntryType.SCHEDULE_CHANGED, *openings, about=kind.pseudonym, at=since)
