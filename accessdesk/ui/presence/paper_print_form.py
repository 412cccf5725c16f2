"""Printing numbered blank forms before the power fails, and crossing out one that was spoilt."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.outcome import Outcome
from accessdesk.desk.paper_forms import MOST_AT_ONCE, IssuePaperForms, SettlePaperForm
from accessdesk.desk.presence_rows import PaperFormRow
from accessdesk.domain.presence import PaperFormKind, PaperFormState
from accessdesk.ui.presence.presence_desk import PresenceDesk
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import error_text, word


class PaperPrintForm(ActForm):
    """The numbers are entries before the paper is; a jammed printer wastes numbers, never gives one out twice."""

    def __init__(self, presence: PresenceDesk) -> None:
        super().__init__(presence.at_desk)
        self._presence = presence
        self.kind, self.count = ChipChoice(several=False), QLineEdit("5")
        self.count.setMaxLength(2)
        self._what, self._blank = PlainLabel(ink="muted", wrap=True), PlainLabel(wrap=True)
        self._numbers: list[str] = []
        self.place(self.add_field("form_kind", self.kind, mandatory=True), self.add_field("count", self.count))
        self.column.addWidget(self._what)
        self.column.addWidget(self._blank)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(presence.lists.paper_forms, self._show)

    def title(self) -> str:
        return self.tr("Paper forms for a power cut")

    def is_untouched(self) -> bool:
        return not self.kind.chosen()

    def first_focus(self) -> QWidget:
        return self.kind

    def finish(self) -> None:
        self.clear_errors()
        chosen = next(iter(self.kind.chosen()), "")
        typed = self.count.text().strip()
        errors = {} if chosen else {"form_kind": self.tr("Choose which form.")}
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= MOST_AT_ONCE):
            errors["count"] = self.tr("Enter a number from 1 to {most}.").format(most=MOST_AT_ONCE)
        if errors:
            self.show_errors(errors)
            return
        count = int(typed)
        self.execute(IssuePaperForms(PaperFormKind(chosen), count), lambda outcome: self._on_issued(outcome, count))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["form_kind"].set_label(self.tr("Form"))
        self.kind.set_chips([Chip(one.value, word(one)) for one in PaperFormKind])
        self._what.setText(
            self.tr("Each form gets a number of its own, kept in the log. Put the paper where it is found in the dark.")
        )
        numbers = ", ".join(self._numbers)
        self._blank.setText(self.tr("Still blank: {numbers}").format(numbers=numbers) if numbers else "")
        self._primary.set_text(self.tr("Number and print"))

    def _show(self, forms: list[PaperFormRow]) -> None:
        self._numbers = [form.number for form in reversed(forms) if form.state is PaperFormState.BLANK]
        self.retranslate()

    def _on_issued(self, outcome: Outcome, count: int) -> None:
        assert outcome.id is not None
        papers, at_desk, first = self._presence.papers, self.at_desk, outcome.id
        text = self.tr("The forms were not printed: {why}")

        def failed(error: Exception) -> None:
            at_desk.say(text.format(why=error_text(error) or str(error)))

        ids = range(first, first + count)
        at_desk.background.print_run(at_desk.background, lambda: papers.print_forms(ids), None, failed)
        self.end(self.tr("Forms numbered: {count}; they are printing.").format(count=count))


class CrossOutForm(ActForm):
    """A form that becomes no visit here: spoilt, or a handover that was entered with the keys."""

    def __init__(self, presence: PresenceDesk) -> None:
        super().__init__(presence.at_desk)
        self.number, self.note, self.outcome = QLineEdit(), QLineEdit(), ChipChoice(several=False)
        self.place(self.add_field("number", self.number, mandatory=True))
        self.place(self.add_field("state", self.outcome, mandatory=True))
        self.place(self.add_field("note", self.note, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Settle a paper form")

    def is_untouched(self) -> bool:
        return not (self.number.text().strip() or self.note.text().strip())

    def first_focus(self) -> QWidget:
        return self.number

    def finish(self) -> None:
        self.clear_errors()
        chosen = next(iter(self.outcome.chosen()), "")
        empty = [
            name
            for name, filled in (
                ("number", self.number.text().strip()),
                ("state", chosen),
                ("note", self.note.text().strip()),
            )
            if not filled
        ]
        if empty:
            self.show_errors(missing(*empty))
            return
        command = SettlePaperForm(self.number.text(), PaperFormState(chosen), self.note.text())
        text = self.tr("Form {number} is settled.").format(number=self.number.text().strip().upper())
        self.execute(command, lambda outcome: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        self.number.setPlaceholderText("PH-2026-0001")
        self.note.setPlaceholderText(self.tr("why, or which receipt it became"))
        self.outcome.set_chips([Chip(one.value, word(one)) for one in (PaperFormState.VOID, PaperFormState.ENTERED)])
        self._primary.set_text(self.tr("Settle"))
