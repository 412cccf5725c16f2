"""The tables of an evidence package: visits, custody and handovers of a period, with names or with pseudonyms."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from accessdesk.desk.coverage import VisitCoverage
from accessdesk.desk.evidence import EvidenceScope
from accessdesk.desk.evidence_tables import COLUMNS, NAMED, OF_OTHERS, EvidenceTable
from accessdesk.desk.exporting import ExportCell
from accessdesk.desk.rows import CustodyPart
from accessdesk.domain.escorts import Interval
from accessdesk.domain.supervision import length
from accessdesk.storage.lists.coverage import coverages
from accessdesk.storage.lists.erased_names import visitor_name
from accessdesk.storage.lists.selecting import moment, named, rows, zone_names
from accessdesk.storage.translate import time_text

_WHEN = "coalesce(v.arrived_at, v.expected_from, v.entered_at, '')"
_VISITS = f"""
SELECT v.*, p.pseudonym AS visitor, {visitor_name()} AS shown_name,
       coalesce((SELECT b.number FROM badge b WHERE b.visit_id = v.id ORDER BY b.id DESC LIMIT 1), '') AS badge_number
FROM visit v JOIN person p ON p.id = v.person_id
WHERE v.state <> 'entered_in_error' AND {_WHEN} >= :since AND {_WHEN} < :until
AND (:visit = 0 OR v.id = :visit) AND (:copy = 0 OR EXISTS (
    SELECT 1 FROM handover h WHERE h.visit_id = v.id AND h.copy_id = :copy)) ORDER BY v.id
"""
_HANDOVERS = """
SELECT h.*, k.pseudonym AS copy, k.number, t.name AS type_name, coalesce(e.pseudonym, p.pseudonym) AS holder,
       coalesce(v.pseudonym, '') AS visit
FROM handover h JOIN key_copy k ON k.id = h.copy_id JOIN key_type t ON t.id = k.key_type_id
LEFT JOIN employee e ON e.id = h.employee_id LEFT JOIN person p ON p.id = h.person_id
LEFT JOIN visit v ON v.id = h.visit_id
WHERE h.issued_at < :until AND (h.returned_at IS NULL OR h.returned_at >= :since)
AND (:visit = 0 OR h.visit_id = :visit) AND (:copy = 0 OR h.copy_id = :copy) ORDER BY h.id
"""

Row = tuple[ExportCell, ...]


class EvidenceTables:
    """Reads the tables of one scope within one read transaction."""

    def __init__(
        self, connection: Connection, scope: EvidenceScope, since: datetime, until: datetime, now: datetime
    ) -> None:
        self._connection, self._scope, self._now = connection, scope, now
        self._asked: dict[str, Any] = {
            "since": time_text(since),
            "until": time_text(until),
            "visit": scope.visit_id or 0,
            "copy": scope.copy_id or 0,
        }

    def columns(self, table: EvidenceTable) -> tuple[str, ...]:
        """The codes of its columns: those with names only when names were asked for, and then of nobody else."""
        hidden: frozenset[str] = frozenset() if self._scope.names else NAMED
        if self._scope.is_cut:
            hidden |= OF_OTHERS
        return tuple(name for name in COLUMNS[table] if name not in hidden)

    def rows(self, table: EvidenceTable) -> Iterator[Row]:
        made = {
            EvidenceTable.VISITS: self._visits,
            EvidenceTable.CUSTODY: self._custody,
            EvidenceTable.HANDOVERS: self._handovers,
        }
        for told in made[table]():
            yield tuple(told[name] for name in self.columns(table))

    def _visits(self) -> Iterator[Mapping[str, ExportCell]]:
        names = zone_names(self._connection)
        for row in rows(self._connection, _VISITS, **self._asked):
            yield {
                "visit": row["pseudonym"],
                "visitor": row["visitor"],
                "name": row["shown_name"],
                "company": row["company"],
                "host": row["host_name"],
                "purpose": row["purpose"],
                "visit_type": row["type"],
                "state": row["state"],
                "zones": ", ".join(named(row["zones"], names)),
                "supervision": row["supervision"],
                "arrived_at": moment(row["arrived_at"]),
                "collected_at": moment(row["collected_at"]),
                "departed_at": moment(row["departed_at"]),
                "badge": row["badge_number"],
                "people": row["party"],
                "source": row["source"],
            }

    def _custody(self) -> Iterator[Mapping[str, ExportCell]]:
        visits = {row["id"]: row for row in rows(self._connection, _VISITS, **self._asked)}
        keepers = {row["id"]: row["pseudonym"] for row in rows(self._connection, "SELECT id, pseudonym FROM employee")}
        for visit in coverages(self._connection, list(visits)):
            row = visits[visit.id]
            for part in visit.parts():
                yield {
                    "visit": row["pseudonym"],
                    "visitor": row["visitor"],
                    "name": visit.name,
                    "company": visit.company,
                    "supervision": visit.supervision.value,
                    "custody": part.code,
                    "escort": keepers.get(_keeper(visit, part), ""),
                    "keeper": part.keeper_name,
                    "acceptance": part.acceptance.value if part.acceptance else "",
                    "from_at": part.started_at,
                    "until_at": part.ended_at,
                    "seconds": length(Interval(part.started_at, part.ended_at), self._now),
                    "entered_late": int(part.late),
                }

    def _handovers(self) -> Iterator[Mapping[str, ExportCell]]:
        for row in rows(self._connection, _HANDOVERS, **self._asked):
            yield {
                "copy_id": row["copy"],
                "key_type": row["type_name"],
                "copy": row["number"],
                "taker": row["holder"],
                "holder": row["holder_name"],
                "holder_company": row["holder_company"],
                "bearer": row["bearer"],
                "purpose": row["purpose"],
                "visit": row["visit"],
                "evidence": row["evidence"],
                "issued_at": moment(row["issued_at"]),
                "due_at": moment(row["due_at"]),
                "returned_at": moment(row["returned_at"]),
            }


def _keeper(visit: VisitCoverage, part: CustodyPart) -> int:
    """Whose hands a part of the timeline was in: 0 for nobody's."""
    return next(
        (
            kept.keeper_id
            for kept in visit.custody
            if kept.kind is part.kind
            and kept.keeper_id is not None
            and kept.started_at <= part.started_at
            and (kept.ended_at is None or part.started_at < kept.ended_at)
        ),
        0,
    )
