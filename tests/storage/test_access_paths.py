"""What reception waits for is found by an index: SQLite is asked how it would look."""

import pytest
from sqlalchemy import text

from accessdesk.storage.lists import inside, presence, visits
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
