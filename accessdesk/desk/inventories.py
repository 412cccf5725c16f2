"""Inventories of keys: begun, counted by one or two people at several desks, left and taken up again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.inventory_scope import copies_in, fits_record, line_of, scope_name
from accessdesk.desk.key_hooks import hook_named, place_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.taking_over import check_pin
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, CopyId, EmployeeId, KeyTypeId, PersonId, SiteId
from accessdesk.domain.inventories import (
    PLACED,
    SEEN_WAYS,
    CountWay,
    Inventory,
    InventoryCount,
    InventoryKind,
    InventoryLine,
    never_seen_at,
)
from accessdesk.domain.key_refusals import SignatureNeeded
from accessdesk.domain.key_standings import KeyStanding, seen_without
from accessdesk.domain.keys import Handover, KeyCopy
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import AlreadyThere, Missing, NotAcceptable
from accessdesk.domain.signatures import Strokes, strokes_text

COUNTED = frozenset({Subject.KEYS})


@dataclass(frozen=True, slots=True)
class BeginInventory:
    """A count of what belongs in a cabinet, of a type's copies, or of what one holder has: one of the ids says which.

    What should be where is kept as it is now. `two_counts`: two different people count every copy.
    """

    cabinet_id: int | None = None
    key_type_id: KeyTypeId | None = None
    employee_id: EmployeeId | None = None
    person_id: PersonId | None = None
    two_counts: bool = False
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class CountKeys:
    """Whoever acts saw these copies: at `place`, or (empty) where they belong. A way of SEEN_WAYS."""

    inventory_id: int
    copy_ids: tuple[CopyId, ...]
    way: CountWay = CountWay.TICKED
    place: str = ""


@dataclass(frozen=True, slots=True)
class CountNotThere:
    """Whoever acts looked where these copies belong, and they are not there."""

    inventory_id: int
    copy_ids: tuple[CopyId, ...]


@dataclass(frozen=True, slots=True)
class ConfirmHeld:
    """The holder says that they have these copies, and nobody else saw them: weaker than a count.

    With the holder's own PIN or signature at the desk, or by phone with `note`: who called whom.
    """

    inventory_id: int
    copy_ids: tuple[CopyId, ...]
    way: CountWay
    pin: str = ""
    signature: Strokes | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackCount:
    """What whoever acts counted of these copies was a mistake: nobody has seen them by it."""

    inventory_id: int
    copy_ids: tuple[CopyId, ...]


@handles(BeginInventory, right=Right.KEY_DATA)
def begin_inventory(command: BeginInventory, act: Act) -> Outcome:
    uow = act.uow
    scope = {
        InventoryKind.CABINET: command.cabinet_id,
        InventoryKind.KEY_TYPE: command.key_type_id,
        InventoryKind.HOLDER: command.employee_id or command.person_id,
    }
    given = [kind for kind, id in scope.items() if id is not None]
    if len(given) != 1 or (command.employee_id is not None and command.person_id is not None):
        raise Missing(field="scope")
    inventory = Inventory(
        id=uow.new_id(Inventory),
        pseudonym=uow.new_pseudonym(),
        site_id=command.site_id,
        kind=given[0],
        cabinet_id=command.cabinet_id,
        key_type_id=command.key_type_id,
        employee_id=command.employee_id,
        person_id=command.person_id,
        name="",
        two_counts=command.two_counts,
        began_at=uow.now,
        begun_by=act.session.actor.id,
    )
    inventory = replace(inventory, name=scope_name(act, inventory))
    if any(_same_scope(inventory, other) for other in uow.find(Inventory, closed_at=None)):
        raise AlreadyThere(field="scope", name=inventory.name)
    copies = copies_in(act, inventory)
    if not copies:
        raise NotAcceptable(field="scope", why="nothing_to_count", name=inventory.name)
    out = {h.copy_id: h.id for h in uow.find(Handover, copy_id=tuple(c.id for c in copies), returned_at=None)}
    lines = [line_of(act, inventory, copy, out.get(copy.id), expected=True) for copy in copies]
    uow.record(EntryType.INVENTORY_BEGUN, inventory, *lines, about=inventory.pseudonym)
    return Outcome(inventory.id, COUNTED)


@handles(CountKeys, right=Right.KEY_DATA)
def count_keys(command: CountKeys, act: Act) -> Outcome:
    inventory = running(act, command.inventory_id)
    if command.way not in SEEN_WAYS:
        raise NotAcceptable(field="way", why="not_seen")
    place = _place(act, command.place)
    for copy in _copies(act, command.copy_ids):
        count = _count(act, inventory, copy, command.way, place=place)
        older = _own(act, count)
        if any((one.present, one.way in SEEN_WAYS, one.place) == (True, True, place) for one in older):
            raise NotAcceptable(field="copies", why="counted_already", name=copy.number)
        seen = replace(copy, counted=True, version=copy.version + 1)
        added = _line_added(act, inventory, copy)
        act.uow.record(EntryType.KEY_COUNTED, *older_back(act, older), count, *added, seen, about=copy.pseudonym)
    return Outcome(inventory.id, COUNTED)


@handles(CountNotThere, right=Right.KEY_DATA)
def count_not_there(command: CountNotThere, act: Act) -> Outcome:
    inventory = running(act, command.inventory_id)
    for copy in _copies(act, command.copy_ids):
        lines = act.uow.find(InventoryLine, inventory_id=inventory.id, copy_id=copy.id)
        if not lines or (inventory.kind is not InventoryKind.HOLDER and lines[0].state not in PLACED):
            raise NotAcceptable(field="copies", why="not_expected_here", name=copy.number)
        count = _count(act, inventory, copy, CountWay.TICKED, present=False)
        older = _own(act, count)
        if any(not one.present for one in older):
            raise NotAcceptable(field="copies", why="counted_already", name=copy.number)
        act.uow.record(EntryType.KEY_NOT_THERE, *_forgotten(act, copy, older), count, about=copy.pseudonym)
    return Outcome(inventory.id, COUNTED)


@handles(ConfirmHeld, right=Right.KEY_DATA)
def confirm_held(command: ConfirmHeld, act: Act) -> Outcome:
    inventory = running(act, command.inventory_id)
    if command.way in SEEN_WAYS:
        raise NotAcceptable(field="way", why="not_a_confirmation")
    copies = _copies(act, command.copy_ids)
    signature = strokes_text(command.signature)
    note = cleaned(command.note, "note", mandatory=command.way is CountWay.HOLDER_PHONE)
    if command.way is CountWay.HOLDER_SIGNED and not signature:
        raise SignatureNeeded(field="signature")
    handovers = act.uow.find(Handover, copy_id=tuple(copy.id for copy in copies), returned_at=None)
    if len(handovers) != len(copies) or len({(h.employee_id, h.person_id) for h in handovers}) != 1:
        raise NotAcceptable(field="copies", why="not_one_holder")
    if command.way is CountWay.HOLDER_PIN:
        holder = handovers[0].employee_id
        if holder is None:
            raise NotAcceptable(field="way", why="no_pin_of_holder", name=handovers[0].holder_name)
        check_pin(act, act.uow.get(Employee, holder), command.pin)
    for copy in copies:
        count = _count(act, inventory, copy, command.way, with_holder=True, note=note, signature=signature)
        older = _own(act, count)
        if any(one.present for one in older):
            raise NotAcceptable(field="copies", why="counted_already", name=copy.number)
        added = _line_added(act, inventory, copy)
        act.uow.record(EntryType.KEY_CONFIRMED, *older_back(act, older), count, *added, about=copy.pseudonym)
    return Outcome(inventory.id, COUNTED)


@handles(TakeBackCount, right=Right.KEY_DATA)
def take_back_count(command: TakeBackCount, act: Act) -> Outcome:
    inventory = running(act, command.inventory_id)
    for copy in _copies(act, command.copy_ids):
        own = act.uow.find(
            InventoryCount,
            inventory_id=inventory.id,
            copy_id=copy.id,
            counter_id=act.session.actor.id,
            taken_back_at=None,
        )
        if not own:
            raise NotAcceptable(field="copies", why="not_counted_by_you", name=copy.number)
        act.uow.record(EntryType.COUNT_TAKEN_BACK, *_forgotten(act, copy, own), about=copy.pseudonym)
    return Outcome(inventory.id, COUNTED)


def running(act: Act, inventory_id: int) -> Inventory:
    """An inventory that is not closed. Raises Unknown, NotAcceptable."""
    inventory = act.uow.get(Inventory, inventory_id)
    if inventory.closed_at is not None:
        raise NotAcceptable(field="inventory", why="inventory_is_closed", name=inventory.name)
    return inventory


def older_back(act: Act, counts: Sequence[InventoryCount]) -> list[InventoryCount]:
    """Counts that say nothing from now on."""
    return [replace(count, taken_back_at=act.uow.now) for count in counts]


def _forgotten(act: Act, copy: KeyCopy, counts: Sequence[InventoryCount]) -> list[InventoryCount | KeyCopy]:
    """Counts taken back, and the copy as nobody saw it by them."""
    back: list[InventoryCount | KeyCopy] = list(older_back(act, counts))
    if any(count.present and count.way in SEEN_WAYS for count in counts):
        wrong = never_seen_at((*act.uow.find(InventoryCount, copy_id=copy.id), *older_back(act, counts)))
        seen_at = seen_without(act.uow.find(KeyStanding, copy_id=copy.id), wrong)
        back.append(replace(copy, counted=seen_at is not None, version=copy.version + 1))
    return back


def _copies(act: Act, ids: Sequence[CopyId]) -> list[KeyCopy]:
    if not ids:
        raise Missing(field="copies")
    if len(set(ids)) != len(ids):
        raise NotAcceptable(field="copies", why="twice")
    return [act.uow.get(KeyCopy, id) for id in ids]


def _count(
    act: Act,
    inventory: Inventory,
    copy: KeyCopy,
    way: CountWay,
    *,
    present: bool = True,
    place: str = "",
    with_holder: bool = False,
    note: str = "",
    signature: str = "",
) -> InventoryCount:
    here = fits_record(act, inventory, copy, with_holder=with_holder)
    return InventoryCount(
        id=act.uow.new_id(InventoryCount),
        pseudonym=act.uow.new_pseudonym(),
        inventory_id=inventory.id,
        copy_id=copy.id,
        counter_id=act.session.actor.id,
        counter_name=act.session.actor.name,
        desk=act.desk_name,
        present=present,
        way=way,
        place=place,
        belongs=copy.location,
        as_recorded=here is present,
        counted_at=act.uow.now,
        note=note,
        signature=signature,
    )


def _own(act: Act, count: InventoryCount) -> list[InventoryCount]:
    """What the same person said of the copy so far."""
    return act.uow.find(
        InventoryCount,
        inventory_id=count.inventory_id,
        copy_id=count.copy_id,
        counter_id=count.counter_id,
        taken_back_at=None,
    )


def _line_added(act: Act, inventory: Inventory, copy: KeyCopy) -> list[InventoryLine]:
    """A line for a copy that nobody expected in this count."""
    if act.uow.find(InventoryLine, inventory_id=inventory.id, copy_id=copy.id):
        return []
    out = act.uow.find(Handover, copy_id=copy.id, returned_at=None)
    return [line_of(act, inventory, copy, out[0].id if out else None, expected=False)]


def _place(act: Act, text: str) -> str:
    """A hook in the words of the house; anything else as it was written."""
    written = cleaned(text, "place", mandatory=False)
    hook = hook_named(act, written) if written else None
    return place_of(act, hook) if hook is not None else written


def _same_scope(one: Inventory, other: Inventory) -> bool:
    def scope(each: Inventory) -> tuple[object, ...]:
        return each.cabinet_id, each.key_type_id, each.employee_id, each.person_id

    return scope(one) == scope(other)
