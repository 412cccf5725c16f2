"""Sentences about badges: the stock, printed ahead and again, lost and found, and what was left open."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from accessdesk.domain.events import EntryType
from accessdesk.ui.log.sentences.said import VISITOR, Said

_NUMBER, _CARD, _CARD_REASON = "{badge_number}", "{badge_card_number}", "{badge_card_reason}"

BADGES: Mapping[str, Said] = {
    EntryType.BADGE_CARD_ADDED: Said(QT_TRANSLATE_NOOP("LogEntries", "Reusable badge added"), _CARD),
    EntryType.BADGE_PREPARED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Badge printed ahead"), "{prepared_badge_number}", (VISITOR,)
    ),
    EntryType.BADGE_VOIDED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Badge printed ahead withdrawn"), "{prepared_badge_number}", (VISITOR,)
    ),
    EntryType.BADGE_REPRINTED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Badge to be printed again"),
        "{replaced_print_number}",
        (
            VISITOR,
            "{replaced_print_reason}",
            QT_TRANSLATE_NOOP("LogEntries", "print {replaced_print_ordinal} is worthless"),
        ),
    ),
    EntryType.BADGE_REPLACED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Another badge given"), _NUMBER, (VISITOR, "{d_reason}")
    ),
    EntryType.BADGE_LOST: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Badge lost"), "", (_NUMBER, _CARD, VISITOR, "{d_reason}", _CARD_REASON)
    ),
    EntryType.BADGE_FOUND: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Lost badge found"),
        "",
        (_NUMBER, _CARD, VISITOR, "{found_badge_place}", "{d_place}"),
    ),
    EntryType.BADGE_DESTROYED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Badge destroyed"), "", (_NUMBER, _CARD, VISITOR, "{d_reason}", _CARD_REASON)
    ),
    EntryType.LEFT_OPEN_SETTLED: Said(
        QT_TRANSLATE_NOOP("LogEntries", "Settled what was left open"),
        VISITOR,
        ("{departure_exception_thing}", "{departure_exception_finding}"),
    ),
    EntryType.LOGO_CHANGED: Said(QT_TRANSLATE_NOOP("LogEntries", "Company logo changed")),
}  # fmt: skip
