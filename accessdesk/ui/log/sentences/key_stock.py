"""Sentences about the stock of keys: broken, destroyed, found, ordered, sealed."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import Said

_COPY = QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number}")
_FINDER = QT_TRANSLATE_NOOP("LogEntries", "found by {key_find_finder}")
_WHERE = QT_TRANSLATE_NOOP("LogEntries", "where: {key_find_where_found}")
_SEAL = QT_TRANSLATE_NOOP("LogEntries", "seal {key_seal_number}")
_WITNESS = QT_TRANSLATE_NOOP("LogEntries", "witness {key_destruction_witness_name}")

KEY_STOCK: Mapping[str, Said] = {
    EntryType.KEY_BROKEN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key broken"),
        _COPY,
        (
            QT_TRANSLATE_NOOP("LogEntries", "fragment: {key_defect_fragment}"),
            QT_TRANSLATE_NOOP("LogEntries", "cylinder: {key_defect_cylinder_state}"),
        ),
    ),
    EntryType.KEY_DEFECT_SETTLED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Cylinder seen to after a broken key"), "", ("{key_defect_finding}",)
    ),
    EntryType.KEY_DESTROYED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key destroyed by two people"),
        _COPY,
        ("{key_destruction_reason}", _WITNESS),
    ),
    EntryType.KEY_FOUND: Said(QT_TRANSLATE_NOOP("LogEntries", "Found key brought"), _COPY, (_FINDER, _WHERE)),
    EntryType.KEY_TURNED_UP: Said(QT_TRANSLATE_NOOP("LogEntries", "Missing key turned up"), _COPY, (_FINDER, _WHERE)),
    EntryType.KEYS_ORDERED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key copies ordered"),
        "{key_order_number}",
        ("{key_order_supplier}", "{key_order_reason}"),
    ),
    EntryType.KEY_DELIVERED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Ordered key delivered"),
        _COPY,
        (QT_TRANSLATE_NOOP("LogEntries", "delivery note {key_order_line_delivery_note}"),),
    ),
    EntryType.KEY_ORDER_CANCELLED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Ordered key never delivered, said by two people"),
        _COPY,
        ("{key_destruction_reason}", _WITNESS),
    ),
    EntryType.KEY_ORDER_CLOSED: Said(QT_TRANSLATE_NOOP("LogEntries", "Order of keys closed")),
    EntryType.KEY_SEALED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key sealed by two people"), _COPY, (_SEAL, "{key_seal_reason}")
    ),
    EntryType.KEY_SEAL_OPENED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Seal opened by two people"), "{key_seal_number}", ("{key_seal_opened_why}",)
    ),
    EntryType.KEY_SEAL_BROKEN_ALONE: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Seal broken alone"), "{key_seal_number}", ("{key_seal_opened_why}",)
    ),
    EntryType.KEY_SEAL_COUNTERSIGNED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Broken seal signed by a second person"),
        "{key_seal_number}",
        ("{key_seal_countersign_note}",),
    ),
}  # fmt: skip
