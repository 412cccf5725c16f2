"""`accessdesk --data DIR` as a user starts it, that also tells a test beside it what can be seen: it touches nothing.

    python -m tests.support.watched_window DIR REPORT

REPORT is replaced up to ten times a second by JSON: its number, how much is under way in the background, the name and
text of the control that has the keyboard, and the middle of every visible control by its name, in pixels of the screen.
"""

import json
import sys
from itertools import count
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLineEdit, QWidget

from accessdesk import app as program
from accessdesk.cli import main
from accessdesk.ui.background import Background
from accessdesk.ui.widgets import SignaturePad, TypeAhead

_EVERY_MS = 100


class WatchedApplication(QApplication):
    """Reports while it runs."""

    report: Path

    @staticmethod
    def exec() -> int:
        timer = QTimer()
        timer.setSingleShot(True)  # a pause after each report: on a slow machine the window still does its own work
        numbers = count(1)

        def tell() -> None:
            _write(WatchedApplication.report, next(numbers))
            timer.start(_EVERY_MS)

        timer.timeout.connect(tell)
        timer.start(_EVERY_MS)
        return QApplication.exec()


class WatchedBackground(Background):
    """Says how much is under way: what comes back may move what is seen."""

    all: ClassVar[list[Background]] = []

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all.append(self)


def _write(report: Path, number: int) -> None:
    focus = QApplication.focusWidget()
    seen: dict[str, Any] = {
        "number": number,
        "under_way": sum(background.pending for background in WatchedBackground.all),
        "focus": _name(focus) if focus is not None else "",
        "text": focus.text() if isinstance(focus, QLineEdit) else "",
        "answers": [answer.text for answer in focus.suggestions()] if isinstance(focus, TypeAhead) else [],
        "controls": {_name(widget): _middle(widget) for widget in QApplication.allWidgets() if _can_be_used(widget)},
    }
    partial = report.with_suffix(".part")
    partial.write_text(json.dumps(seen), "utf-8")
    partial.replace(report)


def _can_be_used(widget: QWidget) -> bool:
    kinds = (QAbstractButton, QLineEdit, QComboBox, SignaturePad)
    return isinstance(widget, kinds) and widget.isEnabled() and not widget.visibleRegion().isEmpty()


def _name(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    return widget.accessibleName()


def _middle(widget: QWidget) -> tuple[int, int]:
    seen = widget.visibleRegion().boundingRect()
    if isinstance(widget, QCheckBox):
        seen.setWidth(min(seen.width(), seen.height()))  # the box itself: to the right of its words a click is nothing
    point = widget.mapToGlobal(seen.center())
    return point.x(), point.y()


if __name__ == "__main__":
    WatchedApplication.report = Path(sys.argv[2])
    setattr(program, "QApplication", WatchedApplication)  # noqa: B010 - it does not export the name
    setattr(program, "Background", WatchedBackground)  # noqa: B010
    sys.exit(main(["--data", sys.argv[1]]))
