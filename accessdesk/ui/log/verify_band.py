"""The band above the log: what the last verification said, how to do it again, and the anchor to compare with."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from accessdesk.desk.verification import VerifyResult
from accessdesk.domain.refusals import Refusal
from accessdesk.ui import theme
from accessdesk.ui.background import Background, Lane, Ticket
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log import verify_words
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import Tone, colour
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.widgets.pill import Pill
from accessdesk.ui.widgets.progress_line import ProgressLine
from accessdesk.ui.wording import refusal_text

Verify = Callable[[str, Callable[[int, int], None]], VerifyResult]


class VerifyBand(Retranslated):
    """Runs the verification in the background; it can be cancelled."""

    verified = Signal(object)
    """The VerifyResult."""
    checkpoint_requested = Signal()
    package_requested = Signal()

    def __init__(self, background: Background, verify: Verify, *, allowed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._verify = background, verify
        self._result: VerifyResult | None = None
        self._ticket: Ticket | None = None
        self._failure = ""
        self.pill = Pill()
        self._counts = PlainLabel(role=TextRole.STRONG)
        self._compared = PlainLabel(ink="muted", wrap=True)
        self.told = PlainLabel(wrap=True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = ShortcutButton(icon="shield-check")
        self.with_anchor = ShortcutButton(icon="link")
        self.save_checkpoint = ShortcutButton(icon="download")
        self.package = ShortcutButton(icon="download", kind=Kind.PRIMARY)
        self._offers = self._narrow = False
        self.anchor = QPlainTextEdit()
        self.anchor.setFixedHeight(theme.scaled(74))
        self.anchor.setTabChangesFocus(True)
        self._anchor_field = Field("", self.anchor)
        self._choose = ShortcutButton(icon="folder-open")
        self.progress = ProgressLine()
        self.again.clicked.connect(self._on_again)
        self.with_anchor.clicked.connect(self._on_with_anchor)
        self.save_checkpoint.clicked.connect(self.checkpoint_requested)
        self.package.clicked.connect(self.package_requested)
        self._choose.clicked.connect(self._on_choose)
        self.progress.cancelled.connect(self._on_cancelled)
        for button in (self.again, self.with_anchor, self.save_checkpoint):
            button.setEnabled(allowed)
        self._arrange()
        self.package.hide()
        self.retranslate()

    def _arrange(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(theme.SPACE_12)
        words.addWidget(self.pill)
        words.addWidget(self._counts)
        words.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_8)
        for button in (self.save_checkpoint, self.with_anchor, self.again, self.package):
            buttons.addWidget(button)
        self._row = row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self._compared, 1)
        row.addLayout(buttons)
        self._anchor_row = QWidget()
        below = QHBoxLayout(self._anchor_row)
        below.setContentsMargins(0, theme.SPACE_4, 0, 0)
        below.addWidget(self._anchor_field, 1)
        below.addWidget(self._choose)
        self._anchor_row.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_4)
        layout.addLayout(words)
        layout.addLayout(row)
        layout.addWidget(self.told)
        layout.addWidget(self._anchor_row)
        layout.addWidget(self.progress)

    def stack(self, narrow: bool) -> None:
        """The buttons below the sentence where there is no room beside it."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._narrow = narrow
        self.package.setVisible(self._offers and not narrow)

    def offer_package(self) -> None:
        """From now on the band has its button, unless a form stands beside the log."""
        self._offers = True
        self.stack(self._narrow)

    def show_result(self, result: VerifyResult | None) -> None:
        """Say what a verification came to; None is "not verified yet"."""
        self._result, self._failure = result, ""
        self.retranslate()

    def start(self, anchor_text: str = "") -> None:
        """Verify now, in the background."""
        if self._ticket is not None:
            return
        self.again.setEnabled(False)
        self._anchor_field.set_error(None)
        self.progress.start(self.tr("Verifying the log"))

        def work(ticket: Ticket) -> VerifyResult:
            return self._verify(anchor_text, ticket.report)

        self._ticket = self._background.run_long(
            self, work, self._on_verified, self._on_failed, progressed=self.progress.set_progress, lane=Lane.VERIFYING
        )

    def retranslate(self) -> None:
        words, tone, icon = verify_words.verdict(self._result)
        self.pill.set_state(words, tone, icon)
        counts = verify_words.counts(self._result)
        self._counts.setText(counts)
        self._counts.setVisible(bool(counts))
        self._compared.setText(self._failure or verify_words.compared(self._result))
        self._compared.set_ink("red" if self._failure or (self._result and self._result.findings) else "muted")
        told = verify_words.told_of(self._result)
        self.told.setText(told)
        self.told.setVisible(bool(told) and not self._failure)
        self.again.set_text(self.tr("Verify") if self._result is None else self.tr("Verify again"))
        self.with_anchor.set_text(self.tr("With an anchor …"))
        self.save_checkpoint.set_text(self.tr("Checkpoint …"))
        self.package.set_text(self.tr("Evidence package …"))
        self._anchor_field.set_label(self.tr("Checkpoint kept outside, or the code of a handover receipt (AD1:…)"))
        self._choose.set_text(self.tr("Choose a file …"))
        self.update()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = tokens.tone(verify_words.verdict(self._result)[1])[0] if self._result else tokens.line
        painter.setPen(colour(line, 255 if self._is_red() else 110))
        painter.setBrush(colour(tokens.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.end()

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.update()

    def _is_red(self) -> bool:
        return verify_words.verdict(self._result)[1] is Tone.RED

    def _on_again(self) -> None:
        self.start(self.anchor.toPlainText().strip() if self._anchor_row.isVisible() else "")

    def _on_with_anchor(self) -> None:
        shown = not self._anchor_row.isVisible()
        self._anchor_row.setVisible(shown)
        if shown:
            self.anchor.setFocus()

    def _on_choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Checkpoint"), "", self.tr("Checkpoint (*.txt);;All (*)"))
        if path:
            self.read_anchor(path)

    def read_anchor(self, path: str) -> None:
        """Take the anchor from a file; what cannot be read is said at the field."""
        try:
            with open(path, encoding="utf-8-sig") as file:
                self.anchor.setPlainText(file.read(10_000))
            self._anchor_field.set_error(None)
        except (OSError, UnicodeDecodeError):
            self._anchor_field.set_error(self.tr("This file cannot be read. Choose the checkpoint.txt kept outside."))

    def _on_cancelled(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ended()

    def _on_verified(self, result: VerifyResult) -> None:
        self._ended()
        self.show_result(result)
        self.verified.emit(result)

    def _on_failed(self, failure: Exception) -> None:
        self._ended()
        if isinstance(failure, Refusal):
            self._failure = refusal_text(failure)
            self.retranslate()
        elif isinstance(failure, ValueError):
            self._anchor_row.show()
            self._anchor_field.set_error(
                self.tr("This is no checkpoint. Paste its whole text, from “accessdesk” to the last line.")
            )
        else:
            self._background.crashed.emit(failure)

    def _ended(self) -> None:
        self._ticket = None
        self.again.setEnabled(True)
        self.progress.finish()
