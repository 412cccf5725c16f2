"""The evacuation list, A4: who may be in the building, in large type, with boxes to tick at the assembly point."""

from collections import Counter
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
    """One person who may be inside. `since` is aware, in the site's zone; "" where something is not known.

    `escort` is whoever answers for the person now; without one the host is called. `zone` is where an act recorded the
    person last (`zone_recorded`), else where they may be.
    """

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
    host_phone: str = ""
    assembly_point: str = ""
    zone_recorded: bool = False


@dataclass(frozen=True, slots=True)
class EvacuationFacts:
    """`at` is the moment the list tells about (aware). `emergency`: emergency services inside, by number alone.

    `drill` is said on every page. `past`: a list of a moment that is over, made afterwards.
    """

    company: str
    site: str
    at: datetime
    people: tuple[EvacuationPerson, ...]
    language: str
    emergency: int = 0
    drill: bool = False
    past: bool = False


_TICK = 7 * MM
_PERSON = LEFT + 12 * MM
_ZONE = LEFT + 80 * MM
_CONTACT = LEFT + 119 * MM
_NAME_ROOM = _ZONE - _PERSON - 4 * MM
_ZONE_ROOM = _CONTACT - _ZONE - 4 * MM
_CONTACT_ROOM = RIGHT - _CONTACT


def evacuation_list(facts: EvacuationFacts) -> bytes:
    """The list as PDF, a part for each assembly point; nobody is left out and nobody stands on it twice."""
    return numbered(lambda pages: _drawn(facts, pages))


def by_assembly_point(people: tuple[EvacuationPerson, ...]) -> list[tuple[str, list[EvacuationPerson]]]:
    """The parts of the list by name of the point, the unknown one ("") last; in each, people who need help first."""
    points = sorted({person.assembly_point for person in people}, key=lambda point: (not point, point))
    return [
        (point, sorted((p for p in people if p.assembly_point == point), key=lambda p: not p.needs_help))
        for point in points
    ]


def _drawn(facts: EvacuationFacts, pages: int) -> Sheet:
    language = facts.language
    title = drill_marked(word("evacuation", language), facts.drill, language)
    as_of = f"{word('as_of', language)} {moment(facts.at, language)}"
    footer = f"{title} {facts.site} · {as_of} · ✓ {word('safe', language)} · {word('evacuation_note', language)}"
    if facts.past:
        footer += f" {word('evacuation_past', language)}"
    sheet = Sheet(Furniture(f"{title} {facts.site}", facts.company, facts.site, footer, language, facts.at), pages)
    sheet.heading(title, "")
    sheet.y -= 3 * MM
    sheet.lines(word("visitors_only", language), size=11, weight=Weight.SEMIBOLD, color=RED)
    sheet.y += 3 * MM
    _counts(sheet, facts, as_of)
    if not facts.people:
        sheet.lines(word("nobody", language), size=13, weight=Weight.SEMIBOLD)
        return _signed_off(sheet, language)
    _help_first(sheet, facts)
    for point, people in by_assembly_point(facts.people):
        name = point or word("no_assembly_point", language)
        _group(sheet, facts, people, f"{word('assembly_point', language)}: {name} ({len(people)})")
        sheet.y += 4 * MM
    return _signed_off(sheet, language)


def drill_marked(title: str, drill: bool, language: str) -> str:
    """The title with the mark of a drill, where it is one."""
    return f"{word('drill', language)}: {title}" if drill else title


def _counts(sheet: Sheet, facts: EvacuationFacts, as_of: str) -> None:
    language = facts.language
    helped = sum(person.needs_help for person in facts.people)
    unclear = sum(person.state is PersonState.UNCLEAR for person in facts.people)
    figures = [(len(facts.people), "people", INK), (helped, "need_help", RED), (unclear, "unclear_count", RED)]
    if facts.emergency:
        figures.append((facts.emergency, "emergency", INK))
    high = 17 * MM
    sheet.paper.box(LEFT, sheet.y, WIDE, high, fill=WASH, radius=2 * MM)
    x = LEFT + 5 * MM
    for figure, key, color in figures:
        shade = color if figure else MUTED
        sheet.paper.text(x, sheet.y + 9 * MM, str(figure), size=20, weight=Weight.BOLD, color=shade)
        sheet.paper.text(x, sheet.y + 13.6 * MM, word(key, language), size=9, color=MUTED)
        x += 28 * MM
    when = f"{facts.at:%H:%M}"
    sheet.paper.text(RIGHT - 5 * MM, sheet.y + 9 * MM, when, size=20, weight=Weight.BOLD, align="right")
    sheet.paper.text(RIGHT - 5 * MM, sheet.y + 13.6 * MM, as_of, size=9, color=MUTED, align="right")
    sheet.y += high + 4 * MM


def _help_first(sheet: Sheet, facts: EvacuationFacts) -> None:
    """Where people need help, above all parts, so that it is read before anybody walks out. Names stand below, once."""
    helped = Counter(person.zone or "?" for person in facts.people if person.needs_help)
    if not helped:
        return
    where = ", ".join(f"{zone} ({count})" for zone, count in sorted(helped.items()))
    text = f"▲ {word('help_section', facts.language)}: {where}"
    sheet.lines(text, size=11, weight=Weight.BOLD, color=RED)
    sheet.y += 4 * MM


def _group(sheet: Sheet, facts: EvacuationFacts, people: list[EvacuationPerson], title: str) -> None:
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
    return [*_zone(person, language), _Part(state, 9.5)]


def _zone(person: EvacuationPerson, language: str) -> list[_Part]:
    """Where the person was recorded, in bold; else where they may be, and that it is no more than that."""
    if not person.zone:
        return []
    if person.zone_recorded:
        return [_Part(person.zone, 11, Weight.SEMIBOLD)]
    return [_Part(f"{word('permitted', language)}: {person.zone}", 10)]


def _contact(person: EvacuationPerson, language: str) -> list[_Part]:
    known = bool(person.escort)
    parts = [_Part(person.escort, 11, Weight.SEMIBOLD) if known else _Part(word("no_escort", language), 9.5)]
    if person.escort_phone:
        parts.append(_Part(person.escort_phone, 11))
    if person.host and person.host != person.escort:
        parts.append(_Part(f"{word('host', language)}: {person.host}", 9.5))
        if person.host_phone:
            parts.append(_Part(person.host_phone, 9.5))
    return parts


def _signed_off(sheet: Sheet, language: str) -> Sheet:
    sheet.room(22 * MM)
    sheet.y += 14 * MM
    for x, to, key in ((LEFT, LEFT + 90 * MM, "checked_by"), (LEFT + 100 * MM, RIGHT, "checked_at")):
        sheet.paper.rule(x, sheet.y, to, color=MUTED)
        sheet.paper.text(x, sheet.y + 3.6 * MM, word(key, language), size=8, color=MUTED)
    sheet.y += 6 * MM
    return sheet
