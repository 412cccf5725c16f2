"""Where visitors are, from the window: moved with their escort, back at the desk, collected to a zone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.escorts import ReportGap
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.ids import VisitId
from accessdesk.ui.background import Background
from accessdesk.ui.reception.inside_menu import acts_for
from accessdesk.ui.visits.away_back import BackForm
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.place_form import DESK, PlaceForm
from tests.support.houses import PIN, Company
from tests.ui.counter import Counter, open_counter, write
from tests.ui.test_visit_acts import collected


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def both_zones(company: Company) -> dict[str, object]:
    return {"zones": (company.zones["RZ 1"], company.zones["RZ 2"])}


def place_form(counter: Counter, visit_id: VisitId) -> PlaceForm:
    counter.settle()
    row = next(row for row in counter.inside() if row.id == visit_id)
    acts = dict(acts_for(row, counter.reception.forms))
    acts["Moved to a zone, or back at the desk"]()
    counter.settle()
    form = counter.form
    assert isinstance(form, PlaceForm)
    return form


def test_an_escorts_visitors_move_together_and_the_form_says_so(counter: Counter) -> None:
    first = collected(counter.company, **both_zones(counter.company))
    collected(counter.company, name="Emeka Eze", **both_zones(counter.company))
    counter.reception.reload()
    form = place_form(counter, first)
    assert form.where.chosen() == ()
    assert form._together.text() == "Timo Lindner is escorting Emeka Eze as well: they go along."
    zone = form.where._buttons[str(counter.company.zones["RZ 2"])]
    QTest.keyClick(zone, Qt.Key.Key_Return)
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.settle()
    assert {(row.name, row.place) for row in counter.inside()} == {("Miriam Okafor", "RZ 2"), ("Emeka Eze", "RZ 2")}
    assert counter.said[-1] == "Moved: Miriam Okafor, Emeka Eze"


def test_a_zone_without_permission_cannot_be_chosen_and_says_who_may_not(counter: Counter) -> None:
    first = collected(counter.company, **both_zones(counter.company))
    collected(counter.company, name="Emeka Eze")
    counter.reception.reload()
    form = place_form(counter, first)
    zone = form.where._buttons[str(counter.company.zones["RZ 2"])]
    assert not zone.isEnabled()
    assert zone.accessibleDescription() == "Emeka Eze has no permission for this zone."


def test_back_at_the_desk_ends_a_gap_by_mouse_with_what_was_found(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.company.clock.forward(minutes=2)
    counter.company.desk.execute(ReportGap(visit_id, "abberufen"))
    counter.company.clock.forward(minutes=3)
    counter.reception.reload()
    form = place_form(counter, visit_id)
    QTest.mouseClick(form.where._buttons[DESK], Qt.MouseButton.LeftButton)
    form.finding.cause.choose(["went_alone"])
    write(form.finding.finding, "kam allein zurück")
    QTest.mouseClick(form._primary, Qt.MouseButton.LeftButton)
    counter.settle()
    (row,) = counter.inside()
    assert (row.keeper_kind, row.gap_since) == (CustodyKind.RECEPTION, None)


def test_nothing_chosen_and_a_time_that_is_none_are_said_at_their_fields(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.reload()
    form = place_form(counter, visit_id)
    write(form.at, "heute")
    form.finish()
    assert form.fields["zone"].error()
    assert "12:30" in form.fields["happened_at"].error()
    assert form.at.text() == "heute"


def test_the_only_zone_permitted_is_where_a_collection_leads_and_of_several_none_is(counter: Counter) -> None:
    one = counter.company.arrived()
    counter.reception.forms.collection(one)
    counter.settle()
    form = counter.form
    assert isinstance(form, CollectionForm)
    assert form.collection.goes_to.chosen() == counter.company.zones["RZ 1"]
    form.collection.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.collection.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert [row.place for row in counter.inside()] == ["RZ 1"]
    two = counter.company.arrived(name="Emeka Eze", **both_zones(counter.company))
    counter.reception.forms.collection(two)
    counter.settle()
    form = counter.form
    assert isinstance(form, CollectionForm)
    assert form.collection.goes_to.chosen() is None


def test_whoever_comes_back_goes_to_the_zone_that_is_chosen(counter: Counter) -> None:
    visit_id = collected(counter.company, **both_zones(counter.company))
    counter.reception.forms.leave(visit_id)
    counter.settle()
    counter.form.finish()
    counter.settle()
    counter.reception.forms.come_back(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, BackForm)
    form.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.escort.pin, PIN)
    form.goes_to.choose(counter.company.zones["RZ 2"])
    form.finish()
    counter.settle()
    assert [row.place for row in counter.inside()] == ["RZ 2"]
