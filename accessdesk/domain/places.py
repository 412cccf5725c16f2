"""Where visitors are, as far as an act said so: collected to a zone, moved to a zone, back at the desk."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import Pseudonym, VisitId, ZoneId


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A visitor is recorded in one place over [started_at, ended_at); `zone_id` None is the desk.

    A visit's zones are permission; this is what somebody said happened. Between two of them nothing is known.
    """

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    zone_id: ZoneId | None
    started_at: datetime
    entered_at: datetime
    ended_at: datetime | None = None
    ended_entered_at: datetime | None = None
