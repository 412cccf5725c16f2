"""Erasing: what a policy lets go, found in the payloads and the rows, and destroyed in both."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, text, update

from accessdesk.domain.erasing import ErasurePlan, Ground, Row, Told, plan_erasure
from accessdesk.storage.columns import Subject
from accessdesk.storage.ledger_records import EntryRecord, IdFloorRecord, PayloadRecord
from accessdesk.storage.open_things import open_rows
from accessdesk.storage.person_search import forget_words
from accessdesk.storage.prepared import Driver
from accessdesk.storage.shelves import KEPT, Shelf, shelf_of
from accessdesk.storage.translate import empty_value, time_text

_entry: Any = EntryRecord.__table__
_payload: Any = PayloadRecord.__table__
_floor: Any = IdFloorRecord.__table__
_IMPORTS = frozenset({"visit.imported", "ban.imported"})
_NEVER = "setting"
_REGISTER = "subject_request"
_AT_ONCE = 1000


@cache
def _shelves() -> dict[str, tuple[type, Shelf]]:
    return {shelf_of(kind).table: (kind, shelf_of(kind)) for kind in KEPT}


@cache
def _empty_columns(table: str) -> dict[str, dict[str, Any] | None]:
    """Class -> what its columns hold once erased; None for a class that cannot be empty. Pseudonyms stay."""
    kind, shelf = _shelves()[table]
    found: dict[str, dict[str, Any] | None] = {}
    for data_class, columns in shelf.classes:
        values: dict[str, Any] = {}
        for name in columns:
            column = shelf.record.__table__.c[name]
            if name == "pseudonym":
                continue
            if column.unique or (column.foreign_keys and not column.nullable):
                break
            fits, value = (True, None) if column.nullable else empty_value(kind, name)
            if not fits:
                break
            values[name] = value
        else:
            found[data_class] = values
            continue
        found[data_class] = None
    return found


@cache
def _lasting() -> dict[str, frozenset[str]]:
    return {
        table: frozenset(name for name, values in _empty_columns(table).items() if values is None)
        for table in _shelves()
    }


def overdue(connection: Connection, cutoffs: Mapping[str, datetime], now: datetime, *, since: int = 0) -> ErasurePlan:
    """What may be erased now. `since`: entries after it that came with an import are counted as imported."""
    limits = {name: time_text(cutoff) for name, cutoff in cutoffs.items()}
    return plan_erasure(_told(connection, limits, since), _ground(connection, now))


def on_request(connection: Connection, people: Sequence[int], classes: Sequence[str], now: datetime) -> ErasurePlan:
    """What may be erased of these visitors alone. A payload that holds rows of others stays, and with it its rows."""
    asked = "SELECT id FROM subject_request WHERE kind = 'erasure' AND closed_at IS NULL AND person_id IN :people"
    asking = connection.execute(text(asked).bindparams(bindparam("people", expanding=True)), {"people": list(people)})
    ground = _ground(connection, now, frozenset((_REGISTER, id) for id in asking.scalars()))
    theirs: set[Row] = {("person", one) for one in people}
    for _ in range(2):  # what points to the visitor (visits, notes), and what points to that
        theirs |= {row for row, targets in ground.points_to.items() if theirs & {*targets} and row[0] != _REGISTER}
    told = [
        replace(one, is_old=one.data_class in classes and theirs.issuperset(one.rows), imported=False)
        for one in _told(connection, {}, 0)
    ]
    return plan_erasure(told, ground)


def _told(connection: Connection, limits: Mapping[str, str], since: int) -> Iterator[Told]:
    query = (
        select(_payload.c.seq, _payload.c.data_class, _payload.c.data, _entry.c.data, _entry.c.type)
        .join(_entry, _entry.c.seq == _payload.c.seq)
        .where(_payload.c.data.is_not(None), _payload.c.data_class != _NEVER)
        .execution_options(yield_per=_AT_ONCE)
    )
    at_of: dict[int, str] = {}
    for seq, data_class, data, entry, kind in connection.execute(query):
        at = at_of.get(seq) or json.loads(bytes(entry))["at"]
        at_of = {seq: at}
        rows = tuple((state["t"], state["id"]) for state in json.loads(bytes(data))["rows"])
        is_old = data_class in limits and at < limits[data_class]
        yield Told(seq, data_class, is_old, rows, kind in _IMPORTS and seq > since)


def ground_of(connection: Connection) -> tuple[dict[Row, tuple[Row, ...]], dict[str, frozenset[str]]]:
    """Who points to whom, and which columns of which table cannot be emptied."""
    points_to: dict[Row, tuple[Row, ...]] = {}
    for table, (_, shelf) in _shelves().items():
        points_to.update(_pointers(connection, table, shelf))
    return points_to, _lasting()


def _ground(connection: Connection, now: datetime, lets_go: frozenset[Row] = frozenset()) -> Ground:
    points_to, lasting = ground_of(connection)
    today = now.astimezone().date().isoformat()
    opened = open_rows(connection, points_to, now=time_text(now), today=today, lets_go=lets_go)
    return Ground(opened, points_to, lasting)


def _pointers(connection: Connection, table: str, shelf: Shelf) -> Iterator[tuple[Row, tuple[Row, ...]]]:
    record: Any = shelf.record.__table__
    names = [name for name, _ in shelf.references]
    targets = [target for _, target in shelf.references]
    for id, *values in connection.execute(select(record.c.id, *(record.c[name] for name in names))):
        yield (
            (table, id),
            tuple((target, value) for target, value in zip(targets, values, strict=True) if value is not None),
        )


def destroy(connection: Connection, driver: Driver, plan: ErasurePlan) -> dict[str, list[tuple[int, int]]]:
    """Destroy payloads and empty or remove the rows; gives per class the ranges of entries that an erasure names."""
    for data_class, seqs in plan.payloads.items():
        _empty_payloads(connection, data_class, seqs)
    removed = frozenset(plan.removed)
    forgotten = []
    for data_class, rows in plan.emptied.items():
        _empty_rows(connection, data_class, [row for row in rows if row not in removed])
        if data_class == "identity":
            forgotten = [id for table, id in rows if table == "person"]
    forget_words(driver, forgotten)
    _remove_rows(connection, plan.removed)
    return {name: _ranges(connection, name, seqs) for name, seqs in plan.payloads.items() if seqs}


def _empty_payloads(connection: Connection, data_class: str, seqs: Sequence[int]) -> None:
    statement = (
        update(_payload)
        .where(_payload.c.seq == bindparam("seq_"), _payload.c.data_class == bindparam("class_"))
        .values(r=None, data=None)
    )
    for part in _parts(seqs):
        connection.execute(statement, [{"seq_": seq, "class_": data_class} for seq in part])


def _empty_rows(connection: Connection, data_class: str, rows: Sequence[Row]) -> None:
    for table, ids in _by_table(rows).items():
        values = _empty_columns(table)[data_class]
        if not values:
            continue
        record: Any = _shelves()[table][1].record.__table__
        for part in _parts(ids):
            connection.execute(update(record).where(record.c.id.in_(part)).values(values))


def _remove_rows(connection: Connection, rows: Sequence[Row]) -> None:
    """Parts before what they belong to; the highest id ever given is kept, so that none is given twice."""
    by_table = _by_table(rows)
    for record in reversed(Subject.metadata.sorted_tables):
        ids = by_table.get(record.name, [])
        if not ids:
            continue
        _keep_floor(connection, record)
        for part in _parts(ids):
            connection.execute(delete(record).where(record.c.id.in_(part)))


def _keep_floor(connection: Connection, record: Any) -> None:
    highest = connection.execute(text(f"SELECT max(id) FROM {record.name}")).scalar() or 0
    known = connection.execute(select(_floor.c.highest).where(_floor.c.table_name == record.name)).scalar()
    if known is None:
        connection.execute(_floor.insert().values(table_name=record.name, highest=highest))
    elif highest > known:
        connection.execute(update(_floor).where(_floor.c.table_name == record.name).values(highest=highest))


def _ranges(connection: Connection, data_class: str, seqs: Sequence[int]) -> list[tuple[int, int]]:
    """As few ranges as hold these entries and none whose payload of the class is still there."""
    kept = connection.execute(
        select(_payload.c.seq)
        .where(_payload.c.data_class == data_class, _payload.c.data.is_not(None), _payload.c.seq <= seqs[-1])
        .order_by(_payload.c.seq)
    ).scalars()
    ranges: list[tuple[int, int]] = []
    waiting = iter(kept)
    barrier = next(waiting, None)
    for seq in seqs:
        crossed = False
        while barrier is not None and barrier < seq:
            crossed, barrier = True, next(waiting, None)
        if ranges and not crossed:
            ranges[-1] = (ranges[-1][0], seq)
        else:
            ranges.append((seq, seq))
    return ranges


def _by_table(rows: Iterable[Row]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for table, id in rows:
        found.setdefault(table, []).append(id)
    return found


def _parts(items: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
