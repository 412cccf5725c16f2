"""Welcome: which language, and a company of one's own or sample data to look around."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from accessdesk.ui import language, theme
from accessdesk.ui.first_start.page import AssistantPage
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole


class WelcomePage(AssistantPage):
    """Two ways on, and nothing to fill in."""

    language_chosen = Signal(str)
    set_up_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.languages = ChipChoice([Chip(code, name) for code, name in language.NAMES.items()], several=False)
        self.languages.changed.connect(self._on_language)
        self._language = Field("", self.languages)
        self.set_up = ShortcutButton(kind=Kind.PRIMARY, icon="building")
        self.sample = ShortcutButton(icon="eye")
        self.set_up.clicked.connect(self.set_up_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self._sample_hint = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.set_up)
        row.addWidget(self.sample)
        row.addStretch(1)
        self.body.addWidget(self._language)
        self.body.addSpacing(theme.SPACE_12)
        self.body.addLayout(row)
        self.body.addWidget(self._sample_hint)
        self.body.addStretch(1)
        self.retranslate()

    def first_focus(self) -> QWidget:
        return self.set_up

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Welcome to AccessDesk"))
        self.explanation.setText(
            self.tr(
                "Who is in the house, who escorts them, who holds which key – and a log that proves it. "
                "Setting up takes about five minutes; everything can be changed later."
            )
        )
        self._language.set_label(self.tr("Language"))
        self.languages.choose([language.code()])
        self.set_up.set_text(self.tr("Set up our company"))
        self.sample.set_text(self.tr("Look around with sample data"))
        self._sample_hint.setText(self.tr("Sample data is invented and can be wiped in one act."))

    def _on_language(self, chosen: tuple[str, ...]) -> None:
        if chosen:
            self.language_chosen.emit(chosen[0])
        self.languages.choose(chosen or (language.code(),))
