"""The presence screen: now, a past moment, and the list as a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.rows import LogFilter
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.reports.presence import presence_file
from accessdesk.storage.lists import SqlLists
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.presence.presence_screen import PresenceScreen
from accessdesk.ui.table_model import RowsModel
from tests.support.houses import MANAGER, RECEPTION, Company


class Tray:
    """Papers that keep what was asked for."""

    def __init__(self) -> None:
        self.roll_calls: list[int] = []
        self.forms: list[list[int]] = []

    def print_roll_call(self, roll_call_id: int) -> None:
        self.roll_calls.append(roll_call_id)

    def print_forms(self, ids: Sequence[int]) -> None:
        self.forms.append(list(ids))

    def badge_preview(self, visit_id: VisitId, number: str, until: datetime | None = None) -> bytes:
        return b""

    def print_badge(self, badge_id: int) -> None: ...


@dataclass
class Hall:
    """The screen of one account over a company."""

    qtbot: QtBot
    company: Company
    background: Background
    screen: PresenceScreen
    said: list[str]
    forms: list[PanelForm]
    tray: Tray

    def settle(self) -> None:
        QApplication.processEvents()
        while self.background.pending:
            with self.qtbot.waitSignal(self.background.idle, timeout=5_000):
                pass
            QApplication.processEvents()

    def names(self) -> list[str]:
        self.settle()
        model = self.screen.view.model()
        assert isinstance(model, RowsModel)
        return [row.name for row in model.rows]


def hall_of(qtbot: QtBot, company: Company, background: Background, account: str) -> Hall:
    company.log_in(account)
    lists, tray = SqlLists(company.house.engine), Tray()
    said: list[str] = []
    forms: list[PanelForm] = []
    screen = PresenceScreen(
        background=background,
        desk=company.desk,
        lists=lists,
        show_toast=lambda text, undo: said.append(text),
        open_form=forms.append,
        papers=tray,
        write_list=lambda path, at: presence_file(company.desk, lists, path, at, language=language.code()).rows,
        clock=company.clock.now,
    )
    qtbot.addWidget(screen)
    screen.resize(1000, 600)
    screen.show()
    return Hall(qtbot, company, background, screen, said, forms, tray)


@pytest.fixture
def hall(qtbot: QtBot, company: Company, background: Background) -> Hall:
    company.arrived(name="Ada Eze", needs_help=True)
    company.clock.forward(minutes=30)
    company.arrived(name="Bo Lund")
    return hall_of(qtbot, company, background, RECEPTION)


def pause_is_over(hall: Hall) -> None:
    assert hall.screen._pause.isActive(), "the list is read a moment after the last change"
    hall.screen._pause.timeout.emit()


def choose(hall: Hall, at: datetime) -> None:
    """Put the moment into the field, as its keys and its calendar do; the short pause after it is over at once."""
    local = at.astimezone()
    day, time = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
    hall.screen.moment.setDateTime(QDateTime(day, time))
    pause_is_over(hall)


def test_now_shows_everybody_and_follows_what_happens(hall: Hall) -> None:
    assert hall.names() == ["Ada Eze", "Bo Lund"]
    command = hall.company.arrival(name="Cem Arslan")
    hall.background.run(hall.screen, lambda: hall.company.desk.execute(command))
    assert hall.names() == ["Ada Eze", "Bo Lund", "Cem Arslan"]


def test_a_past_moment_shows_who_was_there_then_and_now_leads_back(hall: Hall) -> None:
    choose(hall, hall.company.clock.now() - timedelta(minutes=10))
    assert hall.names() == ["Ada Eze"]
    hall.screen.now.click()
    assert hall.names() == ["Ada Eze", "Bo Lund"]


def test_the_moment_is_typed_with_the_keyboard(hall: Hall) -> None:
    field = hall.screen.moment
    hall.names()
    field.setFocus()
    field.setSelectedSection(field.Section.DaySection)
    hall.qtbot.keyClick(field, Qt.Key.Key_Down)
    pause_is_over(hall)
    assert hall.names() == []
    assert hall.screen.then is not None


def test_a_moment_that_has_not_come_is_now(hall: Hall) -> None:
    hall.screen.show_then(hall.company.clock.now() + timedelta(days=1))
    assert hall.screen.then is None
    assert hall.names() == ["Ada Eze", "Bo Lund"]


def test_reception_does_not_export(hall: Hall) -> None:
    assert not hall.screen.save.isVisible()


def test_the_office_manager_saves_the_list_of_a_past_moment_and_an_entry_says_so(
    qtbot: QtBot, company: Company, background: Background, tmp_path: Path
) -> None:
    visit_id = company.arrived(name="Ada Eze")
    then = company.clock.forward(minutes=5)
    company.clock.forward(minutes=5)
    company.desk.execute(EndWithoutEntry(visit_id, VisitState.LEFT_BEFORE_ENTRY, "keine Zeit"))
    hall = hall_of(qtbot, company, background, MANAGER)
    assert hall.names() == []
    hall.screen.show_then(then)
    assert hall.names() == ["Ada Eze"]
    hall.screen.save_list(tmp_path / "list.pdf")
    hall.settle()
    assert hall.said == ["Saved, people: 1. The log has an entry of it."]
    entry = SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0]
    assert (entry.type, entry.facts["d.kind"]) == (EntryType.LOG_EXPORTED, "evacuation")
    hall.screen.save_list(tmp_path / "nowhere" / "list.pdf")
    hall.settle()
    assert hall.said[-1].startswith("The file could not be written")
