"""Kinds of acts, as the log is narrowed by them."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from accessdesk.domain.events import EntryType

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("visits", ("visit.", "badge.", "delivery.", "desk.", "paper.", "act.taken_back", "act.corrected", "emergency.")),
    ("bans", ("ban.",)),
    ("escorts", ("escort.",)),
    ("keys", ("key.", "receipt.", "reminder.")),
    ("incidents", ("incident.",)),
    ("people", ("employee.", "commitment.", "person.", "external.", "customer.", "order.", "account.", "session.")),
    ("refused", ("act.refused",)),
    ("settings", ("setting.", "site.", "zone.")),
    (
        "log",
        ("log.", "export.", "document.", "evacuation.", "day.", "clock.", "checkpoint.", "backup.", "database.",
         "erasure.", "retention.", "request.", "witness."),
    ),
)  # fmt: skip
_WORDS: dict[str, Any] = {
    "visits": QT_TRANSLATE_NOOP("LogKinds", "Visits and deliveries"),
    "bans": QT_TRANSLATE_NOOP("LogKinds", "Bans"),
    "escorts": QT_TRANSLATE_NOOP("LogKinds", "Supervision"),
    "keys": QT_TRANSLATE_NOOP("LogKinds", "Keys"),
    "people": QT_TRANSLATE_NOOP("LogKinds", "People and accounts"),
    "refused": QT_TRANSLATE_NOOP("LogKinds", "Refused"),
    "settings": QT_TRANSLATE_NOOP("LogKinds", "Settings"),
    "log": QT_TRANSLATE_NOOP("LogKinds", "Log, prints, exports"),
    "incidents": QT_TRANSLATE_NOOP("LogKinds", "Incidents"),
}
_SUBJECTS: dict[str, Any] = {
    "person": QT_TRANSLATE_NOOP("LogKinds", "visitor"),
    "visit": QT_TRANSLATE_NOOP("LogKinds", "visit"),
    "employee": QT_TRANSLATE_NOOP("LogKinds", "employee"),
    "account": QT_TRANSLATE_NOOP("LogKinds", "account"),
    "zone": QT_TRANSLATE_NOOP("LogKinds", "zone"),
    "door": QT_TRANSLATE_NOOP("LogKinds", "door"),
    "key_copy": QT_TRANSLATE_NOOP("LogKinds", "key"),
    "key_type": QT_TRANSLATE_NOOP("LogKinds", "key type"),
    "badge": QT_TRANSLATE_NOOP("LogKinds", "badge"),
    "desk": QT_TRANSLATE_NOOP("LogKinds", "desk"),
}


def types_of(group: str) -> tuple[str, ...]:
    """The entry types of a group."""
    starts = dict(GROUPS)[group]
    return tuple(kind.value for kind in EntryType if kind.value.startswith(starts))


def group_word(group: str) -> str:
    """A group's name in the user's language."""
    return QCoreApplication.translate("LogKinds", _WORDS[group])


def subject_word(kind: str) -> str:
    """What an entry can be about, in the user's language."""
    return QCoreApplication.translate("LogKinds", _SUBJECTS[kind]) if kind in _SUBJECTS else kind
