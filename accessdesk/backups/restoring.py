"""Putting a backup back: checked, compared with what it gives up, erased anew, verified, and only then swapped in."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from accessdesk.backups.places import DESK, Place, place_of
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
from accessdesk.storage.backup import Backup, LogHead, forget_old_copies, head_of, unpack
from accessdesk.storage.erasure_journal import Erased, copy_journal, journals_in
from accessdesk.storage.faults import BackupChanged, BackupForeign, BackupGivenUp
from accessdesk.storage.guesses import GUESSES_FILE, GuessFile
from accessdesk.storage.house import House, journal_key
from accessdesk.storage.replaying import erased_in
from accessdesk.storage.restoring import Continued, GivenUp, Present, go_on
from accessdesk.storage.second_medium import SecondMedium
from accessdesk.storage.signing import SIGNING_FILE, SigningKey
from accessdesk.storage.swapping import clear_staging, drop_staging, finish_restore, mark_ready
from accessdesk.storage.verifying import verify_engine


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
    """What a restore would give up; nothing is changed. Raises as restore does.

    The copy of a server's database is not verified here: only a server can read it.
    """
    place = place_of(data_dir, file, "", only_looking=True)
    with _ready(data_dir, file, place) as (_, backup), place.present() as present:
        _belongs(backup, present)
        return RestorePreview(backup, max(0, present.head.size - backup.head.size) if present else None)


def restore(data_dir: Path, file: Path, asked: Request, clock: Clock, passwords: Passwords, into: str = "") -> Restored:
    """Put the backup in the place of the data, which are kept among the backups for thirty days at most.

    A backup of a server's database goes `into` a new and empty one, whose address this desk uses from then on; the
    old one stays on its server, marked so that no desk opens it.

    The two people are known by the present data, or by the backup when nobody can read those. Raises Missing,
    LoginRefused, TooManyGuesses, RightMissing, SecondPersonNeeded, NotAcceptable (not_in_backup), BackupChanged,
    BackupForeign, BackupGivenUp, BackupOtherKind, RestoreOnServer, DatabaseNotEmpty, DatabaseUnreachable,
    ServerRestoreFailed, JournalChanged, DatabaseBusy, KeyFileMissing; nothing is changed then.
    """
    reason = cleaned(asked.reason, "reason", longest=200)
    place = place_of(data_dir, file, into, only_looking=False)
    with _ready(data_dir, file, place, verified=False) as (staging, backup):
        with place.present() as present:
            _belongs(backup, present)
            is_readable = present is not None
        try:
            place.verified(backup, staging)
            staged = _house(staging, place, clock)
            try:
                done = _continued(staged, place, backup, asked, reason, passwords, is_readable=is_readable)
                if not verify_engine(staged.engine, asked.anchors).ok:
                    raise BackupChanged(str(file))
            finally:
                staged.close()
            place.accept(staging)
        finally:
            place.drop()
        mark_ready(data_dir, clock.now())
        finish_restore(data_dir)
    if is_readable:
        place.give_up()
    forget_old_copies(data_dir, clock.now())
    if done.note:
        SecondMedium(data_dir).keep(*done.note)
    return Restored(done.head.size, done.head.epoch, done.erased)


def _continued(
    staged: House, place: Place, backup: Backup, asked: Request, reason: str, passwords: Passwords, *, is_readable: bool
) -> Continued:
    """The log of the backup goes on: by two people, in a new epoch, without what was erased since."""
    data_dir = staged.data_dir.parent
    if is_readable:
        known = place.known(staged.clock)
        try:
            people = _two_people(known, asked, passwords)
        finally:
            known.close()
    else:
        people = _two_people(staged, asked, passwords)
    _known_then(staged, people)
    medium = SecondMedium(data_dir).folder()
    with place.present() as present:
        given_up = _given_up(backup, present, medium, asked.anchors)
        erased, left = _erased(data_dir, staged, medium, present)
        return go_on(staged, people, reason, given_up, erased, left)


@contextmanager
def _ready(data_dir: Path, file: Path, place: Place, *, verified: bool = True) -> Iterator[tuple[Path, Backup]]:
    """The backup laid out in the staging folder."""
    finish_restore(data_dir)
    staging = clear_staging(data_dir)
    try:
        backup = unpack(file, place.key, staging)
        if verified:
            place.verified(backup, staging)
        yield staging, backup
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


def _house(staging: Path, place: Place, clock: Clock) -> House:
    """The staged data with a copy of the signing key: what becomes of either shows only after the swap."""
    present = staging.parent / SIGNING_FILE
    if present.exists():
        handle = os.open(staging / SIGNING_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as copy:
            copy.write(present.read_bytes())
    engine = place.ready(staging)
    guesses = GuessFile(staging.parent / GUESSES_FILE)
    return House(staging, engine, SigningKey(staging / SIGNING_FILE), guesses, clock, DESK, journal_key(place.key))


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
