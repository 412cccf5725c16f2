"""The answer to "is this receipt genuine?". Times are aware UTC."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.ids import ReceiptId
from accessdesk.domain.keys import ReceiptKind


class ProofVerdict(StrEnum):
    """What the log says of a code from a paper."""

    GENUINE = "genuine"
    CHANGED = "changed"
    """The code is of this log, but what is stored of the receipt is not what the log committed to."""
    NO_RECEIPT = "no_receipt"
    """The code is of this log and belongs to another paper: a report, a day's end."""
    OTHER_LOG = "other_log"
    """No state of this log ever had this code: another company's, altered, or the log was rewritten."""
    BEYOND_END = "beyond_end"
    """The code speaks of more entries than there are: entries are missing, or it is made up."""
    BEFORE_RESTORE = "before_restore"
    """Made in a part of the log that a lawful restore gave up."""
    NOT_A_CODE = "not_a_code"


@dataclass(frozen=True, slots=True)
class KnownAnchor:
    """A signed state of the log; `kept_by` is who took the paper that carries it, "" for what stays in the house."""

    occasion: str
    size: int
    made_at: datetime
    kept_by: str


@dataclass(frozen=True, slots=True)
class ProvedLine:
    """One copy of the receipt and what became of that handover; `returned_at` None: still out under this receipt."""

    number: str
    holder: str
    returned_at: datetime | None
    returner: str


@dataclass(frozen=True, slots=True)
class ProvedReceipt:
    """A receipt that the code belongs to, as the log knows it."""

    id: ReceiptId
    number: str
    kind: ReceiptKind
    giver: str
    taker: str
    happened_at: datetime
    entry: int
    lines: tuple[ProvedLine, ...]
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptProof:
    """`after` is the last anchor older than the receipt's entry, `before` the first that holds it: made between them.

    `entries` is how many entries the log has now. A transfer makes two receipts with one code.
    """

    code: str
    verdict: ProofVerdict
    entries: int = 0
    receipts: tuple[ProvedReceipt, ...] = ()
    after: KnownAnchor | None = None
    before: KnownAnchor | None = None
