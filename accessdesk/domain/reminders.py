"""Reminders by mail: what they are about, and that each went to each person once a day."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from accessdesk.domain.ids import EmployeeId, PersonId, Pseudonym

UNSEEN_DAYS = 365
"""After how many days in somebody's hands a key counts as long unseen, unless the company says otherwise."""


class ReminderKind(StrEnum):
    """What somebody is reminded of."""

    DUE_TOMORROW = "due_tomorrow"
    OVERDUE = "overdue"
    UNSIGNED = "unsigned"
    """The receipt of a key they hold lacks their signature."""
    COUNTERSIGN = "countersign"
    """A seal they broke alone, which a second person has to sign."""
    LONG_UNSEEN = "long_unseen"
    """A key they hold, which nobody has seen for long."""


class ReminderState(StrEnum):
    """How far a mail got. One that was begun and never ended is not sent again: it may have left."""

    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ReminderMail:
    """One mail of a kind to one person on one local day. Exactly one of `employee_id` and `person_id` is set.

    `things` is how many keys or seals it names; `fault` what the mail server said when it failed.
    """

    id: int
    pseudonym: Pseudonym
    kind: ReminderKind
    employee_id: EmployeeId | None
    person_id: PersonId | None
    day: date
    state: ReminderState
    things: int
    begun_at: datetime
    ended_at: datetime | None = None
    fault: str = ""
