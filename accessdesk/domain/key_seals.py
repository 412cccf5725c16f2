"""Sealed emergency keys: sealed and opened by two people, or opened by the on-call alone and signed the day after."""

from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.domain.ids import CopyId, EmployeeId, Pseudonym


@dataclass(frozen=True, slots=True)
class KeySeal:
    """A copy under a numbered seal. A number is used once; the next sealing takes another.

    Opened alone, it waits for a second person's signature until the end of `countersign_due` (a local day).
    """

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    number: str
    reason: str
    sealed_at: datetime
    entered_at: datetime
    sealed_by: EmployeeId
    witness_id: EmployeeId
    opened_at: datetime | None = None
    opened_entered_at: datetime | None = None
    opened_by: EmployeeId | None = None
    opened_with: EmployeeId | None = None
    opened_why: str = ""
    countersign_due: date | None = None
    countersigned_at: datetime | None = None
    countersigned_by: EmployeeId | None = None
    countersign_note: str = ""

    @property
    def waits_for_countersign(self) -> bool:
        """Opened by one person, and no second one has signed yet."""
        return self.countersign_due is not None and self.countersigned_at is None


def is_overdue(due: date, today: date) -> bool:
    """The day on which it had to be signed is over."""
    return today > due
