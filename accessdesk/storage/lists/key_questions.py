"""Who could open a door, what somebody could open, what was overdue, and all copies, at any moment."""

from datetime import datetime
from itertools import islice

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.key_questions import (
    CopyThen,
    DoorAccess,
    DoorByCopies,
    DoorFacts,
    KeyHistory,
    KeyPerson,
    KeysThen,
    LossImpact,
    PersonKeys,
)
from accessdesk.domain.ids import CopyId, DoorId, EmployeeId, PersonId
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.names import asked_spellings
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.sites import Supervision
from accessdesk.storage.lists.copies_then import copies_then, fetched, in_order, out_first
from accessdesk.storage.lists.key_finding import begins
from accessdesk.storage.lists.key_spans import key_history
from accessdesk.storage.lists.log_words import found_employees
from accessdesk.storage.lists.loss_impact import loss_impact
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.merged_people import merged_people, shown_ids, with_doubles
from accessdesk.storage.person_search import found_person_ids
from accessdesk.storage.translate import time_text

VALID_PLACE = "p.from_at <= :at AND (p.until_at IS NULL OR p.until_at > :at)"
VALID_OPENING = "o.from_at <= :at AND (o.until_at IS NULL OR o.until_at > :at)"
ALIVE = "(t.deactivated_at IS NULL OR t.deactivated_at > :at)"
_DOORS = """
SELECT d.id, d.name, coalesce(z.name, '') AS zone_name, z.supervision FROM door d
LEFT JOIN zone z ON z.id = d.zone_id {where} ORDER BY d.name, d.id
"""
_SAT_IN = f"""
SELECT p.door_id, c.number FROM cylinder_place p JOIN cylinder c ON c.id = p.cylinder_id
WHERE p.door_id IN :doors AND {VALID_PLACE} ORDER BY c.number
"""
OPENS_DOOR = f"""k.key_type_id IN (
    SELECT o.key_type_id FROM cylinder_place p JOIN opening o ON o.cylinder_id = p.cylinder_id
    JOIN key_type t ON t.id = o.key_type_id
    WHERE p.door_id = :door AND {VALID_PLACE} AND {VALID_OPENING} AND {ALIVE})"""
_IN_HANDS = """
SELECT h.copy_id FROM handover h WHERE h.issued_at <= :at AND (h.returned_at IS NULL OR h.returned_at > :at) AND {whose}
"""
_CARRIED = """h.id IN (
    SELECT b.id FROM handover b WHERE b.bearer <> '' AND b.bearer = :bearer
    UNION SELECT c.handover_id FROM bearer_change c WHERE c.old_bearer = :bearer OR c.new_bearer = :bearer)"""
_OPENED = f"""
SELECT DISTINCT o.key_type_id, p.door_id FROM opening o JOIN key_type t ON t.id = o.key_type_id
JOIN cylinder_place p ON p.cylinder_id = o.cylinder_id
WHERE o.key_type_id IN :types AND {ALIVE} AND {VALID_OPENING} AND {VALID_PLACE}
"""
_OVERDUE = """k.id IN (SELECT h.copy_id FROM handover h WHERE h.due_at < :at AND h.issued_at <= :at
    AND (h.returned_at IS NULL OR h.returned_at > :at))"""
_NOT_THERE = frozenset({KeyCopyState.ORDERED, KeyCopyState.DESTROYED})


class KeyQuestionSelects:
    """The KeyQuestions over a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def door_access(self, door_id: DoorId, at: datetime, *, receipts: bool = False) -> DoorAccess:
        with self._engine.connect() as connection:
            door = _door_of(connection, door_id, at)
            copies = copies_then(connection, at, OPENS_DOOR, receipts=receipts, door=door_id)
        there = (copy for copy in copies if copy.state not in _NOT_THERE)
        return DoorAccess(at, door, out_first(there))

    def person_keys(self, person: KeyPerson, at: datetime) -> PersonKeys:
        with self._engine.connect() as connection:
            there = in_order(copy for copy in _in_hands(connection, person, at) if copy.state not in _NOT_THERE)
            opened: dict[int, list[str]] = {}
            types = tuple({copy.type_id for copy in there})
            for row in rows(connection, _OPENED, types=types, at=time_text(at)) if types else ():
                numbers = [copy.number for copy in there if copy.type_id == row["key_type_id"]]
                opened.setdefault(row["door_id"], []).extend(numbers)
            doors = _doors(connection, tuple(opened), at)
        return PersonKeys(
            at, person, there, tuple(DoorByCopies(door, tuple(sorted(opened[door.id]))) for door in doors)
        )

    def key_history(self, copy_id: CopyId, now: datetime) -> KeyHistory:
        with self._engine.connect() as connection:
            return key_history(connection, copy_id, now)

    def overdue_keys(self, at: datetime) -> KeysThen:
        with self._engine.connect() as connection:
            copies = copies_then(connection, at, _OVERDUE, receipts=True)
        late = [copy for copy in copies if copy.is_out and copy.overdue(at) and copy.state not in _NOT_THERE]
        return KeysThen(at, tuple(sorted(late, key=lambda copy: (copy.due_at or at, copy.number, copy.id))))

    def key_inventory(self, at: datetime, *, receipts: bool = False) -> KeysThen:
        with self._engine.connect() as connection:
            return KeysThen(at, in_order(copies_then(connection, at, "1 = 1", receipts=receipts)))

    def loss_impact(self, at: datetime) -> LossImpact:
        with self._engine.connect() as connection:
            return LossImpact(at, loss_impact(connection, at))

    def door(self, door_id: DoorId) -> DoorFacts:
        with self._engine.connect() as connection:
            return _door_of(connection, door_id, None)

    def find_doors(self, text: str, limit: int = 12) -> list[DoorFacts]:
        spellings = asked_spellings(text)
        if not spellings:
            return []
        with self._engine.connect() as connection:
            named = fetched(connection, "SELECT id, name FROM door ORDER BY name, id")
            found = tuple(islice((id for id, name in named if begins(name, spellings)), limit))
            doors = rows(connection, _DOORS.format(where="WHERE d.id IN :doors"), doors=found) if found else []
        return [_door(row, {}) for row in doors]

    def find_key_people(self, text: str, limit: int = 12) -> list[KeyPerson]:
        with self._engine.connect() as connection:
            employees = tuple(found_employees(connection, text, limit))
            people = shown_ids(found_person_ids(connection, text, limit), merged_people(connection))
            found = [_employee(row) for row in _named(connection, "employee", employees)]
            found += [_visitor(row) for row in _named(connection, "person", tuple(people))]
        return found[:limit]

    def key_person(self, *, employee_id: EmployeeId | None = None, person_id: PersonId | None = None) -> KeyPerson:
        with self._engine.connect() as connection:
            found = [_employee(row) for row in _named(connection, "employee", (employee_id or 0,))]
            found += [_visitor(row) for row in _named(connection, "person", (person_id or 0,))]
        if not found:
            raise Unknown(kind="person", id=employee_id or person_id or 0)
        return found[0]


def _in_hands(connection: Connection, person: KeyPerson, at: datetime) -> list[CopyThen]:
    """The copies that somebody held, as whoever they are merged with too, or carried under their name."""
    when = time_text(at)
    whose = "h.employee_id = :holder"
    holder: int | tuple[int, ...] | None = person.employee_id
    if person.employee_id is None and person.person_id is not None:
        whose, holder = "h.person_id IN :holder", tuple(with_doubles([person.person_id], merged_people(connection)))
    held = {row["copy_id"] for row in rows(connection, _IN_HANDS.format(whose=whose), at=when, holder=holder)}
    carried = {
        row["copy_id"] for row in rows(connection, _IN_HANDS.format(whose=_CARRIED), at=when, bearer=person.name)
    }
    ids = ",".join(str(int(id)) for id in held | carried)
    copies = copies_then(connection, at, f"k.id IN ({ids})", receipts=True) if ids else []
    return [copy for copy in copies if copy.is_out and (copy.id in held or copy.bearer == person.name)]


def _door_of(connection: Connection, door_id: DoorId, at: datetime | None) -> DoorFacts:
    found = rows(connection, _DOORS.format(where="WHERE d.id = :door"), door=door_id)
    if not found:
        raise Unknown(kind="door", id=door_id)
    return _door(found[0], _cylinders(connection, (door_id,), at) if at is not None else {})


def _doors(connection: Connection, ids: tuple[int, ...], at: datetime) -> list[DoorFacts]:
    if not ids:
        return []
    sat_in = _cylinders(connection, ids, at)
    return [_door(row, sat_in) for row in rows(connection, _DOORS.format(where="WHERE d.id IN :doors"), doors=ids)]


def _cylinders(connection: Connection, doors: tuple[int, ...], at: datetime) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in rows(connection, _SAT_IN, doors=doors, at=time_text(at)):
        found.setdefault(row["door_id"], []).append(row["number"])
    return found


def _door(row: RowMapping, sat_in: dict[int, list[str]]) -> DoorFacts:
    level = Supervision(row["supervision"]) if row["supervision"] else None
    return DoorFacts(DoorId(row["id"]), row["name"], row["zone_name"], level, tuple(sat_in.get(row["id"], ())))


def _named(connection: Connection, table: str, ids: tuple[int, ...]) -> list[RowMapping]:
    """In the order of the ids."""
    place = {id: at for at, id in enumerate(ids)}
    found = rows(connection, f"SELECT * FROM {table} WHERE id IN :ids", ids=ids) if ids else []
    return sorted(found, key=lambda row: place[row["id"]])


def _employee(row: RowMapping) -> KeyPerson:
    return KeyPerson(row["name"], row["department"], employee_id=EmployeeId(row["id"]))


def _visitor(row: RowMapping) -> KeyPerson:
    return KeyPerson(row["name"], row["company"], person_id=PersonId(row["id"]))
