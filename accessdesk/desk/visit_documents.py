"""Documents for visitors: the company's texts by version, and who was given which before they went in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.family import family_of
from accessdesk.desk.objections import spared_documents
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.group_refusals import DocumentsMissing
from accessdesk.domain.ids import VisitId
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visit_documents import DocumentGiven, DocumentKind, DocumentText, in_force, still_to_give
from accessdesk.domain.visits import Visit, VisitState, VisitType

LONGEST_TEXT = 20_000
MOST_DAYS = 3 * 366
_BEFORE_LEAVING = (VisitState.ARRIVED, VisitState.ON_SITE, VisitState.AWAY)


@dataclass(frozen=True, slots=True)
class SaveDocumentText:
    """What visitors get. Other words than before make a new version; who must get it, and for how long, may change."""

    kind: DocumentKind
    text_de: str
    text_en: str
    required_for: tuple[VisitType, ...]
    valid_days: int = 0


@dataclass(frozen=True, slots=True)
class GiveDocuments:
    """A visitor was given these: handed over, briefed or signed, as the document demands."""

    visit_id: VisitId
    kinds: tuple[DocumentKind, ...]
    happened_at: datetime | None = None


@handles(SaveDocumentText, right=Right.PEOPLE)
def save_document_text(command: SaveDocumentText, act: Act) -> Outcome:
    if not 0 <= command.valid_days <= MOST_DAYS:
        raise NotAcceptable(field="valid_days", why="out_of_range")
    words = {name: _text(getattr(command, name), name) for name in ("text_de", "text_en")}
    newest = in_force(act.uow.find(DocumentText)).get(command.kind)
    if newest is not None and (newest.text_de, newest.text_en) == (words["text_de"], words["text_en"]):
        saved = replace(newest, required_for=command.required_for, valid_days=command.valid_days)
    else:
        saved = DocumentText(
            id=act.uow.new_id(DocumentText),
            pseudonym=act.uow.new_pseudonym(),
            kind=command.kind,
            version=newest.version + 1 if newest is not None else 1,
            required_for=command.required_for,
            valid_days=command.valid_days,
            entered_at=act.uow.now,
            **words,
        )
    act.uow.record(EntryType.DOCUMENT_TEXT_CHANGED, saved, about=saved.pseudonym)
    return Outcome(saved.id, frozenset({Subject.SETTINGS}))


@handles(GiveDocuments, right=Right.VISITS)
def give_documents(command: GiveDocuments, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    if visit.state not in _BEFORE_LEAVING:
        raise NotAcceptable(field="visit", why="not_here", name=visit.name)
    at = happened(act, command.happened_at, not_before=visit.arrived_at)
    if not note_given(act, visit, command.kinds, at):
        raise Missing(field="documents")
    return Outcome(visit.id, frozenset({Subject.VISITS}))


def note_given(act: Act, visit: Visit, kinds: Iterable[DocumentKind], at: datetime) -> bool:
    """Record that the visitor got the versions in force, but what they got at this visit already. False: nothing."""
    wanted = set(kinds)
    if not wanted:
        return False
    newest = in_force(act.uow.find(DocumentText))
    had = {given.kind for given in act.uow.find(DocumentGiven, visit_id=visit.id)}
    fresh = [
        DocumentGiven(
            id=act.uow.new_id(DocumentGiven),
            pseudonym=act.uow.new_pseudonym(),
            visit_id=visit.id,
            person_id=visit.person_id,
            kind=kind,
            version=newest[kind].version,
            given_at=at,
            entered_at=act.uow.now,
        )
        for kind in DocumentKind
        if kind in wanted and kind in newest and kind not in had
    ]
    if not fresh:
        return False
    about = act.uow.get(Person, visit.person_id).pseudonym
    told = {"documents": ",".join(given.kind.value for given in fresh)}
    act.uow.record(EntryType.DOCUMENTS_GIVEN, *fresh, about=about, at=at, details={"custody": told})
    return True


def demand_documents(act: Act, visit: Visit) -> None:
    """Raises DocumentsMissing while the visitor lacks a document that this type of visit demands."""
    texts = act.uow.find(DocumentText)
    if not texts:
        return
    given = act.uow.find(DocumentGiven, person_id=family_of(act, visit.person_id))
    owed = still_to_give(visit.type, texts, given, visit.id, act.uow.now)
    spared = spared_documents(act, visit.id)
    missing = [text for text in owed if text.kind not in spared]
    if missing:
        names = ",".join(text.kind.value for text in missing)
        raise DocumentsMissing(field="documents", documents=names, name=visit.name)


def notice_in_force(act: Act, otherwise: str) -> str:
    """The version of the privacy notice that an arrival hands over; `otherwise` where the company has no own text."""
    notice = in_force(act.uow.find(DocumentText))
    found = notice.get(DocumentKind.PRIVACY_NOTICE)
    return f"notice-own-v{found.version}" if found is not None else otherwise


def _text(text: str, field: str) -> str:
    """Several lines, each of them without control characters."""
    lines = [cleaned(line, field, mandatory=False, longest=LONGEST_TEXT) for line in text.splitlines()]
    whole = "\n".join(lines).strip()
    if not whole:
        raise Missing(field=field)
    if len(whole) > LONGEST_TEXT:
        raise NotAcceptable(field=field, why="too_long", longest=LONGEST_TEXT)
    return whole
