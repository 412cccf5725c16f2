"""Supervision at the desk: collection, handover, gap, away and back. Every act is one moment for both sides."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.badge_issue import issue_badge
from accessdesk.desk.ban_check import local_day_of, refuse_possible_ban
from accessdesk.desk.custody import EscortAccepts, close_custody, end_assignment
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.eligibility import demand_eligible
from accessdesk.desk.family import family_of
from accessdesk.desk.gaps import NOTHING_KNOWN, NOTHING_SAID, GapTold, closed_reports, incident_of
from accessdesk.desk.in_hand import refuse_escort_going
from accessdesk.desk.objections import decided_needs
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.places import collected_to, latest, taken_along
from accessdesk.desk.stale_custody import CustodySeen, refuse_changed_hands
from accessdesk.desk.taking_over import take_over, take_over_from
from accessdesk.desk.times import happened
from accessdesk.desk.visit_documents import demand_documents, note_given
from accessdesk.desk.visits import VISITS, person_of, refuse_absent
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import Custody, CustodyKind, EscortState, GapReport, needs_custody
from accessdesk.domain.events import EntryType
from accessdesk.domain.externals import StandingExternal, refuse_uncleared
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import Missing, NotAcceptable, SameEscort
from accessdesk.domain.visit_documents import DocumentKind
from accessdesk.domain.visits import VISIT_MOVES, Absence, Visit, VisitState, VisitType


@dataclass(frozen=True, slots=True)
class CollectVisitor:
    """A waiting visitor is fetched: custody passes from reception to the escort or host, and the badge is valid.

    `documents` were given to the visitor now, each of them confirmed by a person.
    `escort` None: whoever said yes beforehand takes over, or, where no zone demands one, the host or nobody.
    """

    visit_id: VisitId
    badge_number: str
    until: datetime
    authoriser: str = ""
    escort: EscortAccepts | None = None
    happened_at: datetime | None = None
    documents: tuple[DocumentKind, ...] = ()
    zone_id: ZoneId | None = None
    """Where they go from here; None: that is not recorded, only the permission is known."""
    received_by: EmployeeId | None = None
    """Who is the host from now on, where the one named before is not at work any more."""


@dataclass(frozen=True, slots=True)
class HandOverEscort:
    """One act: the old escort's end is the new one's beginning. Without an old one it closes a gap."""

    visit_ids: tuple[VisitId, ...]
    successor: EscortAccepts
    happened_at: datetime | None = None
    told: GapTold = NOTHING_SAID
    """What is known of the gap that it ends, where it ends one; without a cause it is refused."""
    seen: Mapping[VisitId, CustodySeen] = field(default_factory=dict)
    """What the form showed; the act is refused when another desk was faster."""


@dataclass(frozen=True, slots=True)
class ReportGap:
    """Somebody saw a visitor without their escort: custody ends at that moment, minutes are computed from then."""

    visit_id: VisitId
    reason: str
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LeavePremises:
    """The visitor leaves the premises and will come back."""

    visit_id: VisitId
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ComeBack:
    """The visitor is back; supervision is accepted anew."""

    visit_id: VisitId
    escort: EscortAccepts | None = None
    happened_at: datetime | None = None
    zone_id: ZoneId | None = None
    """Where they go from here, as in a collection."""
    received_by: EmployeeId | None = None
    """Who is the host from now on, as in a collection."""


@handles(CollectVisitor, right=Right.VISITS)
def collect_visitor(command: CollectVisitor, act: Act) -> Outcome:
    return fetched(command, act)


def fetched(command: CollectVisitor, act: Act, *, on_paper: bool = False) -> Outcome:
    """The collection. `on_paper`: it has happened; no ban is asked and what was not given then is not made up now."""
    visit = received(act, act.uow.get(Visit, command.visit_id), command.received_by)
    at = happened(act, command.happened_at, not_before=latest(act, [visit]) or visit.arrived_at)
    person = person_of(act, visit)
    authoriser = cleaned(command.authoriser, "authoriser", mandatory=False) or visit.authoriser or visit.host_name
    if command.until <= at:
        raise NotAcceptable(field="until", why="already_past")
    VISIT_MOVES.check(
        visit.state,
        VisitState.ON_SITE,
        {Need.AUTHORISER, Need.BADGE, Need.SUPERVISION_MET} | decided_needs(act, visit.id),
    )
    if not on_paper:
        refuse_possible_ban(act, person)
    note_given(act, visit, command.documents, at)
    if not on_paper:
        demand_documents(act, visit)
    badge, from_stock = issue_badge(act, visit, person.id, command.badge_number, at, command.until)
    taken = take_over(act, visit, command.escort, at, happened_on_paper=on_paper)
    there, along = collected_to(act, visit, command.zone_id, keeper_in(taken), at)
    collected = replace(
        visit,
        state=VisitState.ON_SITE,
        collected_at=at,
        until=command.until,
        authoriser=authoriser,
        last_confirmed_at=at,
        entered_at=act.uow.now,
        version=visit.version + 1,
    )
    states = (collected, badge, *from_stock, *taken, *there)
    entry = act.uow.record(EntryType.VISIT_COLLECTED, *states, about=person.pseudonym, at=at)
    return Outcome(badge.id, VISITS, undo=(entry, *along))


@handles(HandOverEscort, right=Right.ESCORTS)
def hand_over_escort(command: HandOverEscort, act: Act) -> Outcome:
    if not command.visit_ids:
        raise Missing(field="visits")
    visits = [act.uow.get(Visit, visit_id) for visit_id in dict.fromkeys(command.visit_ids)]
    for visit in visits:
        refuse_changed_hands(act, visit, command.seen)
        refuse_same_escort(act, visit, command.successor.escort_id)
    successor = act.uow.get(Employee, command.successor.escort_id)
    demand_eligible(act, successor, sorted({zone for visit in visits for zone in visit.zones}), more=len(visits))
    entries = tuple(_hand_over_one(command, act, visit) for visit in visits)
    return Outcome(command.visit_ids[0], VISITS | {Subject.INCIDENTS}, undo=entries)


def _hand_over_one(command: HandOverEscort, act: Act, visit: Visit) -> int:
    """The number of the entry."""
    if visit.state is not VisitState.ON_SITE:
        raise NotAcceptable(field="visits", why="not_on_site", name=visit.name)
    open_ones = act.uow.find(Custody, visit_id=visit.id, ended_at=None)
    at = happened(act, command.happened_at, not_before=latest(act, [visit]))
    person = person_of(act, visit)
    ended = end_assignment(act, visit.id, EscortState.RELIEVED, at)
    gaps = closed_reports(act, visit, at, command.told)
    along = taken_along(act, visit, command.successor.escort_id, at)
    closed = close_custody(act, visit.id, at)
    begun = [*take_over_from(act, visit, command.successor, at, person.pseudonym), *along]
    confirmed = max(at, visit.last_confirmed_at or at)
    seen = replace(visit, last_confirmed_at=confirmed, entered_at=act.uow.now, version=visit.version + 1)
    kind = EntryType.ESCORT_HANDED_OVER if open_ones else EntryType.GAP_CLOSED
    entry = act.uow.record(kind, *ended, *closed, seen, *begun, *gaps, about=person.pseudonym, at=at)
    incident_of(act, visit, gaps, command.told)
    return entry


@handles(ReportGap, right=Right.ESCORTS)
def report_gap(command: ReportGap, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    if visit.state is not VisitState.ON_SITE or not needs_custody(visit.supervision):
        raise NotAcceptable(field="visit", why="no_supervision_owed", name=visit.name)
    open_ones = act.uow.find(Custody, visit_id=visit.id, ended_at=None)
    if not open_ones:
        raise NotAcceptable(field="visit", why="gap_is_open", name=visit.name)
    at = happened(act, command.happened_at, not_before=open_ones[0].started_at)
    gap = GapReport(
        id=act.uow.new_id(GapReport),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        started_at=at,
        entered_at=act.uow.now,
        reason=cleaned(command.reason, "reason"),
    )
    confirmed = max(at, visit.last_confirmed_at or at)
    seen = replace(visit, last_confirmed_at=confirmed, entered_at=act.uow.now, version=visit.version + 1)
    states = [*end_assignment(act, visit.id, EscortState.RELIEVED, at, gap.reason), *close_custody(act, visit.id, at)]
    act.uow.record(EntryType.GAP_REPORTED, *states, seen, gap, about=person_of(act, visit).pseudonym, at=at)
    return Outcome(gap.id, VISITS | {Subject.INCIDENTS})


@handles(LeavePremises, right=Right.VISITS)
def leave_premises(command: LeavePremises, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    at = happened(act, command.happened_at, not_before=visit.last_confirmed_at)
    refuse_escort_going(act, visit)
    VISIT_MOVES.check(visit.state, VisitState.AWAY, {Need.CUSTODY_CLOSED})
    absence = Absence(
        id=act.uow.new_id(Absence),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        left_at=at,
        entered_at=act.uow.now,
    )
    away = replace(
        visit, state=VisitState.AWAY, last_confirmed_at=at, entered_at=act.uow.now, version=visit.version + 1
    )
    ended = end_assignment(act, visit.id, EscortState.COMPLETED, at)
    gaps = closed_reports(act, visit, at, NOTHING_KNOWN)
    closed = close_custody(act, visit.id, at)
    entry = act.uow.record(
        EntryType.VISIT_AWAY, away, absence, *ended, *closed, *gaps, about=person_of(act, visit).pseudonym, at=at
    )
    return Outcome(visit.id, VISITS, undo=(entry,))


@handles(ComeBack, right=Right.VISITS)
def come_back(command: ComeBack, act: Act) -> Outcome:
    return came_back(command, act)


def came_back(command: ComeBack, act: Act, *, on_paper: bool = False) -> Outcome:
    """The return. `on_paper`: it has happened, so nobody can be kept out any more."""
    visit = received(act, act.uow.get(Visit, command.visit_id), command.received_by)
    at = happened(act, command.happened_at, not_before=visit.last_confirmed_at)
    VISIT_MOVES.check(visit.state, VisitState.ON_SITE, {Need.SUPERVISION_MET})
    if not on_paper:
        refuse_possible_ban(act, person_of(act, visit))
        _refuse_ended_permission(act, visit)
    back = replace(
        visit, state=VisitState.ON_SITE, last_confirmed_at=at, entered_at=act.uow.now, version=visit.version + 1
    )
    absences = [replace(a, back_at=at) for a in act.uow.find(Absence, visit_id=visit.id, back_at=None)]
    taken = take_over(act, visit, command.escort, at, happened_on_paper=on_paper)
    there, along = collected_to(act, visit, command.zone_id, keeper_in(taken), at)
    states = (back, *absences, *taken, *there)
    entry = act.uow.record(EntryType.VISIT_BACK, *states, about=person_of(act, visit).pseudonym, at=at)
    return Outcome(visit.id, VISITS, undo=(entry, *along))


def _refuse_ended_permission(act: Act, visit: Visit) -> None:
    """A standing external comes back alone only while the permission that let them in still holds."""
    if visit.type is VisitType.STANDING:
        permissions = act.uow.find(StandingExternal, person_id=family_of(act, visit.person_id))
        refuse_uncleared(permissions[-1], local_day_of(act.uow.now))


def received(act: Act, visit: Visit, host_id: EmployeeId | None) -> Visit:
    """The visit with another host, if one is named (not yet recorded). Raises NotAcceptable for one not at work."""
    if host_id is None:
        return visit
    host = act.uow.get(Employee, host_id)
    refuse_absent(host, "received_by")
    return replace(visit, host_id=host.id, host_name=host.name)


def keeper_in(states: list[Any]) -> EmployeeId | None:
    """The escort whose custody is about to begin, if one does."""
    begun = (kept for kept in states if isinstance(kept, Custody) and kept.ended_at is None)
    return next((kept.keeper_id for kept in begun if kept.kind is CustodyKind.ESCORT), None)


def refuse_same_escort(act: Act, visit: Visit, escort_id: EmployeeId) -> None:
    """Nobody hands over to themselves."""
    if act.uow.find(Custody, visit_id=visit.id, keeper_id=escort_id, ended_at=None):
        raise SameEscort(field="escort", name=visit.name)
