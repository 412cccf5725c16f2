"""Where visitors are: collected to a zone, moved to a zone, back at the desk. An escort's visitors are in one place."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.behalf import refuse_without_order
from accessdesk.desk.custody import close_custody, end_assignment, left_behind, receive
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.gaps import NOTHING_SAID, GapTold, closed_reports, incident_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import ended, happened
from accessdesk.desk.visits import VISITS, person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import Custody, CustodyKind, EscortState, GapReport, needs_custody
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.refusals import EscortNeeded, Missing, NotAcceptable
from accessdesk.domain.supervision import UnknownSpan
from accessdesk.domain.visits import Absence, Visit, VisitState

_AT_DESK = (CustodyKind.RECEPTION, CustodyKind.NAMED)


@dataclass(frozen=True, slots=True)
class MoveVisitors:
    """These visitors go to a zone, and with them everybody else who is in the hands of the same escort."""

    visit_ids: tuple[VisitId, ...]
    zone_id: ZoneId
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BringToDesk:
    """These visitors, and everybody with the same escort, are back at the desk: reception answers for them now,
    or while it is closed whoever is there instead.

    It ends an open gap; `told` says what is known about it.
    """

    visit_ids: tuple[VisitId, ...]
    happened_at: datetime | None = None
    told: GapTold = NOTHING_SAID


@handles(MoveVisitors, right=Right.ESCORTS)
def move_visitors(command: MoveVisitors, act: Act) -> Outcome:
    visits = _together(act, command.visit_ids)
    for visit in visits:
        refuse_zone(visit, command.zone_id)
        refuse_without_order(act, visit, command.zone_id, command.happened_at or act.uow.now)
        _refuse_alone(act, visit)
    staying = {visit.id for visit in visits if _zone_of(act, visit.id) == command.zone_id}
    if len(staying) == len(visits):
        raise NotAcceptable(field="zone", why="there_already")
    at = happened(act, command.happened_at, not_before=latest(act, visits))
    moved = tuple(_move(act, visit, command.zone_id, at) for visit in visits if visit.id not in staying)
    return Outcome(command.visit_ids[0], VISITS, undo=moved)


def _refuse_alone(act: Act, visit: Visit) -> None:
    """From the desk a visitor who owes an escort goes in with one: by a handover, never by a move.

    Reception's custody covers minutes at the desk; it must not cover minutes in a protected zone.
    """
    if needs_custody(visit.supervision) and any(kept.kind in _AT_DESK for kept in _in_hands(act, visit.id)):
        raise EscortNeeded(field="escort", name=visit.name)


@handles(BringToDesk, right=Right.ESCORTS)
def bring_to_desk(command: BringToDesk, act: Act) -> Outcome:
    visits = _together(act, command.visit_ids)
    at = happened(act, command.happened_at, not_before=latest(act, visits))
    entries = []
    for visit in visits:
        if any(kept.kind is CustodyKind.RECEPTION for kept in _in_hands(act, visit.id)):
            raise NotAcceptable(field="visits", why="at_the_desk", name=visit.name)
        gaps = closed_reports(act, visit, at, command.told)
        states = [
            *end_assignment(act, visit.id, EscortState.COMPLETED, at),
            *gaps,
            *close_custody(act, visit.id, at),
            _seen(act, visit, at),
            receive(act, visit, at),
            _whereabouts(act, visit.id, None, at),
        ]
        about = person_of(act, visit).pseudonym
        entries += [act.uow.record(EntryType.VISIT_AT_DESK, *states, about=about, at=at), *left_behind(act, visit)]
        incident_of(act, visit, gaps, command.told)
    return Outcome(command.visit_ids[0], VISITS | {Subject.INCIDENTS}, undo=tuple(entries))


def collected_to(
    act: Act, visit: Visit, zone_id: ZoneId | None, escort_id: EmployeeId | None, at: datetime
) -> tuple[list[Any], tuple[int, ...]]:
    """The visitor is fetched to a zone, if one is named (not yet recorded); the escort's others go along (entries).

    Called after the visitor's own custody was closed, and before the new one is recorded.
    """
    if zone_id is None:
        return [], ()
    refuse_zone(visit, zone_id)
    refuse_without_order(act, visit, zone_id, at)
    entries = []
    if escort_id is not None:
        for other in _of_escort(act, escort_id):
            refuse_zone(other, zone_id)
            refuse_without_order(act, other, zone_id, at)
            if other.id != visit.id and _zone_of(act, other.id) != zone_id:
                entries.append(_move(act, other, zone_id, max(at, latest(act, [other]) or at)))
    return [_whereabouts(act, visit.id, zone_id, at)], tuple(entries)


def taken_along(act: Act, visit: Visit, successor: EmployeeId, at: datetime) -> list[Any]:
    """After a handover the visitor is where they were, unless the new escort's visitors are recorded elsewhere.

    Asked before the visitor's whereabouts are closed; the result is not yet recorded.
    """
    zone = _zone_of(act, visit.id)
    elsewhere = {_zone_of(act, other.id) for other in _of_escort(act, successor)} - {None, zone}
    return [_whereabouts(act, visit.id, zone, at)] if zone is not None and not elsewhere else []


def refuse_zone(visit: Visit, zone_id: ZoneId) -> None:
    """A visit's zones are permission. Raises NotAcceptable for any other zone."""
    if zone_id not in visit.zones:
        raise NotAcceptable(field="zone", why="zone_not_permitted", name=visit.name)


def _together(act: Act, visit_ids: tuple[VisitId, ...]) -> list[Visit]:
    """The visits named, and all others in the hands of the same escorts, each once; all must be on site."""
    if not visit_ids:
        raise Missing(field="visits")
    found: dict[int, Visit] = {}
    for visit_id in visit_ids:
        visit = act.uow.get(Visit, visit_id)
        if visit.state is not VisitState.ON_SITE:
            raise NotAcceptable(field="visits", why="not_on_site", name=visit.name)
        found[visit.id] = visit
        for kept in _in_hands(act, visit.id):
            if kept.kind is CustodyKind.ESCORT and kept.keeper_id is not None:
                found |= {other.id: other for other in _of_escort(act, kept.keeper_id)}
    return list(found.values())


def _in_hands(act: Act, visit_id: VisitId) -> list[Custody]:
    return act.uow.find(Custody, visit_id=visit_id, ended_at=None)


def _of_escort(act: Act, escort_id: EmployeeId) -> list[Visit]:
    kept = act.uow.find(Custody, keeper_id=escort_id, ended_at=None)
    return [act.uow.get(Visit, custody.visit_id) for custody in kept if custody.kind is CustodyKind.ESCORT]


def _zone_of(act: Act, visit_id: VisitId) -> ZoneId | None:
    """The zone in which the visitor is recorded now; None also for the desk."""
    found = act.uow.find(Whereabouts, visit_id=visit_id, ended_at=None)
    return found[0].zone_id if found else None


def latest(act: Act, visits: list[Visit]) -> datetime | None:
    """The latest moment at which custody of one of them began or ended, or one was put somewhere, came back, was found.

    What was taken back has no length and counts for nothing. A reported gap counts whatever its length: custody that
    began and ended in the second in which it was closed and reported anew must not let a later act cover it.
    """
    moments = [visit.collected_at for visit in visits]
    for visit in visits:
        spans: list[Custody | Whereabouts | UnknownSpan] = [
            *act.uow.find(Custody, visit_id=visit.id),
            *act.uow.find(Whereabouts, visit_id=visit.id),
            *act.uow.find(UnknownSpan, visit_id=visit.id),
        ]
        moments += [span.ended_at or span.started_at for span in spans if span.ended_at != span.started_at]
        moments += [gap.closed_at or gap.started_at for gap in act.uow.find(GapReport, visit_id=visit.id)]
        absences = act.uow.find(Absence, visit_id=visit.id)
        moments += [absence.back_at for absence in absences if absence.back_at != absence.left_at]
    return max((moment for moment in moments if moment is not None), default=None)


def _move(act: Act, visit: Visit, zone_id: ZoneId, at: datetime) -> int:
    """The number of the entry."""
    left = [ended(act, span, at) for span in act.uow.find(Whereabouts, visit_id=visit.id, ended_at=None)]
    states = [*left, _whereabouts(act, visit.id, zone_id, at), _seen(act, visit, at)]
    return act.uow.record(EntryType.VISIT_MOVED, *states, about=person_of(act, visit).pseudonym, at=at)


def _seen(act: Act, visit: Visit, at: datetime) -> Visit:
    confirmed = max(at, visit.last_confirmed_at or at)
    return replace(visit, last_confirmed_at=confirmed, entered_at=act.uow.now, version=visit.version + 1)


def _whereabouts(act: Act, visit_id: VisitId, zone_id: ZoneId | None, at: datetime) -> Whereabouts:
    return Whereabouts(
        id=act.uow.new_id(Whereabouts),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit_id,
        zone_id=zone_id,
        started_at=at,
        entered_at=act.uow.now,
    )
