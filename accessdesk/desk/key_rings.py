"""Rings: made, broken up, restored; handed out and taken back as one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_ends import KEYS
from accessdesk.desk.key_handing import check_rights, copies_named
from accessdesk.desk.key_hooks import beside_hooks, freed, hook_named, moved_to, place_of
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, CopyId, SiteId
from accessdesk.domain.key_refusals import KeyNotInStock
from accessdesk.domain.key_rings import KeyRing, RingKey
from accessdesk.domain.keys import KeyCopy, KeyCopyState
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable

_LEAST = 2


@dataclass(frozen=True, slots=True)
class MakeRing:
    """Copies from the cabinet go on one ring from now on. `location` is the ring's place."""

    name: str
    copy_ids: tuple[CopyId, ...]
    location: str = ""
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class PutOnRing:
    """More copies from the cabinet go on the ring."""

    ring_id: int
    copy_ids: tuple[CopyId, ...]


@dataclass(frozen=True, slots=True)
class TakeOffRing:
    """A copy comes off its ring, which is here; it may be handed out alone from then on."""

    copy_id: CopyId
    why: str


@dataclass(frozen=True, slots=True)
class BreakUpRing:
    """All copies come off the ring, which is here."""

    ring_id: int
    why: str


@dataclass(frozen=True, slots=True)
class RestoreRing:
    """The copies that were on the ring when it was broken up go back on it."""

    ring_id: int


@handles(MakeRing, right=Right.KEY_DATA)
def make_ring(command: MakeRing, act: Act) -> Outcome:
    uow = act.uow
    name = cleaned(command.name, "name", longest=80)
    if uow.find(KeyRing, site_id=command.site_id, name=name):
        raise AlreadyThere(field="name", name=name)
    if len(set(command.copy_ids)) < _LEAST:
        raise NotAcceptable(field="copies", why="too_few_for_a_ring")
    ring = KeyRing(
        id=uow.new_id(KeyRing),
        pseudonym=uow.new_pseudonym(),
        site_id=command.site_id,
        name=name,
        made_at=uow.now,
        made_by=act.session.actor.id,
    )
    location = cleaned(command.location, "location", mandatory=False)
    hook = hook_named(act, location)
    uses = moved_to(act, hook, uow.now, ring_id=ring.id) if hook is not None else []
    uow.record(EntryType.KEY_RING_MADE, ring, *uses, about=ring.pseudonym)
    _put_on(act, ring, command.copy_ids, place_of(act, hook) if hook is not None else location)
    return Outcome(ring.id, KEYS)


@handles(PutOnRing, right=Right.KEY_DATA)
def put_on_ring(command: PutOnRing, act: Act) -> Outcome:
    ring = act.uow.get(KeyRing, command.ring_id)
    mates = _on(act, ring)
    if ring.broken_up_at is not None:
        raise NotAcceptable(field="copies", why="ring_is_broken_up", name=ring.name)
    _all_here(act, mates)
    _put_on(act, ring, command.copy_ids, act.uow.get(KeyCopy, mates[0].copy_id).location if mates else "")
    return Outcome(ring.id, KEYS)


@handles(TakeOffRing, right=Right.DAY_KEYS)
def take_off_ring(command: TakeOffRing, act: Act) -> Outcome:
    key = next(iter(act.uow.find(RingKey, copy_id=command.copy_id, until_at=None)), None)
    if key is None:
        raise NotAcceptable(field="copy", why="on_no_ring")
    why = cleaned(command.why, "why")
    check_rights(act, copies_named(act, (command.copy_id,), ()))
    _all_here(act, [key])
    take_off(act, [key], why, act.uow.now)
    return Outcome(key.ring_id, KEYS)


@handles(BreakUpRing, right=Right.KEY_DATA)
def break_up_ring(command: BreakUpRing, act: Act) -> Outcome:
    ring = act.uow.get(KeyRing, command.ring_id)
    why = cleaned(command.why, "why")
    if ring.broken_up_at is not None:
        raise NotAcceptable(field="why", why="ring_is_broken_up", name=ring.name)
    keys = _on(act, ring)
    _all_here(act, keys)
    now = act.uow.now
    ended = replace(ring, broken_up_at=now, broken_up_why=why)
    act.uow.record(EntryType.KEY_RING_BROKEN_UP, ended, *freed(act, now, ring_id=ring.id), about=ring.pseudonym)
    take_off(act, keys, why, now)
    return Outcome(ring.id, KEYS)


@handles(RestoreRing, right=Right.KEY_DATA)
def restore_ring(command: RestoreRing, act: Act) -> Outcome:
    ring = act.uow.get(KeyRing, command.ring_id)
    if ring.broken_up_at is None:
        raise NotAcceptable(field="copies", why="ring_is_whole", name=ring.name)
    former = [key.copy_id for key in act.uow.find(RingKey, ring_id=ring.id) if key.until_at == ring.broken_up_at]
    whole = replace(ring, broken_up_at=None, broken_up_why="")
    act.uow.record(EntryType.KEY_RING_RESTORED, whole, about=ring.pseudonym)
    _put_on(act, whole, former, "")
    return Outcome(ring.id, KEYS)


def take_off(act: Act, keys: Sequence[RingKey], why: str, at: datetime) -> None:
    """Copies come off their rings, an entry each."""
    for key in keys:
        off = replace(key, until_at=max(at, key.from_at), why=why)
        copy = act.uow.get(KeyCopy, key.copy_id)
        alone = replace(copy, location=beside_hooks(copy.location), version=copy.version + 1)
        act.uow.record(EntryType.KEY_TAKEN_OFF_RING, off, alone, about=copy.pseudonym, at=off.until_at)


def _put_on(act: Act, ring: KeyRing, copy_ids: Sequence[CopyId], location: str) -> None:
    """Copies go on a ring, an entry each; a hook of their own is free from then on."""
    uow = act.uow
    for copy_id in dict.fromkeys(copy_ids):
        copy = uow.get(KeyCopy, copy_id)
        if copy.state is not KeyCopyState.IN_STOCK:
            raise KeyNotInStock(field="copies", copy=copy.number, state=copy.state.value)
        if uow.find(RingKey, copy_id=copy.id, until_at=None):
            raise NotAcceptable(field="copies", why="on_a_ring", name=copy.number)
        key = RingKey(uow.new_id(RingKey), uow.new_pseudonym(), ring.id, copy.id, uow.now)
        placed = replace(copy, location=location or beside_hooks(copy.location), version=copy.version + 1)
        uow.record(EntryType.KEY_PUT_ON_RING, placed, key, *freed(act, uow.now, copy_id=copy.id), about=copy.pseudonym)


def _on(act: Act, ring: KeyRing) -> list[RingKey]:
    return act.uow.find(RingKey, ring_id=ring.id, until_at=None)


def _all_here(act: Act, keys: Sequence[RingKey]) -> None:
    """Nobody takes a key off a ring that is out."""
    for key in keys:
        copy = act.uow.get(KeyCopy, key.copy_id)
        if copy.state is KeyCopyState.ISSUED:
            raise KeyNotInStock(field="copies", copy=copy.number, state=copy.state.value)
