"""What the sheet of a leaver calls things, and why somebody cannot leave yet."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

LEAVER_TERMS: Mapping[str, Mapping[str, Any]] = {
    "OpenKind": {
        "key": QT_TRANSLATE_NOOP("Terms", "Key"),
        "unsigned": QT_TRANSLATE_NOOP("Terms", "Receipt without signature"),
        "code": QT_TRANSLATE_NOOP("Terms", "Code they know"),
        "reservation": QT_TRANSLATE_NOOP("Terms", "Reserved key"),
        "countersign": QT_TRANSLATE_NOOP("Terms", "Seal to be countersigned"),
        "custody": QT_TRANSLATE_NOOP("Terms", "Visitor in their hands"),
        "duty": QT_TRANSLATE_NOOP("Terms", "Duty roster"),
        "hosting": QT_TRANSLATE_NOOP("Terms", "Host of a visit"),
        "series": QT_TRANSLATE_NOOP("Terms", "Host of a series"),
    },
    "OpenDecision": {
        "stays_open": QT_TRANSLATE_NOOP("Terms", "stays open"),
        "keeps": QT_TRANSLATE_NOOP("Terms", "stays with them"),
        "comes_back": QT_TRANSLATE_NOOP("Terms", "comes back"),
    },
}

LEAVER_REFUSALS: Mapping[str, Any] = {
    "things_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} still has open: {things}. Settle it, or say on the sheet of {name} of each thing why it stays open.",
    ),
    "last_administrator": QT_TRANSLATE_NOOP(
        "Refusals", "{name} has the only administrator account. Give somebody else one first."
    ),
}

LEAVER_FAULTS: Mapping[str, Any] = {
    "own_leaving": QT_TRANSLATE_NOOP("Refusals", "Nobody decides about themselves. Ask a second office manager."),
    "has_left_already": QT_TRANSLATE_NOOP("Refusals", "{name} does not work here any more."),
    "not_open": QT_TRANSLATE_NOOP("Refusals", "Something was settled meanwhile. Open the sheet of {name} again."),
}
"""By the `why` of NotAcceptable."""

LEAVER_FIELDS: Mapping[str, Any] = {"leaver": QT_TRANSLATE_NOOP("Fields", "What is open")}
