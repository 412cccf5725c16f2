"""What is said about a gap: its reason if somebody reported it, and what was found out, when it ends or later.

Whoever ends a gap at the desk says what it came from, or that nobody knows yet; then it stays to be cleared up.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.incidents import open_incident
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import Custody, GapCause, GapFinding, GapReport, Interval, needs_custody
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.incidents import IncidentKind
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Person
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.supervision import Standing, Stretch, UnknownSpan, open_gap, supervised
from accessdesk.domain.visits import Absence, Visit


@dataclass(frozen=True, slots=True)
class GapTold:
    """What somebody says about a gap: a cause, words beside it (not needed while nothing is known), an incident."""

    cause: GapCause | None = None
    finding: str = ""
    incident: bool = False


NOTHING_SAID = GapTold()
NOTHING_KNOWN = GapTold(GapCause.NOT_YET_KNOWN)
"""Of a gap that ends where nobody was asked: the visitor left, the day ended, a paper form was entered."""


@dataclass(frozen=True, slots=True)
class ExplainGap:
    """Reason and finding of a gap, told when it is known: also long after the gap was closed, or unreported.

    `since` is the beginning of the computed gap; its minutes are never touched. `incident` opens one about it.
    """

    visit_id: VisitId
    since: datetime
    finding: str
    reason: str = ""
    cause: GapCause | None = None
    incident: bool = False


@handles(ExplainGap, right=Right.ESCORTS)
def explain_gap(command: ExplainGap, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    found = cleaned(command.finding, "finding")
    reason = cleaned(command.reason, "reason", mandatory=False)
    if command.cause is None or command.cause in _SAYS_NOTHING:
        raise Missing(field="cause")
    report = _report_since(act, visit, command.since)
    told = replace(report, finding=found, reason=reason or report.reason)
    person = act.uow.get(Person, visit.person_id)
    act.uow.record(EntryType.GAP_EXPLAINED, told, _found(act, told, command.cause), about=person.pseudonym)
    if command.incident:
        _open_incident(act, visit, told, found)
    return Outcome(told.id, frozenset({Subject.VISITS, Subject.INCIDENTS}))


_SAYS_NOTHING = (GapCause.NOT_YET_KNOWN, GapCause.TAKEN_BACK)


def _report_since(act: Act, visit: Visit, since: datetime) -> GapReport:
    """The report of the gap that begins then; a new one of a gap that nobody reported. Raises NotAcceptable."""
    begins = since.replace(microsecond=0)
    reports = act.uow.find(GapReport, visit_id=visit.id)
    gaps = [part for part in _stretches(act, visit) if part.standing is Standing.GAP]
    gap = next((part for part in gaps if part.start == begins), None)
    if gap is None:  # what an act entered late has covered since keeps its question until somebody answers it
        asked = next((one for one in reports if one.started_at.replace(microsecond=0) == begins), None)
        if asked is None:
            raise NotAcceptable(field="finding", why="no_such_gap", name=visit.name)
        return asked
    report = next((one for one in reports if _belongs(one, gap)), None)
    return report or GapReport(
        id=act.uow.new_id(GapReport),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        started_at=gap.start,
        entered_at=max(act.uow.now, gap.start),
        reason="",
        closed_at=gap.end,
    )


def closed_reports(act: Act, visit: Visit, at: datetime, told: GapTold) -> list[Any]:
    """The visit's open gap, closed with what is told of it, reported or not; nothing where no gap is open.

    Asked before the gap is closed; the result is not yet recorded. Raises Missing without a cause, or without words
    beside a cause that says something.
    """
    reports = _open_reports(act, visit, at)
    if not reports:
        return []
    if told.cause is None or told.cause is GapCause.TAKEN_BACK:
        raise Missing(field="cause")
    mandatory = told.incident or told.cause is not GapCause.NOT_YET_KNOWN
    said = cleaned(told.finding, "finding", mandatory=mandatory)
    closed = [replace(gap, closed_at=max(at, gap.started_at), finding=said) for gap in reports]
    return [*closed, *(_found(act, gap, told.cause) for gap in closed)]


def incident_of(act: Act, visit: Visit, states: list[Any], told: GapTold) -> None:
    """Open an incident about the gap that these states close, if that was wished; called after they are recorded."""
    if told.incident:
        for report in states:
            if isinstance(report, GapReport):
                _open_incident(act, visit, report, report.finding)


def _open_incident(act: Act, visit: Visit, report: GapReport, words: str) -> None:
    last = max(act.uow.find(Whereabouts, visit_id=visit.id), key=lambda one: one.started_at, default=None)
    open_incident(
        act,
        IncidentKind.GAP,
        words,
        happened_at=report.started_at,
        known_at=max(min(report.entered_at, act.uow.now), report.started_at),
        zone_id=last.zone_id if last is not None else None,
        visit_id=visit.id,
        person_id=visit.person_id,
        site_id=visit.site_id,
    )


def _open_reports(act: Act, visit: Visit, at: datetime) -> list[GapReport]:
    """What is reported of the open gap, or a new report of one that nobody reported."""
    reported = act.uow.find(GapReport, visit_id=visit.id, closed_at=None)
    since = _gap_since(act, visit)
    if reported or since is None or at <= since:
        return reported
    unreported = GapReport(
        id=act.uow.new_id(GapReport),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        started_at=since,
        entered_at=act.uow.now,
        reason="",
    )
    return [unreported]


def _found(act: Act, report: GapReport, cause: GapCause) -> GapFinding:
    """The one finding of a report, as it is now."""
    known = next(iter(act.uow.find(GapFinding, gap_report_id=report.id)), None)
    now, by = act.uow.now, act.session.actor.id
    if known is not None:
        return replace(known, cause=cause, entered_at=now, entered_by=by)
    return GapFinding(act.uow.new_id(GapFinding), act.uow.new_pseudonym(), report.id, cause, now, by)


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
