"""Any order of acts on a few keys, by everybody who may touch one; each that the desk took is written down again."""

import json
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from accessdesk.desk.cabinets import AssignHook
from accessdesk.desk.key_ends import DestroyKey, RecoverMissingKey, ReportKeyDefect, TakeFoundKey
from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost, RestockFoundKey
from accessdesk.desk.key_orders import CancelOrder, OrderCopies, ReceiveCopies
from accessdesk.desk.key_reservations import CancelReservation, ReserveKeys
from accessdesk.desk.key_rings import BreakUpRing, MakeRing, PutOnRing, RestoreRing, TakeOffRing
from accessdesk.desk.key_seals import BreakSeal, CountersignSeal, SealKey, UnsealKey
from accessdesk.desk.key_transfers import TransferKeys
from accessdesk.desk.keys import IssueKeys, ReturnKeys
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rekeying import RekeyKeys
from accessdesk.desk.schedule_changes import ChangeSchedule, CrossChange
from accessdesk.desk.suspension import ResumeEmployee, SuspendEmployee
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_ends import CylinderState, Fragment
from accessdesk.domain.key_seals import KeySeal
from accessdesk.domain.keys import Receipt
from accessdesk.domain.refusals import Refusal
from accessdesk.storage.verifying import verify_engine
from tests.desk.key_counts import KeyCounts
from tests.desk.key_rules import Rules
from tests.support.houses import MANAGER, ON_CALL, found_company
from tests.support.key_book import KeyBook, S, Stood
from tests.support.keyrings import APPROVED, DOORS, SIGNATURE, TYPES, Keyring, hang_keys, visitor_on_site
from tests.support.place_acts import cabinet_with
from tests.support.stock_acts import BY_ON_CALL, CARD, copies_of_order, give_card, missing

KEYS = ("GHS 1/001", "HS 2/001", "HS 2/002", "ES 101/001", "ES 101/002")
HOLDERS = ("Timo Lindner", "Mehmet Brandt", "Miriam Okafor")
VISITOR = HOLDERS[2]
CABINET, HOOKS = "Tresor B", 3
one_key = st.sampled_from(KEYS)
some_keys = st.lists(one_key, min_size=1, max_size=3, unique=True)
holders = st.sampled_from(HOLDERS)
late = st.integers(0, 90)
"""Minutes by which an act is entered late."""


class KeyDesk(KeyCounts):
    """The office manager, mostly; the on-call alone at night; people who are suspended, and a visitor."""

    folder: Path
    ring: Keyring

    @staticmethod
    def new_address() -> str:
        """The address of a database to be made for this example; "" for a file of its own."""
        return ""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.ring = hang_keys(found_company(self.folder, url=self.new_address()))
        self.company = self.ring.company
        self.visit = visitor_on_site(self.ring)
        give_card(self.ring)
        self.hooks = cabinet_with(self.ring, CABINET, HOOKS)
        self.company.log_in(MANAGER)
        self.book = KeyBook({id: Stood() for id in self.ring.copies.values()})
        self.rules = Rules(self.ring)
        self.crosses = {(kind, door): door in opened for kind, (_, opened) in TYPES.items() for door in DOORS}
        self.changed_at = self.now
        self.dead: set[str] = set()
        self.numbers = 0
        self.rings: list[int] = []
        self.orders: list[int] = []

    def teardown(self) -> None:
        try:
            assert verify_engine(self.company.house.engine).findings == ()
        finally:
            self.company.house.close()
            shutil.rmtree(self.folder)

    @property
    def now(self) -> datetime:
        return self.company.clock.now()

    def ago(self, minutes: int) -> datetime:
        return self.now - timedelta(minutes=minutes)

    def ids(self, names: list[str]) -> tuple[CopyId, ...]:
        return tuple(self.ring.copies[name] for name in names)

    def fresh(self, word: str) -> str:
        self.numbers += 1
        return f"{word} {self.numbers}"

    def taken(self, command: Any) -> Outcome | None:
        """The outcome of an act that the desk took; None for one that it refused."""
        try:
            return self.company.desk.execute(command)
        except Refusal:
            return None

    def holder(self, name: str) -> dict[str, Any]:
        return {"visit_id": self.visit} if name == VISITOR else {"employee_id": self.company.employees[name]}

    @rule(minutes=st.integers(1, 120))
    def time_passes(self, minutes: int) -> None:
        self.company.clock.forward(minutes=minutes)

    @rule(names=some_keys, to=holders, ago=late, despite=st.sampled_from(("", "dringend")), look=st.booleans())
    def issue(self, names: list[str], to: str, ago: int, despite: str, look: bool) -> None:
        command = IssueKeys(
            self.ids(names),
            "Wartung",
            **self.holder(to),
            signature=SIGNATURE,
            approval=APPROVED,
            happened_at=self.ago(ago),
            despite_reservation=despite,
            inspection="unversehrt" if look else "",
        )
        made = self.taken(command)
        if made:
            self.book.issued(command.copy_ids, to)
            self.the_receipt_names_the_doors_of_that_moment(made, self.ago(ago))

    def the_receipt_names_the_doors_of_that_moment(self, made: Outcome, at: datetime) -> None:
        assert made.id is not None
        with self.company.house.new_unit_of_work(()) as uow:
            lines = json.loads(uow.get(Receipt, made.id).lines)  # type: ignore[arg-type]
        for line in lines:
            assert line["type"] not in self.dead
            if at >= self.changed_at:
                told = [door for door in DOORS if self.crosses[line["type"], door]]
                assert line["doors"] == sorted(told)

    @rule(names=some_keys, ago=late, hook=st.integers(0, HOOKS), signed=st.booleans())
    def give_back(self, names: list[str], ago: int, hook: int, signed: bool) -> None:
        places = (f"{CABINET}, Haken {hook}",) if hook and len(names) == 1 else ()
        signature = SIGNATURE if signed else None
        command = ReturnKeys(self.ids(names), locations=places, signature=signature, happened_at=self.ago(ago))
        if self.taken(command):
            self.book.came_back(command.copy_ids)
            for id in command.copy_ids[: len(places)]:
                self.hung(id, hook)

    def hung(self, id: CopyId, hook: int) -> None:
        """On a ring a key hangs with the ring."""
        if self.book.copies[id].ring is None:
            self.book.copies[id].hook = self.hooks[hook - 1]

    @rule(names=some_keys, to=holders, ago=late)
    def transfer(self, names: list[str], to: str, ago: int) -> None:
        command = TransferKeys(
            self.ids(names),
            "Schichtwechsel",
            **self.holder(to),
            giver_signature=SIGNATURE,
            signature=SIGNATURE,
            approval=APPROVED,
            happened_at=self.ago(ago),
        )
        if self.taken(command):
            self.book.issued(command.copy_ids, to)

    @rule(names=some_keys, whom=holders)
    def reserve(self, names: list[str], whom: str) -> None:
        until = self.now + timedelta(hours=4)
        command = ReserveKeys(self.ids(names), "Ablesung", self.now, until, **self.holder(whom))
        if self.taken(command):
            for id in command.copy_ids:
                self.book.copies[id].state, self.book.copies[id].kept_for = S.RESERVED, whom

    @rule(name=one_key)
    def cancel_reservation(self, name: str) -> None:
        id = self.ring.copies[name]
        if self.taken(CancelReservation(id, "verschoben")):
            self.book.copies[id].state, self.book.copies[id].kept_for = S.IN_STOCK, ""

    @rule(name=one_key, ago=late, confirmed=st.sampled_from((None, S.LOST, S.STOLEN)))
    def lose(self, name: str, ago: int, confirmed: S | None) -> None:
        id = self.ring.copies[name]
        self.taken(ReportKeyLost(id, "Anna", "weg", happened_at=self.ago(ago)))
        if confirmed and self.taken(ConfirmKeyLoss(id, stolen=confirmed is S.STOLEN)):
            self.book.copies[id].state = confirmed

    @rule(name=one_key)
    def is_missed(self, name: str) -> None:
        id = self.ring.copies[name]
        if self.book.copies[id].state in (S.IN_STOCK, S.ISSUED):
            missing(self.ring, id)
            self.book.copies[id].state = S.MISSING

    @rule(name=one_key)
    def turns_up(self, name: str) -> None:
        id = self.ring.copies[name]
        if self.taken(RecoverMissingKey(id, "hinter dem Tresor")):
            self.book.here(id)

    @rule(name=one_key, ago=late)
    def find(self, name: str, ago: int) -> None:
        id = self.ring.copies[name]
        if self.taken(TakeFoundKey(id, "Nadia Haddad", "Gleis 5", happened_at=self.ago(ago))):
            self.book.came_back((id,), found=True)

    @rule(name=one_key)
    def inspect(self, name: str) -> None:
        id = self.ring.copies[name]
        if self.taken(RestockFoundKey(id, "unversehrt")):
            self.book.here(id)

    @rule(name=one_key, ago=late)
    def seal(self, name: str, ago: int) -> None:
        id, number = self.ring.copies[name], self.fresh("S")
        if self.taken(SealKey(id, number, "Notfall", BY_ON_CALL, happened_at=self.ago(ago))):
            self.book.copies[id].state, self.book.copies[id].seal = S.SEALED, number

    @rule(name=one_key)
    def unseal(self, name: str) -> None:
        id = self.ring.copies[name]
        if self.taken(UnsealKey(id, self.book.copies[id].seal or "S", "kein Notfall mehr", BY_ON_CALL)):
            self.book.here(id)

    @rule(name=one_key, ago=late, alone=st.booleans())
    def break_seal(self, name: str, ago: int, alone: bool) -> None:
        id = self.ring.copies[name]
        self.company.log_in(ON_CALL if alone else MANAGER)
        command = BreakSeal(
            id,
            self.book.copies[id].seal or "S",
            "Wasseralarm",
            self.company.employees["Timo Lindner"],
            None if alone else BY_ON_CALL,
            signature=SIGNATURE,
            happened_at=self.ago(ago),
        )
        if self.taken(command):
            self.book.issued((id,), "Timo Lindner")
        self.company.log_in(MANAGER)

    @rule()
    def countersign(self) -> None:
        with self.company.house.new_unit_of_work(()) as uow:
            waiting = [seal for seal in uow.find(KeySeal) if seal.waits_for_countersign]
        for seal in waiting[:1]:
            by_me = seal.opened_by == self.company.employees[MANAGER]
            assert (self.taken(CountersignSeal(seal.id, "gesehen")) is None) is by_me
            if by_me:
                self.company.log_in(ON_CALL)
                assert self.taken(CountersignSeal(seal.id, "gesehen"))
                self.company.log_in(MANAGER)

    @rule(name=one_key, ago=late)
    def breaks(self, name: str, ago: int) -> None:
        id, kept = self.ring.copies[name], self.book.copies[self.ring.copies[name]]
        command = ReportKeyDefect(id, "Timo", Fragment.RECOVERED, CylinderState.WORKS, happened_at=self.ago(ago))
        if self.taken(command):
            kept.state, kept.kept_for, kept.seal = S.DEFECTIVE, "", ""

    @rule(name=one_key, ago=late)
    def destroy(self, name: str, ago: int) -> None:
        id = self.ring.copies[name]
        if self.taken(DestroyKey(id, "verbogen", APPROVED, happened_at=self.ago(ago))):
            self.book.ended(id)

    @rule(count=st.integers(1, 2))
    def order(self, count: int) -> None:
        made = self.taken(OrderCopies(self.ring.types["ES 101"], count, "neue Kollegin", CARD))
        if made and made.id is not None:
            self.orders.append(made.id)
            self.book.copies |= {id: Stood(S.ORDERED) for id in copies_of_order(self.ring, made.id)}

    @rule(pick=st.integers(0, 9), hook=st.integers(0, HOOKS), all_came=st.booleans())
    def delivery(self, pick: int, hook: int, all_came: bool) -> None:
        for order in self.orders[pick : pick + 1]:
            came = copies_of_order(self.ring, order)[: None if all_came else 1]
            place = f"{CABINET} · {hook}" if hook else "Tresor A"
            if self.taken(ReceiveCopies(order, came, "LS 88", CARD, place)):
                for id in came:
                    self.book.here(id)
                    if hook:
                        self.hung(id, hook)

    @rule(pick=st.integers(0, 9))
    def cancel_order(self, pick: int) -> None:
        for order in self.orders[pick : pick + 1]:
            if self.taken(CancelOrder(order, "Lieferant insolvent", APPROVED)):
                for id in copies_of_order(self.ring, order):
                    if self.book.copies[id].state is S.ORDERED:
                        self.book.ended(id)

    @rule(names=some_keys, hook=st.integers(0, HOOKS))
    def make_ring(self, names: list[str], hook: int) -> None:
        place = f"{CABINET}, Haken {hook}" if hook else ""
        made = self.taken(MakeRing(self.fresh("Bund"), self.ids(names), place))
        if made and made.id is not None:
            self.rings.append(made.id)
            self.book.ringed(self.ids(names), made.id)
            if hook:
                self.book.ring_hooks[made.id] = self.hooks[hook - 1]

    @rule(pick=st.integers(0, 9), name=one_key)
    def put_on_ring(self, pick: int, name: str) -> None:
        for ring in self.rings[pick : pick + 1]:
            if self.taken(PutOnRing(ring, self.ids([name]))):
                self.book.ringed(self.ids([name]), ring)

    @rule(name=one_key)
    def take_off_ring(self, name: str) -> None:
        id = self.ring.copies[name]
        if self.taken(TakeOffRing(id, "einzeln")):
            self.book.copies[id].ring = None

    @rule(pick=st.integers(0, 9))
    def break_up_ring(self, pick: int) -> None:
        for ring in self.rings[pick : pick + 1]:
            if self.taken(BreakUpRing(ring, "Umbau")):
                self.book.broke_up(ring)

    @rule(pick=st.integers(0, 9))
    def restore_ring(self, pick: int) -> None:
        for ring in self.rings[pick : pick + 1]:
            if self.taken(RestoreRing(ring)):
                self.book.ringed(self.book.broken_up[ring], ring)

    @rule(name=one_key, hook=st.integers(1, HOOKS), pick=st.none() | st.integers(0, 3))
    def hang_up(self, name: str, hook: int, pick: int | None) -> None:
        hook_id, id = self.hooks[hook - 1], self.ring.copies[name]
        if pick is None:
            if self.taken(AssignHook(hook_id, id)):
                self.book.copies[id].hook = hook_id
        else:
            for ring in self.rings[pick : pick + 1]:
                if self.taken(AssignHook(hook_id, ring_id=ring)):
                    self.book.ring_hooks[ring] = hook_id

    @rule(hook=st.integers(1, HOOKS))
    def clear_hook(self, hook: int) -> None:
        hook_id = self.hooks[hook - 1]
        if self.taken(AssignHook(hook_id)):
            for copy in self.book.copies.values():
                copy.hook = None if copy.hook == hook_id else copy.hook
            self.book.ring_hooks = {ring: at for ring, at in self.book.ring_hooks.items() if at != hook_id}

    @rule(kind=st.sampled_from(tuple(TYPES)), door=st.sampled_from(DOORS), ago=late)
    def change_the_schedule(self, kind: str, door: str, ago: int) -> None:
        opens = not self.crosses[kind, door]
        change = CrossChange(self.ring.types[kind], self.ring.cylinders[door], opens)
        if self.taken(ChangeSchedule((change,), self.ago(ago))):
            self.crosses[kind, door] = opens
            self.changed_at = max(self.changed_at, self.ago(ago))

    @rule(meant=st.integers(0, 4))
    def rekey(self, meant: int) -> None:
        """Now and then: a worthless type is handed out no more."""
        kind = "HS 2 Technik"
        if meant == 4 and self.taken(RekeyKeys(self.ring.system, (self.ring.types[kind],), "verloren")):
            self.dead.add(kind)
            self.crosses |= {(kind, door): False for door in DOORS}
            self.changed_at = self.now

    @rule(rests=st.booleans())
    def somebody_rests(self, rests: bool) -> None:
        id = self.company.employees["Mehmet Brandt"]
        self.taken(SuspendEmployee(id) if rests else ResumeEmployee(id))

    @invariant()
    def every_rule_stands(self) -> None:
        self.rules.check(self.book)

    @invariant()
    def the_schedule_is_as_told(self) -> None:
        for kind in TYPES:
            opened = {door.name for door in self.ring.lists.doors_opened_by(self.ring.types[kind], self.now)}
            assert opened == {door for door in DOORS if self.crosses[kind, door]}
