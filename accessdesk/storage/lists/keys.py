"""Lists of keys: what is out, and what there is."""

from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Select, and_, func, or_, select

from accessdesk.desk.key_rows import CopyRow, KeyOutRow, KeyTypeRow, LockingSystemRow
from accessdesk.domain.ids import CopyId, EmployeeId, KeyTypeId, LockingSystemId, VisitId
from accessdesk.domain.keys import EvidenceLevel, KeyCondition, KeyCopyState, KeyHierarchy, KeyMedium, KeyType
from accessdesk.domain.keys import LockingSystem as System
from accessdesk.storage.key_records import (
    HandoverRecord,
    KeyCopyRecord,
    KeyTypeRecord,
    LockingSystemRecord,
    LossReportRecord,
)
from accessdesk.storage.key_transfer_records import KeyReservationRecord
from accessdesk.storage.lists.key_finding import matching_copies
from accessdesk.storage.lists.key_rings import rings_of
from accessdesk.storage.lists.key_stock import copy_marks
from accessdesk.storage.lists.keying import door_names
from accessdesk.storage.lists.selecting import moment
from accessdesk.storage.translate import from_row, text_time, time_text

_system: Any = LockingSystemRecord.__table__
_type: Any = KeyTypeRecord.__table__
_copy: Any = KeyCopyRecord.__table__
_handover: Any = HandoverRecord.__table__
_loss: Any = LossReportRecord.__table__
_kept: Any = KeyReservationRecord.__table__

_RANKS = {rank.value: at for at, rank in enumerate(KeyHierarchy)}
_OPEN = and_(_handover.c.copy_id == _copy.c.id, _handover.c.returned_at.is_(None))
_LAST_HANDOVER = ("holder_name", "holder_company", "bearer", "issued_at", "returned_at", "due_at")
_OPEN_LOSS = and_(_loss.c.copy_id == _copy.c.id, _loss.c.found_at.is_(None))
_OUT = (
    select(
        _copy.c.id,
        _copy.c.number,
        _copy.c.key_type_id,
        _copy.c.state,
        _copy.c.location,
        _type.c.name.label("type_name"),
        _system.c.name.label("system_name"),
        _type.c.medium,
        _handover.c.evidence,
        *(
            _handover.c[name]
            for name in (
                "holder_name",
                "holder_company",
                "bearer",
                "employee_id",
                "person_id",
                "visit_id",
                "purpose",
                "issued_at",
                "due_at",
                "receipt_id",
            )
        ),
        _loss.c.reported_at,
    )
    .select_from(_handover)
    .join(_copy, _copy.c.id == _handover.c.copy_id)
    .join(_type, _type.c.id == _copy.c.key_type_id)
    .join(_system, _system.c.id == _type.c.locking_system_id)
    .outerjoin(_loss, _OPEN_LOSS)
    .where(_handover.c.returned_at.is_(None))
)


class KeySelects:
    """The KeyLists over the database: what there is and what is out."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keys_out(self, now: datetime) -> list[KeyOutRow]:
        """All copies in somebody's hands: overdue first, then by when they are due, unlimited ones last."""
        return self._out(_OUT, now)

    def find_keys_out(self, text: str, now: datetime, limit: int = 12) -> list[KeyOutRow]:
        """Copies in somebody's hands as find_copies finds them: by number, then by type, ring or holder."""
        with self._engine.connect() as connection:
            ids = matching_copies(connection, text, limit, out=True)
        rows = self._out(_OUT.where(_copy.c.id.in_(ids)), now) if ids else []
        found: dict[int, KeyOutRow] = {row.id: row for row in rows}
        return [found[id] for id in ids if id in found]

    def keys_beside(self, copy_id: CopyId, now: datetime) -> list[KeyOutRow]:
        """A copy that is out, and what else its holder has; the copy first. Nothing if it is not out."""
        mine = _handover.alias("mine")
        same = or_(_handover.c.employee_id == mine.c.employee_id, _handover.c.person_id == mine.c.person_id)
        theirs = select(_handover.c.id).join(mine, same).where(mine.c.copy_id == copy_id, mine.c.returned_at.is_(None))
        found = self._out(_OUT.where(_handover.c.id.in_(theirs)), now)
        return sorted(found, key=lambda row: row.id != copy_id)

    def keys_held_by(
        self, now: datetime, *, visit_id: VisitId | None = None, employee_id: EmployeeId | None = None
    ) -> list[KeyOutRow]:
        """What a visitor (by the visit they took it in) or an employee holds."""
        column, value = (
            (_handover.c.visit_id, visit_id) if visit_id is not None else (_handover.c.employee_id, employee_id)
        )
        return self._out(_OUT.where(column == value), now)

    def _out(self, query: Select[Any], now: datetime) -> list[KeyOutRow]:
        with self._engine.connect() as connection:
            found = connection.execute(query).mappings().all()
            doors = door_names(connection, {row["key_type_id"] for row in found}, now)
        rows = [_out_row(row, doors.get(row["key_type_id"], ()), now) for row in found]
        return sorted(rows, key=lambda row: (not row.overdue, row.due_at is None, row.due_at or row.issued_at, row.id))

    def key_systems(self, now: datetime) -> list[LockingSystemRow]:
        """The tree: systems by name, their types by rank and name, copies counted by state."""
        with self._engine.connect() as connection:
            systems = connection.execute(select(_system).order_by(_system.c.name)).mappings().all()
            types = connection.execute(select(_type).order_by(_type.c.name)).mappings().all()
            counted = connection.execute(
                select(_copy.c.key_type_id, _copy.c.state, func.count()).group_by(_copy.c.key_type_id, _copy.c.state)
            ).all()
            late = connection.execute(
                select(_copy.c.key_type_id, func.count())
                .join(_handover, _OPEN)
                .where(_handover.c.due_at < time_text(now))
                .group_by(_copy.c.key_type_id)
            ).all()
        counts: dict[int, dict[str, int]] = {}
        for type_id, state, number in counted:
            counts.setdefault(type_id, {})[state] = number
        overdue: dict[int, int] = dict(late)
        rows = [_type_row(row, counts.get(row["id"], {}), overdue.get(row["id"], 0)) for row in types]
        rows.sort(key=lambda row: _RANKS[row.hierarchy.value])
        return [_system_row(row, tuple(t for t in rows if t.system_id == row["id"])) for row in systems]

    def key_types(self, system_id: LockingSystemId, now: datetime) -> list[KeyTypeRow]:
        """The types of one system by rank and name."""
        return [t for system in self.key_systems(now) if system.id == system_id for t in system.types]

    def copies_of(self, key_type_id: KeyTypeId, now: datetime) -> list[CopyRow]:
        """All copies ever made of a type, by number."""
        latest = (
            select(_handover.c.copy_id, func.max(_handover.c.id).label("last"))
            .where(_handover.c.copy_id.in_(select(_copy.c.id).where(_copy.c.key_type_id == key_type_id)))
            .group_by(_handover.c.copy_id)
            .subquery("latest")
        )
        query = (
            select(
                _copy,
                *(_handover.c[n] for n in _LAST_HANDOVER),
                _handover.c.receipt_id,
                _loss.c.reported_at,
                _loss.c.confirmed_at,
                _kept.c.name.label("kept_for"),
                _kept.c.from_at.label("kept_from"),
                _kept.c.until_at.label("kept_until"),
            )
            .outerjoin(latest, latest.c.copy_id == _copy.c.id)
            .outerjoin(_handover, _handover.c.id == latest.c.last)
            .outerjoin(_loss, _OPEN_LOSS)
            .outerjoin(_kept, and_(_kept.c.copy_id == _copy.c.id, _kept.c.ended_at.is_(None)))
            .where(_copy.c.key_type_id == key_type_id)
            .order_by(_copy.c.number)
        )
        with self._engine.connect() as connection:
            marks, rings = copy_marks(connection, key_type_id), rings_of(connection, key_type_id)
            found = connection.execute(query).mappings().all()
        return [_copy_row(row, now, marks.get(row["id"], ""), rings.get(row["id"], "")) for row in found]


def _late(due: str | None, now: datetime) -> bool:
    return due is not None and due < time_text(now)


def _out_row(row: Any, doors: tuple[str, ...], now: datetime) -> KeyOutRow:
    return KeyOutRow(
        id=row["id"],
        number=row["number"],
        type_name=row["type_name"],
        system_name=row["system_name"],
        medium=KeyMedium(row["medium"]),
        evidence=EvidenceLevel(row["evidence"]),
        state=KeyCopyState(row["state"]),
        holder_name=row["holder_name"],
        holder_company=row["holder_company"],
        bearer=row["bearer"],
        employee_id=row["employee_id"],
        person_id=row["person_id"],
        visit_id=row["visit_id"],
        purpose=row["purpose"],
        issued_at=text_time(row["issued_at"]),
        due_at=moment(row["due_at"]),
        overdue=_late(row["due_at"], now),
        doors=doors,
        receipt_id=row["receipt_id"],
        location=row["location"],
        loss_reported_at=moment(row["reported_at"]),
    )


def _type_row(row: Any, counts: dict[str, int], overdue: int) -> KeyTypeRow:
    key_type: KeyType = from_row(KeyType, row)
    return KeyTypeRow(
        id=key_type.id,
        system_id=key_type.locking_system_id,
        name=key_type.name,
        hierarchy=key_type.hierarchy,
        evidence=key_type.evidence,
        medium=key_type.medium,
        released_to_on_call=key_type.released_to_on_call,
        deactivated_at=key_type.deactivated_at,
        counts=tuple((state, counts[state.value]) for state in KeyCopyState if state.value in counts),
        total=sum(counts.values()),
        overdue=overdue,
    )


def _system_row(row: Any, types: tuple[KeyTypeRow, ...]) -> LockingSystemRow:
    system: System = from_row(System, row)
    return LockingSystemRow(
        id=system.id,
        name=system.name,
        building=system.building,
        maker=system.maker,
        security_card=system.security_card,
        medium=system.medium,
        plan_date=system.plan_date,
        types=types,
        copies=sum(key_type.total for key_type in types),
    )


def _copy_row(row: Any, now: datetime, mark: str, ring: str) -> CopyRow:
    out = row["issued_at"] is not None and row["returned_at"] is None
    return CopyRow(
        id=row["id"],
        key_type_id=row["key_type_id"],
        number=row["number"],
        state=KeyCopyState(row["state"]),
        condition=KeyCondition(row["condition"]),
        location=row["location"],
        counted=bool(row["counted"]),
        holder_name=row["holder_name"] if out else "",
        holder_company=row["holder_company"] if out else "",
        last_holder=row["holder_name"] or "",
        since=moment(row["returned_at"] or row["issued_at"]),
        due_at=moment(row["due_at"]) if out else None,
        overdue=out and _late(row["due_at"], now),
        receipt_id=row["receipt_id"] if out else None,
        loss_reported_at=moment(row["reported_at"]),
        loss_confirmed=row["confirmed_at"] is not None,
        mark=mark,
        kept_for=row["kept_for"] or "",
        kept_from=moment(row["kept_from"]),
        kept_until=moment(row["kept_until"]),
        bearer=row["bearer"] or "" if out else "",
        ring=ring,
    )
