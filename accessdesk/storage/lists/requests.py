"""The register of requests, and which of them wait for an answer."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.erased_names import erased_name
from accessdesk.desk.subject_requests import RequestRow
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.ids import EmployeeId, PersonId
from accessdesk.domain.subject_requests import RequestKind, RequestOutcome
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import text_time

_REGISTER = """
SELECT r.*, coalesce(p.pseudonym, e.pseudonym, r.pseudonym) AS whose FROM subject_request r
LEFT JOIN person p ON p.id = r.person_id LEFT JOIN employee e ON e.id = r.employee_id
WHERE :closed = 1 OR r.closed_at IS NULL
ORDER BY CASE WHEN r.closed_at IS NULL THEN 0 ELSE 1 END, CASE WHEN r.closed_at IS NULL THEN r.due_on END,
         r.closed_at DESC, r.id
"""
_OPEN = "SELECT id, kind, entered_at, due_on FROM subject_request WHERE closed_at IS NULL ORDER BY due_on, id"


class RequestSelects:
    """The RequestLists over the database."""

    _engine: Engine

    def subject_requests(self, *, closed_too: bool) -> list[RequestRow]:
        with self._engine.connect() as connection:
            return [_row(row) for row in rows(connection, _REGISTER, closed=int(closed_too))]


def requests_to_clear(connection: Connection) -> Iterator[ToClearRow]:
    """Those that wait for an answer; who asks is for the office alone."""
    for row in rows(connection, _OPEN):
        due = date.fromisoformat(row["due_on"])
        yield ToClearRow(
            id=f"{ToClear.REQUEST_DUE.value}:{row['id']}",
            kind=ToClear.REQUEST_DUE,
            target=row["id"],
            name=row["kind"],
            second="",
            since=text_time(row["entered_at"]),
            due=datetime(due.year, due.month, due.day).astimezone(),
        )


def _row(row: Any) -> RequestRow:
    return RequestRow(
        id=row["id"],
        kind=RequestKind(row["kind"]),
        name=row["name"] or erased_name(row["whose"]),
        contact=row["contact"],
        language=row["language"],
        received_on=date.fromisoformat(row["received_on"]),
        due_on=date.fromisoformat(row["due_on"]),
        identity_how=row["identity_how"],
        identity_at=moment(row["identity_at"]),
        outcome=RequestOutcome(row["outcome"]) if row["outcome"] else None,
        answer=row["answer"],
        closed_at=moment(row["closed_at"]),
        person_id=PersonId(row["person_id"]) if row["person_id"] is not None else None,
        employee_id=EmployeeId(row["employee_id"]) if row["employee_id"] is not None else None,
    )
