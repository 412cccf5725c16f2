"""The recorded supervision of visits, read for many at once."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping

from accessdesk.desk.coverage import GapNote, KeptCustody, KeptPlace, VisitCoverage
from accessdesk.domain.escorts import Acceptance, CustodyKind, GapCause, Interval
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists.erased_names import own_name, visitor_name
from accessdesk.storage.lists.selecting import KEEPER_COMPANY, moment, rows
from accessdesk.storage.translate import text_time

_AT_ONCE = 500
_VISITS = f"""
SELECT id, {visitor_name()} AS name, company, host_name, state, supervision, zones, collected_at, departed_at,
       last_confirmed_at, entered_at, how_known
FROM visit v WHERE id IN :ids ORDER BY id
"""
_CUSTODY = f"""
SELECT c.visit_id, c.kind, c.keeper_id, coalesce({own_name("e")}, '') AS keeper_name, c.acceptance, c.started_at,
       c.ended_at, c.entered_at,
       {KEEPER_COMPANY} AS keeper_company
FROM custody c LEFT JOIN employee e ON e.id = c.keeper_id
WHERE c.visit_id IN :ids AND (c.ended_at IS NULL OR c.ended_at > c.started_at) ORDER BY c.started_at, c.id
"""
_ABSENCES = """
SELECT visit_id, left_at, back_at FROM absence
WHERE visit_id IN :ids AND (back_at IS NULL OR back_at > left_at) ORDER BY left_at, id
"""
_UNKNOWN = "SELECT visit_id, started_at, ended_at FROM unknown_span WHERE visit_id IN :ids ORDER BY started_at, id"
_PLACES = """
SELECT visit_id, zone_id, started_at, ended_at FROM whereabouts
WHERE visit_id IN :ids AND (ended_at IS NULL OR ended_at > started_at) ORDER BY started_at, id
"""
_NOTES = """
SELECT r.visit_id, r.started_at, r.closed_at, r.reason, r.finding, f.cause
FROM gap_report r LEFT JOIN gap_finding f ON f.gap_report_id = r.id AND f.cause <> 'taken_back'
WHERE r.visit_id IN :ids ORDER BY r.started_at, r.id
"""
_NOT_SEEN = (VisitState.UNCLEAR, VisitState.CLOSED_UNCONFIRMED)

_ByVisit = dict[int, list[RowMapping]]


def coverages(connection: Connection, visit_ids: Sequence[int]) -> Iterator[VisitCoverage]:
    """In the order of the ids; visits that are not there are left out."""
    for first in range(0, len(visit_ids), _AT_ONCE):
        ids = tuple(visit_ids[first : first + _AT_ONCE])
        found = {row["id"]: row for row in rows(connection, _VISITS, ids=ids)}
        custody, absences, unknown, places, notes = (
            _by_visit(connection, sql, ids) for sql in (_CUSTODY, _ABSENCES, _UNKNOWN, _PLACES, _NOTES)
        )
        for id in ids:
            if id in found:
                yield VisitCoverage(
                    **_visit(found[id], unknown.get(id, [])),
                    custody=tuple(_custody(row) for row in custody.get(id, ())),
                    absences=tuple(_span(row["left_at"], row["back_at"]) for row in absences.get(id, ())),
                    unknown=_unknown(found[id], unknown.get(id, ()), custody.get(id, ())),
                    places=tuple(_place(row) for row in places.get(id, ())),
                    notes=tuple(_note(row) for row in notes.get(id, ())),
                )


def coverage(connection: Connection, visit_id: int) -> VisitCoverage | None:
    """Of one visit; None when there is none."""
    return next(coverages(connection, (visit_id,)), None)


def _by_visit(connection: Connection, sql: str, ids: tuple[int, ...]) -> _ByVisit:
    found: _ByVisit = {}
    for row in rows(connection, sql, ids=ids):
        found.setdefault(row["visit_id"], []).append(row)
    return found


def _visit(row: RowMapping, unknown: Sequence[RowMapping]) -> dict[str, Any]:
    state = VisitState(row["state"])
    ended = row["departed_at"]
    if state is VisitState.CLOSED_UNCONFIRMED:  # until then nobody knew; the departure itself stays unknown
        ended = (unknown[-1]["ended_at"] if unknown else None) or row["entered_at"]
    return {
        "id": VisitId(row["id"]),
        "name": row["name"],
        "company": row["company"],
        "host_name": row["host_name"],
        "state": state,
        "supervision": Supervision(row["supervision"]),
        "zones": tuple(ZoneId(zone) for zone in json.loads(row["zones"])),
        "stay": _span(row["collected_at"], ended) if row["collected_at"] else None,
    }


def _unknown(visit: RowMapping, spans: Sequence[RowMapping], custody: Sequence[RowMapping]) -> tuple[Interval, ...]:
    """As recorded; for visits that became unclear before spans were recorded, from the last confirmed moment on."""
    if spans:
        return tuple(_span(row["started_at"], row["ended_at"]) for row in spans)
    if VisitState(visit["state"]) in _NOT_SEEN and visit["last_confirmed_at"]:
        return (_span(visit["last_confirmed_at"], None),)
    if visit["how_known"] and visit["departed_at"] and custody and custody[-1]["ended_at"]:
        return (_span(custody[-1]["ended_at"], visit["departed_at"]),)
    return ()


def _custody(row: RowMapping) -> KeptCustody:
    return KeptCustody(
        kind=CustodyKind(row["kind"]),
        keeper_id=EmployeeId(row["keeper_id"]) if row["keeper_id"] is not None else None,
        keeper_name=row["keeper_name"],
        acceptance=Acceptance(row["acceptance"]) if row["acceptance"] else None,
        started_at=text_time(row["started_at"]),
        ended_at=moment(row["ended_at"]),
        entered_at=text_time(row["entered_at"]),
        keeper_company=row["keeper_company"],
    )


def _place(row: RowMapping) -> KeptPlace:
    zone = row["zone_id"]
    return KeptPlace(ZoneId(zone) if zone is not None else None, _span(row["started_at"], row["ended_at"]))


def _note(row: RowMapping) -> GapNote:
    cause = GapCause(row["cause"]) if row["cause"] else None
    return GapNote(_span(row["started_at"], row["closed_at"]), row["reason"], row["finding"], cause)


def _span(start: str, end: str | None) -> Interval:
    return Interval(text_time(start), moment(end))
