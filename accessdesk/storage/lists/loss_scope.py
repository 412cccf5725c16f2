"""What losing certain keys would mean: doors, cylinders, copies to be replaced with who has them, and the cost."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.key_questions import KeyPerson
from accessdesk.desk.loss_rows import CopyToReplace, DoorAtRisk, LossScope
from accessdesk.domain.ids import CopyId
from accessdesk.domain.losses import replacement_cost
from accessdesk.domain.sites import Supervision
from accessdesk.storage.lists.key_questions import KeyQuestionSelects
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.lists.validity import alive_sql, prices, valid_sql
from accessdesk.storage.translate import time_text

_PICKED = "SELECT id, number, key_type_id FROM key_copy WHERE id IN :ids ORDER BY number"
_CYLINDERS = f"""
SELECT DISTINCT y.id, y.number FROM opening o JOIN key_type t ON t.id = o.key_type_id
JOIN cylinder y ON y.id = o.cylinder_id
WHERE o.key_type_id IN :types AND {valid_sql("o")} AND {alive_sql("t")}
ORDER BY y.number
"""
_DOORS = f"""
SELECT DISTINCT d.name, coalesce(z.name, '') AS zone, coalesce(z.supervision, '') AS supervision
FROM cylinder_place p JOIN door d ON d.id = p.door_id LEFT JOIN zone z ON z.id = d.zone_id
WHERE p.cylinder_id IN :ids AND {valid_sql("p")} ORDER BY d.name
"""
_TOUCHED = f"SELECT DISTINCT o.key_type_id FROM opening o WHERE o.cylinder_id IN :ids AND {valid_sql('o')}"
_COPIES = """
SELECT c.id, c.number, t.name AS type_name, coalesce(h.holder_name, '') AS holder FROM key_copy c
JOIN key_type t ON t.id = c.key_type_id LEFT JOIN handover h ON h.copy_id = c.id AND h.returned_at IS NULL
WHERE c.key_type_id IN :types AND c.state <> 'destroyed' ORDER BY c.number
"""
_AT_ONCE = 5_000


class LossScopeSelects:
    """The simulator's reads: openings and places as of the moment, custody as it is now."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def loss_scope(self, copy_ids: Sequence[CopyId], at: datetime) -> LossScope:
        with self._engine.connect() as connection:
            picked = _many(connection, _PICKED, "ids", copy_ids)
            types = {row["key_type_id"] for row in picked}
            numbers = tuple(row["number"] for row in picked)
            return _scope(connection, types, numbers, {row["id"] for row in picked}, at)

    def find_key_people(self, text: str, limit: int = 12) -> list[KeyPerson]:
        return KeyQuestionSelects(self._engine).find_key_people(text, limit)

    def copies_in_hands(self, person: KeyPerson, at: datetime) -> tuple[tuple[CopyId, str], ...]:
        answer = KeyQuestionSelects(self._engine).person_keys(person, at)
        return tuple((copy.id, copy.number) for copy in answer.copies)


def _scope(
    connection: Connection, types: set[int], numbers: tuple[str, ...], lost: set[int], at: datetime
) -> LossScope:
    when = time_text(at)
    cylinders = {row["id"]: row["number"] for row in _many(connection, _CYLINDERS, "types", sorted(types), at=when)}
    ids = sorted(cylinders)
    doors = {
        row["name"]: DoorAtRisk(row["name"], row["zone"], row["supervision"] == Supervision.CONTINUOUS.value)
        for row in _many(connection, _DOORS, "ids", ids, at=when)
    }
    touched = {row["key_type_id"] for row in _many(connection, _TOUCHED, "ids", ids, at=when)}
    copies = tuple(
        CopyToReplace(row["number"], row["type_name"], row["holder"], row["id"] in lost)
        for row in _many(connection, _COPIES, "types", sorted(touched))
    )
    return LossScope(
        at=at,
        numbers=numbers,
        doors=tuple(sorted(doors.values(), key=lambda door: door.name)),
        cylinders=tuple(sorted(cylinders.values())),
        copies=tuple(sorted(copies, key=lambda copy: copy.number)),
        cost_eur=replacement_cost(len(cylinders), len(copies), *prices(connection)),
    )


def _many(connection: Connection, sql: str, name: str, values: Iterable[int], **more: Any) -> list[Any]:
    """The rows for many ids, in portions that every database takes."""
    wanted: list[int] = list(values)
    found: list[Any] = []
    for begin in range(0, len(wanted), _AT_ONCE):
        found += rows(connection, sql, **{name: tuple(wanted[begin : begin + _AT_ONCE])}, **more)
    return found
