"""Reminders by mail: begun before they leave and ended after, so that none goes twice, whatever breaks in between."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, PersonId, Pseudonym
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.reminders import UNSEEN_DAYS, ReminderKind, ReminderMail, ReminderState

REMINDERS_OFF, UNSEEN = "reminders_off", "reminder_unseen_days"
REMINDER_SETTINGS = frozenset({REMINDERS_OFF, UNSEEN})
_LONGEST_FAULT = 300


def check_reminder_setting(key: str, value: str) -> None:
    """Raises NotAcceptable for a kind that does not exist, or days that are no number."""
    if key == REMINDERS_OFF and set(_parts(value)) - set(ReminderKind):
        raise NotAcceptable(field="value", why="unknown_setting")
    if key == UNSEEN and value and not (value.isascii() and value.isdigit() and 0 < int(value) < 10_000):
        raise NotAcceptable(field=UNSEEN, why="out_of_range")


def switched_off(settings: Mapping[str, str]) -> frozenset[ReminderKind]:
    """The kinds that the company does not mail."""
    return frozenset(ReminderKind(part) for part in _parts(settings.get(REMINDERS_OFF, "")))


def unseen_days(settings: Mapping[str, str]) -> int:
    """After how many days a key counts as long unseen."""
    return int(settings.get(UNSEEN) or UNSEEN_DAYS)


@dataclass(frozen=True, slots=True)
class BeginReminder:
    """A mail is about to leave: from here on it counts as today's. Exactly one recipient."""

    kind: ReminderKind
    employee_id: EmployeeId | None
    person_id: PersonId | None
    things: int


@dataclass(frozen=True, slots=True)
class EndReminder:
    """The mail has left, or (`fault`) the server did not take it; then it may be begun again."""

    id: int
    fault: str = ""


@handles(BeginReminder, right=Right.DAY_KEYS)
def begin_reminder(command: BeginReminder, act: Act) -> Outcome:
    if (command.employee_id is None) == (command.person_id is None):
        raise Missing(field="holder")
    if command.things < 1:
        raise NotAcceptable(field="reminder", why="out_of_range")
    day = act.uow.now.astimezone().date()
    known = _of_today(act, command, day)
    if known is not None and known.state is not ReminderState.FAILED:
        raise NotAcceptable(field="reminder", why="reminded_already")
    mail = ReminderMail(
        id=known.id if known else act.uow.new_id(ReminderMail),
        pseudonym=known.pseudonym if known else act.uow.new_pseudonym(),
        kind=command.kind,
        employee_id=command.employee_id,
        person_id=command.person_id,
        day=day,
        state=ReminderState.SENDING,
        things=command.things,
        begun_at=act.uow.now,
    )
    act.uow.record(EntryType.REMINDER_BEGUN, mail, about=_recipient(act, mail))
    return Outcome(mail.id, frozenset())


@handles(EndReminder, right=Right.DAY_KEYS)
def end_reminder(command: EndReminder, act: Act) -> Outcome:
    mail = act.uow.get(ReminderMail, command.id)
    if mail.state is not ReminderState.SENDING:
        raise NotAcceptable(field="reminder", why="reminded_already")
    state = ReminderState.FAILED if command.fault else ReminderState.SENT
    fault = " ".join("".join(c if c.isprintable() else " " for c in command.fault).split())[:_LONGEST_FAULT]
    ended = replace(mail, state=state, ended_at=act.uow.now, fault=fault)
    kind = EntryType.REMINDER_FAILED if command.fault else EntryType.REMINDER_SENT
    act.uow.record(kind, ended, about=_recipient(act, mail))
    return Outcome(mail.id, frozenset())


def _of_today(act: Act, command: BeginReminder, day: date) -> ReminderMail | None:
    found = act.uow.find(ReminderMail, day=day.isoformat(), employee_id=command.employee_id)
    same = [one for one in found if (one.kind, one.person_id) == (command.kind, command.person_id)]
    return same[0] if same else None


def _recipient(act: Act, mail: ReminderMail) -> Pseudonym:
    if mail.employee_id is not None:
        return act.uow.get(Employee, mail.employee_id).pseudonym
    assert mail.person_id is not None
    return act.uow.get(Person, mail.person_id).pseudonym


def _parts(value: str) -> tuple[str, ...]:
    return tuple(part for part in value.split(",") if part)
