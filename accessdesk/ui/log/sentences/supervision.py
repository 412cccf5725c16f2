"""Sentences about escorts, gaps, places and bans."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import COMPANY, EMPLOYEE, KEEPER, VISITOR, Said

_BAN = QT_TRANSLATE_NOOP("LogEntries", "{ban_name}")

SUPERVISION: Mapping[str, Said] = {
    EntryType.ESCORT_ROSTER_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Duty roster changed"),
        EMPLOYEE,
        (
            "{duty_day}",
            "{duty_kind}",
            QT_TRANSLATE_NOOP("LogEntries", "{duty_starts_at} to {duty_ends_at}"),
            QT_TRANSLATE_NOOP("LogEntries", "taken out at {duty_withdrawn_at}"),
        ),
    ),
    EntryType.ESCORT_ASKED: Said(QT_TRANSLATE_NOOP("LogEntries", "Escort called"), "{escort_name}", (VISITOR,)),
    EntryType.ESCORT_DECLINED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Escort declined"), "{escort_name}", (VISITOR, "{assignment_reason}")
    ),
    EntryType.HANDOVER_ASKED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Handover asked for"),
        "{escort_name}",
        (VISITOR, QT_TRANSLATE_NOOP("LogEntries", "the escort so far stays responsible")),
    ),
    EntryType.HANDOVER_REFUSED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Handover refused"),
        "{escort_name}",
        (VISITOR, "{assignment_reason}", QT_TRANSLATE_NOOP("LogEntries", "the escort so far stays responsible")),
    ),
    EntryType.BAN_ISSUED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Ban issued"),
        _BAN,
        (QT_TRANSLATE_NOOP("LogEntries", "until {ban_expires_on}"),),
    ),
    EntryType.BAN_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Ban changed"), _BAN),
    EntryType.BAN_LIFTED: Said(QT_TRANSLATE_NOOP("LogEntries", "Ban lifted"), _BAN, ("{ban_lifted_why}",)),
    EntryType.BAN_IMPORTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Ban imported"), "", (_BAN, "{ban_source}", "{d_source}")
    ),
    EntryType.BAN_MATCH_CONFIRMED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Banned person refused"), "{person_name}", ("{ban_decision_note}",)
    ),
    EntryType.BAN_MATCH_DISMISSED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Possible ban was a false alarm"), "{person_name}", ("{ban_decision_note}",)
    ),
    EntryType.BAN_DECISION_WITHDRAWN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Decision about a ban withdrawn"),
        "{person_name}",
        ("{ban_decision_withdrawn_why}",),
    ),
    EntryType.CONFIRMATION_REFUSED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Confirmation refused"), VISITOR, (COMPANY, "{objection_kind}")
    ),
    EntryType.OBJECTION_DECIDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Decided about a refused confirmation"),
        VISITOR,
        (
            "{objection_kind}",
            "{objection_decision}",
            QT_TRANSLATE_NOOP("LogEntries", "by {objection_decided_by}"),
            "{objection_reason}",
        ),
    ),
    EntryType.EMERGENCY_ARRIVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Emergency services went in"),
        "{emergency_presence_service}",
        (QT_TRANSLATE_NOOP("LogEntries", "people: {emergency_presence_people}"),),
    ),
    EntryType.EMERGENCY_LEFT: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Emergency services left"),
        "{emergency_presence_service}",
        (QT_TRANSLATE_NOOP("LogEntries", "people: {emergency_presence_people}"),),
    ),
    EntryType.ACT_TAKEN_BACK: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Taken back"),
        QT_TRANSLATE_NOOP("LogEntries", "{d_type} (no. {d_corrects})"),
        (VISITOR, COMPANY, QT_TRANSLATE_NOOP("LogEntries", "{delivery_carrier} for {delivery_recipient}")),
    ),
    EntryType.ACT_CORRECTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Corrected"),
        QT_TRANSLATE_NOOP("LogEntries", "{d_type} (no. {d_corrects})"),
        (VISITOR, COMPANY, "{d_why}"),
    ),
    EntryType.ESCORT_ACCEPTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Escort accepted"), "{escort_name}", (VISITOR, "{assignment_acceptance}")
    ),
    EntryType.ESCORT_HANDED_OVER: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Escort handed over"),
        VISITOR,
        (QT_TRANSLATE_NOOP("LogEntries", "from {keeper_before_name}"), KEEPER),
    ),
    EntryType.GAP_REPORTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Supervision interrupted"),
        VISITOR,
        (QT_TRANSLATE_NOOP("LogEntries", "until then {keeper_before_name}"), "{gap_report_reason}"),
    ),
    EntryType.GAP_EXPLAINED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Finding about a gap"),
        VISITOR,
        ("{gap_report_reason}", "{gap_finding_cause}", "{gap_report_finding}"),
    ),
    EntryType.GAP_CLOSED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Supervision resumed"), VISITOR,
        (KEEPER, "{gap_finding_cause}", "{gap_report_finding}"),
    ),
}  # fmt: skip
