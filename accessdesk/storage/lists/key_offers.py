"""The OfferLists over the database: keys for a door, and keys that somebody did not bring back."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.key_offers import DoorKey, KeyNotBack
from accessdesk.desk.key_questions import DoorFacts
from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.ids import CopyId, EmployeeId, ExternalId, VisitId
from accessdesk.domain.keys import EvidenceLevel, KeyHierarchy, weakness
from accessdesk.storage.lists.key_questions import KeyQuestionSelects
from accessdesk.storage.lists.key_search import copy_hits
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import text_time, time_text

_MOST_DOORS, _TYPES_A_DOOR = 4, 3
_OPENERS = """
SELECT DISTINCT p.door_id, t.id, t.name, t.hierarchy, t.evidence FROM cylinder_place p
JOIN opening o ON o.cylinder_id = p.cylinder_id JOIN key_type t ON t.id = o.key_type_id
WHERE p.door_id IN :doors AND p.from_at <= :at AND (p.until_at IS NULL OR p.until_at > :at)
    AND o.from_at <= :at AND (o.until_at IS NULL OR o.until_at > :at)
    AND (t.deactivated_at IS NULL OR t.deactivated_at > :at)
"""
_WIDE = """
SELECT o.key_type_id, count(DISTINCT p.door_id) AS doors FROM opening o
JOIN cylinder_place p ON p.cylinder_id = o.cylinder_id
WHERE o.key_type_id IN :types AND p.from_at <= :at AND (p.until_at IS NULL OR p.until_at > :at)
    AND o.from_at <= :at AND (o.until_at IS NULL OR o.until_at > :at)
GROUP BY o.key_type_id
"""
_IN_STOCK = """
SELECT k.key_type_id, k.id, k.number, r.copy_id AS on_ring FROM key_copy k
LEFT JOIN ring_key r ON r.copy_id = k.id AND r.until_at IS NULL
WHERE k.key_type_id IN :types AND k.state = 'in_stock'
ORDER BY k.number
"""
_NOT_BACK = """
SELECT k.number, h.due_at FROM handover h JOIN key_copy k ON k.id = h.copy_id
WHERE h.returned_at IS NULL AND h.due_at < :at AND {whose} ORDER BY h.due_at, k.number
"""
_WHOSE = {
    "employee": "h.employee_id = :id",
    "visit": "h.person_id = (SELECT v.person_id FROM visit v WHERE v.id = :id)",
    "external": "h.person_id = (SELECT s.person_id FROM standing_external s WHERE s.id = :id)",
}


class OfferSelects:
    """The OfferLists over a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keys_to_doors(self, text: str, now: datetime, *, apart_from: Collection[CopyId] = frozenset()) -> list[DoorKey]:
        named = KeyQuestionSelects(self._engine).find_doors(text, _MOST_DOORS)
        if not named:
            return []
        at = time_text(now)
        with self._engine.connect() as connection:
            openers = rows(connection, _OPENERS, doors=tuple(door.id for door in named), at=at)
            types = tuple(sorted({row["id"] for row in openers}))
            if not types:
                return []
            wide = {row["key_type_id"]: row["doors"] for row in rows(connection, _WIDE, types=types, at=at)}
            stock = _stock(connection, types, apart_from)
            hits = copy_hits(connection, [free[0] for free in stock.values()], now)
        return [offer for door in named for offer in _offers(door, openers, wide, stock, hits)]

    def keys_not_back(
        self,
        now: datetime,
        *,
        employee_id: EmployeeId | None = None,
        visit_id: VisitId | None = None,
        external_id: ExternalId | None = None,
    ) -> list[KeyNotBack]:
        given = {"employee": employee_id, "visit": visit_id, "external": external_id}
        with self._engine.connect() as connection:
            return [
                KeyNotBack(row["number"], text_time(row["due_at"]))
                for kind, id in given.items()
                if id is not None
                for row in rows(connection, _NOT_BACK.format(whose=_WHOSE[kind]), id=id, at=time_text(now))
            ]


def _stock(connection: Connection, types: tuple[int, ...], apart_from: Collection[CopyId]) -> dict[int, list[int]]:
    """By type the copies in the cabinet; those on a ring last, for they take their ring along."""
    found: dict[int, list[tuple[bool, str, int]]] = {}
    for row in rows(connection, _IN_STOCK, types=types):
        one = (row["on_ring"] is not None, row["number"], row["id"])
        if row["id"] not in apart_from:
            found.setdefault(row["key_type_id"], []).append(one)
    return {type_id: [id for _, _, id in sorted(copies)] for type_id, copies in found.items()}


def _offers(
    door: DoorFacts,
    openers: Iterable[RowMapping],
    wide: dict[int, int],
    stock: dict[int, list[int]],
    hits: dict[int, CopyHit],
) -> list[DoorKey]:
    mine = [row for row in openers if row["door_id"] == door.id]
    mine.sort(key=lambda row: (_weakness(row), wide.get(row["id"], 0), row["name"], row["id"]))
    offers = []
    for row in mine:
        free = stock.get(row["id"], [])
        hit = hits.get(free[0]) if free else None
        offers.append(DoorKey(door.name, row["id"], row["name"], len(free), hit))
    there = [offer for offer in offers if offer.hit is not None]
    return there[:_TYPES_A_DOOR] or offers[:1]


def _weakness(row: RowMapping) -> tuple[bool, int]:
    return weakness(KeyHierarchy(row["hierarchy"]), EvidenceLevel(row["evidence"]))
