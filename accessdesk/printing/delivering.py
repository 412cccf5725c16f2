"""A PDF goes to a printer, or, where none is chosen, into the folder for papers."""

import re
from collections.abc import Callable
from pathlib import Path

from accessdesk.printing.printers import send
from accessdesk.settings import read_settings
from accessdesk.ui.papers import Printed


def deliver(data_dir: Path, pdf: bytes, printer: str, name: str, opened: Callable[[Path], None] | None) -> Printed:
    """`opened` is told a PDF that was written to the folder. Raises PrinterFault, OSError."""
    if printer:
        send(pdf, printer, name)
        return Printed(printer, "")
    folder = Path(read_settings(data_dir).papers_folder or data_dir / "papers")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{file_name(name)}.pdf"
    path.write_bytes(pdf)
    path.chmod(0o600)
    if opened is not None:
        opened(path)
    return Printed("", str(path))


def file_name(name: str) -> str:
    """The name with only letters, digits, dot and hyphen left: on no system another folder, stream or device."""
    return re.sub(r"[^\w.-]", "-", name)
