"""Importing in the window: looked at first, stored once, stopped when asked, and never in anybody's way."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.desk import Desk
from accessdesk.desk.visit_columns import VisitColumn
from accessdesk.desk.visit_import import VisitImportCount, import_plan
from accessdesk.desk.visit_plan import RowFault, VisitImportPlan, plan_visits
from accessdesk.domain.keys import KeyCopy
from accessdesk.domain.visits import Visit, VisitState
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.imports import visit_import_form
from accessdesk.ui.imports.schedule_import_form import ScheduleImportForm
from accessdesk.ui.imports.visit_import_form import VisitImportForm
from tests.support.fixtures import KEYING_SCHEDULE, VISITOR_LOG, VISITORS_BOOK
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import hang_keys
from tests.ui.counter import Counter, open_counter, press, write
from tests.ui.keyroom import Keyroom, open_keyroom

READ = "Left out because something in the row cannot be read"
ARRIVED, ABSENT = "Visits with a time of arrival", "Visits for which no arrival is recorded"
THERE = "Here already, not added again"


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    company.log_in(MANAGER)
    return open_counter(qtbot, company, background)


def opened(counter: Counter) -> VisitImportForm:
    """The form behind the button of the visits screen."""
    counter.window.open_screen("visits")
    counter.visits.bring_in.click()
    form = counter.form
    assert isinstance(form, VisitImportForm)
    return form


def looked_at(counter: Counter, path: Path) -> VisitImportForm:
    """The file's path typed, Enter, and the preview waited for."""
    form = opened(counter)
    write(form.file.line, str(path))
    press(form.file.line, Qt.Key.Key_Return)
    counter.settle()
    return form


def finish(counter: Counter) -> None:
    QTest.keyClick(counter.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.settle()


def visits(company: Company) -> list[Visit]:
    with company.house.new_unit_of_work(()) as uow:
        return uow.find(Visit)


def people_of_three(tmp_path: Path, titles: str = "Name,Company,Time in") -> Path:
    path = tmp_path / "three.csv"
    rows = [f"Visitor {letter},Firm,10/0{day}/2025 9:15" for day, letter in enumerate("ABC", start=1)]
    path.write_text("\n".join([titles, *rows]), encoding="utf-8")
    return path


def test_a_preview_counts_names_the_bad_lines_and_stores_nothing(counter: Counter) -> None:
    form = looked_at(counter, VISITOR_LOG)
    figures = form.counts.shown()
    assert (figures["Rows of the file"], figures[ARRIVED], figures[ABSENT], figures[READ]) == (124, 84, 24, 10)
    bad = form.left_out.model.rows[0]
    assert (bad.line, bad.fault, bad.at) == (13, RowFault.BAD_DATE, "TOA")
    assert len(form.left_out.model.rows) == 16
    assert form.state() is None
    assert form.primary.accessibleName() == "Import"
    assert visits(counter.company) == []


def test_ctrl_enter_imports_what_was_looked_at(counter: Counter) -> None:
    form = looked_at(counter, VISITOR_LOG)
    finish(counter)
    assert form.imported
    assert form.counts.shown()[ARRIVED] == 84
    states = [visit.state for visit in visits(counter.company)]
    assert (states.count(VisitState.IMPORTED_PAST), states.count(VisitState.NOT_RECORDED)) == (84, 24)
    assert len(counter.visits.view.model().rows) == 100  # type: ignore[attr-defined]
    finish(counter)
    assert counter.window.panel.form is None


def stored_by_a_second_import(counter: Counter, tmp_path: Path) -> int:
    """How many visits the same rows add when their file comes again under another name."""
    path = people_of_three(tmp_path)
    looked_at(counter, path)
    finish(counter)
    finish(counter)
    before = len(visits(counter.company))
    assert before == 3
    form = looked_at(counter, path.rename(tmp_path / "again.csv"))
    if form.found is not None and form.found.adds:
        finish(counter)
    return len(visits(counter.company)) - before


def test_a_second_import_adds_nothing(counter: Counter, tmp_path: Path) -> None:
    assert stored_by_a_second_import(counter, tmp_path) == 0
    form = counter.form
    assert isinstance(form, VisitImportForm)
    assert form.counts.shown()[THERE] == 3
    finish(counter)
    assert counter.window.panel.form is None


def test_a_second_import_that_added_something_would_be_seen(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = plan_visits
    runs = iter("abcdef")

    def forgetful(*args: object, **named: object) -> object:
        plan, run = real(*args, **named), next(runs)  # type: ignore[arg-type]
        return replace(plan, visits=tuple(replace(visit, key=run + visit.key[1:]) for visit in plan.visits))

    monkeypatch.setattr(visit_import_form, "plan_visits", forgetful)
    assert stored_by_a_second_import(counter, tmp_path) == 3


def test_every_column_shows_its_meaning_and_a_meaning_belongs_to_one_column(counter: Counter) -> None:
    form = looked_at(counter, VISITOR_LOG)
    shown = dict(zip(form.columns.titles, form.columns.chosen(), strict=True))
    assert (shown["TOA"], shown["POA"]) == (VisitColumn.ARRIVAL, None)
    box = form.columns.boxes[form.columns.titles.index("Last Updated By")]
    box.choose(VisitColumn.ARRIVAL)
    box.activated.emit(box.currentIndex())
    counter.settle()
    shown = dict(zip(form.columns.titles, form.columns.chosen(), strict=True))
    assert (shown["TOA"], shown["Last Updated By"]) == (None, VisitColumn.ARRIVAL)
    assert form.counts.shown()[ARRIVED] == 0
    assert form.counts.shown()[READ] > 100


def test_a_file_whose_titles_nobody_knows_asks_which_column_is_the_name(counter: Counter, tmp_path: Path) -> None:
    form = looked_at(counter, people_of_three(tmp_path, "Wer,Woher,Wann"))
    assert "holds names" in form.file.field.error()
    assert form.columns.titles == ("Wer", "Woher", "Wann")
    finish(counter)
    assert visits(counter.company) == []
    for box, meaning in zip(form.columns.boxes, (VisitColumn.NAME, VisitColumn.COMPANY, None), strict=True):
        box.choose(meaning)
    form.columns.boxes[0].activated.emit(1)
    counter.settle()
    assert form.file.field.error() == ""
    finish(counter)
    assert {visit.name for visit in visits(counter.company)} == {"Visitor A", "Visitor B", "Visitor C"}


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "no such file"),
        (lambda path: path.mkdir(), "folder"),
        (lambda path: path.write_bytes(b""), "no rows"),
        (lambda path: path.write_bytes(bytes(4000)), "no text file"),
    ],
    ids=["absent", "folder", "empty", "picture"],
)
def test_a_file_that_cannot_be_read_is_told_at_its_field(
    counter: Counter, tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    path = tmp_path / "log.csv"
    make(path)
    form = looked_at(counter, path)
    assert said in form.file.field.error()
    assert form.found is None
    assert form.file.line.text() == str(path)


def test_another_path_makes_the_preview_go_away(counter: Counter) -> None:
    form = looked_at(counter, VISITOR_LOG)
    write(form.file.line, "x")
    assert form.found is None
    assert form.columns.titles == ()
    finish(counter)
    assert visits(counter.company) == []


def press_cancel(form: VisitImportForm) -> None:
    form.progress.cancelled.emit()


def cancelled_on_the_way(
    counter: Counter,
    monkeypatch: pytest.MonkeyPatch,
    *,
    deaf: bool = False,
    give_up: Callable[[VisitImportForm], None] = press_cancel,
) -> VisitImportForm:
    """Given up while rows 21 to 40 are under way; a deaf import goes on reporting to nobody."""
    there, go_on, real = threading.Event(), threading.Event(), import_plan

    def slowly(
        desk: Desk, plan: VisitImportPlan, source: str, report: Callable[[int, int], None], at_once: int
    ) -> VisitImportCount:
        def step(done: int, of: int) -> None:
            if not (deaf and there.is_set()):
                report(done, of)
            if done == 20:
                there.set()
                go_on.wait(5)

        return real(desk, plan, source, step, 20)

    monkeypatch.setattr(visit_import_form, "import_plan", slowly)
    form = looked_at(counter, VISITOR_LOG)
    QTest.keyClick(counter.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert there.wait(5)
    QApplication.processEvents()
    assert form.progress.accessibleDescription() == "20 of 108"
    assert not form.file.isEnabled()
    assert not form.is_untouched()
    give_up(form)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    go_on.set()
    counter.settle()
    return form


def test_a_cancelled_import_stops_between_two_steps_and_the_rest_is_counted(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = cancelled_on_the_way(counter, monkeypatch)
    assert len(visits(counter.company)) == 40
    assert form.counts.shown()[THERE] == 40
    assert "Stopped" in counter.said[-1]
    assert len(counter.visits.view.model().rows) == 40  # type: ignore[attr-defined]
    monkeypatch.undo()
    finish(counter)
    assert len(visits(counter.company)) == 108


def test_a_form_given_up_stops_its_import(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    cancelled_on_the_way(counter, monkeypatch, give_up=lambda form: counter.window.panel.discard_all())
    assert len(visits(counter.company)) == 40


def test_an_import_deaf_to_cancelling_would_be_seen(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    cancelled_on_the_way(counter, monkeypatch, deaf=True)
    assert len(visits(counter.company)) == 108


def test_who_may_not_import_is_not_offered_it(qtbot: QtBot, company: Company, background: Background) -> None:
    company.log_in(RECEPTION)
    counter = open_counter(qtbot, company, background)
    assert counter.visits.bring_in.isHidden()
    company.log_in(MANAGER)
    assert not open_counter(qtbot, company, background).visits.bring_in.isHidden()


def test_the_desk_refuses_even_a_preview_without_the_right(counter: Counter) -> None:
    form = opened(counter)
    counter.company.log_in(RECEPTION)
    form.file.take(VISITOR_LOG)
    counter.settle()
    assert "may not do this (import)" in form.notice()
    assert form.found is None


def test_everything_is_said_in_german_too_while_the_preview_stands(counter: Counter, qapp: QApplication) -> None:
    form = looked_at(counter, VISITORS_BOOK)
    language.set_language(qapp, "de")
    assert form.title() == "Besucherbuch importieren"
    assert "Zeilen der Datei" in form.counts.shown()
    assert form.columns.boxes[0].currentText() == "Tag"
    assert form.file.field.label() == "Datei *"


@pytest.fixture
def keyroom(qtbot: QtBot, company: Company, background: Background) -> Keyroom:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return open_keyroom(qtbot, ring, background)


def chosen_in_menu(keyroom: Keyroom) -> ScheduleImportForm:
    menu = keyroom.screen.acts.menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith("Import keying")).trigger()
    return keyroom.form(ScheduleImportForm)


def test_a_keying_schedule_comes_in_by_the_menu_of_key_data_and_once_only(keyroom: Keyroom) -> None:
    form = chosen_in_menu(keyroom)
    form.file.take(KEYING_SCHEDULE)
    keyroom.settle()
    assert [(row.id, row.copies) for row in form.types.rows][:2] == [("GHS 1", 2), ("HGS 2 Süd", 3)]
    assert form.origin.text().startswith("Locking system M-2088, Werk Süd, maker Schloß & Riegel")
    before = copies(keyroom)
    keyroom.finish()
    assert copies(keyroom) == before + 23
    assert form.counts.shown()["Cylinders"] == 5
    keyroom.finish()
    form = chosen_in_menu(keyroom)
    form.file.take(KEYING_SCHEDULE)
    keyroom.settle()
    assert form.found is not None
    assert not form.found.adds
    keyroom.finish()
    assert copies(keyroom) == before + 23


def test_a_visitor_log_is_no_schedule(keyroom: Keyroom) -> None:
    form = chosen_in_menu(keyroom)
    form.file.take(VISITOR_LOG)
    keyroom.settle()
    assert "no keying schedule" in form.file.field.error()
    assert form.types.rows == ()


def copies(keyroom: Keyroom) -> int:
    with keyroom.ring.company.house.new_unit_of_work(()) as uow:
        return len(uow.find(KeyCopy))
