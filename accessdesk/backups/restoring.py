"""Putting a backup back: checked, compared with what it gives up, erased anew, verified, and only then swapped in."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.key_holders import Approval, proved_person
from accessdesk.desk.ports import Actor, Clock, Passwords
from accessdesk.domain.access_rights import Right, may
from accessdesk.domain.erasing import Node
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import NotAcceptable, Refusal, RightMissing, SecondPersonNeeded
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.checkpoint import NotACheckpoint, origin_of
from accessdesk.settings import read_settings
from accessdesk.storage.backup import Backup, LogHead, forget_old_copies, head_of, unpack
from accessdesk.storage.engine import DATA_FILE, open_sqlite
from accessdesk.storage.erasure_journal import Erased, copy_journal, journals_in
from accessdesk.storage.faults import BackupChanged, BackupForeign, BackupGivenUp, RestoreOnServer
from accessdesk.storage.guesses import GUESSES_FILE, GuessFile
from accessdesk.storage.house import House, journal_key, key_beside, open_house
from accessdesk.storage.replaying import erased_in
from accessdesk.storage.restoring import GivenUp, Present, go_on, present_data
from accessdesk.storage.second_medium import SecondMedium
from accessdesk.storage.signing import SIGNING_FILE, SigningKey
from accessdesk.storage.swapping import clear_staging, drop_staging, finish_restore, mark_ready
from accessdesk.storage.upgrade import upgrade_sqlite
from accessdesk.storage.verifying import verify_engine

DESK = "CLI"


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """The backup, and how many entries came since: None when the present data cannot be read."""

    backup: Backup
    given_up: int | None


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the log stands now, and how many payloads were erased once more."""

    entries: int
    epoch: int
    erased: int


@dataclass(frozen=True, slots=True)
class Request:
    """Who restores, who joins them, why, and what they kept outside to compare the backup with."""

    first: Approval
    second: Approval
    reason: str
    anchors: tuple[Anchor, ...] = ()


def preview(data_dir: Path, file: Path) -> RestorePreview:
    """What a restore would give up; nothing is changed. Raises as restore does."""
    with _ready(data_dir, file) as (key, _, backup), present_data(data_dir, key) as present:
        _belongs(backup, present)
        return RestorePreview(backup, max(0, present.head.size - backup.head.size) if present else None)


def restore(data_dir: Path, file: Path, asked: Request, clock: Clock, passwords: Passwords) -> Restored:
    """Put the backup in the place of the data, which are kept among the backups for thirty days at most.

    The two people are known by the present data, or by the backup when nobody can read those. Raises Missing,
    LoginRefused, TooManyGuesses, RightMissing, SecondPersonNeeded, NotAcceptable (not_in_backup), BackupChanged,
    BackupForeign, BackupGivenUp, JournalChanged, DatabaseBusy, KeyFileMissing; nothing is changed then.
    """
    reason = cleaned(asked.reason, "reason", longest=200)
    with _ready(data_dir, file) as (key, staging, backup):
        with present_data(data_dir, key) as present:
            _belongs(backup, present)
            is_readable = present is not None
        upgrade_sqlite(staging, key)
        staged = _house(staging, key, clock)
        try:
            if is_readable:
                known = open_house(data_dir, clock, desk_name=DESK)
                try:
                    people = _two_people(known, asked, passwords)
                finally:
                    known.close()
            else:
                people = _two_people(staged, asked, passwords)
            _known_then(staged, people)
            medium = SecondMedium(data_dir).folder()
            with present_data(data_dir, key) as present:
                given_up = _given_up(backup, present, medium, asked.anchors)
                erased, left = _erased(data_dir, staged, medium, present)
                done = go_on(staged, people, reason, given_up, erased, left)
            if not verify_engine(staged.engine, asked.anchors).ok:
                raise BackupChanged(str(file))
        finally:
            staged.close()
        mark_ready(data_dir, clock.now())
        finish_restore(data_dir)
    forget_old_copies(data_dir, clock.now())
    if done.note:
        SecondMedium(data_dir).keep(*done.note)
    return Restored(done.head.size, done.head.epoch, done.erased)


@contextmanager
def _ready(data_dir: Path, file: Path) -> Iterator[tuple[str | None, Path, Backup]]:
    """The backup laid out in the staging folder and verified from its first entry to its last."""
    if read_settings(data_dir).database:
        raise RestoreOnServer
    finish_restore(data_dir)
    key = key_beside(data_dir)
    staging = clear_staging(data_dir)
    try:
        backup = unpack(file, key, staging)
        engine = open_sqlite(staging / DATA_FILE, key, read_only=True)
        try:
            if not verify_engine(engine).ok or head_of(engine) != backup.head:
                raise BackupChanged(str(file))
        finally:
            engine.dispose()
        yield key, staging, backup
    finally:
        drop_staging(data_dir)


def _belongs(backup: Backup, present: Present | None) -> None:
    """The backup is of this log, and holds nothing that an earlier restore gave up."""
    if present is None:
        return
    if not same_log(backup.head.log, present.head.log):
        raise BackupForeign(str(backup.path))
    if present.head.epoch > backup.head.epoch and present.root_at(backup.head.size) != backup.head.root:
        raise BackupGivenUp(str(backup.path))


def same_log(one: str, other: str) -> bool:
    """Both belong to one house."""
    return one == other


def _house(staging: Path, key: str | None, clock: Clock) -> House:
    """The staged data with a copy of the signing key: what becomes of either shows only after the swap."""
    present = staging.parent / SIGNING_FILE
    if present.exists():
        handle = os.open(staging / SIGNING_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as copy:
            copy.write(present.read_bytes())
    engine = open_sqlite(staging / DATA_FILE, key)
    guesses = GuessFile(staging.parent / GUESSES_FILE)
    return House(staging, engine, SigningKey(staging / SIGNING_FILE), guesses, clock, DESK, journal_key(key))


def _two_people(house: House, asked: Request, passwords: Passwords) -> tuple[Actor, Actor]:
    """An administrator, and a second person who may verify the log; a wrong password is an entry where it counts."""
    desk = Desk(house.new_unit_of_work, house.clock, passwords, house.guesses, house.desk_name)
    found: list[Actor] = []
    for approval, right in ((asked.first, Right.ADMINISTER), (asked.second, Right.VERIFY_LOG)):
        try:
            with house.new_unit_of_work(()) as uow:
                account, owner = proved_person(uow, passwords, house.guesses, approval)
            if not may(account.roles, right):
                raise RightMissing(right=right.value)
        except Refusal as refusal:
            desk.note_refusal(refusal, "restore", None)
            raise
        found.append(Actor(owner.id, owner.pseudonym, owner.name))
    if found[0].id == found[1].id:
        raise SecondPersonNeeded(field="approver", name=found[0].name)
    return found[0], found[1]


def _known_then(staged: House, people: tuple[Actor, Actor]) -> None:
    with staged.new_unit_of_work(()) as uow:
        for person in people:
            known = next(iter(uow.find(Employee, id=person.id)), None)
            if known is None or known.pseudonym != person.pseudonym:
                raise NotAcceptable(field="approver", why="not_in_backup", name=person.name)


def _given_up(backup: Backup, present: Present | None, medium: Path | None, anchors: Iterable[Anchor]) -> GivenUp:
    """What is known of the log beyond the backup: from the present data, or else from what was kept outside."""
    if present is not None:
        return GivenUp(max(backup.head, present.head, key=_reach), present.restores())
    log = backup.head.log
    told = [backup.head]
    for anchor in (*anchors, *_notes(medium)):
        if anchor.origin == origin_of(log) and len(anchor.root_start) == len(backup.head.root):
            told.append(LogHead(log, anchor.epoch, anchor.size, anchor.root_start))
    return GivenUp(max(told, key=_reach), {})


def _reach(head: LogHead) -> tuple[int, int]:
    return head.epoch, head.size


def _notes(folder: Path | None) -> Iterator[Anchor]:
    for path in sorted(folder.glob("*.txt")) if folder is not None and folder.is_dir() else ():
        with suppress(NotACheckpoint, UnicodeDecodeError, OSError):
            yield Anchor.of_note(path.read_text("utf-8"))


def _erased(
    data_dir: Path, staged: House, medium: Path | None, present: Present | None
) -> tuple[Erased, frozenset[Node] | None]:
    """What was erased since: by every copy of the journal, and by the present data where they can be read."""
    folders = [data_dir, staged.data_dir, *([medium] if medium is not None else [])]
    copies = [path for folder in folders for path in journals_in(folder)]
    told = staged.journal.read(head_of(staged.engine).log, copies)
    longest = max(copies, key=lambda path: path.stat().st_size, default=None)
    if longest is not None:
        copy_journal(longest, staged.data_dir)
    if present is None:
        return told, None
    gone, left = erased_in(present.connection)
    return Erased(told.payloads | gone, told.nodes, told.lines), left
