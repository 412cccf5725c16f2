"""Signatures of PDF files as a reader checks them, with nobody trusted beforehand."""

import logging
from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import PdfSignatureStatus, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def signature_of(pdf: bytes) -> tuple[str, PdfSignatureStatus]:
    """Name of the field, and what a reader says of the one signature in the file."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # it reports with a traceback that nobody is trusted
    (seen,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
    return str(seen.field_name), validate_pdf_signature(seen, ValidationContext(trust_roots=[], allow_fetching=False))
