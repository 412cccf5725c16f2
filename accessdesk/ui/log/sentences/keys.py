"""Sentences about keys and their schedule."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.inventories import INVENTORIES
from accessdesk.ui.log.sentences.key_places import KEY_PLACES
from accessdesk.ui.log.sentences.key_stock import KEY_STOCK
from accessdesk.ui.log.sentences.losses import LOSSES
from accessdesk.ui.log.sentences.said import Said

_COPY = QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number}")

KEYS: Mapping[str, Said] = {
    EntryType.LOCKING_SYSTEM_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Locking system changed"),
        "{locking_system_name}",
        ("{locking_system_building}",),
    ),
    EntryType.CYLINDER_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Cylinder changed"), "{cylinder_number}", ("{door_name}",)
    ),
    EntryType.DOOR_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Door changed"), "{door_name}"),
    EntryType.KEY_TYPE_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Key type changed"), "{key_type_name}"),
    EntryType.SCHEDULE_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Keying schedule changed"), "", ("{key_type_name}", "{cylinder_number}")
    ),
    EntryType.KEYS_REKEYED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Rekeyed"), "{rekeying_key_types}", ("{rekeying_reason}",)
    ),
    EntryType.KEY_TYPE_WORTHLESS: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key type worthless by rekeying"), "{key_type_name}"
    ),
    EntryType.KEY_COPY_ADDED: Said(QT_TRANSLATE_NOOP("LogEntries", "Key copy added"), _COPY, ("{key_copy_location}",)),
    EntryType.KEY_COPY_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key copy changed"), _COPY, ("{key_copy_state}",)
    ),
    EntryType.KEYS_ISSUED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key issued"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} to {handover_holder_name}"),
        ("{handover_holder_company}",),
    ),
    EntryType.MASTER_KEY_ISSUED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Master key issued by two people"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} to {handover_holder_name}"),
        ("{handover_holder_company}",),
    ),
    EntryType.KEYS_RETURNED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key returned"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} from {handover_holder_name}"),
        (QT_TRANSLATE_NOOP("LogEntries", "brought by {handover_returner}"),),
    ),
    EntryType.KEYS_TRANSFERRED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key passed on at the desk"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} to {handover_holder_name}"),
        ("{handover_holder_company}",),
    ),
    EntryType.MASTER_KEY_TRANSFERRED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Master key passed on, released by two people"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} to {handover_holder_name}"),
        ("{handover_holder_company}",),
    ),
    EntryType.RECEIPT_CLAUSES_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Clauses of the receipt changed"),
        "",
        (
            QT_TRANSLATE_NOOP("LogEntries", "version {receipt_clauses_version}"),
            "{receipt_clauses_language}",
        ),
    ),
    EntryType.BEARER_CHANGE_REPORTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Change of bearer reported"),
        QT_TRANSLATE_NOOP("LogEntries", "{bearer_change_old_bearer} to {bearer_change_new_bearer}"),
        (QT_TRANSLATE_NOOP("LogEntries", "reported by {bearer_change_reported_by}"),),
    ),
    EntryType.BEARER_CHANGE_CONFIRMED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Change of bearer confirmed"),
        QT_TRANSLATE_NOOP("LogEntries", "{bearer_change_old_bearer} to {bearer_change_new_bearer}"),
    ),
    EntryType.KEY_RESERVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key reserved"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} for {key_reservation_name}"),
        ("{key_reservation_purpose}",),
    ),
    EntryType.KEY_RESERVATION_CANCELLED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Reservation of a key cancelled"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} for {key_reservation_name}"),
        ("{key_reservation_reason}",),
    ),
    EntryType.KEY_LOSS_REPORTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key loss reported"),
        "",
        ("{key_copy_number}", QT_TRANSLATE_NOOP("LogEntries", "reported by {loss_report_reporter}")),
    ),
    **LOSSES,
    EntryType.KEYS_IMPORTED: Said(QT_TRANSLATE_NOOP("LogEntries", "Keys imported"), "", ("{d_source}", "{d_file}")),
    **KEY_STOCK,
    **INVENTORIES,
    **KEY_PLACES,
    EntryType.RECEIPT_MADE: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Handover receipt made"), "{receipt_number}", ("{receipt_taker_name}",)
    ),
}  # fmt: skip
