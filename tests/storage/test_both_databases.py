"""What must hold on SQLite and on PostgreSQL alike."""

import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.escorts import Acceptance, Custody
from accessdesk.domain.events import EntryType
from accessdesk.domain.refusals import BadgeInUse, CustodyAlreadyOpen
from accessdesk.domain.visits import Badge, BadgeState, Visit
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.storage.engine import DATA_FILE
from accessdesk.storage.lists.log import LogSelects
from accessdesk.storage.lists.search import SearchSelects
from accessdesk.storage.unit_of_work import NothingRecorded
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import PIN, Company


def collect(company: Company, badge: str = "B-021", **changes: object) -> int:
    visit_id = company.arrived(**changes)
    company.clock.forward(minutes=1)
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = _now(company) + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, badge, until, escort=escort))
    return visit_id


def _now(company: Company) -> Any:
    with company.house.new_unit_of_work(()) as uow:
        return uow.now


def _scalar(company: Company, query: str) -> Any:
    with company.house.engine.connect() as connection:
        return connection.execute(text(query)).scalar_one()


def test_a_day_with_a_visit_leaves_a_consistent_log(company_on_both: Company) -> None:
    company = company_on_both
    visit_id = collect(company)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    company.arrived(name="Jan Peters")
    company.desk.execute(CloseDay())
    verdict = verify_engine(company.house.engine)
    assert verdict.findings == ()
    assert verdict.standing is Standing.CONSISTENT_WITH_ITSELF
    assert verdict.entries == _scalar(company, "SELECT count(*) FROM ledger_entry")


def test_a_live_row_edited_on_the_server_or_in_the_file_is_found(company_on_both: Company) -> None:
    company_on_both.arrived()
    with company_on_both.house.engine.begin() as connection:
        connection.execute(text("UPDATE visit SET purpose = 'Führung'"))
    verdict = verify_engine(company_on_both.house.engine)
    assert {finding.code for finding in verdict.findings} == {FindingCode.LIVE_ROW_DIFFERS}


def test_leaving_a_unit_of_work_without_commit_leaves_neither_rows_nor_entry(company_on_both: Company) -> None:
    visit_id = company_on_both.arrived()
    before = _scalar(company_on_both, "SELECT count(*) FROM ledger_entry")
    with company_on_both.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
        uow.record(EntryType.HOST_CALLED, replace(visit, purpose="anders"), about=visit.pseudonym)
    assert _scalar(company_on_both, "SELECT count(*) FROM ledger_entry") == before
    assert _scalar(company_on_both, "SELECT purpose FROM visit") == "Wartung Klima"


def test_a_commit_without_an_entry_is_a_bug(company_on_both: Company) -> None:
    with company_on_both.house.new_unit_of_work(()) as uow, pytest.raises(NothingRecorded):
        uow.commit()


def test_the_database_refuses_a_second_open_custody_when_the_domain_is_passed_by(company_on_both: Company) -> None:
    visit_id = company_on_both.arrived()
    with company_on_both.house.new_unit_of_work(()) as uow:
        open_one = uow.find(Custody, visit_id=visit_id, ended_at=None)[0]
        second = replace(open_one, id=uow.new_id(Custody), pseudonym=uow.new_pseudonym())
        with pytest.raises(CustodyAlreadyOpen):
            uow.record(EntryType.VISIT_BACK, second, about=second.pseudonym)


def test_the_database_refuses_a_badge_number_that_is_out(company_on_both: Company) -> None:
    collect(company_on_both)
    other = company_on_both.arrived(name="Jan Peters")
    with company_on_both.house.new_unit_of_work(()) as uow:
        badge = uow.find(Badge)[0]
        second = replace(
            badge, id=uow.new_id(Badge), pseudonym=uow.new_pseudonym(), visit_id=uow.get(Visit, other).id, token="x"
        )
        with pytest.raises(BadgeInUse):
            uow.record(EntryType.VISIT_BACK, second, about=second.pseudonym)


def test_without_the_index_one_badge_number_would_be_out_twice(company_on_both: Company) -> None:
    """Twin: with the database's own guard gone nothing below the domain stops it."""
    collect(company_on_both)
    other = company_on_both.arrived(name="Jan Peters")
    with company_on_both.house.engine.begin() as connection:
        connection.execute(text("DROP INDEX uq_badge_number_out"))
    with company_on_both.house.new_unit_of_work(()) as uow:
        badge = uow.find(Badge)[0]
        second = replace(badge, id=uow.new_id(Badge), pseudonym=uow.new_pseudonym(), visit_id=other, token="x")
        uow.record(EntryType.VISIT_BACK, second, about=second.pseudonym)
        assert len(uow.find(Badge, number=badge.number, closed_at=None)) == 2


def test_two_desks_at_once_leave_no_gap_and_no_fork(company_on_both: Company) -> None:
    house = company_on_both.house
    faults: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(8):
                with house.new_unit_of_work(()) as uow:
                    uow.record(EntryType.DAY_CLOSED, about=uow.new_pseudonym())
                    uow.commit()
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert faults == []
    assert verify_engine(house.engine).findings == ()


def test_the_log_and_the_search_read_alike(company_on_both: Company) -> None:
    visit_id = collect(company_on_both)
    lists = LogSelects(company_on_both.house.engine)
    rows = lists.log_page(LogFilter(person_text="okafor", types=("visit.collected",)))
    assert [row.facts["keeper.name"] for row in rows] == ["Timo Lindner"]
    assert lists.log_entry(rows[0].id).visit_id == visit_id
    search = SearchSelects(company_on_both.house.engine).search
    assert [hit.target for hit in search("B-021")] == [visit_id]
    assert [hit.title for hit in search("Mueller")] == []
    assert [hit.title for hit in search("okafor")] == ["Miriam Okafor"]


def test_a_house_says_where_its_data_lie(company_on_both: Company) -> None:
    """The status line tells people so: a file of this computer, which is encrypted, or whose server keeps it."""
    house = company_on_both.house
    on_server = house.engine.dialect.name == "postgresql"
    assert house.server == ("127.0.0.1" if on_server else "")
    assert (house.data_dir / DATA_FILE).exists() is not on_server
