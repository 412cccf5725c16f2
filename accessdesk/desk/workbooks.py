"""Tables in workbooks (XLSX): the first sheet as rows of text, and nothing of a workbook is ever run."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from accessdesk.domain.refusals import NotAcceptable

_MOST_UNPACKED = 100 * 1024 * 1024
"""Bytes; a workbook that unpacks to more is refused before it is read."""
_ZIP = b"PK\x03\x04"


def is_workbook(path: Path) -> bool:
    """Whether the file begins as an XLSX file does, whatever it is called."""
    with path.open("rb") as file:
        return file.read(len(_ZIP)) == _ZIP


def rows_of_workbook(path: Path, *, most_rows: int, most_columns: int) -> list[tuple[str, ...]]:
    """The rows of the first sheet that are not blank, values as shown last (formulas are not worked out).

    Raises NotAcceptable for what is no workbook, or too large a one.
    """
    import openpyxl  # takes a quarter of a second, which no start of the program shall pay

    _check_size(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            if not book.worksheets:
                return []
            sheet = book.worksheets[0]
            return list(_rows(sheet.iter_rows(max_col=most_columns, values_only=True), most_rows))
        finally:
            book.close()
    except NotAcceptable:
        raise
    except Exception as fault:  # openpyxl raises whatever a broken file makes its parsers raise
        raise NotAcceptable(field="file", why="not_a_workbook") from fault


def _rows(rows: Any, most: int) -> Iterator[tuple[str, ...]]:
    taken = 0
    for row in rows:
        cells = tuple(_text(value) for value in row)
        if any(cells):
            taken += 1
            if taken > most + 1:
                raise NotAcceptable(field="file", why="too_many_rows", most=most)
            yield cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile as fault:
        raise NotAcceptable(field="file", why="not_a_workbook") from fault
    if unpacked > _MOST_UNPACKED:
        raise NotAcceptable(field="file", why="too_large")
