"""What a printing order brings back to the window."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a paper went: a printer's name, or the path of the PDF when no printer is chosen."""

    printer: str
    path: str
