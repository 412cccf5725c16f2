"""Keys that break, end before two people, or are found: no move without its evidence, nothing available silently."""

from dataclasses import replace

import pytest

from accessdesk.desk import key_ends
from accessdesk.desk.key_ends import DestroyKey, RecoverMissingKey, ReportKeyDefect, SettleKeyDefect, TakeFoundKey
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost, RestockFoundKey
from accessdesk.domain.key_ends import CylinderState, Fragment, KeyDefect, KeyDestruction, KeyFind
from accessdesk.domain.keys import KeyCopyState, NoSignature
from accessdesk.domain.refusals import (
    KeyAlreadyOut,
    LoginRefused,
    Missing,
    NotAcceptable,
    RightMissing,
    RuleBroken,
    SecondPersonNeeded,
)
from tests.support.houses import AUDITOR, MANAGER, PASSWORD, RECEPTION, Company
from tests.support.keyrings import APPROVED, Keyring, hang_keys
from tests.support.stock_acts import BY_RECEPTION, missing


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    ring.company.log_in(MANAGER)
    return ring


def only(ring: Keyring, kind: type) -> object:
    with ring.company.house.new_unit_of_work(()) as uow:
        (one,) = uow.find(kind)
    return one


def test_a_key_that_breaks_out_there_stays_with_its_holder_until_the_pieces_come(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    report = ReportKeyDefect(ring.day_key, "Timo Lindner", Fragment.IN_CYLINDER, CylinderState.BLOCKED)
    defect = ring.company.desk.execute(report).id
    assert defect is not None
    assert ring.copy(ring.day_key).state is KeyCopyState.DEFECTIVE
    assert ring.handovers(ring.day_key)[0].returned_at is None
    ring.give_back(ring.day_key)
    assert ring.copy(ring.day_key).state is KeyCopyState.DEFECTIVE
    ring.company.desk.execute(SettleKeyDefect(defect, "Fragment gezogen"))
    known = only(ring, KeyDefect)
    assert isinstance(known, KeyDefect)
    assert known.finding == "Fragment gezogen"
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(SettleKeyDefect(defect, "noch einmal"))


def test_a_key_is_destroyed_by_two_different_people(ring: Keyring) -> None:
    for alone in (None, Approval(MANAGER, PASSWORD)):
        with pytest.raises(SecondPersonNeeded):
            ring.company.desk.execute(DestroyKey(ring.day_key, "verbogen", alone))
    with pytest.raises(LoginRefused):
        ring.company.desk.execute(DestroyKey(ring.day_key, "verbogen", Approval(RECEPTION, "falsch")))
    with pytest.raises(SecondPersonNeeded):
        ring.company.desk.execute(DestroyKey(ring.day_key, "verbogen", Approval(AUDITOR, PASSWORD)))
    with pytest.raises(Missing):
        ring.company.desk.execute(DestroyKey(ring.day_key, " ", BY_RECEPTION))
    ring.company.desk.execute(DestroyKey(ring.day_key, "verbogen", BY_RECEPTION))
    assert ring.copy(ring.day_key).state is KeyCopyState.DESTROYED
    end = only(ring, KeyDestruction)
    assert isinstance(end, KeyDestruction)
    assert (end.witness_name, end.destroyed_by) == (RECEPTION, ring.company.employees[MANAGER])


def test_a_witness_who_is_the_same_person_would_be_stopped_by_the_database(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bug planted: whoever acts is taken as the second person."""
    session = ring.company.desk.session
    assert session is not None
    monkeypatch.setattr(key_ends, "joined_by", lambda act, approval, right: act.session.actor)
    with pytest.raises(RuleBroken) as broken:
        ring.company.desk.execute(DestroyKey(ring.day_key, "verbogen", APPROVED))
    assert "two_people" in str(broken.value.facts["rule"])
    assert ring.copy(ring.day_key).state is KeyCopyState.IN_STOCK


def test_a_destruction_that_named_one_person_alone_would_be_told_by_the_log(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bug planted: the second person is checked but not named in the entry."""
    from accessdesk.storage.verifying import verify_engine

    real = key_ends.joined_by
    seen: list[object] = []

    def forgetful(act, approval, right):  # type: ignore[no-untyped-def]
        class Deaf:
            def __getattr__(self, name: str) -> object:
                return getattr(act.uow, name) if name != "add_actor" else seen.append

        return real(replace(act, uow=Deaf()), approval, right)

    monkeypatch.setattr(key_ends, "joined_by", forgetful)
    ring.company.desk.execute(DestroyKey(ring.day_key, "verbogen", BY_RECEPTION))
    assert seen
    assert verify_engine(ring.company.house.engine).findings


def test_a_key_in_somebodys_hands_is_not_destroyed_behind_their_back(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    with pytest.raises(KeyAlreadyOut):
        ring.company.desk.execute(DestroyKey(ring.day_key, "verbogen", APPROVED))
    ring.company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        ring.company.desk.execute(DestroyKey(ring.permanent, "verbogen", APPROVED))


@pytest.mark.parametrize("lost", [False, True])
def test_a_finder_ends_the_handover_and_the_key_waits_for_its_inspection(ring: Keyring, lost: bool) -> None:
    ring.issue(ring.day_key)
    if lost:
        ring.company.desk.execute(ReportKeyLost(ring.day_key, "Timo Lindner", "weg"))
        ring.company.desk.execute(ConfirmKeyLoss(ring.day_key))
    ring.company.clock.forward(hours=1)
    receipt = ring.company.desk.execute(TakeFoundKey(ring.day_key, "Nadia Haddad", "Gleis 5")).id
    assert receipt is not None
    handover = ring.handovers(ring.day_key)[0]
    assert (handover.returner, handover.no_signature_reason) == ("Nadia Haddad", NoSignature.FINDER)
    assert ring.copy(ring.day_key).state is KeyCopyState.FOUND
    ring.company.desk.execute(RestockFoundKey(ring.day_key, "unversehrt"))
    find = only(ring, KeyFind)
    assert isinstance(find, KeyFind)
    assert (find.where_found, find.inspection) == ("Gleis 5", "unversehrt")
    ring.issue(ring.day_key)


def test_a_found_key_goes_back_to_its_holder_only_with_an_inspection(ring: Keyring) -> None:
    ring.issue(ring.permanent)
    ring.company.desk.execute(TakeFoundKey(ring.permanent, "Nadia Haddad", "Gleis 5"))
    from accessdesk.domain.key_refusals import KeyNotInStock

    with pytest.raises(KeyNotInStock):
        ring.issue(ring.permanent)
    ring.issue(ring.permanent, inspection="unversehrt, Anhänger fehlt")
    assert ring.copy(ring.permanent).state is KeyCopyState.ISSUED
    find = only(ring, KeyFind)
    assert isinstance(find, KeyFind)
    assert find.inspection == "unversehrt, Anhänger fehlt"


def test_a_missing_key_that_turns_up_says_where(ring: Keyring) -> None:
    missing(ring, ring.day_key)
    with pytest.raises(Missing):
        ring.company.desk.execute(RecoverMissingKey(ring.day_key, " "))
    ring.company.desk.execute(RecoverMissingKey(ring.day_key, "hinter dem Tresor", "Tresor B"))
    copy = ring.copy(ring.day_key)
    assert (copy.state, copy.location) == (KeyCopyState.IN_STOCK, "Tresor B")


def test_a_missing_key_of_a_holder_that_turns_up_ends_the_handover(ring: Keyring) -> None:
    ring.issue(ring.day_key)
    missing(ring, ring.day_key)
    assert ring.company.desk.execute(RecoverMissingKey(ring.day_key, "im Tresor")).id is not None
    assert ring.handovers(ring.day_key)[0].returned_at is not None
    assert ring.copy(ring.day_key).state is KeyCopyState.IN_STOCK
