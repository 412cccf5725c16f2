"""What the lists show of keys kept for somebody, and of bearers who still have to confirm. Times are aware UTC."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import CopyId


@dataclass(frozen=True, slots=True)
class ReservationRow:
    """A copy kept for somebody; `over`: the window has passed and nobody fetched it."""

    id: int
    copy_id: CopyId
    number: str
    name: str
    purpose: str
    from_at: datetime
    until_at: datetime
    over: bool


@dataclass(frozen=True, slots=True)
class BearerChangeRow:
    """A change of bearer that a firm reported; `old_done` and `new_done`: who of the two has confirmed."""

    id: int
    copy_id: CopyId
    number: str
    firm: str
    old_bearer: str
    new_bearer: str
    reported_by: str
    changed_at: datetime
    due_at: datetime
    overdue: bool
    old_done: bool
    new_done: bool
