"""What the inputs of visits find while somebody types. Each runs on the database thread."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.rows import EmployeeRow, InsideRow, PersonHit
from accessdesk.domain.names import asked_spellings, folded_words
from accessdesk.ui.visits.at_desk import DeskLists
from accessdesk.ui.widgets import Suggestion
from accessdesk.ui.wording import local_day, local_time, word

translate = QCoreApplication.translate
Lookup = Callable[[str], Sequence[Suggestion]]


def known_visitors(lists: DeskLists) -> Lookup:
    """Returning visitors, told apart by company, note, last visit, host then and masked contact."""
    return lambda text: [_person(hit) for hit in lists.find_people(text)]


def employees(lists: DeskLists) -> Lookup:
    """Active employees with their department."""
    return lambda text: [employee_suggestion(row) for row in lists.find_employees(text)]


def people_inside(lists: DeskLists, clock: Callable[[], datetime]) -> Lookup:
    """Visitors in the house, by name, company or badge number."""
    return lambda text: [_inside(row) for row in lists.inside(clock()) if _fits(row, text)]


def employee_suggestion(row: EmployeeRow) -> Suggestion:
    return Suggestion(row.name, row.department, row.phone, row.id)


def visitor_facts(hit: PersonHit) -> str:
    """The last visit, the host then, the masked contact: what tells somebody who stands at the desk."""
    last = translate("Lookups", "last {day}").format(day=local_day(hit.last_visit)) if hit.last_visit else ""
    host = translate("Lookups", "to see {host}").format(host=hit.last_host_name) if hit.last_host_name else ""
    return " · ".join(fact for fact in (last, host, hit.masked_contact) if fact)


def _person(hit: PersonHit) -> Suggestion:
    return Suggestion(hit.name, hit.company, hit.note, hit, below=visitor_facts(hit))


def _inside(row: InsideRow) -> Suggestion:
    return Suggestion(row.name, row.company, f"{row.badge} · {word(row.state)} {local_time(row.since)}", row)


def _fits(row: InsideRow, text: str) -> bool:
    if text.casefold() in row.badge.casefold():
        return True
    words = folded_words(f"{row.name} {row.company}")
    asked = asked_spellings(text)
    return bool(asked) and all(
        any(known.startswith(spelling) for known in words for spelling in spellings) for spellings in asked
    )
