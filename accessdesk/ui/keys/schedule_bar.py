"""Below the matrix: how many crosses are not saved, from which day on they shall hold, and what to do with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.people.day_field import DayField
from accessdesk.ui.widgets import Flow, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole

_HIGH = 36
_COUNT = 184
"""Pixels for the count, whatever it says: a line that is laid out anew at each cross would be felt."""


class UnsavedBar(Retranslated):
    """Stays where it is also while everything is saved: the matrix must not jump under the hands."""

    save_wished = Signal()
    undo_wished = Signal()
    discard_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = -1
        self.count = PlainLabel(role=TextRole.STRONG, ink="amber")
        self._from = PlainLabel()
        self.since = DayField()
        self.since.setFixedWidth(theme.scaled(112))
        self.undo = ShortcutButton(shortcut="Ctrl+Z", compact=True)
        self.discard = ShortcutButton(compact=True)
        self.save = ShortcutButton(shortcut="Ctrl+S", kind=Kind.PRIMARY, compact=True)
        self.complaint = PlainLabel(ink="red", wrap=True)
        self.complaint.hide()
        self.undo.clicked.connect(self.undo_wished)
        self.discard.clicked.connect(self.discard_wished)
        self.save.clicked.connect(self.save_wished)
        flow = Flow(spacing=theme.SPACE_8)
        for part in (self.count, self.undo, self.discard, self._from, self.since, self.save):
            flow.add(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_8)
        flow.setMinimumHeight(theme.scaled(_HIGH))
        layout.addWidget(flow)
        layout.addWidget(self.complaint)
        self.retranslate()

    def show_count(self, crosses: int) -> None:
        """So many crosses are not saved."""
        before, self._shown = self._shown, crosses
        if crosses == before:
            return
        self.count.setText(
            self.tr("Not saved yet: {count}").format(count=crosses) if crosses else self.tr("Everything is saved")
        )
        if (crosses > 0) != (before > 0) or before < 0:
            for part in (self.undo, self.discard, self._from, self.since, self.save):
                part.setEnabled(crosses > 0)
            self.count.set_ink("amber" if crosses else "muted")
            self.complain("")

    def complain(self, sentence: str) -> None:
        """What has to be corrected first; "" for nothing."""
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    def retranslate(self) -> None:
        self._from.setText(self.tr("valid from"))
        self.since.setPlaceholderText(self.tr("now"))
        self.since.setAccessibleName(self.tr("valid from"))
        self.undo.set_text(self.tr("Undo"))
        self.discard.set_text(self.tr("Discard"))
        self.save.set_text(self.tr("Save"))
        self.count.setFixedWidth(theme.scaled(_COUNT))
        shown, self._shown = self._shown, -1
        self.show_count(max(shown, 0))
