"""The loop over all entries: bytes, leaves, numbers, links, epochs, clocks, four eyes, and the growing tree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from accessdesk.ledger import canonical, entry, guards
from accessdesk.ledger.declared import KeyChange, NotDeclared, Restore, declared_key, declared_restore
from accessdesk.ledger.findings import FindingCode, NoteCode, Report
from accessdesk.ledger.merkle import append_leaf, leaf_hash, root_of_peaks
from accessdesk.ledger.payloads import PayloadCheck
from accessdesk.ledger.retention_check import RetentionCheck

_MOST_DAMAGES = 1000
_FARTHEST_JUMP = 1_000_000
"""A forged row number this far off is damage enough: its payloads are passed over, so that it costs no memory."""


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """A row of the log: number, the canonical bytes, the leaf that was made of them."""

    seq: int
    data: bytes
    leaf: bytes


@dataclass(frozen=True, slots=True)
class Trusted:
    """The state after the last entry of a part of the log that was verified before, to go on from.

    `peaks` of its tree, its last `entry` with its `leaf`, and the retention policy (days per class) in force there.
    """

    peaks: tuple[bytes, ...]
    size: int
    leaf: bytes
    entry: Mapping[str, Any]
    policy: Mapping[str, int]


class ChainCheck:
    """Takes the entries in the order of their rows; afterwards knows roots, damages and restores."""

    def __init__(
        self,
        log_id: str,
        payloads: PayloadCheck,
        four_eyes: frozenset[str],
        sizes: Iterable[int],
        report: Report,
        since: Trusted | None = None,
    ) -> None:
        """`since`: the part before the first entry that comes; it is not looked at again."""
        self._log_id = log_id
        self._payloads = payloads
        self._retention = RetentionCheck(payloads, report)
        self._four_eyes = four_eyes
        self._report = report
        self._wanted = sorted(set(sizes), reverse=True)
        self._peaks: list[bytes] = []
        self._expected = 1
        self._leaf_before = entry.NO_ENTRY
        self._epoch = 0
        self._ts = self._type = self._desk = ""
        self.size = 0
        self.roots: dict[int, bytes] = {}
        self.damages: list[int] = []
        self.restores: list[Restore] = []
        self.key_changes: list[KeyChange] = []
        if since is not None:
            self._go_on_from(since)
        self._keep_root()

    def _go_on_from(self, since: Trusted) -> None:
        self._peaks, self.size, self._expected = list(since.peaks), since.size, since.size + 1
        self._leaf_before, self._epoch = since.leaf.hex(), since.entry["ep"]
        self._ts, self._type = entry.moment_order(since.entry["ts"]), since.entry["type"]
        self._desk = since.entry["desk"]
        self._retention.go_on_from(since.size, since.policy)

    def root(self) -> bytes:
        return root_of_peaks(self._peaks)

    def take(self, stored: StoredEntry) -> None:
        leaf = leaf_hash(stored.data)
        intact = guards.leaf_fits(leaf, stored.leaf)
        if not intact:
            self._damage(FindingCode.LEAF_DIFFERS, stored.seq)
        value = self._read(stored)
        if value is None:
            self._payloads.skip(stored.seq)
            self._expected = stored.seq + 1
        else:
            self._check_place(stored.seq, value, intact)
            self._check_sense(stored.seq, value)
        append_leaf(self._peaks, self.size, leaf)
        self.size += 1
        self._leaf_before = leaf.hex()
        if self._wanted and self._wanted[-1] == self.size:
            self._keep_root()

    def _keep_root(self) -> None:
        while self._wanted and self._wanted[-1] <= self.size:
            size = self._wanted.pop()
            if size == self.size:
                self.roots[size] = self.root()

    def _damage(self, code: FindingCode, seq: int, **detail: str | int) -> None:
        if len(self.damages) < _MOST_DAMAGES:
            self.damages.append(seq)
        self._report.fault(code, seq, **detail)

    def _read(self, stored: StoredEntry) -> dict[str, Any] | None:
        try:
            value = canonical.parse_exact(stored.data)
            entry.require_shape(value)
        except canonical.NotCanonical:
            self._damage(FindingCode.NOT_CANONICAL, stored.seq)
        except entry.NotAnEntry:
            self._damage(FindingCode.NOT_AN_ENTRY, stored.seq)
        else:
            return value
        return None

    def _check_place(self, seq: int, value: dict[str, Any], intact: bool) -> None:
        written = value["seq"]
        before = max(1, self._expected - 1) if intact else seq
        if not guards.number_fits(self._expected, seq, written):
            before = min(self._expected, seq)
            self._damage(FindingCode.SEQ_BROKEN, before, expected=self._expected, found=written)
        if not guards.prev_fits(value["prev"], self._leaf_before):
            self._damage(FindingCode.PREV_DIFFERS, before)
        if not guards.log_fits(value["log"], self._log_id):
            self._damage(FindingCode.OTHER_LOG, seq)
        self._expected = seq + 1

    def _check_sense(self, seq: int, value: dict[str, Any]) -> None:
        entry_type, desk, by = value["type"], value["desk"], value["by"]
        ts = entry.moment_order(value["ts"])
        if not guards.clock_fits(ts, self._ts, self._type, desk == self._desk):
            self._report.fault(FindingCode.CLOCK_BACKWARDS, seq)
        if entry_type in self._four_eyes and not guards.two_people(by):
            self._report.fault(FindingCode.ONE_PERSON, seq)
        setting = None
        if seq - self.size > _FARTHEST_JUMP:
            self._payloads.skip(seq)
        else:
            setting = self._payloads.entry(seq, value["cm"])
            self._retention.take(seq, value["at"])
        if entry_type == entry.RETENTION_CHANGED:
            self._retention.note_policy(seq, setting)
        if entry_type == entry.ERASURE_PERFORMED:
            self._retention.note_erasure(seq, value, setting)
        elif entry_type in (entry.KEY_CHANGED, entry.KEY_REPLACED):
            self._note_key(seq, setting, anew=entry_type == entry.KEY_REPLACED)
        if value["ep"] != self._epoch:
            self._change_epoch(seq, value, setting)
        self._ts, self._type, self._desk = ts, entry_type, desk

    def _note_key(self, seq: int, setting: bytes | None, *, anew: bool) -> None:
        try:
            self.key_changes.append(declared_key(setting, seq, anew=anew))
        except NotDeclared:
            self._report.fault(FindingCode.KEY_NOT_ENDORSED, seq, from_size=seq)

    def _change_epoch(self, seq: int, value: dict[str, Any], setting: bytes | None) -> None:
        before, self._epoch = self._epoch, value["ep"]
        if before == 0:
            return
        try:
            restore = declared_restore(setting, self._epoch, seq)
        except NotDeclared:
            self._report.fault(FindingCode.EPOCH_UNEXPLAINED, seq)
            return
        if guards.restore_is_lawful(self._epoch, before, value["type"], value["by"]):
            self.restores.append(restore)
            self._report.note(NoteCode.RESTORED, seq, abandoned_size=restore.abandoned_size)
        else:
            self._report.fault(FindingCode.EPOCH_UNEXPLAINED, seq)
