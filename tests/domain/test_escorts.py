from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from accessdesk.domain.escorts import Interval, uncovered

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def test_minutes_that_nobody_covers_are_gaps() -> None:
    stay = Interval(at(0), at(60))
    covered = [Interval(at(0), at(20)), Interval(at(24), at(60))]
    assert uncovered(stay, covered, at(90)) == (Interval(at(20), at(24)),)


def test_a_gap_that_still_runs_has_no_end() -> None:
    assert uncovered(Interval(at(0), None), [Interval(at(0), at(20))], at(30)) == (Interval(at(20), None),)


def test_open_custody_covers_up_to_now() -> None:
    assert uncovered(Interval(at(0), None), [Interval(at(0), None)], at(30)) == ()


minutes = st.integers(0, 120)
intervals = st.tuples(minutes, minutes).map(lambda pair: Interval(at(min(pair)), at(max(pair))))


@given(intervals, st.lists(intervals, max_size=6))
def test_every_minute_is_either_covered_or_in_a_gap(stay: Interval, covered: list[Interval]) -> None:
    gaps = uncovered(stay, covered, at(200))
    assert stay.end is not None
    moment = stay.start
    while moment < stay.end:
        in_gap = any(gap.start <= moment and (gap.end is None or moment < gap.end) for gap in gaps)
        in_cover = any(part.start <= moment and part.end is not None and moment < part.end for part in covered)
        assert in_gap != in_cover
        moment += timedelta(minutes=1)
