"""A name in a grid: Enter goes on to the next line, a pasted list becomes lines of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from accessdesk.domain.names import folded
from accessdesk.ui.background import Background
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.visits.at_desk import DeskLists
from accessdesk.ui.visits.lookups import known_visitors
from accessdesk.ui.widgets import TypeAhead

_ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class NameInput(TypeAhead):
    """Finds returning visitors. Enter takes one only if an arrow chose it or the name is the same.

    In a grid people type many names in a row: an answer that merely begins like the name must not replace it.
    """

    went_on = Signal()
    pasted = Signal(str)
    """A text of several lines or cells, which is not put into this field."""

    def __init__(self, background: Background, lists: DeskLists) -> None:
        super().__init__(background, known_visitors(lists))
        self._arrow_chose = False
        self.textEdited.connect(lambda _: self._forget_arrow())
        self.chosen.connect(lambda _: self.went_on.emit())

    @qt_override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste_list():
            event.accept()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if not self._fits_the_answer():
                self.close_answers()
                self.went_on.emit()
                return
        elif key in _ARROWS:
            self._arrow_chose = bool(self.suggestions())
        super().keyPressEvent(event)

    def paste_list(self) -> bool:
        """Hand a list in the clipboard on; False if it holds one plain text."""
        text = QGuiApplication.clipboard().text()
        if not any(mark in text.strip() for mark in "\n\t;"):
            return False
        self.pasted.emit(text)
        return True

    def _fits_the_answer(self) -> bool:
        answers = self.suggestions()
        if not answers:
            return False
        return self._arrow_chose or (len(answers) == 1 and folded(answers[0].text) == folded(self.text()))

    def _forget_arrow(self) -> None:
        self._arrow_chose = False
