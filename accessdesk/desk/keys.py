"""Keys over the desk: handed out by the evidence level of their type, and taken back from whoever brings them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_holders import Approval, Holder, approver_of, holder_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.receipts import Facts, Side, anchored, copy_line, desk_side, loss_of, new_receipt
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right, Role, may
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, EmployeeId, VisitId
from accessdesk.domain.key_moves import KEY_MOVES, NEEDED_TO_ISSUE, RIGHT_TO_ISSUE
from accessdesk.domain.key_refusals import (
    KeyDeactivated,
    KeyNotInStock,
    KeyNotOut,
    NotReleasedToOnCall,
    SignatureNeeded,
)
from accessdesk.domain.keys import (
    EvidenceLevel,
    Handover,
    KeyCondition,
    KeyCopy,
    KeyCopyState,
    KeyType,
    NoSignature,
    Receipt,
    ReceiptKind,
)
from accessdesk.domain.losses import LossReport
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import (
    BeforeLastAct,
    KeyAlreadyOut,
    Missing,
    NotAcceptable,
    RightMissing,
    SecondPersonNeeded,
)
from accessdesk.domain.signatures import Strokes, strokes_text

KEYS = frozenset({Subject.KEYS, Subject.VISITS})


@dataclass(frozen=True, slots=True)
class IssueKeys:
    """Hand copies to one holder, with one receipt. Exactly one of `employee_id` and `visit_id` names the holder.

    `due_at` None is unlimited. `conditions` run beside `copy_ids` (empty: as last recorded). `signature` is the
    taker's, needed for permanent and master keys; masters also need `approval`, a second person with their password.
    `bearer` carries them, if not the holder. The outcome's id is the receipt's.
    """

    copy_ids: tuple[CopyId, ...]
    purpose: str
    employee_id: EmployeeId | None = None
    visit_id: VisitId | None = None
    bearer: str = ""
    due_at: datetime | None = None
    conditions: tuple[KeyCondition, ...] = ()
    signature: Strokes | None = None
    desk_signature: Strokes | None = None
    approval: Approval | None = None
    language: str = "de"
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReturnKeys:
    """Take copies back from whoever brings them (`returner` empty: the holder), with one receipt.

    `conditions` and `locations` run beside `copy_ids` (empty: unchanged). Keys of a signature level carry the
    returner's `signature` or the reason why there is none; a true return is never blocked. A copy reported lost or
    stolen becomes FOUND, to be inspected, never silently available. The outcome's id is the receipt's.
    """

    copy_ids: tuple[CopyId, ...]
    returner: str = ""
    conditions: tuple[KeyCondition, ...] = ()
    locations: tuple[str, ...] = ()
    signature: Strokes | None = None
    desk_signature: Strokes | None = None
    no_signature_reason: NoSignature | None = None
    language: str = "de"
    happened_at: datetime | None = None


@dataclass(slots=True)
class _Taken:
    """A copy on its way over the desk."""

    copy: KeyCopy
    key_type: KeyType
    condition: KeyCondition
    location: str = ""
    handover: Handover | None = field(default=None)


@handles(IssueKeys, right=Right.DAY_KEYS)
def issue_keys(command: IssueKeys, act: Act) -> Outcome:
    taken = _copies(act, command.copy_ids, command.conditions)
    purpose = cleaned(command.purpose, "purpose")
    signature = strokes_text(command.signature)
    _check_rights(act, taken)
    holder = holder_of(act, command.employee_id, command.visit_id)
    at = happened(act, command.happened_at, not_before=_last_act(act, taken))
    if command.due_at is not None and command.due_at <= at:
        raise BeforeLastAct(field="due_at", last=at.isoformat())
    for one in taken:
        _check_issue(one, signature=bool(signature), approved=command.approval is not None)
    masters = any(one.key_type.evidence is EvidenceLevel.MASTER for one in taken)
    approver = approver_of(act, command.approval, holder) if masters else None
    if approver is not None:
        act.uow.add_actor(approver)
    cylinders, cost = loss_of(act, [one.key_type for one in taken], at)
    facts = Facts(
        kind=ReceiptKind.ISSUE,
        happened_at=at,
        giver=desk_side(act),
        taker=Side(holder.name, holder.detail),
        lines=[copy_line(act, one.copy, one.condition.value, at) for one in taken],
        language=command.language,
        bearer=cleaned(command.bearer, "bearer", mandatory=False),
        identity_kind=holder.identity_kind,
        purpose=purpose,
        due_at=command.due_at,
        approver_name=approver.name if approver else "",
        signature=signature,
        desk_signature=strokes_text(command.desk_signature, "desk_signature"),
        loss_cost_eur=cost,
        loss_cylinders=cylinders,
    )
    receipt = new_receipt(act, facts)
    for one in taken:
        _hand_out(act, one, receipt, holder, approver.id if approver else None)
    anchored(act, receipt)
    return Outcome(receipt.id, KEYS)


@handles(ReturnKeys, right=Right.DAY_KEYS)
def return_keys(command: ReturnKeys, act: Act) -> Outcome:
    taken = _copies(act, command.copy_ids, command.conditions, command.locations)
    handovers = [_open_handover(act, one) for one in taken]
    at = happened(act, command.happened_at, not_before=max(handover.issued_at for handover in handovers))
    signature = strokes_text(command.signature)
    _check_signed(taken, signature, command.no_signature_reason)
    first = handovers[0]
    returner = cleaned(command.returner, "returner", mandatory=False) or first.bearer or first.holder_name
    facts = Facts(
        kind=ReceiptKind.RETURN,
        happened_at=at,
        giver=Side(returner, first.holder_company if returner == first.holder_name else ""),
        taker=desk_side(act),
        lines=[_return_line(act, one, at) for one in taken],
        language=command.language,
        purpose=first.purpose,
        signature=signature,
        desk_signature=strokes_text(command.desk_signature, "desk_signature"),
        no_signature_reason=None if signature else command.no_signature_reason,
    )
    receipt = new_receipt(act, facts)
    for one in taken:
        _take_back(act, one, receipt)
    anchored(act, receipt)
    return Outcome(receipt.id, KEYS)


def _copies(
    act: Act, ids: Sequence[CopyId], conditions: Sequence[KeyCondition], locations: Sequence[str] = ()
) -> list[_Taken]:
    """The copies named, each once, with the condition and location given for it or recorded before."""
    if not ids:
        raise Missing(field="copies")
    if len(set(ids)) != len(ids):
        raise NotAcceptable(field="copies", why="twice")
    for name, values in (("conditions", conditions), ("locations", locations)):
        if values and len(values) != len(ids):
            raise NotAcceptable(field=name, why="not_one_each")
    taken = []
    for at, id in enumerate(ids):
        copy = act.uow.get(KeyCopy, id)
        key_type = act.uow.get(KeyType, copy.key_type_id)
        location = cleaned(locations[at], "locations", mandatory=False) if locations else ""
        condition = conditions[at] if conditions else copy.condition
        taken.append(_Taken(copy, key_type, condition, location or copy.location))
    return taken


def _check_rights(act: Act, taken: Sequence[_Taken]) -> None:
    """Each copy by the level of its type; the on-call alone hands out released types only."""
    roles = act.session.roles
    for one in taken:
        needed = RIGHT_TO_ISSUE[one.key_type.evidence]
        if not may(roles, needed):
            raise RightMissing(field="copies", right=needed.value, copy=one.copy.number)
        on_call_alone = not roles & {Role.RECEPTIONIST, Role.OFFICE_MANAGER}
        if on_call_alone and not one.key_type.released_to_on_call:
            raise NotReleasedToOnCall(field="copies", type=one.key_type.name)


def _check_issue(one: _Taken, *, signature: bool, approved: bool) -> None:
    if one.copy.state is KeyCopyState.ISSUED:
        raise KeyAlreadyOut(field="copies", copy=one.copy.number)
    if one.copy.state not in (KeyCopyState.IN_STOCK, KeyCopyState.RESERVED):
        raise KeyNotInStock(field="copies", copy=one.copy.number, state=one.copy.state.value)
    if one.key_type.deactivated_at is not None:
        raise KeyDeactivated(field="copies", copy=one.copy.number)
    KEY_MOVES.check(one.copy.state, KeyCopyState.ISSUED, {Need.GIVER, Need.TAKER, Need.PURPOSE, Need.CONDITION})
    needed = NEEDED_TO_ISSUE[one.key_type.evidence]
    if Need.SIGNATURE in needed and not signature:
        raise SignatureNeeded(field="signature", type=one.key_type.name)
    if Need.APPROVAL in needed and not approved:
        raise SecondPersonNeeded(field="approver", type=one.key_type.name)


def _last_act(act: Act, taken: Sequence[_Taken]) -> datetime | None:
    """When the last of these copies came back: it cannot have gone out again before."""
    ids = tuple(one.copy.id for one in taken)
    returned = [h.returned_at for h in act.uow.find(Handover, copy_id=ids) if h.returned_at is not None]
    return max(returned, default=None)


def _hand_out(act: Act, one: _Taken, receipt: Receipt, holder: Holder, approver_id: EmployeeId | None) -> None:
    uow = act.uow
    handover = Handover(
        id=uow.new_id(Handover),
        pseudonym=uow.new_pseudonym(),
        copy_id=one.copy.id,
        receipt_id=receipt.id,
        employee_id=holder.employee_id,
        person_id=holder.person_id,
        visit_id=holder.visit_id,
        holder_name=holder.name,
        holder_company=holder.company,
        bearer=receipt.bearer,
        purpose=receipt.purpose,
        condition_out=one.condition,
        evidence=one.key_type.evidence,
        issued_at=receipt.happened_at,
        entered_at=uow.now,
        due_at=receipt.due_at,
        giver_id=act.session.actor.id,
        approver_id=approver_id if one.key_type.evidence is EvidenceLevel.MASTER else None,
    )
    out = _moved(one, KeyCopyState.ISSUED)
    is_master = one.key_type.evidence is EvidenceLevel.MASTER
    kind = EntryType.MASTER_KEY_ISSUED if is_master else EntryType.KEYS_ISSUED
    uow.record(kind, out, handover, about=out.pseudonym, at=receipt.happened_at)


def _open_handover(act: Act, one: _Taken) -> Handover:
    handover = next(iter(act.uow.find(Handover, copy_id=one.copy.id, returned_at=None)), None)
    if handover is None:
        raise KeyNotOut(field="copies", copy=one.copy.number)
    one.handover = handover
    return handover


def _check_signed(taken: Sequence[_Taken], signature: str, reason: NoSignature | None) -> None:
    for one in taken:
        level = one.handover.evidence if one.handover else one.key_type.evidence
        if level is not EvidenceLevel.DAY and not signature and reason is None:
            raise SignatureNeeded(field="signature", type=one.key_type.name)


def _return_line(act: Act, one: _Taken, at: datetime) -> dict[str, object]:
    assert one.handover is not None
    issued = act.uow.get(Receipt, one.handover.receipt_id)
    line = copy_line(act, one.copy, one.condition.value, at)
    return {**line, "location": one.location, "issue_receipt": issued.number, "holder": one.handover.holder_name}


_AFTER_RETURN = {
    KeyCopyState.ISSUED: KeyCopyState.IN_STOCK,
    KeyCopyState.MISSING: KeyCopyState.IN_STOCK,
    KeyCopyState.FOUND: KeyCopyState.IN_STOCK,
    KeyCopyState.LOST: KeyCopyState.FOUND,
    KeyCopyState.STOLEN: KeyCopyState.FOUND,
}
_RETURNED = {Need.RETURNER, Need.CONDITION, Need.SIGNATURE_OR_REASON, Need.WHERE_FOUND, Need.FINDER, Need.INSPECTION}


def _take_back(act: Act, one: _Taken, receipt: Receipt) -> None:
    """Close the handover; a copy in a state that no return changes (defective) keeps it."""
    assert one.handover is not None
    after = _AFTER_RETURN.get(one.copy.state, one.copy.state)
    if after is not one.copy.state:
        KEY_MOVES.check(one.copy.state, after, _RETURNED | ({Need.LOCATION} if one.location else set()))
    back = _moved(one, after)
    closed = replace(
        one.handover,
        returned_at=receipt.happened_at,
        returned_entered_at=act.uow.now,
        returner=receipt.giver_name,
        receiver_id=act.session.actor.id,
        condition_in=one.condition,
        return_receipt_id=receipt.id,
        no_signature_reason=receipt.no_signature_reason,
    )
    reports = [replace(r, found_at=act.uow.now) for r in act.uow.find(LossReport, copy_id=back.id, found_at=None)]
    act.uow.record(EntryType.KEYS_RETURNED, back, closed, *reports, about=back.pseudonym, at=receipt.happened_at)


def _moved(one: _Taken, state: KeyCopyState) -> KeyCopy:
    """The copy in its new state: seen at the desk, and so counted."""
    return replace(
        one.copy,
        state=state,
        version=one.copy.version + 1,
        condition=one.condition,
        location=one.location,
        counted=True,
    )
