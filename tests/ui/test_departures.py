"""What is open with whoever leaves shows at once, and is settled or stays as an exception; several leave together."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.outcome import Subject
from accessdesk.domain.badges import BadgeCard
from accessdesk.domain.visits import VisitState
from accessdesk.ui.background import Background
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.departure_form import DepartureForm
from accessdesk.ui.visits.departures_form import DeparturesForm
from accessdesk.ui.visits.left_open_form import LeftOpenForm
from tests.support.badges import stock
from tests.support.houses import Company
from tests.ui.counter import Counter, open_counter, write
from tests.ui.test_visit_acts import _chip, collected, states


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def test_keys_taken_back_meanwhile_are_no_longer_open_in_the_departure(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.forms.departure(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, DepartureForm)
    form._fill(replace(counter.lists.visit(visit_id), keys_out=("HS-2/014",)))
    write(form.things.escort_reason, "abberufen")
    counter.background.changed.emit(frozenset({Subject.KEYS}))
    counter.settle()
    assert form.things.keys_out.isHidden()
    assert form.things.escort_reason.text() == "abberufen"


def test_the_key_beside_all_given_back_does_it(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.forms.departure(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, DepartureForm)
    assert form.things.still_missing(counter.company.clock.now())
    QTest.keyClick(counter.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not form.things.still_missing(counter.company.clock.now())


def test_a_visitor_who_comes_alone_leaves_with_a_reason_and_the_minutes_are_a_gap(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.company.clock.forward(minutes=30)
    counter.reception.forms.departure(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, DepartureForm)
    form.things.all_given_back()
    QTest.keyClick(_chip(form.things.escort, "alone"), Qt.Key.Key_Return)
    form.finish()
    assert form.fields["escort_exception"].error()
    write(form.things.escort_reason, "zu einer Störung gerufen")
    form.things.alone_since.show_moment(counter.company.clock.now() - timedelta(minutes=10))
    form.finish()
    counter.settle()
    assert [(row.thing, row.reason) for row in counter.lists.left_open()] == [
        ("Timo Lindner", "zu einer Störung gerufen")
    ]
    (clear,) = counter.lists.to_clear(counter.company.clock.now())
    counter.reception._on_settle(clear)
    counter.settle()
    settle = counter.form
    assert isinstance(settle, LeftOpenForm)
    settle.finish()
    assert settle.fields["finding"].error()
    write(settle.finding, "Timo ermahnt")
    settle.finish()
    counter.settle()
    assert counter.lists.to_clear(counter.company.clock.now()) == []


def test_a_badge_scanned_into_a_collection_stands_there_with_its_number(counter: Counter) -> None:
    card_id = stock(counter.company, "K-17")
    with counter.company.house.new_unit_of_work(()) as uow:
        code = uow.get(BadgeCard, card_id).token
    visit_id = counter.company.arrived()
    counter.reception.forms.collection(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, CollectionForm)
    assert form.collection.number.text() == "B-001"
    form.collection.number.clear()
    write(form.collection.number, code)
    counter.settle()
    assert form.collection.number.text() == "K-17"


def test_a_badge_scanned_into_the_departure_of_several_adds_its_visitor(counter: Counter) -> None:
    first = collected(counter.company)
    other = collected(counter.company, name="Ahmet Şahin", company="ACME")
    counter.reception.forms.departures(first)
    counter.settle()
    form = counter.form
    assert isinstance(form, DeparturesForm)
    assert form.take_visit(other)
    counter.settle()
    assert set(form.visitors.chosen()) == {str(first), str(other)}
    held = form.sections[first].things
    held.show_visit(replace(counter.lists.visit(first), keys_out=("HS-2/014",)))
    assert not held.keys_out.isHidden()
    counter.background.changed.emit(frozenset({Subject.KEYS}))
    counter.settle()
    assert held.keys_out.isHidden()
    assert not LeftOpenForm(counter.reception.forms._at_desk, 1).take_visit(other)


def test_people_of_one_company_leave_together_in_one_act(counter: Counter) -> None:
    first, second = collected(counter.company), collected(counter.company, name="Emeka Okafor")
    third = collected(counter.company, name="Ahmet Şahin", company="ACME")
    counter.company.clock.forward(minutes=5)
    counter.reception.forms.departure(first)
    counter.settle()
    single = counter.form
    assert isinstance(single, DepartureForm)
    single._open_several()
    counter.settle()
    form = counter.form
    assert isinstance(form, DeparturesForm)
    assert form.visitors.chosen() == (str(first),)
    form.visitors.choose((str(first), str(second)))
    form._read_sections()
    form.add(third)
    counter.settle()
    assert len(form.visitors.chosen()) == 3
    form.finish()
    assert form.sections[second].things.fields["badge"].error()
    form._on_all()
    form.sections[second].things.badge.choose(("lost",))
    form.finish()
    assert form.sections[second].things.fields["badge_exception"].error()
    form.sections[second].things._show_parts()
    write(form.sections[second].things.badge_reason, "verloren")
    form.finish()
    counter.settle()
    assert set(states(counter)) == {VisitState.DEPARTED}
    assert "3 people have left" in counter.said
