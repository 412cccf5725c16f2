"""Any order of acts on a handful of keys, refused or not, leaves every rule of the key copy standing."""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from accessdesk.desk import inventory_closing, key_ends, key_handing, key_losses, key_seals
from accessdesk.desk import keys as desk_keys
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.inventories import CountFinding
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.keys import KeyCopyState, Receipt
from accessdesk.domain.moves import MoveTable, move
from tests.desk.key_counts import COUNTERS
from tests.desk.key_desk import KeyDesk
from tests.support.houses import MANAGER
from tests.support.keyrings import SECOND_MANAGER

FEW = settings(
    max_examples=5,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
)
MANY = settings(FEW, derandomize=False, max_examples=300, stateful_step_count=60)
NAME, MATE = "ES 101/001", "ES 101/002"


def test_any_order_of_acts_leaves_every_rule_of_keys_standing() -> None:
    run_state_machine_as_test(KeyDesk, settings=FEW)


@pytest.mark.proof
def test_thousands_of_acts_leave_every_rule_of_keys_standing() -> None:
    run_state_machine_as_test(KeyDesk, settings=MANY)


@contextlib.contextmanager
def a_desk() -> Iterator[KeyDesk]:
    machine = KeyDesk()
    try:
        machine.every_rule_stands()
        yield machine
    finally:
        machine.company.house.close()
        shutil.rmtree(machine.folder)


def test_the_machine_itself_does_what_it_says() -> None:
    """Each act is taken where it should be, or the machine would prove nothing."""
    with a_desk() as desk:
        desk.company.clock.forward(hours=1)
        desk.make_ring([NAME, MATE], 1)
        desk.issue([NAME, MATE], "Timo Lindner", 5, "", False)
        desk.give_back([NAME], 2, 2, False)
        desk.lose(MATE, 0, KeyCopyState.LOST)
        desk.find(MATE, 0)
        desk.inspect(MATE)
        desk.seal("GHS 1/001", 0)
        desk.break_seal("GHS 1/001", 0, alone=True)
        desk.countersign()
        desk.transfer(["GHS 1/001"], "Miriam Okafor", 0)
        desk.reserve(["HS 2/001"], "Mehmet Brandt")
        desk.order(2)
        desk.delivery(0, 3, all_came=False)
        desk.cancel_order(0)
        desk.is_missed(NAME)
        desk.turns_up(NAME)
        desk.rekey(4)
        desk.breaks("HS 2/002", 0)
        desk.destroy("HS 2/001", 0)
        desk.change_the_schedule("ES 101", "RZ 1", 0)
        desk.every_rule_stands()
        states = {desk.ring.copy(id).number: stood.state.value for id, stood in desk.book.copies.items()}
        assert {number: state for number, state in states.items() if state != "in_stock"} == {
            "GHS 1/001": "issued",
            "HS 2/001": "destroyed",
            "HS 2/002": "defective",
            "ES 101/006": "destroyed",
        }
        assert "ES 101/005" in states
        assert desk.book.copies[desk.ring.copies["GHS 1/001"]].holder == "Miriam Okafor"


def test_two_people_count_while_all_else_goes_on() -> None:
    with a_desk() as desk:
        desk.company.clock.forward(hours=1)
        desk.hang_up(NAME, 1, None)
        desk.begin_a_count(two=True)
        for who in COUNTERS:
            desk.count(NAME, who, there=True, hook=2)
        desk.count(MATE, MANAGER, there=False, hook=0)
        desk.close_the_count(alone=False)
        assert desk.sheet is not None
        desk.count(MATE, SECOND_MANAGER, there=False, hook=0)
        desk.close_the_count(alone=True)
        assert desk.sheet is not None
        desk.close_the_count(alone=False)
        assert desk.sheet is None
        desk.every_rule_stands()
        assert desk.book.copies[desk.ring.copies[MATE]].state is KeyCopyState.MISSING
        for pick in (0, 1):
            desk.settle_a_difference(pick, belongs=True)
        assert desk.book.copies[desk.ring.copies[NAME]].hook == desk.hooks[1]
        desk.every_rule_stands()


def test_a_count_that_called_every_key_missing_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inventory_closing, "finding_of", lambda *_, **__: CountFinding.MISSING)
    with a_desk() as desk:
        desk.begin_a_count(two=False)
        desk.count(NAME, MANAGER, there=True, hook=0)
        with pytest.raises(AssertionError):
            desk.close_the_count(alone=False)


def test_a_desk_that_put_lost_keys_back_into_stock_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    lost, stock = KeyCopyState.LOST, KeyCopyState.IN_STOCK
    monkeypatch.setitem(key_handing._AFTER_RETURN, lost, stock)
    monkeypatch.setattr(key_handing, "KEY_MOVES", MoveTable((*KEY_MOVES.moves, move(lost, stock, Right.DAY_KEYS))))
    with a_desk() as desk:
        desk.issue([NAME], "Timo Lindner", 0, "", False)
        desk.every_rule_stands()
        desk.lose(NAME, 0, lost)
        desk.every_rule_stands()
        desk.give_back([NAME], 0, 0, True)
        assert caught(desk)


def test_a_receipt_that_was_overwritten_would_be_caught() -> None:
    with a_desk() as desk:
        desk.issue([NAME], "Timo Lindner", 0, "", False)
        desk.every_rule_stands()
        session = desk.company.desk.session
        assert session is not None
        with desk.company.house.new_unit_of_work((session.actor,)) as uow:
            (receipt,) = uow.find(Receipt)
            uow.record(EntryType.RECEIPT_MADE, replace(receipt, purpose="anders"), about=receipt.pseudonym)
            uow.commit()
        assert caught(desk)


def test_a_key_that_went_out_before_its_seal_was_opened_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it was: only returns were asked when a copy can have gone out."""
    for module in (desk_keys, key_seals, key_ends):
        monkeypatch.setattr(module, "here_since", lambda act, ids: None)
    with a_desk() as desk:
        desk.company.clock.forward(hours=1)
        desk.seal(NAME, 30)
        desk.unseal(NAME)
        desk.every_rule_stands()
        desk.issue([NAME], "Timo Lindner", 20, "", False)
        assert caught(desk)


def test_a_found_key_that_joined_a_ring_which_is_out_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_losses, "part_from_rings", lambda act, copies, at: None)
    with a_desk() as desk:
        found_while_its_ring_is_out(desk)
        assert caught(desk)


def found_while_its_ring_is_out(desk: KeyDesk) -> None:
    """Lost while out with its ring, whose other key came home and went out again; then inspected."""
    for act in (
        lambda: desk.make_ring([NAME, MATE], 0),
        lambda: desk.issue([NAME, MATE], "Timo Lindner", 0, "", False),
        lambda: desk.lose(NAME, 0, KeyCopyState.LOST),
        lambda: desk.give_back([MATE], 0, 0, True),
        lambda: desk.find(NAME, 0),
        lambda: desk.issue([MATE], "Timo Lindner", 0, "", False),
    ):
        act()
        desk.every_rule_stands()
    desk.inspect(NAME)


def caught(desk: KeyDesk) -> bool:
    try:
        desk.every_rule_stands()
    except AssertionError:
        return True
    return False


def test_a_found_key_is_off_its_ring_while_the_ring_is_out() -> None:
    with a_desk() as desk:
        found_while_its_ring_is_out(desk)
        desk.every_rule_stands()
        desk.issue([NAME], "Mehmet Brandt", 0, "", False)
        desk.every_rule_stands()
        assert desk.book.copies[desk.ring.copies[NAME]].holder == "Mehmet Brandt"


def test_a_missed_key_that_turns_up_is_off_its_ring_while_the_ring_is_out() -> None:
    with a_desk() as desk:
        desk.make_ring([NAME, MATE], 0)
        desk.is_missed(NAME)
        desk.issue([MATE], "Timo Lindner", 0, "", False)
        desk.turns_up(NAME)
        desk.every_rule_stands()
        assert desk.book.copies[desk.ring.copies[NAME]].ring is None


def test_a_destroyed_key_is_kept_for_nobody() -> None:
    with a_desk() as desk:
        desk.reserve([NAME], "Timo Lindner")
        desk.destroy(NAME, 0)
        desk.every_rule_stands()
        assert desk.book.copies[desk.ring.copies[NAME]].state is KeyCopyState.DESTROYED


def test_a_key_on_a_ring_is_not_sealed() -> None:
    """A broken seal would tear the ring apart."""
    with a_desk() as desk:
        desk.make_ring([NAME, MATE], 0)
        desk.seal(NAME, 0)
        desk.every_rule_stands()
        assert desk.book.copies[desk.ring.copies[NAME]].state is KeyCopyState.IN_STOCK


def test_a_key_is_not_sealed_for_a_time_in_which_it_was_out() -> None:
    with a_desk() as desk:
        desk.company.clock.forward(hours=2)
        desk.issue([NAME], "Timo Lindner", 60, "", False)
        desk.give_back([NAME], 10, 0, True)
        desk.seal(NAME, 30)
        assert desk.book.copies[desk.ring.copies[NAME]].state is KeyCopyState.IN_STOCK
        desk.seal(NAME, 10)
        desk.break_seal(NAME, 5, alone=True)
        desk.every_rule_stands()
        first, second = desk.ring.handovers(desk.ring.copies[NAME])
        assert first.returned_at is not None
        assert second.issued_at - first.returned_at == timedelta(minutes=5)
