"""Who takes the keys, and whether they are committed to confidentiality."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from accessdesk.ui import theme
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_lookups import HolderChoice, holders
from accessdesk.ui.keys.marked_line import MarkedLine
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets import Pill, Suggestion, TypeAhead


class HolderInput(MarkedLine):
    """An employee or a visitor in the house (`expected`: or on the way); typing again lets the one chosen go."""

    changed = Signal()

    def __init__(self, key_desk: KeyDesk, *, expected: bool = False) -> None:
        finds = holders(key_desk.lists, key_desk.clock, expected=expected)
        self.line = TypeAhead(key_desk.background, finds)
        super().__init__(self.line)
        self._pill = Pill()
        self._choice: HolderChoice | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.line, 1)
        row.addWidget(self._pill)
        self.line.chosen.connect(self._on_chosen)
        self.line.textEdited.connect(self._on_edited)
        self.retranslate()

    def choice(self) -> HolderChoice | None:
        """The person chosen; None while the text is only typed."""
        return self._choice

    def choose(self, choice: HolderChoice) -> None:
        self.line.setText(choice.name)
        self._set(choice)

    def let_go(self) -> None:
        """Nobody is chosen any more."""
        self.line.clear()
        self._set(None)

    def pill_text(self) -> str:
        """What the pill says, "" while nobody is chosen."""
        return self._pill.text() if self._choice is not None else ""

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Employee or visitor in the house"))
        choice = self._choice
        shown = choice is not None
        self._pill.setVisible(shown)
        if choice is None:
            return
        if choice.committed is None:
            self._pill.set_state(self.tr("visitor"), Tone.BLUE)
        elif choice.committed:
            self._pill.set_state(self.tr("committed"), Tone.GREEN, "check")
        else:
            self._pill.set_state(self.tr("not committed"), Tone.RED)

    def _on_chosen(self, suggestion: Suggestion) -> None:
        self._set(suggestion.value)

    def _on_edited(self) -> None:
        if self._choice is not None:
            self._set(None)

    def _set(self, choice: HolderChoice | None) -> None:
        self._choice = choice
        self.retranslate()
        self.changed.emit()
