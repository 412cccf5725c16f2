"""Backups as files: a consistent copy of the data, what it says of itself, the erasure journal.

A zip without compression. Its manifest is sealed with the key of the data (HMAC) and names the digest of each part; a
database on a server has no key of ours, there the seal is a checksum.
The key of the data, the signing key and the settings of this desk are never in it.
"""

import hmac
import json
import os
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, select

from accessdesk import __version__
from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.merkle import Frontier
from accessdesk.storage.engine import DATA_FILE, open_sqlite
from accessdesk.storage.erasure_journal import JOURNAL_FILE
from accessdesk.storage.faults import BackupChanged, BackupCheckFailed
from accessdesk.storage.ledger_records import HeadRecord
from accessdesk.storage.translate import text_time, time_text
from accessdesk.storage.upgrade import copy_into
from accessdesk.storage.verifying import verify_engine

FORMAT = "accessdesk-backup/1"
KEPT = timedelta(days=30)
"""No backup lives longer: what the policy lets go may not live on in old copies."""
DUMP_FILE = "accessdesk.pgdump"
"""A PostgreSQL database in a backup, as pg_dump writes it (format "custom")."""
_MANIFEST, _SEAL = "manifest.json", "manifest.mac"
_name = re.compile(r"accessdesk-([0-9a-f]{8})-(\d{8}T\d{6})Z\.(?:adbackup|pgdump)").fullmatch
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, KeyError, ValueError, TypeError)
_head: Any = HeadRecord.__table__


@dataclass(frozen=True, slots=True)
class LogHead:
    """Where a log stands."""

    log: str
    epoch: int
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file and what it says of itself."""

    path: Path
    head: LogHead
    made_at: datetime
    sha256: str


def head_of(engine: Engine) -> LogHead:
    """Where the log of a database stands."""
    with engine.connect() as connection:
        return head_on(connection)


def head_on(connection: Connection) -> LogHead:
    """The same on an open connection."""
    row = connection.execute(select(_head)).mappings().one()
    return LogHead(row["log"], row["epoch"], row["size"], Frontier.from_bytes(row["frontier"]).root())


def file_name(log: str, now: datetime) -> str:
    """How a backup of this log and moment is called in a folder."""
    return f"accessdesk-{log[:8]}-{now.astimezone(UTC):%Y%m%dT%H%M%S}Z.adbackup"


def same_volume(one: Path, other: Path) -> bool:
    """Whether two folders lie on one volume, and so are lost together."""
    return one.stat().st_dev == other.stat().st_dev


def write_backup(engine: Engine, journal: Path, key: str | None, target: Path, now: datetime) -> Backup:
    """Copy the open database into `target`, verify the copy from its first entry to its last, and only then keep it.

    Others go on writing meanwhile. Raises BackupCheckFailed; OSError as it comes.
    """
    copy = target.with_name(f".{target.name}.db.part")
    try:
        copy_into(engine, copy)
        return pack(target, copy, DATA_FILE, journal, _checked_copy(copy, key), key, now)
    finally:
        copy.unlink(missing_ok=True)


def pack(target: Path, copy: Path, name: str, journal: Path, head: LogHead, key: str | None, now: datetime) -> Backup:
    """Write `target`: the copy under this name, the journal beside it, and the sealed manifest that tells of both."""
    partial = target.with_name(f".{target.name}.part")
    try:
        parts = {name: copy, **({JOURNAL_FILE: journal} if journal.exists() else {})}
        manifest = canonical_bytes(
            {
                "epoch": head.epoch,
                "files": {
                    name: {"bytes": part.stat().st_size, "sha256": _digest(part)} for name, part in parts.items()
                },
                "format": FORMAT,
                "log": head.log,
                "made_at": time_text(now),
                "program": __version__,
                "root": head.root.hex(),
                "size": head.size,
            }
        )
        _write_zip(partial, parts, manifest, key)
        digest = _digest(partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return Backup(target, head, now, digest)


def _checked_copy(copy: Path, key: str | None) -> LogHead:
    engine = open_sqlite(copy, key, read_only=True)
    try:
        if not verify_engine(engine).ok:
            raise BackupCheckFailed
        return head_of(engine)
    finally:
        engine.dispose()


def _write_zip(path: Path, parts: Mapping[str, Path], manifest: bytes, key: str | None) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
            for name, part in parts.items():
                package.write(part, name)
            package.writestr(_MANIFEST, manifest)
            package.writestr(_SEAL, _seal(manifest, key))
        file.flush()
        os.fsync(file.fileno())


def _seal(manifest: bytes, key: str | None) -> bytes:
    made = sha256(b"accessdesk/backup/v1\0" + bytes.fromhex(key or "")).digest()
    return hmac.new(made, manifest, "sha256").hexdigest().encode()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def sealed_by_us(made: bytes, stored: bytes) -> bool:
    """The manifest's seal is the one that the key of the data makes."""
    return hmac.compare_digest(made, stored)


def same_part(measured: tuple[str, int], listed: tuple[str, int]) -> bool:
    """A part has the digest and the size that the manifest names."""
    return measured == listed


def unpack(path: Path, key: str | None, folder: Path) -> Backup:
    """Lay the parts of a backup into an empty folder, under names of ours. Raises BackupChanged for anything else."""
    try:
        with zipfile.ZipFile(path) as package:
            if package.getinfo(_MANIFEST).file_size > 1 << 16 or package.getinfo(_SEAL).file_size > 1 << 10:
                raise BackupChanged(str(path))
            manifest = package.read(_MANIFEST)
            if not sealed_by_us(_seal(manifest, key), package.read(_SEAL)):
                raise BackupChanged(str(path))
            told = json.loads(manifest)
            held = DUMP_FILE if DUMP_FILE in told["files"] else DATA_FILE
            for name in (held, JOURNAL_FILE):
                if name in told["files"] or name == held:
                    _unpack_part(package, name, folder / name, told["files"][name])
            head = LogHead(told["log"], told["epoch"], told["size"], bytes.fromhex(told["root"]))
            return Backup(path, head, text_time(told["made_at"]), _digest(path))
    except _BROKEN as broken:
        raise BackupChanged(str(path)) from broken


def is_of_server(path: Path) -> bool:
    """Whether the file says that it is a backup of a server's database. Raises BackupChanged for no backup at all."""
    try:
        with zipfile.ZipFile(path) as package:
            return DUMP_FILE in package.namelist()
    except _BROKEN as broken:
        raise BackupChanged(str(path)) from broken


def _unpack_part(package: zipfile.ZipFile, name: str, target: Path, listed: Mapping[str, Any]) -> None:
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    digest, size = sha256(), 0
    with os.fdopen(handle, "wb") as file, package.open(name) as part:
        while (chunk := part.read(1 << 20)) and size <= listed["bytes"]:
            digest.update(chunk)
            size += len(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    if not same_part((digest.hexdigest(), size), (listed["sha256"], listed["bytes"])):
        raise BackupChanged(name)


def forget_older(folder: Path, log: str, now: datetime) -> int:
    """Remove the backups of this log that are older than they may be; gives how many went."""
    old = []
    for path in folder.iterdir():
        found = _name(path.name)
        if found and found[1] == log[:8]:
            made = datetime.strptime(found[2], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            old += [path] if now - made > KEPT else []
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def forget_old_copies(data_dir: Path, now: datetime) -> None:
    """Remove copies in the data folder (from before an upgrade or a restore) that are older than backups may be."""
    for path in (data_dir / "backups").glob("*.db*"):
        if now.timestamp() - path.stat().st_mtime > KEPT.total_seconds():
            path.unlink(missing_ok=True)
