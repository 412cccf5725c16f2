"""Somebody leaves: nothing is open, or each open thing has its reason. And what becomes of things meanwhile."""

from dataclasses import dataclass, replace

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.external_links import refuse_external
from accessdesk.desk.leaving import decided, settle_loose_ends
from accessdesk.desk.open_things import open_things
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.leavers import OpenDecision, OpenKind
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import Missing, NotAcceptable

_CHANGED = frozenset({Subject.PEOPLE, Subject.SETTINGS, Subject.VISITS, Subject.KEYS})


@dataclass(frozen=True, slots=True)
class WhyOpen:
    """Why a thing stays open when somebody leaves. `target` as in OpenThing."""

    kind: OpenKind
    target: int
    reason: str


@dataclass(frozen=True, slots=True)
class CloseEmployee:
    """The person works here no more. Each thing that is still open needs its reason; visitors in hand have none."""

    employee_id: EmployeeId
    reasons: tuple[WhyOpen, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What becomes of an open thing while somebody is suspended: KEEPS or COMES_BACK."""

    kind: OpenKind
    target: int
    decision: OpenDecision


@dataclass(frozen=True, slots=True)
class DecideOpenThings:
    """What becomes of things that are with somebody who is suspended. Why they are away is no part of it."""

    employee_id: EmployeeId
    decisions: tuple[Decided, ...]


@handles(CloseEmployee, right=Right.PEOPLE)
def close_employee(command: CloseEmployee, act: Act) -> Outcome:
    employee = act.uow.get(Employee, command.employee_id)
    refuse_external(act, employee, "employee")
    if not employee.active:
        raise NotAcceptable(field="employee", why="has_left_already", name=employee.name)
    left = replace(employee, active=False, suspended=False)
    settle_loose_ends(act, employee, left, {(one.kind, one.target): one.reason for one in command.reasons})
    act.uow.record(EntryType.EMPLOYEE_LEFT, left, about=employee.pseudonym)
    return Outcome(employee.id, _CHANGED)


@handles(DecideOpenThings, right=Right.PEOPLE)
def decide_open_things(command: DecideOpenThings, act: Act) -> Outcome:
    employee = act.uow.get(Employee, command.employee_id)
    refuse_external(act, employee, "employee")
    if employee.id == act.session.actor.id:
        raise NotAcceptable(field="employee", why="own_leaving")
    if not employee.suspended:
        raise NotAcceptable(field="employee", why="not_suspended", name=employee.name)
    if not command.decisions:
        raise Missing(field="leaver")
    found = {(thing.kind, thing.target): thing for thing in open_things(act.uow, employee, act.uow.now)}
    for one in command.decisions:
        thing = found.get((one.kind, one.target))
        if thing is None or one.decision is OpenDecision.STAYS_OPEN or one.kind is OpenKind.CUSTODY:
            raise NotAcceptable(field="leaver", why="not_open", name=employee.name)
        entry = decided(act, employee, thing, one.decision)
        act.uow.record(EntryType.EMPLOYEE_OPEN_DECIDED, entry, about=employee.pseudonym)
    return Outcome(employee.id, frozenset({Subject.PEOPLE}))
