"""A receipt always shows the words that were signed, whatever the office writes later."""

from dataclasses import replace
from datetime import timedelta

import pytest

from accessdesk.desk.key_transfers import TransferKeys
from accessdesk.desk.outcome import Outcome
from accessdesk.documents.receipt import receipt
from accessdesk.domain.ids import ReceiptId
from accessdesk.domain.receipt_texts import CLAUSES, newest_of
from accessdesk.domain.refusals import ChangedMeanwhile, Missing, NotAcceptable
from accessdesk.printing.facts import receipt_facts
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.documents.papers import squeezed, text_of
from tests.support.handover_acts import clauses
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import SIGNATURE, Keyring, hang_keys

OURS = "Sie gehören uns, {company}, und sonst niemandem."
OUR_LOSS = "Ein Verlust kostet etwa {cost}, soweit jemand haftet."


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    ring.company.log_in(MANAGER)
    return ring


def write(ring: Keyring, language: str = "de", **changes: str) -> Outcome:
    return ring.company.desk.execute(clauses(language, **changes))


def paper(ring: Keyring, id: ReceiptId) -> bytes:
    return receipt(receipt_facts(ring.lists.receipt_facts(id)))


def says(pdf: bytes, words: str) -> bool:
    return squeezed(words) in text_of(pdf)


def test_a_signed_receipt_keeps_its_version_and_its_bytes_when_the_words_change(ring: Keyring) -> None:
    shipped = ring.issue(ring.permanent)
    before = paper(ring, shipped)
    write(ring, property=OURS)
    second = ring.issue(ring.copies["HS 2/002"])
    ours = paper(ring, second)
    write(ring, property="Dritte Fassung.")
    assert paper(ring, shipped) == before
    assert paper(ring, second) == ours
    assert says(ours, "Sie gehören uns, Muster Hosting GmbH, und sonst niemandem.")
    assert says(ours, "Textfassung 2")
    assert says(before, "bleiben Eigentum")
    assert ring.lists.receipt_facts(ring.issue(ring.copies["HS 2/003"])).text_version == 3


def test_a_return_shows_the_words_of_its_issue_in_the_language_that_was_signed(ring: Keyring) -> None:
    write(ring, property=OURS)
    ring.issue(ring.permanent, language="de")
    write(ring, property="Dritte Fassung.")
    said = paper(ring, ring.give_back(ring.permanent, language="en"))
    assert says(said, "Sie gehören uns")
    assert says(said, "Text version 2, Deutsch")
    assert says(said, "Handover receipt")


def test_each_language_has_versions_of_its_own(ring: Keyring) -> None:
    write(ring, property=OURS)
    german = ring.lists.receipt_facts(ring.issue(ring.permanent, language="de"))
    english = ring.lists.receipt_facts(ring.issue(ring.copies["HS 2/002"], language="en"))
    assert (german.text_version, english.text_version) == (2, 1)
    write(ring, "en", property="They are ours.")
    own = SqlKeyLists(ring.company.house.engine).receipt_clauses()
    assert [(one.language, one.version) for one in own] == [("de", 2), ("en", 2)]
    assert newest_of(own, "fr") is None


def test_the_loss_notice_is_the_companys_with_the_computed_amount(ring: Keyring) -> None:
    write(ring, loss_with_cost=OUR_LOSS)
    facts = replace(receipt_facts(ring.lists.receipt_facts(ring.issue(ring.permanent))), expected_cost=1120)
    assert says(receipt(facts), "Ein Verlust kostet etwa 1.120 €")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"loss_with_cost": "Ein Verlust kostet viel."}, "cost_not_named"),
        ({"property": "Sie gehören {firma}."}, "open_place"),
        ({"loss_without_cost": "Etwa {cost}."}, "open_place"),
        ({"no_copying": "Klammer { auf."}, "open_place"),
        ({"report_loss": "x" * 1_501}, "too_long"),
    ],
)
def test_words_that_a_receipt_cannot_carry_are_refused(ring: Keyring, changes: dict[str, str], why: str) -> None:
    with pytest.raises(NotAcceptable) as refused:
        write(ring, **changes)
    assert (refused.value.facts["why"], refused.value.field) == (why, next(iter(changes)))


def test_an_empty_clause_and_the_same_words_again_are_refused(ring: Keyring) -> None:
    for name in CLAUSES:
        with pytest.raises(Missing):
            write(ring, **{name: "  "})
    write(ring, property=OURS)
    with pytest.raises(NotAcceptable):
        write(ring, property=f" {OURS}\n")


def test_nobody_signs_words_that_changed_while_they_were_shown_others(ring: Keyring) -> None:
    write(ring, property=OURS)
    with pytest.raises(ChangedMeanwhile):
        ring.issue(ring.permanent, text_version=1)
    ring.issue(ring.permanent, text_version=2)
    passed_on = TransferKeys(
        copy_ids=(ring.permanent,),
        purpose="Schichtwechsel",
        employee_id=ring.company.employees["Mehmet Brandt"],
        giver_signature=SIGNATURE,
        signature=SIGNATURE,
        text_version=1,
    )
    with pytest.raises(ChangedMeanwhile):
        ring.company.desk.execute(passed_on)


def test_both_receipts_of_a_transfer_name_the_other_person_and_the_other_receipt(ring: Keyring) -> None:
    ring.issue(ring.permanent)
    ring.company.clock.forward(hours=1)
    passed_on = TransferKeys(
        copy_ids=(ring.permanent,),
        purpose="Schichtwechsel",
        employee_id=ring.company.employees["Mehmet Brandt"],
        due_at=ring.company.clock.now() + timedelta(hours=8),
        giver_signature=SIGNATURE,
        signature=SIGNATURE,
    )
    made = ReceiptId(ring.company.desk.execute(passed_on).id or 0)
    row = ring.lists.receipt_facts(made)
    assert (row.passed_by, row.passed_receipt[:2]) == ("Timo Lindner", "R-")
    assert says(paper(ring, made), f"weitergegeben von Timo Lindner, Übergabeprotokoll {row.passed_receipt}")
    back = next(hit for hit in ring.lists.receipts() if hit.number == row.passed_receipt)
    said = paper(ring, back.id)
    assert says(said, f"weitergegeben an Mehmet Brandt, Übergabeprotokoll {row.number}")
    assert ring.lists.receipt_facts(ring.issue(ring.day_key)).passed_receipt == ""
