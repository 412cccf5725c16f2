"""The end of a day: who is not known to have left becomes unclear, the log is signed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from accessdesk.desk.desk import Act, Desk, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import UnitOfWork
from accessdesk.desk.unclear import became_unclear
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.sites import Site
from accessdesk.domain.visits import Visit, VisitState

_STILL_THERE = (VisitState.ARRIVED.value, VisitState.ON_SITE.value, VisitState.AWAY.value)


@dataclass(frozen=True, slots=True)
class CloseDay:
    """Close the day now: every visit still open becomes unclear. No departure is invented."""


@handles(CloseDay, right=Right.VISITS)
def close_day(command: CloseDay, act: Act) -> Outcome:
    del command
    _close(act, still_open(act.uow), until=act.uow.now)
    return Outcome(None, frozenset({Subject.VISITS, Subject.KEYS}))


@dataclass(frozen=True, slots=True)
class CloseMissedDays:
    """Close what stayed open overnight: visits that arrived before today's local midnight (`today_began`, aware).

    Every account may, so a later time counts as that midnight: nobody who came today becomes unclear by it.
    """

    today_began: datetime


@handles(CloseMissedDays, right=Right.OWN_ACCOUNT)
def close_missed_days(command: CloseMissedDays, act: Act) -> Outcome:
    today = midnight(act.uow.now.astimezone().date())
    until = min(command.today_began, today)
    _close(act, open_overnight(act.uow, until), until)
    return Outcome(None, frozenset({Subject.VISITS}))


def still_open(uow: UnitOfWork) -> list[Visit]:
    """Visits that arrived, whatever a clock that was set back says of when, and did not leave."""
    return [visit for visit in uow.find(Visit, state=_STILL_THERE) if visit.arrived_at]


def open_overnight(uow: UnitOfWork, today_began: datetime) -> list[Visit]:
    """Visits that arrived before today and are still open."""
    return [visit for visit in still_open(uow) if visit.arrived_at and visit.arrived_at < today_began]


def close_if_missed(desk: Desk, today_began: datetime) -> Outcome | None:
    """After a login: close the days that nobody closed, if anything stayed open."""
    with desk.new_unit_of_work(()) as uow:
        if not open_overnight(uow, today_began):
            return None
    return desk.execute(CloseMissedDays(today_began))


def midnight(day: date) -> datetime:
    """The beginning of a local day, as aware UTC."""
    return datetime.combine(day, time()).astimezone().astimezone(UTC)


def _close(act: Act, visits: list[Visit], until: datetime) -> None:
    for visit in visits:
        became_unclear(act, visit)
    site = act.uow.find(Site)[0]
    act.uow.record(EntryType.DAY_CLOSED, about=site.pseudonym, details={"setting": {"until": until.isoformat()}})
    act.uow.checkpoint("day_close")
    act.uow.change_signing_key()
