"""Visits: one stay of one visitor, from the announcement to the departure, and nothing invented in between."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import EmployeeId, PersonId, Pseudonym, SiteId, VisitId, ZoneId
from accessdesk.domain.moves import MoveTable, Need, move
from accessdesk.domain.sites import Supervision


class VisitState(StrEnum):
    """Where a visit stands. IMPORTED_PAST and NOT_RECORDED are reached by an import alone."""

    EXPECTED = "expected"
    ARRIVED = "arrived"
    ON_SITE = "on_site"
    AWAY = "away"
    UNCLEAR = "unclear"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    DENIED = "denied"
    LEFT_BEFORE_ENTRY = "left_before_entry"
    DEPARTED = "departed"
    CLOSED_UNCONFIRMED = "closed_unconfirmed"
    IMPORTED_PAST = "imported_past"
    NOT_RECORDED = "not_recorded"
    ENTERED_IN_ERROR = "entered_in_error"
    """A walk-in whose arrival was taken back: nobody came. Reached by the undo alone (domain/corrections.py)."""


OPEN_STATES = (VisitState.ARRIVED, VisitState.ON_SITE, VisitState.AWAY, VisitState.UNCLEAR)
"""The visitor may be in the house, or will come back."""


class VisitType(StrEnum):
    """What kind of visit it is; private ones are refused by policy (measure 3.1)."""

    CONTRACTOR = "contractor"
    CUSTOMER = "customer"
    AUTHORITY = "authority"
    APPLICANT = "applicant"
    OTHER = "other"
    PRIVATE = "private"
    STANDING = "standing"
    """A standing external comes in by contract; no form offers it."""


class IdentityKind(StrEnum):
    """The kind of document that was seen; never a number, a scan, a copy or a deposit."""

    ID_CARD = "id_card"
    PASSPORT = "passport"
    DRIVING_LICENCE = "driving_licence"
    SERVICE_CARD = "service_card"
    KNOWN_IN_PERSON = "known_in_person"


_V = VisitState
_COLLECTED = (Need.AUTHORISER, Need.BADGE, Need.SUPERVISION_MET, Need.OBJECTIONS_DECIDED)
_LEFT = (Need.BADGE_SETTLED, Need.KEYS_SETTLED, Need.CUSTODY_CLOSED)
"""IDENTITY_SEEN and NOTICE_GIVEN are answers: a recorded refusal is one too, and leaves OBJECTIONS_DECIDED open."""
_AT_THE_DESK = (
    Need.NAME,
    Need.COMPANY,
    Need.HOST,
    Need.PURPOSE,
    Need.ZONES,
    Need.IDENTITY_SEEN,
    Need.NOTICE_GIVEN,
)

VISIT_MOVES = MoveTable(
    (
        move(None, _V.EXPECTED, Right.VISITS, Need.HOST, Need.PURPOSE, Need.WINDOW, Need.ZONES, Need.AUTHORISER),
        move(_V.EXPECTED, _V.CANCELLED, Right.VISITS, Need.REASON),
        move(_V.EXPECTED, _V.NO_SHOW, Right.VISITS, Need.REASON, Need.WINDOW_PASSED),
        move(_V.EXPECTED, _V.ARRIVED, Right.VISITS, *_AT_THE_DESK),
        move(None, _V.ARRIVED, Right.VISITS, *_AT_THE_DESK),
        move(_V.ARRIVED, _V.DENIED, Right.VISITS, Need.REASON, Need.CUSTODY_CLOSED),
        move(_V.ARRIVED, _V.LEFT_BEFORE_ENTRY, Right.VISITS, Need.REASON, Need.CUSTODY_CLOSED),
        move(_V.ARRIVED, _V.ON_SITE, Right.VISITS, *_COLLECTED),
        move(_V.ON_SITE, _V.AWAY, Right.VISITS, Need.CUSTODY_CLOSED),
        move(_V.AWAY, _V.ON_SITE, Right.VISITS, Need.SUPERVISION_MET),
        move(_V.ON_SITE, _V.DEPARTED, Right.VISITS, *_LEFT),
        move(_V.AWAY, _V.DEPARTED, Right.VISITS, *_LEFT),
        move(_V.ARRIVED, _V.UNCLEAR, None),
        move(_V.ON_SITE, _V.UNCLEAR, None),
        move(_V.AWAY, _V.UNCLEAR, None),
        move(_V.UNCLEAR, _V.ON_SITE, Right.VISITS, Need.HOW_KNOWN),
        move(_V.UNCLEAR, _V.DEPARTED, Right.VISITS, Need.HOW_KNOWN),
        move(_V.UNCLEAR, _V.CLOSED_UNCONFIRMED, Right.EASE_SUPERVISION, Need.SEARCHED),
        move(None, _V.IMPORTED_PAST, Right.IMPORT, Need.SOURCE),
        move(None, _V.NOT_RECORDED, Right.IMPORT, Need.SOURCE),
    )
)

_BANNED = (Need.REASON, Need.CUSTODY_CLOSED, Need.BAN_DECIDED)
BAN_ENDS = MoveTable(
    (
        move(None, _V.DENIED, Right.DECIDE_BAN_MATCH, *_BANNED),
        move(_V.EXPECTED, _V.DENIED, Right.DECIDE_BAN_MATCH, *_BANNED),
        move(_V.EXPECTED, _V.CANCELLED, Right.DECIDE_BAN_MATCH, *_BANNED),
        move(_V.ARRIVED, _V.DENIED, Right.DECIDE_BAN_MATCH, *_BANNED),
    )
)
"""How the visits of a banned person end. Whoever stands at the desk and is recognised has not arrived in the sense of
VISIT_MOVES, whose five fields and two confirmations nobody asks of them; what these moves demand is the decision."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One stay. Times are aware UTC; `departed_at` None in a closed visit means unknown, and stays so.

    `until` is the end of the permission (and of the badge). `last_confirmed_at` is the last moment at which somebody
    knew where the visitor was. `source` is empty for acts at the desk, else the file an import came from.
    """

    id: VisitId
    pseudonym: Pseudonym
    site_id: SiteId
    person_id: PersonId
    state: VisitState
    type: VisitType
    name: str
    company: str
    host_id: EmployeeId | None
    host_name: str
    purpose: str
    zones: tuple[ZoneId, ...]
    supervision: Supervision
    version: int = 1
    authoriser: str = ""
    expected_from: datetime | None = None
    expected_to: datetime | None = None
    until: datetime | None = None
    identity_kind: IdentityKind | None = None
    notice_version: str = ""
    host_called_at: datetime | None = None
    needs_help: bool = False
    """As the first version recorded it; since then domain/assistance.py, in a class of its own."""
    arrived_at: datetime | None = None
    collected_at: datetime | None = None
    departed_at: datetime | None = None
    last_confirmed_at: datetime | None = None
    entered_at: datetime | None = None
    reason: str = ""
    how_known: str = ""
    source: str = ""
    source_key: str = ""
    party: int = 1


@dataclass(frozen=True, slots=True)
class Absence:
    """Minutes away from the premises during a visit; not a departure, and no custody is owed for them."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    left_at: datetime
    entered_at: datetime
    back_at: datetime | None = None


class BadgeState(StrEnum):
    """Where a visitor badge is."""

    OUT = "out"
    RETURNED = "returned"
    LOST = "lost"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True)
class Badge:
    """A numbered visitor badge for one visit. `token` is what its QR code says."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    person_id: PersonId
    number: str
    token: str
    state: BadgeState
    issued_at: datetime
    entered_at: datetime
    expires_at: datetime
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A courier at the door: no visit, no badge."""

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    carrier: str
    recipient: str
    pieces: int
    happened_at: datetime
    entered_at: datetime
    note: str = ""
