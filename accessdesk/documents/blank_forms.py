"""Numbered blank forms for a power cut, one A4 page each: a visit from arrival to departure, and a key handover."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import A4, ACCENT, INK, MM, MUTED, Paper
from accessdesk.documents.setting import wrap
from accessdesk.documents.sheet import LEFT, RIGHT, WIDE
from accessdesk.documents.wording import coded, moment, word


@dataclass(frozen=True, slots=True)
class BlankForms:
    """`numbers` of forms of one kind ("visit" or "handover"); `zones` are offered for ticking. Aware, local time."""

    kind: str
    numbers: tuple[str, ...]
    company: str
    site: str
    zones: tuple[str, ...]
    issued_at: datetime
    language: str


_GAP = 4 * MM
_BOX = 3.6 * MM
_LINE = 10 * MM


def blank_forms(facts: BlankForms) -> bytes:
    """A page for each number."""
    title = f"{word(f'form_{facts.kind}', facts.language)} {facts.site}"
    paper = Paper(title=title, author=facts.company, language=facts.language, size=A4, dated=facts.issued_at)
    draw = _visit if facts.kind == "visit" else _handover
    for at, number in enumerate(facts.numbers):
        if at:
            paper.next_page()
        draw(_Page(paper, facts, number))
    return paper.finish()


class _Page:
    """One form; `y` moves down."""

    def __init__(self, paper: Paper, facts: BlankForms, number: str) -> None:
        self.paper, self.facts = paper, facts
        self.y = 16 * MM
        language = facts.language
        paper.box(0, 0, A4[0], 2.4 * MM, fill=ACCENT)
        issuer = f"{facts.company} · {facts.site}"
        paper.text(LEFT, self.y, issuer, size=9.5, weight=Weight.SEMIBOLD, color=ACCENT)
        paper.text(LEFT, self.y + 9 * MM, word(f"form_{facts.kind}", language), size=19, weight=Weight.BOLD)
        paper.text(RIGHT, self.y, word("form_number", language), size=9, color=MUTED, align="right")
        paper.text(RIGHT, self.y + 9 * MM, number, size=19, weight=Weight.BOLD, align="right")
        self.y += 13 * MM
        self.y = paper.paragraph(LEFT, self.y + 3 * MM, WIDE, word("form_note", language), size=8.5, color=MUTED)
        bottom = A4[1] - 11 * MM
        paper.rule(LEFT, bottom - 4.5 * MM, RIGHT)
        note = f"{word('form_issued', language)} {moment(facts.issued_at, language)} · {word('form_once', language)}"
        paper.text(LEFT, bottom, note, size=7.5, color=MUTED)
        paper.text(RIGHT, bottom, number, size=7.5, weight=Weight.SEMIBOLD, color=MUTED, align="right")

    def word(self, key: str) -> str:
        return word(key, self.facts.language)

    def section(self, key: str) -> None:
        self.y += 9 * MM
        self.paper.text(LEFT, self.y, self.word(key), size=10.5, weight=Weight.BOLD, color=INK)
        self.y += 1.5 * MM

    def lines(self, *fields: tuple[str, float]) -> None:
        """Fields side by side: what is asked for, and its share of the width."""
        whole = sum(share for _, share in fields)
        room = WIDE - _GAP * (len(fields) - 1)
        x = LEFT
        self.y += _LINE
        for key, share in fields:
            wide = room * share / whole
            self.paper.rule(x, self.y, x + wide, color=INK, thick=0.7)
            self.paper.text(x, self.y + 3.2 * MM, self.word(key), size=7.5, color=MUTED)
            x += wide + _GAP
        self.y += 1.5 * MM

    def ticks(self, label: str, choices: tuple[str, ...]) -> None:
        """Boxes with words behind them, as many lines as they need."""
        self.y += 6.5 * MM
        self.paper.text(LEFT, self.y, label, size=8, color=MUTED)
        x = LEFT + 42 * MM
        for choice in choices:
            (text, *_more) = wrap(choice, WIDE - 50 * MM, 9)
            wide = _BOX + 1.5 * MM + self._wide(text) + 5 * MM
            if x + wide > RIGHT and x > LEFT + 42 * MM:
                x = LEFT + 42 * MM
                self.y += 6 * MM
            self.paper.box(x, self.y - _BOX + 0.5 * MM, _BOX, _BOX, edge=INK, radius=0.5 * MM, thick=0.9)
            self.paper.text(x + _BOX + 1.5 * MM, self.y, text, size=9)
            x += wide

    def _wide(self, text: str) -> float:
        from accessdesk.documents.fonts import width

        return width(text, 9, Weight.REGULAR)


def _visit(page: _Page) -> None:
    language = page.facts.language
    page.section("form_arrival")
    page.lines(("form_day", 1), ("form_time", 1), ("person", 3))
    page.lines(("company", 1), ("host", 1))
    page.lines(
        ("purpose", 1),
    )
    if page.facts.zones:
        page.ticks(page.word("form_zones"), page.facts.zones)
    kinds = tuple(coded(kind, language) for kind in ("id_card", "passport", "driving_licence", "service_card"))
    page.ticks(page.word("identity"), (*kinds, coded("known_in_person", language)))
    page.ticks(page.word("form_notice"), (page.word("form_notice_done"),))
    page.section("form_collection")
    page.lines(("form_time", 1), ("badge", 1), ("escort", 2), ("signature", 2))
    page.section("form_handovers")
    for _ in range(3):
        page.lines(("form_time", 1), ("form_from", 2), ("form_to", 2), ("signature", 2))
    page.section("form_away")
    page.lines(("form_left_at", 1), ("form_back_at", 1), ("escort", 2), ("signature", 2))
    page.section("form_departure")
    page.lines(("form_day", 1), ("form_time", 1), ("form_keys", 3))
    outcomes = tuple(page.word(f"form_badge_{state}") for state in ("returned", "lost", "destroyed"))
    page.ticks(page.word("badge"), outcomes)
    page.section("form_written")
    page.lines(("written_by", 2), ("signature", 2), ("form_entered", 2))


def _handover(page: _Page) -> None:
    page.section("form_what")
    page.lines(("form_day", 1), ("form_time", 1), ("purpose", 3))
    for _ in range(5):
        page.lines(("locking_system", 2), ("key_type", 2), ("copy_number", 2), ("condition", 1))
    page.section("form_who")
    page.lines(("form_taker", 2), ("form_taker_of", 2))
    page.lines(("due", 1), ("approver", 2))
    page.lines(("giver", 2), ("signature", 2))
    page.lines(("taker", 2), ("signature", 2))
    page.y = page.paper.paragraph(LEFT, page.y + 8 * MM, WIDE, page.word("form_clauses"), size=8.5, color=MUTED)
    page.section("return_block")
    page.lines(("form_day", 1), ("form_time", 1), ("returned_by", 2), ("signature", 2))
    page.lines(("returned_to", 2), ("signature", 2), ("returned_place", 2))
    page.section("form_written")
    page.lines(("written_by", 2), ("form_entered", 2))
