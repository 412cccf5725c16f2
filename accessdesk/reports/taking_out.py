"""A file leaves the house together with its entry in the log, or not at all; the same for every door."""

import os
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.exporting import ExportKind, NoteExport
from accessdesk.desk.rows import LogFilter
from accessdesk.documents.export_file import ExportedFile
from accessdesk.domain.access_rights import Right
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.printing.evacuation_papers import OWED_FILE
from accessdesk.printing.mail import MAIL_SECRET_FILE
from accessdesk.printing.snapshot import SNAPSHOT_FILE
from accessdesk.settings import SETTINGS_FILE
from accessdesk.storage.engine import DATA_FILE, KEY_FILE
from accessdesk.storage.guesses import GUESSES_FILE, GUESSES_LOCK
from accessdesk.storage.log_watch import KEPT_FILE, VERIFIED_FILE
from accessdesk.storage.scrubbing import MARK as ERASURE_MARK
from accessdesk.storage.sealed import SEAL_KEY_FILE
from accessdesk.storage.signing import SIGNING_FILE

_OURS = (
    DATA_FILE,
    KEY_FILE,
    SIGNING_FILE,
    GUESSES_FILE,
    GUESSES_LOCK,
    SNAPSHOT_FILE,
    SEAL_KEY_FILE,
    OWED_FILE,
    MAIL_SECRET_FILE,
    SETTINGS_FILE,
    ERASURE_MARK,
    VERIFIED_FILE,
    KEPT_FILE,
)
"""What lies in a data folder: an export put in its place, or in that of a file beside it (`accessdesk.db-wal`), would
end the company's log."""


def take_out(
    desk: Desk,
    kind: ExportKind,
    target: Path,
    write: Callable[[Path], ExportedFile],
    *,
    day_from: date | None = None,
    day_to: date | None = None,
    asked: str = "",
    at: datetime | None = None,
    chosen: LogFilter | None = None,
) -> ExportedFile:
    """Let `write` make the file beside its place, record the export, and only then put it there.

    Days are local, both inclusive; `asked` and `at` tell what a question named, `chosen` what of the log. Raises
    RightMissing, or NotAcceptable for the name of a data or key file, before anything is read or written, and what
    `write` raises; a file that stands there already is replaced in one step or stays untouched.
    """

    def note(written: ExportedFile) -> NoteExport:
        return NoteExport(kind, written.rows, written.sha256, str(target), day_from, day_to, asked, at, chosen)

    return put_out(desk, target, write, note)


def put_out(
    desk: Desk, target: Path, write: Callable[[Path], ExportedFile], note: Callable[[ExportedFile], object]
) -> ExportedFile:
    """As take_out, with a command of the caller's own that records what was written."""
    desk.demand(Right.EXPORT)
    refuse_our_names(target)
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        written = write(partial)
        desk.execute(note(written))
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return written


def refuse_our_names(target: Path) -> None:
    """Raises NotAcceptable for the name of a data or key file."""
    if target.name.lower().startswith(_OURS):
        raise NotAcceptable(field="file", why="belongs_to_the_program")


def days_of(begin: datetime | None, end: datetime | None) -> tuple[date | None, date | None]:
    """The first and the last local day of a span that `end` does not belong to; None: open on that side."""
    last = end - timedelta(microseconds=1) if end else None
    return begin.astimezone().date() if begin else None, last.astimezone().date() if last else None
