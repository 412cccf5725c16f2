"""The custody of a visit as a band that reads in grey print: gap hatched, away grey, unknown dotted, weaker striped."""

from collections.abc import Sequence
from datetime import datetime

from reportlab.lib.colors import Color, HexColor

from accessdesk.desk.rows import CustodyPart
from accessdesk.documents.fonts import Weight, width
from accessdesk.documents.paper import ACCENT, INK, MUTED, WHITE, Paper
from accessdesk.documents.supervision_words import said
from accessdesk.domain.escorts import WEAKER

_AWAY = HexColor("#d5dad7")
_RECEPTION = HexColor("#f0f2f1")
_WEAKER = HexColor("#dcebe7")
_TYPE = 6.8
_STEP = 3.6
_DOT = 0.55


def custody_band(
    paper: Paper, x: float, y: float, wide: float, high: float, parts: Sequence[CustodyPart], language: str
) -> float:
    """Draw the parts (all with an end) over the width from the first start to the last end; the lower end, times
    included."""
    start, end = parts[0].started_at, max(part.ended_at or part.started_at for part in parts)
    whole = max(1.0, (end - start).total_seconds())
    reached = x - 6
    for part in parts:
        left = x + wide * (part.started_at - start).total_seconds() / whole
        right = x + wide * ((part.ended_at or part.started_at) - start).total_seconds() / whole
        _box(paper, left, y, max(0.8, right - left), high, part)
        _label(paper, left, y, right - left, high, part, language)
        reached = _time(paper, left, y + high, part.started_at, reached, x + wide)
    last = f"{end.astimezone():%H:%M}"
    paper.text(x + wide, y + high + 7.5, last, size=_TYPE, color=MUTED, align="right")
    return y + high + 10


def _box(paper: Paper, x: float, y: float, wide: float, high: float, part: CustodyPart) -> None:
    paper.box(x, y, wide, high, fill=_ground(part), edge=INK, thick=0.5)
    if part.is_gap:
        _hatch(paper, x, y, wide, high, color=INK, thick=0.7)
    elif part.unknown:
        _dots(paper, x, y, wide, high)
    elif part.acceptance is not None and part.acceptance in WEAKER:
        _hatch(paper, x, y, wide, high, color=ACCENT, thick=0.3, step=2 * _STEP, rising=False)


def _ground(part: CustodyPart) -> Color:
    if part.away:
        return _AWAY
    if part.kind is None:
        return WHITE
    if part.acceptance is None:
        return _RECEPTION
    return _WEAKER if part.acceptance in WEAKER else ACCENT


def _label(paper: Paper, x: float, y: float, wide: float, high: float, part: CustodyPart, language: str) -> None:
    """The name where it has room; a hatched, striped or dotted ground gets a plain field below the letters."""
    text = part.keeper_name or said(f"custody_{part.code}", language)
    if width(text, _TYPE, Weight.SEMIBOLD) > wide - 5:
        return
    strong = part.acceptance is not None and part.acceptance not in WEAKER
    if not strong and not part.away:
        paper.box(x + 1.5, y + 2, width(text, _TYPE, Weight.SEMIBOLD) + 3, high - 4, fill=_ground(part))
    baseline = y + high / 2 + _TYPE * 0.36
    paper.text(x + 3, baseline, text, size=_TYPE, weight=Weight.SEMIBOLD, color=WHITE if strong else INK)


def _time(paper: Paper, x: float, y: float, at: datetime, reached: float, right: float) -> float:
    text = f"{at.astimezone():%H:%M}"
    wide = width(text, _TYPE, Weight.REGULAR)
    if x < reached + 4 or x + 2 * wide + 4 > right:
        return reached
    paper.text(x, y + 7.5, text, size=_TYPE, color=MUTED)
    return x + wide


def _hatch(
    paper: Paper,
    x: float,
    y: float,
    wide: float,
    high: float,
    *,
    color: Color,
    thick: float,
    step: float = _STEP,
    rising: bool = True,
) -> None:
    """Slanting lines, cut at the box."""
    lines = []
    offset = step / 2
    while offset < wide + high:
        begin, end = max(0.0, offset - high), min(wide, offset)
        low, top = offset - begin, offset - end
        if not rising:
            low, top = high - low, high - top
        lines.append(((x + begin, y + low), (x + end, y + top)))
        offset += step
    paper.segments(lines, color=color, thick=thick)


def _dots(paper: Paper, x: float, y: float, wide: float, high: float) -> None:
    """Rows of dots, each row set off by half a step."""
    for shift in (0, 1):
        lines = []
        at = y + 1.8 + shift * _STEP / 2
        while at < y + high - 1:
            lines.append(((x + 1.6 + shift * _STEP / 2, at), (x + wide - 1, at)))
            at += _STEP
        if wide > _STEP:
            paper.segments(lines, color=INK, thick=_DOT, dash=(_DOT, _STEP - _DOT))
