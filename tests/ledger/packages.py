"""Builds evidence packages of the logs of `logs`, and the hands of a forger who rewrites one on its way."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger.anchors import KeyPeriod
from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.entry import (
    BACKUP_RESTORED,
    ERASURE_PERFORMED,
    KEY_REPLACED,
    RETENTION_CHANGED,
    Entry,
    NotCanonical,
)
from accessdesk.ledger.merkle import Frontier
from accessdesk.ledger.package import (
    MANIFEST,
    SIGNATURE,
    Chosen,
    KeptCheckpoint,
    PackageStreams,
    signed_part,
)
from accessdesk.ledger.package_zip import PackageZip
from accessdesk.ledger.payloads import StoredPayload
from tests.ledger.logs import Log

WITHHELD = ("identity", "contact", "actor")


class LogSource:
    """The Source over a log of the tests."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self.log_id = log.log_id
        self._frontiers = [Frontier()]
        for stored in log.entries:
            self._frontiers.append(self._frontiers[-1].appended(stored.leaf))

    def entries(self, chosen: Chosen) -> Iterator[tuple[int, bytes]]:
        for stored in self._log.entries:
            if chosen.first <= stored.seq <= chosen.last or stored.seq in chosen.alone:
                yield stored.seq, stored.data

    def payloads(self, chosen: Chosen) -> Iterator[StoredPayload]:
        for row in sorted(self._log.payloads, key=lambda row: (row.seq, row.data_class)):
            if chosen.first <= row.seq <= chosen.last or row.seq in chosen.alone:
                yield row

    def explaining(self, size: int) -> list[int]:
        kinds = (ERASURE_PERFORMED, RETENTION_CHANGED, BACKUP_RESTORED, KEY_REPLACED)
        return [row.seq for row in self._log.entries[:size] if _type(row.data) in kinds]

    def frontier_at(self, size: int) -> bytes:
        return self._frontiers[size].to_bytes()

    def leaf_at(self, seq: int) -> bytes:
        return self._log.entries[seq - 1].leaf

    def checkpoints(self, size: int) -> list[KeptCheckpoint]:
        kept = sorted((row for row in self._log.checkpoints if row.size <= size), key=lambda row: row.size)
        return [KeptCheckpoint(row.size, row.note, "2026-03-02T07:00:00.000000Z", "test") for row in kept]

    def keys(self, size: int) -> list[KeyPeriod]:
        return [key for key in self._log.keys if key.from_size <= size]


def _type(data: bytes) -> str:
    try:
        return Entry.from_bytes(data).type
    except (NotCanonical, ValueError):
        return ""


def carries(payload: StoredPayload) -> str:
    return "pseudonymised" if payload.data_class in WITHHELD else ""


def carries_all(payload: StoredPayload) -> str:
    del payload
    return ""


def make_package(
    log: Log,
    path: Path,
    chosen: Chosen | None = None,
    *,
    previous: int | None = None,
    carries: Callable[[StoredPayload], str] = carries,
) -> Path:
    """A package of the log as it stands, which begins with a checkpoint over it."""
    log.make_checkpoint()
    streams = PackageStreams(LogSource(log), chosen or Chosen(1, log.size), log.size, carries)
    with PackageZip(path) as package:
        for name, chunks in streams.files():
            package.add(name, chunks())
        package.add("README.txt", [b"read me\n"])
        package.finish({**streams.facts(log.epoch), **FACTS, "previous": previous}, log.key.sign)
    return path


FACTS: dict[str, Any] = {
    "company": "Example",
    "site": "Main",
    "language": "en",
    "made_at": "2026-03-02T07:00:00.000000Z",
    "program": "test",
    "recipient": "Auditor",
    "scope": {"from": "2026-03-02", "to": "2026-03-02", "visit": None, "copy": None, "names": False, "reason": ""},
}


def some_range(log: Log) -> Chosen:
    """The whole log, a part of it, or single entries of it."""
    match log.rng.randrange(3):
        case 0:
            return Chosen(1, log.size)
        case 1:
            first = log.rng.randint(1, log.size - 10)
            return Chosen(first, log.rng.randint(first + 4, log.size))
    return Chosen(alone=tuple(sorted(log.rng.sample(range(1, log.size + 1), 12))))


# The forger of packages.

Files = dict[str, bytes]


def opened(path: Path) -> Files:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def closed(files: Files, path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return path


def signed_again(files: Files, key: Ed25519PrivateKey | None) -> Files:
    """The manifest with the hashes of what is there now, signed with a key, or with its old signature."""
    facts = json.loads(files[MANIFEST])
    named = {name: data for name, data in files.items() if name not in (MANIFEST, SIGNATURE)}
    facts["files"] = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)} for name, data in named.items()
    }
    manifest = canonical_bytes(facts)
    signature = key.sign(signed_part(manifest)).hex().encode() + b"\n" if key else files[SIGNATURE]
    return {**named, MANIFEST: manifest, SIGNATURE: signature}


def lines_of(files: Files, name: str) -> list[bytes]:
    return files[name].splitlines(keepends=True)
