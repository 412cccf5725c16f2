"""For whom a group or a series comes is kept until its people stand at the desk, and checked anew on the way."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from accessdesk.desk import behalf as desk_behalf
from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.customers import EndContact, SaveContact, SaveCustomer
from accessdesk.desk.group_arrivals import ArrivingPerson, RecordGroupArrival
from accessdesk.desk.groups import ChangeGroup, ExpectGroup, GroupFacts, PersonWish
from accessdesk.desk.series import SaveSeries, plan_due
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.customers import Behalf, ContactRefused
from accessdesk.domain.groups import Group
from accessdesk.domain.ids import ContactId, CustomerId, GroupId, SeriesId, VisitId
from accessdesk.domain.refusals import Missing
from accessdesk.domain.visits import IdentityKind, VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.external_acts import kept_contact, kept_customer, order, saved
from tests.support.houses import Company


@pytest.fixture
def wish(company: Company) -> BehalfWish:
    customer = kept_customer(company)
    return BehalfWish(customer, kept_contact(company, customer))


def _facts(company: Company, wish: BehalfWish | None, kind: VisitType = VisitType.CUSTOMER) -> GroupFacts:
    zones = (company.zones["Foyer"],)
    return GroupFacts("Nordlicht Technik", company.employees["Jonas Weiß"], "Begehung", zones, kind, behalf=wish)


def _group(company: Company, wish: BehalfWish | None, *people: PersonWish) -> GroupId:
    now = company.clock.now()
    begins, ends = now + timedelta(minutes=5), now + timedelta(hours=4)
    made = company.desk.execute(ExpectGroup(_facts(company, wish), 3, begins, ends, people)).id
    return GroupId(made or 0)


def _series(company: Company, wish: BehalfWish | None, **changes: Any) -> SeriesId:
    facts: dict[str, Any] = {
        "id": None,
        "facts": _facts(company, wish),
        "announced": 2,
        "weekdays": (2,),
        "begins": "8:00",
        "ends": "10:00",
        "first_day": date(2026, 11, 23),
        "last_day": date(2027, 3, 31),
        "people": (PersonWish("Minh Trần"),),
    }
    return SeriesId(company.desk.execute(SaveSeries(**{**facts, **changes})).id or 0)


def _arrive(company: Company, group: GroupId, name: str, visit_id: VisitId | None = None) -> None:
    one = ArrivingPerson(name, IdentityKind.ID_CARD, True, visit_id=visit_id)
    company.desk.execute(RecordGroupArrival((one,), group))


def _groups(company: Company, series: SeriesId) -> list[GroupId]:
    with company.house.new_unit_of_work(()) as uow:
        found = sorted(uow.find(Group, series_id=series), key=lambda group: group.expected_from)
        return [group.id for group in found]


def _said(company: Company) -> list[str]:
    """By whose word each visit comes, in the order in which they were made."""
    with company.house.new_unit_of_work(()) as uow:
        return [behalf.contact_name for behalf in uow.find(Behalf)]


def _wish_of(company: Company, group: GroupId) -> BehalfWish | None:
    return SqlLists(company.house.engine).group(group).behalf


def _to_clear(company: Company) -> list[ToClearRow]:
    rows = SqlLists(company.house.engine).to_clear(company.clock.now())
    return [row for row in rows if row.kind is ToClear.SERIES_UNAUTHORISED]


def _end(company: Company, wish: BehalfWish) -> None:
    assert wish.contact_id is not None
    saved(company, EndContact(wish.contact_id))


def test_what_was_said_for_a_group_without_names_holds_when_they_arrive(company: Company, wish: BehalfWish) -> None:
    group = _group(company, wish)
    assert _wish_of(company, group) == wish
    assert _said(company) == []
    _arrive(company, group, "Minh Trần")
    _arrive(company, group, "Erik Berg")
    assert _said(company) == ["Ingrid Solberg"] * 2
    assert verify_engine(company.house.engine).findings == ()


def test_a_group_of_a_customer_is_not_announced_without_an_authorised_contact(
    company: Company, wish: BehalfWish
) -> None:
    with pytest.raises(Missing) as refused:
        _group(company, None)
    assert refused.value.field == "customer"
    _end(company, wish)
    with pytest.raises(ContactRefused):
        _group(company, wish)


def test_a_contact_who_ended_since_the_announcement_lets_nobody_of_the_group_in(
    company: Company, wish: BehalfWish
) -> None:
    group = _group(company, wish)
    _end(company, wish)
    with pytest.raises(ContactRefused):
        _arrive(company, group, "Minh Trần")


def test_another_contact_for_an_announced_group_holds_for_those_who_come(company: Company, wish: BehalfWish) -> None:
    group = _group(company, wish)
    assert wish.customer_id is not None
    other = replace(wish, contact_id=kept_contact(company, wish.customer_id, "Berit Aas"))
    company.desk.execute(ChangeGroup(group, behalf=other))
    assert _wish_of(company, group) == other
    _arrive(company, group, "Minh Trần")
    assert _said(company) == ["Berit Aas"]


def test_a_changed_number_of_people_asks_not_again_for_whom_they_come(company: Company, wish: BehalfWish) -> None:
    group = _group(company, wish)
    _end(company, wish)
    company.desk.execute(ChangeGroup(group, announced=4, behalf=wish))
    with pytest.raises(ContactRefused):
        company.desk.execute(ChangeGroup(group, (PersonWish("Minh Trần"),), behalf=wish))


def test_a_firm_that_is_a_customer_no_more_sends_nobody(company: Company, wish: BehalfWish) -> None:
    group = _group(company, wish)
    saved(company, SaveCustomer(wish.customer_id, "Fjordbank ASA", "K-1042", active=False))
    kept_customer(company, "Hafen Logistik AG")
    with pytest.raises(ContactRefused) as refused:
        _arrive(company, group, "Minh Trần")
    assert (refused.value.field, refused.value.facts["why"]) == ("customer", "customer_ended")


def test_every_visit_of_a_series_carries_for_whom_it_is_made(company: Company, wish: BehalfWish) -> None:
    series = _series(company, wish)
    groups = _groups(company, series)
    assert len(groups) == 4
    assert _said(company) == ["Ingrid Solberg"] * 4
    assert [_wish_of(company, group) for group in groups] == [wish] * 4
    assert SqlLists(company.house.engine).series_detail(series, date(2026, 11, 23)).facts.behalf == wish
    assert _to_clear(company) == []
    assert verify_engine(company.house.engine).findings == ()


def test_a_series_is_not_saved_on_the_word_of_somebody_who_may_not_say_it(company: Company, wish: BehalfWish) -> None:
    with pytest.raises(Missing) as refused:
        _series(company, None)
    assert refused.value.field == "customer"
    _end(company, wish)
    with pytest.raises(ContactRefused):
        _series(company, wish)


def test_once_the_contact_has_ended_further_visits_are_made_without_and_stand_to_be_cleared_up(
    company: Company, wish: BehalfWish
) -> None:
    series = _series(company, wish)
    _end(company, wish)
    (row,) = _to_clear(company)
    assert (row.target, row.name, row.second) == (series, "Nordlicht Technik", "Ingrid Solberg")
    company.clock.forward(days=14)
    outcome, refused = plan_due(company.desk)
    assert outcome is not None
    assert refused == []
    groups = _groups(company, series)
    assert len(groups) == 6
    assert [_wish_of(company, group) for group in groups[-2:]] == [None, None]
    company.clock.forward(days=15)
    (member,) = SqlLists(company.house.engine).group(groups[4]).members
    with pytest.raises(Missing) as missed:
        _arrive(company, groups[4], member.name, member.id)
    assert missed.value.field == "customer"


def test_without_the_check_further_visits_would_go_on_in_the_name_of_an_ended_contact(
    company: Company, wish: BehalfWish, monkeypatch: pytest.MonkeyPatch
) -> None:
    series = _series(company, wish)
    _end(company, wish)
    monkeypatch.setattr(desk_behalf, "refuse_contact", lambda *_: None)
    company.clock.forward(days=14)
    plan_due(company.desk)
    assert _said(company) == ["Ingrid Solberg"] * len(_groups(company, series))


def test_a_new_contact_for_the_series_holds_for_all_visits_ahead(company: Company, wish: BehalfWish) -> None:
    series = _series(company, wish)
    _end(company, wish)
    assert wish.customer_id is not None
    other = BehalfWish(wish.customer_id, kept_contact(company, wish.customer_id, "Berit Aas"))
    people = SqlLists(company.house.engine).series_detail(series, date(2026, 11, 23)).people
    _series(company, other, id=series, people=people)
    assert _said(company) == ["Berit Aas"] * 4
    assert _to_clear(company) == []
    _series(company, None, id=series, people=people, facts=_facts(company, None, VisitType.CONTRACTOR))
    assert _said(company) == [""] * 4


def test_visits_after_the_last_day_of_an_order_are_made_without_it(company: Company, wish: BehalfWish) -> None:
    number = "A-2026-118"
    saved(company, order(company, wish.customer_id, valid_until=date(2026, 12, 3), zones=(company.zones["Foyer"],)))
    series = _series(company, replace(wish, order_number=number))
    on_order = [said.order_number if said else "" for said in (_wish_of(company, g) for g in _groups(company, series))]
    assert on_order == [number, number, "", ""]
    (row,) = _to_clear(company)
    assert row.second == f"Ingrid Solberg, {number}"
    assert row.since.astimezone().date() == date(2026, 12, 8)


def test_an_authority_that_begins_with_the_visit_will_do_and_one_that_ends_before_it_will_not(
    company: Company, wish: BehalfWish
) -> None:
    customer, contact = CustomerId(wish.customer_id or 0), ContactId(wish.contact_id or 0)
    saved(company, order(company, customer, "A-3", valid_from=date(2026, 11, 24), zones=(company.zones["Foyer"],)))
    days = {"first_day": date(2026, 11, 24), "last_day": date(2026, 11, 30)}
    _series(company, replace(wish, order_number="A-3"), **days)
    same = ("Ingrid Solberg", "+47 22 00 11 22", "")
    saved(company, SaveContact(contact, customer, *same, valid_until=date(2026, 11, 23)))
    with pytest.raises(ContactRefused) as refused:
        _series(company, wish, **days)
    assert refused.value.facts["why"] == "expired"
