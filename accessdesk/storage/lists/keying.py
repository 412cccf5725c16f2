"""What keys open: the keying schedule at a moment, the doors of a type, and what a loss would cost."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, and_, exists, func, or_, select

from accessdesk.desk.key_rows import DoorOpened, KeyingSchedule, LossEstimate, ScheduleRow
from accessdesk.domain.ids import KeyTypeId, LockingSystemId
from accessdesk.domain.keys import KeyHierarchy, LockingSystem
from accessdesk.domain.losses import replacement_cost
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.sites import Supervision
from accessdesk.storage.key_records import (
    CylinderPlaceRecord,
    CylinderRecord,
    DoorRecord,
    KeyCopyRecord,
    KeyTypeRecord,
    LockingSystemRecord,
    OpeningRecord,
)
from accessdesk.storage.lists.validity import prices, valid
from accessdesk.storage.records import ZoneRecord
from accessdesk.storage.translate import from_row, time_text

_system: Any = LockingSystemRecord.__table__
_type: Any = KeyTypeRecord.__table__
_copy: Any = KeyCopyRecord.__table__
_cylinder: Any = CylinderRecord.__table__
_opening: Any = OpeningRecord.__table__
_place: Any = CylinderPlaceRecord.__table__
_any_place: Any = CylinderPlaceRecord.__table__.alias("any_place")
_door: Any = DoorRecord.__table__
_zone: Any = ZoneRecord.__table__
_RANKS = {rank.value: at for at, rank in enumerate(KeyHierarchy)}


def _opened(at: datetime) -> Select[Any]:
    """Key types beside the doors they open at a moment; a deactivated type opens nothing."""
    alive = or_(_type.c.deactivated_at.is_(None), _type.c.deactivated_at > time_text(at))
    return (
        select(
            _opening.c.key_type_id,
            _cylinder.c.number.label("cylinder"),
            _door.c.id,
            _door.c.name,
            _door.c.zone_id,
            _zone.c.name.label("zone_name"),
            _zone.c.supervision,
        )
        .select_from(_opening)
        .join(_type, and_(_type.c.id == _opening.c.key_type_id, alive))
        .join(_cylinder, _cylinder.c.id == _opening.c.cylinder_id)
        .join(_place, and_(_place.c.cylinder_id == _cylinder.c.id, valid(_place, at)))
        .join(_door, _door.c.id == _place.c.door_id)
        .outerjoin(_zone, _zone.c.id == _door.c.zone_id)
        .where(valid(_opening, at))
    )


def door_names(connection: Connection, type_ids: Collection[int], at: datetime) -> dict[int, tuple[str, ...]]:
    """The names of the doors that each type opens at a moment, each once, sorted."""
    return {type_id: tuple(sorted(names)) for type_id, names in guarded_first(connection, type_ids, at).items()}


def guarded_first(connection: Connection, type_ids: Collection[int], at: datetime) -> dict[int, tuple[str, ...]]:
    """The same names, but doors into zones under continuous supervision first."""
    names: dict[int, set[str]] = {}
    guarded: set[str] = set()
    query = _opened(at).where(_opening.c.key_type_id.in_(sorted(type_ids)))
    for row in connection.execute(query).mappings():
        names.setdefault(row["key_type_id"], set()).add(row["name"])
        if row["supervision"] == Supervision.CONTINUOUS.value:
            guarded.add(row["name"])
    return {
        type_id: tuple(sorted(found, key=lambda name: (name not in guarded, name))) for type_id, found in names.items()
    }


class KeyingSelects:
    """The KeyLists over the database: what keys open."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def doors_opened_by(self, key_type_id: KeyTypeId, at: datetime) -> list[DoorOpened]:
        """The doors that keys of the type open at a moment, by cylinder number."""
        query = _opened(at).where(_opening.c.key_type_id == key_type_id).order_by(_cylinder.c.number)
        with self._engine.connect() as connection:
            return [
                DoorOpened(
                    id=row["id"],
                    name=row["name"],
                    cylinder=row["cylinder"],
                    zone_id=row["zone_id"],
                    zone_name=row["zone_name"] or "",
                    supervision=Supervision(row["supervision"]) if row["supervision"] else None,
                )
                for row in connection.execute(query).mappings()
            ]

    def keying_schedule(self, system_id: LockingSystemId, at: datetime) -> KeyingSchedule:
        """The schedule of a system at a moment. Raises Unknown."""
        with self._engine.connect() as connection:
            found = connection.execute(select(_system).where(_system.c.id == system_id)).mappings().first()
            if found is None:
                raise Unknown(kind="locking_system", id=system_id)
            types = _types(connection, system_id, at)
            rows = connection.execute(_cylinders(system_id, at)).mappings().all()
            crosses = _crosses(connection, system_id, at, types)
        system: LockingSystem = from_row(LockingSystem, found)
        none = bytes(len(types))
        return KeyingSchedule(
            system_id=system.id,
            name=system.name,
            building=system.building,
            maker=system.maker,
            plan_date=system.plan_date,
            types=types,
            rows=tuple(
                ScheduleRow(
                    id=row["id"],
                    number=row["number"],
                    kind=row["kind"],
                    length=row["length"],
                    door_id=row["door_id"],
                    door=row["door"] or "",
                    opens=bytes(crosses.get(row["id"], none)),
                    zone=row["zone"] or "",
                )
                for row in rows
            ),
        )

    def loss_estimate(self, key_type_ids: tuple[KeyTypeId, ...], at: datetime) -> LossEstimate:
        """What losing one key of each of these types would mean: the same rule as desk.receipts.loss_of."""
        with self._engine.connect() as connection:
            alive = or_(_type.c.deactivated_at.is_(None), _type.c.deactivated_at > time_text(at))
            cylinders = select(_opening.c.cylinder_id).join(_type, and_(_type.c.id == _opening.c.key_type_id, alive))
            cylinders = cylinders.where(_opening.c.key_type_id.in_(key_type_ids), valid(_opening, at)).distinct()
            opened = connection.execute(cylinders).scalars().all()
            touched = select(_opening.c.key_type_id).where(_opening.c.cylinder_id.in_(opened), valid(_opening, at))
            keys = connection.execute(
                select(func.count()).where(_copy.c.key_type_id.in_(touched), _copy.c.state != "destroyed")
            ).scalar_one()
            each = prices(connection)
            zones = connection.execute(_opened(at).where(_opening.c.key_type_id.in_(key_type_ids))).mappings().all()
        return LossEstimate(
            cylinders=len(opened),
            keys=keys,
            cost_eur=replacement_cost(len(opened), keys, *each),
            opens_continuous_zone=any(row["supervision"] == Supervision.CONTINUOUS.value for row in zones),
        )


def _types(connection: Connection, system_id: LockingSystemId, at: datetime) -> tuple[tuple[KeyTypeId, str, int], ...]:
    """(id, name, copies ever made) by rank and name: the types of that moment, those without any cross included."""
    moment = time_text(at)
    copies = select(func.count(_copy.c.id)).where(_copy.c.key_type_id == _type.c.id).correlate(_type).scalar_subquery()
    first = select(func.min(_opening.c.from_at)).where(_opening.c.key_type_id == _type.c.id)
    query = select(_type.c.id, _type.c.name, _type.c.hierarchy, copies).where(
        _type.c.locking_system_id == system_id,
        or_(_type.c.deactivated_at.is_(None), _type.c.deactivated_at > moment),
        func.coalesce(first.correlate(_type).scalar_subquery(), "") <= moment,
    )
    rows = sorted(connection.execute(query), key=lambda row: (_RANKS[row[2]], row[1]))
    return tuple((KeyTypeId(id), name, copies) for id, name, _, copies in rows)


def _crosses(
    connection: Connection, system_id: LockingSystemId, at: datetime, types: Sequence[tuple[KeyTypeId, str, int]]
) -> dict[int, bytearray]:
    """By cylinder one byte a type, 1 where it opens."""
    columns = {type_id: column for column, (type_id, _, _) in enumerate(types)}
    found: dict[int, bytearray] = {}
    query = (
        select(_opening.c.key_type_id, _opening.c.cylinder_id)
        .join(_type, _type.c.id == _opening.c.key_type_id)
        .where(_type.c.locking_system_id == system_id, valid(_opening, at))
    )
    for type_id, cylinder_id in connection.execute(query):
        column = columns.get(type_id)
        if column is not None:
            found.setdefault(cylinder_id, bytearray(len(columns)))[column] = 1
    return found


def _cylinders(system_id: LockingSystemId, at: datetime) -> Select[Any]:
    """Those in a door at the moment, and those that no door was ever named for."""
    placed = exists().where(_any_place.c.cylinder_id == _cylinder.c.id)
    return (
        select(_cylinder, _door.c.id.label("door_id"), _door.c.name.label("door"), _zone.c.name.label("zone"))
        .outerjoin(_place, and_(_place.c.cylinder_id == _cylinder.c.id, valid(_place, at)))
        .outerjoin(_door, _door.c.id == _place.c.door_id)
        .outerjoin(_zone, _zone.c.id == _door.c.zone_id)
        .where(_cylinder.c.locking_system_id == system_id, or_(_door.c.id.is_not(None), ~placed))
        .order_by(_cylinder.c.number)
    )
