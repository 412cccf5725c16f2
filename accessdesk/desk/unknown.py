"""The time in which nobody knew where a visitor was: it is neither supervised nor a gap."""

from datetime import datetime

from accessdesk.desk.desk import Act
from accessdesk.desk.times import ended
from accessdesk.domain.escorts import Custody
from accessdesk.domain.ids import VisitId
from accessdesk.domain.supervision import UnknownSpan


def begin_unknown(act: Act, visit_id: VisitId, known_until: datetime) -> UnknownSpan:
    """From the last confirmed moment on, which recorded custody may have moved (not yet recorded)."""
    kept = act.uow.find(Custody, visit_id=visit_id)
    since = max([known_until, *(custody.ended_at or custody.started_at for custody in kept)])
    return UnknownSpan(
        id=act.uow.new_id(UnknownSpan),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit_id,
        started_at=since,
        entered_at=max(act.uow.now, since),
    )


def end_unknown(act: Act, visit_id: VisitId, at: datetime) -> list[UnknownSpan]:
    """Somebody knows again, from this moment on (not yet recorded); empty when it was never unknown."""
    return [ended(act, span, at) for span in act.uow.find(UnknownSpan, visit_id=visit_id, ended_at=None)]
