"""Keys that break, are destroyed before a witness, are brought by a finder or turn up again."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_handing import found_again, here_since, last_moved, open_reservation
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.key_hooks import freed, hung_up
from accessdesk.desk.keys import ReturnKeys, return_keys
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ring_handing import part_from_rings
from accessdesk.desk.second_person import joined_by
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, CylinderId, EmployeeId
from accessdesk.domain.key_ends import CylinderState, DestructionKind, Fragment, KeyDefect, KeyDestruction, KeyFind
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.key_reservations import KeyReservation
from accessdesk.domain.key_rings import RingKey
from accessdesk.domain.key_seals import KeySeal
from accessdesk.domain.keys import Cylinder, Handover, KeyCondition, KeyCopy, KeyCopyState, NoSignature
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import KeyAlreadyOut, MoveNotAllowed, NotAcceptable
from accessdesk.domain.working_days import next_working_day

KEYS = frozenset({Subject.KEYS, Subject.VISITS})
BROKEN = "key_broken"
"""Why a reservation ended: the key it was made for broke."""
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class ReportKeyDefect:
    """A copy broke or no longer works. It stays with whoever has it until they bring the pieces.

    A fragment in a cylinder, or a blocked cylinder, stands under "to be cleared up" until it is settled.
    """

    copy_id: CopyId
    reporter: str
    fragment: Fragment
    cylinder_state: CylinderState
    cylinder_id: CylinderId | None = None
    note: str = ""
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SettleKeyDefect:
    """The cylinder was seen to: what was found and done."""

    defect_id: int
    finding: str


@dataclass(frozen=True, slots=True)
class DestroyKey:
    """Two people destroy a copy: whoever acts, and the witness with their own login. It cannot be undone."""

    copy_id: CopyId
    reason: str
    approval: Approval | None
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakeFoundKey:
    """Somebody brings a copy they found, lost or not. It is inspected before anybody gets it.

    Whoever held it is no longer liable: the open handover ends with a receipt, whose id is the outcome's.
    """

    copy_id: CopyId
    finder: str
    where_found: str
    condition: KeyCondition = KeyCondition.GOOD
    language: str = "de"
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RecoverMissingKey:
    """A copy that an inventory missed turned up: where. It hangs in its place (`location` empty: the one it had)."""

    copy_id: CopyId
    where_found: str
    location: str = ""
    language: str = "de"


@handles(ReportKeyDefect, right=Right.KEY_DATA)
def report_key_defect(command: ReportKeyDefect, act: Act) -> Outcome:
    uow = act.uow
    copy = uow.get(KeyCopy, command.copy_id)
    if copy.state is KeyCopyState.ORDERED:
        raise NotAcceptable(field="copy", why="not_delivered_yet", name=copy.number)
    KEY_MOVES.check(copy.state, KeyCopyState.DEFECTIVE, {Need.FRAGMENT, Need.CYLINDER_STATE})
    out = next(iter(uow.find(Handover, copy_id=copy.id, returned_at=None)), None)
    at = happened(act, command.happened_at, not_before=out.issued_at if out else here_since(act, (copy.id,)))
    if command.cylinder_id is not None:
        uow.get(Cylinder, command.cylinder_id)
    defect = KeyDefect(
        id=uow.new_id(KeyDefect),
        pseudonym=uow.new_pseudonym(),
        copy_id=copy.id,
        cylinder_id=command.cylinder_id,
        reporter=cleaned(command.reporter, "reporter"),
        fragment=command.fragment,
        cylinder_state=command.cylinder_state,
        note=cleaned(command.note, "note", mandatory=False, longest=_LONGEST),
        happened_at=at,
        entered_at=uow.now,
        recorded_by=act.session.actor.id,
    )
    broken = replace(
        copy, state=KeyCopyState.DEFECTIVE, version=copy.version + 1, condition=KeyCondition.DAMAGED, counted=True
    )
    kept = _given_up(act, copy, BROKEN)
    seals = _out_of_its_seal(act, copy, at, defect.note or defect.reporter)
    uow.record(EntryType.KEY_BROKEN, broken, defect, *kept, *seals, about=copy.pseudonym, at=at)
    return Outcome(defect.id, KEYS)


@handles(SettleKeyDefect, right=Right.DAY_KEYS)
def settle_key_defect(command: SettleKeyDefect, act: Act) -> Outcome:
    defect = act.uow.get(KeyDefect, command.defect_id)
    if defect.settled_at is not None or not defect.must_be_settled:
        raise NotAcceptable(field="finding", why="settled_already")
    settled = replace(
        defect,
        settled_at=act.uow.now,
        settled_by=act.session.actor.id,
        finding=cleaned(command.finding, "finding", longest=_LONGEST),
    )
    about = act.uow.get(KeyCopy, defect.copy_id).pseudonym
    act.uow.record(EntryType.KEY_DEFECT_SETTLED, settled, about=about)
    return Outcome(defect.id, KEYS)


@handles(DestroyKey, right=Right.KEY_DATA)
def destroy_key(command: DestroyKey, act: Act) -> Outcome:
    copy = act.uow.get(KeyCopy, command.copy_id)
    reason = cleaned(command.reason, "reason")
    if copy.state is KeyCopyState.ORDERED:
        raise NotAcceptable(field="copy", why="still_ordered")
    if act.uow.find(Handover, copy_id=copy.id, returned_at=None):
        raise KeyAlreadyOut(field="copy", copy=copy.number)
    at = happened(act, command.happened_at, not_before=last_moved(act, copy))
    ended(act, [copy], DestructionKind.DESTROYED, reason, command.approval, at)
    return Outcome(copy.id, KEYS)


def ended(
    act: Act, copies: list[KeyCopy], kind: DestructionKind, reason: str, approval: Approval | None, at: datetime
) -> None:
    """End copies with one witness, an entry each that names both people. Raises SecondPersonNeeded."""
    witness = joined_by(act, approval, Right.DAY_KEYS)
    for copy in copies:
        KEY_MOVES.check(copy.state, KeyCopyState.DESTROYED, {Need.REASON, Need.WITNESS, Need.TWO_PEOPLE})
    entry = EntryType.KEY_DESTROYED if kind is DestructionKind.DESTROYED else EntryType.KEY_ORDER_CANCELLED
    for copy in copies:
        gone = replace(copy, state=KeyCopyState.DESTROYED, version=copy.version + 1)
        end = KeyDestruction(
            id=act.uow.new_id(KeyDestruction),
            pseudonym=act.uow.new_pseudonym(),
            copy_id=copy.id,
            kind=kind,
            reason=reason,
            destroyed_at=at,
            entered_at=act.uow.now,
            destroyed_by=act.session.actor.id,
            witness_id=witness.id,
            witness_name=witness.name,
        )
        seals = _out_of_its_seal(act, copy, at, reason, witness.id)
        rings = act.uow.find(RingKey, copy_id=copy.id, until_at=None)
        off = [replace(key, until_at=max(at, key.from_at), why=reason) for key in rings]
        uses = freed(act, at, copy_id=copy.id)
        kept = _given_up(act, copy, reason)
        act.uow.record(entry, gone, end, *seals, *off, *uses, *kept, about=copy.pseudonym, at=at)


@handles(TakeFoundKey, right=Right.DAY_KEYS)
def take_found_key(command: TakeFoundKey, act: Act) -> Outcome:
    copy = act.uow.get(KeyCopy, command.copy_id)
    find = _find(act, copy, command.finder, command.where_found, command.happened_at)
    KEY_MOVES.check(copy.state, KeyCopyState.FOUND, {Need.FINDER, Need.WHERE_FOUND})
    found = replace(copy, state=KeyCopyState.FOUND, version=copy.version + 1, condition=command.condition, counted=True)
    act.uow.record(EntryType.KEY_FOUND, found, find, *found_again(act, copy), about=copy.pseudonym, at=find.found_at)
    return Outcome(_given_back(act, found, find, command.language), KEYS | {Subject.INCIDENTS})


@handles(RecoverMissingKey, right=Right.KEY_DATA)
def recover_missing_key(command: RecoverMissingKey, act: Act) -> Outcome:
    copy = act.uow.get(KeyCopy, command.copy_id)
    if copy.state is not KeyCopyState.MISSING:
        raise MoveNotAllowed(before=copy.state.value, after=KeyCopyState.IN_STOCK.value)
    find = _find(act, copy, act.session.actor.name, command.where_found, None)
    KEY_MOVES.check(copy.state, KeyCopyState.IN_STOCK, {Need.WHERE_FOUND})
    location = cleaned(command.location, "location", mandatory=False) or copy.location
    part_from_rings(act, [copy], find.found_at)
    back = replace(copy, state=KeyCopyState.IN_STOCK, version=copy.version + 1, location=location, counted=True)
    back, uses = hung_up(act, back, act.uow.now)
    act.uow.record(EntryType.KEY_TURNED_UP, back, find, *uses, *found_again(act, copy), about=copy.pseudonym)
    return Outcome(_given_back(act, back, find, command.language), KEYS | {Subject.INCIDENTS})


def _find(act: Act, copy: KeyCopy, finder: str, where: str, at: datetime | None) -> KeyFind:
    """A find that is not before the copy went out."""
    out = next(iter(act.uow.find(Handover, copy_id=copy.id, returned_at=None)), None)
    return KeyFind(
        id=act.uow.new_id(KeyFind),
        pseudonym=act.uow.new_pseudonym(),
        copy_id=copy.id,
        finder=cleaned(finder, "finder"),
        where_found=cleaned(where, "where_found"),
        found_at=happened(act, at, not_before=out.issued_at if out else None),
        entered_at=act.uow.now,
        taken_by=act.session.actor.id,
    )


def _given_back(act: Act, copy: KeyCopy, find: KeyFind, language: str) -> int | None:
    """End the handover that is still open, as brought by the finder; the receipt's id."""
    if not act.uow.find(Handover, copy_id=copy.id, returned_at=None):
        return None
    back = ReturnKeys(
        copy_ids=(copy.id,),
        returner=find.finder,
        conditions=(copy.condition,),
        no_signature_reason=NoSignature.FINDER,
        language=language,
        happened_at=find.found_at,
    )
    return return_keys(back, act).id


def _out_of_its_seal(
    act: Act, copy: KeyCopy, at: datetime, why: str, second: EmployeeId | None = None
) -> list[KeySeal]:
    """The seal of a copy that lies in it no more; opened by one person it waits for a second one's signature."""
    today = act.uow.now.astimezone().date()
    return [
        replace(
            seal,
            opened_at=max(at, seal.sealed_at),
            opened_entered_at=act.uow.now,
            opened_by=act.session.actor.id,
            opened_with=second,
            opened_why=why,
            countersign_due=next_working_day(today) if second is None else None,
        )
        for seal in act.uow.find(KeySeal, copy_id=copy.id, opened_at=None)
    ]


def _given_up(act: Act, copy: KeyCopy, why: str) -> list[KeyReservation]:
    """The reservation of a copy that nobody can fetch any more, ended."""
    kept = open_reservation(act, copy)
    return [] if kept is None else [replace(kept, ended_at=act.uow.now, reason=why)]
