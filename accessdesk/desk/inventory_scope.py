"""What an inventory counts: the copies that should be there, and whether a copy is where the record has it."""

from accessdesk.desk.desk import Act
from accessdesk.domain.cabinets import HookUse, KeyCabinet, KeyHook, place_written
from accessdesk.domain.ids import CopyId
from accessdesk.domain.inventories import PLACED, Inventory, InventoryKind, InventoryLine
from accessdesk.domain.key_rings import RingKey
from accessdesk.domain.keys import Handover, KeyCopy, KeyCopyState, KeyType, LockingSystem
from accessdesk.domain.names import folded
from accessdesk.domain.people import Employee, Person

_NEVER_HERE = frozenset({KeyCopyState.ORDERED, KeyCopyState.DESTROYED, KeyCopyState.LOST, KeyCopyState.STOLEN})
_HERE = PLACED | {KeyCopyState.DEFECTIVE}


def scope_name(act: Act, inventory: Inventory) -> str:
    """What is counted, in words. Raises Unknown."""
    if inventory.cabinet_id is not None:
        return act.uow.get(KeyCabinet, inventory.cabinet_id).name
    if inventory.key_type_id is not None:
        return act.uow.get(KeyType, inventory.key_type_id).name
    if inventory.employee_id is not None:
        return act.uow.get(Employee, inventory.employee_id).name
    assert inventory.person_id is not None
    return act.uow.get(Person, inventory.person_id).name


def copies_in(act: Act, inventory: Inventory) -> list[KeyCopy]:
    """The copies of a count as the record has them now, by place and number; also those that are out, to explain why.

    Not those that were never delivered, are destroyed, or are reported lost.
    """
    uow = act.uow
    if inventory.key_type_id is not None:
        found = uow.find(KeyCopy, key_type_id=inventory.key_type_id)
    elif inventory.cabinet_id is not None:
        found = uow.find(KeyCopy, id=tuple(_in_cabinet(act, inventory.cabinet_id)))
    elif inventory.employee_id is not None:
        found = _held(act, uow.find(Handover, employee_id=inventory.employee_id, returned_at=None))
    else:
        found = _held(act, uow.find(Handover, person_id=inventory.person_id, returned_at=None))
    return sorted((c for c in found if c.state not in _NEVER_HERE), key=_place_and_number)


def fits_record(act: Act, inventory: Inventory, copy: KeyCopy, *, with_holder: bool) -> bool:
    """Whether the record has the copy where this count looks at this moment."""
    if inventory.kind is InventoryKind.HOLDER or with_holder:
        out = act.uow.find(Handover, copy_id=copy.id, returned_at=None)
        if not out or copy.state not in (KeyCopyState.ISSUED, KeyCopyState.DEFECTIVE):
            return False
        who = (inventory.employee_id, inventory.person_id)
        return inventory.kind is not InventoryKind.HOLDER or (out[0].employee_id, out[0].person_id) == who
    if copy.state not in _HERE:
        return False
    if inventory.kind is InventoryKind.KEY_TYPE:
        return copy.key_type_id == inventory.key_type_id
    assert inventory.cabinet_id is not None
    return _belongs_in(act, inventory.cabinet_id, copy)


def line_of(act: Act, inventory: Inventory, copy: KeyCopy, handover_id: int | None, *, expected: bool) -> InventoryLine:
    """The copy in the count, as the record has it now."""
    key_type = act.uow.get(KeyType, copy.key_type_id)
    return InventoryLine(
        id=act.uow.new_id(InventoryLine),
        pseudonym=act.uow.new_pseudonym(),
        inventory_id=inventory.id,
        copy_id=copy.id,
        number=copy.number,
        type_name=key_type.name,
        system_name=act.uow.get(LockingSystem, key_type.locking_system_id).name,
        place=copy.location,
        state=copy.state,
        handover_id=handover_id,
        expected=expected,
    )


def _in_cabinet(act: Act, cabinet_id: int) -> set[CopyId]:
    """The copies that belong in a cabinet: on its hooks, on rings on its hooks, or by the place written at them."""
    uow = act.uow
    hooks = tuple(hook.id for hook in uow.find(KeyHook, cabinet_id=cabinet_id))
    uses = uow.find(HookUse, hook_id=hooks, until_at=None)
    rings = tuple(use.ring_id for use in uses if use.ring_id is not None)
    mine = {use.copy_id for use in uses if use.copy_id is not None}
    mine |= {key.copy_id for key in uow.find(RingKey, ring_id=rings, until_at=None)}
    name = folded(uow.get(KeyCabinet, cabinet_id).name)
    return mine | {copy.id for copy in uow.find(KeyCopy) if folded(_cabinet_written(copy.location)) == name}


def _belongs_in(act: Act, cabinet_id: int, copy: KeyCopy) -> bool:
    """The same question about one copy."""
    uow = act.uow
    uses = uow.find(HookUse, copy_id=copy.id, until_at=None)
    for key in uow.find(RingKey, copy_id=copy.id, until_at=None):
        uses += uow.find(HookUse, ring_id=key.ring_id, until_at=None)
    if any(uow.get(KeyHook, use.hook_id).cabinet_id == cabinet_id for use in uses):
        return True
    return folded(_cabinet_written(copy.location)) == folded(uow.get(KeyCabinet, cabinet_id).name)


def _cabinet_written(place: str) -> str:
    written = place_written(place)
    return written[0] if written is not None else place.strip()


def _held(act: Act, handovers: list[Handover]) -> list[KeyCopy]:
    return act.uow.find(KeyCopy, id=tuple(handover.copy_id for handover in handovers))


def _place_and_number(copy: KeyCopy) -> tuple[str, int, str]:
    """As one walks along the hooks."""
    written = place_written(copy.location)
    cabinet, hook = written if written is not None else (copy.location, 0)
    return folded(cabinet), hook, copy.number
