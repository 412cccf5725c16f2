"""The keying schedule on paper: A4 across, as many pages down and across as it takes, its heads on each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.key_rows import KeyingSchedule, ScheduleRow
from accessdesk.documents.fonts import Weight
from accessdesk.documents.footnote import missing_note
from accessdesk.documents.paper import A4, ACCENT, HAIR, MM, MUTED, WASH, Paper
from accessdesk.documents.setting import fit

_WIDE, _HIGH = A4[1], A4[0]
_LEFT, _RIGHT = 12 * MM, _WIDE - 12 * MM
_NUMBER, _DOOR, _KIND, _LENGTH = 17 * MM, 52 * MM, 29 * MM, 19 * MM
_CELLS = _LEFT + _NUMBER + _DOOR + _KIND + _LENGTH
_CELL, _ROW = 6.4 * MM, 5 * MM
_TITLES, _TABLE = 30 * MM, 58 * MM
_LAST = _HIGH - 16 * MM
_ACROSS = int((_RIGHT - _CELLS) / _CELL)
_DOWN = int((_LAST - _TABLE) / _ROW)
_WORDS = {
    "de": {
        "title": "Schließplan {name}",
        "as_of": "Stand {at}",
        "plan": "Plan vom {day}",
        "maker": "Hersteller {maker}",
        "heads": ("Nr.", "Tür", "Zylinder", "Länge (mm)"),
        "count": "Exemplare",
        "page": "Seite {page}/{pages}",
        "part": "Zylinder {first}–{last} von {rows} · Schlüsselarten {left}–{right} von {types}",
        "empty": "Zu diesem Zeitpunkt hatte die Schließanlage keine Zylinder.",
    },
    "en": {
        "title": "Keying schedule {name}",
        "as_of": "as of {at}",
        "plan": "plan of {day}",
        "maker": "maker {maker}",
        "heads": ("No.", "Door", "Cylinder", "Length (mm)"),
        "count": "Copies",
        "page": "page {page}/{pages}",
        "part": "cylinders {first}–{last} of {rows} · key types {left}–{right} of {types}",
        "empty": "The locking system had no cylinders at that moment.",
    },
}


@dataclass(frozen=True, slots=True)
class SchedulePaper:
    """The schedule as it was `at` (aware), for whom, and the log's anchor."""

    schedule: KeyingSchedule
    at: datetime
    company: str
    site: str
    anchor: str
    language: str


def schedule_paper(asked: SchedulePaper) -> bytes:
    """The PDF; the same facts give the same bytes."""
    words = _WORDS["de" if asked.language.partition("-")[0].lower() == "de" else "en"]
    title = str(words["title"]).format(name=asked.schedule.name)
    paper = Paper(
        title=title, author=asked.company, language=asked.language, size=(_WIDE, _HIGH), dated=asked.at.astimezone()
    )
    rows, types = asked.schedule.rows, asked.schedule.types
    parts = [
        (down, across)
        for across in range(0, max(len(types), 1), _ACROSS)
        for down in range(0, max(len(rows), 1), _DOWN)
    ]
    for page, (down, across) in enumerate(parts, start=1):
        if page > 1:
            paper.next_page()
        _dress(paper, asked, words, title, (page, len(parts)), (down, across))
        _draw_types(paper, asked.schedule, words, across)
        _draw_rows(paper, rows[down : down + _DOWN], across, min(_ACROSS, len(types) - across))
        if not rows:
            paper.text(_LEFT, _TABLE + 8 * MM, str(words["empty"]), color=MUTED)
    if paper.missing:
        paper.text(_LEFT, _HIGH - 4 * MM, missing_note(paper.missing, asked.language), size=6, color=MUTED)
    return paper.finish()


def _dress(
    paper: Paper,
    asked: SchedulePaper,
    words: Mapping[str, object],
    title: str,
    page: tuple[int, int],
    begin: tuple[int, int],
) -> None:
    schedule, (down, across) = asked.schedule, begin
    paper.box(0, 0, _WIDE, 2.4 * MM, fill=ACCENT)
    line = " · ".join(part for part in (asked.company, asked.site) if part)
    paper.text(_LEFT, 10 * MM, line, size=9, weight=Weight.SEMIBOLD, color=ACCENT)
    shown = fit(title, _CELLS - _LEFT, 9 * MM, 17, Weight.BOLD)
    for at, text in enumerate(shown.lines):
        paper.text(_LEFT, 18 * MM + at * shown.leading, text, size=shown.size, weight=Weight.BOLD)
    said = [str(words["as_of"]).format(at=f"{asked.at.astimezone():%d.%m.%Y %H:%M}"), schedule.building]
    if schedule.plan_date:
        said.append(str(words["plan"]).format(day=f"{schedule.plan_date:%d.%m.%Y}"))
    if schedule.maker:
        said.append(str(words["maker"]).format(maker=schedule.maker))
    facts = fit(" · ".join(part for part in said if part), _CELLS - _LEFT - 4 * MM, 16 * MM, 9)
    for at, text in enumerate(facts.lines):
        paper.text(_LEFT, 25.5 * MM + at * facts.leading, text, size=facts.size, color=MUTED)
    bottom = _HIGH - 8 * MM
    paper.rule(_LEFT, bottom - 4.5 * MM, _RIGHT)
    part = str(words["part"]).format(
        first=min(down + 1, len(schedule.rows)),
        last=min(down + _DOWN, len(schedule.rows)),
        rows=len(schedule.rows),
        left=min(across + 1, len(schedule.types)),
        right=min(across + _ACROSS, len(schedule.types)),
        types=len(schedule.types),
    )
    paper.text(_LEFT, bottom, " · ".join(text for text in (part, asked.anchor) if text), size=7.5, color=MUTED)
    number = str(words["page"]).format(page=page[0], pages=page[1])
    paper.text(_RIGHT, bottom, number, size=7.5, weight=Weight.SEMIBOLD, align="right", color=MUTED)


def _draw_types(paper: Paper, schedule: KeyingSchedule, words: Mapping[str, object], across: int) -> None:
    heads = words["heads"]
    assert isinstance(heads, tuple)
    x = _LEFT
    for title, wide in zip(heads, (_NUMBER, _DOOR, _KIND, _LENGTH), strict=True):
        paper.text(x + 1 * MM, _TABLE - 1.6 * MM, title, size=8, weight=Weight.SEMIBOLD)
        x += wide
    paper.text(_CELLS - 1.5 * MM, _TABLE - 1.6 * MM - 4.4 * MM, str(words["count"]), size=7, align="right", color=MUTED)
    room = _TABLE - 11 * MM - 8 * MM
    for place, (_, name, copies) in enumerate(schedule.types[across : across + _ACROSS]):
        left = _CELLS + place * _CELL
        shown = fit(name, room, _CELL - 0.6 * MM, 8.5, Weight.SEMIBOLD)
        paper.canvas.saveState()
        paper.canvas.translate(left + _CELL / 2, paper.height - (_TABLE - 10.5 * MM))
        paper.canvas.rotate(90)
        for at, text in enumerate(shown.lines):
            drop = (at + 0.5) * shown.leading - len(shown.lines) * shown.leading / 2
            paper.text(0, paper.height + drop + shown.size * 0.34, text, size=shown.size, weight=Weight.SEMIBOLD)
        paper.canvas.restoreState()
        paper.text(left + _CELL / 2, _TABLE - 6 * MM, str(copies), size=7, align="centre", color=MUTED)
    paper.rule(_LEFT, _TABLE, _RIGHT, thick=1)


def _draw_rows(paper: Paper, rows: tuple[ScheduleRow, ...], across: int, columns: int) -> None:
    for at in range(1, len(rows), 2):
        paper.box(_LEFT, _TABLE + at * _ROW, _RIGHT - _LEFT, _ROW, fill=WASH)
    for at, row in enumerate(rows):
        top = _TABLE + at * _ROW
        x = _LEFT
        for text, wide, weight in (
            (row.number, _NUMBER, Weight.SEMIBOLD),
            (row.door, _DOOR, Weight.REGULAR),
            (row.kind, _KIND, Weight.REGULAR),
            (row.length.replace(".", ","), _LENGTH, Weight.REGULAR),
        ):
            if text:
                shown = fit(text, wide - 2 * MM, _ROW - 0.4 * MM, 8.5, weight)
                first = top + _ROW / 2 + shown.size * 0.34 - (len(shown.lines) - 1) * shown.leading / 2
                for line, part in enumerate(shown.lines):
                    paper.text(x + 1 * MM, first + line * shown.leading, part, size=shown.size, weight=weight)
            x += wide
    crosses = [
        (_CELLS + place * _CELL + _CELL / 2 - 2.1, _TABLE + at * _ROW + _ROW / 2 + 2.4, "X")
        for at, row in enumerate(rows)
        for place in range(columns)
        if row.opens[across + place]
    ]
    if crosses:
        paper.texts(crosses, size=7, weight=Weight.BOLD)
    bottom = _TABLE + len(rows) * _ROW
    paper.rules(_LEFT, [_TABLE + at * _ROW for at in range(1, len(rows) + 1)], _RIGHT, thick=0.3)
    upright = [((x, _TABLE - 9 * MM), (x, bottom)) for x in (_CELLS + place * _CELL for place in range(columns + 1))]
    if rows:
        paper.segments(upright, color=HAIR, thick=0.3)
