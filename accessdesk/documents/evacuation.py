"""The evacuation list, A4: who may be in the building, in large type, with boxes to tick at the assembly point."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import HAIR, INK, MM, MUTED, RED, WASH
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, RIGHT, WIDE, Furniture, Sheet, numbered
from accessdesk.documents.wording import moment, moment_of_day, word


class PersonState(StrEnum):
    ON_SITE = "ON_SITE"
    ARRIVED = "ARRIVED"
    UNCLEAR = "UNCLEAR"


@dataclass(frozen=True, slots=True)
class EvacuationPerson:
    """One person who may be inside. `since` is aware, in the site's zone; "" where something is not known."""

    name: str
    company: str
    zone: str
    host: str
    escort: str
    escort_phone: str
    badge: str
    since: datetime
    state: PersonState
    needs_help: bool = False


@dataclass(frozen=True, slots=True)
class EvacuationFacts:
    company: str
    site: str
    at: datetime
    people: tuple[EvacuationPerson, ...]
    language: str


_TICK = 7 * MM
_PERSON = LEFT + 12 * MM
_ZONE = LEFT + 80 * MM
_CONTACT = LEFT + 119 * MM
_NAME_ROOM = _ZONE - _PERSON - 4 * MM
_ZONE_ROOM = _CONTACT - _ZONE - 4 * MM
_CONTACT_ROOM = RIGHT - _CONTACT


def evacuation_list(facts: EvacuationFacts) -> bytes:
    """The list as PDF: people who need help first, then everybody in the order given; nobody is left out."""
    return numbered(lambda pages: _drawn(facts, pages))


def _drawn(facts: EvacuationFacts, pages: int) -> Sheet:
    language = facts.language
    title = word("evacuation", language)
    as_of = f"{word('as_of', language)} {moment(facts.at, language)}"
    footer = f"{title} {facts.site} · {as_of} · ✓ {word('safe', language)} · {word('evacuation_note', language)}"
    sheet = Sheet(Furniture(f"{title} {facts.site}", facts.company, facts.site, footer, language, facts.at), pages)
    sheet.heading(title, "")
    sheet.y -= 1.5 * MM
    _counts(sheet, facts, as_of)
    if not facts.people:
        sheet.lines(word("nobody", language), size=13, weight=Weight.SEMIBOLD)
        return _signed_off(sheet, language)
    helped = [person for person in facts.people if person.needs_help]
    others = [person for person in facts.people if not person.needs_help]
    if helped:
        _group(sheet, facts, helped, word("help_section", language))
        sheet.y += 4 * MM
    if others:
        _group(sheet, facts, others, word("others_section", language) if helped else "")
    return _signed_off(sheet, language)


def _counts(sheet: Sheet, facts: EvacuationFacts, as_of: str) -> None:
    language = facts.language
    helped = sum(person.needs_help for person in facts.people)
    unclear = sum(person.state is PersonState.UNCLEAR for person in facts.people)
    figures = ((len(facts.people), "people", INK), (helped, "need_help", RED), (unclear, "unclear_count", RED))
    high = 17 * MM
    sheet.paper.box(LEFT, sheet.y, WIDE, high, fill=WASH, radius=2 * MM)
    x = LEFT + 5 * MM
    for figure, key, color in figures:
        shade = color if figure else MUTED
        sheet.paper.text(x, sheet.y + 9 * MM, str(figure), size=20, weight=Weight.BOLD, color=shade)
        sheet.paper.text(x, sheet.y + 13.6 * MM, word(key, language), size=9, color=MUTED)
        x += 30 * MM
    when = f"{facts.at:%H:%M}"
    sheet.paper.text(RIGHT - 5 * MM, sheet.y + 9 * MM, when, size=20, weight=Weight.BOLD, align="right")
    sheet.paper.text(RIGHT - 5 * MM, sheet.y + 13.6 * MM, as_of, size=9, color=MUTED, align="right")
    sheet.y += high + 5 * MM


def _group(sheet: Sheet, facts: EvacuationFacts, people: list[EvacuationPerson], title: str) -> None:
    if title:
        sheet.section(title, keep=40 * MM)
    _head(sheet, facts.language)
    sheet.on_new_page = lambda: _head(sheet, facts.language)
    for person in people:
        _person(sheet, facts, person)
    sheet.on_new_page = None


def _head(sheet: Sheet, language: str) -> None:
    for x, label in ((LEFT, "✓"), (_ZONE, word("where", language)), (_CONTACT, word("contact", language))):
        sheet.paper.text(x, sheet.y + 8, label, size=8, color=MUTED)
    label = f"{word('person', language)}, {word('company', language)}, {word('badge_short', language)}"
    sheet.paper.text(_PERSON, sheet.y + 8, label, size=8, color=MUTED)
    sheet.y += 4.2 * MM
    sheet.paper.rule(LEFT, sheet.y, RIGHT, color=INK, thick=0.9)


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph of a cell."""

    text: str
    size: float
    weight: Weight = Weight.REGULAR
    alarm: bool = False


def _person(sheet: Sheet, facts: EvacuationFacts, person: EvacuationPerson) -> None:
    cells = (
        (_PERSON, _NAME_ROOM, _who(person, facts.language)),
        (_ZONE, _ZONE_ROOM, _where(person, facts)),
        (_CONTACT, _CONTACT_ROOM, _contact(person, facts.language)),
    )
    high = max(_TICK, *(_height(parts, room) for _, room, parts in cells)) + 4.4 * MM
    sheet.room(high)
    top = sheet.y + 2.2 * MM
    sheet.paper.box(LEFT, top + 0.6 * MM, _TICK, _TICK, edge=INK, radius=0.8 * MM, thick=1.2)
    for x, room, parts in cells:
        y = top
        for part in parts:
            color = RED if part.alarm else INK
            below = sheet.paper.paragraph(
                x, y + part.size, room, part.text, size=part.size, weight=part.weight, color=color
            )
            y = below - part.size
    sheet.y += high
    sheet.paper.rule(LEFT, sheet.y, RIGHT, color=HAIR)


def _height(parts: list[_Part], room: float) -> float:
    return sum(len(wrap(part.text, room, part.size, part.weight)) * part.size * LEADING for part in parts)


def _who(person: EvacuationPerson, language: str) -> list[_Part]:
    parts = [_Part(person.name, 13, Weight.BOLD)]
    badge = f"{word('badge_short', language)} {person.badge}" if person.badge else ""
    below = " · ".join(part for part in (person.company, badge) if part)
    if below:
        parts.append(_Part(below, 9.5))
    if person.needs_help:
        parts.append(_Part(f"▲ {word('help', language)}", 9.5, Weight.BOLD, alarm=True))
    if person.state is PersonState.UNCLEAR:
        parts.append(_Part(f"? {word('unclear', language)}", 9.5, Weight.BOLD, alarm=True))
    return parts


def _where(person: EvacuationPerson, facts: EvacuationFacts) -> list[_Part]:
    language = facts.language
    since = moment_of_day(person.since, language, other_day=facts.at.date())
    state = f"{word(f'state_{person.state}', language)}, {word('since', language)} {since}"
    zone = [_Part(person.zone, 11, Weight.SEMIBOLD)] if person.zone else []
    return [*zone, _Part(state, 9.5)]


def _contact(person: EvacuationPerson, language: str) -> list[_Part]:
    known = bool(person.escort)
    parts = [_Part(person.escort, 11, Weight.SEMIBOLD) if known else _Part(word("no_escort", language), 9.5)]
    if person.escort_phone:
        parts.append(_Part(person.escort_phone, 11))
    if person.host:
        parts.append(_Part(f"{word('host', language)}: {person.host}", 9.5))
    return parts


def _signed_off(sheet: Sheet, language: str) -> Sheet:
    sheet.room(22 * MM)
    sheet.y += 14 * MM
    for x, to, key in ((LEFT, LEFT + 90 * MM, "checked_by"), (LEFT + 100 * MM, RIGHT, "checked_at")):
        sheet.paper.rule(x, sheet.y, to, color=MUTED)
        sheet.paper.text(x, sheet.y + 3.6 * MM, word(key, language), size=8, color=MUTED)
    sheet.y += 6 * MM
    return sheet
