"""The sentence of every entry of the access log: an act in bold, and whom or what it concerns."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from accessdesk.desk.rows import LogRow
from accessdesk.domain.events import EntryType
from accessdesk.ui.log.fact_words import fact_words


@dataclass(frozen=True, slots=True)
class Sentence:
    """`act` is set in bold, `rest` follows it; both in the user's language."""

    act: str
    rest: str

    def __str__(self) -> str:
        return f"{self.act} {self.rest}".strip()


@dataclass(frozen=True, slots=True)
class _Said:
    """`whom` always shows, with a word in place of what was erased; an `also` shows when all its facts are there."""

    act: Any
    whom: Any = ""
    also: tuple[Any, ...] = ()


_VISITOR = QT_TRANSLATE_NOOP("LogEntries", "{visit_name}")
_COMPANY = QT_TRANSLATE_NOOP("LogEntries", "{visit_company}")
_REASON = QT_TRANSLATE_NOOP("LogEntries", "{visit_reason}")
_KEEPER = QT_TRANSLATE_NOOP("LogEntries", "to {keeper_name}")
_BADGE = QT_TRANSLATE_NOOP("LogEntries", "badge {badge_number}")
_EMPLOYEE = QT_TRANSLATE_NOOP("LogEntries", "{employee_name}")
_ACTOR = QT_TRANSLATE_NOOP("LogEntries", "{by}")
_BAN = QT_TRANSLATE_NOOP("LogEntries", "{ban_name}")
_COPY = QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number}")
_GROUP = QT_TRANSLATE_NOOP("LogEntries", "{visit_group_company}")
_PEOPLE = QT_TRANSLATE_NOOP("LogEntries", "people: {visit_group_announced}")
_GROUP_HOST = QT_TRANSLATE_NOOP("LogEntries", "to see {visit_group_host_name}")

SENTENCES: Mapping[str, _Said] = {
    EntryType.LOG_OPENED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Log opened"), QT_TRANSLATE_NOOP("LogEntries", "site {site_name}")
    ),
    EntryType.SETTING_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Setting changed"), "{setting_key}", ("{setting_value}",)
    ),
    EntryType.SITE_CHANGED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Site changed"), "{site_name}"),
    EntryType.ZONE_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Zone changed"), "{zone_name}", ("{zone_supervision}",)
    ),
    EntryType.ASSEMBLY_POINT_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Assembly point changed"), "{d_zone}", ("{zone_assembly_assembly_point}",)
    ),
    EntryType.EMPLOYEE_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Employee changed"), _EMPLOYEE, ("{employee_department}",)
    ),
    EntryType.PIN_CHANGED: _Said(QT_TRANSLATE_NOOP("LogEntries", "PIN set"), _EMPLOYEE),
    EntryType.EMPLOYEE_SUSPENDED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Employee suspended"), _EMPLOYEE),
    EntryType.EMPLOYEE_RESUMED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Employee back at work"), _EMPLOYEE),
    EntryType.COMMITMENT_RECORDED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Commitment recorded"), _EMPLOYEE, ("{commitment_form}",)
    ),
    EntryType.PERSON_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visitor's data changed"), "{person_name}", ("{person_company}",)
    ),
    EntryType.ACCOUNT_OPENED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Account opened"), "{account_login}", ("{account_roles}",)
    ),
    EntryType.ACCOUNT_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Account changed"), "{account_login}", ("{account_roles}",)
    ),
    EntryType.PASSWORD_CHANGED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Password changed"), "{account_login}"),
    EntryType.LOGGED_IN: _Said(QT_TRANSLATE_NOOP("LogEntries", "Logged in"), _ACTOR),
    EntryType.LOGGED_OUT: _Said(QT_TRANSLATE_NOOP("LogEntries", "Logged out"), _ACTOR),
    EntryType.LOCKED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Desk locked"), _ACTOR),
    EntryType.UNLOCKED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Desk unlocked"), _ACTOR),
    EntryType.ACT_REFUSED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Refused"), "{d_refusal}"),
    EntryType.VISIT_EXPECTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visit announced"),
        _VISITOR,
        (_COMPANY, QT_TRANSLATE_NOOP("LogEntries", "to see {visit_host_name}")),
    ),
    EntryType.VISIT_CANCELLED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visit cancelled"), _VISITOR, (_COMPANY, _REASON)
    ),
    EntryType.VISIT_NO_SHOW: _Said(QT_TRANSLATE_NOOP("LogEntries", "Did not come"), _VISITOR, (_COMPANY, _REASON)),
    EntryType.VISIT_ARRIVED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Arrival"),
        _VISITOR,
        (_COMPANY, QT_TRANSLATE_NOOP("LogEntries", "to see {visit_host_name}")),
    ),
    EntryType.HOST_CALLED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Host called"),
        QT_TRANSLATE_NOOP("LogEntries", "{visit_host_name} for {visit_name}"),
    ),
    EntryType.VISIT_DENIED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Entry denied"), _VISITOR, (_COMPANY, _REASON)),
    EntryType.VISIT_LEFT_BEFORE_ENTRY: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Left before entry"), _VISITOR, (_COMPANY, _REASON)
    ),
    EntryType.VISIT_COLLECTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visitor collected"), _VISITOR, (_COMPANY, _BADGE, _KEEPER)
    ),
    EntryType.VISIT_AWAY: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Left the premises for a while"), _VISITOR, (_COMPANY,)
    ),
    EntryType.VISIT_BACK: _Said(QT_TRANSLATE_NOOP("LogEntries", "Back on the premises"), _VISITOR, (_COMPANY, _KEEPER)),
    EntryType.VISIT_DEPARTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Departure"), _VISITOR, (_COMPANY, _BADGE, "{visit_how_known}")
    ),
    EntryType.VISIT_UNCLEAR: _Said(QT_TRANSLATE_NOOP("LogEntries", "Whereabouts unclear"), _VISITOR, (_COMPANY,)),
    EntryType.VISIT_FOUND_ON_SITE: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Found on site"), _VISITOR, (_COMPANY, "{visit_how_known}")
    ),
    EntryType.VISIT_CLOSED_UNCONFIRMED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Closed, departure unknown"), _VISITOR, (_COMPANY, _REASON)
    ),
    EntryType.VISIT_IMPORTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Visit imported"),
        "",
        (_VISITOR, _COMPANY, "{visit_source}", "{d_source}", QT_TRANSLATE_NOOP("LogEntries", "rows: {d_rows}")),
    ),
    EntryType.GROUP_EXPECTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Group announced"), _GROUP, (_PEOPLE, _GROUP_HOST)
    ),
    EntryType.GROUP_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Announced group changed"), _GROUP, (_PEOPLE, _GROUP_HOST)
    ),
    EntryType.GROUP_ARRIVED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Group arrived"),
        _GROUP,
        (
            QT_TRANSLATE_NOOP("LogEntries", "people: {d_people}"),
            QT_TRANSLATE_NOOP("LogEntries", "beyond the announced number: {d_beyond}, authorised by {d_authoriser}"),
        ),
    ),
    EntryType.GROUP_ENDED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Nobody more of the group is expected"), _GROUP, ("{visit_group_reason}",)
    ),
    EntryType.SERIES_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Series of visits planned"),
        "{series_company}",
        (
            QT_TRANSLATE_NOOP("LogEntries", "from {series_first_day} to {series_last_day}"),
            QT_TRANSLATE_NOOP("LogEntries", "{series_begins} to {series_ends}"),
        ),
    ),
    EntryType.SERIES_ENDED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Series of visits ended"), "{series_company}", ("{series_reason}",)
    ),
    EntryType.ANNOUNCEMENT_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Announced visit changed"),
        _VISITOR,
        (_COMPANY, QT_TRANSLATE_NOOP("LogEntries", "to see {visit_host_name}")),
    ),
    EntryType.DOCUMENT_TEXT_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Document for visitors changed"),
        "{document_text_kind}",
        (QT_TRANSLATE_NOOP("LogEntries", "version {document_text_version}"),),
    ),
    EntryType.DOCUMENTS_GIVEN: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Documents given to the visitor"), _VISITOR, ("{d_documents}",)
    ),
    EntryType.BADGE_PRINTED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Badge printed"), "", ("{d_number}", "{d_printer}")),
    EntryType.DELIVERY_RECORDED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Delivery taken in"),
        QT_TRANSLATE_NOOP("LogEntries", "{delivery_carrier} for {delivery_recipient}"),
        (QT_TRANSLATE_NOOP("LogEntries", "pieces: {delivery_pieces}"),),
    ),
    EntryType.ESCORT_ROSTER_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Duty roster changed"),
        _EMPLOYEE,
        (
            "{duty_day}",
            "{duty_kind}",
            QT_TRANSLATE_NOOP("LogEntries", "{duty_starts_at} to {duty_ends_at}"),
            QT_TRANSLATE_NOOP("LogEntries", "taken out at {duty_withdrawn_at}"),
        ),
    ),
    EntryType.ESCORT_ASKED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Escort called"), "{escort_name}", (_VISITOR,)),
    EntryType.ESCORT_DECLINED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Escort declined"), "{escort_name}", (_VISITOR, "{assignment_reason}")
    ),
    EntryType.HANDOVER_ASKED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Handover asked for"),
        "{escort_name}",
        (_VISITOR, QT_TRANSLATE_NOOP("LogEntries", "the escort so far stays responsible")),
    ),
    EntryType.HANDOVER_REFUSED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Handover refused"),
        "{escort_name}",
        (_VISITOR, "{assignment_reason}", QT_TRANSLATE_NOOP("LogEntries", "the escort so far stays responsible")),
    ),
    EntryType.BAN_ISSUED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Ban issued"),
        _BAN,
        (QT_TRANSLATE_NOOP("LogEntries", "until {ban_expires_on}"),),
    ),
    EntryType.BAN_CHANGED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Ban changed"), _BAN),
    EntryType.BAN_LIFTED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Ban lifted"), _BAN, ("{ban_lifted_why}",)),
    EntryType.BAN_IMPORTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Ban imported"), "", (_BAN, "{ban_source}", "{d_source}")
    ),
    EntryType.BAN_MATCH_CONFIRMED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Banned person refused"), "{person_name}", ("{ban_decision_note}",)
    ),
    EntryType.BAN_MATCH_DISMISSED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Possible ban was a false alarm"), "{person_name}", ("{ban_decision_note}",)
    ),
    EntryType.BAN_DECISION_WITHDRAWN: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Decision about a ban withdrawn"),
        "{person_name}",
        ("{ban_decision_withdrawn_why}",),
    ),
    EntryType.ACT_TAKEN_BACK: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Taken back"),
        QT_TRANSLATE_NOOP("LogEntries", "{d_type} (no. {d_corrects})"),
        (_VISITOR, _COMPANY, QT_TRANSLATE_NOOP("LogEntries", "{delivery_carrier} for {delivery_recipient}")),
    ),
    EntryType.ESCORT_ACCEPTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Escort accepted"), "{escort_name}", (_VISITOR, "{assignment_acceptance}")
    ),
    EntryType.ESCORT_HANDED_OVER: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Escort handed over"),
        _VISITOR,
        (QT_TRANSLATE_NOOP("LogEntries", "from {keeper_before_name}"), _KEEPER),
    ),
    EntryType.GAP_REPORTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Supervision interrupted"),
        _VISITOR,
        (QT_TRANSLATE_NOOP("LogEntries", "until then {keeper_before_name}"), "{gap_report_reason}"),
    ),
    EntryType.GAP_CLOSED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Supervision resumed"), _VISITOR, (_KEEPER, "{gap_report_finding}")
    ),
    EntryType.LOCKING_SYSTEM_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Locking system changed"),
        "{locking_system_name}",
        ("{locking_system_building}",),
    ),
    EntryType.CYLINDER_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Cylinder changed"), "{cylinder_number}", ("{door_name}",)
    ),
    EntryType.DOOR_CHANGED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Door changed"), "{door_name}"),
    EntryType.KEY_TYPE_CHANGED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Key type changed"), "{key_type_name}"),
    EntryType.SCHEDULE_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Keying schedule changed"), "", ("{key_type_name}", "{cylinder_number}")
    ),
    EntryType.KEY_COPY_ADDED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Key copy added"), _COPY, ("{key_copy_location}",)),
    EntryType.KEY_COPY_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key copy changed"), _COPY, ("{key_copy_state}",)
    ),
    EntryType.KEYS_ISSUED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key issued"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} to {handover_holder_name}"),
        ("{handover_holder_company}",),
    ),
    EntryType.MASTER_KEY_ISSUED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Master key issued by two people"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} to {handover_holder_name}"),
        ("{handover_holder_company}",),
    ),
    EntryType.KEYS_RETURNED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key returned"),
        QT_TRANSLATE_NOOP("LogEntries", "{key_copy_number} from {handover_holder_name}"),
        (QT_TRANSLATE_NOOP("LogEntries", "brought by {handover_returner}"),),
    ),
    EntryType.KEY_LOSS_REPORTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Key loss reported"),
        "",
        ("{key_copy_number}", QT_TRANSLATE_NOOP("LogEntries", "reported by {loss_report_reporter}")),
    ),
    EntryType.KEYS_IMPORTED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Keys imported"), "", ("{d_source}", "{d_file}")),
    EntryType.RECEIPT_MADE: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Handover receipt made"), "{receipt_number}", ("{receipt_taker_name}",)
    ),
    EntryType.DOCUMENT_PRINTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Document printed"), "", ("{d_number}", "{d_printer}")
    ),
    EntryType.LOG_EXPORTED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Exported"),
        "",
        ("{d_kind}", "{d_file}", QT_TRANSLATE_NOOP("LogEntries", "rows: {d_rows}")),
    ),
    EntryType.SUBJECT_READ: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Everything about one person read"), "{person_name}", ("{d_reason}",)
    ),
    EntryType.EVACUATION_LIST_MADE: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Evacuation list made"),
        "",
        (QT_TRANSLATE_NOOP("LogEntries", "people: {d_people}"),),
    ),
    EntryType.EVACUATION_LIST_SENT: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Evacuation list sent"),
        "",
        ("{d_to}", QT_TRANSLATE_NOOP("LogEntries", "people: {d_people}")),
    ),
    EntryType.ROLL_CALL_BEGUN: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Roll call begun"),
        "{d_occasion}",
        (QT_TRANSLATE_NOOP("LogEntries", "people: {d_people}"),),
    ),
    EntryType.ROLL_CALL_ANSWERED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Roll call answered"),
        "{roll_call_line_name}",
        (
            "{roll_call_line_result}",
            QT_TRANSLATE_NOOP("LogEntries", "told by {roll_call_line_told_by}"),
            "{d_occasion}",
        ),
    ),
    EntryType.ROLL_CALL_ENDED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Roll call ended"),
        "{d_occasion}",
        (QT_TRANSLATE_NOOP("LogEntries", "missing: {d_missing}"), "{roll_call_remark}"),
    ),
    EntryType.DESK_CLOSED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Desk closed"), "", (QT_TRANSLATE_NOOP("LogEntries", "visitors: {d_visitors}"),)
    ),
    EntryType.DESK_OPENED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Desk opened"), "", (QT_TRANSLATE_NOOP("LogEntries", "visitors: {d_visitors}"),)
    ),
    EntryType.LEFT_IN_CUSTODY: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Handed over when the desk closed"), _VISITOR, (_COMPANY, _KEEPER)
    ),
    EntryType.LEFT_WITHOUT_RECEPTION: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Without reception"), _VISITOR, (_COMPANY,)
    ),
    EntryType.TAKEN_BACK: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Taken back when the desk opened"), _VISITOR, (_COMPANY,)
    ),
    EntryType.PAPER_FORM_ISSUED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Paper form numbered"), "{paper_form_number}", ("{paper_form_kind}",)
    ),
    EntryType.PAPER_VISIT_ENTERED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Paper visit entered afterwards"),
        _VISITOR,
        (
            _COMPANY,
            QT_TRANSLATE_NOOP("LogEntries", "form {paper_form_number}"),
            QT_TRANSLATE_NOOP("LogEntries", "written by {paper_form_written_by}"),
        ),
    ),
    EntryType.PAPER_FORM_SETTLED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Paper form settled"),
        "{paper_form_number}",
        ("{paper_form_state}", "{paper_form_note}"),
    ),
    EntryType.DAY_CLOSED: _Said(QT_TRANSLATE_NOOP("LogEntries", "Day closed"), "", ("{d_until}",)),
    EntryType.CLOCK_SET_BACK: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Clock set back"), "", (QT_TRANSLATE_NOOP("LogEntries", "was {d_last}"),)
    ),
    EntryType.CHECKPOINT_KEY_CHANGED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Signing key of the checkpoints changed"), "", ("{d_reason}",)
    ),
    EntryType.BACKUP_MADE: _Said(QT_TRANSLATE_NOOP("LogEntries", "Backup made"), "", ("{d_file}",)),
    EntryType.DATABASE_UPGRADED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Database upgraded"), "", (QT_TRANSLATE_NOOP("LogEntries", "to {d_to}"),)
    ),
    EntryType.ERASURE_PERFORMED: _Said(
        QT_TRANSLATE_NOOP("LogEntries", "Data erased"), "", ("{d_reason}", "{d_class}")
    ),
}  # fmt: skip


def sentence_of(row: LogRow) -> Sentence:
    """What the entry says, in the user's language. Erased facts show as a word in their place."""
    said = SENTENCES.get(row.type)
    if said is None:
        return Sentence(row.type, "")
    facts = _Facts(fact_words(row))
    parts = [_filled(said.whom, facts)] if said.whom else []
    parts += [_filled(text, facts) for text in said.also if _names(text) <= facts.keys()]
    return Sentence(act_word(row.type), ", ".join(part for part in parts if part))


def act_word(entry_type: str) -> str:
    """The bold words of a type, for sentences and for the filter."""
    said = SENTENCES.get(entry_type)
    return QCoreApplication.translate("LogEntries", said.act) if said else entry_type


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return QCoreApplication.translate("LogEntries", "(erased)")


def _filled(template: str, facts: _Facts) -> str:
    return QCoreApplication.translate("LogEntries", template).format_map(facts)


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
