"""Tables of the access log: entries, payloads beside them, checkpoints, and the small tables that make it findable."""

from sqlalchemy import Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from accessdesk.storage.columns import Record


class HeadRecord(Record):
    """One row: where the log stands. On PostgreSQL it is the lock of all writers."""

    __tablename__ = "ledger_head"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    log: Mapped[str] = mapped_column(Text)
    epoch: Mapped[int]
    size: Mapped[int]
    frontier: Mapped[bytes] = mapped_column(LargeBinary)
    last_leaf: Mapped[bytes] = mapped_column(LargeBinary)
    last_ts: Mapped[str] = mapped_column(Text)


class EntryRecord(Record):
    """One entry: the canonical bytes as they were hashed, and copies of four fields to search by."""

    __tablename__ = "ledger_entry"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    data: Mapped[bytes] = mapped_column(LargeBinary)
    leaf: Mapped[bytes] = mapped_column(LargeBinary)
    frontier: Mapped[bytes] = mapped_column(LargeBinary)
    type: Mapped[str] = mapped_column(Text)
    ts: Mapped[str] = mapped_column(Text)
    desk: Mapped[str] = mapped_column(Text)
    __table_args__ = (Index("ix_ledger_entry_type_seq", "type", "seq"), Index("ix_ledger_entry_ts", "ts"))


class PayloadRecord(Record):
    """The data of one class behind an entry's commitment; `r` and `data` NULL once erased."""

    __tablename__ = "ledger_payload"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    data_class_: Mapped[str] = mapped_column("data_class", Text, primary_key=True)
    r: Mapped[bytes | None] = mapped_column(LargeBinary)
    data: Mapped[bytes | None] = mapped_column(LargeBinary)


class MentionRecord(Record):
    """Which entries speak of which person, visit, key or zone; an index, rebuilt from the payloads at need."""

    __tablename__ = "ledger_mention"
    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    ref: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    __table_args__ = ({"sqlite_with_rowid": False},)


class CheckpointRecord(Record):
    """A signed note over the log at one size."""

    __tablename__ = "ledger_checkpoint"
    id: Mapped[int] = mapped_column(primary_key=True)
    size: Mapped[int]
    note: Mapped[str] = mapped_column(Text)
    made_at: Mapped[str] = mapped_column(Text)
    occasion: Mapped[str] = mapped_column(Text)


class LedgerKeyRecord(Record):
    """A public key and the size of the log from which it signs."""

    __tablename__ = "ledger_key"
    from_size: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)


class PersonRankRecord(Record):
    """Visitors in the order in which they were last here, with their folded words; the newest has the highest rank."""

    __tablename__ = "person_rank"
    rank: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[int] = mapped_column(unique=True)
    words: Mapped[str] = mapped_column(Text)


class IdFloorRecord(Record):
    """The highest id a table had when rows were erased from it: an id is never given twice."""

    __tablename__ = "id_floor"
    table_name: Mapped[str] = mapped_column(Text, primary_key=True)
    highest: Mapped[int]
