"""The forms of a visit: what they ask, what they never presume, and what they keep when the desk says no."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from accessdesk.desk.people import SaveEmployee
from accessdesk.domain.visits import VisitState
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.widgets import ChipChoice
from tests.support.houses import MANAGER, PIN, RECEPTION, Company
from tests.ui.counter import Counter, open_counter, press, write


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def typed_arrival(counter: Counter, *, zone: str = "RZ 1", confirmed: bool = True) -> ArrivalForm:
    """An arrival as the receptionist has typed it, not yet sent."""
    counter.reception.forms.arrival()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    counter.settle()
    write(form.visitor.name, "Élodie Marchand")
    write(form.visitor.company, "Notstrom Service AG")
    write(form.visitor.host, "Jonas Weiß")
    write(form.visitor.purpose, "Prüfung")
    counter.settle()
    QTest.keyClick(_chip(form.visitor.zones, str(counter.company.zones[zone])), Qt.Key.Key_Space)
    counter.settle()
    if confirmed:
        form.identity.choose(("passport",))
        form.notice_given.setChecked(True)
    return form


def _chip(choice: ChipChoice, key: str) -> QWidget:
    return choice._buttons[key]


def preset(form: ArrivalForm) -> list[str]:
    """Confirmations that stand there before anybody confirmed."""
    found = ["identity"] if form.identity.chosen() else []
    return found + (["notice"] if form.notice_given.isChecked() else [])


def states(counter: Counter) -> list[VisitState]:
    return [row.state for row in counter.lists.visits("", None, 50)]


def test_the_two_confirmations_are_never_preset(counter: Counter) -> None:
    assert preset(typed_arrival(counter, confirmed=False)) == []
    visit_id = counter.company.arrived()
    counter.reception.forms.arrival(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    assert preset(form) == []


def test_a_preset_confirmation_would_be_seen(counter: Counter) -> None:
    assert preset(typed_arrival(counter, confirmed=True)) == ["identity", "notice"]


def test_without_the_confirmations_nothing_is_recorded_and_each_says_what_to_do(counter: Counter) -> None:
    form = typed_arrival(counter, confirmed=False)
    form.finish_waiting()
    counter.settle()
    assert states(counter) == []
    assert form.fields["identity_seen"].error().startswith("Look at a document")
    assert form.fields["notice_given"].error()
    assert form.visitor.name.text() == "Élodie Marchand"


def test_empty_fields_are_all_named_at_once(counter: Counter) -> None:
    counter.reception.forms.arrival()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    form.finish_waiting()
    counter.settle()
    wrong = {name for name, field in form.fields.items() if field.error()}
    assert wrong == {"name", "company", "host", "purpose", "zones", "identity_seen", "notice_given"}


def test_a_private_visit_is_struck_through_and_refused_with_a_sentence(counter: Counter) -> None:
    form = typed_arrival(counter)
    chip = _chip(form.visitor.type, "private")
    assert not chip.isEnabled()
    form.visitor.type.choose(("private",))
    form.finish_waiting()
    counter.settle()
    assert "not allowed" in form.fields["type"].error()
    assert states(counter) == []


def test_a_wrong_pin_shows_its_sentence_and_keeps_everything(counter: Counter) -> None:
    form = typed_arrival(counter)
    form.collection.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.collection.escort.pin, "111222")
    form.finish()
    counter.settle()
    assert "not the PIN of Timo Lindner" in form.fields["pin"].error()
    assert states(counter) == [VisitState.ARRIVED]
    assert form.title() == "Collection"
    assert (form.visitor.name.text(), form.collection.escort.pin.text()) == ("Élodie Marchand", "111222")
    assert form.collection.escort.chosen_id() == counter.company.employees["Timo Lindner"]
    form.collection.escort.pin.clear()
    write(form.collection.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert states(counter) == [VisitState.ON_SITE]
    assert counter.window.panel.form is None


def test_a_forgotten_escort_is_seen_before_anything_is_recorded(counter: Counter) -> None:
    form = typed_arrival(counter)
    form.finish()
    counter.settle()
    assert form.fields["escort"].error()
    assert states(counter) == []


def test_zones_show_their_supervision_at_once(counter: Counter) -> None:
    form = typed_arrival(counter)
    assert not form.visitor.band.isHidden()
    assert form.visitor.band.accessibleName() == "Escort required all the time strictest zone: RZ 1"
    form.visitor.zones.choose((str(counter.company.zones["Foyer"]),))
    form.visitor._on_zones()
    assert form.visitor.band.isHidden()
    assert form.collection.escort.fields["escort"].isHidden()


def test_a_visitor_without_supervision_is_collected_without_an_escort(counter: Counter) -> None:
    typed_arrival(counter, zone="Foyer").finish()
    counter.settle()
    assert states(counter) == [VisitState.ON_SITE]


def test_enter_on_a_returning_visitor_fills_the_rest(counter: Counter) -> None:
    visit_id = counter.company.arrived(name="Jürgen Müller-Öztürk")
    counter.reception.forms.end(visit_id)
    counter.reception.forms.arrival()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    counter.settle()
    write(form.visitor.name, "mue")
    counter.settle()
    press(form.visitor.name, Qt.Key.Key_Return)
    assert form.visitor.name.text() == "Jürgen Müller-Öztürk"
    assert form.visitor.company.text() == "Kältetechnik Brandt GmbH"
    assert form.visitor.host_id() == counter.company.employees["Jonas Weiß"]
    assert form.visitor.chosen_zones() == (counter.company.zones["RZ 1"],)
    assert form.visitor.person_id() is not None
    write(form.visitor.name, " junior")
    assert form.visitor.person_id() is None


def test_a_host_who_is_not_on_the_list_is_kept_as_typed_and_said_to_be(counter: Counter) -> None:
    form = typed_arrival(counter)
    form.visitor.host.clear()
    write(form.visitor.host, "Ólafur Niemand")
    form.visitor.host.editingFinished.emit()
    counter.settle()
    assert "kept as typed" in form.fields["host"]._hint.text()
    form.finish_waiting()
    counter.settle()
    assert [row.host_name for row in counter.lists.waiting()] == ["Ólafur Niemand"]


def test_an_escort_who_may_not_now_is_shown_with_the_reason_and_cannot_be_chosen(counter: Counter) -> None:
    company = counter.company
    company.log_in(MANAGER)
    mehmet = company.employees["Mehmet Brandt"]
    rooms = (company.zones["RZ 1"], company.zones["RZ 2"])
    company.desk.execute(SaveEmployee(mehmet, "Mehmet Brandt", is_escort=True, escort_zones=rooms))
    company.log_in(RECEPTION)
    box = typed_arrival(counter).collection.escort.escort
    row = box.findData(mehmet)
    assert "no briefing" in box.itemText(row)
    assert not box.model().flags(box.model().index(row, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert "free" in box.itemText(box.findData(company.employees["Timo Lindner"]))


def test_esc_parks_a_draft_under_its_name_and_the_language_may_change_meanwhile(counter: Counter) -> None:
    form = typed_arrival(counter)
    counter.window.panel.park()
    assert [draft.draft_name() for draft in counter.window.panel.parked()] == ["Élodie Marchand"]
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    language.set_language(app, "xx")
    language.set_language(app, "en")
    assert form.visitor.purpose.text() == "Prüfung"
    assert form.identity.chosen() == ("passport",)
    assert form.visitor.chosen_zones() == (counter.company.zones["RZ 1"],)


def test_what_an_arrival_asks_down_to_the_pin_stands_on_a_small_screen_at_once(counter: Counter) -> None:
    form = typed_arrival(counter, zone="RZ 1")
    counter.window.resize(1280, 720)
    counter.settle()
    for name in ("pin", "until", "badge_number"):
        field = form.fields[name]
        assert field.visibleRegion().boundingRect().height() == field.height(), name
