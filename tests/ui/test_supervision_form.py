"""Supervision in the window: the auditor's figures, the question about a zone, and the report as a file."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from accessdesk.app import AccessDesk
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor, ReportGap
from accessdesk.desk.places import MoveVisitors
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.opening import Opened, load_commands
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.ui import language
from accessdesk.ui.log.log_screen import LogScreen
from accessdesk.ui.reports.supervision_form import SupervisionForm
from tests.support.houses import AUDITOR, PASSWORD, PIN, RECEPTION, Company


@pytest.fixture
def program(company: Company, qtbot: object) -> Iterator[AccessDesk]:
    load_commands()
    lists = SqlLists(company.house.engine)
    papers = DeskPapers(company.house, company.desk, lists)
    opened = Opened(company.house, company.desk, lists, SqlKeyLists(company.house.engine), papers)
    running = AccessDesk(company.house.data_dir, opener=lambda: opened)
    running.window.resize(1280, 720)
    running.window.show()
    settle(running)
    language.set_language(QApplication.instance(), "en")  # type: ignore[arg-type]
    yield running
    running.close()
    running.window.close()
    shiboken6.delete(running.window)
    shiboken6.delete(running)


def settle(program: AccessDesk) -> None:
    quiet = 0
    while quiet < 3:
        QApplication.processEvents()
        quiet = quiet + 1 if program.background.pending == 0 else 0


def a_visit(company: Company, name: str, escort: str) -> VisitId:
    """30 minutes with an escort."""
    zones = (company.zones["RZ 1"], company.zones["RZ 2"])
    visit_id = company.arrived(name=name, zones=zones)
    accepts = EscortAccepts(company.employees[escort], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", until, escort=accepts))
    return visit_id


def two_visits(company: Company) -> None:
    """Ada Obi is moved to RZ 1 after 30 minutes, Jan Peters is alone from then on; ten minutes more."""
    there, alone = a_visit(company, "Ada Obi", "Timo Lindner"), a_visit(company, "Jan Peters", "Mehmet Brandt")
    company.clock.forward(minutes=30)
    company.desk.execute(MoveVisitors((there,), company.zones["RZ 1"]))
    company.desk.execute(ReportGap(alone, "abberufen"))
    company.clock.forward(minutes=10)


def log_in(program: AccessDesk, name: str) -> LogScreen:
    login = program.window.lock_page.login
    login.name_input.setText(name)
    login.password_input.setText(PASSWORD)
    QTest.keyClick(login.password_input, Qt.Key.Key_Return)
    settle(program)
    program.window.activateWindow()
    QApplication.processEvents()
    program.window.open_screen("log")
    settle(program)
    screen = program.window.made_screen("log")
    assert isinstance(screen, LogScreen)
    return screen


def opened_form(program: AccessDesk) -> SupervisionForm:
    screen = log_in(program, AUDITOR)
    QTest.mouseClick(screen.supervision, Qt.MouseButton.LeftButton)
    settle(program)
    form = program.window.panel.form
    assert isinstance(form, SupervisionForm)
    return form


def test_the_auditor_sees_the_figures_of_the_month_at_once(company: Company, program: AccessDesk) -> None:
    two_visits(company)
    form = opened_form(program)
    said = form.figures.shown()
    assert said["visits under continuous supervision"] == "2 / 2"
    assert said["covered"] == "1:10:00 · 87.5 %"
    assert said["supervision gaps"] == "0:10:00 · 1"
    (gap,) = form.gaps.text().split("\n\n")
    assert "0:10:00" in gap
    assert "Reason: " in gap
    assert form._head.isVisible()


def test_who_was_in_a_zone_is_answered_in_three_parts(company: Company, program: AccessDesk) -> None:
    two_visits(company)
    form = opened_form(program)
    form.zone.setFocus()
    form.zone.setCurrentIndex(form.zone.findText("RZ 1"))
    told = {title.text(): names.text() for title, names in form.parts}
    assert "Ada Obi" in told["Recorded in RZ 1"]
    assert "0:10:00" in told["Recorded in RZ 1"]
    permitted = told["Permitted for RZ 1, whereabouts not recorded"].splitlines()
    assert [line.split(" (")[0] for line in permitted] == ["Ada Obi", "Jan Peters"]
    assert f"Employees: {len(company.employees)}." in told["Not covered"]


def test_both_files_leave_with_an_entry_in_the_log(company: Company, program: AccessDesk, tmp_path: Path) -> None:
    two_visits(company)
    form = opened_form(program)
    for name in ("pdf", "csv"):
        form.write_to(tmp_path / f"report.{name}", name)
        settle(program)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert sum(row["Custody"] == "gap" and row["Line"] == "part" for row in csv.DictReader(file)) == 1
    assert program.opened is not None
    rows = program.opened.lists.log_page(LogFilter(types=("export.made",)))
    assert [row.facts["d.kind"] for row in rows] == ["supervision", "supervision"]
    assert {(row.facts["d.from"], row.facts["d.to"]) for row in rows} == {
        (form.first.day().isoformat(), form.last.day().isoformat())  # type: ignore[union-attr]
    }


def test_wrong_days_are_said_at_their_field_and_stay_typed(company: Company, program: AccessDesk) -> None:
    two_visits(company)
    form = opened_form(program)
    form.first.setText("gestern")
    assert program.window.isActiveWindow()
    form.first.setFocus()
    QTest.keyClick(form.first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "23/11/2026" in form.fields["from"].error()
    assert form.first.text() == "gestern"
    form.first.setText("24.11.2026")
    form.last.setText("23.11.2026")
    form.finish()
    assert form.fields["to"].error() == "The last day lies before the first."


def test_a_folder_that_takes_no_file_is_said_in_the_form(company: Company, program: AccessDesk, tmp_path: Path) -> None:
    two_visits(company)
    form = opened_form(program)
    form.write_to(tmp_path / "nowhere" / "report.pdf", "pdf")
    settle(program)
    assert form._notice.text() == "The file could not be written. Choose another folder."


def test_reception_has_no_such_button(company: Company, program: AccessDesk) -> None:
    assert not log_in(program, RECEPTION).supervision.isVisible()
