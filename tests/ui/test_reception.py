"""The reception screen, from the key that is pressed to the row that is shown."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor, ReportGap
from accessdesk.desk.visits import CallHost, ExpectVisit
from accessdesk.domain.escorts import Acceptance, GapCause
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.reception.columns import inside_columns
from accessdesk.ui.reception.inside_menu import acts_for
from accessdesk.ui.table_model import CELL_ROLE
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.delivery_form import DeliveryForm
from accessdesk.ui.visits.departure_form import DepartureForm
from accessdesk.ui.visits.handover_form import HandoverForm
from tests.support.houses import AUDITOR, PIN, Company
from tests.ui.counter import Counter, open_counter, press, shown, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def collected(company: Company, **changes: object) -> VisitId:
    """A visitor inside, escorted by Timo Lindner."""
    visit_id = company.arrived(**changes)
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id:03}", until, escort=accepts))
    return visit_id


def texts(counter: Counter, view: object) -> list[str]:
    model = view.model()  # type: ignore[attr-defined]
    cells = [
        model.index(row, column).data(CELL_ROLE)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    return [text for cell in cells for text in (cell.text, cell.second) if text]


def test_f2_typing_and_ctrl_enter_bring_a_visitor_into_the_table(counter: Counter) -> None:
    QTest.keyClick(counter.window, Qt.Key.Key_F2)
    form = counter.form
    assert isinstance(form, ArrivalForm)
    counter.settle()
    write(form.visitor.name, "Nguyễn Văn Minh")
    write(form.visitor.company, "Kältetechnik Brandt GmbH")
    write(form.visitor.host, "jonas")
    counter.settle()
    press(form.visitor.host, Qt.Key.Key_Return)
    write(form.visitor.purpose, "Wartung Klima")
    form.visitor.zones.choose((str(counter.company.zones["RZ 1"]),))
    form.visitor._on_zones()
    counter.settle()
    form.identity.choose(("id_card",))
    form.notice_given.setChecked(True)
    form.collection.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.collection.escort.pin, PIN)
    QTest.keyClick(form.collection.escort.pin, Qt.Key.Key_Return, CTRL)
    counter.settle()
    (row,) = counter.inside()
    assert (row.name, row.state, row.keeper_name) == ("Nguyễn Văn Minh", VisitState.ON_SITE, "Timo Lindner")
    assert counter.window.panel.form is None
    assert len(counter.tray.printed) == 1


def test_the_keys_of_the_acts_open_empty_forms_that_complain_about_nothing(counter: Counter) -> None:
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_F7):
        QTest.keyClick(counter.window, key)
        counter.settle()
        form = counter.form
        assert isinstance(form, ActForm)
        assert form.notice() == ""


def test_a_jammed_printer_never_blocks_a_collection(counter: Counter) -> None:
    visit_id = counter.company.arrived()
    counter.tray.jammed = True
    counter.reception.forms.collection(visit_id)
    counter.settle()
    form = counter.form
    assert isinstance(form, CollectionForm)
    form.collection.escort.choose(counter.company.employees["Timo Lindner"])
    write(form.collection.escort.pin, PIN)
    form.finish()
    counter.settle()
    assert [row.state for row in counter.inside()] == [VisitState.ON_SITE]
    assert any("not printed" in text for text in counter.said)


def test_the_waiting_card_shows_minutes_phones_and_the_call(counter: Counter) -> None:
    visit_id = counter.company.arrived(name="Hannes Köhler")
    counter.company.desk.execute(CallHost(visit_id))
    counter.company.clock.forward(minutes=6)
    counter.reception.reload()
    counter.settle()
    seen = texts(counter, counter.reception.waiting_view)
    assert "6 min" in seen
    assert any("☎ 418" in text for text in seen)
    assert any(text.startswith("called ") for text in seen)


def test_collect_opens_the_collection_and_arrival_the_expected_visit(counter: Counter) -> None:
    visit_id = counter.company.arrived()
    now = counter.company.clock.now()
    counter.company.desk.execute(
        ExpectVisit(
            "Emeka Okafor", "Datalift", counter.company.employees["Jonas Weiß"], "Audit",
            (counter.company.zones["RZ 2"],), VisitType.CUSTOMER, now + timedelta(hours=1), now + timedelta(hours=3),
        )
    )  # fmt: skip
    counter.reception.reload()
    counter.settle()
    counter.reception.waiting_view.selectRow(0)
    press(counter.reception.waiting_view, Qt.Key.Key_Space)
    counter.settle()
    assert isinstance(counter.form, CollectionForm)
    assert counter.form.draft_name() == "Miriam Okafor"
    counter.reception.expected_view.selectRow(0)
    press(counter.reception.expected_view, Qt.Key.Key_Space)
    counter.settle()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    assert form.visitor.name.text() == "Emeka Okafor"
    assert form.visitor.host_id() == counter.company.employees["Jonas Weiß"]
    assert form.visitor.chosen_zones() == (counter.company.zones["RZ 2"],)
    assert "escort required" in texts(counter, counter.reception.expected_view)
    assert form.is_untouched()
    assert visit_id


def test_a_gap_stands_in_red_and_assign_closes_it(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.company.clock.forward(minutes=5)
    counter.company.desk.execute(ReportGap(visit_id, "abberufen"))
    counter.company.clock.forward(minutes=4)
    counter.reception.reload()
    counter.settle()
    assert "Gap for 4 min" in texts(counter, counter.reception.inside_view)
    counter.reception.aside.to_clear.button_of(f"gap:{visit_id}").click()
    counter.settle()
    form = counter.form
    assert isinstance(form, HandoverForm)
    form.escort.choose(counter.company.employees["Mehmet Brandt"])
    write(form.escort.pin, PIN)
    form.finding.cause.choose([GapCause.CALLED_AWAY.value])
    write(form.finding.finding, "wartete vor der Tür")
    counter.window.panel.finish()
    counter.settle()
    assert [row.keeper_name for row in counter.inside()] == ["Mehmet Brandt"]
    assert counter.lists.to_clear(counter.company.clock.now()) == []


def test_the_weaker_acceptance_is_marked_in_the_table(counter: Counter) -> None:
    visit_id = counter.company.arrived()
    accepts = EscortAccepts(counter.company.employees["Timo Lindner"], Acceptance.BY_PHONE)
    until = counter.company.clock.now() + timedelta(hours=2)
    counter.company.desk.execute(CollectVisitor(visit_id, "B-001", until, escort=accepts))
    counter.reception.reload()
    counter.settle()
    assert any("weaker" in text for text in texts(counter, counter.reception.inside_view))


def test_each_key_opens_its_act(counter: Counter) -> None:
    for key, kind in (("F3", DepartureForm), ("F7", DeliveryForm), ("F6", HandoverForm)):
        counter.reception.acts.buttons[key].click()
        assert isinstance(counter.form, kind)
    counter.reception.acts.buttons["F4"].click()
    counter.reception.acts.buttons["F5"].click()
    assert counter.asked == ["issue", "take back"]
    counter.settle()


def test_f3_in_the_list_takes_the_row_on_which_the_keyboard_stands(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.reload()
    counter.settle()
    counter.reception.inside_view.setFocus()
    counter.reception.inside_view.select_id(visit_id)
    assert counter.reception.inside_view.hasFocus()
    counter.reception._on_departure()
    counter.settle()
    assert counter.form.draft_name() == "Miriam Okafor"


def test_the_acts_of_a_row_follow_its_state(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.reload()
    counter.settle()
    (row,) = counter.inside()
    assert [text for text, _ in acts_for(row, counter.reception.forms)] == [
        "Record departure",
        "Hand over escort",
        "Report a supervision gap",
        "Moved to a zone, or back at the desk",
        "Leaves and comes back",
        "Give documents",
        "For whom, order",
        "Whereabouts unclear",
        "What was recorded",
    ]
    assert row.id == visit_id


def test_a_hostile_name_is_shown_as_plain_text(counter: Counter) -> None:
    hostile = "<img src=x onerror=alert(1)><b>Bobby</b>"
    visit_id = collected(counter.company, name=hostile)
    counter.company.desk.execute(ReportGap(visit_id, "abberufen"))
    counter.reception.reload()
    counter.settle()
    counter.reception.forms.departure(visit_id)
    counter.settle()
    assert hostile in texts(counter, counter.reception.inside_view)
    labels = [label for label in counter.window.findChildren(QLabel) if "Bobby" in label.text()]
    assert len(labels) >= 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_another_desk_s_act_appears_after_changed(counter: Counter) -> None:
    assert shown(counter.reception.waiting_view) == ()
    counter.background.run(counter.window, lambda: counter.company.desk.execute(counter.company.arrival()))
    counter.settle()
    assert [row.name for row in shown(counter.reception.waiting_view)] == ["Miriam Okafor"]


def test_whoever_may_not_read_the_log_sees_no_latest_entries(counter: Counter) -> None:
    counter.reception.reload()
    counter.settle()
    assert not counter.reception.aside._latest_card.isHidden()
    counter.company.log_in("Anna Berger")
    counter.reception.reload()
    counter.settle()
    assert counter.reception.aside._latest_card.isHidden()
    assert AUDITOR


def test_the_empty_card_of_open_matters_follows_the_language(counter: Counter, qapp: QApplication) -> None:
    language.set_language(qapp, "xx")
    QApplication.processEvents()
    shown_texts = [label.text() for label in counter.reception.aside.to_clear.findChildren(QLabel)]
    assert not [text for text in shown_texts if text.startswith("Nothing. Gaps")]


def test_the_keyboard_begins_in_the_first_list_that_has_somebody(counter: Counter) -> None:
    counter.company.arrived(name="Hannes Köhler")
    counter.reception.setFocus()
    counter.reception.reload()
    counter.settle()
    assert counter.reception.waiting_view.hasFocus()
    assert counter.reception.waiting_view.current_row().name == "Hannes Köhler"


def test_a_reload_never_takes_the_keyboard_away_from_where_somebody_types(counter: Counter) -> None:
    counter.company.arrived(name="Hannes Köhler")
    counter.window.top_bar.search.setFocus()
    counter.reception.reload()
    counter.settle()
    assert counter.window.top_bar.search.hasFocus()


def test_the_only_visitor_inside_need_not_be_named_again(counter: Counter) -> None:
    collected(counter.company, name="Hannes Köhler")
    counter.reception.reload()
    counter.settle()
    QTest.keyClick(counter.window, Qt.Key.Key_F3)
    counter.settle()
    assert isinstance(counter.form, DepartureForm)
    assert counter.form.draft_name() == "Hannes Köhler"


def test_a_permission_that_ends_in_the_night_shows_its_time_and_one_that_ended_before_its_day(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.reception.reload()
    counter.settle()
    (row,) = counter.inside()
    assert row.id == visit_id
    late = datetime(2026, 11, 23, 23, 13).astimezone()
    shown_until = {column.key: column for column in inside_columns(lambda: late, lambda key: True)}["since"].second
    assert shown_until is not None
    assert shown_until(replace(row, until=late + timedelta(hours=4, minutes=17))) == "until 03:30"
    assert shown_until(replace(row, until=late - timedelta(days=1))) == "until 22/11/2026 23:13"
