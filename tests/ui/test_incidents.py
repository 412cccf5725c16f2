"""Incidents in the window: reported, answered, decided and closed with the keyboard alone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.incidents import ReportIncident
from accessdesk.domain.ids import IncidentId
from accessdesk.domain.incidents import IncidentClock, IncidentKind, StepKind
from accessdesk.ui.background import Background
from accessdesk.ui.incidents.incident_acts import (
    AddToIncidentForm,
    AnswerClockForm,
    CloseIncidentForm,
    DecideIncidentForm,
)
from accessdesk.ui.incidents.incident_form import IncidentForm
from accessdesk.ui.incidents.incident_sheet import IncidentSheet
from accessdesk.ui.incidents.incidents_screen import IncidentsScreen
from accessdesk.ui.settings.incident_card import IncidentCard
from accessdesk.ui.visits.at_desk import AtDesk
from tests.desk.test_incidents import WHAT, reported, shown
from tests.support.houses import ADMIN, MANAGER, RECEPTION, Company
from tests.ui.counter import Counter, open_counter, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def at_desk(counter: Counter) -> AtDesk:
    return AtDesk(
        counter.background,
        counter.company.desk,
        counter.lists,
        counter.tray,
        counter.window.panel.open,
        lambda text, undo: counter.said.append(text),
        counter.company.clock.now,
    )


def screen(counter: Counter) -> IncidentsScreen:
    counter.window.add_screen("incidents", lambda: "Incidents", "ban", lambda: IncidentsScreen(at_desk(counter)))
    counter.window.open_screen("incidents")
    made = counter.window.made_screen("incidents")
    assert isinstance(made, IncidentsScreen)
    counter.settle()
    return made


def test_reception_reports_one_with_the_keyboard_and_its_clocks_run(counter: Counter) -> None:
    found = screen(counter)
    QTest.keyClick(counter.window, Qt.Key.Key_N, CTRL)
    form = counter.form
    assert isinstance(form, IncidentForm)
    counter.settle()
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    assert {name for name, field in form.fields.items() if field.error()} == {"kind", "what"}
    form.kind.choose(["other"])
    write(form.what, WHAT)
    form.zone.choose([str(counter.company.zones["RZ 1"])])
    write(form.times["happened_at"], "8:3o")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    assert form.fields["happened_at"].error()
    form.times["happened_at"].clear()
    write(form.informed, "Lena Sommer")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    assert counter.said == ["Incident 1 reported"]
    sheet = counter.form
    assert isinstance(sheet, IncidentSheet)
    assert WHAT in sheet.text()
    assert "Lena Sommer" in sheet.steps.text()
    assert len(sheet.lines) == 3
    assert [row.what for row in found.model.rows] == [WHAT]


def test_the_office_goes_from_clock_to_clock_to_the_decision_and_the_end_with_one_key(counter: Counter) -> None:
    counter.company.log_in(MANAGER)
    made = reported(counter.company)
    at = at_desk(counter)
    at.open_form(IncidentSheet(at, made))
    counter.settle()
    for _ in range(3):
        QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
        answer = counter.form
        assert isinstance(answer, AnswerClockForm)
        write(answer.to_whom, "Landesamt für Datenschutzaufsicht")
        QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
        counter.settle()
    for kind in (DecideIncidentForm, CloseIncidentForm):
        QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
        form = counter.form
        assert isinstance(form, kind)
        write(form.line, "Türschließer erneuert")
        QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
        counter.settle()
    row = shown(counter.company, made)
    assert row.closed_at is not None
    assert [step.kind for step in row.steps] == [StepKind.CLOCK_MET] * 3 + [StepKind.DECIDED, StepKind.CLOSED]


def test_nothing_owed_asks_for_the_reason_and_an_overwritten_recording_proposes_it(counter: Counter) -> None:
    counter.company.log_in(MANAGER)
    made = reported(counter.company)
    counter.company.clock.forward(days=20)
    row = shown(counter.company, made)
    face = next(face for face in row.clocks if face.clock is IncidentClock.VIDEO)
    form = AnswerClockForm(at_desk(counter), row, face)
    counter.window.panel.open(form)
    assert form.answer.chosen() == ("waived",)
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    assert form.fields["not_required"].error()
    write(form.why, "niemand sah nach")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    assert shown(counter.company, made).steps[-1].kind is StepKind.CLOCK_WAIVED


def test_reception_sees_no_words_of_others_and_adds_whom_it_informed(counter: Counter) -> None:
    counter.company.log_in(MANAGER)
    made = reported(counter.company)
    counter.company.log_in(RECEPTION)
    counter.reception.reload()
    counter.settle()
    counter.reception.aside.to_clear.button_of(f"incident:{made}").click()
    counter.settle()
    sheet = counter.form
    assert isinstance(sheet, IncidentSheet)
    assert WHAT not in sheet.text()
    assert not sheet.primary.isVisible()
    QTest.keyClick(counter.window, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    form = counter.form
    assert isinstance(form, AddToIncidentForm)
    write(form.informed, "Wachdienst")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    assert [step.who for step in shown(counter.company, made).steps] == ["Wachdienst"]


def test_a_correction_keeps_what_was_not_touched_to_the_second(counter: Counter) -> None:
    counter.company.log_in(MANAGER)
    happened = counter.company.clock.now() - timedelta(minutes=90, seconds=17)
    command = ReportIncident(IncidentKind.OTHER, WHAT, happened, zone_id=counter.company.zones["RZ 1"])
    made = IncidentId(counter.company.desk.execute(command).id or 0)
    form = IncidentForm(at_desk(counter), shown(counter.company, made))
    counter.window.panel.open(form)
    counter.settle()
    assert form.is_untouched()
    write(form.where, "Nordflur")
    QTest.keyClick(counter.window, Qt.Key.Key_Return, CTRL)
    counter.settle()
    row = shown(counter.company, made)
    assert (row.place, row.happened_at, row.zone) == ("Nordflur", happened, "RZ 1")


def test_the_administrator_says_which_clocks_run_and_why_recordings_stay_longer(counter: Counter) -> None:
    counter.company.log_in(ADMIN)
    card = IncidentCard(counter.background, counter.company.desk)
    counter.qtbot.addWidget(card)
    card.show_facts(counter.lists.company(), counter.lists.site_video())
    card.nis2.choose(["yes"])
    card.nis2.changed.emit(("yes",))
    card.fields.input("video_hours").setText("100")
    card.fields.save.click()
    counter.settle()
    assert card.fields.fields["video_reason"].error()
    card.fields.input("video_reason").setText("Einbruch 2025")
    card.fields.save.click()
    counter.settle()
    assert counter.lists.site_video().hours == 100
    counter.company.log_in(MANAGER)
    assert len(shown(counter.company, reported(counter.company)).clocks) == 6
