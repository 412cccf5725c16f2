"""A key pressed in the matrix of a large house until its cell is painted, beside the same table over a constant model.

5,000 cylinders, 800 key types. Ours keeps the draft, counts what is not saved and paints the cross; the floor flips
one bit and paints what its bits say.
"""

import os
import random
from collections.abc import Callable
from typing import Any

from tests.bench.timing import Ratio, compared

DOORS, TYPES = 5_000, 800
_GOAL = 1.8


def measured() -> list[Ratio]:
    """X pressed where it is, the cursor moved by one cell, and a page scrolled."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from accessdesk.ui import theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply_theme(app, "light")
    ours, floor = _pressed_in(*_edited()), _pressed_in(*_constant())
    found: list[Ratio] = []
    for name, keys in (
        ("toggle", (Qt.Key.Key_X,)),
        ("move", (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)),
        ("page", (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)),
    ):
        found += compared(f"matrix.{name}", ours(keys), floor(keys), goal=_GOAL, times=400)
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


def _edited() -> tuple[Any, Callable[[Any], None]]:
    from accessdesk.ui.keys.schedule_bar import UnsavedBar
    from accessdesk.ui.keys.schedule_matrix import ScheduleMatrix
    from accessdesk.ui.keys.schedule_model import ScheduleModel

    model, bar = ScheduleModel(), UnsavedBar()
    model.show(schedule())
    table = ScheduleMatrix(model)
    model.toggle(model.index(DOORS - 1, TYPES - 1))  # as in the middle of the work

    def toggle(index: Any) -> None:
        model.toggle(index)
        bar.show_count(len(model.draft.wished))

    return _in_a_window(table, bar), toggle


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


def _pressed_in(table: Any, toggle: Callable[[Any], None]) -> Callable[[tuple[Any, ...]], Callable[[], object]]:
    """Keys sent to the table, each until everything is painted that it made out of date."""
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
            QApplication.processEvents()

        return press

    return steps
