"""The closing protocol of an inventory of keys, A4: what was counted, by whom, and every difference first."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.documents.fonts import Weight
from accessdesk.documents.inventory_words import said
from accessdesk.documents.paper import INK, MM, MUTED, RED, WASH
from accessdesk.documents.receipt_facts import Confirmation, Confirmed, Stroke
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, WIDE, Furniture, Sheet, numbered
from accessdesk.documents.signature import Signed, draw_fields
from accessdesk.documents.table import draw_table
from accessdesk.documents.wording import moment, moment_of_day, word

FINDINGS = (
    "missing",
    "unexpected",
    "wrong_hook",
    "differing",
    "counted_once",
    "explained",
    "confirmed",
    "found",
    "not_counted",
)
"""In the order of the protocol: the gravest first."""
_RED = frozenset({"missing", "unexpected", "wrong_hook", "differing", "counted_once"})
_COLUMNS = (("copy", 50), ("place", 44), ("counted_by", 78))
_FIGURES = 4


@dataclass(frozen=True, slots=True)
class CountedBy:
    """One person's count. `way` is a code: scanned, ticked, holder_signed, holder_pin, holder_phone."""

    name: str
    present: bool
    way: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class ProtocolLine:
    """One copy. `finding` is a code; `told`: where it was seen, if not where it belongs."""

    number: str
    type_name: str
    system_name: str
    place: str
    holder: str
    finding: str
    told: str
    counts: tuple[CountedBy, ...]


@dataclass(frozen=True, slots=True)
class InventoryFacts:
    """`closed_at` None: the sheet so far. Signatures are strokes, empty without one. `made_at`: of this paper."""

    company: str
    site: str
    kind: str
    name: str
    two_counts: bool
    began_at: datetime
    begun_by: str
    closed_at: datetime | None
    counters: tuple[str, ...]
    first_name: str
    second_name: str
    signature: tuple[Stroke, ...]
    second_signature: tuple[Stroke, ...]
    remark: str
    lines: tuple[ProtocolLine, ...]
    made_at: datetime
    language: str


def inventory_protocol(facts: InventoryFacts) -> bytes:
    """The protocol as PDF; the same facts give the same bytes."""
    return numbered(lambda pages: _drawn(facts, pages))


def _drawn(facts: InventoryFacts, pages: int) -> Sheet:
    language = facts.language
    title = said("protocol" if facts.closed_at else "sheet_so_far", language)
    footer = f"{facts.company} · {facts.site} · {said('only_seen', language)}"
    furniture = Furniture(f"{title} {facts.name}", facts.company, facts.site, footer, language, facts.made_at)
    sheet = Sheet(furniture, pages)
    sheet.heading(f"{title}: {facts.name}", said(facts.kind, language))
    _figures(sheet, facts)
    _facts(sheet, facts)
    for finding in FINDINGS:
        _group(sheet, facts, finding)
    _signed(sheet, facts)
    return sheet


def _figures(sheet: Sheet, facts: InventoryFacts) -> None:
    """How many of each kind, four in a row."""
    shown = [("copies", len(facts.lines), INK)]
    for finding in FINDINGS:
        figure = sum(line.finding == finding for line in facts.lines)
        if figure or finding in ("missing", "found", "not_counted"):
            shown.append((finding, figure, RED if finding in _RED and figure else INK if figure else MUTED))
    row, wide = 15 * MM, WIDE / _FIGURES
    high = row * ((len(shown) - 1) // _FIGURES + 1) + 2 * MM
    sheet.paper.box(LEFT, sheet.y, WIDE, high, fill=WASH, radius=2 * MM)
    for at, (key, figure, color) in enumerate(shown):
        x, y = LEFT + 5 * MM + at % _FIGURES * wide, sheet.y + at // _FIGURES * row
        sheet.paper.text(x, y + 9 * MM, str(figure), size=18, weight=Weight.BOLD, color=color)
        sheet.paper.text(x, y + 13 * MM, said(key, facts.language), size=8.5, color=MUTED)
    sheet.y += high + 5 * MM


def _facts(sheet: Sheet, facts: InventoryFacts) -> None:
    language = facts.language
    ended = moment(facts.closed_at, language) if facts.closed_at else word("still_running", language)
    pairs = [
        (word("began_at", language), f"{moment(facts.began_at, language)}, {facts.begun_by}"),
        (word("ended_at", language), ended),
        (said("counters", language), ", ".join(facts.counters) or "–"),
    ]
    if facts.two_counts:
        pairs.append((said("demand", language), said("two_counts", language)))
    if facts.remark:
        pairs.append((word("remark", language), facts.remark))
    for label, value in pairs:
        lines = wrap(value, WIDE - 40 * MM, 10)
        sheet.room(len(lines) * 10 * LEADING)
        sheet.paper.text(LEFT, sheet.y + 10, label, size=9, color=MUTED)
        sheet.paper.paragraph(LEFT + 40 * MM, sheet.y + 10, WIDE - 40 * MM, value, size=10, weight=Weight.SEMIBOLD)
        sheet.y += len(lines) * 10 * LEADING + 1.2 * MM
    sheet.y += 4 * MM


def _group(sheet: Sheet, facts: InventoryFacts, finding: str) -> None:
    lines = [line for line in facts.lines if line.finding == finding]
    if not lines:
        return
    language = facts.language
    sheet.section(f"{said(finding, language)} ({len(lines)})", keep=26 * MM)
    if f"{finding}_means" in _EXPLAINED:
        sheet.lines(said(f"{finding}_means", language), size=8, color=MUTED)
        sheet.y += 1 * MM
    columns = [(said(key, language), wide) for key, wide in _COLUMNS]
    draw_table(sheet, columns, (_cells(line, facts) for line in lines))


_EXPLAINED = frozenset({"not_counted_means", "confirmed_means", "explained_means", "missing_means", "unexpected_means"})


def _cells(line: ProtocolLine, facts: InventoryFacts) -> tuple[str, ...]:
    language = facts.language
    place = line.place or "–"
    if line.told and line.told != line.place:
        place += f"\n{said('seen_at', language)} {line.told}"
    if line.holder:
        place += f"\n{said('held_by', language)} {line.holder}"
    counted = "\n".join(_counted(count, facts) for count in line.counts)
    return f"{line.number}\n{line.type_name} · {line.system_name}", place, counted or "–"


def _counted(count: CountedBy, facts: InventoryFacts) -> str:
    way = said(count.way if count.present else "not_there", facts.language)
    at = moment_of_day(count.at, facts.language, other_day=facts.began_at.date())
    return ", ".join(part for part in (count.name, way, at, count.note) if part)


def _signed(sheet: Sheet, facts: InventoryFacts) -> None:
    if facts.closed_at is None:
        return
    sheet.room(40 * MM)
    sheet.y += 4 * MM
    both = ((facts.first_name, facts.signature), (facts.second_name, facts.second_signature))
    fields = tuple(Signed(said("checked", facts.language), _confirmed(name, strokes, facts)) for name, strokes in both)
    draw_fields(sheet, fields, facts.language)


def _confirmed(name: str, strokes: tuple[Stroke, ...], facts: InventoryFacts) -> Confirmation:
    assert facts.closed_at is not None
    if strokes:
        return Confirmation(name, Confirmed.DRAWN, facts.closed_at, strokes=strokes)
    return Confirmation(name, Confirmed.NO_SIGNATURE, facts.closed_at, reason=said("not_asked", facts.language))
