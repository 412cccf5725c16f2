"""The ban list, kept by the office manager, and the decision whether a visitor is who is banned."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from accessdesk.desk.assistance import assistance_over
from accessdesk.desk.ban_check import local_day_of, names_in
from accessdesk.desk.custody import close_custody
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.family import family_of
from accessdesk.desk.objections import moot
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.visits import known_or_new
from accessdesk.domain.access_rights import Right
from accessdesk.domain.bans import BETWEEN_NAMES, Ban, BanDecision, is_like, names_of
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, BanId, PersonId, SiteId, VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned, folded_words
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import VISIT_MOVES, Visit, VisitState

BANS = frozenset({Subject.BANS})
BAN_REASON = "ban"
"""`Visit.reason` of a visit that ended because the visitor is banned; the grounds of the ban stay out of it."""
LONGEST_TEXT = 2_000


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
    if person_id is not None and uow.find(BanDecision, ban_id=ban.id, person_id=person.id, withdrawn_at=None):
        raise NotAcceptable(field="name", why="decided_already")
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
    if command.same_person:
        ended = [state for one in _announced_or_waiting(act, person) for state in _ended(act, one)]
        uow.record(EntryType.BAN_MATCH_CONFIRMED, person, decision, *ended, about=person.pseudonym)
    else:
        uow.record(EntryType.BAN_MATCH_DISMISSED, person, decision, about=person.pseudonym)
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
    states = tuple(state.value for state in _ENDS)
    return act.uow.find(Visit, person_id=family_of(act, person.id), state=states)


_ENDS = {VisitState.EXPECTED: VisitState.CANCELLED, VisitState.ARRIVED: VisitState.DENIED}


def _ended(act: Act, visit: Visit) -> tuple[Any, ...]:
    """The visit of a banned person, ended as far as its state allows; nothing for one that has ended already."""
    end = _ENDS.get(visit.state)
    if end is None:
        return ()
    VISIT_MOVES.check(visit.state, end, {Need.REASON, Need.CUSTODY_CLOSED})
    now = act.uow.now
    left = now if visit.state is VisitState.ARRIVED else None
    ended = replace(visit, state=end, reason=BAN_REASON, departed_at=left, entered_at=now, version=visit.version + 1)
    return ended, *close_custody(act, visit.id, now), *moot(act, visit.id, now), *assistance_over(act, visit.id)
