"""The first start: the assistant, or sample data, then the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from accessdesk.crash_report import save_crash_report
from accessdesk.desk.entrance import FirstStart, first_start
from accessdesk.desk.passwords import ArgonPasswords
from accessdesk.domain.refusals import Refusal
from accessdesk.opening import discard_empty, open_data
from accessdesk.settings import read_settings
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.first_start.assistant import FirstStartAssistant
from accessdesk.ui.main_window import MainWindow
from accessdesk.ui.wording import error_text

translate = QCoreApplication.translate
MakeSample = Callable[[Path], list[tuple[str, str]]]
"""Fills an empty data folder; gives the accounts as (login, password)."""


class Program(Protocol):
    """The running program, as far as the beginning hands over to it."""

    window: MainWindow

    def close(self) -> None: ...


class Beginning(QObject):
    """A data folder without a company: the assistant, then the window."""

    def __init__(self, data_dir: Path, make_sample: MakeSample, open_program: Callable[[], Program]) -> None:
        super().__init__()
        self._data_dir, self._make_sample, self._open_program = data_dir, make_sample, open_program
        self.background = Background(self)
        self.assistant = FirstStartAssistant(self.background, ArgonPasswords())
        self.program: Program | None = None
        self.assistant.finished.connect(self._on_finished)
        self.assistant.sample_wanted.connect(self._on_sample_wanted)
        self.assistant.language_chosen.connect(lambda code: _speak(code))

    def _on_finished(self, wish: FirstStart) -> None:
        self.assistant.set_busy(True)
        self.background.run(self, lambda: self._set_up(wish), self._on_set_up, self._on_refused)

    def _set_up(self, wish: FirstStart) -> None:
        opened = open_data(self._data_dir, read_settings(self._data_dir))
        try:
            first_start(opened.desk, wish)
        except Refusal:
            opened.house.close()
            discard_empty(self._data_dir)
            raise
        opened.house.close()

    def _on_sample_wanted(self) -> None:
        self.assistant.set_busy(True)
        self.background.run(self, lambda: self._make_sample(self._data_dir), self._on_sample_made, self._on_refused)

    def _on_sample_made(self, accounts: list[tuple[str, str]]) -> None:
        self._on_set_up(None)
        if self.program is not None:
            name, password = accounts[0]
            text = translate("AccessDesk", "Sample data. Log in as {name} with the password {password}")
            self.program.window.lock_page.login.set_hint(text.format(name=name, password=password))

    def _on_set_up(self, _done: object) -> None:
        self.assistant.set_busy(False)
        self.program = self._open_program()
        self.program.window.showMaximized()
        self.assistant.close()

    def _on_refused(self, error: Exception) -> None:
        self.assistant.set_busy(False)
        if isinstance(error, Refusal):
            self.assistant.show_refusal(error)
            return
        path = save_crash_report(self._data_dir, error)
        text = translate("AccessDesk", "The company could not be set up. Nothing was stored. Report: {path}")
        QMessageBox.warning(self.assistant, "AccessDesk", error_text(error) or text.format(path=path))

    def close(self) -> None:
        """End what runs."""
        self.background.shutdown()
        if self.program is not None:
            self.program.close()


def _speak(code: str) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        language.set_language(app, code)
