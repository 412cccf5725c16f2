"""Who may read the life of a loss, and simulate one."""

from collections.abc import Sequence

from accessdesk.desk.desk import Desk
from accessdesk.desk.key_questions import KeyPerson
from accessdesk.desk.loss_rows import LossLists, LossRow, LossScope
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import CopyId, IncidentId
from accessdesk.domain.refusals import Unknown


def may_read_losses(desk: Desk) -> bool:
    """Office and auditor: the life of a loss names its holder, and who has the other keys."""
    return desk.may(Right.READ_LOG)


def loss_told(
    desk: Desk,
    lists: LossLists,
    *,
    report_id: int | None = None,
    copy_id: CopyId | None = None,
    incident_id: IncidentId | None = None,
) -> LossRow:
    """The loss by one of the three. Raises RightMissing, Unknown."""
    desk.demand(Right.READ_LOG)
    if report_id is not None:
        return lists.loss(report_id)
    found = None
    if copy_id is not None:
        found = lists.loss_of_copy(copy_id)
    elif incident_id is not None:
        found = lists.loss_of_incident(incident_id)
    if found is None:
        raise Unknown(kind="loss_report", id=copy_id or incident_id or 0)
    return found


def simulated(desk: Desk, lists: LossLists, copy_ids: Sequence[CopyId]) -> LossScope:
    """What losing these copies now would mean. Raises RightMissing."""
    desk.demand(Right.READ_LOG)
    return lists.loss_scope(copy_ids, desk.clock.now())


def people_with_keys(desk: Desk, lists: LossLists, text: str) -> list[KeyPerson]:
    """Whom somebody may mean. Raises RightMissing."""
    desk.demand(Right.READ_LOG)
    return lists.find_key_people(text)


def held_by(desk: Desk, lists: LossLists, person: KeyPerson) -> tuple[tuple[CopyId, str], ...]:
    """What somebody has in their hands now: (id, number). Raises RightMissing."""
    desk.demand(Right.READ_LOG)
    return lists.copies_in_hands(person, desk.clock.now())
