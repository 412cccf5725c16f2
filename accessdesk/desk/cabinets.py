"""Cabinets and their hooks: made, filled, and taken over from places as they were written so far."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_ends import KEYS
from accessdesk.desk.key_hooks import beside_hooks, freed, moved_to, place_of
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.cabinets import MOST_HOOKS, HookUse, KeyCabinet, KeyHook, hook_place, place_written
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, CopyId, SiteId
from accessdesk.domain.key_rings import KeyRing, RingKey
from accessdesk.domain.keys import KeyCopy, KeyCopyState
from accessdesk.domain.names import cleaned, folded
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable

_GONE = (KeyCopyState.DESTROYED, KeyCopyState.ORDERED)


@dataclass(frozen=True, slots=True)
class SaveCabinet:
    """A new cabinet (`id` None), or one with another name or more hooks. Hooks are numbered from 1 and stay."""

    id: int | None
    name: str
    hooks: int
    place: str = ""
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class AssignHook:
    """From now on a copy or a ring belongs on the hook; with neither, nothing does."""

    hook_id: int
    copy_id: CopyId | None = None
    ring_id: int | None = None


@dataclass(frozen=True, slots=True)
class AdoptPlaces:
    """Take hooks over from the places that were written at copies so far ("Tresor A, Haken 31").

    Missing cabinets and hooks are made. A place without a hook, or with one that two copies claim, stays as it is
    written. The outcome's id is how many copies hang on a hook now.
    """

    site_id: SiteId = FIRST_SITE


@handles(SaveCabinet, right=Right.KEY_DATA)
def save_cabinet(command: SaveCabinet, act: Act) -> Outcome:
    name = cleaned(command.name, "name", longest=80)
    if any(c.id != command.id for c in act.uow.find(KeyCabinet, site_id=command.site_id, name=name)):
        raise AlreadyThere(field="name", name=name)
    known = act.uow.get(KeyCabinet, command.id) if command.id is not None else None
    hooks = act.uow.find(KeyHook, cabinet_id=known.id) if known else []
    if not max(1, len(hooks)) <= command.hooks <= MOST_HOOKS:
        raise NotAcceptable(field="hooks", why="hooks_out_of_range", least=max(1, len(hooks)), most=MOST_HOOKS)
    place = cleaned(command.place, "place", mandatory=False)
    cabinet = replace(known, name=name, place=place) if known else _new_cabinet(act, command.site_id, name, place)
    act.uow.record(
        EntryType.CABINET_CHANGED,
        cabinet,
        *_new_hooks(act, cabinet, range(len(hooks) + 1, command.hooks + 1)),
        *(_renamed(act, cabinet, hooks) if known and known.name != name else ()),
        about=cabinet.pseudonym,
    )
    return Outcome(cabinet.id, KEYS)


@handles(AssignHook, right=Right.KEY_DATA)
def assign_hook(command: AssignHook, act: Act) -> Outcome:
    uow = act.uow
    hook = uow.get(KeyHook, command.hook_id)
    if command.copy_id is not None and command.ring_id is not None:
        raise NotAcceptable(field="copy", why="one_thing_a_hook")
    if command.copy_id is not None:
        copy = uow.get(KeyCopy, command.copy_id)
        if copy.state in _GONE or uow.find(RingKey, copy_id=copy.id, until_at=None):
            raise NotAcceptable(field="copy", why="hangs_elsewhere", name=copy.number)
        uses = moved_to(act, hook, uow.now, copy_id=copy.id)
        placed = replace(copy, location=place_of(act, hook), version=copy.version + 1)
        uow.record(EntryType.KEY_HUNG, placed, *uses, about=copy.pseudonym)
    elif command.ring_id is not None:
        ring = uow.get(KeyRing, command.ring_id)
        uses = moved_to(act, hook, uow.now, ring_id=ring.id)
        if not uses:
            raise NotAcceptable(field="copy", why="there_already_hook", name=ring.name)
        uow.record(EntryType.KEY_HUNG, *uses, *_placed(act, ring, place_of(act, hook)), about=ring.pseudonym)
    else:
        uses = _emptied(act, hook, uow.now)
        if not uses:
            raise NotAcceptable(field="copy", why="hook_is_free")
        ids = [use.copy_id for use in uses if use.copy_id is not None]
        rings = tuple(use.ring_id for use in uses if use.ring_id is not None)
        ids += [key.copy_id for key in uow.find(RingKey, ring_id=rings, until_at=None)]
        copies = [uow.get(KeyCopy, id) for id in ids]
        off = [replace(c, location=beside_hooks(c.location), version=c.version + 1) for c in copies]
        uow.record(EntryType.KEY_HUNG, *uses, *off, about=hook.pseudonym)
    return Outcome(hook.id, KEYS)


@handles(AdoptPlaces, right=Right.KEY_DATA)
def adopt_places(command: AdoptPlaces, act: Act) -> Outcome:
    uow = act.uow
    hung = {use.copy_id for use in uow.find(HookUse, until_at=None)}
    ringed = {key.copy_id for key in uow.find(RingKey, until_at=None)}
    copies = [c for c in uow.find(KeyCopy) if c.id not in hung | ringed and c.state not in _GONE]
    adopted = 0
    cabinets = {folded(c.name): c for c in uow.find(KeyCabinet, site_id=command.site_id)}
    for (cabinet_name, number), copy in claimed_alone(copies).items():
        cabinet = cabinets.get(folded(cabinet_name))
        new: list[KeyCabinet | KeyHook] = []
        if cabinet is None:
            cabinet = _new_cabinet(act, command.site_id, cabinet_name, "")
            cabinets[folded(cabinet_name)] = cabinet
            new.append(cabinet)
        hooks = uow.find(KeyHook, cabinet_id=cabinet.id) if not new else []
        new += _new_hooks(act, cabinet, range(len(hooks) + 1, number + 1))
        if new:
            uow.record(EntryType.CABINET_CHANGED, *new, about=cabinet.pseudonym)
        (hook,) = uow.find(KeyHook, cabinet_id=cabinet.id, number=number)
        if uow.find(HookUse, hook_id=hook.id, until_at=None):
            continue
        placed = replace(copy, location=hook_place(cabinet.name, number), version=copy.version + 1)
        uow.record(EntryType.KEY_HUNG, placed, *moved_to(act, hook, uow.now, copy_id=copy.id), about=copy.pseudonym)
        adopted += 1
    if not adopted:
        raise NotAcceptable(field="location", why="no_places_to_adopt")
    return Outcome(adopted, KEYS)


def claimed_alone(copies: Sequence[KeyCopy]) -> dict[tuple[str, int], KeyCopy]:
    """Copies by the cabinet and hook written at them, where only one claims the hook and the number can be right."""
    claims: dict[tuple[str, int], list[KeyCopy]] = {}
    names: dict[tuple[str, int], tuple[str, int]] = {}
    for copy in copies:
        written = place_written(copy.location)
        if written is not None and 1 <= written[1] <= MOST_HOOKS:
            key = (folded(written[0]), written[1])
            names.setdefault(key, written)
            claims.setdefault(key, []).append(copy)
    return {names[key]: those[0] for key, those in claims.items() if len(those) == 1}


def _new_cabinet(act: Act, site_id: SiteId, name: str, place: str) -> KeyCabinet:
    return KeyCabinet(act.uow.new_id(KeyCabinet), act.uow.new_pseudonym(), site_id, name, place)


def _new_hooks(act: Act, cabinet: KeyCabinet, numbers: Sequence[int]) -> list[KeyHook]:
    return [KeyHook(act.uow.new_id(KeyHook), act.uow.new_pseudonym(), cabinet.id, number) for number in numbers]


def _renamed(act: Act, cabinet: KeyCabinet, hooks: Sequence[KeyHook]) -> list[KeyCopy]:
    """What hangs in a cabinet, with the place in its new words."""
    found = []
    for hook in hooks:
        for use in act.uow.find(HookUse, hook_id=hook.id, until_at=None):
            keys = act.uow.find(RingKey, ring_id=use.ring_id, until_at=None) if use.ring_id is not None else []
            ids = [use.copy_id] if use.copy_id is not None else [key.copy_id for key in keys]
            copies = [act.uow.get(KeyCopy, id) for id in ids]
            place = hook_place(cabinet.name, hook.number)
            found += [replace(copy, location=place, version=copy.version + 1) for copy in copies]
    return found


def _emptied(act: Act, hook: KeyHook, at: datetime) -> list[HookUse]:
    (use,) = act.uow.find(HookUse, hook_id=hook.id, until_at=None) or (None,)
    return freed(act, at, copy_id=use.copy_id, ring_id=use.ring_id) if use is not None else []


def _placed(act: Act, ring: KeyRing, place: str) -> list[KeyCopy]:
    """The copies of a ring, at the ring's place."""
    keys = act.uow.find(RingKey, ring_id=ring.id, until_at=None)
    copies = [act.uow.get(KeyCopy, key.copy_id) for key in keys]
    return [replace(copy, location=place, version=copy.version + 1) for copy in copies]
