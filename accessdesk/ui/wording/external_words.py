"""Words and sentences about standing externals, customers, contacts and orders."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

EXTERNAL_TERMS: Mapping[str, Mapping[str, Any]] = {
    "ExternalKind": {
        "cleaning": QT_TRANSLATE_NOOP("Terms", "Cleaning"),
        "guard": QT_TRANSLATE_NOOP("Terms", "Guard"),
        "maintenance": QT_TRANSLATE_NOOP("Terms", "Maintenance"),
        "tenant": QT_TRANSLATE_NOOP("Terms", "Tenant"),
    },
    "Lacking": {
        "ended": QT_TRANSLATE_NOOP("Terms", "permission ended"),
        "suspended": QT_TRANSLATE_NOOP("Terms", "suspended"),
        "expired": QT_TRANSLATE_NOOP("Terms", "permission expired"),
        "no_commitment": QT_TRANSLATE_NOOP("Terms", "no commitment to confidentiality"),
        "no_briefing": QT_TRANSLATE_NOOP("Terms", "no briefing"),
        "briefing_over": QT_TRANSLATE_NOOP("Terms", "briefing out of date"),
    },
}

EXTERNAL_REFUSALS: Mapping[str, Any] = {
    "external_not_cleared": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} may not come in alone: {why}. Call the office, or record an ordinary arrival, with an escort.",
    ),
    "contact_refused": QT_TRANSLATE_NOOP("Refusals", "{name} authorises nothing today: {why}."),
    "order_refused": QT_TRANSLATE_NOOP("Refusals", "Order {number}: {why}."),
    "order_demanded": QT_TRANSLATE_NOOP(
        "Refusals",
        "{zone} is entered on an order number only, and {name} has none. Ask the host for the number and enter it in "
        "the visit under “For whom, order”, or choose another zone.",
    ),
}

WHY_EXTERNAL: Mapping[str, Mapping[str, Any]] = {
    "external_not_cleared": EXTERNAL_TERMS["Lacking"],
    "contact_refused": {
        "customer_ended": QT_TRANSLATE_NOOP(
            "Refusals", "the firm is a customer no more. Choose another customer, or have the office take it back"
        ),
        "of_another": QT_TRANSLATE_NOOP(
            "Refusals", "this contact belongs to another customer. Choose a contact of this customer"
        ),
        "ended": QT_TRANSLATE_NOOP("Refusals", "the customer took the authority back. Choose another contact"),
        "expired": QT_TRANSLATE_NOOP(
            "Refusals", "the authority has expired. Have the office ask the customer, or choose another contact"
        ),
        "not_verified": QT_TRANSLATE_NOOP(
            "Refusals", "not verified yet. The office asks back at the customer first, or choose another contact"
        ),
    },
    "order_refused": {
        "unknown": QT_TRANSLATE_NOOP("Refusals", "there is none with this number. Check it, or call the office"),
        "ended": QT_TRANSLATE_NOOP("Refusals", "it is closed. Ask for the number of the running order"),
        "not_yet": QT_TRANSLATE_NOOP("Refusals", "it has not begun. Ask the host for the right order"),
        "expired": QT_TRANSLATE_NOOP("Refusals", "it has run out. Ask for the number of the running order"),
        "of_another": QT_TRANSLATE_NOOP("Refusals", "it belongs to another customer. Check the number"),
        "zone": QT_TRANSLATE_NOOP("Refusals", "it does not cover these zones. Take zones out, or call the host"),
    },
}

EXTERNAL_FAULTS: Mapping[str, Any] = {
    "external_ended": QT_TRANSLATE_NOOP(
        "Refusals", "The permission of {name} has ended. Make a new one if the person comes back."
    ),
    "kept_as_external": QT_TRANSLATE_NOOP(
        "Refusals", "{name} comes by contract from another firm and is kept under standing externals. Change it there."
    ),
    "never_escorted": QT_TRANSLATE_NOOP("Refusals", "{name} has no escort right that could end."),
    "visit_is_over": QT_TRANSLATE_NOOP("Refusals", "The visit of {name} is over. Choose one that is open."),
    "contact_ended": QT_TRANSLATE_NOOP(
        "Refusals", "The authority of {name} has ended. Enter the person anew if the customer names them again."
    ),
}
