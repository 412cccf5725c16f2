"""The evacuation list as it lies sealed beside the data, roll calls, and forms for a power cut, as lists show them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from accessdesk.desk.rows import PresenceRow
from accessdesk.domain.ids import VisitId
from accessdesk.domain.presence import PaperFormKind, PaperFormState, RollCallResult


@dataclass(frozen=True, slots=True)
class EvacuationSnapshot:
    """Everything that the list needs, as of `at` (aware): read without the database, printed without a query.

    `emergency` counts emergency services; `drill`: a drill is running. `settings` are the company's for sending it.
    """

    at: datetime
    company: str
    site: str
    language: str
    people: tuple[PresenceRow, ...]
    emergency: int = 0
    drill: bool = False
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RollCallLineRow:
    """One person of a roll call; `entered_by` is a name."""

    id: int
    visit_id: VisitId
    name: str
    company: str
    assembly_point: str
    result: RollCallResult
    told_by: str
    told_at: datetime | None
    entered_at: datetime | None
    entered_by: str
    inside: bool = True
    """Whether the visit goes on, so that a departure is still to be recorded."""


@dataclass(frozen=True, slots=True)
class RollCallRow:
    """A roll call with its people, by assembly point and name. `ended_at` None: it runs."""

    id: int
    drill: bool
    began_at: datetime
    entered_at: datetime
    ended_at: datetime | None
    remark: str
    lines: tuple[RollCallLineRow, ...]

    def count(self, result: RollCallResult) -> int:
        """How many people have this answer."""
        return sum(line.result is result for line in self.lines)


@dataclass(frozen=True, slots=True)
class PaperFormRow:
    """A numbered form and what became of it."""

    id: int
    kind: PaperFormKind
    number: str
    issued_at: datetime
    state: PaperFormState
    settled_at: datetime | None
    written_by: str
    note: str
    visitor: str


class RollCallLists(Protocol):
    """Roll calls, and the forms for a power cut."""

    def running_roll_call(self) -> RollCallRow | None:
        """The one that has not ended."""

    def roll_call(self, roll_call_id: int) -> RollCallRow:
        """Raises Unknown."""

    def roll_calls(self, limit: int = 20) -> list[RollCallRow]:
        """The latest first."""

    def paper_forms(self, limit: int = 500) -> list[PaperFormRow]:
        """The latest first."""
