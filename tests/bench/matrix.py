"""A key pressed in the matrix of a large house until its cell is painted, beside the same table over a constant model.

5,000 cylinders, 800 key types. Ours keeps the draft, counts what is not saved and paints the cross; the floor flips
one bit and paints what its bits say. Qt paints by itself some milliseconds after a change, so painting is asked for: a
press ends with what was out of date painted. The bar below counts after that; it is beside the floor's table too. The
first cross of a draft has a line of its own, with a draft emptied before each.
"""

import os
import random
from collections.abc import Callable
from typing import Any

from tests.bench.timing import Ratio, compared

DOORS, TYPES = 5_000, 800
_GOAL = 1.8


def measured() -> list[Ratio]:
    """X pressed on a draft begun and on a clean one, the cursor moved by one cell, and a page scrolled."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from accessdesk.ui import theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply_theme(app, "light")
    table, toggle, clean = _edited()
    ours, floor = _pressed_in(table, toggle), _pressed_in(*_constant())
    x = (Qt.Key.Key_X,)
    clean()
    found = compared("matrix.first_cross", ours(x), floor(x), goal=_GOAL, times=400, between=clean)
    toggle(table.model().index(DOORS - 1, TYPES - 1))  # from here on in the middle of the work
    for name, keys in (
        ("toggle", (Qt.Key.Key_X,)),
        ("move", (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)),
        ("page", (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)),
    ):
        found += compared(
            f"matrix.{name}", ours(keys), floor(keys), goal=_GOAL, times=400, between=lambda: _settle(table)
        )
    return found


def schedule() -> Any:
    """A schedule of that size, the same every time."""
    from accessdesk.desk.key_rows import KeyingSchedule, ScheduleRow
    from accessdesk.domain.ids import CylinderId, KeyTypeId, LockingSystemId

    chance = random.Random(4)
    types = tuple((KeyTypeId(at), f"ES {at}", at % 9) for at in range(1, TYPES + 1))
    rows = tuple(
        ScheduleRow(
            CylinderId(at),
            f"{at:05d}",
            "Doppelzylinder",
            "35/45",
            None,
            f"Raum {at}",
            bytes(chance.random() < 0.1 for _ in range(TYPES)),
        )
        for at in range(1, DOORS + 1)
    )
    return KeyingSchedule(LockingSystemId(1), "Z-1", "", "", None, types, rows)


def _edited() -> tuple[Any, Callable[[Any], None], Callable[[], None]]:
    """The table, what a cross does, and what makes the draft clean again."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from accessdesk.ui.keys.schedule_bar import UnsavedBar
    from accessdesk.ui.keys.schedule_matrix import ScheduleMatrix
    from accessdesk.ui.keys.schedule_model import ScheduleModel

    model, bar = ScheduleModel(), UnsavedBar()
    model.show(schedule())
    table = ScheduleMatrix(model)

    def toggle(index: Any) -> None:
        model.toggle(index)
        soon.start()

    soon = QTimer(bar, singleShot=True, interval=0)
    soon.timeout.connect(lambda: bar.show_count(len(model.draft.wished)))

    def clean() -> None:
        model.discard()
        QApplication.processEvents()
        bar.show_count(0)
        _settle(table)

    return _in_a_window(table, bar), toggle, clean


def _constant() -> tuple[Any, Callable[[Any], None]]:
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

    from accessdesk.ui.keys.schedule_bar import UnsavedBar
    from accessdesk.ui.keys.schedule_matrix import ScheduleMatrix
    from accessdesk.ui.keys.schedule_model import Mark
    from accessdesk.ui.overrides import qt_override

    class Constant(QAbstractTableModel):
        """Every cell is the same; nothing is looked up."""

        shown = Mark.NONE

        @qt_override
        def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: N802
            return 0 if parent.isValid() else DOORS

        @qt_override
        def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: N802
            return 0 if parent.isValid() else TYPES

        @qt_override
        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            return None

        @qt_override
        def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
            return "00000   Raum" if role == Qt.ItemDataRole.DisplayRole else None

        def mark(self, row: int, column: int) -> Mark:
            return self.shown

    model: Any = Constant()

    def toggle(index: Any) -> None:
        model.shown = Mark.OPENS if model.shown is Mark.NONE else Mark.NONE
        model.dataChanged.emit(index, index)

    return _in_a_window(ScheduleMatrix(model), UnsavedBar()), toggle


def _in_a_window(table: Any, bar: Any) -> Any:
    """Both stand as on the screen."""
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(table, 1)
    layout.addWidget(bar)
    window.resize(1_000, 640)
    window.show()
    table.kept = window  # lives as long as its table
    return table


def _paint(table: Any) -> None:
    """Everything in its window that is out of date, now."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    QApplication.sendEvent(table.kept, QEvent(QEvent.Type.UpdateRequest))


def _settle(table: Any) -> None:
    """What comes after a press: the bar counts, and is painted."""
    from PySide6.QtWidgets import QApplication

    for _ in range(2):  # what the counting asks for is laid out the next time round
        QApplication.processEvents()
    _paint(table)


def _pressed_in(table: Any, toggle: Callable[[Any], None]) -> Callable[[tuple[Any, ...]], Callable[[], object]]:
    """Keys sent to the table, each until everything is painted that it made out of date by itself."""
    import itertools

    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    table.toggle_wished.connect(toggle)
    table.setCurrentIndex(table.model().index(20, 4))
    QApplication.processEvents()

    def steps(keys: tuple[Any, ...]) -> Callable[[], object]:
        turn = itertools.cycle(keys)

        def press() -> None:
            key = QKeyEvent(QEvent.Type.KeyPress, next(turn), Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(table, key)
            QApplication.sendPostedEvents()
            _paint(table)

        return press

    return steps
