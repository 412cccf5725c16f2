"""Taking back what was entered wrongly: a correcting entry that points to the wrong one, and everything as before."""

from dataclasses import dataclass, replace
from typing import Any

from accessdesk.desk.custody import open_closing
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.eligibility import demand_eligible
from accessdesk.desk.in_hand import refuse_escort_going
from accessdesk.desk.incidents import note_taken_back
from accessdesk.desk.left_open import held_in_stay
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import RecordedAct, WrittenState
from accessdesk.desk.times import ended
from accessdesk.desk.visits import refuse_second_stay
from accessdesk.domain.access_rights import Right
from accessdesk.domain.assistance import Assistance
from accessdesk.domain.badges import BADGE_MOVES, CARD_MOVES, BadgeCard, CardState, DepartureException
from accessdesk.domain.corrections import CHANGES_NOTHING, VISIT_UNDOS, Correction, NoUndo, why_no_undo
from accessdesk.domain.emergency import EmergencyPresence
from accessdesk.domain.escorts import (
    ESCORT_MOVES,
    RUNNING,
    Assignment,
    Custody,
    CustodyKind,
    EscortState,
    GapCause,
    GapFinding,
)
from accessdesk.domain.events import EntryType
from accessdesk.domain.keys import KeyCopy
from accessdesk.domain.moves import Need
from accessdesk.domain.objections import Objection, ObjectionDecision
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.refusals import KeyStillOut, Missing, NotAcceptable
from accessdesk.domain.visits import Absence, Badge, BadgeState, Delivery, Visit, VisitState

_CHANGED = frozenset({Subject.VISITS, Subject.PEOPLE, Subject.DELIVERIES, Subject.INCIDENTS})
_NEVER_INSIDE = (VisitState.EXPECTED, VisitState.ARRIVED)
_UNDO = {Need.SAME_ACCOUNT, Need.JUST_ENTERED, Need.NOTHING_LATER}


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take back the acts behind these entries of the log (`Outcome.undo`), all of them or none.

    Within ten minutes, by the account that entered them, while nothing later is recorded about the same visit. The
    rows are again what they were; what the act had made stays as an interval of no length, or as a visit that was
    entered in error, and no list counts it.
    """

    entries: tuple[int, ...]


@handles(TakeBack, right=Right.VISITS)
def take_back(command: TakeBack, act: Act) -> Outcome:
    if not command.entries:
        raise Missing(field="entry")
    for entry in command.entries:
        _take_back_one(act, entry)
    return Outcome(None, _CHANGED)


def _take_back_one(act: Act, entry: int) -> None:
    wrong = act.uow.recorded(entry)
    _refuse(act, wrong)
    written_first = sorted(wrong.written, key=_gives_way)
    states = [state for written in written_first if (state := _as_before(act, written)) is not None]
    _refuse_keepers(act, wrong, states)
    visits = [written.after for written in wrong.written if isinstance(written.after, Visit)]
    deliveries = [written.after for written in wrong.written if isinstance(written.after, Delivery)]
    correction = Correction(
        id=act.uow.new_id(Correction),
        pseudonym=act.uow.new_pseudonym(),
        wrong_entry=entry,
        entered_at=act.uow.now,
        visit_id=visits[0].id if visits else None,
        delivery_id=deliveries[0].id if deliveries else None,
    )
    act.uow.record(
        EntryType.ACT_TAKEN_BACK,
        *states,
        correction,
        about=wrong.about,
        details={"custody": {"corrects": entry, "type": wrong.type}},
    )
    for visit in visits:
        note_taken_back(act, visit.id, entry, wrong.entered_at)


def _gives_way(written: WrittenState) -> int:
    """What the act began ends first, so that at no moment two people answer for the visitor."""
    if written.before is None:
        return 0
    return 1 if isinstance(written.after, Assignment) and written.after.state in RUNNING else 2


def _refuse_keepers(act: Act, wrong: RecordedAct, states: list[Any]) -> None:
    """Custody that opens again needs an escort who may escort now, and reception one that is manned.

    Raises EscortNotEligible, NotAcceptable.
    """
    zones = {zone for written in wrong.written if isinstance(written.after, Visit) for zone in written.after.zones}
    for state in states:
        if isinstance(state, Custody) and state.ended_at is None and state.kind is CustodyKind.ESCORT:
            assert state.keeper_id is not None
            demand_eligible(act, act.uow.get(Employee, state.keeper_id), sorted(zones))
        if isinstance(state, Custody) and state.ended_at is None and state.kind is CustodyKind.RECEPTION:
            closing = open_closing(act, act.uow.get(Visit, state.visit_id).site_id)
            if closing is not None and closing.entered_at >= wrong.entered_at:
                raise NotAcceptable(field="entry", why=NoUndo.DESK_CLOSED.value)


def _refuse(act: Act, wrong: RecordedAct) -> None:
    reason = why_no_undo(
        wrong.type,
        same_account=wrong.by == (act.session.actor.pseudonym,),
        entered_at=wrong.entered_at,
        now=act.uow.now,
        undone=bool(act.uow.find(Correction, wrong_entry=wrong.entry)),
        later=_something_later(wrong),
    )
    if reason is not None:
        raise NotAcceptable(field="entry", why=reason.value)


def _something_later(wrong: RecordedAct) -> bool:
    """Told by the log, and by the rows themselves: none may have changed since."""
    told = any(kind not in CHANGES_NOTHING for kind in wrong.later)
    return told or any(written.now != written.after for written in wrong.written)


def _as_before(act: Act, written: WrittenState) -> Any | None:
    """The state to store, or None where there is nothing to change."""
    if isinstance(written.after, Visit):
        return _visit_as_before(act, written.before, written.after)
    if written.before is not None:
        return written.before
    return _never_was(act, written.after)


def _visit_as_before(act: Act, before: Visit | None, after: Visit) -> Visit:
    if before is None or before.state in _NEVER_INSIDE:
        _refuse_with_keys(act, after)
        refuse_escort_going(act, after)
    again = before.state if before is not None else VisitState.ENTERED_IN_ERROR
    if again is not after.state:
        VISIT_UNDOS.check(after.state, again, _UNDO)
    if before is None:
        return replace(
            after,
            state=again,
            until=None,
            arrived_at=None,
            collected_at=None,
            last_confirmed_at=None,
            needs_help=False,
            entered_at=act.uow.now,
            version=after.version + 1,
        )
    if after.departed_at is not None:
        refuse_second_stay(act, act.uow.get(Person, after.person_id))
    return replace(before, version=after.version + 1)


def _refuse_with_keys(act: Act, visit: Visit) -> None:
    """Whoever holds keys did come, whatever else was wrong."""
    held = held_in_stay(act, visit)
    if held:
        copies = ", ".join(act.uow.get(KeyCopy, handover.copy_id).number for handover in held)
        raise KeyStillOut(field="entry", copies=copies)


def _never_was(act: Act, made: Any) -> Any | None:
    """What the act had made, so that it covers and means nothing; persons and deliveries stay as they are."""
    if isinstance(made, Custody):
        return ended(act, made, made.started_at)
    if isinstance(made, Whereabouts):
        return ended(act, made, made.started_at)
    if isinstance(made, DepartureException):
        return replace(made, settled_at=made.at)
    if isinstance(made, Absence):
        return replace(made, back_at=made.left_at)
    if isinstance(made, Assignment):
        ESCORT_MOVES.check(made.state, EscortState.COMPLETED, set())
        return replace(made, state=EscortState.COMPLETED, ended_at=made.requested_at)
    if isinstance(made, Objection):
        return replace(made, decision=ObjectionDecision.MOOT, decided_at=made.raised_at)
    if isinstance(made, EmergencyPresence):
        return replace(made, left_at=made.arrived_at, left_entered_at=act.uow.now)
    if isinstance(made, GapFinding):
        return replace(made, cause=GapCause.TAKEN_BACK)
    if isinstance(made, Assistance):
        return replace(made, needed=False)
    return made if isinstance(made, Delivery) else _never_out(act, made)


def _never_out(act: Act, made: Any) -> Badge | BadgeCard | None:
    """A badge that nobody was given, and a card back in the stock, where the log knows nothing earlier of the visit."""
    if isinstance(made, Badge):
        BADGE_MOVES.check(made.state, BadgeState.RETURNED, set())
        return replace(made, state=BadgeState.RETURNED, closed_at=made.issued_at)
    if isinstance(made, BadgeCard):
        CARD_MOVES.check(made.state, CardState.IN_STOCK, {Need.BADGE_SETTLED})
        return replace(made, state=CardState.IN_STOCK, entered_at=act.uow.now)
    return None
