"""Sentences about evacuations, roll calls, the closed desk and paper forms."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import COMPANY, KEEPER, VISITOR, Said

PRESENCE: Mapping[str, Said] = {
    EntryType.EVACUATION_LIST_MADE: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Evacuation list made"),
        "",
        (QT_TRANSLATE_NOOP("LogEntries", "people: {d_people}"),),
    ),
    EntryType.EVACUATION_LIST_SENT: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Evacuation list sent"),
        "",
        ("{d_to}", QT_TRANSLATE_NOOP("LogEntries", "people: {d_people}")),
    ),
    EntryType.ROLL_CALL_BEGUN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Roll call begun"),
        "{d_occasion}",
        (QT_TRANSLATE_NOOP("LogEntries", "people: {d_people}"),),
    ),
    EntryType.ROLL_CALL_ANSWERED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Roll call answered"),
        "{roll_call_line_name}",
        (
            "{roll_call_line_result}",
            QT_TRANSLATE_NOOP("LogEntries", "told by {roll_call_line_told_by}"),
            "{d_occasion}",
        ),
    ),
    EntryType.ROLL_CALL_ENDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Roll call ended"),
        "{d_occasion}",
        (QT_TRANSLATE_NOOP("LogEntries", "missing: {d_missing}"), "{roll_call_remark}"),
    ),
    EntryType.DESK_CLOSED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Desk closed"), "", (QT_TRANSLATE_NOOP("LogEntries", "visitors: {d_visitors}"),)
    ),
    EntryType.DESK_OPENED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Desk opened"), "", (QT_TRANSLATE_NOOP("LogEntries", "visitors: {d_visitors}"),)
    ),
    EntryType.LEFT_IN_CUSTODY: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Handed over when the desk closed"), VISITOR, (COMPANY, KEEPER)
    ),
    EntryType.LEFT_WITHOUT_RECEPTION: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Without reception"), VISITOR, (COMPANY,)
    ),
    EntryType.TAKEN_BACK: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Taken back when the desk opened"), VISITOR, (COMPANY,)
    ),
    EntryType.PAPER_FORM_ISSUED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Paper form numbered"), "{paper_form_number}", ("{paper_form_kind}",)
    ),
    EntryType.PAPER_VISIT_ENTERED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Paper visit entered afterwards"),
        VISITOR,
        (
            COMPANY,
            QT_TRANSLATE_NOOP("LogEntries", "form {paper_form_number}"),
            QT_TRANSLATE_NOOP("LogEntries", "written by {paper_form_written_by}"),
        ),
    ),
    EntryType.PAPER_FORM_SETTLED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Paper form settled"),
        "{paper_form_number}",
        ("{paper_form_state}", "{paper_form_note}"),
    ),
}  # fmt: skip
