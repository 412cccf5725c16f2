"""A table as a file: CSV after RFC 4180, a workbook, or JSON Lines. Written as the rows come, whatever their number."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from accessdesk.documents.erased_names import erased_in
from accessdesk.documents.export_file import ExportedFile, local_cells, titles
from accessdesk.documents.xlsx_export import write_workbook

Cell = str | int | datetime | None


class TableForm(StrEnum):
    """How a table is written. EXCEL_CSV begins with a byte order mark and parts its cells as the language expects."""

    CSV = "csv"
    EXCEL_CSV = "excel-csv"
    XLSX = "xlsx"
    JSONL = "jsonl"


def write_table(
    path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, form: TableForm, language: str
) -> ExportedFile:
    """Write the file readable for its owner alone (0600); a file of that name is replaced. OSError as it comes.

    `columns` are codes: JSON Lines keeps them as names and times in UTC, the other forms have titles and local times.
    """
    counted = _Counted(erased_in(rows, language))
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as out:
        _WRITERS[form](out, columns, counted, language)
    with path.open("rb") as written:
        return ExportedFile(counted.count, hashlib.file_digest(written, "sha256").hexdigest())


class _Counted:
    """The rows, and how many of them were taken."""

    def __init__(self, rows: Iterable[Sequence[Cell]]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        for row in self._rows:
            self.count += 1
            yield row


def _csv(out: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]], language: str) -> None:
    _as_csv(out, columns, rows, language, excel=False)


def _excel_csv(out: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]], language: str) -> None:
    _as_csv(out, columns, rows, language, excel=True)


def _as_csv(
    out: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]], language: str, *, excel: bool
) -> None:
    from io import TextIOWrapper

    from accessdesk.documents.csv_export import write_csv

    text = TextIOWrapper(out, encoding="utf-8", newline="")
    write_csv(text, titles(columns, language), local_cells(rows), language=language, excel=excel)
    text.flush()
    text.detach()


def _xlsx(out: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]], language: str) -> None:
    write_workbook(out, "AccessDesk", titles(columns, language), rows)


def _jsonl(out: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]], language: str) -> None:
    for row in rows:
        told = {name: _told(cell) for name, cell in zip(columns, row, strict=True)}
        out.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n")


def _told(cell: Cell) -> str | int | None:
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return cell


_WRITERS = {
    TableForm.CSV: _csv,
    TableForm.EXCEL_CSV: _excel_csv,
    TableForm.XLSX: _xlsx,
    TableForm.JSONL: _jsonl,
}
