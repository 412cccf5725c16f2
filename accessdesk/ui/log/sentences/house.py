"""Sentences about the company, its people and their accounts."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import EMPLOYEE, Said

_ACTOR = QT_TRANSLATE_NOOP("LogEntries", "{by}")

HOUSE: Mapping[str, Said] = {
    EntryType.LOG_OPENED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Log opened"), QT_TRANSLATE_NOOP("LogEntries", "site {site_name}")
    ),
    EntryType.SETTING_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Setting changed"), "{setting_key}", ("{setting_value}",)
    ),
    EntryType.MAIL_PASSWORD_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Password of the mail server changed")),
    EntryType.SITE_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Site changed"), "{site_name}"),
    EntryType.ZONE_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Zone changed"), "{zone_name}", ("{zone_supervision}",)
    ),
    EntryType.ASSEMBLY_POINT_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Assembly point changed"), "{d_zone}", ("{zone_assembly_assembly_point}",)
    ),
    EntryType.EMPLOYEE_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Employee changed"), EMPLOYEE, ("{employee_department}",)
    ),
    EntryType.PIN_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "PIN set"), EMPLOYEE),
    EntryType.EMPLOYEE_SUSPENDED: Said(QT_TRANSLATE_NOOP("LogEntries", "Employee suspended"), EMPLOYEE),
    EntryType.REMINDER_BEGUN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Reminder begun"), "{reminder_mail_kind}", ("{reminder_mail_day}",)
    ),
    EntryType.REMINDER_SENT: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Reminder mailed"), "{reminder_mail_kind}", ("{reminder_mail_day}",)
    ),
    EntryType.REMINDER_FAILED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Reminder not mailed"), "{reminder_mail_kind}", ("{reminder_mail_fault}",)
    ),
    EntryType.EMPLOYEE_LEFT: Said(QT_TRANSLATE_NOOP("LogEntries", "Employee has left"), EMPLOYEE),
    EntryType.EMPLOYEE_LEFT_OPEN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Left open at leaving"),
        "{leaver_decision_what}",
        ("{leaver_decision_kind}", "{leaver_decision_reason}"),
    ),
    EntryType.EMPLOYEE_OPEN_DECIDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Decided while somebody is suspended"),
        "{leaver_decision_what}",
        ("{leaver_decision_kind}", "{leaver_decision_decision}"),
    ),
    EntryType.EMPLOYEE_RESUMED: Said(QT_TRANSLATE_NOOP("LogEntries", "Employee back at work"), EMPLOYEE),
    EntryType.COMMITMENT_RECORDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Commitment recorded"), EMPLOYEE, ("{commitment_form}",)
    ),
    EntryType.PERSON_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visitor's data changed"), "{person_name}", ("{person_company}",)
    ),
    EntryType.PERSON_MERGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visitors merged"),
        QT_TRANSLATE_NOOP("LogEntries", "{double_name} is {person_name}"),
        ("{person_merge_why}",),
    ),
    EntryType.PERSON_MERGE_TAKEN_BACK: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Merging of visitors taken back"),
        QT_TRANSLATE_NOOP("LogEntries", "{double_name} is not {person_name}"),
        ("{person_merge_taken_back_why}",),
    ),
    EntryType.PERSON_NOTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Note on a visitor"), "{person_name}", ("{person_note_note}",)
    ),
    EntryType.EXTERNAL_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Standing external changed"),
        "{standing_external_name}",
        ("{standing_external_company}",),
    ),
    EntryType.EXTERNAL_ENDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Standing permission ended"),
        "{standing_external_name}",
        ("{standing_external_company}", "{standing_external_reason}"),
    ),
    EntryType.ESCORT_RIGHT_GIVEN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Standing external may escort"),
        "{employee_name}",
        ("{employee_department}", QT_TRANSLATE_NOOP("LogEntries", "visitors at a time: {employee_escort_at_most}")),
    ),
    EntryType.ESCORT_RIGHT_ENDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Escort right of a standing external ended"),
        "{employee_name}",
        ("{employee_department}",),
    ),
    EntryType.EXTERNAL_ARRIVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Standing external came in"), "{visit_name}", ("{visit_company}",)
    ),
    EntryType.CUSTOMER_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Customer changed"), "{customer_name}"),
    EntryType.CONTACT_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Authorised contact changed"), "{authorised_contact_name}"
    ),
    EntryType.CONTACT_VERIFIED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Authorised contact verified"),
        "{authorised_contact_name}",
        ("{authorised_contact_how_verified}",),
    ),
    EntryType.CONTACT_ENDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Authority of a contact ended"), "{authorised_contact_name}"
    ),
    EntryType.ORDER_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Order changed"),
        "{customer_order_number}",
        ("{customer_order_subject}",),
    ),
    EntryType.ZONE_ORDER_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Whether a zone demands an order changed")),
    EntryType.ACCOUNT_OPENED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Account opened"), "{account_login}", ("{account_roles}",)
    ),
    EntryType.ACCOUNT_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Account changed"), "{account_login}", ("{account_roles}",)
    ),
    EntryType.PASSWORD_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Password changed"), "{account_login}"),
    EntryType.LOGGED_IN: Said(QT_TRANSLATE_NOOP("LogEntries", "Logged in"), _ACTOR),
    EntryType.LOGGED_OUT: Said(QT_TRANSLATE_NOOP("LogEntries", "Logged out"), _ACTOR),
    EntryType.LOCKED: Said(QT_TRANSLATE_NOOP("LogEntries", "Desk locked"), _ACTOR),
    EntryType.UNLOCKED: Said(QT_TRANSLATE_NOOP("LogEntries", "Desk unlocked"), _ACTOR),
    EntryType.ACT_REFUSED: Said(QT_TRANSLATE_NOOP("LogEntries", "Refused"), "{d_refusal}"),
}  # fmt: skip
