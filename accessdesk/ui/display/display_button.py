"""The way from a field of the desk to the customer display."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from accessdesk.ui import theme
from accessdesk.ui.display.display_talk import DisplayTalk
from accessdesk.ui.display.presented import Presented
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import ShortcutButton, SignaturePad


class DisplayButton(Retranslated):
    """There only while this desk has a display that is on."""

    def __init__(self, talk: DisplayTalk, act: Callable[[], None], *, narrow: bool = False) -> None:
        """`narrow`: the sign alone, its words as a tooltip."""
        super().__init__()
        self._talk, self._narrow = talk, narrow
        self.button = ShortcutButton(icon="monitor", compact=True)
        self.button.clicked.connect(act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        talk.turned.connect(self._on_turned)
        self.retranslate()
        self._on_turned()

    def retranslate(self) -> None:
        words = self.tr("On the customer display")
        self.button.set_text("" if self._narrow else words)
        self.button.setAccessibleName(words)
        self.button.setToolTip(words if self._narrow else "")

    def _on_turned(self) -> None:
        self.setVisible(self._talk.is_on())


def sign_on_display(talk: DisplayTalk, pad: SignaturePad, shown: Callable[[], Presented]) -> DisplayButton:
    """Put the way to the display into the corner of a field to sign in. The last page of `shown` is signed."""
    button = DisplayButton(talk, lambda: talk.ask_for_line(pad, shown()))
    button.setCursor(Qt.CursorShape.ArrowCursor)
    corner = QVBoxLayout(pad)
    corner.setContentsMargins(theme.SPACE_8, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
    corner.addWidget(button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    corner.addStretch(1)
    return button
