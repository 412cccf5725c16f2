"""Series: contractors who come every week. A series keeps its visits planned for the coming weeks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from accessdesk.desk.behalf import (
    NOBODY,
    Authorised,
    BehalfWish,
    announced_for,
    authorised,
    followed,
    said_for,
    still_authorised,
)
from accessdesk.desk.desk import Act, Desk, handles
from accessdesk.desk.groups import (
    GroupFacts,
    PersonWish,
    at_line,
    checked_number,
    expected_as,
    give_up,
    joined,
    members_of,
    name_places,
    new_group,
)
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import UnitOfWork
from accessdesk.desk.visits import (
    VISITS,
    EndWithoutEntry,
    end_without_entry,
    host_name_of,
    person_of,
    refuse_private,
    visitor,
    zones_of,
)
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.groups import Group, GroupMember, Series, days_of
from accessdesk.domain.ids import FIRST_SITE, GroupId, PersonId, SeriesId
from accessdesk.domain.names import cleaned, printed
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import Missing, NotAcceptable, Refusal
from accessdesk.domain.visits import Visit, VisitState, VisitType

AHEAD = timedelta(weeks=4)
"""How far ahead visits of a series are planned."""
LONGEST = timedelta(days=3 * 366)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)")
_PLANNED = frozenset({Subject.VISITS, Subject.PEOPLE})


@dataclass(frozen=True, slots=True)
class SaveSeries:
    """A new series (`id` None), or another plan for an old one: visits that lie ahead follow it, past ones stay.

    `weekdays` are ISO numbers (Monday 1); `begins` and `ends` local times like "08:00". `reason` is why visits that do
    not fit any more are cancelled.
    """

    id: SeriesId | None
    facts: GroupFacts
    announced: int
    weekdays: tuple[int, ...]
    begins: str
    ends: str
    first_day: date
    last_day: date
    people: tuple[PersonWish, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EndSeries:
    """Nobody comes any more: what lies ahead is cancelled."""

    id: SeriesId
    reason: str


@dataclass(frozen=True, slots=True)
class CancelSeriesDay:
    """One date of a series does not take place, however far ahead it lies."""

    id: SeriesId
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class PlanSeries:
    """See that the visits of the coming weeks are planned. Doing it again changes nothing."""

    id: SeriesId


@handles(SaveSeries, right=Right.VISITS)
def save_series(command: SaveSeries, act: Act) -> Outcome:
    old = _open(act, command.id) if command.id is not None else None
    people = [at_line(number, partial(_person, command, act, wish)) for number, wish in enumerate(command.people)]
    for person in people:
        act.uow.record(EntryType.PERSON_CHANGED, person, about=person.pseudonym)
    series = _checked(command, act, tuple(person.id for person in people), old)
    said = announced_for(act, series, _authorised(act, series, command.facts.behalf))
    act.uow.record(EntryType.SERIES_CHANGED, series, *said, about=series.pseudonym)
    if old is not None:
        _follow(act, series, cleaned(command.reason, "reason", mandatory=False))
    _plan(act, series)
    return Outcome(series.id, VISITS)


@handles(EndSeries, right=Right.VISITS)
def end_series(command: EndSeries, act: Act) -> Outcome:
    series = _open(act, command.id)
    reason = cleaned(command.reason, "reason")
    for group in _ahead(act, series):
        give_up(act, group, VisitState.CANCELLED, reason)
    ended = replace(series, ended_at=act.uow.now, reason=reason, version=series.version + 1)
    act.uow.record(EntryType.SERIES_ENDED, ended, about=series.pseudonym)
    return Outcome(series.id, VISITS)


@handles(CancelSeriesDay, right=Right.VISITS)
def cancel_series_day(command: CancelSeriesDay, act: Act) -> Outcome:
    series = _open(act, command.id)
    cleaned(command.reason, "reason")
    if command.day not in days_of(series, command.day, command.day):
        raise NotAcceptable(field="day", why="no_day_of_series")
    known = act.uow.find(Group, series_id=series.id, series_day=command.day.isoformat())
    if any(group.ended_at is not None for group in known):
        raise NotAcceptable(field="day", why="day_is_cancelled")
    group = known[0] if known else _group_on(act, series, command.day)
    if not known:
        act.uow.record(EntryType.GROUP_EXPECTED, group, about=group.pseudonym)
    give_up(act, group, VisitState.CANCELLED, command.reason)
    return Outcome(group.id, _PLANNED)


@handles(PlanSeries, right=Right.VISITS)
def plan_series(command: PlanSeries, act: Act) -> Outcome:
    if not _plan(act, _open(act, command.id)):
        raise NotAcceptable(field="series", why="planned_already")
    return Outcome(command.id, _PLANNED)


def plan_due(desk: Desk) -> tuple[Outcome | None, list[Refusal]]:
    """After a login: plan what the coming weeks lack. One series that is refused does not keep the others.

    The refusals name their series (fact `series`). Whoever may not announce visits plans nothing.
    """
    if not desk.may(Right.VISITS):
        return None, []
    with desk.new_unit_of_work(()) as uow:
        due = [(series.id, series.company) for series in uow.find(Series, ended_at=None) if list(_missing(uow, series))]
    outcome, refused = None, []
    for series_id, company in due:
        try:
            outcome = desk.execute(PlanSeries(series_id))
        except Refusal as refusal:
            refusal.facts["series"] = company
            refused.append(refusal)
    return outcome, refused


def window_on(series: Series, day: date) -> tuple[datetime, datetime]:
    """From when until when they are expected on a local day, aware UTC; a day on which clocks change included."""
    begins, ends = time.fromisoformat(series.begins), time.fromisoformat(series.ends)
    last = day if ends > begins else day + timedelta(days=1)
    return _utc(day, begins), _utc(last, ends)


def _utc(day: date, at: time) -> datetime:
    return datetime.combine(day, at).astimezone().astimezone(UTC)


def _open(act: Act, series_id: SeriesId) -> Series:
    series = act.uow.get(Series, series_id)
    if series.ended_at is not None:
        raise NotAcceptable(field="series", why="series_ended", name=series.company)
    return series


def _person(command: SaveSeries, act: Act, wish: PersonWish) -> Person:
    """Compared with the ban list when the series is made or a name in it changes, not only at the door."""
    return visitor(act, wish.person_id, wish.name, _company(command, wish), FIRST_SITE)


def _company(command: SaveSeries, wish: PersonWish) -> str:
    return wish.company.strip() or command.facts.company


def _checked(command: SaveSeries, act: Act, people: tuple[PersonId, ...], old: Series | None) -> Series:
    """The series as wished. Raises what is wrong with it, in the order of the form."""
    facts = command.facts
    refuse_private(facts.type)
    host_name = host_name_of(act, facts.host_id, facts.host_name)
    zones_of(act, facts.zones)
    if not command.weekdays or not set(command.weekdays) <= set(range(1, 8)):
        raise Missing(field="weekdays")
    if command.last_day < command.first_day:
        raise NotAcceptable(field="last_day", why="ends_before_it_begins")
    if command.last_day - command.first_day > LONGEST:
        raise NotAcceptable(field="last_day", why="series_too_long")
    announced = checked_number(max(command.announced, len(people)))
    return Series(
        id=old.id if old is not None else SeriesId(act.uow.new_id(Series)),
        pseudonym=old.pseudonym if old is not None else act.uow.new_pseudonym(),
        site_id=FIRST_SITE,
        company=printed(facts.company, "company"),
        people=people,
        announced=announced,
        host_id=facts.host_id,
        host_name=host_name,
        purpose=cleaned(facts.purpose, "purpose"),
        zones=facts.zones,
        type=facts.type,
        authoriser=cleaned(facts.authoriser, "authoriser", mandatory=False) or host_name,
        weekdays=tuple(sorted(set(command.weekdays))),
        begins=_clock(command.begins, "begins"),
        ends=_clock(command.ends, "ends"),
        first_day=command.first_day,
        last_day=command.last_day,
        entered_at=act.uow.now,
        version=old.version + 1 if old is not None else 1,
    )


def _clock(text: str, field: str) -> str:
    """A wall time as "08:00". Raises Missing, NotAcceptable."""
    if not text.strip():
        raise Missing(field=field)
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise NotAcceptable(field=field, why="no_time_of_day")
    return f"{int(match[1]):02}:{match[2]}"


def _missing(uow: UnitOfWork, series: Series) -> Iterable[date]:
    """The days of the coming weeks for which no group is planned, or cancelled, yet."""
    today = uow.now.astimezone().date()
    known = {group.series_day for group in uow.find(Group, series_id=series.id)}
    for day in days_of(series, today, today + AHEAD):
        if day not in known and window_on(series, day)[1] > uow.now:
            yield day


def _plan(act: Act, series: Series) -> int:
    """Plan the missing days; how many these were."""
    days = list(_missing(act.uow, series))
    wishes = [PersonWish(person.name, person.company, person.id) for person in _people(act, series)]
    behalf = said_for(act, series) or NOBODY
    for day in days:
        group = _group_on(act, series, day)
        holds = _still_authorised(act, group, behalf)
        lapsed = not holds.said()
        members = name_places(act, group, wishes, None if lapsed else behalf, lapsed=lapsed)
        said = () if lapsed else announced_for(act, group, holds)
        act.uow.record(EntryType.GROUP_EXPECTED, group, *members, *said, about=group.pseudonym)
    return len(days)


def _authorised(act: Act, series: Series, behalf: BehalfWish | None) -> Authorised:
    """For whom the series comes, checked for the first day that lies ahead. Raises Missing, ContactRefused, ..."""
    today = act.uow.now.astimezone().date()
    first = next(days_of(series, today, series.last_day), today)
    for_customer = series.type is VisitType.CUSTOMER
    return authorised(act, behalf or NOBODY, series.zones, first, for_customer=for_customer)


def _still_authorised(act: Act, group: Group, behalf: BehalfWish) -> Authorised:
    """What holds on the day of a visit: whoever comes after the contact or the order has ended comes without."""
    day = group.expected_from.astimezone().date()
    return still_authorised(act, behalf, group.zones, day, for_customer=group.type is VisitType.CUSTOMER)


def _people(act: Act, series: Series) -> list[Person]:
    return [act.uow.get(Person, person_id) for person_id in series.people]


def _facts(series: Series) -> GroupFacts:
    return GroupFacts(
        series.company,
        series.host_id,
        series.purpose,
        series.zones,
        series.type,
        host_name=series.host_name,
        authoriser=series.authoriser,
    )


def _group_on(act: Act, series: Series, day: date) -> Group:
    """The group of one day, not yet recorded."""
    group = new_group(act, _facts(series), series.announced, *window_on(series, day))
    return replace(group, series_id=series.id, series_day=day)


def _ahead(act: Act, series: Series) -> list[Group]:
    """The groups of a series that are still wholly to come."""
    open_ones = act.uow.find(Group, series_id=series.id, ended_at=None)
    return [
        group
        for group in open_ones
        if group.expected_from > act.uow.now
        and all(visit.state is VisitState.EXPECTED for _, visit in members_of(act, group.id))
    ]


def _follow(act: Act, series: Series, reason: str) -> None:
    """Bring what is planned already in line with a changed series."""
    for group in _ahead(act, series):
        day = group.series_day
        if day is None or day not in days_of(series, day, day):
            give_up(act, group, VisitState.CANCELLED, reason)
            continue
        begins, ends = window_on(series, day)
        wished = new_group(act, _facts(series), series.announced, begins, ends)
        changed = replace(
            wished,
            id=group.id,
            pseudonym=group.pseudonym,
            series_id=series.id,
            series_day=day,
            version=group.version + 1,
        )
        holds = _still_authorised(act, changed, said_for(act, series) or NOBODY)
        fresh = _follow_people(act, series, changed, reason, lapsed=not holds.said())
        said = announced_for(act, changed, holds)
        act.uow.record(EntryType.GROUP_CHANGED, changed, *fresh, *said, about=group.pseudonym)


def _follow_people(act: Act, series: Series, group: Group, reason: str, *, lapsed: bool) -> list[GroupMember]:
    """Who is in the series is expected in the group, and nobody else; new memberships are given, not yet recorded."""
    here: set[PersonId] = set()
    behalf = said_for(act, series) or NOBODY
    for _, visit in members_of(act, GroupId(group.id)):
        if visit.person_id not in series.people:
            end_without_entry(EndWithoutEntry(visit.id, VisitState.CANCELLED, reason), act)
            continue
        here.add(visit.person_id)
        moved = _moved(act, visit, group)
        beside = followed(act, moved, behalf)
        act.uow.record(EntryType.ANNOUNCEMENT_CHANGED, moved, *beside, about=person_of(act, visit).pseudonym)
    wishes = [PersonWish(one.name, one.company, one.id) for one in _people(act, series) if one.id not in here]
    said = None if lapsed else behalf
    return [joined(act, group, expected_as(act, group, wish, behalf=said, lapsed=lapsed)) for wish in wishes]


def _moved(act: Act, visit: Visit, group: Group) -> Visit:
    person = person_of(act, visit)
    return replace(
        visit,
        name=person.name,
        company=person.company,
        type=group.type,
        host_id=group.host_id,
        host_name=group.host_name,
        purpose=group.purpose,
        zones=group.zones,
        supervision=group.supervision,
        authoriser=group.authoriser,
        expected_from=group.expected_from,
        expected_to=group.expected_to,
        until=group.expected_to,
        entered_at=act.uow.now,
        version=visit.version + 1,
    )
