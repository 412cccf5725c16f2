"""Sentences about inventories."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import Said

INVENTORIES: Mapping[str, Said] = {
    EntryType.INVENTORY_BEGUN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Inventory begun"), QT_TRANSLATE_NOOP("LogEntries", "of {inventory_name}")
    ),
    EntryType.KEY_COUNTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key counted"),
        "{key_copy_number}",
        (QT_TRANSLATE_NOOP("LogEntries", "by {inventory_count_counter_name}"), "{inventory_count_place}"),
    ),
    EntryType.KEY_NOT_THERE: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key not where it belongs"),
        "{inventory_count_belongs}",
        (QT_TRANSLATE_NOOP("LogEntries", "by {inventory_count_counter_name}"),),
    ),
    EntryType.KEY_CONFIRMED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Holder says the key is there"),
        "{inventory_count_way}",
        ("{inventory_count_note}",),
    ),
    EntryType.COUNT_TAKEN_BACK: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Count of a key taken back"),
        "",
        (QT_TRANSLATE_NOOP("LogEntries", "by {inventory_count_counter_name}"),),
    ),
    EntryType.KEY_MISSED: Said(QT_TRANSLATE_NOOP("LogEntries", "Key missed in an inventory"), "{key_copy_number}"),
    EntryType.INVENTORY_CLOSED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Inventory closed"),
        QT_TRANSLATE_NOOP("LogEntries", "of {inventory_name}"),
        (QT_TRANSLATE_NOOP("LogEntries", "with {inventory_second_name}"), "{inventory_remark}"),
    ),
    EntryType.DIFFERENCE_SETTLED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Difference of an inventory settled"),
        "{inventory_difference_finding}",
        ("{inventory_difference_settlement}",),
    ),
}
