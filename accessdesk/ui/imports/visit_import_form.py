"""An older visitor log comes in."""

from collections.abc import Callable, Sequence
from pathlib import Path

from accessdesk.desk.import_files import read_file
from accessdesk.desk.visit_columns import VisitColumn, meaning_of
from accessdesk.desk.visit_import import VisitImportCount, import_plan, preview
from accessdesk.desk.visit_plan import VisitImportPlan, plan_visits, titles_of
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.ui.background import Ticket
from accessdesk.ui.imports.columns_card import ColumnsCard
from accessdesk.ui.imports.found import Found, LeftOut, left_out
from accessdesk.ui.imports.import_form import ImportForm
from accessdesk.ui.visits.at_desk import AtDesk

ROWS_AT_ONCE = 250
"""Rows between two steps of the progress line; also how soon a cancelled import stops."""


class _NoNames(NotAcceptable):
    """No column holds names, so far; `columns` are those to choose from."""

    columns: tuple[tuple[str, VisitColumn | None], ...] = ()


class VisitImportForm(ImportForm[VisitImportPlan, VisitImportCount]):
    """Proposes what each column means; a meaning changed by hand is previewed at once."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.columns = ColumnsCard()
        self.add_part(self.columns)
        self.columns.changed.connect(self.look)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Import visit log")

    def reading(self, path: Path) -> Callable[[], VisitImportPlan]:
        titles, chosen, now = self.columns.titles, self.columns.chosen(), self.at_desk.clock()

        def plan() -> VisitImportPlan:
            text = read_file(path)
            there = titles_of(text)
            meanings = chosen if titles == there else tuple(meaning_of(title) for title in there)
            try:
                return plan_visits(text, now=now, chosen=meanings)
            except NotAcceptable as refusal:
                nameless = _NoNames(field=refusal.field, **refusal.facts)
                nameless.columns = tuple(zip(there, meanings, strict=True))
                raise nameless from refusal

        return plan

    def found_in(self, plan: VisitImportPlan) -> Found[VisitImportPlan, VisitImportCount]:
        count = preview(self.at_desk.desk, plan)
        return Found(plan, count, adds=count.stays + count.no_arrival > 0)

    def store(self, plan: VisitImportPlan, source: str, ticket: Ticket) -> VisitImportCount:
        return import_plan(self.at_desk.desk, plan, source, ticket.report, ROWS_AT_ONCE)

    def worded_counts(self, plan: VisitImportPlan, count: VisitImportCount) -> Sequence[tuple[str, int]]:
        day_only = sum(visit.day_only for visit in plan.visits)
        lines = [
            (self.tr("Rows of the file"), count.rows),
            (self.tr("Visits with a time of arrival"), count.stays),
            (self.tr("Visits for which no arrival is recorded"), count.no_arrival),
            (self.tr("Here already, not added again"), count.already_there),
            (self.tr("Equal to an earlier row to the letter, kept once"), count.duplicates),
            (self.tr("Left out because something in the row cannot be read"), count.rejected),
        ]
        if day_only:
            lines.append((self.tr("Among the visits: with a day and no time of day, marked so"), day_only))
        return lines

    def rows_left_out(self, plan: VisitImportPlan) -> Sequence[LeftOut]:
        return left_out([(row.line, row.fault, row.column) for row in plan.rejected], plan.duplicates)

    def show_plan(self, plan: VisitImportPlan | None) -> None:
        if plan is None:
            self.columns.clear()
        else:
            self.columns.show_columns(plan.mapping.shown())

    def fail(self, error: Exception) -> None:
        super().fail(error)
        if isinstance(error, _NoNames):
            self.columns.show_columns(error.columns)

    def lock_inputs(self, locked: bool) -> None:
        super().lock_inputs(locked)
        self.columns.setEnabled(not locked)

    def retranslate(self) -> None:
        super().retranslate()
        self.advice.setText(
            self.tr(
                "A table saved as CSV, its first row naming the columns. Names stay as they are written; no departure "
                "is made up. Imported visits are kept until the office decides on a period."
            )
        )
        self.columns.reword(self.tr("Columns and what they mean"), self.tr("not read"))
