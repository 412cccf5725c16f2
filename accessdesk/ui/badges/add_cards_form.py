"""Reusable badges come into the stock: a first number and how many."""

import re

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from accessdesk.desk.badges import MOST_AT_ONCE, AddBadgeCards
from accessdesk.desk.outcome import Outcome
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind

_ENDING = re.compile(r"(.*?)(\d+)$")


class AddCardsForm(ActForm):
    """Counts on from the first number; without digits at its end there is only one."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.first, self.count = QLineEdit(), QSpinBox()
        self.first.setMaxLength(20)
        self.count.setRange(1, MOST_AT_ONCE)
        self.preview = PlainLabel(ink="muted", wrap=True)
        self.place(
            self.add_field("numbers", self.first, mandatory=True), self.add_field("count", self.count, mandatory=True)
        )
        self.column.addWidget(self.preview)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.first.textChanged.connect(lambda _: self._word_preview())
        self.count.valueChanged.connect(lambda _: self._word_preview())
        self.retranslate()

    def title(self) -> str:
        return self.tr("Add reusable badges")

    def is_untouched(self) -> bool:
        return not self.first.text().strip()

    def first_focus(self) -> QWidget:
        return self.first

    def numbers(self) -> tuple[str, ...]:
        return numbers_from(self.first.text().strip(), self.count.value())

    def finish(self) -> None:
        self.clear_errors()
        if not self.first.text().strip():
            self.show_errors(missing("numbers"))
            return
        self.execute(AddBadgeCards(self.numbers()), self._on_added)

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["numbers"].set_label(self.tr("First number"))
        self.first.setPlaceholderText(self.tr("for example: 1 or K-01"))
        self._primary.set_text(self.tr("Add to the stock"))
        self._word_preview()

    def _word_preview(self) -> None:
        numbers = self.numbers() if self.first.text().strip() else ()
        text = numbers[0] if len(numbers) == 1 else f"{numbers[0]} – {numbers[-1]}" if numbers else ""
        self.preview.setText(self.tr("Numbers: {numbers}").format(numbers=text) if text else "")

    def _on_added(self, outcome: Outcome) -> None:
        text = self.tr("Added to the stock: {count}. “Print” on a badge makes the card.")
        self.end(text.format(count=len(self.numbers())))


def numbers_from(first: str, count: int) -> tuple[str, ...]:
    """As many numbers as asked, on from the first, with its leading zeros."""
    found = _ENDING.fullmatch(first)
    if found is None:
        return (first,)
    head, digits = found.groups()
    return tuple(f"{head}{int(digits) + at:0{len(digits)}}" for at in range(count))
