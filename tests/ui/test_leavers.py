"""The sheet of somebody who leaves, from the screen of people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.domain.leavers import OpenDecision
from accessdesk.ui.background import Background
from accessdesk.ui.people.leaver_form import LeaverForm
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import Keyring, hang_keys
from tests.ui.office import Office, open_office

TIMO = "Timo Lindner"


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    ring.issue(ring.permanent, ring.day_key)
    return ring


@pytest.fixture
def office(qtbot: QtBot, ring: Keyring, background: Background) -> Office:
    return open_office(qtbot, ring.company, background, MANAGER)


def leaver_form(office: Office) -> LeaverForm:
    people = office.people()
    people.view.select_id(office.company.employees[TIMO])
    QTest.keyClick(people.open_things, Qt.Key.Key_Return)
    office.settle()
    form = office.form
    assert isinstance(form, LeaverForm)
    return form


def works_here(office: Office) -> bool:
    return TIMO in {row.name for row in office.lists.employees()}


def test_a_leaver_is_closed_with_a_reason_for_what_stays_open(office: Office) -> None:
    form = leaver_form(office)
    assert "Still open: 2" in form.head.text()
    first, second = form.lines.lines()
    first.reason.setText("kommt per Post")
    form.finish()
    office.settle()
    assert "ES 101/001 is still open" in form._general.text()
    assert works_here(office)
    second.reason.setText("geht an Mehmet Brandt über")
    form.finish()
    office.settle()
    assert office.said[-1] == "Timo Lindner has left."
    assert not works_here(office)


def test_a_key_given_back_meanwhile_goes_from_the_sheet_and_what_was_typed_stays(office: Office, ring: Keyring) -> None:
    form = leaver_form(office)
    form.lines.lines()[1].reason.setText("geht an Mehmet Brandt über")
    ring.give_back(ring.permanent)
    form.read_again()
    office.settle()
    (left,) = form.lines.lines()
    assert (left.thing.what, left.reason.text()) == ("ES 101/001", "geht an Mehmet Brandt über")
    assert not form.is_untouched()


def test_the_things_of_somebody_suspended_are_decided_and_no_reason_is_asked(office: Office) -> None:
    company = office.company
    company.desk.execute(SuspendEmployee(company.employees[TIMO]))
    form = leaver_form(office)
    first, second = form.lines.lines()
    assert first.reason.isHidden()
    assert not first.decision.isHidden()
    first.decision.choose([OpenDecision.KEEPS.value])
    second.decision.choose([OpenDecision.COMES_BACK.value])
    form.finish()
    office.settle()
    sheet = office.lists.leaver_sheet(company.employees[TIMO], company.clock.now())
    assert [one.decision for one in sheet.decisions] == [OpenDecision.KEEPS, OpenDecision.COMES_BACK]
    again = leaver_form(office)
    again.for_good.click()
    assert not again.lines.lines()[0].reason.isHidden()
