"""Questions about keys on any date: what they answer, as plain frozen rows, and where the answers are read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from accessdesk.domain.ids import CopyId, DoorId, EmployeeId, KeyTypeId, PersonId, VisitId
from accessdesk.domain.keys import EvidenceLevel, KeyCopyState, KeyHierarchy, KeyMedium
from accessdesk.domain.sites import Supervision


@dataclass(frozen=True, slots=True)
class CopyThen:
    """A copy as it stood at a moment. Holder and everything about the handover are empty while nobody had it."""

    id: CopyId
    number: str
    type_id: KeyTypeId
    type_name: str
    hierarchy: KeyHierarchy
    evidence: EvidenceLevel
    medium: KeyMedium
    system_name: str
    state: KeyCopyState
    location: str
    seen_at: datetime | None
    holder_name: str = ""
    holder_company: str = ""
    bearer: str = ""
    employee_id: EmployeeId | None = None
    person_id: PersonId | None = None
    visit_id: VisitId | None = None
    purpose: str = ""
    issued_at: datetime | None = None
    due_at: datetime | None = None
    receipt_number: str = ""
    loss_reported_at: datetime | None = None

    @property
    def is_out(self) -> bool:
        """In somebody's hands, or lost by them and not brought back."""
        return self.issued_at is not None

    def overdue(self, at: datetime) -> bool:
        return self.due_at is not None and self.due_at < at


@dataclass(frozen=True, slots=True)
class DoorFacts:
    """A door: its zone, and the cylinders that sat in it at a moment."""

    id: DoorId
    name: str
    zone_name: str
    supervision: Supervision | None
    cylinders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoorAccess:
    """Who could open a door: every copy of every type that opened its cylinder then, those in hands first."""

    at: datetime
    door: DoorFacts
    copies: tuple[CopyThen, ...]


@dataclass(frozen=True, slots=True)
class KeyPerson:
    """Somebody keys are asked about: an employee, or a visitor or standing external (`person_id`)."""

    name: str
    company: str
    employee_id: EmployeeId | None = None
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class DoorByCopies:
    """A door that somebody could open, and the copies that did it."""

    door: DoorFacts
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonKeys:
    """What somebody had in their hands or carried for a holder, and the doors it opened."""

    at: datetime
    person: KeyPerson
    copies: tuple[CopyThen, ...]
    doors: tuple[DoorByCopies, ...]


@dataclass(frozen=True, slots=True)
class KeySpan:
    """A copy over [from_at, until_at): how it stood and where. `from_at` None: since before records began.

    `entered_at` is when this became known; None where it is told by older handovers alone.
    """

    from_at: datetime | None
    until_at: datetime | None
    state: KeyCopyState
    location: str
    entered_at: datetime | None
    holder_name: str = ""
    holder_company: str = ""
    bearer: str = ""
    purpose: str = ""
    receipt_number: str = ""
    returner: str = ""
    return_receipt_number: str = ""
    handover_id: int | None = None


@dataclass(frozen=True, slots=True)
class KeyHistory:
    """Where a copy was, ever: spans that follow each other without a gap, the oldest first; the last is open."""

    at: datetime
    copy: CopyThen
    spans: tuple[KeySpan, ...]


@dataclass(frozen=True, slots=True)
class KeysThen:
    """Many copies as they stood at a moment: all there were, or the overdue ones alone."""

    at: datetime
    copies: tuple[CopyThen, ...]


@dataclass(frozen=True, slots=True)
class HolderLoss:
    """What it would mean if somebody lost all they hold: what to replace, and whole euros (None: no costs are set)."""

    name: str
    company: str
    copies: tuple[str, ...]
    doors: int
    cylinders: int
    keys: int
    cost_eur: int | None
    opens_continuous_zone: bool


@dataclass(frozen=True, slots=True)
class LossImpact:
    """Every holder, the dearest loss first."""

    at: datetime
    holders: tuple[HolderLoss, ...]


class KeyQuestions(Protocol):
    """Answers from intervals, never from the log's text. Moments are aware; whoever asks has the right to."""

    def door_access(self, door_id: DoorId, at: datetime, *, receipts: bool = False) -> DoorAccess:
        """Who could open a door, with the numbers of the receipts if a paper needs them. Raises Unknown."""

    def person_keys(self, person: KeyPerson, at: datetime) -> PersonKeys:
        """What somebody could open, by holding a key or carrying it for its holder."""

    def key_history(self, copy_id: CopyId, now: datetime) -> KeyHistory:
        """Where a copy was, ever. Raises Unknown."""

    def overdue_keys(self, at: datetime) -> KeysThen:
        """What was out and past its time, the longest first."""

    def key_inventory(self, at: datetime, *, receipts: bool = False) -> KeysThen:
        """Every copy there was, by system, type and number."""

    def loss_impact(self, at: datetime) -> LossImpact:
        """What each holder's keys would cost if they were lost, by the rule of the receipts."""

    def find_doors(self, text: str, limit: int = 12) -> list[DoorFacts]:
        """Doors by the beginnings of their words, all spellings."""

    def find_key_people(self, text: str, limit: int = 12) -> list[KeyPerson]:
        """Employees, also former ones, and people who visited."""

    def door(self, door_id: DoorId) -> DoorFacts:
        """A door by its id, without its cylinders. Raises Unknown."""

    def key_person(self, *, employee_id: EmployeeId | None = None, person_id: PersonId | None = None) -> KeyPerson:
        """Somebody by one of the ids. Raises Unknown."""
