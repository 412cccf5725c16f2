"""F12 and what stands behind it: the sealed list kept up to date, shown, printed, and sent every hour."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from accessdesk.desk.outcome import Subject
from accessdesk.settings import read_settings
from accessdesk.ui.background import Background
from accessdesk.ui.wording import error_text, local_moment

if TYPE_CHECKING:
    from accessdesk.desk.presence_rows import EvacuationSnapshot
    from accessdesk.opening import Opened
    from accessdesk.printing.evacuation_papers import EvacuationPapers
    from accessdesk.ui.evacuation.evacuation_view import EvacuationView
    from accessdesk.ui.main_window import MainWindow
    from accessdesk.ui.papers import Printed

translate = QCoreApplication.translate
_CONCERNS = frozenset({Subject.VISITS, Subject.PEOPLE, Subject.SETTINGS, Subject.DELIVERIES})
_EVERY_HALF_MINUTE = 30_000
_OLD = timedelta(minutes=2)


class EvacuationDesk(QObject):
    """Works from the first moment on, before the database is open and when it never opens.

    All work is done on the list's own print thread. `tell` shows a line at the bottom of the window.
    """

    def __init__(
        self,
        window: "MainWindow",
        background: Background,
        data_dir: Path,
        clock: Callable[[], datetime],
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._background, self._data_dir, self._clock = window, background, data_dir, clock
        self._tell = tell
        self._opened: Opened | None = None
        self._papers_made: EvacuationPapers | None = None
        self._asked = False
        self._hour = clock().astimezone().hour
        self.view: EvacuationView | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(_EVERY_HALF_MINUTE)
        self._watch.timeout.connect(self.half_minute)
        background.changed.connect(self._on_changed)

    def begin(self, opened: "Opened") -> None:
        """The database is open: from now on the list is written after every change."""
        self._opened, self._clock = opened, opened.house.clock.now
        self.refresh()
        self._watch.start()

    def refresh(self) -> None:
        """Write the list of this minute soon; several requests at once are one."""
        if self._opened is None or self._asked:
            return
        self._asked = True
        self._background.evacuation_run(self, self._refresh, None, self._on_unread)

    def show(self) -> None:
        """On the screen at once and to the printer; no query stands in between."""
        from accessdesk.ui.evacuation.evacuation_view import EvacuationView

        view = EvacuationView(self._print, self._window)
        self.view = view
        view.show()
        self._background.evacuation_run(view, self._papers_snapshot, self._show_people, self._on_not_printed)
        self._print()

    def finish(self) -> None:
        """The program ends: the last change may not have reached the list yet. The window is gone by now."""
        if self._opened is not None:
            with suppress(Exception):
                self._papers().refresh(self._opened.lists, self._clock())

    def _papers(self) -> "EvacuationPapers":
        """On the print thread: what it needs is loaded there."""
        if self._papers_made is None:
            from accessdesk.printing.evacuation_papers import EvacuationPapers

            told = self._opened.papers.opened if self._opened is not None else None
            self._papers_made = EvacuationPapers(self._data_dir, told)
        return self._papers_made

    def _refresh(self) -> None:
        self._asked = False  # whatever changes from here on asks again
        assert self._opened is not None
        papers = self._papers()
        papers.refresh(self._opened.lists, self._clock())
        papers.settle(self._opened.desk)

    def _papers_snapshot(self) -> "EvacuationSnapshot":
        return self._papers().snapshot()

    def _show_people(self, snapshot: "EvacuationSnapshot") -> None:
        if self.view is None:
            return
        self.view.show_people(snapshot.people, snapshot.at, drill=snapshot.drill, emergency=snapshot.emergency)
        now = self._clock()
        if now - snapshot.at > _OLD:
            text = translate("AccessDesk", "The data cannot be read now. This is the last list, of {time}.")
            self.view.show_warning(text.format(time=local_moment(snapshot.at, now)))

    def _print(self) -> None:
        if self.view is not None:
            self.view.show_printed(translate("AccessDesk", "Printing …"))
            self._background.evacuation_run(self.view, self._print_list, self._on_printed, self._on_not_printed)

    def _print_list(self) -> "Printed":
        printed = self._papers().print_list(self._clock())
        if self._opened is not None:
            with suppress(Exception):  # owed to the log until it can be written again
                self._papers().settle(self._opened.desk)
        return printed

    def _on_printed(self, printed: "Printed") -> None:
        if printed.printer:
            text = translate("AccessDesk", "Printed on {printer}.").format(printer=printed.printer)
        elif read_settings(self._data_dir).paper_printer:
            text = translate("AccessDesk", "The printer does not answer: saved as {name}.")
        else:
            text = translate("AccessDesk", "No printer is chosen: saved as {name}.")
        if self.view is not None:
            self.view.show_printed(text.format(name=Path(printed.path).name))

    def _on_not_printed(self, error: Exception) -> None:
        if self.view is not None:
            self.view.show_printed(error_text(error) or str(error))

    def _on_unread(self, error: Exception) -> None:
        """The last list stays where it is; a bug is said as every bug is."""
        self._asked = False
        if error_text(error) is None and not hasattr(error, "connection_invalidated"):
            self._background.crashed.emit(error)

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & _CONCERNS:
            self.refresh()

    def half_minute(self) -> None:
        """Other desks change the list too; and every full hour it may be printed and mailed."""
        self.refresh()
        hour = self._clock().astimezone().hour
        if hour != self._hour:
            self._hour = hour
            self.send_hourly()

    def send_hourly(self) -> None:
        """What this desk does every full hour, by its own settings."""
        settings = read_settings(self._data_dir)
        if settings.hourly_print:
            self._background.evacuation_run(self, self._print_list, None, self._on_not_sent)
        if settings.hourly_mail:
            self._background.evacuation_run(self, self._mail_list, None, self._on_not_sent)

    def _mail_list(self) -> None:
        self._papers().mail_list(self._clock())
        if self._opened is not None:
            self._papers().settle(self._opened.desk)

    def _on_not_sent(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._background.crashed.emit(error)
        elif not self._window.is_locked:
            self._tell(text)
