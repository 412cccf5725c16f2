"""Sealed emergency keys: two people, or the on-call alone and a second signature on the next working day."""

from datetime import date, timedelta

import pytest

from accessdesk.desk import key_seals
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.key_seals import BreakSeal, CountersignSeal, SealKey, UnsealKey
from accessdesk.domain.key_refusals import KeyNotInStock, SignatureNeeded
from accessdesk.domain.key_seals import KeySeal
from accessdesk.domain.keys import EvidenceLevel, KeyCopyState
from accessdesk.domain.refusals import (
    AlreadyThere,
    MoveNotAllowed,
    NotAcceptable,
    RightMissing,
    RuleBroken,
    SecondPersonNeeded,
)
from accessdesk.domain.working_days import next_working_day
from tests.support.houses import MANAGER, ON_CALL, PASSWORD, RECEPTION, Company
from tests.support.keyrings import APPROVED, SECOND_MANAGER, SIGNATURE, Keyring, hang_keys
from tests.support.stock_acts import BY_ON_CALL, broken_alone, sealed


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


def seal_of(ring: Keyring, seal_id: int) -> KeySeal:
    with ring.company.house.new_unit_of_work(()) as uow:
        return uow.get(KeySeal, seal_id)


def break_seal(ring: Keyring, **changes: object) -> BreakSeal:
    facts: dict[str, object] = {
        "copy_id": ring.master,
        "number": "S-0044",
        "reason": "Wasseralarm",
        "employee_id": ring.company.employees["Timo Lindner"],
        "signature": SIGNATURE,
    }
    return BreakSeal(**{**facts, **changes})  # type: ignore[arg-type]


def test_a_sealed_key_is_not_handed_out_like_others(ring: Keyring) -> None:
    sealed(ring, ring.master, "S-0044")
    assert ring.copy(ring.master).state is KeyCopyState.SEALED
    with pytest.raises(KeyNotInStock):
        ring.issue(ring.master, approval=APPROVED)
    with pytest.raises(AlreadyThere):
        ring.company.desk.execute(SealKey(ring.day_key, "S-0044", "zweimal", BY_ON_CALL))


def test_sealing_takes_two_different_people(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    for alone in (None, Approval(MANAGER, PASSWORD), Approval(RECEPTION, PASSWORD)):
        with pytest.raises(SecondPersonNeeded):
            ring.company.desk.execute(SealKey(ring.master, "S-1", "Notfall", alone))


def test_one_person_twice_would_be_stopped_by_the_database(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bug planted: whoever acts is their own second person."""
    monkeypatch.setattr(key_seals, "joined_by", lambda act, approval, right, besides=(): act.session.actor)
    ring.company.log_in(MANAGER)
    with pytest.raises(RuleBroken) as broken:
        ring.company.desk.execute(SealKey(ring.master, "S-1", "Notfall", APPROVED))
    assert "two_people" in str(broken.value.facts["rule"])


def test_two_people_break_a_seal_and_nothing_waits(ring: Keyring) -> None:
    seal_id = sealed(ring, ring.master, "S-0044")
    ring.company.log_in(MANAGER)
    with pytest.raises(SecondPersonNeeded):
        ring.company.desk.execute(break_seal(ring))
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(break_seal(ring, number="S-9", approval=APPROVED))
    with pytest.raises(SignatureNeeded):
        ring.company.desk.execute(break_seal(ring, signature=None, approval=APPROVED))
    assert ring.company.desk.execute(break_seal(ring, number="s-0044", approval=APPROVED)).id is not None
    (handover,) = ring.handovers(ring.master)
    assert (handover.evidence, handover.holder_name) == (EvidenceLevel.MASTER, "Timo Lindner")
    assert handover.approver_id == ring.company.employees[SECOND_MANAGER]
    assert not seal_of(ring, seal_id).waits_for_countersign


def test_the_on_call_breaks_a_seal_alone_and_another_person_signs(ring: Keyring) -> None:
    seal_id = sealed(ring, ring.master, "S-0044")
    broken_alone(ring, ring.master, "S-0044")
    (handover,) = ring.handovers(ring.master)
    assert (handover.evidence, handover.approver_id) == (EvidenceLevel.PERMANENT, None)
    assert seal_of(ring, seal_id).countersign_due == date(2026, 11, 24)
    with pytest.raises(SecondPersonNeeded):
        ring.company.desk.execute(CountersignSeal(seal_id, "war ich selbst"))
    ring.company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        ring.company.desk.execute(CountersignSeal(seal_id, "gesehen"))
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(CountersignSeal(seal_id, "Alarmprotokoll gelesen"))
    assert not seal_of(ring, seal_id).waits_for_countersign
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(CountersignSeal(seal_id, "noch einmal"))


def test_whoever_got_the_key_does_not_sign_for_it_either(ring: Keyring) -> None:
    seal_id = sealed(ring, ring.day_key, "S-2")
    ring.company.log_in(ON_CALL)
    ring.company.desk.execute(break_seal(ring, copy_id=ring.day_key, number="S-2", employee_id=_manager(ring)))
    ring.company.log_in(MANAGER)
    with pytest.raises(SecondPersonNeeded):
        ring.company.desk.execute(CountersignSeal(seal_id, "für mich selbst"))


def test_back_under_a_new_seal(ring: Keyring) -> None:
    sealed(ring, ring.master, "S-0044")
    broken_alone(ring, ring.master, "S-0044")
    ring.company.clock.forward(hours=2)
    ring.company.log_in(MANAGER)
    with pytest.raises(MoveNotAllowed):
        ring.company.desk.execute(SealKey(ring.master, "S-0045", "zurück", BY_ON_CALL))
    ring.give_back(ring.master)
    with pytest.raises(AlreadyThere):
        ring.company.desk.execute(SealKey(ring.master, "S-0044", "zurück", BY_ON_CALL))
    ring.company.desk.execute(SealKey(ring.master, "S-0045", "zurück", BY_ON_CALL))
    ring.company.desk.execute(UnsealKey(ring.master, "S-0045", "kein Notfallschlüssel mehr", BY_ON_CALL))
    assert ring.copy(ring.master).state is KeyCopyState.IN_STOCK


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 11, 26), date(2026, 11, 27)),
        (date(2026, 11, 27), date(2026, 11, 30)),
        (date(2026, 11, 29), date(2026, 11, 30)),
    ],
)
def test_the_next_working_day_leaves_the_weekend_out(day: date, following: date) -> None:
    assert next_working_day(day) == following


def test_what_waits_for_a_signature_is_to_be_cleared_up_and_then_overdue(ring: Keyring) -> None:
    from accessdesk.desk.to_clear_rows import ToClear
    from accessdesk.storage.lists import SqlLists

    sealed(ring, ring.master, "S-0044")
    broken_alone(ring, ring.master, "S-0044")
    lists, clock = SqlLists(ring.company.house.engine), ring.company.clock
    assert [row.kind for row in lists.to_clear(clock.now())] == [ToClear.SEAL_TO_SIGN]
    assert [row.kind for row in lists.to_clear(clock.now() + timedelta(days=2))] == [ToClear.SEAL_NOT_SIGNED]


def _manager(ring: Keyring) -> int:
    return ring.company.employees[MANAGER]
