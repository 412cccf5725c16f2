"""The keying schedule as a file: in the locksmith's layout as CSV or workbook, or on paper; each is an entry."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout

from accessdesk.desk.key_rows import KeyingSchedule
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import LockingSystemId
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import ShortcutButton
from accessdesk.ui.wording import error_text

WriteSchedule = Callable[[Path, LockingSystemId, datetime, str], int]
"""Path, system, moment, "csv", "xlsx" or "pdf"; gives how many cylinders. On the database thread."""


class ScheduleExport(Retranslated):
    """A button with three ways; hidden for whoever may not export."""

    def __init__(self, key_desk: KeyDesk, write: WriteSchedule | None) -> None:
        super().__init__()
        self._desk, self._write = key_desk, write
        self._schedule: KeyingSchedule | None = None
        self._at = key_desk.clock()
        self.button = ShortcutButton(icon="download", compact=True)
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.retranslate()

    def offer(self, schedule: KeyingSchedule | None, at: datetime) -> None:
        """This schedule, as it was at the moment."""
        self._schedule, self._at = schedule, at
        may = self._write is not None and self._desk.desk.may(Right.EXPORT)
        self.setVisible(may and schedule is not None and bool(schedule.rows))

    def write_to(self, path: Path, form: str) -> None:
        """The whole schedule, filters or not."""
        schedule, write, at = self._schedule, self._write, self._at
        if schedule is None or write is None:
            return
        self._desk.background.run(
            self,
            lambda: write(path, schedule.system_id, at, form),
            lambda rows: self._desk.say(
                self.tr("Keying schedule written to {name}, cylinders: {count}").format(name=path.name, count=rows)
            ),
            self._fail,
        )

    def retranslate(self) -> None:
        self.button.set_text(self.tr("Export"))
        self.menu.clear()
        for form, text in (
            ("csv", self.tr("CSV in the locksmith's layout …")),
            ("xlsx", self.tr("Workbook (XLSX) in the locksmith's layout …")),
            ("pdf", self.tr("PDF, to print …")),
        ):
            self.menu.addAction(text, partial(self._on_form, form))

    def _on_form(self, form: str) -> None:
        if self._schedule is None:
            return
        name = "".join(char if char.isalnum() or char in "-_" else "_" for char in self._schedule.name)
        day = self._at.astimezone().date()
        proposed = f"{name}-{day:%Y-%m-%d}.{form}"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export keying schedule"), proposed, f"*.{form}")
        if path:
            self.write_to(Path(path), form)

    def _fail(self, error: Exception) -> None:
        text = error_text(error)
        if isinstance(error, OSError) and text is None:
            text = self.tr("The file could not be written. Choose another folder.")
        if text is None:
            self._desk.background.crashed.emit(error)
        else:
            self._desk.say(text)
