"""The report of an evidence package: what is in it, against what it is proved, and how to check it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.documents.evidence_words import said
from accessdesk.documents.fonts import Weight
from accessdesk.documents.footnote import missing_note
from accessdesk.documents.paper import A4, ACCENT, MM, MUTED, WASH, WHITE, Paper
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.wording import day, moment


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """`withheld`: class and reason code of what stayed behind; `selection`: "everything", "one_visit", "one_copy"."""

    company: str
    site: str
    recipient: str
    first: date
    last: date
    made_at: datetime
    selection: str
    names: bool
    reason: str
    counts: Sequence[tuple[str, int]]
    anchor: str
    note: str
    fingerprint: str
    certificate: str
    previous: int | None
    withheld: Sequence[tuple[str, str]]
    language: str


_LEFT, _RIGHT = 20 * MM, A4[0] - 20 * MM
_ROOM = _RIGHT - _LEFT
_KEY = 44 * MM
_SIDE = 40 * MM


def evidence_report(facts: EvidenceFacts) -> bytes:
    """The report as PDF; the same facts give the same bytes."""
    language = facts.language
    title = f"{said('title', language)} {facts.site}"
    paper = Paper(title=title, author=facts.company, language=language, size=A4, dated=facts.made_at)
    paper.box(0, 0, paper.width, 2 * MM, fill=ACCENT)
    issuer = f"{facts.company} · {facts.site}"
    y = paper.paragraph(_LEFT, 20 * MM, _ROOM, issuer, size=9.5, weight=Weight.SEMIBOLD, color=ACCENT)
    paper.text(_LEFT, y + 6 * MM, said("title", language), size=22, weight=Weight.BOLD)
    paper.text(_LEFT, y + 12 * MM, said("subject", language), size=10, color=MUTED)
    y = _pairs(paper, y + 22 * MM, _about(facts))
    y = _head(paper, y + 2 * MM, facts)
    for key in ("how", "limits"):
        y = _section(paper, y + 7 * MM, said(key, language), said(f"{key}_text", language))
    if facts.selection != "everything":
        y = paper.paragraph(_LEFT, y + 1 * MM, _ROOM, said("cut_text", language), size=9, weight=Weight.SEMIBOLD)
    if paper.missing:
        paper.paragraph(_LEFT, y + 5 * MM, _ROOM, missing_note(paper.missing, language), size=7, color=MUTED)
    return paper.finish()


def _about(facts: EvidenceFacts) -> list[tuple[str, str]]:
    language = facts.language
    names = said("with_names", language, reason=facts.reason) if facts.names else said("without_names", language)
    previous = facts.previous
    return [
        (said("recipient", language), facts.recipient),
        (said("period", language), f"{day(facts.first, language)} – {day(facts.last, language)}"),
        (said("selection", language), said(facts.selection, language)),
        (said("names", language), names),
        (said("made", language), moment(facts.made_at, language)),
        *((said(key, language), str(count)) for key, count in facts.counts),
        (said("withheld", language), _withheld(facts)),
        (
            said("previous", language),
            said("no_previous", language) if previous is None else said("previous_text", language, size=previous),
        ),
    ]


def _withheld(facts: EvidenceFacts) -> str:
    told = [f"{name} ({said(why, facts.language)})" for name, why in facts.withheld]
    return ", ".join(told) or said("nothing_withheld", facts.language)


def _pairs(paper: Paper, y: float, pairs: Sequence[tuple[str, str]]) -> float:
    for key, value in pairs:
        lower = paper.paragraph(_LEFT, y, _KEY - 3 * MM, key, size=9, color=MUTED)
        y = max(lower, paper.paragraph(_LEFT + _KEY, y, _ROOM - _KEY, value, size=9, weight=Weight.SEMIBOLD)) + 2.5
    return y


def _head(paper: Paper, top: float, facts: EvidenceFacts) -> float:
    """The box with the state that everything is proved against, as text and as QR code."""
    language, room = facts.language, _ROOM - _SIDE - 14 * MM
    parts = [
        (said("head", language), 8.5, Weight.REGULAR),
        (facts.anchor, 9, Weight.SEMIBOLD),
        (said("head_text", language), 8.5, Weight.REGULAR),
        (f"{said('keys', language)}:\n{facts.fingerprint}", 8.5, Weight.REGULAR),
        (f"{said('certificate', language)}:\n{facts.certificate[:47]}\n{facts.certificate[48:]}", 7.5, Weight.REGULAR),
    ]
    text_high = sum(len(wrap(text, room, size, weight)) * size * LEADING + 4 for text, size, weight in parts)
    high = max(text_high + 10 * MM, _SIDE + 8 * MM)
    paper.box(_LEFT, top, _ROOM, high, fill=WASH, radius=2 * MM)
    y = top + 8 * MM
    for text, size, weight in parts:
        y = paper.paragraph(_LEFT + 5 * MM, y, room, text, size=size, weight=weight) + 4
    x = _RIGHT - _SIDE - 4 * MM
    paper.box(x, top + 4 * MM, _SIDE, _SIDE, fill=WHITE, radius=MM)
    paper.qr(facts.note, x, top + 4 * MM, _SIDE)
    return top + high


def _section(paper: Paper, y: float, title: str, text: str) -> float:
    paper.text(_LEFT, y, title, size=11, weight=Weight.SEMIBOLD)
    return paper.paragraph(_LEFT, y + 5.5 * MM, _ROOM, text, size=9)
