"""F12 at every hour of a bad day: at the locked desk, behind a jammed printer, and when the data cannot be opened."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from accessdesk.app import AccessDesk
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.events import EntryType
from accessdesk.opening import Opened, load_commands
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.printing.evacuation_papers import EvacuationPapers
from accessdesk.printing.snapshot import read_snapshot
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage.faults import DatabaseDamaged
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.support.houses import Company


def opened_of(company: Company) -> Opened:
    load_commands()
    lists = SqlLists(company.house.engine)
    return Opened(
        company.house,
        company.desk,
        lists,
        SqlKeyLists(company.house.engine),
        DeskPapers(company.house, company.desk, lists),
    )


def settle(program: AccessDesk) -> None:
    quiet = 0
    while quiet < 3:
        QApplication.processEvents()
        quiet = quiet + 1 if program.background.pending == 0 else 0


def close(program: AccessDesk) -> None:
    program.background.shutdown()
    program.window.close()
    shiboken6.delete(program.window)
    shiboken6.delete(program)


@pytest.fixture
def program(company: Company, qtbot: object) -> Iterator[AccessDesk]:
    opened = opened_of(company)
    running = AccessDesk(company.house.data_dir, opener=lambda: opened)
    running.window.show()
    settle(running)
    yield running
    close(running)


def press_f12(program: AccessDesk) -> None:
    program.window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(program.window, Qt.Key.Key_F12)
    settle(program)


def papers(company: Company) -> list[Path]:
    return sorted((company.house.data_dir / "papers").glob("evacuation-*.pdf"))


def test_every_change_reaches_the_sealed_list_by_itself(program: AccessDesk, company: Company) -> None:
    command = company.arrival(name="Ada Eze")
    program.background.run(program, lambda: company.desk.execute(command))
    settle(program)
    assert [row.name for row in read_snapshot(company.house.data_dir).people] == ["Ada Eze"]


def test_a_change_that_nobody_told_the_window_reaches_the_list_with_the_next_half_minute(
    program: AccessDesk, company: Company
) -> None:
    company.arrived(name="Ada Eze")
    assert read_snapshot(company.house.data_dir).people == ()
    program.evacuation._watch.timeout.emit()
    settle(program)
    assert len(read_snapshot(company.house.data_dir).people) == 1


def test_f12_waits_behind_no_jammed_printer_and_no_query(program: AccessDesk, company: Company) -> None:
    company.arrived(name="Ada Eze")
    program.evacuation.refresh()
    settle(program)
    release = threading.Event()
    program.background.print_run(program, release.wait)
    program.background.run(program, release.wait)
    QTest.keyClick(program.window, Qt.Key.Key_F12)
    view = program.evacuation.view
    assert view is not None
    try:
        while not papers(company) or view.people() == 0:
            QApplication.processEvents()
        assert program.background.pending >= 2, "the jam is still there"
    finally:
        release.set()
    settle(program)
    view.accept()


def test_the_list_is_shown_and_printed_when_the_data_cannot_be_opened(company: Company, qtbot: object) -> None:
    company.arrived(name="Ada Eze")
    EvacuationPapers(company.house.data_dir).refresh(SqlLists(company.house.engine), company.clock.now())

    def broken() -> Opened:
        raise DatabaseDamaged("accessdesk.db")

    program = AccessDesk(company.house.data_dir, opener=broken)
    program.window.show()
    settle(program)
    press_f12(program)
    view = program.evacuation.view
    assert view is not None
    assert view.people() == 1
    assert len(papers(company)) == 1
    assert "This is the last list" in view._who.text()
    view.accept()
    close(program)
    _and_the_entry_follows(company)


def _and_the_entry_follows(company: Company) -> None:
    """The next start records what could not be recorded then."""
    opened = opened_of(company)
    program = AccessDesk(company.house.data_dir, opener=lambda: opened)
    settle(program)
    found = SqlLists(company.house.engine).log_page(LogFilter(types=(EntryType.EVACUATION_LIST_MADE.value,)))
    assert [entry.facts["d.people"] for entry in found] == ["1"]
    close(program)


def test_without_any_list_the_view_says_what_to_do(tmp_path: Path, qtbot: object) -> None:
    def broken() -> Opened:
        raise DatabaseDamaged("accessdesk.db")

    program = AccessDesk(tmp_path, opener=broken)
    program.window.show()
    settle(program)
    press_f12(program)
    view = program.evacuation.view
    assert view is not None
    assert "No evacuation list lies on this computer yet" in view._printed.text()
    view.accept()
    close(program)


def test_every_full_hour_the_desk_prints_by_itself_if_it_is_told_to(program: AccessDesk, company: Company) -> None:
    program.evacuation.half_minute()
    company.clock.forward(hours=1)
    program.evacuation.half_minute()
    settle(program)
    assert papers(company) == [], "nobody told it to"
    write_settings(company.house.data_dir, DeskSettings(hourly_print=True, hourly_mail=True))
    company.clock.forward(hours=1)
    program.evacuation.half_minute()
    company.clock.forward(minutes=1)
    program.evacuation.half_minute()
    settle(program)
    assert len(papers(company)) == 1


def test_a_list_that_is_not_of_this_minute_says_of_when_it_is(program: AccessDesk, company: Company) -> None:
    press_f12(program)
    view = program.evacuation.view
    assert view is not None
    assert "letzte Liste" not in view._who.text()
    view.accept()
    company.clock.moment += timedelta(minutes=3)
    press_f12(program)
    view = program.evacuation.view
    assert view is not None
    assert "letzte Liste" in view._who.text()
    view.accept()
