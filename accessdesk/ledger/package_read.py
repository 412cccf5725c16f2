"""Opening a package: the zip, its manifest and the lines of its files, with faults said instead of raised."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessdesk.ledger import guards
from accessdesk.ledger.anchors import KeyPeriod
from accessdesk.ledger.canonical import NotCanonical, parse_exact
from accessdesk.ledger.findings import FindingCode, Report
from accessdesk.ledger.merkle import Frontier
from accessdesk.ledger.package import FORMAT, MANIFEST, MOST_ENTRIES, PAYLOADS, PROOFS, READ_BY_VERIFIERS, SIGNATURE
from accessdesk.ledger.payloads import StoredPayload

_AT_ONCE = 1 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, KeyError)
_LARGEST_MANIFEST = 64 << 20


class NotAPackage(ValueError):
    """A file that is no zip, or whose manifest cannot be read: nothing in it can be checked."""


@dataclass(frozen=True, slots=True)
class Run:
    first: int
    last: int
    frontier: Frontier
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the manifest says to a verifier."""

    log: str
    size: int
    root: bytes
    epoch: int
    run: Run | None
    keys: tuple[KeyPeriod, ...]
    previous: int | None
    withheld: tuple[tuple[str, int, int], ...]
    files: dict[str, tuple[str, int]]
    data: bytes
    signature: bytes


class Package:
    """An open package. Close it when done."""

    def __init__(self, path: Path) -> None:
        """Raises NotAPackage; OSError when there is no such file."""
        try:
            self._zip = zipfile.ZipFile(path)
        except zipfile.BadZipFile as wrong:
            raise NotAPackage("not a zip file") from wrong
        try:
            self.manifest = _manifest(self._whole(MANIFEST), self._signature())
        except (NotCanonical, KeyError, TypeError, ValueError, AttributeError) as wrong:
            self._zip.close()
            raise NotAPackage("no manifest that can be read") from wrong

    def close(self) -> None:
        self._zip.close()

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def _whole(self, name: str) -> bytes:
        try:
            if self._zip.getinfo(name).file_size > _LARGEST_MANIFEST:
                raise NotAPackage("a manifest too large")
            return self._zip.read(name)
        except _BROKEN as wrong:
            raise NotAPackage(f"no {name}") from wrong

    def _signature(self) -> bytes:
        try:
            return hex_bytes(next(self.lines(SIGNATURE), b"").decode("ascii", "replace"), 64)
        except ValueError:
            return b""

    def check_files(self, report: Report) -> None:
        """Every file as the manifest names it, none missing, none beside them, none twice."""
        names = self._zip.namelist()
        listed = self.manifest.files
        for name in sorted({*names, *listed, *READ_BY_VERIFIERS} - {MANIFEST, SIGNATURE}):
            if names.count(name) != 1 or not guards.same_file(self._measured(name), listed.get(name)):
                report.fault(FindingCode.PACKAGE_FILE, None, file=name[:100])

    def _measured(self, name: str) -> tuple[str, int]:
        digest, size = hashlib.sha256(), 0
        try:
            with self._zip.open(name) as file:
                while chunk := file.read(_AT_ONCE):
                    digest.update(chunk)
                    size += len(chunk)
        except _BROKEN:
            return "", -1
        return digest.hexdigest(), size

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a file without their LF; of a damaged file those before the damage."""
        try:
            with self._zip.open(name) as file:
                for line in file:
                    yield line[:-1] if line.endswith(b"\n") else line
        except _BROKEN:
            return

    def payloads(self, report: Report) -> Iterator[StoredPayload]:
        """The payload lines in order; a line that is none is a fault."""
        for line in self.lines(PAYLOADS):
            parts = line.split(b" ", 3)
            try:
                seq, name, r = number(parts[0].decode("ascii")), parts[1].decode("ascii"), parts[2].decode("ascii")
                payload = StoredPayload(seq, name, hex_bytes(r, 64), parts[3])
            except (IndexError, ValueError):
                report.fault(FindingCode.PACKAGE_FILE, None, file=PAYLOADS)
                continue
            if payload.seq <= self.manifest.size:
                yield payload
            else:
                report.fault(FindingCode.PAYLOAD_UNKNOWN, None, data_class=name[:20])

    def proofs(self, report: Report) -> dict[int, tuple[bytes, ...]]:
        """Inclusion proofs by number."""
        found = {}
        for line in self.lines(PROOFS):
            try:
                seq, *steps = line.decode("ascii").split(" ")
                found[number(seq)] = tuple(hex_bytes(step, 32) for step in steps)
            except ValueError:
                report.fault(FindingCode.PACKAGE_FILE, None, file=PROOFS)
        return found


def number(text: str) -> int:
    """A whole number from 1 on, written as numbers are. Raises ValueError."""
    if not text.isdecimal() or not text.isascii() or text.startswith("0") or len(text) > 16:
        raise ValueError("a number expected")
    return int(text)


def hex_bytes(text: object, size: int) -> bytes:
    """So many bytes in small hex digits. Raises ValueError."""
    if not isinstance(text, str) or len(text) != 2 * size or text.strip("0123456789abcdef"):
        raise ValueError("hex expected")
    return bytes.fromhex(text)


def _count(value: object, least: int = 1) -> int:
    if type(value) is not int or not least <= value <= MOST_ENTRIES:
        raise ValueError("a number out of range")
    return value


def _manifest(data: bytes, signature: bytes) -> Manifest:
    value = parse_exact(data)
    if value["format"] != FORMAT:
        raise ValueError("another format")
    head = value["head"]
    previous = value["previous"]
    return Manifest(
        log=hex_bytes(value["log"], 16).hex(),
        size=_count(head["size"]),
        root=hex_bytes(head["root"], 32),
        epoch=_count(head["epoch"]),
        run=None if value["run"] is None else _run(value["run"], head["size"]),
        keys=tuple(_key(one) for one in value["keys"]),
        previous=None if previous is None else _count(previous, 0),
        withheld=tuple(
            (str(one["class"]), _count(first), _count(last))
            for one in value["withheld"]
            for first, last in one["ranges"]
        ),
        files={name: (str(told["sha256"]), _size(told["size"])) for name, told in value["files"].items()},
        data=data,
        signature=signature,
    )


def _size(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("a size expected")
    return value


def _key(value: dict[str, Any]) -> KeyPeriod:
    endorsement = value["endorsement"]
    signed = b"" if endorsement == "" else hex_bytes(endorsement, 64)
    return KeyPeriod(hex_bytes(value["public_key"], 32), _count(value["from_size"], 0), signed)


def _run(value: dict[str, Any], size: int) -> Run:
    first, last = _count(value["first"]), _count(value["last"])
    text = value["frontier"]
    frontier = Frontier.from_bytes(hex_bytes(text, len(text) // 2))
    if not first <= last <= size or frontier.size != first - 1:
        raise ValueError("not a run")
    return Run(first, last, frontier, tuple(hex_bytes(step, 32) for step in value["proof"]))
