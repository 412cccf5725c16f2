"""The desk: the one door through which everything is done."""

import dataclasses
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import Actor, Clock, GuessLimiter, NewUnitOfWork, Passwords, Session, UnitOfWork, Viewer
from accessdesk.domain.access_rights import Right, may
from accessdesk.domain.events import EntryType
from accessdesk.domain.people import Account, Employee
from accessdesk.domain.refusals import NotLoggedIn, Refusal, RightMissing, SessionEnded

log = logging.getLogger(__name__)

C = TypeVar("C")


@dataclass(slots=True)
class Act:
    """What a handler works with: the unit of work, who acts, and the desk's services."""

    uow: UnitOfWork
    session: Session
    passwords: Passwords
    guesses: GuessLimiter
    desk_name: str


@dataclass(frozen=True, slots=True)
class Handler:
    """A command's handler and the right it needs."""

    run: Callable[[Any, Act], Outcome]
    right: Right


HANDLERS: dict[type, Handler] = {}


def handles(command: type[C], *, right: Right) -> Callable[[Callable[[C, Act], Outcome]], Callable[[C, Act], Outcome]]:
    """Register the handler of a command; there is one for each."""

    def register(run: Callable[[C, Act], Outcome]) -> Callable[[C, Act], Outcome]:
        if command in HANDLERS:
            raise ValueError(f"{command.__name__} has a handler already")
        HANDLERS[command] = Handler(run, right)
        return run

    return register


@dataclass(slots=True)
class Desk:
    """Executes commands for the session that is logged in, one at a time (a printing thread notes its papers too)."""

    new_unit_of_work: NewUnitOfWork
    clock: Clock
    passwords: Passwords
    guesses: GuessLimiter
    name: str
    session: Session | None = field(default=None)
    locked: bool = field(default=False)
    _one_at_a_time: threading.RLock = field(default_factory=threading.RLock, repr=False)

    def execute(self, command: Any) -> Outcome:
        """Do it, or raise the Refusal that says why not; a logged refusal becomes an entry of its own first."""
        with self._one_at_a_time:
            return self._execute(command, self.acting())

    def _execute(self, command: Any, session: Session) -> Outcome:
        handler = HANDLERS[type(command)]
        try:
            with self.new_unit_of_work((session.actor,)) as uow:
                session = admitted(uow, session, handler.right)
                outcome = handler.run(command, Act(uow, session, self.passwords, self.guesses, self.name))
                uow.commit()
        except Refusal as refusal:
            self._refused(refusal, type(command).__name__, session)
            raise
        return dataclasses.replace(outcome, changed=outcome.changed | {Subject.LOG})

    def acting(self) -> Session:
        """The session; raises NotLoggedIn when there is none or the desk is locked."""
        if self.session is None or self.locked:
            raise NotLoggedIn()
        return self.session

    def may(self, right: Right) -> bool:
        """Whether the acting account has the right now."""
        return self.session is not None and not self.locked and may(self.session.roles, right)

    def viewer(self) -> Viewer:
        """Who reads the lists now; nobody while the desk is locked."""
        if self.session is None or self.locked:
            return Viewer()
        return Viewer(self.session.actor.id, may(self.session.roles, Right.READ_CONFIDENTIAL))

    def demand(self, right: Right) -> Session:
        """The session, if it has the right to read something; else RightMissing or SessionEnded, as an entry."""
        with self._one_at_a_time:
            session = self.acting()
            try:
                with self.new_unit_of_work((session.actor,)) as uow:
                    return admitted(uow, session, right)
            except Refusal as refusal:
                self._refused(refusal, "read", session)
                raise

    def _refused(self, refusal: Refusal, command: str, session: Session) -> None:
        """Note the refusal; the desk of an account that may act no more is locked until somebody logs in."""
        self.note_refusal(refusal, command, session.actor)
        if isinstance(refusal, SessionEnded):
            self.locked = True

    def note_refusal(self, refusal: Refusal, command: str, actor: Actor | None) -> None:
        """Append the entry of a refusal that must be logged."""
        if not refusal.logged:
            return
        with self.new_unit_of_work((actor,) if actor else ()) as uow:
            uow.record(
                EntryType.ACT_REFUSED,
                about=actor.pseudonym if actor else uow.new_pseudonym(),
                details={"actor": {"command": command, "refusal": refusal.code, "facts": dict(refusal.facts)}},
            )
            uow.commit()


def admitted(uow: UnitOfWork, session: Session, right: Right) -> Session:
    """The session with the roles its account has now, asked within the act's own transaction.

    A leaver's next act is refused, however long ago the login was. Raises SessionEnded, RightMissing.
    """
    account = uow.get(Account, session.account_id)
    ended = why_closed(account, uow.get(Employee, account.employee_id), uow.now)
    if ended:
        raise SessionEnded(why=ended)
    if not may(account.roles, right):
        raise RightMissing(right=right.value)
    return session if account.roles == session.roles else dataclasses.replace(session, roles=account.roles)


def why_closed(account: Account, owner: Employee, now: datetime) -> str:
    """Why the account may not act now; empty when it may."""
    if not account.active:
        return "account_closed"
    if account.expires_at is not None and account.expires_at <= now:
        return "account_expired"
    if not owner.active:
        return "has_left"
    return "suspended" if owner.suspended else ""
