"""A badge of 62 x 100 mm, upright: the label, and the part of an A4 sheet that is cut out."""

from accessdesk.documents.badge_parts import (
    LABEL,
    BadgeFacts,
    BadgeLook,
    block,
    escort_band,
    logo,
    note_missing,
    number_word,
)
from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import ACCENT, MM, MUTED, Paper
from accessdesk.documents.wording import day, moment_of_day, word

_LEFT = 4.5 * MM
_BAND = 17 * MM
_ROOM = LABEL[0] - 2 * _LEFT


def label_front(paper: Paper, facts: BadgeFacts, look: BadgeLook) -> None:
    """The front, its upper left corner at the paper's."""
    _head(paper, facts, look)
    _person(paper, facts)
    _code(paper, facts)
    _band(paper, facts)
    note_missing(paper, facts, _LEFT, 54 * MM)


def _head(paper: Paper, facts: BadgeFacts, look: BadgeLook) -> None:
    paper.box(0, 0, LABEL[0], 2.2 * MM, fill=ACCENT)
    wide = logo(paper, look.logo, _LEFT, 4.6 * MM, 24 * MM, 9 * MM)
    left = _LEFT + (wide + 2 * MM if wide else 0)
    room = LABEL[0] - left - _LEFT
    top = block(paper, facts.company, 5 * MM, 6 * MM, 10, left=left, room=room, weight=Weight.SEMIBOLD)
    kind = f"{word('visit', facts.language)} · {facts.site} · {day(facts.valid_on, facts.language)}"
    block(paper, kind, top + 0.4 * MM, 14.2 * MM - top, 7.2, left=left, room=room, color=MUTED)


def _person(paper: Paper, facts: BadgeFacts) -> None:
    top = block(paper, facts.name, 17 * MM, 20 * MM, 23, left=_LEFT, room=_ROOM, weight=Weight.BOLD)
    company = facts.visitor_company
    top = block(paper, company, top + 1.6 * MM, 7.5 * MM, 10.5, left=_LEFT, room=_ROOM, weight=Weight.SEMIBOLD)
    with_host = f"{word('with_host', facts.language)} {facts.host}" if facts.host else ""
    block(paper, with_host, top + 0.5 * MM, 52 * MM - top, 9.5, left=_LEFT, room=_ROOM, color=MUTED)


def _code(paper: Paper, facts: BadgeFacts) -> None:
    bottom = LABEL[1] - _BAND
    side = 27 * MM
    paper.qr(facts.token, LABEL[0] - side - 1.2 * MM, bottom - side - 1 * MM, side)
    room = LABEL[0] - side - _LEFT - 1 * MM
    top = bottom - side + 2.2 * MM
    until = moment_of_day(facts.valid_until, facts.language, other_day=facts.valid_on)
    for text, below, high, size, weight in (
        (number_word(facts), 0.0, 4 * MM, 7.2, Weight.REGULAR),
        (facts.number, 3 * MM, 8 * MM, 17, Weight.BOLD),
        (word("valid_until", facts.language), 12.5 * MM, 4 * MM, 7.2, Weight.REGULAR),
        (until, 15.5 * MM, 8 * MM, 17, Weight.BOLD),
    ):
        quiet = {"color": MUTED} if weight is Weight.REGULAR else {}
        block(paper, text, top + below, high, size, left=_LEFT, room=room, weight=weight, **quiet)


def _band(paper: Paper, facts: BadgeFacts) -> None:
    top = LABEL[1] - _BAND
    if facts.escort_required:
        escort_band(paper, facts, top, LABEL[0], _BAND, 14.5)
        return
    paper.rule(_LEFT, top + 1.5 * MM, LABEL[0] - _LEFT)
    back = word("return_badge", facts.language)
    block(paper, back, top + 4 * MM, 9 * MM, 8, left=_LEFT, room=_ROOM, color=MUTED)
