"""Keys that change hands away from the cabinet: one act with both people, or a firm's word that both confirm later."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_handing import (
    Taken,
    changed_hands,
    check_rights,
    closed_handover,
    copies_named,
    found_again,
    moved,
    new_handover,
    open_handover,
    return_line,
)
from accessdesk.desk.key_holders import Approval, Holder, approver_of, holder_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.receipt_texts import check_shown
from accessdesk.desk.receipts import Facts, Side, anchored, copy_line, desk_side, loss_of, new_receipt
from accessdesk.desk.ring_handing import check_whole_rings
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, EmployeeId, ExternalId, VisitId
from accessdesk.domain.key_moves import KEY_MOVES, NEEDED_TO_ISSUE
from accessdesk.domain.key_refusals import KeyDeactivated, SignatureNeeded
from accessdesk.domain.key_transfers import BearerChange, BearerSide, Confirming, KeyTransfer
from accessdesk.domain.keys import EvidenceLevel, Handover, KeyCondition, KeyCopyState, Receipt, ReceiptKind
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import (
    BeforeLastAct,
    ChangedMeanwhile,
    InTheFuture,
    NotAcceptable,
    SecondPersonNeeded,
)
from accessdesk.domain.signatures import Strokes, strokes_text

TRANSFERRED = frozenset({Subject.KEYS, Subject.VISITS})


@dataclass(frozen=True, slots=True)
class TransferKeys:
    """Copies in one holder's hands go to another while both stand at the desk: one act, a return and an issue receipt.

    One of `employee_id`, `visit_id`, `external_id` takes them. Copies of a signature level need the signatures
    of both (`giver_signature`, `signature`), masters also a second person's `approval`. The outcome's id is the issue
    receipt's.
    """

    copy_ids: tuple[CopyId, ...]
    purpose: str
    employee_id: EmployeeId | None = None
    visit_id: VisitId | None = None
    external_id: ExternalId | None = None
    bearer: str = ""
    due_at: datetime | None = None
    conditions: tuple[KeyCondition, ...] = ()
    giver_signature: Strokes | None = None
    signature: Strokes | None = None
    approval: Approval | None = None
    language: str = "de"
    happened_at: datetime | None = None
    text_version: int = 0
    """The version of the clauses that the taker was shown; 0: not said."""


@dataclass(frozen=True, slots=True)
class ReportBearerChange:
    """A firm says that `new_bearer` of its people carries a copy since `changed_at` (default: now)."""

    copy_id: CopyId
    new_bearer: str
    reported_by: str
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ConfirmBearerChange:
    """One of the two bearers confirms: with a `signature`, or in one of the weaker ways."""

    change_id: int
    side: BearerSide
    how: Confirming
    signature: Strokes | None = None


@handles(TransferKeys, right=Right.DAY_KEYS)
def transfer_keys(command: TransferKeys, act: Act) -> Outcome:
    taken = copies_named(act, command.copy_ids, command.conditions)
    handovers = [open_handover(act, one) for one in taken]
    check_shown(act.uow, command.language, command.text_version)
    check_rights(act, taken)
    check_whole_rings(act, [one.copy for one in taken], (KeyCopyState.ISSUED,))
    giver = _one_holder(handovers)
    holder = holder_of(act, command.employee_id, command.visit_id, command.external_id)
    if (giver.employee_id, giver.person_id) == (holder.employee_id, holder.person_id):
        raise NotAcceptable(field="holder", why="has_it_already", name=holder.name)
    at = happened(act, command.happened_at, not_before=max(changed_hands(act, handover) for handover in handovers))
    if command.due_at is not None and command.due_at <= at:
        raise BeforeLastAct(field="due_at", last=at.isoformat())
    given, signed = strokes_text(command.giver_signature, "giver_signature"), strokes_text(command.signature)
    for one in taken:
        _check(one, given=bool(given), signed=bool(signed), approved=command.approval is not None)
    masters = any(one.key_type.evidence is EvidenceLevel.MASTER for one in taken)
    approver = approver_of(act, command.approval, holder) if masters else None
    if approver is not None:
        if approver.id == giver.employee_id:
            raise SecondPersonNeeded(field="approver", name=approver.name)
        act.uow.add_actor(approver)
    back = _return_receipt(act, command, taken, given, at)
    out = _issue_receipt(act, command, taken, holder, signed, approver.name if approver else "", at)
    for one in taken:
        _transfer(act, one, back, out, holder, approver.id if approver else None)
    anchored(act, back)
    anchored(act, out)
    return Outcome(out.id, TRANSFERRED)


@handles(ReportBearerChange, right=Right.DAY_KEYS)
def report_bearer_change(command: ReportBearerChange, act: Act) -> Outcome:
    (one,) = taken = copies_named(act, (command.copy_id,), ())
    handover = open_handover(act, one)
    check_rights(act, taken)
    if not handover.holder_company:
        raise NotAcceptable(field="holder", why="not_a_firm", name=handover.holder_name)
    if any(change.is_open() for change in act.uow.find(BearerChange, handover_id=handover.id)):
        raise NotAcceptable(field="bearer", why="change_to_confirm", copy=one.copy.number)
    at = command.changed_at or act.uow.now
    if at > act.uow.now:
        raise InTheFuture(field="changed_at")
    known = [change.changed_at for change in act.uow.find(BearerChange, handover_id=handover.id)]
    last = max((handover.issued_at, *known))
    if at < last:
        raise BeforeLastAct(field="changed_at", last=last.isoformat())
    old, new = handover.bearer or handover.holder_name, cleaned(command.new_bearer, "bearer")
    if old == new:
        raise NotAcceptable(field="bearer", why="has_it_already", name=new)
    change = BearerChange(
        id=act.uow.new_id(BearerChange),
        pseudonym=act.uow.new_pseudonym(),
        handover_id=handover.id,
        old_bearer=old,
        new_bearer=new,
        reported_by=cleaned(command.reported_by, "reported_by"),
        changed_at=at,
        reported_at=act.uow.now,
        entered_by=act.session.actor.id,
    )
    carried = replace(handover, bearer=new)
    act.uow.record(EntryType.BEARER_CHANGE_REPORTED, carried, change, about=one.copy.pseudonym, at=at)
    return Outcome(change.id, TRANSFERRED)


@handles(ConfirmBearerChange, right=Right.DAY_KEYS)
def confirm_bearer_change(command: ConfirmBearerChange, act: Act) -> Outcome:
    change = act.uow.get(BearerChange, command.change_id)
    handover = act.uow.get(Handover, change.handover_id)
    signature = strokes_text(command.signature)
    if command.how is Confirming.SIGNED and not signature:
        raise SignatureNeeded(field="signature", type=handover.holder_company)
    now, how = act.uow.now, command.how
    drawn = signature if how is Confirming.SIGNED else ""
    if command.side is BearerSide.OLD:
        _refuse_twice(change.old_confirmed_at)
        confirmed = replace(change, old_confirmed_at=now, old_confirmed_how=how, old_signature=drawn)
    else:
        _refuse_twice(change.new_confirmed_at)
        confirmed = replace(change, new_confirmed_at=now, new_confirmed_how=how, new_signature=drawn)
    act.uow.record(EntryType.BEARER_CHANGE_CONFIRMED, confirmed, about=change.pseudonym)
    return Outcome(change.id, TRANSFERRED)


def _one_holder(handovers: list[Handover]) -> Handover:
    first = handovers[0]
    for other in handovers:
        if (other.employee_id, other.person_id) != (first.employee_id, first.person_id):
            raise NotAcceptable(field="copies", why="several_holders", name=other.holder_name)
    return first


def _check(one: Taken, *, given: bool, signed: bool, approved: bool) -> None:
    """What the table demands, and the evidence of both sides that the copy's level asks for."""
    if one.key_type.deactivated_at is not None:
        raise KeyDeactivated(field="copies", copy=one.copy.number)
    KEY_MOVES.check(one.copy.state, KeyCopyState.ISSUED, {Need.GIVER, Need.TAKER})
    needed = NEEDED_TO_ISSUE[one.key_type.evidence]
    if Need.SIGNATURE in needed and not signed:
        raise SignatureNeeded(field="signature", type=one.key_type.name)
    if Need.SIGNATURE in needed and not given:
        raise SignatureNeeded(field="giver_signature", type=one.key_type.name)
    if Need.APPROVAL in needed and not approved:
        raise SecondPersonNeeded(field="approver", type=one.key_type.name)


def _return_receipt(act: Act, command: TransferKeys, taken: list[Taken], given: str, at: datetime) -> Receipt:
    first = taken[0].handover
    assert first is not None
    returner = first.bearer or first.holder_name
    facts = Facts(
        kind=ReceiptKind.RETURN,
        happened_at=at,
        giver=Side(returner, first.holder_company if returner == first.holder_name else ""),
        taker=desk_side(act),
        lines=[return_line(act, one, at) for one in taken],
        language=command.language,
        purpose=first.purpose,
        signature=given,
    )
    return new_receipt(act, facts)


def _issue_receipt(
    act: Act, command: TransferKeys, taken: list[Taken], holder: Holder, signed: str, approver: str, at: datetime
) -> Receipt:
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
        purpose=cleaned(command.purpose, "purpose"),
        due_at=command.due_at,
        approver_name=approver,
        signature=signed,
        loss_cost_eur=cost,
        loss_cylinders=cylinders,
    )
    return new_receipt(act, facts)


def _transfer(
    act: Act, one: Taken, back: Receipt, out: Receipt, holder: Holder, approver_id: EmployeeId | None
) -> None:
    """The old handover ends at the moment at which the new one begins."""
    uow = act.uow
    closed, opened = closed_handover(act, one, back), new_handover(act, one, out, holder, approver_id)
    transfer = KeyTransfer(
        id=uow.new_id(KeyTransfer),
        pseudonym=uow.new_pseudonym(),
        copy_id=one.copy.id,
        from_id=closed.id,
        to_id=opened.id,
        return_receipt_id=back.id,
        receipt_id=out.id,
        happened_at=out.happened_at,
        entered_at=uow.now,
    )
    copy = moved(one, KeyCopyState.ISSUED)
    is_master = one.key_type.evidence is EvidenceLevel.MASTER
    kind = EntryType.MASTER_KEY_TRANSFERRED if is_master else EntryType.KEYS_TRANSFERRED
    reports = found_again(act, copy)
    uow.record(kind, copy, closed, opened, transfer, *reports, about=copy.pseudonym, at=out.happened_at)


def _refuse_twice(confirmed_at: datetime | None) -> None:
    if confirmed_at is not None:
        raise ChangedMeanwhile()
