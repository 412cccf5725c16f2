"""Badges as both databases keep and read them: who had number 17, what a code stands for, what may not be twice."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from accessdesk.desk.badges import AddBadgeCards, PrepareBadges, RecordBadgeFound, ReplaceBadge, ReprintBadge
from accessdesk.desk.departures import RecordDeparture, SettleLeftOpen
from accessdesk.desk.search_rows import HitKind, SearchHit
from accessdesk.desk.sites import ChangeSetting
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.badges import BadgeCard, BadgeStanding, CardState, DepartureException, PreparedBadge
from accessdesk.domain.events import EntryType
from accessdesk.domain.refusals import AlreadyThere, BadgeInUse, Unknown
from accessdesk.domain.visits import Badge, BadgeState, Visit
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.badges import announce, arrive, badge_of, collect, gone, stock
from tests.support.houses import ADMIN, RECEPTION, Company


@pytest.fixture
def company(company_on_both: Company) -> Company:
    return company_on_both


@pytest.fixture
def lists(company: Company) -> SqlLists:
    return SqlLists(company.house.engine)


def told(hits: list[SearchHit]) -> list[tuple[HitKind, str, str]]:
    return [(hit.kind, hit.title, hit.second) for hit in hits]


def test_who_had_badge_17_is_answered_by_the_search_alone(company: Company, lists: SqlLists) -> None:
    first = collect(company, "B-017")
    company.clock.forward(minutes=40)
    gone(company, first)
    company.clock.forward(minutes=5)
    second = collect(company, "B-017", name="Nguyễn Thị Hồng Gấm", company="Wacker & Söhne")
    for asked in ("17", "B-017", "b-017", "Ausweis 17", "badge B-017", "017"):
        assert told(lists.search(asked)) == [
            (HitKind.BADGE, "B-017", "Nguyễn Thị Hồng Gấm, Wacker & Söhne"),
            (HitKind.BADGE_PAST, "B-017", "Miriam Okafor, Kältetechnik Brandt GmbH"),
        ], asked
    now, past = lists.search("17")
    assert (now.target, now.until) == (second, None)
    assert past.since is not None
    assert past.until is not None
    assert past.until - past.since == timedelta(minutes=40)


def test_the_list_says_who_when_which_visit_and_from_to(company: Company, lists: SqlLists) -> None:
    visit_id = collect(company, "B-017")
    company.desk.execute(ReprintBadge(visit_id, "Papierstau"))
    collect(company, "B-018", name="Müller")
    left_at = company.clock.forward(hours=3)
    (late, row) = lists.badges("", None, 10, left_at)
    assert [late.standing, row.standing, row.prints] == [BadgeStanding.EXPIRED, BadgeStanding.EXPIRED, 2]
    gone(company, visit_id)
    (row,) = lists.badges("17", None, 10, left_at)
    assert (row.visit_id, row.name, row.closed_at, row.standing) == (
        visit_id, "Miriam Okafor", left_at, BadgeStanding.RETURNED,
    )  # fmt: skip
    assert [one.number for one in lists.badges("mueller", None, 10, left_at)] == ["B-018"]
    assert [one.number for one in lists.badges("", late.id, 10, left_at)] == ["B-017"]
    assert lists.badge(row.id, left_at) == row
    with pytest.raises(Unknown):
        lists.badge(4711, left_at)


def test_a_scanned_code_hits_exactly_one_thing_whatever_became_of_the_badge(company: Company, lists: SqlLists) -> None:
    visit_id = collect(company, "B-021")
    first_print = badge_of(company, visit_id).token
    company.desk.execute(ReprintBadge(visit_id, "nass"))
    token = badge_of(company, visit_id).token
    assert told(lists.search(first_print)) == [(HitKind.BADGE_WORTHLESS, "B-021", "Miriam Okafor")]
    assert [(hit.kind, hit.target) for hit in lists.search(token.lower())] == [(HitKind.BADGE, visit_id)]
    gone(company, visit_id, BadgeState.LOST, "verloren")
    company.clock.forward(days=3)
    (hit,) = lists.search(token)
    assert (hit.kind, hit.target, hit.second) == (
        HitKind.BADGE_PAST, badge_of(company, visit_id).id, "Miriam Okafor, Kältetechnik Brandt GmbH",
    )  # fmt: skip
    assert hit.since is not None
    card_id = stock(company, "30")
    with company.house.new_unit_of_work(()) as uow:
        code = uow.get(BadgeCard, card_id).token
    assert [(hit.kind, hit.target, hit.state) for hit in lists.search(code)] == [
        (HitKind.BADGE_CARD, card_id, "in_stock")
    ]
    ahead = announce(company)
    company.desk.execute(PrepareBadges((ahead,), ("B-040",)))
    with company.house.new_unit_of_work(()) as uow:
        prepared = uow.find(PreparedBadge)[0].token
    assert [(hit.kind, hit.target) for hit in lists.search(prepared)] == [(HitKind.BADGE_PREPARED, ahead)]
    arrive(company, ahead)
    assert lists.prepared_for(ahead) == "B-040"
    assert [lists.number_of_code(one) for one in (code.lower(), prepared, token)] == ["30", "B-040", ""]


def test_the_stock_tells_who_has_each_badge_or_had_it_last(company: Company, lists: SqlLists) -> None:
    stock(company, "17", "18", "19")
    gone(company, collect(company, "18"))
    visit_id = collect(company, "17", name="Jan Peters")
    rows = {row.number: row for row in lists.badge_cards()}
    assert (rows["17"].state, rows["17"].holder_name, rows["17"].visit_id) == (CardState.OUT, "Jan Peters", visit_id)
    assert (rows["18"].state, rows["18"].holder_name) == (CardState.IN_STOCK, "Miriam Okafor")
    assert (rows["19"].holder_name, rows["19"].visit_id) == ("", None)


def test_numbers_go_on_from_the_highest_and_leave_out_stock_and_what_is_printed_ahead(
    company: Company, lists: SqlLists
) -> None:
    assert lists.next_badge_numbers(2) == ["B-001", "B-002"]
    collect(company, "B-007")
    company.desk.execute(PrepareBadges((announce(company),), ("B-010",)))
    stock(company, "B-011", "K-1")
    assert lists.next_badge_numbers(2) == ["B-012", "B-013"]
    company.log_in(ADMIN)
    company.desk.execute(ChangeSetting("badge_prefix", "N"))
    assert lists.next_badge_number() == "N001"
    with company.house.engine.begin() as connection:
        connection.execute(
            text("INSERT INTO setting (id, pseudonym, key, value) VALUES (900, 'x', 'badge_use', 'reusable')")
        )
    assert lists.next_badge_number() == "B-011"


def test_what_was_left_open_is_to_be_cleared_up_until_somebody_says_how_it_ended(
    company: Company, lists: SqlLists
) -> None:
    for name, number in (("Ada", "B-021"), ("Björn", "B-022")):
        gone(company, collect(company, number, name=name), BadgeState.LOST, "nicht abgegeben")
    rows = lists.to_clear(company.clock.now())
    assert [(row.kind, row.name, row.second) for row in rows] == [
        (ToClear.LEFT_OPEN, "Ada", "B-021: nicht abgegeben"),
        (ToClear.LEFT_OPEN, "Björn", "B-022: nicht abgegeben"),
    ]
    company.desk.execute(SettleLeftOpen(rows[0].target, "kam mit der Post"))
    lost = lists.badges("B-022", None, 1, company.clock.now())[0]
    company.desk.execute(RecordBadgeFound(lost.id, None, "Gast", "Empfang"))
    assert lists.to_clear(company.clock.now()) == []
    assert [row.finding for row in lists.left_open(lost.visit_id)] == ["Empfang"]
    assert lists.left_open_of(rows[0].target).finding == "kam mit der Post"
    assert lists.badge(lost.id, company.clock.now()).standing is BadgeStanding.FOUND
    with pytest.raises(Unknown):
        lists.left_open_of(4711)
    assert verify_engine(company.house.engine).findings == ()


def test_a_second_badge_for_one_visit_is_found_by_its_own_number(company: Company, lists: SqlLists) -> None:
    visit_id = collect(company, "B-021")
    company.desk.execute(ReplaceBadge(visit_id, BadgeState.LOST, "im Schacht", "B-022"))
    found = [(row.number, row.standing) for row in lists.badges("okafor", None, 5, company.clock.now())]
    assert found == [("B-022", BadgeStanding.OUT), ("B-021", BadgeStanding.LOST)]
    assert verify_engine(company.house.engine).findings == ()


def test_the_database_refuses_a_number_or_a_visit_prepared_twice_when_the_domain_is_passed_by(company: Company) -> None:
    first, second = announce(company), announce(company, "Ada")
    company.desk.execute(PrepareBadges((first,), ("B-040",)))
    for changes in ({"visit_id": second}, {"number": "B-041"}):
        with company.house.new_unit_of_work(()) as uow:
            known = uow.find(PreparedBadge)[0]
            fresh = {"id": uow.new_id(PreparedBadge), "pseudonym": uow.new_pseudonym(), **changes}
            twice = replace(known, **fresh)  # type: ignore[arg-type]
            with pytest.raises(BadgeInUse):
                uow.record(EntryType.BADGE_PREPARED, twice, about=known.pseudonym)


def test_the_database_refuses_a_second_card_of_one_number(company: Company) -> None:
    stock(company, "17")
    with company.house.new_unit_of_work(()) as uow:
        known = uow.find(BadgeCard)[0]
        twice = replace(known, id=uow.new_id(BadgeCard), pseudonym=uow.new_pseudonym(), token="AD-C-1")
        with pytest.raises(AlreadyThere):
            uow.record(EntryType.BADGE_CARD_ADDED, twice, about=known.pseudonym)


def test_without_its_index_the_database_would_give_a_number_out_twice(company: Company) -> None:
    """Twin: the partial unique index taken away, nothing below the domain would stop it."""
    collect(company, "17")
    other = company.arrived(name="Jan Peters")
    with company.house.engine.begin() as connection:
        connection.execute(text("DROP INDEX uq_badge_number_out"))
    with company.house.new_unit_of_work(()) as uow:
        known = uow.find(Badge)[0]
        fresh = replace(known, id=uow.new_id(Badge), pseudonym=uow.new_pseudonym(), visit_id=uow.get(Visit, other).id)
        uow.record(EntryType.BADGE_REPLACED, fresh, about=known.pseudonym)


def test_an_exception_cannot_be_settled_before_it_happened(company: Company) -> None:
    gone(company, collect(company, "17"), BadgeState.LOST, "verloren")
    with company.house.new_unit_of_work(()) as uow:
        known = uow.find(DepartureException)[0]
        early = replace(known, settled_at=known.at - timedelta(minutes=1))
        with pytest.raises(Exception, match=r"rule_broken|settled_after"):
            uow.record(EntryType.LEFT_OPEN_SETTLED, early, about=known.pseudonym)


def test_a_departure_of_another_desk_is_not_overtaken(company: Company) -> None:
    visit_id = collect(company, "17")
    gone(company, visit_id)
    company.log_in(RECEPTION)
    with pytest.raises(Exception, match="move_not_allowed"):
        company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))


def test_cards_in_the_stock_are_listed_by_number(company: Company, lists: SqlLists) -> None:
    company.desk.execute(AddBadgeCards(("19", "18")))
    assert [row.number for row in lists.badge_cards()] == ["18", "19"]
