"""The log, or what was chosen of it, as a file: as a table or as a report on paper, with its entry or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from accessdesk.desk.desk import Desk
from accessdesk.desk.exporting import EXPORT_COLUMNS, LOG_FILE_COLUMNS, ExportCell, ExportKind
from accessdesk.desk.readers import LogLists
from accessdesk.desk.rows import CompanyFacts, LogFilter, LogRow
from accessdesk.documents.export_file import ExportedFile
from accessdesk.documents.table_file import TableForm, write_table
from accessdesk.printing.log_pdf import Line, write_log_pdf
from accessdesk.reports.taking_out import days_of, take_out
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.lists.exports import ExportSelects

if TYPE_CHECKING:
    from sqlalchemy import Engine

_AT_ONCE = 500


class LogForm(StrEnum):
    """How the log is written."""

    CSV = "csv"
    EXCEL_CSV = "excel-csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    PDF = "pdf"


class ReadsLog(LogLists, Protocol):
    """The log, and whose house it is."""

    def company(self) -> CompanyFacts: ...


@dataclass(frozen=True, slots=True)
class LogFile:
    """What to write: `told` says an entry in words, `chosen_words` the filter, `verdict` what verification found."""

    chosen: LogFilter
    form: LogForm
    language: str
    told: Callable[[LogRow], Line]
    chosen_words: tuple[str, ...] = ()
    verdict: Callable[[], str] = lambda: ""


def log_file(
    desk: Desk,
    engine: "Engine",
    lists: ReadsLog,
    target: Path,
    asked: LogFile,
    report: Callable[[int, int], None] = lambda done, total: None,
) -> ExportedFile:
    """Everything the filter lets through, newest first. `report(done, 0)` may raise to give up. Raises as take_out."""

    def write(path: Path) -> ExportedFile:
        chosen = replace(asked.chosen, before=None, limit=_AT_ONCE)
        pages = _pages(lists, chosen, report)
        if asked.form is LogForm.PDF:
            return _paper(path, desk, engine, lists, asked, pages)
        cells = _cells(ExportSelects(engine), pages, asked.told)
        return write_table(path, LOG_FILE_COLUMNS, cells, form=TableForm(asked.form.value), language=asked.language)

    first, last = days_of(asked.chosen.day_from, asked.chosen.day_to)
    return take_out(desk, ExportKind.LOG, target, write, day_from=first, day_to=last, chosen=asked.chosen)


def _pages(lists: LogLists, asked: LogFilter, report: Callable[[int, int], None]) -> Iterator[list[LogRow]]:
    done = 0
    while page := lists.log_page(asked):
        yield page
        done += len(page)
        report(done, 0)
        if len(page) < asked.limit:
            return
        asked = replace(asked, before=page[-1].id)


def _cells(
    selects: ExportSelects, pages: Iterator[list[LogRow]], told: Callable[[LogRow], Line]
) -> Iterator[tuple[ExportCell, ...]]:
    """Each entry with what the screen says of it beside what the log holds."""
    names = EXPORT_COLUMNS[ExportKind.LOG]
    for page in pages:
        found = selects.log_cells([row.id for row in page])
        for row in page:
            held = dict(zip(names, found[row.id], strict=True))
            line = told(row)
            held |= {"what": line.what, "proof": line.evidence, "by_whom": ", ".join(row.by)}
            held |= {"corrects": row.corrects, "corrected_by": row.corrected_by}
            yield tuple(held[name] for name in LOG_FILE_COLUMNS)


def _paper(
    path: Path, desk: Desk, engine: "Engine", lists: ReadsLog, asked: LogFile, pages: Iterator[list[LogRow]]
) -> ExportedFile:
    verdict = asked.verdict()
    return write_log_pdf(
        path,
        (asked.told(row) for page in pages for row in page),
        company=lists.company(),
        asked=asked.chosen,
        chosen_words=asked.chosen_words,
        verdict=verdict,
        checkpoint=newest_note(engine),
        now=desk.clock.now(),
        language=asked.language,
    )
