"""Everything about one person as PDF and JSON, written together with their entry in the log, or not at all."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.desk.desk import Desk
from accessdesk.desk.subject_data import NoteSubjectExport, SubjectAsked, SubjectData
from accessdesk.documents.subject_paper import SubjectFacts, subject_json, subject_paper
from accessdesk.domain.access_rights import Right
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.printing.pdf_file import write_pdf
from accessdesk.reports.taking_out import refuse_our_names
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.subject_data import SubjectSelects

if TYPE_CHECKING:
    from sqlalchemy import Engine


def subject_files(
    desk: Desk, engine: "Engine", target: Path, asked: SubjectAsked, *, reason: str, language: str
) -> SubjectData:
    """Write `target` (PDF) and beside it the same name with .json; gives what they hold.

    Raises RightMissing, Missing without a reason, Unknown, and NotAcceptable for a name that belongs to the program;
    files that stand there already are replaced only once the log has its entry.
    """
    desk.demand(Right.EXPORT)
    cleaned(reason, "reason")
    refuse_our_names(target)
    beside = target.with_suffix(".json")
    if beside == target:
        raise NotAcceptable(field="file", why="names_a_pdf")
    data = SubjectSelects(engine).subject_data(asked, desk.clock.now())
    company = SqlLists(engine).company()
    facts = SubjectFacts(data, company.company, company.site, language, beside.name)
    papers = {target: subject_paper(facts), beside: subject_json(facts)}
    partial = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in papers}
    try:
        for path, content in papers.items():
            write_pdf(partial[path], content, rows=len(data.records))
        digests = {path.suffix[1:]: hashlib.sha256(content).hexdigest() for path, content in papers.items()}
        desk.execute(NoteSubjectExport(asked, reason, str(target), len(data.records), digests))
        for path, written in partial.items():
            written.replace(path)
    finally:
        for written in partial.values():
            written.unlink(missing_ok=True)
    return data
