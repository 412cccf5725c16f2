"""Between the forms of the desk and the customer display: one form at a time has somebody served there."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from accessdesk.ui.display.display_words import Words
from accessdesk.ui.display.presented import Answer, Presented
from accessdesk.ui.widgets import SignaturePad

if TYPE_CHECKING:
    from accessdesk.ui.display.customer_display import CustomerDisplay

IN_A_WINDOW = "window"
"""The setting for a display that may be moved where it belongs; every other one is the name of a screen."""
_LOOK = 300
"""Milliseconds between two looks whether the form is still in sight: a parked or closed one serves nobody."""


class DisplayTalk(QObject):
    """Off until `turn_on`. Whatever form is parked, closed or locked away, its visitor's name goes at once."""

    turned = Signal()
    """The display was switched on or off."""
    called = Signal()
    """Whoever stands at the display calls reception."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: CustomerDisplay | None = None
        self._owner: QWidget | None = None
        self._turn = 0
        self._done: Callable[[Answer], None] = lambda answer: None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self.look)

    def is_on(self) -> bool:
        return self.window is not None

    def turn_on(self, where: str, languages: Mapping[str, Words], company: str, code: str) -> bool:
        """Show the welcome on that screen, or in a window; False if the screen is not connected."""
        from accessdesk.ui.display.customer_display import CustomerDisplay

        self.turn_off()
        screen = next((one for one in QGuiApplication.screens() if one.name() == where), None)
        if screen is None and where != IN_A_WINDOW:
            return False
        self.window = CustomerDisplay(languages, company, code if code in languages else "en")
        self.window.answered.connect(self._on_answer)
        self.window.called.connect(self.called)
        if screen is not None:
            self.window.setGeometry(screen.geometry())
            self.window.showFullScreen()
        else:
            self.window.resize(1280, 800)
            self.window.show()
        self.turned.emit()
        return True

    def turn_off(self) -> None:
        self.end()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
            self.turned.emit()

    def set_company(self, name: str) -> None:
        if self.window is not None:
            self.window.set_company(name)

    def ask(self, owner: QWidget, shown: Presented, done: Callable[[Answer], None]) -> None:
        """Show this to whoever stands there. `done` gets the answer unless `owner` goes out of sight before."""
        if self.window is None:
            return
        self._owner, self._done = owner, done
        self._turn += 1
        owner.destroyed.connect(partial(self._on_gone, self._turn))
        self.window.present(shown)
        self._look.start()

    def ask_for_line(self, pad: SignaturePad, shown: Presented) -> None:
        """Have the last page of `shown` signed there: the line appears in the desk's own field."""

        def take(answer: Answer) -> None:
            strokes = answer.signed.get(shown.pages[-1].key)
            if strokes:
                pad.set_strokes(strokes)

        self.ask(pad, shown, take)

    def end(self) -> None:
        """Nobody is served any more."""
        self._owner, self._done = None, lambda answer: None
        self._look.stop()
        if self.window is not None and self.window.is_serving():
            self.window.welcome()

    def look(self) -> None:
        """End if the form that asked is not in sight any more."""
        if self._owner is None or not self._owner.isVisible():
            self.end()

    def _on_gone(self, turn: int) -> None:
        """The form is no more; an older one that goes ends nothing that began since."""
        if turn == self._turn:
            self.end()

    def _on_answer(self, answer: Answer) -> None:
        done, self._done = self._done, lambda later: None
        if self._owner is not None and self._owner.isVisible():
            done(answer)
