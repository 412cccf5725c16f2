"""`report evacuation`: who is or was in the house, as PDF, with its entry in the log or not at all."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say, spoken
from accessdesk.desk.exporting import ExportKind
from accessdesk.documents.export_file import ExportedFile
from accessdesk.exports import take_out
from accessdesk.printing.pdf_file import write_pdf
from accessdesk.storage.lists import SqlLists


def report(asked: Namespace) -> int:
    """The list as of `--at` (default: now). Exit 2 for a time that has not come or a folder in place of a file."""
    from accessdesk.documents.evacuation import evacuation_list
    from accessdesk.printing.facts import evacuation_facts

    target: Path = asked.out
    if target.is_dir():
        raise Stop("file_fault", USAGE, file=str(target), why="--out FILE")
    with at_desk(asked.data, asked.acting) as (house, desk):
        now = desk.clock.now()
        if asked.at is not None and asked.at > now:
            raise Stop("at_in_future", USAGE)
        at = asked.at or now

        def write(path: Path) -> ExportedFile:
            lists = SqlLists(house.engine)
            people = lists.presence(asked.at)
            facts = replace(evacuation_facts(people, lists.company(), at), language=spoken())
            return write_pdf(path, evacuation_list(facts), rows=len(people))

        day = at.astimezone().date()
        written = take_out(desk, ExportKind.EVACUATION, target, write, day_from=day, day_to=day)
    shown = f"{at.astimezone():%Y-%m-%d %H:%M}"
    print(say("evacuation_written", count=written.rows, at=shown, file=str(target), digest=written.sha256))
    print(say("visitors_only"))
    return DONE
