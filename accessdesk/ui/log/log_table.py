"""The columns of the log."""

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
        width=72,
        stretch=0,
    ),
    Column(
        "time",
        lambda: QCoreApplication.translate("LogScreen", "Time"),
        lambda row: to_the_second(row.at),
        second=lambda row: local_day(row.at),
        width=104,
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
        width=104,
    ),
    Column(
        "evidence",
        lambda: QCoreApplication.translate("LogScreen", "Evidence"),
        lambda row: evidence_of(row)[0],
        tone=lambda row: evidence_of(row)[1],
        width=182,
        stretch=0,
    ),
)


def csv_header() -> list[str]:
    """The titles of the exported columns."""
    return [
        *(column.title() for column in COLUMNS[:1]),
        QCoreApplication.translate("LogScreen", "Happened"),
        QCoreApplication.translate("LogScreen", "Entered"),
        *(column.title() for column in COLUMNS[2:4]),
        QCoreApplication.translate("LogScreen", "Desk"),
        QCoreApplication.translate("LogScreen", "Evidence"),
    ]


def csv_row(row: LogRow) -> list[str | int]:
    """One entry as it is exported: times to the second, local."""
    return [
        row.id,
        f"{local_day(row.at)} {to_the_second(row.at)}",
        f"{local_day(row.entered_at)} {to_the_second(row.entered_at)}",
        str(sentence_of(row)),
        _by(row),
        row.desk,
        evidence_of(row)[0],
    ]
