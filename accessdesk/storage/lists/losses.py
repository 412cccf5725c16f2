"""The life of a loss, and what was frozen with its report."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.loss_rows import (
    LossDecisionRow,
    LossFindRow,
    LossPaperFacts,
    LossRekeyingRow,
    LossReplacementRow,
    LossRow,
)
from accessdesk.domain.ids import CopyId, IncidentId
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.losses import LabelAttached, LossMeasure, LossReporter, LossRisk
from accessdesk.domain.refusals import Unknown
from accessdesk.ledger.checkpoint import parse_note, receipt_anchor
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import text_time

_LOSSES = """
SELECT r.*, c.number, c.state, t.name AS type_name, s.name AS system_name, coalesce(e.name, '') AS confirmed_by_name,
       d.incident_id, d.reporter_is, d.place, d.search, d.label, d.informed, d.doors, d.cylinders, d.keys, d.cost_eur,
       i.closed_at AS incident_closed_at,
       (SELECT count(*) FROM loss_snapshot x WHERE x.loss_report_id = r.id) AS frozen
FROM loss_report r JOIN key_copy c ON c.id = r.copy_id JOIN key_type t ON t.id = c.key_type_id
JOIN locking_system s ON s.id = t.locking_system_id LEFT JOIN employee e ON e.id = r.confirmed_by
LEFT JOIN loss_details d ON d.loss_report_id = r.id LEFT JOIN incident i ON i.id = d.incident_id
WHERE {which} ORDER BY r.id DESC
"""
_DECISIONS = """
SELECT x.*, e.name AS by_name FROM loss_decision x JOIN employee e ON e.id = x.decided_by
WHERE x.loss_report_id IN :ids ORDER BY x.id
"""
_REPLACEMENTS = """
SELECT x.*, e.name AS by_name FROM loss_replacement x JOIN employee e ON e.id = x.recorded_by
WHERE x.loss_report_id IN :ids ORDER BY x.happened_at, x.id
"""
_REKEYINGS = "SELECT * FROM rekeying WHERE loss_report_id IN :ids ORDER BY since_at, id"
_FINDS = "SELECT * FROM key_find WHERE copy_id IN :ids ORDER BY id"
_PAPER = "SELECT * FROM loss_snapshot WHERE loss_report_id = :id"
_ANCHOR = "SELECT note FROM ledger_checkpoint WHERE occasion = :occasion ORDER BY id LIMIT 1"


class LossSelects:
    """Reports of losses and what came of them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def losses(self, *, open_only: bool = False) -> list[LossRow]:
        with self._engine.connect() as connection:
            found = _told(connection, "r.found_at IS NULL" if open_only else "1 = 1")
        return sorted(found, key=lambda row: row.found_at is not None)

    def loss(self, report_id: int) -> LossRow:
        with self._engine.connect() as connection:
            found = _told(connection, "r.id = :id", id=report_id)
        if not found:
            raise Unknown(kind="loss_report", id=report_id)
        return found[0]

    def loss_of_copy(self, copy_id: CopyId) -> LossRow | None:
        with self._engine.connect() as connection:
            return next(iter(_told(connection, "r.copy_id = :id", id=copy_id)), None)

    def loss_of_incident(self, incident_id: IncidentId) -> LossRow | None:
        with self._engine.connect() as connection:
            return next(iter(_told(connection, "d.incident_id = :id", id=incident_id)), None)

    def loss_paper(self, report_id: int) -> LossPaperFacts:
        with self._engine.connect() as connection:
            found = rows(connection, _PAPER, id=report_id)
            if not found:
                raise Unknown(kind="loss_report", id=report_id)
            notes = rows(connection, _ANCHOR, occasion=f"loss {report_id}")
        anchor = ""
        if notes:
            checkpoint = parse_note(notes[0]["note"]).checkpoint
            anchor = receipt_anchor(checkpoint.epoch, checkpoint.size, checkpoint.root)
        row = found[0]
        return LossPaperFacts(report_id, text_time(row["taken_at"]), row["language"], row["facts"], anchor)


def _told(connection: Connection, which: str, **values: int) -> list[LossRow]:
    found = rows(connection, _LOSSES.format(which=which), **values)
    if not found:
        return []
    ids = tuple(row["id"] for row in found)
    decisions = _by_report(rows(connection, _DECISIONS, ids=ids))
    replacements = _by_report(rows(connection, _REPLACEMENTS, ids=ids))
    rekeyings = _by_report(rows(connection, _REKEYINGS, ids=ids))
    finds = rows(connection, _FINDS, ids=tuple({row["copy_id"] for row in found}))
    return [
        _row(
            row,
            decisions=tuple(map(_decision, decisions.get(row["id"], ()))),
            replacements=tuple(map(_replacement, replacements.get(row["id"], ()))),
            rekeyings=tuple(map(_rekeying, rekeyings.get(row["id"], ()))),
            finds=tuple(_find(one) for one in finds if _ends(one, row)),
        )
        for row in found
    ]


def _by_report(found: Any) -> dict[int, list[Any]]:
    told: dict[int, list[Any]] = {}
    for row in found:
        told.setdefault(row["loss_report_id"], []).append(row)
    return told


def _ends(find: Any, report: Any) -> bool:
    """Whether this find is the one that ended the report: both were entered in one act."""
    return report["found_at"] is not None and find["entered_at"] == report["found_at"]


def _row(row: Any, **parts: Any) -> LossRow:
    known = row["incident_id"] is not None
    return LossRow(
        id=row["id"],
        copy_id=CopyId(row["copy_id"]),
        number=row["number"],
        type_name=row["type_name"],
        system_name=row["system_name"],
        state=KeyCopyState(row["state"]),
        holder_name=row["holder_name"],
        reporter=row["reporter"],
        reporter_is=LossReporter(row["reporter_is"]) if known else LossReporter.OTHER,
        reported_at=text_time(row["reported_at"]),
        entered_at=text_time(row["entered_at"]),
        discovered_at=text_time(row["discovered_at"]),
        last_seen=row["last_seen"],
        place=row["place"] or "",
        circumstances=row["circumstances"],
        search=row["search"] or "",
        label=LabelAttached(row["label"]) if known else LabelAttached.UNKNOWN,
        informed=row["informed"] or "",
        theft=bool(row["theft"]),
        police_reference=row["police_reference"],
        doors=row["doors"] or 0,
        cylinders=row["cylinders"] or 0,
        keys=row["keys"] or 0,
        cost_eur=row["cost_eur"],
        incident_id=IncidentId(row["incident_id"]) if known else None,
        incident_closed_at=moment(row["incident_closed_at"]),
        is_frozen=bool(row["frozen"]),
        confirmed_at=moment(row["confirmed_at"]),
        confirmed_by=row["confirmed_by_name"],
        found_at=moment(row["found_at"]),
        **parts,
    )


def _decision(row: Any) -> LossDecisionRow:
    return LossDecisionRow(
        risk=LossRisk(row["risk"]),
        measure=LossMeasure(row["measure"]),
        reason=row["reason"],
        decided_at=text_time(row["decided_at"]),
        by_name=row["by_name"],
        due_on=date.fromisoformat(row["due_on"]) if row["due_on"] else None,
    )


def _replacement(row: Any) -> LossReplacementRow:
    return LossReplacementRow(
        what=row["what"],
        cylinders=row["cylinders"],
        keys=row["keys"],
        cost_cents=row["cost_cents"],
        happened_at=text_time(row["happened_at"]),
        by_name=row["by_name"],
    )


def _rekeying(row: Any) -> LossRekeyingRow:
    since: datetime = text_time(row["since_at"])
    return LossRekeyingRow(since, ", ".join(row["key_types"].split("\n")), row["reason"])


def _find(row: Any) -> LossFindRow:
    return LossFindRow(row["finder"], row["where_found"], text_time(row["found_at"]), row["inspection"])
