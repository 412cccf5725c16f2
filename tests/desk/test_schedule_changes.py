"""Crosses changed together: one act, one moment, nothing overwritten."""

from datetime import timedelta

import pytest

from accessdesk.desk.key_data import SaveCylinder, SaveLockingSystem
from accessdesk.desk.schedule_changes import ChangeSchedule, CrossChange
from accessdesk.domain.ids import CylinderId, LockingSystemId
from accessdesk.domain.key_refusals import ScheduleChangedLater
from accessdesk.domain.keys import Opening
from accessdesk.domain.refusals import AlreadyThere, InTheFuture, Missing, NotAcceptable, RightMissing
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import Keyring, hang_keys


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.clock.forward(hours=5)
    company.log_in(MANAGER)
    return ring


def cross(ring: Keyring, key_type: str, door: str, opens: bool) -> CrossChange:
    return CrossChange(ring.types[key_type], ring.cylinders[door], opens)


def stored(ring: Keyring) -> list[Opening]:
    with ring.company.house.new_unit_of_work(()) as uow:
        return uow.find(Opening)


def test_crosses_of_several_types_change_in_one_act_from_one_moment_on(ring: Keyring) -> None:
    before, at = stored(ring), ring.company.clock.now() - timedelta(hours=2)
    changes = (
        cross(ring, "GHS 1", "RZ 1", opens=False),
        cross(ring, "ES 101", "RZ 1", opens=True),
        cross(ring, "ES 101", "Büro 101", opens=True),
    )
    ring.company.desk.execute(ChangeSchedule(changes, at))
    after = stored(ring)
    assert len(after) == len(before) + 1
    assert [opening.until_at for opening in after if opening.until_at] == [at]
    assert after[-1].from_at == at
    assert verify_engine(ring.company.house.engine).ok


def test_one_cross_that_cannot_be_dated_so_leaves_all_as_they_were(ring: Keyring) -> None:
    before = stored(ring)
    changes = (cross(ring, "ES 101", "RZ 2", opens=True), cross(ring, "GHS 1", "RZ 1", opens=False))
    with pytest.raises(ScheduleChangedLater) as refused:
        ring.company.desk.execute(ChangeSchedule(changes, ring.company.clock.now() - timedelta(days=1)))
    assert refused.value.facts["name"] == "GHS 1 / 002"
    assert stored(ring) == before


def test_nothing_to_change_is_refused(ring: Keyring) -> None:
    desk = ring.company.desk
    with pytest.raises(Missing):
        desk.execute(ChangeSchedule(()))
    with pytest.raises(AlreadyThere):
        desk.execute(ChangeSchedule((cross(ring, "GHS 1", "RZ 1", opens=True),)))
    later = ring.company.clock.now() + timedelta(minutes=1)
    with pytest.raises(InTheFuture):
        desk.execute(ChangeSchedule((cross(ring, "GHS 1", "RZ 1", opens=False),), later))


def test_a_cylinder_of_another_system_has_no_cross_here(ring: Keyring) -> None:
    desk = ring.company.desk
    system = LockingSystemId(desk.execute(SaveLockingSystem(None, "Z-2")).id or 0)
    cylinder = CylinderId(desk.execute(SaveCylinder(None, system, "1")).id or 0)
    with pytest.raises(NotAcceptable):
        desk.execute(ChangeSchedule((CrossChange(ring.types["GHS 1"], cylinder, opens=True),)))


def test_only_the_office_changes_the_schedule(ring: Keyring) -> None:
    ring.company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        ring.company.desk.execute(ChangeSchedule((cross(ring, "GHS 1", "RZ 1", opens=False),)))
