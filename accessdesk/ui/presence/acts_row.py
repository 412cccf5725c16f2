"""The acts of the presence screen, each with its key."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import Flow, ShortcutButton

_KEYS = {
    "roll_call": ("Ctrl+R", "list-checks"),
    "reception": ("Ctrl+O", "door-open"),
    "paper_visit": ("Ctrl+Shift+P", "pencil"),
    "paper_print": ("Ctrl+P", "file-text"),
    "paper_settle": ("Ctrl+Shift+X", "x"),
}


class PresenceActs(Retranslated):
    """`reception_closed` and `roll_call_runs` change what two of them are called."""

    def __init__(self, acts: dict[str, Callable[[], None]]) -> None:
        super().__init__()
        self.reception_closed = False
        self.roll_call_runs = False
        self.buttons = {name: ShortcutButton("", key, icon=icon) for name, (key, icon) in _KEYS.items()}
        row = Flow(spacing=theme.SPACE_8)
        for name, button in self.buttons.items():
            button.clicked.connect(_alone(acts[name]))
            row.add(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, 0)
        layout.addWidget(row)
        self.retranslate()

    def retranslate(self) -> None:
        self.buttons["roll_call"].set_text(
            self.tr("Go on with the roll call") if self.roll_call_runs else self.tr("Roll call")
        )
        self.buttons["reception"].set_text(
            self.tr("Open reception") if self.reception_closed else self.tr("Close reception")
        )
        self.buttons["paper_visit"].set_text(self.tr("Enter a paper visit"))
        self.buttons["paper_print"].set_text(self.tr("Print paper forms"))
        self.buttons["paper_settle"].set_text(self.tr("Settle a form"))


def _alone(act: Callable[[], None]) -> Callable[[], None]:
    """Drops the button's "checked"."""
    return lambda: act()
