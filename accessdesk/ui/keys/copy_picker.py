"""Choosing several copies: each one found or scanned becomes a chip that can be taken out again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.ids import CopyId
from accessdesk.ui import theme
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_lookups import copies, scanned_copy
from accessdesk.ui.keys.number_line import NumberLine
from accessdesk.ui.widgets import ChipChoice, Suggestion, TypeAhead
from accessdesk.ui.widgets.chips import Chip


class CopyPicker(QWidget):
    """Type, choose with Enter, type the next; a scanner does the same."""

    changed = Signal()
    missed = Signal(str)
    """A number that is no key's was scanned: what to say at the field."""

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__()
        self._hits: dict[CopyId, CopyHit] = {}
        self.line = TypeAhead(key_desk.background, copies(key_desk.keys, key_desk.clock))
        self.chips = ChipChoice()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addWidget(self.line)
        layout.addWidget(self.chips)
        self.setFocusProxy(self.line)
        self.line.chosen.connect(self._on_found)
        find = scanned_copy(key_desk.keys, key_desk.clock)
        self.numbers = NumberLine(self.line, key_desk.background, find, key_desk.background.crashed.emit)
        self.numbers.taken.connect(self.add)
        self.numbers.missed.connect(self.missed)
        self.chips.hide()

    def add(self, hit: CopyHit) -> None:
        """Choose one more."""
        self._hits[hit.id] = hit
        chosen = {*self.chips.chosen(), str(hit.id)}
        self.chips.set_chips([Chip(str(id), known.number) for id, known in self._hits.items()])
        self.chips.choose(chosen)
        self.chips.show()
        self.changed.emit()

    def ids(self) -> tuple[CopyId, ...]:
        """Those still chosen."""
        return tuple(CopyId(int(key)) for key in self.chips.chosen())

    def _on_found(self, suggestion: Suggestion) -> None:
        self.line.clear()
        self.add(suggestion.value)
