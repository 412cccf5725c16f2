"""A customer's people come on the word of an authorised contact, and some zones on an order's number alone."""

from datetime import date, timedelta
from typing import Any

import pytest

from accessdesk.desk import behalf as desk_behalf
from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.customers import DemandOrder, EndContact, SaveContact, VerifyContact
from accessdesk.desk.visits import ExpectVisit
from accessdesk.domain.customers import Behalf, ContactRefused, OrderRefused
from accessdesk.domain.ids import CustomerId
from accessdesk.domain.refusals import AlreadyThere, Missing, NotAcceptable
from accessdesk.domain.visits import VisitType
from accessdesk.storage.lists import SqlLists
from tests.support.external_acts import kept_contact, kept_customer, order, saved
from tests.support.houses import ADMIN, RECEPTION, Company


def _of_customer(company: Company, wish: BehalfWish | None, **changes: Any) -> Behalf | None:
    visit_id = company.arrived(type=VisitType.CUSTOMER, behalf=wish, **changes)
    with company.house.new_unit_of_work(()) as uow:
        return next(iter(uow.find(Behalf, visit_id=visit_id)), None)


def _demand_order(company: Company) -> None:
    company.log_in(ADMIN)
    company.desk.execute(DemandOrder(company.zones["RZ 1"], demanded=True))
    company.log_in(RECEPTION)


def test_a_verified_contact_authorises_and_the_visit_says_who_it_was(company: Company) -> None:
    customer = kept_customer(company)
    contact = kept_contact(company, customer)
    behalf = _of_customer(company, BehalfWish(customer, contact))
    assert behalf is not None
    assert (behalf.customer_id, behalf.contact_name, behalf.order_number) == (customer, "Ingrid Solberg", "")


def test_a_customers_people_need_a_contact_once_customers_are_kept(company: Company) -> None:
    assert _of_customer(company, None, name="Erik Berg") is None
    kept_customer(company)
    with pytest.raises(Missing) as refused:
        _of_customer(company, None)
    assert refused.value.field == "customer"


def test_a_customer_without_a_contact_is_not_enough(company: Company) -> None:
    with pytest.raises(Missing) as refused:
        _of_customer(company, BehalfWish(kept_customer(company)))
    assert refused.value.field == "contact"


def test_a_contact_nobody_asked_back_about_authorises_nothing(company: Company) -> None:
    customer = kept_customer(company)
    with pytest.raises(ContactRefused) as refused:
        _of_customer(company, BehalfWish(customer, kept_contact(company, customer, verified=False)))
    assert refused.value.facts["why"] == "not_verified"


def test_without_the_check_an_unverified_contact_would_do(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_behalf, "refuse_contact", lambda *_: None)
    customer = kept_customer(company)
    assert _of_customer(company, BehalfWish(customer, kept_contact(company, customer, verified=False)))


def test_another_phone_number_must_be_verified_anew(company: Company) -> None:
    customer = kept_customer(company)
    contact = kept_contact(company, customer)
    saved(company, SaveContact(contact, customer, "Ingrid Solberg", "+49 30 666"))
    with pytest.raises(ContactRefused):
        _of_customer(company, BehalfWish(customer, contact))


def test_a_longer_authority_stays_verified(company: Company) -> None:
    customer = kept_customer(company)
    contact = kept_contact(company, customer)
    unchanged = SaveContact(contact, customer, "Ingrid Solberg", "+47 22 00 11 22", valid_until=date(2027, 3, 31))
    saved(company, unchanged)
    assert _of_customer(company, BehalfWish(customer, contact))


def test_a_contact_of_another_customer_or_an_ended_one_is_refused(company: Company) -> None:
    ours, other = kept_customer(company), kept_customer(company, "Hafen Logistik AG")
    stranger, former = kept_contact(company, other, "Olaf Peters"), kept_contact(company, ours)
    saved(company, EndContact(former))
    whys = []
    for contact in (stranger, former):
        with pytest.raises(ContactRefused) as refused:
            _of_customer(company, BehalfWish(ours, contact))
        whys.append(refused.value.facts["why"])
    assert whys == ["of_another", "ended"]


def test_an_authority_ends_after_its_last_day(company: Company) -> None:
    customer = kept_customer(company)
    contact = kept_contact(company, customer)
    same = ("Ingrid Solberg", "+47 22 00 11 22", "")
    saved(company, SaveContact(contact, customer, *same, valid_until=date(2026, 11, 23)))
    assert _of_customer(company, BehalfWish(customer, contact), name="Erik Berg")
    saved(company, SaveContact(contact, customer, *same, valid_until=date(2026, 11, 22)))
    with pytest.raises(ContactRefused) as refused:
        _of_customer(company, BehalfWish(customer, contact))
    assert refused.value.facts["why"] == "expired"


def test_a_zone_that_demands_an_order_opens_on_its_number_alone(company: Company) -> None:
    _demand_order(company)
    with pytest.raises(Missing) as refused:
        company.arrived()
    assert refused.value.field == "order"
    saved(company, order(company, None))
    visit_id = company.arrived(behalf=BehalfWish(order_number=" A-2026-118 "))
    with company.house.new_unit_of_work(()) as uow:
        assert [behalf.order_number for behalf in uow.find(Behalf, visit_id=visit_id)] == ["A-2026-118"]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"valid_from": date(2026, 11, 24)}, "not_yet"),
        ({"valid_until": date(2026, 11, 22)}, "expired"),
        ({"ended": True}, "ended"),
        ({"number": "A-1"}, "unknown"),
    ],
)
def test_an_order_that_does_not_fit_is_refused(company: Company, changes: dict[str, Any], why: str) -> None:
    _demand_order(company)
    saved(company, order(company, None, **changes))
    with pytest.raises(OrderRefused) as refused:
        company.arrived(behalf=BehalfWish(order_number="A-2026-118"))
    assert refused.value.facts["why"] == why


def test_an_order_of_another_customer_or_for_another_zone_is_refused(company: Company) -> None:
    _demand_order(company)
    ours, other = kept_customer(company), kept_customer(company, "Hafen Logistik AG")
    contact = kept_contact(company, ours)
    saved(company, order(company, other, "A-1"))
    saved(company, order(company, ours, "A-2", zones=(company.zones["RZ 2"],)))
    whys = []
    for number in ("A-1", "A-2"):
        with pytest.raises(OrderRefused) as refused:
            _of_customer(company, BehalfWish(ours, contact, number))
        whys.append(refused.value.facts["why"])
    assert whys == ["of_another", "zone"]


def test_names_of_customers_and_numbers_of_orders_are_given_once(company: Company) -> None:
    customer: CustomerId = kept_customer(company)
    with pytest.raises(AlreadyThere):
        kept_customer(company, "fjordbank asa")
    saved(company, order(company, customer))
    with pytest.raises(AlreadyThere):
        saved(company, order(company, None))


def test_what_the_announcement_said_holds_at_the_arrival(company: Company) -> None:
    customer = kept_customer(company)
    wish = BehalfWish(customer, kept_contact(company, customer))
    now = company.clock.now()
    announced = ExpectVisit(
        "Erik Berg",
        "Fjordbank ASA",
        company.employees["Jonas Weiß"],
        "Server tauschen",
        (company.zones["RZ 1"],),
        VisitType.CUSTOMER,
        now,
        now + timedelta(hours=3),
        behalf=wish,
    )
    visit_id = company.desk.execute(announced).id
    behalf = _of_customer(company, None, visit_id=visit_id, name="Erik Berg")
    assert behalf is not None
    assert behalf.contact_name == "Ingrid Solberg"


def test_a_contact_whose_authority_has_ended_is_neither_changed_nor_verified_nor_ended_again(company: Company) -> None:
    """Whoever comes back is entered anew, and verified anew."""
    customer = kept_customer(company)
    former = kept_contact(company, customer)
    saved(company, EndContact(former))
    company.clock.forward(days=1)
    for act in (
        SaveContact(former, customer, "Ingrid Solberg", "+47 22 00 11 22"),
        VerifyContact(former, "Rückruf"),
        EndContact(former),
    ):
        with pytest.raises(NotAcceptable) as refused:
            saved(company, act)
        assert refused.value.facts["why"] == "contact_ended"
    (shown,) = SqlLists(company.house.engine).customers(date(2026, 11, 24), ended=True)
    assert [(contact.ended_on, contact.fits) for contact in shown.contacts] == [(date(2026, 11, 23), False)]
    (shown,) = SqlLists(company.house.engine).customers(date(2026, 11, 24))
    assert shown.contacts == ()


def test_past_orders_are_listed_when_asked_for_and_last(company: Company) -> None:
    saved(company, order(company, None, "A-1", valid_until=date(2026, 11, 22)))
    saved(company, order(company, None, "A-2", ended=True))
    saved(company, order(company, None, "A-3"))
    lists, today = SqlLists(company.house.engine), date(2026, 11, 23)
    assert [row.number for row in lists.orders(today)] == ["A-3"]
    assert [(row.number, row.past) for row in lists.orders(today, past=True)] == [
        ("A-3", False),
        ("A-1", True),
        ("A-2", True),
    ]
