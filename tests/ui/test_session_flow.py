"""The whole program over a real data folder: who logs in sees their own screens, whoever locks shows no names."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from accessdesk.app import AccessDesk
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.events import EntryType
from accessdesk.domain.visits import VisitState
from accessdesk.opening import Opened, load_commands
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.ui import theme
from tests.support.houses import ADMIN, AUDITOR, MANAGER, PASSWORD, RECEPTION, Company


@pytest.fixture
def program(company: Company, qtbot: object) -> Iterator[AccessDesk]:
    load_commands()
    lists = SqlLists(company.house.engine)
    papers = DeskPapers(company.house, company.desk, lists)
    company.desk.session = None
    opened = Opened(company.house, company.desk, lists, SqlKeyLists(company.house.engine), papers)
    running = AccessDesk(company.house.data_dir, opener=lambda: opened)
    running.window.resize(1280, 720)
    running.window.show()
    settle(running)
    yield running
    running.background.shutdown()
    running.window.close()
    shiboken6.delete(running.window)
    shiboken6.delete(running)


def settle(program: AccessDesk) -> None:
    quiet = 0
    while quiet < 3:
        QApplication.processEvents()
        quiet = quiet + 1 if program.background.pending == 0 else 0


def log_in(program: AccessDesk, name: str, password: str = PASSWORD) -> None:
    login = program.window.lock_page.login
    login.name_input.setText(name)
    login.password_input.setText(password)
    QTest.keyClick(login.password_input, Qt.Key.Key_Return)
    settle(program)


def refusals(program: AccessDesk) -> list[str]:
    assert program.opened is not None
    rows = program.opened.lists.log_page(LogFilter(types=(EntryType.ACT_REFUSED.value,)))
    return [row.facts.get("d.refusal", "") for row in rows]


def test_a_wrong_password_leaves_the_desk_locked_and_says_so(program: AccessDesk) -> None:
    log_in(program, RECEPTION, "falsch geraten 1")
    assert program.window.is_locked
    shown = [label.text() for label in program.window.lock_page.findChildren(QLabel) if label.isVisible()]
    assert any("passwor" in text.lower() and len(text) > 20 for text in shown)
    assert refusals(program) == ["login_refused"]
    log_in(program, RECEPTION)
    assert not program.window.is_locked


@pytest.mark.parametrize("successor", [RECEPTION, ADMIN])
def test_another_account_gets_screens_of_its_own_and_nothing_is_refused_behind_its_back(
    program: AccessDesk, successor: str
) -> None:
    log_in(program, MANAGER)
    program.window.open_screen("log")
    settle(program)
    old = program.window.made_screen("log")
    program.window.lock()
    settle(program)
    log_in(program, successor)
    assert program.window.made_screen("log") is not old
    assert refusals(program) == []


def test_locked_the_window_shows_no_name(program: AccessDesk, company: Company) -> None:
    log_in(program, RECEPTION)
    company.arrived(name="Hannes Köhler")
    program.background.changed.emit(frozenset())
    settle(program)
    program.window.lock()
    settle(program)
    shown = [label.text() for label in program.window.findChildren(QLabel) if label.isVisible()]
    assert not any("Köhler" in text or RECEPTION in text for text in shown)


def test_the_evacuation_list_works_at_the_locked_desk(program: AccessDesk, company: Company) -> None:
    log_in(program, RECEPTION)
    company.arrived(name="Hannes Köhler")
    program.evacuation.refresh()
    program.window.lock()
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_F12)
    settle(program)
    assert program.evacuation.view is not None
    assert program.evacuation.view.people() == 1
    assert list((company.house.data_dir / "papers").glob("evacuation-*.pdf"))
    program.evacuation.view.accept()


@pytest.mark.parametrize("name", ["dark", "contrast", "light"])
def test_every_label_takes_the_ink_of_another_theme_while_it_runs(program: AccessDesk, name: str) -> None:
    from accessdesk.ui.widgets.labels import PlainLabel

    log_in(program, MANAGER)
    program.window.set_theme(name)
    settle(program)
    labels = [label for label in program.window.findChildren(PlainLabel) if label.isVisible() and label.text()]
    assert len(labels) > 10
    for label in labels:
        wanted = theme.colour(getattr(theme.current(), label._ink))
        assert label.palette().color(QPalette.ColorRole.WindowText) == wanted, label.text()


def test_the_auditor_reads_the_log_and_sees_no_way_to_change_anything(program: AccessDesk) -> None:
    log_in(program, AUDITOR)
    program.window.open_screen("log")
    settle(program)
    assert refusals(program) == []


def test_settings_are_kept_beside_the_data(program: AccessDesk, company: Company) -> None:
    log_in(program, RECEPTION)
    program.window.set_language("en")
    program.window.set_theme("dark")
    text = Path(company.house.data_dir / "desk.json").read_text("utf-8")
    assert '"language": "en"' in text
    assert '"theme": "dark"' in text


def test_whoever_was_still_here_last_night_is_unclear_after_the_next_login(
    program: AccessDesk, company: Company
) -> None:
    log_in(program, RECEPTION)
    visit_id = company.arrived(name="Hannes Köhler")
    program.window.lock()
    settle(program)
    company.clock.forward(hours=26)
    log_in(program, RECEPTION)
    assert program.opened is not None
    visit = program.opened.lists.visit(visit_id)
    assert visit.state is VisitState.UNCLEAR
    (shown,) = program.opened.lists.visits("", None, 5)
    assert shown.departed_at is None
    assert program.opened.lists.standing().checkpoint_size > 0


def test_the_same_day_closes_nothing_at_a_second_login(program: AccessDesk, company: Company) -> None:
    log_in(program, RECEPTION)
    visit_id = company.arrived(name="Hannes Köhler")
    program.window.lock()
    settle(program)
    company.clock.forward(hours=2)
    log_in(program, RECEPTION)
    assert program.opened is not None
    assert program.opened.lists.visit(visit_id).state is VisitState.ARRIVED
