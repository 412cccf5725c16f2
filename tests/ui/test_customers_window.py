"""Customers, their authorised contacts, and orders: kept in the people screen; zones that demand an order."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.customers import EndContact
from accessdesk.desk.externals import EndExternal
from accessdesk.ui.background import Background
from accessdesk.ui.externals.customer_forms import ContactForm, CustomerForm, EndContactForm, VerifyContactForm
from accessdesk.ui.externals.customers_screen import CustomersScreen
from accessdesk.ui.externals.externals_screen import ExternalsScreen
from accessdesk.ui.externals.order_form import EndOrderForm, OrderForm
from accessdesk.ui.externals.orders_screen import OrdersScreen
from accessdesk.ui.settings.settings_screen import SettingsScreen
from accessdesk.ui.settings.zone_form import ZoneForm
from tests.support.external_acts import kept_contact, kept_customer, kept_external, order, saved
from tests.support.houses import ADMIN, MANAGER, RECEPTION, Company
from tests.ui.counter import write
from tests.ui.front_desk import FrontDesk, open_front_desk

TODAY = date(2026, 11, 23)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def office(qtbot: QtBot, company: Company, background: Background) -> FrontDesk:
    return open_front_desk(qtbot, company, background, MANAGER)


def test_a_customer_and_its_contact_are_entered_and_verified_by_keyboard(office: FrontDesk) -> None:
    screen = office.place("customers", CustomersScreen)
    QTest.keyClick(office.window, Qt.Key.Key_N, CTRL)
    write(office.form(CustomerForm).name, "Fjordbank ASA")
    office.finish()
    QTest.keyClick(office.window, Qt.Key.Key_N, ALT)
    form = office.form(ContactForm)
    write(form.name, "Ingrid Solberg")
    write(form.phone, "+47 22 00 11 22")
    office.finish()
    assert [(row.name, row.fits) for row in screen.contacts.rows] == [("Ingrid Solberg", False)]
    screen.contact_view.select_id(screen.contacts.rows[0].id)
    QTest.keyClick(office.window, Qt.Key.Key_V, ALT)
    told = office.form(VerifyContactForm)
    office.finish()
    assert told.fields["how_verified"].error()
    write(told.how, "Nummer des Vertrags angerufen")
    office.finish()
    (contact,) = screen.contacts.rows
    assert (contact.fits, contact.verified_by, contact.how_verified) == (
        True,
        "Lena Sommer",
        "Nummer des Vertrags angerufen",
    )


def test_another_phone_number_takes_the_verification_away_and_the_list_says_so(office: FrontDesk) -> None:
    kept_contact(office.company, kept_customer(office.company))
    office.company.log_in(MANAGER)
    screen = office.place("customers", CustomersScreen)
    screen.contact_view.select_id(screen.contacts.rows[0].id)
    screen.change_contact.click()
    form = office.form(ContactForm)
    assert form.is_untouched()
    form.phone.setText("+47 99 99 99 99")
    office.finish()
    assert not screen.contacts.rows[0].fits


def test_the_authority_of_a_contact_is_ended_once(office: FrontDesk) -> None:
    kept_contact(office.company, kept_customer(office.company))
    office.company.log_in(MANAGER)
    screen = office.place("customers", CustomersScreen)
    screen.contact_view.select_id(screen.contacts.rows[0].id)
    screen.end_contact.click()
    assert office.form(EndContactForm)
    office.finish()
    assert screen.contacts.rows == ()
    assert office.lists.customers(TODAY)[0].contacts == ()


def test_two_customers_of_one_name_are_refused_at_the_name(office: FrontDesk) -> None:
    kept_customer(office.company)
    office.company.log_in(MANAGER)
    office.place("customers", CustomersScreen).new.click()
    form = office.form(CustomerForm)
    write(form.name, "fjordbank asa")
    write(form.number, "K-77")
    office.finish()
    assert form.fields["name"].error()
    assert form.number.text() == "K-77"


def test_an_order_is_kept_changed_and_ended(office: FrontDesk) -> None:
    kept_customer(office.company)
    office.company.log_in(MANAGER)
    screen = office.place("orders", OrdersScreen)
    QTest.keyClick(office.window, Qt.Key.Key_N, CTRL)
    form = office.form(OrderForm)
    write(form.number, "A-2026-118")
    form.customer.setCurrentIndex(1)
    write(form.days["valid_until"], "31/11/2026")
    office.finish()
    assert {name for name, field in form.fields.items() if field.error()} == {"subject", "zones", "valid_until"}
    write(form.subject, "Server tauschen")
    form.zones.choose((str(office.company.zones["RZ 1"]),))
    form.days["valid_until"].setText("01/11/2026")
    office.finish()
    assert form.fields["valid_until"].error()
    form.days["valid_until"].setText("31/12/2026")
    office.finish()
    assert [(row.number, row.customer, row.valid_from) for row in screen.model.rows] == [
        ("A-2026-118", "Fjordbank ASA", TODAY)
    ]
    screen.view.select_id(screen.model.rows[0].id)
    screen.change.click()
    form = office.form(OrderForm)
    assert form.is_untouched()
    form.subject.setText("Server und Platten tauschen")
    office.finish()
    assert screen.model.rows[0].subject == "Server und Platten tauschen"
    screen.view.select_id(screen.model.rows[0].id)
    screen.end.click()
    assert office.form(EndOrderForm)
    office.finish()
    assert screen.model.rows == ()


def test_reception_looks_and_is_told_who_changes(office: FrontDesk) -> None:
    kept_contact(office.company, kept_customer(office.company))
    saved(office.company, order(office.company, None))
    office.company.log_in(RECEPTION)
    customers, orders = office.place("customers", CustomersScreen), office.place("orders", OrdersScreen)
    customers.view.opened.emit(customers.model.rows[0])
    orders.view.opened.emit(orders.model.rows[0])
    assert office.window.panel.form is None
    assert "office manager" in office.said()
    assert not any(button.isEnabled() for button in (customers.new, customers.verify, orders.new, orders.end))


def test_a_zone_is_told_in_its_settings_to_demand_an_order_and_again_not_to(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    admin = open_front_desk(qtbot, company, background, ADMIN)
    for demanded in (True, False):
        admin.window.open_screen("settings")
        screen = admin.window.made_screen("settings")
        assert isinstance(screen, SettingsScreen)
        admin.settle()
        screen.zone_view.opened.emit(next(zone for zone in screen.zones.rows if zone.name == "RZ 1"))
        form = admin.form(ZoneForm)
        assert form.on_order.isChecked() is not demanded
        form.on_order.click()
        assert not form.is_untouched()
        admin.finish()
        assert admin.window.panel.form is None
        assert admin.lists.zones_that_demand_an_order() == ({company.zones["RZ 1"]} if demanded else frozenset())


def test_what_has_ended_is_shown_when_asked_for_and_nothing_there_can_be_changed_by_mistake(office: FrontDesk) -> None:
    customer = kept_customer(office.company)
    kept_contact(office.company, customer)
    saved(office.company, EndContact(kept_contact(office.company, customer, "Nils Hagen")))
    saved(office.company, order(office.company, customer, valid_until=date(2026, 11, 22)))
    saved(office.company, EndExternal(kept_external(office.company), "Vertrag endet"))
    office.company.log_in(MANAGER)
    customers, orders = office.place("customers", CustomersScreen), office.place("orders", OrdersScreen)
    externals = office.place("externals", ExternalsScreen)

    def shown() -> tuple[int, ...]:
        return len(customers.contacts.rows), len(orders.model.rows), len(externals.model.rows)

    assert shown() == (1, 0, 0)
    for screen in (customers, orders, externals):
        screen.all.click()
    office.settle()
    assert shown() == (2, 1, 1)
    customers.contact_view.opened.emit(customers.contacts.rows[1])
    assert "ended" in office.said()
    externals.view.opened.emit(externals.model.rows[0])
    assert "Vertrag endet" in office.said()
    assert office.window.panel.form is None
    externals.view.select_id(externals.model.rows[0].id)
    assert not externals.change.isEnabled()
    orders.view.opened.emit(orders.model.rows[0])
    assert isinstance(office.window.panel.form, OrderForm), "an order that has run out can be prolonged"
