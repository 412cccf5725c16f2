"""The customer display of this desk: where it shows, and what the rest of the window tells it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from accessdesk.settings import read_settings, write_settings
from accessdesk.ui import language
from accessdesk.ui.display.display_talk import DisplayTalk
from accessdesk.ui.display.display_words import FOLDER, languages
from accessdesk.ui.main_window import MainWindow

translate = QCoreApplication.translate


class DisplayDesk(QObject):
    """Off unless the desk's settings name a screen, or a window of its own."""

    def __init__(self, window: MainWindow, data_dir: Path) -> None:
        super().__init__(window)
        self._window, self._data_dir, self._company = window, data_dir, ""
        self.talk = DisplayTalk(self)
        self.talk.called.connect(self._on_called)
        window.locked.connect(self.talk.end)

    def screens(self) -> list[str]:
        """The names of the other screens that are connected now."""
        own = self._window.screen()
        return [one.name() for one in QGuiApplication.screens() if one is not own]

    def chosen(self) -> str:
        """A screen's name, `IN_A_WINDOW`, or "" for none."""
        return read_settings(self._data_dir).customer_display

    def set_company(self, name: str) -> None:
        """The house whose guests it greets; the first time it also comes up, if this desk has one."""
        first, self._company = not self._company, name
        self.talk.set_company(name)
        if first:
            self._show(self.chosen())

    def choose(self, where: str) -> None:
        """Keep the choice for this desk and show it at once."""
        write_settings(self._data_dir, replace(read_settings(self._data_dir), customer_display=where))
        self._show(where)

    def close(self) -> None:
        self.talk.turn_off()

    def _show(self, where: str) -> None:
        if not where:
            self.talk.turn_off()
        elif not self.talk.turn_on(where, languages(self._data_dir / FOLDER), self._company, language.code()):
            text = translate("DisplayDesk", "The screen “{name}” of the customer display is not connected.")
            self._window.toast.show_text(text.format(name=where), None)

    def _on_called(self) -> None:
        QApplication.beep()
        text = translate("DisplayDesk", "Somebody at the customer display calls reception.")
        self._window.toast.show_text(text, None)
