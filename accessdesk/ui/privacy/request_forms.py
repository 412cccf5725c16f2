"""The steps of a request: recorded, identity checked, erased by two people, answered."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import PersonHit
from accessdesk.desk.subject_requests import AnswerRequest, CheckIdentity, EraseOnRequest, RecordRequest, RequestRow
from accessdesk.domain.subject_requests import RequestKind, RequestOutcome
from accessdesk.ui import language
from accessdesk.ui.approval_input import ApprovalInput
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.privacy.whom import PersonLine
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

translate = QCoreApplication.translate


def request_title(row: RequestRow) -> str:
    """What is asked for, and by whom."""
    return f"{word(row.kind)}: {row.name}"


class RecordRequestForm(ActForm):
    """Who asks for what since when; a visitor or employee who is known here is chosen, anybody else typed."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.kind, self.reply = ChipChoice(several=False), ChipChoice(several=False)
        self.who, self.contact, self.received = PersonLine(at_desk), QLineEdit(), DayField()
        self.received.set_day(at_desk.clock().astimezone().date())
        self._month = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.place(self.add_field("request_kind", self.kind, mandatory=True))
        self.place(self.add_field("name", self.who.line, mandatory=True))
        self.place(self.add_field("contact", self.contact))
        self.place(self.add_field("received_on", self.received, mandatory=True))
        self.place(self.add_field("reply_language", self.reply))
        self.column.addWidget(self._month)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.reply.choose((language.code(),))

    def title(self) -> str:
        return self.tr("Request about data")

    def is_untouched(self) -> bool:
        return not (self.who.line.text() or self.contact.text() or self.kind.chosen())

    def first_focus(self) -> QWidget:
        return self.kind

    def finish(self) -> None:
        day, person = self.received.day(), self.who.chosen()
        errors: dict[str, str] = {}
        if not self.kind.chosen():
            errors |= missing("request_kind")
        if not self.who.line.text().strip():
            errors |= missing("name")
        if day is None:
            errors["received_on"] = self.tr("Enter a day like {day}.").format(
                day=shown_day(self.at_desk.clock().astimezone().date())
            )
        if errors or day is None:
            self.show_errors(errors)
            return
        hit = person if isinstance(person, PersonHit) else None
        command = RecordRequest(
            kind=RequestKind(self.kind.chosen()[0]),
            name=self.who.line.text(),
            contact=self.contact.text(),
            language=(self.reply.chosen() or (language.code(),))[0],
            received_on=day,
            person_id=hit.id if hit is not None else None,
            employee_id=person if not isinstance(person, PersonHit) else None,
        )
        self.execute(command, lambda outcome: self.end(self.tr("The request is recorded. It is due in one month.")))

    def retranslate(self) -> None:
        super().retranslate()
        self.kind.set_chips([Chip(kind.value, word(kind)) for kind in RequestKind])
        self.reply.set_chips([Chip("de", "Deutsch"), Chip("en", "English")])
        self._month.setText(
            self.tr(
                "The law gives one month from the day of receipt. Until the answer the request stands under “To be "
                "cleared up”. While a restriction is open, nothing of the person is erased."
            )
        )
        self._primary.set_text(self.tr("Record the request"))


class _OfRequest(ActForm):
    """A step of one request, which stands above the fields."""

    def __init__(self, at_desk: AtDesk, row: RequestRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self._about = PlainLabel(request_title(row), role=TextRole.STRONG, wrap=True)
        self._means = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.column.addWidget(self._about)
        self.column.addWidget(self._means)

    def retranslate(self) -> None:
        super().retranslate()
        self._about.setText(request_title(self._row))


class IdentityForm(_OfRequest):
    """How it is known that the person asks; kinds of document only, no number and no copy."""

    def __init__(self, at_desk: AtDesk, row: RequestRow) -> None:
        super().__init__(at_desk, row)
        self.how = QLineEdit()
        self.place(self.add_field("identity_how", self.how, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Identity checked")

    def is_untouched(self) -> bool:
        return not self.how.text()

    def first_focus(self) -> QWidget:
        return self.how

    def finish(self) -> None:
        done = self.tr("The identity is noted as checked.")
        self.execute(CheckIdentity(self._row.id, self.how.text()), lambda outcome: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        self._means.setText(
            self.tr("The kind of document or the way you know the person. No document number, no scan, no copy.")
        )
        self._primary.set_text(self.tr("It is the person"))


class AnswerForm(_OfRequest):
    """Outcome and answer; both go into the letter."""

    def __init__(self, at_desk: AtDesk, row: RequestRow) -> None:
        super().__init__(at_desk, row)
        self.outcome, self.answer = ChipChoice(several=False), QLineEdit()
        self.place(self.add_field("outcome", self.outcome, mandatory=True))
        self.place(self.add_field("answer", self.answer, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Answer the request")

    def is_untouched(self) -> bool:
        return not (self.answer.text() or self.outcome.chosen())

    def first_focus(self) -> QWidget:
        return self.outcome

    def finish(self) -> None:
        if not self.outcome.chosen():
            self.show_errors(missing("outcome"))
            return
        command = AnswerRequest(self._row.id, RequestOutcome(self.outcome.chosen()[0]), self.answer.text())
        self.execute(command, lambda outcome: self.end(self.tr("Answered. “Letter” writes the reply.")))

    def retranslate(self) -> None:
        super().retranslate()
        self.outcome.set_chips([Chip(one.value, word(one)) for one in RequestOutcome])
        self._means.setText(
            self.tr(
                "Held as a rule: supervision without names (security), keys and receipts (claims, §§ 195, 199 BGB), "
                "incidents and bans until they are settled."
            )
        )
        self._primary.set_text(self.tr("Close with this answer"))


class EraseRequestForm(_OfRequest):
    """Names and contact details of one visitor go now; a second person types their own login."""

    def __init__(self, at_desk: AtDesk, row: RequestRow) -> None:
        super().__init__(at_desk, row)
        self.approval = ApprovalInput()
        self.place(self.add_field("approver", self.approval.login, mandatory=True))
        self.place(self.add_field("approver_password", self.approval.password, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Erase on request")

    def is_untouched(self) -> bool:
        return not (self.approval.login.text() or self.approval.password.text())

    def first_focus(self) -> QWidget:
        return self.approval.login

    def finish(self) -> None:
        approval = self.approval.approval()
        if approval is None:
            self.show_errors({"approver": self.tr("A second person types their login name and password here.")})
            return
        self.execute(EraseOnRequest(self._row.id, approval), self._done)

    def retranslate(self) -> None:
        super().retranslate()
        self._means.setText(
            self.tr(
                "Name, company, contact details and all words about the visits go for good, whatever their age. What "
                "stays: supervision by pseudonym, keys, incidents and bans. This cannot be undone."
            )
        )
        text = self.tr("Erase {name} for good")
        self._primary.set_text(text.format(name=self._row.name))

    def _done(self, outcome: Outcome) -> None:
        text = translate("EraseRequestForm", "{records} records of {name} are erased. Answer the request now.")
        count = language.locale().toString(outcome.id or 0)
        self.end(text.format(records=count, name=self._row.name))
