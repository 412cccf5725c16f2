"""Rekeying a key type, or a whole system: dated, with its reason, and what it does is shown before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, Desk, handles
from accessdesk.desk.key_data import KEYS, SaveKeyType, save_key_type
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.ports import UnitOfWork
from accessdesk.desk.schedule_changes import last_change
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CylinderId, KeyTypeId, LockingSystemId
from accessdesk.domain.key_refusals import ScheduleChangedLater
from accessdesk.domain.keys import Cylinder, CylinderPlace, Door, Handover, KeyCopy, KeyType, LockingSystem, Opening
from accessdesk.domain.losses import LossReport
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.rekeying import Rekeying


@dataclass(frozen=True, slots=True)
class RekeyKeys:
    """From `since` (now) on these types open nothing: their cylinders are exchanged, the other types open them still.

    No types: all of the system. `successor` names the type that opens the new cylinders in the place of a single one.
    """

    system_id: LockingSystemId
    key_type_ids: tuple[KeyTypeId, ...]
    reason: str
    since: datetime | None = None
    loss_report_id: int | None = None
    successor: str = ""


@dataclass(frozen=True, slots=True)
class CopyStillOut:
    """A copy whose custody stays open, and who has it."""

    number: str
    holder: str


@dataclass(frozen=True, slots=True)
class RekeyingPreview:
    """What a rekeying would do now. `others` open the exchanged cylinders too and need new keys or the same profile.

    `losses` are reports about copies of these types, the newest first: (id, copy's number, when reported).
    """

    types: tuple[str, ...]
    doors: tuple[str, ...]
    cylinders: int
    copies: int
    out: tuple[CopyStillOut, ...]
    others: tuple[str, ...]
    losses: tuple[tuple[int, str, datetime], ...]


@dataclass(frozen=True, slots=True)
class _Reach:
    """The types and everything they touch."""

    system: LockingSystem
    types: tuple[KeyType, ...]
    all_types: tuple[KeyType, ...]
    openings: tuple[Opening, ...]
    copies: tuple[KeyCopy, ...]
    out: tuple[Handover, ...]

    @property
    def cylinders(self) -> tuple[CylinderId, ...]:
        """Those that one of the types opens now, each once."""
        return tuple(sorted({each.cylinder_id for each in self.openings if each.until_at is None}))


@handles(RekeyKeys, right=Right.KEY_DATA)
def rekey_keys(command: RekeyKeys, act: Act) -> Outcome:
    reach = _reach(act.uow, command.system_id, command.key_type_ids)
    reason = cleaned(command.reason, "reason", longest=1_000)
    at = happened(act, command.since)
    _check_days(act.uow, reach, at)
    rekeying = Rekeying(
        id=act.uow.new_id(Rekeying),
        pseudonym=act.uow.new_pseudonym(),
        locking_system_id=reach.system.id,
        loss_report_id=_loss(act.uow, command.loss_report_id, reach),
        since_at=at,
        entered_at=act.uow.now,
        reason=reason,
        key_types="\n".join(kind.name for kind in reach.types),
        whole_system=len(reach.types) == sum(kind.deactivated_at is None for kind in reach.all_types),
        cylinders=len(reach.cylinders),
        copies_out=len(reach.out),
    )
    act.uow.record(EntryType.KEYS_REKEYED, rekeying, about=reach.system.pseudonym, at=at)
    for kind in reach.types:
        ended = [replace(each, until_at=at) for each in _open(reach.openings, kind)]
        dead = replace(kind, deactivated_at=at)
        act.uow.record(EntryType.KEY_TYPE_WORTHLESS, dead, *ended, about=kind.pseudonym, at=at)
    if command.successor.strip():
        _succeed(act, command.successor, reach, at)
    return Outcome(rekeying.id, KEYS)


def preview_rekeying(desk: Desk, system_id: LockingSystemId, key_type_ids: tuple[KeyTypeId, ...]) -> RekeyingPreview:
    """What it would do; nothing is stored. Raises RightMissing, Unknown, NotAcceptable."""
    session = desk.demand(Right.KEY_DATA)
    with desk.new_unit_of_work((session.actor,)) as uow:
        reach = _reach(uow, system_id, key_type_ids)
        numbers = {copy.id: copy.number for copy in reach.copies}
        losses = uow.find(LossReport, copy_id=tuple(numbers)) if numbers else []
        return RekeyingPreview(
            types=tuple(kind.name for kind in reach.types),
            doors=_doors(uow, reach.cylinders),
            cylinders=len(reach.cylinders),
            copies=len(reach.copies),
            out=tuple(CopyStillOut(numbers[each.copy_id], each.holder_name) for each in reach.out),
            others=_others(uow, reach),
            losses=tuple(
                (each.id, numbers[each.copy_id], each.reported_at)
                for each in sorted(losses, key=lambda each: each.reported_at, reverse=True)
            ),
        )


def _reach(uow: UnitOfWork, system_id: LockingSystemId, wanted: Sequence[KeyTypeId]) -> _Reach:
    system = uow.get(LockingSystem, system_id)
    everything = tuple(uow.find(KeyType, locking_system_id=system.id))
    chosen = [uow.get(KeyType, id) for id in wanted] or [kind for kind in everything if kind.deactivated_at is None]
    for kind in chosen:
        if kind.locking_system_id != system.id:
            raise NotAcceptable(field="key_type", why="other_system")
        if kind.deactivated_at is not None:
            raise NotAcceptable(field="key_type", why="worthless_already", name=kind.name)
    if not chosen:
        raise NotAcceptable(field="key_type", why="worthless_already", name=system.name)
    ids = tuple(kind.id for kind in chosen)
    copies = tuple(uow.find(KeyCopy, key_type_id=ids))
    out = uow.find(Handover, copy_id=tuple(copy.id for copy in copies), returned_at=None) if copies else []
    return _Reach(system, tuple(chosen), everything, tuple(uow.find(Opening, key_type_id=ids)), copies, tuple(out))


def _open(openings: Sequence[Opening], kind: KeyType) -> list[Opening]:
    return [each for each in openings if each.key_type_id == kind.id and each.until_at is None]


def _check_days(uow: UnitOfWork, reach: _Reach, at: datetime) -> None:
    """Nothing of these types may have changed after that moment: it would have to be overwritten."""
    names = {kind.id: kind.name for kind in reach.types}
    for opening in reach.openings:
        last = last_change([opening])
        if last is not None and last > at:
            number = uow.get(Cylinder, opening.cylinder_id).number
            name = f"{names[opening.key_type_id]} / {number}"
            raise ScheduleChangedLater(field="since", name=name, last=last.isoformat())


def _loss(uow: UnitOfWork, report_id: int | None, reach: _Reach) -> int | None:
    """The report, if it is about one of these keys."""
    if report_id is None:
        return None
    report = uow.get(LossReport, report_id)
    if report.copy_id not in {copy.id for copy in reach.copies}:
        raise NotAcceptable(field="loss", why="loss_of_other_key")
    return report.id


def _succeed(act: Act, name: str, reach: _Reach, at: datetime) -> None:
    """The type that opens the new cylinders from the same moment on; its copies are ordered."""
    if len(reach.types) != 1:
        raise NotAcceptable(field="successor", why="one_successor")
    (old,) = reach.types
    wish = SaveKeyType(None, reach.system.id, name, old.hierarchy, old.evidence, old.medium, old.released_to_on_call)
    made = save_key_type(wish, act).id
    assert made is not None
    fresh = act.uow.get(KeyType, made)
    openings = [
        Opening(act.uow.new_id(Opening), act.uow.new_pseudonym(), fresh.id, cylinder, at)
        for cylinder in reach.cylinders
    ]
    if openings:
        act.uow.record(EntryType.SCHEDULE_CHANGED, *openings, about=fresh.pseudonym, at=at)


def _doors(uow: UnitOfWork, cylinders: Sequence[CylinderId]) -> tuple[str, ...]:
    if not cylinders:
        return ()
    places = uow.find(CylinderPlace, cylinder_id=tuple(cylinders))
    ids = {place.door_id for place in places if place.until_at is None}
    return tuple(sorted(door.name for door in uow.find(Door, id=tuple(ids)))) if ids else ()


def _others(uow: UnitOfWork, reach: _Reach) -> tuple[str, ...]:
    mine = {kind.id for kind in reach.types}
    alive = {kind.id: kind.name for kind in reach.all_types if kind.deactivated_at is None and kind.id not in mine}
    if not reach.cylinders or not alive:
        return ()
    crosses = uow.find(Opening, cylinder_id=reach.cylinders, key_type_id=tuple(alive))
    ids = {each.key_type_id for each in crosses if each.until_at is None}
    return tuple(name for id, name in alive.items() if id in ids)
