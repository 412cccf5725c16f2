"""What keys leave to be cleared up: seals to be signed, cylinders to be seen to, codes to be changed."""

from datetime import date, datetime

from sqlalchemy import Connection

from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.key_ends import CylinderState, Fragment, needs_locksmith
from accessdesk.domain.key_seals import is_overdue
from accessdesk.storage.lists.inventories import inventory_duties
from accessdesk.storage.lists.key_places import code_rows
from accessdesk.storage.lists.loss_duties import loss_duties
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import text_time

_UNSIGNED = """
SELECT s.id, s.number AS seal, s.opened_at, s.countersign_due, c.number, e.name
FROM key_seal s JOIN key_copy c ON c.id = s.copy_id JOIN employee e ON e.id = s.opened_by
WHERE s.countersign_due IS NOT NULL AND s.countersigned_at IS NULL ORDER BY s.id
"""
_UNSETTLED = """
SELECT d.id, d.happened_at, d.fragment, d.cylinder_state, c.number, y.number AS cylinder, dr.name AS door
FROM key_defect d JOIN key_copy c ON c.id = d.copy_id LEFT JOIN cylinder y ON y.id = d.cylinder_id
LEFT JOIN cylinder_place p ON p.cylinder_id = d.cylinder_id AND p.until_at IS NULL
LEFT JOIN door dr ON dr.id = p.door_id
WHERE d.settled_at IS NULL ORDER BY d.id
"""


def key_duties(connection: Connection, now: datetime) -> list[ToClearRow]:
    """Each thing with the id of its seal, defect or code as target."""
    today = now.astimezone().date()
    found = []
    for row in rows(connection, _UNSIGNED):
        late = is_overdue(date.fromisoformat(row["countersign_due"]), today)
        found.append(
            ToClearRow(
                id=f"seal:{row['id']}",
                kind=ToClear.SEAL_NOT_SIGNED if late else ToClear.SEAL_TO_SIGN,
                target=row["id"],
                name=row["number"],
                second=f"{row['name']} · {row['seal']}",
                since=text_time(row["opened_at"]),
            )
        )
    for row in rows(connection, _UNSETTLED):
        if needs_locksmith(Fragment(row["fragment"]), CylinderState(row["cylinder_state"])):
            where = " ".join(part for part in (row["door"], row["cylinder"]) if part)
            found.append(
                ToClearRow(
                    id=f"defect:{row['id']}",
                    kind=ToClear.CYLINDER_FRAGMENT,
                    target=row["id"],
                    name=where or row["number"],
                    second=row["number"] if where else "",
                    since=text_time(row["happened_at"]),
                )
            )
    for code in code_rows(connection, now):
        if code.must_be_changed:
            found.append(
                ToClearRow(
                    id=f"code:{code.id}",
                    kind=ToClear.CODE_TO_CHANGE,
                    target=code.id,
                    name=code.name,
                    second=", ".join(code.still_known_by),
                    since=code.changed_at,
                )
            )
    return [*found, *loss_duties(connection, now), *inventory_duties(connection)]
