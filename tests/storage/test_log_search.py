from datetime import timedelta

import pytest

from accessdesk.desk.day import CloseDay
from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.departures import CloseUnconfirmed
from accessdesk.desk.rows import LogFilter, LogRow
from accessdesk.domain.events import EntryType
from accessdesk.storage.lists import SqlLists, log_pages
from accessdesk.storage.lists import log as log_lists
from tests.support.houses import MANAGER, Company


@pytest.fixture
def lists(company: Company) -> SqlLists:
    company.log_in(MANAGER)
    return SqlLists(company.house.engine, company.desk.viewer)


def found(lists: SqlLists, text: str) -> list[LogRow]:
    return lists.log_page(LogFilter(person_text=text, limit=500))


def test_words_are_found_in_any_field_and_however_they_are_spelled(company: Company, lists: SqlLists) -> None:
    company.desk.execute(RecordDelivery("Eilbote Größe", "Jonas Weiß", 1, note="Palette 17-B an Rampe 2"))
    for asked in ("eilbote groesse", "17-B", "rampe", "weiss"):
        assert EntryType.DELIVERY_RECORDED in {row.type for row in found(lists, asked)}, asked
    assert EntryType.DELIVERY_RECORDED not in {row.type for row in found(lists, "17-C")}
    assert found(lists, "???") == []
    assert found(lists, "custody.ended_at rows") == []


def test_a_number_or_the_beginning_of_a_hash_finds_its_entry(lists: SqlLists) -> None:
    seq = lists.standing().entries - 1
    assert seq in {row.id for row in found(lists, f"#{seq}")}
    leaf = lists.log_entry(seq).leaf
    assert [row.id for row in found(lists, leaf[:12]) if row.id == seq] == [seq]


def test_a_search_goes_on_where_it_ended_and_misses_nothing(
    company: Company, lists: SqlLists, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(40):
        company.desk.execute(RecordDelivery("Paketdienst" if at % 7 else "Seltener Bote", "Jonas Weiß", 1))
    whole = [row.id for row in found(lists, "seltener")]
    monkeypatch.setattr(log_pages, "_FIRST_WALK", 5)
    monkeypatch.setattr(log_lists, "MOST_SEARCHED", 10)
    parts: list[int] = []
    below, rounds = None, 0
    while rounds == 0 or below is not None:
        part = lists.log_part(LogFilter(person_text="seltener", before=below, limit=4))
        parts += [row.id for row in part.rows]
        below, rounds = part.before, rounds + 1
    assert parts == whole
    assert len(whole) == 6
    assert rounds > 3


def test_late_entries_are_told_from_live_ones(company: Company, lists: SqlLists) -> None:
    company.clock.forward(hours=1)
    now = company.clock.now()
    company.desk.execute(RecordDelivery("Paketdienst", "Jonas Weiß", 1, happened_at=now - timedelta(minutes=9)))
    company.desk.execute(RecordDelivery("Paketdienst", "Jonas Weiß", 1, happened_at=now - timedelta(minutes=11)))
    late = lists.log_page(LogFilter(late=True, types=(EntryType.DELIVERY_RECORDED,)))
    assert [row.entered_late for row in late] == [True]
    assert len(lists.log_page(LogFilter(types=(EntryType.DELIVERY_RECORDED,)))) == 2


def test_entries_that_set_a_rule_aside_are_found_and_no_others(company: Company, lists: SqlLists) -> None:
    assert lists.log_page(LogFilter(overrides=True)) == []
    visit = company.arrived()
    company.clock.forward(hours=20)
    company.desk.execute(CloseDay())
    company.desk.execute(CloseUnconfirmed(visit, "searched all floors"))
    assert {row.type for row in lists.log_page(LogFilter(overrides=True))} == {EntryType.VISIT_CLOSED_UNCONFIRMED}
    assert lists.log_page(LogFilter(overrides=True, types=(EntryType.VISIT_ARRIVED,))) == []
