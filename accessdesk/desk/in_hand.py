"""Whoever has visitors in hand stays until they are in other hands."""

from accessdesk.desk.desk import Act
from accessdesk.desk.external_links import record_of
from accessdesk.desk.family import family_of
from accessdesk.domain.escorts import Custody, CustodyKind
from accessdesk.domain.externals import StandingExternal
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import HoldsCustody
from accessdesk.domain.visits import Visit, VisitType


def refuse_open_custody(act: Act, employee: Employee, field: str, *, as_escort: bool = False) -> None:
    """Raises HoldsCustody naming the visitors in this person's hands; `as_escort` leaves those of the host alone."""
    held = [
        act.uow.get(Visit, custody.visit_id)
        for custody in act.uow.find(Custody, keeper_id=employee.id, ended_at=None)
        if custody.kind is CustodyKind.ESCORT or not as_escort
    ]
    if held:
        names = ", ".join(visit.name for visit in held)
        raise HoldsCustody(field, tuple(visit.id for visit in held), name=employee.name, visitors=names)


def refuse_escort_going(act: Act, visit: Visit) -> None:
    """A standing external who escorts goes when their visitors are in other hands. Raises HoldsCustody."""
    if visit.type is not VisitType.STANDING:
        return
    for external in act.uow.find(StandingExternal, person_id=family_of(act, visit.person_id)):
        record = record_of(act, external.id)
        if record is not None:
            refuse_open_custody(act, record, "visits", as_escort=True)
