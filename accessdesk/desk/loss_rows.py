"""What screens and papers read of losses: the whole life of one, and what losing keys would mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from accessdesk.desk.key_questions import KeyPerson
from accessdesk.domain.ids import CopyId, IncidentId
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.losses import LabelAttached, LossMeasure, LossReporter, LossRisk


@dataclass(frozen=True, slots=True)
class LossDecisionRow:
    """One decision, by whom."""

    risk: LossRisk
    measure: LossMeasure
    reason: str
    decided_at: datetime
    by_name: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class LossReplacementRow:
    """What was replaced, with what it cost in cents."""

    what: str
    cylinders: int
    keys: int
    cost_cents: int
    happened_at: datetime
    by_name: str


@dataclass(frozen=True, slots=True)
class LossRekeyingRow:
    """A rekeying that names this loss as its cause."""

    since_at: datetime
    key_types: str
    reason: str


@dataclass(frozen=True, slots=True)
class LossFindRow:
    """Somebody brought the copy; `inspection` is empty until it was inspected."""

    finder: str
    where_found: str
    found_at: datetime
    inspection: str


@dataclass(frozen=True, slots=True)
class LossRow:
    """A loss from the report to the end. `incident_id` None: reported before reports opened incidents.

    `decisions` and `replacements` are the oldest first; the last decision holds. `is_frozen`: its paper can be made.
    """

    id: int
    copy_id: CopyId
    number: str
    type_name: str
    system_name: str
    state: KeyCopyState
    holder_name: str
    reporter: str
    reporter_is: LossReporter
    reported_at: datetime
    entered_at: datetime
    discovered_at: datetime
    last_seen: str
    place: str
    circumstances: str
    search: str
    label: LabelAttached
    informed: str
    theft: bool
    police_reference: str
    doors: int
    cylinders: int
    keys: int
    cost_eur: int | None
    incident_id: IncidentId | None
    incident_closed_at: datetime | None
    is_frozen: bool
    confirmed_at: datetime | None
    confirmed_by: str
    found_at: datetime | None
    decisions: tuple[LossDecisionRow, ...]
    replacements: tuple[LossReplacementRow, ...]
    rekeyings: tuple[LossRekeyingRow, ...]
    finds: tuple[LossFindRow, ...]

    @property
    def decision(self) -> LossDecisionRow | None:
        """The one that holds."""
        return self.decisions[-1] if self.decisions else None


@dataclass(frozen=True, slots=True)
class LossPaperFacts:
    """What the frozen paper is made of, and nothing else: JSON of desk.loss_freeze, and the anchor of its act."""

    report_id: int
    taken_at: datetime
    language: str
    facts: str
    anchor: str


@dataclass(frozen=True, slots=True)
class DoorAtRisk:
    """A door that the keys open, and whether its zone is under continuous supervision."""

    name: str
    zone: str
    continuous: bool


@dataclass(frozen=True, slots=True)
class CopyToReplace:
    """A copy that opens an exchanged cylinder, and who has it ("" in stock)."""

    number: str
    type_name: str
    holder: str
    is_lost: bool
    """One of those that were picked."""


@dataclass(frozen=True, slots=True)
class LossScope:
    """What losing these copies at one moment would mean, by the rule of the receipts.

    `cost_eur` None: no costs are set, or the keys open nothing.
    """

    at: datetime
    numbers: tuple[str, ...]
    doors: tuple[DoorAtRisk, ...]
    cylinders: tuple[str, ...]
    copies: tuple[CopyToReplace, ...]
    cost_eur: int | None

    @property
    def opens_continuous_zone(self) -> bool:
        return any(door.continuous for door in self.doors)

    @property
    def holders(self) -> tuple[str, ...]:
        """Who must bring a key to be exchanged, each once, sorted."""
        return tuple(sorted({copy.holder for copy in self.copies if copy.holder}))


class LossLists(Protocol):
    """Losses. Who reads a life asks for Right.READ_LOG first (loss_asking)."""

    def losses(self, *, open_only: bool = False) -> list[LossRow]:
        """All reports, those nobody has found again first, then the newest first."""

    def loss(self, report_id: int) -> LossRow:
        """Raises Unknown."""

    def loss_of_copy(self, copy_id: CopyId) -> LossRow | None:
        """The latest report about a copy."""

    def loss_of_incident(self, incident_id: IncidentId) -> LossRow | None:
        """The report that opened an incident."""

    def loss_paper(self, report_id: int) -> LossPaperFacts:
        """What was frozen with a report. Raises Unknown."""

    def loss_scope(self, copy_ids: Sequence[CopyId], at: datetime) -> LossScope:
        """What losing these copies would mean."""

    def find_key_people(self, text: str, limit: int = 12) -> list[KeyPerson]:
        """Employees, also former ones, and people who visited."""

    def copies_in_hands(self, person: KeyPerson, at: datetime) -> tuple[tuple[CopyId, str], ...]:
        """(id, number) of what somebody held or carried."""
