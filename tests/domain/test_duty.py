from datetime import UTC, datetime, timedelta

import pytest

from accessdesk.domain.duty import DutyKind, DutyLine, away_until, check_lines
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.refusals import NotAcceptable

EIGHT = datetime(2026, 11, 23, 8, tzinfo=UTC)


def line(who: int = 1, begin: int = 0, hours: int = 4, kind: DutyKind = DutyKind.ON_DUTY) -> DutyLine:
    start = EIGHT + timedelta(hours=begin)
    return DutyLine(EmployeeId(who), kind, start, start + timedelta(hours=hours))


def test_two_people_may_be_on_duty_at_once_and_one_person_twice_a_day() -> None:
    check_lines((line(1), line(2), line(1, begin=4), line(1, begin=6, hours=1, kind=DutyKind.AWAY)))


def test_a_line_ends_after_it_begins() -> None:
    with pytest.raises(NotAcceptable, match="ends_before_it_begins"):
        check_lines((line(hours=0),))


def test_nobody_stands_twice_for_the_same_time() -> None:
    with pytest.raises(NotAcceptable, match="twice_at_a_time"):
        check_lines((line(1), line(2), line(1, begin=3)))


def test_who_is_away_is_away_until_the_last_minute_and_not_a_minute_longer() -> None:
    away = line(begin=1, hours=2, kind=DutyKind.AWAY)
    assert away_until((line(), away), EIGHT) is None
    assert away_until((line(), away), EIGHT + timedelta(hours=1)) == away.ends_at
    assert away_until((line(), away), away.ends_at) is None
