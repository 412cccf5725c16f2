"""The register of requests: received, identity checked, erased by two people, answered; each step an entry."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.family import family_of
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.second_person import joined_by
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, PersonId
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.subject_requests import (
    RequestKind,
    RequestOutcome,
    SubjectRequest,
    answered,
    identity_checked,
    one_month_after,
)
from accessdesk.domain.visits import OPEN_STATES, Visit, VisitState

ON_REQUEST = "request"
"""Reason of an erasure that somebody asked for; verification demands two people behind it."""
ERASED_ON_REQUEST = ("identity", "contact", "assistance")
"""What Art. 17 reaches; custody without names, keys, incidents and bans are held by law or for claims."""
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class RecordRequest:
    """Somebody asks. The month runs from `received_on`, a local day that is not ahead."""

    kind: RequestKind
    name: str
    contact: str
    language: str
    received_on: date
    person_id: PersonId | None = None
    employee_id: EmployeeId | None = None


@dataclass(frozen=True, slots=True)
class CheckIdentity:
    """It is the person: how that is known."""

    request_id: int
    how: str


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """The request is answered: what was done, what is held, and why."""

    request_id: int
    outcome: RequestOutcome
    answer: str


@dataclass(frozen=True, slots=True)
class EraseOnRequest:
    """Erase a visitor's names and contact details now, by two people; the outcome's id is how many payloads went.

    Raises NotAcceptable while the visitor is expected or here, or when something holds all of it.
    """

    request_id: int
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class NoteReply:
    """A letter to the person was written: which article, where, and its digest."""

    request_id: int
    article: int
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One request in the register; `name` may be an erased one (erased_names)."""

    id: int
    kind: RequestKind
    name: str
    contact: str
    language: str
    received_on: date
    due_on: date
    identity_how: str
    identity_at: datetime | None
    outcome: RequestOutcome | None
    answer: str
    closed_at: datetime | None
    person_id: PersonId | None
    employee_id: EmployeeId | None


class RequestLists(Protocol):
    """The register."""

    def subject_requests(self, *, closed_too: bool) -> list[RequestRow]:
        """Open ones by deadline, then the answered, the latest first."""


@handles(RecordRequest, right=Right.RETENTION)
def record_request(command: RecordRequest, act: Act) -> Outcome:
    uow = act.uow
    if command.received_on > uow.now.astimezone().date():
        raise NotAcceptable(field="received_on", why="in_the_future")
    if command.person_id is not None:
        uow.get(Person, command.person_id)
    if command.employee_id is not None:
        uow.get(Employee, command.employee_id)
    request = SubjectRequest(
        id=uow.new_id(SubjectRequest),
        pseudonym=uow.new_pseudonym(),
        kind=command.kind,
        person_id=command.person_id,
        employee_id=command.employee_id,
        name=cleaned(command.name, "name"),
        contact=cleaned(command.contact, "contact", mandatory=False),
        language="de" if command.language == "de" else "en",
        received_on=command.received_on,
        due_on=one_month_after(command.received_on),
        entered_at=uow.now,
    )
    uow.record(EntryType.REQUEST_RECEIVED, request, about=request.pseudonym)
    return Outcome(request.id, _CHANGED)


@handles(CheckIdentity, right=Right.RETENTION)
def check_identity(command: CheckIdentity, act: Act) -> Outcome:
    request = act.uow.get(SubjectRequest, command.request_id)
    checked = identity_checked(request, cleaned(command.how, "identity_how"), act.uow.now)
    act.uow.record(EntryType.REQUEST_IDENTITY_CHECKED, checked, about=request.pseudonym)
    return Outcome(request.id, _CHANGED)


@handles(AnswerRequest, right=Right.RETENTION)
def answer_request(command: AnswerRequest, act: Act) -> Outcome:
    request = act.uow.get(SubjectRequest, command.request_id)
    told = cleaned(command.answer, "answer", longest=_LONGEST)
    closed = answered(request, command.outcome, told, act.uow.now)
    act.uow.record(EntryType.REQUEST_ANSWERED, closed, about=request.pseudonym)
    return Outcome(request.id, _CHANGED)


@handles(EraseOnRequest, right=Right.RETENTION)
def erase_on_request(command: EraseOnRequest, act: Act) -> Outcome:
    uow = act.uow
    request = uow.get(SubjectRequest, command.request_id)
    if request.kind is not RequestKind.ERASURE or request.closed_at is not None:
        raise NotAcceptable(field="request", why="no_erasure_asked_for")
    if request.identity_at is None:
        raise NotAcceptable(field="request", why="identity_not_checked")
    if request.person_id is None:
        raise NotAcceptable(field="request", why="no_visitor_named")
    people = family_of(act, request.person_id)
    if any(visit.state in _STILL_HERE for one in people for visit in uow.find(Visit, person_id=one)):
        raise NotAcceptable(field="request", why="still_expected_or_here")
    joined_by(act, command.approval, Right.RETENTION)
    plan = uow.asked_erasure(people, ERASED_ON_REQUEST)
    if plan.is_empty:
        raise NotAcceptable(field="request", why="nothing_can_be_erased")
    for data_class, ranges in sorted(uow.erase(plan).items()):
        facts = {"class": data_class, "ranges": [list(pair) for pair in ranges], "reason": ON_REQUEST}
        uow.record(EntryType.ERASURE_PERFORMED, about=uow.new_pseudonym(), details={"setting": facts})
    erased = sum(len(seqs) for seqs in plan.payloads.values())
    counts = {"payloads": erased, "held": sum(plan.held.values()), "request": request.id}
    uow.record(EntryType.ERASURE_ASKED_FOR, about=request.pseudonym, details={"setting": counts})
    uow.checkpoint("erasure")
    return Outcome(erased, frozenset(Subject))


@handles(NoteReply, right=Right.RETENTION)
def note_reply(command: NoteReply, act: Act) -> Outcome:
    request = act.uow.get(SubjectRequest, command.request_id)
    told = {"article": command.article, "sha256": command.sha256}
    file = {"file": cleaned(command.file, "file", longest=1000)}
    act.uow.record(EntryType.REQUEST_LETTER_WRITTEN, about=request.pseudonym, details={"actor": file, "setting": told})
    return Outcome(request.id, _CHANGED)


_CHANGED = frozenset({Subject.PEOPLE, Subject.VISITS})
_STILL_HERE = frozenset({VisitState.EXPECTED, *OPEN_STATES})
