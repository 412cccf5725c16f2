"""The watch over the log runs by itself: soon after the start, then every quarter of an hour, on its own thread."""

import time
from collections.abc import Callable
from concurrent.futures import CancelledError
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from accessdesk.desk.verification import LogHealth
from accessdesk.ui import language
from accessdesk.ui.background import Background, Lane, Ticket
from accessdesk.ui.status_line import StatusItem
from accessdesk.ui.wording import error_text, local_day, local_time

if TYPE_CHECKING:
    from accessdesk.opening import Opened

translate = QCoreApplication.translate
_PAUSE = timedelta(minutes=15)
_BREATH_SECONDS = 0.02
"""After some thousand entries: whoever types at the desk comes first."""


class LogWatchDesk(QObject):
    """Knows what the status line says of the log; tells once when something is found."""

    told = Signal()
    """There is something new to show."""

    def __init__(self, background: Background, say: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._say = background, say
        self._health: LogHealth | None = None
        self._last: datetime | None = None
        self._ticket: Ticket | None = None
        self._share = 0

    def look(self, opened: "Opened | None") -> None:
        """Look at the log, if the last look is old enough and none is under way."""
        if opened is None or self._ticket is not None:
            return
        now = opened.house.clock.now()
        if self._last is not None and self._last <= now < self._last + _PAUSE:
            return
        self._last, self._share = now, 0
        watch = opened.house.watch

        def work(ticket: Ticket) -> LogHealth:
            def report(done: int, total: int) -> None:
                ticket.report(done, total)
                time.sleep(_BREATH_SECONDS)

            return watch.look(now, report)

        self._ticket = self._background.run_long(
            self, work, self._on_done, self._on_failed, progressed=self._on_progress, lane=Lane.VERIFYING
        )

    def look_again(self, opened: "Opened | None") -> None:
        """Somebody verified by hand: what that came to counts at once."""
        if opened is not None and self._ticket is None:
            watch = opened.house.watch
            self._background.run_long(self, lambda _: watch.health(), self._on_health, lane=Lane.VERIFYING)

    def stop(self) -> None:
        """The program ends: a look under way is given up, the next start begins it anew."""
        if self._ticket is not None:
            self._ticket.cancel()

    def item(self, entries: int) -> StatusItem:
        """What is known of the log: how far and since when it was verified, or what is wrong with it."""
        count = language.locale().toString
        health = self._health
        if health is not None and not health.sound:
            if health.first_bad is None:
                return StatusItem(translate("AccessDesk", "LOG CHANGED: call the administrator"), good=False)
            text = translate("AccessDesk", "LOG CHANGED from entry #{number} on: call the administrator")
            return StatusItem(text.format(number=count(health.first_bad)), good=False)
        if self._share:
            text = translate("AccessDesk", "Verifying the log: {percent} %")
            return StatusItem(text.format(percent=self._share))
        if health is None:
            text = translate("AccessDesk", "Log: {count} entries, not verified yet")
            return StatusItem(text.format(count=count(entries)))
        text = translate("AccessDesk", "Log verified to #{size}, {time}")
        more = translate("AccessDesk", "What is new since the last whole verification: {day}, {time}")
        return StatusItem(
            text.format(size=count(health.size), time=local_time(health.at)),
            good=True,
            more=more.format(day=local_day(health.complete_at), time=local_time(health.complete_at)),
        )

    def _on_progress(self, done: int, total: int) -> None:
        share = 100 * done // max(1, total)
        if share != self._share and share < 100:
            self._share = share
            self.told.emit()

    def _on_done(self, health: LogHealth) -> None:
        self._ticket, self._share = None, 0
        self._on_health(health)

    def _on_health(self, health: LogHealth | None) -> None:
        was_sound = self._health is None or self._health.sound
        self._health = health
        self.told.emit()
        if health is not None and was_sound and not health.sound:
            self._say(translate("AccessDesk", "The log was changed. Open “Log” and verify: it says what and where."))

    def _on_failed(self, error: Exception) -> None:
        self._ticket, self._share = None, 0
        if error_text(error) is None and not isinstance(error, CancelledError):
            self._background.crashed.emit(error)
