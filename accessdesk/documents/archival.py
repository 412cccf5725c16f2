"""A report for an archive: PDF/A-3b (ISO 19005-3) with the data it speaks of attached, then signed.

The order is fixed: the file is validated before it is signed, because no validator here reads signed files; the
signature is appended and changes no byte before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from accessdesk.documents.paper import pdf_date

if TYPE_CHECKING:
    from pikepdf import Pdf

SIGNATURE_FIELD = "AccessDesk"
_FLAVOUR = "3b"


class NotArchival(Exception):
    """The report does not conform to PDF/A-3b; `args[0]` is what the validator found first."""


@dataclass(frozen=True, slots=True)
class AttachedData:
    """A file inside the report: the table behind its figures. `words` say what it is."""

    name: str
    data: bytes
    mime_type: str
    words: str


def archival(report: bytes, attached: Sequence[AttachedData], *, dated: datetime) -> bytes:
    """The report as PDF/A-3b with these files attached (relationship: data). Raises NotArchival.

    `dated` is an aware moment of the facts.
    """
    import pikepdf
    from pikepdf import pdfa

    with pikepdf.open(BytesIO(report)) as pdf:
        _without_transitions(pdf)
        for one in attached:
            pdf.attachments[one.name] = pikepdf.AttachedFileSpec(
                pdf,
                one.data,
                filename=one.name,
                description=one.words,
                mime_type=one.mime_type,
                relationship=pikepdf.Name.Data,
                creation_date=pdf_date(dated),
                mod_date=pdf_date(dated),
            )
        written = BytesIO()
        try:
            pdfa.save(pdf, written, _FLAVOUR)
        except pdfa.PdfaError as fault:
            raise NotArchival(str(fault)[:500]) from fault
        return written.getvalue()


def _without_transitions(pdf: "Pdf") -> None:
    """reportlab gives each page the key of a slide show's transition, which PDF/A knows not."""
    for page in pdf.pages:
        if "/Trans" in page:
            del page["/Trans"]


def signed(report: bytes, private_key: bytes, certificate: bytes, *, reason: str) -> bytes:
    """The report with an invisible signature appended (PKCS #7, detached, SHA-256); key and certificate as PEM.

    A reader calls it intact and valid, and the signer unknown: the certificate is the company's own.
    """
    from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    own = next(iter(load_certs_from_pemder_data(certificate)))
    signer = SimpleSigner(
        signing_cert=own,
        signing_key=load_private_key_from_pemder_data(private_key, passphrase=None),
        cert_registry=SimpleCertificateStore(),
    )
    told = PdfSignatureMetadata(
        field_name=SIGNATURE_FIELD,
        md_algorithm="sha256",
        reason=reason,
        subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED,
    )
    out = BytesIO()
    sign_pdf(IncrementalPdfFileWriter(BytesIO(report)), told, signer=signer, output=out)
    return out.getvalue()
