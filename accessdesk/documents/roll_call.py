"""The closing report of a roll call, A4: who was safe, missing or already gone, who said so, and when."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.documents.evacuation import drill_marked
from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import HAIR, INK, MM, MUTED, RED, WASH
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, RIGHT, WIDE, Furniture, Sheet, numbered
from accessdesk.documents.wording import moment, moment_of_day, word


@dataclass(frozen=True, slots=True)
class RollCallPerson:
    """`result` is a code: open, safe, missing, gone. Times are aware, local; None where nothing is known."""

    name: str
    company: str
    assembly_point: str
    result: str
    told_by: str
    told_at: datetime | None
    entered_at: datetime | None
    entered_by: str


@dataclass(frozen=True, slots=True)
class RollCallFacts:
    """`ended_at` None: the report of a roll call that still runs. `made_at`: when this paper was made."""

    company: str
    site: str
    drill: bool
    began_at: datetime
    entered_at: datetime
    ended_at: datetime | None
    remark: str
    people: tuple[RollCallPerson, ...]
    made_at: datetime
    language: str


RESULTS = ("safe", "missing", "gone", "open")
_GRAVEST = ("missing", "open", "gone", "safe")
_PERSON_ROOM, _RESULT, _TOLD = 70 * MM, LEFT + 74 * MM, LEFT + 110 * MM
_RESULT_ROOM, _TOLD_ROOM = 33 * MM, RIGHT - LEFT - 110 * MM


def roll_call_report(facts: RollCallFacts) -> bytes:
    """The report as PDF; the same facts give the same bytes."""
    return numbered(lambda pages: _drawn(facts, pages))


def _drawn(facts: RollCallFacts, pages: int) -> Sheet:
    language = facts.language
    title = drill_marked(word("roll_call", language), facts.drill, language)
    footer = f"{title} {facts.site} · {word('visitors_only', language)}"
    sheet = Sheet(Furniture(f"{title} {facts.site}", facts.company, facts.site, footer, language, facts.made_at), pages)
    sheet.heading(title, "")
    sheet.y -= 3 * MM
    sheet.lines(word("visitors_only", language), size=10, weight=Weight.SEMIBOLD, color=RED)
    sheet.y += 3 * MM
    _counts(sheet, facts)
    _facts(sheet, facts)
    for result in _GRAVEST:
        people = [person for person in facts.people if person.result == result]
        if people:
            _group(sheet, facts, people, f"{word(f'result_{result}', language)} ({len(people)})")
    _signed(sheet, language)
    return sheet


def _counts(sheet: Sheet, facts: RollCallFacts) -> None:
    high = 17 * MM
    sheet.paper.box(LEFT, sheet.y, WIDE, high, fill=WASH, radius=2 * MM)
    x = LEFT + 5 * MM
    figures = [("people", len(facts.people), INK)]
    figures += [
        (f"result_{result}", sum(person.result == result for person in facts.people), RED if result != "safe" else INK)
        for result in RESULTS
    ]
    for key, figure, color in figures:
        shade = color if figure else MUTED
        sheet.paper.text(x, sheet.y + 9 * MM, str(figure), size=20, weight=Weight.BOLD, color=shade)
        sheet.paper.text(x, sheet.y + 13.6 * MM, word(key, facts.language), size=9, color=MUTED)
        x += 33 * MM
    sheet.y += high + 5 * MM


def _facts(sheet: Sheet, facts: RollCallFacts) -> None:
    language = facts.language
    late = (facts.entered_at - facts.began_at).total_seconds() > 600
    pairs = [
        ("roll_call_kind", word("drill" if facts.drill else "real_evacuation", language)),
        ("began_at", moment(facts.began_at, language) + (f" ({word('entered_late', language)})" if late else "")),
        ("ended_at", moment(facts.ended_at, language) if facts.ended_at else word("still_running", language)),
    ]
    if facts.ended_at is not None:
        minutes = int((facts.ended_at - facts.began_at).total_seconds() // 60)
        pairs.append(("duration", f"{minutes} min"))
    if facts.remark:
        pairs.append(("remark", facts.remark))
    for key, value in pairs:
        lines = wrap(value, WIDE - 40 * MM, 10)
        sheet.room(len(lines) * 10 * LEADING)
        sheet.paper.text(LEFT, sheet.y + 10, word(key, language), size=9, color=MUTED)
        sheet.paper.paragraph(LEFT + 40 * MM, sheet.y + 10, WIDE - 40 * MM, value, size=10, weight=Weight.SEMIBOLD)
        sheet.y += len(lines) * 10 * LEADING + 1.2 * MM
    sheet.y += 4 * MM


def _group(sheet: Sheet, facts: RollCallFacts, people: list[RollCallPerson], title: str) -> None:
    sheet.section(title, keep=30 * MM)
    _head(sheet, facts.language)
    sheet.on_new_page = lambda: _head(sheet, facts.language)
    for person in people:
        _person(sheet, facts, person)
    sheet.on_new_page = None
    sheet.y += 4 * MM


def _head(sheet: Sheet, language: str) -> None:
    labels = ((LEFT, "person"), (_RESULT, "assembly_point"), (_TOLD, "told_by"))
    for x, key in labels:
        sheet.paper.text(x, sheet.y + 8, word(key, language), size=8, color=MUTED)
    sheet.y += 4.2 * MM
    sheet.paper.rule(LEFT, sheet.y, RIGHT, color=INK, thick=0.9)


def _person(sheet: Sheet, facts: RollCallFacts, person: RollCallPerson) -> None:
    cells = (
        (LEFT, _PERSON_ROOM, ((person.name, 11.0, Weight.BOLD), (person.company, 9.0, Weight.REGULAR))),
        (_RESULT, _RESULT_ROOM, ((person.assembly_point or "–", 9.5, Weight.REGULAR),)),
        (_TOLD, _TOLD_ROOM, tuple((line, 9.0, Weight.REGULAR) for line in _told(person, facts))),
    )
    high = max(
        sum(len(wrap(text, room, size, weight)) * size * LEADING for text, size, weight in parts if text)
        for _, room, parts in cells
    )
    sheet.room(high + 4 * MM)
    top = sheet.y + 1.8 * MM
    for x, room, parts in cells:
        y = top
        for text, size, weight in parts:
            if text:
                y = sheet.paper.paragraph(x, y + size, room, text, size=size, weight=weight) - size
    sheet.y += high + 4 * MM
    sheet.paper.rule(LEFT, sheet.y, RIGHT, color=HAIR)


def _told(person: RollCallPerson, facts: RollCallFacts) -> list[str]:
    if person.told_at is None or person.entered_at is None:
        return [word("no_answer", facts.language)]
    day = facts.began_at.date()
    said = f"{person.told_by}, {moment_of_day(person.told_at, facts.language, other_day=day)}"
    entered = moment_of_day(person.entered_at, facts.language, other_day=day)
    return [said, f"{word('entered', facts.language)} {entered}, {person.entered_by}"]


def _signed(sheet: Sheet, language: str) -> None:
    sheet.room(22 * MM)
    sheet.y += 14 * MM
    for x, to, key in ((LEFT, LEFT + 90 * MM, "checked_by"), (LEFT + 100 * MM, RIGHT, "day_and_place")):
        sheet.paper.rule(x, sheet.y, to, color=MUTED)
        sheet.paper.text(x, sheet.y + 3.6 * MM, word(key, language), size=8, color=MUTED)
    sheet.y += 6 * MM
