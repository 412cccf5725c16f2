"""What the desk needs from the floors above it, as protocols: a clock, a unit of work, passwords, guesses counted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from accessdesk.domain.access_rights import Role
from accessdesk.domain.erasing import ErasurePlan
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import AccountId, EmployeeId, PersonId, Pseudonym
from accessdesk.domain.retention import RetentionPolicy

T = TypeVar("T")


class Clock(Protocol):
    """The time. Never asked for twice within one act."""

    def now(self) -> datetime:
        """Aware, UTC."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts: an account's owner. `id` is the employee's."""

    id: EmployeeId
    pseudonym: Pseudonym
    name: str


@dataclass(frozen=True, slots=True)
class Session:
    """An account that is logged in at this desk."""

    account_id: AccountId
    actor: Actor
    roles: frozenset[Role]
    since: datetime
    login: str


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who reads the lists: the employee, if somebody is logged in, and whether they may read everything."""

    employee_id: EmployeeId | None = None
    reads_confidential: bool = False


@dataclass(frozen=True, slots=True)
class WrittenState:
    """One object that an act wrote: as it was before (None: the act made it), as the act left it, as it is now."""

    before: Any
    after: Any
    now: Any


@dataclass(frozen=True, slots=True)
class RecordedAct:
    """What the log knows of an act, as far as it concerns the subject of one of its entries.

    `by` are the pseudonyms of those who acted; `later` the types of entries about the same visits since.
    """

    entry: int
    type: str
    entered_at: datetime
    by: tuple[Pseudonym, ...]
    about: Pseudonym
    written: tuple[WrittenState, ...]
    later: tuple[str, ...]


class UnitOfWork(Protocol):
    """One transaction. Leaving it without `commit` rolls everything back.

    `record` is the only way to write: it stores the states and the entry that proves them, together. A domain object
    goes in whole; its id comes from `new_id` in the same unit of work, or it was read before.
    """

    now: datetime
    """When this act is entered (PostgreSQL: the server's clock). Aware, UTC."""

    def __enter__(self) -> "UnitOfWork": ...

    def __exit__(self, *failure: object) -> None: ...

    def get(self, kind: type[T], id: int) -> T:
        """The object; raises Unknown."""

    def find(self, kind: type[T], **equals: Any) -> list[T]:
        """All objects whose columns equal the values (None: NULL; a tuple: any of them), by id."""

    def new_id(self, kind: type) -> int:
        """A free id for one new object of the kind."""

    def new_pseudonym(self) -> Pseudonym:
        """32 random hex digits."""

    def record(
        self,
        type: EntryType,
        *states: Any,
        about: Pseudonym,
        at: datetime | None = None,
        details: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> int:
        """Store the full new states and append one entry about one subject. Gives the entry's seq.

        `at` is when it happened (default: now). `details` are further facts per data class (texts, whole numbers,
        lists of them) for what stands in no row.
        """

    def recorded(self, seq: int) -> RecordedAct:
        """The act behind an entry, with the states before and after it. Raises Unknown for no such entry."""

    def add_actor(self, actor: Actor) -> None:
        """A second person takes part; entries recorded from here on name both."""

    def overdue(self, policy: RetentionPolicy, *, since: int = 0) -> ErasurePlan:
        """What the policy lets go now. Data of imports after entry `since` is counted as such."""

    def asked_erasure(self, people: tuple[PersonId, ...], classes: tuple[str, ...]) -> ErasurePlan:
        """What can be erased now, of these classes, of what is about these visitors alone, whatever its age."""

    def erase(self, plan: ErasurePlan) -> dict[str, list[tuple[int, int]]]:
        """Destroy payloads, empty or remove rows; per class the ranges of entries that its erasure entry must name.

        After the commit nothing of it is left in the data file (or the next start sees to it).
        """

    def checkpoint(self, occasion: str) -> str:
        """Sign the log as it stands within this transaction; gives the receipt anchor `AD1:...`.

        Nothing is signed when the signing key is lost: the work goes on, the anchor holds all the same.
        """

    def change_signing_key(self) -> None:
        """A new key signs from the next entry on, which says so with the old key's endorsement; the old is destroyed.

        Does nothing when the signing key is lost.
        """

    def replace_signing_key(self, reason: str) -> int:
        """Begin a new key without the old one; gives the entry. Raises SigningKeyThere when the old one is there."""

    def commit(self) -> None:
        """Make it durable. Raises if nothing was recorded."""


NewUnitOfWork = Callable[[tuple[Actor, ...]], UnitOfWork]


class Passwords(Protocol):
    """Hashing and judging of passwords and PINs (Argon2id)."""

    def hashed(self, secret: str) -> str:
        """An Argon2id string."""

    def fits(self, hashed: str, secret: str) -> bool:
        """Whether the secret is the one that was hashed. An empty hash fits nothing, and takes as long."""

    def check_strength(self, password: str, about: tuple[str, ...]) -> None:
        """Raises PasswordTooWeak under 12 characters or zxcvbn 3. `about`: names that make it easy."""


class GuessLimiter(Protocol):
    """Slows guessing, across restarts."""

    def admit(self, whom: str, now: datetime) -> None:
        """Raises TooManyGuesses; else counts the try."""

    def succeeded(self, whom: str) -> None:
        """Forget the tries."""
