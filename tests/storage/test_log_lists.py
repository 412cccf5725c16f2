from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.erased_names import MARK
from accessdesk.desk.escorts import CollectVisitor, ReportGap
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.search_rows import HitKind
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.lists.log import LogSelects
from accessdesk.storage.lists.search import SearchSelects
from tests.support.houses import NOW, PIN, RECEPTION, Company


def collected(company: Company, badge: str = "B-021", **changes: object) -> int:
    visit_id = company.arrived(**changes)
    company.clock.forward(minutes=6)
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, badge, company.clock.now() + timedelta(hours=2), escort=escort))
    return visit_id


def test_pages_of_the_log_follow_each_other_without_hole_or_repetition(company: Company) -> None:
    collected(company)
    lists = LogSelects(company.house.engine)
    whole = [row.id for row in lists.log_page(LogFilter(limit=1000))]
    assert whole == list(range(lists.standing().entries, 0, -1))
    paged: list[int] = []
    asked = LogFilter(limit=7)
    while page := lists.log_page(asked):
        paged += [row.id for row in page]
        asked = replace(asked, before=page[-1].id)
    assert paged == whole


def test_an_entry_says_who_did_what_to_whom_in_words(company: Company) -> None:
    collected(company)
    row = LogSelects(company.house.engine).log_page(LogFilter(types=("visit.collected",)))[0]
    assert row.by == (RECEPTION,)
    assert row.facts["visit.name"] == "Miriam Okafor"
    assert row.facts["keeper.name"] == "Timo Lindner"
    assert row.facts["badge.number"] == "B-021"
    assert "visit.pseudonym" not in row.facts


def test_a_gap_names_the_last_keeper(company: Company) -> None:
    company.desk.execute(ReportGap(collected(company), "abberufen"))
    row = LogSelects(company.house.engine).log_page(LogFilter(types=("escort.gap_reported",)))[0]
    assert row.facts["keeper_before.name"] == "Timo Lindner"
    assert row.facts["visit.name"] == "Miriam Okafor"


@pytest.mark.parametrize("text", ["okafor", "lindner"])
def test_a_name_finds_the_entries_that_speak_of_the_person(company: Company, text: str) -> None:
    collected(company)
    collected(company, "B-022", name="Jan Peters")
    lists = LogSelects(company.house.engine)
    types = [row.type for row in lists.log_page(LogFilter(person_text=text))]
    assert "visit.collected" in types
    assert "setting.changed" not in types
    assert lists.log_page(LogFilter(person_text="Niemand")) == []


def test_days_are_those_of_entry_also_after_the_clock_was_set_back(company: Company) -> None:
    collected(company)
    cut = company.clock.forward(hours=24)
    company.arrived(name="Jan Peters")
    lists = LogSelects(company.house.engine)
    assert {row.type for row in lists.log_page(LogFilter(day_from=cut))} == {"visit.arrived"}
    assert all(row.entered_at < cut for row in lists.log_page(LogFilter(day_to=cut, limit=1000)))
    assert lists.log_page(LogFilter(day_from=cut + timedelta(days=1))) == []
    company.clock.forward(hours=-12)
    company.arrived(name="Petra Lang")
    arrivals = lists.log_page(LogFilter(types=("visit.arrived",), day_from=cut))
    assert [row.facts["visit.name"] for row in arrivals] == ["Jan Peters"]
    newest = lists.log_page(LogFilter(day_to=cut, limit=1))
    assert [row.facts["visit.name"] for row in newest] == ["Petra Lang"]


def test_an_entry_in_full_has_its_hashes_and_the_custody_of_its_visit(company: Company) -> None:
    visit_id = collected(company)
    lists = LogSelects(company.house.engine)
    row = lists.log_page(LogFilter(types=("visit.collected",)))[0]
    detail = lists.log_entry(row.id)
    assert detail.visit_id == visit_id
    assert len(detail.custody) == 2
    assert detail.previous == lists.log_entry(row.id - 1).leaf
    assert ("identity", "visit.company", "Kältetechnik Brandt GmbH") in detail.payloads
    with pytest.raises(Unknown):
        lists.log_entry(10_000)


def test_erased_payloads_are_said_to_be_erased_and_names_are_told_by_pseudonyms(company: Company) -> None:
    visit_id = collected(company)
    with company.house.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE ledger_payload SET r = NULL, data = NULL WHERE data_class <> 'custody'")
        connection.exec_driver_sql("UPDATE visit SET name = '', company = ''")
        connection.exec_driver_sql("COMMIT")
    lists = LogSelects(company.house.engine)
    row = lists.log_page(LogFilter(types=("visit.collected",)))[0]
    assert row.facts["visit.name"].startswith(MARK)
    assert row.facts["visit.id"] == str(visit_id)
    assert len(row.by) == 1
    assert row.by[0].startswith(MARK)
    assert set(lists.log_entry(row.id).erased) >= {"identity", "actor"}


def test_a_scanned_badge_hits_exactly_its_visit(company: Company) -> None:
    visit_id = collected(company)
    with company.house.engine.connect() as connection:
        token = connection.exec_driver_sql("SELECT token FROM badge").scalar_one()
    search = SearchSelects(company.house.engine).search
    for code in (token, "B-021", "b-021"):
        assert [(hit.kind, hit.target) for hit in search(code)] == [(HitKind.BADGE, visit_id)]


def test_words_find_people_inside_and_employees_and_nobody_twice(company: Company) -> None:
    visit_id = collected(company)
    search = SearchSelects(company.house.engine).search
    assert [(hit.kind, hit.target) for hit in search("okaf")] == [(HitKind.VISITOR_INSIDE, visit_id)]
    assert [hit.kind for hit in search("WEISS")] == [HitKind.EMPLOYEE]
    assert search("%") == []
    assert search("' OR 1=1 --") == []


_SCANS = {f"SCAN ledger_{table}" for table in ("entry", "payload", "mention")}


def _plans(company: Company, asked: LogFilter) -> list[str]:
    """How SQLite reads the log for a page."""
    steps: list[str] = []

    def explain(connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith("SELECT") and "ledger_" in statement:
            cursor = connection.connection.cursor()
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps.extend(row[3] for row in cursor.fetchall())

    engine = company.house.engine
    event.listen(engine, "before_cursor_execute", explain)
    try:
        LogSelects(engine).log_page(asked)
    finally:
        event.remove(engine, "before_cursor_execute", explain)
    return [step for step in steps if step in _SCANS or "TEMP B-TREE FOR ORDER" in step]


_DAY = NOW + timedelta(days=1)


@pytest.mark.parametrize(
    "asked",
    [
        LogFilter(before=20),
        LogFilter(person_text="vogel"),
        LogFilter(types=("visit.arrived", "day.closed")),
        LogFilter(mention=("employee", 2), types=("visit.arrived",)),
        LogFilter(day_from=NOW, day_to=_DAY, before=12),
    ],
    ids=["deep", "person", "types", "mention", "days"],
)
def test_a_page_of_the_log_is_read_down_an_index_without_scan_or_sort(company: Company, asked: LogFilter) -> None:
    company.arrived()
    assert _plans(company, asked) == []


def test_without_its_index_a_page_of_one_type_is_a_scan(company: Company) -> None:
    with company.house.engine.begin() as connection:
        connection.execute(text("DROP INDEX ix_ledger_entry_type_seq"))
    assert _plans(company, LogFilter(types=("day.closed",))) != []
