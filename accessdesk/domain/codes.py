"""Codes of alarms and safes: who knows them, since when, and when they must be changed. The code itself is nowhere."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from accessdesk.domain.ids import EmployeeId, Pseudonym, SiteId


class CodeKind(StrEnum):
    """What a code opens or switches off."""

    ALARM = "alarm"
    SAFE = "safe"
    DOOR = "door"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Code:
    """A code by its name, never by its digits. `change_by` is the last day on which the present one may be used."""

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    kind: CodeKind
    place: str
    changed_at: datetime
    change_by: date | None = None


@dataclass(frozen=True, slots=True)
class CodeHolder:
    """Somebody knows the code over [from_at, until_at); who was told once goes on knowing it until it is changed."""

    id: int
    pseudonym: Pseudonym
    code_id: int
    employee_id: EmployeeId
    name: str
    from_at: datetime
    entered_at: datetime
    until_at: datetime | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class CodeChange:
    """The code was changed: from then on only those told again know it."""

    id: int
    pseudonym: Pseudonym
    code_id: int
    changed_at: datetime
    entered_at: datetime
    changed_by: EmployeeId
    reason: str
