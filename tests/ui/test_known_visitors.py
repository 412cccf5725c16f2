"""Visitors who come again: found by two letters, told apart, filled in, merged and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.same_people import NoteOnPerson
from accessdesk.domain.same_people import PersonMerge
from accessdesk.ui.background import Background
from accessdesk.ui.people.merge_form import MergeForm, TakeMergeBackForm
from accessdesk.ui.people.visitor_note_form import VisitorNoteForm
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.widgets import TypeAhead
from tests.desk.test_same_people import came
from tests.support.houses import MANAGER, Company
from tests.ui.counter import Counter, open_counter, press, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def take_first(counter: Counter, line: TypeAhead, text: str) -> None:
    """Type, wait for the answers, Enter."""
    line.clear()
    write(line, text)
    counter.settle()
    press(line, Qt.Key.Key_Return)
    counter.settle()


def test_two_letters_show_what_tells_namesakes_apart_and_enter_fills_the_rest(counter: Counter) -> None:
    elder, younger = came(counter.company, "Ali Kaya", "Brandt GmbH"), came(counter.company, "Ali Kaya", "Aufzug AG")
    counter.company.desk.execute(NoteOnPerson(elder, "der Ältere"))
    counter.company.desk.execute(NoteOnPerson(younger, "Lehrling"))
    QTest.keyClick(counter.window, Qt.Key.Key_F2)
    form = counter.form
    assert isinstance(form, ArrivalForm)
    write(form.visitor.name, "ka")
    counter.settle()
    first, second = form.visitor.name.suggestions()
    assert (first.second, first.trailing) == ("Aufzug AG", "Lehrling")
    assert (second.second, second.trailing) == ("Brandt GmbH", "der Ältere")
    assert "Jonas Weiß" in first.below
    assert first.below.startswith("last 23")
    press(form.visitor.name, Qt.Key.Key_Down)
    press(form.visitor.name, Qt.Key.Key_Return)
    counter.settle()
    assert form.visitor.person_id() == elder
    assert form.visitor.company.text() == "Brandt GmbH"
    assert form.visitor.host.text() == "Jonas Weiß"
    assert form.visitor.purpose.text() == "Wartung Klima"
    assert form.visitor.chosen_zones() == (counter.company.zones["Foyer"],)


def test_a_visitor_found_by_the_search_field_opens_filled_in(counter: Counter) -> None:
    person = came(counter.company, "Ali Kaya")
    counter.reception.forms.arrival(person_id=person)
    counter.settle()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    assert form.visitor.person_id() == person
    assert form.visitor.host.text() == "Jonas Weiß"
    assert form.visitor.chosen_zones() == (counter.company.zones["Foyer"],)


def test_a_note_is_written_changed_and_taken_away(counter: Counter) -> None:
    came(counter.company, "Ali Kaya")
    counter.window.open_screen("visits")
    for note in ("der Ältere", ""):
        counter.visits.tell_apart.trigger()
        form = counter.form
        assert isinstance(form, VisitorNoteForm)
        take_first(counter, form.visitor.line, "kaya")
        form.note.clear()
        write(form.note, note)
        QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
        counter.settle()
        assert counter.lists.find_people("kaya")[0].note == note


def test_a_note_without_a_visitor_is_refused_at_its_field(counter: Counter) -> None:
    counter.visits.tell_apart.trigger()
    form = counter.form
    assert isinstance(form, VisitorNoteForm)
    write(form.visitor.line, "Niemand")
    form.finish()
    assert form.fields["person"].error()


def test_proposed_doubles_are_compared_merged_and_taken_back(counter: Counter) -> None:
    first, second = came(counter.company, "Ali Kaya"), came(counter.company, "Ali Kaya")
    counter.company.log_in(MANAGER)
    counter.visits.merge.trigger()
    counter.settle()
    form = counter.form
    assert isinstance(form, MergeForm)
    form.proposed.select_id(form.doubles.rows[0].id)
    press(form.proposed, Qt.Key.Key_Return)
    counter.settle()
    kept, double = form.kept.chosen(), form.double.chosen()
    assert kept is not None
    assert double is not None
    assert (kept.id, double.id) == (second, first)
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    assert form.fields["why"].error()
    write(form.why, "dieselbe Visitenkarte")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    assert [hit.id for hit in counter.lists.find_people("kaya")] == [second]
    assert form.doubles.rows == ()
    form.merged.select_id(form.merges.rows[0].id)
    press(form.merged, Qt.Key.Key_Return)
    back = counter.form
    assert isinstance(back, TakeMergeBackForm)
    write(back.why, "Vater und Sohn")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    assert {hit.id for hit in counter.lists.find_people("kaya")} == {first, second}


def test_whom_nobody_chose_from_the_list_is_not_merged(counter: Counter) -> None:
    counter.company.log_in(MANAGER)
    counter.visits.merge.trigger()
    form = counter.form
    assert isinstance(form, MergeForm)
    write(form.kept.line, "Ali Kaya")
    form.finish()
    assert form.fields["person"].error()
    assert form.fields["double"].error()
    with counter.company.house.new_unit_of_work(()) as uow:
        assert uow.find(PersonMerge) == []


def test_reception_is_not_offered_merging(counter: Counter) -> None:
    assert counter.visits.tell_apart.isVisible()
    assert not counter.visits.merge.isVisible()
