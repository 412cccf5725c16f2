"""Undo as people meet it: in the line at the bottom, by Ctrl+Z, and in what was recorded about a visit."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.ui.background import Background
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.departure_form import DepartureForm
from accessdesk.ui.visits.end_form import EndForm
from accessdesk.ui.visits.handover_form import HandoverForm
from accessdesk.ui.visits.place_form import DESK, PlaceForm
from accessdesk.ui.visits.visit_history import VisitHistory
from accessdesk.ui.visits.visit_sheet import VisitSheet
from tests.support.houses import MANAGER, PIN, Company
from tests.ui.counter import Counter, open_counter, write


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def inside(company: Company) -> VisitId:
    visit_id = company.arrived()
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, "B-017", company.clock.now() + timedelta(hours=2), escort=accepts))
    company.clock.forward(minutes=30)
    return visit_id


def state(counter: Counter, visit_id: VisitId) -> VisitState:
    return counter.lists.visit(visit_id).state


def departed(counter: Counter, visit_id: VisitId) -> None:
    counter.reception.forms.departure(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, DepartureForm)
    form.things.all_given_back()
    form.finish()
    counter.settle()


def through_the_window(counter: Counter) -> None:
    """Toasts go to the window's own line, as in the program."""
    shows: Callable[..., None] = counter.window.toast.show_text
    for forms in (counter.reception.forms, counter.visits.forms):
        object.__setattr__(forms._at_desk, "show_toast", shows)


def test_ctrl_z_takes_a_departure_back(counter: Counter) -> None:
    through_the_window(counter)
    visit_id = inside(counter.company)
    departed(counter, visit_id)
    assert state(counter, visit_id) is VisitState.DEPARTED
    QTest.keyClick(counter.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    counter.settle()
    assert state(counter, visit_id) is VisitState.ON_SITE
    assert "Taken back" in counter.window.toast.text()
    assert [row.keeper_name for row in counter.inside()] == ["Timo Lindner"]


def takes_back(counter: Counter) -> None:
    QTest.keyClick(counter.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    counter.settle()
    assert "Taken back" in counter.window.toast.text()


def test_ctrl_z_takes_a_handover_a_move_and_the_way_back_to_the_desk_back(counter: Counter) -> None:
    through_the_window(counter)
    visit_id = inside(counter.company)
    before = counter.lists.inside(counter.company.clock.now())
    counter.reception.forms.handover(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, HandoverForm)
    form.escort.choose(counter.company.employees["Mehmet Brandt"])
    write(form.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert [row.keeper_name for row in counter.inside()] == ["Mehmet Brandt"]
    takes_back(counter)
    for where in (str(counter.company.zones["RZ 1"]), DESK):
        counter.reception.forms.move(visit_id)
        counter.settle()
        place = counter.form
        assert isinstance(place, PlaceForm)
        place.where.choose((where,))
        place.finish()
        counter.settle()
        assert counter.lists.inside(counter.company.clock.now()) != before
        takes_back(counter)
        assert counter.lists.inside(counter.company.clock.now()) == before


def test_ctrl_z_takes_a_collection_back_and_the_visitor_waits_again(counter: Counter) -> None:
    through_the_window(counter)
    visit_id = counter.company.arrived()
    counter.reception.forms.collection(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, CollectionForm)
    form.collection.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.collection.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert state(counter, visit_id) is VisitState.ON_SITE
    takes_back(counter)
    assert [row.id for row in counter.lists.waiting()] == [visit_id]
    assert counter.inside() == ()


def test_the_sheet_of_a_visit_shows_every_entry_and_takes_the_newest_back(counter: Counter) -> None:
    visit_id = inside(counter.company)
    departed(counter, visit_id)
    counter.visits.forms.sheet(visit_id)
    counter.settle()
    sheet = counter.form
    assert isinstance(sheet, VisitSheet)
    assert offered(sheet.history) == ["Departure"]
    sheet.history.lines[0].button.click()
    counter.settle()
    assert state(counter, visit_id) is VisitState.ON_SITE
    assert [line.what.text().split("  ")[1] for line in sheet.history.lines] == [
        "Taken back",
        "Departure",
        "Visitor collected",
        "Escort accepted",
        "Arrival",
    ]
    assert sheet.history.lines[1].pill.text() == "taken back"
    assert offered(sheet.history) == []


def offered(history: VisitHistory) -> list[str]:
    return [line.what.text().split("  ")[1] for line in history.lines if not line.button.isHidden()]


def test_who_did_not_enter_it_is_offered_nothing(counter: Counter) -> None:
    visit_id = inside(counter.company)
    departed(counter, visit_id)
    counter.company.log_in(MANAGER)
    counter.visits.forms.sheet(visit_id)
    counter.settle()
    sheet = counter.form
    assert isinstance(sheet, VisitSheet)
    assert offered(sheet.history) == []


def test_what_was_entered_late_says_when_it_happened_and_when_it_was_entered(counter: Counter) -> None:
    visit_id = inside(counter.company)
    ago = counter.company.clock.now() - timedelta(minutes=20)
    counter.company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED, happened_at=ago))
    counter.visits.forms.sheet(visit_id)
    counter.settle()
    sheet = counter.form
    assert isinstance(sheet, VisitSheet)
    newest, oldest = sheet.history.lines[0], sheet.history.lines[-1]
    assert newest.pill.text() == "entered late"
    assert "entered " in newest.how.text()
    assert oldest.pill.text() == "live"


def test_after_ten_minutes_the_line_says_why_it_stays(counter: Counter) -> None:
    visit_id = counter.company.arrived()
    counter.reception.forms.end(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, EndForm)
    form.ends.choose(("left_before_entry",))
    write(form.reason, "keine Zeit")
    form.finish()
    counter.settle()
    undo = counter.reception.forms._at_desk
    newest = counter.lists.log_page(LogFilter(limit=1))[0]
    counter.company.clock.forward(minutes=11)
    undo.take_back((newest.id,))
    counter.settle()
    assert "ten minutes" in counter.said[-1]
    assert state(counter, visit_id) is VisitState.LEFT_BEFORE_ENTRY
