"""Answers about keys as files: written together with their entry in the log, or not at all."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.desk.desk import Desk
from accessdesk.desk.key_asking import AskedOfKeys, answered, rows_of
from accessdesk.desk.key_question_cells import KEY_COLUMNS, KeyAnswer, answer_cells
from accessdesk.documents.export_file import ExportedFile, write_export
from accessdesk.printing.pdf_file import write_pdf
from accessdesk.reports.anchors import newest_anchor
from accessdesk.reports.taking_out import take_out
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_questions import KeyQuestionSelects

if TYPE_CHECKING:
    from sqlalchemy import Engine


class KeyForm(StrEnum):
    """How an answer is written."""

    PDF = "pdf"
    CSV = "csv"


def key_report_file(
    desk: Desk, engine: "Engine", target: Path, asked: AskedOfKeys, *, form: KeyForm, language: str
) -> ExportedFile:
    """The answer as a file; the log's entry has what was asked and the file's digest. Raises as take_out does."""

    def write(path: Path) -> ExportedFile:
        answer = answered(desk, KeyQuestionSelects(engine), asked, for_file=True)
        if form is KeyForm.CSV:
            return write_export(path, KEY_COLUMNS[asked.kind], answer_cells(asked.kind, answer), language=language)
        return write_pdf(path, _paper(desk, engine, asked, answer, language), rows=rows_of(answer))

    return take_out(desk, asked.kind, target, write, asked=asked.named, at=asked.at or desk.clock.now())


def _paper(desk: Desk, engine: "Engine", asked: AskedOfKeys, answer: KeyAnswer, language: str) -> bytes:
    from accessdesk.documents.key_paper import KeyPaper, key_paper

    company = SqlLists(engine).company()
    return key_paper(
        KeyPaper(
            kind=asked.kind,
            answer=answer,
            made_at=desk.clock.now(),
            company=company.company,
            site=company.site,
            anchor=newest_anchor(engine),
            language=language,
        )
    )
