"""An auditor's report is PDF/A-3b with its tables inside, and its signature shows every later change."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from pikepdf import pdfa
from reportlab.pdfgen.canvas import Canvas

from accessdesk.documents.archival import SIGNATURE_FIELD, AttachedData, NotArchival, archival, signed
from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import A4, Paper
from accessdesk.storage.report_key import REPORT_KEY_FILE, ReportKey
from tests.support.pdf_signatures import signature_of

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TABLE = AttachedData("visits.csv", "Name\r\nZoë Çelik\r\n".encode(), "text/csv", "Visits")


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> ReportKey:
    return ReportKey.in_folder(tmp_path_factory.mktemp("data"), "Muster Hosting GmbH", AT)


def report() -> bytes:
    paper = Paper(title="Evidence package", author="Muster Hosting GmbH", language="en", size=A4, dated=AT)
    paper.text(50, 50, "Zoë Çelik", size=12, weight=Weight.BOLD)
    return paper.finish()


def test_a_report_becomes_archival_with_its_tables_attached_byte_for_byte() -> None:
    made = archival(report(), [TABLE], dated=AT)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdfa.check(pdf, "3b").findings == []
        assert pdf.attachments["visits.csv"].get_file().read_bytes() == TABLE.data
        assert [str(one.AFRelationship) for one in pdf.Root.AF] == ["/Data"]
        assert str(pdf.Root.Lang) == "en"


def test_a_report_with_a_font_that_is_not_embedded_is_no_archival_one() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(50, 50, "Helvetica stays outside")
    canvas.save()
    with pytest.raises(NotArchival, match=r"(?i)font"):
        archival(buffer.getvalue(), [], dated=AT)


def test_a_signed_report_is_intact_valid_and_never_called_trusted(key: ReportKey) -> None:
    whole = archival(report(), [TABLE], dated=AT)
    made = signed(whole, key.private_key, key.certificate, reason="Evidence package")
    assert made.startswith(whole)
    field, status = signature_of(made)
    assert (field, status.intact, status.valid, status.trusted) == (SIGNATURE_FIELD, True, True, False)
    assert status.signing_cert.sha256.hex() == key.fingerprint


def test_one_byte_changed_after_signing_is_seen(key: ReportKey) -> None:
    made = signed(archival(report(), [TABLE], dated=AT), key.private_key, key.certificate, reason="Evidence package")
    at = made.index(b"/Title") + 8
    forged = made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :]
    assert not signature_of(forged)[1].intact


def test_the_key_is_kept_for_its_owner_alone_and_made_anew_when_it_is_lost_or_damaged(tmp_path: Path) -> None:
    first = ReportKey.in_folder(tmp_path, "Muster Hosting GmbH", AT)
    path = tmp_path / REPORT_KEY_FILE
    assert path.stat().st_mode & 0o077 == 0
    assert ReportKey.in_folder(tmp_path, "Muster Hosting GmbH", AT) == first
    private = load_pem_private_key(first.private_key, None)
    assert isinstance(private, RSAPrivateKey)
    assert private.key_size == 3072
    path.write_bytes(path.read_bytes()[:-300])
    second = ReportKey.in_folder(tmp_path, "Muster Hosting GmbH", AT)
    assert second.fingerprint != first.fingerprint
    assert ReportKey.in_folder(tmp_path, "Muster Hosting GmbH", AT) == second
