"""A delivery (F7): carrier, recipient, pieces. No visit, no badge."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.rows import EmployeeRow
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import employee_suggestion, employees
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import TypeAhead
from accessdesk.ui.widgets.buttons import Kind

_LEAST = 3
"""Fewer letters may be a department's, and are kept as typed."""


class DeliveryForm(ActForm):
    """The recipient may be an employee found by typing, or any words; letters that only one employee has are enough."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.carrier, self.note, self.at = QLineEdit(), QLineEdit(), MomentInput()
        self.recipient = TypeAhead(at_desk.background, employees(at_desk.lists))
        self.pieces = QSpinBox()
        self.pieces.setRange(1, 9_999)
        self.place(self.add_field("carrier", self.carrier, mandatory=True))
        self.place(
            self.add_field("recipient", self.recipient, mandatory=True),
            self.add_field("pieces", self.pieces, mandatory=True),
        )
        self.place(self.add_field("note", self.note), self.add_field("happened_at", self.at))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Delivery")

    def draft_name(self) -> str:
        return self.carrier.text().strip() or self.title()

    def is_untouched(self) -> bool:
        return not (self.carrier.text().strip() or self.recipient.text().strip())

    def first_focus(self) -> QWidget:
        return self.carrier

    def finish(self) -> None:
        self.clear_errors()
        empty = [name for name in ("carrier", "recipient") if not self._text(name)]
        errors = missing(*empty)
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        if errors:
            self.show_errors(errors)
            return
        typed, lists = self._text("recipient"), self.at_desk.lists
        if self.recipient.taken is not None or len(typed) < _LEAST:
            self._record(at)
        else:
            self.read(lambda: lists.find_employees(typed, 2), lambda found: self._record_for(typed, found, at))

    def _record_for(self, typed: str, found: Sequence[EmployeeRow], at: datetime | None) -> None:
        if len(found) == 1 and self._text("recipient") == typed:
            self.recipient.take(employee_suggestion(found[0]))
        self._record(at)

    def _record(self, at: datetime | None) -> None:
        carrier, recipient = self._text("carrier"), self._text("recipient")
        text = self.tr("Delivery of {carrier} for {recipient}").format(carrier=carrier, recipient=recipient)
        command = RecordDelivery(carrier, recipient, self.pieces.value(), self.note.text(), at)
        self.execute(command, lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self.at.setPlaceholderText(self.tr("now"))
        self._primary.set_text(self.tr("Record delivery"))

    def _text(self, name: str) -> str:
        return {"carrier": self.carrier, "recipient": self.recipient}[name].text().strip()
