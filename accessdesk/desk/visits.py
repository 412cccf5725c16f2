"""Visits at the desk: expected, arrived, called for, turned away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.assistance import assistance_asked, assistance_over
from accessdesk.desk.badge_issue import void_prepared
from accessdesk.desk.ban_check import refuse_possible_ban
from accessdesk.desk.behalf import BehalfWish, behalf_of
from accessdesk.desk.confidential import marked_confidential, revealed
from accessdesk.desk.custody import close_custody, left_behind, let_go, receive
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.external_links import refuse_external
from accessdesk.desk.family import family_of
from accessdesk.desk.objections import ANSWERED, moot, raised
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.desk.visit_documents import note_given, notice_in_force
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, EmployeeId, PersonId, SiteId, VisitId, ZoneId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned, printed
from accessdesk.domain.objections import ObjectionKind
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.refusals import Missing, NotAcceptable, PrivateVisit
from accessdesk.domain.sites import Zone, strictest
from accessdesk.domain.visit_documents import WITH_THE_NOTICE
from accessdesk.domain.visits import VISIT_MOVES, IdentityKind, Visit, VisitState, VisitType

VISITS = frozenset({Subject.VISITS, Subject.PEOPLE})
NOTICE_VERSION = "notice-v1"
_INSIDE = (VisitState.ARRIVED.value, VisitState.ON_SITE.value, VisitState.AWAY.value)
_PHONE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class ExpectVisit:
    """Announce a visitor. Times aware; `expected_to` is the end of the permission.

    `host_name` is typed for a host who is not on the list of people; without either, it is refused.
    """

    name: str
    company: str
    host_id: EmployeeId | None
    purpose: str
    zones: tuple[ZoneId, ...]
    type: VisitType
    expected_from: datetime
    expected_to: datetime
    person_id: PersonId | None = None
    phone: str = ""
    email: str = ""
    authoriser: str = ""
    host_name: str = ""
    behalf: BehalfWish | None = None
    site_id: SiteId = FIRST_SITE
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class RecordArrival:
    """A visitor stands at the desk; from now on they are on the evacuation list, in reception's custody.

    `visit_id` names the expected visit, if there was one; `person_id` a returning visitor. The identity document's kind
    and the notice are the two confirmations; neither has a default. `host_name` is for a host not on the list.
    """

    name: str
    company: str
    host_id: EmployeeId | None
    purpose: str
    zones: tuple[ZoneId, ...]
    type: VisitType
    identity_kind: IdentityKind | None
    notice_given: bool
    visit_id: VisitId | None = None
    person_id: PersonId | None = None
    until: datetime | None = None
    phone: str = ""
    email: str = ""
    needs_help: bool = False
    happened_at: datetime | None = None
    host_name: str = ""
    behalf: BehalfWish | None = None
    site_id: SiteId = FIRST_SITE
    confidential: bool = False
    refuses: tuple[ObjectionKind, ...] = ()
    """What the visitor refuses; recorded as refused, and decided by the host (desk/objection_decisions.py)."""


@dataclass(frozen=True, slots=True)
class CallHost:
    """The host of a waiting visitor was called now."""

    visit_id: VisitId


@dataclass(frozen=True, slots=True)
class EndWithoutEntry:
    """A visit ends before anybody went in: cancelled, no-show, denied or left before entry; always with a reason."""

    visit_id: VisitId
    end: VisitState
    reason: str
    happened_at: datetime | None = None


@handles(ExpectVisit, right=Right.VISITS)
def expect_visit(command: ExpectVisit, act: Act) -> Outcome:
    return expect(command, act)


def expect(command: ExpectVisit, act: Act, *, lapsed: bool = False) -> Outcome:
    """Announce a visit. `lapsed`: for whom it is made is not known any more, and is asked when they arrive."""
    refuse_private(command.type)
    uow = act.uow
    host_name = host_name_of(act, command.host_id, command.host_name)
    if command.expected_to <= command.expected_from:
        raise NotAcceptable(field="expected_to", why="ends_before_it_begins")
    person = visitor(act, command.person_id, command.name, command.company, command.site_id)
    person = with_contact(person, command.phone, command.email)
    zones = zones_of(act, command.zones)
    visit = Visit(
        id=VisitId(uow.new_id(Visit)),
        pseudonym=uow.new_pseudonym(),
        site_id=command.site_id,
        person_id=person.id,
        state=VisitState.EXPECTED,
        type=command.type,
        name=person.name,
        company=person.company,
        host_id=command.host_id,
        host_name=host_name,
        purpose=cleaned(command.purpose, "purpose"),
        zones=command.zones,
        supervision=strictest(tuple(zone.supervision for zone in zones)),
        authoriser=cleaned(command.authoriser, "authoriser", mandatory=False) or host_name,
        expected_from=command.expected_from,
        expected_to=command.expected_to,
        until=command.expected_to,
        entered_at=uow.now,
    )
    VISIT_MOVES.check(None, visit.state, given(visit) | {Need.WINDOW, Need.AUTHORISER})
    behalf = () if lapsed else behalf_of(act, visit, command.behalf)
    beside = [*behalf, *marked_confidential(act, visit.id, wanted=command.confidential)]
    uow.record(EntryType.VISIT_EXPECTED, person, visit, *beside, about=person.pseudonym)
    return Outcome(visit.id, VISITS)


@handles(RecordArrival, right=Right.VISITS)
def record_arrival(command: RecordArrival, act: Act) -> Outcome:
    arrived = arrive(command, act)
    left = left_behind(act, act.uow.get(Visit, VisitId(arrived.id or 0)))
    return replace(arrived, undo=(*arrived.undo, *left))


def arrive(command: RecordArrival, act: Act, *, has_left: bool = False) -> Outcome:
    """Record an arrival; no ban stops what is over: whoever `has_left` already was here."""
    refuse_private(command.type)
    uow = act.uow
    expected = uow.get(Visit, command.visit_id) if command.visit_id is not None else None
    at = happened(act, command.happened_at)
    host_name = host_name_of(act, command.host_id, command.host_name)
    person_id = command.person_id or (expected.person_id if expected else None)
    find = known_or_new if has_left else visitor
    person = find(act, person_id, command.name, command.company, command.site_id)
    if person_id is not None:
        refuse_second_stay(act, person)
    person = with_contact(person, command.phone, command.email)
    zones = zones_of(act, command.zones)
    arrived = Visit(
        id=expected.id if expected else VisitId(uow.new_id(Visit)),
        pseudonym=expected.pseudonym if expected else uow.new_pseudonym(),
        version=expected.version + 1 if expected else 1,
        site_id=command.site_id,
        person_id=person.id,
        state=VisitState.ARRIVED,
        type=command.type,
        name=person.name,
        company=person.company,
        host_id=command.host_id,
        host_name=host_name,
        purpose=cleaned(revealed(command.purpose, expected.purpose if expected else ""), "purpose"),
        zones=command.zones,
        supervision=strictest(tuple(zone.supervision for zone in zones)),
        authoriser=expected.authoriser if expected else host_name,
        expected_from=expected.expected_from if expected else None,
        expected_to=expected.expected_to if expected else None,
        until=command.until or (expected.expected_to if expected else None),
        identity_kind=command.identity_kind,
        notice_version=notice_in_force(act, NOTICE_VERSION) if command.notice_given else "",
        arrived_at=at,
        last_confirmed_at=at,
        entered_at=uow.now,
    )
    answered = {ANSWERED[kind] for kind in command.refuses}
    VISIT_MOVES.check(expected.state if expected else None, arrived.state, given(arrived) | answered)
    custody = receive(act, arrived, at)
    beside = [
        *behalf_of(act, arrived, command.behalf),
        *assistance_asked(act, arrived.id, needed=command.needs_help),
        *marked_confidential(act, arrived.id, wanted=command.confidential),
    ]
    entry = uow.record(EntryType.VISIT_ARRIVED, person, arrived, custody, *beside, about=person.pseudonym, at=at)
    for objection in raised(act, arrived, command.refuses, at):
        uow.record(EntryType.CONFIRMATION_REFUSED, objection, about=person.pseudonym, at=at)
    if command.notice_given:
        note_given(act, arrived, WITH_THE_NOTICE, at)
    return Outcome(arrived.id, VISITS, undo=(entry,))


@handles(CallHost, right=Right.VISITS)
def call_host(command: CallHost, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    if visit.state is not VisitState.ARRIVED:
        raise NotAcceptable(field="visit", why="not_waiting")
    called = replace(visit, host_called_at=act.uow.now, version=visit.version + 1)
    act.uow.record(EntryType.HOST_CALLED, called, about=person_of(act, visit).pseudonym)
    return Outcome(visit.id, VISITS)


_ENDS = {
    VisitState.CANCELLED: EntryType.VISIT_CANCELLED,
    VisitState.NO_SHOW: EntryType.VISIT_NO_SHOW,
    VisitState.DENIED: EntryType.VISIT_DENIED,
    VisitState.LEFT_BEFORE_ENTRY: EntryType.VISIT_LEFT_BEFORE_ENTRY,
}


@handles(EndWithoutEntry, right=Right.VISITS)
def end_without_entry(command: EndWithoutEntry, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    at = happened(act, command.happened_at, not_before=visit.arrived_at)
    reason = cleaned(command.reason, "reason")
    evidence = {Need.REASON, Need.CUSTODY_CLOSED}
    if visit.expected_to is not None and visit.expected_to < act.uow.now:
        evidence.add(Need.WINDOW_PASSED)
    VISIT_MOVES.check(visit.state, command.end, evidence)
    left = at if visit.state is VisitState.ARRIVED else None
    ended = replace(
        visit, state=command.end, reason=reason, departed_at=left, entered_at=act.uow.now, version=visit.version + 1
    )
    closed = [
        *close_custody(act, visit.id, at),
        *let_go(act, visit.id),
        *void_prepared(act, visit.id),
        *moot(act, visit.id, at),
        *assistance_over(act, visit.id),
    ]
    entry = act.uow.record(_ENDS[command.end], ended, *closed, about=person_of(act, visit).pseudonym, at=at)
    return Outcome(visit.id, VISITS, undo=(entry,))


def refuse_private(kind: VisitType) -> None:
    """Private visits are forbidden (measure 3.1)."""
    if kind is VisitType.PRIVATE:
        raise PrivateVisit(field="type")


def refuse_second_stay(act: Act, person: Person) -> None:
    """Nobody arrives who is in the house: their first stay would be lost sight of."""
    for one in family_of(act, person.id):
        for state in _INSIDE:
            if act.uow.find(Visit, person_id=one, state=state):
                raise NotAcceptable(field="name", why="inside_already", name=person.name)


def given(visit: Visit) -> set[Need]:
    """The evidence that stands in a visit as an arrival or an announcement filled it in."""
    holds = {
        Need.NAME: visit.name,
        Need.COMPANY: visit.company,
        Need.HOST: visit.host_name,
        Need.PURPOSE: visit.purpose,
        Need.ZONES: visit.zones,
        Need.IDENTITY_SEEN: visit.identity_kind,
        Need.NOTICE_GIVEN: visit.notice_version,
    }
    return {need for need, value in holds.items() if value}


def visitor(act: Act, person_id: PersonId | None, name: str, company: str, site_id: SiteId) -> Person:
    """The returning visitor with what was typed now, or a new one. Raises PossibleBan, Banned."""
    person = known_or_new(act, person_id, name, company, site_id)
    refuse_possible_ban(act, person)
    return person


def known_or_new(act: Act, person_id: PersonId | None, name: str, company: str, site_id: SiteId) -> Person:
    """The returning visitor with what was typed now, or a new one, whoever it is."""
    name, company = printed(name, "name"), printed(company, "company")
    if person_id is not None:
        known = act.uow.get(Person, person_id)
        return replace(known, name=name, company=revealed(company, known.company))
    return Person(
        id=PersonId(act.uow.new_id(Person)),
        pseudonym=act.uow.new_pseudonym(),
        site_id=site_id,
        name=name,
        company=company,
    )


def with_contact(person: Person, phone: str, email: str) -> Person:
    """The person with new contact details where some were typed."""
    return replace(
        person,
        phone=cleaned(phone, "phone", mandatory=False, longest=_PHONE_LENGTH) or person.phone,
        email=cleaned(email, "email", mandatory=False) or person.email,
    )


def person_of(act: Act, visit: Visit) -> Person:
    """The visitor of a visit."""
    return act.uow.get(Person, visit.person_id)


def host_name_of(act: Act, host_id: EmployeeId | None, typed: str) -> str:
    """The name of an employee, or what was typed for a host who is not on the list.

    Raises Missing for neither, NotAcceptable for a host who is absent, with the deputy to call instead.
    """
    if host_id is None:
        return printed(typed, "host")
    host = act.uow.get(Employee, host_id)
    refuse_external(act, host, "host")
    deputy = None if _receives(host) else deputy_of(act, host)
    if deputy is not None:
        facts: dict[str, str | int] = {"deputy": deputy.name, "deputy_id": deputy.id}
        raise NotAcceptable(field="host", why="suspended_host_deputy", name=host.name, **facts)
    refuse_absent(host, "host")
    return host.name


def _receives(host: Employee) -> bool:
    return host.active and not host.suspended


def deputy_of(act: Act, host: Employee) -> Employee | None:
    """Who receives instead of a host; None without a deputy, or with one who is absent too."""
    deputy = act.uow.get(Employee, host.deputy_id) if host.deputy_id is not None else None
    return deputy if deputy is not None and _receives(deputy) else None


def refuse_absent(employee: Employee, field: str) -> None:
    """Who has left or is suspended neither receives nor decides."""
    if not employee.active:
        raise NotAcceptable(field=field, why="not_active", name=employee.name)
    if employee.suspended:
        raise NotAcceptable(field=field, why="suspended_person", name=employee.name)


def refuse_absent_host(act: Act, visit: Visit, host: Employee, field: str) -> None:
    """A host who has left or is suspended takes nobody over. Raises NotAcceptable, with the deputy to take instead."""
    if _receives(host):
        return
    deputy = deputy_of(act, host)
    if deputy is None:
        raise NotAcceptable(field=field, why="host_absent", name=host.name, visitor=visit.name)
    facts: dict[str, str | int] = {"deputy": deputy.name, "deputy_id": deputy.id}
    raise NotAcceptable(field=field, why="host_absent_deputy", name=host.name, visitor=visit.name, **facts)


def zones_of(act: Act, ids: Sequence[ZoneId]) -> list[Zone]:
    """The zones. Raises Missing for none."""
    if not ids:
        raise Missing(field="zones")
    return [act.uow.get(Zone, zone_id) for zone_id in ids]
