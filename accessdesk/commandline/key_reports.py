"""`report door-access`, `person-keys`, `key-history`, `overdue`, `key-inventory`, `loss-impact`."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say, spoken
from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_asking import AskedOfKeys
from accessdesk.domain.access_rights import Right
from accessdesk.domain.names import folded
from accessdesk.reports.keys import KeyForm, key_report_file
from accessdesk.storage.house import House
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.storage.lists.key_questions import KeyQuestionSelects

T = TypeVar("T")
_MANY = 200
_SHOWN = 6


def key_report(asked: Namespace) -> int:
    """Exit 2 for a name that means nothing or several, and for a time that has not come."""
    kind, at = ExportKind(asked.kind), getattr(asked, "at", None)
    with at_desk(asked.data, asked.acting) as (house, desk):
        now = desk.clock.now()
        if at is not None and at > now:
            raise Stop("at_in_future", USAGE)
        desk.demand(Right.EXPORT)
        question = _question(house, kind, at, getattr(asked, "named", ""), now)
        written = key_report_file(
            desk, house.engine, asked.out, question, form=KeyForm(asked.format), language=spoken()
        )
    print(say("exported", count=written.rows, file=str(asked.out), digest=written.sha256))
    print(say("recorded_only"))
    return DONE


def _question(house: House, kind: ExportKind, at: datetime | None, name: str, now: datetime) -> AskedOfKeys:
    questions = KeyQuestionSelects(house.engine)
    if kind is ExportKind.DOOR_ACCESS:
        doors = [((door.name,), door) for door in questions.find_doors(name, _MANY)]
        return AskedOfKeys(kind, at, door=meant("no_such_door", name, doors))
    if kind is ExportKind.PERSON_KEYS:
        people = [((one.name, f"{one.name}, {one.company}"), one) for one in questions.find_key_people(name, _MANY)]
        return AskedOfKeys(kind, at, person=meant("no_such_person", name, people))
    if kind is ExportKind.KEY_HISTORY:
        hits = SqlKeyLists(house.engine).find_copies(name, now, _MANY)
        hits += SqlKeyLists(house.engine).find_copies(name.rpartition(", ")[0], now, _MANY) if ", " in name else []
        copies = [((hit.number, f"{hit.number}, {hit.system_name} {hit.type_name}"), hit.id) for hit in hits]
        return AskedOfKeys(kind, at, copy_id=meant("no_such_copy", name, copies))
    return AskedOfKeys(kind, at)


def meant(missing: str, name: str, found: Sequence[tuple[tuple[str, ...], T]]) -> T:
    """The only one of this name, or of this name and what tells it apart; else Stop names what there is."""
    wanted = folded(name)
    fitting = {names: one for names, one in found if wanted in {folded(each) for each in names}}
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    near = [names[-1] for names in (fitting or dict(found))][:_SHOWN]
    raise Stop("several" if fitting else missing, USAGE, name=name, near="; ".join(near) or say("nothing_similar"))
