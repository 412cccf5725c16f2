"""The access log: what the last verification said, the entries page by page, and one of them in full."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.log_change_rows import ChangesRead
from accessdesk.desk.outcome import Subject
from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import LogDetail, LogFilter, LogPart, LogRow
from accessdesk.desk.search_rows import HitKind
from accessdesk.domain.access_rights import Right
from accessdesk.domain.refusals import NotLoggedIn, Refusal
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background, Lane
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log.changes_form import ChangesForm
from accessdesk.ui.log.correction_form import CorrectionForm, may_correct
from accessdesk.ui.log.entry_detail import EntryDetail
from accessdesk.ui.log.everything_form import EverythingForm
from accessdesk.ui.log.export_buttons import ExportButtons, ShowToast, WriteLog
from accessdesk.ui.log.filter_bar import FilterBar
from accessdesk.ui.log.log_table import COLUMNS, WHAT
from accessdesk.ui.log.questions import SavedQuestions
from accessdesk.ui.log.sentence_delegate import SentenceDelegate
from accessdesk.ui.log.verify_band import Verify, VerifyBand
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.panel_form import PanelForm
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
OpenForm = Callable[[PanelForm], None]
_ROOM_FOR_BOTH = 760
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
        write_log: WriteLog,
        open_form: OpenForm,
        on_supervision: Callable[[], None] | None = None,
        on_evidence: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._desk, self._lists, self._show_toast = background, desk, lists, show_toast
        self._checkpoint_text, self._write_log, self._open_form = checkpoint_text, write_log, open_form
        self._shown_detail: int | None = None
        self._before: int | None = None
        self._wanted, self._searching = PAGE, False
        self.band = VerifyBand(background, verify, allowed=desk.may(Right.VERIFY_LOG))
        if on_evidence is not None and desk.may(Right.EXPORT):
            self.band.package_requested.connect(lambda: on_evidence())
            self.band.offer_package()
        self.filters = FilterBar(background, self._mentions)
        self._count = PlainLabel(ink="muted")
        self.supervision = ShortcutButton(icon="shield")
        if on_supervision is None or not desk.may(Right.READ_LOG):
            self.supervision.hide()  # never shown while it has no parent: it would be a window of its own for a moment
        else:
            self.supervision.clicked.connect(lambda: on_supervision())
        self.progress = ProgressLine()
        self.exports = ExportButtons(
            background, self._written, self.filters.asked, show_toast, self.progress, allowed=desk.may(Right.EXPORT)
        )
        self.everything = ShortcutButton(icon="search")
        self.compare = ShortcutButton(icon="arrow-right-left")
        self.questions = SavedQuestions(background, desk, lists, show_toast, open_form, self.filters.chosen)
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
        asking = QHBoxLayout()
        asking.setSpacing(theme.SPACE_8)
        for part in (self.questions, self.everything, self.compare, self.supervision):
            asking.addWidget(part)
        asking.addStretch(1)
        self._card.add_head_widget(self.exports)
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
        layout.addLayout(asking)
        layout.addWidget(self._limits)
        layout.addWidget(self.progress)
        layout.addWidget(both, 1)

    def _connect(self) -> None:
        self.band.checkpoint_requested.connect(self._on_checkpoint)
        self.filters.changed.connect(self.read_again)
        self.everything.clicked.connect(self._on_everything)
        self.compare.clicked.connect(self._on_compare)
        self.questions.chosen.connect(self.filters.apply)
        self.exports.written.connect(self.read_again)
        self.detail.entry_asked.connect(self.show_entry)
        self.detail.correction_wished.connect(self._on_correct)
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
        self.everything.setVisible(self._desk.may(Right.EXPORT))
        for part in (self.questions, self.compare):
            part.setVisible(self._desk.may(Right.READ_LOG))

    def read_again(self) -> None:
        """Read the first page anew with the filters as they stand."""
        if not self._reads:
            return
        self._wanted = max(PAGE, len(self.model.rows))
        self._read(self.filters.asked(limit=self._wanted), self._show_first)

    def show_entry(self, seq: int) -> None:
        """Show one entry in full, wherever it stands."""
        self._shown_detail = seq
        self._background.latest((id(self), "entry"), self, lambda: self._entry(seq), self._on_detail, self._on_unread)

    def retranslate(self) -> None:
        self._card.set_title(self.tr("Access log"))
        self.view.setAccessibleName(self.tr("Access log"))
        self.everything.set_text(self.tr("Everything about …"))
        self.compare.set_text(self.tr("Compare two dates …"))
        self.supervision.set_text(self.tr("Supervision …"))
        self._limits.setText(self._limits_text())
        self._limits.setVisible(bool(self._limits.text()))
        self.model.retranslate()
        self._say_count()

    def _limits_text(self) -> str:
        if not self._reads:
            return self.tr("Your account may verify the log, not read it. Office manager and auditor may read it.")
        if self._right is Right.READ_OWN_LOG:
            return self.tr("Your account reads today's entries of this desk.")
        return ""

    def _say_count(self) -> None:
        shown = language.locale().toString(len(self.model.rows))
        said = self.tr("the latest {count} entries") if self._before is not None else self.tr("Entries: {count}")
        if self._searching:
            said = self.tr("Found: {count}, searching below no. {number} …")
        number = language.locale().toString(self._before or 0)
        self._count.setText(said.format(count=shown, number=number) if self._reads else "")
        empty = self._reads and not self.model.rows and not self._searching
        self._card.set_empty(self.tr("No entry fits these filters. Take one of them away.") if empty else "")

    def _demand(self) -> None:
        """The right to read, for the account this screen was made for: another one's login is not its attempt."""
        if self._desk.acting().account_id != self._account:
            raise NotLoggedIn()
        self._desk.demand(self._right)

    def _page(self, asked: LogFilter) -> LogPart:
        self._demand()
        return self._lists.log_part(asked)

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

    def _show_first(self, part: LogPart) -> None:
        self.model.show(list(part.rows))
        self._after_page(part)

    def _fetch_more(self) -> None:
        if self._before is not None:
            self._read(self.filters.asked(before=self._before, limit=PAGE), self._append)

    def _append(self, part: LogPart) -> None:
        self.model.append(list(part.rows))
        self._after_page(part)

    def _read(self, asked: LogFilter, show: Callable[[LogPart], None]) -> None:
        key = (id(self), "page")
        self._background.latest(key, self, lambda: self._page(asked), show, self._on_unread, Lane.READING)

    def _after_page(self, part: LogPart) -> None:
        """A search that found too little yet goes on by itself, part after part, until the filters change."""
        self._before, self._wanted = part.before, self._wanted - len(part.rows)
        self._searching = part.before is not None and self._wanted > 0
        self.model.fetch_with(self._on_scrolled_down if part.before is not None else None)
        self._say_count()
        if self._searching:
            self._fetch_more()

    def _on_scrolled_down(self) -> None:
        self._wanted = PAGE
        self._fetch_more()

    def _on_current(self, row: LogRow | None) -> None:
        if row is not None and row.id != self._shown_detail:
            self.show_entry(row.id)

    def _on_detail(self, detail: LogDetail) -> None:
        self.detail.show_detail(detail, self._desk.clock.now(), correctable=may_correct(self._desk, detail))

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

    def _on_everything(self) -> None:
        self._open_form(
            EverythingForm(self._background, self._desk, self._lists, self._show_toast, self.filters.show_everything)
        )

    def _on_correct(self, detail: LogDetail) -> None:
        self._open_form(CorrectionForm(self._background, self._desk, self._show_toast, detail))

    def _on_compare(self) -> None:
        def read(since: datetime, until: datetime) -> ChangesRead:
            self._demand()
            return self._lists.log_changes(since, until)

        today = self._desk.clock.now().astimezone().date()
        self._open_form(ChangesForm(self._background, read, self.show_entry, today=today))

    def _written(self, path: Path, asked: LogFilter, form: str, report: Callable[[int, int], None]) -> int:
        """On the reading thread: only for the account this screen was made for."""
        self._demand()
        return self._write_log(path, asked, form, report)

    def _on_unread(self, failure: Exception) -> None:
        """A screen of the account before shows nothing more, and says nothing to whoever logged in since."""
        if not isinstance(failure, NotLoggedIn):
            self._background.crashed.emit(failure)

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, Refusal):
            self._show_toast(refusal_text(failure), None)
        elif isinstance(failure, OSError):
            self._show_toast(self.tr("The file could not be written. Choose another folder."), None)
        else:
            self._background.crashed.emit(failure)
