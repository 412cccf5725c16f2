"""Letters to people who asked about their data: received (Art. 12), and the answers under Art. 15 to 18 GDPR."""

from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.desk.subject_requests import RequestRow
from accessdesk.documents.erased_names import with_erased_names
from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import MM, MUTED
from accessdesk.documents.sheet import Furniture, Sheet, numbered
from accessdesk.domain.subject_requests import RequestKind, RequestOutcome

RECEIVED = 12
ARTICLE = {RequestKind.ACCESS: 15, RequestKind.CORRECTION: 16, RequestKind.ERASURE: 17, RequestKind.RESTRICTION: 18}

# key: (German, English)
_WORDS = {
    "subject": ("Ihre Anfrage vom {received}: {kind}", "Your request of {received}: {kind}"),
    "access": ("Auskunft über Ihre Daten", "information about your data"),
    "correction": ("Berichtigung Ihrer Daten", "correction of your data"),
    "erasure": ("Löschung Ihrer Daten", "erasure of your data"),
    "restriction": ("Einschränkung der Verarbeitung", "restriction of processing"),
    "dear": ("Guten Tag {name},", "Dear {name},"),
    "received": (
        "wir haben Ihre Anfrage erhalten und antworten bis zum {due} (Art. 12 Abs. 3 DSGVO).",
        "We have received your request and will answer by {due} (Art. 12 (3) GDPR).",
    ),
    "restricted": (
        "Bis dahin löschen wir nichts von Ihren Daten und nutzen sie nur, soweit Art. 18 Abs. 2 DSGVO es erlaubt.",
        "Until then we erase nothing of your data and use it only as Art. 18 (2) GDPR allows.",
    ),
    "identity": (
        "Damit niemand anderes Ihre Daten erhält oder ändert, müssen wir sicher sein, dass Sie es sind. "
        "Bitte weisen Sie "
        "sich am Empfang aus oder nennen Sie uns einen Weg, auf dem wir Sie kennen. Eine Kopie Ihres "
        "Ausweises brauchen "
        "wir nicht.",
        "So that nobody else receives or changes your data, we have to be sure that it is you. Please show "
        "a document at "
        "reception, or tell us a way by which we know you. We need no copy of your document.",
    ),
    "granted_access": (
        "Sie erhalten mit diesem Brief alle Daten, die wir über Sie speichern, als PDF und in maschinenlesbarer Form "
        "(Art. 15 DSGVO).",
        "With this letter you receive all data that we keep about you, as PDF and in machine-readable form "
        "(Art. 15 GDPR).",
    ),
    "granted_correction": (
        "wir haben Ihre Daten berichtigt (Art. 16 DSGVO).",
        "We have corrected your data (Art. 16 GDPR).",
    ),
    "granted_erasure": (
        "Ihr Name und Ihre Kontaktdaten sind gelöscht (Art. 17 DSGVO). Im Zugangsprotokoll stehen Sie nur "
        "noch mit einem "
        "zufälligen Kennzeichen; wer dahinter steht, weiß niemand mehr.",
        "Your name and contact details are erased (Art. 17 GDPR). The access log names you by a random mark alone, and "
        "nobody knows any more who is behind it.",
    ),
    "granted_restriction": (
        "die Verarbeitung Ihrer Daten war wie verlangt eingeschränkt (Art. 18 DSGVO); in dieser Zeit wurde "
        "nichts davon "
        "gelöscht. Die Einschränkung ist mit diesem Brief aufgehoben.",
        "The processing of your data was restricted as you asked (Art. 18 GDPR); nothing of it was erased "
        "in that time. "
        "The restriction is lifted with this letter.",
    ),
    "partly": (
        "wir konnten Ihrer Anfrage zum Teil entsprechen (Art. {article} DSGVO).",
        "We could grant your request in part (Art. {article} GDPR).",
    ),
    "refused": (
        "wir können Ihrer Anfrage nicht entsprechen (Art. {article}, Art. 12 Abs. 4 DSGVO).",
        "We cannot grant your request (Art. {article}, Art. 12 (4) GDPR).",
    ),
    "answer": ("Im Einzelnen:", "In detail:"),
    "complain": (
        "Sie können sich bei einer Aufsichtsbehörde für den Datenschutz beschweren und das Gericht anrufen.",
        "You may complain to a data protection authority and seek a judicial remedy.",
    ),
    "regards": ("Mit freundlichen Grüßen", "Yours sincerely"),
    "footer": ("Anfrage Nr. {number}", "Request no. {number}"),
}


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """An open request gets the letter that it was received, an answered one its answer."""

    request: RequestRow
    company: str
    site: str
    at: datetime

    @property
    def article(self) -> int:
        return RECEIVED if self.request.outcome is None else ARTICLE[self.request.kind]


def reply_letter(facts: LetterFacts) -> bytes:
    """The letter as PDF, in the language of the request."""
    return numbered(lambda pages: _drawn(facts, pages))


def _said(key: str, facts: LetterFacts, **more: object) -> str:
    return _WORDS[key][0 if facts.request.language == "de" else 1].format(**more)


def _day(day: date, language: str) -> str:
    return f"{day:%d.%m.%Y}" if language == "de" else f"{day.day} {day:%B %Y}"


def _drawn(facts: LetterFacts, pages: int) -> Sheet:
    request, language = facts.request, facts.request.language
    kind = _said(request.kind.value, facts)
    subject = _said("subject", facts, received=_day(request.received_on, language), kind=kind)
    footer = f"{facts.company} · {facts.site} · {_said('footer', facts, number=request.id)}"
    dated = facts.at.astimezone()
    sheet = Sheet(Furniture(subject, facts.company, facts.site, footer, language, dated), pages)
    name = with_erased_names(request.name, language)
    sheet.lines(" · ".join(part for part in (facts.company, facts.site) if part), size=8, color=MUTED)
    sheet.y += 14 * MM
    for line in (name, *request.contact.split(", ")):
        sheet.lines(line, size=10.5)
    sheet.y += 14 * MM
    sheet.lines(f"{facts.site}, {_day(dated.date(), language)}", size=10)
    sheet.y += 8 * MM
    sheet.lines(subject, size=12, weight=Weight.BOLD)
    sheet.y += 5 * MM
    for text in (_said("dear", facts, name=name), *_body(facts), _said("regards", facts), facts.company):
        sheet.lines(text, size=10.5)
        sheet.y += 4 * MM
    return sheet


def _body(facts: LetterFacts) -> list[str]:
    request = facts.request
    if request.outcome is None:
        told = [_said("received", facts, due=_day(request.due_on, request.language))]
        if request.kind is RequestKind.RESTRICTION:
            told.append(_said("restricted", facts))
        return told if request.identity_at is not None else [*told, _said("identity", facts)]
    if request.outcome is RequestOutcome.GRANTED:
        head = _said(f"granted_{request.kind.value}", facts)
    else:
        head = _said(request.outcome.value, facts, article=facts.article)
    return [
        head,
        f"{_said('answer', facts)} {with_erased_names(request.answer, request.language)}",
        _said("complain", facts),
    ]
