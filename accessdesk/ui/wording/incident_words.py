"""Words and sentences about incidents."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

INCIDENT_TERMS: Mapping[str, Mapping[str, Any]] = {
    "IncidentKind": {
        "gap": QT_TRANSLATE_NOOP("Terms", "Supervision gap"),
        "key_loss": QT_TRANSLATE_NOOP("Terms", "Key lost"),
        "key_theft": QT_TRANSLATE_NOOP("Terms", "Key stolen"),
        "ban_match": QT_TRANSLATE_NOOP("Terms", "Banned person at the desk"),
        "other": QT_TRANSLATE_NOOP("Terms", "Other incident"),
    },
    "IncidentClock": {
        "video": QT_TRANSLATE_NOOP("Terms", "Secure the recording"),
        "art_33": QT_TRANSLATE_NOOP("Terms", "Data protection authority (Art. 33 GDPR, 72 h)"),
        "client": QT_TRANSLATE_NOOP("Terms", "Inform the client without delay (Art. 33 (2) GDPR)"),
        "nis2_24_hours": QT_TRANSLATE_NOOP("Terms", "NIS2 early warning (24 h)"),
        "nis2_72_hours": QT_TRANSLATE_NOOP("Terms", "NIS2 notification (72 h)"),
        "nis2_month": QT_TRANSLATE_NOOP("Terms", "NIS2 final report (1 month)"),
    },
    "ClockState": {
        "running": QT_TRANSLATE_NOOP("Terms", "running"),
        "soon": QT_TRANSLATE_NOOP("Terms", "soon"),
        "urgent": QT_TRANSLATE_NOOP("Terms", "urgent"),
        "overdue": QT_TRANSLATE_NOOP("Terms", "overdue"),
        "overwritten": QT_TRANSLATE_NOOP("Terms", "overwritten"),
        "met": QT_TRANSLATE_NOOP("Terms", "met"),
        "waived": QT_TRANSLATE_NOOP("Terms", "not required"),
    },
    "StepKind": {
        "informed": QT_TRANSLATE_NOOP("Terms", "Informed"),
        "remark": QT_TRANSLATE_NOOP("Terms", "Remark"),
        "clock_met": QT_TRANSLATE_NOOP("Terms", "Clock met"),
        "clock_waived": QT_TRANSLATE_NOOP("Terms", "Nothing owed"),
        "decided": QT_TRANSLATE_NOOP("Terms", "Decided"),
        "closed": QT_TRANSLATE_NOOP("Terms", "Closed"),
        "reopened": QT_TRANSLATE_NOOP("Terms", "Reopened"),
        "act_taken_back": QT_TRANSLATE_NOOP("Terms", "The act it began with was taken back"),
    },
    "DataRole": {
        "controller": QT_TRANSLATE_NOOP("Terms", "controller"),
        "processor": QT_TRANSLATE_NOOP("Terms", "processor for clients"),
        "both": QT_TRANSLATE_NOOP("Terms", "controller and processor"),
    },
    "GapCause": {
        "called_away": QT_TRANSLATE_NOOP("Terms", "Escort was called away"),
        "handover_failed": QT_TRANSLATE_NOOP("Terms", "Handover failed"),
        "lost_sight": QT_TRANSLATE_NOOP("Terms", "Lost sight of each other"),
        "went_alone": QT_TRANSLATE_NOOP("Terms", "Visitor went alone"),
        "let_in_without": QT_TRANSLATE_NOOP("Terms", "Let in without an escort"),
        "entered_late": QT_TRANSLATE_NOOP("Terms", "Was escorted, entered too late"),
        "other": QT_TRANSLATE_NOOP("Terms", "Something else"),
        "not_yet_known": QT_TRANSLATE_NOOP("Terms", "Not yet known"),
        "taken_back": QT_TRANSLATE_NOOP("Terms", "taken back"),
    },
}

INCIDENT_FAULTS: Mapping[str, Any] = {
    "known_before_it_happened": QT_TRANSLATE_NOOP(
        "Refusals", "It cannot have been known before it happened. Correct one of the two times."
    ),
    "known_after_it_was_entered": QT_TRANSLATE_NOOP(
        "Refusals", "It was on record by then, so it became known earlier. Correct when it became known."
    ),
    "no_such_clock": QT_TRANSLATE_NOOP("Refusals", "This clock does not run for this incident."),
    "video_is_overwritten": QT_TRANSLATE_NOOP(
        "Refusals",
        "The recording was overwritten by then. Enter when it was secured, or write down that nothing was secured.",
    ),
    "clocks_run": QT_TRANSLATE_NOOP(
        "Refusals", "Clocks that nobody has answered: {count}. Report, or write down why nothing is owed, then close."
    ),
    "not_decided": QT_TRANSLATE_NOOP("Refusals", "Nobody has decided yet what is done. Decide first, then close."),
    "incident_is_closed": QT_TRANSLATE_NOOP(
        "Refusals", "This incident is closed. Reopen it if something is to be added."
    ),
    "incident_is_open": QT_TRANSLATE_NOOP("Refusals", "This incident is open already."),
}

INCIDENT_FIELDS: Mapping[str, Any] = {
    "kind": QT_TRANSLATE_NOOP("Fields", "Kind"),
    "what": QT_TRANSLATE_NOOP("Fields", "What happened"),
    "incident_happened_at": QT_TRANSLATE_NOOP("Fields", "When it happened"),
    "known_at": QT_TRANSLATE_NOOP("Fields", "When it became known"),
    "camera": QT_TRANSLATE_NOOP("Fields", "Camera"),
    "video_from": QT_TRANSLATE_NOOP("Fields", "On the recording from"),
    "video_until": QT_TRANSLATE_NOOP("Fields", "On the recording until"),
    "video_hours": QT_TRANSLATE_NOOP("Fields", "Recordings are kept for, in hours"),
    "video_reason": QT_TRANSLATE_NOOP("Fields", "Why longer than 72 hours"),
    "informed": QT_TRANSLATE_NOOP("Fields", "Who was informed"),
    "informed_at": QT_TRANSLATE_NOOP("Fields", "When informed"),
    "to_whom": QT_TRANSLATE_NOOP("Fields", "To whom"),
    "not_required": QT_TRANSLATE_NOOP("Fields", "Why nothing is owed"),
    "words": QT_TRANSLATE_NOOP("Fields", "Remark"),
    "incident_decision": QT_TRANSLATE_NOOP("Fields", "What is done about it"),
    "result": QT_TRANSLATE_NOOP("Fields", "Result"),
    "cause": QT_TRANSLATE_NOOP("Fields", "What it came from"),
    "clock": QT_TRANSLATE_NOOP("Fields", "Clock"),
    "incident_zone": QT_TRANSLATE_NOOP("Fields", "Zone"),
    "place": QT_TRANSLATE_NOOP("Fields", "Place"),
    "reporter": QT_TRANSLATE_NOOP("Fields", "Reported by"),
    "incident": QT_TRANSLATE_NOOP("Fields", "Incident"),
}
