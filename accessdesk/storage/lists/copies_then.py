"""Copies as they stood at a moment: one seek for each, into the standings that were kept as they came about."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, text

from accessdesk.desk.key_questions import CopyThen
from accessdesk.domain.keys import EvidenceLevel, KeyCopyState, KeyHierarchy, KeyMedium
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.prepared import Driver, Prepared
from accessdesk.storage.translate import time_text

_HELD = """h.id, h.holder_name, h.holder_company, h.bearer, h.employee_id, h.person_id, h.visit_id, h.purpose,
       h.issued_at, h.due_at"""
_LAST = "x.copy_id = k.id AND x.from_at <= :at ORDER BY x.from_at DESC, x.id DESC LIMIT 1"
_STOOD = f"""
SELECT k.id, k.number, k.key_type_id, k.state, k.location,
       (SELECT x.state || '|' || coalesce(x.seen_at, '') || '|' || x.location FROM key_standing x WHERE {_LAST}),
       {_HELD}, {{receipt}}
FROM key_copy k
LEFT JOIN handover h ON h.id = (SELECT x.handover_id FROM key_standing x WHERE {_LAST})
WHERE {{which}}
"""
"""How copies stood at :at, for each the end of one index range that holds the whole answer: no standing's row is read,
for on an encrypted file every page costs."""
_RECEIPT = "(SELECT r.number FROM receipt r WHERE r.id = h.receipt_id)"
_TYPES = """
SELECT t.id, t.name, t.hierarchy, t.evidence, t.medium, y.name FROM key_type t
JOIN locking_system y ON y.id = t.locking_system_id WHERE t.id IN ({ids})
"""
_ENTERED_LATER = "SELECT copy_id FROM key_standing WHERE first = 1 AND copy_id IN :ids"
_HANDED = f"""
SELECT h.copy_id, h.returned_at, {_HELD}, {_RECEIPT} FROM handover h
WHERE h.copy_id IN ({{ids}}) AND h.id = (SELECT x.id FROM handover x WHERE x.copy_id = h.copy_id AND x.issued_at <= :at
    ORDER BY x.issued_at DESC, x.id DESC LIMIT 1)
"""
_LOSSES = """
SELECT copy_id, reported_at, confirmed_at, found_at, theft FROM loss_report
WHERE reported_at <= :at AND (found_at IS NULL OR found_at > :at)
"""
_CHANGES = "SELECT handover_id, old_bearer, new_bearer, changed_at FROM bearer_change ORDER BY changed_at, id"
_NO_HANDOVER = (None,) * 11
_GONE = frozenset({KeyCopyState.LOST, KeyCopyState.STOLEN})
_AT_ONCE = 5_000
_RANKS = {rank: at for at, rank in enumerate(KeyHierarchy)}
_STATES = {state.value: state for state in KeyCopyState}

_TypeFacts = tuple[str, KeyHierarchy, EvidenceLevel, KeyMedium, str]


@dataclass(frozen=True, slots=True)
class _Then:
    """What is known of a moment beside the copies themselves."""

    at: str
    types: Mapping[int, _TypeFacts]
    losses: Mapping[int, Any]
    """Open loss reports by copy."""
    carried: Mapping[int, str]


def copies_then(
    connection: Connection, at: datetime, which: str, *, receipts: bool = False, **values: Any
) -> list[CopyThen]:
    """The copies that a condition on `k` chooses and that there were; in no order. Numbers of receipts on demand."""
    when = time_text(at)
    sql = _STOOD.format(which=which, receipt=_RECEIPT if receipts else "''")
    found = fetched(connection, sql, at=when, **values)
    then = _Then(
        at=when,
        types=_types(connection, {row[2] for row in found}),
        losses={row["copy_id"]: row for row in rows(connection, _LOSSES, at=when)},
        carried=bearers(connection, when),
    )
    told = [_told(row, then) for row in found if row[5] is not None]
    older = [row for row in found if row[5] is None]
    return [*told, *_older(connection, older, then)] if older else told


def fetched(connection: Connection, sql: str, **values: Any) -> list[tuple[Any, ...]]:
    """The rows of a statement as plain tuples: SQLAlchemy's own cost more than the database for answers this long."""
    driver = Driver(connection.connection, connection.dialect)
    try:
        return driver.all(_prepared(sql), values)
    finally:
        driver.close()


@lru_cache(maxsize=64)
def _prepared(sql: str) -> Prepared:
    return Prepared(text(sql))


def _types(connection: Connection, ids: Iterable[int]) -> dict[int, _TypeFacts]:
    sql = _TYPES.format(ids=",".join(map(str, ids)) or "NULL")
    return {
        id: (name, KeyHierarchy(hierarchy), EvidenceLevel(evidence), KeyMedium(medium), system)
        for id, name, hierarchy, evidence, medium, system in connection.exec_driver_sql(sql)
    }


def bearers(connection: Connection, at: str) -> dict[int, str]:
    """Who carried a copy at a moment, by handover, where a firm reported a change; "" for the holder."""
    found: dict[int, str] = {}
    for handover_id, old, new, changed_at in fetched(connection, _CHANGES):
        if changed_at <= at:
            found[handover_id] = new
        else:
            found.setdefault(handover_id, old)
    return found


def in_order(copies: Iterable[CopyThen]) -> tuple[CopyThen, ...]:
    """By system, rank and name of the type, and number."""
    return tuple(sorted(copies, key=lambda c: (c.system_name, _RANKS[c.hierarchy], c.type_name, c.number, c.id)))


def out_first(copies: Iterable[CopyThen]) -> tuple[CopyThen, ...]:
    """Those in hands or gone before those in stock, masters before others."""
    return tuple(
        sorted(copies, key=lambda c: (not c.is_out, _RANKS[c.hierarchy], c.system_name, c.type_name, c.number, c.id))
    )


def state_before_standings(
    issued_at: str | None, returned_at: str | None, loss: Any, at: str, present: KeyCopyState
) -> KeyCopyState:
    """How a copy stood at a moment before standings were kept, told by its last handover and an open loss report."""
    if loss is not None and loss["confirmed_at"] is not None and loss["confirmed_at"] <= at:
        if loss["found_at"] is None and present in _GONE:
            return present
        return KeyCopyState.STOLEN if loss["theft"] else KeyCopyState.LOST
    held = issued_at is not None and (returned_at is None or returned_at > at)
    return KeyCopyState.ISSUED if held else KeyCopyState.IN_STOCK


def _told(row: tuple[Any, ...], then: _Then) -> CopyThen:
    state, seen_at, location = row[5].split("|", 2)
    return _copy(row, row[6:], _STATES[state], location, then, seen_at)


def _older(connection: Connection, older: Sequence[tuple[Any, ...]], then: _Then) -> Iterator[CopyThen]:
    """Copies from before standings were kept; those that were entered only later did not exist."""
    for begin in range(0, len(older), _AT_ONCE):
        some = older[begin : begin + _AT_ONCE]
        ids = tuple(row[0] for row in some)
        later = {row["copy_id"] for row in rows(connection, _ENTERED_LATER, ids=ids)}
        sql = _HANDED.format(ids=",".join(map(str, ids)))
        handed = {row[0]: row for row in connection.execute(text(sql), {"at": then.at})}
        for row in some:
            if row[0] not in later:
                yield _older_copy(row, handed.get(row[0]), then)


def _older_copy(row: tuple[Any, ...], handed: Any, then: _Then) -> CopyThen:
    issued_at, returned_at = (handed[10], handed[1]) if handed is not None else (None, None)
    loss = then.losses.get(row[0])
    state = state_before_standings(issued_at, returned_at, loss, then.at, _STATES[row[3]])
    held = handed is not None and (returned_at is None or returned_at > then.at)
    return _copy(row, tuple(handed[2:]) if held else _NO_HANDOVER, state, row[4], then)


def _copy(
    row: tuple[Any, ...],
    held: tuple[Any, ...],
    state: KeyCopyState,
    location: str,
    then: _Then,
    seen_at: str = "",
) -> CopyThen:
    """`row` begins with id, number and type; `held` is a handover, or nothing but None."""
    name, hierarchy, evidence, medium, system = then.types[row[2]]
    loss = then.losses.get(row[0])
    lost_at = moment(loss["reported_at"]) if loss is not None else None
    if held[0] is None:
        return CopyThen(
            row[0], row[1], row[2], name, hierarchy, evidence, medium, system, state, location, moment(seen_at),
            loss_reported_at=lost_at,
        )  # fmt: skip
    handover_id, holder, company, bearer, employee_id, person_id, visit_id, purpose, issued_at, due_at, receipt = held
    bearer = then.carried.get(handover_id, bearer)
    return CopyThen(
        row[0], row[1], row[2], name, hierarchy, evidence, medium, system, state, location, moment(seen_at),
        holder, company, "" if bearer == holder else bearer, employee_id, person_id, visit_id, purpose,
        moment(issued_at), moment(due_at), receipt, lost_at,
    )  # fmt: skip
