"""An escort says yes and takes over: eligible, how they accepted, and the custody that begins with it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from accessdesk.desk.custody import EscortAccepts, activated, asked_of, close_custody, let_go, open_custody
from accessdesk.desk.desk import Act
from accessdesk.desk.eligibility import demand_eligible
from accessdesk.desk.visits import refuse_absent_host
from accessdesk.domain.escorts import (
    ESCORT_MOVES,
    Acceptance,
    AcceptanceSignature,
    Assignment,
    CustodyKind,
    EscortState,
    needs_custody,
)
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import Pseudonym
from accessdesk.domain.moves import Need
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.refusals import EscortNeeded, Missing, PinWrong
from accessdesk.domain.signatures import strokes_text
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import Visit

_OWN = (Acceptance.PIN, Acceptance.SIGNATURE)


def take_over(
    act: Act, visit: Visit, escort: EscortAccepts | None, at: datetime, *, happened_on_paper: bool = False
) -> list[Any]:
    """End reception's custody and begin the escort's, the host's, or nobody's where nothing is owed.

    Without an escort named, whoever said yes beforehand takes over. Whoever is suspended takes nobody over, unless it
    has `happened_on_paper`. Raises EscortNeeded, EscortNotEligible, PinWrong, NotAcceptable.
    """
    said_yes = accepted_before(act, visit) if escort is None else None
    if needs_custody(visit.supervision) and escort is None and said_yes is None:
        raise EscortNeeded(field="escort", name=visit.name)
    closed = close_custody(act, visit.id, at)
    if escort is not None:
        about = act.uow.get(Person, visit.person_id).pseudonym
        return [*closed, *take_over_from(act, visit, escort, at, about)]
    if said_yes is not None:
        demand_eligible(act, act.uow.get(Employee, said_yes.escort_id), visit.zones)
        begun = open_custody(act, visit, CustodyKind.ESCORT, said_yes.escort_id, at, said_yes.acceptance)
        return [*closed, activated(said_yes), begun]
    unneeded = let_go(act, visit.id)
    if visit.supervision is Supervision.TO_HOST:
        if visit.host_id is not None and not happened_on_paper:
            refuse_absent_host(act, visit, act.uow.get(Employee, visit.host_id), "received_by")
        return [*closed, *unneeded, open_custody(act, visit, CustodyKind.HOST, visit.host_id, at)]
    return [*closed, *unneeded]


def take_over_from(act: Act, visit: Visit, escort: EscortAccepts, at: datetime, about: Pseudonym) -> list[Any]:
    """The escort's acceptance as an entry of its own; then the active assignment and the open custody."""
    accepted = record_acceptance(act, visit, escort, at, about)
    custody = open_custody(act, visit, CustodyKind.ESCORT, escort.escort_id, at, escort.acceptance)
    return [activated(accepted), custody]


def record_acceptance(act: Act, visit: Visit, accepts: EscortAccepts, at: datetime, about: Pseudonym) -> Assignment:
    """An eligible escort has accepted, as an entry; whoever else was asked for this visit is let go with it.

    Raises EscortNotEligible, PinWrong, TooManyGuesses, Missing without a PIN or a signature.
    """
    escort = act.uow.get(Employee, accepts.escort_id)
    if escort.id == visit.host_id:
        refuse_absent_host(act, visit, escort, "escort")
    demand_eligible(act, escort, visit.zones)
    if accepts.acceptance is Acceptance.PIN:
        check_pin(act, escort, accepts.pin)
    unneeded = let_go(act, visit.id, but=escort.id)
    asked = asked_of(act, visit.id)
    mine = asked if asked is not None and asked.escort_id == escort.id else _requested(act, visit, escort, at)
    if mine.state is EscortState.REQUESTED:
        ESCORT_MOVES.check(mine.state, EscortState.ACCEPTED, {Need.ELIGIBLE, Need.HOW_ACCEPTED})
    accepted = replace(
        mine,
        state=EscortState.ACCEPTED,
        requested_at=min(mine.requested_at, at),
        accepted_at=at,
        acceptance=accepts.acceptance,
        attested_by=None if accepts.acceptance in _OWN else act.session.actor.id,
    )
    signed = _signature(act, accepted, accepts, at)
    act.uow.record(EntryType.ESCORT_ACCEPTED, *unneeded, accepted, *signed, about=about, at=at)
    return accepted


def accepted_before(act: Act, visit: Visit) -> Assignment | None:
    """The assignment of an escort who said yes for this visit already."""
    asked = asked_of(act, visit.id)
    return asked if asked is not None and asked.state is EscortState.ACCEPTED else None


def _requested(act: Act, visit: Visit, escort: Employee, at: datetime) -> Assignment:
    ESCORT_MOVES.check(None, EscortState.REQUESTED, {Need.ELIGIBLE})
    return Assignment(
        id=act.uow.new_id(Assignment),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        escort_id=escort.id,
        state=EscortState.REQUESTED,
        requested_at=at,
    )


def _signature(act: Act, accepted: Assignment, accepts: EscortAccepts, at: datetime) -> list[AcceptanceSignature]:
    """What was drawn; without a line nobody may claim a signature."""
    if accepts.acceptance is not Acceptance.SIGNATURE:
        return []
    line = strokes_text(accepts.signature)
    if not line:
        raise Missing(field="signature")
    known = act.uow.find(AcceptanceSignature, assignment_id=accepted.id)
    if known:
        return [replace(known[0], signature=line, signed_at=at)]
    made = AcceptanceSignature(
        id=act.uow.new_id(AcceptanceSignature),
        pseudonym=act.uow.new_pseudonym(),
        assignment_id=accepted.id,
        signature=line,
        signed_at=at,
    )
    return [made]


def check_pin(act: Act, escort: Employee, pin: str) -> None:
    """The employee's own PIN. Raises Missing, PinWrong, TooManyGuesses."""
    if not pin:
        raise Missing(field="pin")
    whom = f"pin:{escort.pseudonym}"
    act.guesses.admit(whom, act.uow.now)
    if not act.passwords.fits(escort.pin_hash, pin):
        raise PinWrong(field="pin", name=escort.name)
    act.guesses.succeeded(whom)
