"""The reminders of the day leave by themselves: soon after somebody logs in, then every hour of the day."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from accessdesk.ui.background import Background
from accessdesk.ui.wording import error_text

if TYPE_CHECKING:
    from accessdesk.opening import Opened
    from accessdesk.printing.reminders import ReminderRun
    from accessdesk.ui.main_window import MainWindow

translate = QCoreApplication.translate
_FIRST_HOUR, _LAST_HOUR = 7, 20


class ReminderDesk(QObject):
    """Works on the documents' thread; a server that does not answer is said once an hour and blocks nothing."""

    def __init__(self, window: "MainWindow", background: Background) -> None:
        super().__init__(window)
        self._window, self._background = window, background
        self._done: tuple[int, int] | None = None

    def look(self, opened: "Opened | None") -> None:
        """Send what is due, if this hour's run is not done and somebody who may is logged in."""
        if opened is None or self._window.is_locked:
            return
        now = opened.house.clock.now().astimezone()
        hour = (now.toordinal(), now.hour)
        if hour == self._done or not _FIRST_HOUR <= now.hour <= _LAST_HOUR:
            return
        self._done = hour
        self._background.print_run(self, lambda: _send(opened), self._on_run, self._on_failed)

    def _on_run(self, run: "ReminderRun") -> None:
        if run.fault:
            text = translate("AccessDesk", "Reminders could not be mailed: {why} They are tried again in an hour.")
            self._say(text.format(why=run.fault))
        elif run.sent:
            self._say(translate("AccessDesk", "Reminders mailed: {count}").format(count=run.sent))

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._background.crashed.emit(error)
        else:
            self._say(text)

    def _say(self, text: str) -> None:
        if not self._window.is_locked:
            self._window.toast.show_text(text, None)


def _send(opened: "Opened") -> "ReminderRun":
    from accessdesk.printing.reminders import ReminderMails

    mails = ReminderMails(opened.house.data_dir, opened.desk, opened.lists, opened.lists.company())
    return mails.send(opened.house.clock.now())
