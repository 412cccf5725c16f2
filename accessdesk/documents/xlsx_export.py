"""Workbooks (XLSX) of texts and numbers: no cell is ever a formula, and the same rows give the same bytes."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import chain, islice
from typing import BinaryIO
from xml.sax.saxutils import escape

Cell = str | int | datetime | None
Sheet = tuple[str, Sequence[str], Iterable[Sequence[Cell]]]
"""Name (at most 31 characters), titles, rows."""

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True, slots=True)
class Look:
    """How a sheet opens: `widths` of its columns in characters, and how many of them and of its rows stay in sight."""

    widths: Sequence[int] = ()
    frozen_columns: int = 0
    frozen_rows: int = 0


def workbook(sheets: Sequence[Sheet], look: Look | None = None) -> bytes:
    """One sheet for each table, the titles in its first row. Times become local texts with their offset."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in _frame([name for name, _, _ in sheets]):
            packed.writestr(zipfile.ZipInfo(name, _LONG_AGO), text, zipfile.ZIP_DEFLATED)
        for number, (_, titles, rows) in enumerate(sheets, start=1):
            _write_sheet(packed, number, titles, rows, look)
    return buffer.getvalue()


MOST_ROWS = 1_048_576
"""What a sheet holds, its titles included."""


def write_workbook(out: BinaryIO, name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """One table as it comes; where a sheet is full it goes on in a further one, under the same titles."""
    left = iter(rows)
    names: list[str] = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        first = next(left, None)
        while first is not None or not names:
            names.append(f"{name} {len(names) + 1}" if names else name)
            here = chain(() if first is None else (first,), islice(left, MOST_ROWS - 2))
            _write_sheet(packed, len(names), header, here)
            first = next(left, None)
        for part, text in _frame(names):
            packed.writestr(zipfile.ZipInfo(part, _LONG_AGO), text, zipfile.ZIP_DEFLATED)


def _write_sheet(
    packed: zipfile.ZipFile,
    number: int,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    look: Look | None = None,
) -> None:
    info = zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml", _LONG_AGO)
    info.compress_type = zipfile.ZIP_DEFLATED
    with packed.open(info, "w", force_zip64=True) as file:
        file.write(f'{_HEAD}<worksheet xmlns="{_MAIN}">{_look(look) if look else ""}<sheetData>'.encode())
        for row in chain((header,), rows):
            file.write(f"<row>{''.join(map(_cell, row))}</row>".encode())
        file.write(b"</sheetData></worksheet>")


def _look(look: Look) -> str:
    across, down = look.frozen_columns, look.frozen_rows
    first = f"{_column(across)}{down + 1}"
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{wide}" customWidth="1"/>' for at, wide in enumerate(look.widths, start=1)
    )
    return (
        f'<sheetViews><sheetView workbookViewId="0"><pane xSplit="{across}" ySplit="{down}" topLeftCell="{first}" '
        f'activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>{widths}</cols>'
    )


def _column(place: int) -> str:
    """The letters over a column; the first has place 0."""
    name, rest = "", place + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(65 + letter) + name
    return name


def _cell(value: Cell) -> str:
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, int):
        return f"<c><v>{value:d}</v></c>"
    text = value.astimezone().isoformat(" ", "seconds") if isinstance(value, datetime) else _allowed(value)
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _allowed(text: str) -> str:
    """XML has no control characters, not even escaped."""
    return "".join(char if char >= " " or char in "\t\n" else "�" for char in text if char not in "\ufffe\uffff")


def _frame(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Everything around the sheets."""
    numbers = range(1, len(names) + 1)
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
        for at in numbers
    )
    yield (
        "[Content_Types].xml",
        f'{_HEAD}<Types xmlns="{_PACKAGES}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>{parts}</Types>',
    )
    yield (
        "_rels/.rels",
        f'{_HEAD}<Relationships xmlns="{_PACKAGES}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    )
    listed = "".join(
        f'<sheet name="{escape(name[:31], {chr(34): "&quot;"})}" sheetId="{at}" r:id="rId{at}"/>'
        for at, name in enumerate(names, start=1)
    )
    yield (
        "xl/workbook.xml",
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
    )
    related = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>' for at in numbers
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        f'{_HEAD}<Relationships xmlns="{_PACKAGES}/relationships">{related}</Relationships>',
    )
