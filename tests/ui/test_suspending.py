"""Suspending somebody, and what happens when a leaver still has visitors in hand."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.keys import IssueKeys
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.storage.lists import SqlLists
from accessdesk.ui.background import Background
from accessdesk.ui.people.employee_form import EmployeeForm
from accessdesk.ui.people.suspend_form import SuspendForm
from tests.support.houses import MANAGER, PIN, RECEPTION, Company
from tests.support.keyrings import SIGNATURE, hang_keys
from tests.ui.office import Office, open_office


@pytest.fixture
def office(qtbot: QtBot, company: Company, background: Background) -> Office:
    return open_office(qtbot, company, background, MANAGER)


def escorted(company: Company) -> VisitId:
    company.log_in(RECEPTION)
    visit_id = company.arrived()
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, "B-1", company.clock.now() + timedelta(hours=2), escort=accepts))
    company.log_in(MANAGER)
    return visit_id


def suspend_form(office: Office, name: str = "Timo Lindner") -> SuspendForm:
    people = office.people()
    people.view.select_id(office.company.employees[name])
    QTest.keyClick(people.suspend, Qt.Key.Key_Return)
    form = office.form
    assert isinstance(form, SuspendForm)
    return form


def shown(office: Office, name: str = "Timo Lindner") -> bool:
    (row,) = [row for row in office.lists.employees() if row.name == name]
    return row.suspended


def test_somebody_is_suspended_and_comes_back_without_a_reason(office: Office) -> None:
    form = suspend_form(office)
    assert "No reason" in form._quiet.text()
    form.finish()
    office.settle()
    assert shown(office)
    back = suspend_form(office)
    assert back.title() == "Timo Lindner is back"
    back.finish()
    office.settle()
    assert not shown(office)


def test_an_escort_with_visitors_in_hand_is_not_suspended_and_the_handover_is_one_key_away(office: Office) -> None:
    visit_id = escorted(office.company)
    form = suspend_form(office)
    assert form.first.isHidden()
    form.finish()
    office.settle()
    assert "Miriam Okafor" in form._general.text()
    assert "Hand them over first" in form._general.text()
    assert not form.first.isHidden()
    QTest.keyClick(form.first.button, Qt.Key.Key_Return)
    assert office.handed == [(visit_id,)]
    assert not form.is_untouched()
    assert not shown(office)


def test_a_leaver_with_visitors_in_hand_is_stopped_and_what_was_typed_stays(office: Office) -> None:
    visit_id = escorted(office.company)
    people = office.people()
    (row,) = [row for row in people.model.rows if row.name == "Timo Lindner"]
    people._open(row)
    form = office.form
    assert isinstance(form, EmployeeForm)
    form.inputs["department"].setText("Technik")
    form.active.setChecked(False)
    form.finish()
    office.settle()
    assert "Miriam Okafor" in form._general.text()
    assert form.inputs["department"].text() == "Technik"
    form.first.button.click()
    assert office.handed == [(visit_id,)]


def test_the_receptionist_may_look_and_not_suspend(qtbot: QtBot, company: Company, background: Background) -> None:
    office = open_office(qtbot, company, background, RECEPTION)
    people = office.people()
    people.view.select_id(company.employees["Timo Lindner"])
    assert not people.suspend.isEnabled()
    assert people.roster.isEnabled()


def test_the_keys_of_somebody_suspended_are_named_for_a_decision(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    holder = company.employees["Timo Lindner"]
    copy = ring.lists.find_copies("ES 101", company.clock.now())[0]
    company.desk.execute(IssueKeys((copy.id,), "Rundgang", employee_id=holder, signature=SIGNATURE))
    (row,) = [row for row in SqlLists(company.house.engine).employees() if row.id == holder]
    form = SuspendForm(
        background,
        company.desk,
        row,
        lambda text, undo: None,
        lambda visits: None,
        lambda employee: [one.number for one in ring.lists.keys_held_by(company.clock.now(), employee_id=employee)],
    )
    qtbot.addWidget(form)
    with qtbot.waitSignal(background.idle, timeout=5_000):
        pass
    assert copy.number in form._keys.text()
    assert not form._keys.isHidden()
