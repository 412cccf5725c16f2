"""The columns of the log."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.rows import LogRow
from accessdesk.ui import language
from accessdesk.ui.log.entry_wording import sentence_of
from accessdesk.ui.log.evidence import evidence_of
from accessdesk.ui.log.moments import to_the_second
from accessdesk.ui.table_model import Column
from accessdesk.ui.wording import local_day

WHAT = 2


def _by(row: LogRow) -> str:
    return ", ".join(row.by) or QCoreApplication.translate("LogScreen", "System")


COLUMNS: tuple[Column[LogRow], ...] = (
    Column(
        "seq",
        lambda: QCoreApplication.translate("LogScreen", "No."),
        lambda row: language.locale().toString(row.id),
        width=68,
        stretch=0,
    ),
    Column(
        "time",
        lambda: QCoreApplication.translate("LogScreen", "Time"),
        lambda row: to_the_second(row.at),
        second=lambda row: local_day(row.at),
        width=98,
        stretch=0,
    ),
    Column(
        "what",
        lambda: QCoreApplication.translate("LogScreen", "What happened"),
        lambda row: str(sentence_of(row)),
        width=200,
        stretch=6,
    ),
    Column(
        "by",
        lambda: QCoreApplication.translate("LogScreen", "By"),
        _by,
        second=lambda row: row.desk,
        width=134,
        stretch=0,
        rank=2,
    ),
    Column(
        "evidence",
        lambda: QCoreApplication.translate("LogScreen", "Evidence"),
        lambda row: evidence_of(row)[0],
        tone=lambda row: evidence_of(row)[1],
        width=160,
        stretch=0,
        rank=1,
    ),
)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One entry in words, as the PDF report prints it. Times are aware, local."""

    seq: int
    at: datetime
    entered_at: datetime
    what: str
    who: str
    evidence: str
    late: bool


def report_line(row: LogRow) -> ReportLine:
    """One entry as it is reported."""
    who = f"{_by(row)}, {row.desk}"
    at, entered = row.at.astimezone(), row.entered_at.astimezone()
    return ReportLine(row.id, at, entered, str(sentence_of(row)), who, evidence_of(row)[0], row.entered_late)
