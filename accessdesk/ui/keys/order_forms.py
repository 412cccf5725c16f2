"""Forms for orders of copies: placing one, receiving what came, closing what never came."""

from collections.abc import Mapping

from PySide6.QtWidgets import QSpinBox

from accessdesk.desk.key_data import MOST_COPIES
from accessdesk.desk.key_orders import CancelOrder, OrderCopies, ReceiveCopies
from accessdesk.desk.key_rows import KeyTypeRow
from accessdesk.desk.key_stock_rows import KeyOrderRow
from accessdesk.domain.ids import CopyId
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.stock_form import StockForm
from accessdesk.ui.widgets import ChipChoice
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.chips import Chip
from accessdesk.ui.wording import local_day


class OrderForm(StockForm):
    """Copies of a type are ordered with the security card in the hand."""

    def __init__(self, key_desk: KeyDesk, key_type: KeyTypeRow) -> None:
        super().__init__(key_desk)
        self._type = key_type
        self.count = QSpinBox()
        self.count.setRange(1, MOST_COPIES)
        self.add_control("count", self.count)
        self.reason = self.add_line("reason", mandatory=True)
        self.card = self.add_line("security_card", mandatory=True)
        self.supplier = self.add_line("supplier")
        self.moment = self.add_moment()
        self.ready()

    def title(self) -> str:
        return self.tr("Order copies of {name}").format(name=self._type.name)

    def act_text(self) -> str:
        return self.tr("Record the order")

    def is_untouched(self) -> bool:
        return not any(line.text().strip() for line in (self.reason, self.card, self.supplier))

    def own_labels(self) -> Mapping[str, str]:
        return {
            "count": self.tr("How many"),
            "reason": self.tr("What for"),
            "security_card": self.tr("Number of the security card, read off the card"),
            "supplier": self.tr("Ordered from"),
        }

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        if not self.complete(wrong):
            return
        command = OrderCopies(
            self._type.id, self.count.value(), self.reason.text(), self.card.text(), self.supplier.text(), at
        )
        said = self.tr("Ordered: {count} of {name}.").format(count=self.count.value(), name=self._type.name)
        self.execute(command, lambda _: self.end(said))


class ReceiveForm(StockForm):
    """What came of an order: all copies are ticked, those that are missing are taken out."""

    def __init__(self, key_desk: KeyDesk, order: KeyOrderRow) -> None:
        super().__init__(key_desk)
        self._order = order
        self.came = ChipChoice()
        self.came.set_chips([Chip(str(id), number) for id, number in order.still_open])
        self.came.choose(str(id) for id, _ in order.still_open)
        self.add_control("copies", self.came, mandatory=True)
        self.note = self.add_line("delivery_note", mandatory=True)
        self.card = self.add_line("security_card", mandatory=True)
        self.location = self.add_line("location")
        self.moment = self.add_moment()
        self.ready()

    def title(self) -> str:
        return self.tr("Delivery of {number}").format(number=self._order.number)

    def about_text(self) -> str:
        order = self._order
        text = self.tr("{count} of {name}, ordered on {day} by {who}. Take out what did not come.")
        return text.format(
            count=order.total, name=order.type_name, day=local_day(order.ordered_at), who=order.ordered_by
        )

    def act_text(self) -> str:
        return self.tr("Take into stock")

    def is_untouched(self) -> bool:
        return not any(line.text().strip() for line in (self.note, self.card, self.location))

    def own_labels(self) -> Mapping[str, str]:
        return {
            "copies": self.tr("What came"),
            "delivery_note": self.tr("Number of the delivery note"),
            "security_card": self.tr("Number of the security card, read off the card"),
            "location": self.tr("Where they hang now"),
        }

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        if not self.complete(wrong):
            return
        ids = tuple(CopyId(int(key)) for key in self.came.chosen())
        command = ReceiveCopies(self._order.id, ids, self.note.text(), self.card.text(), self.location.text(), at)
        said = self.tr("In stock: {count} of {name}.").format(count=len(ids), name=self._order.type_name)
        self.execute(command, lambda _: self.end(said))


class CancelOrderForm(StockForm):
    """What has not come will not come; said by two people."""

    def __init__(self, key_desk: KeyDesk, order: KeyOrderRow) -> None:
        super().__init__(key_desk, Kind.DANGER)
        self._order = order
        self.reason = self.add_line("reason", mandatory=True)
        self.add_second_person()
        self.ready()

    def title(self) -> str:
        return self.tr("Never delivered: {number}").format(number=self._order.number)

    def about_text(self) -> str:
        numbers = ", ".join(number for _, number in self._order.still_open)
        text = self.tr("{numbers} never came and never will. You and a second person say so; it cannot be undone.")
        return text.format(numbers=numbers)

    def act_text(self) -> str:
        return self.tr("Close the order")

    def own_labels(self) -> Mapping[str, str]:
        return {"reason": self.tr("Why they never came")}

    def finish(self) -> None:
        if self.complete():
            command = CancelOrder(self._order.id, self.reason.text(), self.second())
            said = self.tr("Order {number} is closed.").format(number=self._order.number)
            self.execute(command, lambda _: self.end(said))
