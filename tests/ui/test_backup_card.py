"""Backups from the window: one at once, the daily one by itself, the disk of the data only with a reason."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.opening import Opened
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.settings import read_settings
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.ui.background import Background
from accessdesk.ui.settings.backup_card import BackupCard
from accessdesk.wiring.backups import BackupDesk, HouseBackups
from tests.support.houses import ADMIN, RECEPTION, Company
from tests.ui.front_desk import FrontDesk, open_front_desk


@pytest.fixture
def desk(qtbot: QtBot, company: Company, background: Background) -> FrontDesk:
    return open_front_desk(qtbot, company, background, ADMIN)


def opened(desk: FrontDesk) -> Opened:
    house, lists = desk.company.house, SqlLists(desk.company.house.engine)
    papers = DeskPapers(house, desk.company.desk, lists)
    return Opened(house, desk.company.desk, lists, SqlKeyLists(house.engine), papers)


def card(desk: FrontDesk) -> BackupCard:
    desk.window.open_screen("settings")
    desk.settle()
    screen = desk.window.made_screen("settings")
    assert screen is not None
    found = screen.findChild(BackupCard)
    assert isinstance(found, BackupCard)
    return found


def test_the_disk_of_the_data_takes_a_backup_only_with_a_reason(desk: FrontDesk, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    shown = card(desk)
    assert "No backup" in shown.state.text()
    shown.back_up(str(folder))
    desk.settle()
    assert list(folder.iterdir()) == []
    assert shown.reason_field.isVisible()
    QTest.keyClicks(shown.reason, "a second disk is ordered")
    QTest.keyClick(shown.reason, Qt.Key.Key_Return)
    desk.settle()
    (made,) = folder.glob("*.adbackup")
    assert made.name in shown.said.text()
    assert "Last backup" in shown.state.text()
    assert not shown.reason_field.isVisible()


def test_the_daily_one_is_made_by_itself_once_it_is_due_and_not_before(desk: FrontDesk, tmp_path: Path) -> None:
    folder, backups = tmp_path / "stick", BackupDesk(desk.window, desk.background)
    folder.mkdir()
    backups.look(opened(desk))
    desk.settle()
    assert list(folder.iterdir()) == []  # nobody chose a folder
    shown = card(desk)
    shown.choose(str(folder), "a second disk is ordered")
    desk.settle()
    assert read_settings(desk.company.house.data_dir).backup_folder == str(folder)
    for hours, count in ((2, 1), (2, 1), (26, 2)):
        desk.company.clock.forward(hours=hours)
        desk.company.log_in(ADMIN)
        backups.look(opened(desk))
        desk.settle()
        assert len(list(folder.glob("*.adbackup"))) == count


def test_a_folder_that_cannot_be_written_is_said(desk: FrontDesk, tmp_path: Path) -> None:
    shown = card(desk)
    shown.back_up(str(tmp_path / "gone" / "deeper"), "why not")
    desk.settle()
    assert shown.said.text()
    assert desk.crashes == []


def test_who_may_not_is_offered_nothing(qtbot: QtBot, company: Company, background: Background) -> None:
    desk = open_front_desk(qtbot, company, background, RECEPTION)
    shown = card(desk)
    assert not shown.now.isEnabled()
    assert not shown.daily.isEnabled()
    assert HouseBackups(opened(desk)).standing().last_at is None
