"""Verification of a whole log from whatever can list it: entries, payloads, checkpoints, keys, outside anchors.

Knows no database. The database's own integrity check and the comparison with live rows belong to the storage, which
adds its faults by `Verdict.with_findings`.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from accessdesk.ledger.anchors import (
    Anchor,
    KeyPeriod,
    KeyRing,
    Rebuilt,
    StoredCheckpoint,
    compare_anchors,
    compare_checkpoints,
    readable,
    vouched_to,
)
from accessdesk.ledger.chain import ChainCheck, StoredEntry, Trusted
from accessdesk.ledger.findings import Finding, FindingCode, Note, NoteCode, Report, Standing, Verdict
from accessdesk.ledger.payloads import PayloadCheck, StoredPayload

ENTRIES_BETWEEN_REPORTS = 4096


class VerificationCancelled(Exception):
    """The caller asked to stop; there is no verdict."""


def verify(
    log_id: str,
    entries: Iterable[StoredEntry],
    payloads: Iterable[StoredPayload],
    checkpoints: Iterable[StoredCheckpoint],
    keys: Iterable[KeyPeriod],
    anchors: Iterable[Anchor],
    *,
    four_eyes: frozenset[str] = frozenset(),
    on_progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    since: Trusted | None = None,
) -> Verdict:
    """Rebuild the log from its bytes and compare it with everything that is known about it.

    `since`: a part that was verified before; entries, payloads and checkpoints are those after it, the first of the
    keys is the one in force at its end.

    Entries and payloads stream by once, each in the order of seq. `four_eyes` are the entry types that need two
    different people. `on_progress` gets the number of entries done, every 4096 and at the end. Raises
    VerificationCancelled when `cancelled()` says so.
    """
    report = Report()
    notes = readable(checkpoints, report, log_id)
    outside = tuple(anchors)
    sizes = [signed.checkpoint.size for signed in notes] + [anchor.size for anchor in outside]
    beside = PayloadCheck(payloads, report)
    chain = ChainCheck(log_id, beside, four_eyes, sizes, report, since)
    _run(chain, entries, on_progress, cancelled)
    beside.finish()
    ring = KeyRing(keys, report, log_id, chain.key_changes)
    rebuilt = Rebuilt(chain.size, chain.roots, chain.damages, chain.restores)
    compared = compare_checkpoints(notes, rebuilt, ring, report)
    compared_outside, anchored_to = compare_anchors(outside, log_id, rebuilt, ring, report)
    verdict = Verdict(
        entries=chain.size,
        root=chain.root(),
        checkpoints=compared,
        anchors=compared_outside,
        anchored_to=anchored_to,
        findings=tuple(report.findings),
        notes=tuple(report.notes),
    )
    return replace(verdict, vouched_to=vouched_to(notes, outside, rebuilt, ring, verdict.first_bad))


def _run(
    chain: ChainCheck,
    entries: Iterable[StoredEntry],
    on_progress: Callable[[int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    for count, stored in enumerate(entries, start=1):
        chain.take(stored)
        if count % ENTRIES_BETWEEN_REPORTS == 0:
            if cancelled is not None and cancelled():
                raise VerificationCancelled
            if on_progress is not None:
                on_progress(count)
    if on_progress is not None:
        on_progress(chain.size)


__all__ = [
    "Anchor",
    "Finding",
    "FindingCode",
    "KeyPeriod",
    "Note",
    "NoteCode",
    "Standing",
    "StoredCheckpoint",
    "StoredEntry",
    "StoredPayload",
    "Trusted",
    "Verdict",
    "VerificationCancelled",
    "verify",
]
