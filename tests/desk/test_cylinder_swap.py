"""A swapped cylinder: one dated act, and the schedule is right before and after it."""

from datetime import timedelta

import pytest

from accessdesk.desk.cylinder_swap import SwapCylinder
from accessdesk.desk.key_data import SaveCylinder
from accessdesk.domain.keys import CylinderPlace
from accessdesk.domain.refusals import NotAcceptable
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import Keyring, hang_keys
from tests.support.place_acts import made


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return ring


def cylinders(ring: Keyring, hours: float) -> dict[str, str]:
    """The cylinder in each door that HS 2 opens, so many hours ago."""
    at = ring.company.clock.now() - timedelta(hours=hours)
    return {door.name: door.cylinder for door in ring.lists.doors_opened_by(ring.types["HS 2 Technik"], at)}


def test_another_cylinder_opens_with_the_same_keys_from_the_swap_on(ring: Keyring) -> None:
    ring.company.clock.forward(hours=5)
    swap = SwapCylinder(
        ring.cylinders["RZ 1"], "002b", "schwergängig", happened_at=ring.company.clock.now() - timedelta(hours=1)
    )
    ring.company.desk.execute(swap)
    assert cylinders(ring, 2)["RZ 1"] == "002"
    assert cylinders(ring, 0)["RZ 1"] == "002b"
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(swap)


def test_a_cylinder_with_other_keying_opens_with_none_of_the_old_keys(ring: Keyring) -> None:
    ring.company.clock.forward(hours=1)
    ring.company.desk.execute(SwapCylinder(ring.cylinders["RZ 1"], "900", "Verlust", same_keys=False))
    assert "RZ 1" not in cylinders(ring, 0)


def test_a_spare_cylinder_is_taken_and_one_that_sits_in_a_door_is_not(ring: Keyring) -> None:
    spare = made(ring, SaveCylinder(None, ring.system, "E-1"))
    ring.company.clock.forward(hours=1)
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(SwapCylinder(ring.cylinders["RZ 1"], "001", "x"))
    assert made(ring, SwapCylinder(ring.cylinders["RZ 1"], "E-1", "schwergängig")) == spare
    with ring.company.house.new_unit_of_work(()) as uow:
        places = uow.find(CylinderPlace, door_id=ring.doors["RZ 1"])
    assert [place.until_at is None for place in places] == [False, True]
    assert places[0].until_at == places[1].from_at
