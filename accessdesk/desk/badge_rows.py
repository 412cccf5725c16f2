"""What lists and forms show about badges. Times are aware UTC."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.badges import BadgeStanding, CardState, LeftOpen
from accessdesk.domain.ids import VisitId


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """A badge that was given out: who had it, for which visit, from when to when. `prints` counts them all."""

    id: int
    visit_id: VisitId
    number: str
    name: str
    company: str
    host_name: str
    purpose: str
    issued_at: datetime
    closed_at: datetime | None
    expires_at: datetime
    standing: BadgeStanding
    prints: int
    reusable: bool
    found_at: datetime | None
    finder: str
    place: str


@dataclass(frozen=True, slots=True)
class PreparedRow:
    """A badge printed ahead; worth nothing before the collection. `id` is the prepared badge's."""

    id: int
    visit_id: VisitId
    number: str
    name: str
    company: str
    host_name: str
    prepared_at: datetime
    expires_at: datetime
    standing: BadgeStanding
    prints: int


@dataclass(frozen=True, slots=True)
class CardRow:
    """A reusable badge of the stock: where it is, and who has it or had it last."""

    id: int
    number: str
    state: CardState
    since: datetime
    holder_name: str
    holder_company: str
    visit_id: VisitId | None
    badge_id: int | None
    had_until: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class PrintableBadge:
    """What a badge printed ahead shows."""

    visit_id: VisitId
    number: str
    token: str
    expires_at: datetime
    prints: int


@dataclass(frozen=True, slots=True)
class LeftOpenRow:
    """What somebody left with open, and why."""

    id: int
    visit_id: VisitId
    name: str
    company: str
    kind: LeftOpen
    thing: str
    reason: str
    at: datetime
    settled_at: datetime | None
    finding: str
