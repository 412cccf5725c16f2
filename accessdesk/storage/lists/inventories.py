"""Inventories with their sheets, the differences they left, and copies that nobody has seen for long."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.inventory_rows import (
    CountRow,
    DifferenceRow,
    InventoryLineRow,
    InventoryRow,
    InventorySheet,
    UnseenRow,
)
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.ids import CopyId
from accessdesk.domain.inventories import (
    CopyNow,
    CountFinding,
    InventoryCount,
    InventoryKind,
    InventoryLine,
    finding_of,
    own_counts,
)
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import from_row, text_time

_INVENTORIES = """
SELECT i.*, e.name AS begun_by_name,
       (SELECT count(*) FROM inventory_line l WHERE l.inventory_id = i.id) AS total,
       (SELECT count(DISTINCT n.copy_id) FROM inventory_count n
        WHERE n.inventory_id = i.id AND n.taken_back_at IS NULL) AS counted
FROM inventory i JOIN employee e ON e.id = i.begun_by WHERE {condition} ORDER BY i.id DESC
"""
_COUNTERS = """
SELECT inventory_id, counter_name, min(id) AS first FROM inventory_count
WHERE taken_back_at IS NULL GROUP BY inventory_id, counter_id, counter_name ORDER BY first
"""
_LINES = """
SELECT l.*, c.state AS state_now, c.location, o.id AS open_handover, o.holder_name AS now_with,
       coalesce(h.holder_name, '') AS holder_name
FROM inventory_line l JOIN key_copy c ON c.id = l.copy_id LEFT JOIN handover h ON h.id = l.handover_id
LEFT JOIN handover o ON o.copy_id = c.id AND o.returned_at IS NULL
WHERE l.inventory_id = :id ORDER BY l.id
"""
_COUNTS = "SELECT * FROM inventory_count WHERE inventory_id = :id AND taken_back_at IS NULL ORDER BY id"
_SEEN = """
SELECT copy_id, (SELECT s.seen_at FROM key_standing s WHERE s.copy_id = n.copy_id
                 ORDER BY s.from_at DESC, s.id DESC LIMIT 1) AS seen_at
FROM inventory_count n WHERE n.inventory_id = :id AND n.present = 0 AND n.taken_back_at IS NULL
"""
_DIFFERENCES = """
SELECT d.*, i.name AS inventory_name, c.number, c.state, c.location, t.name AS type_name,
       coalesce(o.holder_name, '') AS holder
FROM inventory_difference d JOIN inventory i ON i.id = d.inventory_id JOIN key_copy c ON c.id = d.copy_id
JOIN key_type t ON t.id = c.key_type_id LEFT JOIN handover o ON o.copy_id = c.id AND o.returned_at IS NULL
JOIN inventory_line l ON l.inventory_id = d.inventory_id AND l.copy_id = d.copy_id
WHERE d.settled_at IS NULL AND (d.handover_id IS NULL OR d.finding <> 'unexpected' OR o.id = d.handover_id)
  AND NOT (d.finding = 'missing' AND c.state <> 'missing' AND l.state IN ('in_stock', 'reserved', 'issued'))
ORDER BY d.id
"""
_UNSEEN = """
SELECT c.id, c.number, c.location, c.state, t.name AS type_name, coalesce(o.holder_name, '') AS holder,
       (SELECT s.seen_at FROM key_standing s WHERE s.copy_id = c.id
        ORDER BY s.from_at DESC, s.id DESC LIMIT 1) AS seen_at
FROM key_copy c JOIN key_type t ON t.id = c.key_type_id
LEFT JOIN handover o ON o.copy_id = c.id AND o.returned_at IS NULL
WHERE c.state IN ('in_stock', 'reserved', 'issued', 'sealed') ORDER BY c.number
"""
_KINDS = {
    CountFinding.MISSING: ToClear.KEY_MISSED,
    CountFinding.UNEXPECTED: ToClear.KEY_UNEXPECTED,
    CountFinding.WRONG_HOOK: ToClear.KEY_ON_WRONG_HOOK,
}


class InventorySelects:
    """The InventoryLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def inventories(self) -> list[InventoryRow]:
        with self._engine.connect() as connection:
            found = _inventories(connection, "1 = 1")
        return sorted(found, key=lambda row: row.closed_at is not None)

    def inventory(self, inventory_id: int) -> InventorySheet:
        with self._engine.connect() as connection:
            raw = rows(connection, "SELECT * FROM inventory WHERE id = :id", id=inventory_id)
            if not raw:
                raise Unknown(kind="inventory", id=inventory_id)
            (row,) = _inventories(connection, "i.id = :id", id=inventory_id)
            return InventorySheet(
                row=row,
                lines=tuple(_lines(connection, row)),
                first_name=raw[0]["first_name"],
                second_name=raw[0]["second_name"],
                signature=raw[0]["signature"],
                second_signature=raw[0]["second_signature"],
                remark=raw[0]["remark"],
            )

    def differences(self) -> list[DifferenceRow]:
        with self._engine.connect() as connection:
            return open_differences(connection)

    def long_unseen(self, before: datetime) -> list[UnseenRow]:
        with self._engine.connect() as connection:
            found = [_unseen(row) for row in rows(connection, _UNSEEN)]
        late = [row for row in found if row.seen_at is None or row.seen_at < before]
        return sorted(late, key=lambda row: row.seen_at.isoformat() if row.seen_at else "")


def open_differences(connection: Connection) -> list[DifferenceRow]:
    """Not those that were settled, nor missing or unexpected keys of which an act has told since."""
    return [
        DifferenceRow(
            id=row["id"],
            inventory_id=row["inventory_id"],
            inventory_name=row["inventory_name"],
            copy_id=CopyId(row["copy_id"]),
            number=row["number"],
            type_name=row["type_name"],
            finding=CountFinding(row["finding"]),
            state=KeyCopyState(row["state"]),
            place=row["place"],
            own_place=row["location"],
            holder=row["holder"],
            opened_at=text_time(row["opened_at"]),
        )
        for row in rows(connection, _DIFFERENCES)
    ]


def inventory_duties(connection: Connection) -> list[ToClearRow]:
    """What inventories left to be cleared up, with the difference as target."""
    return [
        ToClearRow(
            id=f"difference:{row.id}",
            kind=_KINDS[row.finding],
            target=row.id,
            name=row.number,
            second=" · ".join(part for part in (row.place or row.own_place, row.holder) if part),
            since=row.opened_at,
        )
        for row in open_differences(connection)
    ]


def _inventories(connection: Connection, condition: str, **values: Any) -> list[InventoryRow]:
    names: defaultdict[int, list[str]] = defaultdict(list)
    for row in rows(connection, _COUNTERS):
        names[row["inventory_id"]].append(row["counter_name"])
    to_settle = Counter(row.inventory_id for row in open_differences(connection))
    return [
        InventoryRow(
            id=row["id"],
            kind=InventoryKind(row["kind"]),
            name=row["name"],
            two_counts=bool(row["two_counts"]),
            began_at=text_time(row["began_at"]),
            begun_by=row["begun_by_name"],
            closed_at=moment(row["closed_at"]),
            counters=tuple(names[row["id"]]),
            total=row["total"],
            counted=row["counted"],
            to_settle=to_settle[row["id"]],
        )
        for row in rows(connection, _INVENTORIES.format(condition=condition), **values)
    ]


def _lines(connection: Connection, inventory: InventoryRow) -> list[InventoryLineRow]:
    counts: defaultdict[int, list[InventoryCount]] = defaultdict(list)
    for row in rows(connection, _COUNTS, id=inventory.id):
        counts[row["copy_id"]].append(from_row(InventoryCount, row))
    seen = {row["copy_id"]: moment(row["seen_at"]) for row in rows(connection, _SEEN, id=inventory.id)}
    return [_line(row, inventory, counts[row["copy_id"]], seen) for row in rows(connection, _LINES, id=inventory.id)]


def _line(
    row: Any, inventory: InventoryRow, counts: Sequence[InventoryCount], seen: Mapping[int, datetime | None]
) -> InventoryLineRow:
    line: InventoryLine = from_row(InventoryLine, row)
    now = CopyNow(KeyCopyState(row["state_now"]), row["open_handover"], seen.get(line.copy_id))
    mine = own_counts(counts)
    return InventoryLineRow(
        id=line.id,
        copy_id=line.copy_id,
        number=line.number,
        type_name=line.type_name,
        system_name=line.system_name,
        place=line.place,
        state=line.state,
        holder=row["holder_name"],
        now_with=row["now_with"] or "" if inventory.closed_at is None else "",
        expected=line.expected,
        finding=line.finding or finding_of(line, mine, now, two_counts=inventory.two_counts),
        told=line.told or next((count.place for count in reversed(mine) if count.present), ""),
        counts=tuple(_count(count) for count in mine),
    )


def _count(count: InventoryCount) -> CountRow:
    return CountRow(
        counter_id=count.counter_id,
        name=count.counter_name,
        present=count.present,
        way=count.way,
        place=count.place,
        counted_at=count.counted_at,
        note=count.note,
        signature=count.signature,
    )


def _unseen(row: Any) -> UnseenRow:
    return UnseenRow(
        id=CopyId(row["id"]),
        number=row["number"],
        type_name=row["type_name"],
        place=row["location"],
        holder=row["holder"],
        state=KeyCopyState(row["state"]),
        seen_at=moment(row["seen_at"]),
    )
