"""Any order of counting, handing out and taking back: an inventory marks nothing that nobody saw, and misses nothing
that an act explains."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from accessdesk.desk import inventory_closing
from accessdesk.desk.inventories import ConfirmHeld, CountKeys, CountNotThere, TakeBackCount
from accessdesk.domain.inventories import CountFinding, CountWay
from accessdesk.domain.key_standings import KeyStanding, last_seen
from accessdesk.domain.keys import KeyCopy, KeyCopyState
from accessdesk.domain.refusals import Refusal
from accessdesk.storage import key_history
from tests.support.houses import MANAGER, found_company
from tests.support.inventory_acts import begun, closing, lines_of
from tests.support.keyrings import SECOND_MANAGER, Keyring, hang_keys

KEYS = tuple(f"ES 101/00{number}" for number in range(1, 5))
some_key = st.sampled_from(KEYS)


class Count(RuleBasedStateMachine):
    """Two people count the day keys while these are handed out and come back."""

    ring: Keyring
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.ring = hang_keys(found_company(self.folder))
        self.ring.company.clock.forward(minutes=1)
        self.inventory = begun(self.ring)
        self.saw: dict[str, dict[str, datetime]] = {key: {} for key in KEYS}
        self.missed: dict[str, dict[str, datetime]] = {key: {} for key in KEYS}
        self.handled: dict[str, datetime] = {}
        self.who = MANAGER

    def teardown(self) -> None:
        self.ring.company.house.close()
        shutil.rmtree(self.folder)

    @rule(key=some_key)
    def see(self, key: str) -> None:
        if self.attempt(lambda: CountKeys(self.inventory, (self.ring.copies[key],), CountWay.SCANNED)):
            self.saw[key][self.who] = self.now
            self.missed[key].pop(self.who, None)

    @rule(key=some_key)
    def miss(self, key: str) -> None:
        if self.attempt(lambda: CountNotThere(self.inventory, (self.ring.copies[key],))):
            self.missed[key][self.who] = self.now
            self.saw[key].pop(self.who, None)

    @rule(key=some_key)
    def hear(self, key: str) -> None:
        copy = self.ring.copies[key]
        said = ConfirmHeld(self.inventory, (copy,), CountWay.HOLDER_PHONE, note="Anruf")
        if self.attempt(lambda: said):
            self.missed[key].pop(self.who, None)

    @rule(key=some_key)
    def take_back(self, key: str) -> None:
        if self.attempt(lambda: TakeBackCount(self.inventory, (self.ring.copies[key],))):
            self.saw[key].pop(self.who, None)
            self.missed[key].pop(self.who, None)

    @rule(key=some_key)
    def issue(self, key: str) -> None:
        self.handle(key, lambda: self.ring.issue(self.ring.copies[key]))

    @rule(key=some_key)
    def give_back(self, key: str) -> None:
        self.handle(key, lambda: self.ring.give_back(self.ring.copies[key]))

    @rule(who=st.sampled_from((MANAGER, SECOND_MANAGER)))
    def change_counter(self, who: str) -> None:
        self.ring.company.log_in(who)
        self.who = who

    def handle(self, key: str, act: Callable[[], object]) -> None:
        try:
            act()
        except Refusal:
            return
        self.handled[key] = self.now
        self.ring.company.clock.forward(minutes=1)

    def attempt(self, command: Callable[[], object]) -> bool:
        self.ring.company.clock.forward(minutes=1)
        try:
            self.ring.company.desk.execute(command())
        except Refusal:
            return False
        return True

    @property
    def now(self) -> datetime:
        return self.ring.company.clock.now()

    @invariant()
    def nobody_is_said_to_have_seen_what_they_did_not(self) -> None:
        with self.ring.company.house.new_unit_of_work(()) as uow:
            for key in KEYS:
                moments = [*self.saw[key].values(), *([self.handled[key]] if key in self.handled else [])]
                copy = uow.get(KeyCopy, self.ring.copies[key])
                standing = last_seen(uow.find(KeyStanding, copy_id=copy.id))
                assert copy.counted == (standing is not None)
                assert (standing is not None) <= bool(moments), key
                assert copy.state is not KeyCopyState.MISSING

    def close(self) -> None:
        second = SECOND_MANAGER if self.who == MANAGER else MANAGER
        self.ring.company.desk.execute(closing(self.ring, self.inventory, second))
        for key, line in lines_of(self.ring, self.inventory).items():
            if line.finding in (CountFinding.FOUND, CountFinding.UNEXPECTED):
                assert self.saw[key], key
            if line.finding is CountFinding.MISSING:
                assert self.missed[key], key
                assert not self.saw[key], key
                assert max(self.missed[key].values()) > self.handled.get(
                    key, datetime.min.replace(tzinfo=self.now.tzinfo)
                )
            missing = self.ring.copy(self.ring.copies[key]).state is KeyCopyState.MISSING
            assert missing == (line.finding is CountFinding.MISSING)


class ClosedCount(Count):
    """Every run ends with the closing."""

    def teardown(self) -> None:
        try:
            self.close()
        finally:
            super().teardown()


TestCount = ClosedCount.TestCase
TestCount.settings = settings(
    max_examples=6, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_a_count_that_called_every_key_missing_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inventory_closing, "finding_of", lambda *_, **__: CountFinding.MISSING)
    machine = Count()
    try:
        machine.see(KEYS[0])
        with pytest.raises(AssertionError):
            machine.close()
    finally:
        machine.teardown()


def test_a_history_that_kept_a_count_taken_back_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_history, "never_seen_at", lambda counts: set())
    machine = Count()
    try:
        machine.see(KEYS[0])
        machine.nobody_is_said_to_have_seen_what_they_did_not()
        machine.take_back(KEYS[0])
        with pytest.raises(AssertionError):
            machine.nobody_is_said_to_have_seen_what_they_did_not()
    finally:
        machine.teardown()
