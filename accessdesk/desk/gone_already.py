"""Somebody found out in a roll call to have left already: the departure is recorded with the answer."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.departures import RecordDeparture, depart
from accessdesk.desk.desk import Act
from accessdesk.desk.unclear import became_unclear
from accessdesk.desk.visits import EndWithoutEntry, end_without_entry
from accessdesk.domain.names import cleaned
from accessdesk.domain.presence import RollCallLine, RollCallResult
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import OPEN_STATES, BadgeState, Visit, VisitState


@dataclass(frozen=True, slots=True)
class HowLeft:
    """How it is known that somebody has left, and when. Without a time the visit becomes unclear: none is invented."""

    how_known: str
    left_at: datetime | None = None


def record_how_left(act: Act, line: RollCallLine, how: HowLeft) -> tuple[int, ...]:
    """The entries that can be taken back. Nothing is recorded of a visit that has ended meanwhile.

    Nobody came past the desk: badge, keys and escort stay open as exceptions, to be settled later.
    """
    if line.result is not RollCallResult.GONE:
        raise NotAcceptable(field="results", why="not_gone")
    how_known = cleaned(how.how_known, "how_known")
    visit = act.uow.get(Visit, line.visit_id)
    if visit.state not in OPEN_STATES:
        return ()
    if how.left_at is None:
        if visit.state is not VisitState.UNCLEAR:
            became_unclear(act, visit, how_known)
        return ()
    if visit.state is VisitState.ARRIVED:
        left = EndWithoutEntry(visit.id, VisitState.LEFT_BEFORE_ENTRY, how_known, how.left_at)
        return end_without_entry(left, act).undo
    departure = RecordDeparture(
        visit.id,
        BadgeState.LOST,
        keys_exception=how_known,
        how_known=how_known,
        happened_at=how.left_at,
        badge_exception=how_known,
        escort_exception=how_known,
    )
    return (depart(departure, act),)
