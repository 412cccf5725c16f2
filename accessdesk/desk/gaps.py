"""What is said about a gap when it ends: its reason if somebody reported it, and what was found out."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from accessdesk.desk.desk import Act
from accessdesk.domain.escorts import Custody, GapReport, Interval, needs_custody
from accessdesk.domain.names import cleaned
from accessdesk.domain.supervision import UnknownSpan, open_gap, supervised
from accessdesk.domain.visits import Absence, Visit


def closed_reports(act: Act, visit: Visit, at: datetime, finding: str) -> list[Any]:
    """The visit's open gap reports, closed with the finding; a gap that nobody reported keeps its finding as well.

    Asked before the gap is closed; the result is not yet recorded.
    """
    said = cleaned(finding, "finding", mandatory=False)
    reported = act.uow.find(GapReport, visit_id=visit.id, closed_at=None)
    if reported:
        return [replace(gap, closed_at=max(at, gap.started_at), finding=said) for gap in reported]
    since = _gap_since(act, visit)
    if since is None or not said:
        return []
    unreported = GapReport(
        id=act.uow.new_id(GapReport),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        started_at=since,
        entered_at=act.uow.now,
        reason="",
        closed_at=max(at, since),
        finding=said,
    )
    return [unreported]


def _gap_since(act: Act, visit: Visit) -> datetime | None:
    if visit.collected_at is None or not needs_custody(visit.supervision):
        return None
    custody = [Interval(kept.started_at, kept.ended_at) for kept in act.uow.find(Custody, visit_id=visit.id)]
    away = [Interval(absence.left_at, absence.back_at) for absence in act.uow.find(Absence, visit_id=visit.id)]
    unknown = [Interval(span.started_at, span.ended_at) for span in act.uow.find(UnknownSpan, visit_id=visit.id)]
    return open_gap(supervised(Interval(visit.collected_at, None), custody, away=away, unknown=unknown))
