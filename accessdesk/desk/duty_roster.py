"""The duty roster of a day, written anew as a whole: who is asked first, and who is not available when."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.external_links import external_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.duty import Duty, DutyKind, DutyLine, check_lines
from accessdesk.domain.events import EntryType
from accessdesk.domain.externals import lacking
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import ChangedMeanwhile, NotAcceptable


@dataclass(frozen=True, slots=True)
class SaveRoster:
    """The roster of a local day: its lines in the order in which those on duty are asked.

    `seen` are the ids of the lines that stood there when the change began; another desk's change is not overwritten.
    """

    day: date
    lines: tuple[DutyLine, ...]
    seen: tuple[int, ...] = ()


@handles(SaveRoster, right=Right.ESCORTS)
def save_roster(command: SaveRoster, act: Act) -> Outcome:
    known = act.uow.find(Duty, day=command.day.isoformat(), withdrawn_at=None)
    if {duty.id for duty in known} != set(command.seen):
        raise ChangedMeanwhile(field="roster")
    if command.day < act.uow.now.astimezone().date():
        raise NotAcceptable(field="roster", why="day_is_past")
    check_lines(command.lines)
    wished = _wished(act, command)
    kept = {_facts(duty) for duty in known} & {_facts(duty) for duty in wished}
    changed = [replace(duty, withdrawn_at=act.uow.now) for duty in known if _facts(duty) not in kept]
    added = [duty for duty in wished if _facts(duty) not in kept]
    if not changed and not added:
        raise NotAcceptable(field="roster", why="nothing_changed")
    _record(act, changed)
    _record(act, [_new(act, duty) for duty in added])
    return Outcome(None, frozenset({Subject.PEOPLE}))


def _wished(act: Act, command: SaveRoster) -> list[Duty]:
    """The lines with their places; an id of 0 says that none was given yet."""
    wished, place = [], 0
    for line in command.lines:
        employee = act.uow.get(Employee, line.employee_id)
        _refuse_unfit(act, employee, line, command.day)
        place += line.kind is DutyKind.ON_DUTY
        wished.append(
            Duty(
                id=0,
                pseudonym=employee.pseudonym,
                day=command.day,
                kind=line.kind,
                place=place if line.kind is DutyKind.ON_DUTY else 0,
                employee_id=employee.id,
                starts_at=line.starts_at,
                ends_at=line.ends_at,
                entered_at=act.uow.now,
            )
        )
    return wished


def _refuse_unfit(act: Act, employee: Employee, line: DutyLine, day: date) -> None:
    external = external_of(act, employee.id)
    lapsed = external is not None and lacking(external, day) is not None
    if not employee.active or employee.suspended or not employee.is_escort or lapsed:
        raise NotAcceptable(field="roster", why="no_escort_now", name=employee.name)
    if line.starts_at.astimezone().date() != day:
        raise NotAcceptable(field="roster", why="begins_another_day", name=employee.name)


def _facts(duty: Duty) -> tuple[Any, ...]:
    return duty.kind, duty.place, duty.employee_id, duty.starts_at, duty.ends_at


def _new(act: Act, duty: Duty) -> Duty:
    return replace(duty, id=act.uow.new_id(Duty), pseudonym=act.uow.new_pseudonym())


def _record(act: Act, lines: list[Duty]) -> None:
    """One entry about each person whose lines change."""
    by_person: dict[EmployeeId, list[Duty]] = {}
    for duty in lines:
        by_person.setdefault(duty.employee_id, []).append(duty)
    for employee_id, theirs in by_person.items():
        about = act.uow.get(Employee, employee_id).pseudonym
        act.uow.record(EntryType.ESCORT_ROSTER_CHANGED, *theirs, about=about)
