"""Who may escort: the rules, each with a reason of its own, asked alike by the desk and by the lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from accessdesk.domain.ids import ZoneId


class Ineligible(StrEnum):
    """Why somebody may not escort now."""

    NOT_AN_ESCORT = "not_an_escort"
    NOT_ACTIVE = "not_active"
    SUSPENDED = "suspended"
    NOT_HERE = "not_here"
    """An escort of another firm who is not in the house."""
    NO_COMMITMENT = "no_commitment"
    COMMITMENT_OUTDATED = "commitment_outdated"
    NO_BRIEFING = "no_briefing"
    BRIEFING_EXPIRED = "briefing_expired"
    ZONE_NOT_ALLOWED = "zone_not_allowed"
    ESCORT_AWAY = "escort_away"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class EscortFacts:
    """What the rules ask about one escort at one moment.

    `committed` is whether any commitment is signed, `commitment_current` whether one has the present text;
    `briefed_until` None: no briefing is on record; `escorting` counts their open custodies; `away_until` is set while
    the duty roster says that they are not available; `here` is asked of standing externals alone.
    """

    active: bool
    suspended: bool
    is_escort: bool
    committed: bool
    commitment_current: bool
    briefed_until: date | None
    zones: frozenset[ZoneId]
    escorting: int
    at_most: int
    away_until: datetime | None = None
    here: bool = True


def why_ineligible(facts: EscortFacts, zones: Iterable[ZoneId], *, today: date, more: int = 1) -> Ineligible | None:
    """The first reason against this escort taking `more` further visitors into these zones, or None."""
    briefed = facts.briefed_until
    checks = (
        (not facts.active, Ineligible.NOT_ACTIVE),
        (facts.suspended, Ineligible.SUSPENDED),
        (not facts.is_escort, Ineligible.NOT_AN_ESCORT),
        (not facts.committed, Ineligible.NO_COMMITMENT),
        (not facts.commitment_current, Ineligible.COMMITMENT_OUTDATED),
        (briefed is None, Ineligible.NO_BRIEFING),
        (briefed is not None and briefed < today, Ineligible.BRIEFING_EXPIRED),
        (bool(zones_missing(facts, zones)), Ineligible.ZONE_NOT_ALLOWED),
        (facts.away_until is not None, Ineligible.ESCORT_AWAY),
        (not facts.here, Ineligible.NOT_HERE),
        (facts.escorting + more > facts.at_most, Ineligible.TOO_MANY),
    )
    return next((reason for failed, reason in checks if failed), None)


def zones_missing(facts: EscortFacts, zones: Iterable[ZoneId]) -> tuple[ZoneId, ...]:
    """The zones asked for in which this escort may not supervise anybody, in order."""
    return tuple(zone for zone in zones if zone not in facts.zones)
