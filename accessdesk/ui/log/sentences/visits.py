"""Sentences about visits, groups, badges and deliveries."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import COMPANY, KEEPER, VISITOR, Said

_REASON = QT_TRANSLATE_NOOP("LogEntries", "{visit_reason}")
_BADGE = QT_TRANSLATE_NOOP("LogEntries", "badge {badge_number}")
_GROUP = QT_TRANSLATE_NOOP("LogEntries", "{visit_group_company}")
_PEOPLE = QT_TRANSLATE_NOOP("LogEntries", "people: {visit_group_announced}")
_GROUP_HOST = QT_TRANSLATE_NOOP("LogEntries", "to see {visit_group_host_name}")

VISITS: Mapping[str, Said] = {
    EntryType.VISIT_EXPECTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visit announced"),
        VISITOR,
        (COMPANY, QT_TRANSLATE_NOOP("LogEntries", "to see {visit_host_name}")),
    ),
    EntryType.VISIT_CANCELLED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visit cancelled"), VISITOR, (COMPANY, _REASON)
    ),
    EntryType.VISIT_NO_SHOW: Said(QT_TRANSLATE_NOOP("LogEntries", "Did not come"), VISITOR, (COMPANY, _REASON)),
    EntryType.VISIT_ARRIVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Arrival"),
        VISITOR,
        (COMPANY, QT_TRANSLATE_NOOP("LogEntries", "to see {visit_host_name}")),
    ),
    EntryType.HOST_CALLED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Host called"),
        QT_TRANSLATE_NOOP("LogEntries", "{visit_host_name} for {visit_name}"),
    ),
    EntryType.VISIT_DENIED: Said(QT_TRANSLATE_NOOP("LogEntries", "Entry denied"), VISITOR, (COMPANY, _REASON)),
    EntryType.VISIT_LEFT_BEFORE_ENTRY: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Left before entry"), VISITOR, (COMPANY, _REASON)
    ),
    EntryType.VISIT_COLLECTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visitor collected"), VISITOR, (COMPANY, _BADGE, KEEPER)
    ),
    EntryType.VISIT_AWAY: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Left the premises for a while"), VISITOR, (COMPANY,)
    ),
    EntryType.VISIT_MOVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Went to another zone"),
        VISITOR,
        (QT_TRANSLATE_NOOP("LogEntries", "to {place_name}"), COMPANY),
    ),
    EntryType.VISIT_AT_DESK: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Back at the desk"),
        VISITOR,
        (COMPANY, QT_TRANSLATE_NOOP("LogEntries", "until then {keeper_before_name}"), "{gap_report_finding}"),
    ),
    EntryType.VISIT_BACK: Said(QT_TRANSLATE_NOOP("LogEntries", "Back on the premises"), VISITOR, (COMPANY, KEEPER)),
    EntryType.VISIT_DEPARTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Departure"),
        VISITOR,
        (COMPANY, _BADGE, "{visit_how_known}", QT_TRANSLATE_NOOP("LogEntries", "left open: {d_left_open}")),
    ),
    EntryType.VISIT_UNCLEAR: Said(QT_TRANSLATE_NOOP("LogEntries", "Whereabouts unclear"), VISITOR, (COMPANY,)),
    EntryType.VISIT_FOUND_ON_SITE: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Found on site"), VISITOR, (COMPANY, "{visit_how_known}")
    ),
    EntryType.VISIT_CLOSED_UNCONFIRMED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Closed, departure unknown"), VISITOR, (COMPANY, _REASON)
    ),
    EntryType.VISIT_IMPORTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visit imported"),
        "",
        (VISITOR, COMPANY, "{visit_source}", "{d_source}", QT_TRANSLATE_NOOP("LogEntries", "rows: {d_rows}")),
    ),
    EntryType.GROUP_EXPECTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Group announced"), _GROUP, (_PEOPLE, _GROUP_HOST)
    ),
    EntryType.GROUP_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Announced group changed"), _GROUP, (_PEOPLE, _GROUP_HOST)
    ),
    EntryType.GROUP_ARRIVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Group arrived"),
        _GROUP,
        (
            QT_TRANSLATE_NOOP("LogEntries", "people: {d_people}"),
            QT_TRANSLATE_NOOP("LogEntries", "beyond the announced number: {d_beyond}, authorised by {d_authoriser}"),
        ),
    ),
    EntryType.GROUP_ENDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Nobody more of the group is expected"), _GROUP, ("{visit_group_reason}",)
    ),
    EntryType.SERIES_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Series of visits planned"),
        "{series_company}",
        (
            QT_TRANSLATE_NOOP("LogEntries", "from {series_first_day} to {series_last_day}"),
            QT_TRANSLATE_NOOP("LogEntries", "{series_begins} to {series_ends}"),
        ),
    ),
    EntryType.SERIES_ENDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Series of visits ended"), "{series_company}", ("{series_reason}",)
    ),
    EntryType.ANNOUNCEMENT_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Announced visit changed"),
        VISITOR,
        (COMPANY, QT_TRANSLATE_NOOP("LogEntries", "to see {visit_host_name}")),
    ),
    EntryType.BEHALF_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "For whom the visit is made was changed"),
        VISITOR,
        (COMPANY, "{visit_behalf_contact_name}", "{visit_behalf_order_number}"),
    ),
    EntryType.DOCUMENT_TEXT_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Document for visitors changed"),
        "{document_text_kind}",
        (QT_TRANSLATE_NOOP("LogEntries", "version {document_text_version}"),),
    ),
    EntryType.DOCUMENTS_GIVEN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Documents given to the visitor"), VISITOR, ("{d_documents}",)
    ),
    EntryType.BADGE_PRINTED: Said(QT_TRANSLATE_NOOP("LogEntries", "Badge printed"), "", ("{d_number}", "{d_printer}")),
    EntryType.DELIVERY_RECORDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Delivery taken in"),
        QT_TRANSLATE_NOOP("LogEntries", "{delivery_carrier} for {delivery_recipient}"),
        (QT_TRANSLATE_NOOP("LogEntries", "pieces: {delivery_pieces}"),),
    ),
}  # fmt: skip
