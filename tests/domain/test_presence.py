"""Who stood on the list at a moment, from the intervals of a stay."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from accessdesk.domain.escorts import Interval
from accessdesk.domain.presence import Stay, assembly_point_of, standing_at
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def after(minutes: int) -> datetime:
    return NINE + timedelta(minutes=minutes)


LEFT = Stay(VisitState.DEPARTED, NINE, after(10), after(120), after(120), after(120))
BREAK = Interval(after(30), after(45))


def test_a_stay_is_waiting_then_inside_then_gone_and_away_in_between() -> None:
    told = {minutes: standing_at(LEFT, (BREAK,), after(minutes)) for minutes in (-1, 0, 10, 30, 44, 45, 119, 120)}
    assert told == {
        -1: None,
        0: VisitState.ARRIVED,
        10: VisitState.ON_SITE,
        30: None,
        44: None,
        45: VisitState.ON_SITE,
        119: VisitState.ON_SITE,
        120: None,
    }


def test_an_absence_left_out_would_put_somebody_on_the_list_who_is_in_the_street() -> None:
    """Twin: the same question without the absence gives another answer."""
    assert standing_at(LEFT, (), after(31)) is VisitState.ON_SITE


def test_nobody_is_confirmed_after_the_last_moment_at_which_somebody_knew() -> None:
    lost = Stay(VisitState.UNCLEAR, NINE, after(10), None, after(60), after(600))
    assert standing_at(lost, (), after(60)) is VisitState.ON_SITE
    assert standing_at(lost, (), after(61)) is VisitState.UNCLEAR
    closed = replace(lost, state=VisitState.CLOSED_UNCONFIRMED, entered_at=after(900))
    assert standing_at(closed, (), after(899)) is VisitState.UNCLEAR
    assert standing_at(closed, (), after(900)) is None


def test_whoever_went_away_and_is_not_known_to_be_back_is_away_until_the_day_was_closed() -> None:
    never_back = Stay(VisitState.UNCLEAR, NINE, after(10), None, after(30), after(600))
    away = (Interval(after(30), None),)
    assert standing_at(never_back, away, after(31)) is None
    assert standing_at(never_back, away, after(600)) is VisitState.UNCLEAR


def test_a_span_in_which_nobody_knew_anything_is_unclear_and_not_on_site() -> None:
    nobody_knew = (Interval(after(50), after(70)),)
    assert standing_at(LEFT, (), after(60), nobody_knew) is VisitState.UNCLEAR
    assert standing_at(LEFT, (), after(70), nobody_knew) is VisitState.ON_SITE
    assert standing_at(LEFT, (), after(60)) is VisitState.ON_SITE, "the twin: without the span it would be claimed"


def test_an_older_list_without_a_departure_tells_no_more_than_its_day() -> None:
    old = Stay(VisitState.IMPORTED_PAST, NINE, None, None, NINE, after(9000))
    assert standing_at(old, (), after(60)) is VisitState.UNCLEAR
    assert standing_at(old, (), after(60 * 30)) is None


@given(st.integers(-50, 300), st.integers(0, 120), st.integers(0, 120))
def test_nobody_is_on_the_list_outside_the_stay(asked: int, left: int, back: int) -> None:
    away = Interval(after(min(left, back)), after(max(left, back)))
    standing = standing_at(LEFT, (away,), after(asked))
    assert (standing is not None) == (0 <= asked < 120 and not away.start <= after(asked) < (away.end or away.start))


def test_the_most_protected_zone_says_where_to_gather_and_one_without_a_point_says_nothing() -> None:
    zones = ((Supervision.TO_HOST, "Wiese"), (Supervision.CONTINUOUS, "Tor 2"), (Supervision.NONE, "Hof"))
    assert assembly_point_of(zones, "Parkplatz") == "Tor 2"
    assert assembly_point_of(((Supervision.CONTINUOUS, ""), (Supervision.NONE, "Hof")), "Parkplatz") == "Hof"
    assert assembly_point_of(((Supervision.CONTINUOUS, ""),), "Parkplatz") == "Parkplatz"
