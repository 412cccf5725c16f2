"""What the customer display shows to one person, page by page, and what they answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.visit_documents import DocumentKind, DocumentText
from accessdesk.ui.widgets.signature_pad import Polyline

KEYS = "keys"
"""The page of a key handover; every other page has the name of its document."""


class Wish(StrEnum):
    """What the page wants: `READ` informs and asks for no consent, `AGREE` can be refused, `SIGN` takes a line."""

    READ = "read"
    AGREE = "agree"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class DisplayPage:
    """`texts` by language; a missing one shows in English, else in the first there is. `version` 0: none."""

    key: str
    wish: Wish
    texts: Mapping[str, str]
    version: int = 0
    since: datetime | None = None

    def text(self, language: str) -> str:
        return self.texts.get(language) or self.texts.get("en") or next(iter(self.texts.values()), "")


@dataclass(frozen=True, slots=True)
class Presented:
    """For one person: their name, who collects them ("" for nobody), and the pages in their order."""

    name: str
    collected_by: str
    pages: tuple[DisplayPage, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: pages that were gone through, lines drawn by page, the page that was refused ("" for none)."""

    read: tuple[str, ...] = ()
    signed: Mapping[str, tuple[Polyline, ...]] = field(default_factory=dict)
    refused: str = ""


def page_of(text: DocumentText) -> DisplayPage:
    """A document of the company. The privacy notice informs; nobody is asked to consent to it."""
    wish = Wish.READ if text.kind is DocumentKind.PRIVACY_NOTICE else Wish.AGREE
    words = {"de": text.text_de, "en": text.text_en}
    return DisplayPage(text.kind.value, wish, words, version=text.version, since=text.entered_at)
