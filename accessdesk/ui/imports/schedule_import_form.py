"""A locksmith's keying schedule comes in."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from accessdesk.desk.import_files import read_file
from accessdesk.desk.key_import import KeyImportCount, import_schedule, preview_keys
from accessdesk.desk.key_plan import KeySchedulePlan, PlannedType, plan_keys
from accessdesk.ui import language, theme
from accessdesk.ui.background import Ticket
from accessdesk.ui.imports.found import Found, LeftOut, NamedType, left_out
from accessdesk.ui.imports.import_form import ImportForm
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.wording import local_day, word

translate = QCoreApplication.translate
_MOST_IN_SIGHT = 8

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


class ScheduleImportForm(ImportForm[KeySchedulePlan, KeyImportCount]):
    """Shows which system, types and ranks were understood. All of a schedule comes in, or nothing."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.types: RowsModel[NamedType] = RowsModel(COLUMNS, self)
        self.types_view = RowsView(self.types, name="", compact=True)
        self.types_card = Card()
        self.origin = PlainLabel(ink="muted", wrap=True)
        self.origin.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self.types_card.set_body(self.origin, 0)
        self.types_card.set_body(self.types_view)
        self.types_card.hide()
        self.add_part(self.types_card)
        self._plan: KeySchedulePlan | None = None
        self.retranslate()

    def title(self) -> str:
        return self.tr("Import keying schedule")

    def reading(self, path: Path) -> Callable[[], KeySchedulePlan]:
        return lambda: plan_keys(read_file(path), path.name)

    def found_in(self, plan: KeySchedulePlan) -> Found[KeySchedulePlan, KeyImportCount]:
        count = preview_keys(self.at_desk.desk, plan)
        return Found(plan, count, adds=count.added > 0)

    def store(self, plan: KeySchedulePlan, source: str, ticket: Ticket) -> KeyImportCount:
        return import_schedule(self.at_desk.desk, plan, source)

    def can_cancel(self) -> bool:
        return False

    def worded_counts(self, plan: KeySchedulePlan, count: KeyImportCount) -> Sequence[tuple[str, int]]:
        return [
            (self.tr("Locking systems"), count.systems),
            (self.tr("Doors"), count.doors),
            (self.tr("Cylinders"), count.cylinders),
            (self.tr("Key types"), count.types),
            (self.tr("Marks: this key type opens this cylinder"), count.openings),
            (self.tr("Copies, not yet counted in the cabinet"), count.copies),
            (self.tr("Here already, not added again"), count.already_there),
            (self.tr("Equal to an earlier row to the letter, kept once"), count.duplicates),
            (self.tr("Left out because something cannot be read"), count.rejected),
        ]

    def rows_left_out(self, plan: KeySchedulePlan) -> Sequence[LeftOut]:
        return left_out([(part.line, part.fault, part.text) for part in plan.rejected], plan.duplicates)

    def show_plan(self, plan: KeySchedulePlan | None) -> None:
        self._plan = plan
        self.types.show([_named(kind) for kind in plan.types] if plan else [])
        self.types_card.setVisible(plan is not None)
        self.types_view.fit_height(_MOST_IN_SIGHT)
        self._show_system()

    def retranslate(self) -> None:
        super().retranslate()
        self.advice.setText(self.tr("The locksmith's table saved as CSV. What is here already stays as it is."))
        self.types_view.setAccessibleName(self.tr("Key types"))
        self.types.retranslate()
        self._show_system()

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
