"""The acts above the reception screen, each with its key."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import Flow, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind

KEYS = ("F2", "F3", "F7", "F4", "F5", "F6")


class ActsRow(Retranslated):
    """F2 arrival, F3 departure, F7 delivery, F4 issue, F5 take back, F6 hand over; they wrap when it is narrow."""

    def __init__(self, acts: dict[str, Callable[[], None]]) -> None:
        super().__init__()
        self.buttons = {key: ShortcutButton("", key, kind=Kind.PRIMARY if key == "F2" else Kind.PLAIN) for key in KEYS}
        row = Flow(spacing=theme.SPACE_8)
        for key, button in self.buttons.items():
            button.clicked.connect(_alone(acts[key]))
            row.add(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, 0)
        layout.addWidget(row)
        self.retranslate()

    def retranslate(self) -> None:
        for key, text in {
            "F2": self.tr("Record arrival"),
            "F3": self.tr("Record departure"),
            "F7": self.tr("Delivery"),
            "F4": self.tr("Issue keys"),
            "F5": self.tr("Take keys back"),
            "F6": self.tr("Hand over escort"),
        }.items():
            self.buttons[key].set_text(text)


def _alone(act: Callable[[], None]) -> Callable[[], None]:
    """Drops the button's "checked", which an act with an optional argument would take for its visit."""
    return lambda: act()
