"""Refusals and faults of keys that are kept for somebody or change hands away from the cabinet."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

HANDOVER_REFUSALS: Mapping[str, Any] = {
    "key_reserved": QT_TRANSLATE_NOOP(
        "Refusals",
        "The key {copy} is kept for {name} from {begins} until {ends}. Choose another copy, or say why it goes out "
        "all the same.",
    ),
}

HANDOVER_FAULTS: Mapping[str, Any] = {
    "has_it_already": QT_TRANSLATE_NOOP("Refusals", "{name} has these keys already. Choose somebody else."),
    "several_holders": QT_TRANSLATE_NOOP(
        "Refusals", "{name} holds another of these keys. Pass on the keys of one holder at a time."
    ),
    "same_words": QT_TRANSLATE_NOOP("Refusals", "These are the words in force. Change a sentence first."),
    "open_place": QT_TRANSLATE_NOOP("Refusals", "{place} is filled by nothing here. Take it out of the sentence."),
    "cost_not_named": QT_TRANSLATE_NOOP(
        "Refusals", "The sentence must name the amount. Write {place} where the computed amount shall stand."
    ),
    "not_a_firm": QT_TRANSLATE_NOOP(
        "Refusals", "{name} holds this key in person. Pass it on at the desk, with both people there."
    ),
    "change_to_confirm": QT_TRANSLATE_NOOP(
        "Refusals", "The last change of bearer of {copy} is not confirmed by both yet. Have it confirmed first."
    ),
    "over_already": QT_TRANSLATE_NOOP("Refusals", "This time is over already. Enter a time that is still to come."),
    "visit_over": QT_TRANSLATE_NOOP("Refusals", "The visit of {name} is over. Choose an expected or present visitor."),
}

HANDOVER_FIELDS: dict[str, Any] = {
    "giver_signature": QT_TRANSLATE_NOOP("Fields", "Signature of who passes the keys on"),
    "changed_at": QT_TRANSLATE_NOOP("Fields", "When they changed hands"),
    "reported_by": QT_TRANSLATE_NOOP("Fields", "Who reports it"),
    "confirming": QT_TRANSLATE_NOOP("Fields", "Who confirms"),
    "text_language": QT_TRANSLATE_NOOP("Fields", "Language of the text"),
    "property": QT_TRANSLATE_NOOP("Fields", "Property"),
    "no_passing_on": QT_TRANSLATE_NOOP("Fields", "No passing on"),
    "no_copying": QT_TRANSLATE_NOOP("Fields", "No copying"),
    "report_loss": QT_TRANSLATE_NOOP("Fields", "Report loss at once"),
    "return_on_demand": QT_TRANSLATE_NOOP("Fields", "Return on demand"),
    "loss_with_cost": QT_TRANSLATE_NOOP("Fields", "Loss notice with the computed amount"),
    "loss_without_cost": QT_TRANSLATE_NOOP("Fields", "Loss notice without an amount"),
    "from_at": QT_TRANSLATE_NOOP("Fields", "From"),
    "despite_reservation": QT_TRANSLATE_NOOP("Fields", "Why it goes out despite the reservation"),
}
