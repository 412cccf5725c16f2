"""A file leaves the house together with its entry in the log, or not at all."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from accessdesk.desk.exporting import ExportKind, NoteExport
from accessdesk.documents.csv_export import write_csv
from accessdesk.domain.access_rights import Right
from accessdesk.opening import Opened


def write_log_export(
    opened: Opened,
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[str | int]],
    *,
    period: tuple[datetime | None, datetime | None],
    language: str,
) -> int:
    """Write the CSV beside its place, note it, then put it there; how many rows. Raises RightMissing before writing."""
    opened.desk.demand(Right.EXPORT)
    partial = path.with_name(f"{path.name}.part")
    try:
        with partial.open("w", encoding="utf-8", newline="") as out:
            count = write_csv(out, header, rows, language=language)
        begins, ends = (moment.astimezone().date() if moment else None for moment in period)
        digest = sha256(partial.read_bytes()).hexdigest()
        opened.desk.execute(NoteExport(ExportKind.LOG, count, digest, path.name, begins, ends))
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return count
