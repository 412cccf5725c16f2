"""Which rows and columns of a locksmith's file are what: proposed, shown with what stands in them, changed by hand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from accessdesk.desk.schedule_grid import Grid
from accessdesk.desk.schedule_layout import Layout
from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import Card, PlainLabel

_MOST_PLACES = 400
_MOST_CELLS = 5
_WIDTH = 190
ROWS = ("types", "counts", "first_row")
COLUMNS = ("number", "door", "kind", "length", "first_column", "last_column")
_OPTIONAL = frozenset({"counts", "door", "kind", "length"})


class LayoutCard(Card):
    """One line a question. Its words are set from outside; `changed` says that a person decided otherwise."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        grid.setVerticalSpacing(theme.SPACE_4)
        grid.setColumnStretch(0, 1)
        self.labels: dict[str, PlainLabel] = {}
        self.boxes: dict[str, PlaceBox] = {}
        for row, name in enumerate(("turned", *ROWS, *COLUMNS)):
            self.labels[name], self.boxes[name] = PlainLabel(wrap=True), PlaceBox()
            self.boxes[name].activated.connect(lambda _=0: self.changed.emit())
            grid.addWidget(self.labels[name], row, 0)
            grid.addWidget(self.boxes[name], row, 1)
        self.set_body(holder)
        self._grid: Grid | None = None
        self._layout_shown: Layout | None = None
        self._words: Callable[[bool], dict[str, str]] = lambda turned: {}
        self._ways, self._none = ("", ""), ""
        self.hide()

    def show_layout(self, file: Grid, layout: Layout) -> None:
        """A file as read, and what its rows and columns are taken for."""
        self._grid, self._layout_shown = file, layout
        self._fill()
        self.show()

    def clear(self) -> None:
        self._grid = self._layout_shown = None
        self.hide()

    def chosen(self) -> Layout | None:
        """The layout as the boxes say; turning a file round exchanges nothing else."""
        if self._layout_shown is None:
            return None
        places = {name: self.boxes[name].place() for name in (*ROWS, *COLUMNS)}
        return Layout(
            bool(self.boxes["turned"].place()),
            places["types"] or 0,
            places["counts"],
            places["number"] or 0,
            places["door"],
            places["kind"],
            places["length"],
            places["first_row"] or 0,
            places["first_column"] or 0,
            places["last_column"] or 0,
        )

    def reword(self, title: str, words: Callable[[bool], dict[str, str]], ways: tuple[str, str], none: str) -> None:
        """Everything again, in the language of now. `words` names the questions, for a file turned round or not."""
        self.set_title(title)
        self._words, self._ways, self._none = words, ways, none
        if self._grid is not None:
            self._fill()

    def _fill(self) -> None:
        file, layout = self._grid, self._layout_shown
        assert file is not None
        assert layout is not None
        for name, text in self._words(layout.turned).items():
            self.labels[name].setText(text)
            self.boxes[name].setAccessibleName(text)
        self.boxes["turned"].show_places(list(zip(self._ways, (0, 1), strict=True)), int(layout.turned))
        shown = file.turned() if layout.turned else file
        rows = [
            (_shortened(shown.row_name(at), shown.rows[at]), at) for at in range(min(len(shown.rows), _MOST_PLACES))
        ]
        across = range(min(shown.width, _MOST_PLACES + layout.last_column))
        columns = [
            (_shortened(shown.column_name(at), [row[at] for row in shown.rows[: layout.first_row + 3]]), at)
            for at in across
        ]
        for names, places in ((ROWS, rows), (COLUMNS, columns)):
            for name in names:
                none: list[tuple[str, int | None]] = [(self._none, None)] if name in _OPTIONAL else []
                self.boxes[name].show_places([*none, *places], getattr(layout, name))


class PlaceBox(QComboBox):
    """One row or column; the wheel scrolls the form, it never changes a choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(theme.scaled(_WIDTH))
        self.setMaxVisibleItems(20)

    def show_places(self, places: Sequence[tuple[str, int | None]], chosen: int | None) -> None:
        self.clear()
        for text, place in places:
            self.addItem(text, place)
        self.setCurrentIndex(max(0, self.findData(chosen)) if chosen is not None else 0)

    def place(self) -> int | None:
        data = self.currentData()
        return int(data) if data is not None else None

    @qt_override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _shortened(name: str, cells: Sequence[str]) -> str:
    """ "3: Schlüssel, GHS 1, HS 2": enough to know the line again."""
    said = [" ".join(cell.split())[:16] for cell in cells if cell.strip()][:_MOST_CELLS]
    return f"{name}: {', '.join(said)}" if said else name
