"""Garbage with Qt objects in it is collected on the thread that Qt's objects belong to.

Python collects reference cycles on whatever thread happens to allocate. Forms, models and fonts lie in such cycles, and
one that is destroyed on the database thread while the window is painted ends the process. So the automatic collection
is off while the window lives, and a timer of the main thread does its work by the same counts.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Collecting(QObject):
    """From its making until `stop` cycles are collected on the thread that made it (the last to stop ends it)."""

    _at_work = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        Collecting._at_work += 1
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def collect_due(self) -> None:
        """Collect the oldest generation whose count is over Python's own threshold."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [number for number in range(3) if limits[number] and counts[number] > limits[number]]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Leave collecting to Python again, unless another one is still at work."""
        if self._timer.isActive():
            self._timer.stop()
            Collecting._at_work -= 1
            if Collecting._at_work == 0:
                gc.enable()
