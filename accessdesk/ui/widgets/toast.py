"""The line at the bottom that says what happened and offers to undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel

_SECONDS = 12
_ABOVE_FOOTER = 100
"""Pixels from the bottom: above the status line and the buttons of an open form."""


class Toast(QFrame):
    """Lies over the lower edge of its parent, goes by itself, never takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._undo: Callable[[], None] | None = None
        self._text = PlainLabel(ink="rail_ink")
        self._button = ShortcutButton(shortcut="Ctrl+Z")
        self._button.clicked.connect(self._on_undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_16)
        layout.addWidget(self._text)
        layout.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.retranslate()
        self.hide()

    def show_text(self, text: str, undo: Callable[[], None] | None = None, seconds: float = _SECONDS) -> None:
        """Say `text`, with a button for `undo` if it can be undone, for some seconds."""
        self._undo = undo
        self._text.setText(text)
        self.setAccessibleName(text)
        self._button.setVisible(undo is not None)
        self._button.setEnabled(undo is not None)
        self._ground()
        self.adjustSize()
        self._place()
        self.raise_()
        self.show()
        self._timer.start(round(seconds * 1000))

    def text(self) -> str:
        return self._text.text()

    def retranslate(self) -> None:
        self._button.set_text(self.tr("Undo"))

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @qt_override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _on_undo(self) -> None:
        self.hide()
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def _place(self) -> None:
        x = (self._around.width() - self.width()) // 2
        self.move(max(0, x), self._around.height() - self.height() - theme.scaled(_ABOVE_FOOTER))

    def _ground(self) -> None:
        tokens = theme.current()
        self.setStyleSheet(f"Toast {{ background: {tokens.rail}; border-radius: {theme.RADIUS}px; }}")
