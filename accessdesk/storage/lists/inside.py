"""Who is in the house, with whoever answers for them, and the gap where nobody does."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping

from accessdesk.desk.rows import InsideRow
from accessdesk.domain.escorts import Acceptance, CustodyKind, needs_custody
from accessdesk.domain.ids import VisitId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists.selecting import OPEN_VISIT, moment, named, rows, zone_names
from accessdesk.storage.translate import text_time

_INSIDE = f"""
SELECT v.id, v.person_id, v.name, v.company, v.host_name, v.state, v.supervision, v.zones, v.collected_at, v.arrived_at,
       v.last_confirmed_at,
       v.until, v.needs_help, c.kind, c.keeper_id, c.started_at, c.acceptance,
       coalesce(e.name, '') AS keeper_name, coalesce(e.escort_at_most, 0) AS keeper_limit,
       coalesce(b.number, '') AS badge, m.group_id
FROM visit v
LEFT JOIN group_member m ON m.visit_id = v.id
LEFT JOIN custody c ON c.visit_id = v.id AND c.ended_at IS NULL
LEFT JOIN employee e ON e.id = c.keeper_id
LEFT JOIN badge b ON b.visit_id = v.id AND b.closed_at IS NULL
WHERE v.state IN ('on_site', 'away', 'unclear') AND {OPEN_VISIT} ORDER BY v.id
"""
_LOADS = """
SELECT keeper_id, count(*) AS load FROM custody
WHERE ended_at IS NULL AND keeper_id IS NOT NULL GROUP BY keeper_id
"""
_LAST_KEEPER = """
SELECT c.ended_at, coalesce(e.name, '') AS name FROM custody c LEFT JOIN employee e ON e.id = c.keeper_id
WHERE c.visit_id = :visit AND c.ended_at IS NOT NULL ORDER BY c.ended_at DESC, c.id DESC LIMIT 1
"""
_BACK = "SELECT max(back_at) AS back_at FROM absence WHERE visit_id = :visit"
_KEYS = """
SELECT person_id, count(*) AS held FROM handover
WHERE returned_at IS NULL AND person_id IS NOT NULL GROUP BY person_id
"""


def inside_rows(connection: Connection, now: datetime) -> list[InsideRow]:
    """On site, away and unclear, most urgent first."""
    names = zone_names(connection)
    loads = {row["keeper_id"]: row["load"] for row in rows(connection, _LOADS)}
    held = {row["person_id"]: row["held"] for row in rows(connection, _KEYS)}
    found = [_inside(connection, row, names, loads, held) for row in rows(connection, _INSIDE)]
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


def _inside(
    connection: Connection, row: RowMapping, names: dict[int, str], loads: dict[Any, int], held: dict[Any, int]
) -> InsideRow:
    supervision = Supervision(row["supervision"])
    state = VisitState(row["state"])
    gap_since, last_keeper = None, ""
    if state is VisitState.ON_SITE and row["kind"] is None and needs_custody(supervision):
        gap_since, last_keeper = _gap(connection, row)
    return InsideRow(
        id=VisitId(row["id"]),
        name=row["name"],
        company=row["company"],
        host_name=row["host_name"],
        state=state,
        supervision=supervision,
        keeper_kind=CustodyKind(row["kind"]) if row["kind"] else None,
        keeper_name=row["keeper_name"],
        keeper_since=moment(row["started_at"]),
        acceptance=Acceptance(row["acceptance"]) if row["acceptance"] else None,
        keeper_load=loads.get(row["keeper_id"], 0),
        keeper_limit=row["keeper_limit"],
        gap_since=gap_since,
        last_keeper=last_keeper,
        zones=named(row["zones"], names),
        badge=row["badge"],
        keys_out=held.get(row["person_id"], 0),
        since=text_time(row["collected_at"] or row["arrived_at"]),
        until=moment(row["until"]),
        needs_help=bool(row["needs_help"]),
        group_id=row["group_id"],
    )


def _gap(connection: Connection, row: RowMapping) -> tuple[datetime, str]:
    """Since when nobody answers for the visitor, and who did last."""
    last: Sequence[RowMapping] = rows(connection, _LAST_KEEPER, visit=row["id"])
    back = rows(connection, _BACK, visit=row["id"])[0]["back_at"]
    starts = [row["collected_at"], row["last_confirmed_at"], back, last[0]["ended_at"] if last else None]
    return max(text_time(start) for start in starts if start), last[0]["name"] if last else ""
