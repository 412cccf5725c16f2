"""Announcing several people together, some of them not yet by name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from accessdesk.desk.behalf import NOBODY, Authorised, BehalfWish, announced_for, authorised, said_for
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.visits import (
    VISITS,
    EndWithoutEntry,
    ExpectVisit,
    end_without_entry,
    expect,
    host_name_of,
    refuse_private,
    zones_of,
)
from accessdesk.domain.access_rights import Right
from accessdesk.domain.customers import AnnouncedBehalf
from accessdesk.domain.events import EntryType
from accessdesk.domain.groups import MOST_PEOPLE, Group, GroupMember, places_left
from accessdesk.domain.ids import FIRST_SITE, EmployeeId, GroupId, PersonId, SiteId, VisitId, ZoneId
from accessdesk.domain.names import cleaned, printed
from accessdesk.domain.refusals import NotAcceptable, Refusal
from accessdesk.domain.sites import strictest
from accessdesk.domain.visits import Visit, VisitState, VisitType

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """What the people of a group share. `host_name` is typed for a host who is not on the list.

    `behalf` is the customer whose people they are, with the contact who said so, or the order that a zone demands.
    """

    company: str
    host_id: EmployeeId | None
    purpose: str
    zones: tuple[ZoneId, ...]
    type: VisitType
    host_name: str = ""
    authoriser: str = ""
    behalf: BehalfWish | None = None


@dataclass(frozen=True, slots=True)
class PersonWish:
    """One of the people, by name. An empty company is the group's; `person_id` is a returning visitor."""

    name: str
    company: str = ""
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class ExpectGroup:
    """Announce a group. `announced` counts all of them; those of whom no name is known get it at arrival."""

    facts: GroupFacts
    announced: int
    expected_from: datetime
    expected_to: datetime
    people: tuple[PersonWish, ...] = ()
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Before they come: more names become known, or the number of people changes (None: it stays)."""

    group_id: GroupId
    people: tuple[PersonWish, ...] = ()
    announced: int | None = None
    behalf: BehalfWish | None = None


@dataclass(frozen=True, slots=True)
class EndGroup:
    """Nobody more comes: who is still expected is cancelled or did not come, unnamed places are given up."""

    group_id: GroupId
    end: VisitState
    reason: str


@handles(ExpectGroup, right=Right.VISITS)
def expect_group(command: ExpectGroup, act: Act) -> Outcome:
    group = new_group(act, command.facts, command.announced, command.expected_from, command.expected_to)
    said = announced_for(act, group, authorised_for(act, group, command.facts.behalf))
    members = name_places(act, group, command.people, command.facts.behalf)
    act.uow.record(EntryType.GROUP_EXPECTED, group, *members, *said, about=group.pseudonym)
    return Outcome(group.id, VISITS)


@handles(ChangeGroup, right=Right.VISITS)
def change_group(command: ChangeGroup, act: Act) -> Outcome:
    group = open_group(act, command.group_id)
    announced = group.announced if command.announced is None else checked_number(command.announced)
    taken = announced - places_left(announced, (visit.state for _, visit in members_of(act, group.id)))
    if announced < taken + len(command.people):
        raise NotAcceptable(field="announced", why="more_names_than_places", names=taken + len(command.people))
    changed = replace(group, announced=announced, version=group.version + 1)
    said: tuple[AnnouncedBehalf, ...] = ()
    if command.behalf is not None and command.behalf != said_for(act, group):
        said = announced_for(act, group, authorised_for(act, group, command.behalf))
    members = name_places(act, changed, command.people, command.behalf)
    act.uow.record(EntryType.GROUP_CHANGED, changed, *members, *said, about=group.pseudonym)
    return Outcome(group.id, VISITS)


@handles(EndGroup, right=Right.VISITS)
def end_group(command: EndGroup, act: Act) -> Outcome:
    group = open_group(act, command.group_id)
    give_up(act, group, command.end, command.reason)
    return Outcome(group.id, VISITS)


def give_up(act: Act, group: Group, end: VisitState, reason: str) -> None:
    """End what is left of a group: the visits still expected, and its unnamed places."""
    reason = cleaned(reason, "reason")
    if end not in (VisitState.CANCELLED, VisitState.NO_SHOW):
        raise NotAcceptable(field="end", why="ends_otherwise")
    if end is VisitState.NO_SHOW and group.expected_to >= act.uow.now:
        raise NotAcceptable(field="end", why="window_not_passed")
    for _, visit in members_of(act, group.id):
        if visit.state is VisitState.EXPECTED:
            end_without_entry(EndWithoutEntry(visit.id, end, reason), act)
    ended = replace(group, ended_at=act.uow.now, reason=reason, version=group.version + 1)
    act.uow.record(EntryType.GROUP_ENDED, ended, about=group.pseudonym)


def new_group(act: Act, facts: GroupFacts, announced: int, begins: datetime, ends: datetime) -> Group:
    """The group as announced, not yet recorded. Raises what is wrong with its facts."""
    refuse_private(facts.type)
    host_name = host_name_of(act, facts.host_id, facts.host_name)
    if ends <= begins:
        raise NotAcceptable(field="expected_to", why="ends_before_it_begins")
    zones = zones_of(act, facts.zones)
    return Group(
        id=GroupId(act.uow.new_id(Group)),
        pseudonym=act.uow.new_pseudonym(),
        site_id=FIRST_SITE,
        company=printed(facts.company, "company"),
        host_id=facts.host_id,
        host_name=host_name,
        purpose=cleaned(facts.purpose, "purpose"),
        zones=facts.zones,
        type=facts.type,
        supervision=strictest(tuple(zone.supervision for zone in zones)),
        authoriser=cleaned(facts.authoriser, "authoriser", mandatory=False) or host_name,
        announced=checked_number(announced),
        expected_from=begins,
        expected_to=ends,
        entered_at=act.uow.now,
    )


def checked_number(announced: int) -> int:
    """A number of people that a group may have."""
    if not 1 <= announced <= MOST_PEOPLE:
        raise NotAcceptable(field="announced", why="too_many_people", most=MOST_PEOPLE)
    return announced


def open_group(act: Act, group_id: GroupId) -> Group:
    """The group, if somebody may still come."""
    group = act.uow.get(Group, group_id)
    if group.ended_at is not None:
        raise NotAcceptable(field="group", why="group_ended", name=group.company)
    return group


def members_of(act: Act, group_id: GroupId) -> list[tuple[GroupMember, Visit]]:
    """Members with their visits, in the order in which they joined."""
    return [(member, act.uow.get(Visit, member.visit_id)) for member in act.uow.find(GroupMember, group_id=group_id)]


def name_places(
    act: Act,
    group: Group,
    people: Iterable[PersonWish],
    behalf: BehalfWish | None = None,
    *,
    lapsed: bool = False,
) -> list[GroupMember]:
    """Expect each of them by name: the visits are recorded, the memberships not yet.

    Raises NotAcceptable for more names than places, and what is wrong with a name with its `line` (from 0).
    """
    wishes = list(people)
    if len(wishes) > group.announced:
        raise NotAcceptable(field="announced", why="more_names_than_places", names=len(wishes))
    visits = [
        at_line(number, partial(expected_as, act, group, wish, behalf=behalf, lapsed=lapsed))
        for number, wish in enumerate(wishes)
    ]
    return [joined(act, group, visit_id) for visit_id in visits]


def expected_as(
    act: Act,
    group: Group,
    wish: PersonWish,
    authoriser: str = "",
    behalf: BehalfWish | None = None,
    *,
    lapsed: bool = False,
) -> VisitId:
    """The visit of somebody of the group, EXPECTED and recorded. `authoriser` (default: the group's) answers for it.

    `behalf` (default: what was said for the group) is the customer or the order; `lapsed`: it holds no more.
    """
    outcome = expect(
        ExpectVisit(
            name=wish.name,
            company=wish.company.strip() or group.company,
            host_id=group.host_id,
            host_name=group.host_name,
            purpose=group.purpose,
            zones=group.zones,
            type=group.type,
            expected_from=group.expected_from,
            expected_to=group.expected_to,
            person_id=wish.person_id,
            authoriser=authoriser or group.authoriser,
            site_id=group.site_id,
            behalf=behalf or said_for(act, group),
        ),
        act,
        lapsed=lapsed,
    )
    assert outcome.id is not None
    return VisitId(outcome.id)


def authorised_for(act: Act, group: Group, behalf: BehalfWish | None) -> Authorised:
    """For whom the group comes, checked for the day on which it is expected. Raises Missing, ContactRefused, ..."""
    day = max(act.uow.now, group.expected_from).astimezone().date()
    return authorised(act, behalf or NOBODY, group.zones, day, for_customer=group.type is VisitType.CUSTOMER)


def joined(act: Act, group: Group, visit_id: VisitId, *, beyond: bool = False) -> GroupMember:
    """A new membership, not yet recorded."""
    return GroupMember(
        id=act.uow.new_id(GroupMember),
        pseudonym=act.uow.new_pseudonym(),
        group_id=group.id,
        visit_id=visit_id,
        joined_at=act.uow.now,
        beyond=beyond,
    )


def at_line(number: int, run: Callable[[], Done]) -> Done:
    """Do it; a refusal says at which line of the grid (fact `line`, from 0)."""
    try:
        return run()
    except Refusal as refusal:
        refusal.facts["line"] = number
        raise
