"""Nine attacks on anchored logs by somebody who owns the machine: each is found, at the right entry."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger.verify import Anchor, KeyPeriod, Standing, StoredEntry
from tests.ledger.logs import ERASABLE, TYPES, Log, anchored_log


def first_doubt(log: Log, first: int) -> int:
    """What the anchors can say when a log was rebuilt from entry `first` on: not vouched for from here."""
    sizes = sorted(anchor.size for anchor in log.anchors)
    if any(first <= size <= log.size for size in sizes):
        return max((size for size in sizes if size < first), default=0) + 1
    return log.size + 1


def some_entry(log: Log) -> int:
    """A common entry before another one: the last one's damage only a root can show, special ones show twice."""
    pairs = [seq for seq in range(1, log.size) if is_common(log, seq) and is_common(log, seq + 1)]
    return log.rng.choice(pairs)


def is_common(log: Log, seq: int) -> bool:
    return log.entry(seq).type in TYPES


def edit_row(log: Log) -> int:
    seq = some_entry(log)
    data = replace(log.entry(seq), obj="p-forged").to_bytes()
    match log.rng.randrange(3):
        case 0:
            log.entries[seq - 1] = replace(log.entries[seq - 1], data=data)
            return seq
        case 1:
            log.put(seq, data)
            return seq
    log.rewrite(seq, obj="p-forged")
    return first_doubt(log, seq)


def edit_payload(log: Log) -> int:
    at = log.rng.choice([at for at, row in enumerate(log.payloads) if row.data and row.data_class in ERASABLE])
    row = log.payloads[at]
    assert row.data is not None
    if log.rng.random() < 0.5:
        log.payloads[at] = replace(row, data=row.data.replace(b'"s":1', b'"s":2'))
    else:
        log.payloads[at] = replace(row, r=bytes(64))
    return row.seq


def remove_entry(log: Log) -> int:
    seq = some_entry(log)
    honest = list(log.entries)
    log.payloads = [row for row in log.payloads if row.seq != seq]
    del log.entries[seq - 1]
    if log.rng.random() < 0.5:
        return seq
    log.payloads = [replace(row, seq=row.seq - (row.seq > seq)) for row in log.payloads]
    return rebuild_whole(log, honest)


def rebuild_whole(log: Log, honest: list[StoredEntry]) -> int:
    """Make a log of moved entries fit itself again; only the anchors remember the honest one."""
    undo_erasures(log)
    log.rebuild_from(1)
    pairs = zip(log.entries, honest, strict=False)
    changed = next((new.seq for new, old in pairs if new.data != old.data), log.size + 1)
    return first_doubt(log, changed)


def undo_erasures(log: Log) -> None:
    """Moved entries no longer stand where the erasure said: the forger forgets what was erased, and why."""
    gone = [(row.seq, row.data_class) for row in log.payloads if row.data is None]
    log.payloads = [row for row in log.payloads if row.data is not None]
    for seq, data_class in gone:
        entry = log.entry(seq)
        kept = {name: text for name, text in entry.commitments.items() if name != data_class}
        log.put(seq, replace(entry, commitments=kept).to_bytes())
    log.payloads = [row for row in log.payloads if row.data_class != "setting"]
    for seq in range(1, log.size + 1):
        entry = log.entry(seq)
        if "setting" in entry.commitments:
            log.put(seq, replace(entry, type="setting.changed", commitments={}).to_bytes())


def cut_tail(log: Log) -> int:
    log.cut(log.size - log.rng.randint(1, 20))
    return log.size + 1


def reorder_entries(log: Log) -> int:
    seq = some_entry(log)
    honest = list(log.entries)
    one, two = log.entries[seq - 1], log.entries[seq]
    log.entries[seq - 1], log.entries[seq] = replace(two, seq=seq), replace(one, seq=seq + 1)
    if log.rng.random() < 0.5:
        return seq
    moved = {seq: seq + 1, seq + 1: seq}
    log.payloads = [replace(row, seq=moved.get(row.seq, row.seq)) for row in log.payloads]
    return rebuild_whole(log, honest)


def put_old_backup_back(log: Log) -> int:
    size = log.size - log.rng.randint(1, 20)
    log.cut(size)
    log.add_random(log.rng.randint(1, 40))
    log.make_checkpoint()
    return first_doubt(log, size + 1)


def rebuild_with_new_key(log: Log) -> int:
    log.key = Ed25519PrivateKey.generate()
    log.keys = [KeyPeriod(log.key.public_key().public_bytes_raw(), 0)]
    seq = log.rng.randint(1, log.size)
    log.rewrite(seq, obj="p-forged")
    log.sign_again(1)
    return first_doubt(log, seq)


def erase_without_entry(log: Log) -> int:
    rows = [row for row in log.payloads if row.data is not None and row.data_class != "setting"]
    row = log.rng.choice(rows)
    if log.rng.random() < 0.5:
        log.erase(row.data_class, row.seq, row.seq, declare=False)
    else:
        log.payloads.remove(row)
    return row.seq


def set_clock_back_unsaid(log: Log) -> int:
    log.add("visit.arrived", {})
    log.now -= timedelta(hours=log.rng.randint(1, 48))
    log.add_random(1)
    seq = log.size
    log.add_random(3)
    log.take_anchor()
    return seq


ATTACKS: list[Callable[[Log], int]] = [
    edit_row,
    edit_payload,
    remove_entry,
    cut_tail,
    reorder_entries,
    put_old_backup_back,
    rebuild_with_new_key,
    erase_without_entry,
    set_clock_back_unsaid,
]


def attack_and_look(attack: Callable[[Log], int], seed: int) -> None:
    log = anchored_log(seed)
    expected = attack(log)
    verdict = log.verify()
    assert verdict.standing is Standing.CHANGED, f"seed {seed}"
    assert verdict.first_bad == expected, f"seed {seed}: {verdict.findings}"


def honest_log_stays_quiet(seed: int) -> None:
    log = anchored_log(seed)
    verdict = log.verify()
    assert verdict.findings == (), f"seed {seed}"
    assert verdict.standing is Standing.UNCHANGED
    assert verdict.anchored_to == verdict.entries == log.size
    assert verdict.anchors == len(log.anchors)
    assert verdict.checkpoints == len(log.checkpoints)


@pytest.mark.parametrize("attack", ATTACKS)
def test_ten_attacks_of_each_kind_are_found(attack: Callable[[Log], int]) -> None:
    for seed in range(10):
        attack_and_look(attack, seed)


@pytest.mark.proof
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hundred_attacks_of_each_kind_are_found(attack: Callable[[Log], int]) -> None:
    for seed in range(1000, 1100):
        attack_and_look(attack, seed)


def test_ten_honest_logs_give_no_alarm() -> None:
    for seed in range(10):
        honest_log_stays_quiet(seed)


@pytest.mark.proof
def test_a_hundred_honest_logs_give_no_alarm() -> None:
    for seed in range(1000, 1100):
        honest_log_stays_quiet(seed)


REBUILDING = [cut_tail, put_old_backup_back, rebuild_with_new_key]


@pytest.mark.parametrize("attack", REBUILDING)
def test_without_an_outside_anchor_a_rebuilt_log_passes_and_is_never_called_unchanged(
    attack: Callable[[Log], int],
) -> None:
    log = anchored_log(5)
    attack(log)
    verdict = log.verify(anchors=[])
    assert verdict.ok
    assert verdict.standing is Standing.CONSISTENT_WITH_ITSELF


def test_a_log_forged_whole_passes_only_until_an_anchor_is_compared() -> None:
    log = anchored_log(6)
    rng = random.Random(7)
    forged = Log.empty(rng, log.log_id)
    forged.add_random(log.size)
    forged.make_checkpoint()
    assert forged.verify().standing is Standing.CONSISTENT_WITH_ITSELF
    forged.anchors = [Anchor.read(log.note())]
    assert forged.verify().first_bad == 1


def test_one_flipped_bit_anywhere_in_a_row_is_found() -> None:
    log = anchored_log(8)
    honest = list(log.entries)
    rng = random.Random(9)
    for _ in range(60):
        seq = rng.randint(1, log.size)
        data = bytearray(honest[seq - 1].data)
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        log.entries[seq - 1] = StoredEntry(seq, bytes(data), honest[seq - 1].leaf)
        assert log.verify().first_bad == seq
        log.entries[seq - 1] = honest[seq - 1]
    assert log.verify().ok
