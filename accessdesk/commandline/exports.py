"""`export log|visits|escorts|keys`: a file, and its entry in the log, or neither."""

from argparse import Namespace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.window_words import log_words
from accessdesk.commandline.wording import say, spoken
from accessdesk.desk.desk import Desk
from accessdesk.desk.exporting import EXPORT_COLUMNS, ExportKind
from accessdesk.desk.rows import LogFilter
from accessdesk.documents.export_file import ExportedFile
from accessdesk.documents.table_file import TableForm, write_table
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.reports.log import LogFile, LogForm, log_file
from accessdesk.reports.taking_out import take_out
from accessdesk.storage.house import House
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.exports import ExportSelects

_OF_THE_LOG = ("types", "text", "about", "late", "overrides", "at_desk")


def export(asked: Namespace) -> int:
    """Write beside the target, record the export, and only then put the file in its place."""
    if asked.day_from and asked.day_to and asked.day_from > asked.day_to:
        raise Stop("period_backwards", USAGE)
    kind = ExportKind(asked.kind)
    target: Path = asked.out
    if target.is_dir():
        raise Stop("file_fault", USAGE, file=str(target), why="--out FILE")
    if kind is not ExportKind.LOG and (asked.format == LogForm.PDF or any(getattr(asked, one) for one in _OF_THE_LOG)):
        raise Stop("only_of_the_log", USAGE)
    if asked.bom and asked.format != TableForm.CSV:
        raise Stop("bom_of_csv", USAGE)
    types = _types(asked.types)
    with at_desk(asked.data, asked.acting) as (house, desk):
        written = _log(house, desk, asked, types) if kind is ExportKind.LOG else _table(house, desk, asked, kind)
    print(say("exported", count=written.rows, file=str(target), digest=written.sha256))
    if kind is ExportKind.ESCORTS:
        print(say("documented_only"))
    return DONE


def _table(house: House, desk: Desk, asked: Namespace, kind: ExportKind) -> ExportedFile:
    since, until = _span(asked)
    form = TableForm.EXCEL_CSV if asked.bom else TableForm(asked.format)

    def write(path: Path) -> ExportedFile:
        found = ExportSelects(house.engine).export_rows(kind, since, until, desk.clock.now())
        return write_table(path, EXPORT_COLUMNS[kind], found, form=form, language=spoken())

    return take_out(desk, kind, asked.out, write, day_from=asked.day_from, day_to=asked.day_to)


def _log(house: House, desk: Desk, asked: Namespace, types: tuple[str, ...]) -> ExportedFile:
    since, until = _span(asked)
    chosen = LogFilter(
        day_from=since,
        day_to=until,
        types=types,
        person_text=asked.text,
        mention=asked.about,
        desk=asked.at_desk,
        late=asked.late,
        overrides=asked.overrides,
    )
    desk.demand(Right.EXPORT)
    with log_words() as words:
        form = LogForm.EXCEL_CSV if asked.bom else LogForm(asked.format)
        file = LogFile(
            chosen,
            form,
            spoken(),
            words.told,
            words.chosen(chosen),
            lambda: words.verdict(house.engine),
        )
        return log_file(desk, house.engine, SqlLists(house.engine, desk.viewer), asked.out, file)


def _types(named: list[str]) -> tuple[str, ...]:
    """The types of these names or beginnings of names; Stop for one that no entry can have."""
    found: dict[str, None] = {}
    for name in named:
        whole = name.endswith(".")
        fitting = [kind.value for kind in EntryType if kind.value == name or (whole and kind.value.startswith(name))]
        if not fitting:
            raise Stop("no_such_type", USAGE, name=name)
        found |= dict.fromkeys(fitting)
    return tuple(found)


def _span(asked: Namespace) -> tuple[datetime | None, datetime | None]:
    since = _begin(asked.day_from) if asked.day_from else None
    return since, _begin(asked.day_to + timedelta(days=1)) if asked.day_to else None


def _begin(day: date) -> datetime:
    """The beginning of a local day, in UTC."""
    return datetime(day.year, day.month, day.day).astimezone().astimezone(UTC)
