"""Orders of copies: placed and received with the security card, cancelled by two people for what never came."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_data import MOST_COPIES
from accessdesk.desk.key_ends import KEYS, ended
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.key_hooks import hung_up
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, KeyTypeId
from accessdesk.domain.key_ends import DestructionKind
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.key_orders import KeyOrder, KeyOrderLine, order_number, same_card
from accessdesk.domain.key_refusals import KeyDeactivated, WrongSecurityCard
from accessdesk.domain.keys import KeyCopy, KeyCopyState, KeyType, LockingSystem, copy_numbers
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable


@dataclass(frozen=True, slots=True)
class OrderCopies:
    """Order copies of a type. `security_card` is read off the card in the hand and must be the system's."""

    key_type_id: KeyTypeId
    count: int
    reason: str
    security_card: str
    supplier: str = ""
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReceiveCopies:
    """Some or all copies of an order came, with a delivery note; they hang at `location` from now on, counted."""

    order_id: int
    copy_ids: tuple[CopyId, ...]
    delivery_note: str
    security_card: str
    location: str = ""
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CancelOrder:
    """What has not come will not come: said by two people, so that nobody keeps a key that "never came"."""

    order_id: int
    reason: str
    approval: Approval | None


@handles(OrderCopies, right=Right.KEY_DATA)
def order_copies(command: OrderCopies, act: Act) -> Outcome:
    uow = act.uow
    key_type = uow.get(KeyType, command.key_type_id)
    if key_type.deactivated_at is not None:
        raise KeyDeactivated(field="copies", copy=key_type.name)
    if not 1 <= command.count <= MOST_COPIES:
        raise NotAcceptable(field="count", why="out_of_range")
    reason = cleaned(command.reason, "reason")
    _check_card(act, key_type, command.security_card)
    at = happened(act, command.happened_at)
    KEY_MOVES.check(None, KeyCopyState.ORDERED, {Need.ORDER})
    order = KeyOrder(
        id=uow.new_id(KeyOrder),
        pseudonym=uow.new_pseudonym(),
        key_type_id=key_type.id,
        number=_next_number(act),
        supplier=cleaned(command.supplier, "supplier", mandatory=False),
        reason=reason,
        ordered_at=at,
        entered_at=uow.now,
        ordered_by=act.session.actor.id,
    )
    states: list[KeyCopy | KeyOrderLine] = []
    taken = {copy.number for copy in uow.find(KeyCopy, key_type_id=key_type.id)}
    for number in copy_numbers(key_type.name, taken, command.count):
        copy = KeyCopy(
            id=CopyId(uow.new_id(KeyCopy)),
            pseudonym=uow.new_pseudonym(),
            key_type_id=key_type.id,
            number=number,
            state=KeyCopyState.ORDERED,
            source=order.number,
        )
        states += [copy, KeyOrderLine(uow.new_id(KeyOrderLine), uow.new_pseudonym(), order.id, copy.id)]
    uow.record(EntryType.KEYS_ORDERED, order, *states, about=order.pseudonym, at=at)
    return Outcome(order.id, KEYS)


@handles(ReceiveCopies, right=Right.KEY_DATA)
def receive_copies(command: ReceiveCopies, act: Act) -> Outcome:
    uow = act.uow
    order = uow.get(KeyOrder, command.order_id)
    if not command.copy_ids:
        raise NotAcceptable(field="copies", why="nothing_came")
    lines = {line.copy_id: line for line in _open_lines(act, order)}
    if not set(command.copy_ids) <= set(lines):
        raise NotAcceptable(field="copies", why="not_in_order")
    note = cleaned(command.delivery_note, "delivery_note")
    location = cleaned(command.location, "location", mandatory=False)
    _check_card(act, uow.get(KeyType, order.key_type_id), command.security_card)
    at = happened(act, command.happened_at, not_before=order.ordered_at)
    for copy_id in dict.fromkeys(command.copy_ids):
        copy = uow.get(KeyCopy, copy_id)
        KEY_MOVES.check(copy.state, KeyCopyState.IN_STOCK, {Need.SECURITY_CARD, Need.DELIVERY_NOTE})
        here = replace(copy, state=KeyCopyState.IN_STOCK, version=copy.version + 1, location=location, counted=True)
        line = replace(
            lines[copy_id],
            delivered_at=at,
            delivered_entered_at=uow.now,
            received_by=act.session.actor.id,
            delivery_note=note,
        )
        here, uses = hung_up(act, here, at)
        uow.record(EntryType.KEY_DELIVERED, here, line, *uses, about=copy.pseudonym, at=at)
    return Outcome(order.id, KEYS)


@handles(CancelOrder, right=Right.KEY_DATA)
def cancel_order(command: CancelOrder, act: Act) -> Outcome:
    order = act.uow.get(KeyOrder, command.order_id)
    reason = cleaned(command.reason, "reason")
    lines = _open_lines(act, order)
    if not lines:
        raise NotAcceptable(field="copies", why="nothing_open")
    copies = [act.uow.get(KeyCopy, line.copy_id) for line in lines]
    ended(act, copies, DestructionKind.NEVER_DELIVERED, reason, command.approval, act.uow.now)
    cancelled = [replace(line, cancelled_at=act.uow.now) for line in lines]
    act.uow.record(EntryType.KEY_ORDER_CLOSED, *cancelled, about=order.pseudonym)
    return Outcome(order.id, KEYS)


def _open_lines(act: Act, order: KeyOrder) -> list[KeyOrderLine]:
    return act.uow.find(KeyOrderLine, order_id=order.id, delivered_at=None, cancelled_at=None)


def _check_card(act: Act, key_type: KeyType, typed: str) -> None:
    """The card shown is the one on record; a wrong one is an entry of the log."""
    system = act.uow.get(LockingSystem, key_type.locking_system_id)
    card = cleaned(typed, "security_card")
    if not system.security_card:
        raise NotAcceptable(field="security_card", why="no_card_on_record", name=system.name)
    if not same_card(card, system.security_card):
        raise WrongSecurityCard(field="security_card", system=system.name)


def _next_number(act: Act) -> str:
    year = act.uow.now.year
    made = [order for order in act.uow.find(KeyOrder) if order.number.startswith(f"B-{year}-")]
    return order_number(year, len(made) + 1)
