"""Every entry that changes a copy, or who has it, also keeps how the copy stands from then on: no act can forget to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from accessdesk.desk.ports import UnitOfWork
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId
from accessdesk.domain.inventories import InventoryCount, never_seen_at
from accessdesk.domain.key_standings import KeyStanding, differs, repeated, seen, seen_without
from accessdesk.domain.keys import Handover, KeyCopy
from accessdesk.storage.key_standing_records import KeyStandingRecord
from accessdesk.storage.translate import from_row, time_text

_standing: Any = KeyStandingRecord.__table__


@dataclass(frozen=True, slots=True)
class Entered:
    """An entry about to be made: its type, the states it changes, and when it happened."""

    type: EntryType
    states: Sequence[Any]
    at: datetime


def standings(
    uow: UnitOfWork, connection: Connection, entry: Entered, is_new: Callable[[KeyCopy], bool]
) -> Iterator[KeyStanding]:
    """What to keep beside the states of one entry; nothing for an entry that touches no key."""
    copies = {state.id: state for state in entry.states if isinstance(state, KeyCopy)}
    handovers = [state for state in entry.states if isinstance(state, Handover)]
    for copy_id in {handover.copy_id for handover in handovers} - set(copies):
        copies |= {copy.id: copy for copy in uow.find(KeyCopy, id=copy_id)}
    for copy in copies.values():
        mine = [handover for handover in handovers if handover.copy_id == copy.id]
        yield from _of_copy(uow, connection, copy, mine, entry, first=is_new(copy))


def _of_copy(
    uow: UnitOfWork,
    connection: Connection,
    copy: KeyCopy,
    handovers: Sequence[Handover],
    entry: Entered,
    *,
    first: bool,
) -> Iterator[KeyStanding]:
    at = min(entry.at, uow.now)
    known = None if first else _known_at(connection, copy.id, at)
    later = [] if first else _later_than(connection, copy.id, at)
    seen_at = seen(copy, at, entry.type) or _seen_before(uow, copy, entry, known)
    new = KeyStanding(
        id=0,
        pseudonym=copy.pseudonym,
        copy_id=copy.id,
        state=copy.state,
        location=copy.location,
        handover_id=_in_hands(uow, copy, handovers, first=first),
        from_at=at,
        entered_at=uow.now,
        seen_at=seen_at,
        first=first,
    )
    if known is None or later or differs(new, known):
        for one in (new, *(repeated(new, known_later) for known_later in later)):
            yield _kept(uow, one)


def _seen_before(uow: UnitOfWork, copy: KeyCopy, entry: Entered, known: KeyStanding | None) -> datetime | None:
    """When it had been seen before the entry; a count that the entry takes back showed it to nobody."""
    taken_back = [s for s in entry.states if isinstance(s, InventoryCount) and s.taken_back_at is not None]
    if taken_back:
        wrong = never_seen_at((*uow.find(InventoryCount, copy_id=copy.id), *taken_back))
        return seen_without(uow.find(KeyStanding, copy_id=copy.id), wrong)
    return known.seen_at if known else None


def _kept(uow: UnitOfWork, standing: KeyStanding) -> KeyStanding:
    return replace(standing, id=uow.new_id(KeyStanding), pseudonym=uow.new_pseudonym())


def _in_hands(uow: UnitOfWork, copy: KeyCopy, handovers: Sequence[Handover], *, first: bool) -> int | None:
    """The handover that is open after the entry."""
    opened = [handover.id for handover in handovers if handover.returned_at is None]
    if opened or handovers or first:
        return max(opened, default=None)
    return max((handover.id for handover in uow.find(Handover, copy_id=copy.id, returned_at=None)), default=None)


def _known_at(connection: Connection, copy_id: CopyId, at: datetime) -> KeyStanding | None:
    query = (
        select(_standing)
        .where(_standing.c.copy_id == copy_id, _standing.c.from_at <= time_text(at))
        .order_by(_standing.c.from_at.desc(), _standing.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).mappings().first()
    found: KeyStanding | None = from_row(KeyStanding, row) if row is not None else None
    return found


def _later_than(connection: Connection, copy_id: CopyId, at: datetime) -> list[KeyStanding]:
    query = (
        select(_standing)
        .where(_standing.c.copy_id == copy_id, _standing.c.from_at > time_text(at))
        .order_by(_standing.c.from_at, _standing.c.id)
    )
    return [from_row(KeyStanding, row) for row in connection.execute(query).mappings()]
