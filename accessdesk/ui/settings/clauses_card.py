"""Receipts in the settings: whose words they carry, and the way to change them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.labels import PlainLabel


class ClausesCard(Retranslated):
    """One sentence and one button."""

    change_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = PlainLabel(wrap=True)
        self.change = ShortcutButton(icon="file-text")
        self.card = Card(parent=self)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        inside.setSpacing(theme.SPACE_12)
        inside.addWidget(self._said)
        inside.addWidget(self.change)
        self.card.set_body(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.change.clicked.connect(self.change_requested)
        self.retranslate()

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Handover receipts"))
        self._said.setText(
            self.tr("What people sign for keys, in German and English. A signed receipt always shows its own version.")
        )
        self.change.set_text(self.tr("Clauses of the receipt …"))
