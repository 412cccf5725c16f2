from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from accessdesk.domain.people import Commitment, Employee
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.people.commitment_form import CommitmentForm
from accessdesk.ui.people.day_field import DayField
from accessdesk.ui.people.employee_form import EmployeeForm
from accessdesk.ui.people.people_screen import PeopleScreen
from accessdesk.ui.people.pin_form import PinForm
from tests.support.houses import MANAGER, PIN, RECEPTION, Company, add_employee
from tests.ui.counter import write
from tests.ui.office import Office, open_office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(qtbot: QtBot, company: Company, background: Background) -> Office:
    return open_office(qtbot, company, background, MANAGER)


def employee(office: Office, name: str) -> Employee:
    with office.company.house.new_unit_of_work(()) as uow:
        return next(one for one in uow.find(Employee) if one.name == name)


def stand_on(screen: PeopleScreen, name: str) -> None:
    screen.view.select_id(next(row.id for row in screen.model.rows if row.name == name))


def test_a_new_escort_is_entered_by_keyboard(office: Office) -> None:
    screen = office.people()
    office.qtbot.keyClick(office.window, Qt.Key.Key_N, CTRL)
    form = office.form
    assert isinstance(form, EmployeeForm)
    write(form.inputs["name"], "Şule Öztürk")
    write(form.inputs["phone"], "512")
    form.is_escort.click()
    form.zones.choose([str(office.company.zones["RZ 1"])])
    write(form.briefing, "30/06/2027")
    office.qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    office.settle()
    saved = employee(office, "Şule Öztürk")
    assert saved.escort_zones == (office.company.zones["RZ 1"],)
    assert saved.briefing_valid_until == date(2027, 6, 30)
    assert "Şule Öztürk" in [row.name for row in screen.model.rows]
    assert office.window.panel.form is None


def test_a_missing_name_is_said_at_its_field_and_nothing_typed_is_lost(office: Office) -> None:
    office.people().new.click()
    form = office.form
    assert isinstance(form, EmployeeForm)
    write(form.inputs["phone"], "512")
    office.qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    assert form.field("name").error()
    assert form.inputs["phone"].text() == "512"


def test_a_day_that_is_none_is_refused_at_its_field(office: Office) -> None:
    screen = office.people()
    stand_on(screen, "Timo Lindner")
    screen.change.click()
    form = office.form
    assert isinstance(form, EmployeeForm)
    form.briefing.setText("31.02.2027")
    form.finish()
    assert form.field("briefing_valid_until").error()


def test_changing_one_thing_leaves_the_rest(office: Office) -> None:
    screen = office.people()
    before = employee(office, "Timo Lindner")
    stand_on(screen, "Timo Lindner")
    office.qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    form = office.form
    assert isinstance(form, EmployeeForm)
    assert form.is_untouched()
    form.inputs["phone"].setText("419")
    assert not form.is_untouched()
    form.finish()
    office.settle()
    after = employee(office, "Timo Lindner")
    assert after.phone == "419"
    assert (after.escort_zones, after.pin_hash, after.briefing_valid_until) == (
        before.escort_zones,
        before.pin_hash,
        before.briefing_valid_until,
    )


def test_a_pin_is_set_only_when_both_fields_are_equal(office: Office) -> None:
    screen = office.people()
    stand_on(screen, "Mehmet Brandt")
    before = employee(office, "Mehmet Brandt").pin_hash
    screen.pin.click()
    form = office.form
    assert isinstance(form, PinForm)
    write(form.pin, "846193")
    write(form.again, "846194")
    form.finish()
    assert form.field("again").error()
    assert employee(office, "Mehmet Brandt").pin_hash == before
    form.again.setText("846193")
    form.finish()
    office.settle()
    assert office.company.desk.passwords.fits(employee(office, "Mehmet Brandt").pin_hash, "846193")


def test_an_easy_pin_is_refused_with_a_sentence_at_its_field(office: Office) -> None:
    screen = office.people()
    stand_on(screen, "Mehmet Brandt")
    screen.pin.click()
    form = office.form
    assert isinstance(form, PinForm)
    form.pin.setText("123456")
    form.again.setText("123456")
    form.finish()
    office.settle()
    assert form.field("pin").error()
    assert office.company.desk.passwords.fits(employee(office, "Mehmet Brandt").pin_hash, PIN)


def test_a_commitment_is_recorded_with_the_day_on_the_paper(office: Office) -> None:
    screen = office.people()
    stand_on(screen, "Jonas Weiß")
    screen.commit.click()
    form = office.form
    assert isinstance(form, CommitmentForm)
    form.signed_on.setText("02/11/2026")
    form.finish()
    office.settle()
    with office.company.house.new_unit_of_work(()) as uow:
        days = {one.signed_on for one in uow.find(Commitment, employee_id=office.company.employees["Jonas Weiß"])}
    assert date(2026, 11, 2) in days


def test_a_commitment_in_the_future_is_refused(office: Office) -> None:
    screen = office.people()
    stand_on(screen, "Jonas Weiß")
    screen.commit.click()
    form = office.form
    assert isinstance(form, CommitmentForm)
    form.signed_on.setText("24/12/2029")
    form.finish()
    office.settle()
    assert form.field("signed_on").error()


def test_a_receptionist_may_look_and_is_told_who_changes(
    qtbot: QtBot, company: Company, background: Background
) -> None:
    office = open_office(qtbot, company, background, RECEPTION)
    screen = office.people()
    stand_on(screen, "Timo Lindner")
    assert not screen.new.isEnabled()
    assert not screen.change.isEnabled()
    office.qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    assert office.window.panel.form is None
    assert "office manager" in office.said[-1]


def test_searching_folds_umlauts(office: Office) -> None:
    screen = office.people()
    write(screen.search, "weiss")
    assert [row.name for row in screen.model.rows] == ["Jonas Weiß"]


def test_days_are_read_as_both_languages_write_them(qtbot: QtBot) -> None:
    for typed in ("30.06.2027", "30/06/2027", "2027-06-30", "30.6.27"):
        assert DayField(typed).day() == date(2027, 6, 30)
    assert language.code() == "en"


def test_an_escort_who_signed_an_earlier_text_must_sign_anew(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr("accessdesk.desk.people.COMMITMENT_TEXT", "commitment-v0")
        office.company.log_in(MANAGER)
        add_employee(office.company, "Hal Older", is_escort=True)
    people = office.people()
    (row,) = [row for row in people.model.rows if row.name == "Hal Older"]
    cells = {column.key: column for column in people.model.columns}
    assert cells["escort"].text(row) == "must sign anew"
    assert cells["commitment"].second is not None
    assert cells["commitment"].second(row) == "earlier text"
