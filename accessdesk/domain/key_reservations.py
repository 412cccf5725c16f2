"""A key kept for somebody, for a window of time."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import CopyId, EmployeeId, PersonId, Pseudonym, VisitId


@dataclass(frozen=True, slots=True)
class KeyReservation:
    """A copy in the cabinet is kept for somebody until it is fetched or given up.

    Exactly one of `employee_id`, `visit_id` and `person_id` (a standing external) names for whom; `name` is theirs of
    that day. It is open until it is fetched (`ended_at`, no reason) or cancelled (with the reason).
    """

    id: int
    pseudonym: Pseudonym
    copy_id: CopyId
    employee_id: EmployeeId | None
    visit_id: VisitId | None
    person_id: PersonId | None
    name: str
    purpose: str
    from_at: datetime
    until_at: datetime
    entered_at: datetime
    entered_by: EmployeeId
    ended_at: datetime | None = None
    reason: str = ""
