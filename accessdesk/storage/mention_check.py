"""The index of whom and what an entry mentions, compared with what its payloads mention."""

from array import array
from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import Connection

from accessdesk.ledger.findings import Finding, FindingCode
from accessdesk.storage.ledger_store import MENTIONED
from accessdesk.storage.shelves import Shelf

_BITS = 2**64 - 1
_MOST = 100
_MENTIONS = "SELECT kind, ref, seq FROM ledger_mention"


def same_mentions(indexed: int, committed: int) -> bool:
    """The index leads to an entry from exactly those whom its payloads name."""
    return indexed == committed


class CommittedMentions:
    """For each entry the sum of keyed digests of its mentions, 8 bytes each; erased payloads leave it open."""

    def __init__(self) -> None:
        self._sums = array("Q", [0])
        self._open = bytearray(1)
        self._seq = 0
        self._now: set[tuple[str, int]] = set()

    def take(self, seq: int, shelf: Shelf, data_class: str, row: tuple[int, dict[str, Any]]) -> None:
        """One row of a payload; payloads come in the order of seq."""
        self._turn_to(seq)
        id, columns = row
        if shelf.table in MENTIONED:
            self._now.add((shelf.table, id))
        for name, target in _references(shelf, data_class):
            value = columns.get(name)
            if value is not None:
                self._now.add((target, value))
        for name, target in _lists(shelf, data_class):
            self._now.update((target, int(item)) for item in columns[name][1:-1].split(",") if item)

    def take_actors(self, seq: int, ids: list[int]) -> None:
        """Those who acted."""
        self._turn_to(seq)
        self._now.update(("employee", id) for id in ids)

    def leave_open(self, seq: int) -> None:
        """A payload of this entry is gone or is no payload; what it mentioned is not known."""
        self._turn_to(seq)
        self._open[seq] = 1

    def _turn_to(self, seq: int) -> None:
        if seq == self._seq:
            return
        self._settle()
        self._seq, self._now = seq, set()
        missing = seq + 1 - len(self._sums)
        if missing > 0:
            self._sums.extend(array("Q", bytes(8 * missing)))
            self._open.extend(bytes(missing))

    def _settle(self) -> None:
        self._sums[self._seq] = sum(hash(mention) for mention in self._now) & _BITS

    def compare(self, connection: Connection) -> Iterator[Finding]:
        """Entries that the index does not lead to, or leads to from somebody they do not name; at most 100.

        Mentions of no entry at all are one finding, pinned to none.
        """
        self._settle()
        sums, last = array("Q", bytes(8 * len(self._sums))), len(self._sums) - 1
        for kind, ref, seq in connection.exec_driver_sql(_MENTIONS):
            at = seq if type(seq) is int and 0 < seq <= last else 0
            sums[at] = (sums[at] + hash((kind, ref))) & _BITS
        found = 0
        for seq, (indexed, committed) in enumerate(zip(sums, self._sums, strict=True)):
            if indexed != committed and not self._open[seq] and not same_mentions(indexed, committed):
                yield _fault(seq)
                found += 1
                if found == _MOST:
                    return


@cache
def _references(shelf: Shelf, data_class: str) -> tuple[tuple[str, str], ...]:
    return _of_class(shelf, data_class, shelf.references)


@cache
def _lists(shelf: Shelf, data_class: str) -> tuple[tuple[str, str], ...]:
    return _of_class(shelf, data_class, shelf.lists)


def _of_class(shelf: Shelf, data_class: str, pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    here = {name for known, columns in shelf.classes if known == data_class for name in columns}
    return tuple((name, target) for name, target in pairs if name in here and target in MENTIONED)


def _fault(seq: int) -> Finding:
    return Finding(FindingCode.LIVE_ROW_DIFFERS, seq or None, {"table": "ledger_mention", "id": seq})
