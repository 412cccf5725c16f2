"""A badge in the size of a bank card (CR80), lying: printed on plastic, or ten to a sheet."""

from accessdesk.documents.badge_parts import (
    CARD,
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

_LEFT = 4 * MM
_BAND = 12.5 * MM
_QR = 25 * MM
_ROOM = CARD[0] - _QR - _LEFT - 2 * MM


def card_front(paper: Paper, facts: BadgeFacts, look: BadgeLook) -> None:
    """The front, its upper left corner at the paper's."""
    card_head(paper, facts, look, f"{facts.site} · {day(facts.valid_on, facts.language)}")
    top = block(paper, facts.name, 11.6 * MM, 11.4 * MM, 16, left=_LEFT, room=_ROOM, weight=Weight.BOLD)
    company = facts.visitor_company
    top = block(paper, company, top + 0.5 * MM, 4.4 * MM, 8, left=_LEFT, room=_ROOM, weight=Weight.SEMIBOLD)
    with_host = f"{word('with_host', facts.language)} {facts.host}" if facts.host else ""
    block(paper, with_host, top + 0.3 * MM, max(2 * MM, 31.6 * MM - top), 7, left=_LEFT, room=_ROOM, color=MUTED)
    paper.qr(facts.token, CARD[0] - _QR - 1 * MM, 12.5 * MM, _QR)
    _foot(paper, facts)
    if facts.escort_required:
        escort_band(paper, facts, CARD[1] - _BAND, CARD[0], _BAND, 12)
    else:
        paper.rule(_LEFT, CARD[1] - _BAND + 1.5 * MM, CARD[0] - _LEFT)
        text = word("return_badge", facts.language)
        block(paper, text, CARD[1] - _BAND + 3.2 * MM, 7 * MM, 7, left=_LEFT, room=CARD[0] - 2 * _LEFT, color=MUTED)
    note_missing(paper, facts, _LEFT, 33.2 * MM)


def card_head(paper: Paper, facts: BadgeFacts, look: BadgeLook, kind: str) -> None:
    """The coloured edge, the logo, the company and what it is."""
    paper.box(0, 0, CARD[0], 1.6 * MM, fill=ACCENT)
    wide = logo(paper, look.logo, _LEFT, 3 * MM, 26 * MM, 7.4 * MM)
    left = _LEFT + (wide + 2 * MM if wide else 0)
    room = CARD[0] - left - _LEFT
    top = block(paper, facts.company, 3.1 * MM, 4.2 * MM, 8.5, left=left, room=room, weight=Weight.SEMIBOLD)
    said = f"{word('visit', facts.language)} · {kind}" if kind else word("visit", facts.language)
    block(paper, said, top + 0.2 * MM, 3 * MM, 6, left=left, room=room, color=MUTED)


def _foot(paper: Paper, facts: BadgeFacts) -> None:
    half = _ROOM / 2
    until = moment_of_day(facts.valid_until, facts.language, other_day=facts.valid_on)
    for column, (said, value) in enumerate(
        ((number_word(facts), facts.number), (word("valid_until", facts.language), until))
    ):
        left = _LEFT + column * half
        block(paper, said, 33.8 * MM, 2.6 * MM, 5.5, left=left, room=half - 1 * MM, color=MUTED)
        block(paper, value, 36 * MM, 4.8 * MM, 11.5, left=left, room=half - 1 * MM, weight=Weight.BOLD)
