"""Roll call, closed reception and paper, from the window: by keys and clicks, with nothing typed lost."""

from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from accessdesk.desk.closing import CloseDesk
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.presence import PaperFormState, RollCallResult
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.ui.background import Background
from accessdesk.ui.presence.desk_forms import CloseDeskForm, OpenDeskForm
from accessdesk.ui.presence.paper_print_form import CrossOutForm, PaperPrintForm
from accessdesk.ui.presence.paper_visit_form import PaperVisitForm
from accessdesk.ui.presence.roll_call_form import BeginRollCallForm, RollCallForm
from accessdesk.ui.widgets import ChipChoice, TypeAhead
from tests.support.houses import AUDITOR, ON_CALL, RECEPTION, Company
from tests.ui.counter import Counter, open_counter, write
from tests.ui.test_presence_screen import Hall, hall_of

F = TypeVar("F", bound=QWidget)


@pytest.fixture
def hall(qtbot: QtBot, company: Company, background: Background) -> Hall:
    company.arrived(name="Ada Eze")
    company.arrived(name="Bo Lund")
    company.clock.forward(minutes=5)
    return hall_of(qtbot, company, background, RECEPTION)


def opened(hall: Hall, act: str, kind: type[F]) -> F:
    """The form that a button of the screen opens, shown."""
    hall.screen.acts.buttons[act].click()
    hall.settle()
    return shown(hall, kind)


def shown(hall: Hall, kind: type[F]) -> F:
    form = hall.forms[-1]
    assert isinstance(form, kind)
    hall.qtbot.addWidget(form)
    form.show()
    hall.settle()
    return form


def choose(choice: ChipChoice, key: str) -> None:
    QTest.keyClick(choice._buttons[key], Qt.Key.Key_Space)


def take(hall: Hall, line: TypeAhead, name: str) -> None:
    """Type a name and take the first answer with Enter."""
    write(line, name)
    hall.settle()
    line.take(line._provider(name)[0])


def lists_of(hall: Hall) -> SqlLists:
    return SqlLists(hall.company.house.engine)


def begun(hall: Hall, occasion: str = "drill") -> RollCallForm:
    form = opened(hall, "roll_call", BeginRollCallForm)
    choose(form.occasion, occasion)
    form.finish()
    hall.settle()
    return shown(hall, RollCallForm)


def test_a_drill_is_begun_answered_ended_and_its_report_printed(hall: Hall) -> None:
    form = begun(hall)
    assert form.state() is not None
    assert form.state()[0] == "DRILL"  # type: ignore[index]
    first, second = form.answers.values()
    choose(first.result, "safe")
    choose(second.result, "missing")
    write(form.told_by, "Timo Lindner")
    form.finish()
    hall.settle()
    form.finish_roll_call()
    hall.settle()
    (row,) = lists_of(hall).roll_calls()
    assert row.drill
    assert row.ended_at is not None
    assert [(line.name, line.result, line.told_by) for line in row.lines] == [
        ("Ada Eze", RollCallResult.SAFE, "Timo Lindner"),
        ("Bo Lund", RollCallResult.MISSING, "Timo Lindner"),
    ]
    assert hall.tray.roll_calls == [row.id]


def test_neither_drill_nor_evacuation_is_preset_and_one_must_be_chosen(hall: Hall) -> None:
    form = opened(hall, "roll_call", BeginRollCallForm)
    assert form.occasion.chosen() == ()
    form.finish()
    hall.settle()
    assert "drill" in (form.fields["occasion"].error() or "")
    assert lists_of(hall).roll_calls() == []


def test_a_roll_call_does_not_end_while_somebody_has_no_answer_and_goes_on_where_it_was(hall: Hall) -> None:
    form = begun(hall, "evacuation")
    choose(next(iter(form.answers.values())).result, "gone")
    form.finish()
    hall.settle()
    assert form.fields["told_by"].error(), "who says so is asked for, and the answer is kept"
    assert next(iter(form.answers.values())).result.chosen() == ("gone",)
    write(form.told_by, "Anna")
    form.finish()
    hall.settle()
    ada = next(iter(form.answers.values()))
    assert ada._fields["how_known"].error(), "how it is known is asked before a departure is recorded"
    write(ada.how_known, "fuhr um 10 vom Hof")
    form.finish()
    hall.settle()
    assert [row.state for row in lists_of(hall).presence()].count(VisitState.UNCLEAR) == 1, "no time, none invented"
    assert not form._end.isEnabled()
    form.finish_roll_call()
    hall.settle()
    assert "1" in form.notice()
    again = opened(hall, "roll_call", RollCallForm)
    assert next(iter(again.answers.values())).result.chosen() == ("gone",)
    again._all_safe.click()
    write(again.told_by, "Timo")
    again.finish()
    hall.settle()
    assert again._end.isEnabled()


def test_a_departure_is_recorded_with_the_answer_and_offered_to_be_taken_back(hall: Hall) -> None:
    form = begun(hall, "evacuation")
    hall.company.clock.forward(minutes=20)
    ada = next(iter(form.answers.values()))
    choose(ada.result, "gone")
    assert ada.asks_how_left()
    write(ada.how_known, "fuhr vom Hof")
    ada.left_at.setText("9:99")
    write(form.told_by, "Anna")
    form.finish()
    hall.settle()
    assert ada._fields["happened_at"].error()
    ada.left_at.show_moment(hall.company.clock.now() - timedelta(hours=5))
    form.finish()
    hall.settle()
    assert ada._fields["happened_at"].error(), "nobody left before they came"
    ada.left_at.show_moment(hall.company.clock.now())
    form.finish()
    hall.settle()
    assert [row.name for row in lists_of(hall).presence()] == ["Bo Lund"]
    assert not ada.asks_how_left()


def test_a_drill_asks_nobody_how_they_left(hall: Hall) -> None:
    form = begun(hall, "drill")
    ada = next(iter(form.answers.values()))
    choose(ada.result, "gone")
    assert not ada.asks_how_left()
    assert ada._fields["how_known"].isHidden()


def test_reception_closes_with_names_and_opens_again(hall: Hall) -> None:
    form = opened(hall, "reception", CloseDeskForm)
    ada, _bo = form.keepers
    take(hall, form.keepers[ada], "Jonas")
    form.finish()
    hall.settle()
    waiting = {row.name: (row.keeper_kind, row.keeper_name) for row in lists_of(hall).waiting()}
    assert waiting == {"Ada Eze": (CustodyKind.NAMED, "Jonas Weiß"), "Bo Lund": (None, "")}
    assert hall.screen.acts.buttons["reception"].text() == "Open reception"
    hall.company.clock.forward(hours=1)
    opening = opened(hall, "reception", OpenDeskForm)
    assert "Bo Lund" in opening._names.text()
    opening.finish()
    hall.settle()
    assert {row.keeper_kind for row in lists_of(hall).waiting()} == {CustodyKind.RECEPTION}


def test_a_typed_name_that_is_nobody_s_is_not_taken_for_nobody(hall: Hall) -> None:
    form = opened(hall, "reception", CloseDeskForm)
    write(next(iter(form.keepers.values())), "Wer Auch Immer")
    form.finish()
    hall.settle()
    assert lists_of(hall).closed_since() is None
    assert next(iter(form.keepers.values())).text() == "Wer Auch Immer"


def test_forms_are_numbered_and_printed(hall: Hall) -> None:
    form = opened(hall, "paper_print", PaperPrintForm)
    write(form.count, "99")
    form.count.setText("99")
    form.finish()
    hall.settle()
    assert form.fields["form_kind"].error()
    assert form.fields["count"].error()
    choose(form.kind, "visit")
    form.count.setText("3")
    form.finish()
    hall.settle()
    forms = lists_of(hall).paper_forms()
    assert [one.number for one in forms] == ["PV-2026-0003", "PV-2026-0002", "PV-2026-0001"]
    assert hall.tray.forms == [sorted(one.id for one in forms)]
    again = opened(hall, "paper_print", PaperPrintForm)
    assert "PV-2026-0002" in again._blank.text()


def test_a_whole_paper_visit_is_entered_in_one_act_with_its_handover(hall: Hall) -> None:
    company = hall.company
    company.clock.forward(hours=8)
    forms = opened(hall, "paper_print", PaperPrintForm)
    choose(forms.kind, "visit")
    forms.count.setText("1")
    forms.finish()
    hall.settle()
    form = opened(hall, "paper_visit", PaperVisitForm)
    now = company.clock.now().astimezone()

    def at(minutes_ago: int) -> str:
        return f"{now - timedelta(minutes=minutes_ago):%H:%M}"

    form.finish()
    hall.settle()
    assert all(form.fields[name].error() for name in ("number", "written_by", "arrived_at", "name", "identity_seen"))
    write(form.number, "pv-2026-0001")
    write(form.written_by, "Anna Berger")
    write(form.times["arrived_at"], at(120))
    write(form.visitor.name, "Cem Arslan")
    write(form.visitor.company, "Notstrom Service AG")
    write(form.visitor.host, "Jonas Weiß")
    write(form.visitor.purpose, "Notstrom")
    hall.settle()
    choose(form.visitor.zones, str(company.zones["RZ 1"]))
    choose(form.identity, "passport")
    form.notice_given.setChecked(True)
    write(form.times["collected_at"], at(110))
    write(form.badge_number, "B-900")
    take(hall, form.escort, "Timo")
    form.more.click()
    (line,) = form.steps
    choose(line.kind, "handover")
    write(line.at, at(60))
    take(hall, line.escort, "Mehmet")
    write(form.times["departed_at"], at(130))
    choose(form.badge, "returned")
    form.finish()
    hall.settle()
    assert form.fields["departed_at"].error() or form.fields["steps"].error(), "times that run backwards are refused"
    form.times["departed_at"].setText(at(20))
    form.finish()
    hall.settle()
    visit = next(row for row in lists_of(hall).visits("Cem", None, 5))
    assert visit.state is VisitState.DEPARTED
    keepers = [part.keeper_name for part in lists_of(hall).custody(visit.id)]
    assert keepers == ["", "Timo Lindner", "Mehmet Brandt"]
    entries = lists_of(hall).log_page(LogFilter(limit=7))
    assert entries[0].type == EntryType.PAPER_VISIT_ENTERED
    assert entries[0].facts["paper_form.number"] == "PV-2026-0001"
    assert all(entry.entered_late for entry in entries), "every time on it is marked as entered late"
    assert lists_of(hall).paper_forms()[0].state is PaperFormState.ENTERED


def test_a_form_is_crossed_out_once_with_a_reason(hall: Hall) -> None:
    forms = opened(hall, "paper_print", PaperPrintForm)
    choose(forms.kind, "handover")
    forms.count.setText("1")
    forms.finish()
    hall.settle()
    for expected in ("", "crossed out already"):
        form = opened(hall, "paper_settle", CrossOutForm)
        write(form.number, "PH-2026-0001")
        write(form.note, "verschrieben")
        choose(form.outcome, "void")
        form.finish()
        hall.settle()
        assert expected in (form.fields["number"].error() or "")
    assert lists_of(hall).paper_forms()[0].state is PaperFormState.VOID


def test_an_auditor_sees_the_house_and_has_no_acts(qtbot: QtBot, company: Company, background: Background) -> None:
    company.arrived(name="Ada Eze")
    hall = hall_of(qtbot, company, background, AUDITOR)
    assert hall.names() == ["Ada Eze"]
    assert not hall.screen.acts.isEnabled()


@pytest.fixture
def night(qtbot: QtBot, company: Company, background: Background) -> Counter:
    """Reception is closed, and only the on-call is logged in."""
    company.desk.execute(CloseDesk())
    company.log_in(ON_CALL)
    return open_counter(qtbot, company, background)


def test_the_on_call_is_told_what_to_do_and_that_reception_is_closed(night: Counter) -> None:
    band = night.reception.night
    assert band.isVisible()
    assert "F2" in band._guide.text()
    assert "F12" in band._guide.text()
    assert "closed since" in band._closed.text()


def test_reception_in_the_day_is_told_nothing(qtbot: QtBot, company: Company, background: Background) -> None:
    """Twin: the same band of a receptionist at an open desk is not there."""
    assert not open_counter(qtbot, company, background).reception.night.isVisible()


def test_the_on_call_receives_collects_and_signs_out_with_the_same_forms(night: Counter) -> None:
    from tests.ui.test_visits import typed_arrival

    form = typed_arrival(night, zone="Foyer")
    form.finish_waiting()
    night.settle()
    (waiting,) = night.lists.waiting()
    assert (waiting.keeper_kind, waiting.keeper_name) == (CustodyKind.NAMED, ON_CALL)
    night.reception.forms.collection(VisitId(waiting.id))
    night.settle()
    night.form.finish()
    night.settle()
    assert [row.state for row in night.inside()] == [VisitState.ON_SITE]
    night.reception.forms.departure(VisitId(waiting.id))
    night.settle()
    choose(night.form.things.badge, "returned")  # type: ignore[attr-defined]
    night.form.finish()
    night.settle()
    assert night.inside() == ()
    assert [row.by for row in night.lists.log_page(LogFilter(limit=3))] == [(ON_CALL,)] * 3
