"""The words of imports: what a column of a foreign file means, and why a row of it is left out."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

_FAULTS: Mapping[str, Any] = {
    "broken_quotes": QT_TRANSLATE_NOOP("Terms", "quotes not closed"),
    "cell_count": QT_TRANSLATE_NOOP("Terms", "another number of columns"),
    "no_name": QT_TRANSLATE_NOOP("Terms", "no name"),
    "bad_date": QT_TRANSLATE_NOOP("Terms", "date not readable"),
    "bad_number": QT_TRANSLATE_NOOP("Terms", "not a number"),
    "bad_text": QT_TRANSLATE_NOOP("Terms", "characters that are not allowed"),
    "too_long": QT_TRANSLATE_NOOP("Terms", "too long"),
    "in_the_future": QT_TRANSLATE_NOOP("Terms", "lies in the future"),
    "departed_before_arrived": QT_TRANSLATE_NOOP("Terms", "departure before arrival"),
    "no_number": QT_TRANSLATE_NOOP("Terms", "no number"),
    "number_twice": QT_TRANSLATE_NOOP("Terms", "the number stands further up already"),
    "unknown_mark": QT_TRANSLATE_NOOP("Terms", "unknown mark"),
    "mark_without_type": QT_TRANSLATE_NOOP("Terms", "a mark without a key type"),
    "type_twice": QT_TRANSLATE_NOOP("Terms", "the key type stands twice"),
    "expires_before_issued": QT_TRANSLATE_NOOP("Terms", "last day before the day of issue"),
    "expired": QT_TRANSLATE_NOOP("Terms", "expired already"),
    "bad_count": QT_TRANSLATE_NOOP("Terms", "count not readable"),
    "nothing_in_row": QT_TRANSLATE_NOOP("Terms", "a number without door and crosses"),
}

IMPORT_TERMS: Mapping[str, Mapping[str, Any]] = {
    "VisitColumn": {
        "last_name": QT_TRANSLATE_NOOP("Terms", "last name"),
        "first_name": QT_TRANSLATE_NOOP("Terms", "first name"),
        "middle_name": QT_TRANSLATE_NOOP("Terms", "middle name"),
        "name": QT_TRANSLATE_NOOP("Terms", "full name"),
        "company": QT_TRANSLATE_NOOP("Terms", "company"),
        "badge": QT_TRANSLATE_NOOP("Terms", "badge number"),
        "day": QT_TRANSLATE_NOOP("Terms", "day"),
        "arrival": QT_TRANSLATE_NOOP("Terms", "arrival"),
        "departure": QT_TRANSLATE_NOOP("Terms", "departure"),
        "expected_from": QT_TRANSLATE_NOOP("Terms", "expected from"),
        "expected_to": QT_TRANSLATE_NOOP("Terms", "expected until"),
        "party": QT_TRANSLATE_NOOP("Terms", "number of people"),
        "host_last_name": QT_TRANSLATE_NOOP("Terms", "host's last name"),
        "host_first_name": QT_TRANSLATE_NOOP("Terms", "host's first name"),
        "host": QT_TRANSLATE_NOOP("Terms", "host"),
        "purpose": QT_TRANSLATE_NOOP("Terms", "purpose"),
        "place": QT_TRANSLATE_NOOP("Terms", "place"),
        "room": QT_TRANSLATE_NOOP("Terms", "room"),
    },
    "RowFault": _FAULTS,
    "ScheduleFault": _FAULTS,
    "BanFault": _FAULTS,
}

FILE_FAULTS: Mapping[str, Any] = {
    "too_large": QT_TRANSLATE_NOOP("Refusals", "The file is too large. Split it, or check that it is the right one."),
    "not_text": QT_TRANSLATE_NOOP("Refusals", "This is no text file. Save the table as CSV and choose that file."),
    "not_a_workbook": QT_TRANSLATE_NOOP(
        "Refusals", "This workbook cannot be read. Save the table as CSV or as XLSX again and choose that file."
    ),
    "too_many_rows": QT_TRANSLATE_NOOP("Refusals", "More than {most} rows. Choose a file with this group alone."),
    "empty": QT_TRANSLATE_NOOP("Refusals", "The file has no rows. Choose another one."),
    "no_name_column": QT_TRANSLATE_NOOP(
        "Refusals", "No column of the file holds names. Its first row must name the columns; say which one is the name."
    ),
    "ragged": QT_TRANSLATE_NOOP(
        "Refusals",
        "Line {line} has {count} cells, the others {most}: its crosses may stand in the wrong column. Mend the line.",
    ),
    "undecodable": QT_TRANSLATE_NOOP(
        "Refusals", "Line {line} holds a character that cannot be read. Save the file as UTF-8 or as XLSX."
    ),
    "formula": QT_TRANSLATE_NOOP(
        "Refusals", "Line {line} holds a formula ({cell}). Save the file with plain values and choose it again."
    ),
    "too_many_columns": QT_TRANSLATE_NOOP(
        "Refusals", "Line {line} has more than {most} columns. This is no keying schedule."
    ),
    "too_many_lines": QT_TRANSLATE_NOOP("Refusals", "More than {most} lines. This is no keying schedule."),
    "no_schedule": QT_TRANSLATE_NOOP(
        "Refusals", "This is no keying schedule: the row of titles with number and door is missing."
    ),
    "no_key_types": QT_TRANSLATE_NOOP("Refusals", "The row with the key types is missing in this keying schedule."),
}
"""Sentences for a whole file that cannot be imported, by the refusal's `why`."""
