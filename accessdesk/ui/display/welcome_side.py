"""The left side of the customer display: the house, the greeting, the languages."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.display.display_words import Words, filled
from accessdesk.ui.display.presented import Presented
from accessdesk.ui.display.touch import TouchButton
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import Flow, PlainLabel
from accessdesk.ui.widgets.labels import TextRole

_WIDTH = 440


class WelcomeSide(QWidget):
    """Dark like the rail of the desk. It names nobody while nobody is served."""

    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._company = PlainLabel(role=TextRole.DISPLAY, ink="rail_ink", wrap=True)
        self.greeting = PlainLabel(role=TextRole.GREETING, ink="rail_ink", wrap=True)
        self.second = PlainLabel(role=TextRole.READING, ink="rail_muted", wrap=True)
        self.languages = Flow(spacing=theme.SPACE_8)
        self.buttons: dict[str, TouchButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 56, 40, 48)
        layout.setSpacing(theme.SPACE_16)
        layout.addWidget(self._company)
        layout.addSpacing(72)
        layout.addWidget(self.greeting)
        layout.addWidget(self.second)
        layout.addStretch(1)
        layout.addWidget(self.languages)
        self.setFixedWidth(theme.scaled(_WIDTH))

    def set_company(self, name: str) -> None:
        self._company.setText(name)

    def offer(self, languages: Mapping[str, Words]) -> None:
        """A button for each language, in its own words."""
        self.languages.clear()
        self.buttons = {
            code: TouchButton(partial(self.language_chosen.emit, code), text=words["language"])
            for code, words in languages.items()
        }
        for button in self.buttons.values():
            self.languages.add(button)

    def speak(self, code: str, words: Words, shown: Presented | None) -> None:
        """The greeting in this language, to the one who is served."""
        for one, button in self.buttons.items():
            button.setEnabled(one != code)
        if shown is None or not shown.name:
            self.greeting.setText(words["welcome"])
        else:
            self.greeting.setText(filled(words["welcome_name"], name=shown.name))
        by = shown.collected_by if shown is not None else ""
        self.second.setText(filled(words["collects"], name=by) if by else "")

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(theme.current().rail))
        painter.end()
