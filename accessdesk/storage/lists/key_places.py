"""Cabinets, rings, codes, and cylinders in their doors."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine

from accessdesk.desk.key_place_rows import CodeHolderRow, CodeRow, HookRow, KeyCabinetRow, KeyRingRow, SeatedCylinder
from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.codes import CodeKind
from accessdesk.domain.ids import CopyId, CylinderId, EmployeeId, LockingSystemId
from accessdesk.storage.lists.key_search import KeySearchSelects
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import text_time

_CABINETS = """
SELECT c.*, (SELECT count(*) FROM key_hook h WHERE h.cabinet_id = c.id) AS hooks FROM key_cabinet c ORDER BY c.name
"""
_HOOKS = """
SELECT h.id, h.cabinet_id, b.name AS cabinet, h.number, u.copy_id, u.ring_id, c.number AS copy, c.state,
       t.name AS type_name, r.name AS ring, o.holder_name,
       (SELECT max(x.holder_name) FROM ring_key k JOIN handover x ON x.copy_id = k.copy_id AND x.returned_at IS NULL
        WHERE k.ring_id = u.ring_id AND k.until_at IS NULL) AS ring_holder,
       (SELECT count(*) FROM ring_key k WHERE k.ring_id = u.ring_id AND k.until_at IS NULL) AS ring_keys
FROM key_hook h JOIN key_cabinet b ON b.id = h.cabinet_id
LEFT JOIN hook_use u ON u.hook_id = h.id AND u.until_at IS NULL
LEFT JOIN key_copy c ON c.id = u.copy_id LEFT JOIN key_type t ON t.id = c.key_type_id
LEFT JOIN handover o ON o.copy_id = c.id AND o.returned_at IS NULL
LEFT JOIN key_ring r ON r.id = u.ring_id ORDER BY b.name, h.number
"""
_RINGS = "SELECT * FROM key_ring ORDER BY name"
_ON_RINGS = """
SELECT k.ring_id, k.copy_id, k.until_at, c.number, c.location, o.holder_name
FROM ring_key k JOIN key_copy c ON c.id = k.copy_id
LEFT JOIN handover o ON o.copy_id = c.id AND o.returned_at IS NULL ORDER BY c.number
"""
_MATES = """
SELECT m.copy_id FROM ring_key k JOIN ring_key m ON m.ring_id = k.ring_id AND m.until_at IS NULL
WHERE k.copy_id = :copy AND k.until_at IS NULL AND m.copy_id <> k.copy_id ORDER BY m.copy_id
"""
_CODES = "SELECT * FROM code ORDER BY name"
_HOLDERS = """
SELECT h.*, e.active, e.suspended FROM code_holder h JOIN employee e ON e.id = h.employee_id ORDER BY h.name, h.id
"""
_SEATED = """
SELECT y.id, y.number, d.name AS door, p.from_at FROM cylinder_place p JOIN cylinder y ON y.id = p.cylinder_id
JOIN door d ON d.id = p.door_id WHERE y.locking_system_id = :system AND p.until_at IS NULL ORDER BY d.name, y.number
"""
_HERE = ("in_stock", "reserved", "sealed", "found", "defective")


class PlaceSelects:
    """The PlaceLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def key_cabinets(self) -> list[KeyCabinetRow]:
        with self._engine.connect() as connection:
            found = rows(connection, _CABINETS)
        return [KeyCabinetRow(row["id"], row["name"], row["place"], row["hooks"]) for row in found]

    def hooks(self) -> list[HookRow]:
        with self._engine.connect() as connection:
            return [_hook(row) for row in rows(connection, _HOOKS)]

    def key_rings(self) -> list[KeyRingRow]:
        with self._engine.connect() as connection:
            keys: dict[int, list[Any]] = {}
            for key in rows(connection, _ON_RINGS):
                keys.setdefault(key["ring_id"], []).append(key)
            found = [_ring(row, keys.get(row["id"], [])) for row in rows(connection, _RINGS)]
        return sorted(found, key=lambda row: row.broken_up_at is not None)

    def ring_mates(self, copy_id: CopyId, now: datetime) -> list[CopyHit]:
        with self._engine.connect() as connection:
            ids = [CopyId(row["copy_id"]) for row in rows(connection, _MATES, copy=copy_id)]
        search = KeySearchSelects(self._engine)
        found = [search.copy(id, now) for id in ids]
        return [hit for hit in found if hit is not None]

    def codes(self, now: datetime) -> list[CodeRow]:
        with self._engine.connect() as connection:
            return code_rows(connection, now)

    def seated_cylinders(self, system_id: LockingSystemId) -> list[SeatedCylinder]:
        with self._engine.connect() as connection:
            found = rows(connection, _SEATED, system=system_id)
        return [
            SeatedCylinder(CylinderId(row["id"]), row["number"], row["door"], text_time(row["from_at"]))
            for row in found
        ]


def code_rows(connection: Connection, now: datetime) -> list[CodeRow]:
    """All codes, those that must be changed first."""
    holders: dict[int, list[Any]] = {}
    for holder in rows(connection, _HOLDERS):
        holders.setdefault(holder["code_id"], []).append(holder)
    found = [_code(row, holders.get(row["id"], []), now) for row in rows(connection, _CODES)]
    return sorted(found, key=lambda row: not row.must_be_changed)


def _hook(row: Any) -> HookRow:
    ring = row["ring"]
    out_with = (row["ring_holder"] if ring else row["holder_name"]) or ""
    return HookRow(
        id=row["id"],
        cabinet_id=row["cabinet_id"],
        cabinet=row["cabinet"],
        number=row["number"],
        copy_id=row["copy_id"],
        ring_id=row["ring_id"],
        what=ring or row["copy"] or "",
        second=str(row["ring_keys"]) if ring else row["type_name"] or "",
        is_here=not out_with and (bool(ring) or row["state"] in _HERE),
        out_with=out_with,
    )


def _ring(row: Any, keys: list[Any]) -> KeyRingRow:
    on = [key for key in keys if key["until_at"] is None]
    broken_up = row["broken_up_at"]
    return KeyRingRow(
        id=row["id"],
        name=row["name"],
        copies=tuple((CopyId(key["copy_id"]), key["number"]) for key in on),
        former=tuple(key["number"] for key in keys if broken_up and key["until_at"] == broken_up),
        location=on[0]["location"] if on else "",
        out_with=next((key["holder_name"] for key in on if key["holder_name"]), ""),
        broken_up_at=moment(broken_up),
        broken_up_why=row["broken_up_why"],
    )


def _code(row: Any, holders: list[Any], now: datetime) -> CodeRow:
    present = [_holder(holder) for holder in holders if holder["until_at"] is None]
    gone = [h["name"] for h in holders if h["until_at"] is not None and h["until_at"] > row["changed_at"]]
    known = dict.fromkeys([*(holder.name for holder in present if not holder.at_work), *gone])
    again = {holder.name for holder in present if holder.at_work}
    change_by = date.fromisoformat(row["change_by"]) if row["change_by"] else None
    return CodeRow(
        id=row["id"],
        name=row["name"],
        kind=CodeKind(row["kind"]),
        place=row["place"],
        changed_at=text_time(row["changed_at"]),
        change_by=change_by,
        holders=tuple(present),
        still_known_by=tuple(name for name in known if name not in again),
        overdue=change_by is not None and now.astimezone().date() > change_by,
    )


def _holder(row: Any) -> CodeHolderRow:
    at_work = bool(row["active"]) and not row["suspended"]
    return CodeHolderRow(row["id"], EmployeeId(row["employee_id"]), row["name"], text_time(row["from_at"]), at_work)
