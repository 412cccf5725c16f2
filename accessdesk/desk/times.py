"""When an act happened: now, or earlier and entered late; never in the future."""

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from accessdesk.desk.desk import Act
from accessdesk.domain.escorts import Custody
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.refusals import BeforeLastAct, InTheFuture
from accessdesk.domain.supervision import UnknownSpan

Span = TypeVar("Span", Custody, Whereabouts, UnknownSpan)


def happened(act: Act, at: datetime | None, *, not_before: datetime | None = None) -> datetime:
    """The time of an act (default: now). Raises InTheFuture, or BeforeLastAct under `not_before`.

    After the clock was set back, what happens now is kept at the last act's moment, lest nobody could leave for
    hours; the log's own time stays the clock's.
    """
    if at is None and not_before is not None:
        act.uow.now = max(act.uow.now, not_before)
    moment = at or act.uow.now
    if moment > act.uow.now:
        raise InTheFuture(field="happened_at")
    if not_before is not None and moment < not_before:
        raise BeforeLastAct(field="happened_at", last=not_before.isoformat())
    return moment


def ended(act: Act, span: Span, at: datetime) -> Span:
    """A span that ends at a moment, not before it began, nor entered before it ended."""
    end = max(at, span.started_at)
    return replace(span, ended_at=end, ended_entered_at=max(act.uow.now, end))
