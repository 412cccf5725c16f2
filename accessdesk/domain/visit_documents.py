"""Documents that a visitor must have been given: which, for which type of visit, in which version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from accessdesk.domain.ids import PersonId, Pseudonym, VisitId
from accessdesk.domain.visits import VisitType


class DocumentKind(StrEnum):
    """What a visitor reads, hears or signs before they go in."""

    PRIVACY_NOTICE = "privacy_notice"
    HOUSE_RULES = "house_rules"
    SAFETY_BRIEFING = "safety_briefing"
    NDA = "nda"


WITH_THE_NOTICE = (DocumentKind.PRIVACY_NOTICE, DocumentKind.HOUSE_RULES)
"""What the confirmation at the arrival ("notice handed over") covers."""


@dataclass(frozen=True, slots=True)
class DocumentText:
    """One version of a document. A version that was given to somebody is never edited: new words, new version.

    `valid_days`: a visitor who got this version so many days ago need not get it again; 0 means at every visit.
    """

    id: int
    pseudonym: Pseudonym
    kind: DocumentKind
    version: int
    text_de: str
    text_en: str
    required_for: tuple[VisitType, ...]
    valid_days: int
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class DocumentGiven:
    """A visitor was given a version of a document: handed over, briefed or signed."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    person_id: PersonId
    kind: DocumentKind
    version: int
    given_at: datetime
    entered_at: datetime


def in_force(texts: Iterable[DocumentText]) -> dict[DocumentKind, DocumentText]:
    """The newest version of each kind."""
    newest: dict[DocumentKind, DocumentText] = {}
    for text in texts:
        if text.kind not in newest or newest[text.kind].version < text.version:
            newest[text.kind] = text
    return newest


def still_to_give(
    type: VisitType, texts: Iterable[DocumentText], given: Iterable[DocumentGiven], visit_id: VisitId, now: datetime
) -> tuple[DocumentText, ...]:
    """What this type of visit demands and the visitor has not got, in the order of the kinds.

    `given` is what the person got at this and earlier visits. A new version counts from the next visit on: who got an
    older one at this very visit has got it.
    """
    had = list(given)

    def has(text: DocumentText) -> bool:
        return any(
            one.kind is text.kind
            and (
                one.visit_id == visit_id
                or (one.version == text.version and one.given_at + timedelta(days=text.valid_days) > now)
            )
            for one in had
        )

    newest = in_force(texts)
    wanted = [newest[kind] for kind in DocumentKind if kind in newest and type in newest[kind].required_for]
    return tuple(text for text in wanted if not has(text))
