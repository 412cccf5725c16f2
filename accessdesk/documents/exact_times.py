"""Times that must not be mistaken: to the second, and with their distance from UTC on days on which clocks change."""

from datetime import datetime

from accessdesk.documents.wording import day


def exact(at: datetime | None, language: str) -> str:
    """Local day and time of an aware moment to the second; "" for none."""
    if at is None:
        return ""
    local = at.astimezone()
    shown = f"{day(local.date(), language)} {local:%H:%M:%S}"
    return f"{shown} {local:%z}" if _changes(local) else shown


def to_the_minute(at: datetime | None, language: str) -> str:
    """The same to the minute; "" for none."""
    if at is None:
        return ""
    local = at.astimezone()
    shown = f"{day(local.date(), language)} {local:%H:%M}"
    return f"{shown} {local:%z}" if _changes(local) else shown


def _changes(local: datetime) -> bool:
    """Whether the clock is changed on this local day."""
    first = local.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None).astimezone()
    last = local.replace(hour=23, minute=59, second=0, microsecond=0, tzinfo=None).astimezone()
    return first.utcoffset() != last.utcoffset()
