"""The database guards the rules of keys a second time, and each handover stands in the log as it stands in the rows."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from accessdesk.desk import key_handing
from accessdesk.desk import keys as desk_keys
from accessdesk.desk.entrance import actor_of
from accessdesk.desk.ports import Actor
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, PersonId
from accessdesk.domain.keys import EvidenceLevel, Handover, KeyCopy, Receipt
from accessdesk.domain.moves import MoveTable
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import KeyAlreadyOut, MoveNotAllowed, RuleBroken
from tests.storage.test_log_verifies import verdict_on
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import APPROVED, Keyring, hang_keys


@pytest.fixture
def ring(company_on_both: Company) -> Keyring:
    return hang_keys(company_on_both)


def entries(ring: Keyring, *types: EntryType) -> list[dict[str, Any]]:
    with ring.company.house.engine.connect() as connection:
        found = connection.execute(text("SELECT data FROM ledger_entry ORDER BY seq")).scalars()
        every = [json.loads(data) for data in found]
    return [entry for entry in every if entry["type"] in types]


def store(ring: Keyring, actor: Actor, handover: Handover) -> None:
    """Past all rules of the domain."""
    with ring.company.house.new_unit_of_work((actor,)) as uow:
        uow.record(EntryType.KEYS_RETURNED, handover, about=handover.pseudonym)
        uow.commit()


def test_the_database_refuses_a_second_open_handover_that_the_domain_let_through(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring.issue(ring.day_key)
    monkeypatch.setattr(desk_keys, "check_issue", lambda one, **evidence: None)
    with pytest.raises(KeyAlreadyOut):
        ring.issue(ring.day_key, to="Mehmet Brandt")
    assert len(ring.handovers(ring.day_key)) == 1


BROKEN: dict[str, Callable[[Handover], Handover]] = {
    "returned_after_issued": lambda h: replace(h, returned_at=h.issued_at - timedelta(seconds=1)),
    "return_not_in_future": lambda h: replace(h, returned_at=h.entered_at + timedelta(days=9)),
    "one_holder": lambda h: replace(h, employee_id=None),
    "one_holder, two of them": lambda h: replace(h, person_id=PersonId(1)),
    "not_in_future": lambda h: replace(h, issued_at=h.entered_at + timedelta(seconds=1)),
    "two_people": lambda h: replace(h, approver_id=h.giver_id),
    "master_approved": lambda h: replace(h, evidence=EvidenceLevel.MASTER, approver_id=None),
    "return_proved": lambda h: replace(h, return_receipt_id=None),
    "return_proved, by whom": lambda h: replace(h, returner=""),
    "FOREIGN KEY": lambda h: replace(h, copy_id=CopyId(9_999)),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_the_database_refuses_a_handover_that_breaks_a_rule(ring: Keyring, rule: str) -> None:
    ring.company.arrived()
    ring.issue(ring.day_key)
    ring.company.clock.forward(minutes=5)
    ring.give_back(ring.day_key)
    handover = ring.handovers(ring.day_key)[0]
    with ring.company.house.new_unit_of_work(()) as uow:
        actor = actor_of(uow.get(Employee, handover.giver_id))
    with pytest.raises(RuleBroken) as broken:
        store(ring, actor, BROKEN[rule](handover))
    assert rule.partition(",")[0] in str(broken.value.facts["rule"]).replace("foreign key", "FOREIGN KEY")
    assert ring.handovers(ring.day_key) == [handover]


def test_one_act_gives_an_entry_per_key_and_one_for_the_receipt(ring: Keyring) -> None:
    ring.issue(ring.day_key, ring.copies["ES 101/002"])
    made = entries(ring, EntryType.RECEIPT_MADE, EntryType.KEYS_ISSUED)
    assert [entry["type"] for entry in made] == ["receipt.made", "key.issued", "key.issued"]
    assert len({entry["act"] for entry in made}) == 1
    assert [entry["obj"] for entry in made[1:]] == [
        ring.copy(ring.day_key).pseudonym,
        ring.copy(ring.copies["ES 101/002"]).pseudonym,
    ]


def test_the_entry_of_a_master_names_two_people(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    ring.issue(ring.permanent)
    ring.issue(ring.master, approval=APPROVED)
    permanent, master = entries(ring, EntryType.KEYS_ISSUED, EntryType.MASTER_KEY_ISSUED)
    assert master["type"] == EntryType.MASTER_KEY_ISSUED
    assert len(permanent["by"]) == 1
    assert len(set(master["by"])) == 2


def test_a_return_entered_late_says_when_it_happened(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    ring.company.clock.forward(hours=3)
    happened = ring.company.clock.now() - timedelta(hours=1)
    ring.give_back(ring.day_key, happened_at=happened)
    entry = entries(ring, EntryType.KEYS_RETURNED)[0]
    assert entry["at"] < entry["ts"]
    assert ring.handovers(ring.day_key)[0].returned_at == happened


def test_the_log_of_a_day_with_keys_verifies(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    ring.issue(ring.master, ring.permanent, approval=APPROVED)
    ring.company.log_in(RECEPTION)
    ring.issue(ring.day_key)
    ring.give_back(ring.master, ring.permanent, ring.day_key)
    assert verdict_on(ring.company).findings == ()


def test_a_refused_act_leaves_neither_receipt_nor_move(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_keys, "check_issue", lambda one, **evidence: None)
    ring.issue(ring.day_key)
    with pytest.raises(KeyAlreadyOut):
        ring.issue(ring.copies["ES 101/002"], ring.day_key)
    with ring.company.house.new_unit_of_work(()) as uow:
        assert len(uow.find(Receipt)) == 1
    assert ring.handovers(ring.copies["ES 101/002"]) == []


def test_all_copies_ever_made_are_the_sum_over_the_states(ring: Keyring) -> None:
    ring.issue(ring.day_key, ring.copies["ES 101/002"])
    ring.give_back(ring.day_key)
    now = ring.company.clock.now()
    with ring.company.house.new_unit_of_work(()) as uow:
        for system in ring.lists.key_systems(now):
            for row in system.types:
                assert row.total == sum(n for _, n in row.counts) == len(uow.find(KeyCopy, key_type_id=row.id))
            assert system.copies == sum(row.total for row in system.types)


def test_a_return_without_its_table_would_be_seen(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """The state table is really asked: without its rows not even a true return goes through."""
    ring.issue(ring.day_key)
    monkeypatch.setattr(key_handing, "KEY_MOVES", MoveTable(()))
    with pytest.raises(MoveNotAllowed):
        ring.give_back(ring.day_key)
