"""What of the log to show: text, days, kind of act, and the person, zone or key it speaks of."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QDateEdit, QHBoxLayout, QWidget

from accessdesk.desk.everything import AskedSubject
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.saved_questions import ChosenOfLog
from accessdesk.domain.events import EntryType
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log.kinds import GROUPS, group_word, types_of
from accessdesk.ui.log.moments import day_format, start_of
from accessdesk.ui.log.sentences import act_word
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.widgets.search_line import SearchLine
from accessdesk.ui.widgets.type_ahead import Provider, Suggestion, TypeAhead

_WAIT_MS = 250
LATE, OVERRIDES = "late", "overrides"
PERIODS: tuple[tuple[str, int | None], ...] = (("all", None), ("today", 0), ("week", 6), ("month", 29), ("days", None))


class FilterBar(Retranslated):
    """Emits `changed` a moment after the last change. `today_at` binds it to one desk's present day."""

    changed = Signal()

    def __init__(self, background: Background, mentions: Provider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bound_to: tuple[str, datetime] | None = None
        self.text = SearchLine()
        self.period = QComboBox()
        self.first, self.last = (_day_edit() for _ in range(2))
        self._dash = PlainLabel("–")
        self.kind = QComboBox()
        self.kind.setMaxVisibleItems(18)
        self.about = TypeAhead(background, mentions)
        self.about.setClearButtonEnabled(True)
        self._mention: tuple[str, int] | None = None
        self._everything: AskedSubject | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(self.changed)
        when, what = QHBoxLayout(), QHBoxLayout()
        when.addWidget(self.text, 3)
        for part in (self.period, self.first, self._dash, self.last):
            when.addWidget(part)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(16)
        what.addWidget(self.kind, 2)
        what.addWidget(self.about, 4)
        self._lines = QHBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        for line, share in ((when, 5), (what, 6)):
            line.setSpacing(theme.SPACE_8)
            self._lines.addLayout(line, share)
        self._lines.setSpacing(theme.SPACE_8)
        self._connect()
        self.retranslate()
        self._show_days()

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda: self._soon.start())
        self.period.activated.connect(self._on_period)
        self.first.dateChanged.connect(lambda: self._soon.start())
        self.last.dateChanged.connect(lambda: self._soon.start())
        self.kind.activated.connect(lambda: self._soon.start())
        self.about.chosen.connect(self._on_about)
        self.about.textChanged.connect(self._on_about_text)

    def stack(self, narrow: bool) -> None:
        """Two lines where there is no room for one."""
        self._lines.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def bind_to_today(self, desk: str, now: datetime) -> None:
        """A receptionist reads today's entries of the own desk: nothing else can be chosen."""
        self._bound_to = (desk, start_of(now.astimezone().date()))
        for part in (self.period, self.first, self.last):
            part.hide()

    def asked(self, *, before: int | None = None, limit: int = 100) -> LogFilter:
        """The filter as it stands now."""
        day_from, day_to = self._span()
        kind = self.kind.currentData() or ()
        words = self.text.text().strip()
        chosen = LogFilter(mention=self._mention, person_text=words)
        if self._everything is not None:
            whole = self._everything.chosen()
            chosen = replace(whole, person_text=whole.person_text or words)
        return replace(
            chosen,
            day_from=day_from,
            day_to=day_to,
            types=() if kind in (LATE, OVERRIDES) else tuple(kind),
            late=kind == LATE,
            overrides=kind == OVERRIDES,
            desk=self._bound_to[0] if self._bound_to else chosen.desk,
            before=before,
            limit=limit,
        )

    def show_everything(self, about: AskedSubject, called: str) -> None:
        """All that the log says about it, of all days and kinds; until another subject is typed."""
        self.apply(ChosenOfLog(about_words=called))
        self._everything = about

    def chosen(self) -> ChosenOfLog:
        """What the filters stand at, for keeping. What was asked with a reason is asked anew each time."""
        kind = self.kind.currentData() or ()
        days = self.period.currentData() == "days"
        return ChosenOfLog(
            period=self.period.currentData(),
            day_from=_date(self.first) if days else None,
            day_to=_date(self.last) if days else None,
            types=() if kind in (LATE, OVERRIDES) else tuple(kind),
            text=self.text.text().strip(),
            about=self._mention,
            about_words=self.about.text() if self._mention else "",
            late=kind == LATE,
            overrides=kind == OVERRIDES,
        )

    def apply(self, kept: ChosenOfLog) -> None:
        """Stand as it was kept; `changed` follows."""
        self._everything = self._mention = None
        self.text.setText(kept.text)
        self.about.take(Suggestion(kept.about_words, value=kept.about))
        self.period.setCurrentIndex(max(0, self.period.findData(kept.period)))
        for edit, day in ((self.first, kept.day_from), (self.last, kept.day_to)):
            if day is not None:
                edit.setDate(QDate(day.year, day.month, day.day))
        kind: object = LATE if kept.late else OVERRIDES if kept.overrides else kept.types
        held = [self.kind.itemData(at) for at in range(self.kind.count())]
        self.kind.setCurrentIndex(held.index(kind) if kind in held else 0)
        self._show_days()
        self._soon.start()

    def retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Search the log"))
        self.text.setAccessibleName(self.tr("Search the log"))
        self.about.setPlaceholderText(self.tr("Person, zone or key"))
        self.about.setAccessibleName(self.tr("Person, zone or key"))
        self.period.setAccessibleName(self.tr("Period"))
        self.kind.setAccessibleName(self.tr("Kind of act"))
        self.first.setAccessibleName(self.tr("From"))
        self.last.setAccessibleName(self.tr("To"))
        for edit in (self.first, self.last):
            edit.setDisplayFormat(day_format())
        self._fill_periods()
        self._fill_kinds()

    def _fill_periods(self) -> None:
        words = {
            "all": self.tr("All days"),
            "today": self.tr("Today"),
            "week": self.tr("Last 7 days"),
            "month": self.tr("Last 30 days"),
            "days": self.tr("From – to"),
        }
        _refill(self.period, [(words[key], key) for key, _ in PERIODS])

    def _fill_kinds(self) -> None:
        entries: list[tuple[str, object]] = [(self.tr("All acts"), ())]
        entries += [(group_word(key), types_of(key)) for key, _ in GROUPS]
        entries += [(self.tr("Entered late"), LATE), (self.tr("Rule set aside"), OVERRIDES)]
        entries += [(act_word(kind), (kind.value,)) for kind in EntryType]
        _refill(self.kind, entries)
        self.kind.insertSeparator(len(GROUPS) + 3)

    def _span(self) -> tuple[datetime | None, datetime | None]:
        if self._bound_to is not None:
            return self._bound_to[1], None
        chosen = self.period.currentData()
        if chosen == "days":
            return start_of(_date(self.first)), start_of(_date(self.last) + timedelta(days=1))
        back = dict(PERIODS)[chosen]
        return (None if back is None else start_of(date.today() - timedelta(days=back))), None  # noqa: DTZ011

    def _show_days(self) -> None:
        shown = self.period.currentData() == "days"
        for part in (self.first, self._dash, self.last):
            part.setVisible(shown)

    def _on_period(self) -> None:
        self._show_days()
        self._soon.start()

    def _on_about(self, suggestion: Suggestion) -> None:
        self._mention, self._everything = suggestion.value, None
        self._soon.start()

    def _on_about_text(self, text: str) -> None:
        named = self._mention is not None or self._everything is not None
        if named and (self.about.taken is None or text != self.about.taken.text):
            self._mention = self._everything = None
            self._soon.start()


def _refill(box: QComboBox, entries: list[tuple[str, object]] | list[tuple[str, str]]) -> None:
    held = max(0, box.currentIndex())
    box.clear()
    for words, data in entries:
        box.addItem(words, data)
    box.setCurrentIndex(held)


def _day_edit() -> QDateEdit:
    edit = QDateEdit(QDate.currentDate())
    edit.setCalendarPopup(True)
    edit.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
    edit.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return edit


def _date(edit: QDateEdit) -> date:
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())
