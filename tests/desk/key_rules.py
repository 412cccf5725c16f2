"""What must be true of keys after every act: read from the rows themselves, and compared with the second account."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from sqlalchemy import text

from accessdesk.domain.cabinets import HookUse, KeyCabinet, KeyHook, hook_place
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_ends import KeyDefect, KeyDestruction, KeyFind
from accessdesk.domain.key_orders import KeyOrderLine
from accessdesk.domain.key_reservations import KeyReservation
from accessdesk.domain.key_rings import KeyRing, RingKey
from accessdesk.domain.key_seals import KeySeal
from accessdesk.domain.keys import Handover, KeyCopy, KeyCopyState, Receipt
from accessdesk.domain.losses import LossReport
from tests.support.key_account import copies_astray
from tests.support.key_book import ALLOWED, KeyBook, S
from tests.support.keyrings import Keyring

_KINDS = (
    KeyCopy, Handover, Receipt, KeyRing, RingKey, HookUse, KeySeal, KeyReservation, LossReport, KeyFind, KeyDefect,
    KeyDestruction, KeyOrderLine,
)  # fmt: skip
_IN_HANDS = frozenset({S.ISSUED, S.MISSING, S.LOST, S.STOLEN, S.DEFECTIVE})
"""States in which somebody may still be liable for a copy."""
_WITH_RECEIPT = {"key.issued", "key.master_issued", "key.returned", "key.transferred", "key.master_transferred"}


class Seen:
    """Everything there is about keys, read at once."""

    def __init__(self, ring: Keyring) -> None:
        with ring.company.house.new_unit_of_work(()) as uow:
            self.rows = {kind: uow.find(kind) for kind in _KINDS}
            self.hooks = {hook.id: hook for hook in uow.find(KeyHook)}
            self.cabinets = {cabinet.id: cabinet for cabinet in uow.find(KeyCabinet)}
        self.copies: dict[CopyId, KeyCopy] = {copy.id: copy for copy in self.rows[KeyCopy]}

    def of(self, kind: type, copy_id: CopyId) -> list:  # type: ignore[type-arg]
        return [row for row in self.rows[kind] if row.copy_id == copy_id]


class Rules:
    """The rules of one company, with what was seen after the act before."""

    def __init__(self, ring: Keyring) -> None:
        self.ring = ring
        self.before: dict[CopyId, KeyCopyState] = {}
        self.receipts: dict[int, Receipt] = {}
        self.seq = 0

    def check(self, book: KeyBook) -> None:
        """Raises AssertionError where a rule is broken."""
        seen = Seen(self.ring)
        _stands_as_told(seen, book)
        self._moved_by_the_table(seen)
        self._receipts_stay(seen)
        self._entries_carry_their_evidence()
        for id, copy in seen.copies.items():
            _in_one_hand(seen, id, copy)
            _proved(seen, id, copy)
        _rings_whole(seen)
        _hooks_hold_one(seen)
        _sums(self.ring, seen)
        assert copies_astray(self.ring) == []

    def _moved_by_the_table(self, seen: Seen) -> None:
        for id, copy in seen.copies.items():
            was = self.before.get(id)
            assert was in (None, copy.state) or (was, copy.state) in ALLOWED, (copy.number, was, copy.state)
        assert set(self.before) <= set(seen.copies)
        self.before = {id: copy.state for id, copy in seen.copies.items()}

    def _receipts_stay(self, seen: Seen) -> None:
        receipts = {receipt.id: receipt for receipt in seen.rows[Receipt]}
        assert all(receipts[id] == receipt for id, receipt in self.receipts.items())
        by_kind: dict[str, list[int]] = defaultdict(list)
        for receipt in receipts.values():
            by_kind[receipt.kind].append(int(receipt.number.rpartition("-")[2]))
        for numbers in by_kind.values():
            assert sorted(numbers) == list(range(1, len(numbers) + 1))
        self.receipts = receipts

    def _entries_carry_their_evidence(self) -> None:
        """Every move of a key stands in one transaction with its receipt, names who acted, and lies not ahead."""
        query = text("SELECT data FROM ledger_entry WHERE seq > :seq ORDER BY seq")
        with self.ring.company.house.engine.connect() as connection:
            entries = [json.loads(data) for data in connection.execute(query, {"seq": self.seq}).scalars()]
        acts: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            acts[entry["act"]].add(entry["type"])
        for entry in entries:
            if entry["type"].startswith("key."):
                assert entry["by"], entry["type"]
                assert entry["at"] <= entry["ts"], entry["type"]
            if entry["type"] in _WITH_RECEIPT:
                assert "receipt.made" in acts[entry["act"]], entry["type"]
        self.seq = max([self.seq, *(entry["seq"] for entry in entries)])


def _stands_as_told(seen: Seen, book: KeyBook) -> None:
    assert set(seen.copies) == set(book.copies)
    hands = {h.copy_id: h.holder_name for h in seen.rows[Handover] if h.returned_at is None}
    rings = {key.copy_id: key.ring_id for key in seen.rows[RingKey] if key.until_at is None}
    uses = [use for use in seen.rows[HookUse] if use.until_at is None]
    hooks = {use.copy_id: use.hook_id for use in uses if use.copy_id}
    kept = {kept.copy_id: kept.name for kept in seen.rows[KeyReservation] if kept.ended_at is None}
    seals = {seal.copy_id: seal.number for seal in seen.rows[KeySeal] if seal.opened_at is None}
    for id, told in book.copies.items():
        found = (seen.copies[id].state, hands.get(id, ""), kept.get(id, ""), seals.get(id, ""), rings.get(id))
        number = seen.copies[id].number
        assert (number, *found) == (number, told.state, told.holder, told.kept_for, told.seal, told.ring)
        assert (number, hooks.get(id)) == (number, told.hook)
    assert {use.ring_id: use.hook_id for use in uses if use.ring_id} == book.ring_hooks


def _in_one_hand(seen: Seen, id: CopyId, copy: KeyCopy) -> None:
    mine = sorted(seen.of(Handover, id), key=lambda handover: handover.id)
    still_out = [handover for handover in mine if handover.returned_at is None]
    assert len(still_out) <= 1
    assert bool(still_out) == (copy.state is S.ISSUED) or (copy.state in _IN_HANDS and copy.state is not S.ISSUED)
    receipts = {receipt.id: receipt for receipt in seen.rows[Receipt]}
    for one in mine:
        assert one.holder_name
        assert one.purpose
        assert one.giver_id
        assert one.issued_at <= one.entered_at
        assert copy.number in receipts[one.receipt_id].lines
        if one.returned_at is not None:
            assert one.issued_at <= one.returned_at <= one.returned_entered_at
            assert one.returner
            assert one.receiver_id
            assert copy.number in receipts[one.return_receipt_id].lines
    for earlier, later in pairwise(mine):
        assert earlier.issued_at <= earlier.returned_at <= later.issued_at, copy.number
    for seal in seen.of(KeySeal, id):
        for one in mine:
            sealed_until = seal.opened_at or seal.sealed_at
            assert sealed_until <= one.issued_at or (one.returned_at or sealed_until) <= seal.sealed_at, copy.number


def _proved(seen: Seen, id: CopyId, copy: KeyCopy) -> None:
    """What a state rests on is there, and nothing of a state that is over is left open."""
    losses = [loss for loss in seen.of(LossReport, id) if loss.found_at is None]
    confirmed = [loss for loss in losses if loss.confirmed_at is not None]
    assert not confirmed or copy.state in (S.LOST, S.STOLEN, S.DEFECTIVE, S.DESTROYED), copy.number
    proofs: dict[KeyCopyState, Iterable[object]] = {
        S.LOST: confirmed,
        S.STOLEN: confirmed,
        S.FOUND: [*seen.of(KeyFind, id), *(h for h in seen.of(Handover, id) if h.returned_at)],
        S.SEALED: [seal for seal in seen.of(KeySeal, id) if seal.opened_at is None],
        S.RESERVED: [kept for kept in seen.of(KeyReservation, id) if kept.ended_at is None],
        S.ORDERED: [line for line in seen.of(KeyOrderLine, id) if not line.delivered_at and not line.cancelled_at],
        S.DEFECTIVE: seen.of(KeyDefect, id),
        S.DESTROYED: seen.of(KeyDestruction, id),
    }
    assert copy.state not in proofs or list(proofs[copy.state]), (copy.number, copy.state)
    assert copy.state is S.RESERVED or not proofs[S.RESERVED], (copy.number, copy.state)
    assert copy.state is S.SEALED or not proofs[S.SEALED], (copy.number, copy.state)
    if copy.state is S.IN_STOCK:
        assert all(find.inspected_at or find.found_at for find in seen.of(KeyFind, id))


def _rings_whole(seen: Seen) -> None:
    """Nothing of a ring hangs in the cabinet while something of it is out; broken up it holds nothing."""
    on: dict[int, set[KeyCopyState]] = defaultdict(set)
    for key in seen.rows[RingKey]:
        if key.until_at is None:
            on[key.ring_id].add(seen.copies[key.copy_id].state)
    for ring, states in on.items():
        assert not {S.IN_STOCK, S.ISSUED} <= states, ring
    assert not [ring.name for ring in seen.rows[KeyRing] if ring.broken_up_at is not None and ring.id in on]


def _hooks_hold_one(seen: Seen) -> None:
    uses = [use for use in seen.rows[HookUse] if use.until_at is None]
    assert max(Counter(use.hook_id for use in uses).values(), default=0) <= 1
    for use in uses:
        hook = seen.hooks[use.hook_id]
        if use.copy_id is not None:
            place = hook_place(seen.cabinets[hook.cabinet_id].name, hook.number)
            assert seen.copies[use.copy_id].location == place, seen.copies[use.copy_id].number


def _sums(ring: Keyring, seen: Seen) -> None:
    """All copies ever made are the sum over the states, for each type and system that the window shows."""
    of_type = Counter(copy.key_type_id for copy in seen.copies.values())
    for system in ring.lists.key_systems(ring.company.clock.now()):
        for row in system.types:
            assert row.total == sum(count for _, count in row.counts) == of_type[row.id]
