from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accessdesk.domain import supervision
from accessdesk.domain.escorts import Interval
from accessdesk.domain.supervision import (
    Seconds,
    Standing,
    Stretch,
    length,
    open_gap,
    overlap,
    seconds,
    supervised,
    within,
)

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
COVERED, GAP, AWAY, UNKNOWN = Standing.COVERED, Standing.GAP, Standing.AWAY, Standing.UNKNOWN
_LATEST = 90


def at(second: float) -> datetime:
    return NOON + timedelta(seconds=second)


def over(start: float, end: float | None) -> Interval:
    return Interval(at(start), None if end is None else at(end))


def test_seconds_that_nobody_covers_are_a_gap() -> None:
    found = supervised(over(0, 60), [over(0, 20), over(24, 60)])
    assert found == (Stretch(COVERED, at(0), at(20)), Stretch(GAP, at(20), at(24)), Stretch(COVERED, at(24), at(60)))


def test_a_handover_at_one_moment_leaves_no_gap() -> None:
    assert supervised(over(0, 60), [over(0, 20), over(20, 60)]) == (Stretch(COVERED, at(0), at(60)),)


def test_nobody_owes_custody_while_the_visitor_is_away() -> None:
    found = supervised(over(0, 60), [over(0, 20), over(40, 60)], away=[over(20, 40)])
    assert [part.standing for part in found] == [COVERED, AWAY, COVERED]


def test_after_the_last_confirmed_moment_it_is_unknown_and_no_gap() -> None:
    found = supervised(over(0, None), [over(0, 20)], unknown=[over(20, None)])
    assert found == (Stretch(COVERED, at(0), at(20)), Stretch(UNKNOWN, at(20), None))
    assert open_gap(found) is None


def test_custody_that_nobody_ended_does_not_reach_into_what_is_unknown() -> None:
    found = supervised(over(0, None), [over(0, None)], unknown=[over(20, None)])
    assert [part.standing for part in found] == [COVERED, UNKNOWN]


def test_somebody_found_again_is_in_a_gap_from_then_on() -> None:
    found = supervised(over(0, None), [over(0, 20)], unknown=[over(20, 50)])
    assert found[-1] == Stretch(GAP, at(50), None)
    assert open_gap(found) == at(50)


def test_a_gap_that_a_clock_set_back_puts_into_the_future_still_runs() -> None:
    found = supervised(over(0, None), [over(0, 10_000)])
    assert open_gap(found) == at(10_000)
    assert seconds(found, at(60)) == Seconds(covered=10_000)


def test_parts_of_a_second_count_for_nothing() -> None:
    found = supervised(Interval(at(0.4), at(60.9)), [Interval(at(0.9), at(30.2)), Interval(at(30.7), None)])
    assert found == (Stretch(COVERED, at(0), at(60)),)


def test_a_period_cuts_a_stay_and_ends_what_runs_on() -> None:
    found = supervised(over(0, None), [over(0, 20)])
    assert within(found, over(10, 40)) == (Stretch(COVERED, at(10), at(20)), Stretch(GAP, at(20), at(40)))
    assert within(found, over(-20, 0)) == ()
    assert overlap(over(0, None), over(5, None)) == over(5, None)


def test_seconds_of_all_standings_add_up() -> None:
    found = supervised(over(0, 60), [over(0, 20)], away=[over(30, 40)], unknown=[over(50, 60)])
    assert seconds(found, at(0)) == Seconds(covered=20, gap=20, away=10, unknown=10)
    assert seconds(found, at(0)).owed == 40
    assert Seconds(1, 2, 3, 4) + Seconds(1, 1, 1, 1) == Seconds(2, 3, 4, 5)


def test_an_interval_that_begins_later_than_now_has_no_length_yet() -> None:
    assert length(over(100, None), at(40)) == 0


moments = st.integers(0, _LATEST)
closed = st.tuples(moments, moments).map(lambda pair: over(min(pair), max(pair)))
opened = moments.map(lambda start: over(start, None))
parts = st.lists(st.one_of(closed, opened), max_size=6)


def _in(spans: list[Interval], moment: datetime) -> bool:
    return any(span.start <= moment and (span.end is None or moment < span.end) for span in spans)


def second_by_second(
    stay: Interval, custody: list[Interval], away: list[Interval], unknown: list[Interval]
) -> list[Standing]:
    """The same, asked of every single second of the first minutes."""
    found = []
    for second in range(_LATEST + 5):
        if _in([stay], at(second)):
            layers = ((UNKNOWN, unknown), (AWAY, away), (COVERED, custody))
            found.append(next((name for name, spans in layers if _in(spans, at(second))), GAP))
    return found


def agrees_with_every_second(compute: Callable[..., Any]) -> Callable[[], None]:
    @given(st.one_of(closed, opened), parts, parts, parts)
    @example(over(0, 60), [over(0, 20), over(24, 60)], [], [])
    def compare(stay: Interval, custody: list[Interval], away: list[Interval], unknown: list[Interval]) -> None:
        stretches = compute(stay, custody, away=away, unknown=unknown)
        seen = []
        for stretch in stretches:
            assert stretch.end is None or stretch.end > stretch.start
            ends = at(_LATEST + 5) if stretch.end is None else stretch.end
            seen += [stretch.standing] * int((ends - stretch.start).total_seconds())
        assert seen == second_by_second(stay, custody, away, unknown)
        for one, following in pairwise(stretches):
            assert one.end == following.start
            assert one.standing is not following.standing

    return compare


def test_stretches_say_what_every_single_second_says() -> None:
    agrees_with_every_second(supervised)()


def test_a_computation_that_forgets_who_was_away_would_be_seen() -> None:
    def forgetful(stay: Interval, custody: list[Interval], *, away: Any, unknown: Any) -> Any:
        return supervised(stay, [*custody, *away], unknown=unknown)

    with pytest.raises(AssertionError):
        agrees_with_every_second(forgetful)()


def test_a_computation_that_takes_the_last_part_for_the_longest_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervision, "_holds", lambda spans, moment: bool(spans) and spans[-1][0] <= moment)
    with pytest.raises(AssertionError):
        agrees_with_every_second(supervised)()
