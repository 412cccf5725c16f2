"""Emergency services in three actions, seen until they are out; what is confidential stays so at the desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.domain.confidential import HIDDEN
from accessdesk.domain.emergency import EmergencyService
from accessdesk.domain.visits import Visit
from accessdesk.ui.background import Background
from accessdesk.ui.evacuation.evacuation_view import EvacuationView
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.emergency_form import EmergencyForm
from accessdesk.ui.visits.expect_form import ExpectForm
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.ui.counter import Counter, open_counter, press, shown, write
from tests.ui.test_refused_confirmations import typed

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def test_f9_a_number_and_ctrl_enter_bring_a_crew_in_and_one_press_takes_them_out(counter: Counter) -> None:
    crews = counter.reception.crews
    assert crews.isHidden()
    QTest.keyClick(counter.window, Qt.Key.Key_F9)
    form = counter.form
    assert isinstance(form, EmergencyForm)
    form.people.setValue(6)
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    (crew,) = counter.lists.emergencies()
    assert (crew.service, crew.people) == (EmergencyService.FIRE_BRIGADE, 6)
    assert not crews.isHidden()
    view = EvacuationView(lambda: None)
    view.show_people([], counter.company.clock.now(), emergency=6)
    assert "emergency services: 6" in view._heading.text()
    counter.company.clock.forward(minutes=30)
    crews.buttons[crew.id].click()
    counter.settle()
    assert counter.lists.emergencies() == []
    assert crews.isHidden()


def test_a_confidential_visit_shows_a_mask_to_the_desk_and_keeps_what_stands_behind_it(counter: Counter) -> None:
    company = counter.company
    company.log_in(MANAGER)
    counter.visits.expect.click()
    form = counter.form
    assert isinstance(form, ExpectForm)
    counter.settle()
    write(form.visitor.name, "Yaël Benhamou")
    write(form.visitor.company, "Kanzlei Nord")
    write(form.visitor.host, "jonas")
    counter.settle()
    press(form.visitor.host, Qt.Key.Key_Return)
    write(form.visitor.purpose, "Kauf der Firma")
    form.visitor.zones.choose((str(company.zones["Foyer"]),))
    form.confidential.setChecked(True)
    form.begin.show_moment(company.clock.now())
    form.end_at.show_moment(company.clock.now().replace(hour=company.clock.now().hour + 2))
    form.finish()
    counter.settle()
    company.log_in(RECEPTION)
    counter.reception.reload()
    counter.settle()
    (row,) = shown(counter.reception.expected_view)
    assert (row.name, row.company) == ("Yaël Benhamou", HIDDEN)
    counter.reception.forms.arrival(row.id)
    counter.settle()
    arrival = counter.form
    assert isinstance(arrival, ArrivalForm)
    assert arrival.visitor.company.text() == HIDDEN
    arrival.identity.choose(("passport",))
    arrival.notice_given.setChecked(True)
    arrival.finish_waiting()
    counter.settle()
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, row.id)
    assert (visit.company, visit.purpose) == ("Kanzlei Nord", "Kauf der Firma")
    assert [one.company for one in shown(counter.reception.waiting_view)] == [HIDDEN]


def test_reception_may_mark_a_walk_in_as_confidential(counter: Counter) -> None:
    form = typed(counter)
    form.identity.choose(("passport",))
    form.notice_given.setChecked(True)
    form.confidential.setChecked(True)
    form.finish_waiting()
    counter.settle()
    assert [one.company for one in shown(counter.reception.waiting_view)] == [HIDDEN]
