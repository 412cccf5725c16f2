"""A letter to somebody who asked about their data, written together with its entry in the log, or not at all."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.desk.desk import Desk
from accessdesk.desk.subject_requests import NoteReply, RequestRow
from accessdesk.documents.reply_letter import LetterFacts, reply_letter
from accessdesk.domain.access_rights import Right
from accessdesk.printing.pdf_file import write_pdf
from accessdesk.reports.taking_out import refuse_our_names
from accessdesk.storage.lists import SqlLists

if TYPE_CHECKING:
    from sqlalchemy import Engine


def letter_file(desk: Desk, engine: "Engine", target: Path, request: RequestRow) -> int:
    """Write the letter that the request needs now; gives its article. Raises RightMissing, NotAcceptable."""
    desk.demand(Right.RETENTION)
    refuse_our_names(target)
    company = SqlLists(engine).company()
    facts = LetterFacts(request, company.company, company.site, desk.clock.now())
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        written = write_pdf(partial, reply_letter(facts), rows=1)
        desk.execute(NoteReply(request.id, facts.article, str(target), written.sha256))
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return facts.article
