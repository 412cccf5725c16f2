"""Why somebody may not escort now, and what stops somebody who still has visitors in hand: a sentence each."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

WHY_NOT_ELIGIBLE: Mapping[str, Any] = {
    "not_an_escort": QT_TRANSLATE_NOOP(
        "Refusals", "{name} does not escort visitors. Choose somebody else; the office manager enters new escorts."
    ),
    "not_active": QT_TRANSLATE_NOOP("Refusals", "{name} does not work here any more. Choose somebody else."),
    "suspended": QT_TRANSLATE_NOOP("Refusals", "{name} is suspended at present. Choose somebody else."),
    "not_here": QT_TRANSLATE_NOOP(
        "Refusals", "{name} comes from another firm and is not in the house. Choose somebody who is here."
    ),
    "no_commitment": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} has not signed the commitment to confidentiality. Choose somebody else, or have it signed first.",
    ),
    "commitment_outdated": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} signed an earlier text of the commitment. Choose somebody else, or have the present one signed.",
    ),
    "no_briefing": QT_TRANSLATE_NOOP(
        "Refusals", "No briefing of {name} is on record. Choose somebody else, or have it entered under People."
    ),
    "briefing_expired": QT_TRANSLATE_NOOP(
        "Refusals", "The briefing of {name} was valid until {day}. Choose somebody else, or have it renewed."
    ),
    "zone_not_allowed": QT_TRANSLATE_NOOP(
        "Refusals", "{name} may not escort in {zones}. Choose somebody who is allowed there."
    ),
    "escort_away": QT_TRANSLATE_NOOP(
        "Refusals",
        "The duty roster says that {name} is not available until {until}. "
        "Choose somebody else, or change the roster if {name} is here.",
    ),
    "too_many": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} escorts {load} visitors now and may take {limit} at most. Choose somebody else, or share the visitors.",
    ),
}
"""By the code of eligibility.Ineligible."""

CUSTODY_REFUSALS: Mapping[str, Any] = {
    "holds_custody": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is responsible for these visitors now: {visitors}. Hand them over first; nothing was changed.",
    ),
}
"""By the code of the refusal."""

ESCORT_REASONS: Mapping[str, Any] = {
    "inside_hand_over": QT_TRANSLATE_NOOP("Refusals", "{name} is inside already. Use “Hand over escort” instead."),
    "not_asked": QT_TRANSLATE_NOOP("Refusals", "{name} was not asked for this. Note the call first."),
    "accepted_already": QT_TRANSLATE_NOOP("Refusals", "{name} has said yes already. There is no need to call again."),
    "twice_at_a_time": QT_TRANSLATE_NOOP(
        "Refusals", "Somebody stands in the roster twice for the same time. Take one line out."
    ),
    "day_is_past": QT_TRANSLATE_NOOP("Refusals", "This day is over. The roster of a past day stays as it was."),
    "nothing_changed": QT_TRANSLATE_NOOP("Refusals", "Nothing was changed, so there is nothing to save."),
    "no_escort_now": QT_TRANSLATE_NOOP(
        "Refusals", "{name} does not escort at present. Take the line out of the roster."
    ),
    "begins_another_day": QT_TRANSLATE_NOOP(
        "Refusals", "{name}: the line begins on another day. Enter a time of this day."
    ),
    "own_suspension": QT_TRANSLATE_NOOP("Refusals", "Nobody suspends their own account. Ask a second office manager."),
    "not_at_work": QT_TRANSLATE_NOOP("Refusals", "{name} is suspended already, or does not work here any more."),
    "not_suspended": QT_TRANSLATE_NOOP("Refusals", "{name} is not suspended."),
}
"""By the `why` of NotAcceptable."""
