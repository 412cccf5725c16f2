"""Keys kept for somebody: reserved from the cabinet, fetched, or given up with a reason."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_handing import Taken, check_rights, copies_named, open_reservation
from accessdesk.desk.key_holders import Holder, holder_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, EmployeeId, ExternalId, VisitId
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.key_refusals import KeyDeactivated, KeyNotInStock, KeyReserved
from accessdesk.domain.key_reservations import KeyReservation
from accessdesk.domain.keys import KeyCopy, KeyCopyState
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import BeforeLastAct, Missing, NotAcceptable, Unknown
from accessdesk.domain.visits import OPEN_STATES, Visit, VisitState

KEYS = frozenset({Subject.KEYS})


@dataclass(frozen=True, slots=True)
class ReserveKeys:
    """Keep copies that lie in the cabinet for exactly one: an employee, a visitor, a standing external."""

    copy_ids: tuple[CopyId, ...]
    purpose: str
    from_at: datetime
    until_at: datetime
    employee_id: EmployeeId | None = None
    visit_id: VisitId | None = None
    external_id: ExternalId | None = None


@dataclass(frozen=True, slots=True)
class CancelReservation:
    """The copy is free again; says why."""

    copy_id: CopyId
    reason: str


@handles(ReserveKeys, right=Right.DAY_KEYS)
def reserve_keys(command: ReserveKeys, act: Act) -> Outcome:
    taken = copies_named(act, command.copy_ids, ())
    check_rights(act, taken)
    purpose = cleaned(command.purpose, "purpose")
    whom = _for_whom(act, command)
    if command.until_at <= command.from_at:
        raise BeforeLastAct(field="window", last=command.from_at.isoformat())
    if command.until_at <= act.uow.now:
        raise NotAcceptable(field="window", why="over_already")
    for one in taken:
        _refuse_conflict(act, one.copy)
        if one.key_type.deactivated_at is not None:
            raise KeyDeactivated(field="copies", copy=one.copy.number)
        KEY_MOVES.check(one.copy.state, KeyCopyState.RESERVED, {Need.TAKER, Need.WINDOW})
        kept = replace(one.copy, state=KeyCopyState.RESERVED, version=one.copy.version + 1)
        reservation = KeyReservation(
            id=act.uow.new_id(KeyReservation),
            pseudonym=act.uow.new_pseudonym(),
            copy_id=one.copy.id,
            employee_id=whom.employee_id,
            visit_id=whom.visit_id,
            person_id=whom.person_id,
            name=whom.name,
            purpose=purpose,
            from_at=command.from_at,
            until_at=command.until_at,
            entered_at=act.uow.now,
            entered_by=act.session.actor.id,
        )
        act.uow.record(EntryType.KEY_RESERVED, kept, reservation, about=kept.pseudonym)
    return Outcome(taken[0].copy.id, KEYS)


@handles(CancelReservation, right=Right.DAY_KEYS)
def cancel_reservation(command: CancelReservation, act: Act) -> Outcome:
    (one,) = taken = copies_named(act, (command.copy_id,), ())
    copy = one.copy
    reservation = open_reservation(act, copy)
    if reservation is None:
        raise Unknown(kind="key_reservation", id=copy.id)
    check_rights(act, taken)
    cancel(act, copy, reservation, cleaned(command.reason, "reason"))
    return Outcome(copy.id, KEYS)


def cancel(act: Act, copy: KeyCopy, reservation: KeyReservation, reason: str) -> KeyCopy:
    """Give a reservation up with a reason; gives the copy as it lies in the cabinet now."""
    KEY_MOVES.check(copy.state, KeyCopyState.IN_STOCK, {Need.REASON})
    free = replace(copy, state=KeyCopyState.IN_STOCK, version=copy.version + 1)
    over = replace(reservation, ended_at=act.uow.now, reason=reason)
    act.uow.record(EntryType.KEY_RESERVATION_CANCELLED, free, over, about=copy.pseudonym)
    return free


def give_up_for(act: Act, one: Taken, holder: Holder, why: str) -> None:
    """A copy that is kept for somebody else than this holder: its reservation is cancelled with the reason.

    Raises KeyReserved without one.
    """
    reservation = open_reservation(act, one.copy)
    if reservation is None:
        return
    if _is_for(reservation, holder):
        return
    reason = cleaned(why, "despite_reservation", mandatory=False)
    if not reason:
        raise KeyReserved(**_of(reservation, one.copy))
    one.copy = cancel(act, one.copy, reservation, reason)


def _of(reservation: KeyReservation, copy: KeyCopy) -> dict[str, str]:
    """The facts of the refusal that says for whom a copy is kept."""
    return {
        "field": "copies",
        "copy": copy.number,
        "name": reservation.name,
        "begins": reservation.from_at.isoformat(),
        "ends": reservation.until_at.isoformat(),
    }


def _refuse_conflict(act: Act, copy: KeyCopy) -> None:
    reservation = open_reservation(act, copy)
    if reservation is not None:
        raise KeyReserved(**_of(reservation, copy))
    if copy.state is not KeyCopyState.IN_STOCK:
        raise KeyNotInStock(field="copies", copy=copy.number, state=copy.state.value)


def _is_for(reservation: KeyReservation, holder: Holder) -> bool:
    if reservation.person_id is not None:
        return reservation.person_id == holder.person_id
    return (reservation.employee_id, reservation.visit_id) == (holder.employee_id, holder.visit_id)


def _for_whom(act: Act, command: ReserveKeys) -> Holder:
    """An employee who is here, a visitor who is expected or in the house, or a standing external who is cleared."""
    if sum(id is not None for id in (command.employee_id, command.visit_id, command.external_id)) != 1:
        raise Missing(field="holder")
    if command.external_id is not None:
        return holder_of(act, None, None, command.external_id)
    if command.employee_id is not None:
        employee = act.uow.get(Employee, command.employee_id)
        if not employee.active or employee.suspended:
            raise NotAcceptable(field="holder", why="not_active", name=employee.name)
        return Holder(employee.name, "", "", "", employee_id=employee.id)
    assert command.visit_id is not None
    visit = act.uow.get(Visit, command.visit_id)
    if visit.state not in (VisitState.EXPECTED, *OPEN_STATES):
        raise NotAcceptable(field="holder", why="visit_over", name=visit.name)
    return Holder(visit.name, visit.company, "", "", visit_id=visit.id)
