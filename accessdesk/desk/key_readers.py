"""What screens may read of keys, as a protocol; storage/lists has the SELECTs."""

from datetime import datetime
from typing import Protocol

from accessdesk.desk.inventory_rows import InventoryLists
from accessdesk.desk.keeping_rows import BearerChangeRow, ReservationRow
from accessdesk.desk.key_offers import OfferLists
from accessdesk.desk.key_place_rows import PlaceLists
from accessdesk.desk.key_rows import (
    CopyExport,
    CopyHit,
    CopyRow,
    DoorOpened,
    HandoverRow,
    KeyingSchedule,
    KeyOutRow,
    KeyTypeRow,
    LockingSystemRow,
    LossEstimate,
    ReceiptHit,
    ReceiptRow,
)
from accessdesk.desk.key_stock_rows import StockLists
from accessdesk.desk.loss_rows import LossLists
from accessdesk.desk.receipt_proof_rows import ReceiptProof
from accessdesk.desk.receipt_texts import ReceiptTextLists
from accessdesk.domain.ids import CopyId, EmployeeId, KeyTypeId, LockingSystemId, ReceiptId, VisitId


class KeyLists(StockLists, PlaceLists, OfferLists, LossLists, InventoryLists, ReceiptTextLists, Protocol):
    """Keys, schedules and receipts. Everything is read as of the moment given (aware UTC)."""

    def keys_out(self, now: datetime) -> list[KeyOutRow]:
        """All copies in somebody's hands: overdue first, then by when they are due, unlimited ones last."""

    def find_keys_out(self, text: str, now: datetime, limit: int = 12) -> list[KeyOutRow]:
        """Copies in somebody's hands as find_copies finds them: by number, then by type, ring or holder."""

    def keys_beside(self, copy_id: CopyId, now: datetime) -> list[KeyOutRow]:
        """A copy that is out, and what else its holder has; the copy first. Nothing if it is not out."""

    def keys_held_by(
        self, now: datetime, *, visit_id: VisitId | None = None, employee_id: EmployeeId | None = None
    ) -> list[KeyOutRow]:
        """What a visitor (by the visit they took it in) or an employee holds."""

    def key_systems(self, now: datetime) -> list[LockingSystemRow]:
        """The tree: systems by name, their types by rank and name, copies counted by state."""

    def key_types(self, system_id: LockingSystemId, now: datetime) -> list[KeyTypeRow]:
        """The types of one system by rank and name."""

    def copies_of(self, key_type_id: KeyTypeId, now: datetime) -> list[CopyRow]:
        """All copies ever made of a type, by number."""

    def find_copies(self, text: str, now: datetime, limit: int = 12) -> list[CopyHit]:
        """Copies whose number begins with the text (blanks and dashes do not count), then by type or holder's name."""

    def copy(self, copy_id: CopyId, now: datetime) -> CopyHit | None:
        """One copy as the search would show it."""

    def copy_history(self, copy_id: CopyId) -> list[HandoverRow]:
        """Where a copy was, ever: its handovers, newest first."""

    def export_rows(self) -> list[CopyExport]:
        """One line a copy, by system, type and number."""

    def doors_opened_by(self, key_type_id: KeyTypeId, at: datetime) -> list[DoorOpened]:
        """The doors that keys of the type open at a moment, by cylinder number."""

    def keying_schedule(self, system_id: LockingSystemId, at: datetime) -> KeyingSchedule:
        """The schedule of a system at a moment. Raises Unknown."""

    def loss_estimate(self, key_type_ids: tuple[KeyTypeId, ...], at: datetime) -> LossEstimate:
        """What losing one key of each of these types would mean."""

    def reservations(self, now: datetime) -> list[ReservationRow]:
        """Open ones, the next first."""

    def bearer_changes(self, now: datetime) -> list[BearerChangeRow]:
        """Those that one of the two has not confirmed yet, the oldest first."""

    def receipt_proof(self, code: str) -> ReceiptProof:
        """Is the receipt with this code (AD1:...) or number genuine? Reads the log; long for millions of entries."""

    def receipt_facts(self, receipt_id: ReceiptId) -> ReceiptRow:
        """Everything the paper shows; the same facts for ever. Raises Unknown."""

    def receipts(self, *, copy_id: CopyId | None = None, limit: int = 100) -> list[ReceiptHit]:
        """The newest receipts, of one copy if it is named."""
