"""A group at the desk: one line a person, everything else shared; and who comes beyond the announced number."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.behalf import BehalfWish, announced_for
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.groups import (
    GroupFacts,
    PersonWish,
    at_line,
    authorised_for,
    expected_as,
    joined,
    members_of,
    new_group,
    open_group,
)
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.times import happened
from accessdesk.desk.visits import VISITS, RecordArrival, record_arrival
from accessdesk.domain.access_rights import Right
from accessdesk.domain.customers import AnnouncedBehalf
from accessdesk.domain.events import EntryType
from accessdesk.domain.group_refusals import BeyondAnnounced
from accessdesk.domain.groups import Group, GroupMember, places_left
from accessdesk.domain.ids import GroupId, PersonId, VisitId
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visits import IdentityKind, Visit


@dataclass(frozen=True, slots=True)
class ArrivingPerson:
    """One line: who, and the two confirmations of this very person. `visit_id` is a member who was announced."""

    name: str
    identity_kind: IdentityKind | None
    notice_given: bool
    company: str = ""
    visit_id: VisitId | None = None
    person_id: PersonId | None = None
    needs_help: bool = False


@dataclass(frozen=True, slots=True)
class RecordGroupArrival:
    """These people stand at the desk, and no others: members who come later join with another such act.

    Without `group_id` nobody announced them: `facts` and `until` say what the host agrees to, and as many as are here
    are the group. People beyond the announced number need `beyond_authoriser`, the name of who answers for them.
    `behalf` is for places without a name, where nothing was said before, and holds instead of what was said.
    """

    people: tuple[ArrivingPerson, ...]
    group_id: GroupId | None = None
    facts: GroupFacts | None = None
    until: datetime | None = None
    beyond_authoriser: str = ""
    behalf: BehalfWish | None = None
    happened_at: datetime | None = None


@handles(RecordGroupArrival, right=Right.VISITS)
def record_group_arrival(command: RecordGroupArrival, act: Act) -> Outcome:
    if not command.people:
        raise Missing(field="people")
    at = happened(act, command.happened_at)
    group = _group(command, act, at)
    members = members_of(act, group.id) if command.group_id is not None else []
    known = {visit.id: visit for _, visit in members}
    places = places_left(group.announced, (visit.state for visit in known.values()))
    more = sum(1 for person in command.people if person.visit_id is None) - places
    authoriser = cleaned(command.beyond_authoriser, "beyond_authoriser", mandatory=False)
    if more > 0 and not authoriser:
        raise BeyondAnnounced(field="beyond_authoriser", announced=group.announced, more=more)
    said: tuple[AnnouncedBehalf, ...] = ()
    if command.group_id is None and command.facts is not None and command.facts.behalf is not None:
        said = announced_for(act, group, authorised_for(act, group, command.facts.behalf))
    fresh: list[GroupMember] = []
    undo: list[int] = []
    for number, person in enumerate(command.people):
        beyond = person.visit_id is None and places <= 0
        places -= person.visit_id is None
        visit_id = at_line(
            number,
            lambda person=person, beyond=beyond: _arrived(  # type: ignore[misc]
                act, group, person, known, authoriser if beyond else "", command, at, undo
            ),
        )
        if person.visit_id is None:
            fresh.append(joined(act, group, visit_id, beyond=beyond))
    details: dict[str, dict[str, str | int]] = {"custody": {"people": len(command.people), "beyond": max(0, more)}}
    if more > 0:
        details["identity"] = {"authoriser": authoriser}
    act.uow.record(EntryType.GROUP_ARRIVED, group, *fresh, *said, about=group.pseudonym, at=at, details=details)
    return Outcome(group.id, VISITS, undo=tuple(undo))


def _group(command: RecordGroupArrival, act: Act, at: datetime) -> Group:
    if command.group_id is not None:
        group = open_group(act, command.group_id)
        return replace(group, version=group.version + 1)
    if command.facts is None:
        raise Missing(field="company")
    if command.until is None:
        raise Missing(field="until")
    return new_group(act, command.facts, len(command.people), at, command.until)


def _arrived(
    act: Act,
    group: Group,
    person: ArrivingPerson,
    known: dict[VisitId, Visit],
    authoriser: str,
    command: RecordGroupArrival,
    at: datetime,
    undo: list[int],
) -> VisitId:
    """Let one of them arrive; a place without a name gets it first, so that its authoriser is on record.

    The entry of the arrival is added to `undo`.
    """
    if person.visit_id is not None and person.visit_id not in known:
        raise NotAcceptable(field="visit", why="not_of_this_group", name=person.name)
    wish = PersonWish(person.name, person.company, person.person_id)
    behalf = command.behalf or (command.facts.behalf if command.facts is not None else None)
    visit_id = person.visit_id if person.visit_id is not None else expected_as(act, group, wish, authoriser, behalf)
    outcome = record_arrival(
        RecordArrival(
            name=person.name,
            company=person.company.strip() or group.company,
            host_id=group.host_id,
            host_name=group.host_name,
            purpose=group.purpose,
            zones=group.zones,
            type=group.type,
            identity_kind=person.identity_kind,
            notice_given=person.notice_given,
            visit_id=visit_id,
            person_id=person.person_id,
            until=command.until or group.expected_to,
            needs_help=person.needs_help,
            happened_at=at,
            behalf=behalf,
            site_id=group.site_id,
        ),
        act,
    )
    undo.extend(outcome.undo)
    return visit_id
