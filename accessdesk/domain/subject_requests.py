"""What people ask of their data (Art. 12 to 18 GDPR): received, identity checked, answered within one month."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from accessdesk.domain.ids import EmployeeId, PersonId, Pseudonym
from accessdesk.domain.refusals import NotAcceptable


class RequestKind(StrEnum):
    """What is asked for."""

    ACCESS = "access"
    """Art. 15: what is kept about them."""
    CORRECTION = "correction"
    """Art. 16."""
    ERASURE = "erasure"
    """Art. 17."""
    RESTRICTION = "restriction"
    """Art. 18: while it is open, nothing of theirs is erased."""


class RequestOutcome(StrEnum):
    """How a request was answered."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SubjectRequest:
    """One request. `name` and `contact` are for the reply; `person_id` and `employee_id` may both be unknown.

    `answer` says what was done, what is held, and why.
    """

    id: int
    pseudonym: Pseudonym
    kind: RequestKind
    person_id: PersonId | None
    employee_id: EmployeeId | None
    name: str
    contact: str
    language: str
    received_on: date
    due_on: date
    entered_at: datetime
    identity_how: str = ""
    identity_at: datetime | None = None
    outcome: RequestOutcome | None = None
    answer: str = ""
    closed_at: datetime | None = None


def one_month_after(day: date) -> date:
    """The last day of the month that Art. 12 (3) gives: the same day of the next month, or its last one."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def identity_checked(request: SubjectRequest, how: str, now: datetime) -> SubjectRequest:
    """Somebody knows that it is the person. Raises NotAcceptable for a request that is answered or was checked."""
    _refuse_closed(request)
    if request.identity_at is not None:
        raise NotAcceptable(field="identity_how", why="identity_checked_already")
    return replace(request, identity_how=how, identity_at=now)


def answered(request: SubjectRequest, outcome: RequestOutcome, answer: str, now: datetime) -> SubjectRequest:
    """Closed with its answer. Nothing is granted to anybody whose identity nobody checked."""
    _refuse_closed(request)
    if request.identity_at is None and outcome is not RequestOutcome.REFUSED:
        raise NotAcceptable(field="outcome", why="identity_not_checked")
    return replace(request, outcome=outcome, answer=answer, closed_at=now)


def _refuse_closed(request: SubjectRequest) -> None:
    if request.closed_at is not None:
        raise NotAcceptable(field="request", why="request_answered")
