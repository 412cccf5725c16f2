"""The day's checkpoint leaves for the witnesses by itself: after the day is closed, and hourly until it arrives."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from accessdesk.ui.background import Background
from accessdesk.ui.wording import error_text

if TYPE_CHECKING:
    from accessdesk.opening import Opened
    from accessdesk.printing.witnesses import WitnessRun
    from accessdesk.ui.main_window import MainWindow

translate = QCoreApplication.translate
_PAUSE = timedelta(hours=1)


class WitnessDesk(QObject):
    """Works on the documents' thread; whom it cannot reach is tried again after an hour and stands at reception."""

    def __init__(self, window: "MainWindow", background: Background) -> None:
        super().__init__(window)
        self._window, self._background = window, background
        self._tried: dict[int, datetime] = {}
        self._running = False

    def look(self, opened: "Opened | None") -> None:
        """Send what is due, if somebody is logged in."""
        if opened is None or self._window.is_locked or self._running:
            return
        self._running = True
        now = opened.house.clock.now()
        wait_with = frozenset(id for id, at in self._tried.items() if at <= now < at + _PAUSE)

        def done(run: "WitnessRun") -> None:
            self._on_run(run, now)

        self._background.print_run(self, lambda: _send(opened, now, wait_with), done, self._on_failed)

    def try_again(self) -> None:
        """Wait with nobody: an address was changed, a server mended."""
        self._tried.clear()

    def _on_run(self, run: "WitnessRun", now: datetime) -> None:
        self._running = False
        if not run.tried:
            return
        self._tried.update(dict.fromkeys(run.tried, now))
        from accessdesk.desk.witnesses import TOLD

        self._background.changed.emit(TOLD)
        if run.missed:
            text = translate("AccessDesk", "The checkpoint did not reach: {names}. It is tried again in an hour.")
            self._say(text.format(names=", ".join(run.missed)))
        else:
            text = translate("AccessDesk", "The checkpoint has reached: {names}")
            self._say(text.format(names=", ".join(run.reached)))

    def _on_failed(self, error: Exception) -> None:
        self._running = False
        text = error_text(error)
        if text is None:
            self._background.crashed.emit(error)
        else:
            self._say(text)

    def _say(self, text: str) -> None:
        if not self._window.is_locked:
            self._window.toast.show_text(text, None)


def _send(opened: "Opened", now: datetime, wait_with: frozenset[int]) -> "WitnessRun":
    from accessdesk.printing.witnesses import WitnessPost

    post = WitnessPost(opened.house.data_dir, opened.desk, opened.lists, opened.lists.company)
    return post.send(now, wait_with=wait_with)
