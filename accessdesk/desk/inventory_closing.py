"""The end of an inventory: what is missing is MISSING, the sheet stays as it is, differences are to be cleared up."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.inventories import COUNTED, running
from accessdesk.desk.key_handing import open_reservation
from accessdesk.desk.key_hooks import hook_named, hung_up
from accessdesk.desk.key_reservations import cancel
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, EmployeeId
from accessdesk.domain.inventories import (
    DIFFERENCES,
    UNFINISHED,
    CopyNow,
    CountFinding,
    Inventory,
    InventoryCount,
    InventoryDifference,
    InventoryLine,
    finding_of,
    own_counts,
)
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.key_rings import RingKey
from accessdesk.domain.key_standings import KeyStanding, last_seen
from accessdesk.domain.keys import Handover, KeyCopy, KeyCopyState
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import NotAcceptable, SecondPersonNeeded
from accessdesk.domain.signatures import Strokes, strokes_text

KEY_MISSED = "key_missed"
"""Why a reservation ended: an inventory missed the key it was made for."""
_MISSED = (KeyCopyState.IN_STOCK, KeyCopyState.RESERVED, KeyCopyState.ISSUED)
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class CloseInventory:
    """It is over. Copies that were looked for and not there become MISSING; what nobody counted stays "not counted".

    `second_id` is the other person whose name stands on the protocol, with two counts one of the counters. Signatures
    are optional. It cannot be undone.
    """

    inventory_id: int
    second_id: EmployeeId
    remark: str = ""
    signature: Strokes | None = None
    second_signature: Strokes | None = None


@dataclass(frozen=True, slots=True)
class SettleDifference:
    """What a difference came to. `belongs_here`: a copy seen on another hook belongs there from now on."""

    difference_id: int
    settlement: str
    belongs_here: bool = False


@handles(CloseInventory, right=Right.KEY_DATA)
def close_inventory(command: CloseInventory, act: Act) -> Outcome:
    uow = act.uow
    inventory = running(act, command.inventory_id)
    counts = _by_copy(uow.find(InventoryCount, inventory_id=inventory.id))
    second = _second(act, command.second_id, inventory, counts)
    lines = uow.find(InventoryLine, inventory_id=inventory.id)
    now = _now(act, [line.copy_id for line in lines], _looked_for(counts))
    closed = [_found(inventory, line, counts, now[line.copy_id]) for line in lines]
    unfinished = sum(line.finding in UNFINISHED for line in closed)
    if unfinished:
        raise NotAcceptable(field="counts", why="counts_differ", count=unfinished)
    differences = [_difference(act, line, counts) for line in closed if line.finding in DIFFERENCES]
    done = replace(
        inventory,
        closed_at=uow.now,
        closed_by=act.session.actor.id,
        second_id=second.id,
        first_name=act.session.actor.name,
        second_name=second.name,
        signature=strokes_text(command.signature),
        second_signature=strokes_text(command.second_signature, "second_signature"),
        remark=cleaned(command.remark, "remark", mandatory=False, longest=_LONGEST),
    )
    for line in closed:
        if line.finding is CountFinding.MISSING:
            _missed(act, line)
    figures = {finding.value: sum(line.finding is finding for line in closed) for finding in CountFinding}
    told = {"key": {"inventory": {name: count for name, count in figures.items() if count}}}
    uow.record(EntryType.INVENTORY_CLOSED, done, *closed, *differences, about=inventory.pseudonym, details=told)
    uow.checkpoint(f"inventory {inventory.id}")
    return Outcome(inventory.id, COUNTED)


@handles(SettleDifference, right=Right.KEY_DATA)
def settle_difference(command: SettleDifference, act: Act) -> Outcome:
    uow = act.uow
    difference = uow.get(InventoryDifference, command.difference_id)
    copy = uow.get(KeyCopy, difference.copy_id)
    if difference.settled_at is not None:
        raise NotAcceptable(field="settlement", why="settled_already")
    if difference.finding is CountFinding.MISSING and copy.state is KeyCopyState.MISSING:
        raise NotAcceptable(field="settlement", why="still_missing", name=copy.number)
    settled = replace(
        difference,
        settled_at=uow.now,
        settled_by=act.session.actor.id,
        settlement=cleaned(command.settlement, "settlement", longest=_LONGEST),
    )
    hung = _hung_there(act, copy, difference) if command.belongs_here else []
    uow.record(EntryType.DIFFERENCE_SETTLED, settled, *hung, about=copy.pseudonym)
    return Outcome(difference.id, COUNTED)


def _hung_there(act: Act, copy: KeyCopy, difference: InventoryDifference) -> list[object]:
    """The copy on the hook where it was seen. Raises NotAcceptable, HookTaken."""
    if difference.finding is not CountFinding.WRONG_HOOK or hook_named(act, difference.place) is None:
        raise NotAcceptable(field="belongs_here", why="no_hook_seen", name=copy.number)
    if act.uow.find(RingKey, copy_id=copy.id, until_at=None):
        raise NotAcceptable(field="belongs_here", why="hangs_with_its_ring", name=copy.number)
    placed = replace(copy, location=difference.place, version=copy.version + 1)
    there, uses = hung_up(act, placed, act.uow.now)
    return [there, *uses]


def _second(
    act: Act, second_id: EmployeeId, inventory: Inventory, counts: Mapping[CopyId, Sequence[InventoryCount]]
) -> Employee:
    """The other person on the protocol. Raises SecondPersonNeeded, NotAcceptable."""
    second = act.uow.get(Employee, second_id)
    if second.id == act.session.actor.id:
        raise SecondPersonNeeded(field="second", name=second.name)
    if not second.active or second.suspended:
        raise NotAcceptable(field="second", why="not_active", name=second.name)
    counted = {count.counter_id for mine in counts.values() for count in own_counts(mine)}
    if inventory.two_counts and counted and second.id not in counted:
        raise NotAcceptable(field="second", why="has_not_counted", name=second.name)
    return second


def _found(
    inventory: Inventory, line: InventoryLine, counts: Mapping[CopyId, Sequence[InventoryCount]], now: CopyNow
) -> InventoryLine:
    mine = counts.get(line.copy_id, ())
    finding = finding_of(line, mine, now, two_counts=inventory.two_counts)
    return replace(line, finding=finding, told=_seen_at(mine))


def _difference(
    act: Act, line: InventoryLine, counts: Mapping[CopyId, Sequence[InventoryCount]]
) -> InventoryDifference:
    assert line.finding is not None
    out = act.uow.find(Handover, copy_id=line.copy_id, returned_at=None)
    return InventoryDifference(
        id=act.uow.new_id(InventoryDifference),
        pseudonym=act.uow.new_pseudonym(),
        inventory_id=line.inventory_id,
        copy_id=line.copy_id,
        finding=line.finding,
        place=_seen_at(counts.get(line.copy_id, ())),
        handover_id=out[0].id if out else None,
        opened_at=act.uow.now,
    )


def _missed(act: Act, line: InventoryLine) -> None:
    """A copy that was not there is MISSING, where its state allows that; the count sheet is the evidence."""
    copy = act.uow.get(KeyCopy, line.copy_id)
    if copy.state not in _MISSED:
        return  # sealed, found or broken: it keeps its state, and the difference says that it was not there
    kept = open_reservation(act, copy)
    if kept is not None:
        copy = cancel(act, copy, kept, KEY_MISSED)
    KEY_MOVES.check(copy.state, KeyCopyState.MISSING, {Need.COUNT_SHEET})
    gone = replace(copy, state=KeyCopyState.MISSING, version=copy.version + 1)
    act.uow.record(EntryType.KEY_MISSED, gone, about=copy.pseudonym)


def _now(act: Act, ids: Sequence[CopyId], missed: Collection[CopyId]) -> dict[CopyId, CopyNow]:
    copies = act.uow.find(KeyCopy, id=tuple(ids))
    out = {h.copy_id: h.id for h in act.uow.find(Handover, copy_id=tuple(ids), returned_at=None)}
    return {c.id: CopyNow(c.state, out.get(c.id), _last_seen(act, c.id) if c.id in missed else None) for c in copies}


def _looked_for(counts: Mapping[CopyId, Sequence[InventoryCount]]) -> set[CopyId]:
    """Copies that somebody did not find; only of these it matters when they were seen last."""
    return {id for id, mine in counts.items() if any(not count.present for count in own_counts(mine))}


def _last_seen(act: Act, copy_id: CopyId) -> datetime | None:
    return last_seen(act.uow.find(KeyStanding, copy_id=copy_id))


def _seen_at(counts: Sequence[InventoryCount]) -> str:
    """Where it was seen last, in words; empty: where it belongs, or nowhere."""
    return next((count.place for count in reversed(own_counts(counts)) if count.present), "")


def _by_copy(counts: Sequence[InventoryCount]) -> dict[CopyId, list[InventoryCount]]:
    found: defaultdict[CopyId, list[InventoryCount]] = defaultdict(list)
    for count in counts:
        found[count.copy_id].append(count)
    return found
