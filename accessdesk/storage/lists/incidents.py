"""Incidents with their clocks and steps; how long recordings are kept."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.incident_rows import IncidentRow, IncidentStepRow, VideoFacts
from accessdesk.desk.ports import Viewer
from accessdesk.domain.ids import FIRST_SITE, IncidentId
from accessdesk.domain.incidents import VIDEO_HOURS, Incident, IncidentClock, IncidentStep, StepKind, faces
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import from_row, text_time

_ALL = """
SELECT i.*, coalesce(z.name, '') AS zone, coalesce(v.name, p.name, '') AS visitor, coalesce(k.number, '') AS key_number,
       e.name AS by_name
FROM incident i JOIN employee e ON e.id = i.reported_by LEFT JOIN zone z ON z.id = i.zone_id
LEFT JOIN visit v ON v.id = i.visit_id LEFT JOIN person p ON p.id = i.person_id
LEFT JOIN key_copy k ON k.id = i.copy_id
"""
_OPEN = f"{_ALL} WHERE i.closed_at IS NULL ORDER BY i.id"
_EVERY = f"{_ALL} ORDER BY i.id"
_ONE = f"{_ALL} WHERE i.id = :id"
_STEPS = """
SELECT s.*, e.name AS by_name FROM incident_step s JOIN employee e ON e.id = s.entered_by
WHERE s.incident_id IN :ids ORDER BY s.id
"""
_VIDEO = "SELECT hours, reason FROM site_video WHERE site_id = :site"
_NEVER = datetime.max.replace(tzinfo=UTC)


class IncidentSelects:
    """The IncidentLists over the database, for one viewer at a time."""

    _engine: Engine
    _viewer: Callable[[], Viewer]

    def incidents(self, now: datetime, *, closed_too: bool = False) -> list[IncidentRow]:
        with self._engine.connect() as connection:
            found = _told(connection, rows(connection, _EVERY if closed_too else _OPEN), self._viewer(), now)
        return sorted(found, key=_order)

    def incident(self, incident_id: IncidentId, now: datetime) -> IncidentRow:
        with self._engine.connect() as connection:
            found = _told(connection, rows(connection, _ONE, id=incident_id), self._viewer(), now)
        if not found:
            raise Unknown(kind="incident", id=incident_id)
        return found[0]

    def site_video(self) -> VideoFacts:
        with self._engine.connect() as connection:
            found = rows(connection, _VIDEO, site=FIRST_SITE)
        return VideoFacts(found[0]["hours"], found[0]["reason"]) if found else VideoFacts(VIDEO_HOURS, "")


def open_incidents(connection: Connection, now: datetime) -> list[IncidentRow]:
    """Those that are not closed, without their words, the nearest deadline first."""
    return sorted(_told(connection, rows(connection, _OPEN), Viewer(), now), key=_order)


def _order(row: IncidentRow) -> tuple[bool, datetime, int]:
    upcoming = row.next_clock
    return (
        row.closed_at is not None,
        upcoming.due if upcoming is not None and row.closed_at is None else _NEVER,
        -row.id,
    )


def _told(connection: Connection, found: Sequence[Any], viewer: Viewer, now: datetime) -> list[IncidentRow]:
    if not found:
        return []
    steps: dict[int, list[Any]] = {}
    for step in rows(connection, _STEPS, ids=tuple(row["id"] for row in found)):
        steps.setdefault(step["incident_id"], []).append(step)
    return [_row(row, steps.get(row["id"], []), viewer, now) for row in found]


def _row(row: Any, steps: Sequence[Any], viewer: Viewer, now: datetime) -> IncidentRow:
    incident: Incident = from_row(Incident, row)
    told = viewer.reads_confidential or viewer.employee_id == incident.reported_by
    return IncidentRow(
        id=incident.id,
        kind=incident.kind,
        told=told,
        what=incident.what if told else "",
        happened_at=incident.happened_at,
        known_at=incident.known_at,
        entered_at=incident.entered_at,
        reporter=incident.reporter if told else "",
        entered_by=row["by_name"],
        zone_id=incident.zone_id,
        zone=row["zone"],
        place=incident.place,
        camera=incident.camera,
        video_from=incident.video_from,
        video_until=incident.video_until,
        video_hours=incident.video_hours,
        visit_id=incident.visit_id,
        visitor=row["visitor"] if told else "",
        key_number=row["key_number"],
        closed_at=moment(row["closed_at"]),
        clocks=faces(incident, [from_row(IncidentStep, step) for step in steps], now),
        steps=tuple(_step(step) for step in steps) if told else (),
    )


def _step(row: Any) -> IncidentStepRow:
    return IncidentStepRow(
        id=row["id"],
        kind=StepKind(row["kind"]),
        happened_at=text_time(row["happened_at"]),
        entered_at=text_time(row["entered_at"]),
        by_name=row["by_name"],
        clock=IncidentClock(row["clock"]) if row["clock"] else None,
        who=row["who"],
        words=row["words"],
    )
