"""Checkpoints as they leave the house: the newest signed note, or a fresh one."""

from sqlalchemy import Engine, select

from accessdesk.storage.ledger_records import CheckpointRecord


def newest_note(engine: Engine) -> str:
    """The text of the newest checkpoint; empty when there is none yet."""
    with engine.connect() as connection:
        query = select(CheckpointRecord.note).order_by(CheckpointRecord.id.desc()).limit(1)
        return connection.execute(query).scalar() or ""
