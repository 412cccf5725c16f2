"""What a handover receipt states. Everything here was stored in the transaction of the handover itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Stroke = tuple[tuple[float, float], ...]


class ReceiptKind(StrEnum):
    ISSUE = "issue"
    RETURN = "return"


class Confirmed(StrEnum):
    """How somebody confirmed the handover."""

    DRAWN = "drawn"
    SCAN_AND_LOGIN = "scan_and_login"
    NO_SIGNATURE = "no_signature"


@dataclass(frozen=True, slots=True)
class Giver:
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Taker:
    """Employees carry a personnel number, outsiders a company; either may be None."""

    name: str
    personnel_number: str | None = None
    company: str | None = None


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One key copy. `medium` and `condition` are codes or free text, `doors` the names of what it opens."""

    locking_system: str
    key_type: str
    copy_number: str
    medium: str
    doors: tuple[str, ...]
    condition: str


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One person's confirmation. Strokes are polylines within 0..1 of the signature field, origin upper left.

    `reason` says why there is no signature; it belongs to NO_SIGNATURE.
    """

    name: str
    kind: Confirmed
    at: datetime
    strokes: tuple[Stroke, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnBlock:
    """The return as it happened. The returner may be somebody else than the holder."""

    at: datetime
    returned_by: str
    accepted_by: str
    accepted_role: str
    condition: str
    place: str
    returner: Confirmation
    accepter: Confirmation


@dataclass(frozen=True, slots=True)
class Proof:
    """Anchor text (AD1:epoch:size:root) and the content of its QR code; they may be the same."""

    text: str
    qr: str


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """`expected_cost` is whole euros, None while no cost table is kept; `due` None means unlimited.

    A RETURN names the receipt of issue in `issue_number` and carries `returned`. Times are aware and already in the
    site's zone. `text_version` is the legal text that was shown at the handover, in `text_language` (empty: that of
    the paper): the shipped one, or `own_words` by clause, with the rest of the shipped `base_version`. `passed` is
    the other person and the other receipt, where the keys went from holder to holder at the desk.
    """

    kind: ReceiptKind
    number: str
    company: str
    site: str
    giver: Giver
    taker: Taker
    identity_seen: str | None
    lines: tuple[ReceiptLine, ...]
    purpose: str
    approver: str | None
    at: datetime
    due: datetime | None
    expected_cost: int | None
    text_version: int
    language: str
    giver_confirmation: Confirmation
    taker_confirmation: Confirmation
    proof: Proof | None
    returned: ReturnBlock | None = None
    issue_number: str | None = None
    text_language: str = ""
    own_words: Mapping[str, str] | None = None
    base_version: int = 0
    passed: tuple[str, str] | None = None
