"""Who keeps the log's checkpoints outside, and the checkpoint that they should have."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, or_, select

from accessdesk.desk.day import midnight
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.desk.witness_rows import DueCheckpoint
from accessdesk.domain.witnesses import Witness
from accessdesk.ledger.checkpoint import parse_note
from accessdesk.storage.ledger_records import CheckpointRecord
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import from_row, text_time, time_text

_checkpoint: Any = CheckpointRecord.__table__
_WATCHING = "SELECT * FROM witness WHERE ended_at IS NULL ORDER BY id"
_FAILING = "SELECT * FROM witness WHERE ended_at IS NULL AND failing_since IS NOT NULL ORDER BY id"


class WitnessSelects:
    """The WitnessLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def witnesses(self) -> list[Witness]:
        with self._engine.connect() as connection:
            return [from_row(Witness, row) for row in rows(connection, _WATCHING)]

    def checkpoint_for_witnesses(self, now: datetime) -> DueCheckpoint | None:
        today = time_text(midnight(now.astimezone().date()))
        closed = or_(_checkpoint.c.occasion == "day_close", _checkpoint.c.made_at < today)
        query = select(_checkpoint.c.note).where(closed).order_by(_checkpoint.c.id.desc()).limit(1)
        with self._engine.connect() as connection:
            note = connection.execute(query).scalar()
        if note is None:
            return None
        signed = parse_note(note).checkpoint
        return DueCheckpoint(signed.epoch, signed.size, f"{signed.origin.replace('/', '-')}-{signed.size}.txt", note)


def witnesses_to_clear(connection: Connection) -> Iterator[ToClearRow]:
    """Those whom the last checkpoint did not reach."""
    for row in rows(connection, _FAILING):
        since, kind = text_time(row["failing_since"]), ToClear.WITNESS_MISSED
        yield ToClearRow(f"{kind.value}:{row['id']}", kind, row["id"], row["name"], row["fault"], since)
