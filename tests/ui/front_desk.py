"""The whole window as the program builds it, screens, search and all, over a real company."""

from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from accessdesk.opening import Opened
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.ui.background import Background
from accessdesk.ui.externals.places import PeoplePlaces
from accessdesk.ui.finding import Finding
from accessdesk.ui.main_window import MainWindow, Place
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.rail import ShownUser
from accessdesk.ui.widgets import TypeAhead
from accessdesk.wiring.screens import Screens
from tests.support.houses import Company
from tests.ui.counter import press, write

F = TypeVar("F", bound=PanelForm)
W = TypeVar("W", bound=QWidget)


@dataclass
class FrontDesk:
    """One account at the window."""

    qtbot: QtBot
    company: Company
    background: Background
    window: MainWindow
    lists: SqlLists
    screens: Screens
    finding: Finding
    crashes: list[Exception] = field(default_factory=list)

    def settle(self) -> None:
        """Until everything under way was delivered, and what that set in motion too."""
        QApplication.processEvents()
        while self.background.pending:
            with self.qtbot.waitSignal(self.background.idle, timeout=5_000):
                pass
            QApplication.processEvents()
        assert not self.crashes

    def form(self, kind: type[F]) -> F:
        """The form in the panel."""
        form = self.window.panel.form
        assert isinstance(form, kind)
        return form

    def scan(self, code: str) -> None:
        """A code from the scanner, from anywhere."""
        self.window.code_entered.emit(code)
        self.settle()

    def said(self) -> str:
        """What the status line says."""
        return self.window.toast.text()

    def undo(self) -> None:
        """Ctrl+Z."""
        QTest.keyClick(self.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def finish(self) -> None:
        """Ctrl+Enter."""
        QTest.keyClick(self.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def take_first(self, line: TypeAhead, text: str) -> None:
        """Type, wait for the answers, Enter."""
        line.clear()
        write(line, text)
        self.settle()
        press(line, Qt.Key.Key_Return)
        self.settle()

    def place(self, key: str, kind: type[W]) -> W:
        """A place of the people screen, opened."""
        self.window.open_screen("people")
        places = self.window.made_screen("people")
        assert isinstance(places, PeoplePlaces)
        places.show_place(key)
        self.settle()
        made = places.made(key)
        assert isinstance(made, kind)
        return made


def open_front_desk(qtbot: QtBot, company: Company, background: Background, name: str) -> FrontDesk:
    """The window, unlocked for this account."""
    company.log_in(name)
    window = MainWindow(background, Place("Muster Hosting GmbH", "Nürnberg"))
    qtbot.addWidget(window)
    lists, house = SqlLists(company.house.engine), company.house
    papers = DeskPapers(house, company.desk, lists)
    opened = Opened(house, company.desk, lists, SqlKeyLists(house.engine), papers)
    screens = Screens(window, background, opened, house.data_dir)
    finding = Finding(background, lists, screens.acts(), lambda code: window.toast.show_text(f"? {code}"), window)
    window.code_entered.connect(finding.on_code)
    window.found.connect(finding.on_found)
    desk = FrontDesk(qtbot, company, background, window, lists, screens, finding)
    background.crashed.connect(desk.crashes.append)
    window.resize(1280, 720)
    window.show()
    window.unlock(ShownUser(name, "", company.clock.now()))
    window.activateWindow()
    desk.settle()
    return desk
