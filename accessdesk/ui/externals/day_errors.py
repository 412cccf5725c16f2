"""The sentence for a day that is none."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from accessdesk.ui.people.day_field import DayField, shown_day


def wrong_days(days: Mapping[str, DayField]) -> dict[str, str]:
    """By field, what to type instead."""
    said = QCoreApplication.translate("Externals", "Enter a day like {day}.").format(day=shown_day(date(2027, 6, 30)))
    return {name: said for name, line in days.items() if line.is_wrong()}
