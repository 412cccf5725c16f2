"""One copy on its way over the desk: what may be handed out to whom, and what an issue or a return writes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from accessdesk.desk.desk import Act
from accessdesk.desk.key_finds import inspected
from accessdesk.desk.key_holders import Holder
from accessdesk.desk.key_hooks import hung_up
from accessdesk.desk.receipts import copy_line
from accessdesk.domain.access_rights import Role, may
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, EmployeeId
from accessdesk.domain.inventories import PLACED
from accessdesk.domain.key_moves import KEY_MOVES, NEEDED_TO_ISSUE, RIGHT_TO_ISSUE
from accessdesk.domain.key_orders import KeyOrderLine
from accessdesk.domain.key_refusals import (
    KeyDeactivated,
    KeyNotInStock,
    KeyNotOut,
    NotReleasedToOnCall,
    SignatureNeeded,
)
from accessdesk.domain.key_reservations import KeyReservation
from accessdesk.domain.key_seals import KeySeal
from accessdesk.domain.key_standings import KeyStanding
from accessdesk.domain.key_transfers import BearerChange
from accessdesk.domain.keys import (
    EvidenceLevel,
    Handover,
    KeyCondition,
    KeyCopy,
    KeyCopyState,
    KeyType,
    NoSignature,
    Receipt,
)
from accessdesk.domain.losses import LossReport
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import (
    KeyAlreadyOut,
    Missing,
    NotAcceptable,
    RightMissing,
    SecondPersonNeeded,
)


@dataclass(slots=True)
class Taken:
    """A copy on its way over the desk."""

    copy: KeyCopy
    key_type: KeyType
    condition: KeyCondition
    location: str = ""
    handover: Handover | None = field(default=None)
    inspection: str = ""
    """What the inspection of a found copy said."""
    evidence: EvidenceLevel | None = None
    """What this handover proves, where it is less than the type asks for (a seal broken alone)."""

    @property
    def proved(self) -> EvidenceLevel:
        return self.evidence or self.key_type.evidence


def copies_named(
    act: Act, ids: Sequence[CopyId], conditions: Sequence[KeyCondition], locations: Sequence[str] = ()
) -> list[Taken]:
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
        taken.append(Taken(copy, key_type, condition, location or copy.location))
    return taken


def check_rights(act: Act, taken: Sequence[Taken]) -> None:
    """Each copy by the level of its type; the on-call alone hands out released types only."""
    roles = act.session.roles
    for one in taken:
        needed = RIGHT_TO_ISSUE[one.key_type.evidence]
        if not may(roles, needed):
            raise RightMissing(field="copies", right=needed.value, copy=one.copy.number)
        on_call_alone = not roles & {Role.RECEPTIONIST, Role.OFFICE_MANAGER}
        if on_call_alone and not one.key_type.released_to_on_call:
            raise NotReleasedToOnCall(field="copies", type=one.key_type.name)


def check_issue(one: Taken, *, signature: bool, approved: bool) -> None:
    if one.copy.state is KeyCopyState.ISSUED:
        raise KeyAlreadyOut(field="copies", copy=one.copy.number)
    found = one.copy.state is KeyCopyState.FOUND and bool(one.inspection)
    if one.copy.state not in (KeyCopyState.IN_STOCK, KeyCopyState.RESERVED) and not found:
        raise KeyNotInStock(field="copies", copy=one.copy.number, state=one.copy.state.value)
    if one.key_type.deactivated_at is not None:
        raise KeyDeactivated(field="copies", copy=one.copy.number)
    given = {Need.GIVER, Need.TAKER, Need.PURPOSE, Need.CONDITION} | ({Need.INSPECTION} if found else set())
    KEY_MOVES.check(one.copy.state, KeyCopyState.ISSUED, given)
    needed = NEEDED_TO_ISSUE[one.key_type.evidence]
    if Need.SIGNATURE in needed and not signature:
        raise SignatureNeeded(field="signature", type=one.key_type.name)
    if Need.APPROVAL in needed and not approved:
        raise SecondPersonNeeded(field="approver", type=one.key_type.name)


def here_since(act: Act, ids: tuple[CopyId, ...]) -> datetime | None:
    """When the last of these copies came back, out of its seal, from the locksmith or a finder, or was counted here.

    None can have gone out before.
    """
    uow = act.uow
    came = (
        *(handover.returned_at for handover in uow.find(Handover, copy_id=ids)),
        *(seal.opened_at for seal in uow.find(KeySeal, copy_id=ids)),
        *(line.delivered_at for line in uow.find(KeyOrderLine, copy_id=ids)),
        *(standing.seen_at for standing in uow.find(KeyStanding, copy_id=ids) if standing.state in PLACED),
    )
    return max((at for at in came if at is not None), default=None)


def last_moved(act: Act, copy: KeyCopy) -> datetime | None:
    """When the last thing happened to a copy that was entered before; None if nothing has happened to it."""
    told = act.uow.find(KeyStanding, copy_id=copy.id)
    return max((standing.from_at for standing in told if not standing.first), default=None)


def changed_hands(act: Act, handover: Handover) -> datetime:
    """The last moment at which the copy's whereabouts were told while it is out: no transfer is dated before it."""
    uow = act.uow
    told = (
        *(change.changed_at for change in uow.find(BearerChange, handover_id=handover.id)),
        *(report.discovered_at for report in uow.find(LossReport, copy_id=handover.copy_id, found_at=None)),
    )
    return max((handover.issued_at, *told))


def hand_out(act: Act, one: Taken, receipt: Receipt, holder: Holder, approver_id: EmployeeId | None) -> None:
    """Open the handover of a copy that leaves the cabinet."""
    handover = new_handover(act, one, receipt, holder, approver_id)
    reservation = open_reservation(act, one.copy)
    fetched = [] if reservation is None else [replace(reservation, ended_at=act.uow.now)]
    out = moved(one, KeyCopyState.ISSUED)
    kind = EntryType.MASTER_KEY_ISSUED if one.proved is EvidenceLevel.MASTER else EntryType.KEYS_ISSUED
    finds = inspected(act, one.copy, one.inspection)
    act.uow.record(kind, out, handover, *fetched, *finds, about=out.pseudonym, at=receipt.happened_at)


def new_handover(act: Act, one: Taken, receipt: Receipt, holder: Holder, approver_id: EmployeeId | None) -> Handover:
    """The copy in the hands of its new holder, proved by the receipt."""
    uow = act.uow
    return Handover(
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
        evidence=one.proved,
        issued_at=receipt.happened_at,
        entered_at=uow.now,
        due_at=receipt.due_at,
        giver_id=act.session.actor.id,
        approver_id=approver_id if one.proved is EvidenceLevel.MASTER else None,
    )


def open_reservation(act: Act, copy: KeyCopy) -> KeyReservation | None:
    """For whom a copy is kept now."""
    return next(iter(act.uow.find(KeyReservation, copy_id=copy.id, ended_at=None)), None)


def open_handover(act: Act, one: Taken) -> Handover:
    handover = next(iter(act.uow.find(Handover, copy_id=one.copy.id, returned_at=None)), None)
    if handover is None:
        raise KeyNotOut(field="copies", copy=one.copy.number)
    one.handover = handover
    return handover


def check_signed(taken: Sequence[Taken], signature: str, reason: NoSignature | None) -> None:
    for one in taken:
        level = one.handover.evidence if one.handover else one.key_type.evidence
        if level is not EvidenceLevel.DAY and not signature and reason is None:
            raise SignatureNeeded(field="signature", type=one.key_type.name)


def return_line(act: Act, one: Taken, at: datetime) -> dict[str, object]:
    assert one.handover is not None
    issued = act.uow.get(Receipt, one.handover.receipt_id)
    line = copy_line(act, one.copy, one.condition.value, at)
    return {**line, "location": one.location, "issue_receipt": issued.number, "holder": one.handover.holder_name}


_AFTER_RETURN = {
    KeyCopyState.ISSUED: KeyCopyState.IN_STOCK,
    KeyCopyState.MISSING: KeyCopyState.IN_STOCK,
    KeyCopyState.LOST: KeyCopyState.FOUND,
    KeyCopyState.STOLEN: KeyCopyState.FOUND,
}
_RETURNED = {Need.RETURNER, Need.CONDITION, Need.SIGNATURE_OR_REASON, Need.WHERE_FOUND, Need.FINDER}


def take_back(act: Act, one: Taken, receipt: Receipt) -> None:
    """Close the handover; a copy in a state that no return changes (defective, found) keeps it."""
    assert one.handover is not None
    after = _AFTER_RETURN.get(one.copy.state, one.copy.state)
    if after is not one.copy.state:
        KEY_MOVES.check(one.copy.state, after, _RETURNED | ({Need.LOCATION} if one.location else set()))
    back, uses = hung_up(act, moved(one, after), receipt.happened_at)
    closed = closed_handover(act, one, receipt)
    reports = found_again(act, back)
    act.uow.record(EntryType.KEYS_RETURNED, back, closed, *reports, *uses, about=back.pseudonym, at=receipt.happened_at)


def closed_handover(act: Act, one: Taken, receipt: Receipt) -> Handover:
    """The open handover as the return's receipt closes it."""
    assert one.handover is not None
    return replace(
        one.handover,
        returned_at=receipt.happened_at,
        returned_entered_at=act.uow.now,
        returner=receipt.giver_name,
        receiver_id=act.session.actor.id,
        condition_in=one.condition,
        return_receipt_id=receipt.id,
        no_signature_reason=receipt.no_signature_reason,
    )


def found_again(act: Act, copy: KeyCopy) -> list[LossReport]:
    """The open loss reports of a copy that is here, closed."""
    return [replace(r, found_at=act.uow.now) for r in act.uow.find(LossReport, copy_id=copy.id, found_at=None)]


def moved(one: Taken, state: KeyCopyState) -> KeyCopy:
    """The copy in its new state: seen at the desk, and so counted."""
    return replace(
        one.copy,
        state=state,
        version=one.copy.version + 1,
        condition=one.condition,
        location=one.location,
        counted=True,
    )
