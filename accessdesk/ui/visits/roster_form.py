"""The duty roster of a day (Ctrl+D): who is asked first for an escort, who is not available, and how they stand now."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from accessdesk.desk.duty_roster import SaveRoster
from accessdesk.desk.escort_rows import DutyRow, EscortChoice
from accessdesk.domain.duty import DutyKind, DutyLine
from accessdesk.domain.eligibility import Ineligible
from accessdesk.ui import language, theme
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.escort_words import detail, standing
from accessdesk.ui.visits.roster_lines import Named, RosterLine, RosterLines
from accessdesk.ui.widgets import Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import day_text, local_time, word

translate = QCoreApplication.translate
_WEEK = 7


class RosterForm(ActForm):
    """One day at a time; a day that is over is only shown."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.day = self._today()
        self._seen: tuple[int, ...] = ()
        self._before: tuple[object, ...] = ()
        self.earlier = ShortcutButton(icon="chevron-left", compact=True)
        self.later = ShortcutButton(icon="chevron-right", compact=True)
        self.copy = ShortcutButton(icon="copy", compact=True)
        self._day = PlainLabel(role=TextRole.TITLE)
        self.on_duty, self.away = RosterLines(DutyKind.ON_DUTY), RosterLines(DutyKind.AWAY)
        self.fields["roster"] = Field("", self.on_duty)
        self.fields["away"] = Field("", self.away)
        self._now_title = PlainLabel(role=TextRole.STRONG)
        self.now: RowsModel[EscortChoice] = RowsModel(_now_columns(at_desk), self)
        self._now_view = RowsView(self.now, name="", header=False)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        for part in (self.earlier, self._day, self.later):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.copy)
        self.column.addLayout(head)
        below: tuple[QWidget, ...] = (self.fields["roster"], self.fields["away"], self._now_title, self._now_view)
        for widget in below:
            self.column.addWidget(widget)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.earlier.clicked.connect(lambda: self._go(-1))
        self.later.clicked.connect(lambda: self._go(1))
        self.copy.clicked.connect(self._on_copy)
        for lines in (self.on_duty, self.away):
            lines.changed.connect(self._on_typed)
        self.retranslate()
        self._load()

    def title(self) -> str:
        return self.tr("Duty roster")

    def draft_name(self) -> str:
        return f"{self.title()} {day_text(self.day)}"

    def state(self) -> tuple[str, Tone] | None:
        return (self.tr("over"), Tone.GREY) if self.day < self._today() else None

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def first_focus(self) -> QWidget:
        lines = self.on_duty.lines
        return lines[0].who if lines else self.on_duty.add

    def finish(self) -> None:
        self.clear_errors()
        wishes: list[DutyLine] = []
        for line in (*self.on_duty.lines, *self.away.lines):
            field = "roster" if line.kind is DutyKind.ON_DUTY else "away"
            try:
                wish = line.wish(self.day)
            except ValueError:
                self.show_errors({field: self.tr("Enter times like 8:00 or 17:30.")})
                return
            if wish is None:
                self.show_errors({field: self.tr("Choose who it is, or take the empty line out.")})
                return
            wishes.append(wish)
        text = self.tr("Duty roster of {day} saved.").format(day=day_text(self.day))
        self.execute(SaveRoster(self.day, tuple(wishes), self._seen), lambda outcome: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["roster"].set_label(self.tr("On duty, in the order in which they are asked"))
        self.fields["away"].set_label(self.tr("Not available (no reason is stored)"))
        for button, name in ((self.earlier, self.tr("Day before")), (self.later, self.tr("Next day"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.copy.set_text(self.tr("As on the last day"))
        self._now_title.setText(self.tr("Escorts now"))
        self._now_view.setAccessibleName(self.tr("Escorts now"))
        self._primary.set_text(self.tr("Save the roster"))
        self._show_day()
        self.now.retranslate()
        self.heading_changed.emit()

    def _today(self) -> date:
        return self.at_desk.clock().astimezone().date()

    def _go(self, days: int) -> None:
        """To another day; what was typed for this one is said to be unsaved, and kept."""
        if not self.is_untouched():
            self.show_errors({"roster": self.tr("Save the roster of this day first, or take the changes back.")})
            return
        self.day += timedelta(days=days)
        self._load()

    def _load(self) -> None:
        self.clear_errors()
        self._show_day()
        lists, now, day = self.at_desk.lists, self.at_desk.clock(), self.day
        self.read(lambda: (lists.roster(day), lists.escorts((), now)), self._fill)

    def _fill(self, found: tuple[list[DutyRow], list[EscortChoice]]) -> None:
        rows, escorts = found
        fit = sorted((one for one in escorts if one.ineligible is not Ineligible.SUSPENDED), key=lambda one: one.name)
        people = [Named(one.id, one.name) for one in fit]
        for lines in (self.on_duty, self.away):
            lines.show_people(people)
            lines.clear()
        for row in rows:
            line = (self.on_duty if row.kind is DutyKind.ON_DUTY else self.away).new_line()
            _show(line, row)
        self._seen = tuple(row.id for row in rows)
        self._before = self._typed()
        is_open = self.day >= self._today()
        self.on_duty.set_open(is_open)
        self.away.set_open(is_open)
        self._primary.setEnabled(is_open)
        self.copy.setEnabled(is_open)
        self.now.show(escorts)
        self._now_view.fit_height(6)
        is_today = self.day == self._today()
        self._now_title.setVisible(is_today)
        self._now_view.setVisible(is_today)
        self.heading_changed.emit()

    def _on_copy(self) -> None:
        """The latest roster of the week before, for this day; only who is on duty, and nothing is saved yet."""
        lists, days = self.at_desk.lists, [self.day - timedelta(days=back) for back in range(1, _WEEK + 1)]

        def read() -> list[DutyRow]:
            found = ([row for row in lists.roster(day) if row.kind is DutyKind.ON_DUTY] for day in days)
            return next((rows for rows in found if rows), [])

        self.read(read, self._on_copied)

    def _on_copied(self, rows: list[DutyRow]) -> None:
        if not rows:
            self.show_errors({"roster": self.tr("No roster stands in the week before.")})
            return
        self.on_duty.clear()
        for row in rows:
            _show(self.on_duty.new_line(), row)
        self._on_typed()

    def _typed(self) -> tuple[object, ...]:
        return tuple(line.typed() for line in (*self.on_duty.lines, *self.away.lines))

    def _on_typed(self) -> None:
        self.clear_errors()
        self.heading_changed.emit()

    def _show_day(self) -> None:
        names = language.locale().toString(QDate(self.day.year, self.day.month, self.day.day), "ddd")
        shown = f"{names} {day_text(self.day)}"
        self._day.setText(self.tr("Today, {day}").format(day=shown) if self.day == self._today() else shown)


def _show(line: RosterLine, row: DutyRow) -> None:
    end = local_time(row.ends_at)
    whole_day = row.ends_at.astimezone().date() != row.starts_at.astimezone().date()
    line.fill(Named(row.employee_id, row.name), local_time(row.starts_at), "24:00" if whole_day else end)


def _now_columns(at_desk: AtDesk) -> list[Column[EscortChoice]]:
    return [
        Column(
            "name",
            lambda: translate("RosterForm", "Escort"),
            lambda row: row.name,
            second=lambda row: detail(row, at_desk.clock()),
            bold=True,
            width=220,
            stretch=4,
        ),
        Column(
            "phone",
            lambda: translate("RosterForm", "Phone"),
            lambda row: f"☎ {row.phone}" if row.phone else "",
            width=120,
            stretch=1,
        ),
        Column(
            "standing",
            lambda: word(DutyKind.ON_DUTY),
            lambda row: standing(row)[0],
            tone=lambda row: standing(row)[1],
            width=120,
            stretch=0,
        ),
    ]
