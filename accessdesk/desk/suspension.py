"""Suspended for a while (ruhend): account, escort right and approvals rest; why, nobody asks and nothing stores."""

from dataclasses import dataclass, replace

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.escort_requests import withdraw_requests
from accessdesk.desk.external_links import refuse_external
from accessdesk.desk.in_hand import refuse_open_custody
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import NotAcceptable

_CHANGED = frozenset({Subject.PEOPLE, Subject.SETTINGS, Subject.VISITS})


@dataclass(frozen=True, slots=True)
class SuspendEmployee:
    """From now on the account opens nothing, and the person neither escorts nor approves. No reason is taken."""

    employee_id: EmployeeId


@dataclass(frozen=True, slots=True)
class ResumeEmployee:
    """The person is back; everything that rested holds again, unless it has run out meanwhile."""

    employee_id: EmployeeId


@handles(SuspendEmployee, right=Right.PEOPLE)
def suspend_employee(command: SuspendEmployee, act: Act) -> Outcome:
    employee = act.uow.get(Employee, command.employee_id)
    refuse_external(act, employee, "employee")
    if employee.id == act.session.actor.id:
        raise NotAcceptable(field="employee", why="own_suspension")
    if employee.suspended or not employee.active:
        raise NotAcceptable(field="employee", why="not_at_work", name=employee.name)
    refuse_open_custody(act, employee, "employee")
    withdraw_requests(act, employee)
    act.uow.record(EntryType.EMPLOYEE_SUSPENDED, replace(employee, suspended=True), about=employee.pseudonym)
    return Outcome(employee.id, _CHANGED)


@handles(ResumeEmployee, right=Right.PEOPLE)
def resume_employee(command: ResumeEmployee, act: Act) -> Outcome:
    employee = act.uow.get(Employee, command.employee_id)
    if not employee.suspended:
        raise NotAcceptable(field="employee", why="not_suspended", name=employee.name)
    act.uow.record(EntryType.EMPLOYEE_RESUMED, replace(employee, suspended=False), about=employee.pseudonym)
    return Outcome(employee.id, _CHANGED)
