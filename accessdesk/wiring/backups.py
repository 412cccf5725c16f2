"""The daily backup of this desk, by itself once it is due; and what the settings' card does."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from accessdesk.desk.outcome import Subject
from accessdesk.ui.background import Background, Lane
from accessdesk.ui.wording import error_text

if TYPE_CHECKING:
    from accessdesk.opening import Opened
    from accessdesk.ui.main_window import MainWindow
    from accessdesk.ui.settings.backup_card import BackupStanding

translate = QCoreApplication.translate
_PAUSE = timedelta(hours=1)


class HouseBackups:
    """The backups of an open house, for the card."""

    def __init__(self, opened: "Opened") -> None:
        self._opened = opened

    def standing(self) -> "BackupStanding":
        from accessdesk.desk.backups import is_late
        from accessdesk.settings import read_settings
        from accessdesk.storage.lists.backups import last_backup
        from accessdesk.ui.settings.backup_card import BackupStanding

        house = self._opened.house
        last = last_backup(house.engine)
        folder, late = read_settings(house.data_dir).backup_folder, is_late(last, house.clock.now())
        return BackupStanding(folder, last, late, on_server=house.engine.dialect.name == "postgresql")

    def back_up(self, folder: str, reason: str) -> str:
        from accessdesk.backups.making import back_up

        return back_up(self._opened.desk, self._opened.house, Path(folder), reason).name

    def choose(self, folder: str, reason: str) -> None:
        from accessdesk.backups.making import choose_folder

        choose_folder(self._opened.desk, self._opened.house, folder, reason)


class BackupDesk(QObject):
    """Looks while somebody is logged in; a folder that cannot be written is tried again after an hour."""

    def __init__(self, window: "MainWindow", background: Background) -> None:
        super().__init__(window)
        self._window, self._background = window, background
        self._tried: datetime | None = None

    def look(self, opened: "Opened | None") -> None:
        """Make the daily one, if a folder is chosen and the last one is late."""
        if opened is None or self._window.is_locked:
            return
        now = opened.house.clock.now()
        if self._tried is not None and self._tried <= now < self._tried + _PAUSE:
            return
        self._tried = now
        self._background.latest("backup", self, lambda: _make(opened), self._on_made, self._on_failed, Lane.READING)

    def _on_made(self, made: bool) -> None:
        if made:
            self._background.changed.emit(frozenset({Subject.SETTINGS}))
            self._window.toast.show_text(translate("BackupDesk", "The daily backup is written and checked."), None)

    def _on_failed(self, error: Exception) -> None:
        why = error_text(error)
        if why is None and not isinstance(error, OSError):
            self._background.crashed.emit(error)
            return
        text = translate("BackupDesk", "The daily backup was not made, it is tried again in an hour. {why}")
        rest = why or translate("BackupDesk", "Nothing can be written to its folder: see the settings.")
        self._window.toast.show_text(text.format(why=rest), None)


def _make(opened: "Opened") -> bool:
    from accessdesk.backups.making import back_up_if_due

    return back_up_if_due(opened.desk, opened.house, day_closed=False)
