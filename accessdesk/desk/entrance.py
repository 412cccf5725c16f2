"""Getting in: first start, login, lock and logout. The only acts that need no session, or make one."""

from dataclasses import dataclass

from accessdesk.desk.desk import Desk, why_closed
from accessdesk.desk.people import AccountWish, committed_on_paper, new_account
from accessdesk.desk.ports import Actor, Session
from accessdesk.desk.sites import new_zone, set_value
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import SiteId
from accessdesk.domain.names import cleaned, folded, printed
from accessdesk.domain.people import Account, Employee
from accessdesk.domain.refusals import AlreadyThere, LoginRefused, NotLoggedIn, TooManyGuesses
from accessdesk.domain.sites import Site, Supervision


@dataclass(frozen=True, slots=True)
class ZoneWish:
    """A zone to begin with."""

    name: str
    supervision: Supervision


@dataclass(frozen=True, slots=True)
class FirstStart:
    """A new company: its site, zones and first accounts. There is no account before and no default one after.

    `works_agreement`: the date or note of the agreement under § 87(1) no. 6 BetrVG, or why none is needed.
    """

    company: str
    site: str
    zones: tuple[ZoneWish, ...]
    administrator: AccountWish
    others: tuple[AccountWish, ...] = ()
    works_agreement: str = ""
    assembly_point: str = ""
    language: str = "de"


def first_start(desk: Desk, command: FirstStart) -> None:
    """Set the company up. Raises AlreadyThere when there is one; Missing, PasswordTooWeak for what was typed."""
    with desk.new_unit_of_work(()) as uow:
        if uow.find(Site):
            raise AlreadyThere(name=uow.find(Site)[0].name)
        site = Site(
            SiteId(uow.new_id(Site)),
            uow.new_pseudonym(),
            printed(command.site, "site"),
            cleaned(command.assembly_point, "assembly_point", mandatory=False),
        )
        uow.record(EntryType.LOG_OPENED, site, about=site.pseudonym)
        set_value(uow, "company", printed(command.company, "company"))
        set_value(uow, "works_agreement", cleaned(command.works_agreement, "works_agreement", mandatory=False))
        set_value(uow, "language", command.language)
        for zone in command.zones:
            new_zone(uow, site.id, zone.name, zone.supervision)
        administrator = new_account(uow, desk.passwords, command.administrator, site.id)
        uow.add_actor(actor_of(administrator))
        committed_on_paper(uow, administrator, attested_by=administrator.id)
        for wish in command.others:
            committed_on_paper(uow, new_account(uow, desk.passwords, wish, site.id), attested_by=administrator.id)
        uow.checkpoint("first_start")
        uow.commit()


def log_in(desk: Desk, name: str, password: str) -> Session:
    """Log an account in at this desk. Raises LoginRefused or TooManyGuesses; both become entries."""
    with desk.new_unit_of_work(()) as uow:
        account = next(iter(uow.find(Account, login_folded=folded(name))), None)
        owner = uow.get(Employee, account.employee_id) if account else None
    now = desk.clock.now()
    whom = f"login:{folded(name)}"
    actor = actor_of(owner) if owner else None
    try:
        desk.guesses.admit(whom, now)
        fits = desk.passwords.fits(account.password_hash if account else "", password)
        if not fits or account is None or owner is None or why_closed(account, owner, now):
            raise LoginRefused(field="password")
    except (LoginRefused, TooManyGuesses) as refusal:
        desk.note_refusal(refusal, "log_in", actor)
        raise
    desk.guesses.succeeded(whom)
    session = Session(account.id, actor_of(owner), account.roles, now, account.login)
    _note(desk, session, EntryType.LOGGED_IN)
    desk.session, desk.locked = session, False
    return session


def log_out(desk: Desk) -> None:
    """End the session, if there is one."""
    if desk.session is not None:
        _note(desk, desk.session, EntryType.LOGGED_OUT)
        desk.session, desk.locked = None, False


def lock(desk: Desk) -> None:
    """Lock the desk; the session stays and nothing can be done or read."""
    if desk.session is not None and not desk.locked:
        _note(desk, desk.session, EntryType.LOCKED)
        desk.locked = True


def unlock(desk: Desk, name: str, password: str) -> Session:
    """Unlock by the password of the same account; another account's login takes the desk over."""
    if desk.session is None:
        raise NotLoggedIn()
    return log_in(desk, name, password)


def actor_of(employee: Employee) -> Actor:
    """The employee as somebody who acts."""
    return Actor(employee.id, employee.pseudonym, employee.name)


def _note(desk: Desk, session: Session, kind: EntryType) -> None:
    with desk.new_unit_of_work((session.actor,)) as uow:
        roles = sorted(role.value for role in session.roles)
        uow.record(kind, about=session.actor.pseudonym, details={"actor": {"roles": roles}})
        uow.commit()
