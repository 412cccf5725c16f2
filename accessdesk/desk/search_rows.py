"""What the one search field finds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class HitKind(StrEnum):
    """What the one search field can find."""

    VISITOR_INSIDE = "visitor_inside"
    VISITOR_EXPECTED = "visitor_expected"
    PERSON = "person"
    BADGE = "badge"
    BADGE_PREPARED = "badge_prepared"
    BADGE_CARD = "badge_card"
    BADGE_PAST = "badge_past"
    BADGE_WORTHLESS = "badge_worthless"
    KEY_IN_STOCK = "key_in_stock"
    KEY_OUT = "key_out"
    DOOR = "door"
    EMPLOYEE = "employee"
    EXTERNAL = "external"
    RECEIPT = "receipt"
    """The code or the number of a handover receipt: is it genuine? `title` is what was scanned or typed."""
    COPY_HISTORY = "copy_history"
    """Where a found copy was, ever."""
    EMPLOYEE_KEYS = "employee_keys"
    """What a found employee can open."""
    PERSON_KEYS = "person_keys"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One find. `target`: visit id for visitors and badges, person (also of a
    standing external), copy, door or employee id for the others.

    A badge of the past and a worthless print name the badge's id (0: it never became one), a card the card's.
    `since` and `until` tell when somebody had a badge, `state` where a reusable one is.
    """

    kind: HitKind
    target: int
    title: str
    second: str
    since: datetime | None = None
    until: datetime | None = None
    state: str = ""
