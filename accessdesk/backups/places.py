"""Where a house's data lie, for a restore: a file in the data folder, or a database on a PostgreSQL server."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine

from accessdesk.desk.ports import Clock
from accessdesk.settings import read_settings
from accessdesk.storage.backup import DUMP_FILE, Backup, head_of, is_of_server
from accessdesk.storage.engine import DATA_FILE, open_postgresql, open_sqlite
from accessdesk.storage.faults import BackupChanged, BackupOtherKind, RestoreOnServer
from accessdesk.storage.house import House, key_beside, open_house
from accessdesk.storage.restoring import Present, present_data
from accessdesk.storage.server_backup import empty_again, fill, present_on_server
from accessdesk.storage.server_marks import GIVEN_UP, UNFINISHED, clear_mark, set_mark
from accessdesk.storage.swapping import ADDRESS
from accessdesk.storage.upgrade import current_version, needs_upgrade, upgrade, upgrade_sqlite
from accessdesk.storage.verifying import verify_engine

DESK = "CLI"


class Place(Protocol):
    """What a restore needs to know of the present data, and of where the backup is made ready."""

    @property
    def key(self) -> str | None:
        """The key of the data, where they have one."""
        ...

    def present(self) -> AbstractContextManager[Present | None]:
        """The present data, everybody else shut out."""
        ...

    def known(self, clock: Clock) -> House:
        """The present data, opened as a desk opens them."""
        ...

    def verified(self, backup: Backup, staging: Path) -> None:
        """Raises BackupChanged unless what the backup holds verifies and stands where it says."""
        ...

    def ready(self, staging: Path) -> Engine:
        """The restored data, in this program's version; nobody else sees them yet."""
        ...

    def accept(self, staging: Path) -> None:
        """What was made ready is sound: it may take the place of the data."""
        ...

    def give_up(self) -> None:
        """Nobody goes on working in the data that were given up."""
        ...

    def drop(self) -> None:
        """Leave nothing of what was made ready and not accepted."""
        ...


def place_of(data_dir: Path, file: Path, into: str, *, only_looking: bool) -> Place:
    """Raises BackupChanged for no backup, BackupOtherKind, RestoreOnServer where a new database must be named."""
    present = read_settings(data_dir).database
    if not is_of_server(file):
        if present or into:
            raise BackupOtherKind(str(file))
        return FilePlace(data_dir, key_beside(data_dir))
    if not (into or only_looking):
        raise RestoreOnServer
    return ServerPlace(data_dir, present, into)


@dataclass(slots=True)
class FilePlace:
    """The encrypted file of a data folder."""

    data_dir: Path
    key: str | None

    @contextmanager
    def present(self) -> Iterator[Present | None]:
        with present_data(self.data_dir, self.key) as present:
            yield present

    def known(self, clock: Clock) -> House:
        return open_house(self.data_dir, clock, desk_name=DESK)

    def verified(self, backup: Backup, staging: Path) -> None:
        engine = open_sqlite(staging / DATA_FILE, self.key, read_only=True)
        try:
            _sound(engine, backup)
        finally:
            engine.dispose()

    def ready(self, staging: Path) -> Engine:
        upgrade_sqlite(staging, self.key)
        return open_sqlite(staging / DATA_FILE, self.key)

    def accept(self, staging: Path) -> None:
        """The file in the staging folder is moved with the rest of it."""

    def give_up(self) -> None:
        """The file was moved away."""

    def drop(self) -> None:
        """The file goes with the staging folder."""


@dataclass(slots=True)
class ServerPlace:
    """A database on a server (`address`, empty when this folder knows none), restored into a new one (`into`)."""

    data_dir: Path
    address: str
    into: str
    key: None = None
    _filled: bool = False

    @contextmanager
    def present(self) -> Iterator[Present | None]:
        if not self.address:
            yield None
            return
        engine = open_postgresql(self.address)
        try:
            with present_on_server(engine) as present:
                yield present
        finally:
            engine.dispose()

    def known(self, clock: Clock) -> House:
        return open_house(self.data_dir, clock, desk_name=DESK, url=self.address)

    def verified(self, backup: Backup, staging: Path) -> None:
        """Only a server can read a copy: `ready` verifies it there. Looking alone fills no database."""
        if not self.into:
            return
        engine = open_postgresql(self.into)
        try:
            fill(engine, staging / DUMP_FILE)
            self._filled = True
            _sound(engine, backup)
        finally:
            engine.dispose()

    def ready(self, staging: Path) -> Engine:
        engine = open_postgresql(self.into)
        if needs_upgrade(current_version(engine)):
            upgrade(engine)
        return engine

    def accept(self, staging: Path) -> None:
        engine = open_postgresql(self.into)
        clear_mark(engine, UNFINISHED)
        engine.dispose()
        self._filled = False
        (staging / ADDRESS).write_text(self.into, "utf-8")

    def give_up(self) -> None:
        engine = open_postgresql(self.address)
        set_mark(engine, GIVEN_UP)
        engine.dispose()

    def drop(self) -> None:
        if self._filled:
            engine = open_postgresql(self.into)
            empty_again(engine)
            engine.dispose()


def _sound(engine: Engine, backup: Backup) -> None:
    if not verify_engine(engine).ok or head_of(engine) != backup.head:
        raise BackupChanged(str(backup.path))
