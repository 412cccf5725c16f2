"""Another cylinder in a door: one dated act, so that the schedule is right before it and after it."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_ends import KEYS
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CylinderId
from accessdesk.domain.keys import Cylinder, CylinderPlace, Opening
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable


@dataclass(frozen=True, slots=True)
class SwapCylinder:
    """The cylinder leaves its door, and the one numbered `number` (a spare one, or new) sits there from then on.

    `same_keys`: keys that opened the old one open the new one; otherwise the schedule says what does.
    """

    cylinder_id: CylinderId
    number: str
    reason: str
    same_keys: bool = True
    happened_at: datetime | None = None


@handles(SwapCylinder, right=Right.KEY_DATA)
def swap_cylinder(command: SwapCylinder, act: Act) -> Outcome:
    uow = act.uow
    old = uow.get(Cylinder, command.cylinder_id)
    number, reason = cleaned(command.number, "number", longest=40), cleaned(command.reason, "reason")
    place = next(iter(uow.find(CylinderPlace, cylinder_id=old.id, until_at=None)), None)
    if place is None:
        raise NotAcceptable(field="cylinder", why="sits_in_no_door", name=old.number)
    new = _spare_or_new(act, old, number)
    known = uow.find(Opening, cylinder_id=new.id)
    last = [place.from_at, *(p.until_at or p.from_at for p in uow.find(CylinderPlace, cylinder_id=new.id))]
    at = happened(act, command.happened_at, not_before=max([*last, *(o.until_at or o.from_at for o in known)]))
    states = [
        replace(place, until_at=at),
        CylinderPlace(uow.new_id(CylinderPlace), uow.new_pseudonym(), new.id, place.door_id, at),
        *(_same_openings(act, old, new, at) if command.same_keys else ()),
    ]
    details = {"key": {"old_cylinder": old.number, "reason": reason}}
    uow.record(EntryType.CYLINDER_SWAPPED, new, *states, about=new.pseudonym, at=at, details=details)
    return Outcome(new.id, KEYS)


def _spare_or_new(act: Act, old: Cylinder, number: str) -> Cylinder:
    uow = act.uow
    spare = next(iter(uow.find(Cylinder, locking_system_id=old.locking_system_id, number=number)), None)
    if spare is None:
        id = CylinderId(uow.new_id(Cylinder))
        return Cylinder(id, uow.new_pseudonym(), old.locking_system_id, number, old.kind, old.length)
    if spare.id == old.id or uow.find(CylinderPlace, cylinder_id=spare.id, until_at=None):
        raise NotAcceptable(field="number", why="sits_in_a_door", name=number)
    return spare


def _same_openings(act: Act, old: Cylinder, new: Cylinder, at: datetime) -> list[Opening]:
    """What opens the old one opens the new one too, from the swap on."""
    uow = act.uow
    there = {opening.key_type_id for opening in uow.find(Opening, cylinder_id=new.id, until_at=None)}
    return [
        Opening(uow.new_id(Opening), uow.new_pseudonym(), opening.key_type_id, new.id, at)
        for opening in uow.find(Opening, cylinder_id=old.id, until_at=None)
        if opening.key_type_id not in there
    ]
