"""What the lists of keys show: plain frozen rows. Times are aware UTC."""

from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.domain.ids import (
    CopyId,
    CylinderId,
    DoorId,
    EmployeeId,
    KeyTypeId,
    LockingSystemId,
    PersonId,
    ReceiptId,
    VisitId,
    ZoneId,
)
from accessdesk.domain.keys import (
    EvidenceLevel,
    KeyCondition,
    KeyCopyState,
    KeyHierarchy,
    KeyMedium,
    NoSignature,
    ReceiptKind,
)
from accessdesk.domain.receipt_texts import ReceiptClauses
from accessdesk.domain.signatures import Strokes
from accessdesk.domain.sites import Supervision


@dataclass(frozen=True, slots=True)
class KeyOutRow:
    """A copy in somebody's hands; `id` is the copy's. `doors` are all it opens, each once, sorted."""

    id: CopyId
    number: str
    type_name: str
    system_name: str
    medium: KeyMedium
    evidence: EvidenceLevel
    state: KeyCopyState
    holder_name: str
    holder_company: str
    bearer: str
    employee_id: EmployeeId | None
    person_id: PersonId | None
    visit_id: VisitId | None
    purpose: str
    issued_at: datetime
    due_at: datetime | None
    overdue: bool
    doors: tuple[str, ...]
    receipt_id: ReceiptId
    location: str
    loss_reported_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeyTypeRow:
    """A key type with its copies counted by state: `total` is the sum of `counts`, in the order of the states."""

    id: KeyTypeId
    system_id: LockingSystemId
    name: str
    hierarchy: KeyHierarchy
    evidence: EvidenceLevel
    medium: KeyMedium
    released_to_on_call: bool
    deactivated_at: datetime | None
    counts: tuple[tuple[KeyCopyState, int], ...]
    total: int
    overdue: int


@dataclass(frozen=True, slots=True)
class LockingSystemRow:
    """A locking system with its key types, the highest rank first."""

    id: LockingSystemId
    name: str
    building: str
    maker: str
    security_card: str
    medium: KeyMedium
    plan_date: date | None
    types: tuple[KeyTypeRow, ...]
    copies: int


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One copy. `since` is when it went out or came back last, None while it never moved."""

    id: CopyId
    key_type_id: KeyTypeId
    number: str
    state: KeyCopyState
    condition: KeyCondition
    location: str
    counted: bool
    holder_name: str
    holder_company: str
    last_holder: str
    since: datetime | None
    due_at: datetime | None
    overdue: bool
    receipt_id: ReceiptId | None
    loss_reported_at: datetime | None
    loss_confirmed: bool
    mark: str = ""
    """The number of the seal the copy lies under, or of the order it was to come with."""
    kept_for: str = ""
    """For whom it is reserved."""
    kept_from: datetime | None = None
    kept_until: datetime | None = None
    bearer: str = ""
    ring: str = ""
    """The ring it is on."""


@dataclass(frozen=True, slots=True)
class CopyHit:
    """A copy that a search found, with what a hand-out needs to know; `holder_name` is empty while nobody has it."""

    id: CopyId
    number: str
    key_type_id: KeyTypeId
    type_name: str
    system_name: str
    medium: KeyMedium
    evidence: EvidenceLevel
    released_to_on_call: bool
    state: KeyCopyState
    condition: KeyCondition
    location: str
    holder_name: str
    due_at: datetime | None
    door_count: int
    kept_for: str = ""
    """For whom it is reserved."""
    kept_from: datetime | None = None
    kept_until: datetime | None = None
    doors: tuple[str, ...] = ()
    """What it opens, each once: doors into zones under continuous supervision first."""


@dataclass(frozen=True, slots=True)
class DoorOpened:
    """A door that a key type opens, through one cylinder."""

    id: DoorId
    name: str
    cylinder: str
    zone_id: ZoneId | None
    zone_name: str
    supervision: Supervision | None


@dataclass(frozen=True, slots=True)
class LossEstimate:
    """What losing one of the keys would mean; `cost_eur` None while no costs are set."""

    cylinders: int
    keys: int
    cost_eur: int | None
    opens_continuous_zone: bool


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One handover of a copy, for "where was it, ever?"."""

    id: int
    copy_id: CopyId
    number: str
    holder_name: str
    holder_company: str
    bearer: str
    purpose: str
    issued_at: datetime
    due_at: datetime | None
    returned_at: datetime | None
    returner: str
    receipt_id: ReceiptId
    receipt_number: str
    return_receipt_id: ReceiptId | None


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A cylinder of the keying schedule; `opens` has one byte for each of the schedule's types, 1 where it opens."""

    id: CylinderId
    number: str
    kind: str
    length: str
    door_id: DoorId | None
    door: str
    opens: bytes
    zone: str = ""


@dataclass(frozen=True, slots=True)
class KeyingSchedule:
    """The schedule as it was at a moment: types across with their numbers of copies, cylinders down."""

    system_id: LockingSystemId
    name: str
    building: str
    maker: str
    plan_date: date | None
    types: tuple[tuple[KeyTypeId, str, int], ...]
    rows: tuple[ScheduleRow, ...]


@dataclass(frozen=True, slots=True)
class CopyExport:
    """One line a copy, for files; times as aware UTC, codes as stored."""

    system: str
    building: str
    type: str
    hierarchy: KeyHierarchy
    number: str
    medium: KeyMedium
    evidence: EvidenceLevel
    state: KeyCopyState
    condition: KeyCondition
    location: str
    counted: bool
    holder: str
    company: str
    bearer: str
    purpose: str
    issued_at: datetime | None
    due_at: datetime | None
    receipt: str
    source: str


@dataclass(frozen=True, slots=True)
class ReceiptLineRow:
    """One copy on a receipt, as it was then. `location` and `issue_receipt` are filled on returns."""

    system: str
    building: str
    type: str
    number: str
    medium: str
    condition: str
    doors: tuple[str, ...]
    location: str = ""
    issue_receipt: str = ""
    holder: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """Everything the paper shows, as stored in the handover's own transaction.

    `giver` hands over, `taker` receives: on a return the giver is the returner and the taker stands behind the desk.
    Details are role codes (comma between) on the desk's side, personnel number or company on the other.
    `anchor` is the receipt's checkpoint as `AD1:...`. A return carries the receipt of issue of its first line.
    """

    id: ReceiptId
    number: str
    kind: ReceiptKind
    company: str
    site: str
    text_version: int
    language: str
    happened_at: datetime
    made_at: datetime
    giver_name: str
    giver_detail: str
    taker_name: str
    taker_detail: str
    holder_is_employee: bool
    lines: tuple[ReceiptLineRow, ...]
    bearer: str
    identity_kind: str
    purpose: str
    due_at: datetime | None
    approver_name: str
    signature: Strokes
    desk_signature: Strokes
    no_signature_reason: NoSignature | None
    loss_cost_eur: int | None
    loss_cylinders: int
    anchor: str
    issued: "ReceiptRow | None" = None
    clauses: ReceiptClauses | None = None
    """The company's own words that were signed; None where the text shipped with the program."""
    passed_by: str = ""
    """On an issue that was a transfer: who had the keys; on its return: who has them now."""
    passed_receipt: str = ""
    """The other receipt of that act."""


@dataclass(frozen=True, slots=True)
class ReceiptHit:
    """A receipt in the list of receipts, newest first."""

    id: ReceiptId
    number: str
    kind: ReceiptKind
    giver_name: str
    taker_name: str
    happened_at: datetime
    copies: tuple[str, ...]
