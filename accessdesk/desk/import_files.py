"""Files from elsewhere as rows of text: encoding and separator found, each row with its line, a broken one alone."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from accessdesk.domain.refusals import NotAcceptable

SEPARATORS = (";", ",", "\t")
LONGEST_FILE = 500 * 1024 * 1024
"""Bytes; a larger file is refused before it is read."""
_MOST_LINES_IN_A_CELL = 50
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row: its cells as they stand in the file, and the line (from 1) on which it begins.

    `broken` is a row whose quotes do not close; its cells are empty.
    """

    line: int
    cells: tuple[str, ...]
    broken: bool = False


def read_file(path: Path) -> str:
    """The text of a file, see `decoded`. Raises NotAcceptable for one that is too large; OSError as it comes."""
    if path.stat().st_size > LONGEST_FILE:
        raise NotAcceptable(field="file", why="too_large")
    return decoded(path.read_bytes())


def decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or Windows-1252; where lines differ, each line as what it is.

    A byte that is a character in none of them becomes a lone surrogate, which no name may hold: its row is rejected
    and the others are read. Raises NotAcceptable for what is no text at all.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data.decode(encoding, "surrogateescape" if encoding == "utf-8-sig" else "replace")
            break
    else:
        text = "".join(_line(line) for line in data.splitlines(keepends=True))
    if text.count("\0") * 100 > len(text):
        raise NotAcceptable(field="file", why="not_text")
    return text


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "surrogateescape")


def separator_of(text: str, worth: Callable[[tuple[str, ...]], int] = len) -> str:
    """The separator under which the first row that is not blank is `worth` most (by default: has most cells)."""
    first = next((line for line in io.StringIO(text, newline=None) if line.strip()), "")
    hint = re.fullmatch(r"sep=(.)\s*", first, re.IGNORECASE)
    if hint and hint.group(1) in SEPARATORS:
        return hint.group(1)
    return max(SEPARATORS, key=lambda separator: (worth(_cells(first, separator) or ()), first.count(separator)))


def rows_of(text: str, separator: str) -> Iterator[FileRow]:
    """The rows in order; wholly blank lines are left out.

    Quotes that do not close break the row they begin in and no other: reading goes on with the next line.
    """
    lines = io.StringIO(text, newline="").readlines()
    at = 1 if lines and re.fullmatch(r"sep=.\s*", lines[0], re.IGNORECASE) else 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        cells, taken = _row_at(lines, at, separator)
        yield FileRow(at + 1, cells or (), broken=cells is None)
        at += taken


def _row_at(lines: list[str], at: int, separator: str) -> tuple[tuple[str, ...] | None, int]:
    """The cells of the row that begins at a line, and how many lines it takes; None when its quotes never close."""
    if '"' not in lines[at]:
        return tuple(lines[at].rstrip("\r\n").split(separator)), 1
    joined = ""
    for taken, line in enumerate(lines[at : at + _MOST_LINES_IN_A_CELL], start=1):
        joined += line
        if joined.count('"') % 2 == 0:
            cells = _cells(joined, separator)
            return cells, taken if cells is not None else 1
    return None, 1


def _cells(text: str, separator: str) -> tuple[str, ...] | None:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        return None
    return tuple(rows[0]) if len(rows) == 1 else None
