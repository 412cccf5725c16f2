"""All series: who comes every week, and when next."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from accessdesk.desk.outcome import Subject
from accessdesk.desk.series_rows import SeriesRow
from accessdesk.ui.groups.series_form import SeriesForm, day_text, weekday
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card
from accessdesk.ui.widgets.buttons import Kind

translate = QCoreApplication.translate
_MOST_SHOWN = 9

_COLUMNS: list[Column[SeriesRow]] = [
    Column(
        "company",
        lambda: translate("Series", "Company"),
        lambda row: row.company,
        second=lambda row: ", ".join(row.names) or row.purpose,
        bold=True,
        width=160,
        stretch=3,
    ),
    Column("when", lambda: translate("Series", "When"), lambda row: _when(row), width=130, stretch=2),
    Column(
        "next",
        lambda: translate("Series", "Next"),
        lambda row: day_text(row.next_day) if row.next_day is not None else translate("Series", "ended"),
        tone=lambda row: Tone.BLUE if row.next_day is not None else Tone.GREY,
        width=140,
        stretch=0,
    ),
]


def _when(row: SeriesRow) -> str:
    return f"{', '.join(weekday(number) for number in row.weekdays)} {row.begins} – {row.ends}"


class SeriesListForm(ActForm):
    """Enter or a double click opens a series; Ctrl+Enter plans a new one."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self._model: RowsModel[SeriesRow] = RowsModel(_COLUMNS)
        self.view = RowsView(self._model, name="", header=False)
        self._card = Card()
        self._card.set_body(self.view)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.column.addWidget(self._card)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.view.opened.connect(lambda row: at_desk.open_form(SeriesForm(at_desk, row.id)))
        at_desk.background.changed.connect(self._on_changed)
        self.retranslate()
        self._load()

    def title(self) -> str:
        return self.tr("Series of visits")

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.view

    def finish(self) -> None:
        """Plan a new one."""
        self.at_desk.open_form(SeriesForm(self.at_desk))

    def retranslate(self) -> None:
        super().retranslate()
        self._card.set_title(self.tr("Who comes every week"))
        self.view.setAccessibleName(self.tr("Series of visits"))
        self._primary.set_text(self.tr("Plan a series"))
        self._model.retranslate()
        self._word_empty()

    def _load(self) -> None:
        lists, today = self.at_desk.lists, self.at_desk.clock().astimezone().date()
        self.read(lambda: lists.series(today), self._show)

    def _show(self, rows: list[SeriesRow]) -> None:
        self._model.show(rows)
        self.view.fit_height(_MOST_SHOWN)
        self._word_empty()

    def _word_empty(self) -> None:
        rows = self._model.rows
        text = self.tr("No series yet. Plan one for contractors who come every week.")
        self._card.set_empty("" if rows else text)
        self.view.setVisible(bool(rows))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.VISITS in subjects:
            self._load()
