"""What must be settled before somebody leaves, is suspended, or escorts no more: nobody is left unsupervised by it."""

from accessdesk.desk.desk import Act
from accessdesk.desk.escort_requests import withdraw_requests
from accessdesk.domain.escorts import Custody, CustodyKind
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import HoldsCustody
from accessdesk.domain.visits import Visit


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


def settle_loose_ends(act: Act, known: Employee, after: Employee) -> None:
    """Whenever an employee is changed: nobody leaves with visitors in hand, and who was only asked is let go.

    Raises HoldsCustody.
    """
    if known.active and not after.active:
        refuse_open_custody(act, known, "active")
    if known.is_escort and not after.is_escort:
        refuse_open_custody(act, known, "is_escort", as_escort=True)
    if known.is_escort and not (after.active and after.is_escort):
        withdraw_requests(act, known)
