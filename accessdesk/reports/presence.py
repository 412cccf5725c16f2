"""The evacuation list of any moment as a file: written together with its entry in the log, or not at all."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.emergency_rows import people_in
from accessdesk.desk.exporting import ExportKind
from accessdesk.documents.erased_names import with_erased_names
from accessdesk.documents.export_file import ExportedFile
from accessdesk.printing.facts import evacuation_facts
from accessdesk.printing.pdf_file import write_pdf
from accessdesk.reports.taking_out import take_out
from accessdesk.storage.lists import SqlLists


def presence_file(desk: Desk, lists: SqlLists, target: Path, at: datetime | None, *, language: str) -> ExportedFile:
    """The list as of `at` (aware, past; None: now) as PDF. Raises RightMissing, and what take_out raises."""
    from accessdesk.documents.evacuation import evacuation_list

    moment = at or desk.clock.now()

    def write(path: Path) -> ExportedFile:
        people = with_erased_names(lists.presence(at), language)
        crews = people_in(lists.emergencies(at))
        now = evacuation_facts(people, lists.company(), moment, emergency=crews)
        facts = replace(now, language=language, past=at is not None)
        return write_pdf(path, evacuation_list(facts), rows=len(people))

    day = moment.astimezone().date()
    return take_out(desk, ExportKind.EVACUATION, target, write, day_from=day, day_to=day)
