"""Any order of acts on a handful of keys, refused or not, leaves every rule of the key copy standing."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from accessdesk.desk import key_handing
from accessdesk.desk.key_ends import TakeFoundKey
from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost, RestockFoundKey
from accessdesk.desk.key_rings import MakeRing, TakeOffRing
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_moves import KEY_MOVES
from accessdesk.domain.key_rings import RingKey
from accessdesk.domain.keys import Handover, KeyCopy, KeyCopyState, Receipt
from accessdesk.domain.moves import MoveTable, move
from accessdesk.domain.refusals import Refusal
from tests.support.houses import MANAGER, found_company
from tests.support.keyrings import APPROVED, Keyring, hang_keys

KEYS = ("GHS 1/001", "HS 2/001", "ES 101/001", "ES 101/002")
GONE = (KeyCopyState.LOST, KeyCopyState.STOLEN, KeyCopyState.FOUND)
some_keys = st.lists(st.sampled_from(KEYS), min_size=1, max_size=3, unique=True)


class KeyDesk(RuleBasedStateMachine):
    """The office manager hands out, takes back, and hears of losses; time passes."""

    ring: Keyring
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.ring = hang_keys(found_company(self.folder))
        self.ring.company.log_in(MANAGER)
        self.gone: set[CopyId] = set()
        self.rings = 0
        self.receipts = 0

    def teardown(self) -> None:
        self.ring.company.house.close()
        shutil.rmtree(self.folder)

    def ids(self, names: list[str]) -> tuple[CopyId, ...]:
        return tuple(self.ring.copies[name] for name in names)

    @rule(names=some_keys, to=st.sampled_from(("Timo Lindner", "Mehmet Brandt")), ago=st.integers(0, 90))
    def issue(self, names: list[str], to: str, ago: int) -> None:
        at = self.ring.company.clock.now() - timedelta(minutes=ago)
        self.attempt(lambda: self.ring.issue(*self.ids(names), to=to, approval=APPROVED, happened_at=at))

    @rule(names=some_keys, ago=st.integers(0, 90))
    def give_back(self, names: list[str], ago: int) -> None:
        at = self.ring.company.clock.now() - timedelta(minutes=ago)
        self.attempt(lambda: self.ring.give_back(*self.ids(names), happened_at=at))

    @rule(name=st.sampled_from(KEYS))
    def report(self, name: str) -> None:
        self.attempt(lambda: self.ring.company.desk.execute(ReportKeyLost(self.ring.copies[name], "A", "weg")))

    @rule(name=st.sampled_from(KEYS), stolen=st.booleans())
    def confirm(self, name: str, stolen: bool) -> None:
        id = self.ring.copies[name]
        if self.attempt(lambda: self.ring.company.desk.execute(ConfirmKeyLoss(id, stolen))):
            self.gone.add(id)

    @rule(name=st.sampled_from(KEYS))
    def find(self, name: str) -> None:
        found = TakeFoundKey(self.ring.copies[name], "Nadia Haddad", "Gleis 5")
        self.attempt(lambda: self.ring.company.desk.execute(found))

    @rule(name=st.sampled_from(KEYS))
    def inspect(self, name: str) -> None:
        id = self.ring.copies[name]
        if self.attempt(lambda: self.ring.company.desk.execute(RestockFoundKey(id, "unversehrt"))):
            self.gone.discard(id)

    @rule(names=some_keys)
    def put_on_a_ring(self, names: list[str]) -> None:
        self.rings += 1
        command = MakeRing(f"Bund {self.rings}", self.ids(names))
        self.attempt(lambda: self.ring.company.desk.execute(command))

    @rule(name=st.sampled_from(KEYS))
    def take_off_the_ring(self, name: str) -> None:
        command = TakeOffRing(self.ring.copies[name], "einzeln")
        self.attempt(lambda: self.ring.company.desk.execute(command))

    @invariant()
    def no_ring_is_torn_apart(self) -> None:
        """Nothing of a ring hangs in the cabinet while something of it is out."""
        with self.ring.company.house.new_unit_of_work(()) as uow:
            on: dict[int, set[KeyCopyState]] = {}
            for key in uow.find(RingKey, until_at=None):
                on.setdefault(key.ring_id, set()).add(uow.get(KeyCopy, key.copy_id).state)
        assert not [states for states in on.values() if {KeyCopyState.IN_STOCK, KeyCopyState.ISSUED} <= states]

    @rule(minutes=st.integers(1, 120))
    def time_passes(self, minutes: int) -> None:
        self.ring.company.clock.forward(minutes=minutes)

    def attempt(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Refusal:
            return False
        return True

    @invariant()
    def every_rule_stands(self) -> None:
        with self.ring.company.house.new_unit_of_work(()) as uow:
            copies = {copy.id: copy for copy in uow.find(KeyCopy)}
            handovers, receipts = uow.find(Handover), uow.find(Receipt)
        assert len(copies) == 20
        assert len({receipt.number for receipt in receipts}) == len(receipts) >= self.receipts
        self.receipts = len(receipts)
        for id, copy in copies.items():
            mine = [handover for handover in handovers if handover.copy_id == id]
            still_out = [handover for handover in mine if handover.returned_at is None]
            assert len(still_out) == (copy.state in (KeyCopyState.ISSUED, KeyCopyState.LOST, KeyCopyState.STOLEN))
            for earlier, later in pairwise(mine):
                assert earlier.issued_at <= (earlier.returned_at or later.issued_at) <= later.issued_at
            if id in self.gone:
                assert copy.state in GONE


TestKeyDesk = KeyDesk.TestCase
TestKeyDesk.settings = settings(
    max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_a_desk_that_put_lost_keys_back_into_stock_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    lost, stock = KeyCopyState.LOST, KeyCopyState.IN_STOCK
    monkeypatch.setitem(key_handing._AFTER_RETURN, lost, stock)
    monkeypatch.setattr(key_handing, "KEY_MOVES", MoveTable((*KEY_MOVES.moves, move(lost, stock, Right.DAY_KEYS))))
    machine = KeyDesk()
    try:
        machine.issue(["ES 101/001"], "Timo Lindner", 0)
        machine.report("ES 101/001")
        machine.confirm("ES 101/001", False)
        machine.every_rule_stands()
        machine.give_back(["ES 101/001"], 0)
        with pytest.raises(AssertionError):
            machine.every_rule_stands()
    finally:
        machine.teardown()
