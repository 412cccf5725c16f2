"""Sentences about where keys hang, rings, codes, and cylinders that were swapped."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import Said

_COPY = QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number}")

KEY_PLACES: Mapping[str, Said] = {
    EntryType.CABINET_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key cabinet changed"), "", ("{key_cabinet_name}", "{key_cabinet_place}")
    ),
    EntryType.KEY_HUNG: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Hook of a key changed"), "", ("{key_copy_number}", "{key_copy_location}")
    ),
    EntryType.KEY_RING_MADE: Said(QT_TRANSLATE_NOOP("LogEntries", "Key ring made"), "{key_ring_name}"),
    EntryType.KEY_RING_BROKEN_UP: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key ring broken up"), "{key_ring_name}", ("{key_ring_broken_up_why}",)
    ),
    EntryType.KEY_RING_RESTORED: Said(QT_TRANSLATE_NOOP("LogEntries", "Key ring restored"), "{key_ring_name}"),
    EntryType.KEY_PUT_ON_RING: Said(QT_TRANSLATE_NOOP("LogEntries", "Key put on a ring"), _COPY),
    EntryType.KEY_TAKEN_OFF_RING: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key taken off its ring"), "", ("{key_copy_number}", "{ring_key_why}")
    ),
    EntryType.CODE_SAVED: Said(QT_TRANSLATE_NOOP("LogEntries", "Code record changed"), "{code_name}"),
    EntryType.CODE_TOLD: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Code told"),
        QT_TRANSLATE_NOOP("LogEntries", "to {code_holder_name}"),
        ("{code_name}",),
    ),
    EntryType.CODE_WITHDRAWN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Code withdrawn"),
        QT_TRANSLATE_NOOP("LogEntries", "from {code_holder_name}"),
        ("{code_name}", "{code_holder_why}"),
    ),
    EntryType.CODE_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Code changed"), "{code_name}", ("{code_change_reason}",)
    ),
    EntryType.CYLINDER_SWAPPED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Cylinder swapped"),
        QT_TRANSLATE_NOOP("LogEntries", "{d_old_cylinder} for {cylinder_number}"),
        ("{door_name}", "{d_reason}"),
    ),
}  # fmt: skip
