"""Which row and which column of a locksmith's file is what: proposed from words and crosses, changed by a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accessdesk.desk.schedule_grid import Grid
from accessdesk.domain.names import folded_words
from accessdesk.domain.refusals import NotAcceptable

MARKS = frozenset("xX×✕✗✘●•◉■✓✔1+")
NO_MARKS = frozenset({"", "-", "–", "0", "o", "O", "○"})
TITLES = {
    "number": ("nr", "no", "number", "nummer", "pos", "zylindernummer", "zylindernr", "lfd"),
    "door": ("turbezeichnung", "tur", "door", "raum", "bezeichnung", "turen", "room"),
    "kind": ("zylindertyp", "zylinder", "typ", "cylinder", "type", "bauform"),
    "length": ("lange", "length", "masse", "mass"),
}
_OTHERS = ("etage", "geschoss", "floor", "stockwerk", "gebaude", "building", "bemerkung", "bemerkungen", "remark")
TYPES = ("schlussel", "key", "keys", "schlusselart", "schlusselarten")
COUNT = ("anzahl", "count", "quantity", "stuck", "stuckzahl", "menge")
_DESCRIBING = frozenset((*_OTHERS, *COUNT, *(word for words in TITLES.values() for word in words)))
_HEAD = 60
_NO_TITLES, _NO_TYPES = "no titles", "no types"


@dataclass(frozen=True, slots=True)
class Layout:
    """Places from 0 in the grid, turned first when `turned`: cylinders are rows then, key types columns."""

    turned: bool
    types: int
    counts: int | None
    number: int
    door: int | None
    kind: int | None
    length: int | None
    first_row: int
    first_column: int
    last_column: int

    @property
    def describing(self) -> tuple[int, ...]:
        """The columns that say something about a cylinder."""
        return tuple(place for place in (self.number, self.door, self.kind, self.length) if place is not None)


def layout_of(grid: Grid) -> Layout:
    """The likeliest layout. Raises NotAcceptable when no row, nor column, of titles or of key types is found."""
    upright = _try(grid, turned=False)
    turned = _try(grid.turned(), turned=True) if upright is None or isinstance(upright, str) else None
    for found in (upright, turned):
        if isinstance(found, Layout):
            return found
    if _NO_TYPES in (upright, turned):
        raise NotAcceptable(field="file", why="no_key_types")
    raise NotAcceptable(field="file", why="no_schedule")


def guess(grid: Grid) -> Layout:
    """Something to begin with when nothing was found: titles in the first row, crosses from the third column on."""
    last = max(grid.width - 1, 0)
    return Layout(False, 0, None, 0, min(1, last), None, None, 1, min(2, last), last)


def first_word(cell: str) -> str:
    """The first word of a cell, folded: "Türbezeichnung:" gives turbezeichnung."""
    return next(iter(folded_words(cell)), "")


def _try(grid: Grid, *, turned: bool) -> Layout | str:
    titles = next((at for at, row in enumerate(grid.rows[:_HEAD]) if _is_titles(row)), None)
    if titles is None:
        return _NO_TITLES
    columns = _columns(grid.rows[titles])
    last_described = _last_described(grid.rows[titles], columns)
    types = _types_row(grid, titles, last_described)
    if types is None:
        return _NO_TYPES
    first, last = _span(grid.rows[types], last_described + 1)
    counts = _counts_row(grid, titles, types, first, last)
    head = [titles, types, *([counts] if counts is not None and counts < titles + 3 else [])]
    return Layout(
        turned,
        types,
        counts,
        columns["number"],
        columns.get("door"),
        columns.get("kind"),
        columns.get("length"),
        max(head) + 1,
        first,
        last,
    )


def _is_titles(cells: Sequence[str]) -> bool:
    words = [first_word(cell) for cell in cells[:_HEAD]]
    return any(word in TITLES["number"] for word in words) and any(word in TITLES["door"] for word in words)


def _columns(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, words in TITLES.items():
        place = next(
            (at for at, cell in enumerate(cells) if first_word(cell) in words and at not in found.values()), None
        )
        if place is not None:
            found[name] = place
    return found


def _last_described(titles: Sequence[str], columns: dict[str, int]) -> int:
    """The last column that describes cylinders, further ones (floor, remark) included when they stand beside them."""
    last = max(columns.values())
    while last + 1 < len(titles) and first_word(titles[last + 1]) in _DESCRIBING:
        last += 1
    return last


def _types_row(grid: Grid, titles: int, described: int) -> int | None:
    """The row that is labelled so, else the fullest one above or in the row of titles, the nearest of equals."""
    across = {each.top for each in grid.merged if each.right > each.left and each.right > described}
    for at, row in enumerate(grid.rows[: titles + 1]):
        label = next((place for place, cell in enumerate(row) if first_word(cell) in TYPES), None)
        if label is not None and label <= described and any(cell.strip() for cell in row[label + 1 :]):
            return at
    full = {at: _names(grid.rows[at][described + 1 :]) for at in range(titles + 1) if at not in across}
    best = max(full.values(), default=0)
    return max((at for at, names in full.items() if names == best), default=None) if best else None


def _names(cells: Iterable[str]) -> int:
    """How many cells could be names of key types: words, not mere figures."""
    return sum(bool(cell.strip()) and not cell.strip().isdecimal() for cell in cells)


def _span(types: Sequence[str], first: int) -> tuple[int, int]:
    """First and last column of key types; a remark at the right is none."""
    named = [at for at in range(first, len(types)) if types[at].strip()]
    while len(named) > 1 and first_word(types[named[-1]]) in _OTHERS:
        named.pop()
    return named[0], named[-1]


def _counts_row(grid: Grid, titles: int, types: int, first: int, last: int) -> int | None:
    """The row labelled so, wherever it stands; else one of the head that holds figures alone."""
    for at, row in enumerate(grid.rows):
        labelled = at not in (titles, types) and any(first_word(cell) in COUNT for cell in row[:first])
        if labelled and any(cell.strip()[:1].isdecimal() for cell in row[first : last + 1]):
            return at
    for at in range(titles + 1):
        figures = [cell.strip() for cell in grid.rows[at][first : last + 1] if cell.strip()]
        if at != types and figures and all(cell.isdecimal() for cell in figures):
            return at
    return None
