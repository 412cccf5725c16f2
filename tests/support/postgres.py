"""A real PostgreSQL server from the system's package, on loopback, in a temporary folder, as a user without rights."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

_HINT = "No PostgreSQL server binaries found in /usr/lib/postgresql/*/bin: install Debian's package postgresql."
_SERVER_USER = "postgres"
_SCHEME = "postgresql+psycopg://"


class NoServer(RuntimeError):
    """The server binaries are missing or the server did not start."""


@dataclass
class PostgresServer:
    """A running server, where databases are made by `empty_database` and `copy_database`."""

    port: int
    _numbers: Iterator[int] = field(default_factory=count)

    def new_address(self) -> str:
        """The SQLAlchemy address of a database that is still to be made."""
        return f"{_SCHEME}{_SERVER_USER}@127.0.0.1:{self.port}/house_{next(self._numbers)}"


def empty_database(url: str) -> None:
    """Make the database of this SQLAlchemy address."""
    _on_server_of(url, f"CREATE DATABASE {_name(url)}")


def copy_database(source: str, target: str) -> None:
    """Make the database of an address as a copy of one that nobody is connected to."""
    _on_server_of(target, f"CREATE DATABASE {_name(target)} TEMPLATE {_name(source)}")


def drop_database(url: str) -> None:
    """Remove the database of this address, whoever is connected: a hundred of them are gigabytes of files."""
    _on_server_of(url, f"DROP DATABASE {_name(url)} WITH (FORCE)")


def _name(url: str) -> str:
    return url.rpartition("/")[2]


def _on_server_of(url: str, statement: str) -> None:
    server = url.removeprefix(_SCHEME).rpartition("/")[0]
    with psycopg.connect(f"postgresql://{server}/postgres", autocommit=True) as connection:
        connection.execute(statement.encode())


def server_binaries() -> Path:
    """The folder with initdb and pg_ctl of the newest server installed. Raises NoServer."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise NoServer(_HINT)
    return found[-1].parent


@contextmanager
def running_server(folder: Path) -> Iterator[PostgresServer]:
    """A server whose data lies in `folder` (made new), stopped at the end."""
    binaries = server_binaries()
    folder.mkdir(mode=0o700)
    if os.geteuid() == 0:
        owner = pwd.getpwnam(_SERVER_USER)
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = folder / "data"
    _run(binaries / "initdb", "-D", data, "-U", _SERVER_USER, "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
    port = _free_port()
    options = (
        f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off"
        " -c shared_buffers=16MB -c max_connections=40"
    )
    pg_ctl = binaries / "pg_ctl"
    _run(pg_ctl, "-D", data, "-l", folder / "server.log", "-o", options, "-w", "-t", "30", "start")
    try:
        yield PostgresServer(port)
    finally:
        _run(pg_ctl, "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _run(*words: object) -> None:
    command = [str(word) for word in words]
    if os.geteuid() == 0:
        command = ["runuser", "-u", _SERVER_USER, "--", *command]
    log = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    if log.returncode:
        raise NoServer(f"{' '.join(command)}: {log.stdout} {log.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
