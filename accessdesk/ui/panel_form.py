"""What every form in the side panel is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from accessdesk.ui.language import Retranslated
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.chips import ChipChoice


class PanelForm(Retranslated):
    """Subclass it, give it a layout, and say what it is. The panel shows title, state and buttons around it."""

    closed = Signal()
    """The form is done, or was given up: the panel lets it go."""
    heading_changed = Signal()
    """`title`, `state` or `draft_name` would answer otherwise now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[tuple[ShortcutButton, bool]] = []
        self._by_hand = False

    def title(self) -> str:
        """The act, as a heading."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def draft_name(self) -> str:
        """What the parked draft is called: the name typed so far, else the title."""
        return self.title()

    def state(self) -> tuple[str, Tone] | None:
        """A pill beside the heading, if there is something to say."""
        return None

    def is_untouched(self) -> bool:
        """True if nothing would be lost: Esc then closes instead of parking."""
        return False

    def watch(self) -> None:
        """From now on the form knows whether hands changed anything in it, whatever a subclass asks about itself."""
        for line in self.findChildren(QLineEdit):
            line.textEdited.connect(self._on_hands)
        for box in self.findChildren(QComboBox):
            box.activated.connect(self._on_hands)
        for choice in self.findChildren(ChipChoice):
            choice.changed.connect(self._on_hands)
        for tick in self.findChildren(QCheckBox):
            tick.clicked.connect(self._on_hands)

    def would_lose_nothing(self) -> bool:
        """Nobody typed, ticked or chose anything here, and the form itself has nothing to keep."""
        return self.is_untouched() and not self._by_hand

    def _on_hands(self) -> None:
        self._by_hand = True

    def finish(self) -> None:
        """The primary act, also reached by Ctrl+Enter. Emit `closed` when it has succeeded."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def take_visit(self, visit_id: int) -> bool:
        """A badge of this visit was scanned; True if the form has taken it in, otherwise the fitting act opens."""
        return False

    def first_focus(self) -> QWidget:
        """The input where the hands begin."""
        return self

    def add_button(self, button: ShortcutButton, *, left: bool = False) -> None:
        """Put a button into the panel's footer, in order; `left` ones stand apart at the left edge."""
        self._buttons.append((button, left))

    def buttons(self) -> tuple[tuple[ShortcutButton, bool], ...]:
        return tuple(self._buttons)
