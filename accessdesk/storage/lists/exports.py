"""Exports, read row by row so that a year of them needs no more memory than a day."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, text

from accessdesk.desk.exporting import ExportCell, ExportKind
from accessdesk.domain.escorts import WEAKER, Acceptance, Interval
from accessdesk.domain.supervision import length
from accessdesk.storage.lists.coverage import coverages
from accessdesk.storage.lists.erased_names import visitor_name
from accessdesk.storage.lists.export_log import log_cells, log_rows
from accessdesk.storage.lists.selecting import moment, named, rows, zone_names
from accessdesk.storage.translate import time_text

_AT_ONCE = 1_000
_EVER = ("0000", "9999")
_WHEN = "coalesce(v.arrived_at, v.expected_from, v.entered_at, '')"
_VISITS = f"""
SELECT v.*, {visitor_name()} AS shown_name,
       coalesce((SELECT b.number FROM badge b WHERE b.visit_id = v.id ORDER BY b.id DESC LIMIT 1), '') AS badge
FROM visit v WHERE v.state <> 'entered_in_error' AND {_WHEN} >= :since AND {_WHEN} < :until ORDER BY v.id
"""
_SUPERVISED = f"""
SELECT v.id FROM visit v
WHERE v.state <> 'entered_in_error' AND EXISTS (SELECT 1 FROM custody c WHERE c.visit_id = v.id)
AND {_WHEN} >= :since AND {_WHEN} < :until ORDER BY v.id
"""
_COPIES = """
SELECT k.*, t.id AS type_id, t.name AS type_name, t.hierarchy, t.evidence, t.medium, t.deactivated_at,
       s.name AS system_name, s.building, h.holder_name, h.holder_company, h.bearer, h.purpose, h.issued_at, h.due_at
FROM key_copy k JOIN key_type t ON t.id = k.key_type_id JOIN locking_system s ON s.id = t.locking_system_id
LEFT JOIN handover h ON h.copy_id = k.id AND h.returned_at IS NULL
WHERE :whole = 1 OR EXISTS (
    SELECT 1 FROM handover m WHERE m.copy_id = k.id
    AND (m.issued_at >= :since AND m.issued_at < :until OR m.returned_at >= :since AND m.returned_at < :until))
ORDER BY s.name, t.id, k.number, k.id
"""
_DOORS = """
SELECT DISTINCT o.key_type_id, d.name FROM opening o
JOIN cylinder_place p ON p.cylinder_id = o.cylinder_id AND p.until_at IS NULL
JOIN door d ON d.id = p.door_id WHERE o.until_at IS NULL ORDER BY o.key_type_id, d.name
"""


class ExportSelects:
    """The ExportLists over a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def log_cells(self, seqs: Sequence[int]) -> dict[int, tuple[ExportCell, ...]]:
        """Rows of ExportKind.LOG for chosen entries, by their number."""
        with self._engine.connect() as connection:
            return log_cells(connection, seqs)

    def export_rows(
        self, kind: ExportKind, since: datetime | None, until: datetime | None, now: datetime
    ) -> Iterator[tuple[ExportCell, ...]]:
        begin = time_text(since) if since else _EVER[0]
        end = time_text(until) if until else _EVER[1]
        with self._engine.connect() as connection:
            if kind is ExportKind.LOG:
                yield from log_rows(connection, begin, end)
            elif kind is ExportKind.VISITS:
                yield from _visits(connection, begin, end)
            elif kind is ExportKind.ESCORTS:
                yield from _escorts(connection, begin, end, now)
            elif kind is ExportKind.KEYS:
                yield from _keys(connection, begin, end, whole=since is None and until is None)
            else:
                raise ValueError(f"no table of its own: {kind.value}")


def _streamed(connection: Connection, sql: str, **values: Any) -> Iterator[Any]:
    yield from connection.execute(text(sql), values, execution_options={"yield_per": _AT_ONCE}).mappings()


def _visits(connection: Connection, since: str, until: str) -> Iterator[tuple[ExportCell, ...]]:
    names = zone_names(connection)
    for row in _streamed(connection, _VISITS, since=since, until=until):
        yield (
            row["id"],
            row["shown_name"],
            row["company"],
            row["type"],
            row["state"],
            row["host_name"],
            row["purpose"],
            ", ".join(named(row["zones"], names)),
            row["supervision"],
            moment(row["expected_from"]),
            moment(row["expected_to"]),
            moment(row["arrived_at"]),
            moment(row["collected_at"]),
            moment(row["departed_at"]),
            row["badge"],
            row["party"],
            row["authoriser"],
            row["identity_kind"],
            row["source"],
        )


def _escorts(connection: Connection, since: str, until: str, now: datetime) -> Iterator[tuple[ExportCell, ...]]:
    ids = [visit["id"] for visit in rows(connection, _SUPERVISED, since=since, until=until)]
    for visit in coverages(connection, ids):
        for part in visit.parts():
            yield (
                visit.id,
                visit.name,
                visit.company,
                visit.supervision.value,
                part.code,
                part.keeper_name,
                part.acceptance.value if part.acceptance else "",
                _strength(part.acceptance),
                part.started_at,
                part.ended_at,
                length(Interval(part.started_at, part.ended_at), now) // 60,
            )


def _strength(acceptance: Acceptance | None) -> str:
    """ "own" for the escort's PIN or signature, "weaker" for what somebody else attests."""
    if acceptance is None:
        return ""
    return "weaker" if acceptance in WEAKER else "own"


def _keys(connection: Connection, since: str, until: str, *, whole: bool) -> Iterator[tuple[ExportCell, ...]]:
    doors: dict[int, list[str]] = {}
    for row in rows(connection, _DOORS):
        doors.setdefault(row["key_type_id"], []).append(row["name"])
    for row in _streamed(connection, _COPIES, since=since, until=until, whole=int(whole)):
        yield (
            row["system_name"],
            row["building"],
            row["type_name"],
            row["hierarchy"],
            row["evidence"],
            row["medium"],
            row["number"],
            row["state"],
            row["condition"],
            row["location"],
            row["counted"],
            row["source"],
            ", ".join(doors.get(row["type_id"], ())),
            row["holder_name"],
            row["holder_company"],
            row["bearer"],
            row["purpose"],
            moment(row["issued_at"]),
            moment(row["due_at"]),
            moment(row["deactivated_at"]),
        )
