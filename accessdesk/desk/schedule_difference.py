"""What a locksmith's plan changes in the schedule that is here: crosses, cylinders and doors, each from a day on.

Nothing recorded is overwritten: what changed here after the day of the plan stays, and is counted.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from accessdesk.desk.key_plan import DECIMAL_COMMA, KeySchedulePlan, PlannedCylinder
from accessdesk.desk.ports import UnitOfWork
from accessdesk.desk.schedule_changes import last_change
from accessdesk.domain.ids import FIRST_SITE, CylinderId, DoorId, KeyTypeId
from accessdesk.domain.keys import Cylinder, CylinderPlace, Door, KeyCopy, KeyType, LockingSystem, Opening


@dataclass(slots=True)
class ScheduleStock:
    """What the database has of the plan's system, by the names that the plan uses."""

    system: LockingSystem | None
    doors: dict[str, DoorId]
    cylinders: dict[str, Cylinder]
    types: dict[str, KeyType]
    places: dict[CylinderId, list[CylinderPlace]] = field(default_factory=dict)
    crosses: dict[tuple[KeyTypeId, CylinderId], list[Opening]] = field(default_factory=dict)
    shared_doors: frozenset[DoorId] = frozenset()
    """Doors in which a cylinder of another system sits."""
    copies: dict[KeyTypeId, int] = field(default_factory=dict)
    open_now: dict[CylinderId, set[str]] = field(default_factory=dict)
    """The types that open a cylinder now."""
    door_names: dict[DoorId, str] = field(default_factory=dict)

    def place(self, cylinder_id: CylinderId) -> CylinderPlace | None:
        """Where a cylinder sits now."""
        return next((place for place in self.places.get(cylinder_id, ()) if place.until_at is None), None)

    def is_shown(self, cylinder_id: CylinderId) -> bool:
        """In the schedule as it is: not a cylinder that has left its door and lies in a drawer."""
        return self.place(cylinder_id) is not None or not self.places.get(cylinder_id)

    def opens(self, cylinder_id: CylinderId) -> set[str]:
        return self.open_now.get(cylinder_id, set())

    def door_name(self, door_id: DoorId) -> str:
        return self.door_names.get(door_id, "")


@dataclass(frozen=True, slots=True)
class CylinderChange:
    """One cylinder that the plan changes from `since` on. `door` is where it sits then, "" when it is gone."""

    number: str
    door: str
    door_before: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    is_new: bool
    is_gone: bool
    since: datetime
    planned: PlannedCylinder | None
    newer: int = 0
    """Crosses and places that changed here after `since`: they stay as they are."""

    @property
    def moves(self) -> bool:
        return self.is_new or self.door != self.door_before

    @property
    def is_nothing(self) -> bool:
        """Only what is newer here, or what describes it."""
        return not (self.added or self.removed or self.moves or self.is_gone)


@dataclass(frozen=True, slots=True)
class ScheduleDifference:
    """The plan against the stock. `since` holds for every cylinder without a day of its own."""

    since: datetime
    is_revision: bool
    cylinders: tuple[CylinderChange, ...]
    doors: tuple[str, ...]
    doors_gone: tuple[str, ...]
    newer_here: int
    copies_differ: int


def in_force(plan: KeySchedulePlan, now: datetime) -> datetime:
    """Since when the plan holds: its own date, local time; now when it has none or lies ahead."""
    if plan.plan_date is None:
        return now
    begin = datetime(plan.plan_date.year, plan.plan_date.month, plan.plan_date.day).astimezone().astimezone(UTC)
    return min(begin, now)


def stock_of(uow: UnitOfWork, plan: KeySchedulePlan) -> ScheduleStock:
    """Read what is here under the plan's names."""
    system = next(iter(uow.find(LockingSystem, site_id=FIRST_SITE, name=plan.system)), None)
    doors = {door.name: door.id for door in uow.find(Door, site_id=FIRST_SITE)}
    if system is None:
        return ScheduleStock(None, doors, {}, {})
    stock = ScheduleStock(
        system,
        doors,
        {cylinder.number: cylinder for cylinder in uow.find(Cylinder, locking_system_id=system.id)},
        {kind.name: kind for kind in uow.find(KeyType, locking_system_id=system.id)},
    )
    ours = {cylinder.id for cylinder in stock.cylinders.values()}
    shared: set[DoorId] = set()
    for place in uow.find(CylinderPlace):
        if place.cylinder_id in ours:
            stock.places.setdefault(place.cylinder_id, []).append(place)
        elif place.until_at is None:
            shared.add(place.door_id)
    stock.shared_doors = frozenset(shared)
    stock.door_names = {id: name for name, id in doors.items()}
    names = {kind.id: name for name, kind in stock.types.items()}
    ids = tuple(names)
    for opening in uow.find(Opening, key_type_id=ids) if ids else ():
        stock.crosses.setdefault((opening.key_type_id, opening.cylinder_id), []).append(opening)
        if opening.until_at is None:
            stock.open_now.setdefault(opening.cylinder_id, set()).add(names[opening.key_type_id])
    for copy in uow.find(KeyCopy, key_type_id=ids) if ids else ():
        stock.copies[copy.key_type_id] = stock.copies.get(copy.key_type_id, 0) + 1
    return stock


def difference(
    stock: ScheduleStock,
    plan: KeySchedulePlan,
    since: datetime,
    days: Mapping[str, datetime] = {},
    *,
    ending: bool = True,
) -> ScheduleDifference:
    """What the plan changes from `since` on, cylinders in `days` from a day of their own.

    `ending` False: cylinders and key types that the plan does not name stay as they are, and so they do while rows of
    it are left out.
    """
    whole = ending and not plan.rejected
    counted = _Counting(stock, plan, whole=whole)
    found = [counted.change(each, days.get(each.number, since)) for each in plan.cylinders]
    named = {each.number for each in plan.cylinders}
    if whole and stock.system is not None:
        gone = [each for number, each in stock.cylinders.items() if number not in named and stock.is_shown(each.id)]
        found += [counted.gone(each, days.get(each.number, since)) for each in gone]
    changed = tuple(each for each in found if not each.is_nothing or _describes_anew(stock, each))
    differing = sum(
        kind.copies != stock.copies.get(stock.types[kind.name].id, 0) for kind in plan.types if kind.name in stock.types
    )
    return ScheduleDifference(
        since,
        stock.system is not None,
        changed,
        tuple(door for door in plan.doors if door not in stock.doors),
        _doors_gone(stock, changed),
        sum(each.newer for each in found),
        differing,
    )


@dataclass(frozen=True, slots=True)
class _Counting:
    stock: ScheduleStock
    plan: KeySchedulePlan
    whole: bool

    def change(self, planned: PlannedCylinder, since: datetime) -> CylinderChange:
        cylinder = self.stock.cylinders.get(planned.number)
        if cylinder is None:
            alive = tuple(name for name in planned.opened_by if self._may_open(name))
            newer = len(planned.opened_by) - len(alive)
            return CylinderChange(planned.number, planned.door, "", alive, (), True, False, since, planned, newer)
        here = self.stock.opens(cylinder.id)
        wished = set(planned.opened_by)
        added = [name for name in planned.opened_by if name not in here]
        removed = [name for name in sorted(here - wished) if self._may_end(name)]
        added_now = tuple(name for name in added if self._may_open(name) and self._is_older(name, cylinder, since))
        removed_now = tuple(name for name in removed if self._is_older(name, cylinder, since))
        before, after, newer = self._doors(planned, cylinder, since)
        newer += len(added) - len(added_now) + len(removed) - len(removed_now)
        return CylinderChange(
            planned.number, after, before, added_now, removed_now, False, False, since, planned, newer
        )

    def gone(self, cylinder: Cylinder, since: datetime) -> CylinderChange:
        """A cylinder that the plan does not name any more leaves its door, and its crosses end."""
        here = sorted(self.stock.opens(cylinder.id))
        place = self.stock.place(cylinder.id)
        before = self.stock.door_name(place.door_id) if place else ""
        kept = [name for name in here if not self._is_older(name, cylinder, since)]
        if kept or (place is not None and place.from_at > since):
            return CylinderChange(
                cylinder.number, before, before, (), (), False, False, since, None, len(kept) + bool(place)
            )
        is_gone = bool(here or place)
        return CylinderChange(cylinder.number, "", before, (), tuple(here), False, is_gone, since, None)

    def _doors(self, planned: PlannedCylinder, cylinder: Cylinder, since: datetime) -> tuple[str, str, int]:
        place = self.stock.place(cylinder.id)
        before = self.stock.door_name(place.door_id) if place else ""
        if not planned.door or planned.door == before:
            return before, before, 0
        places = self.stock.places.get(cylinder.id, ())
        last = max((each.until_at or each.from_at for each in places), default=since)
        return (before, before, 1) if last > since else (before, planned.door, 0)

    def _may_open(self, name: str) -> bool:
        kind = self.stock.types.get(name)
        return kind is None or kind.deactivated_at is None

    def _may_end(self, name: str) -> bool:
        return self.whole or any(kind.name == name for kind in self.plan.types)

    def _is_older(self, name: str, cylinder: Cylinder, since: datetime) -> bool:
        kind = self.stock.types.get(name)
        last = last_change(self.stock.crosses.get((kind.id, cylinder.id), ())) if kind else None
        return last is None or last <= since


def describes_anew(cylinder: Cylinder, planned: PlannedCylinder) -> bool:
    """The plan says another kind or length; what it leaves open is no difference."""
    length = DECIMAL_COMMA.sub(".", cylinder.length)
    return (planned.kind or cylinder.kind, planned.length or length) != (cylinder.kind, length)


def _describes_anew(stock: ScheduleStock, change: CylinderChange) -> bool:
    cylinder = stock.cylinders.get(change.number)
    return cylinder is not None and change.planned is not None and describes_anew(cylinder, change.planned)


def _doors_gone(stock: ScheduleStock, changed: tuple[CylinderChange, ...]) -> tuple[str, ...]:
    """Doors in which no cylinder sits any more once all of this has happened."""
    left: dict[str, int] = defaultdict(int)
    for cylinder in stock.cylinders.values():
        place = stock.place(cylinder.id)
        if place is not None:
            left[stock.door_name(place.door_id)] += 1
    before = {door for door in left if left[door]}
    for each in changed:
        if each.moves or each.is_gone:
            left[each.door_before] -= 1
            left[each.door] += 1
    shared = {stock.door_name(id) for id in stock.shared_doors}
    return tuple(sorted(door for door in before if left[door] <= 0 and door not in shared))
