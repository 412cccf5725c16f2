"""The first sheet of a workbook (XLSX) as texts, read with nothing but a parser: bounded, and no formula is believed.

A schedule lives on which cell a cross stands in, so everything that could shift or invent one refuses the file.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from xml.parsers import expat

from accessdesk.domain.refusals import NotAcceptable

MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes read out of one workbook, whatever its directory claims."""
_CHUNK = 1 << 16
_REFERENCE = re.compile(r"([A-Z]{1,8})([0-9]{1,9})")
_DAY_FORMATS = frozenset((*range(14, 23), *range(45, 48)))
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


@dataclass(frozen=True, slots=True)
class MergedCells:
    """Cells shown as one, from 0, both ends belong to it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class WorkbookSheet:
    """Rows as they stand, blank ones too; each ends with its last cell that holds something."""

    rows: list[list[str]] = field(default_factory=list)
    merged: list[MergedCells] = field(default_factory=list)


@dataclass(slots=True)
class _Look:
    """What the sheet's cells refer to."""

    strings: list[str] = field(default_factory=list)
    days: frozenset[int] = frozenset()
    since: datetime = datetime(1899, 12, 30)  # noqa: DTZ001 - days of a spreadsheet have no zone


def read_sheet(path: Path, *, most_rows: int, most_columns: int) -> WorkbookSheet:
    """Read the first sheet. Raises NotAcceptable for what is no workbook, is too large, or holds a formula."""
    try:
        with zipfile.ZipFile(path) as packed:
            return _Reader(packed, most_rows, most_columns).read()
    except NotAcceptable:
        raise
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, expat.ExpatError, RuntimeError, EOFError) as fault:
        raise _refused("not_a_workbook") from fault
    except (NotImplementedError, OSError) as fault:
        if isinstance(fault, OSError) and fault.errno is not None:
            raise
        raise _refused("not_a_workbook") from fault
    except Exception as fault:
        if type(fault).__module__ == "zlib":
            raise _refused("not_a_workbook") from fault
        raise


def _refused(why: str, **facts: str | int) -> NotAcceptable:
    return NotAcceptable(field="file", why=why, **facts)


class _Reader:
    def __init__(self, packed: zipfile.ZipFile, most_rows: int, most_columns: int) -> None:
        self._packed, self._most_rows, self._most_columns = packed, most_rows, most_columns
        self._unpacked = 0

    def read(self) -> WorkbookSheet:
        names = {name.lower(): name for name in self._packed.namelist()}
        book = _Book()
        self._parse("xl/workbook.xml", book)
        places = _Places()
        self._parse("xl/_rels/workbook.xml.rels", places)
        target = places.targets[book.first]
        sheet = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        look = _Look(since=book.since)
        if "xl/sharedstrings.xml" in names:
            strings = _Strings()
            self._parse(names["xl/sharedstrings.xml"], strings)
            look.strings = strings.all
        if "xl/styles.xml" in names:
            styles = _Styles()
            self._parse(names["xl/styles.xml"], styles)
            look.days = styles.days()
        cells = _Cells(look, self._most_rows, self._most_columns)
        self._parse(sheet, cells)
        return cells.sheet

    def _parse(self, name: str, part: "_Part") -> None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = lambda tag, given: part.start(tag.rpartition("}")[2], given)
        parser.EndElementHandler = lambda tag: part.end(tag.rpartition("}")[2])
        parser.CharacterDataHandler = part.text
        parser.StartDoctypeDeclHandler = _no_doctype
        for chunk in self._chunks(name):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _chunks(self, name: str) -> Iterator[bytes]:
        with self._packed.open(name) as stream:
            while chunk := stream.read(_CHUNK):
                self._unpacked += len(chunk)
                if self._unpacked > MOST_UNPACKED:
                    raise _refused("too_large")
                yield chunk


def _no_doctype(*_: Any) -> None:
    raise _refused("not_a_workbook")


class _Part:
    """What listens to one part of the workbook."""

    def start(self, tag: str, given: dict[str, str]) -> None: ...

    def end(self, tag: str) -> None: ...

    def text(self, text: str) -> None: ...


class _Book(_Part):
    def __init__(self) -> None:
        self.first = ""
        self.since = datetime(1899, 12, 30)  # noqa: DTZ001

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "sheet" and not self.first and given.get("state", "visible") == "visible":
            self.first = next(value for name, value in given.items() if name.rpartition("}")[2] == "id")
        elif tag == "workbookPr" and given.get("date1904") in ("1", "true"):
            self.since = datetime(1904, 1, 1)  # noqa: DTZ001


class _Places(_Part):
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "Relationship":
            self.targets[given["Id"]] = given["Target"]


class _Strings(_Part):
    def __init__(self) -> None:
        self.all: list[str] = []
        self._pieces: list[str] = []
        self._listening = self._spoken = False

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "si":
            self._pieces = []
        self._spoken = self._spoken or tag == "rPh"
        self._listening = tag == "t" and not self._spoken

    def end(self, tag: str) -> None:
        if tag == "si":
            self.all.append("".join(self._pieces))
        elif tag == "rPh":
            self._spoken = False
        self._listening = False

    def text(self, text: str) -> None:
        if self._listening:
            self._pieces.append(text)


class _Styles(_Part):
    def __init__(self) -> None:
        self._codes: dict[int, str] = {}
        self._formats: list[int] = []
        self._in_cells = False

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "numFmt":
            self._codes[int(given["numFmtId"])] = given["formatCode"]
        elif tag == "cellXfs":
            self._in_cells = True
        elif tag == "xf" and self._in_cells:
            self._formats.append(int(given.get("numFmtId", "0")))

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._in_cells = False

    def days(self) -> frozenset[int]:
        """The cell styles that show a number as a day."""
        return frozenset(style for style, number in enumerate(self._formats) if self._is_day(number))

    def _is_day(self, number: int) -> bool:
        bare = _QUOTED.sub("", self._codes.get(number, "")).lower()
        return number in _DAY_FORMATS or ("y" in bare and "d" in bare)


class _Cells(_Part):
    def __init__(self, look: _Look, most_rows: int, most_columns: int) -> None:
        self.sheet = WorkbookSheet()
        self._look, self._most_rows, self._most_columns = look, most_rows, most_columns
        self._row = self._column = -1
        self._kind, self._style = "n", 0
        self._pieces: list[str] = []
        self._listening = False
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "row": self._on_row,
            "c": self._on_cell,
            "f": self._on_formula,
            "mergeCell": self._on_merged,
        }

    def start(self, tag: str, given: dict[str, str]) -> None:
        begin = self._starts.get(tag)
        if begin is not None:
            begin(given)
        self._listening = tag in ("v", "t")

    def end(self, tag: str) -> None:
        self._listening = False
        if tag == "c":
            text = self._value("".join(self._pieces))
            if text.strip():
                self._put(text)

    def text(self, text: str) -> None:
        if self._listening:
            self._pieces.append(text)

    def _on_row(self, given: dict[str, str]) -> None:
        self._row = int(given["r"]) - 1 if "r" in given else self._row + 1
        self._column = -1
        if not 0 <= self._row < self._most_rows:
            raise _refused("too_many_lines", most=self._most_rows)

    def _on_cell(self, given: dict[str, str]) -> None:
        if "r" in given:
            column, row = _place(given["r"])
            if row != self._row:
                raise _refused("not_a_workbook")
            self._column = column
        else:
            self._column += 1
        if self._column >= self._most_columns:
            raise _refused("too_many_columns", line=self._row + 1, most=self._most_columns)
        self._kind, self._style, self._pieces = given.get("t", "n"), int(given.get("s", "0")), []

    def _on_formula(self, given: dict[str, str]) -> None:
        raise _refused("formula", line=self._row + 1, cell=cell_name(self._row, self._column))

    def _on_merged(self, given: dict[str, str]) -> None:
        first, _, last = given["ref"].partition(":")
        (left, top), (right, bottom) = _place(first), _place(last or first)
        if 0 <= top <= bottom < self._most_rows and 0 <= left <= right < self._most_columns:
            self.sheet.merged.append(MergedCells(top, left, bottom, right))
        else:
            raise _refused("too_many_columns", line=top + 1, most=self._most_columns)

    def _value(self, raw: str) -> str:
        if self._kind == "s":
            return self._look.strings[int(raw)] if raw else ""
        if self._kind == "n" and raw:
            return self._number(raw)
        return raw

    def _number(self, raw: str) -> str:
        number = float(raw)
        if self._style in self._look.days and 0 < number < 3_000_000:
            return (self._look.since + timedelta(days=number)).date().isoformat()
        return str(int(number)) if number.is_integer() else repr(number)

    def _put(self, text: str) -> None:
        rows = self.sheet.rows
        while len(rows) <= self._row:
            rows.append([])
        row = rows[self._row]
        row += [""] * (self._column + 1 - len(row))
        row[self._column] = text


def _place(reference: str) -> tuple[int, int]:
    """Column and row, from 0, of "AB12"."""
    found = _REFERENCE.fullmatch(reference.replace("$", ""))
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - 64
    return column - 1, int(found.group(2)) - 1


def cell_name(row: int, column: int) -> str:
    """ "AB12" of places from 0."""
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """ "AB" of a place from 0."""
    name, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(65 + letter) + name
    return name
