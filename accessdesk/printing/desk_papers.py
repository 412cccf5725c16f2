"""The Papers port: read what is stored, render it, send it, and note that it was printed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.printing import NotePrinted, PaperKind, note_evacuation_list
from accessdesk.domain.ids import ReceiptId, VisitId
from accessdesk.printing.facts import badge_facts, evacuation_facts, receipt_facts
from accessdesk.printing.printers import printer_names, send
from accessdesk.settings import DeskSettings, read_settings, write_settings
from accessdesk.storage.house import House
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.receipts import ReceiptSelects
from accessdesk.ui.papers import Printed

PREVIEW_WIDTH = 420
PREVIEW_TOKEN = "AD-B-VORSCHAU"
_DAY = timedelta(hours=8)


@dataclass(slots=True)
class DeskPapers:
    """Papers of one open data folder. Every method blocks; `opened` is told each PDF that was written to the folder."""

    house: House
    desk: Desk
    lists: SqlLists
    opened: Callable[[Path], None] | None = None

    def badge_preview(self, visit_id: int, number: str, until: datetime | None = None) -> bytes:
        from accessdesk.documents.badge import badge
        from accessdesk.documents.raster import raster

        visit = self.lists.visit(VisitId(visit_id))
        until = until or visit.until or self.house.clock.now() + _DAY
        facts = badge_facts(visit, self.lists.company(), number=number, token=PREVIEW_TOKEN, until=until)
        return raster(badge(facts), width=PREVIEW_WIDTH)

    def badge_pdf(self, badge_id: int) -> tuple[str, bytes]:
        """The number and the PDF of a badge that was issued."""
        from accessdesk.documents.badge import badge

        issued = self.lists.issued_badge(badge_id)
        facts = badge_facts(
            self.lists.visit(issued.visit_id),
            self.lists.company(),
            number=issued.number,
            token=issued.token,
            until=issued.expires_at,
            escort=issued.escort_name,
        )
        return issued.number, badge(facts)

    def receipt_pdf(self, receipt_id: int) -> tuple[str, bytes]:
        """The number and the PDF of a receipt."""
        from accessdesk.documents.receipt import receipt

        row = ReceiptSelects(self.house.engine).receipt_facts(ReceiptId(receipt_id))
        return row.number, receipt(receipt_facts(row))

    def evacuation_pdf(self) -> tuple[int, bytes]:
        """How many people stand on the list now, and the PDF."""
        from accessdesk.documents.evacuation import evacuation_list

        people = self.lists.presence()
        return len(people), evacuation_list(evacuation_facts(people, self.lists.company(), self.house.clock.now()))

    def print_badge(self, badge_id: int) -> Printed:
        number, pdf = self.badge_pdf(badge_id)
        printed = self._deliver(pdf, self.badge_printer(), f"badge-{number}")
        self.desk.execute(NotePrinted(PaperKind.BADGE, badge_id, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def print_receipt(self, receipt_id: int) -> Printed:
        number, pdf = self.receipt_pdf(receipt_id)
        printed = self._deliver(pdf, self.paper_printer(), f"receipt-{number}")
        self.desk.execute(NotePrinted(PaperKind.RECEIPT, receipt_id, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def receipt_preview(self, receipt_id: int) -> bytes:
        from accessdesk.documents.raster import raster

        return raster(self.receipt_pdf(receipt_id)[1], width=2 * PREVIEW_WIDTH)

    def print_evacuation(self) -> Printed:
        people, pdf = self.evacuation_pdf()
        stamp = self.house.clock.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
        printed = self._deliver(pdf, self.paper_printer(), f"evacuation-{stamp}")
        note_evacuation_list(self.desk, people, sha256(pdf).hexdigest())
        return printed

    def printers(self) -> list[str]:
        return printer_names()

    def badge_printer(self) -> str:
        return self._settings().badge_printer

    def set_badge_printer(self, name: str) -> None:
        write_settings(self.house.data_dir, replace(self._settings(), badge_printer=name))

    def paper_printer(self) -> str:
        return self._settings().paper_printer

    def set_paper_printer(self, name: str) -> None:
        write_settings(self.house.data_dir, replace(self._settings(), paper_printer=name))

    def _settings(self) -> DeskSettings:
        return read_settings(self.house.data_dir)

    def _deliver(self, pdf: bytes, printer: str, name: str) -> Printed:
        if printer:
            send(pdf, printer, name)
            return Printed(printer, "")
        folder = Path(self._settings().papers_folder or self.house.data_dir / "papers")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"{file_name(name)}.pdf"
        path.write_bytes(pdf)
        path.chmod(0o600)
        if self.opened is not None:
            self.opened(path)
        return Printed("", str(path))


def file_name(name: str) -> str:
    """The name with only letters, digits, dot and hyphen left: on no system another folder, stream or device."""
    return re.sub(r"[^\w.-]", "-", name)
