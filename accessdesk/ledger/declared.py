"""The payloads of class `setting` that verification reads: erasures, periods, restores, changes of the signing key."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from accessdesk.ledger.canonical import NotCanonical, parse_exact
from accessdesk.ledger.commitment import CLASSES

SCHEMA = 1
PERIOD_OVER = "period"
"""The reason of an erasure that the policy in the log allows; any other is a request, and needs two people."""
_root = re.compile("[0-9a-f]{64}", re.ASCII).fullmatch
_signed = re.compile("[0-9a-f]{128}", re.ASCII).fullmatch


class NotDeclared(ValueError):
    """A payload that does not say what such an entry must say."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """All payloads of a class in entries first..last, both included; because its period was over, or on request."""

    data_class: str
    first: int
    last: int
    by_period: bool = False


@dataclass(frozen=True, slots=True)
class Restore:
    """A restore kept the first `kept` entries and gave up the log of an earlier epoch up to `abandoned_size`."""

    epoch: int
    kept: int
    abandoned_size: int
    abandoned_root: bytes


@dataclass(frozen=True, slots=True)
class KeyChange:
    """From entry `seq` on checkpoints are signed by this key (32 bytes); `anew`: the old one is lost."""

    seq: int
    public_key: bytes
    anew: bool


def key_facts(public_key: bytes, endorsement: bytes, reason: str) -> dict[str, Any]:
    """The facts (`d` of the setting payload) of a change of the signing key; no endorsement when the old is lost."""
    return {"public_key": public_key.hex(), "endorsement": endorsement.hex(), "reason": reason}


def erasure_facts(data_class: str, ranges: Iterable[tuple[int, int]], reason: str) -> dict[str, Any]:
    """The facts (`d` of the setting payload) of an `erasure.performed` entry; both ends of a range included."""
    return {"class": data_class, "ranges": [[first, last] for first, last in ranges], "reason": reason}


def restore_facts(abandoned_size: int, abandoned_root: bytes, reason: str) -> dict[str, Any]:
    """The facts (`d` of the setting payload) of a `backup.restored` entry, the first of its epoch."""
    return {"abandoned_size": abandoned_size, "abandoned_root": abandoned_root.hex(), "reason": reason}


def _facts(data: bytes | None) -> dict[str, Any]:
    if data is None:
        raise NotDeclared("no payload")
    try:
        payload = parse_exact(data)
    except NotCanonical as error:
        raise NotDeclared("not a payload") from error
    facts = payload.get("d")
    if payload.get("s") != SCHEMA or not isinstance(facts, dict):
        raise NotDeclared("another schema, or no facts")
    return facts


def _ranges(value: object) -> list[tuple[int, int]]:
    if not isinstance(value, list) or not value:
        raise NotDeclared("ranges expected")
    ranges = []
    for pair in value:
        if not isinstance(pair, list) or len(pair) != 2:
            raise NotDeclared("a range expected")
        ranges.append((_number(pair[0]), _number(pair[1])))
    return ranges


def _number(value: object) -> int:
    if type(value) is not int:
        raise NotDeclared("a number expected")
    return value


def declared_erasures(data: bytes | None, seq: int) -> tuple[Erasure, ...]:
    """What the erasure entry `seq` erased: only entries before itself, no settings. Raises NotDeclared."""
    facts = _facts(data)
    name = facts.get("class")
    if name not in CLASSES or name == "setting":
        raise NotDeclared("not a class that can be erased")
    ranges = _ranges(facts.get("ranges"))
    if not all(1 <= first <= last < seq for first, last in ranges):
        raise NotDeclared("a range that cannot be erased")
    by_period = facts.get("reason") == PERIOD_OVER
    return tuple(Erasure(name, first, last, by_period) for first, last in ranges)


def declared_policy(data: bytes | None) -> dict[str, int]:
    """The days that each class is kept, of an entry that sets them. Raises NotDeclared."""
    days = _facts(data).get("days")
    if not isinstance(days, dict) or not all(name in CLASSES for name in days):
        raise NotDeclared("not a policy")
    if not all(_number(kept) >= 0 for kept in days.values()):
        raise NotDeclared("a period that is none")
    return days


def declared_restore(data: bytes | None, epoch: int, seq: int) -> Restore:
    """What the restore entry `seq`, the first of `epoch`, gave up. Raises NotDeclared."""
    facts = _facts(data)
    size = _number(facts.get("abandoned_size"))
    root = facts.get("abandoned_root")
    if size < seq - 1 or not isinstance(root, str) or not _root(root) or not facts.get("reason"):
        raise NotDeclared("not the head that was given up")
    return Restore(epoch, seq - 1, size, bytes.fromhex(root))


def declared_key(data: bytes | None, seq: int, *, anew: bool) -> KeyChange:
    """The key that entry `seq` puts in force. Raises NotDeclared; one begun anew needs a reason."""
    facts = _facts(data)
    public, endorsement = facts.get("public_key"), facts.get("endorsement")
    if not isinstance(public, str) or not _root(public) or not isinstance(endorsement, str):
        raise NotDeclared("a key expected")
    if (endorsement or not facts.get("reason")) if anew else not _signed(endorsement):
        raise NotDeclared("not endorsed, or no reason")
    return KeyChange(seq, bytes.fromhex(public), anew)


def endorsement_in(data: bytes | None) -> bytes:
    """The endorsement that a change of key carries in the log; empty when there is none that can be read."""
    try:
        found = _facts(data).get("endorsement")
    except NotDeclared:
        return b""
    return bytes.fromhex(found) if isinstance(found, str) and _signed(found) else b""
