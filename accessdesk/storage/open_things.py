"""Which rows are open at a moment: data about them is not erased, whatever its age."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, text

from accessdesk.domain.erasing import Row

ALWAYS = (
    "locking_system",
    "cylinder",
    "door",
    "cylinder_place",
    "key_type",
    "opening",
    "key_copy",
    "key_standing",
    "receipt_counter",
    "key_cabinet",
    "key_hook",
    "key_ring",
    "code",
    "rekeying",
)
"""The house's own things: they speak of nobody."""

_OPEN = {
    "visit": (
        "state IN ('expected', 'arrived', 'on_site', 'away', 'unclear') OR person_id IN"
        " (SELECT person_id FROM subject_request WHERE kind = 'restriction' AND closed_at IS NULL)"
    ),
    "employee": "active = 1",
    "account": "active = 1",
    "commitment": "employee_id IN (SELECT id FROM employee WHERE active = 1)",
    "external_escort": "employee_id IN (SELECT id FROM employee WHERE active = 1)",
    "standing_external": "ended_on IS NULL",
    "customer": "active = 1",
    "authorised_contact": "ended_on IS NULL",
    "customer_order": "ended_on IS NULL AND valid_until >= :today",
    "custody": "ended_at IS NULL",
    "whereabouts": "ended_at IS NULL",
    "badge": "closed_at IS NULL",
    "prepared_badge": "closed_at IS NULL AND expires_at >= :now",
    "departure_exception": "settled_at IS NULL",
    "gap_report": "closed_at IS NULL",
    "unknown_span": "ended_at IS NULL",
    "series": "ended_at IS NULL AND last_day >= :today",
    "visit_group": "ended_at IS NULL AND expected_to >= :now",
    "paper_form": "settled_at IS NULL",
    "roll_call": "ended_at IS NULL",
    "emergency_presence": "left_at IS NULL",
    "desk_closing": "opened_at IS NULL",
    "objection": "decided_at IS NULL AND visit_id IN (SELECT id FROM visit WHERE state = 'arrived')",
    "incident": "closed_at IS NULL",
    "loss_report": (
        "found_at IS NULL AND id NOT IN (SELECT loss_report_id FROM loss_replacement)"
        " AND id NOT IN (SELECT loss_report_id FROM loss_decision WHERE measure = 'none')"
    ),
    "ban": "lifted_at IS NULL AND (expires_on IS NULL OR expires_on >= :today)",
    "ban_decision": (
        "withdrawn_at IS NULL AND ban_id IN (SELECT id FROM ban WHERE lifted_at IS NULL"
        " AND (expires_on IS NULL OR expires_on >= :today))"
    ),
    "handover": "returned_at IS NULL",
    "key_reservation": "ended_at IS NULL",
    "bearer_change": "old_confirmed_at IS NULL OR new_confirmed_at IS NULL",
    "key_find": "inspected_at IS NULL",
    "inventory": "closed_at IS NULL",
    "inventory_difference": "settled_at IS NULL",
    "gap_finding": "cause = 'not_yet_known'",
    "assignment": "state IN ('requested', 'accepted', 'active', 'handover_pending')",
    "duty": "withdrawn_at IS NULL AND day >= :today",
    "leaver_decision": "employee_id IN (SELECT id FROM employee WHERE active = 1)",
    "code_holder": "until_at IS NULL",
    "hook_use": "until_at IS NULL",
    "ring_key": "until_at IS NULL",
    "key_defect": "settled_at IS NULL",
    "key_seal": "opened_at IS NULL OR (countersign_due IS NOT NULL AND countersigned_at IS NULL)",
    "subject_request": "closed_at IS NULL",
    "key_order_line": "delivered_at IS NULL AND cancelled_at IS NULL",
    "witness": "ended_at IS NULL",
    **dict.fromkeys(ALWAYS, "1 = 1"),
}

_HOLDS_WHAT_IT_NAMES = {"incident": "1 = 1"}
"""Things that need whom they point to for as long as they are kept, open or not."""

_WITH_THEIR_PARTS = frozenset(
    {"visit", "incident", "ban", "visit_group", "series", "roll_call", "inventory", "loss_report"}
)
"""Whatever points to an open one of these belongs to it."""


def open_rows(
    connection: Connection,
    points_to: dict[Row, tuple[Row, ...]],
    *,
    now: str,
    today: str,
    lets_go: frozenset[Row] = frozenset(),
) -> frozenset[Row]:
    """Every open row with its parts and with all that it points to. `points_to`: of every row that is there.

    Rows of `lets_go` hold nothing, although they are open.
    """
    parts: dict[Row, list[Row]] = {}
    for row, targets in points_to.items():
        for target in targets:
            if target[0] in _WITH_THEIR_PARTS:
                parts.setdefault(target, []).append(row)
    found: set[Row] = set()
    waiting = list(_rows(connection, _OPEN, {"now": now, "today": today}))
    for row in _rows(connection, _HOLDS_WHAT_IT_NAMES, {}):
        waiting.extend(points_to.get(row, ()))
    while waiting:
        row = waiting.pop()
        if row in found or row in lets_go:
            continue
        found.add(row)
        if row[0] not in ALWAYS:
            waiting.extend(points_to.get(row, ()))
        waiting.extend(parts.get(row, ()))
    return frozenset(found)


def _rows(connection: Connection, conditions: dict[str, str], values: dict[str, Any]) -> Iterable[Row]:
    for table, condition in conditions.items():
        asked = {name: value for name, value in values.items() if f":{name}" in condition}
        for id in connection.execute(text(f"SELECT id FROM {table} WHERE {condition}"), asked).scalars():
            yield table, id
