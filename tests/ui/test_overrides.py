"""What Qt calls must not be able to kill the process: every override passes its exceptions through a handler."""

import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QWidget

import accessdesk
from accessdesk.ui.overrides import qt_override

_DIES = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from accessdesk.ui.overrides import qt_override

def plain(method):
    return method

class Window(QWidget):
    @{decorator}
    def resizeEvent(self, event):
        int("no number")

app = QApplication([])
try:
    window = Window()
    window.show()
    window.grab()
except ValueError as error:
    print("said:", error)
"""


def _classes() -> Iterator[type]:
    for found in pkgutil.walk_packages(accessdesk.__path__, "accessdesk."):
        if not found.name.endswith("__main__"):
            module = importlib.import_module(found.name)
            classes = (value for value in vars(module).values() if inspect.isclass(value))
            yield from (each for each in classes if each.__module__ == found.name)


def _unguarded(owner: type) -> list[str]:
    """Names of the methods of a class that one of Qt's classes above it has as well, without the decorator."""
    above = [base for base in owner.__mro__[1:] if issubclass(base, shiboken6.Shiboken.Object)]
    qt = [base for base in above if base.__module__.startswith("PySide6")]
    return [
        f"{owner.__module__}.{owner.__qualname__}.{name}"
        for name, value in vars(owner).items()
        if isinstance(value, types.FunctionType) and not name.startswith("__")
        if any(hasattr(base, name) for base in qt) and not hasattr(value, "__qt_override__")
    ]


def test_every_method_that_qt_calls_is_decorated() -> None:
    classes = list(_classes())
    assert sum(issubclass(each, QWidget) for each in classes) > 50, "the walk must find the window's classes"
    assert [name for each in classes for name in _unguarded(each)] == []


def test_a_method_without_the_decorator_is_found() -> None:
    class Bare(QLabel):
        def resizeEvent(self, event: object) -> None:  # noqa: N802
            """As planted."""

    class Decorated(QLabel):
        @qt_override
        def resizeEvent(self, event: object) -> None:  # noqa: N802
            """As it should be."""

    assert [name.rsplit(".", 1)[1] for name in _unguarded(Bare)] == ["resizeEvent"]
    assert _unguarded(Decorated) == []


def _run(decorator: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _DIES.format(decorator=decorator)], capture_output=True, text=True, check=False
    )


def test_an_error_in_a_decorated_method_is_said() -> None:
    done = _run("qt_override")
    assert (done.returncode, done.stdout.count("no number")) == (0, 1), done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="exceptions are complete from the start since Python 3.12")
def test_the_same_error_without_the_decorator_kills_the_process() -> None:
    assert _run("plain").returncode < 0


def _layout_items(code: str) -> list[str]:
    """What makes Python hold one of Qt's layout items; Qt deletes those behind Python's back."""
    return re.findall(r"\.itemAt\(|\.takeAt\(|\breplaceWidget\(|\bQLayoutItem\b|\bQ(?:Tree|Table)WidgetItem\b", code)


def test_python_holds_none_of_qts_layout_items() -> None:
    files = sorted(Path(accessdesk.__file__).parent.rglob("*.py"))
    assert len(files) > 200
    assert {
        file.name: _layout_items(file.read_text("utf-8")) for file in files if _layout_items(file.read_text("utf-8"))
    } == {}


def test_code_that_takes_a_layout_item_is_found() -> None:
    assert _layout_items("while layout.count():\n    layout.takeAt(0)\n") == [".takeAt("]
