"""The receipt's table of key copies; its head is repeated on every page it runs over."""

from dataclasses import dataclass

from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import HAIR, INK, MM, MUTED
from accessdesk.documents.receipt_facts import ReceiptLine
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, RIGHT, Sheet
from accessdesk.documents.wording import coded, word

_SIZE = 8.5
_PAD = 1.5 * MM


@dataclass(frozen=True, slots=True)
class _Column:
    key: str
    left: float
    room: float
    weight: Weight = Weight.REGULAR


def _columns() -> tuple[_Column, ...]:
    widths = (
        ("copy_number", 24, Weight.SEMIBOLD),
        ("locking_system", 28, Weight.REGULAR),
        ("key_type", 28, Weight.REGULAR),
        ("medium", 23, Weight.REGULAR),
        ("doors", 49, Weight.REGULAR),
        ("condition", 20, Weight.REGULAR),
    )
    columns: list[_Column] = []
    left = LEFT
    for key, wide, weight in widths:
        columns.append(_Column(key, left, (wide - 2.5) * MM, weight))
        left += wide * MM
    return tuple(columns)


_COLUMNS = _columns()


def draw_lines(sheet: Sheet, lines: tuple[ReceiptLine, ...], language: str) -> None:
    """Every line whole on one page; a line that lists more doors than a page holds is spread over its rows."""
    sheet.section(f"{word('lines', language)} ({len(lines)})")
    _head(sheet, language)
    sheet.on_new_page = lambda: _head(sheet, language)
    for line in lines:
        _line(sheet, line, language)
    sheet.on_new_page = None
    sheet.y += 5 * MM


def _head(sheet: Sheet, language: str) -> None:
    for column in _COLUMNS:
        sheet.paper.text(column.left, sheet.y + 7, word(column.key, language), size=7.2, color=MUTED)
    sheet.y += 3.6 * MM
    sheet.paper.rule(LEFT, sheet.y, RIGHT, color=INK, thick=0.8)


def _line(sheet: Sheet, line: ReceiptLine, language: str) -> None:
    doors = ", ".join(door.replace(" ", "\u00a0") for door in line.doors) if line.doors else word("no_doors", language)
    texts = (
        line.copy_number,
        line.locking_system,
        line.key_type,
        coded(line.medium, language),
        doors,
        coded(line.condition, language),
    )
    cells = [wrap(text, column.room, _SIZE, column.weight) for text, column in zip(texts, _COLUMNS, strict=True)]
    deep = max(len(cell) for cell in cells)
    sheet.room(min(deep, 12) * _SIZE * LEADING + 2 * _PAD)
    start = 0
    while start < deep:
        sheet.room(_SIZE * LEADING + 2 * _PAD)
        sheet.y += _PAD
        end = min(deep, start + max(1, int((sheet.left - _PAD) / (_SIZE * LEADING))))
        for cell, column in zip(cells, _COLUMNS, strict=True):
            for at, text in enumerate(cell[start:end]):
                baseline = sheet.y + at * _SIZE * LEADING + _SIZE * 0.98
                sheet.paper.text(column.left, baseline, text, size=_SIZE, weight=column.weight)
        sheet.y += (end - start) * _SIZE * LEADING
        start = end
    sheet.y += _PAD * 0.6
    sheet.paper.rule(LEFT, sheet.y, RIGHT, color=HAIR)
