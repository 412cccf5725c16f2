"""Hands on the real window: keys, clicks and looks, as a person would make them."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from accessdesk.ui.background import Background
from accessdesk.ui.widgets import ChipChoice

W = TypeVar("W", bound=QWidget)
_PATIENCE_MS = 20_000


class HandsFault(Exception):
    """What should have appeared did not."""


class Hands:
    """Works a window with key and mouse events, and waits for what it starts in the background."""

    def __init__(self, window: QWidget, background: Background, screens: Path, tick: Callable[[], None]) -> None:
        self._window, self._background, self._screens, self._tick = window, background, screens, tick
        self._shots = 0
        screens.mkdir(parents=True, exist_ok=True)

    def settle(self) -> None:
        """Let everything that was started come to an end and be painted."""
        deadline = QDeadlineTimer(_PATIENCE_MS)
        quiet = 0
        while quiet < 3:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            quiet = quiet + 1 if self._background.pending == 0 else 0
            if deadline.hasExpired():
                raise HandsFault("the background did not come to rest")

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not holds():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if deadline.hasExpired():
                raise HandsFault(what)
        self.settle()

    def write(self, field: QWidget, text: str) -> None:
        """Click into a field and type; what stood there goes."""
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        if isinstance(field, QLineEdit):
            field.selectAll()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)
        self.settle()

    def finish(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget (in its middle)."""
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center()
        )
        self.settle()

    def pick(self, box: QComboBox, beginning: str) -> None:
        """Choose the entry of a box that begins so, with the arrow keys."""
        box.setFocus()
        wanted = next((n for n in range(box.count()) if box.itemText(n).startswith(beginning)), None)
        if wanted is None:
            raise HandsFault(f"no {beginning!r} to choose")
        for _ in range(2 * box.count()):
            if box.currentIndex() == wanted:
                break
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)
        if box.currentIndex() != wanted:
            raise HandsFault(f"{beginning!r} cannot be chosen")
        self.settle()

    def chip(self, choice: ChipChoice, label: str) -> None:
        """Click the chip with this label."""
        from PySide6.QtWidgets import QAbstractButton

        for button in choice.findChildren(QAbstractButton):
            if button.text() == label:
                self.click(button)
                return
        raise HandsFault(f"no chip {label!r}")

    def draw(self, pad: QWidget, strokes: tuple[tuple[tuple[float, float], ...], ...]) -> None:
        """Draw polylines, 0..1 of the pad, with the mouse."""
        wide, high = pad.width(), pad.height()
        for stroke in strokes:
            points = [QPoint(round(x * wide), round(y * high)) for x, y in stroke]
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
            for point in points[1:]:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[-1])
        self.settle()

    def look(self, name: str, widget: QWidget | None = None) -> Path:
        """Keep a picture of the window (or of another one) under the next number."""
        self.settle()
        self._tick()
        self._shots += 1
        path = self._screens / f"{self._shots:02}-{name}.png"
        (widget or self._window).grab().save(str(path))
        return path
