"""What reception waits for is found by an index: SQLite is asked how it would look."""

import pytest
from sqlalchemy import text

from accessdesk.storage.lists import copies_then, inside, key_questions, presence, visits
from accessdesk.storage.lists.selecting import OPEN_VISIT
from tests.support.houses import Company

LISTS = {
    "inside": inside._INSIDE,
    "waiting": visits._WAITING,
    "expected": visits._EXPECTED,
    "presence": presence._NOW,
}


def plan(company: Company, select: str) -> str:
    with company.house.engine.connect() as connection:
        found = connection.execute(text(f"EXPLAIN QUERY PLAN {select}"), {"until": "2027"})
        return " / ".join(row[3] for row in found)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_open_visits_reads_no_closed_one(company: Company, name: str) -> None:
    assert "USING INDEX ix_visit_open" in plan(company, LISTS[name])


def test_a_list_that_does_not_name_the_condition_of_the_index_is_seen(company: Company) -> None:
    planted = LISTS["inside"].replace(f"AND {OPEN_VISIT}", "")
    assert "ix_visit_open" not in plan(company, planted)


def door_plan(company: Company, index: str) -> str:
    with company.house.engine.connect() as connection:
        connection.execute(text(f"DROP INDEX IF EXISTS {index}"))
        asked = copies_then._STOOD.format(which=key_questions.OPENS_DOOR, receipt="''")
        found = connection.execute(text(f"EXPLAIN QUERY PLAN {asked}"), {"at": "2027", "door": 1})
        return " / ".join(row[3] for row in found)


def test_how_a_copy_stood_is_read_from_one_index_that_holds_the_answer(company: Company) -> None:
    told = door_plan(company, "none")
    assert told.count("USING COVERING INDEX ix_key_standing_then (copy_id=? AND from_at<?)") == 2
    assert "SCAN" not in told


def test_without_that_index_every_standing_would_be_read(company: Company) -> None:
    assert "SCAN x" in door_plan(company, "ix_key_standing_then")
