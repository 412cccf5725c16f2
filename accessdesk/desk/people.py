"""Employees, their commitments, their PINs, and the accounts they log in with."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.external_links import refuse_external
from accessdesk.desk.leaving import settle_loose_ends
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import Passwords, UnitOfWork
from accessdesk.domain.access_rights import Right, Role
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, AccountId, EmployeeId, SiteId, ZoneId
from accessdesk.domain.names import cleaned, folded, printed
from accessdesk.domain.people import COMMITMENT_TEXT, Account, Commitment, CommitmentForm, Employee, checked_roles
from accessdesk.domain.refusals import AlreadyThere, CommitmentMissing, NotAcceptable, SecondPersonNeeded

PEOPLE = frozenset({Subject.PEOPLE})
PIN_LENGTH = 6


@dataclass(frozen=True, slots=True)
class AccountWish:
    """An account to be opened: the person's name is the login."""

    name: str
    password: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class SaveEmployee:
    """A new employee (`id` None), or everything about one anew."""

    id: EmployeeId | None
    name: str
    department: str = ""
    personnel_number: str = ""
    phone: str = ""
    email: str = ""
    deputy_id: EmployeeId | None = None
    active: bool = True
    is_escort: bool = False
    escort_zones: tuple[ZoneId, ...] = ()
    escort_at_most: int = 4
    briefing_valid_until: date | None = None
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class RecordCommitment:
    """A commitment to confidentiality signed on paper, attested by whoever records it: never the one who signed."""

    employee_id: EmployeeId
    signed_on: date


@dataclass(frozen=True, slots=True)
class SetPin:
    """An escort's personal PIN, 6 digits; it accepts custody and nothing else."""

    employee_id: EmployeeId
    pin: str


@dataclass(frozen=True, slots=True)
class OpenAccount:
    """An account for a person. `employee_id` None makes the employee too, committed on paper, attested by the actor."""

    name: str
    password: str
    roles: frozenset[Role]
    employee_id: EmployeeId | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ChangeAccount:
    """Other roles, or closed."""

    account_id: AccountId
    roles: frozenset[Role]
    active: bool


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """The acting account's own password."""

    old: str
    new: str


@handles(SaveEmployee, right=Right.PEOPLE)
def save_employee(command: SaveEmployee, act: Act) -> Outcome:
    uow = act.uow
    if command.escort_at_most < 1:
        raise NotAcceptable(field="escort_at_most", why="too_few")
    known = uow.get(Employee, command.id) if command.id is not None else _new_employee(uow, command.site_id, "")
    refuse_external(act, known, "employee")
    employee = replace(
        known,
        name=printed(command.name, "name"),
        department=cleaned(command.department, "department", mandatory=False),
        personnel_number=cleaned(command.personnel_number, "personnel_number", mandatory=False, longest=40),
        phone=cleaned(command.phone, "phone", mandatory=False, longest=60),
        email=cleaned(command.email, "email", mandatory=False),
        deputy_id=command.deputy_id,
        active=command.active,
        is_escort=command.is_escort,
        escort_zones=command.escort_zones,
        escort_at_most=command.escort_at_most,
        briefing_valid_until=command.briefing_valid_until,
    )
    settle_loose_ends(act, known, employee)
    uow.record(EntryType.EMPLOYEE_CHANGED, employee, about=employee.pseudonym)
    return Outcome(employee.id, PEOPLE)


@handles(RecordCommitment, right=Right.PEOPLE)
def record_commitment(command: RecordCommitment, act: Act) -> Outcome:
    employee = act.uow.get(Employee, command.employee_id)
    refuse_external(act, employee, "employee")
    if command.signed_on > act.uow.now.astimezone().date():
        raise NotAcceptable(field="signed_on", why="in_the_future")
    if employee.id == act.session.actor.id:
        raise SecondPersonNeeded(field="employee", name=employee.name)
    id = committed_on_paper(act.uow, employee, attested_by=act.session.actor.id, signed_on=command.signed_on)
    return Outcome(id, PEOPLE)


@handles(SetPin, right=Right.PEOPLE)
def set_pin(command: SetPin, act: Act) -> Outcome:
    pin_hash = act.passwords.hashed(checked_pin(command.pin))
    employee = replace(act.uow.get(Employee, command.employee_id), pin_hash=pin_hash)
    act.uow.record(EntryType.PIN_CHANGED, employee, about=employee.pseudonym)
    return Outcome(employee.id, PEOPLE)


def checked_pin(pin: str) -> str:
    """Six digits that are not the first ones anybody tries."""
    if len(pin) != PIN_LENGTH or not pin.isascii() or not pin.isdigit():
        raise NotAcceptable(field="pin", why="six_digits")
    if len(set(pin)) == 1 or pin in "01234567890 98765432109":
        raise NotAcceptable(field="pin", why="too_easy")
    return pin


@handles(OpenAccount, right=Right.ADMINISTER)
def open_account(command: OpenAccount, act: Act) -> Outcome:
    uow = act.uow
    wish = AccountWish(command.name, command.password, command.roles)
    if command.employee_id is None:
        owner = new_account(uow, act.passwords, wish, FIRST_SITE, expires_at=command.expires_at)
        committed_on_paper(uow, owner, attested_by=act.session.actor.id)
    else:
        owner = uow.get(Employee, command.employee_id)
        refuse_external(act, owner, "employee")
        if not uow.find(Commitment, employee_id=owner.id, withdrawn_at=None):
            raise CommitmentMissing(field="employee", name=owner.name)
        _store_account(uow, act.passwords, wish, owner, command.expires_at)
    return Outcome(owner.id, PEOPLE | {Subject.SETTINGS})


@handles(ChangeAccount, right=Right.ADMINISTER)
def change_account(command: ChangeAccount, act: Act) -> Outcome:
    account = act.uow.get(Account, command.account_id)
    if account.id == act.session.account_id and not (command.active and Role.ADMINISTRATOR in command.roles):
        raise NotAcceptable(field="roles", why="own_account")
    changed = replace(account, roles=checked_roles(command.roles), active=command.active)
    act.uow.record(EntryType.ACCOUNT_CHANGED, changed, about=act.uow.get(Employee, account.employee_id).pseudonym)
    return Outcome(account.id, PEOPLE | {Subject.SETTINGS})


@handles(ChangePassword, right=Right.OWN_ACCOUNT)
def change_password(command: ChangePassword, act: Act) -> Outcome:
    account = act.uow.get(Account, act.session.account_id)
    act.guesses.admit(f"login:{account.login_folded}", act.uow.now)
    if not act.passwords.fits(account.password_hash, command.old):
        raise NotAcceptable(field="old", why="wrong_password")
    act.guesses.succeeded(f"login:{account.login_folded}")
    act.passwords.check_strength(command.new, (account.login,))
    changed = replace(account, password_hash=act.passwords.hashed(command.new))
    act.uow.record(EntryType.PASSWORD_CHANGED, changed, about=act.session.actor.pseudonym)
    return Outcome(account.id, frozenset())


def new_account(
    uow: UnitOfWork, passwords: Passwords, wish: AccountWish, site_id: SiteId, *, expires_at: datetime | None = None
) -> Employee:
    """A new employee with an account, recorded; the employee."""
    owner = _new_employee(uow, site_id, printed(wish.name, "name"))
    uow.record(EntryType.EMPLOYEE_CHANGED, owner, about=owner.pseudonym)
    _store_account(uow, passwords, wish, owner, expires_at)
    return owner


def committed_on_paper(
    uow: UnitOfWork, employee: Employee, *, attested_by: EmployeeId, signed_on: date | None = None
) -> int:
    """Record that the employee signed on paper and who attests it; the commitment's id."""
    commitment = Commitment(
        id=uow.new_id(Commitment),
        pseudonym=uow.new_pseudonym(),
        employee_id=employee.id,
        text_version=COMMITMENT_TEXT,
        signed_on=signed_on or uow.now.date(),
        form=CommitmentForm.ON_PAPER,
        attested_by=attested_by,
    )
    uow.record(EntryType.COMMITMENT_RECORDED, commitment, about=employee.pseudonym)
    return commitment.id


def _new_employee(uow: UnitOfWork, site_id: SiteId, name: str) -> Employee:
    return Employee(id=EmployeeId(uow.new_id(Employee)), pseudonym=uow.new_pseudonym(), site_id=site_id, name=name)


def _store_account(
    uow: UnitOfWork, passwords: Passwords, wish: AccountWish, owner: Employee, expires_at: datetime | None
) -> None:
    login = cleaned(wish.name, "name")
    roles = checked_roles(wish.roles)
    if uow.find(Account, login_folded=folded(login)):
        raise AlreadyThere(field="name", name=login)
    passwords.check_strength(wish.password, (login,))
    account = Account(
        id=AccountId(uow.new_id(Account)),
        pseudonym=uow.new_pseudonym(),
        employee_id=owner.id,
        login=login,
        login_folded=folded(login),
        password_hash=passwords.hashed(wish.password),
        roles=roles,
        expires_at=expires_at,
    )
    uow.record(EntryType.ACCOUNT_OPENED, account, about=owner.pseudonym)
