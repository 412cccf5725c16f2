"""What erasures and restores must say of themselves."""

from typing import Any

import pytest

from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.declared import (
    Erasure,
    NotDeclared,
    Restore,
    declared_erasures,
    declared_restore,
    erasure_facts,
    restore_facts,
)


def said(facts: object) -> bytes:
    return canonical_bytes({"s": 1, "rows": [], "d": facts})


ERASED = erasure_facts("contact", [(1, 4), (6, 6)], "period over")
RESTORED = restore_facts(12, bytes(32), "disk failure")


def test_an_erasure_reads_back_as_it_was_declared() -> None:
    assert declared_erasures(said(ERASED), 7) == (Erasure("contact", 1, 4), Erasure("contact", 6, 6))


def test_a_restore_reads_back_as_it_was_declared() -> None:
    assert declared_restore(said(RESTORED), 2, 11) == Restore(2, 10, 12, bytes(32))


@pytest.mark.parametrize("data", [None, b"", b"{}", said([]), canonical_bytes({"s": 2, "rows": [], "d": ERASED})])
def test_a_payload_without_facts_declares_nothing(data: bytes | None) -> None:
    with pytest.raises(NotDeclared):
        declared_erasures(data, 7)
    with pytest.raises(NotDeclared):
        declared_restore(data, 2, 11)


@pytest.mark.parametrize(
    "change",
    [
        {"class": "setting"},
        {"class": "shoe_size"},
        {"class": ["contact"]},
        {"ranges": []},
        {"ranges": "all"},
        {"ranges": [3]},
        {"ranges": [[1, 2, 3]]},
        {"ranges": [[1, "2"]]},
        {"ranges": [[True, 2]]},
        {"ranges": [[0, 2]]},
        {"ranges": [[3, 2]]},
        {"ranges": [[1, 7]]},
    ],
)
def test_an_erasure_of_what_cannot_be_erased_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(NotDeclared):
        declared_erasures(said(ERASED | change), 7)


@pytest.mark.parametrize(
    "change",
    [
        {"abandoned_size": 9},
        {"abandoned_size": "12"},
        {"abandoned_root": "00"},
        {"abandoned_root": None},
        {"reason": ""},
    ],
)
def test_a_restore_that_does_not_name_the_head_it_gave_up_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(NotDeclared):
        declared_restore(said(RESTORED | change), 2, 11)
