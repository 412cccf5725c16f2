"""The window with the log, people and settings screens over a real company, and a test verifier over its database."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.reminder_rows import ShownReminder
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.verification import VerifyResult
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.reports.log import LogFile, LogForm, log_file
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import result_of, verify_engine
from accessdesk.ui.background import Background
from accessdesk.ui.log.filter_words import filter_words
from accessdesk.ui.log.log_screen import LogScreen
from accessdesk.ui.log.log_table import report_line
from accessdesk.ui.log.verify_words import whole_sentence
from accessdesk.ui.main_window import MainWindow, Place
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.people.leaver_form import LeaverForm
from accessdesk.ui.people.people_screen import PeopleScreen
from accessdesk.ui.rail import ShownUser
from accessdesk.ui.settings.settings_screen import SettingsScreen
from tests.support.houses import Company

S = TypeVar("S")


@dataclass
class Printers:
    """Two printers; what is chosen is kept."""

    badges: str = ""
    sheets: str = ""
    every_hour: tuple[bool, bool] = (False, False)
    mail_password: str = ""
    today: tuple[ShownReminder, ...] = ()
    medium: str = ""
    key_is_lost: Callable[[], bool] = lambda: False

    def printers(self) -> list[str]:
        return ["Brother QL", "HP LaserJet"]

    def badge_printer(self) -> str:
        return self.badges

    def set_badge_printer(self, name: str) -> None:
        self.badges = name

    def paper_printer(self) -> str:
        return self.sheets

    def set_paper_printer(self, name: str) -> None:
        self.sheets = name

    def checkpoint_folder(self) -> tuple[str, bool]:
        return self.medium, bool(self.medium) and not Path(self.medium).is_dir()

    def set_checkpoint_folder(self, folder: str) -> None:
        if folder and not Path(folder).is_dir():
            raise FileNotFoundError(folder)
        self.medium = folder

    def signing_key_is_lost(self) -> bool:
        return self.key_is_lost()

    def hourly(self) -> tuple[bool, bool]:
        return self.every_hour

    def set_hourly(self, printed: bool, mailed: bool) -> None:
        self.every_hour = (printed, mailed)

    def reminders_today(self) -> tuple[ShownReminder, ...]:
        return self.today

    def keep_mail_password(self, password: str) -> None:
        self.mail_password = password


@dataclass
class Office:
    """One account at one window."""

    qtbot: QtBot
    company: Company
    background: Background
    window: MainWindow
    lists: SqlLists
    printers: Printers = field(default_factory=Printers)
    said: list[str] = field(default_factory=list)
    crashes: list[Exception] = field(default_factory=list)
    handed: list[tuple[VisitId, ...]] = field(default_factory=list)
    """Visits whose handover was asked for."""
    before_verifying: Callable[[], None] = lambda: None

    def settle(self) -> None:
        """Until everything under way was delivered, and what that set in motion too."""
        QApplication.processEvents()
        while self.background.pending:
            with self.qtbot.waitSignal(self.background.idle, timeout=5_000):
                pass
            QApplication.processEvents()
        assert not self.crashes

    @property
    def form(self) -> PanelForm:
        form = self.window.panel.form
        assert form is not None
        return form

    def log(self) -> LogScreen:
        """The log, opened."""
        self.window.add_screen("log", lambda: "Log", "history", self._make_log)
        return self._opened("log", LogScreen)

    def people(self) -> PeopleScreen:
        """The people, opened."""
        self.window.add_screen("people", lambda: "People", "users", self._make_people)
        return self._opened("people", PeopleScreen)

    def settings(self) -> SettingsScreen:
        """The settings, opened."""
        self.window.add_screen("settings", lambda: "Settings", "settings", self._make_settings)
        return self._opened("settings", SettingsScreen)

    def _opened(self, key: str, kind: type[S]) -> S:
        self.window.open_screen(key)
        screen = self.window.made_screen(key)
        assert isinstance(screen, kind)
        self.settle()
        return screen

    def _make_log(self) -> LogScreen:
        engine = self.company.house.engine
        return LogScreen(
            background=self.background,
            desk=self.company.desk,
            lists=self.lists,
            show_toast=self._toast,
            verify=self._verify,
            checkpoint_text=lambda: newest_note(engine),
            write_log=self._write_log,
            open_form=self.window.panel.open,
        )

    def _make_people(self) -> PeopleScreen:
        return PeopleScreen(
            background=self.background,
            desk=self.company.desk,
            lists=self.lists,
            open_form=self.window.panel.open,
            show_toast=self._toast,
            hand_over=lambda visits: self.handed.append(tuple(visits)),
            leaver=self._open_leaver,
        )

    def _open_leaver(self, employee_id: EmployeeId) -> None:
        company = self.company
        parts = self.background, company.desk, self.lists, employee_id, self._toast
        self.window.panel.open(
            LeaverForm(*parts, clock=company.clock.now, hand_over=lambda visits: self.handed.append(tuple(visits)))
        )

    def _make_settings(self) -> SettingsScreen:
        return SettingsScreen(
            background=self.background,
            desk=self.company.desk,
            lists=self.lists,
            open_form=self.window.panel.open,
            show_toast=self._toast,
            papers=self.printers,
        )

    def _verify(self, anchor: str, report: Callable[[int, int], None]) -> VerifyResult:
        self.before_verifying()
        report(0, self.lists.standing().entries)
        return result_of(verify_engine(self.company.house.engine, (anchor,) if anchor else ()))

    def _write_log(self, path: Path, asked: LogFilter, form: str, report: Callable[[int, int], None]) -> int:
        engine, desk = self.company.house.engine, self.company.desk
        told = LogFile(
            asked,
            LogForm(form),
            "de",
            report_line,
            filter_words(asked),
            lambda: whole_sentence(self._verify("", report)),
        )
        return log_file(desk, engine, self.lists, path, told, report).rows

    def _toast(self, text: str, undo: Callable[[], None] | None) -> None:
        self.said.append(text)


def open_office(qtbot: QtBot, company: Company, background: Background, name: str) -> Office:
    """The window, unlocked for this account."""
    company.log_in(name)
    window = MainWindow(background, Place("Muster Hosting GmbH", "Nürnberg"))
    qtbot.addWidget(window)
    office = Office(qtbot, company, background, window, SqlLists(company.house.engine))
    background.crashed.connect(office.crashes.append)
    window.resize(1440, 900)
    window.show()
    window.unlock(ShownUser(name, "", company.clock.now()))
    window.activateWindow()
    return office
