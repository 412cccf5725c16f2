"""Everything about one person, read from every table that speaks of them and of nobody else."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.erased_names import erased_name
from accessdesk.desk.subject_data import (
    FACTS_OF_EMPLOYEES,
    FACTS_OF_VISITORS,
    FREE_TEXTS,
    SubjectAsked,
    SubjectData,
    SubjectEntry,
    SubjectRecord,
    SubjectValue,
)
from accessdesk.domain.refusals import Missing, Unknown
from accessdesk.domain.retention import DEFAULT_DAYS
from accessdesk.storage.lists.selecting import named, rows, zone_names
from accessdesk.storage.merged_people import merged_people, with_doubles

_OF_VISITS = "visit_id IN (SELECT id FROM visit WHERE person_id IN :people)"
_RECEIPTS = "id IN (SELECT {column} FROM handover WHERE {whose})"
_WHERE_VISITOR: Mapping[str, str] = {
    "person": "id IN :people",
    "visit": "person_id IN :people",
    **dict.fromkeys(
        ("person_note", "standing_external", "handover", "reminder_mail", "subject_request"), "person_id IN :people"
    ),
    **dict.fromkeys(("incident", "key_reservation"), f"(person_id IN :people OR {_OF_VISITS})"),
    "receipt": " OR ".join(
        _RECEIPTS.format(column=column, whose="person_id IN :people") for column in ("receipt_id", "return_receipt_id")
    ),
    "ban_decision": "person_id IN :people AND same_person = 1",
    "ban": "id IN (SELECT ban_id FROM ban_decision WHERE person_id IN :people AND same_person = 1)",
}
_WHERE_EMPLOYEE: Mapping[str, str] = {
    "employee": "id IN :people",
    "assignment": "escort_id IN :people",
    "custody": "keeper_id IN :people",
    "receipt": " OR ".join(
        _RECEIPTS.format(column=column, whose="employee_id IN :people")
        for column in ("receipt_id", "return_receipt_id")
    ),
}
_ENTRIES = """
SELECT DISTINCT e.seq, e.data, e.ts, e.type FROM ledger_mention m JOIN ledger_entry e ON e.seq = m.seq
WHERE (m.kind = :kind AND m.ref IN :people) {or_visits} ORDER BY e.seq
"""
_OR_VISITS = "OR (m.kind = 'visit' AND m.ref IN (SELECT id FROM visit WHERE person_id IN :people))"
_GONE = "SELECT seq, data_class FROM ledger_payload WHERE data IS NULL AND seq IN :seqs ORDER BY seq, data_class"
_AT_ONCE = 500
_ZONE_LISTS = ("zones", "escort_zones")
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class _Whose:
    kind: str
    ids: tuple[int, ...]
    facts: Mapping[str, tuple[str, ...]]

    def condition(self, table: str) -> str:
        if self.kind == "person":
            return _WHERE_VISITOR.get(table, _OF_VISITS)
        return _WHERE_EMPLOYEE.get(table, "employee_id IN :people")


class SubjectSelects:
    """The SubjectLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def subject_data(self, asked: SubjectAsked, now: datetime) -> SubjectData:
        with self._engine.connect() as connection:
            whose = _whose(connection, asked)
            heads = rows(connection, f"SELECT * FROM {whose.kind} WHERE id IN :people ORDER BY id", people=whose.ids)
            if not heads:
                raise Unknown(kind=whose.kind, id=whose.ids[0])
            own = next(head for head in heads if head["id"] == whose.ids[0])
            others = _others(connection, [head["name"] for head in heads])
            return SubjectData(
                name=own["name"] or erased_name(own["pseudonym"]),
                company=own["company"] if whose.kind == "person" else "",
                pseudonyms=tuple(head["pseudonym"] for head in heads),
                at=now,
                records=tuple(_records(connection, whose, others)),
                entries=tuple(_entries(connection, whose)),
                days=_days(connection),
            )


def _whose(connection: Connection, asked: SubjectAsked) -> _Whose:
    if asked.person_id is not None:
        family = with_doubles([asked.person_id], merged_people(connection))
        ids = (asked.person_id, *(one for one in family if one != asked.person_id))
        return _Whose("person", ids, FACTS_OF_VISITORS)
    if asked.employee_id is not None:
        return _Whose("employee", (asked.employee_id,), FACTS_OF_EMPLOYEES)
    raise Missing(field="person")


def _records(connection: Connection, whose: _Whose, others: re.Pattern[str] | None) -> Iterator[SubjectRecord]:
    zones = zone_names(connection)
    for table, facts in whose.facts.items():
        query = f"SELECT * FROM {table} WHERE {whose.condition(table)} ORDER BY id"
        found = rows(connection, query, people=whose.ids)
        copies = _copy_numbers(connection, [row["copy_id"] for row in found]) if "copy_id" in facts else {}
        for row in found:
            told = {fact: _value(fact, row[fact], zones, copies) for fact in facts}
            yield SubjectRecord(table, {fact: _without(others, fact, value) for fact, value in told.items()})


def _value(fact: str, value: Any, zones: Mapping[int, str], copies: Mapping[int, str]) -> SubjectValue:
    if fact in _ZONE_LISTS:
        return named(value, zones)
    if fact == "zone_id":
        return zones.get(value, "?")
    if fact == "copy_id":
        return copies.get(value, "?")
    if fact == "roles":
        return tuple(json.loads(value))
    told: SubjectValue = value
    return told


def _copy_numbers(connection: Connection, ids: list[int]) -> dict[int, str]:
    found = rows(connection, "SELECT id, number FROM key_copy WHERE id IN :ids", ids=tuple(ids)) if ids else ()
    return {row["id"]: row["number"] for row in found}


def _others(connection: Connection, own: Iterable[str]) -> re.Pattern[str] | None:
    """Matches the names, whole or the last part alone, of people who work here and are not the person."""
    theirs = {part.casefold() for name in own for part in name.split()}
    words: set[str] = set()
    for row in rows(connection, "SELECT name FROM employee"):
        parts = row["name"].split()
        for word in (row["name"], parts[-1] if parts else ""):
            if len(word) >= _SHORTEST_NAME and word.casefold() not in theirs:
                words.add(word)
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)


def _without(others: re.Pattern[str] | None, fact: str, value: SubjectValue) -> SubjectValue:
    if others is None or fact not in FREE_TEXTS or not isinstance(value, str):
        return value
    return others.sub("…", value)


def _entries(connection: Connection, whose: _Whose) -> Iterator[SubjectEntry]:
    query = _ENTRIES.format(or_visits=_OR_VISITS if whose.kind == "person" else "")
    found = rows(connection, query, kind=whose.kind, people=whose.ids)
    for first in range(0, len(found), _AT_ONCE):
        part = found[first : first + _AT_ONCE]
        gone: dict[int, list[str]] = {}
        for row in rows(connection, _GONE, seqs=tuple(entry["seq"] for entry in part)):
            gone.setdefault(row["seq"], []).append(row["data_class"])
        for entry in part:
            at = json.loads(bytes(entry["data"]))["at"]
            yield SubjectEntry(entry["seq"], at, entry["ts"], entry["type"], tuple(gone.get(entry["seq"], ())))


def _days(connection: Connection) -> dict[str, int]:
    kept = {
        row["key"].removeprefix("retention_days_"): int(row["value"])
        for row in rows(connection, "SELECT key, value FROM setting WHERE key LIKE 'retention_days_%'")
    }
    return {name: kept.get(name, days) for name, days in DEFAULT_DAYS.items()}
