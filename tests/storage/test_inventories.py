"""Inventories on both databases: read alike, verified, and guarded by the database too."""

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk.inventories import CountKeys, CountNotThere
from accessdesk.domain.inventories import CountFinding
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.storage.test_log_verifies import verdict_on
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.inventory_acts import begun, cabinet_hung, closing
from tests.support.keyrings import SECOND_MANAGER, Keyring, hang_keys

ONE, TWO, THREE, FOUR = (f"ES 101/00{number}" for number in range(1, 5))


@pytest.fixture
def ring(company_on_both: Company) -> Keyring:
    """One inventory closed with every kind of difference, one that runs with two counters."""
    ring = hang_keys(company_on_both)
    cabinet = cabinet_hung(ring, "Tresor B", ring.copies[ONE], ring.copies[TWO], ring.copies[THREE])
    desk, clock = ring.company.desk, ring.company.clock
    ring.issue(ring.copies[FOUR])
    closed = begun(ring, key_type_id=None, cabinet_id=cabinet)
    clock.forward(minutes=1)
    desk.execute(CountKeys(closed, (ring.copies[ONE],), place="Tresor B · 5"))
    desk.execute(CountNotThere(closed, (ring.copies[TWO],)))
    desk.execute(CountKeys(closed, (ring.copies[FOUR],)))
    desk.execute(closing(ring, closed, RECEPTION))
    running = begun(ring, two_counts=True)
    clock.forward(minutes=1)
    desk.execute(CountKeys(running, (ring.copies[ONE], ring.copies[THREE])))
    ring.company.log_in(SECOND_MANAGER)
    desk.execute(CountKeys(running, (ring.copies[ONE],)))
    desk.execute(CountNotThere(running, (ring.copies[THREE],)))
    return ring


def test_sheets_differences_and_unseen_keys_are_read_alike(ring: Keyring) -> None:
    lists, now = SqlKeyLists(ring.company.house.engine), ring.company.clock.now()
    running, closed = lists.inventories()
    assert (running.counted, running.total, running.counters) == (2, 4, (MANAGER, SECOND_MANAGER))
    assert (closed.to_settle, closed.closed_at is None) == (3, False)
    assert {line.number: line.finding for line in lists.inventory(closed.id).lines} == {
        ONE: CountFinding.WRONG_HOOK,
        TWO: CountFinding.MISSING,
        THREE: CountFinding.NOT_COUNTED,
        FOUR: CountFinding.UNEXPECTED,
    }
    sheet = lists.inventory(running.id)
    assert {line.number: line.finding for line in sheet.lines} == {
        ONE: CountFinding.FOUND,
        TWO: CountFinding.NOT_COUNTED,
        THREE: CountFinding.DIFFERING,
        FOUR: CountFinding.NOT_COUNTED,
    }
    kinds = {row.kind.value for row in SqlLists(ring.company.house.engine).to_clear(now)}
    assert kinds == {"key_missed", "key_unexpected", "key_on_wrong_hook"}
    unseen = {row.number: row.seen_at for row in lists.long_unseen(closed.began_at)}
    assert ONE not in unseen
    assert unseen["GHS 1/001"] is None


def test_a_difference_of_which_an_act_has_told_stands_there_no_longer(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    ring.give_back(ring.copies[FOUR])
    left = {row.number for row in SqlKeyLists(ring.company.house.engine).differences()}
    assert left == {ONE, TWO}


def test_the_log_of_inventories_verifies(ring: Keyring) -> None:
    assert verdict_on(ring.company).findings == ()


BROKEN = {
    "ck_inventory_two_people": "UPDATE inventory SET second_id = closed_by WHERE closed_at IS NOT NULL",
    "ck_inventory_closed_by_two": "UPDATE inventory SET closed_at = '9' WHERE closed_at IS NULL",
    "ck_inventory_one_scope": "UPDATE inventory SET kind = 'holder'",
    "ck_inventory_line_finding": "UPDATE inventory_line SET finding = 'counted_once'",
    "ck_inventory_count_signed": "UPDATE inventory_count SET way = 'holder_signed'",
    "ck_inventory_count_who_called": "UPDATE inventory_count SET way = 'holder_phone'",
    "ck_inventory_difference_settled_by_somebody": "UPDATE inventory_difference SET settled_at = '9'",
    "inventory_line.inventory_id|uq_inventory_line_copy": "UPDATE inventory_line SET copy_id = 1",
    "inventory_count.inventory_id|uq_inventory_count_own": "UPDATE inventory_count SET copy_id = 1",
}


def test_the_database_refuses_what_breaks_a_rule_of_inventories(ring: Keyring) -> None:
    for rule, statement in BROKEN.items():
        with ring.company.house.engine.connect() as connection:
            with pytest.raises(sqlalchemy.exc.IntegrityError) as refused:
                connection.execute(text(statement))
            connection.rollback()
        assert any(mark in str(refused.value.orig) for mark in rule.split("|")), (rule, str(refused.value.orig))
