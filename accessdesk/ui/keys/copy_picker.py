"""Choosing several copies: each one found or scanned becomes a chip that can be taken out again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.ids import CopyId
from accessdesk.ui import theme
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_lookups import copies, copy_of_number
from accessdesk.ui.widgets import ChipChoice, Suggestion, TypeAhead
from accessdesk.ui.widgets.chips import Chip


class CopyPicker(QWidget):
    """Type, choose with Enter, type the next; a scanner does the same."""

    changed = Signal()

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__()
        self._desk = key_desk
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
        self.line.returnPressed.connect(self._on_number)
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

    def _on_number(self) -> None:
        """Enter before any answer came: a scanner typed the number."""
        number = self.line.text().strip()
        if number and self.line.taken is None:
            keys, now = self._desk.keys, self._desk.clock()
            self._desk.background.run(self, lambda: copy_of_number(keys, number, now), self._on_scanned)

    def _on_scanned(self, hit: CopyHit | None) -> None:
        if hit is not None:
            self.line.clear()
            self.line.close_answers()
            self.add(hit)
