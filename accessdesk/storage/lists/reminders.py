"""Who is to be reminded of what."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.day import midnight
from accessdesk.desk.reminder_rows import Reminder, ReminderLine
from accessdesk.desk.reminders import UNSEEN, unseen_days
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.ids import EmployeeId, PersonId
from accessdesk.domain.reminders import ReminderKind, ReminderMail
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import from_row, text_time, time_text

_HELD = """
SELECT o.copy_id, o.employee_id, o.person_id, o.holder_name, o.due_at, o.issued_at, o.evidence, c.number, c.state,
       r.number AS receipt, r.signature, r.text_language, coalesce(e.email, p.email) AS email,
       (SELECT max(s.seen_at) FROM key_standing s WHERE s.copy_id = o.copy_id) AS seen_at
FROM handover o JOIN key_copy c ON c.id = o.copy_id JOIN receipt r ON r.id = o.receipt_id
LEFT JOIN employee e ON e.id = o.employee_id LEFT JOIN person p ON p.id = o.person_id
WHERE o.returned_at IS NULL AND c.state = 'issued' AND (e.id IS NULL OR (e.active = 1 AND e.suspended = 0))
AND (o.due_at < :end OR (o.evidence <> 'day' AND r.signature = '') OR o.issued_at < :since)
ORDER BY o.holder_name, o.id
"""
_SEALS = """
SELECT s.number AS seal, s.opened_at, c.number, e.id AS employee_id, e.name, e.email FROM key_seal s
JOIN key_copy c ON c.id = s.copy_id JOIN employee e ON e.id = s.opened_by
WHERE s.countersign_due IS NOT NULL AND s.countersigned_at IS NULL AND e.active = 1 AND e.suspended = 0 ORDER BY s.id
"""
_SHOWN = {
    ReminderKind.DUE_TOMORROW: ToClear.KEY_DUE_TOMORROW,
    ReminderKind.UNSIGNED: ToClear.RECEIPT_UNSIGNED,
    ReminderKind.LONG_UNSEEN: ToClear.KEY_LONG_UNSEEN,
}
"""What reception sees of it; keys that are overdue stand there on their own, whoever has them."""


class ReminderSelects:
    """The ReminderLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def reminders(self, now: datetime, days: int) -> list[Reminder]:
        with self._engine.connect() as connection:
            found = [*_of_keys(connection, now, days), *_of_seals(connection)]
        order = list(ReminderKind)
        return sorted(found, key=lambda one: (order.index(one.kind), one.name))

    def reminder_mails(self, day: date) -> list[ReminderMail]:
        with self._engine.connect() as connection:
            found = rows(connection, "SELECT * FROM reminder_mail WHERE day = :day ORDER BY id", day=day.isoformat())
            return [from_row(ReminderMail, row) for row in found]


def reminders_to_clear(connection: Connection, now: datetime) -> Iterator[ToClearRow]:
    """What reception sees of it: keys due tomorrow, receipts to be signed, keys that nobody has seen for long."""
    setting = rows(connection, "SELECT key, value FROM setting WHERE key = :key", key=UNSEEN)
    days = unseen_days({row["key"]: row["value"] for row in setting})
    for row, kind, at in _held(connection, now, days):
        if kind in _SHOWN:
            shown = _SHOWN[kind]
            id = f"{shown.value}:{row['copy_id']}"
            yield ToClearRow(id, shown, row["copy_id"], row["number"], row["holder_name"], at)


def _tomorrow(now: datetime) -> tuple[datetime, datetime]:
    day = now.astimezone().date() + timedelta(days=1)
    return midnight(day), midnight(day + timedelta(days=1))


def _of_keys(connection: Connection, now: datetime, days: int) -> Iterator[Reminder]:
    held: dict[tuple[ReminderKind, Any, Any], list[tuple[Any, ReminderLine]]] = {}
    for row, kind, at in _held(connection, now, days):
        key = (kind, row["employee_id"], row["person_id"])
        held.setdefault(key, []).append((row, ReminderLine(row["number"], row["receipt"], at)))
    for (kind, employee, person), found in held.items():
        last = found[-1][0]
        yield Reminder(
            kind=kind,
            employee_id=EmployeeId(employee) if employee is not None else None,
            person_id=PersonId(person) if person is not None else None,
            name=last["holder_name"],
            email=last["email"] or "",
            language=last["text_language"],
            lines=tuple(line for _, line in found),
        )


def _held(connection: Connection, now: datetime, days: int) -> Iterator[tuple[Any, ReminderKind, datetime]]:
    """Every copy in the hands of somebody who can be asked, with what there is to be said about it and its time."""
    _, end = _tomorrow(now)
    since = now - timedelta(days=days)
    for row in rows(connection, _HELD, end=time_text(end), since=time_text(since)):
        for kind, at in _kinds(row, now, since):
            yield row, kind, at


def _kinds(row: Any, now: datetime, since: datetime) -> Iterator[tuple[ReminderKind, datetime]]:
    """What there is to be said about one copy in somebody's hands, and since or until when."""
    due, issued = moment(row["due_at"]), text_time(row["issued_at"])
    begin, end = _tomorrow(now)
    if due is not None and due < now:
        yield ReminderKind.OVERDUE, due
    elif due is not None and begin <= due < end:
        yield ReminderKind.DUE_TOMORROW, due
    if row["evidence"] != "day" and not row["signature"]:
        yield ReminderKind.UNSIGNED, issued
    seen = max(moment(row["seen_at"]) or issued, issued)
    if seen < since:
        yield ReminderKind.LONG_UNSEEN, seen


def _of_seals(connection: Connection) -> Iterator[Reminder]:
    by_opener: dict[int, list[Any]] = {}
    for row in rows(connection, _SEALS):
        by_opener.setdefault(row["employee_id"], []).append(row)
    for employee, found in by_opener.items():
        lines = tuple(ReminderLine(row["number"], row["seal"], text_time(row["opened_at"])) for row in found)
        opener = EmployeeId(employee)
        yield Reminder(ReminderKind.COUNTERSIGN, opener, None, found[0]["name"], found[0]["email"], "", lines)
