"""What a verification of the log comes to, as screens show it and papers print it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding: a code of ledger.findings.FindingCode (or NoteCode), the entry it is pinned to, what goes with it.

    `at`: when that entry says that it was entered; None where it is pinned to none, or the entry cannot be read.
    """

    code: str
    seq: int | None
    detail: Mapping[str, str | int]
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """The ledger's verdict as plain values.

    `standing` is a code of ledger.findings.Standing; "unchanged" is never said without an outside anchor. `first_bad`
    is the first entry that a fault is pinned to, `findings` are codes of ledger.findings.FindingCode, each once.
    """

    standing: str
    entries: int
    checkpoints: int
    anchors: int
    first_bad: int | None
    findings: tuple[str, ...]
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()
    """What a reader should know of a sound log."""
    vouched_to: int = 0
    """Up to here a signed checkpoint, or an anchor outside, says that all is as it was at `vouched_at`."""
    vouched_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LogHealth:
    """What this desk's own watch over the log came to: verified up to `size` at `at`, all of it last at `complete_at`.

    Not `sound`: with the codes of the findings and the first entry they are pinned to.
    """

    sound: bool
    size: int
    at: datetime
    complete_at: datetime
    first_bad: int | None = None
    findings: tuple[str, ...] = ()
