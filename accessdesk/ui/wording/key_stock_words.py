"""Words of the stock of keys: kinds and states, refusals, faults of fields."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

KEY_STOCK_TERMS: Mapping[str, Mapping[str, Any]] = {
    "Fragment": {
        "none": QT_TRANSLATE_NOOP("Terms", "nothing broke off"),
        "recovered": QT_TRANSLATE_NOOP("Terms", "recovered"),
        "in_cylinder": QT_TRANSLATE_NOOP("Terms", "sits in the cylinder"),
        "not_found": QT_TRANSLATE_NOOP("Terms", "not found"),
    },
    "CylinderState": {
        "works": QT_TRANSLATE_NOOP("Terms", "works"),
        "stiff": QT_TRANSLATE_NOOP("Terms", "stiff"),
        "blocked": QT_TRANSLATE_NOOP("Terms", "blocked"),
        "not_tried": QT_TRANSLATE_NOOP("Terms", "not tried"),
    },
    "DestructionKind": {
        "destroyed": QT_TRANSLATE_NOOP("Terms", "destroyed"),
        "never_delivered": QT_TRANSLATE_NOOP("Terms", "never delivered"),
    },
}

KEY_STOCK_REFUSALS: Mapping[str, Any] = {
    "wrong_security_card": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is not the security card of {system}. Read the number off the right card; the attempt is on record.",
    ),
}

KEY_STOCK_FAULTS: Mapping[str, Any] = {
    "settled_already": QT_TRANSLATE_NOOP("Refusals", "There is nothing to settle any more. Look at the list again."),
    "still_ordered": QT_TRANSLATE_NOOP(
        "Refusals", "This key was only ordered. Cancel its order instead, if it never comes."
    ),
    "nothing_came": QT_TRANSLATE_NOOP("Refusals", "Tick the keys that came."),
    "not_in_order": QT_TRANSLATE_NOOP("Refusals", "One of these keys is not open in this order. Look at it again."),
    "nothing_open": QT_TRANSLATE_NOOP("Refusals", "Nothing of this order is open any more. Look at the list again."),
    "no_card_on_record": QT_TRANSLATE_NOOP(
        "Refusals", "No security card is on record for {name}. Enter its number first: Key data, Change {name}."
    ),
    "other_seal": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} lies under a seal with another number. Read it again; if it is so, somebody has been at the seal.",
    ),
    "countersigned_already": QT_TRANSLATE_NOOP("Refusals", "This seal needs no signature any more."),
}
