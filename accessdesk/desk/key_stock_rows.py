"""What screens read of the stock of keys: orders, seals, defects."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from accessdesk.domain.ids import CopyId, CylinderId, KeyTypeId
from accessdesk.domain.key_ends import CylinderState, Fragment
from accessdesk.domain.keys import EvidenceLevel


@dataclass(frozen=True, slots=True)
class KeyOrderRow:
    """An order of copies. `still_open` are the copies that may still come: id and number."""

    id: int
    number: str
    type_name: str
    system_name: str
    supplier: str
    reason: str
    ordered_at: datetime
    ordered_by: str
    total: int
    delivered: int
    cancelled: int
    still_open: tuple[tuple[CopyId, str], ...]


@dataclass(frozen=True, slots=True)
class KeySealRow:
    """A seal and what became of it; names instead of ids. `evidence` is what an issue of the key must prove."""

    id: int
    copy_id: CopyId
    copy_number: str
    type_name: str
    evidence: EvidenceLevel
    number: str
    reason: str
    sealed_at: datetime
    sealed_by: str
    witness: str
    opened_at: datetime | None
    opened_by: str
    opened_with: str
    opened_why: str
    countersign_due: date | None
    countersigned_at: datetime | None
    countersigned_by: str
    taken_by: str

    @property
    def waits(self) -> bool:
        """Broken alone, and not signed by a second person yet."""
        return self.countersign_due is not None and self.countersigned_at is None


@dataclass(frozen=True, slots=True)
class KeyDefectRow:
    """A key that broke, and whether its cylinder was seen to."""

    id: int
    copy_number: str
    type_name: str
    cylinder: str
    door: str
    reporter: str
    fragment: Fragment
    cylinder_state: CylinderState
    note: str
    happened_at: datetime
    settled_at: datetime | None
    finding: str


@dataclass(frozen=True, slots=True)
class CylinderChoice:
    """A cylinder that keys of a type open now; `door` empty while it sits in none."""

    id: CylinderId
    number: str
    door: str


class StockLists(Protocol):
    """The stock of keys."""

    def key_orders(self) -> list[KeyOrderRow]:
        """Those with something open first, then the newest."""

    def key_order(self, order_id: int) -> KeyOrderRow:
        """One order. Raises Unknown."""

    def key_seals(self) -> list[KeySealRow]:
        """Those that wait for a signature first, then the closed ones, then the newest opened ones."""

    def key_seal(self, seal_id: int) -> KeySealRow:
        """One seal. Raises Unknown."""

    def seal_of(self, copy_id: CopyId) -> KeySealRow | None:
        """The seal under which a copy lies now."""

    def key_defect(self, defect_id: int) -> KeyDefectRow:
        """One defect. Raises Unknown."""

    def cylinders_of(self, key_type_id: KeyTypeId) -> list[CylinderChoice]:
        """What keys of the type open now, by door and number."""
