"""Opening and closing custody: who answers for a visitor from now on."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.desk import Act
from accessdesk.desk.times import ended
from accessdesk.domain.escorts import (
    ESCORT_MOVES,
    Acceptance,
    Assignment,
    Custody,
    CustodyKind,
    EscortState,
    why_ineligible,
)
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.people import Commitment, Employee
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.refusals import EscortNotEligible, Missing, PinWrong
from accessdesk.domain.visits import Visit


@dataclass(frozen=True, slots=True)
class EscortAccepts:
    """An escort takes over: who, and how they said yes. The PIN is the escort's own and accepts custody alone."""

    escort_id: EmployeeId
    acceptance: Acceptance
    pin: str = ""


def open_custody(
    act: Act,
    visit: Visit,
    kind: CustodyKind,
    keeper: EmployeeId | None,
    at: datetime,
    acceptance: Acceptance | None = None,
) -> Custody:
    """A new open custody (not yet recorded)."""
    return Custody(
        id=act.uow.new_id(Custody),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        kind=kind,
        keeper_id=keeper,
        started_at=at,
        entered_at=act.uow.now,
        acceptance=acceptance,
    )


def close_custody(act: Act, visit_id: VisitId, at: datetime) -> list[Any]:
    """The open custody of a visit and its recorded whereabouts, ended at a moment; empty when there is none."""
    return [
        *(ended(act, open_one, at) for open_one in act.uow.find(Custody, visit_id=visit_id, ended_at=None)),
        *(ended(act, open_one, at) for open_one in act.uow.find(Whereabouts, visit_id=visit_id, ended_at=None)),
    ]


def end_assignment(act: Act, visit_id: VisitId, after: EscortState, at: datetime, reason: str = "") -> list[Any]:
    """The active assignment of a visit, completed or relieved; empty when there is none."""
    running = act.uow.find(
        Assignment, visit_id=visit_id, state=(EscortState.ACTIVE.value, EscortState.HANDOVER_PENDING.value)
    )
    for assignment in running:
        ESCORT_MOVES.check(assignment.state, after, {Need.SUCCESSOR_OR_GAP})
    return [replace(assignment, state=after, ended_at=at, reason=reason) for assignment in running]


def accept_escort(act: Act, visit: Visit, accepts: EscortAccepts, at: datetime) -> tuple[Employee, Assignment]:
    """An eligible escort has accepted: the assignment, ACCEPTED (not yet recorded).

    Raises EscortNotEligible, PinWrong, TooManyGuesses.
    """
    escort = act.uow.get(Employee, accepts.escort_id)
    reason = why_ineligible(
        escort,
        visit,
        committed=is_committed(act, escort.id),
        escorting=len(act.uow.find(Custody, keeper_id=escort.id, ended_at=None)),
        now=act.uow.now,
    )
    if reason is not None:
        raise EscortNotEligible(field="escort", why=reason.value, name=escort.name)
    if accepts.acceptance is Acceptance.SIGNATURE:  # none is recorded here, so that none can be claimed
        raise Missing(field="signature")
    if accepts.acceptance is Acceptance.PIN:
        _check_pin(act, escort, accepts.pin)
    ESCORT_MOVES.check(None, EscortState.REQUESTED, {Need.ELIGIBLE})
    ESCORT_MOVES.check(EscortState.REQUESTED, EscortState.ACCEPTED, {Need.ELIGIBLE, Need.HOW_ACCEPTED})
    assignment = Assignment(
        id=act.uow.new_id(Assignment),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        escort_id=escort.id,
        state=EscortState.ACCEPTED,
        requested_at=at,
        accepted_at=at,
        acceptance=accepts.acceptance,
        attested_by=act.session.actor.id if accepts.acceptance is not Acceptance.PIN else None,
    )
    return escort, assignment


def activated(assignment: Assignment) -> Assignment:
    """The assignment once custody has opened."""
    ESCORT_MOVES.check(assignment.state, EscortState.ACTIVE, set())
    return replace(assignment, state=EscortState.ACTIVE)


def is_committed(act: Act, employee_id: EmployeeId) -> bool:
    """Whether the employee's commitment to confidentiality is signed and current (measure 4.1)."""
    return bool(act.uow.find(Commitment, employee_id=employee_id, withdrawn_at=None))


def _check_pin(act: Act, escort: Employee, pin: str) -> None:
    if not pin:
        raise Missing(field="pin")
    whom = f"pin:{escort.pseudonym}"
    act.guesses.admit(whom, act.uow.now)
    if not act.passwords.fits(escort.pin_hash, pin):
        raise PinWrong(field="pin", name=escort.name)
    act.guesses.succeeded(whom)
