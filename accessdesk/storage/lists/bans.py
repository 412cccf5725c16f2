"""Bans: what must be decided about a visitor, and the list that the office manager keeps."""

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.ban_rows import BanDecisionRow, BanQuestion, BanRow, BanSide, Contact
from accessdesk.domain.access_rights import Role
from accessdesk.domain.bans import is_like, names_of, was_compared
from accessdesk.domain.ids import BanId, PersonId
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.merged_people import merged_people, with_doubles

_HOLDING = """
SELECT id, name, other_names, company, mark, issued_on, expires_on FROM ban
WHERE lifted_at IS NULL AND (expires_on IS NULL OR expires_on >= :today) ORDER BY id
"""
_DECIDED = """
SELECT d.ban_id, d.same_person, c.name AS compared FROM ban_decision d LEFT JOIN compared_name c ON c.decision_id = d.id
WHERE d.person_id IN :persons AND d.withdrawn_at IS NULL
"""
_OFFICE = """
SELECT e.name, e.phone, a.roles FROM account a JOIN employee e ON e.id = a.employee_id
WHERE a.active = 1 AND e.active = 1 AND e.suspended = 0 ORDER BY e.name, e.id
"""
_BANS = """
SELECT b.*,
       (SELECT count(*) FROM ban_decision d
        WHERE d.ban_id = b.id AND d.same_person = 1 AND d.withdrawn_at IS NULL) AS recognised,
       (SELECT count(*) FROM ban_decision d
        WHERE d.ban_id = b.id AND d.same_person = 0 AND d.withdrawn_at IS NULL) AS false_alarms
FROM ban b
WHERE :ended = 1 OR b.lifted_at IS NULL AND (b.expires_on IS NULL OR b.expires_on >= :today)
ORDER BY b.name, b.id
"""
_DECISIONS = """
SELECT d.*, b.name AS ban_name, p.name AS person_name, p.company AS person_company, e.name AS by_name
FROM ban_decision d JOIN ban b ON b.id = d.ban_id JOIN person p ON p.id = d.person_id
JOIN employee e ON e.id = d.decided_by ORDER BY d.id DESC LIMIT :limit
"""


class BanSelects:
    """The BanLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def ban_question(self, name: str, person_id: PersonId | None, now: datetime) -> BanQuestion:
        with self._engine.connect() as connection:
            holding = rows(connection, _HOLDING, today=_today(now))
            decided = _decided(connection, person_id, name) if holding and person_id is not None else {}
            sides = tuple(
                _side(row, recognised=decided.get(row["id"], False))
                for row in holding
                if decided.get(row["id"]) is not False and (decided.get(row["id"]) or _like(name, row))
            )
            return BanQuestion(sides, _office(connection) if sides else ())

    def bans(self, now: datetime, *, ended_too: bool = False) -> list[BanRow]:
        today = _today(now)
        with self._engine.connect() as connection:
            return [_ban(row, today) for row in rows(connection, _BANS, today=today, ended=int(ended_too))]

    def ban_decisions(self, limit: int = 200) -> list[BanDecisionRow]:
        with self._engine.connect() as connection:
            return [_decision(row) for row in rows(connection, _DECISIONS, limit=limit)]


def _today(now: datetime) -> str:
    return now.astimezone().date().isoformat()


def _decided(connection: Connection, person_id: PersonId, name: str) -> dict[int, bool]:
    family = tuple(with_doubles((person_id,), merged_people(connection)))
    decided: dict[int, bool] = {}
    for row in rows(connection, _DECIDED, persons=family):
        if row["same_person"] or was_compared(row["compared"], name):
            decided[row["ban_id"]] = decided.get(row["ban_id"], False) or bool(row["same_person"])
    return decided


def _like(name: str, row: Any) -> bool:
    return is_like(name, names_of(row["name"], row["other_names"]))


def _office(connection: Connection) -> tuple[Contact, ...]:
    """The office managers at work here, those with a phone number first."""
    found = [
        Contact(row["name"], row["phone"])
        for row in rows(connection, _OFFICE)
        if Role.OFFICE_MANAGER.value in json.loads(row["roles"])
    ]
    return tuple(sorted(found, key=lambda contact: not contact.phone))


def _side(row: Any, *, recognised: bool) -> BanSide:
    return BanSide(
        id=BanId(row["id"]),
        name=row["name"],
        other_names=names_of("", row["other_names"])[1:],
        company=row["company"],
        mark=row["mark"],
        issued_on=date.fromisoformat(row["issued_on"]),
        expires_on=_day(row["expires_on"]),
        recognised=recognised,
    )


def _ban(row: Any, today: str) -> BanRow:
    return BanRow(
        id=BanId(row["id"]),
        name=row["name"],
        other_names=names_of("", row["other_names"])[1:],
        company=row["company"],
        mark=row["mark"],
        grounds=row["grounds"],
        issued_by=row["issued_by"],
        issued_on=date.fromisoformat(row["issued_on"]),
        expires_on=_day(row["expires_on"]),
        lifted_at=moment(row["lifted_at"]),
        lifted_why=row["lifted_why"],
        source=row["source"],
        holds=row["lifted_at"] is None and (row["expires_on"] is None or row["expires_on"] >= today),
        recognised=row["recognised"],
        false_alarms=row["false_alarms"],
    )


def _decision(row: Any) -> BanDecisionRow:
    return BanDecisionRow(
        id=row["id"],
        ban_id=BanId(row["ban_id"]),
        ban_name=row["ban_name"],
        person_id=PersonId(row["person_id"]),
        person_name=row["person_name"],
        person_company=row["person_company"],
        same_person=bool(row["same_person"]),
        by_name=row["by_name"],
        decided_at=datetime.fromisoformat(row["decided_at"]),
        note=row["note"],
        withdrawn_at=moment(row["withdrawn_at"]),
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
