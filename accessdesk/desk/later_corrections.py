"""Correcting what was entered wrongly and is past undoing: a further entry that points to the wrong one.

The wrong entry stays as it is, and both show. The rows take the corrected values, so that every list and report counts
once, and rightly. Three times of a visit can be corrected, and what a visitor is called; everything else has an act of
its own that records what is true now. Signed receipts are never rewritten.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.ban_check import local_day_of, refuse_possible_ban
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.family import family_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import RecordedAct
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right, may
from accessdesk.domain.corrections import CORRECTABLE, Correction, NoCorrection
from accessdesk.domain.escorts import Assignment, Custody, GapReport
from accessdesk.domain.events import EntryType
from accessdesk.domain.keys import Handover
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Person
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.refusals import NotAcceptable, RightMissing
from accessdesk.domain.visits import OPEN_STATES, Absence, Badge, Visit, VisitState

_LONGEST = 200
_CHANGED = frozenset({Subject.VISITS, Subject.PEOPLE})
_ENTERED = frozenset({"entered_at", "ended_entered_at"})
_PLANNED = frozenset({"expected_from", "expected_to", "until", "expires_at", "host_called_at"})
"""Announced or granted, not something that happened."""
_AROUND = (Custody, Assignment, Whereabouts, Absence, Badge, GapReport)


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    """Say what is true instead of what entry `entry` says; None leaves a fact as it is.

    `happened_at` moves the arrival, the collection or the departure with everything that began or ended by it. It may
    not pass anything else that is recorded about the visitor: the order of events is evidence and stays. `name`,
    `company` and `purpose` belong to an arrival.

    Whoever entered it corrects it on the same day; later, or for others, the office manager does.

    Raises Missing, NotAcceptable, InTheFuture, RightMissing, Banned, PossibleBan, Unknown.
    """

    entry: int
    reason: str
    happened_at: datetime | None = None
    name: str | None = None
    company: str | None = None
    purpose: str | None = None


@handles(CorrectEntry, right=Right.VISITS)
def correct_entry(command: CorrectEntry, act: Act) -> Outcome:
    reason = cleaned(command.reason, "reason", longest=_LONGEST)
    wrong = act.uow.recorded(command.entry)
    kind = _kind(act, wrong)
    _refuse(act, wrong)
    visit = next((written.now for written in wrong.written if isinstance(written.now, Visit)), None)
    if visit is None or not visit.name:
        raise NotAcceptable(field="entry", why=NoCorrection.ERASED.value)
    states = {_key(one.now): one.now for one in wrong.written}
    if command.happened_at is not None:
        states |= _at_another_time(act, wrong, kind, visit, happened(act, command.happened_at))
    states |= _otherwise_called(act, command, kind, _visit_in(states))
    changed = [state for state in states.values() if state not in [one.now for one in wrong.written]]
    if not changed:
        raise NotAcceptable(field="entry", why=NoCorrection.NOTHING_NEW.value)
    _refuse_bans(act, changed, visit)
    correction = Correction(
        id=act.uow.new_id(Correction),
        pseudonym=act.uow.new_pseudonym(),
        wrong_entry=command.entry,
        entered_at=act.uow.now,
    )
    seq = act.uow.record(
        EntryType.ACT_CORRECTED,
        *(_newer(state) for state in changed),
        correction,
        about=wrong.about,
        details={"custody": {"corrects": command.entry, "type": kind.value}, "identity": {"why": reason}},
    )
    return Outcome(seq, _CHANGED)


def _kind(act: Act, wrong: RecordedAct) -> EntryType:
    """What the entry is about in the end: a correction speaks of what it corrects."""
    while wrong.type == EntryType.ACT_CORRECTED:
        earlier = next((one.after for one in wrong.written if isinstance(one.after, Correction)), None)
        if earlier is None:
            raise NotAcceptable(field="entry", why=NoCorrection.ERASED.value)
        wrong = act.uow.recorded(earlier.wrong_entry)
    if wrong.type not in CORRECTABLE:
        raise NotAcceptable(field="entry", why=NoCorrection.NOT_CORRECTABLE.value)
    return EntryType(wrong.type)


def _refuse(act: Act, wrong: RecordedAct) -> None:
    if act.uow.find(Correction, wrong_entry=wrong.entry):
        raise NotAcceptable(field="entry", why=NoCorrection.TWICE.value)
    own = wrong.by == (act.session.actor.pseudonym,)
    same_day = local_day_of(wrong.entered_at) == local_day_of(act.uow.now)
    if not (own and same_day) and not may(act.session.roles, Right.EASE_SUPERVISION):
        raise RightMissing(right=Right.EASE_SUPERVISION.value)


def _at_another_time(act: Act, wrong: RecordedAct, kind: EntryType, visit: Visit, new: datetime) -> dict[str, Any]:
    """The rows of the act with every moment that was its own at the new time. Raises NotAcceptable."""
    old: datetime | None = getattr(visit, CORRECTABLE[kind])
    if old is None:
        raise NotAcceptable(field="happened_at", why=NoCorrection.TIME_UNKNOWN.value)
    rows = {_key(one.now): one.now for one in wrong.written if one.now is not None}
    for moment in _in_the_way(act, visit, rows, old, new):
        raise NotAcceptable(field="happened_at", why=NoCorrection.PASSES_ANOTHER.value, last=moment.isoformat())
    return {key: _moved(row, old, new, act.uow.now) for key, row in rows.items()}


def _in_the_way(act: Act, visit: Visit, own: Mapping[str, Any], old: datetime, new: datetime) -> Iterator[datetime]:
    """What is recorded between the two moments, or at the old one by another act; also of the person's other visits."""
    around = [row for kind in _AROUND for row in act.uow.find(kind, visit_id=visit.id)]
    for row in (visit, *around):
        for moment in (getattr(row, name) for name in _happenings(row)):
            if min(old, new) < moment < max(old, new) or (moment == old and _key(row) not in own):
                yield moment
    for at in _elsewhere(act, visit):
        if min(old, new) < at < max(old, new):
            yield at


def _elsewhere(act: Act, visit: Visit) -> Iterator[datetime]:
    """Other stays of the same person, under whichever record of theirs, and the keys they took and brought."""
    people = family_of(act, visit.person_id)
    for other in act.uow.find(Visit, person_id=people):
        if other.id != visit.id and other.state is not VisitState.ENTERED_IN_ERROR:
            yield from (at for at in (other.arrived_at, other.departed_at) if at is not None)
    for handover in act.uow.find(Handover, person_id=people):
        yield from (at for at in (handover.issued_at, handover.returned_at) if at is not None)


def _key(row: Any) -> str:
    return f"{type(row).__name__} {row.id}"


def _happenings(row: Any) -> Iterator[str]:
    for field in fields(row):
        if isinstance(getattr(row, field.name), datetime) and field.name not in _ENTERED | _PLANNED:
            yield field.name


def _moved(row: Any, old: datetime, new: datetime, now: datetime) -> Any:
    """The row with `new` wherever it says `old`; that this was entered now is written at the row, too."""
    moved: dict[str, Any] = {name: new for name in _happenings(row) if getattr(row, name) == old}
    if not moved:
        return row
    names = {field.name for field in fields(row)}
    if "ended_at" in moved and "ended_entered_at" in names:
        moved["ended_entered_at"] = now
    if "entered_at" in names and set(moved) - {"ended_at", "ended_entered_at", "closed_at", "back_at"}:
        moved["entered_at"] = now
    return replace(row, **moved)


def _visit_in(states: dict[str, Any]) -> Visit:
    return next(state for state in states.values() if isinstance(state, Visit))


def _otherwise_called(act: Act, command: CorrectEntry, kind: EntryType, visit: Visit) -> dict[str, Any]:
    """Visit and person under the corrected words; the person only where it stood under the wrong ones."""
    given = {"name": command.name, "company": command.company, "purpose": command.purpose}
    told = {name: cleaned(value, name, longest=_LONGEST) for name, value in given.items() if value is not None}
    words: dict[str, Any] = {name: value for name, value in told.items() if value != getattr(visit, name)}
    if not words:
        return {}
    if kind is not EntryType.VISIT_ARRIVED:
        raise NotAcceptable(field="entry", why=NoCorrection.NOT_CORRECTABLE.value)
    person = act.uow.get(Person, visit.person_id)
    known = {
        name: value
        for name, value in words.items()
        if name in ("name", "company") and getattr(person, name) == getattr(visit, name)
    }
    called: list[Any] = [replace(visit, **words), *([replace(person, **known)] if known else [])]
    return {_key(row): row for row in called}


def _refuse_bans(act: Act, changed: Iterable[Any], visit: Visit) -> None:
    """Whoever is in the house under a wrong name is compared with the bans under the right one."""
    if visit.state in OPEN_STATES:
        for state in changed:
            if isinstance(state, Visit) and state.name != visit.name:
                refuse_possible_ban(act, replace(act.uow.get(Person, visit.person_id), name=state.name))


def _newer(state: Any) -> Any:
    return replace(state, version=state.version + 1) if isinstance(state, Visit) else state
