"""Who is to be reminded of what today, and what became of today's mails."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from accessdesk.domain.ids import EmployeeId, PersonId
from accessdesk.domain.reminders import ReminderKind, ReminderMail


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """One key or seal: its number, the receipt's or seal's, and the time it is about."""

    what: str
    second: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """One mail of a kind to one person. `email` "" : nobody can be reminded by mail.

    `language` is that of the receipt the person signed last, "" for the company's.
    """

    kind: ReminderKind
    employee_id: EmployeeId | None
    person_id: PersonId | None
    name: str
    email: str
    language: str
    lines: tuple[ReminderLine, ...]

    def is_about(self, mail: ReminderMail) -> bool:
        """Whether the mail is this one."""
        return (mail.kind, mail.employee_id, mail.person_id) == (self.kind, self.employee_id, self.person_id)


@dataclass(frozen=True, slots=True)
class ShownReminder:
    """A reminder as it leaves, and what became of it today (None: nothing yet)."""

    reminder: Reminder
    subject: str
    text: str
    mail: ReminderMail | None


class ReminderLists(Protocol):
    """What reminders need. Whoever reads it asks Desk.demand(Right.DAY_KEYS) first."""

    def reminders(self, now: datetime, days: int) -> list[Reminder]:
        """By kind, then name. People who have left or are suspended are left out: nobody there reads it.

        `days`: after so many a key counts as long unseen.
        """

    def reminder_mails(self, day: date) -> list[ReminderMail]:
        """What was begun on a local day."""
