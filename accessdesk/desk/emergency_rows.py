"""Emergency services as lists show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from accessdesk.domain.emergency import EmergencyService


@dataclass(frozen=True, slots=True)
class EmergencyRow:
    """A crew in the house, by number. `since` is aware UTC."""

    id: int
    service: EmergencyService
    people: int
    since: datetime


class EmergencyLists(Protocol):
    """Emergency services."""

    def emergencies(self, at: datetime | None = None) -> list[EmergencyRow]:
        """Crews in the house now, or at a past moment (aware), the longest there first."""


def people_in(crews: Iterable[EmergencyRow]) -> int:
    """How many they are together."""
    return sum(crew.people for crew in crews)
