"""What was erased, kept outside the database: a backup that is put back loses it again before anybody sees it.

A text file, one line for each class and thousand payloads: which entries, the first half of each commitment, which
rows lost their data of the class; never a name. Each line is sealed with the key of the data (HMAC) and numbered, so
that no line can be made up, changed or taken out of the middle. Copies lie on the second medium and in each backup.
"""

import hmac
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from accessdesk.domain.erasing import ErasurePlan, Node, Row
from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.storage.faults import JournalChanged
from accessdesk.storage.ledger_records import EntryRecord

JOURNAL_FILE = "erasure.journal"
JOURNALS = "erasure*.journal"
"""All copies in a folder; one that another would have overwritten keeps a name of its own."""
_MAC_HEX = 64
_COMMITMENT_HEX = 32
_AT_ONCE = 1000
_entry: Any = EntryRecord.__table__

Gone = tuple[str, int, str]
"""A payload that was erased: its class, its entry, the first half of its commitment."""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line: a part of what one run erased of one class."""

    number: int
    at: str
    data_class: str
    payloads: tuple[tuple[int, str], ...]
    rows: tuple[Row, ...]


Lines = tuple[str, Sequence[tuple[int, str]], Sequence[Row]]
"""Of one line: the class, the payloads, the rows."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What all lines together say."""

    payloads: frozenset[Gone]
    nodes: frozenset[Node]
    lines: int


@dataclass(frozen=True, slots=True)
class ErasureJournal:
    """The journal of one data folder. `copy_out` brings its copies elsewhere up to date, and never raises."""

    path: Path
    key: bytes
    copy_out: Callable[[Path], None]

    def append(self, log: str, at: str, erased: Sequence[Lines]) -> None:
        """Write down what is about to be erased; on disk before this returns. Whoever calls holds the log's lock."""
        whole = _whole_lines(self.path.read_bytes()) if self.path.exists() else []
        number = json.loads(whole[-1][: -_MAC_HEX - 1])["n"] if whole else 0
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(handle, "r+b") as file:
            file.truncate(sum(len(line) + 1 for line in whole))  # a line that a crash tore
            file.seek(0, os.SEEK_END)
            for place, (data_class, payloads, rows) in enumerate(erased, number + 1):
                file.write(self._line(log, JournalLine(place, at, data_class, tuple(payloads), tuple(rows))))
            file.flush()
            os.fsync(file.fileno())
        self.copy_out(self.path)

    def _line(self, log: str, line: JournalLine) -> bytes:
        by_table: dict[str, list[int]] = {}
        for table, id in line.rows:
            by_table.setdefault(table, []).append(id)
        said = canonical_bytes(
            {
                "at": line.at,
                "class": line.data_class,
                "log": log,
                "n": line.number,
                "payloads": [list(one) for one in line.payloads],
                "rows": by_table,
            }
        )
        return said + b" " + self._mac(said) + b"\n"

    def _mac(self, said: bytes) -> bytes:
        key = sha256(b"accessdesk/erasure-journal/v1\0" + self.key).digest()
        return hmac.new(key, said, "sha256").hexdigest().encode()

    def read(self, log: str, copies: Iterable[Path | bytes]) -> Erased:
        """What the copies of a log's journal say together: a line that one of them lost, another has.

        Raises JournalChanged for a line that was changed, is another log's, or is missing in all of them.
        """
        found: dict[bytes, int] = {}
        payloads: set[Gone] = set()
        nodes: set[Node] = set()
        for copy in copies:
            for text in _whole_lines(copy if isinstance(copy, bytes) else copy.read_bytes()):
                if text in found:
                    continue
                line = self._checked(log, text)
                found[text] = line.number
                payloads.update((line.data_class, seq, half) for seq, half in line.payloads)
                nodes.update((line.data_class, row) for row in line.rows)
        numbers = set(found.values())
        if not whole_numbers(numbers):
            raise JournalChanged("lines are missing")
        return Erased(frozenset(payloads), frozenset(nodes), len(numbers))

    def _checked(self, log: str, text: bytes) -> JournalLine:
        said, mac = text[: -_MAC_HEX - 1], text[-_MAC_HEX:]
        if not sealed_by_us(self._mac(said), mac):
            raise JournalChanged("not sealed with the key of these data")
        value = json.loads(said)
        if value["log"] != log:
            raise JournalChanged("of another log")
        rows = tuple((table, id) for table, ids in value["rows"].items() for id in ids)
        payloads = tuple((seq, half) for seq, half in value["payloads"])
        return JournalLine(value["n"], value["at"], value["class"], payloads, rows)


def sealed_by_us(made: bytes, stored: bytes) -> bool:
    """The line's seal is the one that the key of the data makes."""
    return hmac.compare_digest(made, stored)


def whole_numbers(numbers: set[int]) -> bool:
    """No line is missing between others."""
    return numbers == set(range(1, len(numbers) + 1))


def journals_in(folder: Path) -> list[Path]:
    """All copies of journals that lie in a folder; none when it cannot be read."""
    try:
        return sorted(folder.glob(JOURNALS))
    except OSError:
        return []


def copy_journal(source: Path, folder: Path) -> None:
    """Bring the folder's copy up to date. A copy that says something else is kept beside it. OSError as it comes."""
    content, target = source.read_bytes(), folder / JOURNAL_FILE
    if target.exists():
        there = target.read_bytes()
        if there == content:
            return
        if not content.startswith(there):
            target.replace(folder / f"erasure-{sha256(there).hexdigest()[:12]}.journal")
    partial = folder / f".{JOURNAL_FILE}.{os.getpid()}.part"
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(target)


def commitments(connection: Connection, seqs: Iterable[int]) -> Mapping[int, Mapping[str, str]]:
    """The commitments of entries, by class."""
    wanted = sorted(set(seqs))
    found: dict[int, Mapping[str, str]] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        query = select(_entry.c.seq, _entry.c.data).where(_entry.c.seq.in_(wanted[start : start + _AT_ONCE]))
        for seq, data in connection.execute(query):
            found[seq] = json.loads(bytes(data))["cm"]
    return found


def half_of(commitment: str) -> str:
    """As much of a commitment as tells one payload from all others."""
    return commitment[:_COMMITMENT_HEX]


def lines_of(connection: Connection, plan: ErasurePlan) -> Iterator[Lines]:
    """What a plan erases, in lines."""
    for data_class in sorted({*plan.payloads, *plan.emptied}):
        seqs, rows = plan.payloads.get(data_class, ()), plan.emptied.get(data_class, ())
        known = commitments(connection, seqs)
        told = [(seq, half_of(known[seq][data_class])) for seq in seqs]
        for start in range(0, max(len(told), len(rows)), _AT_ONCE):
            yield data_class, told[start : start + _AT_ONCE], rows[start : start + _AT_ONCE]


def _whole_lines(content: bytes) -> list[bytes]:
    """The lines that end; a crash may have torn the last one before its erasure was durable."""
    return content.split(b"\n")[:-1]
