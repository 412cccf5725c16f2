"""Why an entry is neither taken back nor corrected."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

CORRECTION_FAULTS: Mapping[str, Any] = {
    "not_undoable": QT_TRANSLATE_NOOP("Refusals", "This act cannot be taken back. Record what is true now instead."),
    "undo_by_another": QT_TRANSLATE_NOOP(
        "Refusals", "Only the account that entered it may take it back. Record what is true now instead."
    ),
    "not_correctable": QT_TRANSLATE_NOOP(
        "Refusals",
        "Only arrival, collection and departure can be corrected later. Record what is true now by its own act.",
    ),
    "corrected_already": QT_TRANSLATE_NOOP(
        "Refusals", "A later entry has corrected or taken back this one already. Open that entry and correct it."
    ),
    "correction_of_erased": QT_TRANSLATE_NOOP(
        "Refusals", "The data of this visit are erased: nothing can be corrected."
    ),
    "correction_says_nothing": QT_TRANSLATE_NOOP(
        "Refusals", "Nothing is different from what stands there. Enter what is true instead."
    ),
    "correction_passes_another": QT_TRANSLATE_NOOP(
        "Refusals",
        "Something else is recorded about this visitor in between (at {last}). Enter a time that does not pass it.",
    ),
    "correction_time_unknown": QT_TRANSLATE_NOOP("Refusals", "This time is unknown, and stays so."),
    "undo_too_late": QT_TRANSLATE_NOOP(
        "Refusals", "More than ten minutes have passed, so it stays. Record what is true now instead."
    ),
    "undone_already": QT_TRANSLATE_NOOP("Refusals", "This was taken back already."),
    "undo_something_later": QT_TRANSLATE_NOOP(
        "Refusals", "Something later is recorded about this visit, so it stays. Record what is true now instead."
    ),
    "undo_desk_closed": QT_TRANSLATE_NOOP(
        "Refusals", "Reception has closed since, so it stays. Record what is true now instead."
    ),
}
"""By the `why` of NotAcceptable."""
