"""One durable sign-in, encrypted, with its entry and commitments, beside writing and syncing as many bytes by hand."""

import os
from collections.abc import Callable
from pathlib import Path

from accessdesk.storage.engine import DATA_FILE
from tests.bench.generate import copied, database, opened
from tests.bench.timing import Ratio, compared
from tests.support.houses import Company

GOAL = 4.0
_HEADER, _FRAME = 32, 24 + 4096
_ROOM = 4_000_000


def measured(visits: int) -> list[Ratio]:
    """p50 and p99 of RecordArrival through the desk; the floor writes the median act's bytes in one call."""
    folder = copied(database(visits), f"sign-in-{visits}")
    company = opened(folder)
    try:
        size = _bytes_of_an_act(company, folder / f"{DATA_FILE}-wal")
        print(f"# sign_in.{visits}: {size // _FRAME} pages an act")
        with _Hand(folder / "floor.bin", size) as hand:
            return compared(f"sign_in.{visits}", _arrivals(company), hand.write, goal=GOAL, times=500)
    finally:
        company.house.close()


def _arrivals(company: Company) -> Callable[[], object]:
    count = 0

    def arrive() -> object:
        nonlocal count
        count += 1
        company.clock.forward(seconds=30)
        return company.arrived(name=f"Miriam Okafor-{count}")

    return arrive


def _bytes_of_an_act(company: Company, wal: Path) -> int:
    """What the write-ahead log grows by, in the middle of sixty acts that no checkpoint interrupts."""
    arrive = _arrivals(company)
    grown = []
    with company.house.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")
    for _ in range(60):
        before = wal.stat().st_size
        arrive()
        grown.append(wal.stat().st_size - before)
    with company.house.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 1000")
    return sorted(grown)[len(grown) // 2]


class _Hand:
    """A file written over in place, as a write-ahead log is."""

    def __init__(self, path: Path, size: int) -> None:
        self._path = path
        self._data = os.urandom(size)
        self._at = 0

    def __enter__(self) -> "_Hand":
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        os.pwrite(self._file, bytes(_ROOM), 0)
        os.fsync(self._file)
        return self

    def __exit__(self, *failure: object) -> None:
        os.close(self._file)

    def write(self) -> None:
        if self._at + len(self._data) > _ROOM:
            self._at = 0
        os.pwrite(self._file, self._data, self._at)
        os.fdatasync(self._file)
        self._at += len(self._data)
