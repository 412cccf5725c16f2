"""Sending a PDF to a printer of this computer, through CUPS (Linux and macOS)."""

import shutil
import subprocess

_PATIENCE_SECONDS = 30


class PrinterFault(Exception):
    """The printer did not take the paper. `code` and `detail` make the sentence."""

    code = "printer"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


def printer_names() -> list[str]:
    """The queues this computer knows; none where there is no CUPS."""
    if shutil.which("lpstat") is None:
        return []
    try:
        told = subprocess.run(["lpstat", "-e"], capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return []
    return told.stdout.split() if told.returncode == 0 else []


def send(pdf: bytes, printer: str, title: str) -> None:
    """Queue a PDF. Raises PrinterFault."""
    if shutil.which("lp") is None:
        raise PrinterFault("lp")
    try:
        told = subprocess.run(
            ["lp", "-d", printer, "-t", title, "-"],
            input=pdf,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as fault:
        raise PrinterFault(printer) from fault
    if told.returncode != 0:
        raise PrinterFault(told.stderr.decode("utf-8", "replace").strip() or printer)
