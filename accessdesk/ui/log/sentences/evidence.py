"""Sentences about prints, exports, day ends and the log itself."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import Said

EVIDENCE: Mapping[str, Said] = {
    EntryType.DOCUMENT_PRINTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Document printed"), "", ("{d_number}", "{d_printer}")
    ),
    EntryType.LOG_EXPORTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Exported"),
        "",
        ("{d_kind}", "{d_file}", QT_TRANSLATE_NOOP("LogEntries", "rows: {d_rows}")),
    ),
    EntryType.EVIDENCE_BEGUN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Evidence package asked for"),
        "",
        (QT_TRANSLATE_NOOP("LogEntries", "for {d_recipient}"), "{d_from} – {d_to}", "{d_reason}"),
    ),
    EntryType.EVIDENCE_MADE: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Evidence package made"),
        "",
        (
            QT_TRANSLATE_NOOP("LogEntries", "for {d_recipient}"),
            "{d_from} – {d_to}",
            QT_TRANSLATE_NOOP("LogEntries", "entries: {d_entries}"),
            "{d_file}",
        ),
    ),
    EntryType.SUBJECT_READ: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Everything about one person read"),
        "{subject_name}",
        ("{d_reason}", "{d_file}"),
    ),
    EntryType.THING_READ: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Everything about one thing read"), "", ("{d_name}", "{d_reason}")
    ),
    EntryType.QUESTION_SAVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Question to the log kept"), "", ("{saved_question_name}",)
    ),
    EntryType.QUESTION_REMOVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Question to the log let go"), "", ("{saved_question_name}",)
    ),
    EntryType.REQUEST_RECEIVED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Data protection request received"),
        "{subject_request_name}",
        ("{subject_request_kind}",),
    ),
    EntryType.REQUEST_IDENTITY_CHECKED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Identity behind a request checked"),
        "{subject_request_name}",
        ("{subject_request_identity_how}",),
    ),
    EntryType.REQUEST_ANSWERED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Data protection request answered"),
        "{subject_request_name}",
        ("{subject_request_kind}", "{subject_request_outcome}", "{subject_request_answer}"),
    ),
    EntryType.REQUEST_LETTER_WRITTEN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Letter to a requester written"),
        "",
        (QT_TRANSLATE_NOOP("LogEntries", "Art. {d_article}"), "{d_file}"),
    ),
    EntryType.ERASURE_ASKED_FOR: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Erased on request by two people"),
        "",
        (
            QT_TRANSLATE_NOOP("LogEntries", "records erased: {d_payloads}"),
            QT_TRANSLATE_NOOP("LogEntries", "held: {d_held}"),
        ),
    ),
    EntryType.DAY_CLOSED: Said(QT_TRANSLATE_NOOP("LogEntries", "Day closed"), "", ("{d_until}",)),
    EntryType.CLOCK_SET_BACK: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Clock set back"), "", (QT_TRANSLATE_NOOP("LogEntries", "was {d_last}"),)
    ),
    EntryType.CHECKPOINT_KEY_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Signing key of the checkpoints changed"), "", ("{d_reason}",)
    ),
    EntryType.CHECKPOINT_KEY_REPLACED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "New signing key begun without the old one"), "", ("{d_reason}",)
    ),
    EntryType.WITNESS_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Witness outside the company changed"), "{witness_name}", ("{witness_address}",)
    ),
    EntryType.WITNESS_ENDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Witness gets no more checkpoints"), "{witness_name}", ("{witness_address}",)
    ),
    EntryType.WITNESS_REACHED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Checkpoint sent to a witness"),
        "{witness_name}",
        (QT_TRANSLATE_NOOP("LogEntries", "up to entry {witness_size}"),),
    ),
    EntryType.WITNESS_MISSED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Checkpoint did not reach a witness"), "{witness_name}", ("{witness_fault}",)
    ),
    EntryType.BACKUP_MADE: Said(QT_TRANSLATE_NOOP("LogEntries", "Backup made"), "", ("{d_file}",)),
    EntryType.BACKUP_RESTORED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Backup restored"),
        "",
        (QT_TRANSLATE_NOOP("LogEntries", "given up: the log up to #{d_abandoned_size}"), "{d_reason}"),
    ),
    EntryType.DATABASE_UPGRADED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Database upgraded"), "", (QT_TRANSLATE_NOOP("LogEntries", "to {d_to}"),)
    ),
    EntryType.ERASURE_PERFORMED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Data erased"), "", ("{d_reason}", "{d_class}")
    ),
    EntryType.ERASURE_RUN: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Erasing run finished"),
        "",
        (
            QT_TRANSLATE_NOOP("LogEntries", "records erased: {d_payloads}"),
            QT_TRANSLATE_NOOP("LogEntries", "held: {d_held}"),
        ),
    ),
    EntryType.ERASURE_CONFIRMED: Said(QT_TRANSLATE_NOOP("LogEntries", "Erasing run confirmed by a person")),
    EntryType.RETENTION_CHANGED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Retention policy set"), "", ("{d_reason}",)
    ),
}  # fmt: skip
