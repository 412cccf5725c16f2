"""Mailing the reminders of the day: each once, in the language of whoever is reminded, through the company's server."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.reminder_rows import Reminder, ReminderLists, ShownReminder
from accessdesk.desk.reminders import BeginReminder, EndReminder, switched_off, unseen_days
from accessdesk.desk.rows import CompanyFacts
from accessdesk.documents.exact_times import to_the_minute
from accessdesk.domain.access_rights import Right
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.reminders import ReminderKind, ReminderMail, ReminderState
from accessdesk.printing.mail import MailFault, MailServer, send_mail, server_to

# kind: (German subject, German text, English subject, English text)
_WORDS = {
    ReminderKind.DUE_TOMORROW: (
        "Schlüssel morgen fällig",
        "morgen ist fällig, was Sie von uns haben. Bitte bringen Sie es am Empfang zurück.",
        "Keys due tomorrow",
        "what you have of ours is due tomorrow. Please bring it back to reception.",
    ),
    ReminderKind.OVERDUE: (
        "Schlüssel überfällig",
        "die Rückgabe ist überfällig. Bitte bringen Sie die Schlüssel am Empfang zurück, oder melden Sie sich dort.",
        "Keys overdue",
        "these keys are overdue. Please bring them back to reception, or call there.",
    ),
    ReminderKind.UNSIGNED: (
        "Übergabeprotokoll ohne Unterschrift",
        "auf dem Übergabeprotokoll fehlt Ihre Unterschrift. Bitte kommen Sie am Empfang vorbei.",
        "Handover receipt without signature",
        "your signature is missing on the handover receipt. Please come by at reception.",
    ),
    ReminderKind.COUNTERSIGN: (
        "Plombe gegenzeichnen lassen",
        "Sie haben eine Plombe allein geöffnet. Eine zweite Person muss gegenzeichnen.",
        "Seal to be countersigned",
        "you broke a seal alone. A second person has to countersign.",
    ),
    ReminderKind.LONG_UNSEEN: (
        "Bitte zeigen Sie Ihre Schlüssel",
        "diese Schlüssel haben wir lange nicht gesehen. Bitte zeigen Sie sie einmal am Empfang.",
        "Please show your keys",
        "we have not seen these keys for long. Please show them at reception once.",
    ),
}


@dataclass(frozen=True, slots=True)
class ReminderRun:
    """What a run did: how many mails left, and what the server said when it refused one."""

    sent: int = 0
    fault: str = ""


@dataclass(frozen=True, slots=True)
class ReminderMails:
    """Of one open data folder. Every method blocks; call them on the documents' thread."""

    data_dir: Path
    desk: Desk
    reminders: ReminderLists
    company: CompanyFacts

    def shown(self, now: datetime) -> tuple[ShownReminder, ...]:
        """Everything that leaves today, as it leaves, with what became of it. Raises RightMissing."""
        self.desk.demand(Right.DAY_KEYS)
        mails = self.reminders.reminder_mails(now.astimezone().date())
        return tuple(self._shown(one, mails) for one in self._due(now))

    def send(self, now: datetime) -> ReminderRun:
        """Send what was not sent today; the first refusal of the server ends the run, the next one goes on.

        Without a mail server, or for an account that hands out no keys, nothing is done.
        """
        server = server_to(self.data_dir, self.company.settings, ())
        if server is None or not self.desk.may(Right.DAY_KEYS):
            return ReminderRun()
        sent = 0
        for one in self.shown(now):
            if one.reminder.email and (one.mail is None or one.mail.state is ReminderState.FAILED):
                fault = self._send(server, one)
                if fault:
                    return ReminderRun(sent, fault)
                sent += 1
        return ReminderRun(sent)

    def _due(self, now: datetime) -> list[Reminder]:
        settings = self.company.settings
        off = switched_off(settings)
        return [one for one in self.reminders.reminders(now, unseen_days(settings)) if one.kind not in off]

    def _shown(self, reminder: Reminder, mails: Sequence[ReminderMail]) -> ShownReminder:
        mail = next((mail for mail in mails if reminder.is_about(mail)), None)
        return ShownReminder(reminder, *self._words(reminder), mail)

    def _words(self, reminder: Reminder) -> tuple[str, str]:
        language = reminder.language or self.company.language
        german = language == "de"
        subject, about = _WORDS[reminder.kind][:2] if german else _WORDS[reminder.kind][2:]
        greeting = f"Guten Tag {reminder.name}," if german else f"Hello {reminder.name},"
        lines = [f"- {one.what} ({one.second}), {to_the_minute(one.at, language)}" for one in reminder.lines]
        end = f"{self.company.company}, {self.company.site}"
        return f"{subject}: {self.company.company}", "\n".join([greeting, "", about, "", *lines, "", end, ""])

    def _send(self, server: MailServer, one: ShownReminder) -> str:
        """What the server said when it refused; "" when the mail left or another desk was faster."""
        about = one.reminder
        try:
            begun = self.desk.execute(BeginReminder(about.kind, about.employee_id, about.person_id, len(about.lines)))
        except NotAcceptable:
            return ""
        assert begun.id is not None
        fault = ""
        try:
            send_mail(replace(server, wardens=(about.email,)), _message(server.sender, one))
        except MailFault as refused:
            fault = refused.detail or refused.code
        self.desk.execute(EndReminder(begun.id, fault))
        return fault


def _message(sender: str, one: ShownReminder) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, one.reminder.email, " ".join(one.subject.split())
    message["Date"], message["Message-ID"] = formatdate(localtime=True), make_msgid(domain="accessdesk.invalid")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(one.text)
    return message
