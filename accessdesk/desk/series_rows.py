"""What lists and forms show of series."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from accessdesk.desk.groups import GroupFacts, PersonWish
from accessdesk.domain.ids import SeriesId


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series; `next_day` None: nothing lies ahead. `names` are those of its people."""

    id: SeriesId
    company: str
    purpose: str
    host_name: str
    names: tuple[str, ...]
    announced: int
    weekdays: tuple[int, ...]
    begins: str
    ends: str
    first_day: date
    last_day: date
    next_day: date | None
    ended: bool


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """A date of a series from today on. `cancelled` says why, if it does not take place."""

    id: str
    day: date
    planned: bool
    cancelled: str


@dataclass(frozen=True, slots=True)
class SeriesDetail:
    """Everything a form needs to know about one series, with its next dates."""

    row: SeriesRow
    facts: GroupFacts
    people: tuple[PersonWish, ...]
    days: tuple[SeriesDay, ...]


class SeriesLists(Protocol):
    """Series as of `today`, a local day."""

    def series(self, today: date) -> list[SeriesRow]:
        """Those that go on, by company; then those that have ended."""

    def series_detail(self, series_id: SeriesId, today: date) -> SeriesDetail:
        """With its next dates, at most twelve. Raises Unknown."""
