"""Sentences about incidents and their clocks."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import Said

_NUMBER = QT_TRANSLATE_NOOP("LogEntries", "no. {incident_id}")
_OF_STEP = QT_TRANSLATE_NOOP("LogEntries", "no. {incident_step_incident_id}")
_WHOM = QT_TRANSLATE_NOOP("LogEntries", "to {incident_step_who}")

INCIDENTS: Mapping[str, Said] = {
    EntryType.INCIDENT_OPENED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Incident reported"),
        _NUMBER,
        (
            "{incident_kind}",
            "{place_name}",
            "{incident_place}",
            QT_TRANSLATE_NOOP("LogEntries", "happened {incident_happened_at}"),
        ),
    ),
    EntryType.INCIDENT_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Incident corrected"),
        _NUMBER,
        (
            "{incident_kind}",
            "{place_name}",
            "{incident_place}",
            QT_TRANSLATE_NOOP("LogEntries", "happened {incident_happened_at}"),
            QT_TRANSLATE_NOOP("LogEntries", "known since {incident_known_at}"),
        ),
    ),
    EntryType.INCIDENT_INFORMED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Informed about an incident"),
        _OF_STEP,
        ("{incident_step_who}", "{incident_step_words}"),
    ),
    EntryType.INCIDENT_REMARKED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Remark on an incident"), _OF_STEP, ("{incident_step_words}",)
    ),
    EntryType.INCIDENT_CLOCK_MET: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Incident clock met"),
        _OF_STEP,
        ("{incident_step_clock}", _WHOM, "{incident_step_words}"),
    ),
    EntryType.INCIDENT_CLOCK_WAIVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Incident clock: nothing owed"),
        _OF_STEP,
        ("{incident_step_clock}", "{incident_step_words}"),
    ),
    EntryType.INCIDENT_DECIDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Incident decided"), _OF_STEP, ("{incident_step_words}",)
    ),
    EntryType.INCIDENT_CLOSED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Incident closed"), _NUMBER, ("{incident_kind}", "{incident_step_words}")
    ),
    EntryType.INCIDENT_REOPENED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Incident reopened"), _NUMBER, ("{incident_kind}", "{incident_step_words}")
    ),
    EntryType.INCIDENT_ACT_TAKEN_BACK: Said(
        QT_TRANSLATE_NOOP("LogEntries", "The act that an incident began with was taken back"),
        _OF_STEP,
        (QT_TRANSLATE_NOOP("LogEntries", "entry {incident_step_words}"),),
    ),
    EntryType.VIDEO_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "How long recordings are kept"),
        "{d_site}",
        (QT_TRANSLATE_NOOP("LogEntries", "{site_video_hours} hours"), "{site_video_reason}"),
    ),
}  # fmt: skip
