"""Faults of the environment as sentences: a full disk, a file in use, a printer that does not answer."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

FAULTS: Mapping[str, Any] = {
    "environment": QT_TRANSLATE_NOOP("Refusals", "Something outside the program failed. Nothing was lost; try again."),
    "database_busy": QT_TRANSLATE_NOOP(
        "Refusals", "The data file is busy with another program. Wait a moment, then try again."
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Refusals", "The data file cannot be read. Do not go on working; restore the last backup."
    ),
    "database_newer": QT_TRANSLATE_NOOP(
        "Refusals", "The data was written by a newer version of AccessDesk. Install that version."
    ),
    "database_unreachable": QT_TRANSLATE_NOOP(
        "Refusals", "The database server does not answer. Check the network and the address in desk.json."
    ),
    "disk_full": QT_TRANSLATE_NOOP("Refusals", "The disk is full. Make room, then try again; nothing was recorded."),
    "key_file_missing": QT_TRANSLATE_NOOP(
        "Refusals", "The key file of the data is missing. Put it back beside the data file, or use the recovery sheet."
    ),
    "journal_unwritable": QT_TRANSLATE_NOOP(
        "Refusals",
        "The erasure journal beside the data cannot be written, so nothing was erased. Make room or give the rights "
        "back, then try again.",
    ),
    "journal_changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The erasure journal was changed or lines of it are missing. Put back a whole copy: it lies on the second "
        "medium and in each later backup.",
    ),
    "backup_check_failed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The copy does not verify, so it was not kept as a backup. Verify the log: the data are damaged or changed.",
    ),
    "report_not_archival": QT_TRANSLATE_NOOP(
        "Refusals",
        "The report did not become valid PDF/A, so the package was not written. Nothing else was changed. Try again "
        "without names; if it stays so, tell whoever maintains the program.",
    ),
    "backup_changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "This file is no sound backup of these data: it was changed or damaged, or another key made it. Nothing was "
        "changed here; take another backup, or put the right accessdesk.key into the folder.",
    ),
    "backup_foreign": QT_TRANSLATE_NOOP(
        "Refusals", "This backup is of another log than the data here. Nothing was changed; take a backup of this one."
    ),
    "backup_given_up": QT_TRANSLATE_NOOP(
        "Refusals",
        "This backup holds entries that an earlier restore gave up. Nothing was changed; take an older or a later one.",
    ),
    "restore_on_server": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is a backup of a database on a PostgreSQL server. Make a new, empty database there and name its address "
        "with --into. Nothing was changed.",
    ),
    "backup_other_kind": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is a backup of a data file, and these data lie on a PostgreSQL server. Take a backup of the server's "
        "database, or another data folder.",
    ),
    "database_not_empty": QT_TRANSLATE_NOOP(
        "Refusals",
        "The database named for the restore is not empty. Nothing was changed; make a new one and name that one.",
    ),
    "database_given_up": QT_TRANSLATE_NOOP(
        "Refusals",
        "A restore gave this database up: the house goes on in another one. Put its address into the settings file "
        "(desk.json) of this desk; whoever restored knows it.",
    ),
    "restore_unfinished": QT_TRANSLATE_NOOP(
        "Refusals",
        "A restore into this database was broken off, so nothing in it is shown. Run the restore again into the same "
        "database.",
    ),
    "server_restore_failed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The server did not take the backup: pg_restore is missing on this computer, or it failed. The new database "
        "is empty as before. Install the PostgreSQL client of the server's version and try again.",
    ),
    "server_backup_failed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The server's data were not backed up: pg_dump is missing on this computer, or it failed. Install the "
        "PostgreSQL client of the server's version, or back up on the server.",
    ),
    "set_up_unfinished": QT_TRANSLATE_NOOP(
        "Refusals", "The set-up of this data folder was never finished. Close the program and start it again."
    ),
    "no_snapshot": QT_TRANSLATE_NOOP(
        "Refusals", "No evacuation list lies on this computer yet. Log in once, then it is kept up to date by itself."
    ),
    "seal_broken": QT_TRANSLATE_NOOP(
        "Refusals", "The evacuation list on this computer was changed or damaged. Log in: then it is written anew."
    ),
    "mail": QT_TRANSLATE_NOOP(
        "Refusals", "The mail server did not take the evacuation list. Check the mail settings; the next hour tries it."
    ),
    "printer": QT_TRANSLATE_NOOP("Refusals", "The printer does not answer. Everything is recorded; print again later."),
}
