"""Several crosses of a keying schedule changed in one act, all from one moment on; what was before stays on record."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_data import KEYS
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CylinderId, KeyTypeId
from accessdesk.domain.key_refusals import ScheduleChangedLater
from accessdesk.domain.keys import Cylinder, KeyType, Opening
from accessdesk.domain.refusals import AlreadyThere, Missing, NotAcceptable


@dataclass(frozen=True, slots=True)
class CrossChange:
    """A key type shall open a cylinder, or no longer."""

    key_type_id: KeyTypeId
    cylinder_id: CylinderId
    opens: bool


@dataclass(frozen=True, slots=True)
class ChangeSchedule:
    """From `since` (now) on the crosses stand as said. One that stands so already is left alone."""

    changes: tuple[CrossChange, ...]
    since: datetime | None = None


@handles(ChangeSchedule, right=Right.KEY_DATA)
def change_schedule(command: ChangeSchedule, act: Act) -> Outcome:
    if not command.changes:
        raise Missing(field="changes")
    at = happened(act, command.since)
    wished: dict[KeyTypeId, dict[CylinderId, bool]] = defaultdict(dict)
    for change in command.changes:
        wished[change.key_type_id][change.cylinder_id] = change.opens
    changed = 0
    for type_id in wished:
        key_type = act.uow.get(KeyType, type_id)
        states = _changed(act, key_type, wished[type_id], at)
        changed += len(states)
        if states:
            act.uow.record(EntryType.SCHEDULE_CHANGED, *states, about=key_type.pseudonym, at=at)
    if not changed:
        raise AlreadyThere(field="changes", name=act.uow.get(KeyType, command.changes[0].key_type_id).name)
    return Outcome(None, KEYS)


def _changed(act: Act, key_type: KeyType, wished: dict[CylinderId, bool], at: datetime) -> list[Opening]:
    """The openings of a type as the wishes make them."""
    if key_type.deactivated_at is not None and any(wished.values()):
        raise NotAcceptable(field="changes", why="type_is_worthless", name=key_type.name)
    dated: dict[CylinderId, list[Opening]] = defaultdict(list)
    for opening in act.uow.find(Opening, key_type_id=key_type.id):
        dated[opening.cylinder_id].append(opening)
    states = []
    for cylinder_id, opens in wished.items():
        cylinder = act.uow.get(Cylinder, cylinder_id)
        if cylinder.locking_system_id != key_type.locking_system_id:
            raise NotAcceptable(field="cylinder", why="other_system")
        state = crossed(act, key_type, cylinder, dated[cylinder_id], opens=opens, at=at)
        if state is not None:
            states.append(state)
    return states


def crossed(
    act: Act, key_type: KeyType, cylinder: Cylinder, dated: Sequence[Opening], *, opens: bool, at: datetime
) -> Opening | None:
    """What makes a cross stand as wished from `at` on, given all its openings so far; None when it does already.

    Raises ScheduleChangedLater when the cross was changed after `at`.
    """
    current = next((opening for opening in dated if opening.until_at is None), None)
    if opens == (current is not None):
        return None
    last = last_change(dated)
    if last is not None and at < last:
        name = f"{key_type.name} / {cylinder.number}"
        raise ScheduleChangedLater(field="since", name=name, last=last.isoformat())
    if current is not None:
        return replace(current, until_at=at)
    return Opening(act.uow.new_id(Opening), act.uow.new_pseudonym(), key_type.id, cylinder.id, at)


def last_change(dated: Sequence[Opening]) -> datetime | None:
    """When a cross changed last; None while it never stood."""
    return max((opening.until_at or opening.from_at for opening in dated), default=None)
