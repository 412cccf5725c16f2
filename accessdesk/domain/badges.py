"""Badges: the stock of reusable cards, papers printed ahead, prints that became worthless, what was found later."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import PersonId, Pseudonym, SiteId, VisitId
from accessdesk.domain.moves import MoveTable, Need, move
from accessdesk.domain.visits import BadgeState, VisitState


class BadgeFormat(StrEnum):
    """What badges are printed on."""

    LABEL = "label"
    """A label of 62 x 100 mm."""
    CARD = "card"
    """A plastic card, CR80: 85.6 x 54 mm."""
    SHEET = "sheet"
    """A4, ten badges in the size of a card."""
    CUT_OUT = "cut_out"
    """A4, one badge of 62 x 100 mm to be cut out and folded."""


class BadgeUse(StrEnum):
    """Which badge is proposed at a collection."""

    PRINTED = "printed"
    REUSABLE = "reusable"


@dataclass(frozen=True, slots=True)
class BadgeTemplate:
    """How the company's badges look, on every desk alike. The texts of the back are by language."""

    format: BadgeFormat = BadgeFormat.LABEL
    use: BadgeUse = BadgeUse.PRINTED
    back: bool = False
    back_de: str = ""
    back_en: str = ""


class CardState(StrEnum):
    """Where a reusable badge is. Whom it is with is told by the badge that is out."""

    IN_STOCK = "in_stock"
    OUT = "out"
    LOST = "lost"
    DESTROYED = "destroyed"


_C = CardState
CARD_MOVES = MoveTable(
    (
        move(None, _C.IN_STOCK, Right.VISITS),
        move(_C.IN_STOCK, _C.OUT, Right.VISITS),
        move(_C.OUT, _C.IN_STOCK, Right.VISITS, Need.BADGE_SETTLED),
        move(_C.OUT, _C.LOST, Right.VISITS, Need.BADGE_SETTLED),
        move(_C.OUT, _C.DESTROYED, Right.VISITS, Need.BADGE_SETTLED),
        move(_C.IN_STOCK, _C.LOST, Right.VISITS, Need.REASON),
        move(_C.IN_STOCK, _C.DESTROYED, Right.VISITS, Need.REASON),
        move(_C.LOST, _C.IN_STOCK, Right.VISITS, Need.FINDER, Need.WHERE_FOUND),
        move(_C.LOST, _C.DESTROYED, Right.VISITS, Need.REASON),
    )
)

_B = BadgeState
BADGE_MOVES = MoveTable(
    (
        move(None, _B.OUT, Right.VISITS, Need.BADGE),
        move(_B.OUT, _B.RETURNED, Right.VISITS),
        move(_B.OUT, _B.LOST, Right.VISITS, Need.REASON),
        move(_B.OUT, _B.DESTROYED, Right.VISITS),
    )
)
"""A badge that is lost stays lost for its visit; that it was found later is a fact of its own."""

CARD_AFTER = {_B.RETURNED: _C.IN_STOCK, _B.LOST: _C.LOST, _B.DESTROYED: _C.DESTROYED}


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """A numbered badge that is used again. `token` is what the code on it says, for all its life."""

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    number: str
    token: str
    state: CardState
    entered_at: datetime
    reason: str = ""


class PreparedState(StrEnum):
    """What became of a badge that was printed ahead."""

    PREPARED = "prepared"
    USED = "used"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class PreparedBadge:
    """A badge printed before its visitor came. It is worth nothing until the collection makes it a badge."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    person_id: PersonId
    number: str
    token: str
    state: PreparedState
    prepared_at: datetime
    expires_at: datetime
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReplacedPrint:
    """A print that was printed again, and is worthless since. `ordinal` counts from 1."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    number: str
    ordinal: int
    token: str
    replaced_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class FoundBadge:
    """A badge that was lost came back. `usable`: it went back to the stock; otherwise it was destroyed."""

    id: int
    pseudonym: Pseudonym
    badge_id: int
    found_at: datetime
    entered_at: datetime
    finder: str
    place: str
    usable: bool


class LeftOpen(StrEnum):
    """What a visitor left behind open."""

    KEY = "key"
    BADGE = "badge"
    ESCORT = "escort"


@dataclass(frozen=True, slots=True)
class DepartureException:
    """Somebody left with this open, and why. `thing` names the key, the badge or the escort as it was then."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    kind: LeftOpen
    thing: str
    reason: str
    at: datetime
    entered_at: datetime
    settled_at: datetime | None = None
    finding: str = ""


class BadgeStanding(StrEnum):
    """What a badge is worth now: its state, the end of its validity and what was found taken together."""

    PREPARED = "prepared"
    OUT = "out"
    EXPIRED = "expired"
    RETURNED = "returned"
    LOST = "lost"
    FOUND = "found"
    DESTROYED = "destroyed"
    USED = "used"
    VOID = "void"


def standing_of(state: BadgeState, expires_at: datetime, now: datetime, *, found: bool = False) -> BadgeStanding:
    """Of a badge that was given out."""
    if state is BadgeState.OUT:
        return BadgeStanding.EXPIRED if expires_at <= now else BadgeStanding.OUT
    return BadgeStanding.FOUND if found and state is BadgeState.LOST else BadgeStanding(state.value)


def prepared_standing(state: PreparedState, visit: VisitState, expires_at: datetime, now: datetime) -> BadgeStanding:
    """Of a badge printed ahead: once its visit cannot come any more it is void, whatever is written on it."""
    if state is not PreparedState.PREPARED:
        return BadgeStanding(state.value)
    if visit not in (VisitState.EXPECTED, VisitState.ARRIVED):
        return BadgeStanding.VOID
    return BadgeStanding.EXPIRED if expires_at <= now else BadgeStanding.PREPARED
