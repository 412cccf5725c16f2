"""What the settings screen needs to know of printers."""

from collections.abc import Sequence
from typing import Protocol

from accessdesk.desk.reminder_rows import ShownReminder


class Printers(Protocol):
    """The printers of this desk. "" stands for "make a PDF" and is always possible."""

    def printers(self) -> list[str]:
        """Names of the printers the system offers."""

    def badge_printer(self) -> str:
        """The one that prints badges."""

    def set_badge_printer(self, name: str) -> None: ...

    def paper_printer(self) -> str:
        """The one that prints receipts, reports and lists."""

    def set_paper_printer(self, name: str) -> None: ...

    def hourly(self) -> tuple[bool, bool]:
        """Whether this desk prints the evacuation list every full hour, and whether it mails it."""

    def set_hourly(self, printed: bool, mailed: bool) -> None: ...

    def checkpoint_folder(self) -> tuple[str, bool]:
        """The second medium to which this desk copies every checkpoint ("": none), and whether it is missing."""

    def set_checkpoint_folder(self, folder: str) -> None:
        """Choose another, or none (""). OSError when nothing can be written there."""

    def signing_key_is_lost(self) -> bool:
        """Whether this desk cannot sign the log; called on the database thread."""

    def keep_mail_password(self, password: str) -> None:
        """Seal the mail server's password on this computer; empty: forget it."""

    def reminders_today(self) -> Sequence[ShownReminder]:
        """The reminders of the day as they leave, with what became of each; called on the documents' thread."""
