"""The access log: what the last verification said, the entries page by page, and one of them in full."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Subject
from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import LogDetail, LogFilter, LogRow
from accessdesk.desk.search_rows import HitKind
from accessdesk.domain.access_rights import Right
from accessdesk.domain.refusals import NotLoggedIn, Refusal
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background, Ticket
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log.entry_detail import EntryDetail
from accessdesk.ui.log.filter_bar import FilterBar
from accessdesk.ui.log.log_table import COLUMNS, WHAT, ReportLine, csv_header, csv_row, report_line
from accessdesk.ui.log.sentence_delegate import SentenceDelegate
from accessdesk.ui.log.verify_band import Verify, VerifyBand
from accessdesk.ui.log.verify_words import compared, counts, verdict
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.widgets.progress_line import ProgressLine
from accessdesk.ui.widgets.toast import OpenFolder
from accessdesk.ui.widgets.type_ahead import Suggestion
from accessdesk.ui.wording import refusal_text

PAGE = 100
_ROOM_FOR_BOTH = 760
CsvCells = Sequence[str | int]
WriteCsv = Callable[[Path, Sequence[str], Iterable[CsvCells], LogFilter], int]
WriteReport = Callable[[Path, Iterable[ReportLine], LogFilter, str], int]
"""Path, lines, filters, the verifier's sentence; gives how many lines."""
ShowToast = Callable[[str, Callable[[], None] | None], None]
_MENTIONED = {
    HitKind.VISITOR_INSIDE: "visit",
    HitKind.VISITOR_EXPECTED: "visit",
    HitKind.BADGE: "visit",
    HitKind.PERSON: "person",
    HitKind.EXTERNAL: "person",
    HitKind.EMPLOYEE: "employee",
    HitKind.KEY_IN_STOCK: "key_copy",
    HitKind.KEY_OUT: "key_copy",
    HitKind.DOOR: "door",
}


class LogScreen(Retranslated):
    """Reads only what the acting account may: everything, today's entries of this desk, or nothing but the result."""

    def __init__(
        self,
        *,
        background: Background,
        desk: Desk,
        lists: Lists,
        show_toast: ShowToast,
        verify: Verify,
        checkpoint_text: Callable[[], str],
        write_csv: WriteCsv,
        write_report: WriteReport,
        on_supervision: Callable[[], None] | None = None,
        on_evidence: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._desk, self._lists, self._show_toast = background, desk, lists, show_toast
        self._checkpoint_text, self._write_csv, self._write_report = checkpoint_text, write_csv, write_report
        self._verify = verify
        self._ticket: Ticket | None = None
        self._shown_detail: int | None = None
        self._more = False
        self.band = VerifyBand(background, verify, allowed=desk.may(Right.VERIFY_LOG))
        if on_evidence is not None and desk.may(Right.EXPORT):
            self.band.package_requested.connect(lambda: on_evidence())
            self.band.offer_package()
        self.filters = FilterBar(background, self._mentions)
        self._count = PlainLabel(ink="muted")
        self.export = ShortcutButton("CSV", icon="download")
        self.report = ShortcutButton("PDF", icon="file-text")
        self.supervision = ShortcutButton(icon="shield")
        if on_supervision is None or not desk.may(Right.READ_LOG):
            self.supervision.hide()  # never shown while it has no parent: it would be a window of its own for a moment
        else:
            self.supervision.clicked.connect(lambda: on_supervision())
        self.progress = ProgressLine()
        self._limits = PlainLabel(ink="muted", wrap=True)
        self.model: RowsModel[LogRow] = RowsModel(COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self.view.setItemDelegateForColumn(WHAT, SentenceDelegate(self.view))
        self._card = Card()
        self._card.set_body(self.view)
        self.detail = EntryDetail()
        self._arrange()
        self._connect()
        self._account = desk.session.account_id if desk.session is not None else None
        self._fit_rights()
        self.retranslate()
        self.read_again()

    def _arrange(self) -> None:
        self._card.add_head_widget(self._count)
        self._card.add_head_widget(self.supervision)
        self._card.add_head_widget(self.export)
        self._card.add_head_widget(self.report)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.setHandleWidth(theme.SPACE_16)
        both.addWidget(self._card)
        both.addWidget(self.detail)
        both.setStretchFactor(0, 1)
        both.setSizes([theme.scaled(820), theme.scaled(310)])
        self.detail.setMinimumWidth(theme.scaled(290))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addWidget(self.band)
        layout.addWidget(self.filters)
        layout.addWidget(self._limits)
        layout.addWidget(self.progress)
        layout.addWidget(both, 1)

    def _connect(self) -> None:
        self.band.checkpoint_requested.connect(self._on_checkpoint)
        self.filters.changed.connect(self.read_again)
        self.export.clicked.connect(self._on_export)
        self.report.clicked.connect(self._on_report)
        self.progress.cancelled.connect(self._on_cancelled)
        self.view.current_changed.connect(self._on_current)
        self._background.changed.connect(self._on_changed)

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.scaled(_ROOM_FOR_BOTH)
        self.detail.setVisible(wide)
        self._count.setVisible(wide)
        self.filters.stack(not wide)
        self.band.stack(not wide)

    def _fit_rights(self) -> None:
        self._right = Right.READ_LOG if self._desk.may(Right.READ_LOG) else Right.READ_OWN_LOG
        self._reads = self._desk.may(self._right)
        if self._reads and self._right is Right.READ_OWN_LOG:
            self.filters.bind_to_today(self._desk.name, self._desk.clock.now())
        self.filters.setEnabled(self._reads)
        self._offer_export(True)

    def read_again(self) -> None:
        """Read the first page anew with the filters as they stand."""
        if not self._reads:
            return
        asked = self.filters.asked(limit=max(PAGE, len(self.model.rows)))
        self._background.latest(
            (id(self), "page"), self, lambda: self._page(asked), self._show_first(asked.limit), self._on_unread
        )

    def show_entry(self, seq: int) -> None:
        """Show one entry in full, wherever it stands."""
        self._shown_detail = seq
        self._background.latest((id(self), "entry"), self, lambda: self._entry(seq), self._on_detail, self._on_unread)

    def retranslate(self) -> None:
        self._card.set_title(self.tr("Access log"))
        self.view.setAccessibleName(self.tr("Access log"))
        self.supervision.set_text(self.tr("Supervision …"))
        self.export.setAccessibleName(self.tr("Export as CSV"))
        self.report.setAccessibleName(self.tr("Report as PDF"))
        for button in (self.export, self.report):
            button.setToolTip(self._export_hint())
        self._limits.setText(self._limits_text())
        self._limits.setVisible(bool(self._limits.text()))
        self.model.retranslate()
        self._say_count()

    def _export_hint(self) -> str:
        if self._desk.may(Right.EXPORT):
            return self.tr("Export what the filters show")
        return self.tr("Exporting is for the office manager and the auditor.")

    def _limits_text(self) -> str:
        if not self._reads:
            return self.tr("Your account may verify the log, not read it. Office manager and auditor may read it.")
        if self._right is Right.READ_OWN_LOG:
            return self.tr("Your account reads today's entries of this desk.")
        return ""

    def _say_count(self) -> None:
        shown = language.locale().toString(len(self.model.rows))
        said = self.tr("the latest {count} entries") if self._more else self.tr("Entries: {count}")
        self._count.setText(said.format(count=shown) if self._reads else "")
        empty = self._reads and not self.model.rows
        self._card.set_empty(self.tr("No entry fits these filters. Take one of them away.") if empty else "")

    def _demand(self) -> None:
        """The right to read, for the account this screen was made for: another one's login is not its attempt."""
        if self._desk.acting().account_id != self._account:
            raise NotLoggedIn()
        self._desk.demand(self._right)

    def _page(self, asked: LogFilter) -> list[LogRow]:
        self._demand()
        return self._lists.log_page(asked)

    def _entry(self, seq: int) -> LogDetail:
        self._demand()
        return self._lists.log_entry(seq)

    def _mentions(self, text: str) -> list[Suggestion]:
        found = [
            Suggestion(hit.title, hit.second, value=(_MENTIONED[hit.kind], hit.target))
            for hit in self._lists.search(text)
            if hit.kind in _MENTIONED
        ]
        zones = [zone for zone in self._lists.zones(active_only=False) if text.casefold() in zone.name.casefold()]
        return [Suggestion(zone.name, self.tr("Zone"), value=("zone", zone.id)) for zone in zones] + found

    def _show_first(self, limit: int) -> Callable[[list[LogRow]], None]:
        def show(rows: list[LogRow]) -> None:
            self.model.show(rows)
            self._after_page(len(rows) == limit)

        return show

    def _fetch_more(self) -> None:
        asked = self.filters.asked(before=self.model.rows[-1].id, limit=PAGE)
        self._background.latest((id(self), "page"), self, lambda: self._page(asked), self._append)

    def _append(self, rows: list[LogRow]) -> None:
        self.model.append(rows)
        self._after_page(len(rows) == PAGE)

    def _after_page(self, more: bool) -> None:
        self._more = more
        self.model.fetch_with(self._fetch_more if more else None)
        self._say_count()

    def _on_current(self, row: LogRow | None) -> None:
        if row is not None and row.id != self._shown_detail:
            self.show_entry(row.id)

    def _on_detail(self, detail: LogDetail) -> None:
        self.detail.show_detail(detail, self._desk.clock.now())

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.LOG in subjects:
            self.read_again()

    def _on_checkpoint(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save checkpoint"), "checkpoint.txt", "*.txt")
        if path:
            self.save_checkpoint(Path(path))

    def save_checkpoint(self, path: Path) -> None:
        """Write the newest checkpoint's text to a file, for keeping outside."""

        def work() -> None:
            path.write_text(self._checkpoint_text(), encoding="utf-8", newline="\n")

        said = self.tr("Checkpoint saved. Keep it on another medium, or give it to somebody outside.")
        self._background.run(self, work, lambda _: self._show_toast(said, OpenFolder(path)), self._on_failed)

    def _on_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export as CSV"), "log.csv", "*.csv")
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write everything the filters show, page by page; it can be cancelled."""
        asked = self.filters.asked(limit=1000)
        header = csv_header()
        self._run_export(
            path, lambda ticket: self._write_csv(path, header, map(csv_row, self._all(asked, ticket)), asked)
        )

    def _on_report(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Report as PDF"), "log.pdf", "*.pdf")
        if path:
            self.report_to(Path(path))

    def report_to(self, path: Path) -> None:
        """The same as a PDF that says what verification found at that moment."""
        asked = self.filters.asked(limit=1000)

        def work(ticket: Ticket) -> int:
            found = self._verify("", ticket.report)
            said = f"{verdict(found)[0]}. {counts(found)}. {compared(found)}"
            return self._write_report(path, map(report_line, self._all(asked, ticket)), asked, said)

        self._run_export(path, work)

    def _run_export(self, path: Path, write: Callable[[Ticket], int]) -> None:
        self.progress.start(self.tr("Exporting the log"))
        self._offer_export(False)

        def work(ticket: Ticket) -> int:
            self._desk.demand(Right.EXPORT)
            return write(ticket)

        self._ticket = self._background.run_long(
            self, work, partial(self._on_exported, path), self._on_failed, progressed=self.progress.set_progress
        )

    def _all(self, asked: LogFilter, ticket: Ticket) -> Iterator[LogRow]:
        """Every entry that the filters show, page by page."""
        done = 0
        while rows := self._page(asked):
            yield from rows
            done += len(rows)
            ticket.report(done, 0)
            if len(rows) < asked.limit:
                return
            asked = replace(asked, before=rows[-1].id)

    def _on_exported(self, path: Path, count: int) -> None:
        self._export_ended()
        said = self.tr("Exported entries: {count}").format(count=language.locale().toString(count))
        self._show_toast(said, OpenFolder(path))
        self.read_again()

    def _on_cancelled(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._export_ended()

    def _export_ended(self) -> None:
        self._ticket = None
        self.progress.finish()
        self._offer_export(True)

    def _offer_export(self, offered: bool) -> None:
        for button in (self.export, self.report):
            button.setEnabled(offered and self._desk.may(Right.EXPORT))

    def _on_unread(self, failure: Exception) -> None:
        """A screen of the account before shows nothing more, and says nothing to whoever logged in since."""
        if not isinstance(failure, NotLoggedIn):
            self._background.crashed.emit(failure)

    def _on_failed(self, failure: Exception) -> None:
        self._export_ended()
        if isinstance(failure, Refusal):
            self._show_toast(refusal_text(failure), None)
        elif isinstance(failure, OSError):
            self._show_toast(self.tr("The file could not be written. Choose another folder."), None)
        else:
            self._background.crashed.emit(failure)
