"""Taking what the log shows out of the house: a button for each form, a count while it is written, and a way out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from accessdesk.desk.rows import LogFilter
from accessdesk.domain.refusals import Refusal
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background, Lane, Ticket
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.progress_line import ProgressLine
from accessdesk.ui.widgets.toast import OpenFolder
from accessdesk.ui.wording import refusal_text

WriteLog = Callable[[Path, LogFilter, str, Callable[[int, int], None]], int]
"""Path, filter, form, progress; gives how many entries. Raises Refusal, OSError, and what progress raises."""
ShowToast = Callable[[str, Callable[[], None] | None], None]
ENDINGS = {"csv": "csv", "excel-csv": "csv", "xlsx": "xlsx", "jsonl": "jsonl", "pdf": "pdf"}


class ExportButtons(Retranslated):
    """CSV, workbook and paper at once; CSV for Excel and JSON Lines behind the last button."""

    written = Signal()

    def __init__(
        self,
        background: Background,
        write: WriteLog,
        asked: Callable[[], LogFilter],
        show_toast: ShowToast,
        progress: ProgressLine,
        *,
        allowed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._write, self._asked, self._show_toast = background, write, asked, show_toast
        self._allowed, self._progress = allowed, progress
        self._ticket: Ticket | None = None
        self.csv = ShortcutButton("CSV", icon="download")
        self.xlsx = ShortcutButton("XLSX", icon="download")
        self.pdf = ShortcutButton("PDF", icon="file-text")
        self.more = ShortcutButton("…")
        self.menu = QMenu(self.more)
        self._excel = self.menu.addAction("", lambda: self._choose("excel-csv"))
        self._lines = self.menu.addAction("JSON Lines", lambda: self._choose("jsonl"))
        self.more.setMenu(self.menu)
        self.csv.clicked.connect(lambda: self._choose("csv"))
        self.xlsx.clicked.connect(lambda: self._choose("xlsx"))
        self.pdf.clicked.connect(lambda: self._choose("pdf"))
        progress.cancelled.connect(self._on_cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        for button in self._buttons():
            layout.addWidget(button)
        self._offer(True)
        self.retranslate()

    def _buttons(self) -> tuple[ShortcutButton, ...]:
        return (self.csv, self.xlsx, self.pdf, self.more)

    def retranslate(self) -> None:
        self.csv.setAccessibleName(self.tr("Export as CSV"))
        self.xlsx.setAccessibleName(self.tr("Export as a workbook (XLSX)"))
        self.pdf.setAccessibleName(self.tr("Report as PDF"))
        self.more.setAccessibleName(self.tr("Further forms of export"))
        self._excel.setText(self.tr("CSV for Excel"))
        allowed = self.tr("Export what the filters show")
        refused = self.tr("Exporting is for the office manager and the auditor.")
        for button in self._buttons():
            button.setToolTip(allowed if self._allowed else refused)

    def _choose(self, form: str) -> None:
        ending = ENDINGS[form]
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export the log"), f"log.{ending}", f"*.{ending}")
        if path:
            self.export_to(Path(path), form)

    def export_to(self, path: Path, form: str) -> None:
        """Write everything the filters show now; it can be cancelled, and nothing is left of it then."""
        asked = self._asked()
        self._progress.start(self.tr("Exporting the log"))
        self._offer(False)
        self._ticket = self._background.run_long(
            self,
            lambda ticket: self._write(path, asked, form, ticket.report),
            lambda count: self._on_written(path, count),
            self._on_failed,
            progressed=self._progress.set_progress,
            lane=Lane.READING,
        )

    def _on_written(self, path: Path, count: int) -> None:
        self._ended()
        said = self.tr("Exported entries: {count}").format(count=language.locale().toString(count))
        self._show_toast(said, OpenFolder(path))
        self.written.emit()

    def _on_cancelled(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ended()

    def _ended(self) -> None:
        self._ticket = None
        self._progress.finish()
        self._offer(True)

    def _offer(self, offered: bool) -> None:
        for button in self._buttons():
            button.setEnabled(offered and self._allowed)

    def _on_failed(self, failure: Exception) -> None:
        self._ended()
        if isinstance(failure, Refusal):
            self._show_toast(refusal_text(failure), None)
        elif isinstance(failure, OSError):
            self._show_toast(self.tr("The file could not be written. Choose another folder."), None)
        else:
            self._background.crashed.emit(failure)
