"""Words and sentences about losses of keys."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

LOSS_TERMS: Mapping[str, Mapping[str, Any]] = {
    "LossReporter": {
        "holder": QT_TRANSLATE_NOOP("Terms", "holder of the key"),
        "bearer": QT_TRANSLATE_NOOP("Terms", "carried the key"),
        "finder": QT_TRANSLATE_NOOP("Terms", "found the key"),
        "other": QT_TRANSLATE_NOOP("Terms", "somebody else"),
    },
    "LabelAttached": {
        "yes": QT_TRANSLATE_NOOP("Terms", "yes"),
        "no": QT_TRANSLATE_NOOP("Terms", "no"),
        "unknown": QT_TRANSLATE_NOOP("Terms", "not known"),
    },
    "LossRisk": {
        "low": QT_TRANSLATE_NOOP("Terms", "low risk"),
        "medium": QT_TRANSLATE_NOOP("Terms", "medium risk"),
        "high": QT_TRANSLATE_NOOP("Terms", "high risk"),
    },
    "LossMeasure": {
        "none": QT_TRANSLATE_NOOP("Terms", "no measure"),
        "watch": QT_TRANSLATE_NOOP("Terms", "watch the doors"),
        "cylinder": QT_TRANSLATE_NOOP("Terms", "exchange the cylinders of this key"),
        "group": QT_TRANSLATE_NOOP("Terms", "rekey the group"),
        "system": QT_TRANSLATE_NOOP("Terms", "replace the locking system"),
    },
}

LOSS_FIELDS: Mapping[str, Any] = {
    "reporter_is": QT_TRANSLATE_NOOP("Fields", "Who reports it"),
    "search": QT_TRANSLATE_NOOP("Fields", "Where it was searched for"),
    "label": QT_TRANSLATE_NOOP("Fields", "Label on the key"),
    "risk": QT_TRANSLATE_NOOP("Fields", "Risk"),
    "measure": QT_TRANSLATE_NOOP("Fields", "What is done"),
    "until_day": QT_TRANSLATE_NOOP("Fields", "Until which day"),
    "replaced": QT_TRANSLATE_NOOP("Fields", "What was replaced"),
    "cylinders": QT_TRANSLATE_NOOP("Fields", "Cylinders"),
    "replaced_keys": QT_TRANSLATE_NOOP("Fields", "Keys replaced"),
    "cost": QT_TRANSLATE_NOOP("Fields", "Cost"),
}

LOSS_FAULTS: Mapping[str, Any] = {
    "day_is_over": QT_TRANSLATE_NOOP("Refusals", "This day is over. Enter today or a later day."),
    "below_zero": QT_TRANSLATE_NOOP("Refusals", "Enter a figure that is not below zero."),
}
