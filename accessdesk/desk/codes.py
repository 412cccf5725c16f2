"""Codes of alarms and safes: who was told, who must not know any more, and the change that makes it so."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_ends import KEYS
from accessdesk.desk.key_holders import holder_of
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.codes import Code, CodeChange, CodeHolder, CodeKind
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, EmployeeId, SiteId
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable


@dataclass(frozen=True, slots=True)
class SaveCode:
    """A new code (`id` None), or one with another name or place. The digits themselves are never taken in."""

    id: int | None
    name: str
    kind: CodeKind
    place: str = ""
    change_by: date | None = None
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class TellCode:
    """An employee who is committed to confidentiality was told the code."""

    code_id: int
    employee_id: EmployeeId
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EndCodeHolder:
    """Somebody shall not use the code any more. They still know it, so it must be changed."""

    holder_id: int
    why: str


@dataclass(frozen=True, slots=True)
class ChangeCode:
    """The code was changed. Only the holders in `told` were told the new one; everybody else knows it no longer."""

    code_id: int
    reason: str
    told: tuple[int, ...] = ()
    change_by: date | None = None
    happened_at: datetime | None = None


@handles(SaveCode, right=Right.KEY_DATA)
def save_code(command: SaveCode, act: Act) -> Outcome:
    name = cleaned(command.name, "name", longest=80)
    if any(code.id != command.id for code in act.uow.find(Code, site_id=command.site_id, name=name)):
        raise AlreadyThere(field="name", name=name)
    known = act.uow.get(Code, command.id) if command.id is not None else None
    code = Code(
        id=known.id if known else act.uow.new_id(Code),
        pseudonym=known.pseudonym if known else act.uow.new_pseudonym(),
        site_id=known.site_id if known else command.site_id,
        name=name,
        kind=command.kind,
        place=cleaned(command.place, "place", mandatory=False),
        changed_at=known.changed_at if known else act.uow.now,
        change_by=command.change_by,
    )
    act.uow.record(EntryType.CODE_SAVED, code, about=code.pseudonym)
    return Outcome(code.id, KEYS)


@handles(TellCode, right=Right.KEY_DATA)
def tell_code(command: TellCode, act: Act) -> Outcome:
    uow = act.uow
    code = uow.get(Code, command.code_id)
    who = holder_of(act, command.employee_id, None)
    if uow.find(CodeHolder, code_id=code.id, employee_id=command.employee_id, until_at=None):
        raise NotAcceptable(field="holder", why="knows_the_code", name=who.name)
    before = uow.find(CodeHolder, code_id=code.id, employee_id=command.employee_id)
    ended = [holder.until_at for holder in before if holder.until_at is not None]
    at = happened(act, command.happened_at, not_before=max([code.changed_at, *ended]))
    told = CodeHolder(uow.new_id(CodeHolder), uow.new_pseudonym(), code.id, command.employee_id, who.name, at, uow.now)
    uow.record(EntryType.CODE_TOLD, told, about=code.pseudonym, at=at)
    return Outcome(told.id, KEYS)


@handles(EndCodeHolder, right=Right.KEY_DATA)
def end_code_holder(command: EndCodeHolder, act: Act) -> Outcome:
    holder = act.uow.get(CodeHolder, command.holder_id)
    if holder.until_at is not None:
        raise NotAcceptable(field="holder", why="knows_no_code", name=holder.name)
    ended = replace(holder, until_at=act.uow.now, why=cleaned(command.why, "why"))
    act.uow.record(EntryType.CODE_WITHDRAWN, ended, about=act.uow.get(Code, holder.code_id).pseudonym)
    return Outcome(holder.code_id, KEYS)


@handles(ChangeCode, right=Right.KEY_DATA)
def change_code(command: ChangeCode, act: Act) -> Outcome:
    uow = act.uow
    code = uow.get(Code, command.code_id)
    reason = cleaned(command.reason, "reason")
    holders = uow.find(CodeHolder, code_id=code.id, until_at=None)
    ends = [holder.until_at for holder in uow.find(CodeHolder, code_id=code.id) if holder.until_at is not None]
    last = max([code.changed_at, *ends, *(holder.from_at for holder in holders)])
    at = happened(act, command.happened_at, not_before=last)
    if not set(command.told) <= {holder.id for holder in holders}:
        raise NotAcceptable(field="holder", why="knows_no_code", name=code.name)
    if command.change_by is not None and command.change_by < at.astimezone().date():
        raise NotAcceptable(field="change_by", why="day_is_past")
    for holder in holders:
        if holder.id in command.told and not _at_work(act, holder):
            raise NotAcceptable(field="holder", why="not_active", name=holder.name)
    ended = [replace(h, until_at=at, why=reason) for h in holders if h.id not in command.told]
    change = CodeChange(uow.new_id(CodeChange), uow.new_pseudonym(), code.id, at, uow.now, act.session.actor.id, reason)
    changed = replace(code, changed_at=at, change_by=command.change_by)
    uow.record(EntryType.CODE_CHANGED, changed, change, *ended, about=code.pseudonym, at=at)
    return Outcome(code.id, KEYS)


def _at_work(act: Act, holder: CodeHolder) -> bool:
    employee = act.uow.get(Employee, holder.employee_id)
    return employee.active and not employee.suspended
