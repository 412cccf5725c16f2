"""What the inputs of keys find while somebody types. Each runs on the database thread."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.external_rows import ExternalRow
from accessdesk.desk.key_offers import DoorKey
from accessdesk.desk.key_readers import KeyLists
from accessdesk.desk.key_rows import CopyHit, KeyOutRow
from accessdesk.desk.rows import EmployeeRow, ExpectedRow, InsideRow, VisitDetail
from accessdesk.domain.ids import CopyId, EmployeeId, ExternalId, VisitId
from accessdesk.domain.names import asked_spellings, folded_words
from accessdesk.domain.visits import VisitState
from accessdesk.ui.keys.key_words import short_state
from accessdesk.ui.keys.number_line import Scanned, no_such_key, none_in_cabinet, not_out
from accessdesk.ui.visits.at_desk import DeskLists
from accessdesk.ui.widgets import Suggestion

translate = QCoreApplication.translate
Lookup = Callable[[str], Sequence[Suggestion]]
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class HolderChoice:
    """Somebody who may take keys: an employee, a standing external, or a visitor in the house.

    `committed` None: nothing is asked for.
    """

    name: str
    second: str
    employee_id: EmployeeId | None = None
    visit_id: VisitId | None = None
    external_id: ExternalId | None = None
    committed: bool | None = None
    until: datetime | None = None


def holders(lists: DeskLists, clock: Callable[[], datetime], *, expected: bool = False) -> Lookup:
    """Employees first, standing externals, then visitors on site; who still waits at the desk cannot take a key.

    `expected`: also those who come within a week, for whom a key may be kept.
    """

    def find(text: str) -> list[Suggestion]:
        here = [inside_holder(row) for row in lists.inside(clock()) if row.state is VisitState.ON_SITE]
        visitors = [_visitor(choice) for choice in here if _fits(f"{choice.name} {choice.second}", text)]
        kept = [row for row in lists.externals(clock().astimezone().date()) if _fits(f"{row.name} {row.company}", text)]
        names = {row.name for row in kept}
        visitors = [one for one in visitors if one.text not in names]
        if expected:
            coming = [coming_holder(row) for row in lists.expected(clock() + _A_WEEK)]
            visitors += [_visitor(choice) for choice in coming if _fits(f"{choice.name} {choice.second}", text)]
        return (
            [_employee(row) for row in lists.find_employees(text, 6)]
            + [_external(row) for row in kept[:6]]
            + visitors[:6]
        )

    return find


def copies(
    keys: KeyLists, clock: Callable[[], datetime], in_basket: Callable[[], Collection[CopyId]] = frozenset
) -> Lookup:
    """Copies by number, then what opens a door of that name, then by type or holder; what is in the cabinet first."""

    def find(text: str) -> list[Suggestion]:
        now = clock()
        found = sorted(keys.find_copies(text, now), key=lambda hit: bool(hit.holder_name))
        numbered = [hit for hit in found if _bare(hit.number).startswith(_bare(text))]
        doors = keys.keys_to_doors(text, now, apart_from=in_basket())
        offers = [door_suggestion(offer, offer.hit) for offer in doors if offer.hit is not None]
        others = [copy_suggestion(hit) for hit in found if hit not in numbered]
        return [copy_suggestion(hit) for hit in numbered] + offers + others

    return find


def scanned_copy(keys: KeyLists, clock: Callable[[], datetime]) -> Callable[[str], Scanned]:
    """The copy of a number."""

    def find(number: str) -> Scanned:
        return Scanned(copy_of_number(keys, number, clock()), no_such_key(number))

    return find


def scanned_for_issue(
    keys: KeyLists, clock: Callable[[], datetime], in_basket: Callable[[], Collection[CopyId]]
) -> Callable[[str], Scanned]:
    """The copy of a number, or of a door's name typed in full the weakest key that opens it."""

    def find(text: str) -> Scanned:
        now = clock()
        hit = copy_of_number(keys, text, now)
        if hit is not None:
            return Scanned(hit)
        doors = keys.keys_to_doors(text, now, apart_from=in_basket())
        offer = next((offer for offer in doors if _bare(offer.door) == _bare(text)), None)
        return Scanned(offer.hit, none_in_cabinet(text)) if offer else Scanned(miss=no_such_key(text))

    return find


def scanned_out(keys: KeyLists, clock: Callable[[], datetime]) -> Callable[[str], Scanned]:
    """The copy of a number that is in somebody's hands, or the only one that fits a holder or type."""
    fitting = copies_out(keys, clock)

    def find(text: str) -> Scanned:
        exact = copy_is_out(keys, text, clock())
        if exact is not None:
            return Scanned(exact)
        found = fitting(text)
        return Scanned(found[0].value if len(found) == 1 else None, "" if found else not_out(text))

    return find


def copies_out(keys: KeyLists, clock: Callable[[], datetime]) -> Lookup:
    """Keys in somebody's hands, by number, type, ring or holder."""

    def find(text: str) -> list[Suggestion]:
        return [_out(row) for row in keys.find_keys_out(text, clock())]

    return find


def copy_of_number(keys: KeyLists, number: str, now: datetime) -> CopyHit | None:
    """The one copy of a number that was scanned or typed in full; None if it is not the only one."""
    wanted = _bare(number)
    found = [hit for hit in keys.find_copies(number, now) if _bare(hit.number) == wanted]
    return found[0] if len(found) == 1 else None


def copy_is_out(keys: KeyLists, number: str, now: datetime) -> KeyOutRow | None:
    """The one copy of a number that is in somebody's hands."""
    found = [row for row in keys.find_keys_out(number, now) if _bare(row.number) == _bare(number)]
    return found[0] if len(found) == 1 else None


def copy_suggestion(hit: CopyHit) -> Suggestion:
    where = hit.holder_name or hit.location or short_state(hit.state)
    return Suggestion(hit.number, hit.type_name, where, hit)


def door_suggestion(offer: DoorKey, hit: CopyHit) -> Suggestion:
    stock = translate("KeyLookups", "in the cabinet: {n}").format(n=offer.in_stock)
    doors = translate("KeyLookups", "opens {door}, doors in all: {n}").format(door=offer.door, n=hit.door_count)
    return Suggestion(hit.number, hit.type_name, stock, hit, doors)


def inside_holder(row: InsideRow) -> HolderChoice:
    return HolderChoice(row.name, row.company, visit_id=row.id, until=row.until)


def coming_holder(row: ExpectedRow) -> HolderChoice:
    return HolderChoice(row.name, row.company, visit_id=row.id, until=row.expected_to)


def visit_holder(visit: VisitDetail) -> HolderChoice:
    """The visitor of a visit that is open."""
    return HolderChoice(visit.name, visit.company, visit_id=visit.id, until=visit.until or visit.expected_to)


def _employee(row: EmployeeRow) -> Suggestion:
    second = " · ".join(part for part in (row.department, row.personnel_number) if part)
    choice = HolderChoice(row.name, second, employee_id=row.id, committed=row.committed_on is not None)
    return Suggestion(row.name, second, translate("KeyLookups", "keys: {n}").format(n=row.keys_out), choice)


def _external(row: ExternalRow) -> Suggestion:
    choice = HolderChoice(row.name, row.company, external_id=row.id, committed=row.lacks is None)
    return Suggestion(row.name, row.company, translate("KeyLookups", "keys: {n}").format(n=len(row.keys)), choice)


def _visitor(choice: HolderChoice) -> Suggestion:
    return Suggestion(choice.name, choice.second, translate("KeyLookups", "visitor"), choice)


def _out(row: KeyOutRow) -> Suggestion:
    return Suggestion(row.number, row.type_name, row.holder_name, row)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter not in " -‐–_")


def _fits(names: str, text: str) -> bool:
    known, asked = folded_words(names), asked_spellings(text)
    return bool(asked) and all(
        any(name.startswith(spelling) for name in known for spelling in spellings) for spellings in asked
    )
