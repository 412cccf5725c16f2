"""One alarm for all open gaps: the banner, the number on the locked screen, and the sound until none is open."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from accessdesk.desk.rows import InsideRow
from accessdesk.ui.main_window import MainWindow

SOUND_EVERY = timedelta(seconds=20)


class GapAlarm(QObject):
    """Sounds at the open and at the locked desk alike. Nothing but the end of every gap silences it."""

    def __init__(
        self, window: MainWindow, sound: Callable[[], None], may_act: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__(window)
        self._window, self._sound, self._may_act = window, sound, may_act
        self._sounding = QTimer(self)
        self._sounding.setInterval(int(SOUND_EVERY.total_seconds() * 1000))
        self._sounding.timeout.connect(sound)

    @property
    def sounding(self) -> bool:
        return self._sounding.isActive()

    def show(self, inside: Sequence[InsideRow], now: datetime) -> None:
        """The visitors in the house as of `now`; those in a gap make the alarm."""
        gaps = sorted((row for row in inside if row.gap_since is not None), key=lambda row: row.gap_since or now)
        self._window.gap_banner.show_gaps(gaps, now, offer_act=self._may_act())
        self._window.lock_page.set_alarms(len(gaps), gaps[0].gap_since if gaps else None)
        if gaps and not self.sounding:
            self._sound()
            self._sounding.start()
        elif not gaps:
            self._sounding.stop()
