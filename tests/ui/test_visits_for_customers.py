"""Visits for a customer and on an order: asked in the forms, refused at the field, shown with the visit."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.customers import DemandOrder, EndContact
from accessdesk.desk.visits import ExpectVisit, RecordArrival
from accessdesk.domain.ids import ContactId, CustomerId, VisitId
from accessdesk.domain.visits import IdentityKind, VisitState, VisitType
from accessdesk.ui.background import Background
from accessdesk.ui.groups.expect_group_form import ExpectGroupForm
from accessdesk.ui.groups.group_arrival_form import GroupArrivalForm
from accessdesk.ui.groups.series_form import SeriesForm
from accessdesk.ui.groups.series_list_form import SeriesListForm
from accessdesk.ui.reception.reception_screen import ReceptionScreen
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.behalf_form import BehalfForm
from accessdesk.ui.visits.behalf_part import BehalfPart
from accessdesk.ui.visits.expect_form import ExpectForm
from accessdesk.ui.visits.visit_sheet import VisitSheet
from accessdesk.ui.visits.visitor_part import VisitorPart
from accessdesk.ui.widgets import ChipChoice, PlainLabel
from tests.support.external_acts import kept_contact, kept_customer, order, saved
from tests.support.houses import ADMIN, MANAGER, RECEPTION, Company
from tests.ui.counter import write
from tests.ui.front_desk import FrontDesk, open_front_desk


@pytest.fixture
def kept(company: Company) -> tuple[CustomerId, ContactId]:
    """A customer with a verified contact and one who is not, and an order for a zone that demands one."""
    customer = kept_customer(company)
    contact = kept_contact(company, customer)
    kept_contact(company, customer, "Nils Hagen", verified=False)
    saved(company, order(company, customer))
    company.log_in(ADMIN)
    company.desk.execute(DemandOrder(company.zones["RZ 1"], demanded=True))
    return customer, contact


@pytest.fixture
def desk(qtbot: QtBot, company: Company, background: Background, kept: tuple[CustomerId, ContactId]) -> FrontDesk:
    return open_front_desk(qtbot, company, background, RECEPTION)


def press_chip(choice: ChipChoice, key: object) -> None:
    next(chip for chip in choice.widgets() if chip.chip.key == str(key)).click()  # type: ignore[attr-defined]


def come(desk: FrontDesk, part: VisitorPart, *, zone: str = "Foyer", kind: VisitType = VisitType.CUSTOMER) -> None:
    """Who, to whom, what for, where."""
    write(part.name, "Minh Trần")
    write(part.company, "Nordlicht Technik")
    desk.take_first(part.host, "weiß")
    write(part.purpose, "Server tauschen")
    press_chip(part.type, kind.value)
    press_chip(part.zones, desk.company.zones[zone])
    desk.settle()


def confirm(form: ArrivalForm) -> None:
    form.identity.choose((IdentityKind.ID_CARD.value,))
    form.notice_given.setChecked(True)


def chips(choice: ChipChoice) -> list[tuple[str, bool]]:
    return [(widget.text(), widget.isEnabled()) for widget in choice.widgets() if isinstance(widget, QAbstractButton)]


def opened_arrival(desk: FrontDesk, visit_id: VisitId | None = None) -> ArrivalForm:
    desk.screens.visits.arrival(visit_id)
    desk.settle()
    return desk.form(ArrivalForm)


def test_a_customer_s_visitor_needs_customer_and_contact_and_the_detail_shows_them(
    desk: FrontDesk, kept: tuple[CustomerId, ContactId]
) -> None:
    form = opened_arrival(desk)
    part = form.visitor.behalf
    assert part.isHidden()
    come(desk, form.visitor)
    confirm(form)
    form.finish_waiting()
    desk.settle()
    assert part.fields["customer"].error()
    desk.take_first(part.customer, "fj")
    assert chips(part.contact) == [("Ingrid Solberg", True), ("Nils Hagen: not verified", False)]
    assert part.wish() == BehalfWish(*kept, ""), "the only one who may is preset"
    write(part.order, "A-2026-118")
    form.finish_waiting()
    desk.settle()
    assert desk.window.panel.form is None
    (waiting,) = desk.lists.waiting()
    visit = desk.lists.visit(waiting.id)
    assert visit.customer == "Fjordbank ASA"
    desk.screens.visits.sheet(waiting.id)
    desk.settle()
    shown = [label.text() for label in desk.form(VisitSheet).findChildren(PlainLabel)]
    assert "For Fjordbank ASA · authorised by Ingrid Solberg · order A-2026-118" in shown


def test_of_several_who_may_authorise_none_is_preset_and_one_is_asked_for(
    desk: FrontDesk, kept: tuple[CustomerId, ContactId]
) -> None:
    other = kept_contact(desk.company, kept[0], "Berit Aas")
    form = opened_arrival(desk)
    part = form.visitor.behalf
    come(desk, form.visitor)
    confirm(form)
    desk.take_first(part.customer, "fj")
    assert part.contact.chosen() == ()
    form.finish_waiting()
    desk.settle()
    assert part.fields["contact"].error()
    press_chip(part.contact, other)
    form.finish_waiting()
    desk.settle()
    assert desk.window.panel.form is None


def test_a_zone_that_demands_an_order_asks_any_visitor_and_refuses_a_wrong_number_at_its_field(desk: FrontDesk) -> None:
    form = opened_arrival(desk)
    part = form.visitor.behalf
    come(desk, form.visitor, zone="RZ 1", kind=VisitType.CONTRACTOR)
    confirm(form)
    assert part.fields["customer"].isHidden()
    assert not part.fields["order"].isHidden()
    form.finish_waiting()
    desk.settle()
    assert part.fields["order"].error()
    write(part.order, "A-1999-1")
    form.finish_waiting()
    desk.settle()
    assert "there is none with this number" in part.fields["order"].error()
    assert form.visitor.name.text() == "Minh Trần"
    assert form.identity.chosen() == (IdentityKind.ID_CARD.value,)
    part.order.setText("A-2026-118")
    form.finish_waiting()
    desk.settle()
    assert desk.window.panel.form is None


def test_what_was_announced_is_filled_in_at_the_arrival_and_a_contact_ended_since_is_asked_anew(
    desk: FrontDesk, kept: tuple[CustomerId, ContactId]
) -> None:
    desk.screens.visits.expect()
    desk.settle()
    announced = desk.form(ExpectForm)
    come(desk, announced.visitor)
    write(announced.begin, "10:00")
    write(announced.end_at, "18:00")
    desk.take_first(announced.visitor.behalf.customer, "fj")
    announced.begin.setText("10:00")
    announced.finish()
    desk.settle()
    assert desk.window.panel.form is None
    (visit_id,) = (row.id for row in desk.lists.visits("", None, 5) if row.state is VisitState.EXPECTED)
    part = opened_arrival(desk, visit_id).visitor.behalf
    assert part.wish() == BehalfWish(*kept, "")
    desk.window.panel.discard_all()
    saved(desk.company, EndContact(kept[1]))
    desk.company.log_in(RECEPTION)
    form = opened_arrival(desk, visit_id)
    confirm(form)
    form.finish_waiting()
    desk.settle()
    assert form.visitor.behalf.fields["contact"].error()
    assert "verifies first" in form.visitor.behalf.fields["contact"]._hint.text()


def test_the_visitor_s_own_firm_is_taken_as_the_customer(desk: FrontDesk) -> None:
    form = opened_arrival(desk)
    write(form.visitor.company, "fjordbank asa")
    press_chip(form.visitor.type, VisitType.CUSTOMER.value)
    assert form.visitor.behalf.customer.text() == "Fjordbank ASA"
    press_chip(form.visitor.type, VisitType.CONTRACTOR.value)
    assert form.visitor.behalf.isHidden()
    assert form.visitor.behalf.wish() is None


def test_where_no_customers_are_kept_nothing_more_is_asked(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    desk = open_front_desk(qtbot, company, background, RECEPTION)
    form = opened_arrival(desk)
    come(desk, form.visitor)
    assert form.visitor.behalf.isHidden()
    confirm(form)
    form.finish_waiting()
    desk.settle()
    assert desk.window.panel.form is None


def test_a_group_of_a_customer_is_announced_with_its_contact_and_late_names_inherit_it(
    desk: FrontDesk, kept: tuple[CustomerId, ContactId]
) -> None:
    desk.screens.visits.expect_group()
    desk.settle()
    form = desk.form(ExpectGroupForm)
    shared = form.shared
    write(shared.company, "Nordlicht Technik")
    desk.take_first(shared.host, "weiß")
    write(shared.purpose, "Begehung")
    press_chip(shared.type, VisitType.CUSTOMER.value)
    press_chip(shared.zones, desk.company.zones["Foyer"])
    form.announced.setValue(2)
    write(form.people.lines[0].name, "Minh Trần")
    form.window_part.begin.setText("10:00")
    form.window_part.end.setText("18:00")
    form.finish()
    desk.settle()
    assert shared.behalf.fields["customer"].error()
    desk.take_first(shared.behalf.customer, "fj")
    form.finish()
    desk.settle()
    assert desk.window.panel.form is None
    (group,) = desk.lists.expected_groups(desk.company.clock.now().replace(hour=23))
    desk.screens.visits.group_arrival(group.group_id)
    desk.settle()
    part: BehalfPart = desk.form(GroupArrivalForm).behalf
    assert part.wish() == BehalfWish(*kept, "")


def test_a_contractor_announced_on_a_customer_s_order_arrives_without_a_contact(desk: FrontDesk) -> None:
    company = desk.company
    facts: dict[str, Any] = {"zones": (company.zones["RZ 1"],), "behalf": BehalfWish(order_number="A-2026-118")}
    arrival = company.arrival(**facts)
    assert isinstance(arrival, RecordArrival)
    now = company.clock.now()
    expected = company.desk.execute(
        ExpectVisit(
            name=arrival.name,
            company=arrival.company,
            host_id=arrival.host_id,
            purpose=arrival.purpose,
            zones=arrival.zones,
            type=arrival.type,
            expected_from=now,
            expected_to=now.replace(hour=18),
            behalf=arrival.behalf,
        )
    ).id
    made = company.desk.execute(replace(arrival, behalf=None, visit_id=VisitId(expected or 0))).id
    said = desk.lists.behalf(VisitId(made or 0))
    assert said is not None
    assert (said.order_number, said.contact_id) == ("A-2026-118", None)


def test_a_series_of_a_customer_asks_for_the_contact_and_a_contact_ended_since_stands_to_be_cleared_up(
    desk: FrontDesk, kept: tuple[CustomerId, ContactId]
) -> None:
    desk.window.open_screen("reception")
    desk.settle()
    desk.screens.visits.series()
    desk.settle()
    desk.form(SeriesListForm).finish()
    desk.settle()
    form = desk.form(SeriesForm)
    write(form.shared.company, "Nordlicht Technik")
    desk.take_first(form.shared.host, "weiß")
    write(form.shared.purpose, "Begehung")
    press_chip(form.shared.type, VisitType.CUSTOMER.value)
    press_chip(form.shared.zones, desk.company.zones["Foyer"])
    form.weekdays.choose(("2",))
    form.begins.setText("08:00")
    form.ends.setText("10:00")
    form.last.setText("31.03.2027")
    form.finish()
    desk.settle()
    assert form.fields["customer"].error()
    desk.take_first(form.shared.behalf.customer, "fj")
    form.finish()
    desk.settle()
    assert desk.window.panel.form is None
    saved(desk.company, EndContact(kept[1]))
    desk.company.log_in(RECEPTION)
    (row,) = desk.lists.to_clear(desk.company.clock.now())
    reception = desk.window.made_screen("reception")
    assert isinstance(reception, ReceptionScreen)
    reception.aside.to_clear.settle.emit(row)
    desk.settle()
    part = desk.form(SeriesForm).shared.behalf
    assert part.customer.text() == "Fjordbank ASA"
    assert part.wish() == BehalfWish(kept[0], None, ""), "who ended authorises nothing, and nobody is taken instead"


def test_the_refusal_at_a_zone_s_door_names_the_form_that_takes_the_number(desk: FrontDesk) -> None:
    company = desk.company
    order_number = BehalfWish(order_number="A-2026-118")
    visit_id = company.arrived(zones=(company.zones["RZ 1"],), behalf=order_number)
    desk.screens.visits.behalf(visit_id)
    desk.settle()
    form = desk.form(BehalfForm)
    assert form.behalf.order.text() == "A-2026-118"
    assert form.is_untouched()
    form.behalf.order.clear()
    form.finish()
    desk.settle()
    assert form.fields["order"].error()
    company.log_in(MANAGER)
    company.desk.execute(replace(order(company, None, "A-2026-200"), subject="Kabel ziehen"))
    company.log_in(RECEPTION)
    write(form.behalf.order, "A-2026-200")
    form.finish()
    desk.settle()
    assert desk.window.panel.form is None
    said = desk.lists.behalf(visit_id)
    assert said is not None
    assert said.order_number == "A-2026-200"
