"""Tables of wrapped texts on a sheet, their head repeated on every page they run over."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import INK, MM, MUTED, RED
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, RIGHT, Sheet

TYPE = 8.2
_STEP = TYPE * LEADING
_CELL = 3.0
_DEEPEST = 45
"""Lines of a row that surely fit a page; a row with more goes on in the next one."""

Column = tuple[str, float]
"""Title, and width in millimetres."""


def draw_table(
    sheet: Sheet,
    columns: Sequence[Column],
    lines: Iterable[tuple[str, ...]],
    *,
    heads: bool = True,
    red: int | None = None,
) -> None:
    """Draw rows of texts under their titles; `red` is the place of a column that warns."""
    rooms = [wide * MM - _CELL for _, wide in columns]
    lefts = [LEFT + sum(wide for _, wide in columns[:at]) * MM for at in range(len(columns))]

    def head() -> None:
        lower = sheet.y + 10
        for x, room, (title, _) in zip(lefts, rooms, columns, strict=True):
            lower = max(lower, sheet.paper.paragraph(x, sheet.y + 7, room, title, size=7, color=MUTED) - 6)
        sheet.y = lower
        sheet.paper.rule(LEFT, sheet.y, RIGHT, color=INK, thick=0.7)
        sheet.y += 2

    if heads:
        sheet.room(12 * MM)
        head()
    before: Callable[[], None] | None = sheet.on_new_page
    sheet.on_new_page = head if heads else None
    for cells in lines:
        wrapped = [wrap(text, room, TYPE) for text, room in zip(cells, rooms, strict=True)]
        for part in _parts(wrapped):
            _draw_row(sheet, lefts, part, red)
        sheet.paper.rule(LEFT, sheet.y - 1.2, RIGHT, thick=0.35)
    sheet.on_new_page = before
    sheet.y += 3 * MM


def _parts(cells: Sequence[tuple[str, ...]]) -> Iterator[Sequence[tuple[str, ...]]]:
    """The row in pieces that fit a page."""
    for begin in range(0, max(map(len, cells)), _DEEPEST):
        yield [cell[begin : begin + _DEEPEST] for cell in cells]


def _draw_row(sheet: Sheet, lefts: Sequence[float], cells: Sequence[tuple[str, ...]], red: int | None) -> None:
    high = max(map(len, cells)) * _STEP + 3
    sheet.room(high)
    plain = []
    for place, (x, cell) in enumerate(zip(lefts, cells, strict=True)):
        for number, line in enumerate(cell):
            y = sheet.y + TYPE + number * _STEP
            if place == red:
                sheet.paper.text(x, y, line, size=TYPE, color=RED)
            elif line:
                plain.append((x, y, line))
    sheet.paper.texts(plain, size=TYPE, weight=Weight.REGULAR)
    sheet.y += high
