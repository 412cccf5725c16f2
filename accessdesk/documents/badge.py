"""Visitors' badges as a PDF in the company's format; the same facts give the same bytes."""

from collections.abc import Callable, Sequence

from accessdesk.documents.badge_back import badge_back
from accessdesk.documents.badge_card import card_front, card_head
from accessdesk.documents.badge_label import label_front
from accessdesk.documents.badge_parts import CARD, LABEL, BadgeFacts, BadgeLook, block
from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import A4, HAIR, MM, MUTED, Paper
from accessdesk.documents.raster import Area
from accessdesk.documents.wording import word
from accessdesk.domain.badges import BadgeFormat

__all__ = ["SIZE", "BadgeFacts", "BadgeLook", "back_area", "badge", "badge_area", "badges", "stock_badges"]

SIZE = LABEL
COLUMNS, ROWS = 2, 5
_LEFT, _TOP = (A4[0] - COLUMNS * CARD[0]) / 2, (A4[1] - ROWS * CARD[1]) / 2
_CUT_AT = (24 * MM, 34 * MM)
_PAGES = {BadgeFormat.LABEL: LABEL, BadgeFormat.CARD: CARD, BadgeFormat.SHEET: A4, BadgeFormat.CUT_OUT: A4}
_Front = Callable[[Paper, BadgeFacts, BadgeLook], None]


def badge(facts: BadgeFacts, look: BadgeLook | None = None) -> bytes:
    """One badge: a page of its format, and its back on the next page where the template has one."""
    return badges((facts,), look)


def badges(all_facts: Sequence[BadgeFacts], look: BadgeLook | None = None) -> bytes:
    """Several badges in one document, in their order; on sheets ten to a page. Raises ValueError for none."""
    return _drawn(all_facts, look or BadgeLook(), label_front, card_front)


def badge_area(kind: BadgeFormat) -> Area:
    """Where the first badge lies on its page: what a preview shows of it."""
    if kind is BadgeFormat.SHEET:
        return (_LEFT, _TOP, *CARD)
    if kind is BadgeFormat.CUT_OUT:
        return (*_CUT_AT, *LABEL)
    return (0, 0, *_PAGES[kind])


def back_area(kind: BadgeFormat) -> tuple[int, Area]:
    """The page with the back of the first badge, and where it lies there."""
    if kind is BadgeFormat.SHEET:
        return 1, (_LEFT + CARD[0], _TOP, *CARD)
    if kind is BadgeFormat.CUT_OUT:
        return 0, (_CUT_AT[0] + LABEL[0], _CUT_AT[1], *LABEL)
    return 1, (0, 0, *_PAGES[kind])


def stock_badges(all_facts: Sequence[BadgeFacts], look: BadgeLook | None = None) -> bytes:
    """Reusable badges: number and code, no name. Always in the size of a card; ten to a sheet where that is chosen."""
    chosen = look or BadgeLook()
    kind = BadgeFormat.SHEET if chosen.format is BadgeFormat.SHEET else BadgeFormat.CARD
    return _drawn(all_facts, BadgeLook(kind, chosen.logo, chosen.back), _stock_front, _stock_front)


def _drawn(all_facts: Sequence[BadgeFacts], look: BadgeLook, label: _Front, card: _Front) -> bytes:
    if not all_facts:
        raise ValueError("no badge")
    first = all_facts[0]
    numbers = ", ".join(facts.number for facts in all_facts)
    title = f"{word('badge', first.language)} {numbers}"
    size = _PAGES[look.format]
    paper = Paper(title=title, author=first.company, language=first.language, size=size, dated=first.valid_until)
    if look.format is BadgeFormat.SHEET:
        _sheets(paper, all_facts, look, card)
    else:
        front = card if look.format is BadgeFormat.CARD else label
        for number, facts in enumerate(all_facts):
            if number:
                paper.next_page()
            _single(paper, facts, look, front)
    return paper.finish()


def _single(paper: Paper, facts: BadgeFacts, look: BadgeLook, front: _Front) -> None:
    if look.format is BadgeFormat.CUT_OUT:
        _cut_out(paper, facts, look)
        return
    front(paper, facts, look)
    if look.back:
        paper.next_page()
        badge_back(paper, facts, look, _PAGES[look.format])


def _cut_out(paper: Paper, facts: BadgeFacts, look: BadgeLook) -> None:
    """Front and back side by side: cut out as one piece, folded in the middle."""
    left, top = _CUT_AT
    wide = LABEL[0] * (2 if look.back else 1)
    said = word("cut_and_fold" if look.back else "cut_out", facts.language)
    paper.text(left, top - 6 * MM, said, size=9, color=MUTED)
    with paper.at(left, top):
        label_front(paper, facts, look)
    if look.back:
        with paper.at(left + LABEL[0], top):
            badge_back(paper, facts, look, LABEL)
        paper.dashes(((left + LABEL[0], top - 3 * MM), (left + LABEL[0], top + LABEL[1] + 3 * MM)))
    corners = ((left, top), (left + wide, top), (left + wide, top + LABEL[1]), (left, top + LABEL[1]), (left, top))
    paper.dashes(corners)


def _sheets(paper: Paper, all_facts: Sequence[BadgeFacts], look: BadgeLook, front: _Front) -> None:
    for begin in range(0, len(all_facts), COLUMNS * ROWS):
        page = all_facts[begin : begin + COLUMNS * ROWS]
        if begin:
            paper.next_page()
        for place, facts in enumerate(page):
            with paper.at(_LEFT + place % COLUMNS * CARD[0], _TOP + place // COLUMNS * CARD[1]):
                front(paper, facts, look)
        _cut_lines(paper, len(page))
        if look.back:
            paper.next_page()
            for place, facts in enumerate(page):  # mirrored: the sheet is turned over its long edge
                column = COLUMNS - 1 - place % COLUMNS
                with paper.at(_LEFT + column * CARD[0], _TOP + place // COLUMNS * CARD[1]):
                    badge_back(paper, facts, look, CARD)


def _cut_lines(paper: Paper, count: int) -> None:
    rows = -(-count // COLUMNS)
    right, bottom = _LEFT + COLUMNS * CARD[0], _TOP + rows * CARD[1]
    for row in range(rows + 1):
        y = _TOP + row * CARD[1]
        paper.rule(_LEFT - 5 * MM, y, _LEFT - 1 * MM, color=HAIR)
        paper.rule(right + 1 * MM, y, right + 5 * MM, color=HAIR)
    for column in range(COLUMNS + 1):
        x = _LEFT + column * CARD[0]
        paper.polyline(((x, _TOP - 5 * MM), (x, _TOP - 1 * MM)), color=HAIR, thick=0.6)
        paper.polyline(((x, bottom + 1 * MM), (x, bottom + 5 * MM)), color=HAIR, thick=0.6)


def _stock_front(paper: Paper, facts: BadgeFacts, look: BadgeLook) -> None:
    card_head(paper, facts, look, facts.site)
    side, left = 29 * MM, 4 * MM
    room = CARD[0] - side - left - 2 * MM
    paper.qr(facts.token, CARD[0] - side - 1 * MM, 12 * MM, side)
    block(paper, word("visitor", facts.language), 13 * MM, 6 * MM, 13, left=left, room=room, weight=Weight.SEMIBOLD)
    block(paper, facts.number, 20 * MM, 16 * MM, 40, left=left, room=room, weight=Weight.BOLD)
    text = word("return_badge", facts.language)
    block(paper, text, 43.5 * MM, 8 * MM, 7.5, left=left, room=CARD[0] - 2 * left, color=MUTED)
