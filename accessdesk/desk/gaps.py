"""What is said about a gap: its reason if somebody reported it, and what was found out, when it ends or later."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import Custody, GapReport, Interval, needs_custody
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.supervision import Standing, Stretch, UnknownSpan, open_gap, supervised
from accessdesk.domain.visits import Absence, Visit


@dataclass(frozen=True, slots=True)
class ExplainGap:
    """Reason and finding of a gap, told when it is known: also long after the gap was closed, or unreported.

    `since` is the beginning of the computed gap; its minutes are never touched.
    """

    visit_id: VisitId
    since: datetime
    finding: str
    reason: str = ""


@handles(ExplainGap, right=Right.ESCORTS)
def explain_gap(command: ExplainGap, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    found = cleaned(command.finding, "finding")
    reason = cleaned(command.reason, "reason", mandatory=False)
    gaps = [part for part in _stretches(act, visit) if part.standing is Standing.GAP]
    gap = next((part for part in gaps if part.start == command.since.replace(microsecond=0)), None)
    if gap is None:
        raise NotAcceptable(field="finding", why="no_such_gap", name=visit.name)
    report = next((one for one in act.uow.find(GapReport, visit_id=visit.id) if _belongs(one, gap)), None)
    if report is None:
        report = GapReport(
            id=act.uow.new_id(GapReport),
            pseudonym=act.uow.new_pseudonym(),
            visit_id=visit.id,
            started_at=gap.start,
            entered_at=max(act.uow.now, gap.start),
            reason="",
            closed_at=gap.end,
        )
    told = replace(report, finding=found, reason=reason or report.reason)
    act.uow.record(EntryType.GAP_EXPLAINED, told, about=act.uow.get(Person, visit.person_id).pseudonym)
    return Outcome(told.id, frozenset({Subject.VISITS, Subject.INCIDENTS}))


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
    return open_gap(_stretches(act, visit))


def _stretches(act: Act, visit: Visit) -> tuple[Stretch, ...]:
    if visit.collected_at is None or not needs_custody(visit.supervision):
        return ()
    custody = [Interval(kept.started_at, kept.ended_at) for kept in act.uow.find(Custody, visit_id=visit.id)]
    away = [Interval(absence.left_at, absence.back_at) for absence in act.uow.find(Absence, visit_id=visit.id)]
    unknown = [Interval(span.started_at, span.ended_at) for span in act.uow.find(UnknownSpan, visit_id=visit.id)]
    return supervised(Interval(visit.collected_at, visit.departed_at), custody, away=away, unknown=unknown)


def _belongs(report: GapReport, gap: Stretch) -> bool:
    begins = report.started_at.replace(microsecond=0)
    return gap.start <= begins and (gap.end is None or begins < gap.end)
