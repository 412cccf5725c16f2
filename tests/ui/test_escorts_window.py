"""Escorts in the window: who is proposed, calls and answers, groups that split and join, the roster, weaker marks."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.duty_roster import SaveRoster
from accessdesk.desk.escort_requests import AcceptRequest, AskEscort
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.duty import DutyKind, DutyLine
from accessdesk.domain.escorts import Acceptance, EscortState
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.background import Background
from accessdesk.ui.log.timeline import CustodyTimeline
from accessdesk.ui.reception.columns import escort_asked, escort_tone, supervision_icon, supervision_tone
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.handover_form import HandoverForm
from accessdesk.ui.visits.roster_form import RosterForm
from accessdesk.ui.visits.signing import SigningField
from accessdesk.ui.visits.visit_sheet import VisitSheet
from tests.support.houses import PIN, Company
from tests.ui.counter import Counter, open_counter, press, write


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def at(company: Company, hour: int) -> datetime:
    return company.clock.now().astimezone().replace(hour=hour, minute=0)


def on_duty(company: Company, *names: str) -> None:
    """These, in this order, from midnight to eleven at night."""
    day = company.clock.now().astimezone().date()
    lines = tuple(
        DutyLine(company.employees[name], DutyKind.ON_DUTY, at(company, 0), at(company, 23)) for name in names
    )
    company.desk.execute(SaveRoster(day, lines))


def inside(company: Company, name: str, escort: str = "Timo Lindner", how: Acceptance = Acceptance.PIN) -> VisitId:
    visit_id = company.arrived(name=name)
    accepts = EscortAccepts(company.employees[escort], how, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id:03}", until, escort=accepts))
    return visit_id


def collection(counter: Counter, visit_id: VisitId) -> CollectionForm:
    counter.reception.forms.collection(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, CollectionForm)
    return form


def handover(counter: Counter, visit_id: VisitId) -> HandoverForm:
    counter.reception.forms.handover(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, HandoverForm)
    return form


def draw(field: SigningField) -> None:
    """A line from left to right, with the mouse held down."""
    pad = field.pad
    middle = pad.height() / 2
    for kind, x in (
        (QMouseEvent.Type.MouseButtonPress, 20),
        (QMouseEvent.Type.MouseMove, 80),
        (QMouseEvent.Type.MouseButtonRelease, 120),
    ):
        place = QPointF(x, middle)
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, pad.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(pad, event)


def test_the_roster_s_first_is_chosen_already_and_the_pin_alone_is_left(counter: Counter) -> None:
    on_duty(counter.company, "Mehmet Brandt", "Timo Lindner")
    form = collection(counter, counter.company.arrived())
    part = form.collection.escort
    assert part.chosen_id() == counter.company.employees["Mehmet Brandt"]
    assert "☎ 418" in part.fields["escort"]._hint.text()
    assert form.is_untouched()
    write(part.pin, PIN)
    form.finish()
    counter.settle()
    assert [row.keeper_name for row in counter.inside()] == ["Mehmet Brandt"]


def test_a_call_and_a_decline_are_noted_by_keys_alone_and_the_next_is_proposed(counter: Counter) -> None:
    on_duty(counter.company, "Mehmet Brandt", "Timo Lindner")
    form = collection(counter, counter.company.arrived())
    part = form.collection.escort
    part.calls.call.setFocus()
    press(part.calls.call, Qt.Key.Key_Return)
    counter.settle()
    assert "no answer yet" in part.fields["escort"]._hint.text()
    press(part.calls.says_no, Qt.Key.Key_Return)
    press(part.calls.reason, Qt.Key.Key_Return)
    counter.settle()
    assert "Reason" in part.calls.field.error()
    write(part.calls.reason, "in einer Störung")
    press(part.calls.reason, Qt.Key.Key_Return)
    counter.settle()
    assert part.chosen_id() == counter.company.employees["Timo Lindner"]
    declined = part.escort.findData(counter.company.employees["Mehmet Brandt"])
    assert "in einer Störung" in part.escort.shown_detail(declined)


def test_a_yes_by_phone_needs_no_second_yes_and_is_marked_wherever_it_shows(counter: Counter) -> None:
    visit_id = counter.company.arrived()
    form = collection(counter, visit_id)
    part = form.collection.escort
    part.choose(counter.company.employees["Timo Lindner"])
    part.calls.says_yes.click()
    counter.settle()
    (waiting,) = counter.lists.waiting()
    assert escort_tone(waiting) is Tone.AMBER
    assert "weaker" in escort_asked(waiting)
    assert part.fields["pin"].isHidden()
    assert "weaker" in part.acceptance.currentText()
    form.finish()
    counter.settle()
    (row,) = counter.inside()
    assert (row.acceptance, supervision_tone(row), supervision_icon(row)) == (Acceptance.BY_PHONE, Tone.AMBER, "phone")
    timeline = CustodyTimeline()
    counter.qtbot.addWidget(timeline)
    timeline.show_parts(counter.lists.custody(visit_id), counter.company.clock.now())
    assert "weaker" in timeline.accessibleDescription()


def test_a_pin_shows_without_the_mark(counter: Counter) -> None:
    inside(counter.company, "Ana Lima")
    counter.reception.reload()
    counter.settle()
    (row,) = counter.inside()
    assert (supervision_tone(row), supervision_icon(row)) == (Tone.GREEN, "circle-dot")


def test_an_escort_signs_on_the_pad(counter: Counter) -> None:
    form = collection(counter, counter.company.arrived())
    part = form.collection.escort
    part.choose(counter.company.employees["Timo Lindner"])
    part.acceptance.setCurrentIndex(part.acceptance.findData(Acceptance.SIGNATURE))
    form.finish()
    assert part.fields["signature"].error()
    draw(part.signing)
    form.finish()
    counter.settle()
    (row,) = counter.inside()
    assert row.acceptance is Acceptance.SIGNATURE
    sheet = VisitSheet(counter.reception.forms._at_desk, row.id)
    counter.qtbot.addWidget(sheet)
    counter.settle()
    (pad,) = sheet.drawn.pads
    assert (len(pad.strokes()), pad.isEnabled()) == (1, False)
    assert "Timo Lindner signed on" in pad.accessibleName()


def test_a_handover_stays_pending_and_a_refusal_leaves_the_escort(counter: Counter) -> None:
    visit_id = inside(counter.company, "Ana Lima")
    form = handover(counter, visit_id)
    form.escort.choose(counter.company.employees["Mehmet Brandt"])
    form.escort.calls.call.click()
    counter.settle()
    (row,) = counter.inside()
    assert (row.keeper_name, row.pending_name) == ("Timo Lindner", "Mehmet Brandt")
    assert "Timo Lindner stays responsible" in counter.said[-1]
    assert form.state() == ("not answered yet", Tone.AMBER)
    form.escort.calls.says_no.click()
    write(form.escort.calls.reason, "Feierabend")
    form.escort.calls.note.click()
    counter.settle()
    (row,) = counter.inside()
    assert (row.keeper_name, row.pending_name) == ("Timo Lindner", "")


def test_a_handover_that_nobody_answers_is_to_be_cleared_up_after_ten_minutes(counter: Counter) -> None:
    visit_id = inside(counter.company, "Ana Lima")
    counter.company.desk.execute(AskEscort((visit_id,), counter.company.employees["Mehmet Brandt"]))
    assert counter.lists.to_clear(counter.company.clock.forward(minutes=10)) == []
    (row,) = counter.lists.to_clear(counter.company.clock.forward(minutes=1))
    assert (row.kind, row.second) == (ToClear.HANDOVER_UNANSWERED, "Mehmet Brandt")
    counter.reception.reload()
    counter.settle()
    counter.reception.aside.to_clear.button_of(row.id).click()
    counter.settle()
    assert isinstance(counter.form, HandoverForm)
    assert counter.form.visitors.chosen() == (str(visit_id),)


def test_a_whole_group_moves_by_one_button_and_a_visitor_of_another_escort_joins_it(counter: Counter) -> None:
    company = counter.company
    first, second = inside(company, "Ana Lima"), inside(company, "Bo Chen")
    third = inside(company, "Cy Diaz", "Mehmet Brandt")
    company.log_in("Lena Sommer")
    from tests.support.houses import RECEPTION, add_employee

    selin = add_employee(company, "Selin Roth", is_escort=True)
    company.log_in(RECEPTION)
    form = handover(counter, first)
    assert form.visitors.chosen() == (str(first),)
    QTest.keyClick(form.all, Qt.Key.Key_Return)
    assert set(form.visitors.chosen()) == {str(first), str(second)}
    write(form.person, "cy")
    counter.settle()
    press(form.person, Qt.Key.Key_Return)
    counter.settle()
    assert set(form.visitors.chosen()) == {str(first), str(second), str(third)}
    form.escort.choose(selin)
    write(form.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert {row.keeper_name for row in counter.inside()} == {"Selin Roth"}


def test_part_of_a_group_goes_to_another_escort(counter: Counter) -> None:
    first, second = inside(counter.company, "Ana Lima"), inside(counter.company, "Bo Chen")
    form = handover(counter, second)
    form.escort.choose(counter.company.employees["Mehmet Brandt"])
    write(form.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert {row.id: row.keeper_name for row in counter.inside()} == {first: "Timo Lindner", second: "Mehmet Brandt"}


def test_a_suggestion_never_overrules_a_decision(counter: Counter) -> None:
    on_duty(counter.company, "Mehmet Brandt")
    form = collection(counter, counter.company.arrived())
    part = form.collection.escort
    part.choose(counter.company.employees["Timo Lindner"])
    part.reload()
    counter.settle()
    assert part.chosen_id() == counter.company.employees["Timo Lindner"]
    assert not form.is_untouched()


def test_a_handover_may_be_entered_late_with_the_moment_it_happened(counter: Counter) -> None:
    visit_id = inside(counter.company, "Ana Lima")
    then = counter.company.clock.forward(minutes=10)
    counter.company.clock.forward(minutes=30)
    form = handover(counter, visit_id)
    form.escort.choose(counter.company.employees["Mehmet Brandt"])
    write(form.escort.pin, PIN)
    form.at.setText("noon")
    form.finish()
    assert "12:30" in form.fields["happened_at"].error()
    form.at.show_moment(then)
    form.finish()
    counter.settle()
    assert [(row.keeper_name, row.keeper_since) for row in counter.inside()] == [("Mehmet Brandt", then)]


def roster(counter: Counter) -> RosterForm:
    counter.reception.roster.click()
    counter.settle()
    form = counter.form
    assert isinstance(form, RosterForm)
    return form


def test_the_roster_is_written_ordered_and_read_again(counter: Counter) -> None:
    form = roster(counter)
    assert form.is_untouched()
    for name in ("Timo Lindner", "Mehmet Brandt"):
        form.on_duty.add.click()
        line = form.on_duty.lines[-1]
        line.who.setCurrentIndex(line.who.findText(name))
    form.on_duty.lines[0].end.setText("24:00")
    press(form.on_duty.lines[1].up, Qt.Key.Key_Return)
    form.away.add.click()
    form.finish()
    assert "empty line" in form.fields["away"].error()
    press(form.away.lines[0].out, Qt.Key.Key_Return)
    form.finish()
    counter.settle()
    assert "saved" in counter.said[-1]
    again = roster(counter)
    assert [line.who.currentText() for line in again.on_duty.lines] == ["Mehmet Brandt", "Timo Lindner"]
    assert again.on_duty.lines[1].end.text() == "24:00"
    assert [row.name for row in again.now.rows] == ["Mehmet Brandt", "Timo Lindner"]


def test_the_roster_of_the_last_day_is_taken_over_for_the_next(counter: Counter) -> None:
    on_duty(counter.company, "Mehmet Brandt", "Timo Lindner")
    form = roster(counter)
    form.later.click()
    counter.settle()
    assert form.on_duty.lines == []
    press(form.copy, Qt.Key.Key_Return)
    counter.settle()
    assert [line.who.currentText() for line in form.on_duty.lines] == ["Mehmet Brandt", "Timo Lindner"]
    form.finish()
    counter.settle()
    tomorrow = counter.company.clock.now().astimezone().date() + timedelta(days=1)
    assert [row.place for row in counter.lists.roster(tomorrow)] == [1, 2]


def test_what_is_no_time_is_said_and_nothing_typed_is_lost(counter: Counter) -> None:
    form = roster(counter)
    form.on_duty.add.click()
    line = form.on_duty.lines[0]
    line.who.setCurrentIndex(0)
    line.begin.setText("25:00")
    form.finish()
    assert "8:00" in form.fields["roster"].error()
    assert line.begin.text() == "25:00"
    form.later.click()
    assert "Save the roster" in form.fields["roster"].error()


def test_the_roster_of_a_day_that_is_over_is_only_shown(counter: Counter) -> None:
    form = roster(counter)
    form.earlier.click()
    counter.settle()
    assert form.state() == ("over", Tone.GREY)
    assert not form.on_duty.add.isEnabled()


def test_two_desks_with_one_roster_the_second_is_told(counter: Counter) -> None:
    form = roster(counter)
    on_duty(counter.company, "Timo Lindner")
    form.on_duty.add.click()
    form.on_duty.lines[0].who.setCurrentIndex(0)
    form.finish()
    counter.settle()
    assert "Another desk changed" in form.fields["roster"].error()


def test_the_picker_greys_who_is_away_and_says_until_when(counter: Counter) -> None:
    company = counter.company
    now = company.clock.now().astimezone()
    line = DutyLine(company.employees["Timo Lindner"], DutyKind.AWAY, at(company, now.hour), at(company, now.hour + 2))
    company.desk.execute(SaveRoster(now.date(), (line,)))
    part = collection(counter, company.arrived()).collection.escort
    row = part.escort.findData(company.employees["Timo Lindner"])
    assert f"back at {now.hour + 2:02}:00" in part.escort.itemText(row)
    model = part.escort.model()
    assert not model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled


def test_a_visitor_who_left_the_premises_comes_back_with_who_said_yes_before(counter: Counter) -> None:
    from accessdesk.desk.escorts import LeavePremises

    visit_id = inside(counter.company, "Ana Lima")
    counter.company.desk.execute(LeavePremises(visit_id))
    counter.company.desk.execute(
        AcceptRequest((visit_id,), EscortAccepts(counter.company.employees["Mehmet Brandt"], Acceptance.ATTESTED))
    )
    counter.reception.forms.come_back(visit_id)
    counter.settle()
    counter.form.finish()
    counter.settle()
    (row,) = counter.inside()
    assert (row.state, row.keeper_name, row.acceptance) == (VisitState.ON_SITE, "Mehmet Brandt", Acceptance.ATTESTED)


def test_a_waiting_visitor_shows_who_was_called(counter: Counter) -> None:
    visit_id = counter.company.arrived()
    counter.company.desk.execute(AskEscort((visit_id,), counter.company.employees["Timo Lindner"]))
    (waiting,) = counter.lists.waiting()
    assert (waiting.escort_state, escort_tone(waiting)) == (EscortState.REQUESTED, Tone.BLUE)
    assert escort_asked(waiting).startswith("called ")
