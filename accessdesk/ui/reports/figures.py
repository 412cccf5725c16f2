"""Figures of a report, each with its name below it, side by side as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.labels import TextRole

_BESIDE = 3


class Figures(QWidget):
    """A grid that is read line by line."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_12)
        self._grid.setVerticalSpacing(0)
        for column in range(_BESIDE):
            self._grid.setColumnStretch(column, 1)
        self._cells: list[tuple[PlainLabel, PlainLabel]] = []

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Names and values; as many as the time before, or more."""
        while len(self._cells) < len(figures):
            row, column = divmod(len(self._cells), _BESIDE)
            value, name = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
            name.setContentsMargins(0, 0, 0, theme.SPACE_8)
            self._grid.addWidget(value, 2 * row, column)
            self._grid.addWidget(name, 2 * row + 1, column)
            self._cells.append((value, name))
        for (value, name), (said, figure) in zip(self._cells, figures, strict=True):
            value.setText(figure)
            value.setAccessibleName(f"{said}: {figure}")
            name.setText(said)

    def shown(self) -> dict[str, str]:
        """Names and values as they stand there."""
        return {name.text(): value.text() for value, name in self._cells}
