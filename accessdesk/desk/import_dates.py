"""Dates as visitor logs write them, in the machine's local time, read without guessing one row from another's order.

Read are 31.10.2022, 2022-10-31, Oct 31 2022 and 10/31/2022, each with or without a time (15:00, 5:32PM). Whether the
day or the month stands first between slashes is decided once for a file, from the dates that allow only one reading.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan",),
            ("feb",),
            ("mar", "mär", "mrz"),
            ("apr",),
            ("may", "mai"),
            ("jun",),
            ("jul",),
            ("aug",),
            ("sep",),
            ("oct", "okt"),
            ("nov",),
            ("dec", "dez"),
        ),
        start=1,
    )
    for name in names
}
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?(?:\s*Uhr)?")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_DOTS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)")
_WORDS = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)")


class Unreadable(ValueError):
    """The text is no date that we read."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, with its time of day when the file has one."""

    day: date
    clock: time | None

    def utc(self, zone: tzinfo | None = None) -> datetime:
        """The moment in UTC, read as local time of `zone` (None: this machine's); a bare date at its midnight."""
        naive = datetime.combine(self.day, self.clock or time())
        local = naive.astimezone() if zone is None else naive.replace(tzinfo=zone)
        return local.astimezone(UTC)


def day_first(values: Iterable[str]) -> bool:
    """Whether slashed dates have the day in front: some must, and none may have it in the middle."""
    in_front = False
    for value in values:
        found = _SLASHES.match(value.strip())
        if found and 12 < int(found.group(2)) <= 31:
            return False
        in_front = in_front or bool(found and 12 < int(found.group(1)) <= 31)
    return in_front


def moment_of(text: str, *, day_in_front: bool) -> Moment:
    """The date and time a cell says. Raises Unreadable."""
    value = text.strip()
    for pattern, order in (
        (_SLASHES, (3, 2, 1) if day_in_front else (3, 1, 2)),
        (_WORDS, (3, 1, 2)),
        (_DOTS, (3, 2, 1)),
        (_ISO, (1, 2, 3)),
    ):
        found = pattern.match(value)
        if found:
            rest = value[found.end() :].lstrip(" T,")
            return Moment(_day(*(found.group(part) for part in order)), clock_of(rest) if rest else None)
    raise Unreadable(text)


def clock_of(text: str) -> time:
    """The time of day a cell says ("15:00", "5:32PM"). Raises Unreadable."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise Unreadable(text)
    hour, half = int(found.group(1)), (found.group(4) or "").lower().replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            raise Unreadable(text)
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, int(found.group(2)), int(found.group(3) or 0))
    except ValueError as wrong:
        raise Unreadable(text) from wrong


def _day(year: str, month: str, day: str) -> date:
    number = int(month) if month.isdigit() else _MONTHS.get(month[:3].lower(), 0)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError as wrong:
        raise Unreadable(f"{year}-{month}-{day}") from wrong
