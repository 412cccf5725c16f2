"""A locksmith's file as a grid of texts, from CSV or XLSX alike: whatever could shift a cross refuses the file."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from accessdesk.desk.import_files import SEPARATORS, FileRow, decoded, rows_of
from accessdesk.desk.workbook_sheet import MergedCells, column_name, read_sheet
from accessdesk.desk.workbooks import is_workbook
from accessdesk.domain.refusals import NotAcceptable

MOST_ROWS, MOST_COLUMNS = 20_000, 16_384
MOST_CELLS = 30_000_000
LARGEST_FILE = 64 * 1024 * 1024
_SAMPLE = 200
_FORMULA = re.compile(r"\s*(=.|@\w+\s*\(|[+\-].*[(!|])", re.DOTALL)
_DISARMED = re.compile(r"'['=+\-@\t\r＝＋－＠]")


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of equal length. `lines` are their places in the file from 1; a broken one's quotes never close.

    `widths` are the cells each row had in a file of text; a workbook has none.
    """

    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    merged: tuple[MergedCells, ...] = ()
    broken: frozenset[int] = frozenset()
    widths: tuple[int, ...] = ()
    ends_blank: frozenset[int] = frozenset()
    is_turned: bool = False

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def turned(self) -> "Grid":
        """Rows as columns: a file in which key types run down reads like any other then."""
        columns = tuple(zip(*self.rows, strict=True))
        merged = tuple(MergedCells(each.left, each.top, each.right, each.bottom) for each in self.merged)
        lines = tuple(range(1, len(columns) + 1))
        return Grid(columns, lines, merged, is_turned=not self.is_turned)

    def row_name(self, row: int) -> str:
        """How people find it in the file: a row's number, or a column's letters."""
        return column_name(row) if self.is_turned else str(self.lines[row])

    def column_name(self, column: int) -> str:
        """The same across."""
        return str(column + 1) if self.is_turned else column_name(column)


def read_grid(path: Path) -> Grid:
    """The file's grid. Raises NotAcceptable with line and reason; OSError as it comes."""
    if path.stat().st_size > LARGEST_FILE:
        raise _refused("too_large")
    if is_workbook(path):
        sheet = read_sheet(path, most_rows=MOST_ROWS, most_columns=MOST_COLUMNS)
        return _filled(sheet.rows, range(1, len(sheet.rows) + 1), merged=tuple(sheet.merged))
    return grid_of(decoded(path.read_bytes()))


def grid_of(text: str) -> Grid:
    """A text's grid, its separator found. Raises NotAcceptable as `read_grid` does."""
    rows: list[FileRow] = []
    for row in rows_of(text, _separator(text)):
        _check(row)
        if len(rows) == MOST_ROWS:
            raise _refused("too_many_lines", line=row.line, most=MOST_ROWS)
        rows.append(row)
    broken = frozenset(at for at, row in enumerate(rows) if row.broken)
    cells = [[_armed(cell) for cell in row.cells] for row in rows]
    return _filled(cells, [row.line for row in rows], broken=broken, of_text=True)


def _filled(
    rows: list[list[str]],
    lines: "range | list[int]",
    *,
    merged: tuple[MergedCells, ...] = (),
    broken: frozenset[int] = frozenset(),
    of_text: bool = False,
) -> Grid:
    if not any(cell.strip() for row in rows for cell in row):
        raise _refused("empty")
    width = max(len(row) for row in rows)
    if width * len(rows) > MOST_CELLS:
        raise _refused("too_large")
    full = tuple((*row, *[""] * (width - len(row))) for row in rows)
    widths = tuple(len(row) for row in rows) if of_text else ()
    blank = frozenset(at for at, row in enumerate(rows) if row and not row[-1].strip())
    return Grid(full, tuple(lines), merged, broken, widths, blank)


def check_widths(grid: Grid, first: int, last: int) -> None:
    """Rows of a body are equally long, or all end with their last cross: else a cross may stand in the wrong column.

    Raises NotAcceptable naming the first line that differs.
    """
    body = [at for at in range(first, last) if at not in grid.broken and _is_full(grid.rows[at])]
    if not grid.widths or not body or all(at not in grid.ends_blank for at in body):
        return
    usual = Counter(grid.widths[at] for at in body).most_common(1)[0][0]
    for at in body:
        if grid.widths[at] != usual:
            raise _refused("ragged", line=grid.lines[at], count=grid.widths[at], most=usual)


def _is_full(row: tuple[str, ...]) -> bool:
    """More than a heading or a legend in a single cell."""
    return sum(1 for cell in row if cell.strip()) > 1


def _check(row: FileRow) -> None:
    if len(row.cells) > MOST_COLUMNS:
        raise _refused("too_many_columns", line=row.line, most=MOST_COLUMNS)
    for cell in row.cells:
        if not cell or cell.isalnum():
            continue
        if any("\ud800" <= char <= "\udfff" or char == "\ufffd" for char in cell):
            raise _refused("undecodable", line=row.line)
        if _FORMULA.match(cell):
            raise _refused("formula", line=row.line, cell=cell[:20])


def _separator(text: str) -> str:
    """The one that makes most cells of the first lines; a decimal comma never outnumbers it."""
    lines = text[: 1 << 20].split("\n", _SAMPLE)[:_SAMPLE]
    hint = re.fullmatch(r"sep=(.)\s*", lines[0], re.IGNORECASE)
    if hint and hint.group(1) in SEPARATORS:
        return hint.group(1)
    sample = "\n".join(lines)
    return max(SEPARATORS, key=lambda each: sum(len(row.cells) - 1 for row in islice(rows_of(sample, each), _SAMPLE)))


def _armed(cell: str) -> str:
    """A text as it was before an export disarmed it for spreadsheets."""
    return cell[1:] if _DISARMED.match(cell) else cell


def _refused(why: str, **facts: str | int) -> NotAcceptable:
    return NotAcceptable(field="file", why=why, **facts)
