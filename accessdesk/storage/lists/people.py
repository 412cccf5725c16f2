"""Visitors who come again, employees, escorts and accounts."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, text

from accessdesk.desk.rows import AccountRow, EmployeeRow, PersonHit
from accessdesk.domain.access_rights import Role
from accessdesk.domain.ids import EmployeeId, PersonId, ZoneId
from accessdesk.domain.names import asked_spellings, folded_words
from accessdesk.domain.people import COMMITMENT_TEXT
from accessdesk.domain.same_people import same_as
from accessdesk.domain.visits import VisitType
from accessdesk.storage.lists.selecting import moment, reading, rows
from accessdesk.storage.merged_people import merged_people, shown_ids, with_doubles
from accessdesk.storage.person_search import found_person_ids, match_of
from accessdesk.storage.prepared import Prepared
from accessdesk.storage.translate import text_time

_PERSON = """
SELECT p.id, p.name, p.company, p.phone, p.email,
       v.arrived_at, v.host_id, v.host_name, v.purpose, v.zones, v.type, n.note,
       EXISTS (SELECT 1 FROM person_merge WHERE taken_back_at IS NULL) AS merges,
       EXISTS (SELECT 1 FROM confidential_visit) AS confidential
"""
_PEOPLE = f"""{_PERSON}
FROM person p LEFT JOIN visit v ON v.id = (SELECT max(l.id) FROM visit l WHERE l.person_id = p.id)
LEFT JOIN person_note n ON n.person_id = p.id
WHERE p.id IN :ids
"""
_FOUND = Prepared(
    text(
        f"""{_PERSON}
FROM (SELECT rowid AS rank FROM person_fts WHERE person_fts MATCH :match ORDER BY rowid DESC LIMIT :limit) f
CROSS JOIN person_rank r ON r.rank = f.rank
CROSS JOIN person p ON p.id = r.person_id
LEFT JOIN visit v ON v.id = (SELECT max(l.id) FROM visit l WHERE l.person_id = p.id)
LEFT JOIN person_note n ON n.person_id = p.id
ORDER BY f.rank DESC
"""
    )
)
"""Every key press waits for this: one statement that walks the newest matches, never a sort of all of them."""
_MERGES, _CONFIDENTIAL = -2, -1
"""Where a row says whether any visitors are merged and any visits confidential, in the whole house: mostly none."""
_NEVER = datetime.min.replace(tzinfo=UTC)
_TYPES = {kind.value: kind for kind in VisitType}
_EMPLOYEES = """
SELECT e.*, c.signed_on, c.text_version, a.login, a.roles, a.active AS account_active,
       (SELECT count(*) FROM handover h WHERE h.employee_id = e.id AND h.returned_at IS NULL) AS keys_out
FROM employee e
LEFT JOIN commitment c ON c.id = (
    SELECT max(id) FROM commitment m WHERE m.employee_id = e.id AND m.withdrawn_at IS NULL)
LEFT JOIN account a ON a.id = (SELECT max(id) FROM account b WHERE b.employee_id = e.id)
WHERE NOT EXISTS (SELECT 1 FROM external_escort l WHERE l.employee_id = e.id)
ORDER BY e.name, e.id
"""
_ACCOUNTS = "SELECT id, employee_id, login, roles, active, expires_at FROM account ORDER BY login"


class PeopleSelects:
    """The PeopleLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find_people(self, text: str, limit: int = 8) -> list[PersonHit]:
        return self._found_people(text, limit)[0]

    def _found_people(self, text: str, limit: int) -> tuple[list[PersonHit], bool]:
        """Who is found, and whether the house has confidential visits at all, as far as that came with the answer."""
        if self._engine.dialect.name == "sqlite":
            spellings = asked_spellings(text)
            if not spellings:
                return [], False
            with reading(self._engine) as driver:
                found = driver.all(_FOUND, {"match": match_of(spellings), "limit": limit})
            if not found:
                return [], False
            if not found[0][_MERGES]:
                return [_person(row) for row in found], bool(found[0][_CONFIDENTIAL])
        with self._engine.connect() as connection:
            return shown_people(connection, found_person_ids(connection, text, limit)), True

    def employees(self, *, active_only: bool = True) -> list[EmployeeRow]:
        with self._engine.connect() as connection:
            found = [_employee(row) for row in rows(connection, _EMPLOYEES)]
        return [employee for employee in found if employee.active or not active_only]

    def find_employees(self, text: str, limit: int = 8) -> list[EmployeeRow]:
        asked = asked_spellings(text)
        return [
            employee
            for employee in self.employees()
            if all(
                _begins(word, f"{employee.name} {employee.department} {employee.personnel_number}") for word in asked
            )
        ][:limit]

    def accounts(self) -> list[AccountRow]:
        with self._engine.connect() as connection:
            return [
                AccountRow(
                    id=row["id"],
                    employee_id=EmployeeId(row["employee_id"]),
                    login=row["login"],
                    roles=frozenset(Role(role) for role in json.loads(row["roles"])),
                    active=bool(row["active"]),
                    expires_at=moment(row["expires_at"]),
                )
                for row in rows(connection, _ACCOUNTS)
            ]


def person_hits(connection: Connection, ids: list[int]) -> list[PersonHit]:
    """The persons in the order of their ids given."""
    if not ids:
        return []
    by_id = {row["id"]: _person(tuple(row.values())) for row in rows(connection, _PEOPLE, ids=tuple(ids))}
    return [by_id[id] for id in ids if id in by_id]


def shown_people(connection: Connection, ids: Sequence[int]) -> list[PersonHit]:
    """Those who are shown for these, each once, with the last visit of all they were merged with."""
    merged = merged_people(connection)
    shown = shown_ids(ids, merged)
    hits = {hit.id: hit for hit in person_hits(connection, with_doubles(shown, merged))}
    if not merged:
        return [hits[PersonId(id_)] for id_ in shown if id_ in hits]
    return [_united([hits[PersonId(member)] for member in same_as(id_, merged) if member in hits]) for id_ in shown]


def _united(family: list[PersonHit]) -> PersonHit:
    """The first of them, with the last visit of whoever came last."""
    latest = max(family, key=lambda hit: hit.last_visit or _NEVER)
    return replace(
        latest,
        id=family[0].id,
        name=family[0].name,
        company=family[0].company,
        masked_contact=next((hit.masked_contact for hit in family if hit.masked_contact), ""),
        note=next((hit.note for hit in family if hit.note), ""),
    )


def masked(phone: str, email: str) -> str:
    """Contact details that recognise somebody and tell nobody: "m•••@k•••.de"."""
    if "@" in email:
        user, _, host = email.partition("@")
        domain, _, ending = host.rpartition(".")
        return f"{user[:1]}•••@{domain[:1]}•••.{ending}"
    return f"••• {phone[-3:]}" if len(phone) > 5 else ""


def _person(row: Sequence[Any]) -> PersonHit:
    id_, name, company, phone, email, arrived_at, host_id, host_name, purpose, zones, kind, note, *_ = row
    # By place, not by name: twenty of them are made at every key press.
    return PersonHit(
        id_,
        name,
        company,
        masked(phone, email) if phone or email else "",
        text_time(arrived_at) if arrived_at else None,
        host_id,
        host_name or "",
        purpose or "",
        _zones(zones) if zones else (),
        _TYPES.get(kind),
        note or "",
    )


@lru_cache(maxsize=256)
def _zones(ids: str) -> tuple[ZoneId, ...]:
    return tuple(ZoneId(id) for id in json.loads(ids))


def _employee(row: RowMapping) -> EmployeeRow:
    return EmployeeRow(
        id=EmployeeId(row["id"]),
        name=row["name"],
        department=row["department"],
        personnel_number=row["personnel_number"],
        phone=row["phone"],
        email=row["email"],
        deputy_id=EmployeeId(row["deputy_id"]) if row["deputy_id"] is not None else None,
        active=bool(row["active"]),
        suspended=bool(row["suspended"]),
        is_escort=bool(row["is_escort"]),
        escort_zones=tuple(ZoneId(id) for id in json.loads(row["escort_zones"])),
        escort_at_most=row["escort_at_most"],
        briefing_valid_until=_day(row["briefing_valid_until"]),
        has_pin=bool(row["pin_hash"]),
        committed_on=_day(row["signed_on"]),
        commitment_current=row["text_version"] == COMMITMENT_TEXT,
        account=row["login"] or "" if row["account_active"] else "",
        roles=frozenset(Role(role) for role in json.loads(row["roles"] or "[]"))
        if row["account_active"]
        else frozenset(),
        keys_out=row["keys_out"],
    )


def _begins(spellings: tuple[str, ...], text: str) -> bool:
    return any(word.startswith(spelling) for spelling in spellings for word in folded_words(text))


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
