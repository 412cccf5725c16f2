"""Moments of the log in local time where wording.moments is not fine enough."""

from datetime import date, datetime, time

from accessdesk.ui import language


def to_the_second(moment: datetime) -> str:
    """Hours, minutes and seconds: within the log, order matters."""
    return f"{moment.astimezone():%H:%M:%S}"


def day_format() -> str:
    """The date as Qt's date fields write it, in the order of the language."""
    return "dd/MM/yyyy" if language.code() == "en" else "dd.MM.yyyy"


def start_of(wanted: date) -> datetime:
    """Midnight at the beginning of that local day, aware."""
    return datetime.combine(wanted, time()).astimezone()
