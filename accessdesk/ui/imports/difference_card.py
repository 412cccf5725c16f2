"""What a later plan changes, cylinder by cylinder, and from which day on each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from accessdesk.desk.day import midnight
from accessdesk.desk.schedule_difference import CylinderChange, ScheduleDifference
from accessdesk.ui import theme
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets import Card, Field

translate = QCoreApplication.translate
_MOST_IN_SIGHT = 7
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class ChangedCylinder:
    """A row; `id` is the cylinder's number."""

    id: str
    change: CylinderChange


def change_text(change: CylinderChange) -> str:
    """New, gone, moved, and the crosses that come and go."""
    said = []
    if change.is_new:
        said.append(translate("DifferenceCard", "new"))
    elif change.is_gone:
        said.append(translate("DifferenceCard", "gone"))
    elif change.moves:
        said.append(translate("DifferenceCard", "before: {door}").format(door=change.door_before or "–"))
    elif change.is_nothing:
        said.append(translate("DifferenceCard", "kind or length"))
    for sign, names in (("+", change.added), ("−", change.removed)):
        said += [f"{sign} {name}" for name in names[:_MOST_NAMES]]
        if len(names) > _MOST_NAMES:
            said.append(f"{sign} {len(names) - _MOST_NAMES} …")
    return " · ".join(said)


COLUMNS: list[Column[ChangedCylinder]] = [
    Column(
        "cylinder",
        lambda: translate("DifferenceCard", "Cylinder"),
        lambda r: r.id,
        second=lambda r: r.change.door or r.change.door_before,
        bold=True,
        width=110,
        stretch=2,
    ),
    Column(
        "change", lambda: translate("DifferenceCard", "Change"), lambda r: change_text(r.change), width=130, stretch=3
    ),
    Column(
        "since",
        lambda: translate("DifferenceCard", "Valid from"),
        lambda r: shown_day(r.change.since.astimezone().date()),
        width=116,
        stretch=0,
    ),
]


class DifferenceCard(Card):
    """Hidden for a first plan. `changed`: from another day on, or ending something or not."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.since, self.day = DayField(), DayField()
        self.since_field, self.day_field = Field("", self.since), Field("", self.day)
        self.ending = QCheckBox()
        self.ending.setChecked(True)
        self.model: RowsModel[ChangedCylinder] = RowsModel(COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self._days: dict[str, date] = {}
        self._wrong = ""
        self._own: date | None = None
        for part in (_padded(self.since_field, self.ending), self.view, _padded(self.day_field)):
            self.set_body(part, 0)
        self.since.editingFinished.connect(self._on_since)
        self.day.editingFinished.connect(self._on_day)
        self.ending.toggled.connect(lambda _: self.changed.emit())
        self.view.current_changed.connect(lambda _: self._show_day())
        self.hide()

    def show_difference(self, difference: ScheduleDifference) -> None:
        """The rows; the day of the plan stands where nobody typed another."""
        self.setVisible(difference.is_revision)
        if not self.since.text().strip():
            self._own = difference.since.astimezone().date()
            self.since.set_day(self._own)
        self.model.show([ChangedCylinder(each.number, each) for each in difference.cylinders])
        self.view.fit_height(_MOST_IN_SIGHT)
        self.set_count(str(len(difference.cylinders)))
        self.view.setVisible(bool(difference.cylinders))
        self.day_field.setVisible(bool(difference.cylinders))
        self._show_day()

    def forget(self) -> None:
        """Another file: days typed for the last one do not hold for it."""
        self._days.clear()
        self.since.clear()
        self.hide()

    def chosen(self, now: datetime) -> tuple[datetime | None, dict[str, datetime]]:
        """From when on, None for the plan's own day, and the cylinders' own moments. A day is its beginning; today,
        where somebody typed it, is now."""
        today, first = now.astimezone().date(), self.since.day()

        def moment(day: date) -> datetime:
            return now if day == today else midnight(day)

        own = first is None or first == self._own
        days = {number: moment(day) for number, day in self._days.items()}
        return (None if own or first is None else moment(first)), days

    def reword(self, title: str, since: str, day: str, ending: str, wrong: str) -> None:
        """Everything again, in the language of now; `wrong` says what a day looks like."""
        self.set_title(title)
        self.since_field.set_label(since)
        self.day_field.set_label(day)
        self.ending.setText(ending)
        self.view.setAccessibleName(title)
        self.model.retranslate()
        self._wrong = wrong

    def rows(self) -> Sequence[ChangedCylinder]:
        return self.model.rows

    def _on_since(self) -> None:
        self.since_field.set_error(self._wrong if self.since.is_wrong() else None)
        if not self.since.is_wrong():
            self.changed.emit()

    def _on_day(self) -> None:
        row: ChangedCylinder | None = self.view.current_row()
        self.day_field.set_error(self._wrong if self.day.is_wrong() else None)
        day = self.day.day()
        if row is None or day is None or self._shown(row) == day:
            return
        self._days[row.id] = day
        self.changed.emit()

    def _show_day(self) -> None:
        row: ChangedCylinder | None = self.view.current_row()
        self.day.setEnabled(row is not None)
        self.day.set_day(self._shown(row) if row is not None else None)

    def _shown(self, row: ChangedCylinder) -> date:
        return self._days.get(row.id, row.change.since.astimezone().date())


def _padded(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
    for part in parts:
        column.addWidget(part)
    return holder
