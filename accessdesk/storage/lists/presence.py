"""Who is, and who was, in the house: one list, read from the intervals of visits, for now and for any past moment."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.rows import PresenceRow
from accessdesk.domain.escorts import CustodyKind, Interval
from accessdesk.domain.ids import VisitId, ZoneId
from accessdesk.domain.presence import Stay, assembly_point_of, standing_at
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists.erased_names import own_name, visitor_name
from accessdesk.storage.lists.selecting import KEEPER_COMPANY, NEEDS_HELP, OPEN_VISIT, moment, named, rows, zone_names
from accessdesk.storage.translate import text_time, time_text

_COLUMNS = f"""
SELECT v.id, {visitor_name()} AS name, v.company, v.host_name, v.zones, v.state, {NEEDS_HELP} AS needs_help,
       v.supervision, v.arrived_at,
       v.collected_at, v.departed_at, v.last_confirmed_at, v.entered_at, coalesce(h.phone, '') AS host_phone
FROM visit v LEFT JOIN employee h ON h.id = v.host_id
"""
_NOW = f"{_COLUMNS} WHERE v.state IN ('arrived', 'on_site', 'unclear') AND {OPEN_VISIT}"
_THEN = f"{_COLUMNS} WHERE v.arrived_at <= :at AND (v.departed_at IS NULL OR v.departed_at > :at)"
_ABSENCES = "SELECT visit_id, left_at, back_at FROM absence WHERE left_at <= :at AND (back_at IS NULL OR back_at > :at)"
_KEEPERS = f"""
SELECT c.visit_id, c.kind, coalesce({own_name("e")}, '') AS name, coalesce(e.phone, '') AS phone,
       {KEEPER_COMPANY} AS keeper_company
FROM custody c LEFT JOIN employee e ON e.id = c.keeper_id WHERE {{held}} ORDER BY c.id
"""
_HELD_NOW = "c.ended_at IS NULL"
_HELD_THEN = "c.started_at <= :at AND (c.ended_at IS NULL OR c.ended_at > :at)"
_BADGES = "SELECT visit_id, number FROM badge WHERE {held} ORDER BY id"
_OUT_NOW = "closed_at IS NULL"
_OUT_THEN = "issued_at <= :at AND (closed_at IS NULL OR closed_at > :at)"
_PLACES = "SELECT visit_id, zone_id FROM whereabouts WHERE {held} ORDER BY id"
_THERE_NOW = "ended_at IS NULL"
_THERE_THEN = "started_at <= :at AND (ended_at IS NULL OR ended_at > :at)"
_UNKNOWN = f"SELECT visit_id, started_at, ended_at FROM unknown_span WHERE {_THERE_THEN}"
_CLOSED = "SELECT closed_at FROM desk_closing WHERE opened_at IS NULL"
_OWN_POINTS = "SELECT zone_id, assembly_point FROM zone_assembly WHERE assembly_point <> ''"
_ZONES = """
SELECT z.id, z.supervision, coalesce(a.assembly_point, '') AS point
FROM zone z LEFT JOIN zone_assembly a ON a.zone_id = z.id ORDER BY z.name
"""


class PresenceSelects:
    """The PresenceLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def presence(self, at: datetime | None = None) -> list[PresenceRow]:
        with self._engine.connect() as connection:
            if at is None:
                found = rows(connection, _NOW)
                standing = {row["id"]: VisitState(row["state"]) for row in found}
                keepers = _by_visit(connection, _KEEPERS.format(held=_HELD_NOW))
                badges = _by_visit(connection, _BADGES.format(held=_OUT_NOW))
                places = _by_visit(connection, _PLACES.format(held=_THERE_NOW))
            else:
                moment_then = time_text(at)
                found = rows(connection, _THEN, at=moment_then)
                standing = _past(connection, found, at)
                keepers = _by_visit(connection, _KEEPERS.format(held=_HELD_THEN), at=moment_then)
                badges = _by_visit(connection, _BADGES.format(held=_OUT_THEN), at=moment_then)
                places = _by_visit(connection, _PLACES.format(held=_THERE_THEN), at=moment_then)
            names, points = zone_names(connection), _points(connection)
            of_site = str(rows(connection, "SELECT assembly_point FROM site ORDER BY id")[0]["assembly_point"])
        listed = [
            _row(row, standing[row["id"]], (keepers, badges, places), (names, points, of_site))
            for row in found
            if row["id"] in standing
        ]
        return sorted(listed, key=lambda row: (not row.needs_help, row.name, row.id))

    def closed_since(self) -> datetime | None:
        """Since when reception is closed."""
        with self._engine.connect() as connection:
            return next((text_time(row["closed_at"]) for row in rows(connection, _CLOSED)), None)

    def assembly_points(self) -> dict[ZoneId, str]:
        """Of the zones that have one of their own."""
        with self._engine.connect() as connection:
            return {ZoneId(row["zone_id"]): row["assembly_point"] for row in rows(connection, _OWN_POINTS)}


def _past(connection: Connection, found: Sequence[RowMapping], at: datetime) -> dict[int, VisitState]:
    """Who of these visits stood on the list at that moment, and how."""
    away = _spans(connection, _ABSENCES, at, "left_at", "back_at")
    unknown = _spans(connection, _UNKNOWN, at, "started_at", "ended_at")
    told = {
        row["id"]: standing_at(_stay(row), away.get(row["id"], ()), at, unknown.get(row["id"], ())) for row in found
    }
    return {visit_id: state for visit_id, state in told.items() if state is not None}


def _spans(connection: Connection, query: str, at: datetime, begins: str, ends: str) -> dict[int, list[Interval]]:
    """Of each visit, the spans that cover the moment."""
    found: dict[int, list[Interval]] = {}
    for row in rows(connection, query, at=time_text(at)):
        found.setdefault(row["visit_id"], []).append(Interval(text_time(row[begins]), moment(row[ends])))
    return found


def _stay(row: RowMapping) -> Stay:
    return Stay(
        state=VisitState(row["state"]),
        arrived_at=text_time(row["arrived_at"]),
        collected_at=moment(row["collected_at"]),
        departed_at=moment(row["departed_at"]),
        last_confirmed_at=moment(row["last_confirmed_at"]),
        entered_at=moment(row["entered_at"]),
    )


def _by_visit(connection: Connection, query: str, **values: str) -> dict[int, RowMapping]:
    return {row["visit_id"]: row for row in rows(connection, query, **values)}


def _points(connection: Connection) -> dict[int, tuple[Supervision, str]]:
    return {row["id"]: (Supervision(row["supervision"]), row["point"]) for row in rows(connection, _ZONES)}


def _row(
    row: RowMapping,
    state: VisitState,
    held: tuple[Mapping[int, RowMapping], Mapping[int, RowMapping], Mapping[int, RowMapping]],
    house: tuple[dict[int, str], dict[int, tuple[Supervision, str]], str],
) -> PresenceRow:
    """`held`: keepers, badges and recorded places by visit; `house`: zones' names, their points, the site's point."""
    keepers, badges, places = held
    names, points, of_site = house
    keeper: Any = keepers.get(row["id"], {})
    place = places[row["id"]]["zone_id"] if row["id"] in places else None
    ids = [place] if place is not None else json.loads(row["zones"])
    return PresenceRow(
        id=VisitId(row["id"]),
        name=row["name"],
        company=row["company"],
        host_name=row["host_name"],
        zones=named(row["zones"], names),
        keeper_name=keeper.get("name", ""),
        keeper_phone=keeper.get("phone", ""),
        keeper_company=keeper.get("keeper_company", ""),
        badge=badges[row["id"]]["number"] if row["id"] in badges else "",
        since=text_time(row["arrived_at"]),
        state=state,
        needs_help=bool(row["needs_help"]),
        keeper_kind=CustodyKind(keeper["kind"]) if keeper else None,
        host_phone=row["host_phone"],
        assembly_point=assembly_point_of([points[id] for id in ids if id in points], of_site),
        place=names.get(place, "") if place is not None else "",
    )
