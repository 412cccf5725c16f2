"""An erasure is allowed by the policy that the log holds, or asked for by two people; all verifiers say the same."""

import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.declared import NotDeclared, declared_policy, erasure_facts
from accessdesk.ledger.findings import FindingCode
from accessdesk.ledger.package import Chosen
from tests.ledger.logs import Log
from tests.ledger.packages import carries_all, make_package
from tests.ledger.test_packages import both


def log_with(*, kept: int | None, waited: int, reason: str = "period", by: tuple[str, ...] = ("p1",)) -> Log:
    """Twenty entries, a policy for class actor, and an erasure of it `waited` days later."""
    log = Log.empty(random.Random(7))
    log.add_random(20)
    if kept is not None:
        said = {"s": 1, "rows": [], "d": {"days": {"actor": kept}, "reason": "audit"}}
        log.add("retention.policy_changed", {"setting": canonical_bytes(said)})
    log.now += timedelta(days=waited)
    log.erase("actor", 1, 20, declare=False)
    told = {"s": 1, "rows": [], "d": erasure_facts("actor", [(1, 20)], reason)}
    log.add("erasure.performed", {"setting": canonical_bytes(told)}, by=by)
    return log


def codes(log: Log) -> set[FindingCode]:
    return {finding.code for finding in log.verify().findings}


def test_what_was_kept_as_long_as_the_policy_says_may_go() -> None:
    assert codes(log_with(kept=30, waited=31)) == set()


def test_what_two_people_asked_for_may_go_at_once() -> None:
    assert codes(log_with(kept=None, waited=0, reason="request", by=("p1", "p2"))) == set()


LAWFUL: list[dict[str, Any]] = [
    {"kept": 30, "waited": 31},
    {"kept": None, "waited": 0, "reason": "request", "by": ("p1", "p2")},
]
UNLAWFUL: list[dict[str, Any]] = [
    {"kept": 30, "waited": 29},
    {"kept": None, "waited": 900},
    {"kept": None, "waited": 900, "reason": "request"},
    {"kept": 30, "waited": 31, "reason": "request", "by": ("p1", "p1")},
]


@pytest.mark.parametrize("facts", UNLAWFUL)
def test_an_erasure_that_nobody_allowed_is_named(facts: dict[str, Any]) -> None:
    log = log_with(**facts)
    assert codes(log) == {FindingCode.ERASURE_NOT_ALLOWED}
    assert log.verify().first_bad == log.size


@pytest.mark.parametrize("facts", [*LAWFUL, *UNLAWFUL])
def test_the_independent_verifier_says_the_same_of_a_package(facts: dict[str, Any], tmp_path: Path) -> None:
    log = log_with(**facts)
    found = both(make_package(log, tmp_path / "p.zip", Chosen(1, log.size), carries=carries_all), [])
    expected = {FindingCode.ERASURE_NOT_ALLOWED} if facts in UNLAWFUL else set()
    assert {finding.code for finding in found.findings} == expected


def test_without_the_guard_it_would_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessdesk.ledger.guards.erasure_is_allowed", lambda allowed: True)
    assert codes(log_with(kept=30, waited=29)) == set()


@pytest.mark.parametrize("days", [None, [], {"setting of mine": 3}, {"actor": -1}, {"actor": "30"}])
def test_a_policy_that_is_none_is_refused(days: object) -> None:
    with pytest.raises(NotDeclared):
        declared_policy(canonical_bytes({"s": 1, "rows": [], "d": {"days": days}}))
