"""Opening and closing custody: who answers for a visitor from now on."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.desk import Act
from accessdesk.desk.times import ended
from accessdesk.domain.escorts import (
    ASKED,
    ESCORT_MOVES,
    NOT_NEEDED,
    RUNNING,
    Acceptance,
    Assignment,
    Custody,
    CustodyKind,
    EscortState,
)
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, SiteId, VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.people import Commitment, Person
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.presence import DeskClosing
from accessdesk.domain.signatures import Strokes
from accessdesk.domain.visits import Visit


@dataclass(frozen=True, slots=True)
class EscortAccepts:
    """An escort takes over: who, and how they said yes. The PIN is the escort's own and accepts custody alone."""

    escort_id: EmployeeId
    acceptance: Acceptance
    pin: str = ""
    signature: Strokes | None = None


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


def open_closing(act: Act, site_id: SiteId) -> DeskClosing | None:
    """The closing that lasts, if reception is closed."""
    return next(iter(act.uow.find(DeskClosing, site_id=site_id, opened_at=None)), None)


def receive(act: Act, visit: Visit, at: datetime) -> Custody:
    """Custody of somebody who arrives (not yet recorded): reception's; while it is closed, whoever receives them."""
    closing = open_closing(act, visit.site_id)
    if closing is None or at < closing.closed_at:
        return open_custody(act, visit, CustodyKind.RECEPTION, None, at)
    return open_custody(act, visit, CustodyKind.NAMED, act.session.actor.id, at)


def left_behind(act: Act, visit: Visit) -> tuple[int, ...]:
    """Whoever was at the desk before it closed, and is entered only now, stands without reception since then.

    To be called once all of that was recorded; the entry, if it is so.
    """
    closing = open_closing(act, visit.site_id)
    kept = next(iter(act.uow.find(Custody, visit_id=visit.id, ended_at=None)), None)
    if closing is None or kept is None or kept.kind is not CustodyKind.RECEPTION:
        return ()
    at = max(closing.closed_at, kept.started_at)
    about = act.uow.get(Person, visit.person_id).pseudonym
    return (act.uow.record(EntryType.LEFT_WITHOUT_RECEPTION, *close_custody(act, visit.id, at), about=about, at=at),)


def close_custody(act: Act, visit_id: VisitId, at: datetime) -> list[Any]:
    """The open custody of a visit and its recorded whereabouts, ended at a moment; empty when there is none."""
    return [
        *(ended(act, open_one, at) for open_one in act.uow.find(Custody, visit_id=visit_id, ended_at=None)),
        *(ended(act, open_one, at) for open_one in act.uow.find(Whereabouts, visit_id=visit_id, ended_at=None)),
    ]


def end_assignment(act: Act, visit_id: VisitId, after: EscortState, at: datetime, reason: str = "") -> list[Any]:
    """The running assignment of a visit, completed or relieved; empty when there is none.

    When it is completed nobody is needed any more, so whoever was only asked is let go as well.
    """
    running = act.uow.find(Assignment, visit_id=visit_id, state=tuple(state.value for state in RUNNING))
    for assignment in running:
        ESCORT_MOVES.check(assignment.state, after, {Need.SUCCESSOR_OR_GAP})
    over: list[Any] = [replace(assignment, state=after, ended_at=at, reason=reason) for assignment in running]
    return [*over, *let_go(act, visit_id)] if after is EscortState.COMPLETED else over


def asked_of(act: Act, visit_id: VisitId) -> Assignment | None:
    """Whoever was asked for this visit, or said yes, and has no custody yet; at most one at a time."""
    found = act.uow.find(Assignment, visit_id=visit_id, state=tuple(state.value for state in ASKED))
    return found[0] if found else None


def let_go(act: Act, visit_id: VisitId, *, but: EmployeeId | None = None) -> list[Any]:
    """The open request of a visit, ended because it is not needed any more; `but` keeps this escort's."""
    asked = asked_of(act, visit_id)
    if asked is None or asked.escort_id == but:
        return []
    ESCORT_MOVES.check(asked.state, EscortState.DECLINED, {Need.REASON, Need.BEFORE_CUSTODY})
    return [replace(asked, state=EscortState.DECLINED, ended_at=act.uow.now, reason=NOT_NEEDED)]


def activated(assignment: Assignment) -> Assignment:
    """The assignment once custody has opened."""
    ESCORT_MOVES.check(assignment.state, EscortState.ACTIVE, set())
    return replace(assignment, state=EscortState.ACTIVE)


def is_committed(act: Act, employee_id: EmployeeId) -> bool:
    """Whether the employee's commitment to confidentiality is signed (measure 4.1)."""
    return bool(act.uow.find(Commitment, employee_id=employee_id, withdrawn_at=None))
