"""Questions about keys give the same answers on SQLite and on PostgreSQL."""

import pytest
from sqlalchemy import text

from accessdesk.domain.refusals import Unknown
from accessdesk.ledger.findings import FindingCode
from accessdesk.storage.lists.key_questions import KeyQuestionSelects
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, Company
from tests.support.key_account import KEYS, check, lived
from tests.support.keyrings import Keyring, hang_keys

ACTS = [
    ("issue", KEYS[0], 0, 0),
    ("issue", KEYS[2], 1, 0),
    ("cross", KEYS[2], 1, 0),
    ("report", KEYS[2], 0, 0),
    ("confirm", KEYS[2], 1, 0),
    ("return", KEYS[2], 0, 100),
    ("return", KEYS[0], 0, 30),
    ("restock", KEYS[2], 0, 0),
    ("issue", KEYS[1], 1, 0),
]


@pytest.fixture
def ring(company_on_both: Company) -> Keyring:
    made = hang_keys(company_on_both)
    company_on_both.clock.forward(hours=5)
    company_on_both.log_in(MANAGER)
    return made


def test_every_answer_equals_the_second_account_and_the_log_verifies(ring: Keyring) -> None:
    account = lived(ring, ACTS)
    assert len(account.acts) == 7
    check(account)
    engine, now = ring.company.house.engine, ring.company.clock.now()
    asked = KeyQuestionSelects(engine)
    assert [door.name for door in asked.find_doors("rz")] == ["RZ 1", "RZ 2"]
    assert asked.find_key_people("lind")[0].employee_id == ring.company.employees["Timo Lindner"]
    assert [holder.name for holder in asked.loss_impact(now).holders] == ["Mehmet Brandt"]
    with pytest.raises(Unknown):
        asked.door_access(type(ring.doors["RZ 1"])(99), now)
    assert verify_engine(engine).findings == ()


def test_a_standing_that_was_edited_is_found_by_the_verification(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    with ring.company.house.engine.begin() as connection:
        connection.execute(text("UPDATE key_standing SET state = 'in_stock', handover_id = NULL"))
    (finding, *_) = verify_engine(ring.company.house.engine).findings
    assert (finding.code, finding.detail["table"]) == (FindingCode.LIVE_ROW_DIFFERS, "key_standing")
