"""An act read back from the log: which rows it wrote, what they were before, and what came after it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from accessdesk.desk.ports import RecordedAct, WrittenState
from accessdesk.domain.ids import Pseudonym
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.ledger_records import EntryRecord, MentionRecord
from accessdesk.storage.lists.log_facts import payloads_of
from accessdesk.storage.shelves import KEPT
from accessdesk.storage.translate import from_row, text_time

_entry: Any = EntryRecord.__table__
_mention: Any = MentionRecord.__table__
_KIND_OF = {record.__tablename__: kind for kind, record in KEPT.items()}
_AT_ONCE = 50
_ALONE = ("person", "emergency_presence")
"""Subjects whose entries are searched for their own row alone; a visit's also lead to what belongs to it."""

Row = tuple[str, int]
"""A table and the id of one of its rows."""
Columns = dict[str, Any]


def recorded_act(connection: Connection, seq: int) -> RecordedAct:
    """The entries of the same act about the same subject, taken together. Raises Unknown."""
    said = _said(connection, seq)
    seqs = sorted([*_same_act(connection, said, -1), seq, *_same_act(connection, said, 1)])
    after: dict[Row, Columns] = {}
    for payloads in payloads_of(connection, seqs).values():
        for _, row, columns in _states(payloads):
            after.setdefault(row, {}).update(columns)
    subjects = _subjects(after)
    before = _before(connection, set(after), seqs[0], subjects)
    written = tuple(
        WrittenState(_domain(row, before.get(row), live), _domain(row, columns, live), _domain(row, {}, live))
        for row, columns in after.items()
        if (live := _live(connection, row)) is not None
    )
    return RecordedAct(
        entry=seq,
        type=said["type"],
        entered_at=text_time(said["ts"]),
        by=tuple(Pseudonym(one) for one in said["by"]),
        about=Pseudonym(said["obj"]),
        written=written,
        later=tuple(_later(connection, seqs[-1], subjects)),
    )


def _said(connection: Connection, seq: int) -> dict[str, Any]:
    data = connection.execute(select(_entry.c.data).where(_entry.c.seq == seq)).scalar()
    if data is None:
        raise Unknown(kind="ledger_entry", id=seq)
    said: dict[str, Any] = json.loads(bytes(data))
    return said


def _same_act(connection: Connection, said: Mapping[str, Any], step: int) -> Iterator[int]:
    """Neighbours of an entry: an act's entries stand side by side, because an act is one transaction."""
    seq = said["seq"] + step
    while seq > 0:
        try:
            neighbour = _said(connection, seq)
        except Unknown:
            return
        if neighbour["act"] != said["act"]:
            return
        if neighbour["obj"] == said["obj"]:
            yield seq
        seq += step


def _states(payloads: Mapping[str, Any]) -> Iterator[tuple[str, Row, Columns]]:
    for data_class, payload in payloads.items():
        for state in payload["rows"] if payload else ():
            yield data_class, (state["t"], state["id"]), state["c"]


def _subjects(written: Mapping[Row, Columns]) -> list[Row]:
    """The visits and persons that the rows are or belong to: the index leads from them to every other entry."""
    found = {row for row in written if row[0] in ("visit", "person", "emergency_presence")}
    found |= {("visit", columns["visit_id"]) for columns in written.values() if columns.get("visit_id")}
    return sorted(found, reverse=True)


def _before(connection: Connection, wanted: set[Row], first: int, subjects: Sequence[Row]) -> dict[Row, Columns]:
    """The newest state of each row in entries before `first`; rows that have none were made since."""
    found: dict[Row, Columns] = {}
    seen: set[tuple[Row, str]] = set()
    for table, id in subjects:
        mine = {row for row in wanted if row == (table, id) or (table == "visit" and row[0] not in _ALONE)}
        for payloads in _earlier(connection, (table, id), first):
            for data_class, row, columns in _states(payloads):
                if row in mine and (row, data_class) not in seen:
                    seen.add((row, data_class))
                    found.setdefault(row, {}).update(columns)
            if table in _ALONE and (table, id) in found:
                break
    return found


def _earlier(connection: Connection, subject: Row, first: int) -> Iterator[Mapping[str, Any]]:
    """Payloads of entries about a subject, newest first."""
    below = first
    while True:
        query = (
            select(_mention.c.seq)
            .where(_mention.c.kind == subject[0], _mention.c.ref == subject[1], _mention.c.seq < below)
            .order_by(_mention.c.seq.desc())
            .limit(_AT_ONCE)
        )
        seqs = list(connection.execute(query).scalars())
        if not seqs:
            return
        payloads = payloads_of(connection, seqs)
        yield from (payloads.get(seq, {}) for seq in seqs)
        below = seqs[-1]


def _later(connection: Connection, last: int, subjects: Sequence[Row]) -> list[str]:
    visits = [id for table, id in subjects if table == "visit"]
    since = select(_mention.c.seq).where(_mention.c.kind == "visit", _mention.c.ref.in_(visits), _mention.c.seq > last)
    return list(connection.execute(select(_entry.c.type).where(_entry.c.seq.in_(since))).scalars())


def _live(connection: Connection, row: Row) -> Columns | None:
    table: Any = KEPT[_KIND_OF[row[0]]].__table__
    found = connection.execute(select(table).where(table.c.id == row[1])).mappings().first()
    return dict(found) if found is not None else None


def _domain(row: Row, columns: Columns | None, live: Columns) -> Any:
    """The object; a column that came with a newer version of the program is taken from the live row."""
    return None if columns is None else from_row(_KIND_OF[row[0]], {**live, **columns})
