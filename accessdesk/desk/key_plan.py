"""A locksmith's keying schedule as text, understood before anything is stored: pure functions over rows.

The layout: head rows with the system, its date and maker; a row of key types, a row with the number of their copies;
a row of titles; then one row a cylinder, marked under each key type that opens it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accessdesk.desk.import_dates import Unreadable, moment_of
from accessdesk.desk.import_files import FileRow, rows_of, separator_of
from accessdesk.domain.keys import KeyHierarchy, rank_in_name
from accessdesk.domain.names import cleaned, folded_words
from accessdesk.domain.refusals import NotAcceptable

MOST_COPIES = 1_000
MARKS = frozenset("xX×✕✗✘●•◉■✓✔1+")
NO_MARKS = frozenset({"", "-", "–", "0", "o", "O", "○"})
_TITLES = {
    "number": ("nr", "no", "number", "nummer", "pos"),
    "door": ("turbezeichnung", "tur", "door", "raum", "bezeichnung"),
    "kind": ("zylindertyp", "zylinder", "typ", "cylinder", "type"),
    "length": ("lange", "length"),
}
_SYSTEM = ("schliessplan", "schliessanlage", "keying", "locking")
_DATE = ("datum", "date", "stand")
_MAKER = ("hersteller", "maker", "manufacturer")
_TYPES = ("schlussel", "key", "keys", "schlusselart")
_COUNT = ("anzahl", "count", "quantity", "stuck")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


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
    types: dict[int, PlannedType] = field(default_factory=dict)
    columns: dict[str, int] = field(default_factory=dict)
    rejected: list[RejectedPart] = field(default_factory=list)


def plan_keys(text: str, source: str) -> KeySchedulePlan:
    """Read a keying schedule; a file that names no system is called by its `source`.

    Raises NotAcceptable when there is no row of key types or none of titles.
    """
    rows = list(rows_of(text, separator_of(text)))
    titles = next((at for at, row in enumerate(rows) if _is_titles(row.cells)), None)
    if titles is None:
        raise NotAcceptable(field="file", why="no_schedule")
    head = _head_of(rows[:titles], source)
    if not head.types:
        raise NotAcceptable(field="file", why="no_key_types")
    for name, words in _TITLES.items():
        place = next((at for at, cell in enumerate(rows[titles].cells) if _first_word(cell) in words), None)
        if place is not None and place not in head.columns.values():
            head.columns[name] = place
    cylinders, duplicates = _cylinders_of(rows[titles + 1 :], head)
    return KeySchedulePlan(
        head.system,
        head.building,
        head.maker,
        head.plan_date,
        tuple(head.types.values()),
        tuple(cylinders),
        tuple(duplicates),
        tuple(sorted(head.rejected, key=lambda part: part.line)),
    )


def _is_titles(cells: Sequence[str]) -> bool:
    words = [_first_word(cell) for cell in cells]
    return any(word in _TITLES["number"] for word in words) and any(word in _TITLES["door"] for word in words)


def _first_word(cell: str) -> str:
    return next(iter(folded_words(cell)), "")


def _head_of(rows: Sequence[FileRow], source: str) -> _Head:
    head = _Head()
    for row in rows:
        cells = [cell.strip() for cell in row.cells]
        for at, cell in enumerate(cells):
            _read_label(head, row.line, _first_word(cell), cells, at)
    head.system = _clean(head.system, "system") or _clean(source, "source")
    head.building, head.maker = _clean(head.building, "building"), _clean(head.maker, "maker")
    return head


def _read_label(head: _Head, line: int, label: str, cells: Sequence[str], at: int) -> None:
    after = [*cells[at + 1 :], "", ""]
    if label in _SYSTEM and not head.system and at == 0:
        head.system, head.building = after[0], after[1]
    elif label in _DATE and head.plan_date is None:
        try:
            head.plan_date = moment_of(after[0], day_in_front=True).day
        except Unreadable:
            head.plan_date = None
    elif label in _MAKER and not head.maker:
        head.maker = after[0]
    elif label in _TYPES and not head.types:
        _read_types(head, line, cells, at + 1)
    elif label in _COUNT and head.types:
        _read_counts(head, line, cells)


def _read_types(head: _Head, line: int, cells: Sequence[str], first: int) -> None:
    for place in range(first, len(cells)):
        if not cells[place]:
            continue
        name = _clean(cells[place], "key_type")
        if any(known.name == name for known in head.types.values()):
            head.rejected.append(RejectedPart(line, ScheduleFault.TYPE_TWICE, name))
        else:
            head.types[place] = PlannedType(name, rank_in_name(name), 0)


def _read_counts(head: _Head, line: int, cells: Sequence[str]) -> None:
    for place, kind in head.types.items():
        text = cells[place] if place < len(cells) else ""
        whole = re.fullmatch(r"(\d{1,6})(?:[.,]0+)?", text, re.ASCII)
        if not whole or int(whole.group(1)) > MOST_COPIES:
            if text not in NO_MARKS:
                head.rejected.append(RejectedPart(line, ScheduleFault.BAD_COUNT, f"{kind.name}: {text}"))
            continue
        head.types[place] = PlannedType(kind.name, kind.hierarchy, int(whole.group(1)))


def _cylinders_of(rows: Sequence[FileRow], head: _Head) -> tuple[list[PlannedCylinder], list[int]]:
    cylinders: dict[str, PlannedCylinder] = {}
    seen: set[tuple[str, ...]] = set()
    duplicates: list[int] = []
    for row in rows:
        if not row.broken and not any(cell.strip() for cell in row.cells):
            continue
        if row.cells in seen and not row.broken:
            duplicates.append(row.line)
            continue
        seen.add(row.cells)
        cylinder = _cylinder_of(row, head)
        if isinstance(cylinder, PlannedCylinder) and cylinder.number in cylinders:
            cylinder = RejectedPart(row.line, ScheduleFault.NUMBER_TWICE, cylinder.number)
        if isinstance(cylinder, RejectedPart):
            head.rejected.append(cylinder)
        else:
            cylinders[cylinder.number] = cylinder
    return list(cylinders.values()), duplicates


def _cylinder_of(row: FileRow, head: _Head) -> PlannedCylinder | RejectedPart:
    if row.broken:
        return RejectedPart(row.line, ScheduleFault.BROKEN_QUOTES)
    marks = {
        place: cell.strip()
        for place, cell in enumerate(row.cells)
        if place > max(head.columns.values()) and cell.strip()
    }
    unknown = next((mark for mark in marks.values() if mark not in MARKS and mark not in NO_MARKS), None)
    if unknown is not None:
        return RejectedPart(row.line, ScheduleFault.UNKNOWN_MARK, unknown)
    if any(place not in head.types for place, mark in marks.items() if mark in MARKS):
        return RejectedPart(row.line, ScheduleFault.MARK_WITHOUT_TYPE)
    try:
        number, door, kind, length = (_cell(row, head, name) for name in ("number", "door", "kind", "length"))
    except NotAcceptable:
        return RejectedPart(row.line, ScheduleFault.BAD_TEXT)
    if not number:
        return RejectedPart(row.line, ScheduleFault.NO_NUMBER)
    opened_by = tuple(head.types[place].name for place in head.types if marks.get(place, "") in MARKS)
    return PlannedCylinder(row.line, number, door, kind, _DECIMAL_COMMA.sub(".", length), opened_by)


def _cell(row: FileRow, head: _Head, name: str) -> str:
    place = head.columns.get(name)
    longest = {"number": 40, "kind": 80, "length": 20}.get(name, 200)
    return _clean(row.cells[place], name, longest) if place is not None and place < len(row.cells) else ""


def _clean(text: str, name: str, longest: int = 80) -> str:
    return cleaned(text, name, mandatory=False, longest=longest)
