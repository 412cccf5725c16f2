"""A ban: issued, changed, lifted; and a decision about one that was wrong."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from accessdesk.desk.ban_rows import BanDecisionRow, BanRow
from accessdesk.desk.bans import LiftBan, SaveBan, WithdrawBanDecision
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind

_LINES = 72


class BanForm(ActForm):
    """`row` None issues a new ban. The grounds are marked as what only the office manager sees."""

    def __init__(self, at_desk: AtDesk, row: BanRow | None, issued_by: str) -> None:
        super().__init__(at_desk)
        self._row = row
        self.name, self.other_names, self.company = QLineEdit(), QLineEdit(), QLineEdit()
        self.mark, self.issued_by = QLineEdit(), QLineEdit()
        self.grounds = QPlainTextEdit()
        self.grounds.setTabChangesFocus(True)
        self.grounds.setFixedHeight(_LINES)
        self.issued_on, self.expires_on = DayField(), DayField()
        self._unwanted = PlainLabel(ink="muted", wrap=True)
        self.place(self.add_field("name", self.name, mandatory=True))
        self.place(self.add_field("other_names", self.other_names))
        self.place(self.add_field("company", self.company), self.add_field("mark", self.mark))
        self.place(self._unwanted)
        self.place(self.add_field("grounds", self.grounds, mandatory=True))
        self.place(self.add_field("issued_by", self.issued_by, mandatory=True))
        self.place(
            self.add_field("issued_on", self.issued_on, mandatory=True), self.add_field("expires_on", self.expires_on)
        )
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._fill(issued_by)
        self._before = self._typed()
        self.name.textChanged.connect(lambda _: self.heading_changed.emit())
        self.retranslate()

    def _fill(self, issued_by: str) -> None:
        row = self._row
        today = self.at_desk.clock().astimezone().date()
        self.issued_by.setText(row.issued_by if row else issued_by)
        self.issued_on.set_day(row.issued_on if row else today)
        if row is None:
            return
        self.expires_on.set_day(row.expires_on)
        self.other_names.setText("; ".join(row.other_names))
        self.grounds.setPlainText(row.grounds)
        for line, text in ((self.name, row.name), (self.company, row.company), (self.mark, row.mark)):
            line.setText(text)

    def title(self) -> str:
        return self.tr("Issue a ban") if self._row is None else self.tr("Change a ban")

    def draft_name(self) -> str:
        return self.name.text().strip() or self.title()

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def first_focus(self) -> QWidget:
        return self.name

    def finish(self) -> None:
        self.clear_errors()
        issued_on, expires_on, errors = self._days()
        typed = {"name": self.name.text(), "grounds": self.grounds.toPlainText(), "issued_by": self.issued_by.text()}
        errors = missing(*(name for name, text in typed.items() if not text.strip())) | errors
        if errors or issued_on is None:
            self.show_errors(errors)
            return
        command = SaveBan(
            id=self._row.id if self._row else None,
            name=self.name.text(),
            grounds=" ".join(self.grounds.toPlainText().split()),
            issued_by=self.issued_by.text(),
            issued_on=issued_on,
            expires_on=expires_on,
            other_names=self.other_names.text(),
            company=self.company.text(),
            mark=self.mark.text(),
        )
        name = self.name.text().strip()
        done = self.tr("Ban of {name} recorded").format(name=name)
        self.execute(command, lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        self.other_names.setPlaceholderText(self.tr("separated by semicolons"))
        self.mark.setPlaceholderText(self.tr("for telling namesakes apart"))
        self.expires_on.setPlaceholderText(self.tr("until it is lifted"))
        self._unwanted.setText(
            self.tr("Reception sees the name, the other names, the company and how to recognise the person.")
        )
        self.fields["grounds"].set_hint(self.tr("Seen by the office manager alone, never at reception or in the log."))
        self._primary.set_text(self.tr("Record the ban"))
        self.heading_changed.emit()

    def _days(self) -> tuple[date | None, date | None, dict[str, str]]:
        wrong = self.tr("Enter a day like {day}.").format(day=shown_day(date(2027, 6, 30)))
        errors = {
            name: wrong
            for name, line in (("issued_on", self.issued_on), ("expires_on", self.expires_on))
            if line.is_wrong()
        }
        if not self.issued_on.text().strip():
            errors |= missing("issued_on")
        return self.issued_on.day(), self.expires_on.day(), errors

    def _typed(self) -> tuple[str, ...]:
        lines = (self.name, self.other_names, self.company, self.mark, self.issued_by, self.issued_on, self.expires_on)
        return (*(line.text() for line in lines), self.grounds.toPlainText())


class LiftBanForm(ActForm):
    """Asks once, with the reason."""

    def __init__(self, at_desk: AtDesk, row: BanRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self.why = QLineEdit()
        self._said = PlainLabel(wrap=True)
        self.place(self._said)
        self.place(self.add_field("why", self.why, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Lift the ban of {name}").format(name=self._row.name)

    def state(self) -> tuple[str, Tone] | None:
        return self.tr("holds"), Tone.RED

    def is_untouched(self) -> bool:
        return not self.why.text().strip()

    def first_focus(self) -> QWidget:
        return self.why

    def finish(self) -> None:
        self.clear_errors()
        if not self.why.text().strip():
            self.show_errors(missing("why"))
            return
        done = self.tr("Ban of {name} lifted").format(name=self._row.name)
        self.execute(LiftBan(self._row.id, self.why.text()), lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        self._said.setText(self.tr("From now on {name} may be expected and let in again.").format(name=self._row.name))
        self._primary.set_text(self.tr("Lift the ban"))
        self.heading_changed.emit()


class WithdrawDecisionForm(ActForm):
    """The visitor is asked about again, or let in again."""

    def __init__(self, at_desk: AtDesk, row: BanDecisionRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self.why = QLineEdit()
        self._said = PlainLabel(wrap=True)
        self.place(self._said)
        self.place(self.add_field("why", self.why, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Withdraw a decision")

    def draft_name(self) -> str:
        return self._row.person_name

    def is_untouched(self) -> bool:
        return not self.why.text().strip()

    def first_focus(self) -> QWidget:
        return self.why

    def finish(self) -> None:
        self.clear_errors()
        if not self.why.text().strip():
            self.show_errors(missing("why"))
            return
        done = self.tr("Decision about {name} withdrawn").format(name=self._row.person_name)
        self.execute(WithdrawBanDecision(self._row.id, self.why.text()), lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        row = self._row
        if row.same_person:
            text = self.tr("{name} was taken for {banned}. They are compared again at the next visit.")
        else:
            text = self.tr("{name} was told apart from {banned}. They are compared again at the next visit.")
        self._said.setText(text.format(name=row.person_name, banned=row.ban_name))
        self._primary.set_text(self.tr("Withdraw"))
        self.heading_changed.emit()
