"""The entries of a package: those of its run, which rebuild a piece of the tree, and those alone with a proof each."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from accessdesk.ledger import canonical, entry, guards
from accessdesk.ledger.declared import KeyChange, NotDeclared, Restore, declared_key, declared_restore
from accessdesk.ledger.findings import FindingCode, NoteCode, Report
from accessdesk.ledger.merkle import append_leaf, leaf_hash, root_of_peaks, verify_inclusion
from accessdesk.ledger.package_read import Manifest
from accessdesk.ledger.payloads import PayloadCheck
from accessdesk.ledger.retention_check import RetentionCheck

_MOST_DAMAGES = 1000


@dataclass(slots=True)
class _Before:
    """The entry before, as far as the next one must fit it."""

    seq: int
    leaf: str = entry.NO_ENTRY
    ts: str = ""
    type: str = ""
    desk: str = ""


class PackageEntries:
    """Takes the lines in their order; afterwards knows the roots within the run, damages and restores."""

    def __init__(
        self,
        manifest: Manifest,
        proofs: Mapping[int, tuple[bytes, ...]],
        payloads: PayloadCheck,
        four_eyes: frozenset[str],
        sizes: Iterable[int],
        report: Report,
    ) -> None:
        self._manifest, self._proofs, self._payloads = manifest, proofs, payloads
        self._four_eyes, self._report = four_eyes, report
        self._retention = RetentionCheck(payloads, report)
        run = manifest.run
        self._first, self._last = (run.first, run.last) if run else (1, 0)
        self._peaks = list(run.frontier.peaks) if run else []
        self._size = self._next = self._first - 1
        self._next += 1
        self._wanted = frozenset(sizes)
        self._epoch = 1
        self._asked = 0
        self._found: set[int] = set()
        self._before = _Before(0)
        self._alone = sorted(proofs)
        self.count = 0
        self.lowest = manifest.size + 1
        self.roots: dict[int, bytes] = {}
        self.damages: list[int] = []
        self.restores: list[Restore] = []
        self.key_changes: list[KeyChange] = []
        self._keep_root()

    def root(self) -> bytes:
        """Over everything up to the end of the run, as far as it was there."""
        return root_of_peaks(self._peaks)

    def take(self, line: bytes) -> None:
        self.count += 1
        leaf = leaf_hash(line)
        value = self._read(line)
        seq = self._likely() if value is None else int(value["seq"])
        self.lowest = min(self.lowest, seq)
        if self._first <= seq <= self._last:
            self._grow(seq, leaf)
        else:
            self._check_alone(seq, leaf)
        if value is None:
            self._payloads.skip(seq)
            self._before = _Before(seq, leaf.hex(), self._before.ts, self._before.type, self._before.desk)
        else:
            self._check_place(seq, value)
            self._check_sense(seq, value)
            self._before = _Before(seq, leaf.hex(), entry.moment_order(value["ts"]), value["type"], value["desk"])

    def end(self) -> None:
        """Nothing follows: is the run whole, and has every proof its entry?"""
        if self._next <= self._last:
            self._damage(FindingCode.SEQ_BROKEN, self._next, expected=self._next, found=0)
        for seq in self._alone:
            if seq not in self._found:
                self._damage(FindingCode.SEQ_BROKEN, seq, expected=seq, found=0)
        if not self._last:
            self._report.note(NoteCode.CUT)

    def _damage(self, code: FindingCode, seq: int, **detail: str | int) -> None:
        if len(self.damages) < _MOST_DAMAGES:
            self.damages.append(seq)
        self._report.fault(code, seq, **detail)

    def _read(self, line: bytes) -> dict[str, Any] | None:
        try:
            value = canonical.parse_exact(line)
            entry.require_shape(value)
        except canonical.NotCanonical:
            self._damage(FindingCode.NOT_CANONICAL, self._likely())
        except entry.NotAnEntry:
            self._damage(FindingCode.NOT_AN_ENTRY, self._likely())
        else:
            return value
        return None

    def _likely(self) -> int:
        """The number of a line that cannot be read: the next one that has a place in the package."""
        before = self._before.seq
        at = bisect_right(self._alone, before)
        places = self._alone[at : at + 1]
        if before < self._last:
            places.append(max(self._first, before + 1))
        return min(places, default=before + 1)

    def _grow(self, seq: int, leaf: bytes) -> None:
        if seq != self._next:
            self._damage(FindingCode.SEQ_BROKEN, min(self._next, seq), expected=self._next, found=seq)
        self._next = seq + 1
        append_leaf(self._peaks, self._size, leaf)
        self._size += 1
        self._keep_root()

    def _keep_root(self) -> None:
        if self._last and self._size in self._wanted:
            self.roots[self._size] = self.root()

    def _check_alone(self, seq: int, leaf: bytes) -> None:
        self._found.add(seq)
        proof = self._proofs.get(seq)
        size, root = self._manifest.size, self._manifest.root
        if proof is None or not verify_inclusion(leaf, seq - 1, size, proof, root):
            self._damage(FindingCode.NOT_IN_TREE, seq)
        if seq <= self._before.seq:
            self._damage(FindingCode.SEQ_BROKEN, seq, expected=self._before.seq + 1, found=seq)

    def _check_place(self, seq: int, value: dict[str, Any]) -> None:
        if seq == self._before.seq + 1 and not guards.prev_fits(value["prev"], self._before.leaf):
            self._damage(FindingCode.PREV_DIFFERS, max(1, seq - 1))
        if not guards.log_fits(value["log"], self._manifest.log):
            self._damage(FindingCode.OTHER_LOG, seq)

    def _check_sense(self, seq: int, value: dict[str, Any]) -> None:
        before, kind, by = self._before, value["type"], value["by"]
        if seq == before.seq + 1:
            ts = entry.moment_order(value["ts"])
            if not guards.clock_fits(ts, before.ts, before.type, value["desk"] == before.desk):
                self._report.fault(FindingCode.CLOCK_BACKWARDS, seq)
        if kind in self._four_eyes and not guards.two_people(by):
            self._report.fault(FindingCode.ONE_PERSON, seq)
        setting = None
        if self._asked < seq <= self._manifest.size:  # one out of order cannot find its payloads
            setting = self._payloads.entry(seq, value["cm"])
            self._retention.take(seq, value["at"])
        self._asked = max(self._asked, seq)
        if kind == entry.RETENTION_CHANGED:
            self._retention.note_policy(seq, setting)
        if kind == entry.ERASURE_PERFORMED:
            self._retention.note_erasure(seq, value, setting)
        elif kind in (entry.KEY_CHANGED, entry.KEY_REPLACED):
            self._note_key(seq, setting, anew=kind == entry.KEY_REPLACED)
        if kind == entry.BACKUP_RESTORED or value["ep"] != self._epoch:
            self._change_epoch(seq, value, setting)

    def _note_key(self, seq: int, setting: bytes | None, *, anew: bool) -> None:
        try:
            self.key_changes.append(declared_key(setting, seq, anew=anew))
        except NotDeclared:
            self._report.fault(FindingCode.KEY_NOT_ENDORSED, seq, from_size=seq)

    def _change_epoch(self, seq: int, value: dict[str, Any], setting: bytes | None) -> None:
        before, self._epoch = self._epoch, value["ep"]
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
