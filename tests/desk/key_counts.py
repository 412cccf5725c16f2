"""Keys counted by two people while all else goes on: what a count of one type may call missing, and what it may not."""

from abc import abstractmethod
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from accessdesk.desk.inventories import BeginInventory, ConfirmHeld, CountKeys, CountNotThere, TakeBackCount
from accessdesk.desk.inventory_closing import CloseInventory, SettleDifference
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import CopyId
from accessdesk.domain.inventories import CountFinding, CountWay, InventoryDifference
from accessdesk.domain.keys import KeyCopy
from tests.support.houses import MANAGER
from tests.support.inventory_acts import lines_of
from tests.support.key_book import KeyBook, S
from tests.support.keyrings import SECOND_MANAGER, Keyring

COUNTED = "ES 101"
COUNTERS = (MANAGER, SECOND_MANAGER)
_SEEN = (CountFinding.FOUND, CountFinding.WRONG_HOOK, CountFinding.UNEXPECTED)
keys_of_the_type = st.sampled_from(("ES 101/001", "ES 101/002"))


@dataclass
class Sheet:
    """A running count: by copy and counter when they saw it or did not, and how the copy was then."""

    id: int
    two: bool
    said: dict[CopyId, dict[str, tuple[bool, datetime, KeyCopy]]] = field(default_factory=dict)


class KeyCounts(RuleBasedStateMachine):
    """The counting rules of the desk of keys; the rest of the machine brings the desk and the book."""

    ring: Keyring
    book: KeyBook
    sheet: Sheet | None = None

    @abstractmethod
    def taken(self, command: Any) -> Outcome | None:
        """Run a command; None when the desk refused it."""

    @abstractmethod
    def hung(self, id: CopyId, hook: int) -> None:
        """Note in the book that a key hangs there."""

    @rule(two=st.booleans())
    def begin_a_count(self, two: bool) -> None:
        made = self.taken(BeginInventory(key_type_id=self.ring.types[COUNTED], two_counts=two))
        assert bool(made) == (self.sheet is None)
        if made and made.id is not None:
            self.sheet = Sheet(made.id, two)

    @rule(name=keys_of_the_type, who=st.sampled_from(COUNTERS), there=st.booleans(), hook=st.integers(0, 3))
    def count(self, name: str, who: str, there: bool, hook: int) -> None:
        if self.sheet is None:
            return
        id, company = self.ring.copies[name], self.ring.company
        place = f"Tresor B, Haken {hook}" if hook else ""
        seen = CountKeys(self.sheet.id, (id,), CountWay.SCANNED, place)
        company.log_in(who)
        if self.taken(seen if there else CountNotThere(self.sheet.id, (id,))):
            self.sheet.said.setdefault(id, {})[who] = (there, company.clock.now(), self.ring.copy(id))
        company.log_in(MANAGER)

    @rule(name=keys_of_the_type)
    def confirm_by_phone(self, name: str) -> None:
        if self.sheet is None:
            return
        id = self.ring.copies[name]
        if self.taken(ConfirmHeld(self.sheet.id, (id,), CountWay.HOLDER_PHONE, note="Anruf")):
            assert self.book.copies[id].holder
            self.sheet.said.get(id, {}).pop(MANAGER, None)

    @rule(name=keys_of_the_type)
    def take_a_count_back(self, name: str) -> None:
        id = self.ring.copies[name]
        if self.sheet is not None and self.taken(TakeBackCount(self.sheet.id, (id,))):
            self.sheet.said.get(id, {}).pop(MANAGER, None)

    @rule(alone=st.booleans())
    def close_the_count(self, alone: bool) -> None:
        if self.sheet is None:
            return
        second = self.ring.company.employees[MANAGER if alone else SECOND_MANAGER]
        if not self.taken(CloseInventory(self.sheet.id, second)):
            return
        assert not alone
        for name, line in lines_of(self.ring, self.sheet.id).items():
            self.the_finding_is_what_was_counted(self.ring.copies.get(name), line.finding)
        self.sheet = None

    def the_finding_is_what_was_counted(self, id: CopyId | None, finding: CountFinding | None) -> None:
        """Seen by somebody, or looked for in vain by all who counted and untouched since; else neither."""
        assert self.sheet is not None
        said = self.sheet.said.get(id, {}) if id is not None else {}
        if finding in _SEEN:
            assert any(there for there, _, _ in said.values()), finding
        if finding is CountFinding.MISSING:
            assert said
            assert not any(there for there, _, _ in said.values())
            assert id is not None
            self.missed(id)
        if finding is CountFinding.NOT_COUNTED:
            assert not said
        if self.sheet.two and said:
            assert set(said) == set(COUNTERS)
        untouched = id is not None and said and all(then == self.ring.copy(id) for _, _, then in said.values())
        if untouched and not any(there for there, _, _ in said.values()):
            assert finding in (CountFinding.MISSING, CountFinding.EXPLAINED)

    def missed(self, id: CopyId) -> None:
        copy = self.book.copies[id]
        if copy.state in (S.IN_STOCK, S.RESERVED, S.ISSUED):
            copy.state, copy.kept_for = S.MISSING, ""

    @rule(pick=st.integers(0, 3), belongs=st.booleans())
    def settle_a_difference(self, pick: int, belongs: bool) -> None:
        with self.ring.company.house.new_unit_of_work(()) as uow:
            waiting = [one for one in uow.find(InventoryDifference) if one.settled_at is None]
        for one in waiting[pick : pick + 1]:
            if self.taken(SettleDifference(one.id, "geklärt", belongs)) and belongs:
                self.hung(one.copy_id, int(one.place[-1]))
