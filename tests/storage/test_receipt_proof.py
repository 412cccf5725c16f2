"""Is this receipt genuine? Asked of the real log, also of one that somebody changed."""

import pytest
from sqlalchemy import text

from accessdesk.desk.key_transfers import TransferKeys
from accessdesk.desk.receipt_proof_rows import ProofVerdict, ReceiptProof
from accessdesk.storage.lists import receipt_proof
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.support.houses import Company
from tests.support.keyrings import Keyring, hang_keys


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


def asked(ring: Keyring, code: str) -> ReceiptProof:
    return SqlKeyLists(ring.company.house.engine).receipt_proof(code)


def code_of(ring: Keyring, receipt_id: int) -> str:
    return ring.lists.receipt_facts(receipt_id).anchor  # type: ignore[arg-type]


def run(ring: Keyring, statement: str) -> None:
    with ring.company.house.engine.begin() as connection:
        connection.execute(text(statement))


def test_a_genuine_receipt_says_between_which_anchors_it_was_made_and_what_became_of_it(ring: Keyring) -> None:
    first, second = ring.issue(ring.day_key), ring.issue(ring.copies["ES 101/002"], to="Jonas Weiß")
    proof = asked(ring, code_of(ring, second))
    assert proof.verdict is ProofVerdict.GENUINE
    (receipt,) = proof.receipts
    assert (receipt.taker, receipt.lines[0].returned_at) == ("Jonas Weiß", None)
    number = ring.lists.receipt_facts(first).number
    assert proof.after is not None
    assert (proof.after.occasion, proof.after.kept_by) == (f"receipt {number}", "Timo Lindner")
    assert proof.before is not None
    assert proof.after.size < receipt.entry <= proof.before.size
    ring.give_back(ring.copies["ES 101/002"], returner="Lea Novák")
    (later,) = asked(ring, code_of(ring, second)).receipts
    assert later.lines[0].returner == "Lea Novák"
    assert later.lines[0].returned_at is not None


def test_the_number_on_the_paper_asks_the_same_as_its_code(ring: Keyring) -> None:
    receipt_id = ring.issue(ring.day_key)
    number = ring.lists.receipt_facts(receipt_id).number
    assert asked(ring, number) == asked(ring, code_of(ring, receipt_id).lower())


def test_both_receipts_of_a_transfer_share_one_code(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    jonas = ring.company.employees["Jonas Weiß"]
    out = ring.company.desk.execute(TransferKeys((ring.day_key,), "Schicht", employee_id=jonas)).id or 0
    proof = asked(ring, code_of(ring, out))
    assert (proof.verdict, len(proof.receipts)) == (ProofVerdict.GENUINE, 2)


def test_what_is_no_code_or_speaks_of_entries_that_are_not_there_is_told_apart(ring: Keyring) -> None:
    code = code_of(ring, ring.issue(ring.day_key))
    prefix, epoch, size, root = code.split(":")
    assert asked(ring, "Ü-2026-9999").verdict is ProofVerdict.NOT_A_CODE
    assert asked(ring, ":".join((prefix, epoch, str(int(size) + 50), root))).verdict is ProofVerdict.BEYOND_END


def test_a_code_with_one_letter_changed_is_of_another_log(ring: Keyring) -> None:
    code = code_of(ring, ring.issue(ring.day_key))
    forged = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert asked(ring, forged).verdict is ProofVerdict.OTHER_LOG


def test_the_code_of_a_days_end_is_no_receipt(ring: Keyring) -> None:
    with ring.company.house.new_unit_of_work((ring.company.desk.acting().actor,)) as uow:
        from accessdesk.domain.events import EntryType

        uow.record(EntryType.DAY_CLOSED, about=uow.new_pseudonym())
        code = uow.checkpoint("day 2026-11-23")
        uow.commit()
    assert asked(ring, code).verdict is ProofVerdict.NO_RECEIPT


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE receipt SET taker_name = 'Jemand Anderes'",
        "UPDATE receipt SET lines = replace(lines, 'ES 101/001', 'GHS 1/001')",
        "UPDATE ledger_payload SET data = replace(data, 'Rufbereitschaft', 'Bereitschaft') WHERE data_class = 'key'",
    ],
)
def test_a_receipt_changed_behind_the_log_is_named(ring: Keyring, statement: str) -> None:
    code = code_of(ring, ring.issue(ring.day_key))
    assert asked(ring, code).verdict is ProofVerdict.GENUINE
    run(ring, statement)
    assert asked(ring, code).verdict is ProofVerdict.CHANGED


def test_a_rewritten_entry_no_longer_carries_the_code(ring: Keyring) -> None:
    code = code_of(ring, ring.issue(ring.day_key))
    run(ring, "UPDATE ledger_entry SET data = CAST(replace(data, 'key.issued', 'key.lost') AS BLOB)")
    assert asked(ring, code).verdict is ProofVerdict.OTHER_LOG


def test_without_the_comparison_a_changed_receipt_would_pass(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    code = code_of(ring, ring.issue(ring.day_key))
    run(ring, "UPDATE receipt SET taker_name = 'Jemand Anderes'")
    monkeypatch.setattr(receipt_proof, "_as_committed", lambda connection, row, seq: True)
    assert asked(ring, code).verdict is ProofVerdict.GENUINE
