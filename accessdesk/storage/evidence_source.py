"""The log as a Source of evidence packages, within one read transaction."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from accessdesk.domain.events import EntryType
from accessdesk.ledger.anchors import KeyPeriod
from accessdesk.ledger.entry import BACKUP_RESTORED, ERASURE_PERFORMED, KEY_REPLACED, RETENTION_CHANGED
from accessdesk.ledger.package import Chosen, KeptCheckpoint
from accessdesk.ledger.payloads import StoredPayload
from accessdesk.storage.ledger_records import (
    CheckpointRecord,
    EntryRecord,
    HeadRecord,
    MentionRecord,
    PayloadRecord,
)
from accessdesk.storage.shelves import KEPT
from accessdesk.storage.verifying import as_text, key_periods, raw

_entry: Any = EntryRecord.__table__
_payload: Any = PayloadRecord.__table__
_head: Any = HeadRecord.__table__
_checkpoint: Any = CheckpointRecord.__table__
_mention: Any = MentionRecord.__table__
_AT_ONCE = 1000
_MOST_IN_A_LIST = 500


class SqlSource:
    """Reads entries, payloads and frontiers of the log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.log_id = as_text(connection.execute(select(_head.c.log)).scalar_one())

    def entries(self, chosen: Chosen) -> Iterator[tuple[int, bytes]]:
        for where in _parts(chosen, _entry.c.seq):
            query = select(_entry.c.seq, _entry.c.data).where(where).order_by(_entry.c.seq)
            for seq, data in self._streamed(query):
                yield seq, raw(data)

    def payloads(self, chosen: Chosen) -> Iterator[StoredPayload]:
        columns = [_payload.c[name] for name in ("seq", "data_class", "r", "data")]
        for where in _parts(chosen, _payload.c.seq):
            query = select(*columns).where(where).order_by(_payload.c.seq, _payload.c.data_class)
            for seq, data_class, r, data in self._streamed(query):
                yield StoredPayload(
                    seq, as_text(data_class), None if r is None else raw(r), None if data is None else raw(data)
                )

    def explaining(self, size: int) -> list[int]:
        kinds = (ERASURE_PERFORMED, RETENTION_CHANGED, BACKUP_RESTORED, KEY_REPLACED)
        query = select(_entry.c.seq).where(_entry.c.type.in_(kinds), _entry.c.seq <= size).order_by(_entry.c.seq)
        return list(self._connection.execute(query).scalars())

    def frontier_at(self, size: int) -> bytes:
        return raw(self._connection.execute(select(_entry.c.frontier).where(_entry.c.seq == size)).scalar())

    def leaf_at(self, seq: int) -> bytes:
        return raw(self._connection.execute(select(_entry.c.leaf).where(_entry.c.seq == seq)).scalar())

    def checkpoints(self, size: int) -> list[KeptCheckpoint]:
        query = select(_checkpoint).where(_checkpoint.c.size <= size).order_by(_checkpoint.c.size, _checkpoint.c.id)
        return [
            KeptCheckpoint(row.size, as_text(row.note), as_text(row.made_at), as_text(row.occasion))
            for row in self._connection.execute(query)
        ]

    def keys(self, size: int) -> list[KeyPeriod]:
        return sorted(
            (period for period in key_periods(self._connection) if period.from_size <= size),
            key=lambda period: period.from_size,
        )

    def entered_between(self, since: str, until: str, size: int) -> tuple[int, int] | None:
        """First and last entry entered in [since, until), as texts of the log; None when there is none."""
        inside = (_entry.c.ts >= since, _entry.c.ts < until, _entry.c.seq <= size)
        first = self._connection.execute(select(_entry.c.seq).where(*inside).order_by(_entry.c.seq).limit(1)).scalar()
        last = self._connection.execute(
            select(_entry.c.seq).where(*inside).order_by(_entry.c.seq.desc()).limit(1)
        ).scalar()
        return None if first is None or last is None else (first, last)

    def about(self, kind: str, id: int, first: int, last: int) -> tuple[int, ...]:
        """The entries from `first` to `last` that speak of one visit or key copy."""
        inside = (_mention.c.kind == kind, _mention.c.ref == id, _mention.c.seq.between(first, last))
        return tuple(self._connection.execute(select(_mention.c.seq).where(*inside).order_by(_mention.c.seq)).scalars())

    def epoch(self) -> int:
        return int(self._connection.execute(select(_head.c.epoch)).scalar_one())

    def previous(self, size: int) -> int | None:
        """The head of the package made last before; None when there is none, or it was erased."""
        query = (
            select(_payload.c.data)
            .join(_entry, _entry.c.seq == _payload.c.seq)
            .where(_entry.c.type == EntryType.EVIDENCE_MADE.value, _payload.c.data_class == "setting")
            .where(_entry.c.seq <= size)
            .order_by(_entry.c.seq.desc())
            .limit(1)
        )
        data = self._connection.execute(query).scalar()
        return int(json.loads(data)["d"]["size"]) if data else None

    def _streamed(self, query: Any) -> Iterator[Any]:
        yield from self._connection.execute(query, execution_options={"yield_per": _AT_ONCE})


def related_rows(connection: Connection, column: str, id: int) -> dict[str, frozenset[int]]:
    """Table -> rows that point to one visit (`visit_id`) or key copy (`copy_id`), and the thing itself."""
    found = {"visit" if column == "visit_id" else "key_copy": frozenset({id})}
    for record in KEPT.values():
        table: Any = record.__table__
        if column in table.c:
            ids = connection.execute(select(table.c.id).where(table.c[column] == id)).scalars()
            found[table.name] = frozenset(ids) | found.get(table.name, frozenset())
    if column == "visit_id":
        visit: Any = next(record.__table__ for record in KEPT.values() if record.__tablename__ == "visit")
        person = connection.execute(select(visit.c.person_id).where(visit.c.id == id)).scalar()
        found["person"] = frozenset(() if person is None else (person,))
    return found


def _parts(chosen: Chosen, column: Any) -> Sequence[ColumnElement[bool]]:
    """The conditions that together select what is chosen, in order."""
    if chosen.last:
        return (column.between(chosen.first, chosen.last),)
    lists = range(0, len(chosen.alone), _MOST_IN_A_LIST)
    return tuple(column.in_(chosen.alone[at : at + _MOST_IN_A_LIST]) for at in lists)
