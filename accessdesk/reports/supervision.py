"""The supervision report of a period as a file: written together with its entry in the log, or not at all."""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.desk.desk import Desk
from accessdesk.desk.exporting import EXPORT_COLUMNS, ExportKind
from accessdesk.desk.supervision_report import SupervisionReport, supervision_report
from accessdesk.documents.erased_names import with_erased_names
from accessdesk.documents.export_file import ExportedFile, write_export
from accessdesk.domain.ids import ZoneId
from accessdesk.printing.pdf_file import write_pdf
from accessdesk.reports.anchors import newest_anchor
from accessdesk.reports.taking_out import take_out
from accessdesk.storage.lists import SqlLists

if TYPE_CHECKING:
    from sqlalchemy import Engine


class ReportForm(StrEnum):
    """How the report is written."""

    PDF = "pdf"
    CSV = "csv"


def begin_of(day: date) -> datetime:
    """The beginning of a local day, aware UTC."""
    return datetime(day.year, day.month, day.day).astimezone().astimezone(UTC)


def read_report(lists: SqlLists, first: date, last: date, now: datetime) -> SupervisionReport:
    """The report over local days, both inclusive."""
    since, until = begin_of(first), begin_of(last + timedelta(days=1))
    return supervision_report(lists.supervision(since, until), since, until, now)


def supervision_file(
    desk: Desk,
    engine: "Engine",
    target: Path,
    first: date,
    last: date,
    *,
    form: ReportForm,
    language: str,
    zone_id: ZoneId | None = None,
) -> ExportedFile:
    """The report over local days, both inclusive, with the answer about one zone in full when one is asked for.

    Raises RightMissing, and what take_out raises; the log's entry has the days and the digest of the file.
    """
    lists = SqlLists(engine)

    def write(path: Path) -> ExportedFile:
        report = with_erased_names(read_report(lists, first, last, desk.clock.now()), language)
        if form is ReportForm.CSV:
            return _write_csv(path, report, language)
        return _write_paper(path, report, lists, engine, language, zone_id)

    return take_out(desk, ExportKind.SUPERVISION, target, write, day_from=first, day_to=last)


def _write_csv(path: Path, report: SupervisionReport, language: str) -> ExportedFile:
    from accessdesk.desk.supervision_cells import report_cells
    from accessdesk.documents.supervision_words import said

    cells = report_cells(report, said("proves", language))
    return write_export(path, EXPORT_COLUMNS[ExportKind.SUPERVISION], cells, language=language)


def _write_paper(
    path: Path,
    report: SupervisionReport,
    lists: SqlLists,
    engine: "Engine",
    language: str,
    zone_id: ZoneId | None,
) -> ExportedFile:
    from accessdesk.documents.supervision_paper import SupervisionPaper, supervision_paper

    company = lists.company()
    paper = SupervisionPaper(
        report=report,
        company=company.company,
        site=company.site,
        anchor=newest_anchor(engine),
        language=language,
        zone=next((zone for zone in report.zones if zone.zone_id == zone_id), None),
    )
    return write_pdf(path, supervision_paper(paper), rows=len(report.visits))
