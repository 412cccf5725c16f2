"""Work that must not hold up the window, and the one road by which its results come back."""

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from accessdesk.desk.outcome import Outcome

T = TypeVar("T")
Failed = Callable[[Exception], None]


class Lane(StrEnum):
    """DATABASE: one thread, in order. PAPERS: one thread for documents, printers and mail."""

    DATABASE = "database"
    PAPERS = "papers"


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


@dataclass(frozen=True, slots=True)
class _Order:
    owner: QObject
    done: Callable[[Any], None] | None
    failed: Failed | None
    key: Hashable = None
    number: int = 0


class Background(QObject):
    """Runs work on two threads and hands results to their owners on the main thread.

    Create it on the main thread, keep it for the life of the window, call `shutdown` before the application ends.
    """

    changed = Signal(frozenset)
    """Subjects a command touched; once a command, after its `done`."""
    crashed = Signal(object)
    """An exception that no `failed` took: a bug, to be shown as a report."""
    idle = Signal()
    """Nothing is under way any more."""
    _answered = Signal(object, object, object)
    _progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, Executor] = {
            lane: ThreadPoolExecutor(1, thread_name_prefix=f"accessdesk-{lane}") for lane in Lane
        }
        self._newest: dict[Hashable, int] = {}
        self._pending = 0
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
        self._submit(Lane.DATABASE, work, _Order(owner, done, failed))

    def print_run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """The same on the documents' thread, so that a jammed printer never holds up a sign-in."""
        self._submit(Lane.PAPERS, work, _Order(owner, done, failed))

    def latest(
        self,
        key: Hashable,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Like `run`, but only the newest request of a key counts: older ones are skipped, late answers dropped."""
        number = self._newest.get(key, 0) + 1
        self._newest[key] = number
        self._submit(Lane.DATABASE, work, _Order(owner, done, failed, key, number))

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
        order = _Order(owner, done, failed)

        def report(count: int, total: int) -> None:
            self._progressed.emit((owner, progressed), count, total)

        ticket = Ticket(report)
        self._submit(lane, lambda: work(ticket), order)
        return ticket

    @property
    def pending(self) -> int:
        """Requests whose answer has not been delivered."""
        return self._pending

    def shutdown(self) -> None:
        """Finish what is running, drop what is queued, deliver nothing more."""
        self._closed = True
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)

    def _submit(self, lane: Lane, work: Callable[[], Any], order: _Order) -> None:
        if self._closed:
            return
        self._pending += 1

        def finished(future: "Future[Any]") -> None:
            if future.cancelled() or self._closed:
                return
            error = future.exception()
            self._answered.emit(order, None if error else future.result(), error)

        self._lanes[lane].submit(self._unless_stale, order, work).add_done_callback(finished)

    def _unless_stale(self, order: _Order, work: Callable[[], Any]) -> Any:
        return None if self._stale(order) else work()

    def _stale(self, order: _Order) -> bool:
        return order.key is not None and self._newest.get(order.key) != order.number

    @Slot(object, object, object)
    def _deliver(self, order: _Order, result: Any, error: Exception | None) -> None:
        self._pending -= 1
        try:
            if not self._closed and not self._stale(order) and not isinstance(error, CancelledError):
                self._answer(order, result, error)
        finally:
            if isinstance(result, Outcome) and result.changed:
                self.changed.emit(result.changed)
            if self._pending == 0:
                self.idle.emit()

    def _answer(self, order: _Order, result: Any, error: Exception | None) -> None:
        alive = shiboken6.isValid(order.owner)
        if error is None:
            if alive and order.done is not None:
                order.done(result)
        elif alive and order.failed is not None:
            order.failed(error)
        else:
            self.crashed.emit(error)

    @Slot(object, int, int)
    def _on_progressed(self, target: tuple[QObject, Callable[[int, int], None] | None], count: int, total: int) -> None:
        owner, progressed = target
        if progressed is not None and not self._closed and shiboken6.isValid(owner):
            progressed(count, total)
