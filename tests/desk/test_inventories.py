"""Inventories: only what was seen is marked, what is not there becomes missing, and differences stay to be cleared."""

from datetime import timedelta

import pytest

from accessdesk.desk.inventories import BeginInventory, ConfirmHeld, CountKeys, CountNotThere, TakeBackCount
from accessdesk.desk.inventory_closing import CloseInventory, SettleDifference
from accessdesk.desk.key_ends import RecoverMissingKey
from accessdesk.desk.key_reservations import ReserveKeys
from accessdesk.domain.events import EntryType
from accessdesk.domain.inventories import CountFinding, CountWay
from accessdesk.domain.key_refusals import SignatureNeeded
from accessdesk.domain.key_standings import KeyStanding
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable, PinWrong, RightMissing, SecondPersonNeeded
from tests.support.houses import MANAGER, PIN, RECEPTION, Company
from tests.support.inventory_acts import begun, cabinet_hung, closing, differences_of, lines_of
from tests.support.keyrings import SECOND_MANAGER, SIGNATURE, Keyring, hang_keys

ONE, TWO, THREE, FOUR = (f"ES 101/00{number}" for number in range(1, 5))


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    company.clock.forward(minutes=1)
    return ring


def do(ring: Keyring, command: object) -> None:
    ring.company.desk.execute(command)
    ring.company.clock.forward(minutes=1)


def findings(ring: Keyring, inventory: int) -> dict[str, CountFinding | None]:
    do(ring, closing(ring, inventory))
    return {number: line.finding for number, line in lines_of(ring, inventory).items()}


def last_seen(ring: Keyring, number: str) -> object:
    with ring.company.house.new_unit_of_work(()) as uow:
        return uow.find(KeyStanding, copy_id=ring.copies[number])[-1].seen_at


def test_what_was_seen_is_found_and_what_nobody_counted_is_never_marked(ring: Keyring) -> None:
    inventory = begun(ring)
    at = ring.company.clock.now()
    do(ring, CountKeys(inventory, (ring.copies[ONE],), CountWay.SCANNED))
    assert findings(ring, inventory) == {
        ONE: CountFinding.FOUND,
        TWO: CountFinding.NOT_COUNTED,
        THREE: CountFinding.NOT_COUNTED,
        FOUR: CountFinding.NOT_COUNTED,
    }
    assert [ring.copy(ring.copies[number]).counted for number in (ONE, TWO)] == [True, False]
    assert (last_seen(ring, ONE), last_seen(ring, TWO)) == (at, None)
    assert ring.copy(ring.copies[TWO]).state is KeyCopyState.IN_STOCK


def test_a_key_that_is_not_there_is_missing_with_the_closing_and_can_turn_up_again(ring: Keyring) -> None:
    inventory, copy = begun(ring), ring.copies[TWO]
    do(ring, CountNotThere(inventory, (copy,)))
    assert ring.copy(copy).state is KeyCopyState.IN_STOCK
    assert findings(ring, inventory)[TWO] is CountFinding.MISSING
    assert ring.copy(copy).state is KeyCopyState.MISSING
    (difference,) = differences_of(ring, inventory)
    with pytest.raises(NotAcceptable, match="still_missing"):
        do(ring, SettleDifference(difference.id, "egal"))
    do(ring, RecoverMissingKey(copy, "hinter dem Tresor"))
    do(ring, SettleDifference(difference.id, "lag hinter dem Tresor"))
    assert differences_of(ring, inventory)[0].settled_at is not None


def test_a_key_kept_for_somebody_that_is_missed_is_kept_for_nobody_any_more(ring: Keyring) -> None:
    copy, now = ring.copies[TWO], ring.company.clock.now()
    whom = ring.company.employees["Timo Lindner"]
    inventory = begun(ring)
    do(ring, ReserveKeys((copy,), "Wartung", now + timedelta(hours=1), now + timedelta(hours=2), whom))
    do(ring, CountNotThere(inventory, (copy,)))
    assert findings(ring, inventory)[TWO] is CountFinding.MISSING
    assert ring.copy(copy).state is KeyCopyState.MISSING


def test_a_key_handed_out_during_the_count_is_explained(ring: Keyring) -> None:
    inventory = begun(ring)
    ring.issue(ring.copies[ONE])
    do(ring, CountNotThere(inventory, (ring.copies[ONE],)))
    do(ring, CountNotThere(inventory, (ring.copies[TWO],)))
    do(ring, CountKeys(inventory, (ring.copies[THREE],)))
    ring.issue(ring.copies[TWO])
    ring.issue(ring.copies[THREE])
    found = findings(ring, inventory)
    assert (found[ONE], found[TWO]) == (CountFinding.EXPLAINED, CountFinding.EXPLAINED)
    assert found[THREE] is CountFinding.FOUND
    assert ring.copy(ring.copies[ONE]).state is KeyCopyState.ISSUED


def test_a_key_that_came_back_after_somebody_looked_for_it_is_not_missing(ring: Keyring) -> None:
    inventory = begun(ring)
    do(ring, CountNotThere(inventory, (ring.copies[ONE],)))
    ring.issue(ring.copies[ONE])
    ring.company.clock.forward(minutes=1)
    ring.give_back(ring.copies[ONE])
    assert findings(ring, inventory)[ONE] is CountFinding.EXPLAINED
    assert ring.copy(ring.copies[ONE]).state is KeyCopyState.IN_STOCK


def test_a_key_that_hangs_here_although_it_is_out_is_unexpected(ring: Keyring) -> None:
    ring.issue(ring.copies[ONE])
    inventory = begun(ring)
    do(ring, CountKeys(inventory, (ring.copies[ONE],)))
    assert findings(ring, inventory)[ONE] is CountFinding.UNEXPECTED
    (difference,) = differences_of(ring, inventory)
    assert difference.handover_id == ring.handovers(ring.copies[ONE])[0].id
    with pytest.raises(NotAcceptable, match="inventory_is_closed"):
        do(ring, CountKeys(inventory, (ring.copies[TWO],)))


def test_a_cabinet_tells_wrong_hooks_and_keys_of_elsewhere(ring: Keyring) -> None:
    cabinet = cabinet_hung(ring, "Tresor B", ring.copies[ONE], ring.copies[TWO])
    inventory = begun(ring, key_type_id=None, cabinet_id=cabinet)
    assert set(lines_of(ring, inventory)) == {ONE, TWO}
    do(ring, CountKeys(inventory, (ring.copies[ONE],), place="Tresor B, Haken 3"))
    do(ring, CountKeys(inventory, (ring.copies[TWO],), place="tresor b · 2"))
    do(ring, CountKeys(inventory, (ring.copies[THREE],), place="Tresor B · 4"))
    with pytest.raises(NotAcceptable, match="not_expected_here"):
        do(ring, CountNotThere(inventory, (ring.copies[FOUR],)))
    found = findings(ring, inventory)
    assert found == {ONE: CountFinding.WRONG_HOOK, TWO: CountFinding.FOUND, THREE: CountFinding.UNEXPECTED}
    wrong = next(d for d in differences_of(ring, inventory) if d.finding is CountFinding.WRONG_HOOK)
    do(ring, SettleDifference(wrong.id, "hängt besser dort", belongs_here=True))
    assert ring.copy(ring.copies[ONE]).location == "Tresor B · 3"


def test_a_holder_confirms_by_pin_signature_or_phone_and_that_is_no_sight_of_the_key(ring: Keyring) -> None:
    ring.issue(*(ring.copies[number] for number in (ONE, TWO, THREE, FOUR)))
    issued_at = ring.company.clock.now()
    holder = ring.company.employees["Timo Lindner"]
    inventory = begun(ring, key_type_id=None, employee_id=holder)
    ring.company.clock.forward(minutes=5)
    with pytest.raises(PinWrong):
        do(ring, ConfirmHeld(inventory, (ring.copies[ONE],), CountWay.HOLDER_PIN, pin="0000"))
    with pytest.raises(SignatureNeeded):
        do(ring, ConfirmHeld(inventory, (ring.copies[TWO],), CountWay.HOLDER_SIGNED))
    do(ring, ConfirmHeld(inventory, (ring.copies[ONE],), CountWay.HOLDER_PIN, pin=PIN))
    do(ring, ConfirmHeld(inventory, (ring.copies[TWO],), CountWay.HOLDER_SIGNED, signature=SIGNATURE))
    do(ring, ConfirmHeld(inventory, (ring.copies[THREE],), CountWay.HOLDER_PHONE, note="Anruf 10:12"))
    do(ring, CountNotThere(inventory, (ring.copies[FOUR],)))
    found = findings(ring, inventory)
    assert {found[number] for number in (ONE, TWO, THREE)} == {CountFinding.CONFIRMED}
    assert found[FOUR] is CountFinding.MISSING
    assert ring.copy(ring.copies[FOUR]).state is KeyCopyState.MISSING
    assert last_seen(ring, ONE) == issued_at


def test_a_count_by_mistake_is_taken_back_with_everything_it_said(ring: Keyring) -> None:
    inventory, copy = begun(ring), ring.copies[ONE]
    do(ring, CountKeys(inventory, (copy,)))
    with pytest.raises(NotAcceptable, match="counted_already"):
        do(ring, CountKeys(inventory, (copy,)))
    do(ring, TakeBackCount(inventory, (copy,)))
    assert (ring.copy(copy).counted, last_seen(ring, ONE)) == (False, None)
    assert findings(ring, inventory)[ONE] is CountFinding.NOT_COUNTED


def test_a_count_taken_back_twice_brings_no_earlier_mistake_back(ring: Keyring) -> None:
    inventory, copy = begun(ring), ring.copies[ONE]
    for _ in range(2):
        do(ring, CountKeys(inventory, (copy,)))
        do(ring, TakeBackCount(inventory, (copy,)))
    assert (ring.copy(copy).counted, last_seen(ring, ONE)) == (False, None)
    do(ring, CountKeys(inventory, (copy,)))
    do(ring, TakeBackCount(inventory, (copy,)))
    do(ring, CountNotThere(inventory, (copy,)))
    assert findings(ring, inventory)[ONE] is CountFinding.MISSING


def test_two_people_count_at_once_and_a_second_count_is_compared_with_the_first(ring: Keyring) -> None:
    inventory, desk = begun(ring, two_counts=True), ring.company.desk
    here, gone, once = ring.copies[ONE], ring.copies[TWO], ring.copies[THREE]
    do(ring, CountKeys(inventory, (here, gone, once)))
    ring.company.log_in(SECOND_MANAGER)
    do(ring, CountKeys(inventory, (here,)))
    do(ring, CountNotThere(inventory, (gone,)))
    with pytest.raises(NotAcceptable, match="not_counted_by_you"):
        do(ring, TakeBackCount(inventory, (once,)))
    with pytest.raises(NotAcceptable, match="has_not_counted"):
        desk.execute(closing(ring, inventory, RECEPTION))
    with pytest.raises(NotAcceptable, match="counts_differ") as told:
        desk.execute(closing(ring, inventory, MANAGER))
    assert told.value.facts["count"] == 2
    do(ring, CountKeys(inventory, (once,)))
    ring.company.log_in(MANAGER)
    do(ring, CountNotThere(inventory, (gone,)))
    do(ring, closing(ring, inventory, SECOND_MANAGER))
    found = {number: line.finding for number, line in lines_of(ring, inventory).items()}
    assert found[ONE] is found[THREE] is CountFinding.FOUND
    assert (found[TWO], found[FOUR]) == (CountFinding.MISSING, CountFinding.NOT_COUNTED)


def test_an_inventory_runs_once_at_a_time_and_is_closed_by_two_people(ring: Keyring) -> None:
    inventory = begun(ring)
    with pytest.raises(AlreadyThere):
        begun(ring)
    with pytest.raises(NotAcceptable, match="nothing_to_count"):
        begun(ring, key_type_id=None, employee_id=ring.company.employees["Timo Lindner"])
    with pytest.raises(SecondPersonNeeded):
        do(ring, CloseInventory(inventory, ring.company.employees[MANAGER]))
    ring.company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        do(ring, BeginInventory(key_type_id=ring.types["GHS 1"]))


def test_an_act_on_paper_alone_shows_nobody_a_key(ring: Keyring) -> None:
    ring.issue(ring.copies[ONE])
    ring.give_back(ring.copies[ONE])
    back_at = ring.company.clock.now()
    ring.company.clock.forward(minutes=5)
    cabinet_hung(ring, "Tresor B", ring.copies[ONE])
    assert last_seen(ring, ONE) == back_at


def test_an_inventory_that_called_uncounted_keys_found_would_be_caught(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessdesk.desk.inventory_closing.finding_of", lambda *_, **__: CountFinding.FOUND)
    inventory = begun(ring)
    with pytest.raises(AssertionError):
        assert findings(ring, inventory)[ONE] is CountFinding.NOT_COUNTED


def test_the_closing_is_an_entry_with_its_figures_and_a_checkpoint(ring: Keyring) -> None:
    inventory = begun(ring)
    do(ring, CountKeys(inventory, (ring.copies[ONE],)))
    do(ring, closing(ring, inventory))
    with ring.company.house.engine.connect() as connection:
        from sqlalchemy import text

        kinds = connection.execute(text("SELECT type FROM ledger_entry ORDER BY seq DESC LIMIT 1")).scalars().all()
    assert kinds == [EntryType.INVENTORY_CLOSED.value]
