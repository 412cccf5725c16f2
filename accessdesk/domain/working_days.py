"""Working days: Monday to Friday. Public holidays are left out: a deadline may only come early, never too late."""

from datetime import date, datetime, timedelta

_SATURDAY = 5


def working_days_later(moment: datetime, days: int) -> datetime:
    """The same time of day so many working days later; from a weekend on they count from Monday."""
    while days > 0:
        moment += timedelta(days=1)
        days -= moment.weekday() < _SATURDAY
    return moment


def next_working_day(day: date) -> date:
    """The first working day after this one."""
    following = day + timedelta(days=1)
    while following.weekday() >= _SATURDAY:
        following += timedelta(days=1)
    return following
