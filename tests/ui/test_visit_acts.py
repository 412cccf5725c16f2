"""What follows an arrival: departure, handover, gap, away, unclear, turned away, and the list of all visits."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.background import Background
from accessdesk.ui.visits.away_back import BackForm, LeaveForm
from accessdesk.ui.visits.delivery_form import DeliveryForm
from accessdesk.ui.visits.departure_form import DepartureForm
from accessdesk.ui.visits.end_form import EndForm
from accessdesk.ui.visits.expect_form import ExpectForm
from accessdesk.ui.visits.gap_form import GapForm
from accessdesk.ui.visits.handover_form import HandoverForm
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.unclear_form import CLOSED, DEPARTED, ON_SITE, UnclearForm
from accessdesk.ui.visits.visit_sheet import VisitSheet
from accessdesk.ui.widgets import ChipChoice
from tests.support.houses import MANAGER, PIN, RECEPTION, Company
from tests.ui.counter import Counter, open_counter, press, shown, write


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def collected(company: Company, /, **changes: object) -> VisitId:
    """A visitor inside, escorted by Timo Lindner."""
    visit_id = company.arrived(**changes)
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id:03}", until, escort=accepts))
    return visit_id


def _chip(choice: ChipChoice, key: str) -> QWidget:
    return choice._buttons[key]


def states(counter: Counter) -> list[VisitState]:
    return [row.state for row in counter.lists.visits("", None, 50)]


def test_a_departure_asks_for_the_badge_and_one_key_answers(counter: Counter) -> None:
    collected(counter.company)
    counter.reception.forms.departure()
    form = counter.form
    assert isinstance(form, DepartureForm)
    write(form.person, "oka")
    counter.settle()
    press(form.person, Qt.Key.Key_Return)
    counter.settle()
    assert form.things.badge.chosen() == ()
    form.finish()
    assert "badge B-001" in form.fields["badge"].error()
    assert "Timo Lindner" in form.fields["escort_back"].error()
    QTest.keyClick(_chip(form.things.badge, "returned"), Qt.Key.Key_Return)
    QTest.keyClick(_chip(form.things.escort, "brought"), Qt.Key.Key_Return)
    form.finish()
    counter.settle()
    assert states(counter) == [VisitState.DEPARTED]
    assert counter.inside() == ()


def test_keys_still_out_are_shown_at_once_and_an_exception_lets_the_visitor_go(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.forms.departure(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, DepartureForm)
    assert form.fields["keys_exception"].isHidden()
    form._fill(replace(counter.lists.visit(visit_id), keys_out=("HS-2/014",)))
    assert "HS-2/014" in form.things.keys_out.text()
    assert not form.fields["keys_exception"].isHidden()
    form.things.all_given_back()
    form.finish()
    assert "keys" in form.fields["keys_exception"].error()
    write(form.things.keys_reason, "bleibt in der Werkstatt")
    QTest.keyClick(_chip(form.things.badge, "lost"), Qt.Key.Key_Return)
    form.finish()
    assert form.fields["badge_exception"].error()
    write(form.things.badge_reason, "liegt im Hotel")
    form.finish()
    counter.settle()
    assert [row.reason for row in counter.lists.left_open()] == ["liegt im Hotel"]
    assert states(counter) == [VisitState.DEPARTED]


def test_two_visitors_of_one_escort_change_hands_in_one_act(counter: Counter) -> None:
    first, second = collected(counter.company), collected(counter.company, name="Emeka Okafor")
    counter.reception.forms.handover(first)
    counter.settle()
    form = counter.form
    assert isinstance(form, HandoverForm)
    assert form.visitors.chosen() == (str(first),)
    form.visitors.choose((str(first), str(second)))
    form.escort.choose(counter.company.employees["Mehmet Brandt"])
    form.escort.acceptance.setCurrentIndex(form.escort.acceptance.findData(Acceptance.BY_PHONE))
    assert form.escort.fields["pin"].isHidden()
    form.finish()
    counter.settle()
    assert {row.keeper_name for row in counter.inside()} == {"Mehmet Brandt"}
    assert {row.acceptance for row in counter.inside()} == {Acceptance.BY_PHONE}


def test_handing_over_to_the_same_escort_is_refused_at_the_field(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.forms.handover(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, HandoverForm)
    box, timo = form.escort.escort, counter.company.employees["Timo Lindner"]
    assert "present escort" in box.itemText(box.findData(timo))
    form.escort.choose(timo)
    write(form.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert "present escort" in form.fields["escort"].error()


def test_a_gap_is_reported_with_its_reason(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.forms.gap(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, GapForm)
    form.finish()
    assert form.fields["reason"].error()
    write(form.reason, "Begleitung abberufen")
    form.finish()
    counter.settle()
    assert [row.gap_since is not None for row in counter.inside()] == [True]


def test_leaving_and_coming_back_needs_the_escort_anew(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.forms.leave(visit_id)
    counter.settle()
    assert isinstance(counter.form, LeaveForm)
    counter.form.finish()
    counter.settle()
    assert states(counter) == [VisitState.AWAY]
    counter.reception.forms.fitting(visit_id, VisitState.AWAY)
    counter.settle()
    form = counter.form
    assert isinstance(form, BackForm)
    form.finish()
    assert form.fields["escort"].error()
    form.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert states(counter) == [VisitState.ON_SITE]


@pytest.mark.parametrize(
    ("way", "name", "after"),
    [
        (ON_SITE, RECEPTION, VisitState.ON_SITE),
        (DEPARTED, RECEPTION, VisitState.DEPARTED),
        (CLOSED, MANAGER, VisitState.CLOSED_UNCONFIRMED),
    ],
)
def test_an_unclear_visit_is_settled(counter: Counter, way: str, name: str, after: VisitState) -> None:
    visit_id = collected(counter.company)
    counter.company.clock.forward(hours=3)
    counter.company.desk.execute(CloseDay())
    counter.company.log_in(name)
    counter.reception.forms.unclear(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, UnclearForm)
    form.finish()
    assert form.fields["way"].error()
    QTest.keyClick(_chip(form.way, way), Qt.Key.Key_Space)
    write(form.searched if way == CLOSED else form.how_known, "Wachdienst sah es")
    form.badge.choose(("lost",))
    form.at.show_moment(counter.company.clock.now() - timedelta(hours=1))
    form.finish()
    counter.settle()
    assert states(counter) == [after]


def test_the_receptionist_may_not_close_an_unconfirmed_visit_and_is_told_who_may(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.company.desk.execute(CloseDay())
    counter.company.clock.forward(minutes=1)
    counter.company.desk.execute(CloseDay())
    counter.reception.forms.unclear(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, UnclearForm)
    QTest.keyClick(_chip(form.way, CLOSED), Qt.Key.Key_Space)
    write(form.searched, "alles")
    form.finish()
    counter.settle()
    assert "office manager" in form.notice()


def test_turning_away_needs_a_choice_and_a_reason(counter: Counter) -> None:
    visit_id = counter.company.arrived()
    counter.reception.forms.end(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, EndForm)
    assert form.ends.chosen() == ()
    form.finish()
    assert form.fields["end"].error()
    assert form.fields["reason"].error()
    form.ends.choose(("denied",))
    write(form.reason, "kein Ausweis")
    form.finish()
    counter.settle()
    assert states(counter) == [VisitState.DENIED]


def test_a_delivery_takes_three_fields(counter: Counter) -> None:
    counter.reception.forms.delivery()
    form = counter.form
    assert isinstance(form, DeliveryForm)
    write(form.carrier, "Kurier Nord")
    write(form.recipient, "Wareneingang")
    form.pieces.setValue(3)
    form.finish()
    counter.settle()
    rows = counter.lists.deliveries(counter.company.clock.now() - timedelta(hours=1))
    assert [(row.carrier, row.pieces) for row in rows] == [("Kurier Nord", 3)]


def test_an_expected_visit_appears_in_reception_and_in_the_list(counter: Counter) -> None:
    counter.window.open_screen("visits")
    counter.visits.expect.click()
    form = counter.form
    assert isinstance(form, ExpectForm)
    counter.settle()
    write(form.visitor.name, "Sofía Núñez")
    write(form.visitor.company, "TÜV Süd")
    write(form.visitor.host, "jonas")
    counter.settle()
    press(form.visitor.host, Qt.Key.Key_Return)
    write(form.visitor.purpose, "Audit")
    form.visitor.zones.choose((str(counter.company.zones["RZ 2"]),))
    now = counter.company.clock.now()
    form.begin.show_moment(now + timedelta(hours=1))
    form.end_at.setText("99:99")
    form.finish()
    counter.settle()
    assert form.fields["expected_to"].error()
    form.end_at.show_moment(now + timedelta(hours=2))
    form.finish()
    counter.settle()
    assert [row.name for row in shown(counter.visits.view)] == ["Sofía Núñez"]
    assert [row.name for row in shown(counter.reception.expected_view)] == ["Sofía Núñez"]


def test_the_list_of_visits_is_searched_folded_and_paged(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessdesk.ui.visits.visits_screen.PAGE", 2)
    for name in ("Jürgen Müller", "Ahmet Şahin", "Petra Lang", "Đặng Thị Lan"):
        counter.company.arrived(name=name)
    counter.visits.reload()
    counter.settle()
    counter.visits._more()
    counter.settle()
    assert [row.name for row in shown(counter.visits.view)] == [
        "Đặng Thị Lan",
        "Petra Lang",
        "Ahmet Şahin",
        "Jürgen Müller",
    ]
    write(counter.visits.search, "mueller")
    counter.visits.reload()
    counter.settle()
    assert [row.name for row in shown(counter.visits.view)] == ["Jürgen Müller"]


def test_a_visit_that_has_ended_opens_as_a_sheet_with_who_was_responsible(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.company.clock.forward(minutes=30)
    counter.reception.forms.departure(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, DepartureForm)
    form.things.all_given_back()
    form.finish()
    counter.settle()
    counter.visits.view.selectRow(0)
    press(counter.visits.view, Qt.Key.Key_Return)
    counter.settle()
    sheet = counter.form
    assert isinstance(sheet, VisitSheet)
    assert "escort Timo Lindner" in sheet.timeline.text()


@pytest.mark.parametrize("text", ["9:05", "09:05", "0905", "23.11. 09:05", "23.11.2026 09:05", "23/11/2026 9:05"])
def test_a_time_may_be_typed_in_many_ways(qtbot: QtBot, text: str) -> None:
    line = MomentInput()
    qtbot.addWidget(line)
    line.setText(text)
    now = datetime(2026, 11, 23, 12, 0).astimezone().astimezone(UTC)
    assert line.past(now) == datetime(2026, 11, 23, 9, 5).astimezone()


@pytest.mark.parametrize("text", ["25:00", "9:61", "noon", "31.02. 10:00", "9"])
def test_what_is_no_time_is_refused(qtbot: QtBot, text: str) -> None:
    line = MomentInput()
    qtbot.addWidget(line)
    line.setText(text)
    with pytest.raises(ValueError, match=r".+"):
        line.past(datetime(2026, 11, 23, 12, 0, tzinfo=UTC))


def test_a_bare_time_late_at_night_means_the_night_it_belongs_to(qtbot: QtBot) -> None:
    line = MomentInput()
    qtbot.addWidget(line)
    now = datetime(2026, 11, 24, 0, 30).astimezone().astimezone(UTC)
    line.setText("23:45")
    assert line.past(now) == datetime(2026, 11, 23, 23, 45).astimezone()
    late = datetime(2026, 11, 23, 23, 30).astimezone().astimezone(UTC)
    line.setText("02:00")
    assert line.coming(late) == datetime(2026, 11, 24, 2, 0).astimezone()
