"""Rings over the desk: a ring goes as one, and a copy that comes back alone is off its ring from then on."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from accessdesk.desk.desk import Act
from accessdesk.domain.events import EntryType
from accessdesk.domain.key_refusals import KeyOnRing
from accessdesk.domain.key_rings import KeyRing, RingKey
from accessdesk.domain.keys import KeyCopy, KeyCopyState

CAME_ALONE = "came_back_alone"
"""Why a copy is off its ring: it was brought back without the others."""


def check_whole_rings(act: Act, copies: Sequence[KeyCopy], states: Collection[KeyCopyState]) -> None:
    """Whoever takes a copy from a ring takes all that are on it in these states. Raises KeyOnRing."""
    going = {copy.id for copy in copies}
    for copy in copies:
        for key in act.uow.find(RingKey, copy_id=copy.id, until_at=None):
            left = [mate for mate in _mates(act, key) if mate.id not in going and mate.state in states]
            if left:
                ring = act.uow.get(KeyRing, key.ring_id)
                numbers = ", ".join(mate.number for mate in left)
                raise KeyOnRing(field="copies", copy=copy.number, ring=ring.name, others=numbers)


def part_from_rings(act: Act, copies: Sequence[KeyCopy], at: datetime) -> None:
    """Copies that come back while others of their ring stay out are off it, an entry each."""
    back = {copy.id for copy in copies}
    for copy in copies:
        for key in act.uow.find(RingKey, copy_id=copy.id, until_at=None):
            out = [m for m in _mates(act, key) if m.id not in back and m.state is KeyCopyState.ISSUED]
            if out:
                off = replace(key, until_at=max(at, key.from_at), why=CAME_ALONE)
                act.uow.record(EntryType.KEY_TAKEN_OFF_RING, off, about=copy.pseudonym, at=off.until_at)


def _mates(act: Act, key: RingKey) -> list[KeyCopy]:
    keys = act.uow.find(RingKey, ring_id=key.ring_id, until_at=None)
    return [act.uow.get(KeyCopy, mate.copy_id) for mate in keys if mate.copy_id != key.copy_id]
