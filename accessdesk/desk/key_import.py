"""A keying schedule becomes locking system, doors, cylinders, key types, crosses and copies; a later one changes it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime

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
from accessdesk.desk.key_plan import KeySchedulePlan, PlannedType
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.schedule_changes import crossed
from accessdesk.desk.schedule_difference import (
    CylinderChange,
    ScheduleDifference,
    ScheduleStock,
    difference,
    in_force,
    stock_of,
)
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CylinderId, DoorId, KeyTypeId, LockingSystemId
from accessdesk.domain.keys import Cylinder, KeyType, LockingSystem, Opening, default_evidence
from accessdesk.domain.names import cleaned


@dataclass(frozen=True, slots=True)
class ImportKeySchedule:
    """A plan, and the name of the file it was read from.

    `since` is from when on it holds (its own date), `days` the moments of cylinders that changed on another day.
    `ending` False: cylinders and key types that the plan does not name stay as they are.
    """

    plan: KeySchedulePlan
    source: str
    since: datetime | None = None
    days: tuple[tuple[str, datetime], ...] = ()
    ending: bool = True


@dataclass(frozen=True, slots=True)
class KeyImportCount:
    """What an import does; `already_there` counts everything of the plan that is not added again.

    `newer_here` is what changed here after the plan's day and stays; `copies_differ` are types with another number of
    copies here than in the plan: nothing is done about them.
    """

    systems: int
    doors: int
    cylinders: int
    types: int
    openings: int
    copies: int
    duplicates: int
    rejected: int
    already_there: int
    ended: int = 0
    cylinders_gone: int = 0
    doors_gone: int = 0
    moved: int = 0
    described: int = 0
    newer_here: int = 0
    copies_differ: int = 0

    @property
    def added(self) -> int:
        """Everything that is new."""
        return self.systems + self.doors + self.cylinders + self.types + self.openings + self.copies

    @property
    def changes(self) -> int:
        """Everything that would be different afterwards."""
        return self.added + self.ended + self.cylinders_gone + self.moved + self.described


@handles(ImportKeySchedule, right=Right.IMPORT)
def import_key_schedule(command: ImportKeySchedule, act: Act) -> Outcome:
    plan, source = command.plan, cleaned(command.source, "source")
    stock = stock_of(act.uow, plan)
    since = happened(act, command.since or in_force(plan, act.uow.now))
    days = {number: happened(act, day) for number, day in command.days}
    changes = difference(stock, plan, since, days, ending=command.ending)
    count = counted(plan, stock, changes)
    system_id = _system(act, plan, stock)
    for name in changes.doors:
        stock.doors[name] = DoorId(_made(save_door(SaveDoor(None, name), act)))
    for kind in plan.types:
        if kind.name not in stock.types:
            stock.types[kind.name] = _key_type(act, system_id, kind, source)
    for change in changes.cylinders:
        _cylinder(act, system_id, change, stock)
    _crosses(act, stock, changes)
    added = {"source": source, **{f.name: getattr(count, f.name) for f in fields(count)}}
    act.uow.record(
        EntryType.KEYS_IMPORTED,
        about=act.uow.get(LockingSystem, system_id).pseudonym,
        details={"key": added},
    )
    return Outcome(system_id, frozenset({Subject.KEYS}))


def compare(
    desk: Desk,
    plan: KeySchedulePlan,
    since: datetime | None = None,
    days: Mapping[str, datetime] = {},
    *,
    ending: bool = True,
) -> tuple[KeyImportCount, ScheduleDifference]:
    """What importing the plan would do now; nothing is stored. Raises RightMissing."""
    session = desk.demand(Right.IMPORT)
    with desk.new_unit_of_work((session.actor,)) as uow:
        stock = stock_of(uow, plan)
        changes = difference(stock, plan, since or in_force(plan, uow.now), days, ending=ending)
        return counted(plan, stock, changes), changes


def preview_keys(desk: Desk, plan: KeySchedulePlan) -> KeyImportCount:
    """The figures of `compare`, with nothing chosen."""
    return compare(desk, plan)[0]


def import_schedule(
    desk: Desk,
    plan: KeySchedulePlan,
    source: str,
    since: datetime | None = None,
    days: Mapping[str, datetime] = {},
    *,
    ending: bool = True,
) -> KeyImportCount:
    """Import a plan in one transaction and say what changed; nothing happens when all of it is there."""
    count, _ = compare(desk, plan, since, days, ending=ending)
    if count.changes:
        desk.execute(ImportKeySchedule(plan, source, since, tuple(days.items()), ending))
    return count


def counted(plan: KeySchedulePlan, stock: ScheduleStock, changes: ScheduleDifference) -> KeyImportCount:
    """The figures of a difference."""
    types = [kind for kind in plan.types if kind.name not in stock.types]
    new = sum(each.is_new for each in changes.cylinders)
    openings = sum(len(each.added) for each in changes.cylinders)
    copies = sum(kind.copies for kind in types)
    everything = 1 + len(plan.doors) + len(plan.cylinders) + len(plan.types) + plan.openings + plan.copies
    systems = 0 if stock.system else 1
    added = systems + len(changes.doors) + new + len(types) + openings + copies
    return KeyImportCount(
        systems,
        len(changes.doors),
        new,
        len(types),
        openings,
        copies,
        duplicates=len(plan.duplicates),
        rejected=len(plan.rejected),
        already_there=everything - added,
        ended=sum(len(each.removed) for each in changes.cylinders),
        cylinders_gone=sum(each.is_gone for each in changes.cylinders),
        doors_gone=len(changes.doors_gone),
        moved=sum(each.moves and not each.is_new and not each.is_gone for each in changes.cylinders),
        described=sum(each.is_nothing for each in changes.cylinders),
        newer_here=changes.newer_here,
        copies_differ=changes.copies_differ,
    )


def _made(outcome: Outcome) -> int:
    if outcome.id is None:
        raise AssertionError("the act made nothing")
    return outcome.id


def _system(act: Act, plan: KeySchedulePlan, stock: ScheduleStock) -> LockingSystemId:
    """The plan's system; a later plan gives it its date."""
    known = stock.system
    if known is None:
        wish = SaveLockingSystem(None, plan.system, plan.building, plan.maker, plan_date=plan.plan_date)
        return LockingSystemId(_made(save_locking_system(wish, act)))
    if plan.plan_date is not None and (known.plan_date is None or plan.plan_date > known.plan_date):
        later = replace(known, plan_date=plan.plan_date)
        act.uow.record(EntryType.LOCKING_SYSTEM_CHANGED, later, about=known.pseudonym)
    return known.id


def _cylinder(act: Act, system_id: LockingSystemId, change: CylinderChange, stock: ScheduleStock) -> None:
    """A new cylinder, one that moved or is described anew, or one that left its door."""
    known = stock.cylinders.get(change.number)
    if change.is_gone and known is not None:
        place = stock.place(known.id)
        ended = [replace(place, until_at=change.since)] if place is not None else []
        act.uow.record(EntryType.CYLINDER_CHANGED, known, *ended, about=known.pseudonym, at=change.since)
        return
    planned = change.planned
    if planned is None:
        return
    kind, length = planned.kind, planned.length
    if known is not None:
        kind, length = kind or known.kind, length or known.length
        if not change.moves and (kind, length) == (known.kind, known.length):
            return
    door_id = stock.doors.get(change.door) if change.moves else None
    wish = SaveCylinder(known.id if known else None, system_id, planned.number, kind, length, door_id, change.since)
    cylinder_id = CylinderId(_made(save_cylinder(wish, act)))
    stock.cylinders[planned.number] = act.uow.get(Cylinder, cylinder_id)


def _key_type(act: Act, system_id: LockingSystemId, kind: PlannedType, source: str) -> KeyType:
    wish = SaveKeyType(None, system_id, kind.name, kind.hierarchy, default_evidence(kind.hierarchy))
    key_type_id = KeyTypeId(_made(save_key_type(wish, act)))
    if kind.copies:
        add_key_copies(AddKeyCopies(key_type_id, kind.copies, source=source), act)
    return act.uow.get(KeyType, key_type_id)


def _crosses(act: Act, stock: ScheduleStock, changes: ScheduleDifference) -> None:
    """One entry for all crosses of a key type that change at the same moment."""
    states: dict[tuple[datetime, str], list[Opening]] = defaultdict(list)
    for change in changes.cylinders:
        cylinder = stock.cylinders[change.number]
        for names, opens in ((change.added, True), (change.removed, False)):
            for name in names:
                kind = stock.types[name]
                dated = stock.crosses.get((kind.id, cylinder.id), ())
                state = crossed(act, kind, cylinder, dated, opens=opens, at=change.since)
                if state is not None:
                    states[change.since, name].append(state)
    for (since, name), openings in sorted(states.items()):
        act.uow.record(EntryType.SCHEDULE_CHANGED, *openings, about=stock.types[name].pseudonym, at=since)
