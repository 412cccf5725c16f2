"""A PDF, or other finished bytes, that leaves the house as a file: readable for its owner alone, with its digest."""

import hashlib
import os
from pathlib import Path

from accessdesk.documents.export_file import ExportedFile


def write_pdf(path: Path, pdf: bytes, *, rows: int) -> ExportedFile:
    """Write it with mode 0600; a file of that name is replaced. `rows`: what it tells of. OSError as it comes."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(pdf)
    return ExportedFile(rows, hashlib.sha256(pdf).hexdigest())
