"""Before an escort takes over: who was called and when, who said yes, who declined; and handovers still pending.

Until the successor accepts, the present escort stays responsible; a refusal leaves everything as it was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.custody import EscortAccepts, asked_of, let_go
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.eligibility import demand_eligible
from accessdesk.desk.escorts import refuse_same_escort
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.stale_custody import CustodySeen, refuse_changed_hands
from accessdesk.desk.taking_over import record_acceptance
from accessdesk.desk.times import happened
from accessdesk.desk.visits import VISITS, person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import ASKED, ESCORT_MOVES, NOT_AVAILABLE, RUNNING, Assignment, EscortState
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visits import Visit, VisitState

_BEFORE_ENTRY = (VisitState.EXPECTED, VisitState.ARRIVED, VisitState.AWAY)


@dataclass(frozen=True, slots=True)
class AskEscort:
    """An escort was called and asked to take these visitors. Calling the same one again notes the later call.

    For visitors on site who have an escort it asks for a handover, which stays pending until the successor accepts.
    """

    visit_ids: tuple[VisitId, ...]
    escort_id: EmployeeId
    happened_at: datetime | None = None
    seen: Mapping[VisitId, CustodySeen] = field(default_factory=dict)
    """What the form showed; the act is refused when another desk was faster."""


@dataclass(frozen=True, slots=True)
class AcceptRequest:
    """An escort said yes and will come: accepted before the collection, which then needs no second yes."""

    visit_ids: tuple[VisitId, ...]
    escort: EscortAccepts
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeclineRequest:
    """An escort who was called said no, or cannot come after all. A pending handover ends with it."""

    visit_ids: tuple[VisitId, ...]
    escort_id: EmployeeId
    reason: str
    happened_at: datetime | None = None


@handles(AskEscort, right=Right.ESCORTS)
def ask_escort(command: AskEscort, act: Act) -> Outcome:
    visits = _visits(act, command.visit_ids)
    escort = act.uow.get(Employee, command.escort_id)
    for visit in visits:
        refuse_changed_hands(act, visit, command.seen)
        refuse_same_escort(act, visit, escort.id)
    _demand_for_all(act, escort, visits)
    for visit in visits:
        _ask_one(act, visit, escort, happened(act, command.happened_at, not_before=visit.arrived_at))
    return Outcome(visits[0].id, VISITS)


@handles(AcceptRequest, right=Right.ESCORTS)
def accept_request(command: AcceptRequest, act: Act) -> Outcome:
    visits = _visits(act, command.visit_ids)
    _demand_for_all(act, act.uow.get(Employee, command.escort.escort_id), visits)
    for visit in visits:
        if visit.state not in _BEFORE_ENTRY:
            raise NotAcceptable(field="visits", why="inside_hand_over", name=visit.name)
        at = happened(act, command.happened_at, not_before=_asked_at(act, visit) or visit.arrived_at)
        record_acceptance(act, visit, command.escort, at, person_of(act, visit).pseudonym)
    return Outcome(visits[0].id, VISITS)


@handles(DeclineRequest, right=Right.ESCORTS)
def decline_request(command: DeclineRequest, act: Act) -> Outcome:
    visits = _visits(act, command.visit_ids)
    reason = cleaned(command.reason, "reason")
    for visit in visits:
        asked = asked_of(act, visit.id)
        if asked is None or asked.escort_id != command.escort_id:
            escort = act.uow.get(Employee, command.escort_id)
            raise NotAcceptable(field="escort", why="not_asked", name=escort.name)
        at = happened(act, command.happened_at, not_before=asked.requested_at)
        _decline_one(act, visit, asked, reason, at)
    return Outcome(visits[0].id, VISITS)


def _ask_one(act: Act, visit: Visit, escort: Employee, at: datetime) -> None:
    asked = asked_of(act, visit.id)
    mine = asked if asked is not None and asked.escort_id == escort.id else None
    if mine is not None and mine.state is EscortState.ACCEPTED:
        raise NotAcceptable(field="escort", why="accepted_already", name=escort.name)
    unneeded = let_go(act, visit.id, but=escort.id)
    if mine is None:
        ESCORT_MOVES.check(None, EscortState.REQUESTED, {Need.ELIGIBLE})
        mine = Assignment(
            id=act.uow.new_id(Assignment),
            pseudonym=act.uow.new_pseudonym(),
            visit_id=visit.id,
            escort_id=escort.id,
            state=EscortState.REQUESTED,
            requested_at=at,
        )
    pending = _moved(act, visit, EscortState.ACTIVE, EscortState.HANDOVER_PENDING, {Need.SUCCESSOR})
    handing_over = pending or _running(act, visit)
    kind = EntryType.HANDOVER_ASKED if handing_over else EntryType.ESCORT_ASKED
    called = replace(mine, requested_at=at)
    act.uow.record(kind, *unneeded, called, *pending, about=person_of(act, visit).pseudonym, at=at)


def _decline_one(act: Act, visit: Visit, asked: Assignment, reason: str, at: datetime) -> None:
    ESCORT_MOVES.check(asked.state, EscortState.DECLINED, {Need.REASON, Need.BEFORE_CUSTODY})
    declined = replace(asked, state=EscortState.DECLINED, ended_at=at, reason=reason)
    stays = _moved(act, visit, EscortState.HANDOVER_PENDING, EscortState.ACTIVE, {Need.REASON})
    kind = EntryType.HANDOVER_REFUSED if stays else EntryType.ESCORT_DECLINED
    act.uow.record(kind, declined, *stays, about=person_of(act, visit).pseudonym, at=at)


def withdraw_requests(act: Act, escort: Employee) -> None:
    """Whatever this escort was asked for and has no custody of ends, each as an entry: they are not available."""
    asked = act.uow.find(Assignment, escort_id=escort.id, state=tuple(state.value for state in ASKED))
    for one in asked:
        _decline_one(act, act.uow.get(Visit, one.visit_id), one, NOT_AVAILABLE, act.uow.now)


def _moved(act: Act, visit: Visit, before: EscortState, after: EscortState, given: set[Need]) -> list[Any]:
    """The running assignment of a visit in its next state, if it stands in `before`."""
    found = [running for running in _running(act, visit) if running.state is before]
    for running in found:
        ESCORT_MOVES.check(running.state, after, given)
    return [replace(running, state=after) for running in found]


def _running(act: Act, visit: Visit) -> list[Assignment]:
    return act.uow.find(Assignment, visit_id=visit.id, state=tuple(state.value for state in RUNNING))


def _asked_at(act: Act, visit: Visit) -> datetime | None:
    asked = asked_of(act, visit.id)
    return asked.requested_at if asked is not None else None


def _visits(act: Act, visit_ids: Sequence[VisitId]) -> list[Visit]:
    """The visits, each once; an escort is asked only for visitors who are expected, waiting, inside or away."""
    if not visit_ids:
        raise Missing(field="visits")
    visits = [act.uow.get(Visit, visit_id) for visit_id in dict.fromkeys(visit_ids)]
    for visit in visits:
        if visit.state not in (*_BEFORE_ENTRY, VisitState.ON_SITE):
            raise NotAcceptable(field="visits", why="not_on_site", name=visit.name)
    return visits


def _demand_for_all(act: Act, escort: Employee, visits: Sequence[Visit]) -> None:
    zones = sorted({zone for visit in visits for zone in visit.zones})
    demand_eligible(act, escort, zones, more=len(visits))
