"""The two payloads of class `setting` that verification reads: what an erasure erased, what a restore gave up."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from accessdesk.ledger.canonical import NotCanonical, parse_exact
from accessdesk.ledger.commitment import CLASSES

SCHEMA = 1
_root = re.compile("[0-9a-f]{64}", re.ASCII).fullmatch


class NotDeclared(ValueError):
    """A payload that does not say what such an entry must say."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """All payloads of a class in entries first..last, both included."""

    data_class: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Restore:
    """A restore kept the first `kept` entries and gave up the log of an earlier epoch up to `abandoned_size`."""

    epoch: int
    kept: int
    abandoned_size: int
    abandoned_root: bytes


def erasure_payload(run: int, data_class: str, ranges: Iterable[tuple[int, int]], reason: str) -> dict[str, Any]:
    """The setting payload of an `erasure.performed` entry: ranges of entry numbers, both ends included."""
    columns = {"class": data_class, "ranges": [[first, last] for first, last in ranges], "reason": reason}
    return {"s": SCHEMA, "rows": [{"t": "erasure", "id": run, "c": columns}]}


def restore_payload(run: int, abandoned_size: int, abandoned_root: bytes, reason: str) -> dict[str, Any]:
    """The setting payload of a `backup.restored` entry, the first of its epoch."""
    columns = {
        "abandoned_size": abandoned_size,
        "abandoned_root": abandoned_root.hex(),
        "reason": reason,
    }
    return {"s": SCHEMA, "rows": [{"t": "restore", "id": run, "c": columns}]}


def _columns(data: bytes | None, table: str) -> Iterator[dict[str, Any]]:
    """The columns of the payload's rows of one table; at least one such row, or NotDeclared."""
    if data is None:
        raise NotDeclared("no payload")
    found = False
    try:
        payload = parse_exact(data)
        if payload["s"] != SCHEMA:
            raise NotDeclared("another schema")
        for row in payload["rows"]:
            if row["t"] == table:
                found = True
                yield row["c"]
    except (NotCanonical, KeyError, TypeError) as error:
        raise NotDeclared("not a payload") from error
    if not found:
        raise NotDeclared(f"no row of {table}")


def _number(value: object) -> int:
    if type(value) is not int:
        raise NotDeclared("a number expected")
    return value


def declared_erasures(data: bytes | None, seq: int) -> tuple[Erasure, ...]:
    """What the erasure entry `seq` erased: only entries before itself, no settings. Raises NotDeclared."""
    erasures = []
    for columns in _columns(data, "erasure"):
        name = columns["class"]
        if name not in CLASSES or name == "setting":
            raise NotDeclared("not a class that can be erased")
        for first, last in [tuple(map(_number, pair)) for pair in columns["ranges"]]:
            if not 1 <= first <= last < seq:
                raise NotDeclared("a range that cannot be erased")
            erasures.append(Erasure(name, first, last))
    return tuple(erasures)


def declared_restore(data: bytes | None, epoch: int, seq: int) -> Restore:
    """What the restore entry `seq`, the first of `epoch`, gave up. Raises NotDeclared."""
    columns = next(iter(_columns(data, "restore")))
    size = _number(columns.get("abandoned_size"))
    root = columns.get("abandoned_root")
    if size < seq - 1 or not isinstance(root, str) or not _root(root) or not columns.get("reason"):
        raise NotDeclared("not the head that was given up")
    return Restore(epoch, seq - 1, size, bytes.fromhex(root))
