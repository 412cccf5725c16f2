"""What a person at the desk must settle: why it stands there, and one row of the list."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ToClear(StrEnum):
    """Why something stands under "to be cleared up"."""

    GAP = "gap"
    UNCLEAR = "unclear"
    HANDOVER_UNANSWERED = "handover_unanswered"
    """Somebody was asked to take over and has not answered for ten minutes."""
    VISIT_OVERDUE = "visit_overdue"
    KEY_OVERDUE = "key_overdue"
    LEFT_OPEN = "left_open"
    """Somebody left without badge, key or escort being settled."""
    SERIES_UNAUTHORISED = "series_unauthorised"
    """Who sent the people of a series, or their order, holds no more for visits that lie ahead."""
    GAP_FINDING = "gap_finding"
    """A gap that has ended, and of which nobody knows yet what it came from."""
    INCIDENT = "incident"
    """An incident that is not closed."""
    SEAL_NOT_SIGNED = "seal_not_signed"
    """A seal was broken alone, and the working day on which a second person had to sign is over."""
    SEAL_TO_SIGN = "seal_to_sign"
    CODE_TO_CHANGE = "code_to_change"
    """Somebody who may not use it any more still knows a code, or its last day is over."""
    CYLINDER_FRAGMENT = "cylinder_fragment"
    """A piece of a key sits in a cylinder, or it is blocked."""
    KEY_MISSED = "key_missed"
    """Of what inventories left: a key was not there, was seen where the record does not have it, or on another hook."""
    KEY_UNEXPECTED = "key_unexpected"
    KEY_ON_WRONG_HOOK = "key_on_wrong_hook"
    KEY_NOT_FETCHED = "key_not_fetched"
    """A key is kept for somebody whose time has passed. `target` is the copy."""
    LOSS_UNDECIDED = "loss_undecided"
    """A loss was reported a day ago, and nobody has decided about it. `target` is the report."""
    LOSS_DUE = "loss_due"
    """The last day of a decided measure is over, and nothing was replaced or decided anew."""
    BEARER_TO_CONFIRM = "bearer_to_confirm"
    """A firm's change of bearer that both have to confirm until `since`."""
    WITNESS_MISSED = "witness_missed"
    """A witness outside the company did not get the day's checkpoint. `target` is the witness, `second` the fault."""
    REQUEST_DUE = "request_due"
    """Somebody asked what is kept of them, or to erase it; the answer is due at `due`. `target` is the request."""
    KEY_DUE_TOMORROW = "key_due_tomorrow"
    """A key comes back tomorrow. `target` is the copy, `since` when it is due."""
    RECEIPT_UNSIGNED = "receipt_unsigned"
    """The receipt of a key that is out lacks the signature. `target` is the copy."""
    BACKUP_LATE = "backup_late"
    """The last backup is older than a day. `since` is when it was made."""
    KEY_LONG_UNSEEN = "key_long_unseen"
    """A key that is out was seen last at `since`. `target` is the copy."""


@dataclass(frozen=True, slots=True)
class ToClearRow:
    """Something a person must settle. `id` is unique over kinds; `target` the id of what the kind speaks of.

    `since` is, for a series, when its next such visit comes.
    Of an incident `name` is its kind (a code of IncidentKind), `clock` what comes next (IncidentClock) at `due`.
    """

    id: str
    kind: ToClear
    target: int
    name: str
    second: str
    since: datetime
    clock: str = ""
    due: datetime | None = None
