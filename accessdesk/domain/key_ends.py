"""What happens to single copies: broken, destroyed by two people, found again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.ids import CopyId, CylinderId, EmployeeId, Pseudonym


class Fragment(StrEnum):
    """What became of the piece that broke off."""

    NONE = "none"
    RECOVERED = "recovered"
    IN_CYLINDER = "in_cylinder"
    NOT_FOUND = "not_found"


class CylinderState(StrEnum):
    """How the cylinder was when the key broke or failed in it."""

    WORKS = "works"
    STIFF = "stiff"
    BLOCKED = "blocked"
    NOT_TRIED = "not_tried"


class DestructionKind(StrEnum):
    """Destroyed before a witness, or ordered and never made or delivered."""

    DESTROYED = "destroyed"
    NEVER_DELIVERED = "never_delivered"


@dataclass(frozen=True, slots=True)
class KeyDefect:
    """A copy is broken or no longer works. What must still be done at the cylinder stays open until it is settled."""

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    cylinder_id: CylinderId | None
    reporter: str
    fragment: Fragment
    cylinder_state: CylinderState
    note: str
    happened_at: datetime
    entered_at: datetime
    recorded_by: EmployeeId
    settled_at: datetime | None = None
    settled_by: EmployeeId | None = None
    finding: str = ""

    @property
    def must_be_settled(self) -> bool:
        """Somebody has to see to the cylinder: a piece sits in it, or it is blocked."""
        return needs_locksmith(self.fragment, self.cylinder_state)


@dataclass(frozen=True, slots=True)
class KeyDestruction:
    """The end of a copy, seen by two different people."""

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    kind: DestructionKind
    reason: str
    destroyed_at: datetime
    entered_at: datetime
    destroyed_by: EmployeeId
    witness_id: EmployeeId
    witness_name: str


@dataclass(frozen=True, slots=True)
class KeyFind:
    """Somebody found a copy and brought it, or told where it was. A found copy is inspected before it is used."""

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    finder: str
    where_found: str
    found_at: datetime
    entered_at: datetime
    taken_by: EmployeeId
    inspection: str = ""
    inspected_at: datetime | None = None
    inspected_by: EmployeeId | None = None


def needs_locksmith(fragment: Fragment, cylinder_state: CylinderState) -> bool:
    """Whether a cylinder in this state must be seen to before the door can be relied on."""
    return fragment is Fragment.IN_CYLINDER or cylinder_state is CylinderState.BLOCKED
