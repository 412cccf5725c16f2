"""What a verification says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

MOST_FINDINGS_OF_A_CODE = 100


class FindingCode(StrEnum):
    """Why a log is not sound. The detail of each stands beside it."""

    NOT_CANONICAL = "not_canonical"  # the entry's bytes are no canonical JSON
    NOT_AN_ENTRY = "not_an_entry"  # canonical, but not the members of an entry
    OTHER_LOG = "other_log"  # the entry belongs to another log
    SEQ_BROKEN = "seq_broken"  # a number is missing, doubled or out of order; detail: expected, found
    LEAF_DIFFERS = "leaf_differs"  # the bytes are not those that were hashed
    PREV_DIFFERS = "prev_differs"  # not the entry that its successor was appended to
    EPOCH_UNEXPLAINED = "epoch_unexplained"  # a new epoch without a lawful restore at its start
    CLOCK_BACKWARDS = "clock_backwards"  # entered earlier than the entry before, without clock.set_back
    ONE_PERSON = "one_person"  # four eyes needed, one person named
    PAYLOAD_MISSING = "payload_missing"  # no payload, no erasure; detail: data_class
    PAYLOAD_EMPTIED = "payload_emptied"  # payload emptied, no erasure; detail: data_class
    PAYLOAD_HALVED = "payload_halved"  # only one of data and r is there; detail: data_class
    PAYLOAD_DIFFERS = "payload_differs"  # payload does not open the commitment; detail: data_class
    PAYLOAD_UNKNOWN = "payload_unknown"  # a payload that no entry committed to; detail: data_class
    ERASED_DATA_PRESENT = "erased_data_present"  # declared as erased, still there; detail: data_class
    ERASURE_NOT_ALLOWED = "erasure_not_allowed"  # neither the policy then nor two people allowed it; detail: data_class
    ERASURE_MALFORMED = "erasure_malformed"  # an erasure entry that does not say what it erased
    CHECKPOINT_UNREADABLE = "checkpoint_unreadable"  # detail: size
    CHECKPOINT_OTHER_LOG = "checkpoint_other_log"  # detail: size
    CHECKPOINT_BEYOND_END = "checkpoint_beyond_end"  # entries after the last one are gone; detail: size, entries
    CHECKPOINT_ROOT = "checkpoint_root"  # another log up to this size; seq: not vouched for from here; detail: size
    CHECKPOINT_SIGNATURE = "checkpoint_signature"  # not signed by the key valid at its size; detail: size
    KEY_NOT_ENDORSED = "key_not_endorsed"  # a signing key its predecessor did not sign; detail: from_size
    ANCHOR_OTHER_LOG = "anchor_other_log"  # detail: size
    ANCHOR_BEYOND_END = "anchor_beyond_end"  # entries after the last one are gone; detail: size, entries
    ANCHOR_ROOT = "anchor_root"  # another log up to this size; seq: not vouched for from here; detail: size
    ANCHOR_SIGNATURE = "anchor_signature"  # not signed by the key valid at its size; detail: size
    PACKAGE_FILE = "package_file"  # package: a file is not the one its manifest names; detail: file
    PACKAGE_SIGNATURE = "package_signature"  # package: the manifest is not signed by the key of its head
    HEAD_UNSIGNED = "head_unsigned"  # package: no checkpoint in it states its head; detail: size
    PREVIOUS_UNPROVED = "previous_unproved"  # package: it does not prove the package before; detail: size
    NOT_IN_TREE = "not_in_tree"  # package: the entry's proof does not lead to the head
    RUN_ROOT = "run_root"  # package: the entries do not lead to the head; seq: not vouched for from here; detail: size
    INTEGRITY = "integrity"  # storage: the database's own check failed
    LIVE_ROW_DIFFERS = "live_row_differs"  # storage: a row is not as last committed; detail: table, id
    LIVE_ROW_NOT_EMPTIED = "live_row_not_emptied"  # storage: a row still holds what was erased


class NoteCode(StrEnum):
    """What a reader should know although the log is sound."""

    RESTORED = "restored"  # a lawful restore; detail: abandoned_size
    NOT_COMPARABLE = "anchor_not_comparable"  # package: it proves nothing at the anchor's size; detail: size
    CUT = "package_cut"  # package: single entries; that none of them is missing is not proved
    WITHHELD = "payloads_withheld"  # package: so many payloads are not in it and were not checked; detail: count
    KEY_REPLACED = "key_replaced"  # two people began a new signing key without the old; detail: from_size
    TIME_STAMPED = "time_stamped"  # a service proves that this state existed; detail: size, when
    ANCHOR_ABANDONED = "anchor_abandoned"  # the anchor stands in what a lawful restore gave up; detail: size


class Standing(StrEnum):
    """The three results. `unchanged` reaches up to `Verdict.anchored_to`."""

    UNCHANGED = "unchanged"
    CONSISTENT_WITH_ITSELF = "consistent_with_itself"
    CHANGED = "changed"


Detail = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `seq` is the entry it is pinned to; None if it is pinned to none."""

    code: FindingCode
    seq: int | None = None
    detail: Detail = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    code: NoteCode
    seq: int | None = None
    detail: Detail = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result: counts, faults (at most 100 of each code, the earliest), notes."""

    entries: int
    root: bytes
    checkpoints: int
    anchors: int
    anchored_to: int
    """The size of the largest outside anchor that matched; 0 if none did."""
    findings: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()
    vouched_to: int = 0
    """The largest signed checkpoint or matching anchor before the first bad entry: up to it, all is as it was then."""
    moments: Mapping[int, str] = field(default_factory=dict)
    """`ts` of entries that are spoken of here, as far as they can be read: by seq, as they say it themselves."""

    @property
    def ok(self) -> bool:
        return not self.findings

    @property
    def first_bad(self) -> int | None:
        """The first entry that a fault is pinned to; one after the last if the tail is gone."""
        return min((finding.seq for finding in self.findings if finding.seq is not None), default=None)

    @property
    def standing(self) -> Standing:
        if self.findings:
            return Standing.CHANGED
        return Standing.UNCHANGED if self.anchored_to else Standing.CONSISTENT_WITH_ITSELF

    def with_findings(self, findings: Iterable[Finding]) -> Self:
        """The same verdict with faults that others found: the database's own check, the live rows."""
        return replace(self, findings=(*self.findings, *findings))

    def spoken_of(self) -> frozenset[int]:
        """The entries that a reader will ask the time of."""
        named = (*(found.seq for found in self.findings), *(note.seq for note in self.notes), self.vouched_to)
        return frozenset(seq for seq in named if seq)

    def with_moments(self, moments: Mapping[int, str]) -> Self:
        return replace(self, moments=moments)


class Report:
    """Collects faults and notes while the log streams by."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.notes: list[Note] = []
        self._counts: dict[FindingCode, int] = {}

    def fault(self, code: FindingCode, seq: int | None = None, **detail: str | int) -> None:
        count = self._counts[code] = self._counts.get(code, 0) + 1
        if count <= MOST_FINDINGS_OF_A_CODE:
            self.findings.append(Finding(code, seq, detail))

    def note(self, code: NoteCode, seq: int | None = None, **detail: str | int) -> None:
        if len(self.notes) < MOST_FINDINGS_OF_A_CODE:
            self.notes.append(Note(code, seq, detail))
