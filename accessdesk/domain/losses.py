"""Loss reports: what a holder says about a key that is gone, before the office decides."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import CopyId, EmployeeId, Pseudonym


@dataclass(frozen=True, slots=True)
class LossReport:
    """A copy reported lost or stolen. The copy is LOST or STOLEN once an office manager has confirmed it.

    `discovered_at` is when the loss was noticed, `last_seen` is in the reporter's words, `holder_name` the holder's.
    """

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    reporter: str
    reported_at: datetime
    entered_at: datetime
    discovered_at: datetime
    last_seen: str
    circumstances: str
    holder_name: str = ""
    theft: bool = False
    police_reference: str = ""
    confirmed_at: datetime | None = None
    confirmed_by: EmployeeId | None = None
    found_at: datetime | None = None
