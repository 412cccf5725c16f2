"""What screens read of cabinets, rings, codes, and cylinders in their doors."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.codes import CodeKind
from accessdesk.domain.ids import CopyId, CylinderId, EmployeeId, LockingSystemId


@dataclass(frozen=True, slots=True)
class KeyCabinetRow:
    """A cabinet with the number of its hooks."""

    id: int
    name: str
    place: str
    hooks: int


@dataclass(frozen=True, slots=True)
class HookRow:
    """A hook and what belongs on it: a copy's number or a ring's name, or nothing. `out_with`: who has it now."""

    id: int
    cabinet_id: int
    cabinet: str
    number: int
    copy_id: CopyId | None
    ring_id: int | None
    what: str
    second: str
    is_here: bool
    out_with: str


@dataclass(frozen=True, slots=True)
class KeyRingRow:
    """A ring and the copies on it (id, number); `former` were on it when it was broken up."""

    id: int
    name: str
    copies: tuple[tuple[CopyId, str], ...]
    former: tuple[str, ...]
    location: str
    out_with: str
    broken_up_at: datetime | None
    broken_up_why: str


@dataclass(frozen=True, slots=True)
class CodeHolderRow:
    """Somebody who holds a code; `at_work` False when they have left or are suspended."""

    id: int
    employee_id: EmployeeId
    name: str
    since: datetime
    at_work: bool


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code. `still_known_by` are those who must not use it any more and were told it since its last change."""

    id: int
    name: str
    kind: CodeKind
    place: str
    changed_at: datetime
    change_by: date | None
    holders: tuple[CodeHolderRow, ...]
    still_known_by: tuple[str, ...]
    overdue: bool

    @property
    def must_be_changed(self) -> bool:
        """Somebody knows it who must not, or its last day is over."""
        return self.overdue or bool(self.still_known_by)


@dataclass(frozen=True, slots=True)
class SeatedCylinder:
    """A cylinder that sits in a door now."""

    id: CylinderId
    number: str
    door: str
    since: datetime


class PlaceLists(Protocol):
    """Cabinets, rings, codes, cylinders."""

    def key_cabinets(self) -> list[KeyCabinetRow]:
        """By name."""

    def hooks(self) -> list[HookRow]:
        """All hooks, by cabinet and number."""

    def key_rings(self) -> list[KeyRingRow]:
        """By name, those that are broken up last."""

    def ring_mates(self, copy_id: CopyId, now: datetime) -> list[CopyHit]:
        """The other copies on the same ring."""

    def codes(self, now: datetime) -> list[CodeRow]:
        """Those that must be changed first, then by name."""

    def seated_cylinders(self, system_id: LockingSystemId) -> list[SeatedCylinder]:
        """The cylinders of a system that sit in doors now, by door."""
