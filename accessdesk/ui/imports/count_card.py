"""What an import does, in figures."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from accessdesk.ui import language, theme
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.widgets.flow import let_go
from accessdesk.ui.widgets.labels import TextRole


class CountCard(Card):
    """Words at the left, figures at the right; holds no text of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        self._grid.setColumnStretch(0, 1)
        self.set_body(self._grid_holder)
        self._labels: list[QWidget] = []
        self._shown: tuple[tuple[str, int], ...] = ()

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Pairs of words and figures, in order. What is nothing stands back."""
        let_go(self._labels)
        self._labels.clear()
        for row, (text, count) in enumerate(counts):
            ink = "ink" if count else "muted"
            figure = PlainLabel(language.locale().toString(count), role=TextRole.STRONG, ink=ink)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            words = PlainLabel(text, ink=ink, wrap=True)
            words.setBuddy(figure)
            self._grid.addWidget(words, row, 0)
            self._grid.addWidget(figure, row, 1)
            self._labels += [words, figure]
        self._shown = tuple(counts)

    def shown(self) -> dict[str, int]:
        """The figures by their words."""
        return dict(self._shown)
