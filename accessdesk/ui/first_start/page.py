"""What every page of the assistant is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole


class AssistantPage(Retranslated):
    """Keeps what was typed as long as the assistant lives. A subclass fills `fields`, in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self.heading = PlainLabel(role=TextRole.DISPLAY, wrap=True)
        self.explanation = PlainLabel(ink="muted", wrap=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.SPACE_12)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.explanation)
        self.body.addSpacing(theme.SPACE_4)

    def mistakes(self) -> dict[str, str]:
        """Field to sentence: what must be put right before going on."""
        return {}

    def check(self, go_on: Callable[[], None]) -> None:
        """Say what is wrong at its field, or go on. Pages that judge in the background go on later."""
        if self.show_mistakes(self.mistakes()):
            go_on()

    def show_mistakes(self, mistakes: dict[str, str]) -> bool:
        """True when there are none; else the first one gets the focus."""
        for key, field in self.fields.items():
            field.set_error(mistakes.get(key))
        first = next((key for key in self.fields if key in mistakes), None)
        if first is not None:
            self.fields[first].setFocus(Qt.FocusReason.OtherFocusReason)
        return not mistakes

    def first_focus(self) -> QWidget:
        return next(iter(self.fields.values())).control if self.fields else self
