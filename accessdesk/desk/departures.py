"""Leaving: badge, keys and custody settled in one act; and what nobody knows is called unknown."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.custody import close_custody, end_assignment
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.escorts import close_gaps
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.desk.unknown import end_unknown
from accessdesk.desk.visits import VISITS, person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import EscortState
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.keys import Handover, KeyCopy
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import KeyStillOut, Missing, NotAcceptable
from accessdesk.domain.visits import VISIT_MOVES, Absence, Badge, BadgeState, Visit, VisitState


@dataclass(frozen=True, slots=True)
class RecordDeparture:
    """The visitor leaves for good. `badge` says what became of the badge; keys still out need a reason.

    A true departure is never blocked by paperwork: with a reason it always goes through.
    """

    visit_id: VisitId
    badge: BadgeState | None
    keys_exception: str = ""
    how_known: str = ""
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FindOnSite:
    """An unclear visitor is known to be in the house after all."""

    visit_id: VisitId
    how_known: str


@dataclass(frozen=True, slots=True)
class CloseUnconfirmed:
    """An unclear visit is closed without a departure time; what was searched is recorded."""

    visit_id: VisitId
    searched: str


@handles(RecordDeparture, right=Right.VISITS)
def record_departure(command: RecordDeparture, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    at = happened(act, command.happened_at, not_before=visit.last_confirmed_at or visit.arrived_at)
    how_known = cleaned(command.how_known, "how_known", mandatory=visit.state is VisitState.UNCLEAR)
    reason = _keys_settled(act, visit, command.keys_exception)
    badges = _closed_badges(act, visit, command.badge, at)
    needs = {Need.BADGE_SETTLED, Need.KEYS_SETTLED, Need.CUSTODY_CLOSED, Need.HOW_KNOWN}
    VISIT_MOVES.check(visit.state, VisitState.DEPARTED, needs)
    gone = replace(
        visit,
        state=VisitState.DEPARTED,
        departed_at=at,
        last_confirmed_at=at,
        entered_at=act.uow.now,
        reason=reason or visit.reason,
        how_known=how_known,
        needs_help=False,
        version=visit.version + 1,
    )
    entry = _record_end(act, EntryType.VISIT_DEPARTED, gone, badges, at)
    return Outcome(visit.id, VISITS | {Subject.INCIDENTS}, undo=(entry,))


@handles(FindOnSite, right=Right.VISITS)
def find_on_site(command: FindOnSite, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    how_known = cleaned(command.how_known, "how_known")
    if visit.collected_at is None:
        raise NotAcceptable(field="visit", why="never_collected", name=visit.name)
    happened(act, None, not_before=visit.last_confirmed_at)
    VISIT_MOVES.check(visit.state, VisitState.ON_SITE, {Need.HOW_KNOWN})
    found = replace(
        visit,
        state=VisitState.ON_SITE,
        how_known=how_known,
        last_confirmed_at=act.uow.now,
        entered_at=act.uow.now,
        version=visit.version + 1,
    )
    known = end_unknown(act, visit.id, act.uow.now)
    act.uow.record(EntryType.VISIT_FOUND_ON_SITE, found, *known, about=person_of(act, visit).pseudonym)
    return Outcome(visit.id, VISITS)


@handles(CloseUnconfirmed, right=Right.EASE_SUPERVISION)
def close_unconfirmed(command: CloseUnconfirmed, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    searched = cleaned(command.searched, "searched")
    VISIT_MOVES.check(visit.state, VisitState.CLOSED_UNCONFIRMED, {Need.SEARCHED})
    closed = replace(
        visit,
        state=VisitState.CLOSED_UNCONFIRMED,
        reason=searched,
        entered_at=act.uow.now,
        needs_help=False,
        version=visit.version + 1,
    )
    lost = _closed_badges(act, visit, BadgeState.LOST, act.uow.now)
    _record_end(act, EntryType.VISIT_CLOSED_UNCONFIRMED, closed, lost, act.uow.now)
    return Outcome(visit.id, VISITS)


def _record_end(act: Act, kind: EntryType, ended: Visit, badges: list[Any], at: datetime) -> int:
    absences = [replace(a, back_at=at) for a in act.uow.find(Absence, visit_id=ended.id, back_at=None)]
    return act.uow.record(
        kind,
        ended,
        *badges,
        *absences,
        *end_assignment(act, ended.id, EscortState.COMPLETED, at),
        *close_custody(act, ended.id, at),
        *close_gaps(act, ended.id, at),
        *end_unknown(act, ended.id, at),
        about=person_of(act, ended).pseudonym,
        at=at,
    )


def _closed_badges(act: Act, visit: Visit, state: BadgeState | None, at: datetime) -> list[Badge]:
    out = act.uow.find(Badge, visit_id=visit.id, closed_at=None)
    if out and (state is None or state is BadgeState.OUT):
        raise Missing(field="badge")
    return [replace(badge, state=state or badge.state, closed_at=max(at, badge.issued_at)) for badge in out]


def _keys_settled(act: Act, visit: Visit, exception: str) -> str:
    reason = cleaned(exception, "keys_exception", mandatory=False)
    held = act.uow.find(Handover, person_id=visit.person_id, returned_at=None)
    if held and not reason:
        copies = ", ".join(act.uow.get(KeyCopy, handover.copy_id).number for handover in held)
        raise KeyStillOut(field="keys", copies=copies)
    return reason if held else ""
