"""Who is to be reminded of what."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.day import midnight
from accessdesk.desk.reminder_rows import Reminder, ReminderLine
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.ids import EmployeeId, PersonId
from accessdesk.domain.reminders import UNSEEN_DAYS, ReminderKind, ReminderMail
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import from_row, text_time, time_text

_HELD = """
SELECT o.copy_id, o.employee_id, o.person_id, o.holder_name, o.due_at, o.issued_at, o.evidence, c.number, c.state,
       r.number AS receipt, r.signature, r.text_language, coalesce(e.email, p.email) AS email,
       (SELECT max(s.seen_at) FROM key_standing s WHERE s.copy_id = o.copy_id) AS seen_at
FROM handover o JOIN key_copy c ON c.id = o.copy_id JOIN receipt r ON r.id = o.receipt_id
LEFT JOIN employee e ON e.id = o.employee_id LEFT JOIN person p ON p.id = o.person_id
WHERE o.returned_at IS NULL AND c.state = 'issued' AND (e.id IS NULL OR (e.active = 1 AND e.suspended = 0))
ORDER BY o.holder_name, o.id
"""
_SEALS = """
SELECT s.number AS seal, s.opened_at, c.number, e.id AS employee_id, e.name, e.email FROM key_seal s
JOIN key_copy c ON c.id = s.copy_id JOIN employee e ON e.id = s.opened_by
WHERE s.countersign_due IS NOT NULL AND s.countersigned_at IS NULL AND e.active = 1 AND e.suspended = 0 ORDER BY s.id
"""
_DUE = """
SELECT o.copy_id, c.number, o.holder_name, o.due_at FROM handover o JOIN key_copy c ON c.id = o.copy_id
WHERE o.returned_at IS NULL AND o.due_at >= :begin AND o.due_at < :end AND c.state = 'issued' ORDER BY o.due_at
"""
_UNSIGNED = """
SELECT o.copy_id, c.number, o.holder_name, o.issued_at FROM handover o JOIN key_copy c ON c.id = o.copy_id
JOIN receipt r ON r.id = o.receipt_id
WHERE o.returned_at IS NULL AND o.evidence <> 'day' AND r.signature = '' ORDER BY o.id
"""
_UNSEEN = """
SELECT o.copy_id, c.number, o.holder_name,
       (SELECT max(s.seen_at) FROM key_standing s WHERE s.copy_id = o.copy_id) AS seen_at, o.issued_at
FROM handover o JOIN key_copy c ON c.id = o.copy_id
WHERE o.returned_at IS NULL AND o.issued_at < :since AND c.state = 'issued' ORDER BY o.id
"""


class ReminderSelects:
    """The ReminderLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def reminders(self, now: datetime, unseen_days: int) -> list[Reminder]:
        with self._engine.connect() as connection:
            found = [*_of_keys(connection, now, unseen_days), *_of_seals(connection)]
        order = list(ReminderKind)
        return sorted(found, key=lambda one: (order.index(one.kind), one.name))

    def reminder_mails(self, day: date) -> list[ReminderMail]:
        with self._engine.connect() as connection:
            found = rows(connection, "SELECT * FROM reminder_mail WHERE day = :day ORDER BY id", day=day.isoformat())
            return [from_row(ReminderMail, row) for row in found]


def reminders_to_clear(connection: Connection, now: datetime) -> Iterator[ToClearRow]:
    """What reception sees of it: keys due tomorrow, receipts to be signed, keys that nobody has seen for long."""
    begin, end = _tomorrow(now)
    for row in rows(connection, _DUE, begin=time_text(begin), end=time_text(end)):
        yield _line(ToClear.KEY_DUE_TOMORROW, row, row["due_at"])
    for row in rows(connection, _UNSIGNED):
        yield _line(ToClear.RECEIPT_UNSIGNED, row, row["issued_at"])
    setting = rows(connection, "SELECT value FROM setting WHERE key = 'reminder_unseen_days'")
    days = int(setting[0]["value"] or UNSEEN_DAYS) if setting else UNSEEN_DAYS
    since = time_text(now - timedelta(days=days))
    for row in rows(connection, _UNSEEN, since=since):
        seen = max(row["seen_at"] or "", row["issued_at"])
        if seen < since:
            yield _line(ToClear.KEY_LONG_UNSEEN, row, seen)


def _line(kind: ToClear, row: Any, since: str) -> ToClearRow:
    id = f"{kind.value}:{row['copy_id']}"
    return ToClearRow(id, kind, row["copy_id"], row["number"], row["holder_name"], text_time(since))


def _tomorrow(now: datetime) -> tuple[datetime, datetime]:
    day = now.astimezone().date() + timedelta(days=1)
    return midnight(day), midnight(day + timedelta(days=1))


def _of_keys(connection: Connection, now: datetime, unseen_days: int) -> Iterator[Reminder]:
    held: dict[tuple[ReminderKind, Any, Any], list[tuple[Any, ReminderLine]]] = {}
    for row in rows(connection, _HELD):
        for kind, at in _kinds(row, now, unseen_days):
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


def _kinds(row: Any, now: datetime, unseen_days: int) -> Iterator[tuple[ReminderKind, datetime]]:
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
    if seen < now - timedelta(days=unseen_days):
        yield ReminderKind.LONG_UNSEEN, seen


def _of_seals(connection: Connection) -> Iterator[Reminder]:
    by_opener: dict[int, list[Any]] = {}
    for row in rows(connection, _SEALS):
        by_opener.setdefault(row["employee_id"], []).append(row)
    for employee, found in by_opener.items():
        lines = tuple(ReminderLine(row["number"], row["seal"], text_time(row["opened_at"])) for row in found)
        opener = EmployeeId(employee)
        yield Reminder(ReminderKind.COUNTERSIGN, opener, None, found[0]["name"], found[0]["email"], "", lines)
