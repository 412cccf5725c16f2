"""The keying schedule as a file: written together with its entry in the log, or not at all."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.desk.desk import Desk
from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_readers import KeyLists
from accessdesk.desk.key_rows import KeyingSchedule
from accessdesk.desk.rows import CompanyFacts
from accessdesk.documents.export_file import ExportedFile
from accessdesk.domain.ids import LockingSystemId
from accessdesk.printing.pdf_file import write_pdf
from accessdesk.reports.anchors import newest_anchor
from accessdesk.reports.taking_out import take_out

if TYPE_CHECKING:
    from sqlalchemy import Engine


class ScheduleForm(StrEnum):
    """How the schedule is written."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


def schedule_file(
    desk: Desk,
    engine: "Engine",
    keys: KeyLists,
    company: CompanyFacts,
    target: Path,
    system_id: LockingSystemId,
    at: datetime,
    *,
    form: ScheduleForm,
    language: str,
) -> ExportedFile:
    """A system's schedule as it was at a moment. Raises RightMissing, Unknown, and what take_out raises."""
    day = at.astimezone().date()

    def write(path: Path) -> ExportedFile:
        schedule = keys.keying_schedule(system_id, at)
        data = _written(schedule, at, company, newest_anchor(engine), form, language)
        return write_pdf(path, data, rows=len(schedule.rows))

    return take_out(desk, ExportKind.SCHEDULE, target, write, day_from=day, day_to=day)


def _written(
    schedule: KeyingSchedule, at: datetime, company: CompanyFacts, anchor: str, form: ScheduleForm, language: str
) -> bytes:
    if form is ScheduleForm.PDF:
        from accessdesk.documents.schedule_paper import SchedulePaper, schedule_paper

        return schedule_paper(SchedulePaper(schedule, at, company.company, company.site, anchor, language))
    from accessdesk.documents.schedule_table import as_csv, as_workbook

    return as_csv(schedule, language) if form is ScheduleForm.CSV else as_workbook(schedule, language)
