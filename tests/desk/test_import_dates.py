from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from accessdesk.desk.import_dates import Moment, Unreadable, day_first, moment_of


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("10/31/2022 15:00", date(2022, 10, 31), time(15)),
        ("1/3/2022 8:05", date(2022, 1, 3), time(8, 5)),
        ("Oct 31 2022  5:32PM", date(2022, 10, 31), time(17, 32)),
        ("Dec  3 2022 12:05AM", date(2022, 12, 3), time(0, 5)),
        ("01/30/2023", date(2023, 1, 30), None),
        ("31.10.2022 15:00", date(2022, 10, 31), time(15)),
        ("31.10.22", date(2022, 10, 31), None),
        ("2022-10-31T15:00:20", date(2022, 10, 31), time(15, 0, 20)),
    ],
)
def test_every_format_is_read(text: str, day: date, clock: time | None) -> None:
    assert moment_of(text, day_in_front=False) == Moment(day, clock)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "02/30/2022", "13/13/2022", "Foo 3 2022", "10/31/2022 25:00", "10/31/2022 13:00PM", "31.10.20225"],
)
def test_what_is_no_date_is_never_guessed(text: str) -> None:
    with pytest.raises(Unreadable):
        moment_of(text, day_in_front=False)


def test_the_day_stands_in_front_only_where_the_file_shows_it() -> None:
    assert day_first(["05/06/2022", "31/06/2022"])
    assert not day_first(["05/06/2022", "06/31/2022"])
    assert not day_first(["05/06/2022"])
    assert not day_first(["31/06/2022", "06/31/2022"])


def test_local_time_becomes_utc_in_summer_and_in_winter() -> None:
    zone = ZoneInfo("Europe/Berlin")
    assert moment_of("1.7.2022 12:00", day_in_front=False).utc(zone).hour == 10
    assert moment_of("1.12.2022 12:00", day_in_front=False).utc(zone).hour == 11
