"""The evidence package: its files, its manifest, and the streams that are written into it.

Knows no database and no zip: it takes a Source and gives chunks of bytes. docs/ledger-format.md has every byte of it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from accessdesk.ledger.anchors import KeyPeriod
from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.checkpoint import fingerprint
from accessdesk.ledger.merkle import root_of_peaks
from accessdesk.ledger.payloads import StoredPayload
from accessdesk.ledger.proofs import Prover

FORMAT = "accessdesk-evidence/1"
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
ENTRIES, PAYLOADS, PROOFS, CHECKPOINTS = "entries.jsonl", "payloads.txt", "proofs.txt", "checkpoints.jsonl"
READ_BY_VERIFIERS = (ENTRIES, PAYLOADS, PROOFS, CHECKPOINTS)
MOST_ENTRIES = 100_000_000
"""A head beyond this is refused, so that no package can ask for more memory than a computer has."""
_SIGNED = b"accessdesk/package/v1\0"


@dataclass(frozen=True, slots=True)
class KeptCheckpoint:
    """A stored checkpoint with its occasion, as the package carries it."""

    size: int
    note: str
    made_at: str
    occasion: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked for: every entry from `first` to `last`, or single ones (`alone`) and no run."""

    first: int = 0
    last: int = 0
    alone: tuple[int, ...] = ()


class Source(Protocol):
    """A log that can be read, as it stood at some size or later."""

    log_id: str

    def entries(self, chosen: Chosen) -> Iterator[tuple[int, bytes]]:
        """Number and bytes of the run, or of the entries that stand alone, rising."""

    def payloads(self, chosen: Chosen) -> Iterator[StoredPayload]:
        """Theirs, by number, then by class."""

    def explaining(self, size: int) -> list[int]:
        """The numbers up to `size` of all entries that say what was erased and what was restored."""

    def frontier_at(self, size: int) -> bytes: ...

    def leaf_at(self, seq: int) -> bytes: ...

    def checkpoints(self, size: int) -> list[KeptCheckpoint]:
        """Those of at most `size` entries, by size."""

    def keys(self, size: int) -> list[KeyPeriod]:
        """Those that sign at most `size` entries, rising."""


Carries = Callable[[StoredPayload], str]
"""Why a payload stays behind; empty when the package carries it."""


@dataclass(slots=True)
class Withheld:
    """Which payloads stayed behind, and why, as few ranges as tell it."""

    _ranges: dict[tuple[str, str], list[list[int]]] = field(default_factory=dict)
    _last: dict[str, str] = field(default_factory=dict)

    def take(self, payload: StoredPayload, why: str) -> None:
        """Note one payload, in the order of their numbers; `why` is empty for one that is carried."""
        name = payload.data_class
        if why:
            ranges = self._ranges.setdefault((name, why), [])
            if self._last.get(name) == why:
                ranges[-1][1] = payload.seq
            else:
                ranges.append([payload.seq, payload.seq])
        self._last[name] = why

    def listed(self) -> list[dict[str, Any]]:
        """As the manifest lists them."""
        return [{"class": name, "ranges": ranges, "why": why} for (name, why), ranges in sorted(self._ranges.items())]


class PackageStreams:
    """The four files that verifiers read, each made once and in this order: entries, payloads, proofs, checkpoints."""

    def __init__(self, source: Source, chosen: Chosen, size: int, carries: Carries) -> None:
        self._source, self._chosen, self._size, self._carries = source, chosen, size, carries
        self._prover = Prover(source.frontier_at, source.leaf_at)
        self._parts = self._in_order()
        self.withheld = Withheld()

    def _in_order(self) -> tuple[Chosen, ...]:
        """What explains erasures and restores before the run, the run, and what explains them after it."""
        chosen = self._chosen
        explaining = self._source.explaining(self._size)
        if not chosen.last:
            return (Chosen(alone=tuple(sorted({*chosen.alone, *explaining}))),)
        before = tuple(seq for seq in explaining if seq < chosen.first)
        after = tuple(seq for seq in explaining if seq > chosen.last)
        return (Chosen(alone=before), Chosen(chosen.first, chosen.last), Chosen(alone=after))

    def entries(self) -> Iterator[bytes]:
        for part in self._parts:
            for _, data in self._source.entries(part):
                yield data + b"\n"

    def payloads(self) -> Iterator[bytes]:
        for part in self._parts:
            for payload in self._source.payloads(part):
                if payload.r is None or payload.data is None:
                    continue
                why = self._carries(payload)
                self.withheld.take(payload, why)
                if not why:
                    head = f"{payload.seq} {payload.data_class} {payload.r.hex()} "
                    yield head.encode() + payload.data + b"\n"

    def proofs(self) -> Iterator[bytes]:
        for part in self._parts:
            for seq in part.alone:
                path = self._prover.inclusion(seq, self._size)
                yield " ".join([str(seq), *(step.hex() for step in path)]).encode() + b"\n"

    def checkpoints(self) -> Iterator[bytes]:
        for kept in self._source.checkpoints(self._size):
            yield (
                canonical_bytes(
                    {
                        "made_at": kept.made_at,
                        "note": kept.note,
                        "occasion": kept.occasion,
                        "proof": self._proof(kept.size),
                        "size": kept.size,
                    }
                )
                + b"\n"
            )

    def files(self) -> Iterable[tuple[str, Callable[[], Iterator[bytes]]]]:
        """Names and makers, in the order in which they must be written."""
        return (
            (ENTRIES, self.entries),
            (PAYLOADS, self.payloads),
            (PROOFS, self.proofs),
            (CHECKPOINTS, self.checkpoints),
        )

    def facts(self, epoch: int) -> dict[str, Any]:
        """What the manifest says of log, head, run, keys and withheld payloads; asked for after the files are made."""
        chosen = self._chosen
        run = None
        if chosen.last:
            frontier = self._prover.frontier(chosen.first - 1).to_bytes().hex()
            proof = self._proof(chosen.last)
            run = {"first": chosen.first, "last": chosen.last, "frontier": frontier, "proof": proof}
        root = root_of_peaks(self._prover.frontier(self._size).peaks)
        return {
            "format": FORMAT,
            "log": self._source.log_id,
            "head": {"size": self._size, "root": root.hex(), "epoch": epoch},
            "run": run,
            "keys": [_key(period) for period in self._source.keys(self._size)],
            "withheld": self.withheld.listed(),
        }

    def _proof(self, size: int) -> list[str]:
        return [step.hex() for step in self._prover.consistency(size, self._size)]


def _key(period: KeyPeriod) -> dict[str, Any]:
    return {
        "from_size": period.from_size,
        "public_key": period.public_key.hex(),
        "endorsement": period.endorsement.hex(),
        "fingerprint": fingerprint(period.public_key),
    }


def signed_part(manifest: bytes) -> bytes:
    """What the package's signature is over."""
    return _SIGNED + manifest
