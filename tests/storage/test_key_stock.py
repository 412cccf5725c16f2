"""The stock of keys on both databases: what the domain lets through by mistake, the database refuses."""

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk.key_ends import DestroyKey, ReportKeyDefect, TakeFoundKey
from accessdesk.desk.key_orders import ReceiveCopies
from accessdesk.domain.key_ends import CylinderState, Fragment
from tests.storage.test_log_verifies import verdict_on
from tests.support.houses import Company
from tests.support.keyrings import APPROVED, Keyring, hang_keys
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
    "ck_key_find_told": "UPDATE key_find SET where_found = ''",
    "ck_key_defect_settled_by_somebody": "UPDATE key_defect SET settled_at = '9'",
}


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
