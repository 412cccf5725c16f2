"""Live rows against the newest state that the log committed them to."""

import json
import secrets
from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, inspect, select

from accessdesk.ledger.findings import Finding, FindingCode
from accessdesk.storage.ledger_store import sealed
from accessdesk.storage.mention_check import CommittedMentions
from accessdesk.storage.shelves import KEPT, Shelf, shelf_of

_DENSE = 1_000_000
_NO_ROWS = b'"rows":[],"s":1}'
_decode = json.JSONDecoder().decode
_MOST = 100


def same_state(live: int, committed: int) -> bool:
    """The live columns are those of the newest payload."""
    return live == committed


def known_row(committed: int) -> bool:
    """Some entry wrote these columns of this row."""
    return committed != 0


def still_there(present: bool) -> bool:
    """A row that an entry wrote is in its table."""
    return present


class _Newest:
    """Per id: a keyed digest of the columns last committed to, and the entry that did; 16 bytes each.

    Ids are given out in order, so that arrays do; an id far beyond the others, which only a forger makes, goes into a
    dictionary.
    """

    def __init__(self, dense: int = _DENSE) -> None:
        self._dense = dense
        self._digests = array("Q")
        self._seqs = array("Q")
        self._far: dict[int, tuple[int, int]] = {}

    def put(self, id: int, digest: int, seq: int) -> None:
        if not 0 <= id < len(self._digests) + self._dense:
            self._far[id] = digest, seq
            return
        if id >= len(self._digests):
            missing = array("Q", bytes(8 * (id + 1 - len(self._digests))))
            self._digests.extend(missing)
            self._seqs.extend(missing)
        self._digests[id], self._seqs[id] = digest, seq

    def get(self, id: int) -> tuple[int, int]:
        """(digest, seq), zeros when no entry is known."""
        if 0 <= id < len(self._digests):
            return self._digests[id], self._seqs[id]
        return self._far.get(id, (0, 0))

    def ids(self) -> Iterator[int]:
        yield from (id for id, digest in enumerate(self._digests) if digest)
        yield from self._far


class CommittedStates:
    """The newest state of every row, taken from the payloads as they stream by in the order of seq."""

    def __init__(self, *, few: bool = False) -> None:
        """`few`: of the end of a log alone, whose rows have high numbers; what it mentions is not compared."""
        self._few = few
        self._key = secrets.token_bytes(16)
        self._shelves = {shelf_of(kind).table: shelf_of(kind) for kind in KEPT}
        self._newest: dict[tuple[str, str], _Newest] = {}
        self._erased: set[str] = set()
        self._mentions = CommittedMentions()

    def take(self, seq: int, data_class: str, data: bytes | None) -> None:
        """One payload. What is not a payload at all is left to the ledger's own check."""
        if data is None:
            self._erased.add(data_class)
            if not self._few:
                self._mentions.leave_open(seq)
            return
        if data.endswith(_NO_ROWS) and data_class != "actor":
            return
        try:
            payload = _decode(data.decode())
            if not self._few:
                self._mentions.take_actors(seq, [actor["id"] for actor in payload.get("by", ())])
            for row in payload["rows"]:
                self._take_row(seq, data_class, row["t"], row["id"], row["c"])
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            if not self._few:
                self._mentions.leave_open(seq)

    def _take_row(self, seq: int, data_class: str, table: str, id: int, columns: dict[str, Any]) -> None:
        shelf = self._shelves[table]
        if type(id) is int:
            newest = self._newest.get((table, data_class))
            if newest is None:
                newest = self._newest[table, data_class] = _Newest(0 if self._few else _DENSE)
            newest.put(id, self._digest(columns), seq)
        if not self._few:
            self._mentions.take(seq, shelf, data_class, (id, columns))

    def _digest(self, columns: dict[str, Any]) -> int:
        """Of columns in the order of their names, as canonical payloads have them; never 0."""
        return int.from_bytes(blake2b(repr(columns).encode(), digest_size=8, key=self._key).digest(), "big") | 1

    def compare(self, connection: Connection) -> Iterable[Finding]:
        """Faults of live rows, at most 100 a table: changed, never written by an entry, gone, not emptied.

        A database of an older version has fewer tables; a row that was committed to and whose table is gone, is gone.
        """
        asked = inspect(connection)
        there = frozenset([*asked.get_table_names(), *asked.get_view_names()])
        for shelf in self._shelves.values():
            yield from self._first_faults(self._compare_table(connection, shelf, there))
        yield from self._mentions.compare(connection)

    def compare_written(self, connection: Connection) -> Iterable[Finding]:
        """The same of the rows alone that the payloads wrote, for the end of a log whose beginning did not come by."""
        for shelf in self._shelves.values():
            yield from self._first_faults(self._compare_written(connection, shelf))

    def _compare_written(self, connection: Connection, shelf: Shelf) -> Iterator[Finding]:
        written = {name: self._newest.get((shelf.table, name), _NOTHING) for name, _ in shelf.classes}
        ids = sorted({id for newest in written.values() for id in newest.ids()})
        live = dict(_rows_of(connection, shelf, ids))
        for data_class, columns in _in_order(shelf):
            for id in written[data_class].ids():
                committed, seq = written[data_class].get(id)
                if id not in live:
                    if not still_there(present=False):
                        yield _fault(FindingCode.LIVE_ROW_DIFFERS, shelf.table, id, seq)
                elif not same_state(self._digest(_of_columns(shelf, columns, live[id])), committed):
                    yield _fault(FindingCode.LIVE_ROW_DIFFERS, shelf.table, id, seq)

    @staticmethod
    def _first_faults(faults: Iterable[Finding]) -> Iterator[Finding]:
        for count, finding in enumerate(faults):
            if count == _MOST:
                return
            yield finding

    def _compare_table(self, connection: Connection, shelf: Shelf, there: frozenset[str]) -> Iterator[Finding]:
        seen = _Newest()
        for row in _rows(connection, shelf) if shelf.table in there else ():
            seen.put(row["id"], 1, 0)
            finding = self._compare_row(shelf, row)
            if finding is not None:
                yield finding
        for data_class, _ in shelf.classes:
            newest = self._newest.get((shelf.table, data_class), _Newest())
            for id in newest.ids():
                if not still_there(seen.get(id)[0] == 1):
                    yield _fault(FindingCode.LIVE_ROW_DIFFERS, shelf.table, id, newest.get(id)[1])

    def _compare_row(self, shelf: Shelf, row: Mapping[str, Any]) -> Finding | None:
        for data_class, columns in _in_order(shelf):
            live = _of_columns(shelf, columns, row)
            newest = self._newest.get((shelf.table, data_class), _NOTHING)
            committed, seq = newest.get(row["id"])
            if not committed and data_class in self._erased:
                if any(value not in (None, "", "[]", 0) for name, value in live.items() if name != "pseudonym"):
                    return _fault(FindingCode.LIVE_ROW_NOT_EMPTIED, shelf.table, row["id"], 0)
            elif not known_row(committed):
                return _fault(FindingCode.LIVE_ROW_DIFFERS, shelf.table, row["id"], 0)
            elif committed and not same_state(self._digest(live), committed):
                return _fault(FindingCode.LIVE_ROW_DIFFERS, shelf.table, row["id"], seq)
        return None


_NOTHING = _Newest()


def _rows(connection: Connection, shelf: Shelf) -> Iterator[dict[str, Any]]:
    table: Any = shelf.record.__table__
    names = [column.name for column in table.columns]
    for values in connection.execute(select(table).order_by(table.c.id), execution_options={"yield_per": 1000}):
        yield dict(zip(names, values, strict=True))


def _rows_of(connection: Connection, shelf: Shelf, ids: list[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    table: Any = shelf.record.__table__
    for start in range(0, len(ids), 500):
        for row in connection.execute(select(table).where(table.c.id.in_(ids[start : start + 500]))).mappings():
            yield row["id"], dict(row)


def _of_columns(shelf: Shelf, columns: tuple[str, ...], row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: sealed(row[name]) if name in shelf.secrets else row[name] for name in columns}


@cache
def _in_order(shelf: Shelf) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((data_class, tuple(sorted(columns))) for data_class, columns in shelf.classes)


def _fault(code: FindingCode, table: str, id: int, seq: int) -> Finding:
    return Finding(code, seq or None, {"table": table, "id": id})
