"""What is kept about one person, for that person, A4 (Art. 15 GDPR), and the same as JSON for machines."""

import json
from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.subject_data import SubjectData, SubjectRecord, SubjectValue
from accessdesk.documents.erased_names import with_erased_names
from accessdesk.documents.exact_times import to_the_minute
from accessdesk.documents.paper import MM, MUTED
from accessdesk.documents.sheet import Furniture, Sheet, numbered
from accessdesk.documents.subject_words import CLASSES, CODES, FACTS, KINDS, SAID, YES_OR_NO, said
from accessdesk.documents.table import draw_table

_TIME = "0000-00-00T00:00:00"
_WIDE = 172


@dataclass(frozen=True, slots=True)
class SubjectFacts:
    """`json_file` is the name of the file that goes with the paper."""

    data: SubjectData
    company: str
    site: str
    language: str
    json_file: str


def subject_paper(facts: SubjectFacts) -> bytes:
    """The answer as PDF; the same facts give the same bytes."""
    return numbered(lambda pages: _drawn(facts, pages))


def subject_json(facts: SubjectFacts) -> bytes:
    """Everything in a machine-readable form: facts by the names they are kept under, times in UTC."""
    data = facts.data
    told = {
        "about": {"name": with_erased_names(data.name, facts.language), "pseudonyms": list(data.pseudonyms)},
        "responsible": {"company": facts.company, "site": facts.site},
        "as_of": data.at.isoformat(),
        "article": "GDPR Art. 15",
        "days_kept": dict(data.days),
        "records": [{"kind": record.kind, "facts": dict(record.facts)} for record in data.records],
        "log_entries": [
            {"seq": one.seq, "at": one.at, "entered_at": one.entered_at, "type": one.type, "erased": list(one.erased)}
            for one in data.entries
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _said(key: str, facts: SubjectFacts) -> str:
    return said(SAID, key, facts.language)


def _drawn(facts: SubjectFacts, pages: int) -> Sheet:
    data, language = facts.data, facts.language
    name = with_erased_names(data.name, language)
    title = f"{_said('title', facts)}: {name}"
    footer = f"{facts.company} · {facts.site} · {_said('footer', facts).format(name=name)}"
    sheet = Sheet(Furniture(title, facts.company, facts.site, footer, language, data.at.astimezone()), pages)
    sheet.heading(title, _said("below", facts).format(at=to_the_minute(data.at, language)))
    sheet.section(_said("purposes_title", facts))
    for key in ("purposes", "recipients", "rights"):
        sheet.lines(_said(key, facts), size=9)
        sheet.y += 1.2 * MM
    for kind in dict.fromkeys(record.kind for record in data.records):
        _records(sheet, kind, data.of(kind), facts)
    _entries(sheet, facts)
    _kept(sheet, facts)
    return sheet


def _records(sheet: Sheet, kind: str, records: tuple[SubjectRecord, ...], facts: SubjectFacts) -> None:
    lines = [line for line in (_line(record, facts) for record in records) if line]
    if not lines:
        return
    sheet.y += 3 * MM
    sheet.section(f"{said(KINDS, kind, facts.language)} ({len(records)})")
    draw_table(sheet, [("", _WIDE)], ((line,) for line in lines), heads=False)


def _line(record: SubjectRecord, facts: SubjectFacts) -> str:
    parts = []
    for fact, value in record.facts.items():
        shown = _shown(fact, value, facts.language)
        if shown:
            parts.append(f"{said(FACTS, fact, facts.language)}: {shown}")
    return with_erased_names(" · ".join(parts), facts.language)


def _shown(fact: str, value: SubjectValue, language: str) -> str:
    if value is None or value in ("", ()):
        return ""
    if fact in YES_OR_NO:
        return said(SAID, "yes" if value else "no", language)
    if isinstance(value, tuple):
        return ", ".join(said(CODES, one, language) for one in value)
    if isinstance(value, int):
        return str(value)
    if len(value) > len(_TIME) and value[10:11] == "T":
        return to_the_minute(datetime.fromisoformat(value), language)
    return said(CODES, value, language)


def _entries(sheet: Sheet, facts: SubjectFacts) -> None:
    data = facts.data
    sheet.y += 3 * MM
    sheet.section(_said("entries_title", facts))
    if not data.entries:
        sheet.lines(_said("no_entries", facts), size=9)
        return
    first, last = (datetime.fromisoformat(one.at) for one in (data.entries[0], data.entries[-1]))
    text = _said("entries", facts).format(
        count=len(data.entries),
        first=to_the_minute(first, facts.language),
        last=to_the_minute(last, facts.language),
        file=facts.json_file,
        erased=sum(bool(one.erased) for one in data.entries),
        pseudonym=", ".join(data.pseudonyms),
    )
    sheet.lines(text, size=9)


def _kept(sheet: Sheet, facts: SubjectFacts) -> None:
    sheet.y += 3 * MM
    sheet.section(_said("kept_title", facts), keep=40 * MM)
    for name, days in facts.data.days.items():
        text = _said("one_day" if days == 1 else "days", facts).format(days=days)
        sheet.lines(f"{said(CLASSES, name, facts.language)}: {text}", size=8.5, color=MUTED)
