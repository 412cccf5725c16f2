"""What the window asks of papers, as a protocol; the app hands in what renders and prints.

All methods block: call them through Background.print_run, never on the window's thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from accessdesk.domain.badges import BadgeTemplate


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a paper went: a printer's name, or the path of the PDF when no printer is chosen."""

    printer: str
    path: str


class Papers(Protocol):
    """Badges, receipts and lists on paper. Raises documents' or printers' faults; no act depends on them."""

    def badge_preview(self, visit_id: int, number: str, until: datetime | None = None) -> bytes:
        """A PNG of the badge as it would be printed now, empty when nothing will be.

        `until` (aware) is the end that is about to be recorded.
        """

    def print_badge(self, badge_id: int) -> Printed:
        """What is reusable or was printed ahead is not printed: both are empty then."""

    def print_prepared(self, prepared_ids: Sequence[int]) -> Printed:
        """Badges ahead of their visitors, in one document."""

    def print_cards(self, card_ids: Sequence[int]) -> Printed:
        """Reusable badges for the stock, in one document."""

    def template_preview(self, template: BadgeTemplate, logo: bytes | None = None) -> tuple[bytes, bytes]:
        """PNGs of a sample's front and back (empty without one); `logo` None is the stored one."""

    def print_receipt(self, receipt_id: int) -> Printed: ...

    def print_evacuation(self) -> Printed:
        """Works while the desk is locked."""

    def print_roll_call(self, roll_call_id: int) -> Printed:
        """The closing report."""

    def print_forms(self, ids: Sequence[int]) -> Printed:
        """Numbered blank forms of one kind."""

    def receipt_preview(self, receipt_id: int) -> bytes:
        """A PNG of a receipt's first page."""

    def printers(self) -> list[str]:
        """The printers of this computer."""

    def badge_printer(self) -> str:
        """The chosen printer for badges; empty: a PDF."""

    def set_badge_printer(self, name: str) -> None: ...

    def paper_printer(self) -> str:
        """The chosen printer for A4; empty: a PDF."""

    def set_paper_printer(self, name: str) -> None: ...
