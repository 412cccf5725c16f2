"""Qt objects die on the main thread, whichever thread runs when Python finds that nobody needs them."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from accessdesk.ui.background import Background
from accessdesk.ui.collecting import Collecting


class _Cycle(QObject):
    """A model or form that holds itself, as those do whose buttons call their own methods."""

    def __init__(self, died_on: list[int]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: died_on.append(threading.get_ident()))


def _allocate_much() -> None:
    for _ in range(20):
        held = [[number] for number in range(2_000)]
        held.clear()


def _leave_cycles_and_work(background: Background, qtbot: QtBot) -> list[int]:
    died_on: list[int] = []
    for _ in range(10):
        _Cycle(died_on)
    with qtbot.waitSignal(background.idle):
        background.run(background, _allocate_much)
    return died_on


def test_the_working_thread_collects_no_qt_objects(background: Background, qtbot: QtBot) -> None:
    gc.collect()
    assert _leave_cycles_and_work(background, qtbot) == []


def test_without_it_the_working_thread_does(background: Background, qtbot: QtBot) -> None:
    gc.collect()
    gc.enable()
    try:
        died_on = _leave_cycles_and_work(background, qtbot)
    finally:
        gc.disable()
    assert died_on
    assert threading.get_ident() not in died_on


def test_what_is_due_is_collected_on_the_main_thread(background: Background) -> None:
    died_on: list[int] = []
    gc.collect()
    for _ in range(10):
        _Cycle(died_on)
    more = [[] for _ in range(gc.get_threshold()[0] + 1)]  # type: list[list[int]]
    collecting = Collecting(background)
    collecting.collect_due()
    collecting.stop()
    assert died_on == [threading.get_ident()] * 10
    assert more


@pytest.fixture
def collected_by_python() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


@pytest.mark.usefixtures("collected_by_python")
def test_collecting_goes_back_to_python_with_the_last_window() -> None:
    first, second = Collecting(), Collecting()
    first.stop()
    first.stop()
    assert not gc.isenabled()
    second.stop()
    assert gc.isenabled()


def _order_of_a_form(background: Background, died_on: list[int], *, fails: bool) -> None:
    form = QWidget()
    weakref.finalize(form, lambda: died_on.append(threading.get_ident()))

    def work() -> int:
        if fails:
            raise ValueError(form.objectName())
        return len(form.objectName())

    background.run(form, work, lambda _: None, lambda _: form.hide())


@pytest.mark.parametrize("fails", [False, True])
def test_a_form_that_only_its_order_still_holds_dies_on_the_main_thread(
    background: Background, qtbot: QtBot, fails: bool
) -> None:
    died_on: list[int] = []
    for _ in range(50):
        _order_of_a_form(background, died_on, fails=fails)
    with qtbot.waitSignal(background.idle):
        background.run(background, int)
    assert died_on == [threading.get_ident()] * 50


class _Holding(Background):
    """A background whose working thread still holds the order after the answer, as a pool's own future does."""

    delivered = threading.Event()

    def _work_on(self, number: int) -> None:
        held = self._orders[number]
        super()._work_on(number)
        self.delivered.wait(10)
        assert held


def test_a_working_thread_that_holds_the_order_longer_destroys_the_form(qtbot: QtBot) -> None:
    background, died_on = _Holding(), list[int]()
    with qtbot.waitSignal(background.idle):
        _order_of_a_form(background, died_on, fails=False)
    background.delivered.set()
    background.shutdown()
    assert died_on
    assert threading.get_ident() not in died_on
