"""Plays the alarm in the background by the platform's own player; what cannot be played becomes a beep."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

from accessdesk.ui.alarm.player import WINDOWS, Player, alarm_file, players

_KILL_WAIT = 1_000


class AlarmSound(QObject):
    """`play` never blocks. A player that fails, or still hangs when it is needed again, gives way to the next one."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        found: Sequence[Player] | None = None,
        beep: Callable[[], None] = QApplication.beep,
    ) -> None:
        super().__init__(parent)
        self._players = players() if found is None else tuple(found)
        self._beep = beep
        self._next = 0
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def busy(self) -> bool:
        """A player is at it."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def play(self) -> None:
        """Sound once."""
        if self.busy:
            self._stop()
            self._next += 1
        self._try()

    def stop(self) -> None:
        """End what is being played."""
        if self.busy:
            self._stop()

    def _try(self) -> None:
        if self._next >= len(self._players):
            self._next = 0  # the sound server may be there again next time
            self._beep()
            return
        player = self._players[self._next]
        if player.name == WINDOWS:
            self._play_on_windows()
        else:
            self._process.start(player.command[0], [*player.command[1:], alarm_file()])

    def _play_on_windows(self) -> None:
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(alarm_file(), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            except RuntimeError:
                self._give_way()

    def _stop(self) -> None:
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(_KILL_WAIT)
        self._process.blockSignals(False)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if code != 0 or status is not QProcess.ExitStatus.NormalExit:
            self._give_way()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._give_way()

    def _give_way(self) -> None:
        self._next += 1
        self._try()
