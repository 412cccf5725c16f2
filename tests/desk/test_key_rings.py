"""Rings go as one and come back as one; a copy goes alone only when it was taken off."""

import pytest

from accessdesk.desk import keys as desk_keys
from accessdesk.desk.cabinets import AssignHook
from accessdesk.desk.key_rings import BreakUpRing, MakeRing, PutOnRing, RestoreRing, TakeOffRing
from accessdesk.domain.events import EntryType
from accessdesk.domain.key_refusals import KeyNotInStock, KeyOnRing
from accessdesk.domain.key_rings import RingKey
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.storage.test_keys import entries
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import Keyring, hang_keys
from tests.support.place_acts import cabinet_with, made


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return ring


def rounds(ring: Keyring) -> tuple[int, tuple[int, ...]]:
    """A ring for the guard's round: a day key and a permanent one."""
    copies = (ring.day_key, ring.permanent)
    return made(ring, MakeRing("Rundgang", copies)), copies


def on(ring: Keyring, ring_id: int) -> list[int]:
    with ring.company.house.new_unit_of_work(()) as uow:
        return [key.copy_id for key in uow.find(RingKey, ring_id=ring_id, until_at=None)]


def test_a_ring_goes_and_comes_as_one_and_each_copy_has_its_entry(ring: Keyring) -> None:
    ring_id, copies = rounds(ring)
    with pytest.raises(KeyOnRing) as told:
        ring.issue(ring.day_key)
    assert told.value.facts["others"] == "HS 2/001"
    ring.issue(*copies)
    ring.give_back(*copies)
    assert len(entries(ring, EntryType.KEYS_ISSUED)) == len(entries(ring, EntryType.KEYS_RETURNED)) == 2
    assert on(ring, ring_id) == list(copies)


def test_a_desk_that_did_not_look_at_rings_would_tear_them_apart(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds(ring)
    monkeypatch.setattr(desk_keys, "check_whole_rings", lambda act, copies, states: None)
    ring.issue(ring.day_key)
    assert ring.copy(ring.permanent).state is KeyCopyState.IN_STOCK


def test_a_copy_goes_alone_after_it_was_taken_off(ring: Keyring) -> None:
    ring_id, copies = rounds(ring)
    ring.company.desk.execute(TakeOffRing(ring.day_key, "einzeln gebraucht"))
    ring.issue(ring.day_key)
    assert on(ring, ring_id) == [copies[1]]
    ring.issue(ring.permanent)
    with pytest.raises(KeyNotInStock):
        ring.company.desk.execute(TakeOffRing(ring.permanent, "unterwegs"))


def test_a_copy_that_comes_back_alone_is_off_its_ring(ring: Keyring) -> None:
    ring_id, copies = rounds(ring)
    ring.issue(*copies)
    ring.give_back(ring.day_key)
    assert on(ring, ring_id) == [ring.permanent]
    assert len(entries(ring, EntryType.KEY_TAKEN_OFF_RING)) == 1
    ring.give_back(ring.permanent)


def test_a_ring_is_broken_up_and_restored_with_the_same_copies(ring: Keyring) -> None:
    ring_id, copies = rounds(ring)
    third = ring.copies["ES 101/002"]
    ring.company.desk.execute(PutOnRing(ring_id, (third,)))
    ring.company.desk.execute(TakeOffRing(third, "zu schwer"))
    ring.company.clock.forward(hours=1)
    ring.company.desk.execute(BreakUpRing(ring_id, "Umbau"))
    ring.issue(ring.day_key)
    with pytest.raises(KeyNotInStock):
        ring.company.desk.execute(RestoreRing(ring_id))
    ring.give_back(ring.day_key)
    ring.company.desk.execute(RestoreRing(ring_id))
    assert on(ring, ring_id) == list(copies)
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(RestoreRing(ring_id))


def test_a_ring_hangs_on_one_hook_with_all_its_copies(ring: Keyring) -> None:
    hooks = cabinet_with(ring, "Tresor B", 2)
    ring.company.desk.execute(AssignHook(hooks[0], ring.day_key))
    ring_id, copies = rounds(ring)
    ring.company.desk.execute(AssignHook(hooks[0], ring_id=ring_id))
    assert {ring.copy(id).location for id in copies} == {"Tresor B · 1"}
    ring.issue(*copies)
    (hook, _) = SqlKeyLists(ring.company.house.engine).hooks()
    assert (hook.what, hook.out_with, hook.is_here) == ("Rundgang", "Timo Lindner", False)
    ring.give_back(*copies, locations=("Tresor B · 1",) * 2)
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(AssignHook(hooks[1], ring.day_key))


def test_a_copy_is_on_one_ring_at_a_time(ring: Keyring) -> None:
    rounds(ring)
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(MakeRing("Zweiter", (ring.day_key, ring.copies["ES 101/002"])))
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(MakeRing("Einer", (ring.copies["ES 101/002"],)))
