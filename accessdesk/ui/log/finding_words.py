"""Each finding of a verification as a sentence: what is wrong, where, and since when at the earliest."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from accessdesk.desk.verification import Fault, VerifyResult
from accessdesk.ui import language
from accessdesk.ui.wording import local_day, local_time
from accessdesk.ui.wording.retention_words import class_word

_SENTENCES: Mapping[str, Any] = {
    "not_canonical": QT_TRANSLATE_NOOP(
        "LogFinding", "The bytes of the entry were overwritten: no program writes such."
    ),
    "not_an_entry": QT_TRANSLATE_NOOP("LogFinding", "The entry was altered: parts of it are missing or added."),
    "other_log": QT_TRANSLATE_NOOP("LogFinding", "The entry comes from another log."),
    "seq_broken": QT_TRANSLATE_NOOP(
        "LogFinding", "Entries are missing, doubled or out of order: {found} stands where {expected} belongs."
    ),
    "leaf_differs": QT_TRANSLATE_NOOP("LogFinding", "The entry was altered after it was written."),
    "prev_differs": QT_TRANSLATE_NOOP(
        "LogFinding", "The entry is not the one that the next was appended to: altered, exchanged or removed."
    ),
    "epoch_unexplained": QT_TRANSLATE_NOOP(
        "LogFinding", "An older state was put back here, and no restore by two people is recorded."
    ),
    "clock_backwards": QT_TRANSLATE_NOOP(
        "LogFinding", "Entered earlier than the entry before it, and nothing records that the clock was set back."
    ),
    "one_person": QT_TRANSLATE_NOOP("LogFinding", "The act needs two people, and only one is named."),
    "payload_missing": QT_TRANSLATE_NOOP(
        "LogFinding", "The data behind the entry is gone ({data_class}), and no erasure explains it."
    ),
    "payload_emptied": QT_TRANSLATE_NOOP(
        "LogFinding", "The data behind the entry was emptied ({data_class}), and no erasure explains it."
    ),
    "payload_halved": QT_TRANSLATE_NOOP("LogFinding", "Of the data behind the entry a part is gone ({data_class})."),
    "payload_differs": QT_TRANSLATE_NOOP(
        "LogFinding", "The data behind the entry is not what was logged ({data_class})."
    ),
    "payload_unknown": QT_TRANSLATE_NOOP(
        "LogFinding", "There is data that no entry speaks of: somebody added it ({data_class})."
    ),
    "erased_data_present": QT_TRANSLATE_NOOP(
        "LogFinding", "Data that was declared as erased is still there ({data_class})."
    ),
    "erasure_not_allowed": QT_TRANSLATE_NOOP(
        "LogFinding", "Data was erased that neither the periods of that day nor two people allowed ({data_class})."
    ),
    "erasure_malformed": QT_TRANSLATE_NOOP("LogFinding", "An erasure that does not say what it erased."),
    "checkpoint_unreadable": QT_TRANSLATE_NOOP("LogFinding", "The checkpoint at {size} entries cannot be read."),
    "checkpoint_other_log": QT_TRANSLATE_NOOP("LogFinding", "The checkpoint at {size} entries is of another log."),
    "checkpoint_beyond_end": QT_TRANSLATE_NOOP(
        "LogFinding", "The end was cut off: a checkpoint states {size} entries, and {entries} are there."
    ),
    "checkpoint_root": QT_TRANSLATE_NOOP(
        "LogFinding", "The checkpoint at {size} entries states another log: something before it was rewritten."
    ),
    "checkpoint_signature": QT_TRANSLATE_NOOP(
        "LogFinding", "The checkpoint at {size} entries is not signed by the key of that day."
    ),
    "key_not_endorsed": QT_TRANSLATE_NOOP(
        "LogFinding", "The signing key from {from_size} entries on was not signed by the key before it."
    ),
    "anchor_other_log": QT_TRANSLATE_NOOP(
        "LogFinding", "The anchor kept outside, at {size} entries, is of another log."
    ),
    "anchor_beyond_end": QT_TRANSLATE_NOOP(
        "LogFinding", "The end was cut off: the anchor kept outside states {size} entries, and {entries} are there."
    ),
    "anchor_root": QT_TRANSLATE_NOOP(
        "LogFinding",
        "The anchor kept outside, at {size} entries, states another log: something before it was rewritten.",
    ),
    "anchor_signature": QT_TRANSLATE_NOOP(
        "LogFinding", "The anchor kept outside, at {size} entries, is not signed by the key of that day."
    ),
    "package_file": QT_TRANSLATE_NOOP(
        "LogFinding", "{file} is not the file that was put into the package, or is missing."
    ),
    "package_signature": QT_TRANSLATE_NOOP(
        "LogFinding", "The list of the package’s files is not signed by the key of the log."
    ),
    "head_unsigned": QT_TRANSLATE_NOOP(
        "LogFinding", "No signed checkpoint states the end of the package ({size} entries)."
    ),
    "previous_unproved": QT_TRANSLATE_NOOP(
        "LogFinding", "The package does not prove that it continues the one before ({size} entries)."
    ),
    "not_in_tree": QT_TRANSLATE_NOOP("LogFinding", "The entry does not belong to this log: its proof leads elsewhere."),
    "run_root": QT_TRANSLATE_NOOP("LogFinding", "The entries do not lead to the signed end of the package."),
    "integrity": QT_TRANSLATE_NOOP("LogFinding", "The database’s own check failed: {message}"),
    "live_row_differs": QT_TRANSLATE_NOOP("LogFinding", "The record {table} {id} is not as it was last logged."),
    "live_row_not_emptied": QT_TRANSLATE_NOOP("LogFinding", "The record {table} {id} still holds what was erased."),
    "restored": QT_TRANSLATE_NOOP(
        "LogFinding", "A backup was put back here by two people; {abandoned_size} entries had been written before."
    ),
    "anchor_not_comparable": QT_TRANSLATE_NOOP(
        "LogFinding", "The package proves nothing at the size of the anchor kept outside ({size} entries)."
    ),
    "package_cut": QT_TRANSLATE_NOOP(
        "LogFinding", "The package holds single entries; that none of them is missing is not proved."
    ),
    "payloads_withheld": QT_TRANSLATE_NOOP(
        "LogFinding", "Data that is not in the package, as its list says, was not checked: {count} pieces."
    ),
    "key_replaced": QT_TRANSLATE_NOOP(
        "LogFinding", "Two people began a new signing key without the old one, from {from_size} entries on."
    ),
    "time_stamped": QT_TRANSLATE_NOOP(
        "LogFinding", "The newest time stamp proves that the first {size} entries existed like this on {when}."
    ),
    "anchor_abandoned": QT_TRANSLATE_NOOP(
        "LogFinding", "The anchor kept outside ({size} entries) stands in what a lawful restore gave up."
    ),
}


def fault_sentence(fault: Fault) -> str:
    """What and where, with the time that the entry itself says; the bare code for one that has no words (a test)."""
    source = _SENTENCES.get(fault.code)
    if source is None:
        return fault.code
    said = QCoreApplication.translate("LogFinding", source).format_map(_details(fault))
    if fault.seq is None:
        return said
    number = language.locale().toString(fault.seq)
    if fault.at is None:
        return QCoreApplication.translate("LogFinding", "Entry {number}: {said}").format(number=number, said=said)
    return QCoreApplication.translate("LogFinding", "Entry {number} of {when}: {said}").format(
        number=number, when=f"{local_day(fault.at)} {local_time(fault.at)}", said=said
    )


def since_when(result: VerifyResult) -> str:
    """Up to where a signed checkpoint still vouches; "" for a sound log."""
    if not result.faults:
        return ""
    if not result.vouched_to:
        return QCoreApplication.translate(
            "LogFinding", "No checkpoint vouches for the entries before it: it may have been changed at any time."
        )
    size = language.locale().toString(result.vouched_to)
    if result.vouched_at is None:
        return QCoreApplication.translate(
            "LogFinding",
            "Entries up to {size} are as a checkpoint states them; what comes after may have been changed.",
        ).format(size=size)
    return QCoreApplication.translate(
        "LogFinding",
        "Entries up to {size} ({when}) are as a checkpoint states them; what comes after may have been changed since.",
    ).format(size=size, when=f"{local_day(result.vouched_at)} {local_time(result.vouched_at)}")


def _details(fault: Fault) -> dict[str, str]:
    locale = language.locale()
    details = {
        name: value if isinstance(value, str) else locale.toString(value) for name, value in fault.detail.items()
    }
    if "data_class" in details:
        details["data_class"] = class_word(details["data_class"])
    return details
