"""Backups of a PostgreSQL database: one state of it, verified and copied by pg_dump, and the way into an empty one.

The copy holds what the verification saw: both stand on one snapshot. From a copy only tables, their rows, indexes and
references are taken; a function, a trigger or a rule that somebody put into a file never runs.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import sqlalchemy.exc
from sqlalchemy import URL, Connection, Engine

from accessdesk.storage.backup import DUMP_FILE, Backup, head_on, pack
from accessdesk.storage.faults import (
    BackupCheckFailed,
    DatabaseBusy,
    DatabaseNotEmpty,
    DatabaseUnreachable,
    ServerBackupFailed,
    ServerRestoreFailed,
)
from accessdesk.storage.restoring import Present
from accessdesk.storage.server_marks import GIVEN_UP, UNFINISHED, clear_mark, has_mark, set_mark
from accessdesk.storage.verifying import read_only, verify_connection

_ALLOWED = (
    r"TABLE DATA|TABLE|SEQUENCE OWNED BY|SEQUENCE SET|SEQUENCE|DEFAULT|CONSTRAINT|FK CONSTRAINT|CHECK CONSTRAINT|INDEX"
)
_listed = re.compile(rf"\d+; \d+ \d+ (?:{_ALLOWED}) (\S+) .*").fullmatch
_TABLES = """SELECT quote_ident(relname) FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')"""
_OTHERS = """SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
    AND pid <> pg_backend_pid() AND backend_type = 'client backend'"""


def write_server_backup(engine: Engine, journal: Path, target: Path, now: datetime) -> Backup:
    """Verify one state of the database from its first entry to its last, and copy just that. Others go on writing.

    Raises BackupCheckFailed, ServerBackupFailed (also where pg_dump is not installed); OSError as it comes.
    """
    copy = target.with_name(f".{target.name}.{DUMP_FILE}.part")
    try:
        with read_only(engine) as connection:
            snapshot = connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar_one()
            head = head_on(connection)
            if not verify_connection(connection, []).ok:
                raise BackupCheckFailed
            copy.touch(0o600)
            ran = _run("pg_dump", engine.url, "--format=custom", f"--file={copy}", f"--snapshot={snapshot}")
            if ran is None or ran.returncode:
                raise ServerBackupFailed("pg_dump" if ran is None else ran.stderr.strip()[:300])
        return pack(target, copy, DUMP_FILE, journal, head, None, now)
    finally:
        copy.unlink(missing_ok=True)


def fill(engine: Engine, dump: Path) -> None:
    """Put what a copy holds into an empty database, which no desk opens until `clear_mark`.

    Raises DatabaseUnreachable, DatabaseNotEmpty, ServerRestoreFailed; the database is empty then as before.
    """
    with _reached(engine) as connection:
        unfinished = has_mark(connection, UNFINISHED)
        if not unfinished and (has_mark(connection, GIVEN_UP) or connection.exec_driver_sql(_TABLES).first()):
            raise DatabaseNotEmpty(str(engine.url.database))
    if unfinished:
        empty_again(engine)
    set_mark(engine, UNFINISHED)
    wanted = dump.with_suffix(".list")
    try:
        wanted.write_text("\n".join(_allowed(engine, dump)), "utf-8")
        once = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", f"--use-list={wanted}")
        ran = _run("pg_restore", engine.url, *once, str(dump))
        if ran is None or ran.returncode:
            raise ServerRestoreFailed("pg_restore" if ran is None else ran.stderr.strip()[:300])
    except ServerRestoreFailed:
        clear_mark(engine, UNFINISHED)
        raise
    finally:
        wanted.unlink(missing_ok=True)


def _allowed(engine: Engine, dump: Path) -> Iterator[str]:
    """The lines of the copy's list that are taken: of the schema that the database works in."""
    with engine.connect() as connection:
        schema = connection.exec_driver_sql("SELECT current_schema()").scalar_one()
    ran = _run("pg_restore", None, "--list", str(dump))
    if ran is None or ran.returncode:
        raise ServerRestoreFailed("pg_restore" if ran is None else ran.stderr.strip()[:300])
    for line in ran.stdout.splitlines():
        found = _listed(line)
        if found and found[1] == schema:
            yield line


def empty_again(engine: Engine) -> None:
    """Take out again what `fill` put in."""
    with engine.begin() as connection:
        tables = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()"
        names = [str(name) for name in connection.exec_driver_sql(tables).scalars()]
        if names:
            connection.exec_driver_sql(f"DROP TABLE {', '.join(names)} CASCADE")
    clear_mark(engine, UNFINISHED)


@contextmanager
def present_on_server(engine: Engine) -> Iterator[Present | None]:
    """What the database holds, with everybody else shut out; None when nobody can read it.

    Raises DatabaseBusy while a program has it open.
    """
    try:
        connection = engine.connect()
    except sqlalchemy.exc.OperationalError:
        yield None
        return
    with connection, connection.begin():
        present = _alone(connection)
        yield present


def _alone(connection: Connection) -> Present | None:
    if connection.exec_driver_sql(_OTHERS).scalar_one():
        raise DatabaseBusy("other desks are open")
    try:
        with connection.begin_nested():
            connection.exec_driver_sql("LOCK TABLE ledger_head IN EXCLUSIVE MODE")
            return Present(head_on(connection), connection)
    except (sqlalchemy.exc.DBAPIError, sqlalchemy.exc.NoResultFound, sqlalchemy.exc.MultipleResultsFound, ValueError):
        return None


@contextmanager
def _reached(engine: Engine) -> Iterator[Connection]:
    try:
        connection = engine.connect()
    except sqlalchemy.exc.OperationalError as fault:
        raise DatabaseUnreachable(str(fault.orig).strip()) from fault
    with connection:
        yield connection


def _run(name: str, url: URL | None, *words: str) -> "subprocess.CompletedProcess[str] | None":
    """What one of the server's own programs answers, the password out of sight of others; None without the program."""
    program = shutil.which(name)
    if program is None:
        return None
    environment, to = dict(os.environ), []
    if url is not None:
        if url.password:
            environment["PGPASSWORD"] = str(url.password)
        shown = url.set(drivername="postgresql")._replace(password=None)
        to = [f"--dbname={shown.render_as_string(hide_password=False)}"]
    return subprocess.run([program, *to, *words], env=environment, capture_output=True, text=True, check=False)
