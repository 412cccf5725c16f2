"""When the last backup was made."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, select

from accessdesk.desk.backups import is_late
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.events import EntryType
from accessdesk.storage.ledger_records import EntryRecord
from accessdesk.storage.translate import text_time

_entry: Any = EntryRecord.__table__
_LAST = (
    select(_entry.c.seq, _entry.c.ts)
    .where(_entry.c.type == EntryType.BACKUP_MADE.value)
    .order_by(_entry.c.seq.desc())
    .limit(1)
)


def last_backup(engine: Engine) -> datetime | None:
    """When the last one was made; None when there was none."""
    with engine.connect() as connection:
        return backup_at(connection)


def backup_at(connection: Connection) -> datetime | None:
    """The same on an open connection."""
    row = connection.execute(_LAST).first()
    return text_time(row.ts) if row else None


def backup_to_clear(connection: Connection, now: datetime) -> Iterator[ToClearRow]:
    """The backup that is late, in a house that makes backups."""
    row = connection.execute(_LAST).first()
    if row is not None and is_late(text_time(row.ts), now):
        yield ToClearRow("backup", ToClear.BACKUP_LATE, row.seq, "", "", text_time(row.ts))
