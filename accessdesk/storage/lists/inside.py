"""Who is in the house, with whoever answers for them, and the gap where nobody does."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping

from accessdesk.desk.coverage import VisitCoverage
from accessdesk.desk.rows import InsideRow
from accessdesk.domain.escorts import Acceptance, CustodyKind, needs_custody
from accessdesk.domain.ids import VisitId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.storage.lists.coverage import coverages
from accessdesk.storage.lists.selecting import KEEPER_COMPANY, NEEDS_HELP, OPEN_VISIT, moment, named, rows, zone_names
from accessdesk.storage.translate import text_time

_INSIDE = f"""
SELECT v.id, v.person_id, v.name, v.company, v.host_name, v.state, v.type, v.supervision, v.zones, v.collected_at,
       v.arrived_at, v.until, {NEEDS_HELP} AS needs_help, c.kind, c.keeper_id, c.started_at, c.acceptance,
       coalesce(e.name, '') AS keeper_name, coalesce(e.escort_at_most, 0) AS keeper_limit,
       {KEEPER_COMPANY} AS keeper_company,
       coalesce(b.number, '') AS badge, m.group_id,
       coalesce(s.name, '') AS pending_name, r.requested_at AS pending_since
FROM visit v
LEFT JOIN group_member m ON m.visit_id = v.id
LEFT JOIN custody c ON c.visit_id = v.id AND c.ended_at IS NULL
LEFT JOIN employee e ON e.id = c.keeper_id
LEFT JOIN assignment r ON r.visit_id = v.id AND r.state = 'requested'
LEFT JOIN employee s ON s.id = r.escort_id
LEFT JOIN badge b ON b.visit_id = v.id AND b.closed_at IS NULL
WHERE v.state IN ('on_site', 'away', 'unclear') AND {OPEN_VISIT} ORDER BY v.id
"""
_LOADS = """
SELECT keeper_id, count(*) AS load FROM custody
WHERE ended_at IS NULL AND keeper_id IS NOT NULL GROUP BY keeper_id
"""
_PLACES = """
SELECT visit_id, zone_id FROM whereabouts WHERE ended_at IS NULL AND zone_id IS NOT NULL
"""
_KEYS = """
SELECT person_id, count(*) AS held, count(visit_id) AS in_stay FROM handover
WHERE returned_at IS NULL AND person_id IS NOT NULL GROUP BY person_id
"""


def inside_rows(connection: Connection, now: datetime) -> list[InsideRow]:
    """On site, away and unclear, most urgent first."""
    names = zone_names(connection)
    loads = {row["keeper_id"]: row["load"] for row in rows(connection, _LOADS)}
    held = {row["person_id"]: row for row in rows(connection, _KEYS)}
    inside = rows(connection, _INSIDE)
    gaps = {visit.id: visit for visit in coverages(connection, [row["id"] for row in inside if _may_be_a_gap(row)])}
    places = {row["visit_id"]: names.get(row["zone_id"], "?") for row in rows(connection, _PLACES)}
    found = [_inside(row, gaps.get(row["id"]), places, names, loads, held) for row in inside]
    return sorted(found, key=lambda row: urgency(row, now))


def urgency(row: InsideRow, now: datetime) -> tuple[int, datetime]:
    """Gap first, then unclear, overdue, keys out, the rest, away last; within each the longest."""
    overdue = row.until is not None and row.until < now
    rank = next(
        rank
        for rank, holds in enumerate(
            (
                row.gap_since is not None,
                row.state is VisitState.UNCLEAR,
                overdue and row.state is VisitState.ON_SITE,
                row.keys_out > 0,
                row.state is VisitState.ON_SITE,
                True,
            )
        )
        if holds
    )
    return rank, row.gap_since or row.since


def _may_be_a_gap(row: RowMapping) -> bool:
    return row["kind"] is None and row["state"] == VisitState.ON_SITE and needs_custody(Supervision(row["supervision"]))


def _inside(
    row: RowMapping,
    alone: VisitCoverage | None,
    places: dict[int, str],
    names: dict[int, str],
    loads: dict[Any, int],
    held: dict[int, RowMapping],
) -> InsideRow:
    return InsideRow(
        id=VisitId(row["id"]),
        name=row["name"],
        company=row["company"],
        host_name=row["host_name"],
        state=VisitState(row["state"]),
        supervision=Supervision(row["supervision"]),
        keeper_kind=CustodyKind(row["kind"]) if row["kind"] else None,
        keeper_name=row["keeper_name"],
        keeper_company=row["keeper_company"],
        keeper_since=moment(row["started_at"]),
        acceptance=Acceptance(row["acceptance"]) if row["acceptance"] else None,
        keeper_load=loads.get(row["keeper_id"], 0),
        keeper_limit=row["keeper_limit"],
        gap_since=alone.gap_since() if alone is not None else None,
        last_keeper=alone.last_keeper() if alone is not None else "",
        zones=named(row["zones"], names),
        badge=row["badge"],
        keys_out=_keys_out(row, held),
        since=text_time(row["collected_at"] or row["arrived_at"]),
        until=moment(row["until"]),
        needs_help=bool(row["needs_help"]),
        group_id=row["group_id"],
        place=places.get(row["id"], ""),
        pending_name=row["pending_name"],
        pending_since=moment(row["pending_since"]),
        type=VisitType(row["type"]),
    )


def _keys_out(row: RowMapping, held: dict[int, RowMapping]) -> int:
    """What a standing external holds beyond the stay is not out."""
    theirs = held.get(row["person_id"])
    if theirs is None:
        return 0
    return int(theirs["in_stay"] if row["type"] == "standing" else theirs["held"])
