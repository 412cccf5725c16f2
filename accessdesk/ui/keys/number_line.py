"""Enter on a line before any answer came: a scanner typed a key's number."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from accessdesk.ui.background import Background, Failed
from accessdesk.ui.widgets import TypeAhead

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a number stands for, or in words why for nothing; neither: several answers fit and stand in the list."""

    hit: Any = None
    miss: str = ""


class NumberLine(QObject):
    """Looks up what was scanned into the line; `find(number)` runs on the database thread.

    The number leaves the line at once: the next scan finds it empty, and no answer to the first wipes the second. What
    stands for no key is given back to be mended, unless something else is being typed there by then.
    """

    taken = Signal(object)
    """The hit of a scan, in the order they were scanned."""
    missed = Signal(str)
    """Why a number is no key here, in words."""
    left_empty = Signal()
    """Enter on the empty line."""

    def __init__(self, line: TypeAhead, background: Background, find: Callable[[str], Scanned], failed: Failed) -> None:
        super().__init__(line)
        self._line, self._background, self._find, self._failed = line, background, find, failed
        line.returnPressed.connect(self._on_enter)

    def _on_enter(self) -> None:
        number = self._line.text().strip()
        if not number:
            self.left_empty.emit()
        elif self._line.taken is None:
            self._line.empty()
            self._background.run(
                self,
                lambda: self._find(number),
                lambda found: self._on_found(number, found),
                lambda error: self._on_failed(number, error),
            )

    def _on_found(self, number: str, found: Scanned) -> None:
        if found.hit is not None:
            self.taken.emit(found.hit)
            return
        self._give_back(number)
        if found.miss:
            self.missed.emit(found.miss)

    def _on_failed(self, number: str, error: Exception) -> None:
        self._give_back(number)
        self._failed(error)

    def _give_back(self, number: str) -> None:
        if not self._line.text():
            self._line.type_again(number)


def no_such_key(number: str) -> str:
    text = translate("NumberLine", "No key has the number {number}. Choose one from the list.")
    return text.format(number=number)


def none_in_cabinet(door: str) -> str:
    return translate("NumberLine", "No key that opens {number} is in the cabinet.").format(number=door)


def not_out(number: str) -> str:
    text = translate("NumberLine", "No key {number} is out. Look at the number on the key again.")
    return text.format(number=number)
