"""Hears a code scanner: keys that follow each other faster than fingers can and end with Enter."""

import re
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

from accessdesk.ui.overrides import qt_override

FASTEST_FINGERS_MS = 35
SHORTEST_CODE = 4
TAKES_CODES = "takes_codes"
"""The property of a line into which a badge's code may be scanned: it means the number on the badge."""
_BADGE = re.compile(r"AD-[BC]-[0-9A-F]{20}", re.IGNORECASE)
_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin})
_TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


def _stamp(event: QKeyEvent) -> float:
    return float(event.timestamp()) or time.monotonic() * 1000


class Scanner(QObject):
    """Listens at a window. A field that takes text keeps its keys; from anywhere else a code is `scanned`.

    The code of a badge is `scanned` from fields too, and taken out of them again: whoever leaves is never kept
    waiting because somebody was typing.

    It listens at the native window alone, never at the application: a filter in Python that hears every event of the
    program, widgets half made included, ends the process now and then (seen with PySide6 6.11).
    """

    scanned = Signal(str)
    touched = Signal()
    """Somebody pressed a key or a button, turned a wheel, or touched the window."""

    def __init__(self, parent: QObject, stamp: Callable[[QKeyEvent], float] = _stamp) -> None:
        super().__init__(parent)
        self._stamp = stamp
        self._code = ""
        self._last = 0.0
        self.listening = True
        self._window: QWindow | None = None

    def listen_at(self, window: QWindow | None) -> None:
        """Hear this native window from now on; the same one again changes nothing."""
        if window is not None and window is not self._window:
            self._window = window
            window.installEventFilter(self)

    @qt_override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touched.emit()
        if event.type() != QEvent.Type.KeyPress or not self.listening or not isinstance(watched, QWindow):
            return False
        return isinstance(event, QKeyEvent) and self._hear(event)

    def _hear(self, event: QKeyEvent) -> bool:
        """True if the key belongs to a scan and must not reach the window."""
        now = self._stamp(event)
        fast = now - self._last <= FASTEST_FINGERS_MS
        self._last = now
        typing = _somebody_types()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            code, self._code = self._code, ""
            if not fast or len(code) < SHORTEST_CODE or (typing and not _taken_out_again(code)):
                return False
            self.scanned.emit(code)
            return True
        if not event.text().isprintable() or not event.text():
            return False
        self._code = self._code + event.text() if fast else event.text()
        return len(self._code) > 1 and not typing


def is_badge_code(text: str) -> bool:
    """Whether this is the whole code of a badge of ours."""
    return _BADGE.fullmatch(text) is not None


def _taken_out_again(code: str) -> bool:
    """Whether a badge of ours was scanned into a line that wants no codes; the line is then as it was before.

    Anything else that arrives fast in a field (a product's bar code, a paste by a macro) is the field's own.
    """
    line = QApplication.focusWidget()
    if not _BADGE.fullmatch(code) or not isinstance(line, QLineEdit) or line.property(TAKES_CODES):
        return False
    at = line.cursorPosition() - len(code)
    if at < 0 or line.text()[at : at + len(code)].upper() != code.upper():
        return False
    line.setSelection(at, len(code))
    line.del_()
    return True


def _somebody_types() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, _TYPING) or (isinstance(focus, QComboBox) and focus.isEditable())
