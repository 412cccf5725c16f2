"""What must be settled before somebody leaves, is suspended, or escorts no more: nobody is left unsupervised by it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from accessdesk.desk.desk import Act
from accessdesk.desk.escort_requests import withdraw_requests
from accessdesk.desk.in_hand import refuse_open_custody
from accessdesk.desk.open_things import open_things
from accessdesk.domain.access_rights import Role
from accessdesk.domain.events import EntryType
from accessdesk.domain.leavers import LastAdministrator, LeaverDecision, OpenDecision, OpenKind, OpenThing, ThingsOpen
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Account, Employee
from accessdesk.domain.refusals import NotAcceptable

Reasons = Mapping[tuple[OpenKind, int], str]
"""Why a thing stays open when somebody leaves, by its kind and target."""
_NONE: Reasons = MappingProxyType({})
_MOST_NAMED = 8


def settle_loose_ends(act: Act, known: Employee, after: Employee, reasons: Reasons = _NONE) -> None:
    """Whenever an employee is changed: nobody leaves with visitors in hand, and who was only asked is let go.

    Whoever leaves has nothing open, or `reasons` says why for each of it; their account closes. Raises HoldsCustody,
    ThingsOpen, LastAdministrator, NotAcceptable for a reason that belongs to nothing open or for one's own leaving.
    """
    leaves = known.active and not after.active
    if leaves:
        if known.id == act.session.actor.id:
            raise NotAcceptable(field="employee", why="own_leaving")
        refuse_open_custody(act, known, "active")
    if known.is_escort and not after.is_escort:
        refuse_open_custody(act, known, "is_escort", as_escort=True)
    if leaves:
        _leave_open(act, known, reasons)
        _close_account(act, known)
    if known.is_escort and not (after.active and after.is_escort):
        withdraw_requests(act, known)


def decided(act: Act, employee: Employee, thing: OpenThing, decision: OpenDecision, reason: str = "") -> LeaverDecision:
    """A new decision of the acting account about an open thing."""
    return LeaverDecision(
        id=act.uow.new_id(LeaverDecision),
        pseudonym=act.uow.new_pseudonym(),
        employee_id=employee.id,
        kind=thing.kind,
        target=thing.target,
        what=thing.what,
        decision=decision,
        reason=reason,
        decided_at=act.uow.now,
        decided_by=act.session.actor.id,
    )


def _leave_open(act: Act, employee: Employee, reasons: Reasons) -> None:
    found = {(thing.kind, thing.target): thing for thing in open_things(act.uow, employee, act.uow.now)}
    if set(reasons) - set(found):
        raise NotAcceptable(field="leaver", why="not_open", name=employee.name)
    said = {key: cleaned(reasons.get(key, ""), "reason", mandatory=False) for key in found}
    unsaid = [found[key].what for key, reason in said.items() if not reason]
    if unsaid:
        more = ["…"] if len(unsaid) > _MOST_NAMED else []
        raise ThingsOpen(field="leaver", name=employee.name, things=", ".join([*unsaid[:_MOST_NAMED], *more]))
    for key, thing in found.items():
        decision = decided(act, employee, thing, OpenDecision.STAYS_OPEN, said[key])
        act.uow.record(EntryType.EMPLOYEE_LEFT_OPEN, decision, about=employee.pseudonym)


def _close_account(act: Act, employee: Employee) -> None:
    """It opens nothing any more, and would not again if the person came back."""
    for account in act.uow.find(Account, employee_id=employee.id):
        if not account.active:
            continue
        if Role.ADMINISTRATOR in account.roles and not _another_administrator(act, account):
            raise LastAdministrator(field="employee", name=employee.name)
        act.uow.record(EntryType.ACCOUNT_CHANGED, replace(account, active=False), about=employee.pseudonym)


def _another_administrator(act: Act, account: Account) -> bool:
    for other in act.uow.find(Account):
        owner = act.uow.get(Employee, other.employee_id)
        usable = other.active and (other.expires_at is None or other.expires_at > act.uow.now)
        at_work = usable and owner.active and not owner.suspended
        if other.id != account.id and at_work and Role.ADMINISTRATOR in other.roles:
            return True
    return False
