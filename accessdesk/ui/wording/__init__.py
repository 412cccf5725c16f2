"""Codes become sentences: what went wrong and what to do, and one word for every state and kind."""

from accessdesk.ui.wording.moments import (
    day_text,
    local_day,
    local_moment,
    local_time,
    minutes_since,
    other_day,
    utc_now,
)
from accessdesk.ui.wording.refusals import error_text, field_word, missing_text, refusal_text
from accessdesk.ui.wording.terms import word

__all__ = [
    "day_text",
    "error_text",
    "field_word",
    "local_day",
    "local_moment",
    "local_time",
    "minutes_since",
    "missing_text",
    "other_day",
    "refusal_text",
    "utc_now",
    "word",
]
