"""Rings: copies that are handed out and come back as one, until somebody takes one off."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import CopyId, EmployeeId, Pseudonym, SiteId


@dataclass(frozen=True, slots=True)
class KeyRing:
    """A ring by its name. Broken up it holds nothing, and may be restored."""

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    made_at: datetime
    made_by: EmployeeId
    broken_up_at: datetime | None = None
    broken_up_why: str = ""


@dataclass(frozen=True, slots=True)
class RingKey:
    """A copy is on a ring over [from_at, until_at). `why` says why it came off."""

    id: int
    pseudonym: Pseudonym
    ring_id: int
    copy_id: CopyId
    from_at: datetime
    until_at: datetime | None = None
    why: str = ""
