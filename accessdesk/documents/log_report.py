"""The report of log entries, A4 across: period, selection, result of verification, entries, proof.

Drawn directly and page by page: a hundred thousand entries take seconds, not minutes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.documents.fonts import Weight, unprintable
from accessdesk.documents.footnote import missing_note
from accessdesk.documents.paper import A4, ACCENT, INK, MM, MUTED, WASH, WHITE, Paper
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.wording import day, moment, word


@dataclass(frozen=True, slots=True)
class LogRow:
    """One entry in words. Times are aware, in the site's zone; `late` marks an act entered afterwards."""

    seq: int
    at: datetime
    entered_at: datetime
    what: str
    who: str
    evidence: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class LogReportFacts:
    """`verdict` is the verifier's sentence, printed as it is; without a checkpoint its texts are ""."""

    company: str
    site: str
    period_from: datetime
    period_to: datetime
    filters: tuple[str, ...]
    verdict: str
    rows: Sequence[LogRow]
    made_at: datetime
    anchor: str
    checkpoint_qr: str
    language: str


_SIZE_OF_PAGE = (A4[1], A4[0])
_LEFT = 16 * MM
_RIGHT = _SIZE_OF_PAGE[0] - 16 * MM
_BOTTOM = _SIZE_OF_PAGE[1] - 18 * MM
_TOP = 14 * MM
_TYPE = 7.5
_STEP = _TYPE * LEADING
_GAP = 3.4
# An entry up to this many characters surely fits a page; a longer one is split after so many lines.
_LONGEST = 400
_DEEPEST = 30
_COLUMNS = (("seq", 17), ("happened", 32), ("entered", 52), ("what", 80), ("who", 40), ("evidence", 44))
_LEFTS = tuple(_LEFT + sum(wide for _, wide in _COLUMNS[:at]) * MM for at in range(len(_COLUMNS)))
_ROOMS = tuple((wide - 3) * MM for _, wide in _COLUMNS)
# Below this length a text fits its column whatever its letters: no need to measure it. Widest glyphs take 1 em.
_SURE = tuple(int(room / _TYPE) for room in _ROOMS)


def log_report(facts: LogReportFacts) -> bytes:
    """The report as PDF; the same facts give the same bytes."""
    title = f"{word('log_report', facts.language)} {facts.site}"
    paper = Paper(title=title, author=facts.company, language=facts.language, size=_SIZE_OF_PAGE, dated=facts.made_at)
    top = _cover(paper, facts)
    missing = paper.missing | dict.fromkeys(char for row in facts.rows for char in _unprintable(row))
    if missing:
        note = missing_note(missing, facts.language)
        top = paper.paragraph(_LEFT, top, _RIGHT - _LEFT, note, size=7, color=MUTED)
    rows = _split(facts.rows)
    pages = _paged(rows, facts.language, top)
    for at, (start, end) in enumerate(pages):
        if at:
            paper.next_page()
            top = _TOP
        _page(paper, facts, rows[start:end], top)
        _dress(paper, facts, len(pages))
    return paper.finish()


def _unprintable(row: LogRow) -> str:
    return unprintable(row.what) + unprintable(row.who) + unprintable(row.evidence)


def _cells(row: LogRow, language: str) -> tuple[tuple[str, ...], ...]:
    entered = _stamp(row.entered_at, language) if row.late or row.entered_at != row.at else ""
    if row.late:
        entered = f"{entered} {word('entered_late', language)}"
    texts = (str(row.seq), _stamp(row.at, language), entered, row.what, row.who, row.evidence)
    return tuple(
        (text,) if len(text) <= sure and text.isprintable() else wrap(text, room, _TYPE)
        for text, sure, room in zip(texts, _SURE, _ROOMS, strict=True)
    )


def _stamp(at: datetime, language: str) -> str:
    return f"{day(at.date(), language)}, {at.hour:02}:{at.minute:02}:{at.second:02}"


def _height(cells: tuple[tuple[str, ...], ...]) -> float:
    return max(map(len, cells)) * _STEP + _GAP


def _split(rows: Sequence[LogRow]) -> Sequence[LogRow]:
    """Entries whose text would be taller than a page go on in further rows of the same number."""
    texts = (row.what + row.who + row.evidence for row in rows)
    if all(len(text) <= _LONGEST and "\n" not in text for text in texts):
        return rows
    parts: list[LogRow] = []
    for row in rows:
        cells = [
            wrap(text, room, _TYPE) for text, room in zip((row.what, row.who, row.evidence), _ROOMS[3:], strict=True)
        ]
        for at in range(0, max(map(len, cells)), _DEEPEST):
            what, who, evidence = ("\n".join(cell[at : at + _DEEPEST]) for cell in cells)
            parts.append(replace(row, what=what, who=who, evidence=evidence))
    return parts


def _paged(rows: Sequence[LogRow], language: str, top: float) -> list[tuple[int, int]]:
    """Which rows stand on which page; an empty report has one page."""
    pages: list[tuple[int, int]] = []
    start = 0
    y = top + _STEP + 6
    for at, row in enumerate(rows):
        high = _height(_cells(row, language))
        if y + high > _BOTTOM and at > start:
            pages.append((start, at))
            start, y = at, _TOP + _STEP + 6
        y += high
    return [*pages, (start, len(rows))]


def _page(paper: Paper, facts: LogReportFacts, rows: Sequence[LogRow], top: float) -> None:
    if not facts.rows:
        paper.text(_LEFT, top + 12, word("no_entries", facts.language), size=11, weight=Weight.SEMIBOLD)
        return
    for x, (key, _) in zip(_LEFTS, _COLUMNS, strict=True):
        paper.text(x, top + 7, word(key, facts.language), size=7, color=MUTED)
    paper.rule(_LEFT, top + _STEP + 1, _RIGHT, color=INK, thick=0.8)
    lower_ends: list[float] = []
    paper.texts(_placed(rows, facts.language, top + _STEP + 6, lower_ends), size=_TYPE, weight=Weight.REGULAR)
    paper.rules(_LEFT, lower_ends, _RIGHT, thick=0.35)


def _placed(
    rows: Sequence[LogRow], language: str, y: float, lower_ends: list[float]
) -> Iterator[tuple[float, float, str]]:
    for row in rows:
        cells = _cells(row, language)
        for x, cell in zip(_LEFTS, cells, strict=True):
            for number, line in enumerate(cell):
                if line:
                    yield x, y + number * _STEP + _TYPE * 0.93, line
        y += _height(cells)
        lower_ends.append(y - _GAP * 0.45)


def _dress(paper: Paper, facts: LogReportFacts, pages: int) -> None:
    paper.box(0, 0, paper.width, 2 * MM, fill=ACCENT)
    bottom = paper.height - 9 * MM
    paper.rule(_LEFT, bottom - 4 * MM, _RIGHT)
    note = f"{facts.company} · {facts.site} · {word('supervision_note', facts.language)}"
    paper.paragraph(_LEFT, bottom, _RIGHT - _LEFT - 30 * MM, note, size=7, color=MUTED)
    number = f"{word('page', facts.language)} {paper.page}/{pages}"
    paper.text(_RIGHT, bottom, number, size=7.5, weight=Weight.SEMIBOLD, color=MUTED, align="right")


def _cover(paper: Paper, facts: LogReportFacts) -> float:
    """The first page's head; returns where the table may begin."""
    language = facts.language
    issuer = f"{facts.company} · {facts.site}"
    y = paper.paragraph(_LEFT, 18 * MM, 180 * MM, issuer, size=9.5, weight=Weight.SEMIBOLD, color=ACCENT)
    paper.text(_LEFT, y + 6 * MM, word("log_report", language), size=20, weight=Weight.BOLD)
    late = sum(row.late for row in facts.rows)
    live = len(facts.rows) - late
    count = f"{len(facts.rows)} ({live} {word('live', language)}, {late} {word('entered_late', language)})"
    period = f"{moment(facts.period_from, language)} – {moment(facts.period_to, language)}"
    pairs = (
        ("period", period),
        ("filters", "; ".join(facts.filters) or word("no_filters", language)),
        ("entries", count),
        ("made_at", moment(facts.made_at, language)),
    )
    y += 14 * MM
    for key, value in pairs:
        paper.text(_LEFT, y, word(key, language), size=8.5, color=MUTED)
        y = paper.paragraph(_LEFT + 26 * MM, y, 92 * MM, value, size=8.5, weight=Weight.SEMIBOLD) + 2
    return max(y, _verdict(paper, facts)) + 5 * MM


def _verdict(paper: Paper, facts: LogReportFacts) -> float:
    """The box with the verifier's sentence, the anchor and the checkpoint's QR code; returns its lower end."""
    left, top, side = _LEFT + 124 * MM, 15 * MM, 36 * MM
    room = _RIGHT - left - 8 * MM - (side + 2 * MM if facts.checkpoint_qr else 0)
    parts = [(facts.verdict, 9.5, Weight.SEMIBOLD)]
    if facts.anchor:
        parts.append((f"{word('checkpoint', facts.language)}: {facts.anchor}", 7.5, Weight.REGULAR))
    text_high = sum(len(wrap(text, room, size, weight)) * size * LEADING + 4 for text, size, weight in parts)
    high = max(text_high + 12 * MM, side + 4 * MM if facts.checkpoint_qr else 0)
    paper.box(left, top, _RIGHT - left, high, fill=WASH, radius=2 * MM)
    y = top + 6 * MM
    paper.text(left + 4 * MM, y, word("verdict", facts.language), size=8.5, color=MUTED)
    y += 5.5 * MM
    for text, size, weight in parts:
        y = paper.paragraph(left + 4 * MM, y, room, text, size=size, weight=weight) + 4
    if facts.checkpoint_qr:
        x = _RIGHT - side - 2 * MM
        paper.box(x, top + 2 * MM, side, side, fill=WHITE, radius=MM)
        paper.qr(facts.checkpoint_qr, x, top + 2 * MM, side)
    return top + high
