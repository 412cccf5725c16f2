"""Reading everything the log says about one person or thing: with a reason, and with an entry of its own."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.keys import Door, KeyCopy
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee, Person
from accessdesk.domain.sites import Zone

_LONGEST_REASON = 1000


class SubjectKind(StrEnum):
    """Whom or what everything can be asked about."""

    PERSON = "person"
    EMPLOYEE = "employee"
    KEY_COPY = "key_copy"
    BADGE = "badge"
    DOOR = "door"
    ZONE = "zone"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class AskedSubject:
    """`ref` is the id; a badge and a desk have none and are meant by `named`, their number or name."""

    kind: SubjectKind
    ref: int = 0
    named: str = ""

    def chosen(self) -> LogFilter:
        """What of the log speaks of it, its visits and what else belongs to it."""
        if self.kind is SubjectKind.DESK:
            return LogFilter(desk=self.named)
        words = self.named if self.kind is SubjectKind.BADGE else ""
        return LogFilter(mention=(self.kind.value, self.ref), person_text=words, everything=True)


@dataclass(frozen=True, slots=True)
class AskEverything:
    """Somebody is going to read everything about a subject."""

    about: AskedSubject
    reason: str


_DOMAIN: MappingProxyType[SubjectKind, Any] = MappingProxyType(
    {
        SubjectKind.PERSON: Person,
        SubjectKind.EMPLOYEE: Employee,
        SubjectKind.KEY_COPY: KeyCopy,
        SubjectKind.DOOR: Door,
        SubjectKind.ZONE: Zone,
    }
)
_PEOPLE = (SubjectKind.PERSON, SubjectKind.EMPLOYEE)


@handles(AskEverything, right=Right.EXPORT)
def ask_everything(command: AskEverything, act: Act) -> Outcome:
    asked = command.about
    facts: dict[str, str | int] = {
        "reason": cleaned(command.reason, "reason", longest=_LONGEST_REASON),
        "subject": asked.kind.value,
    }
    about, details = act.session.actor.pseudonym, {"actor": facts}
    if asked.kind in _DOMAIN:
        subject = act.uow.get(_DOMAIN[asked.kind], asked.ref)
        about = subject.pseudonym
        # A person is meant by number: the entry outlives the name.
        facts["name"] = "" if asked.kind in _PEOPLE else _name(subject)
        details["setting"] = {asked.kind.value: asked.ref}
    else:
        facts["name"] = cleaned(asked.named, "about")
    kind = EntryType.SUBJECT_READ if asked.kind in _PEOPLE else EntryType.THING_READ
    told = {name: {fact: value for fact, value in one.items() if value != ""} for name, one in details.items()}
    act.uow.record(kind, about=about, details=told)
    return Outcome(None, frozenset())


def _name(thing: KeyCopy | Door | Zone) -> str:
    return thing.number if isinstance(thing, KeyCopy) else thing.name
