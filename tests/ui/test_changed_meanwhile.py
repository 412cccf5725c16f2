"""What changed since a form was opened is told in a sentence, and nothing that was typed is lost."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import HandOverEscort
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.domain.escorts import Acceptance
from accessdesk.ui.background import Background
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.widgets import Suggestion
from tests.support.houses import MANAGER, PIN, RECEPTION, Company
from tests.ui.counter import Counter, open_counter, press, write
from tests.ui.test_escorts_window import handover, inside


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def test_a_handover_from_a_stale_form_says_who_is_responsible_and_can_be_finished_then(counter: Counter) -> None:
    visit_id, employees = inside(counter.company, "Miriam Okafor"), counter.company.employees
    counter.company.clock.forward(minutes=4)
    form = handover(counter, visit_id)
    form.escort.choose(employees["Mehmet Brandt"])
    write(form.escort.pin, PIN)
    for name in ("Mehmet Brandt", "Timo Lindner"):
        counter.company.clock.forward(minutes=1)
        accepts = EscortAccepts(employees[name], Acceptance.PIN, PIN)
        counter.company.desk.execute(HandOverEscort((visit_id,), accepts))
    form.finish()
    counter.settle()
    assert "Timo Lindner is responsible since" in (form.fields["visits"].error() or "")
    assert (form.escort.chosen_id(), form.escort.pin.text()) == (employees["Mehmet Brandt"], PIN)
    form.finish()
    counter.settle()
    assert [row.keeper_name for row in counter.lists.inside(counter.company.clock.now())] == ["Mehmet Brandt"]


def test_a_host_suspended_since_the_arrival_is_replaced_in_the_form(counter: Counter) -> None:
    company = counter.company
    visit_id = company.arrived(zones=(company.zones["Besprechung 3"],))
    company.log_in(MANAGER)
    company.desk.execute(SuspendEmployee(company.employees["Jonas Weiß"]))
    company.log_in(RECEPTION)
    counter.reception.forms.collection(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, CollectionForm)
    instead = form.collection.instead
    assert instead.field.isHidden()
    number = form.collection.number.text()
    form.finish()
    counter.settle()
    assert "Jonas Weiß is not at work" in (instead.field.error() or "")
    assert form.collection.number.text() == number
    instead.person.take(Suggestion("Mehmet Brandt", value=company.employees["Mehmet Brandt"]))
    press(instead.person, Qt.Key.Key_Tab)
    form.finish()
    counter.settle()
    assert [row.keeper_name for row in counter.inside()] == ["Mehmet Brandt"]
