"""Keys: locking systems and what their keys open, single copies as records, and in whose hands each copy is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from accessdesk.domain.ids import (
    CopyId,
    CylinderId,
    DoorId,
    EmployeeId,
    KeyTypeId,
    LockingSystemId,
    PersonId,
    Pseudonym,
    ReceiptId,
    SiteId,
    VisitId,
    ZoneId,
)


class KeyMedium(StrEnum):
    """What opens."""

    METAL = "metal"
    TRANSPONDER = "transponder"
    CARD = "card"


class KeyHierarchy(StrEnum):
    """The rank of a key type within its locking system (GHS, HGS, HS, GS, ES), highest first."""

    GRAND_MASTER = "grand_master"
    MASTER = "master"
    SUB_MASTER = "sub_master"
    GROUP = "group"
    CHANGE = "change"


class EvidenceLevel(StrEnum):
    """What proves a handover: a scan and a login, the taker's signature too, a second person's approval too."""

    DAY = "day"
    PERMANENT = "permanent"
    MASTER = "master"


class KeyCopyState(StrEnum):
    """Where a copy stands. Whether it still opens anything is another fact: its type's `deactivated_at`."""

    ORDERED = "ordered"
    IN_STOCK = "in_stock"
    RESERVED = "reserved"
    ISSUED = "issued"
    MISSING = "missing"
    LOST = "lost"
    STOLEN = "stolen"
    FOUND = "found"
    SEALED = "sealed"
    DEFECTIVE = "defective"
    DESTROYED = "destroyed"


class KeyCondition(StrEnum):
    """How a copy looked when it changed hands."""

    GOOD = "good"
    WORN = "worn"
    DAMAGED = "damaged"


class ReceiptKind(StrEnum):
    """Which way the keys went."""

    ISSUE = "issue"
    RETURN = "return"


class NoSignature(StrEnum):
    """Why a return carries no signature; a true return is never blocked."""

    LETTERBOX = "letterbox"
    POST = "post"
    FINDER = "finder"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class LockingSystem:
    """A locking system with its keying schedule; the security card authorises orders of copies."""

    id: LockingSystemId
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    building: str = ""
    maker: str = ""
    security_card: str = ""
    medium: KeyMedium = KeyMedium.METAL
    plan_date: date | None = None


@dataclass(frozen=True, slots=True)
class Cylinder:
    """A cylinder of a system; `length` is outer/inner in mm as the maker writes it ("31.5/40"), or empty."""

    id: CylinderId
    pseudonym: Pseudonym
    locking_system_id: LockingSystemId
    number: str
    kind: str = ""
    length: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """A door of a site; its zone, if it leads into one."""

    id: DoorId
    pseudonym: Pseudonym
    site_id: SiteId
    zone_id: ZoneId | None
    name: str


@dataclass(frozen=True, slots=True)
class CylinderPlace:
    """A cylinder sits in a door over [from_at, until_at)."""

    id: int
    pseudonym: Pseudonym
    cylinder_id: CylinderId
    door_id: DoorId
    from_at: datetime
    until_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeyType:
    """One column of a keying schedule. `deactivated_at`: from then on a rekeying made its copies open nothing."""

    id: KeyTypeId
    pseudonym: Pseudonym
    locking_system_id: LockingSystemId
    name: str
    hierarchy: KeyHierarchy
    evidence: EvidenceLevel
    medium: KeyMedium = KeyMedium.METAL
    released_to_on_call: bool = False
    deactivated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A key type opens a cylinder over [from_at, until_at): one cross of the schedule, dated."""

    id: int
    pseudonym: Pseudonym
    key_type_id: KeyTypeId
    cylinder_id: CylinderId
    from_at: datetime
    until_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeyCopy:
    """One copy, numbered within its type. `location` is the cabinet and hook it belongs to, also while it is out.

    `source` says where an opening stock came from; `counted` is false until somebody has seen the copy.
    """

    id: CopyId
    pseudonym: Pseudonym
    key_type_id: KeyTypeId
    number: str
    state: KeyCopyState
    version: int = 1
    condition: KeyCondition = KeyCondition.GOOD
    location: str = ""
    source: str = ""
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Handover:
    """One copy in the hands of one accountable holder, from its issue to its return.

    Exactly one of `employee_id` and `person_id` names the holder; `bearer` is who carries it, if somebody else.
    `due_at` None is unlimited. The names are those of that day.
    """

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    receipt_id: ReceiptId
    employee_id: EmployeeId | None
    person_id: PersonId | None
    visit_id: VisitId | None
    holder_name: str
    holder_company: str
    bearer: str
    purpose: str
    condition_out: KeyCondition
    evidence: EvidenceLevel
    issued_at: datetime
    entered_at: datetime
    due_at: datetime | None
    giver_id: EmployeeId
    approver_id: EmployeeId | None = None
    returned_at: datetime | None = None
    returned_entered_at: datetime | None = None
    returner: str = ""
    receiver_id: EmployeeId | None = None
    condition_in: KeyCondition | None = None
    return_receipt_id: ReceiptId | None = None
    no_signature_reason: NoSignature | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything a handover receipt shows, as it was then; the paper is rendered from it at any time.

    `lines` is canonical JSON, one object a copy: system, building, type, number, medium, condition, doors.
    `giver_detail` and `taker_detail` are role codes on the desk's side, personnel number or company on the other.
    `signature` is the drawn strokes (`signature_strokes`) of whoever stands before the desk, or empty.
    `loss_cost_eur` is whole euros for replacing what the keys open, None while no costs are set.
    """

    id: ReceiptId
    pseudonym: Pseudonym
    number: str
    kind: ReceiptKind
    site_id: SiteId
    company: str
    site_name: str
    text_version: int
    text_language: str
    happened_at: datetime
    made_at: datetime
    giver_name: str
    giver_detail: str
    taker_name: str
    taker_detail: str
    lines: str
    bearer: str = ""
    identity_kind: str = ""
    purpose: str = ""
    due_at: datetime | None = None
    approver_name: str = ""
    signature: str = ""
    desk_signature: str = ""
    no_signature_reason: NoSignature | None = None
    loss_cost_eur: int | None = None
    loss_cylinders: int = 0


@dataclass(frozen=True, slots=True)
class ReceiptCounter:
    """The last receipt number of a kind in a year (UTC); counted in the receipt's own transaction, so without gaps."""

    id: int
    pseudonym: Pseudonym
    kind: ReceiptKind
    year: int
    last: int


_PREFIX = {ReceiptKind.ISSUE: "Ü", ReceiptKind.RETURN: "R"}


def receipt_number(kind: ReceiptKind, year: int, count: int) -> str:
    """The number on the paper: Ü-2026-0001 for an issue, R-2026-0001 for a return."""
    return f"{_PREFIX[kind]}-{year}-{count:04d}"


def default_evidence(hierarchy: KeyHierarchy) -> EvidenceLevel:
    """What a new key type of the rank demands until somebody decides otherwise."""
    if hierarchy in (KeyHierarchy.GRAND_MASTER, KeyHierarchy.MASTER):
        return EvidenceLevel.MASTER
    return EvidenceLevel.DAY if hierarchy is KeyHierarchy.CHANGE else EvidenceLevel.PERMANENT


def weakness(hierarchy: KeyHierarchy, evidence: EvidenceLevel) -> tuple[bool, int]:
    """Sorts key types that open the same door: no master before any other, then the lower rank before the higher."""
    return evidence is EvidenceLevel.MASTER, -tuple(KeyHierarchy).index(hierarchy)


_RANKS = (
    ("GHS", KeyHierarchy.GRAND_MASTER),
    ("HGS", KeyHierarchy.MASTER),
    ("HS", KeyHierarchy.SUB_MASTER),
    ("GS", KeyHierarchy.GROUP),
)
_SHORT_NAME = re.compile(r"\w+[ -]?\d+")


def rank_in_name(name: str) -> KeyHierarchy:
    """The rank that a German schedule writes in front of a type's name ("HS 2 Technik"); change key when it is none."""
    return next((rank for prefix, rank in _RANKS if name.upper().startswith(prefix)), KeyHierarchy.CHANGE)


def copy_numbers(type_name: str, taken: Iterable[str], count: int) -> tuple[str, ...]:
    """The next free numbers of a type: "HS 2/014" for "HS 2 Technik", counted on from the highest taken."""
    found = _SHORT_NAME.match(type_name)
    short = found.group() if found else type_name
    ends = (number.rpartition("/")[2] for number in taken)
    last = max((int(end) for end in ends if end.isascii() and end.isdigit()), default=0)
    return tuple(f"{short}/{number:03d}" for number in range(last + 1, last + count + 1))
