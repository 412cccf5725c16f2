"""The stock of keys: orders, seals, defects."""

from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from accessdesk.desk.key_stock_rows import CylinderChoice, KeyDefectRow, KeyOrderRow, KeySealRow
from accessdesk.domain.ids import CopyId, CylinderId, KeyTypeId
from accessdesk.domain.key_ends import CylinderState, Fragment
from accessdesk.domain.keys import EvidenceLevel
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import text_time

R = TypeVar("R")

_ORDERS = """
SELECT o.*, t.name AS type_name, s.name AS system_name, e.name AS ordered_by_name
FROM key_order o JOIN key_type t ON t.id = o.key_type_id JOIN locking_system s ON s.id = t.locking_system_id
JOIN employee e ON e.id = o.ordered_by WHERE {condition} ORDER BY o.id DESC
"""
_LINES = """
SELECT l.order_id, l.copy_id, l.delivered_at, l.cancelled_at, c.number
FROM key_order_line l JOIN key_copy c ON c.id = l.copy_id ORDER BY c.number
"""
_SEALS = """
SELECT x.*, c.number AS copy_number, t.name AS type_name, t.evidence, a.name AS sealed_by_name, w.name AS witness_name,
       o.name AS opened_by_name, m.name AS opened_with_name, z.name AS countersigned_by_name,
       (SELECT h.holder_name FROM handover h WHERE h.copy_id = x.copy_id AND h.issued_at = x.opened_at) AS taken_by
FROM key_seal x JOIN key_copy c ON c.id = x.copy_id JOIN key_type t ON t.id = c.key_type_id
JOIN employee a ON a.id = x.sealed_by JOIN employee w ON w.id = x.witness_id
LEFT JOIN employee o ON o.id = x.opened_by LEFT JOIN employee m ON m.id = x.opened_with
LEFT JOIN employee z ON z.id = x.countersigned_by WHERE {condition} ORDER BY x.id DESC
"""
_DEFECT = """
SELECT d.*, c.number AS copy_number, t.name AS type_name, y.number AS cylinder, r.name AS door
FROM key_defect d JOIN key_copy c ON c.id = d.copy_id JOIN key_type t ON t.id = c.key_type_id
LEFT JOIN cylinder y ON y.id = d.cylinder_id
LEFT JOIN cylinder_place p ON p.cylinder_id = d.cylinder_id AND p.until_at IS NULL
LEFT JOIN door r ON r.id = p.door_id WHERE d.id = :id
"""
_CYLINDERS = """
SELECT y.id, y.number, r.name AS door FROM opening o JOIN cylinder y ON y.id = o.cylinder_id
LEFT JOIN cylinder_place p ON p.cylinder_id = y.id AND p.until_at IS NULL LEFT JOIN door r ON r.id = p.door_id
WHERE o.key_type_id = :type AND o.until_at IS NULL ORDER BY r.name, y.number
"""
_MARKS = """
SELECT x.copy_id, x.number FROM key_seal x JOIN key_copy c ON c.id = x.copy_id
WHERE c.key_type_id = :type AND c.state = 'sealed' AND x.opened_at IS NULL
UNION ALL
SELECT l.copy_id, o.number FROM key_order_line l JOIN key_order o ON o.id = l.order_id
JOIN key_copy c ON c.id = l.copy_id WHERE c.key_type_id = :type AND (c.state = 'ordered' OR l.cancelled_at IS NOT NULL)
"""


class StockSelects:
    """The StockLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def key_orders(self) -> list[KeyOrderRow]:
        with self._engine.connect() as connection:
            found = _orders(connection, "1 = 1")
        return sorted(found, key=lambda row: not row.still_open)

    def key_order(self, order_id: int) -> KeyOrderRow:
        with self._engine.connect() as connection:
            found = _orders(connection, "o.id = :id", id=order_id)
        return _one(found, "key_order", order_id)

    def key_seals(self) -> list[KeySealRow]:
        found = self._seals("1 = 1")
        return sorted(found, key=lambda row: (not row.waits, row.opened_at is not None))

    def key_seal(self, seal_id: int) -> KeySealRow:
        return _one(self._seals("x.id = :id", id=seal_id), "key_seal", seal_id)

    def seal_of(self, copy_id: CopyId) -> KeySealRow | None:
        return next(iter(self._seals("x.copy_id = :id AND x.opened_at IS NULL", id=copy_id)), None)

    def key_defect(self, defect_id: int) -> KeyDefectRow:
        with self._engine.connect() as connection:
            found = [_defect(row) for row in rows(connection, _DEFECT, id=defect_id)]
        return _one(found, "key_defect", defect_id)

    def cylinders_of(self, key_type_id: KeyTypeId) -> list[CylinderChoice]:
        with self._engine.connect() as connection:
            found = rows(connection, _CYLINDERS, type=key_type_id)
        return [CylinderChoice(CylinderId(row["id"]), row["number"], row["door"] or "") for row in found]

    def _seals(self, condition: str, **values: int) -> list[KeySealRow]:
        with self._engine.connect() as connection:
            return [_seal(row) for row in rows(connection, _SEALS.format(condition=condition), **values)]


def copy_marks(connection: Connection, key_type_id: KeyTypeId) -> dict[int, str]:
    """The number of the seal a copy lies under, or of the order it was to come with, by copy."""
    return {row["copy_id"]: row["number"] for row in rows(connection, _MARKS, type=key_type_id)}


def _one(found: list[R], kind: str, id: int) -> R:
    if not found:
        raise Unknown(kind=kind, id=id)
    return found[0]


def _orders(connection: Connection, condition: str, **values: int) -> list[KeyOrderRow]:
    lines: dict[int, list[Any]] = {}
    for line in rows(connection, _LINES):
        lines.setdefault(line["order_id"], []).append(line)
    found = rows(connection, _ORDERS.format(condition=condition), **values)
    return [_order(row, lines.get(row["id"], [])) for row in found]


def _order(row: Any, lines: list[Any]) -> KeyOrderRow:
    still = [line for line in lines if line["delivered_at"] is None and line["cancelled_at"] is None]
    return KeyOrderRow(
        id=row["id"],
        number=row["number"],
        type_name=row["type_name"],
        system_name=row["system_name"],
        supplier=row["supplier"],
        reason=row["reason"],
        ordered_at=text_time(row["ordered_at"]),
        ordered_by=row["ordered_by_name"],
        total=len(lines),
        delivered=sum(line["delivered_at"] is not None for line in lines),
        cancelled=sum(line["cancelled_at"] is not None for line in lines),
        still_open=tuple((CopyId(line["copy_id"]), line["number"]) for line in still),
    )


def _seal(row: Any) -> KeySealRow:
    return KeySealRow(
        id=row["id"],
        copy_id=CopyId(row["copy_id"]),
        copy_number=row["copy_number"],
        type_name=row["type_name"],
        evidence=EvidenceLevel(row["evidence"]),
        number=row["number"],
        reason=row["reason"],
        sealed_at=text_time(row["sealed_at"]),
        sealed_by=row["sealed_by_name"],
        witness=row["witness_name"],
        opened_at=moment(row["opened_at"]),
        opened_by=row["opened_by_name"] or "",
        opened_with=row["opened_with_name"] or "",
        opened_why=row["opened_why"],
        countersign_due=date.fromisoformat(row["countersign_due"]) if row["countersign_due"] else None,
        countersigned_at=moment(row["countersigned_at"]),
        countersigned_by=row["countersigned_by_name"] or "",
        taken_by=row["taken_by"] or "",
    )


def _defect(row: Any) -> KeyDefectRow:
    return KeyDefectRow(
        id=row["id"],
        copy_number=row["copy_number"],
        type_name=row["type_name"],
        cylinder=row["cylinder"] or "",
        door=row["door"] or "",
        reporter=row["reporter"],
        fragment=Fragment(row["fragment"]),
        cylinder_state=CylinderState(row["cylinder_state"]),
        note=row["note"],
        happened_at=text_time(row["happened_at"]),
        settled_at=moment(row["settled_at"]),
        finding=row["finding"],
    )
