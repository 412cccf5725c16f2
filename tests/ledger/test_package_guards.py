"""Each guard that packages alone have: one planted fault that it finds, and that passes once it is taken away."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.findings import FindingCode
from accessdesk.ledger.package import CHECKPOINTS, MANIFEST, PROOFS, Chosen
from accessdesk.ledger.package_check import verify_package
from tests.ledger.logs import FOUR_EYES, Log, anchored_log
from tests.ledger.packages import Files, closed, lines_of, make_package, opened, signed_again
from tests.ledger.test_guards import OF_PACKAGES

LEDGER = "accessdesk.ledger."
C = FindingCode
PART = Chosen(5, 30)
ALONE = Chosen(alone=(3, 9, 17))


def yes(*_: object) -> bool:
    return True


def with_facts(files: Files, **facts: Any) -> None:
    files[MANIFEST] = canonical_bytes(json.loads(files[MANIFEST]) | facts)


def a_table_changed(files: Files, log: Log) -> Files:
    files["README.txt"] += b"more"
    return files


def a_manifest_by_another_key(files: Files, log: Log) -> Files:
    return signed_again(files, Ed25519PrivateKey.generate())


def a_head_without_checkpoint(files: Files, log: Log) -> Files:
    lines = lines_of(files, CHECKPOINTS)
    files[CHECKPOINTS] = b"".join(line for line in lines if json.loads(line)["size"] != log.size)
    return signed_again(files, log.key)


def a_previous_package_not_proved(files: Files, log: Log) -> Files:
    with_facts(files, previous=1)
    return signed_again(files, log.key)


def a_proof_of_another_entry(files: Files, log: Log) -> Files:
    lines = lines_of(files, PROOFS)
    steps = lines[0].split(b" ")
    lines[0] = b" ".join([steps[0], steps[2], steps[1], *steps[3:]])
    files[PROOFS] = b"".join(lines)
    return signed_again(files, log.key)


def a_run_that_ends_elsewhere(files: Files, log: Log) -> Files:
    run = json.loads(files[MANIFEST])["run"]
    with_facts(files, run=run | {"proof": run["proof"][::-1]})
    return signed_again(files, log.key)


@dataclass(frozen=True)
class Case:
    plant: Callable[[Files, Log], Files]
    code: FindingCode
    guard: str
    chosen: Chosen = PART


CASES = [
    Case(a_table_changed, C.PACKAGE_FILE, "guards.same_file"),
    Case(a_manifest_by_another_key, C.PACKAGE_SIGNATURE, "anchors.KeyRing.signed_bytes"),
    Case(a_head_without_checkpoint, C.HEAD_UNSIGNED, "guards.states_head"),
    Case(a_previous_package_not_proved, C.PREVIOUS_UNPROVED, "guards.continues"),
    Case(a_proof_of_another_entry, C.NOT_IN_TREE, "package_entries.verify_inclusion", ALONE),
    Case(a_run_that_ends_elsewhere, C.RUN_ROOT, "package_check.verify_consistency"),
]


def planted(case: Case, folder: Path) -> Path:
    log = anchored_log(4)
    files = opened(make_package(log, folder / "honest.zip", case.chosen))
    return closed(case.plant(files, log), folder / "planted.zip")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.plant.__name__)
def test_a_fault_planted_in_a_package_is_found_and_passes_unseen_without_its_guard(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = planted(case, tmp_path)
    assert {finding.code for finding in verify_package(path, four_eyes=FOUR_EYES).findings} == {case.code}
    monkeypatch.setattr(LEDGER + case.guard, yes)
    assert verify_package(path, four_eyes=FOUR_EYES).findings == ()


def test_every_finding_of_packages_has_a_planted_fault() -> None:
    assert {case.code for case in CASES} == OF_PACKAGES
