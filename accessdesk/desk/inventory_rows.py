"""What screens and papers read of inventories, and of copies that nobody has seen for long."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from accessdesk.domain.ids import CopyId, EmployeeId
from accessdesk.domain.inventories import CountFinding, CountWay, InventoryKind
from accessdesk.domain.keys import KeyCopyState


@dataclass(frozen=True, slots=True)
class InventoryRow:
    """A count in the list. `total` are the lines of its sheet, `counted` those that somebody counted."""

    id: int
    kind: InventoryKind
    name: str
    two_counts: bool
    began_at: datetime
    begun_by: str
    closed_at: datetime | None
    counters: tuple[str, ...]
    total: int
    counted: int
    to_settle: int


@dataclass(frozen=True, slots=True)
class CountRow:
    """What one person said of a copy."""

    counter_id: EmployeeId
    name: str
    present: bool
    way: CountWay
    place: str
    counted_at: datetime
    note: str
    signature: str


@dataclass(frozen=True, slots=True)
class InventoryLineRow:
    """One copy of a sheet: as it was when the count began, what was said of it, and what that amounts to now.

    `holder` has it, or had it when the count began; `now_with` since then; `told`: where it was seen.
    """

    id: int
    copy_id: CopyId
    number: str
    type_name: str
    system_name: str
    place: str
    state: KeyCopyState
    holder: str
    now_with: str
    expected: bool
    finding: CountFinding
    told: str
    counts: tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class InventorySheet:
    """A whole inventory. `signature` and `second_signature` are drawn strokes as text, or empty."""

    row: InventoryRow
    lines: tuple[InventoryLineRow, ...]
    first_name: str
    second_name: str
    signature: str
    second_signature: str
    remark: str

    def count(self, finding: CountFinding) -> int:
        return sum(line.finding is finding for line in self.lines)


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A difference that is still to be cleared up; `place`: where it was seen, `own_place`: where it belongs."""

    id: int
    inventory_id: int
    inventory_name: str
    copy_id: CopyId
    number: str
    type_name: str
    finding: CountFinding
    state: KeyCopyState
    place: str
    own_place: str
    holder: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class UnseenRow:
    """A copy that should be in the house or in somebody's hands; `seen_at` None: nobody has ever seen it here."""

    id: CopyId
    number: str
    type_name: str
    place: str
    holder: str
    state: KeyCopyState
    seen_at: datetime | None


class InventoryLists(Protocol):
    """Inventories."""

    def inventories(self) -> list[InventoryRow]:
        """Those that run first, then the newest."""

    def inventory(self, inventory_id: int) -> InventorySheet:
        """The sheet with its lines by place and number. Raises Unknown."""

    def differences(self) -> list[DifferenceRow]:
        """What closed inventories left to be cleared up, the oldest first."""

    def long_unseen(self, before: datetime) -> list[UnseenRow]:
        """Copies that nobody has seen since a moment, those never seen first."""
