"""What must be settled before somebody leaves, is suspended, or escorts no more: nobody is left unsupervised by it."""

from accessdesk.desk.desk import Act
from accessdesk.desk.escort_requests import withdraw_requests
from accessdesk.desk.in_hand import refuse_open_custody
from accessdesk.domain.people import Employee


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
