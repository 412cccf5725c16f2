"""What every badge is made of: its facts, how the company wants it to look, and pieces that all formats share."""

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader

from accessdesk.documents.fonts import MISSING, Weight
from accessdesk.documents.paper import INK, MM, MUTED, WHITE, Paper
from accessdesk.documents.setting import fit
from accessdesk.documents.wording import word
from accessdesk.domain.badges import BadgeFormat

LABEL = (62 * MM, 100 * MM)
CARD = (85.6 * MM, 54 * MM)


@dataclass(frozen=True, slots=True)
class BadgeFacts:
    """What a badge shows. `valid_until` is aware, in the site's local time; `token` is the QR code's content.

    `prints` counts this print too: from the second on the badge says which one it is.
    """

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
    prints: int = 1


@dataclass(frozen=True, slots=True)
class BadgeLook:
    """The company's template: format, logo as PNG, and the texts of the back as (language, text); () for no back."""

    format: BadgeFormat = BadgeFormat.LABEL
    logo: bytes = b""
    back: tuple[tuple[str, str], ...] = ()


def block(
    paper: Paper,
    text: str,
    top: float,
    high: float,
    size: float,
    *,
    left: float,
    room: float,
    weight: Weight = Weight.REGULAR,
    color: Color = INK,
) -> float:
    """Text in a block of at most `high` points below `top`; returns where the block really ended."""
    if not text.strip():
        return top
    fitted = fit(text, room, high, size, weight)
    for at, line in enumerate(fitted.lines):
        y = top + at * fitted.leading + fitted.size * 0.93
        paper.text(left, y, line, size=fitted.size, weight=weight, color=color)
    return top + fitted.height


def logo(paper: Paper, png: bytes, left: float, top: float, wide: float, high: float) -> float:
    """The logo in the upper left corner of the room it is given; returns how wide it became, 0 without one."""
    if not png:
        return 0.0
    picture = ImageReader(BytesIO(png))
    pixels_wide, pixels_high = picture.getSize()
    scale = min(wide / pixels_wide, high / pixels_high)
    drawn = (pixels_wide * scale, pixels_high * scale)
    paper.canvas.drawImage(picture, left, paper.height - top - drawn[1], *drawn, mask="auto")
    return float(drawn[0])


def stripes(paper: Paper, top: float, wide: float, high: float) -> None:
    """Slanting black bars: on a black-only label printer the band is told by its pattern, never by colour."""
    canvas = paper.canvas
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(0, paper.height - top - high, wide, high)
    canvas.clipPath(clip, stroke=0, fill=0)
    bar = 4 * MM
    x = -high
    while x < wide:
        corners = ((x, top + high), (x + high, top), (x + high + bar, top), (x + bar, top + high))
        paper.polygon(corners, INK)
        x += 2 * bar
    canvas.restoreState()


def escort_band(paper: Paper, facts: BadgeFacts, top: float, wide: float, high: float, size: float) -> None:
    """The duty of an escort as pattern and words, and who it is."""
    stripes(paper, top, wide, high)
    inset = high * 0.153
    paper.box(inset, top + inset, wide - 2 * inset, high - 2 * inset, fill=WHITE, radius=1.2 * MM)
    middle, room = wide / 2, wide - 2 * inset - 3 * MM
    named = facts.escort_name or ""
    band = fit(word("escort_required", facts.language), room, size * 1.3, size, Weight.BOLD)
    y = top + high / 2 + (-0.5 if named.strip() else size * 0.35)
    paper.text(middle, y, band.lines[0], size=band.size, weight=Weight.BOLD, align="centre")
    if named.strip():
        text = f"{word('escort', facts.language)}: {named}"
        fitted = fit(text, room, high * 0.26, size * 0.55, Weight.SEMIBOLD)
        for at, line in enumerate(fitted.lines):
            below = y + high * 0.23 + fitted.leading * at - (len(fitted.lines) - 1) * 2
            paper.text(middle, below, line, size=fitted.size, weight=Weight.SEMIBOLD, align="centre")


def number_word(facts: BadgeFacts) -> str:
    """ "Badge", and from the second print on which print it is."""
    said = word("badge", facts.language)
    return f"{said} · {word('print', facts.language)} {facts.prints}" if facts.prints > 1 else said


def note_missing(paper: Paper, facts: BadgeFacts, left: float, baseline: float) -> None:
    """Say what the marks for characters without a typeface stand for."""
    if paper.missing:
        note = f"{MISSING} {word('not_printable_short', facts.language)}"
        paper.text(left, baseline, note, size=5.5, color=MUTED)
