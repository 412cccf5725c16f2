"""An open gap is seen above every screen, heard at the open and the locked desk, and ended by an act alone."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from accessdesk.app import AccessDesk
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort, ReportGap
from accessdesk.desk.gaps import NOTHING_KNOWN
from accessdesk.desk.rows import InsideRow
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState
from accessdesk.opening import Opened, load_commands
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.ui import language
from accessdesk.ui.alarm.gap_alarm import GapAlarm
from accessdesk.ui.alarm.gap_banner import SHORTCUT
from accessdesk.ui.visits.handover_form import HandoverForm
from tests.support.houses import AUDITOR, PASSWORD, PIN, RECEPTION, Company


class Heard(list[str]):
    """What the alarm played."""

    def __call__(self) -> None:
        self.append("alarm")


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def program(company: Company, qtbot: object, heard: Heard) -> Iterator[AccessDesk]:
    load_commands()
    lists = SqlLists(company.house.engine)
    papers = DeskPapers(company.house, company.desk, lists)
    opened = Opened(company.house, company.desk, lists, SqlKeyLists(company.house.engine), papers)
    running = AccessDesk(company.house.data_dir, opener=lambda: opened)
    running.alarm = GapAlarm(running.window, heard, running._may_assign)
    running.window.resize(1280, 720)
    running.window.show()
    settle(running)
    language.set_language(QApplication.instance(), "en")  # type: ignore[arg-type]
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


def look_again(program: AccessDesk) -> None:
    """What the watch does every half minute."""
    program._refresh_alarms()
    settle(program)


def log_in(program: AccessDesk, name: str = RECEPTION) -> None:
    login = program.window.lock_page.login
    login.name_input.setText(name)
    login.password_input.setText(PASSWORD)
    QTest.keyClick(login.password_input, Qt.Key.Key_Return)
    settle(program)
    program.window.activateWindow()
    QApplication.processEvents()


def a_gap(company: Company, name: str = "Miriam Okafor", badge: str = "B-021") -> VisitId:
    """A visitor without an escort for six minutes."""
    visit_id = company.arrived(name=name)
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, badge, company.clock.now() + timedelta(hours=2), escort=accepts))
    company.clock.forward(minutes=1)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(minutes=6)
    return visit_id


def texts(page: QWidget) -> str:
    """Everything that can be read."""
    return " | ".join(part.text() for part in page.findChildren(QLabel) if part.isVisible())


def test_the_band_says_who_where_and_since_when_on_every_screen(company: Company, program: AccessDesk) -> None:
    log_in(program)
    a_gap(company)
    look_again(program)
    banner = program.window.gap_banner
    for screen in ("reception", "visits", "keys", "settings"):
        program.window.open_screen(screen)
        settle(program)
        assert banner.isVisible()
    said = banner.lines[0].text()
    assert "Miriam Okafor is unsupervised" in said
    assert "(6 min) · may be in RZ 1 · last with Timo Lindner" in said


def test_the_locked_desk_sounds_and_shows_number_and_age_but_no_name(
    company: Company, program: AccessDesk, heard: Heard
) -> None:
    log_in(program)
    a_gap(company)
    look_again(program)
    assert heard == ["alarm"]
    program.window.lock()
    look_again(program)
    assert program.alarm.sounding
    shown = texts(program.window)
    assert "Open alarms: 1, the oldest for" in shown
    assert "Okafor" not in shown
    assert "Lindner" not in shown
    assert not program.window.gap_banner.isVisible()


def test_a_program_that_starts_with_an_open_gap_sounds_before_anybody_logs_in(
    company: Company, program: AccessDesk, heard: Heard
) -> None:
    a_gap(company)
    look_again(program)
    assert program.window.is_locked
    assert (heard, program.alarm.sounding) == (["alarm"], True)


def still_sounding(company: Company, program: AccessDesk) -> bool:
    """After everything that is no act: parking, another screen, locking, logging in, another language."""
    log_in(program)
    a_gap(company)
    look_again(program)
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    program.window.open_screen("visits")
    program.window.lock()
    log_in(program)
    language.set_language(QApplication.instance(), "de")  # type: ignore[arg-type]
    look_again(program)
    return program.alarm.sounding and program.window.gap_banner.isVisible()


def test_nothing_but_an_act_ends_the_alarm(company: Company, program: AccessDesk) -> None:
    assert still_sounding(company, program)
    assert "Miriam Okafor ist ohne Aufsicht" in program.window.gap_banner.lines[0].text()


def test_an_alarm_that_ends_with_the_login_would_be_seen(
    company: Company, program: AccessDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = GapAlarm.show

    def only_locked(alarm: GapAlarm, inside: Sequence[InsideRow], now: datetime) -> None:
        show(alarm, inside if program.window.is_locked else (), now)

    monkeypatch.setattr(GapAlarm, "show", only_locked)
    assert not still_sounding(company, program)


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_the_act_in_the_band_closes_the_gap_with_an_escort_and_a_finding(
    company: Company, program: AccessDesk, heard: Heard, *, by_keyboard: bool
) -> None:
    log_in(program)
    a_gap(company)
    look_again(program)
    if by_keyboard:
        QTest.keyClick(program.window, Qt.Key.Key_F10)
    else:
        QTest.mouseClick(program.window.gap_banner.lines[0].button, Qt.MouseButton.LeftButton)
    settle(program)
    form = program.window.panel.form
    assert isinstance(form, HandoverForm)
    form.escort.choose(company.employees["Mehmet Brandt"])
    form.escort.pin.setText(PIN)
    form.finding.cause.choose(["called_away"])
    form.finding.finding.setText("stand am Kaffeeautomaten")
    form.finish()
    settle(program)
    assert not program.window.gap_banner.isVisible()
    assert not program.alarm.sounding


def test_of_many_gaps_the_longest_stand_first_and_the_others_are_counted(company: Company, program: AccessDesk) -> None:
    log_in(program)
    visits = [a_gap(company, f"Gast {letter}", f"B-{number}") for number, letter in enumerate("ABCD")]
    look_again(program)
    banner = program.window.gap_banner
    assert [line.visit_id for line in banner.lines] == visits[:2]
    assert "and 2 more" in texts(banner)
    company.desk.execute(RecordDeparture(visits[0], BadgeState.RETURNED))
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(HandOverEscort((visits[1],), accepts, told=NOTHING_KNOWN))
    look_again(program)
    assert [line.visit_id for line in banner.lines] == visits[2:]
    assert "more" not in texts(banner)


def test_the_key_of_the_band_is_no_other_act_s_on_any_screen() -> None:
    """Two buttons with one key are ambiguous: neither would act while the alarm stands there."""
    sources = Path(__file__).parents[2].joinpath("accessdesk", "ui").rglob("*.py")
    users = [path.name for path in sources if f'"{SHORTCUT}"' in path.read_text("utf-8")]
    assert users == ["gap_banner.py"]


def test_whoever_may_not_assign_an_escort_sees_the_gap_and_no_button(company: Company, program: AccessDesk) -> None:
    a_gap(company)
    log_in(program, AUDITOR)
    assert program.window.gap_banner.isVisible()
    assert not program.window.gap_banner.lines[0].button.isVisible()
