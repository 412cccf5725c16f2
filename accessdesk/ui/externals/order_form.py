"""An order: kept, changed, ended."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from accessdesk.desk.customers import SaveOrder
from accessdesk.desk.external_rows import CustomerRow, OrderRow
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.sites import Zone
from accessdesk.ui.externals.day_errors import wrong_days
from accessdesk.ui.people.day_field import DayField
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind


class OrderForm(ActForm):
    """`row` None enters a new order; without a customer it is this company's own, to a firm that works here."""

    def __init__(
        self, at_desk: AtDesk, customers: Sequence[CustomerRow], zones: Sequence[Zone], row: OrderRow | None = None
    ) -> None:
        super().__init__(at_desk)
        self._row = row
        self.number, self.subject = QLineEdit(), QLineEdit()
        self.customer, self.zones = QComboBox(), ChipChoice([Chip(str(zone.id), zone.name) for zone in zones])
        self.days = {"valid_from": DayField(), "valid_until": DayField()}
        self.customer.addItem("", None)
        for customer in customers:
            if customer.active or (row is not None and row.customer_id == customer.id):
                self.customer.addItem(customer.name, customer.id)
        self.place(self.add_field("number", self.number, mandatory=True), self.add_field("customer", self.customer))
        self.place(self.add_field("subject", self.subject, mandatory=True))
        self.place(self.add_field("zones", self.zones, mandatory=True))
        self.place(*(self.add_field(name, line, mandatory=True) for name, line in self.days.items()))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._fill()
        self._before = self._typed()
        self.number.textChanged.connect(lambda _: self.heading_changed.emit())
        self.retranslate()

    def _fill(self) -> None:
        row = self._row
        self.days["valid_from"].set_day(row.valid_from if row else self.at_desk.clock().astimezone().date())
        if row is None:
            return
        self.number.setText(row.number)
        self.subject.setText(row.subject)
        self.customer.setCurrentIndex(max(0, self.customer.findData(row.customer_id)))
        self.zones.choose(str(zone) for zone in row.zones)
        self.days["valid_until"].set_day(row.valid_until)

    def title(self) -> str:
        return self.tr("New order") if self._row is None else self.tr("Change an order")

    def draft_name(self) -> str:
        return self.number.text().strip() or self.title()

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def first_focus(self) -> QWidget:
        return self.number

    def finish(self) -> None:
        self.clear_errors()
        filled = {
            "number": self.number.text().strip(),
            "subject": self.subject.text().strip(),
            "zones": self.zones.chosen(),
            **{name: line.text().strip() for name, line in self.days.items()},
        }
        errors = missing(*(name for name, what in filled.items() if not what)) | wrong_days(self.days)
        begin, end = (line.day() for line in self.days.values())
        if errors or begin is None or end is None:
            self.show_errors(errors)
            return
        done = self.tr("Order {number} saved").format(number=self.number.text().strip())
        self.execute(self._command(begin, end), lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["number"].set_label(self.tr("Order number"))
        self.fields["valid_from"].set_label(self.tr("Valid from"))
        self.customer.setItemText(0, self.tr("none: our own order"))
        self.subject.setPlaceholderText(self.tr("for example: exchange the air conditioning"))
        closed = self._row is not None and self._row.ended_on is not None
        self._primary.set_text(self.tr("Save and open again") if closed else self.tr("Save"))
        self.heading_changed.emit()

    def _command(self, begin: date, end: date) -> SaveOrder:
        return SaveOrder(
            self._row.id if self._row else None,
            self.customer.currentData(),
            self.number.text(),
            self.subject.text(),
            tuple(ZoneId(int(key)) for key in self.zones.chosen()),
            begin,
            end,
        )

    def _typed(self) -> tuple[object, ...]:
        lines = (self.number, self.subject, *self.days.values())
        return (*(line.text() for line in lines), self.customer.currentData(), self.zones.chosen())


class EndOrderForm(ActForm):
    """Asks once."""

    def __init__(self, at_desk: AtDesk, row: OrderRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self._said = PlainLabel(wrap=True)
        self.place(self._said)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()

    def title(self) -> str:
        return self.tr("End order {number}").format(number=self._row.number)

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self._primary

    def finish(self) -> None:
        row = self._row
        facts = (row.id, row.customer_id, row.number, row.subject, row.zones, row.valid_from, row.valid_until)
        done = self.tr("Order {number} ended").format(number=row.number)
        self.execute(SaveOrder(*facts, ended=True), lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        text = self.tr("From today on nobody comes in on the number {number}. Whoever is in the house stays.")
        self._said.setText(text.format(number=self._row.number))
        self._primary.set_text(self.tr("End the order"))
        self.heading_changed.emit()
