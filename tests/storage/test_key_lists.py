"""Lists of keys say what the handovers say."""

from datetime import timedelta

import pytest

from accessdesk.desk.key_data import AddKeyCopies, SaveDoor, SetOpening
from accessdesk.desk.sites import ChangeSetting
from accessdesk.domain.ids import ReceiptId
from accessdesk.domain.keys import KeyCondition, KeyCopyState, NoSignature, ReceiptKind
from accessdesk.domain.refusals import Unknown
from accessdesk.ledger.checkpoint import parse_receipt_anchor
from tests.support.houses import ADMIN, MANAGER, RECEPTION, Company
from tests.support.keyrings import APPROVED, SECOND_MANAGER, SIGNATURE, Keyring, hang_keys, visitor_on_site


@pytest.fixture
def ring(company_on_both: Company) -> Keyring:
    return hang_keys(company_on_both)


def test_overdue_keys_come_first_and_unlimited_ones_last(ring: Keyring) -> None:
    now = ring.company.clock.now()
    one, two, three, four = (ring.copies[f"ES 101/00{n}"] for n in (1, 2, 3, 4))
    ring.issue(one)
    ring.issue(two, due_at=now + timedelta(days=2))
    ring.issue(three, due_at=now + timedelta(hours=1))
    ring.issue(four, due_at=now + timedelta(hours=2))
    rows = ring.lists.keys_out(now + timedelta(hours=3))
    assert [(row.id, row.overdue) for row in rows] == [(three, True), (four, True), (two, False), (one, False)]
    assert rows[0].doors == ("Büro 101", "Haupteingang")
    assert rows[0].holder_name == "Timo Lindner"


def test_the_tree_counts_copies_by_state(ring: Keyring) -> None:
    now = ring.company.clock.now()
    ring.issue(ring.day_key, due_at=now + timedelta(hours=1))
    types = ring.lists.key_types(ring.system, now + timedelta(hours=2))
    assert [row.name for row in types] == ["GHS 1", "HS 2 Technik", "ES 101"]
    assert (types[2].counts, types[2].total, types[2].overdue) == (
        ((KeyCopyState.IN_STOCK, 3), (KeyCopyState.ISSUED, 1)),
        4,
        1,
    )


def test_a_copy_shows_its_holder_while_out_and_its_last_one_afterwards(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    ring.company.clock.forward(hours=1)
    ring.issue(ring.copies["ES 101/002"], to="Mehmet Brandt")
    ring.give_back(ring.day_key)
    now = ring.company.clock.now()
    first, second, third, _ = ring.lists.copies_of(ring.types["ES 101"], now)
    assert (first.holder_name, first.last_holder, first.since) == ("", "Timo Lindner", now)
    assert (second.holder_name, second.state) == ("Mehmet Brandt", KeyCopyState.ISSUED)
    assert (third.since, third.location) == (None, "Tresor A")
    assert [h.holder_name for h in ring.lists.copy_history(ring.day_key)] == ["Timo Lindner"]


@pytest.mark.parametrize("asked", ["HS 2/012", "hs2/012", "HS-2/012", "hs 2/012"])
def test_a_scanned_number_finds_its_copy_however_it_is_written(ring: Keyring, asked: str) -> None:
    hits = ring.lists.find_copies(asked, ring.company.clock.now())
    assert [(hit.number, hit.door_count) for hit in hits] == [("HS 2/012", 3)]


def test_copies_are_found_by_type_and_by_holder(ring: Keyring) -> None:
    now = ring.company.clock.now()
    ring.issue(ring.day_key)
    assert [hit.id for hit in ring.lists.find_copies("lindn", now)] == [ring.day_key]
    assert len(ring.lists.find_copies("technik", now, limit=5)) == 5
    assert ring.lists.find_copies(" ", now) == ring.lists.find_copies("%", now) == []
    assert [hit.id for hit in ring.lists.find_copies("es 101 lindner", now)] == [ring.day_key]
    assert ring.lists.find_copies("technik lindner", now) == []
    ring.company.log_in(MANAGER)
    ring.issue(ring.permanent, ring.copies["ES 101/002"], to="Mehmet Brandt")
    out = ring.lists.find_keys_out("es", now)
    assert [row.number for row in out] == ["ES 101/001", "ES 101/002"]
    assert [row.number for row in ring.lists.find_keys_out("brandt", now)] == ["ES 101/002", "HS 2/001"]
    assert [row.number for row in ring.lists.keys_beside(ring.permanent, now)] == ["HS 2/001", "ES 101/002"]
    assert ring.lists.keys_beside(ring.copies["ES 101/003"], now) == []


def test_a_number_beyond_a_to_z_is_found_in_small_and_capital_letters(ring: Keyring) -> None:
    now = ring.company.clock.now()
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(AddKeyCopies(ring.types["ES 101"], numbers=("Ü-1 50%", "Ü-1 501")))
    for asked in ("Ü 1", "ü-1 50", "Ü150"):
        assert [hit.number for hit in ring.lists.find_copies(asked, now)] == ["Ü-1 50%", "Ü-1 501"]
    assert [hit.number for hit in ring.lists.find_copies("ü150%", now)] == ["Ü-1 50%"]


def test_what_somebody_holds_is_told_for_employees_and_visits(ring: Keyring) -> None:
    now, visit_id = ring.company.clock.now(), visitor_on_site(ring)
    ring.issue(ring.day_key, employee_id=None, visit_id=visit_id)
    ring.issue(ring.copies["ES 101/002"])
    timo = ring.company.employees["Timo Lindner"]
    assert [row.number for row in ring.lists.keys_held_by(now, visit_id=visit_id)] == ["ES 101/001"]
    assert [row.number for row in ring.lists.keys_held_by(now, employee_id=timo)] == ["ES 101/002"]


def test_the_schedule_is_a_matrix_of_types_and_cylinders(ring: Keyring) -> None:
    schedule = ring.lists.keying_schedule(ring.system, ring.company.clock.now())
    assert [(name, copies) for _, name, copies in schedule.types] == [("GHS 1", 2), ("HS 2 Technik", 14), ("ES 101", 4)]
    assert [(row.number, row.door, row.opens) for row in schedule.rows] == [
        ("001", "Haupteingang", bytes((1, 1, 1))),
        ("002", "RZ 1", bytes((1, 1, 0))),
        ("003", "RZ 2", bytes((1, 1, 0))),
        ("004", "Büro 101", bytes((1, 0, 1))),
    ]


def test_before_the_schedule_there_was_none(ring: Keyring) -> None:
    long_ago = ring.company.clock.now() - timedelta(days=1)
    assert not any(any(row.opens) for row in ring.lists.keying_schedule(ring.system, long_ago).rows)
    assert ring.lists.doors_opened_by(ring.types["GHS 1"], long_ago) == []


def test_the_loss_of_a_key_costs_what_the_paper_says(ring: Keyring) -> None:
    hs2, now = ring.types["HS 2 Technik"], ring.company.clock.now()
    assert ring.lists.loss_estimate((hs2,), now).cost_eur is None
    ring.company.log_in(ADMIN)
    ring.company.desk.execute(ChangeSetting("cost_per_cylinder", "180"))
    ring.company.desk.execute(ChangeSetting("cost_per_key", "25"))
    estimate = ring.lists.loss_estimate((hs2,), now)
    assert (estimate.cylinders, estimate.keys, estimate.cost_eur) == (3, 20, 3 * 180 + 20 * 25)
    assert estimate.opens_continuous_zone
    assert not ring.lists.loss_estimate((ring.types["ES 101"],), now).opens_continuous_zone
    ring.company.log_in(MANAGER)
    facts = ring.lists.receipt_facts(ring.issue(ring.permanent))
    assert (facts.loss_cylinders, facts.loss_cost_eur) == (3, estimate.cost_eur)


def test_a_receipt_of_issue_states_everything_of_that_day(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    due = ring.company.clock.now() + timedelta(days=7)
    id = ring.issue(ring.master, ring.permanent, approval=APPROVED, due_at=due, conditions=(KeyCondition.WORN,) * 2)
    facts = ring.lists.receipt_facts(id)
    assert (facts.number, facts.kind, facts.company, facts.site) == (
        "Ü-2026-0001",
        ReceiptKind.ISSUE,
        "Muster Hosting GmbH",
        "Nürnberg",
    )
    assert (facts.giver_name, facts.giver_detail, facts.taker_name) == (MANAGER, "office_manager", "Timo Lindner")
    assert (facts.approver_name, facts.due_at, facts.signature) == (SECOND_MANAGER, due, SIGNATURE)
    assert (facts.text_version, facts.language, facts.holder_is_employee) == (1, "de", True)
    assert [(line.number, line.condition, line.doors) for line in facts.lines] == [
        ("GHS 1/001", "worn", ("Büro 101", "Haupteingang", "RZ 1", "RZ 2")),
        ("HS 2/001", "worn", ("Haupteingang", "RZ 1", "RZ 2")),
    ]


def test_a_receipt_is_the_same_after_everything_changed(ring: Keyring) -> None:
    id = ring.issue(ring.day_key)
    before = ring.lists.receipt_facts(id)
    ring.company.clock.forward(days=1)
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(SaveDoor(ring.doors["Büro 101"], "Archiv"))
    ring.company.desk.execute(SetOpening(ring.types["ES 101"], ring.cylinders["Haupteingang"], opens=False))
    assert ring.lists.receipt_facts(id) == before


def test_the_anchor_of_a_receipt_covers_its_own_entries(ring: Keyring) -> None:
    facts = ring.lists.receipt_facts(ring.issue(ring.day_key))
    with ring.company.house.engine.connect() as connection:
        size = connection.exec_driver_sql("SELECT size FROM ledger_head").scalar_one()
    assert parse_receipt_anchor(facts.anchor).size == size


def test_a_receipt_of_return_names_the_issue_and_why_it_is_not_signed(ring: Keyring) -> None:
    issue = ring.issue(ring.day_key)
    back = ring.give_back(
        ring.day_key, signature=None, no_signature_reason=NoSignature.POST, returner="Hausmeister", locations=("H 7",)
    )
    facts = ring.lists.receipt_facts(back)
    assert (facts.number, facts.giver_name, facts.taker_name) == ("R-2026-0001", "Hausmeister", RECEPTION)
    assert (facts.signature, facts.no_signature_reason) == ((), NoSignature.POST)
    assert facts.issued == ring.lists.receipt_facts(issue)
    line = facts.lines[0]
    assert (line.location, line.issue_receipt, line.holder) == ("H 7", "Ü-2026-0001", "Timo Lindner")
    assert [hit.number for hit in ring.lists.receipts(copy_id=ring.day_key)] == ["R-2026-0001", "Ü-2026-0001"]
    assert ring.lists.receipts(copy_id=ring.master) == []


def test_an_unknown_receipt_is_said_to_be_unknown(ring: Keyring) -> None:
    with pytest.raises(Unknown):
        ring.lists.receipt_facts(ReceiptId(99))


def test_the_export_has_one_line_a_copy(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    rows = ring.lists.export_rows()
    assert len(rows) == 20
    out = [row for row in rows if row.holder]
    assert [(row.number, row.holder, row.receipt) for row in out] == [("ES 101/001", "Timo Lindner", "Ü-2026-0001")]
    assert {row.source for row in rows} == {"opening.csv"}
