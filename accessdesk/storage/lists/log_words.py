"""Searching the log where no index leads: words in what entries say, acts entered late, rules set aside."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from accessdesk.desk.rows import LogFilter
from accessdesk.domain.names import asked_spellings, folded, folded_words
from accessdesk.domain.overrides import ALWAYS, LEFT_OPEN_TABLE, UNSIGNED_COLUMN
from accessdesk.storage.lists.log_facts import NEVER_SHOWN
from accessdesk.storage.lists.log_subjects import Mention
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.merged_people import merged_people, with_doubles
from accessdesk.storage.person_search import found_person_ids
from accessdesk.storage.records import EmployeeRecord, VisitRecord
from accessdesk.storage.translate import text_time

_employee: Any = EmployeeRecord.__table__
_visit: Any = VisitRecord.__table__
_MOST_PEOPLE = 20
_LATE_SECONDS = 600
_SHORTEST_HASH = 8
_WORD = re.compile(r"[^\W_]+")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT")
_ENTRIES = "SELECT seq, data, leaf FROM ledger_entry WHERE seq IN :seqs"
_PAYLOADS = "SELECT seq, data FROM ledger_payload WHERE seq IN :seqs AND data IS NOT NULL"
_MENTIONED = "SELECT seq FROM ledger_mention WHERE kind = :kind AND ref IN :refs AND seq BETWEEN :first AND :last"

Fits = Callable[[Sequence[int]], list[int]]
"""Of these entries, newest first, the ones that fit, in the same order."""


def fits_of(connection: Connection, asked: LogFilter, *, in_words: bool) -> Fits | None:
    """What must be read to know whether an entry fits; None when the indexes know it."""
    tests: list[Fits] = []
    if asked.late:
        tests.append(lambda seqs: _kept(seqs, _late(connection, seqs)))
    if asked.overrides:
        tests.append(lambda seqs: _kept(seqs, _set_aside(connection, seqs)))
    if in_words and asked.person_text.strip():
        tests.append(_WordsIn(connection, asked.person_text))
    if not tests:
        return None

    def fits(seqs: Sequence[int]) -> list[int]:
        left = list(seqs)
        for test in tests:
            left = test(left) if left else []
        return left

    return fits


def _kept(seqs: Sequence[int], fitting: set[int]) -> list[int]:
    return [seq for seq in seqs if seq in fitting]


def _late(connection: Connection, seqs: Sequence[int]) -> set[int]:
    found = set()
    for row in rows(connection, _ENTRIES, seqs=tuple(seqs)):
        said = json.loads(bytes(row["data"]))
        if said["at"] != said["ts"]:
            waited = text_time(said["ts"]) - text_time(said["at"])
            if waited.total_seconds() > _LATE_SECONDS:
                found.add(row["seq"])
    return found


def _set_aside(connection: Connection, seqs: Sequence[int]) -> set[int]:
    found = set()
    for row in rows(connection, "SELECT seq, type FROM ledger_entry WHERE seq IN :seqs", seqs=tuple(seqs)):
        if row["type"] in ALWAYS:
            found.add(row["seq"])
    unsigned, left_open = f'"{UNSIGNED_COLUMN}":"'.encode(), f'"t":"{LEFT_OPEN_TABLE}"'.encode()
    for row in rows(connection, _PAYLOADS, seqs=tuple(seq for seq in seqs if seq not in found)):
        data = bytes(row["data"])
        if unsigned in data or left_open in data:
            found.add(row["seq"])
    return found


class _WordsIn:
    """Entries that name somebody or something so called, say the words, or bear the number or hash."""

    def __init__(self, connection: Connection, asked: str) -> None:
        self._connection = connection
        self._phrases = [_spelled(part) for part in asked.split()]
        self._subjects = named_subjects(connection, asked)
        bare = asked.strip().lstrip("#").replace(" ", "").casefold()
        self._number = int(bare) if bare.isascii() and bare.isdigit() and len(bare) < 16 else None
        hashed = len(bare) >= _SHORTEST_HASH and all(char in "0123456789abcdef" for char in bare)
        self._hash = bare if hashed else ""

    def __call__(self, seqs: Sequence[int]) -> list[int]:
        found = {self._number} & set(seqs) if self._number is not None else set()
        span = {"first": min(seqs), "last": max(seqs)}
        for kind, refs in self._subjects:
            found |= {row["seq"] for row in rows(self._connection, _MENTIONED, kind=kind, refs=refs, **span)}
        for row in rows(self._connection, _PAYLOADS, seqs=tuple(seqs)):
            if row["seq"] not in found and self._said(bytes(row["data"])):
                found.add(row["seq"])
        if self._hash:
            found |= self._hashes(seqs)
        return _kept(seqs, found)

    def _hashes(self, seqs: Sequence[int]) -> set[int]:
        wanted = self._hash.encode()
        return {
            row["seq"]
            for row in rows(self._connection, _ENTRIES, seqs=tuple(seqs))
            if bytes(row["leaf"]).hex().startswith(self._hash) or wanted in bytes(row["data"])
        }

    def _said(self, data: bytes) -> bool:
        """All the words, each beginning a word of some value. Most payloads are ruled out by their bytes."""
        plain = data.decode("ascii").lower() if data.isascii() else folded(data.decode("utf-8"))
        if not all(any(_within(one, plain) for one in spellings) for spellings in self._phrases):
            return False
        values = "".join(f" {_line(value)}" for value in _values(json.loads(data)))
        return all(any(f" {one}" in values for one in spellings) for spellings in self._phrases)


def _spelled(part: str) -> tuple[str, ...]:
    """The spellings of a word; of what is joined by signs ("HS-2/012") the words in their order. None: no letters."""
    words = asked_spellings(part)
    return words[0] if len(words) == 1 else tuple(filter(None, (_line(part),)))


def _within(phrase: str, plain: str) -> bool:
    return all(word in plain for word in phrase.split())


def _line(value: str) -> str:
    return " ".join(_WORD.findall(value.lower())) if value.isascii() else folded(value)


def _values(payload: dict[str, Any]) -> Iterable[str]:
    """Every text of a payload that people may see."""
    for state in payload.get("rows", ()):
        for name, value in state["c"].items():
            if isinstance(value, str) and name not in NEVER_SHOWN and not _TIME.match(value):
                yield value
    for value in payload.get("d", {}).values():
        if isinstance(value, str | list):
            yield value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    for actor in payload.get("by", ()):
        yield actor["n"]


def named_subjects(connection: Connection, asked: str) -> list[Mention]:
    """Visitors and employees of that name, and the visits they paid."""
    found = found_person_ids(connection, asked, _MOST_PEOPLE)
    persons = with_doubles(found, merged_people(connection))
    mentions: list[Mention] = [("person", (person,)) for person in persons]
    if persons:
        visits = tuple(connection.execute(select(_visit.c.id).where(_visit.c.person_id.in_(persons))).scalars())
        mentions += [("visit", visits)] if visits else []
    return mentions + [("employee", (id_,)) for id_ in found_employees(connection, asked)]


def found_employees(connection: Connection, asked: str, limit: int = _MOST_PEOPLE) -> list[int]:
    """The ids of employees whose words begin with the asked words, by name."""
    spellings = asked_spellings(asked)
    if not spellings:
        return []
    found = []
    for row in connection.execute(select(_employee.c.id, _employee.c.name).order_by(_employee.c.name)):
        words = folded_words(row.name)
        if all(any(word.startswith(spelling) for word in words for spelling in one) for one in spellings):
            found.append(row.id)
    return found[:limit]
