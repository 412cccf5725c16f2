"""Sealed emergency keys: sealing, breaking the seal, and the second signature that a seal broken alone waits for."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_ends import KEYS
from accessdesk.desk.key_handing import Taken, copies_named, here_since
from accessdesk.desk.key_holders import Approval, Holder, holder_of
from accessdesk.desk.keys import IssueKeys, hand_over
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.ports import Actor
from accessdesk.desk.second_person import joined_by
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right, Role
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, EmployeeId
from accessdesk.domain.key_moves import KEY_MOVES, NEEDED_TO_ISSUE
from accessdesk.domain.key_refusals import SignatureNeeded
from accessdesk.domain.key_rings import RingKey
from accessdesk.domain.key_seals import KeySeal
from accessdesk.domain.keys import EvidenceLevel, Handover, KeyCopy, KeyCopyState
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import AlreadyThere, MoveNotAllowed, NotAcceptable, SecondPersonNeeded
from accessdesk.domain.signatures import Strokes, strokes_text
from accessdesk.domain.working_days import next_working_day


@dataclass(frozen=True, slots=True)
class SealKey:
    """Two people put a copy from the cabinet under a seal with a number that was never used."""

    copy_id: CopyId
    number: str
    reason: str
    approval: Approval | None
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class UnsealKey:
    """Two people take a copy out of its seal and hang it up again: it is an emergency key no longer."""

    copy_id: CopyId
    number: str
    reason: str
    approval: Approval | None


@dataclass(frozen=True, slots=True)
class BreakSeal:
    """Take a sealed key out and hand it to an employee: two people, or the on-call alone (`approval` None).

    `number` is read off the seal. Alone, a second person signs until the end of the next working day. The taker
    signs where the key's type demands it. The outcome's id is the receipt's.
    """

    copy_id: CopyId
    number: str
    reason: str
    employee_id: EmployeeId
    approval: Approval | None = None
    signature: Strokes | None = field(default=None, repr=False)
    due_at: datetime | None = None
    language: str = "de"
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CountersignSeal:
    """A second person has looked into a seal that was broken alone, and signs with their login."""

    seal_id: int
    note: str


@handles(SealKey, right=Right.SEALED_KEYS)
def seal_key(command: SealKey, act: Act) -> Outcome:
    uow = act.uow
    copy = uow.get(KeyCopy, command.copy_id)
    number, reason = cleaned(command.number, "seal_number", longest=40), cleaned(command.reason, "reason")
    if uow.find(KeySeal, number=number):
        raise AlreadyThere(field="seal_number", name=number)
    if copy.state is not KeyCopyState.IN_STOCK:
        raise MoveNotAllowed(before=copy.state.value, after=KeyCopyState.SEALED.value)
    if uow.find(RingKey, copy_id=copy.id, until_at=None):
        raise NotAcceptable(field="copy", why="seal_on_a_ring", name=copy.number)
    at = happened(act, command.happened_at, not_before=here_since(act, (copy.id,)))
    witness = joined_by(act, command.approval, Right.SEALED_KEYS)
    KEY_MOVES.check(copy.state, KeyCopyState.SEALED, {Need.SEAL_NUMBER, Need.REASON, Need.TWO_PEOPLE})
    seal = KeySeal(
        id=uow.new_id(KeySeal),
        pseudonym=uow.new_pseudonym(),
        copy_id=copy.id,
        number=number,
        reason=reason,
        sealed_at=at,
        entered_at=uow.now,
        sealed_by=act.session.actor.id,
        witness_id=witness.id,
    )
    sealed = replace(copy, state=KeyCopyState.SEALED, version=copy.version + 1, counted=True)
    uow.record(EntryType.KEY_SEALED, sealed, seal, about=copy.pseudonym, at=at)
    return Outcome(seal.id, KEYS)


@handles(UnsealKey, right=Right.SEALED_KEYS)
def unseal_key(command: UnsealKey, act: Act) -> Outcome:
    copy = act.uow.get(KeyCopy, command.copy_id)
    reason = cleaned(command.reason, "reason")
    seal = _unbroken(act, copy, command.number, KeyCopyState.IN_STOCK)
    second = joined_by(act, command.approval, Right.SEALED_KEYS)
    needs = {Need.SEAL_NUMBER, Need.REASON, Need.TWO_PEOPLE_OR_COUNTERSIGN}
    KEY_MOVES.check(copy.state, KeyCopyState.IN_STOCK, needs)
    opened = _opened(act, seal, act.uow.now, reason, second)
    back = replace(copy, state=KeyCopyState.IN_STOCK, version=copy.version + 1, counted=True)
    act.uow.record(EntryType.KEY_SEAL_OPENED, back, opened, about=copy.pseudonym)
    return Outcome(seal.id, KEYS)


@handles(BreakSeal, right=Right.SEALED_KEYS)
def break_seal(command: BreakSeal, act: Act) -> Outcome:
    copy = act.uow.get(KeyCopy, command.copy_id)
    reason = cleaned(command.reason, "reason")
    seal = _unbroken(act, copy, command.number, KeyCopyState.ISSUED)
    at = happened(act, command.happened_at, not_before=seal.sealed_at)
    holder = holder_of(act, command.employee_id, None)
    (one,) = copies_named(act, (copy.id,), ())
    second = _second_to_open(command, act, holder)
    _check_signature(one, command.signature)
    issue = IssueKeys(
        copy_ids=(copy.id,),
        purpose=reason,
        employee_id=command.employee_id,
        due_at=command.due_at,
        signature=command.signature,
        language=command.language,
    )
    needs = {Need.GIVER, Need.TAKER, Need.PURPOSE, Need.CONDITION, Need.SEAL_NUMBER, Need.REASON}
    KEY_MOVES.check(copy.state, KeyCopyState.ISSUED, needs | {Need.TWO_PEOPLE_OR_COUNTERSIGN})
    if second is None and one.key_type.evidence is EvidenceLevel.MASTER:
        one.evidence = EvidenceLevel.PERMANENT
    opened = _opened(act, seal, at, reason, second)
    entry = EntryType.KEY_SEAL_OPENED if second else EntryType.KEY_SEAL_BROKEN_ALONE
    act.uow.record(entry, opened, about=copy.pseudonym, at=at)
    return Outcome(hand_over(act, issue, (one,), holder, second, at).id, KEYS)


@handles(CountersignSeal, right=Right.SEALED_KEYS)
def countersign_seal(command: CountersignSeal, act: Act) -> Outcome:
    seal = act.uow.get(KeySeal, command.seal_id)
    if not seal.waits_for_countersign:
        raise NotAcceptable(field="note", why="countersigned_already")
    actor = act.session.actor
    if actor.id in (seal.opened_by, _taker_of(act, seal)):
        raise SecondPersonNeeded(field="note", name=actor.name)
    signed = replace(
        seal,
        countersigned_at=act.uow.now,
        countersigned_by=actor.id,
        countersign_note=cleaned(command.note, "note"),
    )
    about = act.uow.get(KeyCopy, seal.copy_id).pseudonym
    act.uow.record(EntryType.KEY_SEAL_COUNTERSIGNED, signed, about=about)
    return Outcome(seal.id, KEYS)


def _unbroken(act: Act, copy: KeyCopy, typed: str, after: KeyCopyState) -> KeySeal:
    """The seal that closes the copy, if its number is the one read off it."""
    number = cleaned(typed, "seal_number", longest=40)
    seal = next(iter(act.uow.find(KeySeal, copy_id=copy.id, opened_at=None)), None)
    if copy.state is not KeyCopyState.SEALED or seal is None:
        raise MoveNotAllowed(before=copy.state.value, after=after.value)
    if number.casefold() != seal.number.casefold():
        raise NotAcceptable(field="seal_number", why="other_seal", name=copy.number)
    return seal


def _second_to_open(command: BreakSeal, act: Act, holder: Holder) -> Actor | None:
    """Two people, or the on-call alone; four eyes are never one person twice."""
    if command.approval is None and Role.ON_CALL in act.session.roles:
        return None
    return joined_by(act, command.approval, Right.SEALED_KEYS, besides=(holder.employee_id,))


def _check_signature(one: Taken, signature: Strokes | None) -> None:
    if Need.SIGNATURE in NEEDED_TO_ISSUE[one.key_type.evidence] and not strokes_text(signature):
        raise SignatureNeeded(field="signature", type=one.key_type.name)


def _opened(act: Act, seal: KeySeal, at: datetime, why: str, second: Actor | None) -> KeySeal:
    return replace(
        seal,
        opened_at=at,
        opened_entered_at=act.uow.now,
        opened_by=act.session.actor.id,
        opened_with=second.id if second else None,
        opened_why=why,
        countersign_due=None if second else next_working_day(_local_day(act.uow.now)),
    )


def _local_day(moment: datetime) -> date:
    return moment.astimezone().date()


def _taker_of(act: Act, seal: KeySeal) -> EmployeeId | None:
    """Who was given the key when the seal was broken."""
    taken = act.uow.find(Handover, copy_id=seal.copy_id)
    return next((handover.employee_id for handover in taken if handover.issued_at == seal.opened_at), None)
