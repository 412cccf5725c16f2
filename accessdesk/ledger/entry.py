"""One entry of the log and its exact bytes."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from json.encoder import encode_basestring as _quoted
from typing import Any, Self

from accessdesk.ledger.canonical import GREATEST_INTEGER, NotCanonical, parse_exact, serialised
from accessdesk.ledger.commitment import CLASSES

VERSION = 1
NO_ENTRY = "0" * 64
"""`prev` of the first entry."""

ERASURE_PERFORMED = "erasure.performed"
RETENTION_CHANGED = "retention.policy_changed"
CLOCK_SET_BACK = "clock.set_back"
BACKUP_RESTORED = "backup.restored"
KEY_CHANGED = "checkpoint.key_changed"
KEY_REPLACED = "checkpoint.key_replaced"
"""The entry types that verification must understand. Permanent names."""

_MEMBERS = frozenset(("v", "log", "ep", "seq", "act", "type", "at", "ts", "desk", "by", "obj", "prev", "cm"))
_CLASSES = frozenset(CLASSES)
_hex32 = re.compile("[0-9a-f]{32}", re.ASCII).fullmatch
_hex64 = re.compile("[0-9a-f]{64}", re.ASCII).fullmatch
_moment = re.compile(
    r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{3}|\.[0-9]{6})?Z"
).fullmatch


class NotAnEntry(ValueError):
    """Canonical bytes that lack the members of an entry, or have others."""


def moment_text(moment: datetime) -> str:
    """An aware time as entries carry it: UTC with microseconds, 2026-11-23T08:30:00.000000Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment_order(text: str) -> str:
    """A key that puts the times of entries in order, whether they carry 0, 3 or 6 digits of a second."""
    if len(text) == 27:
        return text
    return (text[:-1] if "." in text else text[:-1] + ".").ljust(26, "0") + "Z"


@dataclass(frozen=True, slots=True)
class Entry:
    """One act on one person, key or thing. All strings in Unicode normal form C.

    log, act: 32 hex digits; epoch, seq: from 1; at (happened), ts (entered): UTC, see moment_text; by, obj: random
    pseudonyms; prev: the leaf before, 64 hex digits; commitments: class -> 64 hex digits.
    """

    log: str
    epoch: int
    seq: int
    act: str
    type: str
    at: str
    ts: str
    desk: str
    by: tuple[str, ...]
    obj: str
    prev: str
    commitments: Mapping[str, str]

    def to_bytes(self) -> bytes:
        """The canonical form, written out member by member because every sign-in waits for it."""
        quoted = _quoted
        by = ",".join([quoted(name) for name in self.by])
        cm = ",".join([f"{quoted(name)}:{quoted(value)}" for name, value in sorted(self.commitments.items())])
        text = (
            f'{{"act":{quoted(self.act)},"at":{quoted(self.at)},"by":[{by}],"cm":{{{cm}}},'
            f'"desk":{quoted(self.desk)},"ep":{self.epoch:d},"log":{quoted(self.log)},"obj":{quoted(self.obj)},'
            f'"prev":{quoted(self.prev)},"seq":{self.seq:d},"ts":{quoted(self.ts)},'
            f'"type":{quoted(self.type)},"v":{VERSION}}}'
        )
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            return serialised(_normalised_members(self))
        return text.encode("utf-8")

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raises NotCanonical for bytes that are not canonical, NotAnEntry for another shape."""
        value = parse_exact(data)
        require_shape(value)
        return cls(
            log=value["log"],
            epoch=value["ep"],
            seq=value["seq"],
            act=value["act"],
            type=value["type"],
            at=value["at"],
            ts=value["ts"],
            desk=value["desk"],
            by=tuple(value["by"]),
            obj=value["obj"],
            prev=value["prev"],
            commitments=value["cm"],
        )


def _normalised_members(entry: Entry) -> dict[str, Any]:
    def normal(text: str) -> str:
        return unicodedata.normalize("NFC", text)

    return {
        "v": VERSION,
        "log": normal(entry.log),
        "ep": entry.epoch,
        "seq": entry.seq,
        "act": normal(entry.act),
        "type": normal(entry.type),
        "at": normal(entry.at),
        "ts": normal(entry.ts),
        "desk": normal(entry.desk),
        "by": [normal(name) for name in entry.by],
        "obj": normal(entry.obj),
        "prev": normal(entry.prev),
        "cm": {normal(name): normal(value) for name, value in entry.commitments.items()},
    }


def require_shape(value: Mapping[str, Any]) -> None:
    """Raises NotAnEntry unless a parsed value has exactly the members of an entry, each of its kind."""
    try:
        if value.keys() != _MEMBERS or value["v"] != VERSION or not _texts_fit(value):
            raise NotAnEntry("not the members of an entry")
        if not (_counts(value["v"]) and _counts(value["ep"]) and _counts(value["seq"])):
            raise NotAnEntry("version, epoch or number out of range")
        if not _commitments_fit(value["cm"]):
            raise NotAnEntry("not commitments of known classes")
    except (TypeError, AttributeError) as error:
        raise NotAnEntry("a member of another kind") from error


def _counts(value: object) -> bool:
    return type(value) is int and 1 <= value <= GREATEST_INTEGER


def _texts_fit(value: Mapping[str, Any]) -> bool:
    return (
        _hex32(value["log"]) is not None
        and _hex32(value["act"]) is not None
        and _hex64(value["prev"]) is not None
        and _moment(value["at"]) is not None
        and _moment(value["ts"]) is not None
        and type(value["type"]) is type(value["desk"]) is type(value["obj"]) is str
        and type(value["by"]) is list
        and all(type(name) is str for name in value["by"])
    )


def _commitments_fit(commitments: Mapping[str, Any]) -> bool:
    return (
        type(commitments) is dict
        and commitments.keys() <= _CLASSES
        and all(_hex64(value) is not None for value in commitments.values())
    )


__all__ = [
    "BACKUP_RESTORED",
    "CLOCK_SET_BACK",
    "ERASURE_PERFORMED",
    "NO_ENTRY",
    "RETENTION_CHANGED",
    "Entry",
    "NotAnEntry",
    "NotCanonical",
    "moment_order",
    "moment_text",
    "require_shape",
]
