"""Which standing external stands behind an escort's record."""

from accessdesk.desk.desk import Act
from accessdesk.desk.family import family_of
from accessdesk.domain.external_escorts import ExternalEscort
from accessdesk.domain.externals import StandingExternal
from accessdesk.domain.ids import EmployeeId, ExternalId
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import Visit, VisitState, VisitType


def external_of(act: Act, employee_id: EmployeeId) -> StandingExternal | None:
    """The permission behind the record; None for somebody who works here."""
    for link in act.uow.find(ExternalEscort, employee_id=employee_id):
        return act.uow.get(StandingExternal, link.external_id)
    return None


def record_of(act: Act, external_id: ExternalId) -> Employee | None:
    """The escort's record of a standing external; None if there never was an escort right."""
    for link in act.uow.find(ExternalEscort, external_id=external_id):
        return act.uow.get(Employee, link.employee_id)
    return None


def refuse_external(act: Act, employee: Employee, field: str) -> None:
    """Whoever escorts for another firm is no employee: receives nobody, has no account, is kept by the permission."""
    if act.uow.find(ExternalEscort, employee_id=employee.id):
        raise NotAcceptable(field=field, why="kept_as_external", name=employee.name)


def is_here(act: Act, external: StandingExternal) -> bool:
    """Whether the person came in on the permission and is in the house now."""
    state, kind = VisitState.ON_SITE.value, VisitType.STANDING.value
    return bool(act.uow.find(Visit, person_id=family_of(act, external.person_id), state=state, type=kind))
