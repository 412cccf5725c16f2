"""What each holder's keys would cost if they were lost, by the rule that the receipts go by."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from accessdesk.desk.key_questions import CopyThen, HolderLoss
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.losses import replacement_cost
from accessdesk.domain.sites import Supervision
from accessdesk.storage.lists.copies_then import copies_then
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.lists.validity import alive_sql, prices, valid_sql
from accessdesk.storage.translate import time_text

_OPENINGS = f"""
SELECT o.key_type_id, o.cylinder_id,
       CASE WHEN {alive_sql("t")} THEN 1 ELSE 0 END AS alive
FROM opening o JOIN key_type t ON t.id = o.key_type_id
WHERE {valid_sql("o")}
"""
_PLACES = f"""
SELECT p.cylinder_id, p.door_id, z.supervision FROM cylinder_place p JOIN door d ON d.id = p.door_id
LEFT JOIN zone z ON z.id = d.zone_id WHERE {valid_sql("p")}
"""


@dataclass(slots=True)
class _Schedule:
    """What opened what at the moment."""

    opened_by: dict[int, set[int]] = field(default_factory=dict)
    """Cylinders of a type that opened anything."""
    opening: dict[int, set[int]] = field(default_factory=dict)
    """Types of a cylinder, worthless ones too: their copies are replaced with the others."""
    doors: dict[int, set[int]] = field(default_factory=dict)
    continuous: set[int] = field(default_factory=set)
    """Cylinders in doors of zones under continuous supervision."""
    copies: dict[int, int] = field(default_factory=dict)
    """Copies there were of a type, destroyed ones apart."""
    prices: tuple[int | None, int | None] = (None, None)


def loss_impact(connection: Connection, at: datetime) -> tuple[HolderLoss, ...]:
    """Every holder of that moment, the dearest loss first."""
    copies = copies_then(connection, at, "1 = 1")
    schedule = _schedule(connection, at, copies)
    held: dict[tuple[object, ...], list[CopyThen]] = {}
    for copy in copies:
        if copy.is_out and copy.state is not KeyCopyState.DESTROYED:
            who = copy.employee_id, copy.person_id, copy.holder_name, copy.holder_company
            held.setdefault(who, []).append(copy)
    known: dict[frozenset[int], tuple[set[int], int]] = {}
    found = [_loss(mine, schedule, known) for mine in held.values()]
    return tuple(sorted(found, key=lambda loss: (-(loss.cost_eur or 0), -loss.cylinders, -loss.keys, loss.name)))


def _loss(copies: list[CopyThen], schedule: _Schedule, known: dict[frozenset[int], tuple[set[int], int]]) -> HolderLoss:
    types = frozenset(copy.type_id for copy in copies)
    if types not in known:
        known[types] = _replaced(types, schedule)
    cylinders, keys = known[types]
    return HolderLoss(
        name=copies[0].holder_name,
        company=copies[0].holder_company,
        copies=tuple(sorted(copy.number for copy in copies)),
        doors=len(set().union(*(schedule.doors.get(one, set()) for one in cylinders))),
        cylinders=len(cylinders),
        keys=keys,
        cost_eur=replacement_cost(len(cylinders), keys, *schedule.prices),
        opens_continuous_zone=not schedule.continuous.isdisjoint(cylinders),
    )


def _replaced(types: Iterable[int], schedule: _Schedule) -> tuple[set[int], int]:
    """The cylinders of these types, and the copies of every type that opens one of them."""
    cylinders: set[int] = set().union(*(schedule.opened_by.get(one, set()) for one in types))
    touched: set[int] = set().union(*(schedule.opening[one] for one in cylinders))
    return cylinders, sum(schedule.copies.get(one, 0) for one in touched)


def _schedule(connection: Connection, at: datetime, copies: Iterable[CopyThen]) -> _Schedule:
    made, when = _Schedule(), time_text(at)
    for row in rows(connection, _OPENINGS, at=when):
        made.opening.setdefault(row["cylinder_id"], set()).add(row["key_type_id"])
        if row["alive"]:
            made.opened_by.setdefault(row["key_type_id"], set()).add(row["cylinder_id"])
    for row in rows(connection, _PLACES, at=when):
        made.doors.setdefault(row["cylinder_id"], set()).add(row["door_id"])
        if row["supervision"] == Supervision.CONTINUOUS:
            made.continuous.add(row["cylinder_id"])
    for copy in copies:
        if copy.state is not KeyCopyState.DESTROYED:
            made.copies[copy.type_id] = made.copies.get(copy.type_id, 0) + 1
    made.prices = prices(connection)
    return made
