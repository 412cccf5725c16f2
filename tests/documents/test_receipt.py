"""The handover receipt, field by field."""

from dataclasses import replace

import pypdfium2
import pytest

from accessdesk.documents.legal_texts import CLAUSES, receipt_text
from accessdesk.documents.raster import page_count
from accessdesk.documents.receipt import receipt
from accessdesk.documents.receipt_facts import Confirmation, Confirmed, Proof, ReceiptKind, Taker
from tests.documents.papers import ANCHOR, AT, ISSUE, LINES, RETURNED, STROKES, images, qr_texts, squeezed, text_of

FIELDS = {
    "number": "Übergabeprotokoll ÜP-2026-00418",
    "company and site": "Muster Hosting GmbH · Nürnberg",
    "giver": "Ausgegeben durch: Katrin Vogel",
    "role": "Empfang",
    "taker": "Übernommen von: Anna Berger",
    "personnel number": "1042",
    "identity kind": "Personalausweis",
    "locking system": "Z-4711 Hauptgebäude",
    "key type": "GHS-1 Generalhaupt",
    "copy number": "GHS-1/02",
    "medium": "Transponder",
    "doors": "Haupteingang, RZ 1",
    "no doors": "keine Tür zugeordnet",
    "condition": "abgenutzt",
    "purpose": "Rufbereitschaft KW 48",
    "approver": "L. Sommer, Büroleitung",
    "date and time": "23.11.2026, 09:44",
    "due": "30.11.2026, 08:00",
    "property": "bleiben Eigentum von Muster Hosting GmbH",
    "no passing on": "Keine Weitergabe",
    "no copying": "Kein Nachmachen",
    "loss report": "Verlust sofort melden",
    "return on demand": "Rückgabe auf Verlangen",
    "loss notice": "Hinweis für den Verlustfall",
    "intention": "Bei Verlust beabsichtigen wir, die betroffene Schließanlage auszutauschen",
    "expected cost": "voraussichtlich etwa 9.800 €",
    "only what is replaced": "nur für das, was tatsächlich ausgetauscht wird",
    "text version": "Textfassung 1, Deutsch",
    "how the giver confirmed": "bestätigt durch Scan und Login der ausgebenden Person",
    "how the taker confirmed": "gezeichnet am 23.11.2026, 09:44",
    "what a signature is": "einfache elektronische Signaturen",
    "return block": "§ 368 BGB",
    "proof": ANCHOR,
}

ISSUED = text_of(receipt(ISSUE))


@pytest.mark.parametrize("field", FIELDS)
def test_the_receipt_states(field: str) -> None:
    assert squeezed(FIELDS[field]) in ISSUED


def test_the_proof_stands_there_as_a_code_too() -> None:
    assert qr_texts(receipt(ISSUE)) == [ANCHOR]


def test_a_longer_proof_still_decodes() -> None:
    note = "accessdesk/muster\n48213\n" + "A" * 44 + "\n\n— muster " + "B" * 90
    assert qr_texts(receipt(replace(ISSUE, proof=Proof(ANCHOR, note)))) == [note]


def test_a_receipt_without_proof_says_so() -> None:
    pdf = receipt(replace(ISSUE, proof=None))
    assert "nochkeinPrüftext" in text_of(pdf)
    assert qr_texts(pdf) == []


def test_an_outsider_is_shown_with_the_company() -> None:
    found = text_of(receipt(replace(ISSUE, taker=Taker("Lê Thị Gấm", company="Notstrom Service AG"))))
    assert "NotstromServiceAG" in found
    assert "Personalnummer" not in found


@pytest.mark.parametrize(
    ("language", "sentence"), [("de", "noch keine Kostentabelle"), ("en", "no cost table is kept yet")]
)
def test_an_unknown_cost_is_said_without_a_figure(language: str, sentence: str) -> None:
    found = text_of(receipt(replace(ISSUE, expected_cost=None, language=language)))
    assert squeezed(sentence) in found
    assert "€" not in found
    assert "EUR" not in found


def test_a_cost_of_nothing_is_a_figure_not_an_unknown() -> None:
    assert "etwa0€" in text_of(receipt(replace(ISSUE, expected_cost=0)))


def test_the_english_receipt_is_english_throughout() -> None:
    found = text_of(receipt(replace(ISSUE, language="en")))
    for shown in (
        "Handover receipt",
        "about €9,800",
        "23 Nov 2026, 09:44",
        "simple electronic signatures",
        "Text version 1, English",
    ):
        assert squeezed(shown) in found
    assert "Schließanlageauszutauschen" not in found


def test_unlimited_and_unapproved_are_said_in_words() -> None:
    found = text_of(receipt(replace(ISSUE, due=None, approver=None, identity_seen=None)))
    for shown in ("unbefristet", "keine Freigabe erforderlich", "nicht vorgelegt"):
        assert squeezed(shown) in found


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_receipt_claims_no_more_than_a_simple_signature(language: str) -> None:
    found = text_of(receipt(replace(ISSUE, language=language, returned=RETURNED))).casefold()
    for claim in (
        "qualifiziert",
        "fortgeschritten",
        "siegel",
        "qualified",
        "advanced",
        "seal",
        "rechtssicher",
        "lückenlos",
    ):
        assert claim not in found


def test_a_missing_signature_gives_its_reason() -> None:
    refused = Confirmation("Anna Berger", Confirmed.NO_SIGNATURE, AT, (), "verweigert <b>")
    found = text_of(receipt(replace(ISSUE, taker_confirmation=refused)))
    assert squeezed("Keine Unterschrift. Grund: verweigert <b>") in found


def _ink(pdf: bytes) -> int:
    return sum(sum(page.convert("L").histogram()[:100]) for page in images(pdf, 72))


def test_a_drawn_signature_is_drawn() -> None:
    empty = replace(ISSUE, taker_confirmation=replace(ISSUE.taker_confirmation, strokes=()))
    assert _ink(receipt(ISSUE)) > _ink(receipt(empty)) + 50


def test_strokes_beyond_the_field_stay_inside_it() -> None:
    wild = replace(ISSUE.taker_confirmation, strokes=(((-5.0, -5.0), (9.0, 9.0)), ((0.5, 0.5),), ()))
    held = replace(ISSUE.taker_confirmation, strokes=(((0.0, 0.0), (1.0, 1.0)), ((0.5, 0.5),), ()))
    assert receipt(replace(ISSUE, taker_confirmation=wild)) == receipt(replace(ISSUE, taker_confirmation=held))


def test_a_return_shows_who_brought_it_and_who_took_it() -> None:
    back = replace(ISSUE, kind=ReceiptKind.RETURN, number="RP-7", issue_number=ISSUE.number, returned=RETURNED)
    found = text_of(receipt(back))
    for shown in (
        "Übergabeprotokoll RP-7", "Zur Ausgabe ÜP-2026-00418", "26.11.2026, 09:44", "Piotr Żółć", "Timo Roth, Empfang",
        "beschädigt", "Tresor A, Haken 31", "Einwurf in den Briefkasten", "Der Empfang der oben aufgeführten Stücke",
    ):  # fmt: skip
        assert squeezed(shown) in found
    assert "AuszufüllenbeiderRückgabe" not in found


def test_forty_lines_run_over_numbered_pages_and_none_is_lost() -> None:
    lines = tuple(replace(LINES[at % 3], copy_number=f"HS-9/{at:03d}") for at in range(40))
    pdf = receipt(replace(ISSUE, lines=lines))
    found = text_of(pdf)
    pages = page_count(pdf)
    assert pages > 2
    assert [f"HS-9/{at:03d}" for at in range(40) if found.count(f"HS-9/{at:03d}") != 1] == []
    assert all(f"Seite{page}/{pages}" in found for page in range(1, pages + 1))
    document = pypdfium2.PdfDocument(pdf)
    assert "Schließanlage" in document[1].get_textpage().get_text_range()


def test_one_key_with_three_hundred_doors_is_printed_whole() -> None:
    doors = tuple(f"Tür-{at:03d}" for at in range(300))
    found = text_of(receipt(replace(ISSUE, lines=(replace(LINES[0], doors=doors),))))
    assert [door for door in doors if door not in found] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_clause_has_heading_and_sentence_in_both_languages(language: str) -> None:
    text = receipt_text(1, language)
    assert len(text.clauses) == len(CLAUSES) == 5
    assert all(head and len(body) > 60 for head, body in text.clauses)
    assert "{cost}" in text.loss_with_cost
    assert "{cost}" not in text.loss_without_cost


def test_a_text_version_that_never_shipped_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        receipt(replace(ISSUE, text_version=99))


def test_the_strokes_of_the_sample_lie_inside_the_field() -> None:
    assert all(0 <= x <= 1 and 0 <= y <= 1 for stroke in STROKES for x, y in stroke)
