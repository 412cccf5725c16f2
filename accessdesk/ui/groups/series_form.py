"""Planning a series, looking at its dates, calling one of them off."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from accessdesk.desk.series import CancelSeriesDay, EndSeries, SaveSeries
from accessdesk.desk.series_rows import SeriesDay, SeriesDetail
from accessdesk.domain.ids import SeriesId
from accessdesk.ui import language
from accessdesk.ui.groups.expect_group_form import PeopleForm
from accessdesk.ui.groups.shared_part import SharedPart
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, Chip, ChipChoice, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind

translate = QCoreApplication.translate
_MOST_SHOWN = 6


def weekday(number: int, *, short: bool = True) -> str:
    """ "Tue" for 2, in the user's language."""
    form = language.locale().FormatType.ShortFormat if short else language.locale().FormatType.LongFormat
    return language.locale().standaloneDayName(number, form)


def day_text(day: date) -> str:
    """ "Tue 24/11/2026"."""
    return f"{weekday(QDate(day.year, day.month, day.day).dayOfWeek())} {shown_day(day)}"


_DAYS: list[Column[SeriesDay]] = [
    Column("day", lambda: translate("Series", "Day"), lambda row: day_text(row.day), bold=True, width=150, stretch=2),
    Column(
        "state",
        lambda: translate("Series", "State"),
        lambda row: translate("Series", "cancelled") if row.cancelled else _planned(row),
        second=lambda row: row.cancelled,
        tone=lambda row: Tone.GREY if row.cancelled else Tone.GREEN if row.planned else Tone.BLUE,
        width=130,
        stretch=2,
    ),
    Column(
        "cancel",
        lambda: "",
        lambda row: "" if row.cancelled else translate("Series", "Call off"),
        action=True,
        width=110,
        stretch=0,
    ),
]


def _planned(row: SeriesDay) -> str:
    return translate("Series", "expected") if row.planned else translate("Series", "will be planned")


class SeriesForm(PeopleForm):
    """A new series (`series_id` None), or an old one whose plan is changed."""

    def __init__(self, at_desk: AtDesk, series_id: SeriesId | None = None) -> None:
        super().__init__(at_desk)
        self._series_id = series_id
        self._detail: SeriesDetail | None = None
        self.shared = SharedPart(at_desk)
        self.weekdays, self.begins, self.ends = ChipChoice(), QLineEdit(), QLineEdit()
        self.first, self.last = DayField(), DayField()
        self.reason = QLineEdit()
        self._model: RowsModel[SeriesDay] = RowsModel(_DAYS)
        self.days = RowsView(self._model, name="", header=False, compact=True)
        self._dates = Card()
        self._arrange()
        self._end = self.add_act(self._on_end, left=True)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.days.action_clicked.connect(lambda key, row: self._on_call_off(row))
        self.shared.company.textChanged.connect(self._on_company)
        self.retranslate()
        if series_id is None:
            self.first.set_day(at_desk.clock().astimezone().date())
        else:
            self._load()

    def _arrange(self) -> None:
        self._dates.set_body(self.days)
        self._dates.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._dates.hide()
        self.column.addWidget(self._dates)
        self.place(self.add_field("reason", self.reason))
        self.fields["reason"].hide()
        self.fields |= {name: field for name, field in self.shared.fields.items() if name != "name"}
        self.column.addWidget(self.shared)
        self.place(self.add_field("weekdays", self.weekdays, mandatory=True))
        self.place(
            self.add_field("begins", self.begins, mandatory=True), self.add_field("ends", self.ends, mandatory=True)
        )
        self.place(
            self.add_field("first_day", self.first, mandatory=True),
            self.add_field("last_day", self.last, mandatory=True),
        )
        self.place_people()

    def title(self) -> str:
        return self.tr("Plan a series") if self._series_id is None else self.tr("Series of visits")

    def draft_name(self) -> str:
        return self.shared.company.text().strip() or self.title()

    def is_untouched(self) -> bool:
        if self._detail is not None:
            return (
                self._people_known() == [line.name.text() for line in self.people.filled()] and not self.reason.text()
            )
        return self.shared.is_untouched() and not self.people.filled()

    def buttons(self) -> tuple[tuple[ShortcutButton, bool], ...]:
        """Only a series that exists can be ended."""
        return tuple(pair for pair in super().buttons() if self._series_id is not None or pair[0] is not self._end)

    def first_focus(self) -> QWidget:
        return self.shared.company if self._series_id is None else self.days

    def finish(self) -> None:
        self.shared.with_host(self._send)

    def retranslate(self) -> None:
        super().retranslate()
        self.weekdays.set_chips([Chip(str(number), weekday(number)) for number in range(1, 8)])
        self.begins.setPlaceholderText("08:00")
        self.ends.setPlaceholderText("10:00")
        for field in (self.first, self.last):
            field.setPlaceholderText(shown_day(date(2027, 3, 31)))
        self._dates.set_title(self.tr("Next dates"))
        self.days.setAccessibleName(self.tr("Next dates"))
        self.fields["reason"].set_hint(self.tr("For a date that is called off, or for visits that no longer fit."))
        self._end.set_text(self.tr("End the series"))
        self._primary.set_text(self.tr("Plan series") if self._series_id is None else self.tr("Change series"))
        self._model.retranslate()

    def _on_company(self, company: str) -> None:
        self.people.show_company(company)
        self.heading_changed.emit()

    def _load(self) -> None:
        lists, series_id = self.at_desk.lists, self._series_id
        assert series_id is not None
        today = self.at_desk.clock().astimezone().date()
        self.read(lambda: lists.series_detail(series_id, today), self._fill)

    def _fill(self, detail: SeriesDetail) -> None:
        known = self._detail is not None
        self._detail = detail
        self._model.show(list(detail.days))
        self.days.fit_height(_MOST_SHOWN)
        self._dates.show()
        self.fields["reason"].show()
        if known:
            return
        row = detail.row
        self.shared.fill_facts(detail.facts)
        self.weekdays.choose(str(number) for number in row.weekdays)
        self.begins.setText(row.begins)
        self.ends.setText(row.ends)
        self.first.set_day(row.first_day)
        self.last.set_day(row.last_day)
        self.people.take(detail.people)
        self.announced.setValue(row.announced)
        self.heading_changed.emit()

    def _people_known(self) -> list[str]:
        return [wish.name for wish in self._detail.people] if self._detail is not None else []

    def _send(self) -> None:
        self.clear_errors()
        errors = self._errors()
        first, last = self.first.day(), self.last.day()
        if errors or first is None or last is None:
            self.show_errors(errors)
            return
        company = self.shared.company.text().strip()
        command = SaveSeries(
            id=self._series_id,
            facts=self.shared.facts(),
            announced=self.announced.value(),
            weekdays=tuple(int(key) for key in self.weekdays.chosen()),
            begins=self.begins.text(),
            ends=self.ends.text(),
            first_day=first,
            last_day=last,
            people=self.wishes(),
            reason=self.reason.text() or self.tr("The series was changed"),
        )
        text = self.tr("{company}: the series is planned").format(company=company)
        self.execute(command, lambda outcome: self.end(text))

    def _errors(self) -> dict[str, str]:
        empty = [
            name
            for name, filled in (
                ("weekdays", self.weekdays.chosen()),
                ("begins", self.begins.text().strip()),
                ("ends", self.ends.text().strip()),
                ("first_day", self.first.text().strip()),
                ("last_day", self.last.text().strip()),
            )
            if not filled
        ]
        errors = self.shared.still_missing() | missing(*empty)
        for name, field in (("first_day", self.first), ("last_day", self.last)):
            if field.is_wrong():
                errors[name] = self.tr("Enter a day like {day}.").format(day=shown_day(date(2027, 3, 31)))
        return errors

    def _on_call_off(self, row: SeriesDay) -> None:
        if self._series_id is None or not self._has_reason():
            return
        text = self.tr("{day} is called off").format(day=day_text(row.day))
        self.execute(CancelSeriesDay(self._series_id, row.day, self.reason.text()), lambda outcome: self._on_less(text))

    def _on_less(self, text: str) -> None:
        self.at_desk.say(text)
        self.reason.clear()
        self._load()

    def _on_end(self) -> None:
        if self._series_id is None or not self._has_reason():
            return
        text = self.tr("{company}: the series has ended").format(company=self.draft_name())
        self.execute(EndSeries(self._series_id, self.reason.text()), lambda outcome: self.end(text))

    def _has_reason(self) -> bool:
        self.clear_errors()
        if self.reason.text().strip():
            return True
        self.show_errors(missing("reason"))
        return False
