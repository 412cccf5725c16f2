"""Facts that the tests print, and ways to look into a finished PDF."""

import io
import math
from datetime import UTC, date, datetime, timedelta

import pypdfium2
import zxingcpp
from PIL import Image
from pypdfium2 import raw

from accessdesk.documents.badge import BadgeFacts
from accessdesk.documents.evacuation import EvacuationFacts, EvacuationPerson, PersonState
from accessdesk.documents.log_report import LogReportFacts, LogRow
from accessdesk.documents.raster import page_count, raster
from accessdesk.documents.receipt_facts import (
    Confirmation,
    Confirmed,
    Giver,
    Proof,
    ReceiptFacts,
    ReceiptKind,
    ReceiptLine,
    ReturnBlock,
    Taker,
)

AT = datetime(2026, 11, 23, 9, 44, tzinfo=UTC)
ANCHOR = "AD1:3:48213:MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U"
STROKES = tuple(
    tuple((0.05 + 0.3 * part + 0.006 * step, 0.5 + 0.3 * math.sin(step / 4 + part)) for step in range(41))
    for part in range(3)
)

BADGE = BadgeFacts(
    company="Muster Hosting",
    site="Nürnberg",
    number="B-021",
    name="Miriam Okafor",
    visitor_company="Kältetechnik Brandt GmbH",
    host="Jonas Weiß",
    valid_until=AT.replace(hour=12, minute=0),
    valid_on=date(2026, 11, 23),
    escort_required=True,
    escort_name="Timo Lindner",
    token="AB1:4F7K2M9QXR5TZ8LW",
    language="de",
)

LINES = (
    ReceiptLine("Z-4711 Hauptgebäude", "HS-2 Technik", "HS-2/012", "metal", ("Haupteingang", "RZ 1"), "good"),
    ReceiptLine("Z-4711 Hauptgebäude", "GHS-1 Generalhaupt", "GHS-1/02", "metal", ("Tor Süd",), "worn"),
    ReceiptLine("Transponder", "TR Rufbereitschaft", "TR-0231", "transponder", (), "good"),
)

ISSUE = ReceiptFacts(
    kind=ReceiptKind.ISSUE,
    number="ÜP-2026-00418",
    company="Muster Hosting GmbH",
    site="Nürnberg",
    giver=Giver("Katrin Vogel", "Empfang"),
    taker=Taker("Anna Berger", personnel_number="1042"),
    identity_seen="id_card",
    lines=LINES,
    purpose="Rufbereitschaft KW 48",
    approver="L. Sommer, Büroleitung",
    at=AT,
    due=datetime(2026, 11, 30, 8, 0, tzinfo=UTC),
    expected_cost=9800,
    text_version=1,
    language="de",
    giver_confirmation=Confirmation("Katrin Vogel", Confirmed.SCAN_AND_LOGIN, AT),
    taker_confirmation=Confirmation("Anna Berger", Confirmed.DRAWN, AT, STROKES),
    proof=Proof(ANCHOR, ANCHOR),
)

RETURNED = ReturnBlock(
    at=AT + timedelta(days=3),
    returned_by="Piotr Żółć",
    accepted_by="Timo Roth",
    accepted_role="Empfang",
    condition="damaged",
    place="Tresor A, Haken 31",
    returner=Confirmation(
        "Piotr Żółć", Confirmed.NO_SIGNATURE, AT + timedelta(days=3), (), "Einwurf in den Briefkasten"
    ),
    accepter=Confirmation("Timo Roth", Confirmed.DRAWN, AT + timedelta(days=3), STROKES),
)

PEOPLE = (
    EvacuationPerson("Dawid Kowalczyk", "LWL Nord", "RZ 1", "P. Ahrens", "", "", "B-017", AT, PersonState.ON_SITE,
                     assembly_point="Wiese Nord"),
    EvacuationPerson(
        "Élodie Marchand", "Notstrom", "USV", "J. Weiß", "T. Lindner", "0911 555-2291", "B-004", AT,
        PersonState.ON_SITE, needs_help=True, host_phone="0911 555-2270", assembly_point="Parkplatz Süd",
    ),
    EvacuationPerson("Jürgen Öztürk", "Huber", "RZ 2", "J. Weiß", "", "", "B-005", AT, PersonState.UNCLEAR,
                     assembly_point="Parkplatz Süd"),
    EvacuationPerson("Ana Silva", "Foto Huber", "", "J. Weiß", "", "", "", AT, PersonState.ARRIVED),
)  # fmt: skip
EVACUATION = EvacuationFacts("Muster Hosting GmbH", "Nürnberg", AT, PEOPLE, "de", emergency=6)

ROWS = tuple(
    LogRow(48000 + at, AT + timedelta(minutes=at), AT + timedelta(minutes=at + 90 * (at % 9 == 0)),
           f"Ankunft Besuch {at}", "Katrin Vogel", "Login", late=at % 9 == 0)
    for at in range(60)
)  # fmt: skip
CHECKPOINT = "accessdesk/muster\n48213\n" + "A" * 44 + "\n\n— muster " + "B" * 90 + "\n"
REPORT = LogReportFacts(
    company="Muster Hosting GmbH",
    site="Nürnberg",
    period_from=AT,
    period_to=AT + timedelta(days=1),
    filters=("Standort Nürnberg",),
    verdict="Das Protokoll ist unverändert.",
    rows=ROWS,
    made_at=AT + timedelta(days=1),
    anchor=ANCHOR,
    checkpoint_qr=CHECKPOINT,
    language="de",
)


def text_of(pdf: bytes) -> str:
    """All text of the PDF with every kind of white space left out: lines may have been wrapped."""
    document = pypdfium2.PdfDocument(pdf)
    found = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return squeezed(found)


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def squeezed(text: str) -> str:
    return "".join(char for char in text if not char.isspace() and char not in "\ufffe\ufeff\u00ad")


def images(pdf: bytes, dpi: float = 150) -> list[Image.Image]:
    return [Image.open(io.BytesIO(raster(pdf, dpi=dpi, page=page))) for page in range(page_count(pdf))]


def qr_texts(pdf: bytes) -> list[str]:
    return [found.text for image in images(pdf, 200) for found in zxingcpp.read_barcodes(image)]


def unembedded_fonts(pdf: bytes) -> set[str]:
    """Names of fonts that text is set in without being embedded, and of fonts that are merely declared so."""
    found = {"Helvetica"} if b"/Helvetica" in pdf else set()
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        for part in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=4):
            font = raw.FPDFTextObj_GetFont(part.raw)
            if raw.FPDFFont_GetIsEmbedded(font) != 1:
                found.add("unembedded")
    document.close()
    return found


def image_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    count = sum(len(list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))) for page in document)
    document.close()
    return count


def text_outside(pdf: bytes, margin: float) -> str:
    """The characters that lie nearer than `margin` points to the page's edge."""
    found = ""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        wide, high = page.get_size()
        for at in range(text.count_chars()):
            char = text.get_text_range(at, 1)
            left, bottom, right, top = text.get_charbox(at)
            inside = left >= margin and bottom >= margin and right <= wide - margin and top <= high - margin
            if char.strip() and not inside:
                found += char
    document.close()
    return found
