"""Orders of copies: who ordered how many with the security card, what was delivered, what never came."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import CopyId, EmployeeId, KeyTypeId, Pseudonym


@dataclass(frozen=True, slots=True)
class KeyOrder:
    """Copies of one key type ordered from the maker or locksmith. `number` is ours: B-2026-0001."""

    id: int
    pseudonym: Pseudonym
    key_type_id: KeyTypeId
    number: str
    supplier: str
    reason: str
    ordered_at: datetime
    entered_at: datetime
    ordered_by: EmployeeId


@dataclass(frozen=True, slots=True)
class KeyOrderLine:
    """One copy of an order: still to come, delivered with a note, or cancelled because it never came."""

    id: int
    pseudonym: Pseudonym
    order_id: int
    copy_id: CopyId
    delivered_at: datetime | None = None
    delivered_entered_at: datetime | None = None
    received_by: EmployeeId | None = None
    delivery_note: str = ""
    cancelled_at: datetime | None = None


def order_number(year: int, count: int) -> str:
    """The number of an order: B-2026-0001."""
    return f"B-{year}-{count:04d}"


def same_card(typed: str, on_record: str) -> bool:
    """Whether the security card shown is the system's; blanks, dashes and capitals are how people write, not more."""
    return bool(_bare(on_record)) and _bare(typed) == _bare(on_record)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
