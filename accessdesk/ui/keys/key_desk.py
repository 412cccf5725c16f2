"""What every form of keys works with, and the receipt that follows a handover to the printer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.key_readers import KeyLists
from accessdesk.domain.ids import CopyId, ReceiptId
from accessdesk.ui.visits.at_desk import AtDesk, BadgePapers
from accessdesk.ui.widgets.toast import OpenFolder
from accessdesk.ui.wording import error_text

translate = QCoreApplication.translate
Clock = Callable[[], datetime]


class KeyPapers(BadgePapers, Protocol):
    """The papers that keys need."""

    def print_receipt(self, receipt_id: ReceiptId) -> Any:
        """Render and print a handover receipt; on the documents' thread."""

    def print_loss(self, report_id: int) -> Any:
        """Render and print what a loss report froze."""

    def shipped_clauses(self, language: str) -> dict[str, str]:
        """The sentences that ship with the program, by clause."""

    def print_inventory(self, inventory_id: int) -> Any:
        """Render and print the protocol of an inventory, or its sheet so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDesk(AtDesk):
    """The desk, and the keys that can be read there."""

    keys: KeyLists
    papers: KeyPapers

    def print_receipt(self, receipt_id: int | None) -> None:
        """Print in the background. The handover stands, whatever the printer does: a fault is only told."""
        if receipt_id is None:
            return
        id = ReceiptId(receipt_id)
        self.background.print_run(
            self.background, lambda: self.papers.print_receipt(id), self._on_printed, self._on_not_printed
        )

    def print_loss(self, report_id: int | None) -> None:
        """The paper of a loss, in the background; its facts are stored, so a jammed printer costs nothing."""
        if report_id is None:
            return
        self.background.print_run(
            self.background, lambda: self.papers.print_loss(report_id), self._on_loss_printed, self._on_loss_not_printed
        )

    def _on_loss_printed(self, printed: Any) -> None:
        self._told(printed, translate("KeyDesk", "Report with schedule and whereabouts stored as {name}"))

    def _on_loss_not_printed(self, error: Exception) -> None:
        self._not_told(error, translate("KeyDesk", "The report is stored. Its paper was not printed: {why}"))

    def print_inventory(self, inventory_id: int) -> None:
        """Print in the background; the inventory stands, whatever the printer does."""
        papers = self.papers
        self.background.print_run(
            self.background, lambda: papers.print_inventory(inventory_id), self._on_inventory, self._on_not_listed
        )

    def _on_inventory(self, printed: Any) -> None:
        self._told(printed, translate("KeyDesk", "Protocol stored as {name}"))

    def _on_not_listed(self, error: Exception) -> None:
        self._not_told(error, translate("KeyDesk", "The count is kept. Its paper was not printed: {why}"))

    def _on_printed(self, printed: Any) -> None:
        self._told(printed, translate("KeyDesk", "Receipt stored as {name}"))

    def _on_not_printed(self, error: Exception) -> None:
        self._not_told(error, translate("KeyDesk", "The handover is recorded. The receipt was not printed: {why}"))

    def _told(self, printed: Any, stored: str) -> None:
        path = str(getattr(printed, "path", "") or "")
        if path and not getattr(printed, "printer", ""):
            file = Path(path)
            self.show_toast(stored.format(name=file.name), OpenFolder(file))

    def _not_told(self, error: Exception, sentence: str) -> None:
        why = error_text(error)
        if why is None and not isinstance(error, OSError):
            self.background.crashed.emit(error)
        self.say(sentence.format(why=why or translate("KeyDesk", "print it again from the key's menu.")))


@dataclass(frozen=True, slots=True)
class KeyOut:
    """A key in somebody's hands as reception shows it; `id` is the copy's."""

    id: CopyId
    label: str
    second: str
    holder: str
    holder_second: str
    due_at: datetime | None


def keys_out_rows(keys: KeyLists, now: datetime) -> list[KeyOut]:
    """What is out, the most urgent first. On the database thread."""
    return [
        KeyOut(
            id=row.id,
            label=row.number,
            second=", ".join(row.doors) or row.type_name,
            holder=row.holder_name,
            holder_second=row.bearer or row.holder_company or row.purpose,
            due_at=row.due_at,
        )
        for row in keys.keys_out(now)
    ]
