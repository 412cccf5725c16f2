"""What a report on supervision is made of: all visits that were in the house in a period, and the zones."""

import json
from datetime import datetime

from sqlalchemy import Connection, Engine

from accessdesk.desk.supervision_report import PeriodFacts, Population
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.storage.lists.coverage import coverages
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import time_text

_END = """coalesce(v.departed_at, CASE
    WHEN v.state IN ('arrived', 'on_site', 'away', 'unclear') THEN '9999'
    WHEN v.state = 'closed_unconfirmed' THEN v.entered_at
    ELSE coalesce(v.last_confirmed_at, v.arrived_at) END)"""
_HERE = f"v.arrived_at IS NOT NULL AND v.arrived_at < :until AND {_END} >= :since"
_COUNTS = f"""
SELECT v.supervision, CASE WHEN v.source <> '' THEN 1 ELSE 0 END AS imported,
       CASE WHEN v.collected_at IS NULL THEN 0 ELSE 1 END AS entered, count(*) AS visits
FROM visit v WHERE {_HERE} GROUP BY 1, 2, 3
"""
_ENTERED = f"""
SELECT v.id FROM visit v WHERE {_HERE} AND v.collected_at IS NOT NULL AND v.source = ''
ORDER BY v.collected_at, v.id
"""
_ZONES = "SELECT id, name, supervision, active FROM zone ORDER BY name, id"
_EMPLOYEES = """
SELECT count(*) AS found FROM employee e
WHERE active = 1 AND NOT EXISTS (SELECT 1 FROM external_escort l WHERE l.employee_id = e.id)
"""
_STANDING = """
SELECT zones FROM standing_external WHERE (ended_on IS NULL OR ended_on >= :first) AND valid_until >= :first
"""


class SupervisionSelects:
    """The SupervisionLists over a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def supervision(self, since: datetime, until: datetime) -> PeriodFacts:
        begin, end = time_text(since), time_text(until)
        with self._engine.connect() as connection:
            ids = [row["id"] for row in rows(connection, _ENTERED, since=begin, until=end)]
            visits = tuple(coverages(connection, ids))
            used = {zone for visit in visits for zone in visit.zones}
            standing = _standing(connection, since)
            return PeriodFacts(
                population=_population(connection, begin, end),
                visits=visits,
                zones=tuple(
                    (ZoneId(row["id"]), row["name"], Supervision(row["supervision"]), standing.get(row["id"], 0))
                    for row in rows(connection, _ZONES)
                    if row["active"] or row["id"] in used
                ),
                employees=rows(connection, _EMPLOYEES)[0]["found"],
            )


def _population(connection: Connection, since: str, until: str) -> Population:
    counts = dict.fromkeys(("supervised", "not_entered", "to_host", "without", "imported"), 0)
    total = 0
    for row in rows(connection, _COUNTS, since=since, until=until):
        total += row["visits"]
        counts[_counted(row["supervision"], imported=bool(row["imported"]), entered=bool(row["entered"]))] += row[
            "visits"
        ]
    return Population(visits=total, **counts)


def _counted(supervision: str, *, imported: bool, entered: bool) -> str:
    if imported:
        return "imported"
    if supervision == Supervision.CONTINUOUS:
        return "supervised" if entered else "not_entered"
    return "to_host" if supervision == Supervision.TO_HOST else "without"


def _standing(connection: Connection, since: datetime) -> dict[int, int]:
    """How many standing externals had a permission, by zone."""
    found: dict[int, int] = {}
    for row in rows(connection, _STANDING, first=since.astimezone().date().isoformat()):
        for zone in json.loads(row["zones"]):
            found[zone] = found.get(zone, 0) + 1
    return found
