"""The time in which nobody knew where a visitor was: it is neither supervised nor a gap."""

from dataclasses import replace
from datetime import datetime

from accessdesk.desk.desk import Act
from accessdesk.desk.times import ended
from accessdesk.domain.escorts import Custody
from accessdesk.domain.ids import VisitId
from accessdesk.domain.supervision import UnknownSpan
from accessdesk.domain.visits import Absence, Visit, VisitState


def begin_unknown(act: Act, visit_id: VisitId, known_until: datetime) -> UnknownSpan:
    """From the last confirmed moment on, which recorded custody may have moved (not yet recorded).

    What was taken back has no length and tells nothing.
    """
    kept = [one for one in act.uow.find(Custody, visit_id=visit_id) if one.ended_at != one.started_at]
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


def end_absence(act: Act, visit: Visit, at: datetime) -> list[Absence]:
    """The open absence, over at this moment (not yet recorded); `visit` as it stood before the act.

    Of an unclear visit it is over where nobody knew any more: from then on the visitor is on the evacuation list.
    """
    over = at
    if visit.state is VisitState.UNCLEAR and visit.entered_at is not None:
        over = min(at, visit.entered_at)
    return [replace(a, back_at=max(over, a.left_at)) for a in act.uow.find(Absence, visit_id=visit.id, back_at=None)]
