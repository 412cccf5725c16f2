"""`subject-export`: everything about one person, for that person, as PDF and JSON."""

from argparse import Namespace

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.key_reports import meant
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say, spoken
from accessdesk.desk.subject_data import SubjectAsked
from accessdesk.domain.access_rights import Right
from accessdesk.storage.lists import SqlLists

_MANY = 200


def subject_export(asked: Namespace) -> int:
    """Write both files. Exit 2 for a name that means nobody or several, and for a folder in place of a file."""
    from accessdesk.reports.subject import subject_files

    if asked.out.is_dir():
        raise Stop("file_fault", USAGE, file=str(asked.out), why="--out FILE.pdf")
    with at_desk(asked.data, asked.acting) as (house, desk):
        desk.demand(Right.EXPORT)
        subject = _named(SqlLists(house.engine, desk.viewer), asked.person)
        data = subject_files(desk, house.engine, asked.out, subject, reason=asked.reason, language=spoken())
    beside = str(asked.out.with_suffix(".json"))
    counts = {"records": len(data.records), "entries": len(data.entries)}
    print(say("subject_written", file=str(asked.out), beside=beside, **counts))
    return DONE


def _named(lists: SqlLists, name: str) -> SubjectAsked:
    """The visitor or employee of this name, or of "name, company"."""
    found = [
        ((hit.name, f"{hit.name}, {hit.company}"), SubjectAsked(person_id=hit.id))
        for hit in lists.find_people(name.partition(",")[0], _MANY)
    ]
    found += [
        ((one.name, f"{one.name}, {one.department}"), SubjectAsked(employee_id=one.id)) for one in lists.employees()
    ]
    return meant("no_such_person", name, found)
