"""The back of a badge: what to do when the house is evacuated, in each language of the template."""

from accessdesk.documents.badge_parts import BadgeFacts, BadgeLook
from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import ACCENT, MM, MUTED, Paper
from accessdesk.documents.setting import Fitted, fit, wrap
from accessdesk.documents.wording import word

_EDGE = 4 * MM
_SMALLEST = 3.0


def badge_back(paper: Paper, facts: BadgeFacts, look: BadgeLook, size: tuple[float, float]) -> None:
    """The back in the given size, its upper left corner at the paper's; columns on a lying one."""
    wide, high = size
    paper.box(0, 0, wide, 1.6 * MM, fill=ACCENT)
    lying = wide > high
    count = max(1, len(look.back))
    room = (wide - _EDGE * (count + 1)) / count if lying else wide - 2 * _EDGE
    share = high - 9 * MM if lying else (high - 9 * MM) / count
    for number, (language, text) in enumerate(look.back):
        left = _EDGE + number * (room + _EDGE) if lying else _EDGE
        top = 4 * MM if lying else 4 * MM + number * share
        _text(paper, language, text, left, top, room, share - 2 * MM)
    foot = f"{facts.company} · {word('return_badge_short', facts.language)}"
    fitted = fit(foot, wide - 2 * _EDGE, 3 * MM, 6)
    paper.text(wide / 2, high - 2.4 * MM, fitted.lines[0], size=fitted.size, color=MUTED, align="centre")


def _text(paper: Paper, language: str, text: str, left: float, top: float, room: float, high: float) -> None:
    head = fit(word("in_an_emergency", language), room, 5 * MM, 9.5, Weight.BOLD)
    paper.text(left, top + head.size, head.lines[0], size=head.size, weight=Weight.BOLD)
    body = _lines(text, room, high - 6 * MM)
    for at, line in enumerate(body.lines):
        paper.text(left, top + 5.4 * MM + body.size * 0.93 + at * body.leading, line, size=body.size)


def _lines(text: str, room: float, high: float) -> Fitted:
    """The text with its own line breaks, at the largest type that fits."""
    size = 9.0
    while size > _SMALLEST:
        fitted = Fitted(wrap(text, room, size), size)
        if fitted.height <= high:
            return fitted
        size *= 0.95
    return Fitted(wrap(text, room, size), size)


def default_text(language: str, assembly_point: str) -> str:
    """What the back says where the company has not written its own."""
    return word("evacuation_text", language).replace("{assembly_point}", assembly_point or "–")
