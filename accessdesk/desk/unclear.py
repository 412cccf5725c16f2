"""Nobody is sure any more where a visitor is: said by a person, or at the end of the day."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.custody import close_custody, end_assignment
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.gaps import NOTHING_KNOWN, closed_reports
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.desk.unknown import begin_unknown
from accessdesk.desk.visits import VISITS, person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import EscortState
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.names import cleaned
from accessdesk.domain.visits import VISIT_MOVES, Visit, VisitState


@dataclass(frozen=True, slots=True)
class ReportUnclear:
    """Somebody cannot say whether this visitor is still in the house. `last_seen_at` is the last confirmed moment.

    No departure is invented: from that moment on the coverage is unknown, and the evacuation list flags the visitor.
    """

    visit_id: VisitId
    reason: str
    last_seen_at: datetime | None = None


@handles(ReportUnclear, right=Right.VISITS)
def report_unclear(command: ReportUnclear, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    reason = cleaned(command.reason, "reason")
    seen = visit.last_confirmed_at
    if command.last_seen_at is not None:
        seen = happened(act, command.last_seen_at, not_before=seen)
    became_unclear(act, replace(visit, last_confirmed_at=seen), reason)
    return Outcome(visit.id, VISITS | {Subject.INCIDENTS})


def became_unclear(act: Act, visit: Visit, reason: str = "") -> None:
    """Record it. Custody, absences apart, ends where somebody last knew."""
    VISIT_MOVES.check(visit.state, VisitState.UNCLEAR, set())
    unclear = replace(
        visit,
        state=VisitState.UNCLEAR,
        entered_at=max(act.uow.now, visit.entered_at or act.uow.now),
        reason=reason or visit.reason,
        version=visit.version + 1,
    )
    known_until = visit.last_confirmed_at or visit.arrived_at or act.uow.now
    states: list[Any] = [
        unclear,
        *end_assignment(act, visit.id, EscortState.COMPLETED, known_until),
        *close_custody(act, visit.id, known_until),
        *closed_reports(act, act.uow.get(Visit, visit.id), known_until, NOTHING_KNOWN),
        begin_unknown(act, visit.id, known_until),
    ]
    act.uow.record(EntryType.VISIT_UNCLEAR, *states, about=person_of(act, visit).pseudonym)
