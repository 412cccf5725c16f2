"""What each column of a visitor log means: proposed, shown, and changed by hand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from accessdesk.desk.visit_columns import VisitColumn
from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.widgets.flow import let_go
from accessdesk.ui.wording import word

_WIDTH = 200


class ColumnsCard(Card):
    """One line a column. A meaning belongs to one column: giving it to another takes it from the first."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        self._grid.setColumnStretch(0, 1)
        self.set_body(holder)
        self.titles: tuple[str, ...] = ()
        self.boxes: list[MeaningBox] = []
        self._labels: list[PlainLabel] = []
        self._not_read = ""
        self.hide()

    def show_columns(self, columns: Sequence[tuple[str, VisitColumn | None]]) -> None:
        """Titles with what they are taken for; the boxes stay where the titles are the same."""
        titles = tuple(title for title, _ in columns)
        if titles != self.titles:
            self._make(titles)
        for box, (_, meaning) in zip(self.boxes, columns, strict=True):
            box.choose(meaning)
        self.show()

    def clear(self) -> None:
        self._make(())
        self.hide()

    def chosen(self) -> tuple[VisitColumn | None, ...]:
        """The meaning of every column, in order."""
        return tuple(box.meaning() for box in self.boxes)

    def reword(self, title: str, not_read: str) -> None:
        """Everything again, in the language of now. `not_read` stands for a column that is left aside."""
        self.set_title(title)
        self._not_read = not_read
        for box in self.boxes:
            box.reword(not_read)

    def _make(self, titles: tuple[str, ...]) -> None:
        let_go([*self._labels, *self.boxes])
        self.titles, self.boxes, self._labels = titles, [], []
        for row, title in enumerate(titles):
            box = MeaningBox()
            box.reword(self._not_read)
            box.setAccessibleName(title)
            box.activated.connect(partial(self._on_chosen, box))
            self.boxes.append(box)
            self._labels.append(PlainLabel(title or "–", wrap=True))
            self._grid.addWidget(self._labels[-1], row, 0)
            self._grid.addWidget(box, row, 1)

    def _on_chosen(self, box: "MeaningBox", _index: int) -> None:
        for other in self.boxes:
            if other is not box and other.meaning() is not None and other.meaning() is box.meaning():
                other.choose(None)
        self.changed.emit()


class MeaningBox(QComboBox):
    """One column's meaning, or that it is not read. The wheel scrolls the form, it never changes a meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(theme.scaled(_WIDTH))
        self.addItem("", None)
        for column in VisitColumn:
            self.addItem("", column)

    def meaning(self) -> VisitColumn | None:
        column = self.currentData()
        return VisitColumn(column) if column is not None else None

    def choose(self, meaning: VisitColumn | None) -> None:
        self.setCurrentIndex(0 if meaning is None else 1 + list(VisitColumn).index(meaning))

    def reword(self, not_read: str) -> None:
        self.setItemText(0, not_read)
        for number, column in enumerate(VisitColumn, start=1):
            self.setItemText(number, word(column))

    @qt_override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
