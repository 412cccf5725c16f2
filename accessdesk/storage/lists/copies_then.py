"""Copies as they stood at a moment: one seek for each, into the standings that were kept as they came about."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from accessdesk.desk.key_questions import CopyThen
from accessdesk.domain.keys import EvidenceLevel, KeyCopyState, KeyHierarchy, KeyMedium
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import time_text

HELD = """h.id AS handover_id, coalesce(h.holder_name, '') AS holder_name,
       coalesce(h.holder_company, '') AS holder_company, coalesce(h.bearer, '') AS bearer, h.employee_id, h.person_id,
       h.visit_id, coalesce(h.purpose, '') AS purpose, h.issued_at, h.due_at,
       coalesce(r.number, '') AS receipt_number"""
LAST = """(SELECT x.id FROM key_standing x WHERE x.copy_id = k.id AND x.from_at <= :at
    ORDER BY x.from_at DESC, x.id DESC LIMIT 1)"""
"""How a copy stood at :at: the end of one index range."""
_STOOD = f"""
SELECT k.id, k.number, k.state AS present, k.location AS kept_at, t.id AS type_id, t.name AS type_name, t.hierarchy,
       t.evidence, t.medium, y.name AS system_name, s.id AS standing_id, s.state, s.location, s.seen_at, {HELD}
FROM key_copy k
JOIN key_type t ON t.id = k.key_type_id
JOIN locking_system y ON y.id = t.locking_system_id
LEFT JOIN key_standing s ON s.id = {LAST}
LEFT JOIN handover h ON h.id = s.handover_id
LEFT JOIN receipt r ON r.id = h.receipt_id
WHERE {{which}}
"""
_ENTERED_LATER = "SELECT copy_id FROM key_standing WHERE first = 1 AND copy_id IN :ids"
_HANDED = f"""
SELECT h.copy_id, h.returned_at, {HELD} FROM handover h JOIN receipt r ON r.id = h.receipt_id
WHERE h.copy_id IN :ids AND h.id = (SELECT x.id FROM handover x WHERE x.copy_id = h.copy_id AND x.issued_at <= :at
    ORDER BY x.issued_at DESC, x.id DESC LIMIT 1)
"""
_LOSSES = """
SELECT copy_id, reported_at, confirmed_at, found_at, theft FROM loss_report
WHERE reported_at <= :at AND (found_at IS NULL OR found_at > :at)
"""
_CHANGES = "SELECT handover_id, old_bearer, new_bearer, changed_at FROM bearer_change ORDER BY changed_at, id"
_NO_HANDOVER: dict[str, Any] = {
    "handover_id": None,
    "holder_name": "",
    "holder_company": "",
    "bearer": "",
    "employee_id": None,
    "person_id": None,
    "visit_id": None,
    "purpose": "",
    "issued_at": None,
    "due_at": None,
    "receipt_number": "",
}
_GONE = frozenset({KeyCopyState.LOST, KeyCopyState.STOLEN})
_AT_ONCE = 5_000
_RANKS = {rank: at for at, rank in enumerate(KeyHierarchy)}


def copies_then(connection: Connection, at: datetime, which: str, **values: Any) -> list[CopyThen]:
    """The copies that a condition on `k` and `t` chooses and that there were; in no order."""
    when = time_text(at)
    found = rows(connection, _STOOD.format(which=which), at=when, **values)
    losses = {row["copy_id"]: row for row in rows(connection, _LOSSES, at=when)}
    lost = {copy_id: moment(row["reported_at"]) for copy_id, row in losses.items()}
    carried = bearers(connection, when)
    older = [row for row in found if row["standing_id"] is None]
    told = [
        _copy(row, row, KeyCopyState(row["state"]), row["location"], lost, carried)
        for row in found
        if row["standing_id"]
    ]
    return [*told, *_older(connection, older, losses, carried, when)] if older else told


def bearers(connection: Connection, at: str) -> dict[int, str]:
    """Who carried a copy at a moment, by handover, where a firm reported a change; "" for the holder."""
    found: dict[int, str] = {}
    for row in rows(connection, _CHANGES):
        if row["changed_at"] <= at:
            found[row["handover_id"]] = row["new_bearer"]
        else:
            found.setdefault(row["handover_id"], row["old_bearer"])
    return found


def in_order(copies: Iterable[CopyThen]) -> tuple[CopyThen, ...]:
    """By system, rank and name of the type, and number."""
    return tuple(sorted(copies, key=lambda c: (c.system_name, _RANKS[c.hierarchy], c.type_name, c.number, c.id)))


def out_first(copies: Iterable[CopyThen]) -> tuple[CopyThen, ...]:
    """Those in hands or gone before those in stock, masters before others."""
    return tuple(
        sorted(copies, key=lambda c: (not c.is_out, _RANKS[c.hierarchy], c.system_name, c.type_name, c.number, c.id))
    )


def state_before_standings(handover: Any, loss: Any, at: str, present: KeyCopyState) -> KeyCopyState:
    """How a copy stood at a moment before standings were kept, told by its last handover and an open loss report."""
    if loss is not None and loss["confirmed_at"] is not None and loss["confirmed_at"] <= at:
        if loss["found_at"] is None and present in _GONE:
            return present
        return KeyCopyState.STOLEN if loss["theft"] else KeyCopyState.LOST
    held = handover is not None and (handover["returned_at"] is None or handover["returned_at"] > at)
    return KeyCopyState.ISSUED if held else KeyCopyState.IN_STOCK


def _older(
    connection: Connection, older: Sequence[Any], losses: dict[int, Any], carried: dict[int, str], at: str
) -> Iterator[CopyThen]:
    """Copies from before standings were kept; those that were entered only later did not exist."""
    for begin in range(0, len(older), _AT_ONCE):
        some = older[begin : begin + _AT_ONCE]
        ids = tuple(row["id"] for row in some)
        later = {row["copy_id"] for row in rows(connection, _ENTERED_LATER, ids=ids)}
        handed = {row["copy_id"]: row for row in rows(connection, _HANDED, ids=ids, at=at)}
        for row in some:
            if row["id"] not in later:
                handover, loss = handed.get(row["id"]), losses.get(row["id"])
                state = state_before_standings(handover, loss, at, KeyCopyState(row["present"]))
                held = handover is not None and (handover["returned_at"] is None or handover["returned_at"] > at)
                lost = {row["id"]: moment(loss["reported_at"])} if loss else {}
                yield _copy(row, handover if held else _NO_HANDOVER, state, row["kept_at"], lost, carried)


def _copy(
    row: Any, held: Any, state: KeyCopyState, location: str, lost: dict[int, datetime | None], carried: dict[int, str]
) -> CopyThen:
    bearer = carried.get(held["handover_id"], held["bearer"])
    return CopyThen(
        id=row["id"],
        number=row["number"],
        type_id=row["type_id"],
        type_name=row["type_name"],
        hierarchy=KeyHierarchy(row["hierarchy"]),
        evidence=EvidenceLevel(row["evidence"]),
        medium=KeyMedium(row["medium"]),
        system_name=row["system_name"],
        state=state,
        location=location,
        seen_at=moment(row["seen_at"]),
        holder_name=held["holder_name"],
        holder_company=held["holder_company"],
        bearer="" if bearer == held["holder_name"] else bearer,
        employee_id=held["employee_id"],
        person_id=held["person_id"],
        visit_id=held["visit_id"],
        purpose=held["purpose"],
        issued_at=moment(held["issued_at"]),
        due_at=moment(held["due_at"]),
        receipt_number=held["receipt_number"],
        loss_reported_at=lost.get(row["id"]),
    )
