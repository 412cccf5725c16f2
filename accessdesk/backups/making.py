"""A backup as a file, with its entry and a checkpoint; what is too old goes."""

from dataclasses import replace
from pathlib import Path

from accessdesk.desk.backups import NoteBackup, NoteDailyBackup, is_late
from accessdesk.desk.desk import Desk
from accessdesk.domain.access_rights import Right
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.settings import read_settings, write_settings
from accessdesk.storage.backup import (
    file_name,
    forget_old_copies,
    forget_older,
    head_of,
    same_volume,
    write_backup,
)
from accessdesk.storage.house import House, key_beside
from accessdesk.storage.lists.backups import last_backup
from accessdesk.storage.server_backup import write_server_backup


def back_up(desk: Desk, house: House, to: Path, reason: str = "") -> Path:
    """Make a backup in the folder `to`, or as the file of that name; gives the file.

    `reason` says why it lies on the disk of the data, if it does. Raises RightMissing, NotAcceptable (same_volume,
    belongs_to_the_program), BackupCheckFailed, ServerBackupFailed; OSError as it comes.
    """
    desk.demand(Right.ADMINISTER)
    return _make(desk, house, to, reason, NoteBackup)


def back_up_if_due(desk: Desk, house: House, *, day_closed: bool) -> bool:
    """The daily backup into the folder that was chosen: at the day's close, and when the last one is late."""
    chosen = read_settings(house.data_dir)
    if not chosen.backup_folder:
        return False
    if not day_closed and not is_late(last_backup(house.engine), house.clock.now()):
        return False
    _make(desk, house, Path(chosen.backup_folder), chosen.backup_same_volume, NoteDailyBackup)
    return True


def choose_folder(desk: Desk, house: House, folder: str, reason: str = "") -> None:
    """Where this desk puts the daily backup from now on; "" for nowhere. Raises as back_up does, before any copy."""
    desk.demand(Right.ADMINISTER)
    if folder:
        reason = _checked_place(house, Path(folder), reason)
    settings = read_settings(house.data_dir)
    write_settings(house.data_dir, replace(settings, backup_folder=folder, backup_same_volume=reason if folder else ""))


def _make(desk: Desk, house: House, to: Path, reason: str, noted: type[NoteBackup] | type[NoteDailyBackup]) -> Path:
    now = house.clock.now()
    folder = to if to.is_dir() else to.parent
    reason = _checked_place(house, folder, reason)
    log = head_of(house.engine).log
    target = to / file_name(log, now) if to.is_dir() else to
    if house.engine.dialect.name == "postgresql":
        made = write_server_backup(house.engine, house.journal.path, target, now)
    else:
        made = write_backup(house.engine, house.journal.path, key_beside(house.data_dir), target, now)
    desk.execute(noted(str(target), made.sha256, made.head.size, reason))
    forget_older(folder, log, now)
    forget_old_copies(house.data_dir, now)
    return target


def _checked_place(house: House, folder: Path, reason: str) -> str:
    """The reason, where one is needed."""
    data = house.data_dir.resolve()
    if folder.resolve() == data:
        raise NotAcceptable(field="folder", why="belongs_to_the_program")
    if not same_volume(folder, data):
        return ""
    if not reason.strip():
        raise NotAcceptable(field="folder", why="same_volume")
    return cleaned(reason, "reason", longest=200)
