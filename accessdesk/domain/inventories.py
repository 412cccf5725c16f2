"""Inventories: which copies should be where when a count began, what was seen, and what each of them amounts to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.cabinets import place_written
from accessdesk.domain.ids import CopyId, EmployeeId, KeyTypeId, PersonId, Pseudonym, SiteId
from accessdesk.domain.keys import KeyCopyState

PLACED = frozenset({KeyCopyState.IN_STOCK, KeyCopyState.RESERVED, KeyCopyState.SEALED, KeyCopyState.FOUND})
"""States of a copy that should hang where it belongs."""


class InventoryKind(StrEnum):
    """What is counted: what belongs in a cabinet, all copies of a type, what one holder has."""

    CABINET = "cabinet"
    KEY_TYPE = "key_type"
    HOLDER = "holder"


class CountWay(StrEnum):
    """How a copy was counted. The first two are somebody's own eyes, the others a holder's word: weaker."""

    SCANNED = "scanned"
    TICKED = "ticked"
    HOLDER_SIGNED = "holder_signed"
    HOLDER_PIN = "holder_pin"
    HOLDER_PHONE = "holder_phone"


SEEN_WAYS = frozenset({CountWay.SCANNED, CountWay.TICKED})


class CountFinding(StrEnum):
    """What an inventory says of one copy. NOT_COUNTED says nothing about where it is."""

    NOT_COUNTED = "not_counted"
    FOUND = "found"
    CONFIRMED = "confirmed"
    """The holder says so; nobody else saw it."""
    WRONG_HOOK = "wrong_hook"
    UNEXPECTED = "unexpected"
    """Seen where the record does not have it."""
    MISSING = "missing"
    EXPLAINED = "explained"
    """Not there, and an act recorded since the count began says why."""
    DIFFERING = "differing"
    """Two people counted it and do not say the same."""
    COUNTED_ONCE = "counted_once"
    """Two people must count it, and one has."""


DIFFERENCES = frozenset({CountFinding.MISSING, CountFinding.UNEXPECTED, CountFinding.WRONG_HOOK})
"""Findings that are something to clear up afterwards."""
UNFINISHED = frozenset({CountFinding.DIFFERING, CountFinding.COUNTED_ONCE})
"""Findings with which no inventory is closed."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """A count. `name` is what is counted, in the words of that day; exactly what `kind` says is given.

    `two_counts`: each copy is counted by two different people. It runs until it is closed, however often the program
    is left in between.
    """

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    kind: InventoryKind
    cabinet_id: int | None
    key_type_id: KeyTypeId | None
    employee_id: EmployeeId | None
    person_id: PersonId | None
    name: str
    two_counts: bool
    began_at: datetime
    begun_by: EmployeeId
    closed_at: datetime | None = None
    closed_by: EmployeeId | None = None
    second_id: EmployeeId | None = None
    first_name: str = ""
    second_name: str = ""
    signature: str = ""
    second_signature: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class InventoryLine:
    """One copy in a count, as the record had it when the count began (or when it was seen, if not `expected`).

    `finding` and `told` (a hook, a receipt's number, a name) are kept when the inventory closes, and stay so.
    """

    id: int
    pseudonym: Pseudonym
    inventory_id: int
    copy_id: CopyId
    number: str
    type_name: str
    system_name: str
    place: str
    state: KeyCopyState
    handover_id: int | None
    expected: bool
    finding: CountFinding | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class InventoryCount:
    """One person's count of one copy: seen (at `place`, empty: where it belongs), or looked for and not there.

    `as_recorded`: that agrees with what was recorded of the copy at that moment; `belongs` is its place then. Taken
    back it says nothing any more; a person's newer count of the same copy takes the older one back.
    """

    id: int
    pseudonym: Pseudonym
    inventory_id: int
    copy_id: CopyId
    counter_id: EmployeeId
    counter_name: str
    desk: str
    present: bool
    way: CountWay
    place: str
    belongs: str
    as_recorded: bool
    counted_at: datetime
    note: str = ""
    signature: str = ""
    taken_back_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InventoryDifference:
    """What a closed inventory leaves to be cleared up, until somebody says what it came to."""

    id: int
    pseudonym: Pseudonym
    inventory_id: int
    copy_id: CopyId
    finding: CountFinding
    place: str
    handover_id: int | None
    opened_at: datetime
    settled_at: datetime | None = None
    settled_by: EmployeeId | None = None
    settlement: str = ""


@dataclass(frozen=True, slots=True)
class CopyNow:
    """How a copy is recorded now; `seen_at`: when an act last showed that somebody had it before their eyes."""

    state: KeyCopyState
    handover_id: int | None
    seen_at: datetime | None


def own_counts(counts: Sequence[InventoryCount]) -> list[InventoryCount]:
    """The counts that were not taken back, one a person, the oldest first."""
    return sorted(
        (count for count in counts if count.taken_back_at is None), key=lambda count: (count.counted_at, count.id)
    )


def never_seen_at(counts: Iterable[InventoryCount]) -> set[datetime]:
    """The moments of counts that said that a copy was seen, and were taken back."""
    return {c.counted_at for c in counts if c.taken_back_at is not None and c.present and c.way in SEEN_WAYS}


def finding_of(
    line: InventoryLine, counts: Sequence[InventoryCount], now: CopyNow, *, two_counts: bool
) -> CountFinding:
    """What the counts so far say of a copy. What nobody counted is NOT_COUNTED, or explained; never found."""
    mine = own_counts(counts)
    if not mine:
        return CountFinding.EXPLAINED if _moved_on(line, now) else CountFinding.NOT_COUNTED
    said = [_said(line, count, now) for count in mine]
    if not two_counts:
        return _outweighing(said)
    if len(mine) < 2:
        return CountFinding.COUNTED_ONCE
    same_place = len({count.place for count in mine if count.present}) <= 1
    return said[0] if len(set(said)) == 1 and same_place else CountFinding.DIFFERING


def _said(line: InventoryLine, count: InventoryCount, now: CopyNow) -> CountFinding:
    """What one count says on its own."""
    if not count.present:
        seen_since = now.seen_at is not None and now.seen_at > count.counted_at
        explained = count.as_recorded or seen_since or _moved_on(line, now)
        return CountFinding.EXPLAINED if explained else CountFinding.MISSING
    if not count.as_recorded:
        return CountFinding.UNEXPECTED
    if count.way not in SEEN_WAYS:
        return CountFinding.CONFIRMED
    has_hook = place_written(count.belongs) is not None
    return CountFinding.WRONG_HOOK if has_hook and count.place not in ("", count.belongs) else CountFinding.FOUND


def _moved_on(line: InventoryLine, now: CopyNow) -> bool:
    """Acts recorded since the count began took it elsewhere; that it is kept or sealed where it hangs does not."""
    still_placed = line.state in PLACED and now.state in PLACED
    return line.handover_id != now.handover_id or (line.state is not now.state and not still_placed)


def _outweighing(said: Sequence[CountFinding]) -> CountFinding:
    """Where one count is enough: whoever saw it outweighs whoever did not, eyes outweigh a word, then the latest."""
    weak = (CountFinding.MISSING, CountFinding.EXPLAINED, CountFinding.CONFIRMED)
    return next(
        (finding for finding in reversed(said) if finding not in weak),
        CountFinding.CONFIRMED if CountFinding.CONFIRMED in said else said[-1],
    )
