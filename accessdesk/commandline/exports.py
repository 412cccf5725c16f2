"""`export log|visits|escorts|keys`: a file, and its entry in the log, or neither."""

from argparse import Namespace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say, spoken
from accessdesk.desk.exporting import EXPORT_COLUMNS, ExportKind
from accessdesk.documents.export_file import ExportedFile, write_export
from accessdesk.reports.taking_out import take_out
from accessdesk.storage.lists.exports import ExportSelects


def export(asked: Namespace) -> int:
    """Write beside the target, record the export, and only then put the file in its place."""
    if asked.day_from and asked.day_to and asked.day_from > asked.day_to:
        raise Stop("period_backwards", USAGE)
    kind = ExportKind(asked.kind)
    target: Path = asked.out
    if target.is_dir():
        raise Stop("file_fault", USAGE, file=str(target), why="--out FILE")
    with at_desk(asked.data, asked.acting) as (house, desk):
        since = _begin(asked.day_from) if asked.day_from else None
        until = _begin(asked.day_to + timedelta(days=1)) if asked.day_to else None

        def write(path: Path) -> ExportedFile:
            found = ExportSelects(house.engine).export_rows(kind, since, until, desk.clock.now())
            return write_export(path, EXPORT_COLUMNS[kind], found, language=spoken())

        written = take_out(desk, kind, target, write, day_from=asked.day_from, day_to=asked.day_to)
    print(say("exported", count=written.rows, file=str(target), digest=written.sha256))
    if kind is ExportKind.ESCORTS:
        print(say("documented_only"))
    return DONE


def _begin(day: date) -> datetime:
    """The beginning of a local day, in UTC."""
    return datetime(day.year, day.month, day.day).astimezone().astimezone(UTC)
