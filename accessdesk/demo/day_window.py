"""The window of the guided day: the real program over sample data, under hands, with a clock that the day moves."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from sqlalchemy import text

from accessdesk.app import AccessDesk, dress
from accessdesk.demo import sample, sample_facts
from accessdesk.demo.hands import Hands, HandsFault
from accessdesk.demo.lines import worded
from accessdesk.desk.passwords import ArgonPasswords
from accessdesk.opening import Opened
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.ui.reception.reception_screen import ReceptionScreen
from accessdesk.ui.wording import word

F = TypeVar("F", bound=QWidget)
SIZE = (1440, 900)


def quiet(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Qt's messages, without those in which the offscreen screen says what it cannot do."""
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")


class DayClock:
    """A clock that stands still until the day moves it on."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        self._moment += timedelta(seconds=1)
        return self._moment

    def local(self) -> datetime:
        """For the window's own clock."""
        return self._moment.astimezone()

    def begin(self, moment: datetime) -> None:
        """Move on to another day."""
        self._moment = max(self._moment, moment)

    def at(self, hour: int, minute: int) -> None:
        """Move on to a time of this day."""
        wanted = self._moment.astimezone().replace(hour=hour, minute=minute, second=0, microsecond=0)
        self._moment = max(self._moment, wanted.astimezone(UTC))


class Day:
    """The window under hands, and what the steps need to know."""

    def __init__(self, out: Path, language: str, say: Callable[[str], None]) -> None:
        self.out, self.language, self.say = out, language, say
        self.data = out / "data"
        self.clock = DayClock(_morning() - timedelta(days=1))
        write_settings(
            self.data, DeskSettings(language=language, papers_folder=str(out / "papers"), lock_after_minutes=600)
        )
        self.opened = self._fill()
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)
        qInstallMessageHandler(quiet)
        dress(app, self.data)
        self.app = AccessDesk(self.data, opener=lambda: self.opened, local_clock=self.clock.local)
        self.window = self.app.window
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.hands = Hands(self.window, self.app.background, out / "screens", self.window.top_bar.show_time)
        self.hands.until(lambda: self.app.screens is not None, "the data did not open")
        self.opened.papers.opened = None

    def at(self, hour: int, minute: int) -> None:
        """Move on to a time of this day; what comes by itself every half minute has come by then."""
        self.clock.at(hour, minute)
        self.app.half_minute()
        self.hands.settle()

    def _fill(self) -> Opened:
        opened = sample.open_empty(self.data, self.clock, ArgonPasswords())
        sample.fill(opened, self.language, _morning().astimezone().date())
        self.clock.begin(_morning())
        return opened

    def log_in(self, name: str) -> None:
        """Type name and password on the lock page."""
        login = self.window.lock_page.login
        self.hands.write(login.name_input, name)
        self.hands.write(login.password_input, sample_facts.PASSWORD)
        self.hands.press(Qt.Key.Key_Return)
        self.hands.until(lambda: not self.window.is_locked, f"{name} could not log in")

    def hand_over_to(self, name: str) -> None:
        """Lock, and somebody else logs in."""
        self.window.activateWindow()  # a list that was closed on top of it may have taken the keyboard along
        self.hands.until(self.window.isActiveWindow, "the window did not come back")
        self.hands.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self.hands.until(lambda: self.window.is_locked, "the desk did not lock")
        self.log_in(name)

    def find(self, text: str) -> None:
        """Ctrl+K, type, take the first answer: the act that fits opens."""
        search = self.window.top_bar.search
        self.hands.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.hands.write(search, text)
        self.hands.until(lambda: bool(search.suggestions()), f"nothing found for {text}")
        self.hands.press(Qt.Key.Key_Down)
        self.hands.press(Qt.Key.Key_Return)

    def form(self, kind: type[F]) -> F:
        """The form that is open, of this kind."""
        self.hands.until(lambda: isinstance(self.window.panel.form, kind), f"{kind.__name__} did not open")
        form = self.window.panel.form
        assert isinstance(form, kind)
        return form

    def done(self) -> None:
        """Ctrl+Enter, and the form must close."""
        form = self.window.panel.form
        self.hands.finish()
        self.hands.until(lambda: self.window.panel.form is not form, f"{type(form).__name__} did not finish")

    def screen(self, key: str, kind: type[F]) -> F:
        """Open a screen by its number key."""
        self.window.open_screen(key)
        self.hands.settle()
        made = self.window.made_screen(key)
        assert isinstance(made, kind)
        return made

    def screen_by_key(self, key: str) -> None:
        """Open a screen as the rail does."""
        self.window.open_screen(key)
        self.hands.settle()

    def row_act(self, name: str, number: int) -> None:
        """In the house: choose the row, open its menu by keyboard, take the act with this number."""
        view = self.reception().inside_view
        model = view.model()
        row = next((n for n in range(model.rowCount()) if model.index(n, 0).data() == name), None)
        if row is None:
            raise HandsFault(f"{name} is not in the house")
        view.setCurrentIndex(model.index(row, 0))
        view.customContextMenuRequested.emit(view.visualRect(model.index(row, 0)).center())
        self.hands.settle()
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise HandsFault("no menu opened")
        for _ in range(number + 1):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.hands.settle()

    def newest(self, kind: str) -> int:
        """The id of the badge or receipt made last."""
        statement = {"badge": "SELECT max(id) FROM badge", "receipt": "SELECT max(id) FROM receipt"}[kind]
        with self.opened.house.engine.connect() as connection:
            return int(connection.execute(text(statement)).scalar_one())

    def reception(self) -> ReceptionScreen:
        """The reception screen."""
        return self.screen("reception", ReceptionScreen)

    def step(self, name: str, line: str, widget: QWidget | None = None) -> None:
        """One line on the terminal and one picture."""
        path = self.hands.look(name, widget)
        self.say(f"{path.stem[:2]}  {self.clock.local():%H:%M}  {worded(line, self.language)}")

    def word(self, code: object) -> str:
        """A code in the window's language."""
        return word(code)  # type: ignore[arg-type]


def _morning() -> datetime:
    today = datetime.now().astimezone().replace(hour=7, minute=45, second=0, microsecond=0)
    return today.astimezone(UTC)
