"""Every rule against an escort, each alone; and which reason is told when several hold."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from accessdesk.domain.eligibility import EscortFacts, Ineligible, why_ineligible, zones_missing
from accessdesk.domain.ids import ZoneId

TODAY = date(2026, 11, 23)
RZ_1, RZ_2 = ZoneId(1), ZoneId(2)
FIT = EscortFacts(
    active=True,
    suspended=False,
    is_escort=True,
    committed=True,
    commitment_current=True,
    briefed_until=TODAY,
    zones=frozenset({RZ_1}),
    escorting=3,
    at_most=4,
)


def why(more: int = 1, zones: tuple[ZoneId, ...] = (RZ_1,), **facts: Any) -> Ineligible | None:
    return why_ineligible(replace(FIT, **facts), zones, today=TODAY, more=more)


def test_an_escort_who_fits_in_everything_may_take_one_more_on_the_last_day_of_the_briefing() -> None:
    assert why() is None


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"active": False}, Ineligible.NOT_ACTIVE),
        ({"suspended": True}, Ineligible.SUSPENDED),
        ({"is_escort": False}, Ineligible.NOT_AN_ESCORT),
        ({"committed": False, "commitment_current": False}, Ineligible.NO_COMMITMENT),
        ({"commitment_current": False}, Ineligible.COMMITMENT_OUTDATED),
        ({"briefed_until": None}, Ineligible.NO_BRIEFING),
        ({"briefed_until": date(2026, 11, 22)}, Ineligible.BRIEFING_EXPIRED),
        ({"zones": frozenset({RZ_2})}, Ineligible.ZONE_NOT_ALLOWED),
        ({"away_until": datetime(2026, 11, 23, 15, tzinfo=UTC)}, Ineligible.ESCORT_AWAY),
        ({"here": False}, Ineligible.NOT_HERE),
        ({"escorting": 4}, Ineligible.TOO_MANY),
    ],
)
def test_each_rule_alone_is_a_reason(facts: dict[str, Any], reason: Ineligible) -> None:
    assert why(**facts) is reason


def test_every_reason_has_its_rule() -> None:
    """A reason that no rule gives would be a promise that nobody keeps."""
    marks = test_each_rule_alone_is_a_reason.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert {reason for _, reason in marks} == set(Ineligible)


def test_a_group_is_counted_as_a_whole() -> None:
    assert why(more=1) is None
    assert why(more=2) is Ineligible.TOO_MANY


def test_one_zone_that_is_not_allowed_is_enough_and_is_named() -> None:
    assert why(zones=(RZ_1, RZ_2)) is Ineligible.ZONE_NOT_ALLOWED
    assert zones_missing(FIT, (RZ_1, RZ_2)) == (RZ_2,)


def test_what_weighs_more_is_told_first() -> None:
    assert why(active=False, suspended=True, escorting=9) is Ineligible.NOT_ACTIVE
    assert why(suspended=True, committed=False) is Ineligible.SUSPENDED
    assert why(briefed_until=None, escorting=9) is Ineligible.NO_BRIEFING
