"""Everything about one person for that person (Art. 15 GDPR): all of theirs, nothing of others, and the entry of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Protocol

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, PersonId
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.refusals import Missing

SubjectValue = str | int | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class SubjectAsked:
    """A visitor, with everybody who is the same, or somebody who works here: one of the two."""

    person_id: PersonId | None = None
    employee_id: EmployeeId | None = None


@dataclass(frozen=True, slots=True)
class SubjectRecord:
    """One row about them: its kind (the table) and its facts; times are UTC texts, zones their names."""

    kind: str
    facts: Mapping[str, SubjectValue]


@dataclass(frozen=True, slots=True)
class SubjectEntry:
    """An entry of the access log that speaks of them; `erased` classes hold nothing any more."""

    seq: int
    at: str
    entered_at: str
    type: str
    erased: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubjectData:
    """What is kept about one person, as of `at`. `name` may be an erased one (erased_names)."""

    name: str
    company: str
    pseudonyms: tuple[str, ...]
    at: datetime
    records: tuple[SubjectRecord, ...]
    entries: tuple[SubjectEntry, ...]
    days: Mapping[str, int]
    """How long each class of data is kept."""

    def of(self, kind: str) -> tuple[SubjectRecord, ...]:
        """The records of one kind, as they came."""
        return tuple(record for record in self.records if record.kind == kind)


class SubjectLists(Protocol):
    """Reads everything about one person."""

    def subject_data(self, asked: SubjectAsked, now: datetime) -> SubjectData:
        """Raises Unknown."""


@dataclass(frozen=True, slots=True)
class NoteSubjectExport:
    """The files about one person are written: why, where, and their digests. The reason is mandatory."""

    asked: SubjectAsked
    reason: str
    file: str
    records: int
    digests: Mapping[str, str]


@handles(NoteSubjectExport, right=Right.EXPORT)
def note_subject_export(command: NoteSubjectExport, act: Act) -> Outcome:
    uow, asked = act.uow, command.asked
    facts: dict[str, int] = {}
    about: Person | Employee
    if asked.person_id is not None:
        about, facts = uow.get(Person, asked.person_id), {"person": asked.person_id}
    elif asked.employee_id is not None:
        about, facts = uow.get(Employee, asked.employee_id), {"employee": asked.employee_id}
    else:
        raise Missing(field="person")
    reason = cleaned(command.reason, "reason")
    told = {**facts, "records": command.records, **{f"sha256_{form}": one for form, one in command.digests.items()}}
    uow.record(
        EntryType.SUBJECT_READ,
        about=about.pseudonym,
        details={"actor": {"reason": reason, "file": cleaned(command.file, "file", longest=1000)}, "setting": told},
    )
    return Outcome(None, frozenset())


_STAY = ("started_at", "ended_at")
FACTS_OF_VISITORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "person": ("name", "company", "phone", "email"),
        "person_note": ("note", "noted_at"),
        "visit": (
            *("name", "company", "type", "state", "purpose", "zones", "supervision", "expected_from", "expected_to"),
            *("arrived_at", "collected_at", "departed_at", "last_confirmed_at", "entered_at", "until"),
            *("identity_kind", "notice_version", "needs_help", "party", "reason", "how_known", "source"),
        ),
        "standing_external": (
            *("name", "company", "kind", "contract", "zones", "valid_until", "commitment_on", "briefing_valid_until"),
            *("card", "suspended", "ended_on", "reason"),
        ),
        "badge": ("number", "state", "issued_at", "expires_at", "closed_at"),
        "subject_request": (
            *("kind", "name", "contact", "received_on", "due_on", "identity_how", "identity_at", "outcome", "answer"),
            "closed_at",
        ),
        "prepared_badge": ("number", "state", "prepared_at", "expires_at", "closed_at"),
        "replaced_print": ("number", "replaced_at", "reason"),
        "custody": ("kind", *_STAY, "acceptance"),
        "gap_report": ("started_at", "closed_at", "reason", "finding"),
        "unknown_span": _STAY,
        "whereabouts": ("zone_id", *_STAY),
        "absence": ("left_at", "back_at"),
        "departure_exception": ("kind", "thing", "reason", "at", "settled_at", "finding"),
        "document_given": ("kind", "version", "given_at"),
        "objection": ("kind", "raised_at", "decision", "decided_at", "reason"),
        "assistance": ("needed",),
        "visit_behalf": ("order_number",),
        "confidential_visit": (),
        "group_member": ("joined_at",),
        "roll_call_line": ("assembly_point", "result", "told_at"),
        "paper_form": ("kind", "number", "issued_at", "state"),
        "handover": (
            *("copy_id", "holder_name", "holder_company", "purpose", "issued_at", "due_at", "returned_at"),
            *("condition_out", "condition_in", "evidence"),
        ),
        "receipt": ("number", "kind", "text_version", "text_language", "happened_at", "taker_name", "identity_kind"),
        "key_reservation": ("copy_id", "name", "purpose", "from_at", "until_at", "ended_at", "reason"),
        "reminder_mail": ("kind", "day", "state"),
        "incident": ("kind", "what", "happened_at", "known_at", "place", "closed_at"),
        "ban_decision": ("same_person", "decided_at", "note", "withdrawn_at", "withdrawn_why"),
        "ban": ("name", "other_names", "company", "mark", "issued_on", "expires_on", "lifted_at", "lifted_why"),
    }
)
"""Kind of record -> what is told of it; whatever names somebody else is not among it."""

FACTS_OF_EMPLOYEES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "employee": (
            *("name", "department", "personnel_number", "phone", "email", "active", "suspended", "is_escort"),
            *("escort_zones", "escort_at_most", "briefing_valid_until"),
        ),
        "commitment": ("text_version", "signed_on", "form", "withdrawn_at"),
        "account": ("login", "roles", "active", "expires_at"),
        "assignment": ("state", "requested_at", "accepted_at", "acceptance", "ended_at"),
        "custody": ("kind", *_STAY, "acceptance"),
        "duty": ("day", "kind", "starts_at", "ends_at", "withdrawn_at"),
        "handover": FACTS_OF_VISITORS["handover"],
        "receipt": FACTS_OF_VISITORS["receipt"],
        "key_reservation": FACTS_OF_VISITORS["key_reservation"],
        "code_holder": ("from_at", "until_at", "why"),
        "leaver_decision": ("kind", "decision", "reason", "decided_at"),
        "reminder_mail": FACTS_OF_VISITORS["reminder_mail"],
    }
)
"""The same for people who work here. Hosting and acting at the desk is told by the entries of the log."""

NOT_TOLD: Mapping[str, str] = MappingProxyType(
    {
        "assignment": "whom the desk asked to escort: custody tells who took over and when",
        "correction": "tells which entry was wrong, nothing of the person",
        "inventory": "a count of keys: the paper names copies",
        "person_merge": "which records are one person: both are told",
    }
)
"""Tables that point to a visitor or a visit and are not told, and why."""

FREE_TEXTS = frozenset(
    {"reason", "finding", "note", "how_known", "what", "withdrawn_why", "lifted_why", "why", "purpose", "mark"}
)
"""Typed by others: names of people who work here are left out of them."""
