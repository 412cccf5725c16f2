"""Groups: people announced together, some places still without a name; and contractors who come again and again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from accessdesk.domain.ids import EmployeeId, GroupId, PersonId, Pseudonym, SeriesId, SiteId, VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState, VisitType

MOST_PEOPLE = 200
"""People in one group; more are announced as several groups."""
FREE_AGAIN = frozenset({VisitState.CANCELLED, VisitState.NO_SHOW, VisitState.ENTERED_IN_ERROR})
"""How the visit of a member ended who never came: the place can be taken by somebody else."""


@dataclass(frozen=True, slots=True)
class Group:
    """People who are announced together. Host, purpose, zones and window are those of each of them.

    `announced` is the number of places; those without a visit get their names at arrival. `series_day` is the local
    day of a visit that a series made. `ended_at`: nobody more is expected.
    """

    id: GroupId
    pseudonym: Pseudonym
    site_id: SiteId
    company: str
    host_id: EmployeeId | None
    host_name: str
    purpose: str
    zones: tuple[ZoneId, ...]
    type: VisitType
    supervision: Supervision
    authoriser: str
    announced: int
    expected_from: datetime
    expected_to: datetime
    entered_at: datetime
    version: int = 1
    series_id: SeriesId | None = None
    series_day: date | None = None
    ended_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GroupMember:
    """One visit of a group. `beyond`: came beyond the announced number, authorised by name in the visit."""

    id: int
    pseudonym: Pseudonym
    group_id: GroupId
    visit_id: VisitId
    joined_at: datetime
    beyond: bool = False


def places_left(announced: int, states: Iterable[VisitState]) -> int:
    """Announced places that no member's visit takes; never under 0."""
    return max(0, announced - sum(1 for state in states if state not in FREE_AGAIN))


@dataclass(frozen=True, slots=True)
class Series:
    """A group that comes on the same weekdays (ISO, Monday 1) from `first_day` to `last_day`.

    `begins` and `ends` are local wall times ("08:00"); an end at or before the beginning lies on the next day.
    `people` are known by name; `announced` counts those without one too.
    """

    id: SeriesId
    pseudonym: Pseudonym
    site_id: SiteId
    company: str
    people: tuple[PersonId, ...]
    announced: int
    host_id: EmployeeId | None
    host_name: str
    purpose: str
    zones: tuple[ZoneId, ...]
    type: VisitType
    authoriser: str
    weekdays: tuple[int, ...]
    begins: str
    ends: str
    first_day: date
    last_day: date
    entered_at: datetime
    version: int = 1
    ended_at: datetime | None = None
    reason: str = ""


def days_of(series: Series, since: date, until: date) -> Iterator[date]:
    """The local days on which the series comes, from `since` to `until`, both included."""
    day, last = max(since, series.first_day), min(until, series.last_day)
    while day <= last:
        if day.isoweekday() in series.weekdays:
            yield day
        day += timedelta(days=1)
