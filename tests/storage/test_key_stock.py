"""The stock of keys on both databases: what the domain lets through by mistake, the database refuses."""

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk.cabinets import AssignHook
from accessdesk.desk.codes import TellCode
from accessdesk.desk.cylinder_swap import SwapCylinder
from accessdesk.desk.key_ends import DestroyKey, ReportKeyDefect, TakeFoundKey
from accessdesk.desk.key_orders import ReceiveCopies
from accessdesk.desk.key_rings import MakeRing
from accessdesk.domain.key_ends import CylinderState, Fragment
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.storage.test_log_verifies import verdict_on
from tests.support.houses import Company
from tests.support.keyrings import APPROVED, Keyring, hang_keys
from tests.support.place_acts import cabinet_with, code_known_by, made
from tests.support.stock_acts import CARD, broken_alone, copies_of_order, ordered, sealed


@pytest.fixture
def ring(company_on_both: Company) -> Keyring:
    """A company in which one key each was ordered and came, was sealed, broken into, destroyed, found, broken."""
    ring = hang_keys(company_on_both)
    order_id = ordered(ring)
    ids = copies_of_order(ring, order_id)
    ring.company.desk.execute(ReceiveCopies(order_id, ids[:1], "LS 88", CARD))
    ring.company.desk.execute(DestroyKey(ring.copies["ES 101/004"], "verbogen", APPROVED))
    ring.issue(ring.copies["ES 101/003"])
    ring.company.desk.execute(TakeFoundKey(ring.copies["ES 101/003"], "Nadia Haddad", "Gleis 5"))
    defect = ReportKeyDefect(ring.copies["ES 101/002"], "Timo Lindner", Fragment.IN_CYLINDER, CylinderState.BLOCKED)
    ring.company.desk.execute(defect)
    sealed(ring, ring.day_key, "S-1")
    sealed(ring, ring.master, "S-2")
    broken_alone(ring, ring.master, "S-2")
    hooks = cabinet_with(ring, "Tresor B", 3)
    ring.company.desk.execute(AssignHook(hooks[0], ring.copies["HS 2/001"]))
    ring.company.desk.execute(AssignHook(hooks[1], ring.copies["HS 2/002"]))
    on_it = (ring.copies["HS 2/003"], ring.copies["HS 2/004"])
    made(ring, MakeRing("Rundgang", on_it, "Tresor B, Haken 3"))
    made(ring, MakeRing("Reinigung", (ring.copies["HS 2/005"], ring.copies["HS 2/006"])))
    code, _ = code_known_by(ring, "Alarm", "Timo Lindner")
    made(ring, TellCode(code, ring.company.employees["Mehmet Brandt"]))
    ring.company.desk.execute(SwapCylinder(ring.cylinders["RZ 1"], "002b", "schwergängig"))
    return ring


def test_the_log_of_a_stock_with_everything_in_it_verifies(ring: Keyring) -> None:
    assert verdict_on(ring.company).findings == ()


BROKEN = {
    "ck_key_destruction_two_people": "UPDATE key_destruction SET witness_id = destroyed_by",
    "ck_key_seal_two_people": "UPDATE key_seal SET witness_id = sealed_by",
    "ck_key_seal_opened_by_two": "UPDATE key_seal SET opened_with = opened_by, countersign_due = NULL "
    "WHERE opened_at IS NOT NULL",
    "ck_key_seal_second_person_or_due": "UPDATE key_seal SET countersign_due = NULL WHERE opened_at IS NOT NULL",
    "ck_key_seal_countersigned_by_another": """UPDATE key_seal SET countersigned_at = '9',
        countersigned_by = opened_by, countersign_note = 'ja' WHERE opened_at IS NOT NULL""",
    "key_seal.copy_id|uq_key_seal_closed": "UPDATE key_seal SET copy_id = (SELECT min(copy_id) FROM key_seal), "
    "opened_at = NULL, opened_by = NULL, opened_entered_at = NULL, opened_why = '', countersign_due = NULL",
    "key_seal.number|uq_key_seal_number": "UPDATE key_seal SET number = 'S-1'",
    "ck_key_order_line_delivery_proved": "UPDATE key_order_line SET delivery_note = ''",
    "ck_key_order_line_came_or_not": "UPDATE key_order_line SET cancelled_at = '9' WHERE delivered_at IS NOT NULL",
    "key_order_line.copy_id|uq_key_order_line_copy": "UPDATE key_order_line SET copy_id = 1",
    "hook_use.hook_id|uq_hook_use_hook_id": "UPDATE hook_use SET hook_id = 1",
    "hook_use.copy_id|uq_hook_use_copy_id": "UPDATE hook_use SET copy_id = 1 WHERE copy_id IS NOT NULL",
    "ck_hook_use_one_thing": "UPDATE hook_use SET ring_id = 1, copy_id = 1",
    "ring_key.copy_id|uq_ring_key_on": "UPDATE ring_key SET copy_id = 1",
    "ck_ring_key_off_with_reason": "UPDATE ring_key SET until_at = '9'",
    "ck_key_ring_broken_up_with_reason": "UPDATE key_ring SET broken_up_at = '9'",
    "code_holder.code_id|uq_code_holder_open": "UPDATE code_holder SET employee_id = 1",
    "ck_code_holder_ended_with_reason": "UPDATE code_holder SET until_at = '9'",
    "ck_key_find_told": "UPDATE key_find SET where_found = ''",
    "ck_key_defect_settled_by_somebody": "UPDATE key_defect SET settled_at = '9'",
}


def test_every_list_of_the_stock_is_read_on_both_databases(ring: Keyring) -> None:
    lists, now = SqlKeyLists(ring.company.house.engine), ring.company.clock.now()
    assert [hook.what for hook in lists.hooks()] == ["HS 2/001", "HS 2/002", "Rundgang"]
    assert [len(one.copies) for one in lists.key_rings()] == [2, 2]
    assert [hit.number for hit in lists.ring_mates(ring.copies["HS 2/003"], now)] == ["HS 2/004"]
    assert {hit.number for hit in lists.find_copies("Rundgang", now)} == {"HS 2/003", "HS 2/004"}
    assert [len(code.holders) for code in lists.codes(now)] == [2]
    assert [seal.waits for seal in lists.key_seals()] == [True, False]
    assert [(order.delivered, len(order.still_open)) for order in lists.key_orders()] == [(1, 1)]
    assert "002b" in {one.number for one in lists.seated_cylinders(ring.system)}
    assert {row.mark for row in lists.copies_of(ring.types["ES 101"], now)} == {"", "S-1", "B-2026-0001"}
    assert len(SqlLists(ring.company.house.engine).to_clear(now)) == 2


def rule_broken_by(ring: Keyring, statement: str) -> str:
    """What the database says to a statement that passes the domain by; nothing if it takes it."""
    with ring.company.house.engine.connect() as connection:
        try:
            connection.execute(text(statement))
        except sqlalchemy.exc.IntegrityError as refused:
            return str(refused.orig)
        finally:
            connection.rollback()
    return ""


def test_the_database_refuses_what_breaks_a_rule_of_the_stock(ring: Keyring) -> None:
    for rule, statement in BROKEN.items():
        said = rule_broken_by(ring, statement)
        assert any(mark in said for mark in rule.split("|")), (rule, said)
