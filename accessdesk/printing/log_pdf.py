"""The log as a PDF report: the entries in words, what verification found, and the newest checkpoint as a code."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from accessdesk.desk.rows import CompanyFacts, LogFilter
from accessdesk.documents.export_file import ExportedFile
from accessdesk.documents.log_report import LogReportFacts, LogRow, log_report
from accessdesk.ledger.checkpoint import parse_note, receipt_anchor
from accessdesk.printing.pdf_file import write_pdf


class Line(Protocol):
    """One entry in words; times aware and local."""

    @property
    def seq(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def entered_at(self) -> datetime: ...
    @property
    def what(self) -> str: ...
    @property
    def who(self) -> str: ...
    @property
    def evidence(self) -> str: ...
    @property
    def late(self) -> bool: ...


def write_log_pdf(
    path: Path,
    lines: Iterable[Line],
    *,
    company: CompanyFacts,
    asked: LogFilter,
    chosen_words: tuple[str, ...] = (),
    verdict: str,
    checkpoint: str,
    now: datetime,
    language: str,
) -> ExportedFile:
    """Write the report readable for its owner alone (0600). `checkpoint` is a note's text, empty for none."""
    rows = [LogRow(line.seq, line.at, line.entered_at, line.what, line.who, line.evidence, line.late) for line in lines]
    anchor = ""
    if checkpoint:
        signed = parse_note(checkpoint).checkpoint
        anchor = receipt_anchor(signed.epoch, signed.size, signed.root)
    made_at = now.astimezone()
    facts = LogReportFacts(
        company=company.company,
        site=company.site,
        period_from=(asked.day_from or (min(row.entered_at for row in rows) if rows else now)).astimezone(),
        period_to=(asked.day_to or now).astimezone(),
        filters=chosen_words,
        verdict=verdict,
        rows=rows,
        made_at=made_at,
        anchor=anchor,
        checkpoint_qr=checkpoint,
        language=language,
    )
    pdf = log_report(facts)
    return write_pdf(path, pdf, rows=len(rows))
