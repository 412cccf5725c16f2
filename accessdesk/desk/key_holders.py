"""Who takes a key, and who approves that somebody else hands out a master."""

from collections.abc import Collection
from dataclasses import dataclass, field

from accessdesk.desk.custody import is_committed
from accessdesk.desk.desk import Act
from accessdesk.desk.ports import Actor, GuessLimiter, Passwords, UnitOfWork
from accessdesk.domain.access_rights import Right, may
from accessdesk.domain.externals import StandingExternal, refuse_uncleared
from accessdesk.domain.ids import EmployeeId, ExternalId, PersonId, VisitId
from accessdesk.domain.key_refusals import HolderNotHere
from accessdesk.domain.names import folded
from accessdesk.domain.people import Account, Employee
from accessdesk.domain.refusals import CommitmentMissing, LoginRefused, Missing, NotAcceptable, SecondPersonNeeded
from accessdesk.domain.visits import Visit, VisitState


@dataclass(frozen=True, slots=True)
class Approval:
    """A second person who approves, at this desk, by their own login name and password."""

    login: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Holder:
    """The accountable person, with the names of today. `detail` is the personnel number or the company."""

    name: str
    company: str
    detail: str
    identity_kind: str
    employee_id: EmployeeId | None = None
    person_id: PersonId | None = None
    visit_id: VisitId | None = None


def holder_of(
    act: Act, employee_id: EmployeeId | None, visit_id: VisitId | None, external_id: ExternalId | None = None
) -> Holder:
    """The holder named by exactly one of the ids.

    An employee needs a current commitment to confidentiality (measure 4.1), a visitor has to be on site:
    only then does the departure ask for the key. A standing external holds it as employees do, beyond the stay, while
    the permission holds with all that belongs to it.
    """
    if sum(id is not None for id in (employee_id, visit_id, external_id)) != 1:
        raise Missing(field="holder")
    if external_id is not None:
        external = act.uow.get(StandingExternal, external_id)
        refuse_uncleared(external, act.uow.now.astimezone().date())
        return Holder(
            external.name, external.company, external.company, "known_in_person", person_id=external.person_id
        )
    if employee_id is not None:
        return _employee(act, employee_id)
    assert visit_id is not None
    visit = act.uow.get(Visit, visit_id)
    if visit.state is not VisitState.ON_SITE:
        raise HolderNotHere(field="holder", name=visit.name)
    identity = visit.identity_kind.value if visit.identity_kind else ""
    return Holder(visit.name, visit.company, visit.company, identity, person_id=visit.person_id, visit_id=visit.id)


def approver_of(act: Act, approval: Approval | None, holder: Holder) -> Actor:
    """The second person, their password checked; neither who hands out nor who takes.

    Raises SecondPersonNeeded, LoginRefused, TooManyGuesses.
    """
    return second_actor(act, approval, Right.PERMANENT_KEYS, besides=(holder.employee_id,))


def second_actor(
    act: Act, approval: Approval | None, right: Right, *, besides: Collection[EmployeeId | None] = ()
) -> Actor:
    """Somebody with the right who is neither the one who acts nor one of `besides`, by their own login and password.

    Raises SecondPersonNeeded, LoginRefused, TooManyGuesses.
    """
    if approval is None:
        raise SecondPersonNeeded(field="approver")
    account, owner = proved_person(act.uow, act.passwords, act.guesses, approval)
    if owner.id in (act.session.actor.id, *besides) or not may(account.roles, right):
        raise SecondPersonNeeded(field="approver", name=owner.name)
    return Actor(owner.id, owner.pseudonym, owner.name)


def proved_person(
    uow: UnitOfWork, passwords: Passwords, guesses: GuessLimiter, approval: Approval
) -> tuple[Account, Employee]:
    """The account behind a login and password, and its owner. Raises LoginRefused, TooManyGuesses."""
    whom = f"login:{folded(approval.login)}"
    guesses.admit(whom, uow.now)
    account = next(iter(uow.find(Account, login_folded=folded(approval.login))), None)
    owner = uow.get(Employee, account.employee_id) if account else None
    fits = passwords.fits(account.password_hash if account else "", approval.password)
    if not fits or account is None or owner is None or not _in_use(uow, account, owner):
        raise LoginRefused(field="approver_password")
    guesses.succeeded(whom)
    return account, owner


def _employee(act: Act, employee_id: EmployeeId) -> Holder:
    employee = act.uow.get(Employee, employee_id)
    if not employee.active or employee.suspended:
        raise NotAcceptable(field="holder", why="not_active", name=employee.name)
    if not is_committed(act, employee.id):
        raise CommitmentMissing(field="holder", name=employee.name)
    return Holder(employee.name, "", employee.personnel_number, "known_in_person", employee_id=employee.id)


def _in_use(uow: UnitOfWork, account: Account, owner: Employee) -> bool:
    in_time = account.expires_at is None or account.expires_at > uow.now
    return account.active and owner.active and not owner.suspended and in_time
