"""Hears a code scanner: keys that follow each other faster than fingers can and end with Enter."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

FASTEST_FINGERS_MS = 35
SHORTEST_CODE = 4
_TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


def _stamp(event: QKeyEvent) -> float:
    return float(event.timestamp()) or time.monotonic() * 1000


class Scanner(QObject):
    """Installed on the application. A field that takes text keeps its keys; from anywhere else a code is `scanned`."""

    scanned = Signal(str)

    def __init__(self, app: QApplication, stamp: Callable[[QKeyEvent], float] = _stamp) -> None:
        super().__init__(app)
        self._stamp = stamp
        self._code = ""
        self._last = 0.0
        self.listening = True
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not self.listening or not isinstance(watched, QWindow):
            return False
        return isinstance(event, QKeyEvent) and not _somebody_types() and self._hear(event)

    def _hear(self, event: QKeyEvent) -> bool:
        """True if the key belongs to a scan and must not reach the window."""
        now = self._stamp(event)
        fast = now - self._last <= FASTEST_FINGERS_MS
        self._last = now
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            code, self._code = self._code, ""
            if fast and len(code) >= SHORTEST_CODE:
                self.scanned.emit(code)
                return True
            return False
        if not event.text().isprintable() or not event.text():
            return False
        self._code = self._code + event.text() if fast else event.text()
        return len(self._code) > 1


def _somebody_types() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, _TYPING) or (isinstance(focus, QComboBox) and focus.isEditable())
