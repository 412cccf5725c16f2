"""A locksmith's keying schedule comes in, or a later one as the difference it makes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from accessdesk.desk.key_import import KeyImportCount, compare, import_schedule
from accessdesk.desk.key_plan import KeySchedulePlan, PlannedType, plan_grid
from accessdesk.desk.schedule_difference import ScheduleDifference
from accessdesk.desk.schedule_grid import Grid, read_grid
from accessdesk.desk.schedule_layout import Layout, guess, layout_of
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.ui import language, theme
from accessdesk.ui.background import Ticket
from accessdesk.ui.imports.difference_card import DifferenceCard
from accessdesk.ui.imports.found import Found, LeftOut, NamedType, left_out
from accessdesk.ui.imports.import_form import ImportForm
from accessdesk.ui.imports.layout_card import LayoutCard
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.wording import local_day, word

translate = QCoreApplication.translate
_MOST_IN_SIGHT = 8
_SOME_DAY = date(2026, 11, 23)

COLUMNS: list[Column[NamedType]] = [
    Column("name", lambda: translate("ScheduleImport", "Key type"), lambda r: r.id, bold=True, width=120, stretch=2),
    Column("rank", lambda: translate("ScheduleImport", "Rank"), lambda r: word(r.rank), width=120, stretch=3),
    Column(
        "copies",
        lambda: translate("ScheduleImport", "Copies"),
        lambda r: language.locale().toString(r.copies),
        width=96,
        stretch=0,
        align=Qt.AlignmentFlag.AlignRight,
    ),
]


@dataclass(frozen=True, slots=True)
class ReadSchedule:
    """A file as it was read, and what it was taken for."""

    grid: Grid
    layout: Layout
    plan: KeySchedulePlan


@dataclass(frozen=True, slots=True)
class Compared:
    """Figures, and what they are made of."""

    figures: KeyImportCount
    changes: ScheduleDifference


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a person chose about a later plan."""

    since: datetime | None = None
    days: tuple[tuple[str, datetime], ...] = ()
    ending: bool = True


class _NotUnderstood(NotAcceptable):
    """No layout fits; the `grid` is there to say what stands where."""

    grid: Grid
    layout: Layout


class ScheduleImportForm(ImportForm[ReadSchedule, Compared]):
    """Shows which system, types and ranks were understood. All of a schedule comes in, or nothing."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk, workbooks=True)
        self.types: RowsModel[NamedType] = RowsModel(COLUMNS, self)
        self.types_view = RowsView(self.types, name="", compact=True)
        self.types_card = Card()
        self.origin = PlainLabel(ink="muted", wrap=True)
        self.origin.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self.types_card.set_body(self.origin, 0)
        self.types_card.set_body(self.types_view)
        self.types_card.hide()
        self.layout_card, self.difference = LayoutCard(), DifferenceCard()
        for part in (self.difference, self.types_card, self.layout_card):
            self.add_part(part)
        self.layout_card.changed.connect(self._on_layout)
        self.difference.changed.connect(self._on_difference)
        self._plan: KeySchedulePlan | None = None
        self._chosen: Layout | None = None
        self._asked = _Asked()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Import keying schedule")

    def reading(self, path: Path) -> Callable[[], ReadSchedule]:
        chosen = self._chosen

        def read() -> ReadSchedule:
            grid = read_grid(path)
            try:
                layout = chosen or layout_of(grid)
                return ReadSchedule(grid, layout, plan_grid(grid, layout, path.name))
            except NotAcceptable as refusal:
                understood = _NotUnderstood(field=refusal.field, **refusal.facts)
                understood.grid, understood.layout = grid, chosen or guess(grid)
                raise understood from refusal

        return read

    def found_in(self, plan: ReadSchedule) -> Found[ReadSchedule, Compared]:
        asked = self._asked
        count, changes = compare(self.at_desk.desk, plan.plan, asked.since, dict(asked.days), ending=asked.ending)
        return Found(plan, Compared(count, changes), adds=count.changes > 0)

    def store(self, plan: ReadSchedule, source: str, ticket: Ticket) -> Compared:
        asked, desk = self._asked, self.at_desk.desk
        _, changes = compare(desk, plan.plan, asked.since, dict(asked.days), ending=asked.ending)
        count = import_schedule(desk, plan.plan, source, asked.since, dict(asked.days), ending=asked.ending)
        return Compared(count, changes)

    def can_cancel(self) -> bool:
        return False

    def worded_counts(self, plan: ReadSchedule, count: Compared) -> Sequence[tuple[str, int]]:
        figures = count.figures
        lines = [
            (self.tr("Locking systems"), figures.systems),
            (self.tr("Doors"), figures.doors),
            (self.tr("Cylinders"), figures.cylinders),
            (self.tr("Key types"), figures.types),
            (self.tr("Marks: this key type opens this cylinder"), figures.openings),
            (self.tr("Copies, not yet counted in the cabinet"), figures.copies),
        ]
        if count.changes.is_revision:
            revised = [
                (self.tr("Marks that end"), figures.ended),
                (self.tr("Cylinders that leave their door"), figures.cylinders_gone),
                (self.tr("Doors without a cylinder afterwards"), figures.doors_gone),
                (self.tr("Cylinders that go to another door"), figures.moved),
                (self.tr("Cylinders of another kind or length"), figures.described),
                (self.tr("Changed here after that day, stays as it is"), figures.newer_here),
                (self.tr("Key types with another number of copies here, nothing is done"), figures.copies_differ),
            ]
            lines += [(text, figure) for text, figure in revised if figure]
        return [
            *lines,
            (self.tr("Here already, not added again"), figures.already_there),
            (self.tr("Equal to an earlier row to the letter, kept once"), figures.duplicates),
            (self.tr("Left out because something cannot be read"), figures.rejected),
        ]

    def rows_left_out(self, plan: ReadSchedule) -> Sequence[LeftOut]:
        rejected = [(part.line, part.fault, part.text) for part in plan.plan.rejected]
        return left_out(rejected, plan.plan.duplicates)

    def show_counts(self, found: Found[ReadSchedule, Compared]) -> None:
        super().show_counts(found)
        if not self.imported:
            self.difference.show_difference(found.count.changes)

    def lock_inputs(self, locked: bool) -> None:
        super().lock_inputs(locked)
        for part in (self.layout_card, self.difference):
            part.setEnabled(not locked)

    def fail(self, error: Exception) -> None:
        super().fail(error)
        if isinstance(error, _NotUnderstood):
            self.layout_card.show_layout(error.grid, error.layout)

    def show_plan(self, plan: ReadSchedule | None) -> None:
        """None: another file, for which nothing that was chosen holds."""
        self._plan = plan.plan if plan else None
        if plan is None:
            self._chosen, self._asked = None, _Asked()
            self.layout_card.clear()
            self.difference.forget()
        else:
            self.layout_card.show_layout(plan.grid, plan.layout)
        self.types.show([_named(kind) for kind in plan.plan.types] if plan else [])
        self.types_card.setVisible(plan is not None)
        self.types_view.fit_height(_MOST_IN_SIGHT)
        self._show_system()

    def retranslate(self) -> None:
        super().retranslate()
        self.advice.setText(
            self.tr(
                "The locksmith's table as CSV or XLSX. A later plan of a system that is here changes it from a day on; "
                "every earlier day stays as it was."
            )
        )
        self.difference.reword(
            self.tr("What changes"),
            self.tr("The plan holds from"),
            self.tr("This cylinder changed on"),
            self.tr("End what the plan no longer names"),
            self.tr("Enter a day like {day}.").format(day=shown_day(_SOME_DAY)),
        )
        self.layout_card.reword(
            self.tr("What stands where"),
            self._questions,
            (self.tr("Key types side by side"), self.tr("Key types one below the other")),
            self.tr("not there"),
        )
        self.types_view.setAccessibleName(self.tr("Key types"))
        self.types.retranslate()
        self._show_system()

    def _questions(self, turned: bool) -> dict[str, str]:
        """What each row and column is asked for; in a file turned round rows and columns have changed places."""
        row, column = (self.tr("column"), self.tr("row")) if turned else (self.tr("row"), self.tr("column"))
        asked = {
            "turned": self.tr("The file has"),
            "types": self.tr("Key types in {row}"),
            "counts": self.tr("Numbers of copies in {row}"),
            "first_row": self.tr("First cylinder in {row}"),
            "number": self.tr("Cylinder numbers in {column}"),
            "door": self.tr("Doors in {column}"),
            "kind": self.tr("Kinds in {column}"),
            "length": self.tr("Lengths in {column}"),
            "first_column": self.tr("First key type in {column}"),
            "last_column": self.tr("Last key type in {column}"),
        }
        return {name: text.format(row=row, column=column) for name, text in asked.items()}

    def _on_layout(self) -> None:
        self._chosen = self.layout_card.chosen()
        self.look()

    def _on_difference(self) -> None:
        since, days = self.difference.chosen(self.at_desk.clock())
        self._asked = _Asked(since, tuple(days.items()), self.difference.ending.isChecked())
        self.count_again()

    def _show_system(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self.types_card.set_title(self.tr("Key types"))
        said = [self.tr("Locking system {name}").format(name=plan.system), plan.building]
        if plan.maker:
            said.append(self.tr("maker {maker}").format(maker=plan.maker))
        if plan.plan_date:
            begin = datetime.combine(plan.plan_date, time()).astimezone()
            said.append(self.tr("as of {day}").format(day=local_day(begin)))
        self.origin.setText(", ".join(part for part in said if part))


def _named(kind: PlannedType) -> NamedType:
    return NamedType(kind.name, kind.hierarchy, kind.copies)
