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
    "CodeKind": {
        "alarm": QT_TRANSLATE_NOOP("Terms", "Alarm"),
        "safe": QT_TRANSLATE_NOOP("Terms", "Safe"),
        "door": QT_TRANSLATE_NOOP("Terms", "Door"),
        "other": QT_TRANSLATE_NOOP("Terms", "Other"),
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
    "hook_taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "Wrong hook: {hook} belongs to {by}. The hook of this key is {own}; hang it there, or choose another.",
    ),
    "key_on_ring": QT_TRANSLATE_NOOP(
        "Refusals",
        "{copy} is on the ring {ring} and goes only with {others}. Add them, or take {copy} off the ring first.",
    ),
}

KEY_STOCK_FAULTS: Mapping[str, Any] = {
    "hooks_out_of_range": QT_TRANSLATE_NOOP("Refusals", "Enter a number of hooks from {least} to {most}."),
    "one_thing_a_hook": QT_TRANSLATE_NOOP("Refusals", "A hook holds one key or one ring. Choose one of the two."),
    "hangs_elsewhere": QT_TRANSLATE_NOOP(
        "Refusals", "{name} gets no hook of its own: it hangs on a ring, or is not in the house. Choose another key."
    ),
    "there_already_hook": QT_TRANSLATE_NOOP("Refusals", "{name} belongs on this hook already."),
    "hook_is_free": QT_TRANSLATE_NOOP("Refusals", "Nothing belongs on this hook any more."),
    "no_places_to_adopt": QT_TRANSLATE_NOOP(
        "Refusals", "No key has a hook written at it that is still free. Nothing was changed."
    ),
    "too_few_for_a_ring": QT_TRANSLATE_NOOP("Refusals", "A ring holds at least two keys. Add another one."),
    "ring_is_broken_up": QT_TRANSLATE_NOOP("Refusals", "The ring {name} is broken up. Restore it first."),
    "ring_is_whole": QT_TRANSLATE_NOOP("Refusals", "The ring {name} is whole. Look at the list again."),
    "on_no_ring": QT_TRANSLATE_NOOP("Refusals", "This key is on no ring any more."),
    "seal_on_a_ring": QT_TRANSLATE_NOOP("Refusals", "{name} is on a ring. Take it off the ring first, then seal it."),
    "on_a_ring": QT_TRANSLATE_NOOP("Refusals", "{name} is on another ring. Take it off there first."),
    "knows_the_code": QT_TRANSLATE_NOOP("Refusals", "{name} was told this code already."),
    "knows_no_code": QT_TRANSLATE_NOOP("Refusals", "{name} does not hold this code any more. Look at the list again."),
    "day_is_past": QT_TRANSLATE_NOOP("Refusals", "{field}: this day is past. Enter a day to come."),
    "sits_in_no_door": QT_TRANSLATE_NOOP("Refusals", "The cylinder {name} sits in no door any more."),
    "sits_in_a_door": QT_TRANSLATE_NOOP(
        "Refusals", "The cylinder {name} sits in a door already. Enter another number."
    ),
    "settled_already": QT_TRANSLATE_NOOP("Refusals", "There is nothing to settle any more. Look at the list again."),
    "still_ordered": QT_TRANSLATE_NOOP(
        "Refusals", "This key was only ordered. Cancel its order instead, if it never comes."
    ),
    "not_delivered_yet": QT_TRANSLATE_NOOP(
        "Refusals", "{name} was only ordered. Record its delivery first, then report it as broken."
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
