"""Where somebody set a rule aside, with a reason: what an auditor asks about first."""

from accessdesk.domain.events import EntryType

ALWAYS = frozenset(
    {
        EntryType.VISIT_CLOSED_UNCONFIRMED,
        EntryType.OBJECTION_DECIDED,
        EntryType.LEFT_WITHOUT_RECEPTION,
        EntryType.BAN_MATCH_DISMISSED,
        EntryType.BAN_DECISION_WITHDRAWN,
        EntryType.INCIDENT_CLOCK_WAIVED,
        EntryType.EMPLOYEE_LEFT_OPEN,
        EntryType.EMPLOYEE_OPEN_DECIDED,
        EntryType.KEY_SEAL_BROKEN_ALONE,
        EntryType.CHECKPOINT_KEY_REPLACED,
    }
)
"""Entries that are nothing else."""

SOMETIMES = frozenset(
    {
        EntryType.VISIT_DEPARTED,
        EntryType.KEYS_ISSUED,
        EntryType.MASTER_KEY_ISSUED,
        EntryType.KEYS_RETURNED,
        EntryType.KEYS_TRANSFERRED,
        EntryType.MASTER_KEY_TRANSFERRED,
    }
)
"""Entries that are one when a signature is missing with a reason, or when somebody left with something open."""

UNSIGNED_COLUMN = "no_signature_reason"
LEFT_OPEN_TABLE = "departure_exception"
