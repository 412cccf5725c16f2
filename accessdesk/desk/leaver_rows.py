"""The sheet of somebody who leaves or is away for long."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.leavers import LeaverDecision, OpenThing


@dataclass(frozen=True, slots=True)
class LeaverSheet:
    """Everything about one employee that leaving concerns.

    `account` is the login that still opens something, "" without one; `asked_to_escort` how many answers are still
    owed: both end by themselves with the closing. `decisions` are the newest of each thing, whether it is open or not.
    """

    employee_id: EmployeeId
    name: str
    department: str
    personnel_number: str
    active: bool
    suspended: bool
    account: str
    asked_to_escort: int
    committed_on: date | None
    commitment_current: bool
    open: tuple[OpenThing, ...]
    decisions: tuple[LeaverDecision, ...]

    def decision_about(self, thing: OpenThing) -> LeaverDecision | None:
        """What was decided last about it."""
        for one in self.decisions:
            if (one.kind, one.target) == (thing.kind, thing.target):
                return one
        return None


class LeaverLists(Protocol):
    """Leavers. Whoever reads a sheet asks Desk.demand(Right.PEOPLE) first."""

    def leaver_sheet(self, employee_id: EmployeeId, now: datetime) -> LeaverSheet:
        """As things stand now. Raises Unknown."""
