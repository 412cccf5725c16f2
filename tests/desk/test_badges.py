"""Badges at the desk: stock, printed ahead, printed again, lost and found, and nobody leaves with one unnoticed."""

from datetime import timedelta

import pytest

from accessdesk.desk import badge_issue
from accessdesk.desk.badges import (
    AddBadgeCards,
    DestroyCard,
    PrepareBadges,
    RecordBadgeFound,
    ReplaceBadge,
    ReportCardLost,
    ReprintBadge,
    VoidPreparedBadges,
)
from accessdesk.desk.departures import CloseUnconfirmed
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.badge_refusals import BadgeIsReusable, BadgeNotInStock, BadgeNotLost, BadgePrepared, NoBadge
from accessdesk.domain.badges import (
    BadgeCard,
    BadgeStanding,
    CardState,
    DepartureException,
    FoundBadge,
    PreparedBadge,
    PreparedState,
    ReplacedPrint,
    prepared_standing,
    standing_of,
)
from accessdesk.domain.refusals import AlreadyThere, BadgeInUse, Missing, MoveNotAllowed, NotAcceptable
from accessdesk.domain.visits import Badge, BadgeState, VisitState
from accessdesk.storage.verifying import verify_engine
from tests.support.badges import announce, arrive, badge_of, cards, collect, gone, stock
from tests.support.houses import MANAGER, NOW, Company


def test_a_reusable_badge_leaves_the_stock_and_comes_back_with_its_visitor(company: Company) -> None:
    stock(company, "17", "18")
    visit_id = collect(company, "17")
    assert cards(company) == {"17": CardState.OUT, "18": CardState.IN_STOCK}
    gone(company, visit_id)
    assert cards(company)["17"] is CardState.IN_STOCK
    assert collect(company, "17", name="Jan Peters")
    assert verify_engine(company.house.engine).findings == ()


@pytest.mark.parametrize(("became", "after"), [(BadgeState.LOST, "lost"), (BadgeState.DESTROYED, "destroyed")])
def test_a_reusable_badge_that_did_not_come_back_is_not_given_out_again(
    company: Company, became: BadgeState, after: str
) -> None:
    stock(company, "17")
    gone(company, collect(company, "17"), became, "im Zug liegen geblieben")
    assert cards(company) == {"17": CardState(after)}
    second = company.arrived(name="Jan Peters", zones=(company.zones["Foyer"],))
    again = CollectVisitor(second, "17", company.clock.now() + timedelta(hours=2))
    if became is BadgeState.LOST:
        with pytest.raises(BadgeNotInStock) as refused:
            company.desk.execute(again)
        assert refused.value.facts == {"number": "17", "state": "lost"}
    else:
        company.desk.execute(again)  # the number is free for a printed badge; the card is gone
        assert badge_of(company, second).token.startswith("AD-B-")


@pytest.mark.parametrize("typed", ["17", "１７", " 17 ", "b-017"])
def test_a_number_is_never_out_twice_however_it_is_written(company: Company, typed: str) -> None:
    collect(company, "B-017" if typed == "b-017" else "17")
    second = company.arrived(name="Jan Peters", zones=(company.zones["Foyer"],))
    with pytest.raises(BadgeInUse) as refused:
        company.desk.execute(CollectVisitor(second, typed, company.clock.now() + timedelta(hours=2)))
    assert refused.value.facts["number"] in ("17", "B-017")


def test_the_code_of_a_card_scanned_into_the_field_means_its_number(company: Company) -> None:
    card_id = stock(company, "17")
    with company.house.new_unit_of_work(()) as uow:
        token = uow.get(BadgeCard, card_id).token
    badge = badge_of(company, collect(company, token.lower()))
    assert (badge.number, badge.token) == ("17", token)


def test_a_badge_printed_ahead_becomes_valid_with_the_collection_and_keeps_its_code(company: Company) -> None:
    visit_id = announce(company)
    company.desk.execute(PrepareBadges((visit_id,), ("B-040",)))
    with company.house.new_unit_of_work(()) as uow:
        (prepared,) = uow.find(PreparedBadge)
        assert uow.find(Badge) == []
    arrive(company, visit_id)
    company.desk.execute(CollectVisitor(visit_id, "B-040", company.clock.now() + timedelta(hours=2)))
    badge = badge_of(company, visit_id)
    assert (badge.number, badge.token, badge.state) == ("B-040", prepared.token, BadgeState.OUT)
    with company.house.new_unit_of_work(()) as uow:
        assert uow.get(PreparedBadge, prepared.id).state is PreparedState.USED


def test_a_badge_printed_ahead_is_void_when_another_was_taken_or_nobody_came(company: Company) -> None:
    first, second, third = (announce(company, name) for name in ("Ada", "Björn", "Çelik"))
    company.desk.execute(PrepareBadges((first, second, third), ("B-040", "B-041", "B-042")))
    arrive(company, first)
    company.desk.execute(CollectVisitor(first, "B-001", company.clock.now() + timedelta(hours=2)))
    company.desk.execute(EndWithoutEntry(second, VisitState.CANCELLED, "verschoben"))
    company.desk.execute(VoidPreparedBadges((third,)))
    with company.house.new_unit_of_work(()) as uow:
        assert {one.state for one in uow.find(PreparedBadge)} == {PreparedState.VOID}
    company.desk.execute(PrepareBadges((third,), ("B-042",)))


def test_a_number_printed_ahead_is_not_given_to_anybody_else(company: Company) -> None:
    company.desk.execute(PrepareBadges((announce(company),), ("B-040",)))
    waiting = company.arrived(zones=(company.zones["Foyer"],))
    with pytest.raises(BadgePrepared) as refused:
        company.desk.execute(CollectVisitor(waiting, "B-040", company.clock.now() + timedelta(hours=2)))
    assert refused.value.facts["name"] == "Nguyễn Thị Hồng Gấm"
    with pytest.raises(BadgePrepared):
        company.desk.execute(PrepareBadges((announce(company, "Ada"),), ("B-040",)))


def test_printing_ahead_asks_for_a_visit_to_come_a_free_number_and_once_only(company: Company) -> None:
    inside = collect(company, "17")
    visit_id = announce(company)
    stock(company, "30")
    wrong = (
        (PrepareBadges((), ()), Missing),
        (PrepareBadges((visit_id,), ()), NotAcceptable),
        (PrepareBadges((inside,), ("18",)), NotAcceptable),
        (PrepareBadges((visit_id,), ("17",)), BadgeInUse),
        (PrepareBadges((visit_id,), ("30",)), BadgeIsReusable),
        (VoidPreparedBadges((visit_id,)), NoBadge),
        (VoidPreparedBadges(()), Missing),
    )
    for command, refusal in wrong:
        with pytest.raises(refusal):
            company.desk.execute(command)
    company.desk.execute(PrepareBadges((visit_id,), ("18",)))
    with pytest.raises(NotAcceptable):
        company.desk.execute(PrepareBadges((visit_id,), ("19",)))
    company.clock.forward(hours=5)
    other = announce(company, "Ada")
    company.clock.forward(hours=5)
    with pytest.raises(NotAcceptable):
        company.desk.execute(PrepareBadges((other,), ("20",)))


def test_a_badge_printed_again_has_a_new_code_and_every_earlier_print_is_kept_as_worthless(company: Company) -> None:
    visit_id = collect(company, "B-021")
    codes = [badge_of(company, visit_id).token]
    for why in ("Papierstau", "nass geworden"):
        company.desk.execute(ReprintBadge(visit_id, why))
        codes.append(badge_of(company, visit_id).token)
    assert len(set(codes)) == 3
    with company.house.new_unit_of_work(()) as uow:
        worthless = uow.find(ReplacedPrint)
    assert [(one.ordinal, one.token, one.reason) for one in worthless] == [
        (1, codes[0], "Papierstau"),
        (2, codes[1], "nass geworden"),
    ]


def test_a_badge_printed_ahead_can_be_printed_again_and_a_reusable_one_cannot(company: Company) -> None:
    visit_id = announce(company)
    with pytest.raises(NoBadge):
        company.desk.execute(ReprintBadge(visit_id, "Papierstau"))
    company.desk.execute(PrepareBadges((visit_id,), ("B-040",)))
    with company.house.new_unit_of_work(()) as uow:
        before = uow.find(PreparedBadge)[0].token
    company.desk.execute(ReprintBadge(visit_id, "Papierstau"))
    with company.house.new_unit_of_work(()) as uow:
        assert uow.find(PreparedBadge)[0].token != before
    stock(company, "17")
    with pytest.raises(BadgeIsReusable):
        company.desk.execute(ReprintBadge(collect(company, "17"), "verknittert"))
    with pytest.raises(Missing):
        company.desk.execute(ReprintBadge(visit_id, " "))


def test_a_visitor_inside_gets_another_badge_for_the_one_that_is_lost(company: Company) -> None:
    stock(company, "17")
    visit_id = collect(company, "17")
    company.desk.execute(ReplaceBadge(visit_id, BadgeState.LOST, "in den Schacht gefallen", "B-022"))
    with company.house.new_unit_of_work(()) as uow:
        states = [(badge.number, badge.state) for badge in uow.find(Badge, visit_id=visit_id)]
    assert states == [("17", BadgeState.LOST), ("B-022", BadgeState.OUT)]
    assert cards(company) == {"17": CardState.LOST}
    with pytest.raises(BadgeInUse):
        company.desk.execute(ReplaceBadge(visit_id, BadgeState.LOST, "schon wieder", "B-022"))
    with pytest.raises(Missing):
        company.desk.execute(ReplaceBadge(visit_id, BadgeState.RETURNED, "egal", "B-023"))
    gone(company, visit_id)
    with pytest.raises(NoBadge):
        company.desk.execute(ReplaceBadge(visit_id, BadgeState.LOST, "zu spät", "B-023"))
    assert verify_engine(company.house.engine).findings == ()


def test_a_lost_badge_that_is_found_goes_back_to_the_stock_and_its_history_stays(company: Company) -> None:
    stock(company, "17")
    visit_id = collect(company, "17")
    badge = badge_of(company, visit_id)
    with pytest.raises(BadgeNotLost):
        company.desk.execute(RecordBadgeFound(badge.id, None, "Hausmeister", "Parkplatz"))
    gone(company, visit_id, BadgeState.LOST, "nicht abgegeben")
    company.clock.forward(days=2)
    company.desk.execute(RecordBadgeFound(badge.id, None, "Hausmeister", "Parkplatz"))
    assert badge_of(company, visit_id).state is BadgeState.LOST
    with company.house.new_unit_of_work(()) as uow:
        (found,) = uow.find(FoundBadge)
    assert (found.finder, found.place, found.usable) == ("Hausmeister", "Parkplatz", True)
    assert cards(company) == {"17": CardState.IN_STOCK}
    with pytest.raises(BadgeNotLost):
        company.desk.execute(RecordBadgeFound(badge.id, None, "Hausmeister", "Parkplatz"))


def test_a_lost_card_scanned_and_found_is_the_badge_its_visitor_did_not_give_back(company: Company) -> None:
    card_id = stock(company, "17")
    visit_id = collect(company, "17")
    gone(company, visit_id, BadgeState.LOST, "nicht abgegeben")
    company.clock.forward(days=1)
    company.desk.execute(RecordBadgeFound(None, card_id, "Katrin Vogel", "Foyer"))
    badge = badge_of(company, visit_id)
    with company.house.new_unit_of_work(()) as uow:
        assert [found.badge_id for found in uow.find(FoundBadge)] == [badge.id]
        assert [one.finding for one in uow.find(DepartureException)] == ["Foyer"]
    assert cards(company) == {"17": CardState.IN_STOCK}


def test_a_found_badge_of_paper_is_never_usable_again(company: Company) -> None:
    visit_id = collect(company, "B-021")
    gone(company, visit_id, BadgeState.LOST, "mitgenommen")
    company.desk.execute(RecordBadgeFound(badge_of(company, visit_id).id, None, "Post", "Briefkasten", usable=True))
    with company.house.new_unit_of_work(()) as uow:
        assert [found.usable for found in uow.find(FoundBadge)] == [False]


def test_a_card_missed_in_the_stock_is_found_or_given_up(company: Company) -> None:
    card_id, other = stock(company, "17"), stock(company, "18")
    for each in (card_id, other):
        company.desk.execute(ReportCardLost(each, "fehlt im Kasten"))
    company.desk.execute(RecordBadgeFound(None, card_id, "Katrin Vogel", "Schublade"))
    company.desk.execute(DestroyCard(other, "aufgegeben"))
    assert cards(company) == {"17": CardState.IN_STOCK, "18": CardState.DESTROYED}
    with pytest.raises(MoveNotAllowed):
        company.desk.execute(ReportCardLost(other, "noch einmal"))
    with pytest.raises(BadgeNotLost):
        company.desk.execute(RecordBadgeFound(None, card_id, "Katrin Vogel", "Schublade"))
    with pytest.raises(Missing):
        company.desk.execute(RecordBadgeFound(None, None, "Katrin Vogel", "Schublade"))
    company.desk.execute(AddBadgeCards(("18",)))


def test_cards_come_into_the_stock_once_and_in_order(company: Company) -> None:
    stock(company, "17")
    collect(company, "18")
    for numbers, refusal in (
        ((), Missing),
        (("17",), AlreadyThere),
        (("18",), BadgeInUse),
        (("19", "１９"), NotAcceptable),
        (tuple(str(number) for number in range(300, 501)), NotAcceptable),
    ):
        with pytest.raises(refusal):
            company.desk.execute(AddBadgeCards(numbers))
    assert cards(company) == {"17": CardState.IN_STOCK}


def test_a_visit_closed_unconfirmed_leaves_its_card_lost(company: Company) -> None:
    from accessdesk.desk.day import CloseDay

    stock(company, "17")
    visit_id = collect(company, "17")
    company.clock.forward(minutes=1)
    company.desk.execute(CloseDay())
    company.log_in(MANAGER)
    company.desk.execute(CloseUnconfirmed(visit_id, "Haus durchsucht"))
    assert cards(company) == {"17": CardState.LOST}


def test_what_a_badge_is_worth_follows_from_the_clock() -> None:
    later, before = NOW + timedelta(minutes=1), NOW - timedelta(minutes=1)
    assert standing_of(BadgeState.OUT, later, NOW) is BadgeStanding.OUT
    assert standing_of(BadgeState.OUT, NOW, NOW) is BadgeStanding.EXPIRED
    assert standing_of(BadgeState.RETURNED, before, NOW) is BadgeStanding.RETURNED
    assert standing_of(BadgeState.LOST, before, NOW, found=True) is BadgeStanding.FOUND
    ahead = PreparedState.PREPARED
    assert prepared_standing(ahead, VisitState.EXPECTED, later, NOW) is BadgeStanding.PREPARED
    assert prepared_standing(ahead, VisitState.EXPECTED, before, NOW) is BadgeStanding.EXPIRED
    assert prepared_standing(ahead, VisitState.NO_SHOW, later, NOW) is BadgeStanding.VOID
    assert prepared_standing(PreparedState.USED, VisitState.ON_SITE, later, NOW) is BadgeStanding.USED


def test_without_its_question_the_desk_would_leave_the_second_number_to_the_database(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twin: the domain's guard taken away, the database still refuses, only without saying which number."""
    collect(company, "17")
    monkeypatch.setattr(badge_issue, "refuse_taken", lambda act, number, besides=None: None)
    second = company.arrived(name="Jan Peters", zones=(company.zones["Foyer"],))
    with pytest.raises(BadgeInUse) as refused:
        company.desk.execute(CollectVisitor(second, "17", company.clock.now() + timedelta(hours=2)))
    assert refused.value.facts == {}
