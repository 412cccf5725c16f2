"""A lost key never becomes available silently."""

from datetime import timedelta

import pytest

from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost, RestockFoundKey
from accessdesk.domain.key_refusals import KeyNotInStock, KeyNotOut, LossAlreadyReported
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.losses import LossReport
from accessdesk.domain.refusals import BeforeLastAct, Missing, MoveNotAllowed, RightMissing, Unknown
from tests.support.houses import ADMIN, AUDITOR, MANAGER, RECEPTION, Company
from tests.support.keyrings import Keyring, hang_keys


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


def reported(ring: Keyring) -> ReportKeyLost:
    return ReportKeyLost(ring.day_key, "Timo Lindner", "im Zug liegen lassen", last_seen="gestern abend")


def test_a_report_waits_for_the_office_and_the_holder_stays_liable(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    ring.company.desk.execute(reported(ring))
    row = ring.lists.keys_out(ring.company.clock.now())[0]
    assert row.state is KeyCopyState.ISSUED
    assert row.loss_reported_at == ring.company.clock.now()
    with pytest.raises(RightMissing):
        ring.company.desk.execute(ConfirmKeyLoss(ring.day_key))


@pytest.mark.parametrize(("stolen", "state"), [(False, KeyCopyState.LOST), (True, KeyCopyState.STOLEN)])
def test_a_lost_key_that_comes_back_is_found_and_not_in_stock(ring: Keyring, stolen: bool, state: KeyCopyState) -> None:
    ring.issue(ring.day_key)
    ring.company.desk.execute(reported(ring))
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(ConfirmKeyLoss(ring.day_key, stolen=stolen))
    assert ring.copy(ring.day_key).state is state
    ring.company.log_in(RECEPTION)
    ring.give_back(ring.day_key, returner="Bahnhofsmission")
    assert ring.copy(ring.day_key).state is KeyCopyState.FOUND
    with pytest.raises(KeyNotInStock):
        ring.issue(ring.day_key)
    with ring.company.house.new_unit_of_work(()) as uow:
        assert uow.find(LossReport)[0].found_at is not None
    with pytest.raises(Missing):
        ring.company.desk.execute(RestockFoundKey(ring.day_key, " "))
    ring.company.desk.execute(RestockFoundKey(ring.day_key, "unbeschädigt, Anhänger fehlt"))
    ring.issue(ring.day_key)


def test_only_a_found_key_is_put_back_by_inspection(ring: Keyring) -> None:
    with pytest.raises(MoveNotAllowed):
        ring.company.desk.execute(RestockFoundKey(ring.day_key, "gut"))
    ring.issue(ring.day_key)
    with pytest.raises(MoveNotAllowed):
        ring.company.desk.execute(RestockFoundKey(ring.day_key, "gut"))


def test_a_key_in_the_cabinet_is_not_lost_and_no_loss_is_reported_twice(ring: Keyring) -> None:
    with pytest.raises(KeyNotOut):
        ring.company.desk.execute(reported(ring))
    ring.issue(ring.day_key)
    ring.company.desk.execute(reported(ring))
    with pytest.raises(LossAlreadyReported):
        ring.company.desk.execute(reported(ring))


def test_nothing_is_confirmed_that_nobody_reported(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    ring.company.log_in(MANAGER)
    with pytest.raises(Unknown):
        ring.company.desk.execute(ConfirmKeyLoss(ring.day_key))


def test_a_loss_is_discovered_before_it_is_reported(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    late = ring.company.clock.now() + timedelta(hours=1)
    with pytest.raises(BeforeLastAct):
        ring.company.desk.execute(ReportKeyLost(ring.day_key, "T", "weg", discovered_at=late))


def test_an_auditor_may_report_and_an_administrator_may_not(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    ring.company.log_in(ADMIN)
    with pytest.raises(RightMissing):
        ring.company.desk.execute(reported(ring))
    ring.company.log_in(AUDITOR)
    ring.company.desk.execute(reported(ring))
