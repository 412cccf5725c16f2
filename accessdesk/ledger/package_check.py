"""Verification of an evidence package: the same questions as of a log, asked of the part of it that left the house."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from accessdesk.ledger import canonical, checkpoint, entry, guards
from accessdesk.ledger.anchors import Anchor, KeyRing, Rebuilt, StoredCheckpoint, readable
from accessdesk.ledger.checkpoint import SignedCheckpoint
from accessdesk.ledger.findings import FindingCode, NoteCode, Report, Verdict
from accessdesk.ledger.merkle import verify_consistency
from accessdesk.ledger.package import CHECKPOINTS, ENTRIES, MANIFEST, signed_part
from accessdesk.ledger.package_entries import PackageEntries
from accessdesk.ledger.package_read import NotAPackage, Package, hex_bytes
from accessdesk.ledger.payloads import PayloadCheck
from accessdesk.ledger.verify import ENTRIES_BETWEEN_REPORTS, VerificationCancelled

_Proved = tuple[SignedCheckpoint, tuple[bytes, ...]]


def verify_package(
    path: Path,
    anchors: Iterable[Anchor] = (),
    *,
    four_eyes: frozenset[str] = frozenset(),
    on_progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Verdict:
    """Verify a package, compared with outside anchors if there are any; a file that is none is a fault too.

    Raises OSError when there is no such file, VerificationCancelled when `cancelled()` says so.
    """
    report = Report()
    try:
        package = Package(path)
    except NotAPackage:
        report.fault(FindingCode.PACKAGE_FILE, None, file=MANIFEST)
        return Verdict(0, b"", 0, 0, 0, tuple(report.findings))
    with package:
        package.check_files(report)
        payloads = PayloadCheck(package.payloads(report), report, package.manifest.withheld)
        notes = _proved_notes(package, report)
        outside = sorted(anchors, key=lambda anchor: anchor.size)
        sizes = {signed.checkpoint.size for signed, _ in notes} | {anchor.size for anchor in outside}
        entries = PackageEntries(package.manifest, package.proofs(report), payloads, four_eyes, sizes, report)
        for count, line in enumerate(package.lines(ENTRIES), start=1):
            entries.take(line)
            if count % ENTRIES_BETWEEN_REPORTS == 0:
                if cancelled is not None and cancelled():
                    raise VerificationCancelled
                if on_progress is not None:
                    on_progress(count)
        entries.end()
        payloads.finish()
        if on_progress is not None:
            on_progress(entries.count)
        verdict = _Comparison(package, entries, report).verdict(notes, outside)
        return verdict.with_moments(_moments(package, verdict.spoken_of()))


def _moments(package: Package, spoken_of: frozenset[int]) -> dict[int, str]:
    """When those entries say that they were entered."""
    found: dict[int, str] = {}
    for line in package.lines(ENTRIES) if spoken_of else ():
        try:
            value = canonical.parse_exact(line)
            entry.require_shape(value)
        except (canonical.NotCanonical, entry.NotAnEntry):
            continue
        if value["seq"] in spoken_of:
            found[value["seq"]] = value["ts"]
    return found


def _proved_notes(package: Package, report: Report) -> list[_Proved]:
    """The checkpoints of the package that can be read, by size, each with its proof to the head."""
    found: list[_Proved] = []
    for line in package.lines(CHECKPOINTS):
        try:
            value = canonical.parse_exact(line)
            stored = StoredCheckpoint(_size(value["size"]), _text(value["note"]))
            proof = tuple(hex_bytes(step, 32) for step in value["proof"])
        except (ValueError, KeyError, TypeError):
            report.fault(FindingCode.PACKAGE_FILE, None, file=CHECKPOINTS)
            continue
        found.extend((signed, proof) for signed in readable([stored], report, package.manifest.log))
    return sorted(found, key=lambda one: one[0].checkpoint.size)


def _size(value: object) -> int:
    if type(value) is not int:
        raise ValueError("a size expected")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a text expected")
    return value


class _Comparison:
    """The rebuilt part of the log against the checkpoints in the package and the anchors outside."""

    def __init__(self, package: Package, entries: PackageEntries, report: Report) -> None:
        self._report, self._entries = report, entries
        self._manifest = package.manifest
        self._ring = KeyRing(package.manifest.keys, report, package.manifest.log, entries.key_changes)
        self._sound: dict[int, bytes] = {}
        self._signed: set[int] = set()
        self._rebuilt = Rebuilt(package.manifest.size, entries.roots, entries.damages, entries.restores)

    def verdict(self, notes: list[_Proved], anchors: list[Anchor]) -> Verdict:
        manifest, report = self._manifest, self._report
        if not self._ring.signed_bytes(manifest.size, manifest.signature, signed_part(manifest.data)):
            report.fault(FindingCode.PACKAGE_SIGNATURE)
        compared = self._compare_checkpoints(notes)
        if not guards.continues(manifest.previous, self._sound):
            assert manifest.previous is not None
            report.fault(FindingCode.PREVIOUS_UNPROVED, None, size=manifest.previous)
        compared_outside, anchored_to = self._compare_anchors(anchors)
        verdict = Verdict(
            entries=self._entries.count,
            root=manifest.root,
            checkpoints=compared,
            anchors=compared_outside,
            anchored_to=anchored_to,
            findings=tuple(report.findings),
            notes=tuple(report.notes),
        )
        first_bad = verdict.first_bad
        vouched = (size for size in self._signed if first_bad is None or size < first_bad)
        return replace(verdict, vouched_to=max(vouched, default=0))

    def _compare_checkpoints(self, notes: list[_Proved]) -> int:
        manifest, report = self._manifest, self._report
        sound_to = manifest.run.first - 1 if manifest.run else 0
        compared, stated = 0, False
        for signed, proof in notes:
            seen = signed.checkpoint
            by_key = self._ring.signed(signed)
            if not by_key:
                report.fault(FindingCode.CHECKPOINT_SIGNATURE, None, size=seen.size)
            if not guards.within(seen.size, manifest.size):
                end = manifest.size
                report.fault(FindingCode.CHECKPOINT_BEYOND_END, end + 1, size=seen.size, entries=end)
                continue
            compared += 1
            if self._checkpoint_fits(signed, proof, sound_to):
                self._sound[seen.size] = seen.root
                self._signed |= {seen.size} if by_key else set()
                sound_to = seen.size if seen.size in self._rebuilt.roots else sound_to
                stated = stated or (by_key and guards.states_head(seen.size, seen.epoch, manifest.size, manifest.epoch))
        if not stated:
            report.fault(FindingCode.HEAD_UNSIGNED, None, size=manifest.size)
        self._compare_run(sound_to)
        return compared

    def _checkpoint_fits(self, signed: SignedCheckpoint, proof: tuple[bytes, ...], sound_to: int) -> bool:
        seen, manifest = signed.checkpoint, self._manifest
        rebuilt = self._rebuilt.roots.get(seen.size)
        if rebuilt is not None and not guards.root_fits(rebuilt, seen.root):
            doubt = self._rebuilt.first_doubt(sound_to, seen.size)
            self._report.fault(FindingCode.CHECKPOINT_ROOT, doubt, size=seen.size)
            return False
        if not verify_consistency(seen.size, manifest.size, seen.root, manifest.root, proof):
            self._report.fault(FindingCode.CHECKPOINT_ROOT, None, size=seen.size)
            return False
        return True

    def _compare_run(self, sound_to: int) -> None:
        manifest, run = self._manifest, self._manifest.run
        if run is None:
            return
        root = self._entries.root()
        if not verify_consistency(run.last, manifest.size, root, manifest.root, run.proof):
            self._report.fault(FindingCode.RUN_ROOT, self._rebuilt.first_doubt(sound_to, run.last), size=run.last)

    def _compare_anchors(self, anchors: list[Anchor]) -> tuple[int, int]:
        sound_to = compared = anchored_to = 0
        for anchor in anchors:
            if not guards.origin_fits(anchor.origin, checkpoint.origin_of(self._manifest.log)):
                self._report.fault(FindingCode.ANCHOR_OTHER_LOG, None, size=anchor.size)
                continue
            fits = self._anchor_fits(anchor, sound_to)
            compared += fits is not None
            if fits:
                sound_to = anchor.size
                if anchor.signed and not self._ring.signed(anchor.signed):
                    self._report.fault(FindingCode.ANCHOR_SIGNATURE, None, size=anchor.size)
                if self._entries.lowest <= anchor.size:
                    anchored_to = anchor.size
        return compared, anchored_to

    def _anchor_fits(self, anchor: Anchor, sound_to: int) -> bool | None:
        """None: the package proves nothing at its size."""
        report, size, end = self._report, anchor.size, self._manifest.size
        root = self._rebuilt.roots.get(size) or self._sound.get(size)
        if root is not None and guards.root_fits(root, anchor.root_start):
            return True
        if self._rebuilt.abandoned(anchor):
            report.note(NoteCode.ANCHOR_ABANDONED, None, size=size)
        elif root is not None:
            report.fault(FindingCode.ANCHOR_ROOT, self._rebuilt.first_doubt(sound_to, size), size=size)
        elif not guards.within(size, end):
            report.fault(FindingCode.ANCHOR_BEYOND_END, end + 1, size=size, entries=end)
        else:
            report.note(NoteCode.NOT_COMPARABLE, None, size=size)
            return None
        return False
