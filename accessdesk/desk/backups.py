"""Backups: that one was made, by whom or by itself, and when the next one is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.names import cleaned

LATE = timedelta(hours=25)
"""A backup older than this is something to clear up: one a day, and an hour for the clock."""
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class NoteBackup:
    """A backup was written and verified: its file, the digest of the file, the number of entries in it.

    `same_volume`: why it lies on the disk of the data; empty when it does not.
    """

    file: str
    sha256: str
    entries: int
    same_volume: str = ""


@dataclass(frozen=True, slots=True)
class NoteDailyBackup:
    """The same of the daily one, which every account may bring about: the administrator chose where it goes."""

    file: str
    sha256: str
    entries: int
    same_volume: str = ""


@handles(NoteBackup, right=Right.ADMINISTER)
def note_backup(command: NoteBackup, act: Act) -> Outcome:
    return _note(command, act)


@handles(NoteDailyBackup, right=Right.OWN_ACCOUNT)
def note_daily_backup(command: NoteDailyBackup, act: Act) -> Outcome:
    return _note(command, act)


def _note(command: NoteBackup | NoteDailyBackup, act: Act) -> Outcome:
    facts: dict[str, str | int] = {
        "sha256": command.sha256,
        "entries": command.entries,
        "same_volume": cleaned(command.same_volume, "reason", mandatory=False, longest=_LONGEST),
        "by_itself": int(isinstance(command, NoteDailyBackup)),
    }
    file = {"file": cleaned(command.file, "file", longest=1000)}
    details: dict[str, dict[str, str | int]] = {"setting": facts, "actor": {**file}}
    seq = act.uow.record(EntryType.BACKUP_MADE, about=act.session.actor.pseudonym, details=details)
    act.uow.checkpoint("backup")
    return Outcome(seq, frozenset({Subject.SETTINGS}))


def is_late(last: datetime | None, now: datetime) -> bool:
    """Whether the last backup is too old, or there is none."""
    return last is None or now - last > LATE
