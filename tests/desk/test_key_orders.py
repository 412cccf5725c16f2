"""Orders of copies: by the security card, delivered in parts, cancelled by two people."""

import pytest
from sqlalchemy import text

from accessdesk.desk import key_orders
from accessdesk.desk.key_orders import CancelOrder, OrderCopies, ReceiveCopies
from accessdesk.domain.key_ends import DestructionKind, KeyDestruction
from accessdesk.domain.key_orders import KeyOrder, same_card
from accessdesk.domain.key_refusals import KeyNotInStock, WrongSecurityCard
from accessdesk.domain.keys import KeyCopy, KeyCopyState
from accessdesk.domain.refusals import Missing, NotAcceptable, RightMissing, SecondPersonNeeded
from tests.support.houses import RECEPTION, Company
from tests.support.keyrings import APPROVED, Keyring, hang_keys
from tests.support.stock_acts import BY_RECEPTION, CARD, copies_of_order, give_card, ordered


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


def states(ring: Keyring, order_id: int) -> list[KeyCopyState]:
    return [ring.copy(id).state for id in copies_of_order(ring, order_id)]


def test_an_order_is_delivered_in_parts_and_each_part_has_its_note(ring: Keyring) -> None:
    order_id = ordered(ring, 3)
    first, second, third = copies_of_order(ring, order_id)
    assert ring.copy(first).number == "ES 101/005"
    with pytest.raises(KeyNotInStock):
        ring.issue(first)
    receive = ReceiveCopies(order_id, (first, second), "LS 88", "sk-4711 0815", "Tresor A")
    ring.company.desk.execute(receive)
    assert states(ring, order_id) == [KeyCopyState.IN_STOCK, KeyCopyState.IN_STOCK, KeyCopyState.ORDERED]
    assert ring.copy(first).counted
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(receive)
    with pytest.raises(Missing):
        ring.company.desk.execute(ReceiveCopies(order_id, (third,), " ", CARD))
    ring.issue(first)


def test_without_the_right_card_nothing_is_ordered_or_received_and_the_try_is_on_record(ring: Keyring) -> None:
    ring.company.log_in("Lena Sommer")
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(OrderCopies(ring.types["ES 101"], 1, "x", CARD))
    order_id = ordered(ring)
    received = ReceiveCopies(order_id, copies_of_order(ring, order_id), "LS", "SK 1")
    for wrong in (OrderCopies(ring.types["ES 101"], 1, "x", "SK 1"), received):
        with pytest.raises(WrongSecurityCard):
            ring.company.desk.execute(wrong)
    with ring.company.house.engine.connect() as connection:
        found = connection.execute(text("SELECT count(*) FROM ledger_entry WHERE data LIKE '%act.refused%'")).scalar()
    assert found == 2


def test_a_desk_that_did_not_ask_for_the_card_would_be_seen(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    give_card(ring)
    monkeypatch.setattr(key_orders, "same_card", lambda typed, on_record: True)
    ring.company.desk.execute(OrderCopies(ring.types["ES 101"], 1, "x", "SK 1"))
    assert not same_card("SK 1", CARD)
    assert not same_card("", "")
    assert same_card("sk 4711-0815", CARD)


def test_what_never_came_is_said_by_two_people(ring: Keyring) -> None:
    order_id = ordered(ring, 2)
    first, second = copies_of_order(ring, order_id)
    ring.company.desk.execute(ReceiveCopies(order_id, (first,), "LS 88", CARD))
    with pytest.raises(SecondPersonNeeded):
        ring.company.desk.execute(CancelOrder(order_id, "insolvent", None))
    ring.company.desk.execute(CancelOrder(order_id, "insolvent", BY_RECEPTION))
    assert states(ring, order_id) == [KeyCopyState.IN_STOCK, KeyCopyState.DESTROYED]
    with ring.company.house.new_unit_of_work(()) as uow:
        (end,) = uow.find(KeyDestruction)
        assert len(uow.find(KeyCopy, key_type_id=ring.types["ES 101"])) == 6
    assert (end.copy_id, end.kind, end.reason) == (second, DestructionKind.NEVER_DELIVERED, "insolvent")
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(CancelOrder(order_id, "insolvent", APPROVED))


def test_orders_have_numbers_and_belong_to_the_office(ring: Keyring) -> None:
    ordered(ring)
    ordered(ring)
    with ring.company.house.new_unit_of_work(()) as uow:
        assert [order.number for order in uow.find(KeyOrder)] == ["B-2026-0001", "B-2026-0002"]
    ring.company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        ring.company.desk.execute(OrderCopies(ring.types["ES 101"], 1, "x", CARD))
