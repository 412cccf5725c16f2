"""What lists show: plain frozen rows, read anew when one of their subjects changed. Times are aware UTC."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.domain.access_rights import Role
from accessdesk.domain.customers import Behalf
from accessdesk.domain.escorts import Acceptance, CustodyKind, EscortState, GapCause
from accessdesk.domain.ids import EmployeeId, GroupId, PersonId, VisitId, ZoneId
from accessdesk.domain.objections import ObjectionKind
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState, VisitType


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Arrived and not yet collected; `id` is the visit's. `together` counts who of the same group waits.

    The escort is whoever was called, or said yes, and when.
    """

    id: VisitId
    name: str
    company: str
    purpose: str
    host_name: str
    host_phone: str
    deputy_name: str
    deputy_phone: str
    arrived_at: datetime
    host_called_at: datetime | None
    supervision: Supervision
    group_id: GroupId | None = None
    together: int = 1
    escort_name: str = ""
    escort_state: EscortState | None = None
    escort_at: datetime | None = None
    escort_acceptance: Acceptance | None = None
    refused: tuple[ObjectionKind, ...] = ()
    """Confirmations that the visitor refuses: the host decides before anybody collects."""
    keeper_kind: CustodyKind | None = CustodyKind.RECEPTION
    keeper_name: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """Announced and not yet here."""

    id: VisitId
    name: str
    company: str
    purpose: str
    host_name: str
    expected_from: datetime
    expected_to: datetime
    supervision: Supervision


@dataclass(frozen=True, slots=True)
class InsideRow:
    """In the house, away, or unclear. `gap_since` None: no gap. `keys_out` counts copies this visitor holds.

    `pending_name` was asked to take over and has not accepted: until then the keeper stays responsible.
    """

    id: VisitId
    name: str
    company: str
    host_name: str
    state: VisitState
    supervision: Supervision
    keeper_kind: CustodyKind | None
    keeper_name: str
    keeper_since: datetime | None
    acceptance: Acceptance | None
    keeper_load: int
    keeper_limit: int
    gap_since: datetime | None
    last_keeper: str
    zones: tuple[str, ...]
    badge: str
    keys_out: int
    since: datetime
    until: datetime | None
    needs_help: bool
    group_id: GroupId | None = None
    place: str = ""
    """The zone in which an act last put the visitor; empty where none did, and at the desk."""
    pending_name: str = ""
    pending_since: datetime | None = None
    type: VisitType = VisitType.OTHER
    keeper_company: str = ""
    """The firm of an escort from outside."""


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A delivery."""

    id: int
    carrier: str
    recipient: str
    pieces: int
    happened_at: datetime


@dataclass(frozen=True, slots=True)
class PersonHit:
    """A returning visitor as type-ahead shows them; contact details masked."""

    id: PersonId
    name: str
    company: str
    masked_contact: str
    last_visit: datetime | None
    last_host_id: EmployeeId | None
    last_host_name: str
    last_purpose: str
    last_zones: tuple[ZoneId, ...]
    last_type: VisitType | None
    note: str = ""
    """What tells this visitor from others of the name."""


@dataclass(frozen=True, slots=True)
class EmployeeRow:
    """An employee with what the office manager must know."""

    id: EmployeeId
    name: str
    department: str
    personnel_number: str
    phone: str
    email: str
    deputy_id: EmployeeId | None
    active: bool
    suspended: bool
    is_escort: bool
    escort_zones: tuple[ZoneId, ...]
    escort_at_most: int
    briefing_valid_until: date | None
    has_pin: bool
    committed_on: date | None
    account: str
    roles: frozenset[Role]
    keys_out: int
    commitment_current: bool = True
    """The present text was signed, not only an earlier one."""


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account; `id` is the account's."""

    id: int
    employee_id: EmployeeId
    login: str
    roles: frozenset[Role]
    active: bool
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit in the list of all visits, newest first."""

    id: VisitId
    person_id: PersonId
    name: str
    company: str
    host_name: str
    purpose: str
    state: VisitState
    type: VisitType
    supervision: Supervision
    zones: tuple[str, ...]
    at: datetime | None
    departed_at: datetime | None
    badge: str
    source: str


@dataclass(frozen=True, slots=True)
class VisitDetail:
    """Everything a form needs to know about one visit."""

    id: VisitId
    person_id: PersonId
    name: str
    company: str
    phone: str
    email: str
    host_id: EmployeeId | None
    host_name: str
    purpose: str
    zones: tuple[ZoneId, ...]
    zone_names: tuple[str, ...]
    supervision: Supervision
    strictest_zone: str
    type: VisitType
    state: VisitState
    authoriser: str
    expected_from: datetime | None
    expected_to: datetime | None
    until: datetime | None
    arrived_at: datetime | None
    collected_at: datetime | None
    badge_id: int | None
    badge: str
    badge_token: str
    keeper_id: EmployeeId | None
    keeper_name: str
    keys_out: tuple[str, ...]
    needs_help: bool
    keeper_kind: CustodyKind | None = None
    keeper_since: datetime | None = None
    refused: tuple[ObjectionKind, ...] = ()
    """Confirmations that the visitor refuses and nobody has decided about."""
    behalf: Behalf | None = None
    """For whom the visit is made, and on what order; `customer` is the name."""
    customer: str = ""


@dataclass(frozen=True, slots=True)
class IssuedBadge:
    """A badge as it was issued."""

    visit_id: VisitId
    number: str
    token: str
    expires_at: datetime
    escort_name: str
    prints: int = 1


def named_keeper(name: str, company: str) -> str:
    """Who answers for a visitor as lists and papers name them: `company` only for somebody from outside."""
    return f"{name} ({company})" if company else name


@dataclass(frozen=True, slots=True)
class CustodyPart:
    """One part of a visit's custody timeline. `kind` None is a gap; `away` and `unknown` parts owe no custody.

    `late`: who had the visitor was entered more than ten minutes after it began. `reason`, `cause` and `finding`
    are what was reported of a gap.
    """

    kind: CustodyKind | None
    away: bool
    keeper_name: str
    acceptance: Acceptance | None
    started_at: datetime
    ended_at: datetime | None
    unknown: bool = False
    late: bool = False
    reason: str = ""
    finding: str = ""
    cause: GapCause | None = None
    keeper_company: str = ""

    @property
    def keeper(self) -> str:
        """The name, with the firm of an escort from outside."""
        return named_keeper(self.keeper_name, self.keeper_company)

    @property
    def code(self) -> str:
        """Whose hands, or how it stands where nobody's: reception, escort, host, gap, away, unknown."""
        if self.kind is not None:
            return self.kind.value
        return "away" if self.away else "unknown" if self.unknown else "gap"

    @property
    def is_gap(self) -> bool:
        """Nobody answered for the visitor, and somebody had to."""
        return self.kind is None and not self.away and not self.unknown


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What to show of the log. `day_from`/`day_to` are aware moments, half open; `before` pages by seq.

    `late`: only what was entered more than ten minutes after it happened. `overrides`: only where somebody set a rule
    aside, with a reason. `everything`: the mention with all that belongs to it, after `AskEverything`.
    """

    day_from: datetime | None = None
    day_to: datetime | None = None
    types: tuple[str, ...] = ()
    person_text: str = ""
    mention: tuple[str, int] | None = None
    desk: str = ""
    before: int | None = None
    limit: int = 100
    late: bool = False
    overrides: bool = False
    everything: bool = False


@dataclass(frozen=True, slots=True)
class LogRow:
    """One entry, with the facts that its sentence needs (`id` is the seq; erased facts are absent)."""

    id: int
    at: datetime
    entered_at: datetime
    type: str
    desk: str
    by: tuple[str, ...]
    facts: Mapping[str, str]
    act: str
    taken_back: bool = False
    """A later entry points to this one as wrong."""
    corrected_by: int | None = None
    """The number of that later entry."""
    corrects: int | None = None
    """The number of the earlier entry that this one points to as wrong."""

    @property
    def entered_late(self) -> bool:
        """Entered more than ten minutes after it happened."""
        return (self.entered_at - self.at).total_seconds() > 600


@dataclass(frozen=True, slots=True)
class LogPart:
    """A page of the log. `before`: where the search goes on, below this entry; None: all of it was looked at."""

    rows: tuple[LogRow, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class LogDetail:
    """An entry in full. `payloads`: (class, column or fact, value as text), None where erased."""

    row: LogRow
    leaf: str
    previous: str
    size: int
    payloads: tuple[tuple[str, str, str], ...]
    erased: tuple[str, ...]
    visit_id: VisitId | None
    custody: tuple[CustodyPart, ...]


@dataclass(frozen=True, slots=True)
class CompanyFacts:
    """Name, site and settings that screens and papers show."""

    company: str
    site: str
    assembly_point: str
    works_agreement: str
    language: str
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """Somebody who stands on the evacuation list. `assembly_point` is the zone's, else the site's.

    `zones` are permission; `place` is the zone in which an act recorded the person last, "" where none did.
    """

    id: VisitId
    name: str
    company: str
    host_name: str
    zones: tuple[str, ...]
    keeper_name: str
    keeper_phone: str
    badge: str
    since: datetime
    state: VisitState
    needs_help: bool
    keeper_kind: CustodyKind | None = None
    host_phone: str = ""
    assembly_point: str = ""
    place: str = ""
    keeper_company: str = ""
    """The firm of an escort from outside."""


@dataclass(frozen=True, slots=True)
class LogStanding:
    """For the status bar: entries, the last checkpoint, the last backup."""

    entries: int
    checkpoint_size: int
    checkpoint_at: datetime | None
    backup_at: datetime | None = None
