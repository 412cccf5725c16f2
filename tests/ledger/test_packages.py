"""Honest and attacked packages: the program and the independent verifier say the same of each."""

import base64
import importlib.util
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger import checkpoint
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import NoteCode, Standing, Verdict
from accessdesk.ledger.package import CHECKPOINTS, ENTRIES, MANIFEST, PAYLOADS, Chosen
from accessdesk.ledger.package_check import verify_package
from tests.ledger import planting
from tests.ledger.logs import FOUR_EYES, Log, anchored_log
from tests.ledger.packages import Files, carries_all, closed, lines_of, make_package, opened, signed_again, some_range
from tests.ledger.test_attacks import ATTACKS

VERIFIER = Path(__file__).parents[2] / "packaging" / "verifier" / "verify_evidence.py"


def loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("verify_evidence", VERIFIER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.FOUR_EYES = set(FOUR_EYES)  # the tests' logs have a type of their own for it
    return module


VERIFY = loaded()
PURE = VERIFY.signature_fits


KEY_FAULTS = (
    planting.a_key_replaced_by_one_person,
    planting.another_key_than_the_log_names,
    planting.a_key_taken_off_the_list,
    planting.a_change_of_key_that_names_none,
    planting.a_key_its_predecessor_did_not_sign,
)


@pytest.fixture(autouse=True)
def signatures(request: pytest.FixtureRequest) -> None:
    """Many samples take the fast signatures; the large counts those that the verifier brings along."""
    VERIFY.signature_fits = PURE if request.node.get_closest_marker("proof") else checkpoint.signature_fits


def both(path: Path, anchors: list[Anchor]) -> Verdict:
    """The program's verdict, after the independent one was found to be the same."""
    ours = verify_package(path, anchors, four_eyes=FOUR_EYES)
    theirs = VERIFY.verify(path, [as_they_read(anchor) for anchor in anchors])
    said = sorted((code, seq or 0) for code, seq, _ in theirs["report"].faults)
    assert said == sorted((finding.code.value, finding.seq or 0) for finding in ours.findings)
    assert theirs["anchored_to"] == ours.anchored_to
    assert (theirs["entries"], theirs["checkpoints"], theirs["anchors"]) == (
        ours.entries,
        ours.checkpoints,
        ours.anchors,
    )
    assert sorted(code for code, _, _ in theirs["report"].notes) == sorted(note.code.value for note in ours.notes)
    return ours


def as_they_read(anchor: Anchor) -> dict[str, Any]:
    read: dict[str, Any] = VERIFY.read_anchor(text_of(anchor))
    return read


def text_of(anchor: Anchor) -> str:
    if anchor.signed is None:
        return f"AD1:{anchor.epoch}:{anchor.size}:{base64.b32encode(anchor.root_start).decode()}"
    lines = [
        f"— {one.key_name} {base64.b64encode(one.key_hash + one.signature).decode()}\n"
        for one in anchor.signed.signatures
    ]
    return anchor.signed.body + "\n" + "".join(lines)


def busy_log(seed: int) -> Log:
    """An anchored log with a change of key, and now and then a lawful restore."""
    log = anchored_log(seed)
    log.change_key()
    log.add_random(log.rng.randint(1, 6))
    if log.rng.random() < 0.5:
        log.make_checkpoint()
        log.restore(log.size - log.rng.randint(1, 5))
        log.anchors = [anchor for anchor in log.anchors if anchor.size <= log.size]
        log.add_random(log.rng.randint(1, 6))
    log.make_checkpoint()
    log.take_anchor()
    return log


def honest_package_stays_quiet(seed: int, folder: Path) -> None:
    log = busy_log(seed)
    path = make_package(log, folder / f"{seed}.zip", some_range(log), previous=log.checkpoints[0].size)
    verdict = both(path, log.anchors)
    assert verdict.findings == (), f"seed {seed}"
    assert verdict.standing is Standing.UNCHANGED
    assert both(path, []).standing is Standing.CONSISTENT_WITH_ITSELF


def test_five_honest_packages_give_no_alarm(tmp_path: Path) -> None:
    for seed in range(5):
        honest_package_stays_quiet(seed, tmp_path)


@pytest.mark.proof
def test_a_hundred_honest_packages_give_no_alarm(tmp_path: Path) -> None:
    for seed in range(1000, 1100):
        honest_package_stays_quiet(seed, tmp_path)


def attack_log_and_look(attack: Callable[[Log], int], seed: int, folder: Path) -> None:
    """The log was attacked, and the program made a package of what it found."""
    log = anchored_log(seed)
    attack(log)
    path = make_package(log, folder / f"{seed}.zip", Chosen(1, log.size), carries=carries_all)
    assert both(path, log.anchors).standing is Standing.CHANGED, f"seed {seed}"


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attacked_log_is_seen_in_its_package(attack: Callable[[Log], int], tmp_path: Path) -> None:
    for seed in range(3):
        attack_log_and_look(attack, seed, tmp_path)


@pytest.mark.proof
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hundred_attacked_logs_are_seen_in_their_packages(attack: Callable[[Log], int], tmp_path: Path) -> None:
    for seed in range(1000, 1100):
        attack_log_and_look(attack, seed, tmp_path)


# Attacks on the package itself, on its way to the auditor.


def change_entry(files: Files, rng: random.Random) -> None:
    lines = lines_of(files, ENTRIES)
    at = rng.randrange(len(lines))
    lines[at] = lines[at].replace(b'"desk":"D1"', b'"desk":"D2"')
    files[ENTRIES] = b"".join(lines)


def break_entry(files: Files, rng: random.Random) -> None:
    lines = lines_of(files, ENTRIES)
    at = rng.randrange(len(lines))
    lines[at] = lines[at].replace(b"{", b"{ ", 1)
    files[ENTRIES] = b"".join(lines)


def drop_entry(files: Files, rng: random.Random) -> None:
    lines = lines_of(files, ENTRIES)
    del lines[rng.randrange(len(lines))]
    files[ENTRIES] = b"".join(lines)


def swap_entries(files: Files, rng: random.Random) -> None:
    lines = lines_of(files, ENTRIES)
    at = rng.randrange(len(lines) - 1)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    files[ENTRIES] = b"".join(lines)


def change_payload(files: Files, rng: random.Random) -> None:
    lines = lines_of(files, PAYLOADS)
    at = rng.randrange(len(lines))
    lines[at] = lines[at].replace(b'"s":1', b'"s":2')
    files[PAYLOADS] = b"".join(lines)


def drop_payload(files: Files, rng: random.Random) -> None:
    lines = lines_of(files, PAYLOADS)
    del lines[rng.randrange(len(lines))]
    files[PAYLOADS] = b"".join(lines)


def double_payload(files: Files, rng: random.Random) -> None:
    lines = lines_of(files, PAYLOADS)
    at = rng.randrange(len(lines))
    lines.insert(at, lines[at])
    files[PAYLOADS] = b"".join(lines)


def drop_head_checkpoint(files: Files, rng: random.Random) -> None:
    del rng
    size = json.loads(files[MANIFEST])["head"]["size"]
    lines = [line for line in lines_of(files, CHECKPOINTS) if json.loads(line)["size"] != size]
    files[CHECKPOINTS] = b"".join(lines)


def change_checkpoint(files: Files, rng: random.Random) -> None:
    lines = lines_of(files, CHECKPOINTS)
    at = rng.randrange(len(lines))
    sign = rng.choice((b"\xe2\x80\x94 desk ", b"accessdesk/"))
    lines[at] = lines[at].replace(sign, sign.replace(b"desk", b"disk"))
    files[CHECKPOINTS] = b"".join(lines)


def change_table(files: Files, rng: random.Random) -> None:
    del rng
    files["README.txt"] += b"more"


def add_file(files: Files, rng: random.Random) -> None:
    del rng
    files["more.txt"] = b"more"


ON_THE_WAY = [
    change_entry,
    break_entry,
    drop_entry,
    swap_entries,
    change_payload,
    drop_payload,
    double_payload,
    drop_head_checkpoint,
    change_checkpoint,
    change_table,
    add_file,
]


def attack_package_and_look(attack: Callable[[Files, random.Random], None], seed: int, folder: Path) -> None:
    """Whoever changes a package cannot sign it; even one who can hide it from the manifest is found in the log."""
    log = busy_log(seed)
    files = opened(make_package(log, folder / f"{seed}.zip", some_range(log)))
    attack(files, log.rng)
    for key in (None, Ed25519PrivateKey.generate(), log.key):
        path = closed(files if key is None and seed % 2 else signed_again(files, key), folder / "attacked.zip")
        said = both(path, log.anchors).standing
        if key is not log.key or attack not in (change_table, add_file):
            assert said is Standing.CHANGED, f"seed {seed}"


@pytest.mark.parametrize("attack", ON_THE_WAY)
def test_a_package_changed_on_its_way_is_seen(attack: Callable[[Files, random.Random], None], tmp_path: Path) -> None:
    for seed in range(3):
        attack_package_and_look(attack, seed, tmp_path)


@pytest.mark.proof
@pytest.mark.parametrize("attack", ON_THE_WAY)
def test_a_hundred_packages_changed_on_their_way_are_seen(
    attack: Callable[[Files, random.Random], None], tmp_path: Path
) -> None:
    for seed in range(1000, 1100):
        attack_package_and_look(attack, seed, tmp_path)


def test_the_same_facts_give_the_same_bytes(tmp_path: Path) -> None:
    log = busy_log(3)
    one = make_package(log, tmp_path / "one.zip")
    log.checkpoints.pop()
    two = make_package(log, tmp_path / "two.zip")
    assert one.read_bytes() == two.read_bytes()


def test_what_is_no_package_is_said_and_never_an_error(tmp_path: Path) -> None:
    path = tmp_path / "none.zip"
    path.write_bytes(b"not a zip")
    assert both(path, []).standing is Standing.CHANGED
    for seed in range(30):
        files = opened(make_package(busy_log(seed % 3), tmp_path / "one.zip"))
        rng = random.Random(seed)
        name = rng.choice(sorted(name for name, data in files.items() if data))
        data = bytearray(files[name])
        for _ in range(rng.randint(1, 5)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        files[name] = bytes(data)
        both(closed(files, path), [])


def test_an_anchor_at_a_size_the_package_does_not_prove_is_said_and_proves_nothing(tmp_path: Path) -> None:
    log = anchored_log(11)
    log.checkpoints = []
    log.add_random(20)
    path = make_package(log, tmp_path / "one.zip", Chosen(log.size - 5, log.size))
    verdict = both(path, log.anchors)
    assert verdict.standing is Standing.CONSISTENT_WITH_ITSELF
    assert {note.code.value for note in verdict.notes} >= {"anchor_not_comparable"}


@pytest.mark.parametrize("escaped", ["\\u0044", "\\ud800", "\\u00e4", "a\u0308", "1.0", "\U0001f600"])
def test_both_know_the_one_byte_string_of_a_value(escaped: str, tmp_path: Path) -> None:
    files = opened(make_package(anchored_log(2), tmp_path / "one.zip"))
    lines = lines_of(files, ENTRIES)
    lines[3] = lines[3].replace(b'"desk":"D1"', f'"desk":"{escaped}1"'.encode())
    files[ENTRIES] = b"".join(lines)
    found = both(closed(files, tmp_path / "two.zip"), []).findings
    assert ("not_canonical" in {finding.code.value for finding in found}) == (escaped not in ("1.0", "\U0001f600"))


@pytest.mark.parametrize("plant", KEY_FAULTS)
def test_both_find_a_key_that_was_changed_unlawfully(plant: Callable[[Log], None], tmp_path: Path) -> None:
    log = planting.six_entries()
    plant(log)
    assert both(make_package(log, tmp_path / "one.zip", carries=carries_all), []).findings


def test_both_say_that_two_people_began_a_new_key(tmp_path: Path) -> None:
    log = anchored_log(3)
    log.change_key()
    log.add_random(3)
    log.replace_key()
    log.add_random(3)
    for chosen in (Chosen(1, log.size), Chosen(2, 9), Chosen(alone=(4,))):
        verdict = both(make_package(log, tmp_path / "one.zip", chosen), [])
        assert verdict.findings == ()
        assert NoteCode.KEY_REPLACED in {note.code for note in verdict.notes}


def test_the_verifiers_need_no_more_than_six_hundred_lines() -> None:
    for path in VERIFIER.parent.iterdir():
        assert len(path.read_text("utf-8").splitlines()) <= 600, path.name


def test_the_verifier_shares_no_code_with_the_program() -> None:
    assert "accessdesk." not in VERIFIER.read_text("utf-8").replace("accessdesk.db", "")
    names = {name.split(".")[0] for name in sys.modules if name in VERIFIER.read_text("utf-8")}
    assert "cryptography" not in {name for name in names if f"import {name}" in VERIFIER.read_text("utf-8")}
