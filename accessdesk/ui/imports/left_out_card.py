"""The lines of a file that are not imported, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt

from accessdesk.ui import language
from accessdesk.ui.imports.found import LeftOut
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets import Card
from accessdesk.ui.wording import word

translate = QCoreApplication.translate
_MOST_IN_SIGHT = 6


def reason(row: LeftOut) -> str:
    """Why a line is left out, with the cell at fault."""
    if row.fault is None:
        return translate("LeftOutCard", "equals an earlier line, kept once")
    return f"{word(row.fault)} ({row.at})" if row.at else word(row.fault)


COLUMNS: list[Column[LeftOut]] = [
    Column(
        "line",
        lambda: translate("LeftOutCard", "Line"),
        lambda r: language.locale().toString(r.line),
        width=72,
        stretch=0,
        align=Qt.AlignmentFlag.AlignRight,
    ),
    Column("why", lambda: translate("LeftOutCard", "Why it is left out"), reason, width=240, stretch=1),
]


class LeftOutCard(Card):
    """Hidden while nothing is left out. Its title is set from outside."""

    def __init__(self) -> None:
        super().__init__()
        self.model: RowsModel[LeftOut] = RowsModel(COLUMNS, self)
        self.view = RowsView(self.model, name="", compact=True)
        self.set_body(self.view)
        self.hide()

    def show_rows(self, rows: Sequence[LeftOut]) -> None:
        self.model.show(rows)
        self.setVisible(bool(rows))
        self.view.fit_height(_MOST_IN_SIGHT)
        self.set_count(language.locale().toString(len(rows)))

    def reword(self, title: str) -> None:
        """Everything again, in the language of now."""
        self.set_title(title)
        self.view.setAccessibleName(title)
        self.set_count(language.locale().toString(len(self.model.rows)))
        self.model.retranslate()
