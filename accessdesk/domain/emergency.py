"""Emergency services in the house: a number of people, no names, never refused."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.ids import Pseudonym, SiteId

MOST_PEOPLE = 999


class EmergencyService(StrEnum):
    """Who came."""

    FIRE_BRIGADE = "fire_brigade"
    AMBULANCE = "ambulance"
    POLICE = "police"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EmergencyPresence:
    """A crew over [arrived_at, left_at). An interval of no length was taken back and counts nowhere."""

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    service: EmergencyService
    people: int
    arrived_at: datetime
    entered_at: datetime
    left_at: datetime | None = None
    left_entered_at: datetime | None = None
