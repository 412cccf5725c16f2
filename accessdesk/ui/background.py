"""Work that must not hold up the window, and the one road by which its results come back.

What an order holds (the form that asked, its functions, the answer) is let go on the main thread only: the working
thread knows an order by its number, so that it never is the last to hold a widget and never destroys one.
"""

import itertools
import threading
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Executor, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from accessdesk.desk.outcome import Outcome
from accessdesk.ui.collecting import Collecting

T = TypeVar("T")
Failed = Callable[[Exception], None]


class Lane(StrEnum):
    """DATABASE: one thread, in order. PAPERS: one thread for documents, printers and mail.

    EVACUATION: a print thread for the evacuation list alone, which waits behind no jammed printer and no query.
    READING: one thread for long reading (a search through the whole log, its exports), so that no act waits for it.
    VERIFYING: one thread that goes through the log from its first entry to its last, while everybody works and reads.
    """

    DATABASE = "database"
    PAPERS = "papers"
    EVACUATION = "evacuation"
    READING = "reading"
    VERIFYING = "verifying"


class Ticket:
    """Given to long work: it reports its count and asks whether it is still wanted. Safe from any thread."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def report(self, count: int, total: int) -> None:
        """Say how much is done; raises CancelledError once `cancel` was called, so that the work unwinds."""
        if self._cancelled.is_set():
            raise CancelledError
        self._report(count, total)

    def cancel(self) -> None:
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()


@dataclass(slots=True)
class _Order:
    owner: QObject
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Failed | None
    key: Hashable = None
    turn: int = 0
    progressed: Callable[[int, int], None] | None = None
    result: Any = None
    error: Exception | None = None


class Background(QObject):
    """Runs work on a few threads, each in order, and hands results to their owners on the main thread.

    Create it on the main thread, keep it for the life of the window, call `shutdown` before the application ends.
    """

    changed = Signal(frozenset)
    """Subjects a command touched; once a command, after its `done`."""
    crashed = Signal(object)
    """An exception that no `failed` took: a bug, to be shown as a report."""
    idle = Signal()
    """Nothing is under way any more."""
    _answered = Signal(int)
    _progressed = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, Executor] = {
            lane: ThreadPoolExecutor(1, thread_name_prefix=f"accessdesk-{lane}") for lane in Lane
        }
        self._collecting = Collecting(self)
        self._newest: dict[Hashable, int] = {}
        self._orders: dict[int, _Order] = {}
        self._numbers = itertools.count(1)
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Queue `work` on the database thread. `done` or `failed` follow on the main thread if `owner` still lives."""
        self._submit(Lane.DATABASE, _Order(owner, work, done, failed))

    def print_run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """The same on the documents' thread, so that a jammed printer never holds up a sign-in."""
        self._submit(Lane.PAPERS, _Order(owner, work, done, failed))

    def evacuation_run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """The same on the print thread that serves the evacuation list alone."""
        self._submit(Lane.EVACUATION, _Order(owner, work, done, failed))

    def latest(
        self,
        key: Hashable,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        lane: Lane = Lane.DATABASE,
    ) -> None:
        """Like `run`, but only the newest request of a key counts: older ones are skipped, late answers dropped."""
        turn = self._newest.get(key, 0) + 1
        self._newest[key] = turn
        self._submit(lane, _Order(owner, work, done, failed, key, turn))

    def run_long(
        self,
        owner: QObject,
        work: Callable[[Ticket], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progressed: Callable[[int, int], None] | None = None,
        lane: Lane = Lane.DATABASE,
    ) -> Ticket:
        """Work with a count. `progressed(count, total)` arrives on the main thread; cancelling calls neither end."""
        number = next(self._numbers)
        ticket = Ticket(lambda count, total: self._progressed.emit(number, count, total))
        order = _Order(owner, lambda: work(ticket), done, failed, progressed=progressed)
        self._submit(lane, order, number)
        return ticket

    @property
    def pending(self) -> int:
        """Requests whose answer has not been delivered."""
        return len(self._orders)

    def shutdown(self) -> None:
        """Finish what is running, drop what is queued, deliver nothing more."""
        self._closed = True
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)
        self._orders.clear()
        self._collecting.stop()

    def _submit(self, lane: Lane, order: _Order, number: int = 0) -> None:
        if not self._closed:
            number = number or next(self._numbers)
            self._orders[number] = order
            self._lanes[lane].submit(self._work_on, number)

    def _work_on(self, number: int) -> None:
        """On the working thread. No local name may hold anything of the order when the answer is told."""
        try:
            if not self._stale(self._orders[number]):
                self._orders[number].result = self._orders[number].work()
        except Exception as error:
            self._orders[number].error = error
        if not self._closed:
            self._answered.emit(number)

    def _stale(self, order: _Order) -> bool:
        return order.key is not None and self._newest.get(order.key) != order.turn

    @Slot(int)
    def _deliver(self, number: int) -> None:
        order = self._orders.pop(number, None)
        if order is None:
            return
        try:
            if not self._closed and not self._stale(order) and not isinstance(order.error, CancelledError):
                self._answer(order)
        finally:
            if isinstance(order.result, Outcome) and order.result.changed:
                self.changed.emit(order.result.changed)
            if not self._orders:
                self.idle.emit()

    def _answer(self, order: _Order) -> None:
        alive = shiboken6.isValid(order.owner)
        if order.error is None:
            if alive and order.done is not None:
                order.done(order.result)
        elif alive and order.failed is not None:
            order.failed(order.error)
        else:
            self.crashed.emit(order.error)

    @Slot(int, int, int)
    def _on_progressed(self, number: int, count: int, total: int) -> None:
        order = self._orders.get(number)
        if order is not None and order.progressed is not None and shiboken6.isValid(order.owner):
            order.progressed(count, total)
