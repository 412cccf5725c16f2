"""When an act happened: now, or earlier and entered late; never in the future."""

from datetime import datetime

from accessdesk.desk.desk import Act
from accessdesk.domain.refusals import BeforeLastAct, InTheFuture


def happened(act: Act, at: datetime | None, *, not_before: datetime | None = None) -> datetime:
    """The time of an act (default: now). Raises InTheFuture, or BeforeLastAct under `not_before`."""
    moment = at or act.uow.now
    if moment > act.uow.now:
        raise InTheFuture(field="happened_at")
    if not_before is not None and moment < not_before:
        raise BeforeLastAct(field="happened_at", last=not_before.isoformat())
    return moment
