"""Aware times as people at this desk read them: local, in the order of their language."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate

from accessdesk.ui import language


def utc_now() -> datetime:
    """The computer's clock, aware UTC."""
    return datetime.now(UTC)


def local_time(moment: datetime | None) -> str:
    """ "09:36"; "" for no moment. Always 24 hours: a log's minute must not depend on a country."""
    return f"{moment.astimezone():%H:%M}" if moment is not None else ""


def local_day(moment: datetime | None) -> str:
    """The date with a year of four digits, in the order of the language; "" for no moment."""
    return day_text(moment.astimezone().date()) if moment is not None else ""


def day_text(day: date) -> str:
    """A calendar day with a year of four digits, in the order of the language."""
    form = "dd/MM/yyyy" if language.code() == "en" else "dd.MM.yyyy"
    return language.locale().toString(QDate(day.year, day.month, day.day), form)


def local_moment(moment: datetime | None, now: datetime) -> str:
    """The time alone if it is today's, else day and time."""
    if moment is None:
        return ""
    if moment.astimezone().date() == now.astimezone().date():
        return local_time(moment)
    return f"{local_day(moment)} {local_time(moment)}"


def other_day(moment: datetime, now: datetime) -> str:
    """Day and month if the moment is not today's, "" if it is."""
    if moment.astimezone().date() == now.astimezone().date():
        return ""
    return f"{moment.astimezone():%d/%m}" if language.code() == "en" else f"{moment.astimezone():%d.%m.}"


def minutes_since(moment: datetime, now: datetime) -> int:
    """Whole minutes gone by, never under 0."""
    return max(0, int((now - moment).total_seconds() // 60))
