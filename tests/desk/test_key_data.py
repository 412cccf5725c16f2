"""The office's key data: names once, a schedule that is dated, opening stock that nobody has counted yet."""

from datetime import timedelta

import pytest

from accessdesk.desk.key_data import (
    AddKeyCopies,
    SaveCylinder,
    SaveDoor,
    SaveKeyType,
    SaveLockingSystem,
    SetOpening,
)
from accessdesk.domain.ids import CylinderId, LockingSystemId
from accessdesk.domain.keys import CylinderPlace, EvidenceLevel, KeyHierarchy, Opening
from accessdesk.domain.refusals import AlreadyThere, BeforeLastAct, InTheFuture, NotAcceptable, Refusal, RightMissing
from tests.support.houses import ADMIN, AUDITOR, MANAGER, ON_CALL, RECEPTION, Company
from tests.support.keyrings import Keyring, hang_keys


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.clock.forward(hours=1)
    company.log_in(MANAGER)
    return ring


def commands(ring: Keyring) -> list[object]:
    """One of each, all acceptable."""
    hs2, cylinder = ring.types["HS 2 Technik"], ring.cylinders["Büro 101"]
    return [
        SaveLockingSystem(ring.system, "Z-4711", "Haus A"),
        SaveDoor(None, "Lager"),
        SaveCylinder(None, ring.system, "009"),
        SaveKeyType(None, ring.system, "ES 118", KeyHierarchy.CHANGE, EvidenceLevel.DAY),
        AddKeyCopies(hs2, 1),
        SetOpening(hs2, cylinder, opens=True),
    ]


@pytest.mark.parametrize("name", [RECEPTION, ON_CALL, AUDITOR, ADMIN])
def test_key_data_are_the_offices_alone(ring: Keyring, name: str) -> None:
    ring.company.log_in(name)
    for command in commands(ring):
        with pytest.raises(RightMissing):
            ring.company.desk.execute(command)


def test_the_office_keeps_all_key_data(ring: Keyring) -> None:
    for command in commands(ring):
        ring.company.desk.execute(command)
    schedule = ring.lists.keying_schedule(ring.system, ring.company.clock.now())
    assert (schedule.building, [name for _, name, _ in schedule.types]) == (
        "Haus A",
        ["GHS 1", "HS 2 Technik", "ES 101", "ES 118"],
    )


def test_names_and_numbers_are_given_once(ring: Keyring) -> None:
    twice = (
        SaveLockingSystem(None, "Z-4711"),
        SaveDoor(None, "RZ 1"),
        SaveCylinder(None, ring.system, "001"),
        SaveKeyType(None, ring.system, "GHS 1", KeyHierarchy.GRAND_MASTER, EvidenceLevel.MASTER),
        AddKeyCopies(ring.types["GHS 1"], numbers=("GHS 1/001",)),
        AddKeyCopies(ring.types["GHS 1"], numbers=("GHS 1/7", "GHS 1/7")),
    )
    for command in twice:
        with pytest.raises(AlreadyThere):
            ring.company.desk.execute(command)


@pytest.mark.parametrize("count", [0, -1, 1_001])
def test_copies_are_added_in_numbers_that_make_sense(ring: Keyring, count: int) -> None:
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(AddKeyCopies(ring.types["GHS 1"], count))


def test_opening_stock_is_not_counted_before_somebody_saw_it(ring: Keyring) -> None:
    assert not ring.copy(ring.day_key).counted
    ring.issue(ring.day_key)
    assert ring.copy(ring.day_key).counted


def test_a_cross_that_goes_away_stays_on_record(ring: Keyring) -> None:
    hs2, cylinder = ring.types["HS 2 Technik"], ring.cylinders["RZ 1"]
    before = ring.company.clock.now()
    ring.company.clock.forward(days=1)
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(SetOpening(hs2, cylinder, opens=False))
    after = ring.company.clock.now()
    assert "RZ 1" in {door.name for door in ring.lists.doors_opened_by(hs2, before)}
    assert "RZ 1" not in {door.name for door in ring.lists.doors_opened_by(hs2, after)}
    ring.company.clock.forward(days=1)
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(SetOpening(hs2, cylinder, opens=True))
    with ring.company.house.new_unit_of_work(()) as uow:
        dated = uow.find(Opening, key_type_id=hs2, cylinder_id=cylinder)
    assert [opening.until_at for opening in dated] == [after, None]


def test_the_schedule_is_not_changed_to_what_it_is_nor_ahead_nor_behind_its_last_change(ring: Keyring) -> None:
    hs2, cylinder, now = ring.types["HS 2 Technik"], ring.cylinders["RZ 1"], ring.company.clock.now()
    refused: list[tuple[SetOpening, type[Refusal]]] = [
        (SetOpening(hs2, cylinder, opens=True), AlreadyThere),
        (SetOpening(hs2, cylinder, opens=False, since=now + timedelta(minutes=1)), InTheFuture),
        (SetOpening(hs2, cylinder, opens=False, since=now - timedelta(days=400)), BeforeLastAct),
    ]
    for command, refusal in refused:
        with pytest.raises(refusal):
            ring.company.desk.execute(command)


def test_a_key_opens_cylinders_of_its_own_system_only(ring: Keyring) -> None:
    other = ring.company.desk.execute(SaveLockingSystem(None, "R-2")).id
    assert other is not None
    foreign = ring.company.desk.execute(SaveCylinder(None, LockingSystemId(other), "001")).id
    assert foreign is not None
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(SetOpening(ring.types["GHS 1"], CylinderId(foreign), opens=True))


def test_a_cylinder_moved_to_another_door_was_in_the_old_one(ring: Keyring) -> None:
    cylinder = ring.cylinders["Büro 101"]
    moved = SaveCylinder(cylinder, ring.system, "004", "Doppelzylinder", "35/45", ring.doors["RZ 1"])
    ring.company.desk.execute(moved)
    ring.company.desk.execute(moved)
    with ring.company.house.new_unit_of_work(()) as uow:
        places = uow.find(CylinderPlace, cylinder_id=cylinder)
    assert [place.door_id for place in places] == [ring.doors["Büro 101"], ring.doors["RZ 1"]]
    assert places[0].until_at == places[1].from_at == ring.company.clock.now()
