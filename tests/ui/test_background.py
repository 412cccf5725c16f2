import threading
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.ui.background import Background, Ticket


def test_work_is_done_elsewhere_and_answered_on_the_main_thread(background: Background, qtbot: QtBot) -> None:
    seen: list[Any] = []
    with qtbot.waitSignal(background.idle):
        background.run(background, threading.get_ident, lambda ident: seen.append((ident, QThread.isMainThread())))
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] is True


def test_requests_are_done_in_the_order_they_came(background: Background, qtbot: QtBot) -> None:
    seen: list[int] = []
    with qtbot.waitSignal(background.idle):
        for number in range(50):
            background.run(background, lambda number=number: number, seen.append)
    assert seen == list(range(50))


def test_a_failure_reaches_the_one_who_asked(background: Background, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    with qtbot.waitSignal(background.idle), qtbot.assertNotEmitted(background.crashed):
        background.run(background, lambda: 1 // 0, None, failures.append)
    assert isinstance(failures[0], ZeroDivisionError)


def test_a_failure_nobody_takes_is_reported(background: Background, qtbot: QtBot) -> None:
    with qtbot.waitSignal(background.crashed) as crashed:
        background.run(background, lambda: 1 // 0)
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_an_answer_for_a_form_that_is_gone_is_dropped(background: Background, qtbot: QtBot) -> None:
    owner, seen = QObject(), list[int]()
    with qtbot.waitSignal(background.idle):
        background.run(owner, lambda: 1, seen.append)
        shiboken6.delete(owner)
    assert seen == []


def test_changes_are_told_once_and_after_the_form_has_its_answer(background: Background, qtbot: QtBot) -> None:
    order: list[Any] = []
    outcome = Outcome(1, frozenset({Subject.VISITS, Subject.LOG}))
    background.changed.connect(order.append)
    with qtbot.waitSignal(background.idle):
        background.run(background, lambda: outcome, order.append)
    assert order == [outcome, outcome.changed]


def test_changes_are_told_even_when_the_form_is_gone(background: Background, qtbot: QtBot) -> None:
    owner = QObject()
    with qtbot.waitSignal(background.changed) as changed:
        background.run(owner, lambda: Outcome(1, frozenset({Subject.KEYS})), lambda _: None)
        shiboken6.delete(owner)
    assert changed.args == [frozenset({Subject.KEYS})]


def test_only_the_newest_of_a_key_is_answered(background: Background, qtbot: QtBot) -> None:
    seen: list[str] = []
    worked: list[str] = []
    hold = threading.Event()

    def look_up(text: str) -> str:
        worked.append(text)
        return text

    with qtbot.waitSignal(background.idle):
        background.run(background, hold.wait)
        for text in ("m", "mü", "mül"):
            background.latest("search", background, lambda text=text: look_up(text), seen.append)
        hold.set()
    assert seen == ["mül"]
    assert worked == ["mül"]


def test_an_answer_that_comes_late_is_dropped(background: Background, qtbot: QtBot) -> None:
    seen: list[str] = []
    begun, hold = threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        hold.wait()
        return "old"

    with qtbot.waitSignal(background.idle):
        background.latest("search", background, slow, seen.append)
        assert begun.wait(5)
        background.latest("search", background, lambda: "new", seen.append)
        hold.set()
    assert seen == ["new"]


def test_a_jammed_printer_does_not_hold_up_a_sign_in(background: Background, qtbot: QtBot) -> None:
    jammed = threading.Event()
    seen: list[str] = []
    background.print_run(background, jammed.wait, lambda _: seen.append("printed"))
    background.run(background, lambda: "signed in", seen.append)
    qtbot.waitUntil(lambda: seen == ["signed in"])
    with qtbot.waitSignal(background.idle):
        jammed.set()
    assert seen == ["signed in", "printed"]


def test_long_work_counts_and_can_be_cancelled(background: Background, qtbot: QtBot) -> None:
    counts: list[tuple[int, int]] = []
    ends: list[Any] = []
    hold = threading.Event()

    def work(ticket: Ticket) -> str:
        ticket.report(1, 3)
        hold.wait()
        ticket.report(2, 3)
        return "finished"

    with qtbot.waitSignal(background.idle), qtbot.assertNotEmitted(background.crashed):
        ticket = background.run_long(
            background, work, ends.append, ends.append, lambda count, total: counts.append((count, total))
        )
        ticket.cancel()
        hold.set()
    assert ends == []
    assert counts in ([(1, 3)], [])


def test_after_shutdown_nothing_is_delivered(qapp: QApplication) -> None:
    background, seen = Background(), list[int]()
    background.run(background, lambda: 1, seen.append)
    background.shutdown()
    background.run(background, lambda: 2, seen.append)
    qapp.processEvents()
    assert seen == []
