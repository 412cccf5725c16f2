"""The people screen's places: employees, standing externals, customers, orders. One is shown at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import Chip, ChipChoice


@dataclass(frozen=True, slots=True)
class PlaceOf:
    """A place by its key; `make` is called when it is first shown. What it brings as `actions` stands above it."""

    key: str
    title: Callable[[], str]
    make: Callable[[], QWidget]


class PeoplePlaces(Retranslated):
    """Chips choose the place, by mouse or by arrow keys and Space; only what is shown hears its shortcuts."""

    def __init__(self, places: Sequence[PlaceOf], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = {place.key: place for place in places}
        self._made: dict[str, QWidget] = {}
        self.choice = ChipChoice(several=False)
        self._screens, self._acts = QStackedWidget(), QStackedWidget()
        above = QWidget()
        self.actions = above  # type: ignore[method-assign, assignment]  # the window takes it by this name
        head = QVBoxLayout(above)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        chips = QHBoxLayout()
        chips.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, 0)
        chips.addWidget(self.choice)
        head.addLayout(chips)
        head.addWidget(self._acts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._screens)
        self.choice.changed.connect(self._on_chosen)
        self.retranslate()
        self.show_place(places[0].key)

    def show_place(self, key: str) -> None:
        """Show this place, made now if it was not before."""
        if key not in self._made:
            made = self._made[key] = self._places[key].make()
            self._screens.addWidget(made)
            self._acts.addWidget(made.actions)  # type: ignore[arg-type]
        self._screens.setCurrentWidget(self._made[key])
        self._acts.setCurrentWidget(self._made[key].actions)  # type: ignore[arg-type]
        self.choice.choose((key,))

    def made(self, key: str) -> QWidget | None:
        """The screen of a place, if it was shown before."""
        return self._made.get(key)

    def retranslate(self) -> None:
        self.choice.setAccessibleName(self.tr("What is shown"))
        self.choice.set_chips([Chip(key, place.title()) for key, place in self._places.items()])

    def _on_chosen(self, chosen: tuple[str, ...]) -> None:
        shown = next(key for key, screen in self._made.items() if screen is self._screens.currentWidget())
        self.show_place(chosen[0] if chosen else shown)
