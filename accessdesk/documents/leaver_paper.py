"""The sheet of somebody who leaves or is away for long, A4: what is open, what was decided, two signatures."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.leaver_rows import LeaverSheet
from accessdesk.documents.exact_times import to_the_minute
from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import INK, MM, MUTED
from accessdesk.documents.sheet import LEFT, Furniture, Sheet, numbered
from accessdesk.documents.table import draw_table
from accessdesk.domain.leavers import OpenDecision, OpenThing

_COLUMNS = (("kind", 36), ("what", 62), ("since", 34), ("decided", 40))
_SIGN_WIDE, _SIGN_ROOM = 78 * MM, 30 * MM
# key: (German, English)
_WORDS = {
    "title": ("Was noch offen ist", "What is still open"),
    "below": ("Stand {at}", "As of {at}"),
    "footer": ("Aus erfassten Vorgängen: Was nie erfasst wurde, steht hier nicht.", "From recorded acts alone."),
    "nothing": ("Nichts ist offen.", "Nothing is open."),
    "works": ("arbeitet hier", "works here"),
    "suspended": ("ruhend", "suspended"),
    "left": ("arbeitet hier nicht mehr", "does not work here any more"),
    "account": ("Konto {login}: endet mit dem Abschluss", "Account {login}: ends with the closing"),
    "no_account": ("Kein Konto, das noch etwas öffnet", "No account that still opens anything"),
    "committed": (
        "Verpflichtung auf Vertraulichkeit vom {day}: gilt über das Ende hinaus",
        "Commitment to confidentiality of {day}: binds beyond the end",
    ),
    "not_committed": ("Keine Verpflichtung auf Vertraulichkeit erfasst", "No commitment to confidentiality on record"),
    "asked": ("Offene Anfragen zur Begleitung: {count}", "Unanswered requests to escort: {count}"),
    "open": ("Noch offen", "Still open"),
    "kind": ("Art", "Kind"),
    "what": ("Was", "What"),
    "since": ("Seit, bis", "Since, until"),
    "decided": ("Entschieden", "Decided"),
    "key": ("Schlüssel", "Key"),
    "unsigned": ("Protokoll ohne Unterschrift", "Receipt without signature"),
    "code": ("Bekannter Code", "Code they know"),
    "reservation": ("Reservierter Schlüssel", "Reserved key"),
    "countersign": ("Plombe gegenzuzeichnen", "Seal to be countersigned"),
    "custody": ("Besucher in der Obhut", "Visitor in their hands"),
    "duty": ("Dienstplan", "Duty roster"),
    "hosting": ("Gastgeber eines Besuchs", "Host of a visit"),
    "series": ("Gastgeber einer Serie", "Host of a series"),
    "stays_open": ("bleibt offen", "stays open"),
    "keeps": ("bleibt bei der Person", "stays with the person"),
    "comes_back": ("kommt zurück", "comes back"),
    "sign_person": ("Datum, Unterschrift {name}", "Date, signature of {name}"),
    "sign_desk": ("Datum, Unterschrift Büroleitung", "Date, signature of the office manager"),
}


@dataclass(frozen=True, slots=True)
class LeaverFacts:
    """`at` is when the sheet was read."""

    sheet: LeaverSheet
    company: str
    site: str
    language: str
    at: datetime


def leaver_paper(facts: LeaverFacts) -> bytes:
    """The sheet as PDF; the same facts give the same bytes."""
    return numbered(lambda pages: _drawn(facts, pages))


def _said(key: str, facts: LeaverFacts) -> str:
    return _WORDS[key][0 if facts.language == "de" else 1]


def _drawn(facts: LeaverFacts, pages: int) -> Sheet:
    person = facts.sheet
    title = f"{_said('title', facts)}: {person.name}"
    footer = f"{facts.company} · {facts.site} · {_said('footer', facts)}"
    dated = facts.at.astimezone()
    sheet = Sheet(Furniture(title, facts.company, facts.site, footer, facts.language, dated), pages)
    sheet.heading(title, _said("below", facts).format(at=to_the_minute(facts.at, facts.language)))
    for line in _about(facts):
        sheet.lines(line, size=9.5)
    sheet.y += 4 * MM
    sheet.section(f"{_said('open', facts)} ({len(person.open)})")
    if person.open:
        titles = [(_said(key, facts), wide) for key, wide in _COLUMNS]
        draw_table(sheet, titles, (_line(thing, facts) for thing in person.open))
    else:
        sheet.lines(_said("nothing", facts), size=10, weight=Weight.SEMIBOLD)
    _signatures(sheet, facts)
    return sheet


def _about(facts: LeaverFacts) -> list[str]:
    person = facts.sheet
    standing = "left" if not person.active else "suspended" if person.suspended else "works"
    told = [" · ".join(part for part in (person.department, person.personnel_number, _said(standing, facts)) if part)]
    told.append(_said("account", facts).format(login=person.account) if person.account else _said("no_account", facts))
    if person.committed_on is None:
        told.append(_said("not_committed", facts))
    else:
        day = f"{person.committed_on:%d.%m.%Y}" if facts.language == "de" else f"{person.committed_on:%d %B %Y}"
        told.append(_said("committed", facts).format(day=day))
    if person.asked_to_escort:
        told.append(_said("asked", facts).format(count=person.asked_to_escort))
    return told


def _line(thing: OpenThing, facts: LeaverFacts) -> tuple[str, ...]:
    since = "\n".join(to_the_minute(one, facts.language) for one in (thing.since, thing.due) if one is not None)
    decision, told = facts.sheet.decision_about(thing), ""
    if decision is not None:
        told = "\n".join(
            part
            for part in (
                _said(decision.decision.value, facts),
                decision.reason if decision.decision is OpenDecision.STAYS_OPEN else "",
                to_the_minute(decision.decided_at, facts.language),
            )
            if part
        )
    return _said(thing.kind.value, facts), "\n".join(part for part in (thing.what, thing.second) if part), since, told


def _signatures(sheet: Sheet, facts: LeaverFacts) -> None:
    sheet.room(_SIGN_ROOM)
    sheet.y += 20 * MM
    for x, key in ((LEFT, "sign_person"), (LEFT + _SIGN_WIDE + 12 * MM, "sign_desk")):
        sheet.paper.rule(x, sheet.y, x + _SIGN_WIDE, color=INK, thick=0.6)
        text = _said(key, facts).format(name=facts.sheet.name)
        sheet.paper.text(x, sheet.y + 10, text, size=7.5, color=MUTED)
    sheet.y += 6 * MM
