"""Working examples of the commands about leavers; see every_command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from accessdesk.desk.leavers import CloseEmployee, Decided, DecideOpenThings, WhyOpen
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.leavers import OpenDecision
from accessdesk.storage.lists import SqlLists
from tests.support.houses import MANAGER, add_employee

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _holder(scene: "Scene") -> EmployeeId:
    """A new employee with one key in their hands."""
    copy = scene.copy()
    company = scene.ring.company
    company.log_in(MANAGER)
    name = scene.fresh("Inhaber")
    company.employees[name] = add_employee(company, name, is_escort=False)
    scene.ring.issue(copy, to=name)
    return company.employees[name]


def _open(scene: "Scene", employee: EmployeeId) -> Any:
    company = scene.ring.company
    return SqlLists(company.house.engine).leaver_sheet(employee, company.clock.now()).open[0]


def _close(scene: "Scene") -> CloseEmployee:
    employee = _holder(scene)
    thing = _open(scene, employee)
    return CloseEmployee(employee, (WhyOpen(thing.kind, thing.target, "kommt per Post"),))


def _decide(scene: "Scene") -> DecideOpenThings:
    employee = _holder(scene)
    scene.ring.company.desk.execute(SuspendEmployee(employee))
    thing = _open(scene, employee)
    return DecideOpenThings(employee, (Decided(thing.kind, thing.target, OpenDecision.COMES_BACK),))


LEAVER_BUILDERS: dict[type, Callable[[Any], Any]] = {CloseEmployee: _close, DecideOpenThings: _decide}
