"""A field to sign in, with a way to begin anew."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import ShortcutButton, SignaturePad
from accessdesk.ui.widgets.signature_pad import Polyline


class SigningField(Retranslated):
    """The pad, and the button that wipes it."""

    def __init__(self) -> None:
        super().__init__()
        self.pad = SignaturePad()
        self.again = ShortcutButton(icon="undo-2", compact=True)
        self.again.clicked.connect(self.pad.clear)
        self.again.setEnabled(False)
        self.pad.changed.connect(lambda: self.again.setEnabled(not self.pad.is_empty()))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        layout.addWidget(self.pad)
        layout.addLayout(row)
        self.setFocusProxy(self.again)
        self.retranslate()

    def strokes(self) -> tuple[Polyline, ...]:
        return self.pad.strokes()

    def retranslate(self) -> None:
        self.pad.setAccessibleName(self.tr("Signature"))
        self.again.set_text(self.tr("Sign again"))
