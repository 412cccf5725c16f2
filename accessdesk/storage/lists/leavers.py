"""The sheet of somebody who leaves, by the same rules as the closing itself."""

from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, select

from accessdesk.desk.leaver_rows import LeaverSheet
from accessdesk.desk.open_things import open_things
from accessdesk.domain.escorts import Assignment, EscortState
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.leavers import LeaverDecision
from accessdesk.domain.people import COMMITMENT_TEXT, Account, Commitment, Employee
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.shelves import KEPT
from accessdesk.storage.translate import from_row

T = TypeVar("T")
_ASKED = (EscortState.REQUESTED.value, EscortState.ACCEPTED.value)


class FoundObjects:
    """Domain objects read over a connection, without the writing transaction of a unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[T], id: int) -> T:
        found = self.find(kind, id=id)
        if not found:
            raise Unknown(kind=KEPT[kind].__tablename__, id=id)
        return found[0]

    def find(self, kind: type[T], **equals: Any) -> list[T]:
        table: Any = KEPT[kind].__table__
        query = select(table).order_by(table.c.id)
        for name, value in equals.items():
            column = table.c[name]
            query = query.where(column.in_(value) if isinstance(value, tuple) else column == value)
        return [from_row(kind, row) for row in self._connection.execute(query).mappings()]


class LeaverSelects:
    """The LeaverLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def leaver_sheet(self, employee_id: EmployeeId, now: datetime) -> LeaverSheet:
        with self._engine.connect() as connection:
            found = FoundObjects(connection)
            employee = found.get(Employee, employee_id)
            accounts = found.find(Account, employee_id=employee_id, active=1)
            signed = found.find(Commitment, employee_id=employee_id, withdrawn_at=None)
            decided = {(one.kind, one.target): one for one in found.find(LeaverDecision, employee_id=employee_id)}
            return LeaverSheet(
                employee_id=employee.id,
                name=employee.name,
                department=employee.department,
                personnel_number=employee.personnel_number,
                active=employee.active,
                suspended=employee.suspended,
                account=accounts[0].login if accounts else "",
                asked_to_escort=len(found.find(Assignment, escort_id=employee_id, state=_ASKED)),
                committed_on=signed[-1].signed_on if signed else None,
                commitment_current=any(one.text_version == COMMITMENT_TEXT for one in signed),
                open=open_things(found, employee, now),
                decisions=tuple(decided.values()),
            )
