"""A list of bans comes in."""

from collections.abc import Callable, Sequence
from pathlib import Path

from accessdesk.desk.ban_import import BanImportCount, import_ban_plan, preview_bans
from accessdesk.desk.ban_plan import BanPlan, plan_bans
from accessdesk.desk.import_files import read_file
from accessdesk.desk.outcome import Subject
from accessdesk.ui.background import Ticket
from accessdesk.ui.imports.found import Found, LeftOut, left_out
from accessdesk.ui.imports.import_form import ImportForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel


class BanImportForm(ImportForm[BanPlan, BanImportCount]):
    """All of a list comes in, or nothing. Columns that are not understood are named, a date of birth among them."""

    touched = frozenset({Subject.BANS, Subject.LOG})

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.not_read = PlainLabel(ink="muted", wrap=True)
        self.not_read.hide()
        self.add_part(self.not_read)
        self._plan: BanPlan | None = None
        self.retranslate()

    def title(self) -> str:
        return self.tr("Import ban list")

    def can_cancel(self) -> bool:
        return False

    def reading(self, path: Path) -> Callable[[], BanPlan]:
        today = self.at_desk.clock().astimezone().date()
        return lambda: plan_bans(read_file(path), today=today)

    def found_in(self, plan: BanPlan) -> Found[BanPlan, BanImportCount]:
        count = preview_bans(self.at_desk.desk, plan)
        return Found(plan, count, adds=count.bans > 0)

    def store(self, plan: BanPlan, source: str, ticket: Ticket) -> BanImportCount:
        return import_ban_plan(self.at_desk.desk, plan, source)

    def worded_counts(self, plan: BanPlan, count: BanImportCount) -> Sequence[tuple[str, int]]:
        return [
            (self.tr("Rows of the file"), count.rows),
            (self.tr("Bans"), count.bans),
            (self.tr("Here already, not added again"), count.already_there),
            (self.tr("Equal to an earlier row to the letter, kept once"), count.duplicates),
            (self.tr("Left out: expired, or something in the row cannot be read"), count.left_out),
        ]

    def rows_left_out(self, plan: BanPlan) -> Sequence[LeftOut]:
        return left_out([(row.line, row.fault, row.column) for row in plan.left_out], plan.duplicates)

    def show_plan(self, plan: BanPlan | None) -> None:
        self._plan = plan
        self._word_not_read()

    def retranslate(self) -> None:
        super().retranslate()
        self.advice.setText(
            self.tr(
                "A table saved as CSV, its first row naming the columns: name, also known as, company, how to "
                "recognise, grounds, issued by, issued on, last day."
            )
        )
        self._word_not_read()

    def _word_not_read(self) -> None:
        titles = self._plan.not_read if self._plan is not None else ()
        self.not_read.setText(self.tr("Not read: {columns}").format(columns=", ".join(titles)))
        self.not_read.setVisible(bool(titles))
