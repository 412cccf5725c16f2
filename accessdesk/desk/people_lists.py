"""Names of a group as they come: pasted lines, cells copied from a spreadsheet, or a table in a file."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessdesk.desk.groups import PersonWish
from accessdesk.desk.import_files import read_file, rows_of, separator_of
from accessdesk.desk.visit_columns import VisitColumn, meaning_of
from accessdesk.desk.workbooks import is_workbook, rows_of_workbook
from accessdesk.domain.groups import MOST_PEOPLE
from accessdesk.domain.refusals import NotAcceptable

OF_A_PERSON = (VisitColumn.NAME, VisitColumn.FIRST_NAME, VisitColumn.LAST_NAME, VisitColumn.COMPANY)
"""What a column can say about somebody of a group."""
_NUMBERED = re.compile(r"^\s*(?:\d{1,3}[.)]|[-–•*])\s+")
_MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """Rows of cells under titles. Without titles in the source the columns are called A, B, C."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    meanings: tuple[VisitColumn | None, ...]
    """What each column is taken for; nothing else is read."""


def table_in_text(text: str) -> PeopleTable:
    """A pasted list: one person a line, "Name; Company" or cells with tabs between; list marks are dropped.

    A comma separates only where neither semicolon nor tab does, and the first line names the columns.
    """
    lines = [_NUMBERED.sub("", line) for line in text.splitlines() if line.strip()]
    if not lines:
        raise NotAcceptable(field="people", why="nothing_pasted")
    titled = _meanings(lines[0].split(","))
    separator = next((mark for mark in "\t;" if any(mark in line for line in lines)), "," if any(titled) else "\t")
    return _table([row.cells for row in rows_of("\n".join(lines), separator) if not row.broken])


def table_in_file(path: Path) -> PeopleTable:
    """A CSV or text file, or the first sheet of a workbook. Raises NotAcceptable, or OSError as it comes."""
    if is_workbook(path):
        return _table(rows_of_workbook(path, most_rows=MOST_PEOPLE + 1, most_columns=_MOST_COLUMNS))
    text = read_file(path)
    separator = separator_of(text, worth=lambda cells: len(cells))
    if separator == "," and not any(_meanings(text.partition("\n")[0].split(","))):
        separator = ";"  # "Okafor, Miriam" is one name unless the first row says otherwise
    return _table([row.cells for row in rows_of(text, separator) if not row.broken])


def people_of(table: PeopleTable, meanings: Sequence[VisitColumn | None]) -> tuple[PersonWish, ...]:
    """The people in a table whose columns mean this; rows without a name are left out.

    Raises NotAcceptable when no column holds names, or there are too many people for one group.
    """
    places = {meaning: place for place, meaning in enumerate(meanings) if meaning is not None}
    if not places.keys() & {VisitColumn.NAME, VisitColumn.LAST_NAME, VisitColumn.FIRST_NAME}:
        raise NotAcceptable(field="file", why="no_name_column")

    def cell(row: Sequence[str], meaning: VisitColumn) -> str:
        place = places.get(meaning, len(row))
        return " ".join(row[place].split()) if place < len(row) else ""

    people = []
    for row in table.rows:
        whole = cell(row, VisitColumn.NAME)
        parts = (cell(row, VisitColumn.FIRST_NAME), cell(row, VisitColumn.LAST_NAME))
        name = whole or " ".join(part for part in parts if part)
        if name:
            people.append(PersonWish(name, cell(row, VisitColumn.COMPANY)))
    if len(people) > MOST_PEOPLE:
        raise NotAcceptable(field="people", why="too_many_people", most=MOST_PEOPLE)
    return tuple(people)


def people_in_text(text: str) -> tuple[PersonWish, ...]:
    """The people of a pasted list."""
    table = table_in_text(text)
    return people_of(table, table.meanings)


def _table(rows: Iterable[Sequence[str]]) -> PeopleTable:
    found = [tuple(cell.strip() for cell in row) for row in rows]
    found = [row for row in found if any(row)]
    if not found:
        raise NotAcceptable(field="file", why="empty")
    width = max(place for row in found for place, cell in enumerate(row, start=1) if cell)
    found = [row[:width] for row in found]
    meanings = _meanings(found[0])
    if any(meanings):
        titles = found[0] + ("",) * (width - len(found[0]))
        return PeopleTable(titles, tuple(found[1:]), tuple(meanings) + (None,) * (width - len(meanings)))
    guessed: list[VisitColumn | None] = [VisitColumn.NAME, VisitColumn.COMPANY]
    guessed += [None] * width
    return PeopleTable(tuple(_letter(place) for place in range(width)), tuple(found), tuple(guessed[:width]))


def _meanings(titles: Sequence[str]) -> list[VisitColumn | None]:
    found: list[VisitColumn | None] = []
    for title in titles:
        meaning = meaning_of(title)
        found.append(meaning if meaning in OF_A_PERSON and meaning not in found else None)
    return found


def _letter(place: int) -> str:
    return chr(ord("A") + place % 26)
