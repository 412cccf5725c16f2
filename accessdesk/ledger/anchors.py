"""What stands outside or beside the log about its state, compared with the rebuilt roots."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from accessdesk.ledger import checkpoint, guards
from accessdesk.ledger.checkpoint import NotACheckpoint, SignedCheckpoint, note_within, parse_note, parse_receipt_anchor
from accessdesk.ledger.declared import KeyChange, Restore
from accessdesk.ledger.findings import FindingCode, NoteCode, Report


@dataclass(frozen=True, slots=True)
class StoredCheckpoint:
    size: int
    note: str


@dataclass(frozen=True, slots=True)
class KeyPeriod:
    """A public key (32 bytes) that signs checkpoints of `from_size` entries and more, until the next one.

    Every key but the first carries its predecessor's endorsement (checkpoint.endorse_key).
    """

    public_key: bytes
    from_size: int
    endorsement: bytes = b""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A state of the log that somebody keeps outside: from a checkpoint note or from a receipt."""

    epoch: int
    size: int
    root_start: bytes
    origin: str | None = None
    signed: SignedCheckpoint | None = None

    @classmethod
    def of_note(cls, text: str) -> Self:
        """Raises NotACheckpoint."""
        signed = parse_note(text)
        seen = signed.checkpoint
        return cls(seen.epoch, seen.size, seen.root, seen.origin, signed)

    @classmethod
    def of_receipt(cls, text: str) -> Self:
        """Raises NotACheckpoint."""
        seen = parse_receipt_anchor(text)
        return cls(seen.epoch, seen.size, seen.root_start)

    @classmethod
    def read(cls, text: str) -> Self:
        """Either form, the note also within a mail that carried it. Raises NotACheckpoint."""
        if text.strip().upper().startswith("AD1:"):
            return cls.of_receipt(text)
        return cls.of_note(note_within(text))


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What the chain gave: number of entries, roots at the sizes asked for, first damages, restores."""

    entries: int
    roots: dict[int, bytes]
    damages: Sequence[int]
    restores: Sequence[Restore]

    def first_doubt(self, sound_to: int, size: int) -> int:
        """The first entry not vouched for when the root at `size` differs: a known damage, if there is one."""
        return min((seq for seq in self.damages if sound_to < seq <= size), default=sound_to + 1)

    def abandoned(self, anchor: Anchor) -> bool:
        """Whether a lawful restore gave up the entries that the anchor stands for."""
        return any(
            anchor.epoch < restore.epoch
            and restore.kept < anchor.size <= restore.abandoned_size
            and (anchor.size < restore.abandoned_size or guards.root_fits(restore.abandoned_root, anchor.root_start))
            for restore in self.restores
        )


def readable(stored: Iterable[StoredCheckpoint], report: Report, log_id: str) -> list[SignedCheckpoint]:
    """The stored checkpoints that can be read and belong to this log, by size."""
    notes = []
    for row in stored:
        try:
            signed = parse_note(row.note)
        except NotACheckpoint:
            report.fault(FindingCode.CHECKPOINT_UNREADABLE, None, size=row.size)
            continue
        if signed.checkpoint.size != row.size:
            report.fault(FindingCode.CHECKPOINT_UNREADABLE, None, size=row.size)
        elif not guards.origin_fits(signed.checkpoint.origin, checkpoint.origin_of(log_id)):
            report.fault(FindingCode.CHECKPOINT_OTHER_LOG, None, size=row.size)
        else:
            notes.append(signed)
    return sorted(notes, key=lambda signed: signed.checkpoint.size)


class KeyRing:
    """The keys of the log, each endorsed by the one before, or begun anew by two people; all as the log names them."""

    def __init__(
        self, keys: Iterable[KeyPeriod], report: Report, log_id: str, changes: Iterable[KeyChange] = ()
    ) -> None:
        self._periods = sorted(keys, key=lambda period: period.from_size)
        logged = {change.seq: change for change in changes}
        for old, new in zip(self._periods, self._periods[1:], strict=False):
            change = logged.pop(new.from_size, None)
            if change is not None and not guards.same_key(new.public_key, change.public_key):
                report.fault(FindingCode.KEY_NOT_ENDORSED, new.from_size, from_size=new.from_size)
            elif checkpoint.endorses(old.public_key, new.endorsement, log_id, new.public_key, new.from_size):
                continue
            elif guards.key_is_logged(change is not None and change.anew):
                report.note(NoteCode.KEY_REPLACED, new.from_size, from_size=new.from_size)
            else:
                report.fault(FindingCode.KEY_NOT_ENDORSED, None, from_size=new.from_size)
        for seq, change in logged.items():
            if not guards.same_key(b"", change.public_key):
                report.fault(FindingCode.KEY_NOT_ENDORSED, seq, from_size=seq)

    def signed(self, signed: SignedCheckpoint) -> bool:
        """Whether the key valid at its size signed this note."""
        key = self._key_at(signed.checkpoint.size)
        return key is not None and checkpoint.verify_note(signed, key)

    def signed_bytes(self, size: int, signature: bytes, message: bytes) -> bool:
        """Whether the key valid at this size signed the message."""
        key = self._key_at(size)
        return key is not None and checkpoint.signature_fits(key, signature, message)

    def _key_at(self, size: int) -> bytes | None:
        valid = [period for period in self._periods if period.from_size <= size]
        return valid[-1].public_key if valid else None


def compare_checkpoints(notes: Iterable[SignedCheckpoint], rebuilt: Rebuilt, ring: KeyRing, report: Report) -> int:
    """Every stored checkpoint against the rebuilt roots. Returns how many were compared."""
    sound_to = compared = 0
    for signed in notes:
        size = signed.checkpoint.size
        if not ring.signed(signed):
            report.fault(FindingCode.CHECKPOINT_SIGNATURE, None, size=size)
        if size not in rebuilt.roots:
            if not guards.within(size, rebuilt.entries):
                report.fault(FindingCode.CHECKPOINT_BEYOND_END, rebuilt.entries + 1, size=size, entries=rebuilt.entries)
            continue
        compared += 1
        if guards.root_fits(rebuilt.roots[size], signed.checkpoint.root):
            sound_to = size
        else:
            report.fault(FindingCode.CHECKPOINT_ROOT, rebuilt.first_doubt(sound_to, size), size=size)
    return compared


def compare_anchors(
    anchors: Iterable[Anchor], log_id: str, rebuilt: Rebuilt, ring: KeyRing, report: Report
) -> tuple[int, int]:
    """Every outside anchor against the rebuilt roots: how many were compared, the largest size that matched."""
    sound_to = compared = 0
    origin = checkpoint.origin_of(log_id)
    for anchor in sorted(anchors, key=lambda anchor: anchor.size):
        if not guards.origin_fits(anchor.origin, origin):
            report.fault(FindingCode.ANCHOR_OTHER_LOG, None, size=anchor.size)
            continue
        compared += 1
        if _anchor_fits(anchor, rebuilt, sound_to, report):
            sound_to = anchor.size
            if anchor.signed and not ring.signed(anchor.signed):
                report.fault(FindingCode.ANCHOR_SIGNATURE, None, size=anchor.size)
    return compared, sound_to


def _anchor_fits(anchor: Anchor, rebuilt: Rebuilt, sound_to: int, report: Report) -> bool:
    root = rebuilt.roots.get(anchor.size)
    if root is not None and guards.root_fits(root, anchor.root_start):
        return True
    if rebuilt.abandoned(anchor):
        report.note(NoteCode.ANCHOR_ABANDONED, None, size=anchor.size)
    elif root is not None:
        doubt = rebuilt.first_doubt(sound_to, anchor.size)
        report.fault(FindingCode.ANCHOR_ROOT, doubt, size=anchor.size)
    elif not guards.within(anchor.size, rebuilt.entries):
        report.fault(FindingCode.ANCHOR_BEYOND_END, rebuilt.entries + 1, size=anchor.size, entries=rebuilt.entries)
    return False


def vouched_to(
    notes: Iterable[SignedCheckpoint],
    anchors: Iterable[Anchor],
    rebuilt: Rebuilt,
    ring: KeyRing,
    first_bad: int | None,
) -> int:
    """The largest size before the first bad entry that a signed checkpoint or an anchor outside states; 0 for none."""
    stated = [
        one.checkpoint.size
        for one in notes
        if ring.signed(one) and rebuilt.roots.get(one.checkpoint.size) == one.checkpoint.root
    ]
    roots = ((one, rebuilt.roots.get(one.size)) for one in anchors)
    stated += [one.size for one, root in roots if root is not None and guards.root_fits(root, one.root_start)]
    return max((size for size in stated if first_bad is None or size < first_bad), default=0)
