"""The ban list, kept by the office manager, and the decision whether a visitor is who is banned."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from accessdesk.desk.assistance import assistance_over
from accessdesk.desk.ban_check import covered, local_day_of, names_in
from accessdesk.desk.custody import close_custody
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.family import family_of
from accessdesk.desk.incidents import open_incident
from accessdesk.desk.objections import moot
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.visits import known_or_new
from accessdesk.domain.access_rights import Right
from accessdesk.domain.bans import BETWEEN_NAMES, Ban, BanDecision, ComparedName, is_like, names_of
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, BanId, PersonId, SiteId, VisitId
from accessdesk.domain.incidents import IncidentKind
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned, folded_words
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import BAN_ENDS, Visit, VisitState, VisitType

BANS = frozenset({Subject.BANS})
BAN_REASON = "ban"
"""`Visit.reason` of a visit that ended because the visitor is banned; the grounds of the ban stay out of it."""
RENAMED = "renamed"
"""`BanDecision.withdrawn_why` of a false alarm that gave way because the visitor has another name now."""
LONGEST_TEXT = 2_000
_NOT_RECORDED = 0
"""`Visit.version` before its first entry."""


@dataclass(frozen=True, slots=True)
class SaveBan:
    """A new ban (`id` None), or everything about one anew. `other_names`: separated by semicolons or lines.

    `expires_on` is the last day; None: until lifted. A date of birth is not wanted; `mark` tells namesakes apart.
    """

    id: BanId | None
    name: str
    grounds: str
    issued_by: str
    issued_on: date
    expires_on: date | None = None
    other_names: str = ""
    company: str = ""
    mark: str = ""
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class LiftBan:
    """The ban ends now, before its time."""

    ban_id: BanId
    why: str


@dataclass(frozen=True, slots=True)
class DecideBanMatch:
    """Somebody compared both sides. `note` says how they know, and whom they called.

    `at_the_desk`: the visitor stands there; a banned one leaves a visit that was denied, whatever was announced.
    `incident`: a banned one is an incident too, unless the office decides otherwise.

    `person_id` None is a visitor who was never here; the decision makes them known, and `Outcome.id` is their id.
    An expected or waiting visit (`visit_id`) of the banned person ends with it.
    """

    ban_id: BanId
    name: str
    company: str
    same_person: bool
    note: str
    person_id: PersonId | None = None
    visit_id: VisitId | None = None
    site_id: SiteId = FIRST_SITE
    at_the_desk: bool = False
    incident: bool = True


@dataclass(frozen=True, slots=True)
class WithdrawBanDecision:
    """The decision was wrong: the pair is asked about again."""

    decision_id: int
    why: str


@handles(SaveBan, right=Right.BAN_LIST)
def save_ban(command: SaveBan, act: Act) -> Outcome:
    uow = act.uow
    known = uow.get(Ban, command.id) if command.id is not None else None
    if known is not None and known.lifted_at is not None:
        raise NotAcceptable(field="name", why="ban_is_lifted")
    if command.issued_on > local_day_of(uow.now):
        raise NotAcceptable(field="issued_on", why="in_the_future")
    if command.expires_on is not None and command.expires_on < command.issued_on:
        raise NotAcceptable(field="expires_on", why="ends_before_it_begins")
    ban = Ban(
        id=known.id if known else BanId(uow.new_id(Ban)),
        pseudonym=known.pseudonym if known else uow.new_pseudonym(),
        site_id=known.site_id if known else command.site_id,
        name=comparable(command.name, "name"),
        other_names=other_names(command.other_names),
        company=cleaned(command.company, "company", mandatory=False),
        mark=cleaned(command.mark, "mark", mandatory=False),
        grounds=cleaned(command.grounds, "grounds", longest=LONGEST_TEXT),
        issued_by=cleaned(command.issued_by, "issued_by"),
        issued_on=command.issued_on,
        expires_on=command.expires_on,
        entered_at=uow.now,
        version=known.version + 1 if known else 1,
        source=known.source if known else "",
        source_key=known.source_key if known else "",
    )
    uow.record(EntryType.BAN_CHANGED if known else EntryType.BAN_ISSUED, ban, about=ban.pseudonym)
    return Outcome(ban.id, BANS)


@handles(LiftBan, right=Right.BAN_LIST)
def lift_ban(command: LiftBan, act: Act) -> Outcome:
    ban = act.uow.get(Ban, command.ban_id)
    if ban.lifted_at is not None:
        raise NotAcceptable(field="why", why="ban_is_lifted")
    lifted = replace(ban, lifted_at=act.uow.now, lifted_why=cleaned(command.why, "why"), version=ban.version + 1)
    act.uow.record(EntryType.BAN_LIFTED, lifted, about=ban.pseudonym)
    return Outcome(ban.id, BANS)


@handles(DecideBanMatch, right=Right.DECIDE_BAN_MATCH)
def decide_ban_match(command: DecideBanMatch, act: Act) -> Outcome:
    uow = act.uow
    ban = uow.get(Ban, command.ban_id)
    visit = uow.get(Visit, command.visit_id) if command.visit_id is not None else None
    person_id = command.person_id or (visit.person_id if visit else None)
    person = known_or_new(act, person_id, command.name, command.company, command.site_id)
    if visit is not None and visit.person_id not in family_of(act, person.id):
        raise NotAcceptable(field="name", why="no_ban_match")
    if not ban.holds_on(local_day_of(uow.now)) or not any(is_like(name, ban.names()) for name in names_in(act, person)):
        raise NotAcceptable(field="name", why="no_ban_match")
    earlier = _earlier_decision(act, ban, person) if person_id is not None else []
    decision = BanDecision(
        id=uow.new_id(BanDecision),
        pseudonym=uow.new_pseudonym(),
        ban_id=ban.id,
        person_id=person.id,
        visit_id=visit.id if visit else None,
        same_person=command.same_person,
        decided_by=act.session.actor.id,
        decided_at=uow.now,
        note=cleaned(command.note, "decision_note"),
    )
    compared = ComparedName(uow.new_id(ComparedName), uow.new_pseudonym(), decision.id, _names(act, person))
    states = (person, *earlier, decision, compared)
    if command.same_person:
        _confirm(command, act, person, decision, states)
    else:
        uow.record(EntryType.BAN_MATCH_DISMISSED, *states, about=person.pseudonym)
    return Outcome(person.id, BANS | {Subject.VISITS, Subject.PEOPLE, Subject.INCIDENTS})


@handles(WithdrawBanDecision, right=Right.BAN_LIST)
def withdraw_ban_decision(command: WithdrawBanDecision, act: Act) -> Outcome:
    decision = act.uow.get(BanDecision, command.decision_id)
    if decision.withdrawn_at is not None:
        raise NotAcceptable(field="why", why="withdrawn_already")
    withdrawn = replace(decision, withdrawn_at=act.uow.now, withdrawn_why=cleaned(command.why, "why"))
    about = act.uow.get(Person, decision.person_id).pseudonym
    act.uow.record(EntryType.BAN_DECISION_WITHDRAWN, withdrawn, about=about)
    return Outcome(decision.id, BANS)


def _names(act: Act, person: Person) -> str:
    return BETWEEN_NAMES.join(dict.fromkeys(names_in(act, person)))


def _earlier_decision(act: Act, ban: Ban, person: Person) -> list[BanDecision]:
    """A false alarm about an earlier name gives way to the new decision. Raises NotAcceptable where one holds still."""
    found = act.uow.find(BanDecision, ban_id=ban.id, person_id=person.id, withdrawn_at=None)
    like = [name for name in names_in(act, person) if is_like(name, ban.names())]
    if any(one.same_person or all(covered(act, [one], name) for name in like) for one in found):
        raise NotAcceptable(field="name", why="decided_already")
    return [replace(one, withdrawn_at=act.uow.now, withdrawn_why=RENAMED) for one in found]


def _confirm(command: DecideBanMatch, act: Act, person: Person, decision: BanDecision, states: tuple[Any, ...]) -> None:
    """The banned person: what was announced ends, who stands there is denied, and it becomes an incident."""
    waiting = _announced_or_waiting(act, person)
    came = next((one for one in waiting if one.state is VisitState.ARRIVED), None)
    if came is None and command.at_the_desk:
        came = next((one for one in waiting if one.id == command.visit_id), None) or _stood_there(command, act, person)
    others = [one for one in waiting if came is None or one.id != came.id]
    ended = [state for one in others for state in _ended(act, one, decision, came=False)]
    denied = _ended(act, came, decision, came=True) if came is not None else ()
    act.uow.record(EntryType.BAN_MATCH_CONFIRMED, *states, *ended, *denied, about=person.pseudonym)
    if command.incident:
        open_incident(
            act,
            IncidentKind.BAN_MATCH,
            decision.note,
            happened_at=act.uow.now,
            visit_id=came.id if came is not None else None,
            person_id=person.id,
            site_id=command.site_id,
        )


def _stood_there(command: DecideBanMatch, act: Act, person: Person) -> Visit:
    """A walk-in who got no further than the desk: host, purpose and zones were never asked for. Not recorded yet."""
    return Visit(
        id=VisitId(act.uow.new_id(Visit)),
        pseudonym=act.uow.new_pseudonym(),
        site_id=command.site_id,
        person_id=person.id,
        state=VisitState.DENIED,
        type=VisitType.OTHER,
        name=person.name,
        company=person.company,
        host_id=None,
        host_name="",
        purpose="",
        zones=(),
        supervision=Supervision.NONE,
        version=_NOT_RECORDED,
        arrived_at=act.uow.now,
    )


def comparable(name: str, field: str) -> str:
    """The name, if there is a letter or figure in it by which it can be compared."""
    found = cleaned(name, field)
    if not folded_words(found):
        raise NotAcceptable(field=field, why="no_letters")
    return found


def other_names(typed: str) -> str:
    """Names separated by semicolons or lines, each once, as they are stored."""
    lines = typed.replace("\n", BETWEEN_NAMES.strip())
    return BETWEEN_NAMES.join(dict.fromkeys(comparable(name, "other_names") for name in names_of("", lines)[1:]))


def _announced_or_waiting(act: Act, person: Person) -> list[Visit]:
    """Every visit that a ban ends, under whichever record of the person."""
    states = (VisitState.EXPECTED.value, VisitState.ARRIVED.value)
    return act.uow.find(Visit, person_id=family_of(act, person.id), state=states)


def _ended(act: Act, visit: Visit, decision: BanDecision, *, came: bool) -> tuple[Any, ...]:
    """The visit of a banned person: denied where they came, called off where they were only announced.

    The decision that says so goes into the same entry. Raises EvidenceMissing where it is a false alarm.
    """
    here = came or visit.state is VisitState.ARRIVED
    end = VisitState.DENIED if here else VisitState.CANCELLED
    decided = {Need.BAN_DECIDED} if decision.same_person and decision.withdrawn_at is None else set()
    before = visit.state if visit.version != _NOT_RECORDED else None
    BAN_ENDS.check(before, end, {Need.REASON, Need.CUSTODY_CLOSED} | decided)
    now = act.uow.now
    ended = replace(
        visit,
        state=end,
        reason=BAN_REASON,
        arrived_at=(visit.arrived_at or now) if here else None,
        departed_at=now if here else None,
        entered_at=now,
        version=visit.version + 1,
    )
    return ended, *close_custody(act, visit.id, now), *moot(act, visit.id, now), *assistance_over(act, visit.id)
