"""What a loss report freezes: the report, the keying schedule and where every copy of the system is, as known then.

The facts are JSON of version 1: "loss" (the report's texts and figures), "system", "types" (name, worthless), "rows"
(cylinder, door, zone, supervision, and which types open it, by place in "types") and "copies" (number, place in
"types", state, place or holder). Times are ISO texts in UTC. Nothing is read again when the paper is made.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from accessdesk.desk.desk import Act
from accessdesk.desk.ports import UnitOfWork
from accessdesk.desk.receipts import valid_at
from accessdesk.domain.ids import KeyTypeId
from accessdesk.domain.key_transfers import BearerChange
from accessdesk.domain.keys import (
    Cylinder,
    CylinderPlace,
    Door,
    Handover,
    KeyCopy,
    KeyHierarchy,
    KeyType,
    LockingSystem,
    Opening,
)
from accessdesk.domain.people import Employee
from accessdesk.domain.sites import Setting, Site, Zone

VERSION = 1
_AT_ONCE = 5_000
_RANKS = {rank: at for at, rank in enumerate(KeyHierarchy)}


def frozen_system(act: Act, copy: KeyCopy) -> dict[str, Any]:
    """Everything about the system of the copy, as it is known within this act."""
    uow, at = act.uow, act.uow.now
    key_type = uow.get(KeyType, copy.key_type_id)
    system = uow.get(LockingSystem, key_type.locking_system_id)
    types = sorted(
        uow.find(KeyType, locking_system_id=system.id), key=lambda kind: (_RANKS[kind.hierarchy], kind.name, kind.id)
    )
    places = {kind.id: place for place, kind in enumerate(types)}
    site = uow.get(Site, uow.get(Employee, act.session.actor.id).site_id)
    company = next((one.value for one in uow.find(Setting, key="company")), "")
    return {
        "version": VERSION,
        "company": company,
        "site": site.name,
        "system": {"name": system.name, "building": system.building},
        "key": {"number": copy.number, "type": places[key_type.id]},
        "types": [{"name": kind.name, "worthless": _is_worthless(kind, at)} for kind in types],
        "rows": list(_rows(uow, system, places, at)),
        "copies": list(_copies(uow, places)),
    }


def as_text(facts: Mapping[str, Any]) -> str:
    """JSON of one form: the same facts are the same text."""
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def utc_text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat()


def _is_worthless(kind: KeyType, at: datetime) -> bool:
    return kind.deactivated_at is not None and kind.deactivated_at <= at


def _rows(
    uow: UnitOfWork, system: LockingSystem, places: Mapping[KeyTypeId, int], at: datetime
) -> Iterator[dict[str, Any]]:
    cylinders = sorted(uow.find(Cylinder, locking_system_id=system.id), key=lambda one: (one.number, one.id))
    opened: dict[int, list[int]] = {}
    for opening in _found(uow, Opening, "key_type_id", tuple(places)):
        if valid_at(opening, at):
            opened.setdefault(opening.cylinder_id, []).append(places[opening.key_type_id])
    ids = tuple(one.id for one in cylinders)
    doors = {
        one.cylinder_id: one.door_id for one in _found(uow, CylinderPlace, "cylinder_id", ids) if valid_at(one, at)
    }
    known = {door.id: door for door in _found(uow, Door, "id", tuple(sorted(set(doors.values()))))}
    zones = {zone.id: zone for zone in uow.find(Zone)}
    for cylinder in cylinders:
        door = known.get(doors.get(cylinder.id))
        zone = zones.get(door.zone_id) if door is not None else None
        yield {
            "cylinder": cylinder.number,
            "door": door.name if door is not None else "",
            "zone": zone.name if zone is not None else "",
            "supervision": zone.supervision.value if zone is not None else "",
            "types": sorted(opened.get(cylinder.id, ())),
        }


def _copies(uow: UnitOfWork, places: Mapping[KeyTypeId, int]) -> Iterator[dict[str, Any]]:
    copies = sorted(_found(uow, KeyCopy, "key_type_id", tuple(places)), key=lambda one: (one.number, one.id))
    ids = tuple(copy.id for copy in copies)
    out = {one.copy_id: one for one in _found(uow, Handover, "copy_id", ids, returned_at=None)}
    handovers = tuple(one.id for one in out.values())
    changes = sorted(_found(uow, BearerChange, "handover_id", handovers), key=lambda one: (one.changed_at, one.id))
    carried = {one.handover_id: one.new_bearer for one in changes}
    for copy in copies:
        told: dict[str, Any] = {
            "number": copy.number,
            "type": places[copy.key_type_id],
            "state": copy.state.value,
            "location": copy.location,
        }
        held = out.get(copy.id)
        if held is not None:
            told["holder"], told["company"] = held.holder_name, held.holder_company
            told["bearer"] = carried.get(held.id, held.bearer)
            told["since"], told["due"] = utc_text(held.issued_at), utc_text(held.due_at)
        yield told


def _found(uow: UnitOfWork, kind: type[Any], column: str, values: Sequence[int], **more: Any) -> list[Any]:
    """Objects of many ids, in portions that every database takes."""
    found: list[Any] = []
    for begin in range(0, len(values), _AT_ONCE):
        found += uow.find(kind, **{column: tuple(values[begin : begin + _AT_ONCE])}, **more)
    return found
