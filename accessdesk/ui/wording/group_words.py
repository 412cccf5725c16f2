"""Sentences where several people come together, and about the documents that each of them gets."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

GROUP_REFUSALS: Mapping[str, Any] = {
    "beyond_announced": QT_TRANSLATE_NOOP(
        "Refusals", "{more} more than announced ({announced}). Call the host and write down who authorises them."
    ),
    "documents_missing": QT_TRANSLATE_NOOP(
        "Refusals", "{name} has not yet got: {documents}. Hand it over, tick it, then let {name} in."
    ),
}

GROUP_TERMS: Mapping[str, Mapping[str, Any]] = {
    "DocumentKind": {
        "privacy_notice": QT_TRANSLATE_NOOP("Terms", "privacy notice"),
        "house_rules": QT_TRANSLATE_NOOP("Terms", "house rules"),
        "safety_briefing": QT_TRANSLATE_NOOP("Terms", "safety briefing"),
        "nda": QT_TRANSLATE_NOOP("Terms", "non-disclosure agreement"),
    },
}

GROUP_FAULTS: Mapping[str, Any] = {
    "group_ended": QT_TRANSLATE_NOOP(
        "Refusals", "Nobody more of {name} is expected. Record a walk-in, or announce the group again."
    ),
    "ends_otherwise": QT_TRANSLATE_NOOP("Refusals", "A group is cancelled, or it did not come."),
    "window_not_passed": QT_TRANSLATE_NOOP(
        "Refusals", "The expected time has not passed yet. Cancel the group, or wait until it has passed."
    ),
    "too_many_people": QT_TRANSLATE_NOOP(
        "Refusals", "{field}: from 1 to {most}. Announce more people as several groups."
    ),
    "more_names_than_places": QT_TRANSLATE_NOOP(
        "Refusals", "There are {names} names. Raise the number of people, or take names out."
    ),
    "nothing_pasted": QT_TRANSLATE_NOOP("Refusals", "There are no names in the clipboard. Copy the list first."),
    "not_here": QT_TRANSLATE_NOOP("Refusals", "{name} is not here. Record the arrival first."),
    "no_day_of_series": QT_TRANSLATE_NOOP("Refusals", "The series does not come on this day. Choose one of its dates."),
    "day_is_cancelled": QT_TRANSLATE_NOOP("Refusals", "This date is cancelled already."),
    "planned_already": QT_TRANSLATE_NOOP("Refusals", "The coming weeks are planned already."),
    "series_ended": QT_TRANSLATE_NOOP("Refusals", "The series of {name} has ended. Plan a new one."),
    "series_too_long": QT_TRANSLATE_NOOP("Refusals", "A series lasts at most three years. Choose an earlier last day."),
    "no_time_of_day": QT_TRANSLATE_NOOP("Refusals", "{field}: enter a time like 08:00."),
    "not_of_this_group": QT_TRANSLATE_NOOP("Refusals", "{name} belongs to another group. Look at the list again."),
}
