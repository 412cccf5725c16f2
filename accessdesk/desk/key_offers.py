"""Who needs a door gets the weakest key that opens it; and what somebody who wants keys should have brought back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.ids import CopyId, EmployeeId, ExternalId, KeyTypeId, VisitId


@dataclass(frozen=True, slots=True)
class DoorKey:
    """A key type that opens a door; `hit` is the copy to take, None while none is in the cabinet."""

    door: str
    key_type_id: KeyTypeId
    type_name: str
    in_stock: int
    hit: CopyHit | None


@dataclass(frozen=True, slots=True)
class KeyNotBack:
    """A copy that somebody should have brought back."""

    number: str
    due_at: datetime


class OfferLists(Protocol):
    """What helps to hand out keys."""

    def keys_to_doors(self, text: str, now: datetime, *, apart_from: Collection[CopyId] = frozenset()) -> list[DoorKey]:
        """The key types that open the doors whose name begins with the text, door by door, the weakest first.

        Weak is what a loss costs little: no master before any other, the lower rank first, then the fewer doors. The
        copy to take is in the cabinet, kept for nobody and, where there is a choice, on no ring; what is in
        `apart_from` lies in the basket already.
        """

    def keys_not_back(
        self,
        now: datetime,
        *,
        employee_id: EmployeeId | None = None,
        visit_id: VisitId | None = None,
        external_id: ExternalId | None = None,
    ) -> list[KeyNotBack]:
        """What an employee, or the person of a visit or of a permission, holds past its due time; longest first."""
