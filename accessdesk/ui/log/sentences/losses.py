"""Sentences about what follows a loss report."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import Said

LOSSES: Mapping[str, Said] = {
    EntryType.KEY_LOSS_CONFIRMED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key loss confirmed"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number}: {key_copy_state}"),
    ),
    EntryType.KEY_LOSS_DECIDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Loss of a key decided"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number}: {loss_decision_measure}"),
        ("{loss_decision_risk}", "{loss_decision_reason}"),
    ),
    EntryType.KEY_LOSS_REPLACED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Replaced after a loss"),
        "{key_copy_number}",
        (
            "{loss_replacement_what}",
            QT_TRANSLATE_NOOP("LogEntries", "cylinders {loss_replacement_cylinders}, keys {loss_replacement_keys}"),
        ),
    ),
}  # fmt: skip
