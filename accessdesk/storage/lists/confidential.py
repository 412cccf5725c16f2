"""What lists hide of confidential visits from whoever needs it not: company and purpose, nothing else.

One layer over all lists, so that none of them can forget it. Names stay: the evacuation list must be complete.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Engine, text

from accessdesk.desk.ports import Viewer
from accessdesk.desk.rows import (
    ExpectedRow,
    InsideRow,
    LogDetail,
    LogFilter,
    LogPart,
    LogRow,
    PersonHit,
    PresenceRow,
    VisitDetail,
    VisitRow,
    WaitingRow,
)
from accessdesk.desk.search_rows import HitKind, SearchHit
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.confidential import HIDDEN
from accessdesk.domain.ids import VisitId
from accessdesk.domain.names import asked_spellings, folded_words
from accessdesk.storage.lists.log import LogSelects
from accessdesk.storage.lists.people import PeopleSelects
from accessdesk.storage.lists.search import SearchSelects
from accessdesk.storage.lists.selecting import reading, rows
from accessdesk.storage.lists.visit_details import VisitDetailSelects
from accessdesk.storage.lists.visits import VisitSelects
from accessdesk.storage.merged_people import merged_people, with_doubles
from accessdesk.storage.prepared import Prepared

R = TypeVar("R")
_MARKED = """
SELECT v.id, v.person_id FROM confidential_visit c JOIN visit v ON v.id = c.visit_id
LEFT JOIN employee h ON h.id = v.host_id
WHERE coalesce(v.host_id, 0) <> :me AND coalesce(h.deputy_id, 0) <> :me
"""
_MARKED_AMONG = """
SELECT v.person_id FROM visit v JOIN confidential_visit c ON c.visit_id = v.id
LEFT JOIN employee h ON h.id = v.host_id
WHERE EXISTS (SELECT 1 FROM confidential_visit) AND v.person_id IN ({ids})
AND coalesce(v.host_id, 0) <> :me AND coalesce(h.deputy_id, 0) <> :me
"""
"""The same for a few persons; where no visit is confidential, none of theirs are asked for."""
_VISITS = frozenset({HitKind.VISITOR_INSIDE, HitKind.VISITOR_EXPECTED, HitKind.BADGE})


@dataclass(frozen=True, slots=True)
class _Kept:
    """Visits and their persons that this viewer sees no more of than the name."""

    visits: frozenset[int] = frozenset()
    persons: frozenset[int] = frozenset()


_TELLS_COMPANY = (ToClear.UNCLEAR, ToClear.GAP_FINDING)
_OF_INCIDENTS = frozenset({"incident.what", "incident.reporter", "incident_step.who", "incident_step.words"})
"""The words of an incident are for the office and the auditor."""
_BEHALF = ("visit_behalf", "behalf", "customer", "order")
"""For whom somebody comes tells where they come from."""


def nobody() -> Viewer:
    """Nobody is logged in: nothing confidential is shown."""
    return Viewer()


class ConfidentialLists(VisitSelects, VisitDetailSelects, PeopleSelects, LogSelects, SearchSelects):
    """The lists of reception, the log and the search, for one viewer at a time."""

    def __init__(self, engine: Engine, viewer: Callable[[], Viewer] = nobody) -> None:
        super().__init__(engine)
        self._viewer = viewer

    def waiting(self) -> list[WaitingRow]:
        return self._masked(super().waiting())

    def expected(self, until: datetime) -> list[ExpectedRow]:
        return self._masked(super().expected(until))

    def inside(self, now: datetime) -> list[InsideRow]:
        return self._masked(super().inside(now))

    def presence(self, at: datetime | None = None) -> list[PresenceRow]:
        return self._masked(super().presence(at))

    def visit(self, visit_id: VisitId) -> VisitDetail:
        visit = super().visit(visit_id)
        return replace(hidden(visit), customer="", behalf=None) if visit_id in self._kept().visits else visit

    def visits(self, text: str, before: VisitId | None, limit: int) -> list[VisitRow]:
        kept = self._kept()
        found = super().visits(text, before, limit)
        return [hidden(row) if row.id in kept.visits else row for row in found if self._told(row, text, kept)]

    def to_clear(self, now: datetime) -> list[ToClearRow]:
        kept = self._kept().visits
        return [
            replace(row, second=HIDDEN) if row.kind in _TELLS_COMPANY and row.target in kept else row
            for row in super().to_clear(now)
        ]

    def find_people(self, text: str, limit: int = 8) -> list[PersonHit]:
        found, confidential = self._found_people(text, limit)
        kept = self._kept_among([hit.id for hit in found]) if confidential else frozenset()
        if not kept:
            return found
        return [
            replace(hit, company=HIDDEN, last_purpose="") if hit.id in kept else hit
            for hit in found
            if hit.id not in kept or _by_name(hit.name, text)
        ]

    def search(self, text: str, limit: int = 12) -> list[SearchHit]:
        kept = self._kept()
        found = []
        for hit in super().search(text, limit):
            mine = hit.target in (kept.visits if hit.kind in _VISITS else kept.persons)
            if not mine or hit.kind not in {*_VISITS, HitKind.PERSON} or hit.kind is HitKind.BADGE:
                found.append(hit)
            elif _by_name(hit.title, text):
                found.append(replace(hit, second=HIDDEN))
        return found

    def _part(self, asked: LogFilter, most: int | None) -> LogPart:
        kept = self._kept()
        part = super()._part(asked, most)
        found = [_quiet(row) if _about(row, kept) else row for row in part.rows]
        if not self._viewer().reads_confidential:
            found = [_without_incidents(row) for row in found]
        return replace(part, rows=tuple(found))

    def _searches_words(self) -> bool:
        """Whoever searched for a company would learn by it who of a confidential visit belongs to it."""
        return self._viewer().reads_confidential

    def log_entry(self, seq: int) -> LogDetail:
        detail = super().log_entry(seq)
        if not self._viewer().reads_confidential:
            told = tuple(fact for fact in detail.payloads if fact[1] not in _OF_INCIDENTS)
            detail = replace(detail, row=_without_incidents(detail.row), payloads=told)
        if not _about(detail.row, self._kept()):
            return detail
        told = tuple(fact for fact in detail.payloads if not _secret(fact[1]))
        return replace(detail, row=_quiet(detail.row), payloads=told)

    def _kept(self) -> _Kept:
        viewer = self._viewer()
        if viewer.reads_confidential:
            return _Kept()
        with self._engine.connect() as connection:
            found = rows(connection, _MARKED, me=viewer.employee_id or -1)
            merged = merged_people(connection) if found else {}
        persons = with_doubles((row["person_id"] for row in found), merged)
        return _Kept(frozenset(row["id"] for row in found), frozenset(persons))

    def _kept_among(self, persons: Sequence[int]) -> frozenset[int]:
        """Those of these persons of whom this viewer sees no more than the name; every key press waits for it."""
        viewer = self._viewer()
        if viewer.reads_confidential or not persons:
            return frozenset()
        with self._engine.connect() as connection:
            merged = merged_people(connection)
        members = with_doubles(persons, merged)
        asked = {f"id{at}": member for at, member in enumerate(members)}
        with reading(self._engine) as driver:
            found = driver.all(_marked_among(len(members)), {"me": viewer.employee_id or -1, **asked})
        return frozenset(with_doubles((row[0] for row in found), merged))

    def _masked(self, found: Iterable[R]) -> list[R]:
        kept = self._kept().visits
        return [hidden(row) if getattr(row, "id", None) in kept else row for row in found]

    @staticmethod
    def _told(row: VisitRow, text: str, kept: _Kept) -> bool:
        """Whoever asks for a company does not learn by it who of a confidential visit belongs to it."""
        return row.id not in kept.visits or not text.strip() or _by_name(row.name, text)


@lru_cache(maxsize=64)
def _marked_among(count: int) -> Prepared:
    return Prepared(text(_MARKED_AMONG.format(ids=", ".join(f":id{at}" for at in range(count)))))


def hidden(row: R) -> R:
    """The row without company and purpose."""
    anything: Any = row
    secret = {column.name: HIDDEN for column in fields(anything) if column.name in ("company", "purpose")}
    shown: R = replace(anything, **secret)
    return shown


def _by_name(name: str, text: str) -> bool:
    words = folded_words(name)
    return all(any(word.startswith(one) for word in words for one in asked) for asked in asked_spellings(text))


def _about(row: LogRow, kept: _Kept) -> bool:
    """Whether the entry speaks of one of these visits, or of somebody who paid one."""
    visits = [value for fact, value in row.facts.items() if fact == "visit.id" or fact.endswith(".visit_id")]
    persons = [row.facts[fact] for fact in ("person.id", "visit.person_id") if fact in row.facts]
    return any(int(one) in kept.visits for one in visits) or any(int(one) in kept.persons for one in persons)


def _quiet(row: LogRow) -> LogRow:
    return replace(row, facts={fact: value for fact, value in row.facts.items() if not _secret(fact)})


def _without_incidents(row: LogRow) -> LogRow:
    if _OF_INCIDENTS.isdisjoint(row.facts):
        return row
    return replace(row, facts={fact: value for fact, value in row.facts.items() if fact not in _OF_INCIDENTS})


def _secret(fact: str) -> bool:
    table, _, column = fact.rpartition(".")
    return column in ("company", "purpose", "holder_company", "authoriser") or table in _BEHALF
