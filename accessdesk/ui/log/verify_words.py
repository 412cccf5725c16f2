"""The result of a verification in the log's own words; without an outside anchor it never says "unchanged"."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from accessdesk.desk.verification import VerifyResult
from accessdesk.ui import language
from accessdesk.ui.log.finding_words import fault_sentence, since_when
from accessdesk.ui.theme import Tone

_MOST_TOLD = 4


def verdict(result: VerifyResult | None) -> tuple[str, Tone, str | None]:
    """Pill: words, tone, icon."""
    if result is None:
        return QCoreApplication.translate("LogVerdict", "not verified yet"), Tone.GREY, "history"
    if result.standing == "unchanged":
        return QCoreApplication.translate("LogVerdict", "unchanged"), Tone.GREEN, "check"
    if result.standing == "consistent_with_itself":
        words = QCoreApplication.translate("LogVerdict", "consistent with itself, compared with no outside anchor")
        return words, Tone.BLUE, "info"
    if result.first_bad is None:
        return QCoreApplication.translate("LogVerdict", "changed"), Tone.RED, None
    words = QCoreApplication.translate("LogVerdict", "changed – first faulty entry #{number}")
    return words.format(number=language.locale().toString(result.first_bad)), Tone.RED, None


def counts(result: VerifyResult | None) -> str:
    """What was gone through."""
    if result is None:
        return ""
    said = QCoreApplication.translate("LogVerdict", "Entries: {entries} · checkpoints: {checkpoints}")
    locale = language.locale()
    return said.format(entries=locale.toString(result.entries), checkpoints=locale.toString(result.checkpoints))


def compared(result: VerifyResult | None) -> str:
    """What it was compared with, and the faults if there are any."""
    if result is None:
        return QCoreApplication.translate("LogVerdict", "Verify rebuilds the log from its first entry on.")
    if result.findings:
        return ", ".join(_finding(code) for code in result.findings[:3])
    if not result.anchors:
        return QCoreApplication.translate(
            "LogVerdict", "Compare with a checkpoint kept outside: then it can say “unchanged”."
        )
    said = QCoreApplication.translate("LogVerdict", "compared with outside anchors: {count}")
    return said.format(count=language.locale().toString(result.anchors))


def told_of(result: VerifyResult | None) -> str:
    """The first faults, a line each, and since when at the earliest; of a sound log the newest time stamp, or ""."""
    if result is None:
        return ""
    if not result.faults:
        stamps = [note for note in result.notes if note.code == "time_stamped"]
        return fault_sentence(stamps[-1]) if stamps else ""
    lines = [fault_sentence(fault) for fault in result.faults[:_MOST_TOLD]]
    if len(result.faults) > _MOST_TOLD:
        more = QCoreApplication.translate("LogVerdict", "… and {count} more; “accessdesk verify” tells all of them.")
        lines.append(more.format(count=language.locale().toString(len(result.faults) - _MOST_TOLD)))
    return "\n".join((*lines, since_when(result)))


def whole_sentence(result: VerifyResult) -> str:
    """All of it in one line, as papers print it."""
    return f"{verdict(result)[0]}. {counts(result)}. {compared(result)}"


def _finding(code: str) -> str:
    return QCoreApplication.translate("LogVerdict", _FINDINGS[code]) if code in _FINDINGS else code


def _families() -> dict[str, Any]:
    altered = QT_TRANSLATE_NOOP("LogVerdict", "an entry was altered")
    gone = QT_TRANSLATE_NOOP("LogVerdict", "entries are missing or out of order")
    payload = QT_TRANSLATE_NOOP("LogVerdict", "the data behind an entry is not what was logged")
    tail = QT_TRANSLATE_NOOP("LogVerdict", "entries at the end are missing")
    other = QT_TRANSLATE_NOOP("LogVerdict", "the anchor belongs to another log or another history")
    note = QT_TRANSLATE_NOOP("LogVerdict", "a checkpoint does not fit the log")
    key = QT_TRANSLATE_NOOP("LogVerdict", "a signature or a signing key does not fit")
    clock = QT_TRANSLATE_NOOP("LogVerdict", "the clock ran backwards without an entry")
    eyes = QT_TRANSLATE_NOOP("LogVerdict", "a second person is missing")
    erased = QT_TRANSLATE_NOOP("LogVerdict", "an erasure is not as it was declared")
    unlawful = QT_TRANSLATE_NOOP("LogVerdict", "an erasure that neither the policy nor two people allowed")
    live = QT_TRANSLATE_NOOP("LogVerdict", "a record is not as last logged")
    damaged = QT_TRANSLATE_NOOP("LogVerdict", "the database file is damaged")
    families = (
        (altered, "not_canonical not_an_entry leaf_differs prev_differs"),
        (gone, "seq_broken other_log epoch_unexplained"),
        (payload, "payload_missing payload_emptied payload_halved payload_differs payload_unknown"),
        (tail, "checkpoint_beyond_end anchor_beyond_end"),
        (other, "anchor_other_log anchor_root"),
        (note, "checkpoint_unreadable checkpoint_other_log checkpoint_root"),
        (key, "checkpoint_signature key_not_endorsed anchor_signature"),
        (clock, "clock_backwards"),
        (eyes, "one_person"),
        (erased, "erased_data_present erasure_malformed live_row_not_emptied"),
        (unlawful, "erasure_not_allowed"),
        (live, "live_row_differs"),
        (damaged, "integrity"),
    )
    return {code: words for words, codes in families for code in codes.split()}


_FINDINGS = _families()
