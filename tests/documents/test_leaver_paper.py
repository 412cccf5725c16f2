"""The printed sheet of a leaver."""

from datetime import UTC, date, datetime

import pypdfium2
import pytest

from accessdesk.desk.leaver_rows import LeaverSheet
from accessdesk.documents.leaver_paper import LeaverFacts, leaver_paper
from accessdesk.domain.ids import EmployeeId, Pseudonym
from accessdesk.domain.leavers import LeaverDecision, OpenDecision, OpenKind, OpenThing

AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
KEY = OpenThing(OpenKind.KEY, 7, "HS 2/014", "HS 2 Technik · Bund Technik", AT, AT)
CODE = OpenThing(OpenKind.CODE, 3, "Alarm Lager", "<b>EG</b> & Tor", AT)
KEPT = LeaverDecision(
    1, Pseudonym("a" * 32), EmployeeId(4), OpenKind.KEY, 7, "HS 2/014", OpenDecision.STAYS_OPEN, "per Post", AT,
    EmployeeId(2),
)  # fmt: skip


def facts(language: str, *things: OpenThing, suspended: bool = False) -> LeaverFacts:
    sheet = LeaverSheet(
        EmployeeId(4), "Timo Lindner", "Technik", "4711", True, suspended, "timo", 2, date(2025, 2, 3), True,
        things, (KEPT,),
    )  # fmt: skip
    return LeaverFacts(sheet, "Muster Hosting GmbH", "Nürnberg", language, AT)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize(("language", "words"), [("de", "Bekannter Code"), ("en", "Code they know")])
def test_everything_open_stands_on_the_sheet_with_what_was_decided(language: str, words: str) -> None:
    pdf = leaver_paper(facts(language, KEY, CODE))
    told = text_of(pdf)
    for part in ("Timo Lindner", "HS 2/014", "Bund Technik", "per Post", "<b>EG</b> & Tor", words, "4711"):
        assert part in told
    assert leaver_paper(facts(language, KEY, CODE)) == pdf


def test_a_sheet_with_nothing_open_says_so() -> None:
    assert "Nothing is open." in text_of(leaver_paper(facts("en")))
