"""On which hook a copy or a ring belongs: what an act that hangs something up writes beside it."""

from dataclasses import replace
from datetime import datetime

from accessdesk.desk.desk import Act
from accessdesk.domain.cabinets import HookUse, KeyCabinet, KeyHook, hook_place, place_written
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_refusals import HookTaken
from accessdesk.domain.key_rings import KeyRing, RingKey
from accessdesk.domain.keys import KeyCopy
from accessdesk.domain.names import folded


def hung_up(act: Act, copy: KeyCopy, at: datetime) -> tuple[KeyCopy, list[HookUse]]:
    """The copy at its place, and what changes at the hooks if its place names one; on a ring it hangs with the ring.

    A hook that nobody named in this act is not taken: an older place says where the copy hung once. Raises HookTaken
    where something else belongs, and says which hook is the copy's own.
    """
    hook = hook_named(act, copy.location)
    if hook is None:
        return copy, []
    known = act.uow.get(KeyCopy, copy.id).location
    if act.uow.find(RingKey, copy_id=copy.id, until_at=None):
        return replace(copy, location=known), []
    own = any(use.hook_id == hook.id for use in own_uses(act, copy_id=copy.id))
    if copy.location == known and not own:
        others = act.uow.find(HookUse, hook_id=hook.id, until_at=None)
        return replace(copy, location=beside_hooks(known)) if others else copy, []
    place = place_of(act, hook)
    return replace(copy, location=place), moved_to(act, hook, at, copy_id=copy.id)


def hook_named(act: Act, text: str) -> KeyHook | None:
    """The hook that a place names, however it is written; None if there is no such cabinet or hook."""
    written = place_written(text)
    if written is None:
        return None
    cabinets = [c for c in act.uow.find(KeyCabinet) if folded(c.name) == folded(written[0])]
    if len(cabinets) != 1:
        return None
    return next(iter(act.uow.find(KeyHook, cabinet_id=cabinets[0].id, number=written[1])), None)


def beside_hooks(place: str) -> str:
    """The cabinet alone, of a place that names a hook on which the thing belongs no more."""
    written = place_written(place)
    return written[0] if written is not None else place


def place_of(act: Act, hook: KeyHook) -> str:
    """The hook in words."""
    return hook_place(act.uow.get(KeyCabinet, hook.cabinet_id).name, hook.number)


def moved_to(
    act: Act, hook: KeyHook, at: datetime, *, copy_id: CopyId | None = None, ring_id: int | None = None
) -> list[HookUse]:
    """The uses that end and begin when one thing belongs on the hook from now on; nothing if it does already."""
    mine = own_uses(act, copy_id=copy_id, ring_id=ring_id)
    if any(use.hook_id == hook.id for use in mine):
        return []
    other = next(iter(act.uow.find(HookUse, hook_id=hook.id, until_at=None)), None)
    if other is not None:
        own = place_of(act, act.uow.get(KeyHook, mine[0].hook_id)) if mine else "–"
        raise HookTaken(field="locations", hook=place_of(act, hook), by=_thing(act, other), own=own)
    begins = max([at, *(use.from_at for use in mine)])
    fresh = HookUse(act.uow.new_id(HookUse), act.uow.new_pseudonym(), hook.id, copy_id, ring_id, begins)
    return [*(replace(use, until_at=begins) for use in mine), fresh]


def own_uses(act: Act, *, copy_id: CopyId | None = None, ring_id: int | None = None) -> list[HookUse]:
    """The hook a thing belongs on now."""
    if copy_id is not None:
        return act.uow.find(HookUse, copy_id=copy_id, until_at=None)
    return act.uow.find(HookUse, ring_id=ring_id, until_at=None) if ring_id is not None else []


def freed(act: Act, at: datetime, *, copy_id: CopyId | None = None, ring_id: int | None = None) -> list[HookUse]:
    """The thing belongs on no hook any more."""
    mine = own_uses(act, copy_id=copy_id, ring_id=ring_id)
    return [replace(use, until_at=max(at, use.from_at)) for use in mine]


def _thing(act: Act, use: HookUse) -> str:
    """What belongs there: the number of a copy or the name of a ring."""
    if use.copy_id is not None:
        return act.uow.get(KeyCopy, use.copy_id).number
    assert use.ring_id is not None
    return act.uow.get(KeyRing, use.ring_id).name
