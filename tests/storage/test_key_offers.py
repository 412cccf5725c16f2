"""Who needs a door is offered the weakest key that opens it, and who holds keys past their time is told."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from accessdesk.desk.key_data import SaveKeyType
from accessdesk.desk.key_reservations import ReserveKeys
from accessdesk.domain.keys import EvidenceLevel, KeyHierarchy, weakness
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import Keyring, hang_keys, visitor_on_site


@dataclass
class Offers:
    """A ring of keys and its lists, read now."""

    ring: Keyring
    lists: SqlKeyLists

    @property
    def now(self) -> datetime:
        return self.ring.company.clock.now()

    def names(self, door: str) -> list[str]:
        return [offer.hit.number if offer.hit else "-" for offer in self.lists.keys_to_doors(door, self.now)]


@pytest.fixture
def offers(company_on_both: Company) -> Offers:
    ring = hang_keys(company_on_both)
    ring.company.log_in(MANAGER)
    return Offers(ring, SqlKeyLists(ring.company.house.engine))


def test_the_weakest_key_of_a_door_comes_first_and_the_master_last(offers: Offers) -> None:
    assert offers.names("haupteing") == ["ES 101/001", "HS 2/001", "GHS 1/001"]
    assert offers.names("RZ 1") == ["HS 2/001", "GHS 1/001"]


def test_a_master_never_comes_before_another_key_whatever_its_rank() -> None:
    small_master = weakness(KeyHierarchy.CHANGE, EvidenceLevel.MASTER)
    assert weakness(KeyHierarchy.SUB_MASTER, EvidenceLevel.PERMANENT) < small_master
    assert weakness(KeyHierarchy.CHANGE, EvidenceLevel.DAY) < weakness(KeyHierarchy.GROUP, EvidenceLevel.DAY)


def test_only_copies_in_the_cabinet_that_are_kept_for_nobody_are_offered(offers: Offers) -> None:
    ring = offers.ring
    ring.issue(ring.copies["HS 2/001"])
    begin = offers.now + timedelta(hours=1)
    brandt = ring.company.employees["Mehmet Brandt"]
    ring.company.desk.execute(
        ReserveKeys(
            copy_ids=(ring.copies["HS 2/002"],),
            purpose="Wartung",
            employee_id=brandt,
            from_at=begin,
            until_at=begin + timedelta(hours=2),
        )
    )
    (first, *_) = offers.lists.keys_to_doors("RZ 1", offers.now)
    assert first.hit is not None
    assert (first.hit.number, first.in_stock) == ("HS 2/003", 12)
    (kept,) = offers.lists.find_copies("HS 2/002", offers.now)
    assert (kept.kept_for, kept.kept_from, kept.kept_until) == ("Mehmet Brandt", begin, begin + timedelta(hours=2))


def test_a_copy_in_the_basket_is_not_offered_again(offers: Offers) -> None:
    basket = [offers.ring.copies["HS 2/001"]]
    (first, *_) = offers.lists.keys_to_doors("RZ 1", offers.now, apart_from=basket)
    assert first.hit is not None
    assert first.hit.number == "HS 2/002"


def test_a_door_all_of_whose_keys_are_out_says_so(offers: Offers) -> None:
    ring = offers.ring
    numbers = [number for number in ring.copies if number.startswith("HS 2")]
    ring.issue(*(ring.copies[number] for number in numbers))
    assert offers.names("RZ 2") == ["GHS 1/001"]
    (offer,) = offers.lists.keys_to_doors(
        "RZ 2", offers.now, apart_from=[ring.copies["GHS 1/001"], ring.copies["GHS 1/002"]]
    )
    assert (offer.type_name, offer.hit, offer.in_stock) == ("HS 2 Technik", None, 0)


def test_what_a_copy_opens_names_the_doors_under_continuous_supervision_first(offers: Offers) -> None:
    (hit,) = offers.lists.find_copies("HS 2/001", offers.now)
    assert hit.doors == ("RZ 1", "RZ 2", "Haupteingang")


def test_keys_past_their_time_are_told_for_an_employee_and_for_the_person_of_a_visit(offers: Offers) -> None:
    ring, due = offers.ring, offers.now + timedelta(hours=1)
    visit_id = visitor_on_site(ring)
    ring.issue(ring.day_key, due_at=due)
    ring.issue(ring.copies["ES 101/002"], due_at=due + timedelta(hours=9))
    ring.issue(ring.copies["ES 101/003"], due_at=due, employee_id=None, visit_id=visit_id)
    ring.company.clock.forward(hours=2)
    lindner = ring.company.employees["Timo Lindner"]
    late = offers.lists.keys_not_back(offers.now, employee_id=lindner)
    assert [(one.number, one.due_at) for one in late] == [("ES 101/001", due)]
    assert [one.number for one in offers.lists.keys_not_back(offers.now, visit_id=visit_id)] == ["ES 101/003"]
    assert offers.lists.keys_not_back(offers.now) == []


def test_a_type_without_an_own_door_is_never_offered(offers: Offers) -> None:
    ring = offers.ring
    ring.company.desk.execute(SaveKeyType(None, ring.system, "ES 999", KeyHierarchy.CHANGE, EvidenceLevel.DAY))
    assert "ES 999" not in {offer.type_name for offer in offers.lists.keys_to_doors("RZ 1", offers.now)}
