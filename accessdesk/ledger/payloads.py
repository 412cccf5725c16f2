"""Payloads compared with their commitments while the log streams by, and erasures settled at its end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from accessdesk.ledger import commitment, guards
from accessdesk.ledger.declared import Erasure
from accessdesk.ledger.findings import MOST_FINDINGS_OF_A_CODE, FindingCode, NoteCode, Report

_PRESENT, _MISSING, _EMPTIED, _ERASED = 1, 2, 3, 4
_ONCE_ERASED = bytes([0, _PRESENT, _ERASED, _ERASED, _ERASED, *range(5, 256)])
_ONCE_WITHHELD = bytes([0, _PRESENT, 0, *range(3, 256)])


@dataclass(frozen=True, slots=True)
class StoredPayload:
    """The data of one class behind an entry's commitment. `r` and `data` are None when erased."""

    seq: int
    data_class: str
    r: bytes | None
    data: bytes | None


class PayloadCheck:
    """Merge-join of entries and payloads, both in the order of seq.

    Keeps one byte for each entry and class, because the erasure that explains a gap comes later in the log.
    """

    def __init__(
        self, rows: Iterable[StoredPayload], report: Report, withheld: Iterable[tuple[str, int, int]] = ()
    ) -> None:
        """`withheld`: (class, first, last) of payloads that a package says it does not carry."""
        self._withheld = tuple(withheld)
        self._rows = iter(rows)
        self._row = next(self._rows, None)
        self._report = report
        self._marks: dict[str, bytearray] = {}
        self._erasures: list[Erasure] = []

    def entry(self, seq: int, commitments: dict[str, str]) -> bytes | None:
        """Check the payloads of one entry (its `commitments` are used up). Returns its setting payload."""
        if self._row is not None and self._row.seq < seq:
            self._refuse_before(seq)
        setting = None
        row = self._row
        while row is not None and row.seq == seq:
            expected = commitments.pop(row.data_class, None)
            if not guards.committed(expected):
                self._report.fault(FindingCode.PAYLOAD_UNKNOWN, seq, data_class=row.data_class)
            elif expected is not None and self._row_fits(row, expected) and row.data_class == "setting":
                setting = row.data
            row = next(self._rows, None)
        self._row = row
        for name in commitments:
            self._mark(name, seq, _MISSING)
        return setting

    def skip(self, seq: int) -> None:
        """Pass over the payloads of an entry that cannot be read."""
        while self._row is not None and self._row.seq <= seq:
            self._row = next(self._rows, None)

    def erase(self, erasures: Iterable[Erasure]) -> None:
        self._erasures.extend(erasures)

    def committed_between(self, name: str, first: int, last: int) -> Iterator[int]:
        """The entries from `first` to `last` that committed to data of a class, among those that passed by."""
        marks = self._marks.get(name, b"")
        return (seq for seq in range(first, min(last + 1, len(marks))) if marks[seq])

    def finish(self) -> None:
        """Payloads behind the last entry, and whether what is gone was erased and what was erased is gone."""
        self._refuse_before(None)
        self._report_earliest(FindingCode.ERASED_DATA_PRESENT, self._present_but_erased())
        for erasure in self._erasures:
            marks = self._marks.get(erasure.data_class, bytearray())
            span = slice(erasure.first, erasure.last + 1)
            marks[span] = marks[span].translate(_ONCE_ERASED)
        self._settle_withheld()
        self._report_earliest(FindingCode.PAYLOAD_MISSING, self._marked(_MISSING))
        self._report_earliest(FindingCode.PAYLOAD_EMPTIED, self._marked(_EMPTIED))

    def _settle_withheld(self) -> None:
        count = 0
        for name, first, last in self._withheld:
            marks = self._marks.get(name, bytearray())
            span = slice(first, last + 1)
            count += marks[span].count(_MISSING)
            marks[span] = marks[span].translate(_ONCE_WITHHELD)
        if count:
            self._report.note(NoteCode.WITHHELD, None, count=count)

    def _refuse_before(self, seq: int | None) -> None:
        while self._row is not None and (seq is None or self._row.seq < seq):
            if not guards.committed(None):
                self._report.fault(FindingCode.PAYLOAD_UNKNOWN, self._row.seq, data_class=self._row.data_class)
            self._row = next(self._rows, None)

    def _row_fits(self, row: StoredPayload, expected: str) -> bool:
        if row.data is not None and row.r is not None:
            self._mark(row.data_class, row.seq, _PRESENT)
            if commitment.opens(bytes.fromhex(expected), row.r, row.data_class, row.data):
                return True
            self._report.fault(FindingCode.PAYLOAD_DIFFERS, row.seq, data_class=row.data_class)
        elif guards.whole(row.r, row.data):
            self._mark(row.data_class, row.seq, _EMPTIED)
        else:
            self._mark(row.data_class, row.seq, _PRESENT)
            self._report.fault(FindingCode.PAYLOAD_HALVED, row.seq, data_class=row.data_class)
        return False

    def _mark(self, name: str, seq: int, mark: int) -> None:
        marks = self._marks.get(name)
        if marks is None:
            marks = self._marks[name] = bytearray()
        seq = max(0, seq)
        if len(marks) > seq:  # rows out of order
            marks[seq] = mark
            return
        if len(marks) < seq:
            marks.extend(bytes(seq - len(marks)))
        marks.append(mark)

    def _marked(self, mark: int) -> Iterator[tuple[int, str]]:
        for name, marks in self._marks.items():
            yield from ((seq, name) for seq in _places(marks, mark, 1, len(marks)))

    def _present_but_erased(self) -> Iterator[tuple[int, str]]:
        for erasure in self._erasures:
            marks = self._marks.get(erasure.data_class, bytearray())
            for seq in _places(marks, _PRESENT, erasure.first, erasure.last + 1):
                yield seq, erasure.data_class

    def _report_earliest(self, code: FindingCode, places: Iterator[tuple[int, str]]) -> None:
        for seq, name in nsmallest(MOST_FINDINGS_OF_A_CODE, places):
            self._report.fault(code, seq, data_class=name)


def _places(marks: bytearray, mark: int, start: int, end: int) -> Iterator[int]:
    at = marks.find(mark, start, end)
    while at >= 0:
        yield at
        at = marks.find(mark, at + 1, end)
