"""Reception closes and opens: whoever waits there is handed to a named person, or stands without reception."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from accessdesk.desk.custody import close_custody, open_closing, open_custody
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.desk.visits import VISITS, person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import Custody, CustodyKind
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, EmployeeId, SiteId, VisitId
from accessdesk.domain.people import Employee
from accessdesk.domain.presence import DeskClosing
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.sites import Site
from accessdesk.domain.visits import OPEN_STATES, Visit, VisitState

CHANGED = VISITS | {Subject.SETTINGS}


@dataclass(frozen=True, slots=True)
class CloseDesk:
    """Nobody is at reception from now on. `keepers`: who takes over which waiting visitor.

    A visitor in reception's custody whom nobody takes over stands without reception from then on.
    """

    keepers: Mapping[VisitId, EmployeeId] = field(default_factory=dict)
    happened_at: datetime | None = None
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """Reception is manned again and takes back whom it handed over, if they still wait."""

    happened_at: datetime | None = None
    site_id: SiteId = FIRST_SITE


@handles(CloseDesk, right=Right.VISITS)
def close_desk(command: CloseDesk, act: Act) -> Outcome:
    uow = act.uow
    if open_closing(act, command.site_id) is not None:
        raise NotAcceptable(field="desk", why="desk_is_closed")
    held = _held(act, CustodyKind.RECEPTION, command.site_id)
    at = happened(act, command.happened_at, not_before=max((one.started_at for one in held), default=None))
    known = {one.visit_id for one in held}
    for visit_id in command.keepers:
        if visit_id not in known:
            raise NotAcceptable(field="keepers", why="not_waiting")
    site = uow.get(Site, command.site_id)
    closing = DeskClosing(uow.new_id(DeskClosing), uow.new_pseudonym(), site.id, at, uow.now, tuple(sorted(known)))
    for custody in held:
        _hand_over(act, uow.get(Visit, custody.visit_id), command.keepers.get(custody.visit_id), at)
    uow.record(
        EntryType.DESK_CLOSED, closing, about=site.pseudonym, at=at, details={"setting": {"visitors": len(held)}}
    )
    return Outcome(closing.id, CHANGED)


def _held(act: Act, kind: CustodyKind, site_id: SiteId) -> list[Custody]:
    """Open custody of a kind at a site."""
    found = [one for one in act.uow.find(Custody, ended_at=None) if one.kind is kind]
    return [one for one in found if act.uow.get(Visit, one.visit_id).site_id == site_id]


def _hand_over(act: Act, visit: Visit, keeper_id: EmployeeId | None, at: datetime) -> None:
    about = person_of(act, visit).pseudonym
    closed = close_custody(act, visit.id, at)
    if keeper_id is None:
        act.uow.record(EntryType.LEFT_WITHOUT_RECEPTION, *closed, about=about, at=at)
        return
    keeper = act.uow.get(Employee, keeper_id)
    if not keeper.active or keeper.suspended:
        raise NotAcceptable(field="keepers", why="not_active", name=keeper.name)
    taken = open_custody(act, visit, CustodyKind.NAMED, keeper.id, at)
    act.uow.record(EntryType.LEFT_IN_CUSTODY, *closed, taken, about=about, at=at)


@handles(OpenDesk, right=Right.VISITS)
def open_desk(command: OpenDesk, act: Act) -> Outcome:
    uow = act.uow
    closing = open_closing(act, command.site_id)
    if closing is None:
        raise NotAcceptable(field="desk", why="desk_is_open")
    waiting = [v for v in (uow.get(Visit, id) for id in _left(act, closing)) if _comes_back(act, v)]
    last = max((_last_custody(act, visit) for visit in waiting), default=closing.closed_at)
    at = happened(act, command.happened_at, not_before=max(last, closing.closed_at))
    for visit in waiting:
        closed = close_custody(act, visit.id, at)
        taken = open_custody(act, visit, CustodyKind.RECEPTION, None, at)
        uow.record(EntryType.TAKEN_BACK, *closed, taken, about=person_of(act, visit).pseudonym, at=at)
    site = uow.get(Site, command.site_id)
    uow.record(
        EntryType.DESK_OPENED,
        replace(closing, opened_at=at),
        about=site.pseudonym,
        at=at,
        details={"setting": {"visitors": len(waiting)}},
    )
    return Outcome(closing.id, CHANGED)


def _left(act: Act, closing: DeskClosing) -> list[VisitId]:
    """Whom reception handed over, whoever was received by a named person since, and who waits without anybody."""
    received = [one.visit_id for one in _held(act, CustodyKind.NAMED, closing.site_id)]
    waiting = [v.id for v in act.uow.find(Visit, state=VisitState.ARRIVED.value) if v.site_id == closing.site_id]
    return sorted({*closing.visits, *received, *waiting})


def _comes_back(act: Act, visit: Visit) -> bool:
    """Still here, and in nobody's hands but the one who stood in for reception (or in nobody's at the desk)."""
    if visit.state not in OPEN_STATES or visit.state in (VisitState.AWAY, VisitState.UNCLEAR):
        return False
    custody = next(iter(act.uow.find(Custody, visit_id=visit.id, ended_at=None)), None)
    if custody is None:
        return visit.state is VisitState.ARRIVED
    return custody.kind is CustodyKind.NAMED


def _last_custody(act: Act, visit: Visit) -> datetime:
    return max(one.ended_at or one.started_at for one in act.uow.find(Custody, visit_id=visit.id))
