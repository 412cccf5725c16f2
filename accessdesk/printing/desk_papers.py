"""The Papers port: read what is stored, render it, send it, and note that it was printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.desk.desk import Desk
from accessdesk.desk.printing import NotePrinted, PaperKind
from accessdesk.desk.reminder_rows import ShownReminder
from accessdesk.domain.access_rights import Right
from accessdesk.domain.badges import BadgeTemplate
from accessdesk.domain.ids import EmployeeId, ReceiptId, VisitId
from accessdesk.domain.receipt_texts import RECEIPT_TEXT
from accessdesk.printing.delivering import deliver
from accessdesk.printing.evacuation_papers import EvacuationPapers
from accessdesk.printing.facts import receipt_facts
from accessdesk.printing.mail import keep_mail_password
from accessdesk.printing.printers import printer_names
from accessdesk.settings import DeskSettings, read_settings, write_settings
from accessdesk.storage.house import House
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.receipts import ReceiptSelects
from accessdesk.ui.papers import Printed

if TYPE_CHECKING:
    from accessdesk.printing.badge_papers import BadgePapers


@dataclass(slots=True)
class DeskPapers:
    """Papers of one open data folder. Every method blocks; `opened` is told each PDF that was written to the folder."""

    house: House
    desk: Desk
    lists: SqlLists
    opened: Callable[[Path], None] | None = None

    def badge_preview(self, visit_id: int, number: str, until: datetime | None = None) -> bytes:
        return self._badges().preview(VisitId(visit_id), number, until)

    def template_preview(self, template: BadgeTemplate, logo: bytes | None = None) -> tuple[bytes, bytes]:
        return self._badges().template_preview(template, logo)

    def badge_pdf(self, badge_id: int) -> tuple[str, bytes]:
        """The number and the PDF of a badge that was issued; empty for a reusable one."""
        return self._badges().pdf(badge_id)

    def receipt_pdf(self, receipt_id: int) -> tuple[str, bytes]:
        """The number and the PDF of a receipt."""
        from accessdesk.documents.receipt import receipt

        row = ReceiptSelects(self.house.engine).receipt_facts(ReceiptId(receipt_id))
        return row.number, receipt(receipt_facts(row))

    def print_badge(self, badge_id: int) -> Printed:
        if self.lists.on_paper(badge_id):
            return Printed("", "")
        number, pdf = self.badge_pdf(badge_id)
        printed = self._deliver(pdf, self.badge_printer(), f"badge-{number}")
        self.desk.execute(NotePrinted(PaperKind.BADGE, badge_id, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def print_prepared(self, prepared_ids: Sequence[int]) -> Printed:
        pdf = self._badges().prepared_pdf(prepared_ids)
        return self._print_all(PaperKind.PREPARED, prepared_ids, pdf, f"badges-{len(prepared_ids)}-{prepared_ids[0]}")

    def print_cards(self, card_ids: Sequence[int]) -> Printed:
        pdf = self._badges().cards_pdf(card_ids)
        return self._print_all(PaperKind.CARD, card_ids, pdf, f"stock-{len(card_ids)}-{card_ids[0]}")

    def _print_all(self, kind: PaperKind, ids: Sequence[int], pdf: bytes, name: str) -> Printed:
        printed = self._deliver(pdf, self.badge_printer(), name)
        for target in ids:
            self.desk.execute(NotePrinted(kind, target, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def _badges(self) -> "BadgePapers":
        from accessdesk.printing.badge_papers import BadgePapers

        return BadgePapers(self.house, self.lists)

    def print_receipt(self, receipt_id: int) -> Printed:
        number, pdf = self.receipt_pdf(receipt_id)
        printed = self._deliver(pdf, self.paper_printer(), f"receipt-{number}")
        self.desk.execute(NotePrinted(PaperKind.RECEIPT, receipt_id, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def loss_pdf(self, report_id: int) -> tuple[str, bytes]:
        """A name for the file, and the PDF of what a loss report froze."""
        from accessdesk.documents.loss_paper import loss_paper
        from accessdesk.storage.lists.losses import LossSelects

        return f"loss-{report_id}", loss_paper(LossSelects(self.house.engine).loss_paper(report_id))

    def print_loss(self, report_id: int) -> Printed:
        name, pdf = self.loss_pdf(report_id)
        printed = self._deliver(pdf, self.paper_printer(), name)
        self.desk.execute(NotePrinted(PaperKind.LOSS, report_id, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def shipped_clauses(self, language: str) -> dict[str, str]:
        from accessdesk.documents.legal_texts import shipped_words

        return shipped_words(RECEIPT_TEXT, language)

    def print_evacuation(self) -> Printed:
        """The list of this minute, with its entry; the running window prints from the sealed list instead."""
        papers, now = EvacuationPapers(self.house.data_dir, self.opened), self.house.clock.now()
        papers.refresh(self.lists, now)
        printed = papers.print_list(now)
        papers.settle(self.desk)
        return printed

    def roll_call_pdf(self, roll_call_id: int) -> bytes:
        """The closing report."""
        from accessdesk.documents.roll_call import roll_call_report
        from accessdesk.printing.presence_facts import roll_call_facts

        row = self.lists.roll_call(roll_call_id)
        return roll_call_report(roll_call_facts(row, self.lists.company(), self.house.clock.now()))

    def print_roll_call(self, roll_call_id: int) -> Printed:
        pdf = self.roll_call_pdf(roll_call_id)
        printed = self._deliver(pdf, self.paper_printer(), f"roll-call-{roll_call_id}")
        self.desk.execute(NotePrinted(PaperKind.ROLL_CALL, roll_call_id, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def inventory_pdf(self, inventory_id: int) -> bytes:
        """The closing protocol, or the sheet so far of an inventory that still runs."""
        from accessdesk.documents.inventory_protocol import inventory_protocol
        from accessdesk.printing.inventory_facts import inventory_facts
        from accessdesk.storage.lists.inventories import InventorySelects

        sheet = InventorySelects(self.house.engine).inventory(inventory_id)
        return inventory_protocol(inventory_facts(sheet, self.lists.company(), self.house.clock.now()))

    def print_inventory(self, inventory_id: int) -> Printed:
        pdf = self.inventory_pdf(inventory_id)
        printed = self._deliver(pdf, self.paper_printer(), f"inventory-{inventory_id}")
        self.desk.execute(NotePrinted(PaperKind.INVENTORY, inventory_id, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def reminders_today(self) -> tuple[ShownReminder, ...]:
        """The reminders of the day as they leave, with what became of each."""
        from accessdesk.printing.reminders import ReminderMails

        mails = ReminderMails(self.house.data_dir, self.desk, self.lists, self.lists.company())
        return mails.shown(self.house.clock.now())

    def leaver_pdf(self, employee_id: int) -> bytes:
        """The sheet of somebody who leaves or is away for long, as things stand now."""
        from accessdesk.documents.leaver_paper import LeaverFacts, leaver_paper

        self.desk.demand(Right.PEOPLE)
        now, company = self.house.clock.now(), self.lists.company()
        sheet = self.lists.leaver_sheet(EmployeeId(employee_id), now)
        return leaver_paper(LeaverFacts(sheet, company.company, company.site, company.language, now))

    def print_leaver(self, employee_id: int) -> Printed:
        pdf = self.leaver_pdf(employee_id)
        printed = self._deliver(pdf, self.paper_printer(), f"leaver-{employee_id}")
        self.desk.execute(NotePrinted(PaperKind.LEAVER, employee_id, sha256(pdf).hexdigest(), printed.printer))
        return printed

    def forms_pdf(self, ids: Sequence[int]) -> tuple[str, bytes]:
        """The first number and the PDF of blank forms of one kind."""
        from accessdesk.documents.blank_forms import blank_forms
        from accessdesk.printing.presence_facts import form_facts

        wanted = frozenset(ids)
        forms = [form for form in reversed(self.lists.paper_forms()) if form.id in wanted]
        return forms[0].number, blank_forms(form_facts(forms, self.lists.zones(), self.lists.company()))

    def print_forms(self, ids: Sequence[int]) -> Printed:
        number, pdf = self.forms_pdf(ids)
        printed = self._deliver(pdf, self.paper_printer(), f"forms-{number}")
        self.desk.execute(NotePrinted(PaperKind.PAPER_FORMS, ids[0], sha256(pdf).hexdigest(), printed.printer))
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

    def hourly(self) -> tuple[bool, bool]:
        settings = self._settings()
        return settings.hourly_print, settings.hourly_mail

    def set_hourly(self, printed: bool, mailed: bool) -> None:
        write_settings(self.house.data_dir, replace(self._settings(), hourly_print=printed, hourly_mail=mailed))

    def checkpoint_folder(self) -> tuple[str, bool]:
        return self._settings().checkpoint_folder, self.house.medium.is_missing()

    def signing_key_is_lost(self) -> bool:
        return self.house.signing_key_is_lost()

    def set_checkpoint_folder(self, folder: str) -> None:
        self.house.medium.choose(folder)
        write_settings(self.house.data_dir, replace(self._settings(), checkpoint_folder=folder))

    def keep_mail_password(self, password: str) -> None:
        keep_mail_password(self.house.data_dir, password)

    def _settings(self) -> DeskSettings:
        return read_settings(self.house.data_dir)

    def _deliver(self, pdf: bytes, printer: str, name: str) -> Printed:
        return deliver(self.house.data_dir, pdf, printer, name, self.opened)
