"""Two dates compared: what is different, before and after, and by whom."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.log_change_rows import ChangedRow, ChangesRead
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background, Lane
from accessdesk.ui.log.fact_words import column_word, worded
from accessdesk.ui.log.moments import start_of
from accessdesk.ui.log.sentences import act_word
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.act_form import side_by_side
from accessdesk.ui.widgets import Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import error_text

ReadChanges = Callable[[datetime, datetime], ChangesRead]
_MOST_TOLD = 6


def _what(row: ChangedRow) -> str:
    return f"{act_word(row.type)} {row.named}".strip()


def _differences(row: ChangedRow) -> str:
    """Each column that people know, before and after; of something new only what it is now."""
    told: dict[str, None] = {}
    for fact, before, after in row.columns:
        said = column_word(fact)
        was, now = worded(fact, before) if before else "–", worded(fact, after) if after else "–"
        if said and was != now:
            told[f"{said}: {now}" if row.made else f"{said}: {was} → {now}"] = None
    parts = list(told)
    shown = "; ".join(parts[:_MOST_TOLD]) + (" …" if len(parts) > _MOST_TOLD else "")
    who = ", ".join(row.by) or QCoreApplication.translate("LogScreen", "System")
    return f"{who} · {shown}" if shown else who


COLUMNS: tuple[Column[ChangedRow], ...] = (
    Column(
        "seq",
        lambda: QCoreApplication.translate("LogScreen", "No."),
        lambda row: language.locale().toString(row.last),
        width=64,
        stretch=0,
    ),
    Column(
        "what",
        lambda: QCoreApplication.translate("LogChanges", "What is different"),
        _what,
        second=_differences,
        bold=True,
        width=220,
        stretch=6,
    ),
)


class ChangesForm(PanelForm):
    """Reads in the background; choosing a line shows its last entry in the log."""

    def __init__(
        self, background: Background, read: ReadChanges, show_entry: Callable[[int], None], *, today: date
    ) -> None:
        super().__init__()
        self._background, self._read, self._show_entry = background, read, show_entry
        self._found: ChangesRead | None = None
        self.first, self.last = DayField(), DayField()
        self.first.set_day(today - timedelta(days=7))
        self.last.set_day(today)
        self._fields = {"from": Field("", self.first), "until": Field("", self.last)}
        self._note = PlainLabel(ink="muted", wrap=True)
        self._said = PlainLabel(wrap=True)
        self.model: RowsModel[ChangedRow] = RowsModel(COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self.compare = ShortcutButton("", "Ctrl+Return", kind=Kind.PRIMARY, listens=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self._note)
        column.addLayout(side_by_side(self._fields["from"], self._fields["until"]))
        column.addWidget(self._said)
        column.addWidget(self.view, 1)
        self.compare.clicked.connect(self.finish)
        self.view.current_changed.connect(self._on_current)
        self.add_button(self.compare)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Compare two dates")

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.first

    def retranslate(self) -> None:
        self._note.setText(
            self.tr("Settings, places, people, keys and bans as they stood before the first day and after the last.")
        )
        self._fields["from"].set_label(self.tr("From"))
        self._fields["until"].set_label(self.tr("To"))
        self.compare.set_text(self.tr("Compare"))
        self.view.setAccessibleName(self.tr("What is different"))
        self.model.retranslate()
        self._say()
        self.heading_changed.emit()

    def finish(self) -> None:
        if not self.compare.isEnabled():
            return
        days = []
        for name, field in (("from", self.first), ("until", self.last)):
            self._fields[name].set_error(None)
            day = field.day()
            if day is None:
                said = self.tr("Enter a day like {day}.").format(day=shown_day(date(2026, 11, 23)))
                self._fields[name].set_error(said)
                return
            days.append(day)
        if days[0] > days[1]:
            self._fields["until"].set_error(self.tr("The second day lies before the first. Exchange them."))
            return
        since, until = start_of(days[0]), start_of(days[1] + timedelta(days=1))
        self.compare.setEnabled(False)
        self._background.latest(
            (id(self), "changes"), self, lambda: self._read(since, until), self._show, self._on_failed, Lane.READING
        )

    def _show(self, found: ChangesRead) -> None:
        self._found = found
        self.compare.setEnabled(True)
        self.model.show(list(found.rows))
        self._say()

    def _say(self) -> None:
        if self._found is None:
            self._said.setText("")
            return
        if not self._found.rows:
            self._said.setText(self.tr("Nothing that lasts is different."))
            return
        count = language.locale().toString(len(self._found.rows))
        said = self.tr("Different: {count}") if self._found.whole else self.tr("Different: {count}, of the latest part")
        self._said.setText(said.format(count=count))

    def _on_current(self, row: ChangedRow | None) -> None:
        if row is not None:
            self._show_entry(row.last)

    def _on_failed(self, failure: Exception) -> None:
        self.compare.setEnabled(True)
        sentence = error_text(failure)
        if sentence is None:
            self._background.crashed.emit(failure)
            return
        self._said.setText(sentence)
