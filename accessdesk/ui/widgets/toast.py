"""The line at the bottom that says what happened, and offers to undo it or to open what was stored."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel

_SECONDS = 12


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """Offered where "undo" would stand: shows the folder in which a file was stored."""

    file: Path

    def __call__(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.file.parent)))


class Toast(QWidget):
    """Stands in the status line, so it covers nothing; goes by itself and never takes the focus."""

    shown_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], None] | None = None
        self._whole = ""
        self._settled = False
        self._text = PlainLabel(ink="rail_ink")
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._text.setMinimumWidth(1)
        self._undo = ShortcutButton(shortcut="Ctrl+Z", icon="undo-2", compact=True)
        self._open = ShortcutButton(shortcut="Ctrl+O", icon="folder-open", compact=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, 0, theme.SPACE_20, 0)
        layout.setSpacing(theme.SPACE_16)
        layout.addWidget(self._text)
        for button in (self._undo, self._open):
            button.clicked.connect(self._on_act)
            layout.addWidget(button)
        layout.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.let_go)
        self.retranslate()
        self.hide()

    def show_text(self, text: str, act: Callable[[], None] | None = None, seconds: float = _SECONDS) -> None:
        """Say `text` for some seconds, with a button for `act`: to undo it, or to open a folder (OpenFolder)."""
        self._act, self._whole, self._settled = act, text, False
        self.setAccessibleName(text)
        opens = isinstance(act, OpenFolder)
        self._offer(self._open, opens)
        self._offer(self._undo, act is not None and not opens)
        self.show()
        self.shown_changed.emit(True)
        self._fit()
        self._timer.start(round(seconds * 1000))
        QTimer.singleShot(0, self, self._on_settled)

    def let_go(self) -> None:
        """Give the place back."""
        self._timer.stop()
        self.hide()
        self.shown_changed.emit(False)

    def let_go_for_a_field(self) -> None:
        """Somebody goes on writing elsewhere. Focus that only moves because a form just closed does not count."""
        if self._settled and not self.isHidden():
            self.let_go()

    def text(self) -> str:
        return self._whole

    def retranslate(self) -> None:
        self._undo.set_text(self.tr("Undo"))
        self._open.set_text(self.tr("Open folder"))

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(theme.current().rail))
        painter.fillRect(0, 0, self.width(), 2, theme.colour(theme.current().accent))
        painter.end()

    def _on_settled(self) -> None:
        self._settled = True

    def _on_act(self) -> None:
        self.let_go()
        act, self._act = self._act, None
        if act is not None:
            act()

    def _offer(self, button: ShortcutButton, offered: bool) -> None:
        button.setVisible(offered)
        button.setEnabled(offered)

    def _fit(self) -> None:
        """All of the text if there is room; else as much as there is, and all of it when pointed at."""
        taken = sum(b.sizeHint().width() + theme.SPACE_16 for b in (self._undo, self._open) if not b.isHidden())
        room = max(self.width() - 2 * theme.SPACE_20 - taken, theme.scaled(80))
        shown = QFontMetricsF(self._text.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self._text.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
