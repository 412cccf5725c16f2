"""CSV after RFC 4180 that no spreadsheet takes for formulas."""

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

Cell = str | int | float | None

# A spreadsheet reads a cell beginning with one of these as a formula; full-width signs count in some locales.
_DANGEROUS = frozenset("=+-@\t\r\n＝＋－＠")
BOM = "\ufeff"


def guarded(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet could run it; leading blanks do not hide a sign."""
    bare = text.lstrip(" \u00a0\u3000\ufeff")
    if text[:1] in _DANGEROUS or bare[:1] in _DANGEROUS:
        return "'" + text
    return text


def separator(language: str) -> str:
    """What a spreadsheet of that language expects: ";" in German, "," in English."""
    return ";" if language.partition("-")[0].lower() == "de" else ","


def write_csv(
    out: TextIO, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, language: str, excel: bool = True
) -> int:
    """Writes header and rows as they come and returns the number of rows.

    `out` must be open as UTF-8 with newline="": lines end in CRLF. For `excel` the first character is a byte order
    mark and cells are parted as the language expects; else it is plain RFC 4180 with commas. Text is guarded; numbers
    are written as numbers (a negative one stays a number), None as an empty cell.
    """
    if excel:
        out.write(BOM)
    parted = separator(language) if excel else ","
    writer = csv.writer(out, delimiter=parted, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow([guarded(title) for title in header])
    count = 0
    for row in rows:
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
        count += 1
    return count
