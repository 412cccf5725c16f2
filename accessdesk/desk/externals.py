"""Standing externals at the desk: kept by the office, in and out by one scan."""

from dataclasses import dataclass, replace
from datetime import date

from accessdesk.desk.ban_check import local_day_of, refuse_possible_ban
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.external_links import record_of, refuse_external
from accessdesk.desk.family import family_of
from accessdesk.desk.leaving import settle_loose_ends
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.visits import NOTICE_VERSION, VISITS, given, refuse_second_stay, visitor, with_contact, zones_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.externals import ExternalKind, StandingExternal, refuse_uncleared
from accessdesk.domain.ids import FIRST_SITE, EmployeeId, ExternalId, PersonId, SiteId, VisitId, ZoneId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VISIT_MOVES, IdentityKind, Visit, VisitState, VisitType

EXTERNALS = frozenset({Subject.PEOPLE})


@dataclass(frozen=True, slots=True)
class SaveExternal:
    """A new standing external (`id` None; `person_id` if the desk knows the person), or everything about one anew.

    `commitment_on` is the day on which the person signed the commitment to confidentiality, on paper.
    """

    id: ExternalId | None
    name: str
    company: str
    kind: ExternalKind
    contract: str
    host_id: EmployeeId
    zones: tuple[ZoneId, ...]
    valid_until: date
    commitment_on: date | None = None
    briefing_valid_until: date | None = None
    card: str = ""
    phone: str = ""
    suspended: bool = False
    person_id: PersonId | None = None
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class EndExternal:
    """The permission ends today, with a reason; whoever is in the house leaves as a visitor does."""

    id: ExternalId
    reason: str


@dataclass(frozen=True, slots=True)
class RecordExternalArrival:
    """The card was scanned at the door: in, on the evacuation list, without an escort. Departure is RecordDeparture."""

    id: ExternalId


@handles(SaveExternal, right=Right.PEOPLE)
def save_external(command: SaveExternal, act: Act) -> Outcome:
    uow = act.uow
    known = uow.get(StandingExternal, command.id) if command.id is not None else None
    if known is not None and known.ended_on is not None:
        raise NotAcceptable(field="external", why="external_ended", name=known.name)
    person_id = known.person_id if known else command.person_id
    person = with_contact(visitor(act, person_id, command.name, command.company, command.site_id), command.phone, "")
    zones_of(act, command.zones)
    host = uow.get(Employee, command.host_id)
    refuse_external(act, host, "host")
    if not host.active:
        raise NotAcceptable(field="host", why="not_active", name=host.name)
    if command.commitment_on is not None and command.commitment_on > local_day_of(uow.now):
        raise NotAcceptable(field="commitment_on", why="in_the_future")
    card = cleaned(command.card, "card", mandatory=False, longest=80)
    external = StandingExternal(
        id=known.id if known else ExternalId(uow.new_id(StandingExternal)),
        pseudonym=known.pseudonym if known else uow.new_pseudonym(),
        site_id=command.site_id,
        person_id=person.id,
        kind=command.kind,
        name=person.name,
        company=person.company,
        contract=cleaned(command.contract, "contract"),
        host_id=host.id,
        zones=command.zones,
        valid_until=command.valid_until,
        entered_at=uow.now,
        commitment_on=command.commitment_on,
        briefing_valid_until=command.briefing_valid_until,
        card=card,
        suspended=command.suspended,
        version=known.version + 1 if known else 1,
    )
    _refuse_taken(act, external)
    record = _escort_record(act, external, person)
    uow.record(EntryType.EXTERNAL_CHANGED, person, external, *record, about=person.pseudonym)
    return Outcome(external.id, EXTERNALS)


def _refuse_taken(act: Act, external: StandingExternal) -> None:
    """One permission for a person, one person for a card."""
    family = family_of(act, external.person_id)
    current = [other for other in act.uow.find(StandingExternal, ended_on=None) if other.id != external.id]
    for other in current:
        if other.person_id in family:
            raise AlreadyThere(field="name", name=external.name)
        if external.card and other.card == external.card:
            raise AlreadyThere(field="card", name=other.name)


def _escort_record(act: Act, external: StandingExternal, person: Person) -> tuple[Employee, ...]:
    """The escort's record, if there is one, with the names of today; nobody rests or ends with visitors in hand."""
    known = record_of(act, external.id)
    if known is None:
        return ()
    ended = external.ended_on is not None
    if ended or external.suspended:
        settle_loose_ends(act, known, replace(known, is_escort=False))
    named = replace(known, name=external.name, department=external.company, phone=person.phone)
    return (replace(named, active=not ended, is_escort=known.is_escort and not ended),)


@handles(EndExternal, right=Right.PEOPLE)
def end_external(command: EndExternal, act: Act) -> Outcome:
    external = act.uow.get(StandingExternal, command.id)
    if external.ended_on is not None:
        raise NotAcceptable(field="external", why="external_ended", name=external.name)
    ended = replace(
        external,
        ended_on=act.uow.now.astimezone().date(),
        reason=cleaned(command.reason, "reason"),
        entered_at=act.uow.now,
        version=external.version + 1,
    )
    person = act.uow.get(Person, external.person_id)
    record = _escort_record(act, ended, person)
    act.uow.record(EntryType.EXTERNAL_ENDED, ended, *record, about=person.pseudonym)
    return Outcome(external.id, EXTERNALS)


@handles(RecordExternalArrival, right=Right.VISITS)
def record_external_arrival(command: RecordExternalArrival, act: Act) -> Outcome:
    """Two moves of the state table in one act: arrived, and let in on the standing permission."""
    uow = act.uow
    external = uow.get(StandingExternal, command.id)
    refuse_uncleared(external, uow.now.astimezone().date())
    person = uow.get(Person, external.person_id)
    refuse_second_stay(act, person)
    refuse_possible_ban(act, person)
    arrived = Visit(
        id=VisitId(uow.new_id(Visit)),
        pseudonym=uow.new_pseudonym(),
        site_id=external.site_id,
        person_id=person.id,
        state=VisitState.ARRIVED,
        type=VisitType.STANDING,
        name=person.name,
        company=person.company,
        host_id=external.host_id,
        host_name=uow.get(Employee, external.host_id).name,
        purpose=external.contract,
        zones=external.zones,
        supervision=Supervision.NONE,
        authoriser=external.contract,
        identity_kind=IdentityKind.SERVICE_CARD,
        notice_version=NOTICE_VERSION,
        arrived_at=uow.now,
        last_confirmed_at=uow.now,
        entered_at=uow.now,
    )
    VISIT_MOVES.check(None, VisitState.ARRIVED, given(arrived))
    standing = {Need.AUTHORISER, Need.BADGE, Need.SUPERVISION_MET, Need.OBJECTIONS_DECIDED}
    VISIT_MOVES.check(VisitState.ARRIVED, VisitState.ON_SITE, standing)
    inside = replace(arrived, state=VisitState.ON_SITE, collected_at=uow.now)
    entry = uow.record(EntryType.EXTERNAL_ARRIVED, inside, about=person.pseudonym)
    return Outcome(inside.id, VISITS, undo=(entry,))
