"""Opening the database: an encrypted SQLite file, or a PostgreSQL server by its address."""

import os
import re
import secrets
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, text
from sqlalchemy.exc import OperationalError

from accessdesk.storage.faults import DatabaseDamaged, DatabaseUnreachable, KeyFileMissing
from accessdesk.storage.prepared import Driver, Prepared

DATA_FILE = "accessdesk.db"
KEY_FILE = "accessdesk.key"
_BUSY_MILLISECONDS = 10_000
_key_digits = re.compile(rb"[0-9a-fA-F]{64}").fullmatch
_BEGIN_WRITING = Prepared(text("BEGIN IMMEDIATE"))
_BEGIN_READING = Prepared(text("BEGIN"))


def data_key(data_dir: Path, *, make: bool = True) -> str:
    """The hex key (32 random bytes) in the 0600 file beside the data; made with the first database, never replaced.

    Raises KeyFileMissing when there is a data file and no key, DatabaseDamaged when the file holds no key.
    """
    path = data_dir / KEY_FILE
    if path.exists():
        key = path.read_bytes().strip()
        if not _key_digits(key):
            raise DatabaseDamaged(f"{path}: not 64 hex digits")
        return key.decode("ascii")
    if (data_dir / DATA_FILE).exists() or not make:
        raise KeyFileMissing(str(path))
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(32))
        file.flush()
        os.fsync(file.fileno())
    return path.read_text("ascii")


def open_sqlite(path: Path, key: str | None, *, read_only: bool = False) -> Engine:
    """An engine over the encrypted file (`key` None: the same driver without encryption, for measuring and tests)."""
    import sqlcipher3.dbapi2 as driver

    url = URL.create("sqlite", database=str(path))
    if read_only:
        url = URL.create("sqlite", database=path.absolute().as_uri(), query={"mode": "ro", "uri": "true"})
    engine = create_engine(
        url,
        module=_as_module(driver),
        connect_args={"isolation_level": None, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        if key is not None:
            cursor.execute(f"PRAGMA key = \"x'{key}'\"")
        for pragma in (
            f"busy_timeout = {_BUSY_MILLISECONDS}",
            "foreign_keys = ON",
            "trusted_schema = OFF",
            "secure_delete = ON",
            *(() if read_only else ("journal_mode = WAL", "synchronous = FULL")),
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        writes = connection.get_execution_options().get("writes", False)
        Driver(connection.connection, connection.dialect).run(_BEGIN_WRITING if writes else _BEGIN_READING)

    return engine


def open_postgresql(url: str) -> Engine:
    """An engine over a PostgreSQL server, by an address that begins with postgresql+psycopg://."""
    return create_engine(url, pool_pre_ping=True)


def reached_postgresql(url: str) -> Engine:
    """The same once the server has answered. Raises DatabaseUnreachable: no answer is no finding."""
    engine = open_postgresql(url)
    try:
        engine.connect().close()
    except OperationalError as fault:
        engine.dispose()
        raise DatabaseUnreachable(str(fault.orig).strip()) from fault
    return engine


def _as_module(driver: Any) -> ModuleType:
    module: ModuleType = driver
    return module
