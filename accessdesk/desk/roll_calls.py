"""The roll call at the assembly points, entered as it comes in or afterwards: safe, missing, already gone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.gone_already import HowLeft, record_how_left
from accessdesk.desk.groups import at_line
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.desk.visits import person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import Interval
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, SiteId, VisitId
from accessdesk.domain.names import cleaned
from accessdesk.domain.presence import (
    RollCall,
    RollCallLine,
    RollCallResult,
    Stay,
    ZoneAssembly,
    assembly_point_of,
    standing_at,
)
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.sites import Site, Zone
from accessdesk.domain.visits import OPEN_STATES, Absence, Visit

CHANGED = frozenset({Subject.VISITS, Subject.INCIDENTS})
_OPEN = tuple(state.value for state in OPEN_STATES)


@dataclass(frozen=True, slots=True)
class BeginRollCall:
    """An evacuation, or a drill, begins (or began at `happened_at`). There is one at a time.

    Everybody who stood on the list at that moment is called. `also`: visits on that list that have ended since.
    """

    drill: bool
    happened_at: datetime | None = None
    also: tuple[VisitId, ...] = ()
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class AnswerRollCall:
    """What is known of people: line ids to results. `told_by` said so, at `told_at` (default: now)."""

    results: Mapping[int, RollCallResult]
    told_by: str
    told_at: datetime | None = None
    left: Mapping[int, HowLeft] = field(default_factory=dict)
    """Of those already gone, by line: what is known of their departure, which is recorded with the answer."""


@dataclass(frozen=True, slots=True)
class EndRollCall:
    """It is over; every person has an answer, and "missing" is one."""

    roll_call_id: int
    remark: str = ""
    happened_at: datetime | None = None


@handles(BeginRollCall, right=Right.VISITS)
def begin_roll_call(command: BeginRollCall, act: Act) -> Outcome:
    uow = act.uow
    if uow.find(RollCall, site_id=command.site_id, ended_at=None):
        raise NotAcceptable(field="roll_call", why="roll_call_runs")
    at = happened(act, command.happened_at)
    site = uow.get(Site, command.site_id)
    begun = RollCall(uow.new_id(RollCall), uow.new_pseudonym(), site.id, command.drill, at, uow.now)
    lines = [_line(act, begun, visit, site) for visit in _called(act, command, at)]
    uow.record(
        EntryType.ROLL_CALL_BEGUN,
        begun,
        *lines,
        about=site.pseudonym,
        at=at,
        details={"setting": {"occasion": occasion(begun), "people": len(lines)}},
    )
    return Outcome(begun.id, CHANGED)


def occasion(roll_call: RollCall) -> str:
    """The code for the log: a drill is marked as one in every entry."""
    return "drill" if roll_call.drill else "evacuation"


def _called(act: Act, command: BeginRollCall, at: datetime) -> list[Visit]:
    """Whoever stood on the list at that moment, by name."""
    visits = {visit.id: visit for visit in act.uow.find(Visit, state=_OPEN, site_id=command.site_id)}
    visits |= {visit_id: act.uow.get(Visit, visit_id) for visit_id in command.also}
    return sorted((v for v in visits.values() if _stood(act, v, at)), key=lambda visit: (visit.name, visit.id))


def _stood(act: Act, visit: Visit, at: datetime) -> bool:
    if visit.arrived_at is None:
        return False
    stay = Stay(
        visit.state,
        visit.arrived_at,
        visit.collected_at,
        visit.departed_at,
        visit.last_confirmed_at,
        visit.entered_at,
    )
    away = [Interval(one.left_at, one.back_at) for one in act.uow.find(Absence, visit_id=visit.id)]
    return standing_at(stay, away, at) is not None


def _line(act: Act, roll_call: RollCall, visit: Visit, site: Site) -> RollCallLine:
    zones = []
    for zone_id in visit.zones:
        own = next(iter(act.uow.find(ZoneAssembly, zone_id=zone_id)), None)
        zones.append((act.uow.get(Zone, zone_id).supervision, own.assembly_point if own else ""))
    return RollCallLine(
        id=act.uow.new_id(RollCallLine),
        pseudonym=act.uow.new_pseudonym(),
        roll_call_id=roll_call.id,
        visit_id=visit.id,
        name=visit.name,
        company=visit.company,
        assembly_point=assembly_point_of(zones, site.assembly_point),
    )


@handles(AnswerRollCall, right=Right.VISITS)
def answer_roll_call(command: AnswerRollCall, act: Act) -> Outcome:
    if not command.results:
        raise Missing(field="results")
    told_by = cleaned(command.told_by, "told_by")
    undo: list[int] = []
    for line_id, result in command.results.items():
        if result is RollCallResult.OPEN:
            raise Missing(field="results")
        line = act.uow.get(RollCallLine, line_id)
        roll_call = act.uow.get(RollCall, line.roll_call_id)
        if roll_call.ended_at is not None:
            raise NotAcceptable(field="roll_call", why="roll_call_is_over")
        at = happened(act, command.told_at, not_before=roll_call.began_at)
        answered = replace(
            line,
            result=result,
            told_by=told_by,
            told_at=at,
            entered_at=act.uow.now,
            entered_by=act.session.actor.id,
        )
        act.uow.record(
            EntryType.ROLL_CALL_ANSWERED,
            answered,
            about=person_of(act, act.uow.get(Visit, line.visit_id)).pseudonym,
            at=at,
            details={"setting": {"occasion": occasion(roll_call)}},
        )
        if line_id in command.left:
            if roll_call.drill:
                raise NotAcceptable(field="results", why="drill_moves_nobody")
            undo += at_line(line_id, partial(record_how_left, act, answered, command.left[line_id]))
    return Outcome(roll_call.id, CHANGED, undo=tuple(undo))


@handles(EndRollCall, right=Right.VISITS)
def end_roll_call(command: EndRollCall, act: Act) -> Outcome:
    roll_call = act.uow.get(RollCall, command.roll_call_id)
    if roll_call.ended_at is not None:
        raise NotAcceptable(field="roll_call", why="roll_call_is_over")
    lines = act.uow.find(RollCallLine, roll_call_id=roll_call.id)
    still_open = sum(line.result is RollCallResult.OPEN for line in lines)
    if still_open:
        raise NotAcceptable(field="results", why="without_an_answer", count=still_open)
    last = max((line.told_at for line in lines if line.told_at is not None), default=roll_call.began_at)
    at = happened(act, command.happened_at, not_before=last)
    remark = cleaned(command.remark, "remark", mandatory=False, longest=1000)
    ended = replace(roll_call, ended_at=at, remark=remark)
    missing = sum(line.result is RollCallResult.MISSING for line in lines)
    act.uow.record(
        EntryType.ROLL_CALL_ENDED,
        ended,
        about=act.uow.get(Site, roll_call.site_id).pseudonym,
        at=at,
        details={"setting": {"occasion": occasion(roll_call), "missing": missing}},
    )
    return Outcome(roll_call.id, CHANGED)
