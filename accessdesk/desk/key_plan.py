"""A locksmith's keying schedule, understood before anything is stored: pure functions over a grid of texts.

Heads of any length name the system, its date and maker; one row holds the key types, one the number of their copies;
then one row a cylinder, marked under each key type that opens it. Rows and columns may be exchanged.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accessdesk.desk.import_dates import Unreadable, moment_of
from accessdesk.desk.schedule_grid import Grid, check_widths, grid_of
from accessdesk.desk.schedule_layout import COUNT, MARKS, NO_MARKS, Layout, first_word, layout_of
from accessdesk.domain.keys import KeyHierarchy, rank_in_name
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable

MOST_COPIES = 1_000
_SYSTEM = ("schliessplan", "schliessanlage", "keying", "locking")
_DATE = ("datum", "date", "stand")
_MAKER = ("hersteller", "maker", "manufacturer")
DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_LINE_BREAK = re.compile(r"\s*[\r\n]+\s*")
_LABELLED = re.compile(r"[^:]{3,30}:\s*(\S.*)|\w+\s+(\S*\d.*)", re.DOTALL)


class ScheduleFault(StrEnum):
    """Why a row or a column of a schedule cannot be imported."""

    BROKEN_QUOTES = "broken_quotes"
    NO_NUMBER = "no_number"
    NUMBER_TWICE = "number_twice"
    UNKNOWN_MARK = "unknown_mark"
    MARK_WITHOUT_TYPE = "mark_without_type"
    TYPE_TWICE = "type_twice"
    BAD_COUNT = "bad_count"
    BAD_TEXT = "bad_text"
    NOTHING_IN_ROW = "nothing_in_row"


@dataclass(frozen=True, slots=True)
class PlannedType:
    """A column: its name as written, the rank its name begins with, and how many copies there are."""

    name: str
    hierarchy: KeyHierarchy
    copies: int


@dataclass(frozen=True, slots=True)
class PlannedCylinder:
    """A row. `length` has decimal points; `opened_by` are names of types, in the order of the columns."""

    line: int
    number: str
    door: str
    kind: str
    length: str
    opened_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RejectedPart:
    """A row or a column's cell that is left out, and why; `text` is what stands there."""

    line: int
    fault: ScheduleFault
    text: str = ""


@dataclass(frozen=True, slots=True)
class KeySchedulePlan:
    """A schedule understood. `plan_date` None: the file has none that can be read."""

    system: str
    building: str
    maker: str
    plan_date: date | None
    types: tuple[PlannedType, ...]
    cylinders: tuple[PlannedCylinder, ...]
    duplicates: tuple[int, ...]
    rejected: tuple[RejectedPart, ...]

    @property
    def doors(self) -> tuple[str, ...]:
        """The doors named, each once, in order."""
        return tuple(dict.fromkeys(cylinder.door for cylinder in self.cylinders if cylinder.door))

    @property
    def openings(self) -> int:
        """Marks of the schedule."""
        return sum(len(cylinder.opened_by) for cylinder in self.cylinders)

    @property
    def copies(self) -> int:
        """Copies over all types."""
        return sum(kind.copies for kind in self.types)


@dataclass(slots=True)
class _Head:
    system: str = ""
    building: str = ""
    maker: str = ""
    plan_date: date | None = None


@dataclass(slots=True)
class _Found:
    """`aside` are columns right of the key types that have a title of their own: a remark, a date."""

    aside: frozenset[int] = frozenset()
    types: dict[int, PlannedType] = field(default_factory=dict)
    cylinders: dict[str, PlannedCylinder] = field(default_factory=dict)
    duplicates: list[int] = field(default_factory=list)
    rejected: list[RejectedPart] = field(default_factory=list)


def plan_keys(text: str, source: str) -> KeySchedulePlan:
    """Read a keying schedule in text; a file that names no system is called by its `source`.

    Raises NotAcceptable when there is no row of key types or none of titles, and what `grid_of` raises.
    """
    grid = grid_of(text)
    return plan_grid(grid, layout_of(grid), source)


def plan_grid(file: Grid, layout: Layout, source: str) -> KeySchedulePlan:
    """Read a grid as the layout says. Raises NotAcceptable without any key type, or for rows of unequal length."""
    grid = file.turned() if layout.turned else file
    _check(file, layout)
    head = _head_of(file, _head_rows(layout))
    beyond = range(layout.last_column + 1, grid.width)
    above = grid.rows[: layout.first_row]
    found = _Found(frozenset(place for place in beyond if any(row[place].strip() for row in above)))
    _read_types(found, grid, layout)
    if not found.types:
        raise NotAcceptable(field="file", why="no_key_types")
    if layout.counts is not None:
        _read_counts(found, grid, layout.counts)
    _read_cylinders(found, _shown(grid, layout), layout)
    return KeySchedulePlan(
        _clean(head.system, "system") or _clean(source, "source"),
        _clean(head.building, "building"),
        _clean(head.maker, "maker"),
        head.plan_date,
        tuple(found.types.values()),
        tuple(found.cylinders.values()),
        tuple(found.duplicates),
        tuple(sorted(found.rejected, key=lambda part: part.line)),
    )


def _check(file: Grid, layout: Layout) -> None:
    """Rows of the file's body must be equally long; of a file turned round, all rows from the first title on are."""
    begin = min(layout.describing) if layout.turned else layout.first_row
    check_widths(file, begin, len(file.rows))


def _head_rows(layout: Layout) -> int:
    """How many rows of the file stand above its table."""
    return min((*layout.describing, layout.first_column)) if layout.turned else layout.first_row


def _head_of(file: Grid, rows: int) -> _Head:
    head = _Head()
    for row in file.rows[:rows]:
        cells = [cell.strip() for cell in row]
        for at, cell in enumerate(cells):
            if cell:
                _read_label(head, first_word(cell), cells, at)
    return head


def _read_label(head: _Head, label: str, cells: Sequence[str], at: int) -> None:
    if label in _SYSTEM and not head.system:
        inside = _LABELLED.fullmatch(cells[at])
        after = [cell for cell in cells[at + 1 :] if cell]
        if inside:
            head.system = inside.group(1) or inside.group(2)
        elif after:
            head.system, head.building = after[0], after[1] if len(after) > 1 else ""
    elif label in _DATE and head.plan_date is None:
        head.plan_date = _day(_value(cells, at))
    elif label in _MAKER and not head.maker:
        head.maker = _value(cells, at)


def _value(cells: Sequence[str], at: int) -> str:
    """What a label in the head says: the rest of its own cell, or the next cell that holds something."""
    inside = _LABELLED.fullmatch(cells[at])
    if inside and inside.group(1):
        return inside.group(1)
    return next((cell for cell in cells[at + 1 :] if cell), "")


def _day(text: str) -> date | None:
    try:
        return moment_of(text, day_in_front=True).day
    except Unreadable:
        return None


def _read_types(found: _Found, grid: Grid, layout: Layout) -> None:
    line = grid.lines[layout.types]
    for place in range(layout.first_column, layout.last_column + 1):
        if not grid.rows[layout.types][place].strip():
            continue
        name = _clean(_LINE_BREAK.sub(" ", grid.rows[layout.types][place].strip()), "key_type")
        if any(known.name == name for known in found.types.values()):
            found.rejected.append(RejectedPart(line, ScheduleFault.TYPE_TWICE, name))
        else:
            found.types[place] = PlannedType(name, rank_in_name(name), 0)


def _read_counts(found: _Found, grid: Grid, row: int) -> None:
    for place, kind in found.types.items():
        text = grid.rows[row][place].strip()
        whole = re.fullmatch(r"(\d{1,6})(?:[.,]0+)?", text, re.ASCII)
        if not whole or int(whole.group(1)) > MOST_COPIES:
            if text not in NO_MARKS:
                found.rejected.append(RejectedPart(grid.lines[row], ScheduleFault.BAD_COUNT, f"{kind.name}: {text}"))
            continue
        found.types[place] = PlannedType(kind.name, kind.hierarchy, int(whole.group(1)))


def _shown(grid: Grid, layout: Layout) -> Grid:
    """Merged cells of the body hold what is shown in them: a door over its cylinders, a cross over its cells."""
    rows: dict[int, list[str]] = {}
    for each in grid.merged:
        if each.top < layout.first_row:
            continue
        text = grid.rows[each.top][each.left] if each.top < len(grid.rows) and each.left < grid.width else ""
        across = range(each.left, each.right + 1) if text.strip() in MARKS else (each.left,)
        for at in range(each.top, min(each.bottom, len(grid.rows) - 1) + 1):
            row = rows.setdefault(at, list(grid.rows[at]))
            for place in across:
                if place < len(row):
                    row[place] = text
    if not rows:
        return grid
    full = tuple(tuple(rows[at]) if at in rows else row for at, row in enumerate(grid.rows))
    return Grid(full, grid.lines, (), grid.broken, is_turned=grid.is_turned)


def _read_cylinders(found: _Found, grid: Grid, layout: Layout) -> None:
    seen: set[tuple[str, ...]] = set()
    for at in range(layout.first_row, len(grid.rows)):
        row, line, broken = grid.rows[at], grid.lines[at], at in grid.broken
        if at in (layout.counts, layout.types) or (not broken and _says_nothing(row, layout)):
            continue
        if row in seen and not broken:
            found.duplicates.append(line)
            continue
        seen.add(row)
        cylinder = _cylinder_of(found, row, line, layout, broken=broken)
        if isinstance(cylinder, PlannedCylinder) and cylinder.number in found.cylinders:
            cylinder = RejectedPart(line, ScheduleFault.NUMBER_TWICE, cylinder.number)
        if isinstance(cylinder, RejectedPart):
            found.rejected.append(cylinder)
        else:
            found.cylinders[cylinder.number] = cylinder


def _says_nothing(row: Sequence[str], layout: Layout) -> bool:
    """Blank, a heading of a floor, a sum: no number and nothing marked."""
    if row[layout.number].strip():
        return first_word(row[layout.number]) in COUNT
    marked = any(cell.strip() in MARKS for cell in row[layout.first_column :])
    door = layout.door is not None and row[layout.door].strip()
    return not marked and not (door and any(row[place].strip() for place in layout.describing if place != layout.door))


def _cylinder_of(
    found: _Found, row: Sequence[str], line: int, layout: Layout, *, broken: bool
) -> PlannedCylinder | RejectedPart:
    if broken:
        return RejectedPart(line, ScheduleFault.BROKEN_QUOTES)
    marks = {place: row[place].strip() for place in _marked(found, row, layout) if row[place].strip()}
    unknown = next((mark for mark in marks.values() if mark not in MARKS and mark not in NO_MARKS), None)
    if unknown is not None:
        return RejectedPart(line, ScheduleFault.UNKNOWN_MARK, unknown)
    if any(place not in found.types for place, mark in marks.items() if mark in MARKS):
        return RejectedPart(line, ScheduleFault.MARK_WITHOUT_TYPE)
    try:
        number, door, kind, length = (_cell(row, layout, name) for name in ("number", "door", "kind", "length"))
    except NotAcceptable:
        return RejectedPart(line, ScheduleFault.BAD_TEXT)
    if not number:
        return RejectedPart(line, ScheduleFault.NO_NUMBER)
    opened_by = tuple(kind.name for place, kind in found.types.items() if marks.get(place, "") in MARKS)
    if not (door or kind or opened_by):
        return RejectedPart(line, ScheduleFault.NOTHING_IN_ROW, number)
    return PlannedCylinder(line, number, door, kind, DECIMAL_COMMA.sub(".", length), opened_by)


def _marked(found: _Found, row: Sequence[str], layout: Layout) -> list[int]:
    """The columns in which crosses stand, and those in which none may: those without any title."""
    aside = {*layout.describing, *found.aside}
    return [place for place in range(layout.first_column, len(row)) if place not in aside]


def _cell(row: Sequence[str], layout: Layout, name: str) -> str:
    place: int | None = getattr(layout, name)
    longest = {"number": 40, "kind": 80, "length": 20}.get(name, 200)
    return _clean(_LINE_BREAK.sub(" ", row[place].strip()), name, longest) if place is not None else ""


def _clean(text: str, name: str, longest: int = 80) -> str:
    return cleaned(text, name, mandatory=False, longest=longest)
