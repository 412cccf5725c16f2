"""The second medium: a folder on a USB stick, another disk or another computer, to which checkpoints are copied."""

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.settings.printers import Printers
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.labels import PlainLabel


class MediumCard(Retranslated):
    """Chosen for this desk; taken out, it is shown here and in the status line, and holds up nothing."""

    def __init__(self, background: Background, papers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._papers = background, papers
        self._folder, self._missing, self._refused = "", False, ""
        self.where = PlainLabel(wrap=True)
        self.what = PlainLabel(ink="muted", wrap=True)
        self.choose, self.forget = ShortcutButton(icon="folder-open"), ShortcutButton(icon="x")
        self.choose.clicked.connect(self._on_choose)
        self.forget.clicked.connect(lambda: self.take(""))
        self.card = Card(parent=self)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        inside.setSpacing(theme.SPACE_12)
        row = QHBoxLayout()
        for button in (self.choose, self.forget):
            row.addWidget(button)
        row.addStretch(1)
        inside.addWidget(self.where)
        inside.addWidget(self.what)
        inside.addLayout(row)
        self.card.set_body(body, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.retranslate()
        background.print_run(self, papers.checkpoint_folder, self._show)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Second medium for checkpoints"))
        self.choose.set_text(self.tr("Choose a folder …"))
        self.forget.set_text(self.tr("Use none"))
        self.what.setText(
            self.tr(
                "Every signed state of the log is copied there. Keep it away from this computer: whoever owns both can "
                "rewrite what nobody else has seen."
            )
        )
        self._say()

    def take(self, folder: str) -> None:
        """Use this folder from now on; "" uses none."""

        def work() -> tuple[str, bool]:
            self._papers.set_checkpoint_folder(folder)
            return self._papers.checkpoint_folder()

        self._background.print_run(self, work, self._show, lambda _: self._refuse(folder))

    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Second medium for checkpoints"), self._folder)
        if folder:
            self.take(folder)

    def _show(self, found: tuple[str, bool]) -> None:
        self._folder, self._missing = found
        self._refused = ""
        self._say()

    def _refuse(self, folder: str) -> None:
        self._refused = folder
        self._say()

    def _say(self) -> None:
        self.forget.setVisible(bool(self._folder))
        if self._refused:
            text = self.tr("Nothing can be written to {folder}. Choose another folder.")
        elif not self._folder:
            text = self.tr("None is chosen.")
        elif self._missing:
            text = self.tr("{folder} is missing or full. Put the medium back; the next checkpoint is copied again.")
        else:
            text = self.tr("Checkpoints are copied to {folder}.")
        self.where.setText(text.format(folder=self._refused or self._folder))
