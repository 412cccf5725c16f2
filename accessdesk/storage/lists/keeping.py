"""Keys kept for somebody, and changes of bearer that are still to be confirmed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, or_, select

from accessdesk.desk.keeping_rows import BearerChangeRow, ReservationRow
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.key_transfers import DAYS_TO_CONFIRM
from accessdesk.domain.working_days import working_days_later
from accessdesk.storage.key_records import HandoverRecord, KeyCopyRecord
from accessdesk.storage.key_transfer_records import BearerChangeRecord, KeyReservationRecord
from accessdesk.storage.translate import text_time

_copy: Any = KeyCopyRecord.__table__
_handover: Any = HandoverRecord.__table__
_change: Any = BearerChangeRecord.__table__
_kept: Any = KeyReservationRecord.__table__
_RESERVATIONS = (
    select(_kept, _copy.c.number)
    .join(_copy, _copy.c.id == _kept.c.copy_id)
    .where(_kept.c.ended_at.is_(None))
    .order_by(_kept.c.from_at, _kept.c.id)
)
_CHANGES = (
    select(_change, _handover.c.copy_id, _handover.c.holder_company, _copy.c.number)
    .join(_handover, _handover.c.id == _change.c.handover_id)
    .join(_copy, _copy.c.id == _handover.c.copy_id)
    .where(or_(_change.c.old_confirmed_at.is_(None), _change.c.new_confirmed_at.is_(None)))
    .order_by(_change.c.reported_at, _change.c.id)
)


class KeepingSelects:
    """The KeyLists over the database: what is kept for whom, and who has to confirm."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def reservations(self, now: datetime) -> list[ReservationRow]:
        """Open ones, the next first."""
        with self._engine.connect() as connection:
            return open_reservations(connection, now)

    def bearer_changes(self, now: datetime) -> list[BearerChangeRow]:
        """Those that one of the two has not confirmed yet, the oldest first."""
        with self._engine.connect() as connection:
            return open_changes(connection, now)


def open_reservations(connection: Connection, now: datetime) -> list[ReservationRow]:
    return [
        ReservationRow(
            id=row["id"],
            copy_id=row["copy_id"],
            number=row["number"],
            name=row["name"],
            purpose=row["purpose"],
            from_at=text_time(row["from_at"]),
            until_at=text_time(row["until_at"]),
            over=text_time(row["until_at"]) < now,
        )
        for row in connection.execute(_RESERVATIONS).mappings()
    ]


def open_changes(connection: Connection, now: datetime) -> list[BearerChangeRow]:
    found = []
    for row in connection.execute(_CHANGES).mappings():
        due_at = working_days_later(text_time(row["reported_at"]), DAYS_TO_CONFIRM)
        found.append(
            BearerChangeRow(
                id=row["id"],
                copy_id=row["copy_id"],
                number=row["number"],
                firm=row["holder_company"],
                old_bearer=row["old_bearer"],
                new_bearer=row["new_bearer"],
                reported_by=row["reported_by"],
                changed_at=text_time(row["changed_at"]),
                due_at=due_at,
                overdue=due_at < now,
                old_done=row["old_confirmed_at"] is not None,
                new_done=row["new_confirmed_at"] is not None,
            )
        )
    return found


def keys_to_clear(connection: Connection, now: datetime) -> list[ToClearRow]:
    """Reservations nobody fetched, and bearers who have not confirmed."""
    kept = [
        ToClearRow(f"kept:{row.id}", ToClear.KEY_NOT_FETCHED, row.copy_id, row.number, row.name, row.until_at)
        for row in open_reservations(connection, now)
        if row.over
    ]
    changed = [
        ToClearRow(f"bearer:{row.id}", ToClear.BEARER_TO_CONFIRM, row.id, row.number, row.new_bearer, row.due_at)
        for row in open_changes(connection, now)
    ]
    return kept + changed
