"""Keys that change hands without lying in the cabinet: from holder to holder, or from bearer to bearer in one firm."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.ids import CopyId, EmployeeId, Pseudonym, ReceiptId
from accessdesk.domain.working_days import working_days_later

DAYS_TO_CONFIRM = 3
"""Working days within which both bearers confirm what their firm reported."""


@dataclass(frozen=True, slots=True)
class KeyTransfer:
    """One copy went from one holder to the next in one act, with both there: no moment without a holder.

    `from_id` and `to_id` are handovers; the receipts are the return's and the issue's of that act.
    """

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    from_id: int
    to_id: int
    return_receipt_id: ReceiptId
    receipt_id: ReceiptId
    happened_at: datetime
    entered_at: datetime


class BearerSide(StrEnum):
    """Which of the two bearers confirms."""

    OLD = "old"
    NEW = "new"


class Confirming(StrEnum):
    """How a bearer confirmed; all but the signature are weaker and marked so wherever they show."""

    SIGNED = "signed"
    BY_PHONE = "by_phone"
    ATTESTED = "attested"


@dataclass(frozen=True, slots=True)
class BearerChange:
    """A firm reported that somebody else of its people carries a copy now. Both confirm it later.

    `changed_at` is when it happened, by the firm's word; `reported_at` when the desk heard of it. Signatures are
    drawn strokes as text (domain/signatures), empty where a weaker way was taken.
    """

    id: int
    pseudonym: Pseudonym
    handover_id: int
    old_bearer: str
    new_bearer: str
    reported_by: str
    changed_at: datetime
    reported_at: datetime
    entered_by: EmployeeId
    old_confirmed_at: datetime | None = None
    old_confirmed_how: Confirming | None = None
    old_signature: str = ""
    new_confirmed_at: datetime | None = None
    new_confirmed_how: Confirming | None = None
    new_signature: str = ""

    def due_at(self) -> datetime:
        """Until when both have to confirm: the same time of day, three working days after the report."""
        return working_days_later(self.reported_at, DAYS_TO_CONFIRM)

    def is_open(self) -> bool:
        """Whether one of the two has not confirmed yet."""
        return self.old_confirmed_at is None or self.new_confirmed_at is None
