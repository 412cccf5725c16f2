"""Keys over the desk: handed out by the evidence level of their type, and taken back from whoever brings them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_handing import (
    Taken,
    check_issue,
    check_rights,
    check_signed,
    copies_named,
    hand_out,
    here_since,
    open_handover,
    return_line,
    take_back,
)
from accessdesk.desk.key_holders import Approval, Holder, approver_of, holder_of
from accessdesk.desk.key_reservations import give_up_for
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import Actor
from accessdesk.desk.receipt_texts import check_shown
from accessdesk.desk.receipts import Facts, Side, anchored, copy_line, desk_side, loss_of, new_receipt
from accessdesk.desk.ring_handing import check_whole_rings, part_from_rings
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import CopyId, EmployeeId, ExternalId, VisitId
from accessdesk.domain.keys import (
    EvidenceLevel,
    KeyCondition,
    KeyCopyState,
    NoSignature,
    Receipt,
    ReceiptKind,
)
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import (
    BeforeLastAct,
)
from accessdesk.domain.signatures import Strokes, strokes_text

KEYS = frozenset({Subject.KEYS, Subject.VISITS})


@dataclass(frozen=True, slots=True)
class IssueKeys:
    """Hand copies to one holder, with one receipt. One of `employee_id`, `visit_id`, `external_id` is the holder.

    `due_at` None is unlimited. `conditions` run beside `copy_ids` (empty: as last recorded). `signature` is the
    taker's, needed for permanent and master keys; masters also need `approval`, a second person with their password.
    `bearer` carries them, if not the holder. A copy kept for somebody else goes out only with the reason why
    (`despite_reservation`), which gives the reservation up. The outcome's id is the receipt's.
    """

    copy_ids: tuple[CopyId, ...]
    purpose: str
    employee_id: EmployeeId | None = None
    visit_id: VisitId | None = None
    external_id: ExternalId | None = None
    bearer: str = ""
    due_at: datetime | None = None
    conditions: tuple[KeyCondition, ...] = ()
    signature: Strokes | None = None
    desk_signature: Strokes | None = None
    approval: Approval | None = None
    language: str = "de"
    happened_at: datetime | None = None
    despite_reservation: str = ""
    text_version: int = 0
    """The version of the clauses that the taker was shown; 0: not said."""
    inspection: str = ""
    """What the inspection of found copies said; without it they are not handed out."""


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


@handles(IssueKeys, right=Right.DAY_KEYS)
def issue_keys(command: IssueKeys, act: Act) -> Outcome:
    taken = copies_named(act, command.copy_ids, command.conditions)
    cleaned(command.purpose, "purpose")
    signature = strokes_text(command.signature)
    check_shown(act.uow, command.language, command.text_version)
    check_rights(act, taken)
    holder = holder_of(act, command.employee_id, command.visit_id, command.external_id)
    at = happened(act, command.happened_at, not_before=here_since(act, command.copy_ids))
    if command.due_at is not None and command.due_at <= at:
        raise BeforeLastAct(field="due_at", last=at.isoformat())
    inspection = cleaned(command.inspection, "inspection", mandatory=False)
    for one in taken:
        give_up_for(act, one, holder, command.despite_reservation)
        one.inspection = inspection if one.copy.state is KeyCopyState.FOUND else ""
        check_issue(one, signature=bool(signature), approved=command.approval is not None)
    check_whole_rings(act, [one.copy for one in taken], (KeyCopyState.IN_STOCK, KeyCopyState.RESERVED))
    masters = any(one.key_type.evidence is EvidenceLevel.MASTER for one in taken)
    approver = approver_of(act, command.approval, holder) if masters else None
    if approver is not None:
        act.uow.add_actor(approver)
    return Outcome(hand_over(act, command, taken, holder, approver, at).id, KEYS)


def hand_over(
    act: Act, command: IssueKeys, taken: Sequence[Taken], holder: Holder, approver: Actor | None, at: datetime
) -> Receipt:
    """Everything after the checks: the receipt, each copy's handover with its entry, the receipt's checkpoint."""
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
        approver_name=approver.name if approver else "",
        signature=strokes_text(command.signature),
        desk_signature=strokes_text(command.desk_signature, "desk_signature"),
        loss_cost_eur=cost,
        loss_cylinders=cylinders,
    )
    receipt = new_receipt(act, facts)
    for one in taken:
        hand_out(act, one, receipt, holder, approver.id if approver else None)
    anchored(act, receipt)
    return receipt


@handles(ReturnKeys, right=Right.DAY_KEYS)
def return_keys(command: ReturnKeys, act: Act) -> Outcome:
    taken = copies_named(act, command.copy_ids, command.conditions, command.locations)
    handovers = [open_handover(act, one) for one in taken]
    at = happened(act, command.happened_at, not_before=max(handover.issued_at for handover in handovers))
    signature = strokes_text(command.signature)
    check_signed(taken, signature, command.no_signature_reason)
    first = handovers[0]
    returner = cleaned(command.returner, "returner", mandatory=False) or first.bearer or first.holder_name
    facts = Facts(
        kind=ReceiptKind.RETURN,
        happened_at=at,
        giver=Side(returner, first.holder_company if returner == first.holder_name else ""),
        taker=desk_side(act),
        lines=[return_line(act, one, at) for one in taken],
        language=command.language,
        purpose=first.purpose,
        signature=signature,
        desk_signature=strokes_text(command.desk_signature, "desk_signature"),
        no_signature_reason=None if signature else command.no_signature_reason,
    )
    receipt = new_receipt(act, facts)
    part_from_rings(act, [one.copy for one in taken], at)
    for one in taken:
        take_back(act, one, receipt)
    anchored(act, receipt)
    return Outcome(receipt.id, KEYS)
