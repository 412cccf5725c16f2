"""The logo: a file to take it from, or none."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.domain.refusals import NotAcceptable
from accessdesk.ui import theme
from accessdesk.ui.badges.logo_file import logo_from
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import error_text, field_word


class LogoInput(Retranslated):
    """`png` None: as it is stored; empty: taken away; otherwise new."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.png: bytes | None = None
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.field = Field("", self.line)
        self.choose, self.remove = ShortcutButton(icon="folder-open"), ShortcutButton(icon="trash-2")
        beside = QVBoxLayout()
        beside.setSpacing(theme.SPACE_4)
        beside.addWidget(PlainLabel(" ", role=TextRole.SMALL))
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        beside.addLayout(buttons)
        beside.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addWidget(self.field, 1)
        layout.addLayout(beside)
        self.line.returnPressed.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_typed)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)
        self._taken = ""
        self.retranslate()

    def take(self, path: Path) -> None:
        """The logo of this file, or a sentence at the field."""
        self.line.setText(str(path))
        self._on_typed()

    def retranslate(self) -> None:
        self.field.set_label(field_word("logo"))
        self.field.set_hint(self.tr("PNG or SVG. Only the picture is kept; it is stored for every desk."))
        self.line.setPlaceholderText(self.tr("Path of a file"))
        self.choose.set_text(self.tr("Choose …"))
        self.choose.setAccessibleName(self.tr("Choose a picture"))
        self.remove.set_text(self.tr("No logo"))

    def _on_typed(self) -> None:
        text = self.line.text().strip().strip("\"'")
        if text == self._taken:
            return
        self._taken = text
        self.field.set_error(None)
        if not text:
            self.png = None
            self.changed.emit()
            return
        try:
            self.png = logo_from(Path(text).expanduser())
        except NotAcceptable as refusal:
            self.png = None
            self.field.set_error(error_text(refusal))
        self.changed.emit()

    def _on_choose(self) -> None:
        pictures = self.tr("Pictures (*.png *.svg)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), str(Path.home()), pictures)
        if path:
            self.take(Path(path))

    def _on_remove(self) -> None:
        self.line.clear()
        self._taken, self.png = "", b""
        self.field.set_error(None)
        self.changed.emit()
