"""Finding copies, where each one was, and one line a copy for files."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, and_, select

from accessdesk.desk.key_rows import CopyExport, CopyHit, HandoverRow
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import EvidenceLevel, KeyCondition, KeyCopyState, KeyHierarchy, KeyMedium
from accessdesk.storage.key_records import (
    HandoverRecord,
    KeyCopyRecord,
    KeyTypeRecord,
    LockingSystemRecord,
    ReceiptRecord,
)
from accessdesk.storage.key_stock_records import KeyRingRecord, RingKeyRecord
from accessdesk.storage.key_transfer_records import KeyReservationRecord
from accessdesk.storage.lists.key_finding import matching_copies
from accessdesk.storage.lists.keying import guarded_first
from accessdesk.storage.lists.selecting import moment
from accessdesk.storage.translate import text_time

_system: Any = LockingSystemRecord.__table__
_type: Any = KeyTypeRecord.__table__
_copy: Any = KeyCopyRecord.__table__
_handover: Any = HandoverRecord.__table__
_receipt: Any = ReceiptRecord.__table__
_kept: Any = KeyReservationRecord.__table__
_on_ring: Any = RingKeyRecord.__table__
_ring: Any = KeyRingRecord.__table__
_OPEN = and_(_handover.c.copy_id == _copy.c.id, _handover.c.returned_at.is_(None))
_HELD = ("holder_name", "holder_company", "bearer", "purpose", "issued_at", "due_at")


class KeySearchSelects:
    """The KeyLists over the database: single copies."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find_copies(self, text: str, now: datetime, limit: int = 12) -> list[CopyHit]:
        """Copies whose number begins with the text (blanks and dashes do not count), then by type or holder's name."""
        with self._engine.connect() as connection:
            ids = matching_copies(connection, text, limit)
            hits = copy_hits(connection, ids, now) if ids else {}
        return [hits[id] for id in ids]

    def copy(self, copy_id: CopyId, now: datetime) -> CopyHit | None:
        """One copy as the search would show it."""
        with self._engine.connect() as connection:
            return copy_hits(connection, [copy_id], now).get(copy_id)

    def copy_history(self, copy_id: CopyId) -> list[HandoverRow]:
        """Where a copy was, ever: its handovers, newest first."""
        query = (
            select(_handover, _copy.c.number, _receipt.c.number.label("receipt_number"))
            .join(_copy, _copy.c.id == _handover.c.copy_id)
            .join(_receipt, _receipt.c.id == _handover.c.receipt_id)
            .where(_handover.c.copy_id == copy_id)
            .order_by(_handover.c.issued_at.desc(), _handover.c.id.desc())
        )
        with self._engine.connect() as connection:
            return [_handover_row(row) for row in connection.execute(query).mappings()]

    def export_rows(self) -> list[CopyExport]:
        """One line a copy, by system, type and number."""
        query = (
            select(
                _copy,
                _type.c.name.label("type"),
                _type.c.hierarchy,
                _type.c.medium,
                _type.c.evidence,
                _system.c.name.label("system"),
                _system.c.building,
                *(
                    _handover.c[n]
                    for n in ("holder_name", "holder_company", "bearer", "purpose", "issued_at", "due_at")
                ),
                _receipt.c.number.label("receipt"),
            )
            .join(_type, _type.c.id == _copy.c.key_type_id)
            .join(_system, _system.c.id == _type.c.locking_system_id)
            .outerjoin(_handover, _OPEN)
            .outerjoin(_receipt, _receipt.c.id == _handover.c.receipt_id)
            .order_by(_system.c.name, _type.c.name, _copy.c.number)
        )
        with self._engine.connect() as connection:
            return [_export(row) for row in connection.execute(query).mappings()]


def copy_hits(connection: Connection, ids: Collection[int], now: datetime) -> dict[int, CopyHit]:
    """Copies by id, each as the search would show it."""
    found = connection.execute(_hits().where(_copy.c.id.in_(sorted(ids)))).mappings().all()
    doors = guarded_first(connection, {row["key_type_id"] for row in found}, now)
    return {row["id"]: _hit(row, doors.get(row["key_type_id"], ())) for row in found}


def _hits() -> Select[Any]:
    return (
        select(
            _copy,
            _type.c.name.label("type_name"),
            _type.c.medium,
            _type.c.evidence,
            _type.c.released_to_on_call,
            _system.c.name.label("system_name"),
            _handover.c.holder_name,
            _handover.c.due_at,
            _kept.c.name.label("kept_for"),
            _kept.c.from_at.label("kept_from"),
            _kept.c.until_at.label("kept_until"),
            _ring.c.name.label("ring_name"),
        )
        .join(_type, _type.c.id == _copy.c.key_type_id)
        .join(_system, _system.c.id == _type.c.locking_system_id)
        .outerjoin(_handover, _OPEN)
        .outerjoin(_kept, and_(_kept.c.copy_id == _copy.c.id, _kept.c.ended_at.is_(None)))
        .outerjoin(_on_ring, and_(_on_ring.c.copy_id == _copy.c.id, _on_ring.c.until_at.is_(None)))
        .outerjoin(_ring, _ring.c.id == _on_ring.c.ring_id)
    )


def _hit(row: Any, doors: tuple[str, ...]) -> CopyHit:
    return CopyHit(
        id=row["id"],
        number=row["number"],
        key_type_id=row["key_type_id"],
        type_name=row["type_name"],
        system_name=row["system_name"],
        medium=KeyMedium(row["medium"]),
        evidence=EvidenceLevel(row["evidence"]),
        released_to_on_call=bool(row["released_to_on_call"]),
        state=KeyCopyState(row["state"]),
        condition=KeyCondition(row["condition"]),
        location=row["location"],
        holder_name=row["holder_name"] or "",
        due_at=moment(row["due_at"]),
        door_count=len(doors),
        kept_for=row["kept_for"] or "",
        kept_from=moment(row["kept_from"]),
        kept_until=moment(row["kept_until"]),
        doors=doors,
    )


def _handover_row(row: Any) -> HandoverRow:
    return HandoverRow(
        id=row["id"],
        copy_id=row["copy_id"],
        number=row["number"],
        holder_name=row["holder_name"],
        holder_company=row["holder_company"],
        bearer=row["bearer"],
        purpose=row["purpose"],
        issued_at=text_time(row["issued_at"]),
        due_at=moment(row["due_at"]),
        returned_at=moment(row["returned_at"]),
        returner=row["returner"],
        receipt_id=row["receipt_id"],
        receipt_number=row["receipt_number"],
        return_receipt_id=row["return_receipt_id"],
    )


def _export(row: Any) -> CopyExport:
    return CopyExport(
        system=row["system"],
        building=row["building"],
        type=row["type"],
        hierarchy=KeyHierarchy(row["hierarchy"]),
        number=row["number"],
        medium=KeyMedium(row["medium"]),
        evidence=EvidenceLevel(row["evidence"]),
        state=KeyCopyState(row["state"]),
        condition=KeyCondition(row["condition"]),
        location=row["location"],
        counted=bool(row["counted"]),
        holder=row["holder_name"] or "",
        company=row["holder_company"] or "",
        bearer=row["bearer"] or "",
        purpose=row["purpose"] or "",
        issued_at=moment(row["issued_at"]),
        due_at=moment(row["due_at"]),
        receipt=row["receipt"] or "",
        source=row["source"],
    )
