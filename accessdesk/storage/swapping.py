"""The last step of a restore: what was made ready takes the place of the data. Begun once, it is always finished."""

import os
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from accessdesk.settings import read_settings, write_settings
from accessdesk.storage.engine import DATA_FILE
from accessdesk.storage.erasure_journal import JOURNAL_FILE
from accessdesk.storage.log_watch import KEPT_FILE, VERIFIED_FILE
from accessdesk.storage.signing import SIGNING_FILE

STAGING = "restore.part"
"""Folder in the data folder in which a restore is made ready."""
ADDRESS = "database"
"""File in it that names the database on a server that takes the place of the present one."""
_READY = "ready"
_BESIDE = ("-wal", "-shm", "-journal")


def mark_ready(data_dir: Path, now: datetime) -> None:
    """From here on the restore happens, now or at the next start."""
    with (data_dir / STAGING / _READY).open("w", encoding="ascii") as file:
        file.write(f"{now:%Y%m%dT%H%M%S%f}")
        file.flush()
        os.fsync(file.fileno())


def finish_restore(data_dir: Path) -> None:
    """Swap what was made ready for the data, whose file is kept among the backups; does nothing when nothing waits."""
    staging = data_dir / STAGING
    if not (staging / _READY).exists():
        return
    kept = data_dir / "backups" / f"given-up-{(staging / _READY).read_text('ascii')}.db"
    if (staging / DATA_FILE).exists():
        kept.parent.mkdir(exist_ok=True, mode=0o700)
        for end in ("", *_BESIDE):
            if (data_dir / f"{DATA_FILE}{end}").exists():
                (data_dir / f"{DATA_FILE}{end}").replace(kept.with_name(kept.name + end))
                os.utime(kept.with_name(kept.name + end))
        (staging / DATA_FILE).replace(data_dir / DATA_FILE)
    for name in (SIGNING_FILE, JOURNAL_FILE, KEPT_FILE):  # the desk remembers the new epoch, not what is given up
        if (staging / name).exists():
            (staging / name).replace(data_dir / name)
    if (staging / ADDRESS).exists():
        address = (staging / ADDRESS).read_text("utf-8")
        write_settings(data_dir, replace(read_settings(data_dir), database=address))
    (data_dir / VERIFIED_FILE).unlink(missing_ok=True)  # what was verified of the log that is given up
    shutil.rmtree(staging)


def drop_staging(data_dir: Path) -> None:
    """Remove what was laid out, unless the restore has begun to happen."""
    if not (data_dir / STAGING / _READY).exists():
        shutil.rmtree(data_dir / STAGING, ignore_errors=True)


def clear_staging(data_dir: Path) -> Path:
    """The folder, empty; what an earlier try left in it is gone."""
    staging = data_dir / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(mode=0o700)
    return staging
