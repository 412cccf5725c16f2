"""The closing report of a roll call, and the forms for a power cut."""

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest

from accessdesk.documents.blank_forms import BlankForms, blank_forms
from accessdesk.documents.raster import page_count
from accessdesk.documents.roll_call import RollCallFacts, RollCallPerson, roll_call_report
from tests.documents.papers import AT, squeezed, text_of

PEOPLE = (
    RollCallPerson("Ada Eze", "Notstrom AG", "Tor 2", "safe", "Timo Lindner", AT, AT, "Katrin Vogel"),
    RollCallPerson("Bo Lund", "Huber", "Tor 2", "missing", "Timo Lindner", AT, AT, "Katrin Vogel"),
    RollCallPerson("Cem Arslan", "", "", "gone", "Mehmet Brandt", AT, AT, "Katrin Vogel"),
)
REPORT = RollCallFacts(
    "Muster Hosting GmbH",
    "Nürnberg",
    True,
    AT,
    AT + timedelta(minutes=20),
    AT + timedelta(minutes=24),
    "Tür am Flur 2 klemmte.",
    PEOPLE,
    AT,
    "de",
)
FORMS = BlankForms("visit", ("PV-2026-0001", "PV-2026-0002"), "Muster", "Nürnberg", ("RZ 1", "RZ 2"), AT, "de")


def test_the_report_says_who_was_missing_first_who_said_so_and_when() -> None:
    found = text_of(roll_call_report(REPORT))
    assert found.index("BoLund") < found.index("CemArslan") < found.index("AdaEze")
    for part in ("vermisst (1)", "Timo Lindner, 09:44", "eingetragen 09:44, Katrin Vogel", "Tür am Flur 2 klemmte."):
        assert squeezed(part) in found
    assert "24min" in found
    assert "(nachgetragen)" in found, "it was begun at 09:44 and entered twenty minutes later"


def test_a_drill_is_marked_on_every_page_and_an_evacuation_never() -> None:
    crowd = tuple(replace(PEOPLE[0], name=f"Mensch {at}") for at in range(80))
    document = pypdfium2.PdfDocument(roll_call_report(replace(REPORT, people=crowd)))
    assert len(document) > 1
    assert all("ÜBUNG" in page.get_textpage().get_text_range() for page in document)
    assert "ÜBUNG" not in text_of(roll_call_report(replace(REPORT, drill=False)))


def test_somebody_without_an_answer_is_not_passed_over() -> None:
    silent = RollCallPerson("Dora Falk", "", "Tor 2", "open", "", None, None, "")
    found = text_of(roll_call_report(replace(REPORT, people=(*PEOPLE, silent), ended_at=None)))
    assert "DoraFalk" in found
    assert "ohneAntwort(1)" in found
    assert "läuftnoch" in found


def test_the_same_report_has_the_same_bytes() -> None:
    assert roll_call_report(REPORT) == roll_call_report(REPORT)
    assert roll_call_report(REPORT) != roll_call_report(replace(REPORT, drill=False))


@pytest.mark.parametrize("kind", ["visit", "handover"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_form_has_a_page_with_its_own_number_twice(kind: str, language: str) -> None:
    pdf = blank_forms(replace(FORMS, kind=kind, language=language))
    assert page_count(pdf) == 2
    document = pypdfium2.PdfDocument(pdf)
    for page, number in zip(document, FORMS.numbers, strict=True):
        said = page.get_textpage().get_text_range()
        assert said.count(number) == 2
        assert not any(other in said for other in FORMS.numbers if other != number)


def test_a_form_asks_for_everything_that_a_visit_records() -> None:
    found = text_of(blank_forms(FORMS))
    for asked in (
        "Ankunft",
        "Abholung",
        "Übergaben der Begleitung",
        "Verlässt das Gelände",
        "Abgang",
        "RZ 2",
        "Reisepass",
    ):
        assert squeezed(asked) in found


def test_many_zones_stay_on_the_page() -> None:
    zones = tuple(f"Bereich mit langem Namen {number}" for number in range(14))
    document = pypdfium2.PdfDocument(blank_forms(replace(FORMS, zones=zones)))
    assert len(document) == 2
    text = document[0].get_textpage()
    lowest = min(text.get_charbox(at)[1] for at in range(text.count_chars()) if text.get_text_range(at, 1).strip())
    assert lowest > 20
