"""Words of inventories: what is counted, how, what comes out, and what to do when a count is refused."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

INVENTORY_TERMS: Mapping[str, Mapping[str, Any]] = {
    "InventoryKind": {
        "cabinet": QT_TRANSLATE_NOOP("Terms", "A cabinet"),
        "key_type": QT_TRANSLATE_NOOP("Terms", "A key type"),
        "holder": QT_TRANSLATE_NOOP("Terms", "A holder"),
    },
    "CountWay": {
        "scanned": QT_TRANSLATE_NOOP("Terms", "scanned"),
        "ticked": QT_TRANSLATE_NOOP("Terms", "seen"),
        "holder_signed": QT_TRANSLATE_NOOP("Terms", "Signature of the holder"),
        "holder_pin": QT_TRANSLATE_NOOP("Terms", "PIN of the holder"),
        "holder_phone": QT_TRANSLATE_NOOP("Terms", "By phone"),
    },
    "CountFinding": {
        "not_counted": QT_TRANSLATE_NOOP("Terms", "not counted"),
        "found": QT_TRANSLATE_NOOP("Terms", "found"),
        "confirmed": QT_TRANSLATE_NOOP("Terms", "holder says so"),
        "wrong_hook": QT_TRANSLATE_NOOP("Terms", "wrong hook"),
        "unexpected": QT_TRANSLATE_NOOP("Terms", "unexpected"),
        "missing": QT_TRANSLATE_NOOP("Terms", "missing"),
        "explained": QT_TRANSLATE_NOOP("Terms", "explained"),
        "differing": QT_TRANSLATE_NOOP("Terms", "counts differ"),
        "counted_once": QT_TRANSLATE_NOOP("Terms", "counted once"),
    },
}

INVENTORY_FAULTS: Mapping[str, Any] = {
    "nothing_to_count": QT_TRANSLATE_NOOP("Refusals", "{name} has no keys that could be counted. Choose another."),
    "not_seen": QT_TRANSLATE_NOOP("Refusals", "A key is counted by whoever sees it. Record a holder's word as such."),
    "counted_already": QT_TRANSLATE_NOOP("Refusals", "You counted {name} like this already."),
    "not_expected_here": QT_TRANSLATE_NOOP(
        "Refusals", "{name} was not expected here when the count began, so it cannot be missing here."
    ),
    "not_a_confirmation": QT_TRANSLATE_NOOP("Refusals", "Choose how the holder confirmed the keys."),
    "not_one_holder": QT_TRANSLATE_NOOP(
        "Refusals", "Choose keys that one and the same person holds; somebody else holds one of these, or nobody does."
    ),
    "no_pin_of_holder": QT_TRANSLATE_NOOP("Refusals", "{name} has no PIN here. Let them sign, or note their call."),
    "not_counted_by_you": QT_TRANSLATE_NOOP(
        "Refusals", "You have not counted {name}. Only whoever counted a key takes that back."
    ),
    "inventory_is_closed": QT_TRANSLATE_NOOP("Refusals", "The inventory of {name} is closed. Begin a new one."),
    "counts_differ": QT_TRANSLATE_NOOP(
        "Refusals", "Two people must count every key and agree. Keys still to be counted or compared: {count}."
    ),
    "has_not_counted": QT_TRANSLATE_NOOP("Refusals", "{name} has not counted here. Choose the second counter."),
    "still_missing": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is still missing. Record where it turned up, or report its loss."
    ),
    "hangs_with_its_ring": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is on a ring and hangs with it. Hang the ring on that hook instead."
    ),
    "no_hook_seen": QT_TRANSLATE_NOOP("Refusals", "{name} was not seen on a hook that exists. Hang it by hand."),
}

INVENTORY_FIELDS: Mapping[str, Any] = {
    "scope": QT_TRANSLATE_NOOP("Fields", "What is counted"),
    "counts": QT_TRANSLATE_NOOP("Fields", "Counts"),
    "inventory": QT_TRANSLATE_NOOP("Fields", "Inventory"),
    "way": QT_TRANSLATE_NOOP("Fields", "How it was confirmed"),
    "second": QT_TRANSLATE_NOOP("Fields", "Second person on the protocol"),
    "second_signature": QT_TRANSLATE_NOOP("Fields", "Signature of the second person"),
    "settlement": QT_TRANSLATE_NOOP("Fields", "What it came to"),
    "belongs_here": QT_TRANSLATE_NOOP("Fields", "The key belongs there from now on"),
}
