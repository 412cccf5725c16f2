"""Faults of the environment, and the database's violations turned into the domain's refusals."""

import sqlalchemy.exc

from accessdesk.domain.refusals import (
    AlreadyThere,
    BadgeInUse,
    ChangedMeanwhile,
    CustodyAlreadyOpen,
    KeyAlreadyOut,
    Refusal,
    RuleBroken,
)

_RULES: tuple[tuple[str, type[Refusal]], ...] = (
    ("uq_custody_open", CustodyAlreadyOpen),
    ("custody.visit_id", CustodyAlreadyOpen),
    ("uq_assignment_asked", ChangedMeanwhile),
    ("uq_assignment_active", CustodyAlreadyOpen),
    ("assignment.visit_id", ChangedMeanwhile),
    ("uq_duty_place", ChangedMeanwhile),
    ("duty.day", ChangedMeanwhile),
    ("uq_badge_number_out", BadgeInUse),
    ("uq_prepared_badge", BadgeInUse),
    ("prepared_badge.visit_id", BadgeInUse),
    ("uq_badge_card_number", AlreadyThere),
    ("badge_card.number", AlreadyThere),
    ("badge.number", BadgeInUse),
    ("uq_hook_use", ChangedMeanwhile),
    ("hook_use.", ChangedMeanwhile),
    ("uq_ring_key_on", ChangedMeanwhile),
    ("ring_key.copy_id", ChangedMeanwhile),
    ("uq_handover_open", KeyAlreadyOut),
    ("handover.copy_id", KeyAlreadyOut),
    ("uq_key_reservation_open", ChangedMeanwhile),
    ("key_reservation.copy_id", ChangedMeanwhile),
    ("uq_witness_open", AlreadyThere),
    ("witness.way", AlreadyThere),
    ("uq_bearer_change_open", ChangedMeanwhile),
    ("bearer_change.handover_id", ChangedMeanwhile),
)


class EnvironmentFault(Exception):
    """Something outside the program failed: a full disk, a file in use, a damaged or a newer database."""

    code = "environment"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class ReportNotArchival(EnvironmentFault):
    """A report did not become valid PDF/A; nothing was written."""

    code = "report_not_archival"


class DatabaseBusy(EnvironmentFault):
    """Another program holds the database longer than we wait."""

    code = "database_busy"


class DatabaseDamaged(EnvironmentFault):
    """The data file cannot be read: wrong key or damage."""

    code = "database_damaged"


class DatabaseNewer(EnvironmentFault):
    """The data was written by a newer version of the program."""

    code = "database_newer"


class DatabaseUnreachable(EnvironmentFault):
    """The database server does not answer, or does not know who asks."""

    code = "database_unreachable"


class DiskFull(EnvironmentFault):
    """No room left."""

    code = "disk_full"


class KeyFileMissing(EnvironmentFault):
    """There is a data file, and no key file beside it."""

    code = "key_file_missing"


class JournalUnwritable(EnvironmentFault):
    """What is to be erased cannot be written down beside the database; so it is not erased."""

    code = "journal_unwritable"


class JournalChanged(EnvironmentFault):
    """A line of the erasure journal was changed, made up, or is missing between others."""

    code = "journal_changed"


class BackupCheckFailed(EnvironmentFault):
    """A copy that was just made does not verify: the data themselves are damaged or changed. It was not kept."""

    code = "backup_check_failed"


class BackupChanged(EnvironmentFault):
    """A file is no backup, or not as it was made, or made with another key."""

    code = "backup_changed"


class BackupForeign(EnvironmentFault):
    """A backup of another log than the one that lies here."""

    code = "backup_foreign"


class BackupGivenUp(EnvironmentFault):
    """A backup that holds entries which an earlier restore gave up."""

    code = "backup_given_up"


class RestoreOnServer(EnvironmentFault):
    """A backup of a server's database goes into a new, empty one, which was not named."""

    code = "restore_on_server"


class BackupOtherKind(EnvironmentFault):
    """A backup of a data file for a database on a server."""

    code = "backup_other_kind"


class DatabaseNotEmpty(EnvironmentFault):
    """The database named for a restore holds something."""

    code = "database_not_empty"


class DatabaseGivenUp(EnvironmentFault):
    """A restore gave this database up; the house goes on in another one."""

    code = "database_given_up"


class RestoreUnfinished(EnvironmentFault):
    """A restore into this database was not finished; nothing in it may be shown."""

    code = "restore_unfinished"


class ServerRestoreFailed(EnvironmentFault):
    """pg_restore is missing, or it failed."""

    code = "server_restore_failed"


class ServerBackupFailed(EnvironmentFault):
    """pg_dump is missing, or it failed."""

    code = "server_backup_failed"


def refusal_of(fault: sqlalchemy.exc.IntegrityError) -> Refusal:
    """The domain's own refusal for a violated rule of the database."""
    words = str(fault.orig)
    for mark, refusal in _RULES:
        if mark in words:
            return refusal()
    return RuleBroken(rule=words.splitlines()[0])


def fault_of(fault: sqlalchemy.exc.DBAPIError) -> Exception:
    """The environment fault behind a driver's error; the error itself when it is none of these (a bug)."""
    words = str(fault.orig).lower()
    for mark, kind in (
        ("locked", DatabaseBusy),
        ("not a database", DatabaseDamaged),
        ("malformed", DatabaseDamaged),
        ("disk is full", DiskFull),
    ):
        if mark in words:
            return kind(str(fault.orig))
    return fault
