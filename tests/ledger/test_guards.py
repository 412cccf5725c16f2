"""Each guard of the verification: one planted fault that it finds, and that passes unseen once it is taken away."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.checkpoint import Checkpoint, origin_of, receipt_anchor, signed_note
from accessdesk.ledger.commitment import new_randomness
from accessdesk.ledger.declared import Restore, erasure_facts
from accessdesk.ledger.findings import FindingCode
from accessdesk.ledger.merkle import leaf_hash
from accessdesk.ledger.verify import Anchor, KeyPeriod, StoredCheckpoint, StoredEntry, StoredPayload
from tests.ledger.logs import Log
from tests.ledger.planting import (
    PLACE,
    a_change_of_key_that_names_none,
    a_key_its_predecessor_did_not_sign,
    a_key_replaced_by_one_person,
    a_key_taken_off_the_list,
    a_key_that_nobody_began,
    another_key_than_the_log_names,
    finish,
    six_entries,
)

LEDGER = "accessdesk.ledger."


def next_members(log: Log) -> dict[str, Any]:
    log.add("visit.arrived", {})
    members: dict[str, Any] = json.loads(log.entries.pop().data)
    return members


def append_bytes(log: Log, data: bytes) -> None:
    log.entries.append(StoredEntry(log.size + 1, data, leaf_hash(data)))
    finish(log)


def append_with(log: Log, members: dict[str, Any]) -> None:
    append_bytes(log, canonical_bytes(next_members(log) | members))


def bytes_with_a_space(log: Log) -> None:
    append_bytes(log, json.dumps(next_members(log), sort_keys=True).encode())


def a_member_too_many(log: Log) -> None:
    append_with(log, {"colour": "red"})


def an_entry_of_another_log(log: Log) -> None:
    append_with(log, {"log": "f" * 32})


def a_number_left_out(log: Log) -> None:
    append_with(log, {"seq": 8})


def another_leaf(log: Log) -> None:
    finish(log)
    log.entries[PLACE - 1] = replace(log.entries[PLACE - 1], leaf=bytes(32))


def another_predecessor(log: Log) -> None:
    append_with(log, {"prev": "f" * 64})


def an_epoch_without_restore(log: Log) -> None:
    log.epoch = 2
    log.add("visit.arrived", {})
    finish(log)


def a_restore_by_one_person(log: Log) -> None:
    finish(log)
    log.anchors.clear()
    log.restore(PLACE - 1)
    log.put(PLACE, replace(log.entry(PLACE), by=("p1", "p1")).to_bytes())
    finish(log)


def a_clock_set_back(log: Log) -> None:
    log.now -= timedelta(hours=1)
    finish(log)


def a_clock_set_back_at_another_desk(log: Log) -> None:
    log.cut(PLACE - 2)
    log.set_clock_back(1)
    log.put(PLACE - 1, replace(log.entry(PLACE - 1), desk="D2").to_bytes())
    finish(log)


def one_person_where_two_are_needed(log: Log) -> None:
    log.add("visit.denied", {}, by=("p1", "p1"))
    finish(log)


def a_payload_row_removed(log: Log) -> None:
    finish(log)
    del log.payloads[log.payload_at(PLACE, "actor")]


def emptied(log: Log, **columns: Any) -> None:
    finish(log)
    at = log.payload_at(PLACE, "actor")
    log.payloads[at] = replace(log.payloads[at], **columns)


def a_payload_emptied(log: Log) -> None:
    emptied(log, r=None, data=None)


def only_the_randomness_destroyed(log: Log) -> None:
    emptied(log, r=None)


def only_the_data_destroyed(log: Log) -> None:
    emptied(log, data=None)


def a_payload_changed(log: Log) -> None:
    finish(log)
    at = log.payload_at(PLACE, "actor")
    log.payloads[at] = replace(log.payloads[at], data=b"{}")


def extra(log: Log, seq: int, data_class: str) -> None:
    finish(log)
    log.payloads.append(StoredPayload(seq, data_class, new_randomness(), b"{}"))


def a_payload_nobody_committed_to(log: Log) -> None:
    extra(log, PLACE, "incident")


def a_second_payload_of_the_same_class(log: Log) -> None:
    extra(log, PLACE, "actor")


def a_payload_behind_the_end(log: Log) -> None:
    extra(log, 13, "actor")


def a_payload_before_the_beginning(log: Log) -> None:
    extra(log, 0, "actor")


def an_erasure_whose_data_is_still_there(log: Log) -> None:
    finish(log)
    honest = list(log.payloads)
    seq = log.erase("actor", PLACE, PLACE)
    log.payloads = honest + log.payloads[log.payload_at(seq) :]


def an_erasure_of_later_entries(log: Log) -> None:
    log.erase("actor", 9, 9)
    finish(log)


def an_erasure_of_settings(log: Log) -> None:
    log.erase("setting", 1, 1)
    finish(log)


def an_erasure_that_nobody_allowed(log: Log) -> None:
    log.erase("actor", 1, 3, declare=False)
    said = {"s": 1, "rows": [], "d": erasure_facts("actor", [(1, 3)], "period")}
    log.add("erasure.performed", {"setting": canonical_bytes(said)})
    finish(log)


def an_erasure_that_says_nothing(log: Log) -> None:
    log.add("erasure.performed", {})
    finish(log)


def a_garbled_checkpoint(log: Log) -> None:
    finish(log)
    log.checkpoints.append(StoredCheckpoint(PLACE, "garbled"))


def a_checkpoint_filed_under_another_size(log: Log) -> None:
    finish(log)
    log.checkpoints[-1] = replace(log.checkpoints[-1], size=PLACE)


def note_of(log: Log, size: int, *, origin: str = "", root: bytes = b"", key: Any = None) -> str:
    state = Checkpoint(origin or origin_of(log.log_id), size, root or log.root(size))
    return signed_note(state, key or log.key, "desk")


def a_checkpoint_of_another_log(log: Log) -> None:
    finish(log)
    log.checkpoints.append(StoredCheckpoint(PLACE, note_of(log, PLACE, origin=origin_of("f" * 32))))


def a_checkpoint_behind_the_end(log: Log) -> None:
    finish(log)
    log.checkpoints.append(StoredCheckpoint(20, note_of(log, 20)))


def a_checkpoint_with_another_root(log: Log) -> None:
    finish(log)
    log.checkpoints.append(StoredCheckpoint(PLACE, note_of(log, PLACE, root=bytes(32))))


def a_checkpoint_signed_by_another_key(log: Log) -> None:
    finish(log)
    note = note_of(log, PLACE, key=Ed25519PrivateKey.generate())
    log.checkpoints.append(StoredCheckpoint(PLACE, note))


def a_checkpoint_signed_by_a_retired_key(log: Log) -> None:
    old = log.key
    log.change_key()
    finish(log)
    log.checkpoints.append(StoredCheckpoint(9, note_of(log, 9, key=old)))


def an_anchor_of_another_log(log: Log) -> None:
    finish(log)
    log.anchors.append(Anchor.read(note_of(log, PLACE, origin=origin_of("f" * 32))))


def the_tail_cut_below_a_note(log: Log) -> None:
    finish(log)
    log.cut(10)


def the_tail_cut_below_a_receipt(log: Log) -> None:
    finish(log)
    log.anchors = [Anchor.read(receipt_anchor(1, 12, log.root(12)))]
    log.cut(10)


def an_anchor_with_another_root(log: Log) -> None:
    finish(log)
    log.anchors.append(Anchor.read(note_of(log, PLACE, root=bytes(32))))


def a_receipt_with_another_root(log: Log) -> None:
    finish(log)
    log.anchors.append(Anchor.read(receipt_anchor(1, PLACE, bytes(32))))


def an_anchor_signed_by_another_key(log: Log) -> None:
    finish(log)
    log.anchors.append(Anchor.read(note_of(log, PLACE, key=Ed25519PrivateKey.generate())))


def a_log_without_keys(log: Log) -> None:
    finish(log)
    log.checkpoints.clear()
    log.keys = [KeyPeriod(log.keys[0].public_key, 100)]


def yes(*_: object) -> bool:
    return True


def quiet(*_: object, **__: object) -> None:
    return None


def nothing(*_: object) -> tuple[()]:
    return ()


def any_restore(_data: object, epoch: int, seq: int) -> Restore:
    return Restore(epoch, seq - 1, seq - 1, bytes(32))


@dataclass(frozen=True)
class Case:
    plant: Callable[[Log], None]
    code: FindingCode
    first_bad: int | None
    guards: dict[str, Any]


C = FindingCode
SETTLED = {"payloads.PayloadCheck._report_earliest": nothing}
KNOWN = {"guards.committed": yes}
SAID = {"retention_check.declared_erasures": nothing, "guards.erasure_is_allowed": yes}
CASES = [
    Case(bytes_with_a_space, C.NOT_CANONICAL, 7, {"canonical.parse_exact": json.loads}),
    Case(a_member_too_many, C.NOT_AN_ENTRY, 7, {"entry.require_shape": nothing}),
    Case(an_entry_of_another_log, C.OTHER_LOG, 7, {"guards.log_fits": yes}),
    Case(a_number_left_out, C.SEQ_BROKEN, 7, {"guards.number_fits": yes}),
    Case(another_leaf, C.LEAF_DIFFERS, 7, {"guards.leaf_fits": yes}),
    Case(another_predecessor, C.PREV_DIFFERS, 6, {"guards.prev_fits": yes}),
    Case(
        an_epoch_without_restore,
        C.EPOCH_UNEXPLAINED,
        7,
        {"chain.declared_restore": any_restore, "guards.restore_is_lawful": yes},
    ),
    Case(a_restore_by_one_person, C.EPOCH_UNEXPLAINED, 7, {"guards.restore_is_lawful": yes}),
    Case(a_clock_set_back, C.CLOCK_BACKWARDS, 7, {"guards.clock_fits": yes}),
    Case(a_clock_set_back_at_another_desk, C.CLOCK_BACKWARDS, 7, {"guards.clock_fits": yes}),
    Case(one_person_where_two_are_needed, C.ONE_PERSON, 7, {"guards.two_people": yes}),
    Case(a_payload_row_removed, C.PAYLOAD_MISSING, 7, SETTLED),
    Case(a_payload_emptied, C.PAYLOAD_EMPTIED, 7, SETTLED),
    Case(only_the_randomness_destroyed, C.PAYLOAD_HALVED, 7, {"guards.whole": yes, **SETTLED}),
    Case(only_the_data_destroyed, C.PAYLOAD_HALVED, 7, {"guards.whole": yes, **SETTLED}),
    Case(a_payload_changed, C.PAYLOAD_DIFFERS, 7, {"commitment.opens": yes}),
    Case(a_payload_nobody_committed_to, C.PAYLOAD_UNKNOWN, 7, KNOWN),
    Case(a_second_payload_of_the_same_class, C.PAYLOAD_UNKNOWN, 7, KNOWN),
    Case(a_payload_behind_the_end, C.PAYLOAD_UNKNOWN, 13, KNOWN),
    Case(a_payload_before_the_beginning, C.PAYLOAD_UNKNOWN, 0, KNOWN),
    Case(an_erasure_whose_data_is_still_there, C.ERASED_DATA_PRESENT, 7, SETTLED),
    Case(an_erasure_of_later_entries, C.ERASURE_MALFORMED, 7, SAID),
    Case(an_erasure_of_settings, C.ERASURE_MALFORMED, 7, SAID),
    Case(an_erasure_that_says_nothing, C.ERASURE_MALFORMED, 7, SAID),
    Case(an_erasure_that_nobody_allowed, C.ERASURE_NOT_ALLOWED, 7, {"guards.erasure_is_allowed": yes}),
    Case(a_garbled_checkpoint, C.CHECKPOINT_UNREADABLE, None, {"verify.readable": nothing}),
    Case(a_checkpoint_filed_under_another_size, C.CHECKPOINT_UNREADABLE, None, {"verify.readable": nothing}),
    Case(a_checkpoint_of_another_log, C.CHECKPOINT_OTHER_LOG, None, {"guards.origin_fits": yes}),
    Case(a_checkpoint_behind_the_end, C.CHECKPOINT_BEYOND_END, 13, {"guards.within": yes}),
    Case(a_checkpoint_with_another_root, C.CHECKPOINT_ROOT, 1, {"guards.root_fits": yes}),
    Case(a_checkpoint_signed_by_another_key, C.CHECKPOINT_SIGNATURE, None, {"checkpoint.verify_note": yes}),
    Case(a_checkpoint_signed_by_a_retired_key, C.CHECKPOINT_SIGNATURE, None, {"checkpoint.verify_note": yes}),
    Case(a_key_its_predecessor_did_not_sign, C.KEY_NOT_ENDORSED, None, {"checkpoint.endorses": yes}),
    Case(a_key_replaced_by_one_person, C.ONE_PERSON, 7, {"guards.two_people": yes}),
    Case(a_key_that_nobody_began, C.KEY_NOT_ENDORSED, None, {"guards.key_is_logged": yes}),
    Case(another_key_than_the_log_names, C.KEY_NOT_ENDORSED, 7, {"guards.same_key": yes}),
    Case(a_key_taken_off_the_list, C.KEY_NOT_ENDORSED, 7, {"guards.same_key": yes}),
    Case(a_change_of_key_that_names_none, C.KEY_NOT_ENDORSED, 7, {"chain.ChainCheck._note_key": quiet}),
    Case(an_anchor_of_another_log, C.ANCHOR_OTHER_LOG, None, {"guards.origin_fits": yes}),
    Case(the_tail_cut_below_a_note, C.ANCHOR_BEYOND_END, 11, {"guards.within": yes}),
    Case(the_tail_cut_below_a_receipt, C.ANCHOR_BEYOND_END, 11, {"guards.within": yes}),
    Case(an_anchor_with_another_root, C.ANCHOR_ROOT, 1, {"guards.root_fits": yes}),
    Case(a_receipt_with_another_root, C.ANCHOR_ROOT, 1, {"guards.root_fits": yes}),
    Case(an_anchor_signed_by_another_key, C.ANCHOR_SIGNATURE, None, {"checkpoint.verify_note": yes}),
    Case(a_log_without_keys, C.ANCHOR_SIGNATURE, None, {"anchors.KeyRing.signed": yes}),
]
OF_THE_STORAGE = {C.INTEGRITY, C.LIVE_ROW_DIFFERS, C.LIVE_ROW_NOT_EMPTIED}
OF_PACKAGES = {
    C.PACKAGE_FILE,
    C.PACKAGE_SIGNATURE,
    C.HEAD_UNSIGNED,
    C.PREVIOUS_UNPROVED,
    C.NOT_IN_TREE,
    C.RUN_ROOT,
}
"""Planted in test_package_guards."""


def planted(case: Case) -> Log:
    log = six_entries()
    case.plant(log)
    return log


def name_of(case: Case) -> str:
    return case.plant.__name__


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_planted_fault_is_found_by_its_guard_alone_and_pinned_to_its_entry(case: Case) -> None:
    verdict = planted(case).verify()
    assert {finding.code for finding in verdict.findings} == {case.code}
    assert verdict.first_bad == case.first_bad


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_the_same_fault_passes_unseen_once_its_guard_is_taken_away(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    log = planted(case)
    for name, stand_in in case.guards.items():
        monkeypatch.setattr(LEDGER + name, stand_in)
    assert log.verify().findings == ()


def test_every_finding_has_a_planted_fault() -> None:
    assert {case.code for case in CASES} | OF_THE_STORAGE | OF_PACKAGES == set(FindingCode)
