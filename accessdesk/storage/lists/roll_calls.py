"""Roll calls with their people, and the forms for a power cut."""

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.presence_rows import PaperFormRow, RollCallLineRow, RollCallRow
from accessdesk.domain.ids import VisitId
from accessdesk.domain.presence import PaperFormKind, PaperFormState, RollCallResult
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.visits import OPEN_STATES, VisitState
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import text_time

_RUNNING = "SELECT id FROM roll_call WHERE ended_at IS NULL"
_ONE = "SELECT * FROM roll_call WHERE id = :id"
_LATEST = "SELECT * FROM roll_call ORDER BY id DESC LIMIT :limit"
_LINES = """
SELECT l.*, coalesce(e.name, '') AS entered_by_name, v.state
FROM roll_call_line l JOIN visit v ON v.id = l.visit_id LEFT JOIN employee e ON e.id = l.entered_by
WHERE l.roll_call_id = :id ORDER BY l.assembly_point, l.name, l.id
"""
_FORMS = """
SELECT f.*, coalesce(v.name, '') AS visitor FROM paper_form f LEFT JOIN visit v ON v.id = f.visit_id
ORDER BY f.id DESC LIMIT :limit
"""


class RollCallSelects:
    """The RollCallLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def running_roll_call(self) -> RollCallRow | None:
        with self._engine.connect() as connection:
            found = rows(connection, _RUNNING)
            return _roll_call(connection, rows(connection, _ONE, id=found[0]["id"])[0]) if found else None

    def roll_call(self, roll_call_id: int) -> RollCallRow:
        with self._engine.connect() as connection:
            found = rows(connection, _ONE, id=roll_call_id)
            if not found:
                raise Unknown(kind="roll_call", id=roll_call_id)
            return _roll_call(connection, found[0])

    def roll_calls(self, limit: int = 20) -> list[RollCallRow]:
        with self._engine.connect() as connection:
            return [_roll_call(connection, row) for row in rows(connection, _LATEST, limit=limit)]

    def paper_forms(self, limit: int = 500) -> list[PaperFormRow]:
        with self._engine.connect() as connection:
            return [
                PaperFormRow(
                    id=row["id"],
                    kind=PaperFormKind(row["kind"]),
                    number=row["number"],
                    issued_at=text_time(row["issued_at"]),
                    state=PaperFormState(row["state"]),
                    settled_at=moment(row["settled_at"]),
                    written_by=row["written_by"],
                    note=row["note"],
                    visitor=row["visitor"],
                )
                for row in rows(connection, _FORMS, limit=limit)
            ]


def _roll_call(connection: Connection, row: RowMapping) -> RollCallRow:
    return RollCallRow(
        id=row["id"],
        drill=bool(row["drill"]),
        began_at=text_time(row["began_at"]),
        entered_at=text_time(row["entered_at"]),
        ended_at=moment(row["ended_at"]),
        remark=row["remark"],
        lines=tuple(_line(line) for line in rows(connection, _LINES, id=row["id"])),
    )


def _line(row: RowMapping) -> RollCallLineRow:
    return RollCallLineRow(
        id=row["id"],
        visit_id=VisitId(row["visit_id"]),
        name=row["name"],
        company=row["company"],
        assembly_point=row["assembly_point"],
        result=RollCallResult(row["result"]),
        told_by=row["told_by"],
        told_at=moment(row["told_at"]),
        entered_at=moment(row["entered_at"]),
        entered_by=row["entered_by_name"],
        inside=VisitState(row["state"]) in OPEN_STATES,
    )
