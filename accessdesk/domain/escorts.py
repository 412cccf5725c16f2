"""Escorts: who is responsible for a visitor, from which minute to which, and what nobody was responsible for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import EmployeeId, Pseudonym, VisitId
from accessdesk.domain.moves import MoveTable, Need, move
from accessdesk.domain.sites import Supervision


class EscortState(StrEnum):
    """Where an escort's assignment to a visitor stands."""

    REQUESTED = "requested"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    ACTIVE = "active"
    HANDOVER_PENDING = "handover_pending"
    RELIEVED = "relieved"
    COMPLETED = "completed"


class Acceptance(StrEnum):
    """How an escort accepted. The two last are weaker, and marked so wherever they show."""

    PIN = "pin"
    SIGNATURE = "signature"
    BY_PHONE = "by_phone"
    ATTESTED = "attested"


WEAKER = frozenset({Acceptance.BY_PHONE, Acceptance.ATTESTED})

_E = EscortState
ESCORT_MOVES = MoveTable(
    (
        move(None, _E.REQUESTED, Right.ESCORTS, Need.ELIGIBLE),
        move(_E.REQUESTED, _E.ACCEPTED, Right.ESCORTS, Need.HOW_ACCEPTED, Need.ELIGIBLE),
        move(_E.REQUESTED, _E.DECLINED, Right.ESCORTS, Need.REASON),
        move(_E.ACCEPTED, _E.DECLINED, Right.ESCORTS, Need.REASON, Need.BEFORE_CUSTODY),
        move(_E.ACCEPTED, _E.ACTIVE, None),
        move(_E.ACTIVE, _E.HANDOVER_PENDING, Right.ESCORTS, Need.SUCCESSOR),
        move(_E.HANDOVER_PENDING, _E.ACTIVE, Right.ESCORTS, Need.REASON),
        move(_E.ACTIVE, _E.RELIEVED, Right.ESCORTS, Need.SUCCESSOR_OR_GAP),
        move(_E.HANDOVER_PENDING, _E.RELIEVED, Right.ESCORTS, Need.SUCCESSOR_OR_GAP),
        move(_E.ACTIVE, _E.COMPLETED, None),
        move(_E.HANDOVER_PENDING, _E.COMPLETED, None),
    )
)


@dataclass(frozen=True, slots=True)
class Assignment:
    """One escort asked for, or responsible for, one visitor."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    escort_id: EmployeeId
    state: EscortState
    requested_at: datetime
    accepted_at: datetime | None = None
    acceptance: Acceptance | None = None
    attested_by: EmployeeId | None = None
    ended_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AcceptanceSignature:
    """The line that an escort drew when they took a visitor over (signatures.strokes_text)."""

    id: int
    pseudonym: Pseudonym
    assignment_id: int
    signature: str
    signed_at: datetime


ASKED = (EscortState.REQUESTED, EscortState.ACCEPTED)
"""Before custody: somebody was asked, or said yes and was not needed yet."""
RUNNING = (EscortState.ACTIVE, EscortState.HANDOVER_PENDING)
"""With custody: a visitor is in this escort's hands."""
NOT_NEEDED = "not_needed"
"""The reason, as a code, of a request that ends because somebody else took over or the visit went on without it."""
NOT_AVAILABLE = "not_available"
"""The reason, as a code, of a request that ends because the escort left, rests, or escorts no more."""


class CustodyKind(StrEnum):
    """In whose hands a visitor is."""

    RECEPTION = "reception"
    ESCORT = "escort"
    HOST = "host"
    NAMED = "named"
    """A named person in place of a reception that is closed."""


@dataclass(frozen=True, slots=True)
class Custody:
    """Responsibility of one person for one visitor over [started_at, ended_at).

    An interval of no length covers nothing, and no list shows it: so stands what was taken back.
    """

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    kind: CustodyKind
    keeper_id: EmployeeId | None
    started_at: datetime
    entered_at: datetime
    acceptance: Acceptance | None = None
    ended_at: datetime | None = None
    ended_entered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GapReport:
    """Somebody saw that a visitor was without supervision. Its minutes are computed, never taken from here."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    started_at: datetime
    entered_at: datetime
    reason: str
    closed_at: datetime | None = None
    finding: str = ""


class GapCause(StrEnum):
    """What a gap came from, as far as somebody could say when they ended it."""

    CALLED_AWAY = "called_away"
    HANDOVER_FAILED = "handover_failed"
    LOST_SIGHT = "lost_sight"
    WENT_ALONE = "went_alone"
    LET_IN_WITHOUT = "let_in_without"
    ENTERED_LATE = "entered_late"
    OTHER = "other"
    NOT_YET_KNOWN = "not_yet_known"
    """Said by whoever ended it; it stays to be cleared up until somebody finds out."""
    TAKEN_BACK = "taken_back"
    """The act that ended the gap was taken back: nothing is said of it."""


@dataclass(frozen=True, slots=True)
class GapFinding:
    """What was found out about a gap, as a code beside the words in the report. One for each report."""

    id: int
    pseudonym: Pseudonym
    gap_report_id: int
    cause: GapCause
    entered_at: datetime
    entered_by: EmployeeId


@dataclass(frozen=True, slots=True)
class Interval:
    """[start, end) in aware UTC; `end` None is still running."""

    start: datetime
    end: datetime | None


def needs_custody(supervision: Supervision) -> bool:
    """Whether every minute on site needs a keeper."""
    return supervision is Supervision.CONTINUOUS
