"""The permanent names of all entry types of the access log. A name, once written, never changes its meaning."""

from enum import StrEnum


class EntryType(StrEnum):
    """What happened, in the past tense. The log stores these words for ever."""

    LOG_OPENED = "log.opened"
    SETTING_CHANGED = "setting.changed"
    SITE_CHANGED = "site.changed"
    ZONE_CHANGED = "zone.changed"

    EMPLOYEE_CHANGED = "employee.changed"
    PIN_CHANGED = "employee.pin_changed"
    COMMITMENT_RECORDED = "commitment.recorded"
    PERSON_CHANGED = "person.changed"

    ACCOUNT_OPENED = "account.opened"
    ACCOUNT_CHANGED = "account.changed"
    PASSWORD_CHANGED = "account.password_changed"
    LOGGED_IN = "session.logged_in"
    LOGGED_OUT = "session.logged_out"
    LOCKED = "session.locked"
    UNLOCKED = "session.unlocked"
    ACT_REFUSED = "act.refused"

    VISIT_EXPECTED = "visit.expected"
    VISIT_CANCELLED = "visit.cancelled"
    VISIT_NO_SHOW = "visit.no_show"
    VISIT_ARRIVED = "visit.arrived"
    HOST_CALLED = "visit.host_called"
    VISIT_DENIED = "visit.denied"
    VISIT_LEFT_BEFORE_ENTRY = "visit.left_before_entry"
    VISIT_COLLECTED = "visit.collected"
    VISIT_AWAY = "visit.away"
    VISIT_BACK = "visit.back"
    VISIT_DEPARTED = "visit.departed"
    VISIT_UNCLEAR = "visit.unclear"
    VISIT_FOUND_ON_SITE = "visit.found_on_site"
    VISIT_CLOSED_UNCONFIRMED = "visit.closed_unconfirmed"
    VISIT_IMPORTED = "visit.imported"
    BADGE_PRINTED = "badge.printed"
    DELIVERY_RECORDED = "delivery.recorded"

    ESCORT_ACCEPTED = "escort.accepted"
    ESCORT_HANDED_OVER = "escort.handed_over"
    GAP_REPORTED = "escort.gap_reported"
    GAP_CLOSED = "escort.gap_closed"

    LOCKING_SYSTEM_CHANGED = "key.locking_system_changed"
    CYLINDER_CHANGED = "key.cylinder_changed"
    DOOR_CHANGED = "key.door_changed"
    KEY_TYPE_CHANGED = "key.type_changed"
    SCHEDULE_CHANGED = "key.schedule_changed"
    KEY_COPY_ADDED = "key.copy_added"
    KEY_COPY_CHANGED = "key.copy_changed"
    KEYS_ISSUED = "key.issued"
    MASTER_KEY_ISSUED = "key.master_issued"
    KEYS_RETURNED = "key.returned"
    KEY_LOSS_REPORTED = "key.loss_reported"
    KEYS_IMPORTED = "key.imported"
    RECEIPT_MADE = "receipt.made"
    DOCUMENT_PRINTED = "document.printed"

    LOG_EXPORTED = "export.made"
    SUBJECT_READ = "export.subject_read"
    EVACUATION_LIST_MADE = "evacuation.list_made"
    DAY_CLOSED = "day.closed"
    CLOCK_SET_BACK = "clock.set_back"
    CHECKPOINT_KEY_CHANGED = "checkpoint.key_changed"
    BACKUP_MADE = "backup.made"
    DATABASE_UPGRADED = "database.upgraded"
    ERASURE_PERFORMED = "erasure.performed"


FOUR_EYES: frozenset[EntryType] = frozenset({EntryType.MASTER_KEY_ISSUED})
"""Types whose entry must name two different people in `by`."""
