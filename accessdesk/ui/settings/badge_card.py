"""Badges in the settings: what they look like now, and the way to change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.badge_templates import template_of
from accessdesk.desk.rows import CompanyFacts
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.wording import word


class BadgeCard(Retranslated):
    """One line and one button."""

    change_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: CompanyFacts | None = None
        self.said = PlainLabel(wrap=True)
        self.change = ShortcutButton(icon="id-card")
        self.card = Card(parent=self)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        inside.setSpacing(theme.SPACE_12)
        inside.addWidget(self.said)
        inside.addWidget(self.change)
        self.card.set_body(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.change.clicked.connect(self.change_requested)
        self.retranslate()

    def show_facts(self, facts: CompanyFacts) -> None:
        self._facts = facts
        self.retranslate()

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Badges"))
        self.change.set_text(self.tr("Look of badges …"))
        if self._facts is not None:
            template = template_of(self._facts.settings)
            back = self.tr("evacuation text on the back") if template.back else self.tr("nothing on the back")
            self.said.setText(" · ".join((word(template.format), word(template.use), back)))
