"""Rekeying: from its day on the keys open nothing, whoever has them; before it the schedule is what it was."""

from datetime import timedelta

import pytest

from accessdesk.desk import rekeying
from accessdesk.desk.key_losses import ReportKeyLost
from accessdesk.desk.rekeying import CopyStillOut, RekeyKeys, preview_rekeying
from accessdesk.desk.schedule_changes import ChangeSchedule, CrossChange
from accessdesk.domain.key_refusals import KeyDeactivated, ScheduleChangedLater
from accessdesk.domain.keys import KeyCopyState, KeyType
from accessdesk.domain.losses import LossReport
from accessdesk.domain.refusals import InTheFuture, Missing, NotAcceptable, RightMissing
from accessdesk.domain.rekeying import Rekeying
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import Keyring, hang_keys


@pytest.fixture
def ring(company: Company) -> Keyring:
    """Two copies of ES 101 are out; the crosses are a day old."""
    ring = hang_keys(company)
    ring.issue(ring.day_key)
    ring.issue(ring.copies["ES 101/002"], to="Mehmet Brandt")
    company.clock.forward(hours=24)
    company.log_in(MANAGER)
    return ring


def shown(ring: Keyring, hours_ago: int = 0) -> dict[str, set[str]]:
    """The schedule at a moment: type to the doors it opens."""
    at = ring.company.clock.now() - timedelta(hours=hours_ago)
    schedule = ring.lists.keying_schedule(ring.system, at)
    return {
        name: {row.door for row in schedule.rows if row.opens[column]}
        for column, (_, name, _) in enumerate(schedule.types)
    }


def test_before_it_is_done_it_says_what_it_does(ring: Keyring) -> None:
    ring.company.desk.execute(ReportKeyLost(ring.day_key, "Timo Lindner", "im Zug"))
    found = preview_rekeying(ring.company.desk, ring.system, (ring.types["ES 101"],))
    assert found.types == ("ES 101",)
    assert found.doors == ("Büro 101", "Haupteingang")
    assert (found.cylinders, found.copies) == (2, 4)
    assert found.out == (CopyStillOut("ES 101/001", "Timo Lindner"), CopyStillOut("ES 101/002", "Mehmet Brandt"))
    assert found.others == ("GHS 1", "HS 2 Technik")
    assert [number for _, number, _ in found.losses] == ["ES 101/001"]


def test_a_rekeyed_type_opens_nothing_from_its_day_on_and_everything_before_it(ring: Keyring) -> None:
    at = ring.company.clock.now() - timedelta(hours=3)
    before = shown(ring)
    ring.company.desk.execute(RekeyKeys(ring.system, (ring.types["ES 101"],), "verloren", at))
    assert shown(ring, hours_ago=4) == before
    assert shown(ring) == {name: doors for name, doors in before.items() if name != "ES 101"}
    assert ring.lists.doors_opened_by(ring.types["ES 101"], ring.company.clock.now()) == []
    assert verify_engine(ring.company.house.engine).ok


def test_custody_of_the_old_copies_stays_open_and_they_are_not_handed_out_again(ring: Keyring) -> None:
    ring.company.desk.execute(RekeyKeys(ring.system, (ring.types["ES 101"],), "verloren"))
    assert [each.returned_at for each in ring.handovers(ring.day_key)] == [None]
    assert ring.copy(ring.day_key).state is KeyCopyState.ISSUED
    with pytest.raises(KeyDeactivated):
        ring.issue(ring.copies["ES 101/003"])
    ring.give_back(ring.day_key)
    assert ring.copy(ring.day_key).state is KeyCopyState.IN_STOCK


def test_a_new_type_opens_the_new_cylinders_from_the_same_moment_on(ring: Keyring) -> None:
    before = shown(ring)
    ring.company.desk.execute(RekeyKeys(ring.system, (ring.types["ES 101"],), "verloren", successor="ES 101 neu"))
    after = shown(ring)
    assert after["ES 101 neu"] == before["ES 101"]
    assert "ES 101" not in after
    assert "ES 101 neu" not in shown(ring, hours_ago=1)


def test_a_whole_system_becomes_worthless_and_the_loss_that_caused_it_is_named(ring: Keyring) -> None:
    ring.company.desk.execute(ReportKeyLost(ring.day_key, "Timo Lindner", "im Zug"))
    with ring.company.house.new_unit_of_work(()) as uow:
        (loss,) = uow.find(LossReport)
    ring.company.desk.execute(RekeyKeys(ring.system, (), "Generalschlüssel weg", loss_report_id=loss.id))
    assert shown(ring) == {}
    with ring.company.house.new_unit_of_work(()) as uow:
        (done,) = uow.find(Rekeying)
    assert (done.whole_system, done.loss_report_id, done.cylinders, done.copies_out) == (True, loss.id, 4, 2)
    with pytest.raises(NotAcceptable):
        preview_rekeying(ring.company.desk, ring.system, ())


def test_what_cannot_be_is_refused_and_nothing_becomes_worthless(ring: Keyring) -> None:
    desk, es, ghs = ring.company.desk, ring.types["ES 101"], ring.types["GHS 1"]
    now = ring.company.clock.now()
    ring.company.desk.execute(ReportKeyLost(ring.day_key, "Timo Lindner", "im Zug"))
    refused: list[tuple[RekeyKeys, type[Exception]]] = [
        (RekeyKeys(ring.system, (es,), " "), Missing),
        (RekeyKeys(ring.system, (es,), "weg", now + timedelta(minutes=1)), InTheFuture),
        (RekeyKeys(ring.system, (es,), "weg", now - timedelta(days=3)), ScheduleChangedLater),
        (RekeyKeys(ring.system, (ghs,), "weg", loss_report_id=1), NotAcceptable),
        (RekeyKeys(ring.system, (), "weg", successor="Neu"), NotAcceptable),
    ]
    for command, why in refused:
        with pytest.raises(why):
            desk.execute(command)
    ring.company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        desk.execute(RekeyKeys(ring.system, (es,), "weg"))
    with ring.company.house.new_unit_of_work(()) as uow:
        assert not any(kind.deactivated_at for kind in uow.find(KeyType))


def test_a_worthless_type_gets_no_new_cross(ring: Keyring) -> None:
    ring.company.desk.execute(RekeyKeys(ring.system, (ring.types["ES 101"],), "verloren"))
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(
            ChangeSchedule((CrossChange(ring.types["ES 101"], ring.cylinders["RZ 1"], opens=True),))
        )


def test_a_rekeying_that_left_the_crosses_standing_would_be_seen(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rekeying, "_open", lambda openings, kind: [])
    ring.company.desk.execute(RekeyKeys(ring.system, (ring.types["ES 101"],), "verloren"))
    with ring.company.house.new_unit_of_work(()) as uow:
        assert any(each.until_at is None for each in uow.find(rekeying.Opening, key_type_id=ring.types["ES 101"]))
