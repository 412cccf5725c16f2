"""Leaving: badge, keys and custody settled in one act; and what nobody knows is called unknown."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.assistance import assistance_over
from accessdesk.desk.badge_issue import close_badges
from accessdesk.desk.custody import close_custody, end_assignment
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.gaps import NOTHING_KNOWN, closed_reports
from accessdesk.desk.in_hand import refuse_escort_going
from accessdesk.desk.left_open import what_is_left_open
from accessdesk.desk.objections import moot
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.places import latest
from accessdesk.desk.times import happened
from accessdesk.desk.unknown import end_absence, end_unknown
from accessdesk.desk.visits import VISITS, person_of, refuse_second_stay
from accessdesk.domain.access_rights import Right
from accessdesk.domain.badges import DepartureException
from accessdesk.domain.escorts import Custody, EscortState
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visits import VISIT_MOVES, BadgeState, Visit, VisitState


@dataclass(frozen=True, slots=True)
class RecordDeparture:
    """The visitor leaves for good, and whatever is still open is settled or stands as an exception with its reason.

    `badge` says what became of the badge; a lost one needs `badge_exception`. Keys still out need `keys_exception`.
    Whoever has custody brought the visitor to the desk, unless `escort_exception` says why not; then `alone_since`
    (if somebody knows it) is where custody ended, and the rest is a gap. A true departure is never blocked by
    paperwork: with a reason it always goes through.
    """

    visit_id: VisitId
    badge: BadgeState | None
    keys_exception: str = ""
    how_known: str = ""
    happened_at: datetime | None = None
    badge_exception: str = ""
    escort_exception: str = ""
    alone_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class RecordDepartures:
    """Several people leave together: each with a settlement of their own, all in one act or none."""

    departures: tuple[RecordDeparture, ...]


@dataclass(frozen=True, slots=True)
class SettleLeftOpen:
    """What somebody left with open is settled: how, in words."""

    exception_id: int
    finding: str


@dataclass(frozen=True, slots=True)
class FindOnSite:
    """An unclear visitor is known to be in the house after all."""

    visit_id: VisitId
    how_known: str
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CloseUnconfirmed:
    """An unclear visit is closed without a departure time; what was searched is recorded."""

    visit_id: VisitId
    searched: str


@handles(RecordDeparture, right=Right.VISITS)
def record_departure(command: RecordDeparture, act: Act) -> Outcome:
    entry = depart(command, act)
    return Outcome(command.visit_id, VISITS | {Subject.INCIDENTS}, undo=(entry,))


@handles(RecordDepartures, right=Right.VISITS)
def record_departures(command: RecordDepartures, act: Act) -> Outcome:
    if not command.departures:
        raise Missing(field="visits")
    entries = tuple(depart(one, act) for one in command.departures)
    return Outcome(command.departures[0].visit_id, VISITS | {Subject.INCIDENTS}, undo=entries)


def depart(command: RecordDeparture, act: Act) -> int:
    """The number of the entry that records it."""
    visit = act.uow.get(Visit, command.visit_id)
    at = happened(act, command.happened_at, not_before=visit.last_confirmed_at or visit.arrived_at)
    how_known = cleaned(command.how_known, "how_known", mandatory=visit.state is VisitState.UNCLEAR)
    refuse_escort_going(act, visit)
    left = what_is_left_open(command, act, visit, at)
    lost = cleaned(command.badge_exception, "badge_exception", mandatory=False)
    badges = close_badges(act, visit.id, command.badge, at, lost)
    needs = {Need.BADGE_SETTLED, Need.KEYS_SETTLED, Need.CUSTODY_CLOSED, Need.HOW_KNOWN}
    VISIT_MOVES.check(visit.state, VisitState.DEPARTED, needs)
    unclear = visit.state is VisitState.UNCLEAR  # of anybody else it tells no unknown time, and stands as a reason
    said = [*(one.reason for one in left), "" if unclear else how_known]
    reasons = "; ".join(dict.fromkeys(filter(None, said)))
    gone = replace(
        visit,
        state=VisitState.DEPARTED,
        departed_at=at,
        last_confirmed_at=at,
        entered_at=act.uow.now,
        reason=reasons or visit.reason,
        how_known=how_known if unclear else "",
        needs_help=False,
        version=visit.version + 1,
    )
    alone = _alone_since(command, act, visit, at)
    return _record_end(act, EntryType.VISIT_DEPARTED, gone, [*badges, *left], at, alone_since=alone)


def _alone_since(command: RecordDeparture, act: Act, visit: Visit, at: datetime) -> datetime:
    """Where custody ended: at the departure, or when the escort was seen last."""
    if command.alone_since is None or not command.escort_exception.strip():
        return at
    begun = max((c.started_at for c in act.uow.find(Custody, visit_id=visit.id, ended_at=None)), default=None)
    since = happened(act, command.alone_since, not_before=begun)
    if since > at:
        raise NotAcceptable(field="alone_since", why="ends_before_it_begins")
    return since


@handles(SettleLeftOpen, right=Right.VISITS)
def settle_left_open(command: SettleLeftOpen, act: Act) -> Outcome:
    one = act.uow.get(DepartureException, command.exception_id)
    finding = cleaned(command.finding, "finding")
    if one.settled_at is not None:
        raise NotAcceptable(field="finding", why="settled_already")
    settled = replace(one, settled_at=act.uow.now, finding=finding)
    visit = act.uow.get(Visit, one.visit_id)
    act.uow.record(EntryType.LEFT_OPEN_SETTLED, settled, about=person_of(act, visit).pseudonym)
    return Outcome(one.id, VISITS | {Subject.INCIDENTS})


@handles(FindOnSite, right=Right.VISITS)
def find_on_site(command: FindOnSite, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    how_known = cleaned(command.how_known, "how_known")
    if visit.collected_at is None:
        raise NotAcceptable(field="visit", why="never_collected", name=visit.name)
    refuse_second_stay(act, person_of(act, visit))
    at = happened(act, command.happened_at, not_before=visit.last_confirmed_at)
    VISIT_MOVES.check(visit.state, VisitState.ON_SITE, {Need.HOW_KNOWN})
    found = replace(
        visit,
        state=VisitState.ON_SITE,
        how_known=how_known,
        last_confirmed_at=at,
        entered_at=act.uow.now,
        version=visit.version + 1,
    )
    known = [*end_unknown(act, visit.id, at), *end_absence(act, visit, at)]
    act.uow.record(EntryType.VISIT_FOUND_ON_SITE, found, *known, about=person_of(act, visit).pseudonym, at=at)
    return Outcome(visit.id, VISITS)


@handles(CloseUnconfirmed, right=Right.EASE_SUPERVISION)
def close_unconfirmed(command: CloseUnconfirmed, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    searched = cleaned(command.searched, "searched")
    moments = (visit.last_confirmed_at, visit.entered_at, latest(act, [visit]))
    at = happened(act, None, not_before=max((known for known in moments if known is not None), default=None))
    VISIT_MOVES.check(visit.state, VisitState.CLOSED_UNCONFIRMED, {Need.SEARCHED})
    closed = replace(
        visit,
        state=VisitState.CLOSED_UNCONFIRMED,
        reason=searched,
        entered_at=at,
        needs_help=False,
        version=visit.version + 1,
    )
    lost = close_badges(act, visit.id, BadgeState.LOST, at, searched)
    _record_end(act, EntryType.VISIT_CLOSED_UNCONFIRMED, closed, lost, at)
    return Outcome(visit.id, VISITS)


def _record_end(
    act: Act, kind: EntryType, ended: Visit, changed: list[Any], at: datetime, alone_since: datetime | None = None
) -> int:
    absences = end_absence(act, act.uow.get(Visit, ended.id), at)
    custody_ended = alone_since or at
    open_still = [f"{one.thing}: {one.reason}" for one in changed if isinstance(one, DepartureException)]
    return act.uow.record(
        kind,
        ended,
        *changed,
        *absences,
        *end_assignment(act, ended.id, EscortState.COMPLETED, custody_ended),
        *close_custody(act, ended.id, custody_ended),
        *closed_reports(act, act.uow.get(Visit, ended.id), at, NOTHING_KNOWN),
        *end_unknown(act, ended.id, at),
        *moot(act, ended.id, at),
        *assistance_over(act, ended.id),
        about=person_of(act, ended).pseudonym,
        at=at,
        details={"identity": {"left_open": open_still}} if open_still else None,
    )
