"""Keeping keys for somebody, and giving a reservation up."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.key_reservations import CancelReservation, ReserveKeys
from accessdesk.desk.key_rows import CopyHit
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import CopyId
from accessdesk.ui.badges.reason_form import ReasonForm
from accessdesk.ui.keys.basket import Basket
from accessdesk.ui.keys.handover_parts import closing_time
from accessdesk.ui.keys.holder_input import HolderInput
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.key_lookups import copies, scanned_copy
from accessdesk.ui.keys.number_line import NumberLine
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind


class ReserveForm(KeyForm):
    """Which keys, for whom (also a visitor who is only expected), from when until when."""

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self.search = TypeAhead(key_desk.background, copies(key_desk.keys, key_desk.clock))
        find = scanned_copy(key_desk.keys, key_desk.clock)
        self.numbers = NumberLine(self.search, key_desk.background, find, self.fail)
        self.basket = Basket()
        self.holder = HolderInput(key_desk, expected=True)
        self.purpose = QLineEdit()
        self.begins, self.ends = MomentInput(), MomentInput()
        self.reserve = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.column.addWidget(self.add_field("copies", self.search, mandatory=True))
        self.column.addWidget(self.basket)
        self.column.addWidget(self.add_field("holder", self.holder, mandatory=True))
        self.column.addWidget(self.add_field("purpose", self.purpose, mandatory=True))
        self.place(
            self.add_field("from_at", self.begins, mandatory=True),
            self.add_field("window", self.ends, mandatory=True),
        )
        self.search.chosen.connect(self._on_found)
        self.numbers.taken.connect(self.add_copy)
        self.numbers.missed.connect(self.fields["copies"].set_error)
        self.basket.changed.connect(self.heading_changed)
        self.holder.changed.connect(self._on_holder)
        now = key_desk.clock()
        self.begins.show_moment(now)
        until = closing_time(now)
        if until is not None:
            self.ends.show_moment(until)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Reserve keys")

    def draft_name(self) -> str:
        choice = self.holder.choice()
        return self.tr("Reserving for {name}").format(name=choice.name) if choice else self.title()

    def state(self) -> tuple[str, Tone] | None:
        count = len(self.basket.ids())
        return (self.tr("to be kept: {count}").format(count=count), Tone.BLUE) if count else None

    def is_untouched(self) -> bool:
        typed = (self.search, self.holder.line, self.purpose)
        return not self.basket.ids() and not any(line.text().strip() for line in typed)

    def first_focus(self) -> QWidget:
        return self.holder.line if self.basket.ids() else self.search

    def add_copy(self, hit: CopyHit) -> None:
        self.fields["copies"].set_error(None)
        self.basket.add(hit)

    def finish(self) -> None:
        self.clear_errors()
        wrong: dict[str, str] = {}
        if not self.basket.ids():
            wrong["copies"] = self.tr("Scan a key, or choose one from the list.")
        choice = self.holder.choice()
        if choice is None:
            wrong["holder"] = self.tr("Choose for whom from the list.")
        if not self.purpose.text().strip():
            wrong |= missing("purpose")
        begins, ends = self._moment("from_at", self.begins, wrong), self._moment("window", self.ends, wrong)
        if wrong or choice is None or begins is None or ends is None:
            self.show_errors(wrong)
            return
        command = ReserveKeys(
            copy_ids=self.basket.ids(),
            purpose=self.purpose.text(),
            from_at=begins,
            until_at=ends,
            employee_id=choice.employee_id,
            visit_id=choice.visit_id,
            external_id=choice.external_id,
        )
        self.execute(command, self._on_reserved)

    def labels(self) -> Mapping[str, str]:
        return {
            "copies": self.tr("Which keys: scan, number or search"),
            "holder": self.tr("For"),
            "from_at": self.tr("From"),
            "window": self.tr("Until"),
        }

    def retranslate(self) -> None:
        super().retranslate()
        self.search.setPlaceholderText(self.tr("HS 2/014 or key type"))
        for line in (self.begins, self.ends):
            line.setPlaceholderText(self.tr("18:00 or 30.11. 8:00"))
        self.reserve.set_text(self.tr("Reserve"))
        self.heading_changed.emit()

    def _moment(self, name: str, line: MomentInput, wrong: dict[str, str]) -> datetime | None:
        try:
            moment = line.coming(self.key_desk.clock())
        except ValueError:
            moment = None
        if moment is None:
            wrong[name] = self.tr("Enter a time like 18:00 or 30.11. 08:00.")
        return moment

    def _on_found(self, suggestion: Suggestion) -> None:
        self.search.clear()
        self.add_copy(suggestion.value)

    def _on_holder(self) -> None:
        choice = self.holder.choice()
        if choice is not None and choice.until is not None:
            self.ends.show_moment_of_day(choice.until, self.key_desk.clock())
        self.heading_changed.emit()

    def _on_reserved(self, outcome: Outcome) -> None:
        choice = self.holder.choice()
        numbers = ", ".join(hit.number for hit in self.basket.hits())
        text = self.tr("{numbers} kept for {name}.")
        self.end(text.format(numbers=numbers, name=choice.name if choice else ""))


class CancelReservationForm(ReasonForm):
    """A kept key is free again."""

    def __init__(self, key_desk: KeyDesk, copy_id: CopyId, number: str, name: str) -> None:
        self._copy_id = copy_id
        super().__init__(key_desk, number, name)

    def title(self) -> str:
        return self.tr("Give the reservation up")

    def more_fields(self) -> Sequence[QWidget]:
        return ()

    def command(self, reason: str) -> CancelReservation:
        return CancelReservation(self._copy_id, reason)

    def done(self, outcome: Outcome) -> None:
        self.end(self.tr("{number} is free again.").format(number=self.number))

    def retranslate(self) -> None:
        super().retranslate()
        self.what.setText(self.tr("The key may be handed to anybody again. The reason is kept."))
        self.reason.setPlaceholderText(self.tr("for example: appointment moved"))
        self._primary.set_text(self.tr("Give up"))
