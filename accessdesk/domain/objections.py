"""A confirmation that a visitor refuses at the desk: recorded as refused, and the host decides."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.ids import EmployeeId, Pseudonym, VisitId


class ObjectionKind(StrEnum):
    """What the visitor does not do."""

    NO_DOCUMENT = "no_document"
    NOTICE_REFUSED = "notice_refused"


class ObjectionDecision(StrEnum):
    """What became of it. A visit that ends otherwise leaves the question moot."""

    EXCEPTION = "exception"
    DENIED = "denied"
    CONFIRMED_AFTER_ALL = "confirmed_after_all"
    MOOT = "moot"


@dataclass(frozen=True, slots=True)
class Objection:
    """A visitor shows no document, or takes no notice. Until somebody decides, nobody collects the visitor.

    `decided_by` is the host (or the deputy) as named then; `decider_id` None for one who is not on the list.
    """

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    kind: ObjectionKind
    raised_at: datetime
    entered_at: datetime
    decision: ObjectionDecision | None = None
    decided_at: datetime | None = None
    decided_by: str = ""
    decider_id: EmployeeId | None = None
    reason: str = ""
