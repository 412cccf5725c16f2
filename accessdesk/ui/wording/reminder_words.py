"""What reminders are called."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

REMINDER_TERMS: Mapping[str, Mapping[str, Any]] = {
    "ReminderKind": {
        "due_tomorrow": QT_TRANSLATE_NOOP("Terms", "Due tomorrow"),
        "overdue": QT_TRANSLATE_NOOP("Terms", "Overdue"),
        "unsigned": QT_TRANSLATE_NOOP("Terms", "Without signature"),
        "countersign": QT_TRANSLATE_NOOP("Terms", "To be countersigned"),
        "long_unseen": QT_TRANSLATE_NOOP("Terms", "Long unseen"),
    },
    "ReminderState": {
        "sending": QT_TRANSLATE_NOOP("Terms", "begun, outcome unknown"),
        "sent": QT_TRANSLATE_NOOP("Terms", "sent"),
        "failed": QT_TRANSLATE_NOOP("Terms", "not sent"),
    },
}

REMINDER_FAULTS: Mapping[str, Any] = {
    "reminded_already": QT_TRANSLATE_NOOP("Refusals", "This reminder has left already today."),
}
"""By the `why` of NotAcceptable."""

REMINDER_FIELDS: Mapping[str, Any] = {
    "reminder": QT_TRANSLATE_NOOP("Fields", "Reminder"),
    "reminder_unseen_days": QT_TRANSLATE_NOOP("Fields", "Days until a key counts as long unseen"),
}
