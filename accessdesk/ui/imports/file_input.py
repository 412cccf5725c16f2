"""The path of a file, typed or chosen."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.labels import TextRole


class FileInput(Retranslated):
    """Enter in the line or a choice in the dialog says `chosen`; `field` is where errors stand."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None, *, workbooks: bool = False) -> None:
        """`workbooks`: XLSX files are offered too."""
        super().__init__(parent)
        self._workbooks = workbooks
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.field = Field("", self.line, mandatory=True)
        self.choose = ShortcutButton(icon="folder-open")
        beside = QVBoxLayout()
        beside.setSpacing(theme.SPACE_4)
        beside.addWidget(PlainLabel(" ", role=TextRole.SMALL))
        beside.addWidget(self.choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addWidget(self.field, 1)
        layout.addLayout(beside)
        layout.setAlignment(beside, Qt.AlignmentFlag.AlignTop)
        self.line.returnPressed.connect(self.chosen)
        self.choose.clicked.connect(self._on_choose)
        self.retranslate()

    def path(self) -> Path | None:
        """The file named, quotes of a file manager taken away; None when the line is empty."""
        text = self.line.text().strip().strip("\"'")
        return Path(text).expanduser() if text else None

    def take(self, path: Path) -> None:
        """Name a file and say so."""
        self.line.setText(str(path))
        self.chosen.emit()

    def retranslate(self) -> None:
        self.choose.set_text(self.tr("Choose …"))
        self.choose.setAccessibleName(self.tr("Choose a file"))

    def _on_choose(self) -> None:
        known = self.path()
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a file"),
            str(known.parent if known else Path.home()),
            self.tr("Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)")
            if self._workbooks
            else self.tr("Tables (*.csv *.txt *.tsv);;All files (*)"),
        )
        if path:
            self.take(Path(path))
