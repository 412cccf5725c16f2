"""The visitor's badge: a label of 62 x 100 mm with name, host, expiry, a QR code and the escort band."""

from dataclasses import dataclass
from datetime import date, datetime

from reportlab.lib.colors import Color

from accessdesk.documents.fonts import MISSING, Weight
from accessdesk.documents.paper import ACCENT, INK, MM, MUTED, WHITE, Paper
from accessdesk.documents.setting import fit
from accessdesk.documents.wording import day, moment_of_day, word

SIZE = (62 * MM, 100 * MM)
_MARGIN = 4.5 * MM
_BAND = 17 * MM


@dataclass(frozen=True, slots=True)
class BadgeFacts:
    """What a badge shows. `valid_until` is aware, in the site's local time; `token` is the QR code's content."""

    company: str
    site: str
    number: str
    name: str
    visitor_company: str
    host: str
    valid_until: datetime
    valid_on: date
    escort_required: bool
    escort_name: str | None
    token: str
    language: str


def badge(facts: BadgeFacts) -> bytes:
    """The badge as PDF of one page, 62 x 100 mm; the same facts give the same bytes."""
    title = f"{word('badge', facts.language)} {facts.number}"
    paper = Paper(title=title, author=facts.company, language=facts.language, size=SIZE, dated=facts.valid_until)
    _head(paper, facts)
    _person(paper, facts)
    _code(paper, facts)
    _band(paper, facts)
    if paper.missing:
        note = f"{MISSING} {word('not_printable_short', facts.language)}"
        paper.text(_MARGIN, 54 * MM, note, size=5.5, color=MUTED)
    return paper.finish()


def _block(
    paper: Paper,
    text: str,
    top: float,
    high: float,
    size: float,
    *,
    weight: Weight = Weight.REGULAR,
    color: Color = INK,
    room: float = SIZE[0] - 2 * _MARGIN,
) -> float:
    """Text in a block of at most `high` points below `top`; returns where the block really ended."""
    if not text.strip():
        return top
    fitted = fit(text, room, high, size, weight)
    for at, line in enumerate(fitted.lines):
        y = top + at * fitted.leading + fitted.size * 0.93
        paper.text(_MARGIN, y, line, size=fitted.size, weight=weight, color=color)
    return top + fitted.height


def _head(paper: Paper, facts: BadgeFacts) -> None:
    paper.box(0, 0, SIZE[0], 2.2 * MM, fill=ACCENT)
    top = _block(paper, facts.company, 5 * MM, 6 * MM, 10, weight=Weight.SEMIBOLD)
    kind = f"{word('visit', facts.language)} · {facts.site} · {day(facts.valid_on, facts.language)}"
    _block(paper, kind, top + 0.4 * MM, 14.2 * MM - top, 7.2, color=MUTED)


def _person(paper: Paper, facts: BadgeFacts) -> None:
    top = _block(paper, facts.name, 17 * MM, 20 * MM, 23, weight=Weight.BOLD)
    top = _block(paper, facts.visitor_company, top + 1.6 * MM, 7.5 * MM, 10.5, weight=Weight.SEMIBOLD)
    with_host = f"{word('with_host', facts.language)} {facts.host}" if facts.host else ""
    _block(paper, with_host, top + 0.5 * MM, 52 * MM - top, 9.5, color=MUTED)


def _code(paper: Paper, facts: BadgeFacts) -> None:
    bottom = SIZE[1] - _BAND
    side = 27 * MM
    paper.qr(facts.token, SIZE[0] - side - 1.2 * MM, bottom - side - 1 * MM, side)
    room = SIZE[0] - side - _MARGIN - 1 * MM
    top = bottom - side + 2.2 * MM
    _block(paper, word("badge", facts.language), top, 4 * MM, 7.2, color=MUTED, room=room)
    _block(paper, facts.number, top + 3 * MM, 8 * MM, 17, weight=Weight.BOLD, room=room)
    _block(paper, word("valid_until", facts.language), top + 12.5 * MM, 4 * MM, 7.2, color=MUTED, room=room)
    until = moment_of_day(facts.valid_until, facts.language, other_day=facts.valid_on)
    _block(paper, until, top + 15.5 * MM, 8 * MM, 17, weight=Weight.BOLD, room=room)


def _band(paper: Paper, facts: BadgeFacts) -> None:
    top = SIZE[1] - _BAND
    if not facts.escort_required:
        paper.rule(_MARGIN, top + 1.5 * MM, SIZE[0] - _MARGIN)
        back = word("return_badge", facts.language)
        _block(paper, back, top + 4 * MM, 9 * MM, 8, color=MUTED)
        return
    _stripes(paper, top)
    inset = 2.6 * MM
    paper.box(inset, top + inset, SIZE[0] - 2 * inset, _BAND - 2 * inset, fill=WHITE, radius=1.2 * MM)
    middle = SIZE[0] / 2
    room = SIZE[0] - 2 * inset - 3 * MM
    band = fit(word("escort_required", facts.language), room, 7 * MM, 14.5, Weight.BOLD)
    named = facts.escort_name or ""
    y = top + _BAND / 2 + (-0.5 if named.strip() else 5)
    paper.text(middle, y, band.lines[0], size=band.size, weight=Weight.BOLD, align="centre")
    if named.strip():
        fitted = fit(f"{word('escort', facts.language)}: {named}", room, 4.4 * MM, 8, Weight.SEMIBOLD)
        for at, line in enumerate(fitted.lines):
            below = y + 3.9 * MM + fitted.leading * at - (len(fitted.lines) - 1) * 2
            paper.text(middle, below, line, size=fitted.size, weight=Weight.SEMIBOLD, align="centre")


def _stripes(paper: Paper, top: float) -> None:
    """Slanting black bars: on a black-only label printer the band is told by its pattern, never by colour."""
    canvas = paper.canvas
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(0, 0, SIZE[0], _BAND)
    canvas.clipPath(clip, stroke=0, fill=0)
    bar = 4 * MM
    x = -_BAND
    while x < SIZE[0]:
        corners = ((x, top + _BAND), (x + _BAND, top), (x + _BAND + bar, top), (x + bar, top + _BAND))
        paper.polygon(corners, INK)
        x += 2 * bar
    canvas.restoreState()
