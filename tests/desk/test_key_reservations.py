"""Keys kept for somebody: who gets them, who is told, and how they are free again."""

from datetime import timedelta

import pytest

from accessdesk.desk import key_reservations
from accessdesk.desk.key_reservations import CancelReservation, ReserveKeys
from accessdesk.desk.people import SaveEmployee
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_refusals import KeyNotInStock, KeyReserved
from accessdesk.domain.key_reservations import KeyReservation
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.refusals import BeforeLastAct, ChangedMeanwhile, Missing, NotAcceptable, RightMissing, Unknown
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import Keyring, hang_keys, visitor_on_site


@pytest.fixture
def ring(company: Company) -> Keyring:
    return hang_keys(company)


def keep(ring: Keyring, *copies: CopyId, to: str = "Jonas Weiß", **changes: object) -> None:
    now = ring.company.clock.now()
    facts: dict[str, object] = {
        "copy_ids": copies,
        "purpose": "Zählerablesung",
        "from_at": now,
        "until_at": now + timedelta(hours=4),
        "employee_id": ring.company.employees[to],
    }
    ring.company.desk.execute(ReserveKeys(**{**facts, **changes}))  # type: ignore[arg-type]


def reservations(ring: Keyring) -> list[KeyReservation]:
    with ring.company.house.new_unit_of_work(()) as uow:
        return uow.find(KeyReservation)


def test_a_kept_key_goes_to_whom_it_is_kept_for(ring: Keyring) -> None:
    keep(ring, ring.day_key)
    assert ring.copy(ring.day_key).state is KeyCopyState.RESERVED
    ring.issue(ring.day_key, to="Jonas Weiß")
    (fetched,) = reservations(ring)
    assert fetched.ended_at is not None
    assert fetched.reason == ""
    assert ring.copy(ring.day_key).state is KeyCopyState.ISSUED


def test_a_key_kept_for_somebody_else_goes_out_only_with_the_reason(ring: Keyring) -> None:
    keep(ring, ring.day_key)
    with pytest.raises(KeyReserved) as refused:
        ring.issue(ring.day_key)
    assert refused.value.facts["name"] == "Jonas Weiß"
    ring.issue(ring.day_key, despite_reservation="Jonas Weiß ist krank")
    (given_up,) = reservations(ring)
    assert given_up.reason == "Jonas Weiß ist krank"
    assert given_up.ended_at is not None
    assert ring.handovers(ring.day_key)[0].holder_name == "Timo Lindner"


def test_a_visitor_fetches_what_was_kept_for_their_visit(ring: Keyring) -> None:
    visit_id = visitor_on_site(ring)
    keep(ring, ring.day_key, employee_id=None, visit_id=visit_id)
    ring.issue(ring.day_key, employee_id=None, visit_id=visit_id)
    assert reservations(ring)[0].ended_at is not None


def test_a_second_wish_for_a_kept_key_is_told_for_whom_and_until_when(ring: Keyring) -> None:
    keep(ring, ring.day_key)
    with pytest.raises(KeyReserved) as refused:
        keep(ring, ring.day_key, to="Timo Lindner")
    assert {"name", "begins", "ends"} <= set(refused.value.facts)
    ring.issue(ring.copies["ES 101/002"])
    with pytest.raises(KeyNotInStock):
        keep(ring, ring.copies["ES 101/002"])


def test_a_cancelled_reservation_needs_a_reason_and_frees_the_key(ring: Keyring) -> None:
    keep(ring, ring.day_key)
    with pytest.raises(Missing):
        ring.company.desk.execute(CancelReservation(ring.day_key, " "))
    ring.company.desk.execute(CancelReservation(ring.day_key, "Termin verschoben"))
    assert ring.copy(ring.day_key).state is KeyCopyState.IN_STOCK
    with pytest.raises(Unknown):
        ring.company.desk.execute(CancelReservation(ring.day_key, "noch einmal"))


def test_a_window_ends_after_it_begins_and_not_in_the_past(ring: Keyring) -> None:
    now = ring.company.clock.now()
    with pytest.raises(BeforeLastAct):
        keep(ring, ring.day_key, until_at=now)
    with pytest.raises(NotAcceptable, match="over_already"):
        keep(ring, ring.day_key, from_at=now - timedelta(hours=2), until_at=now - timedelta(hours=1))


def test_a_key_is_kept_for_exactly_one_who_works_here(ring: Keyring) -> None:
    with pytest.raises(Missing):
        keep(ring, ring.day_key, employee_id=None)
    ring.company.log_in(MANAGER)
    timo = ring.company.employees["Timo Lindner"]
    ring.company.desk.execute(SaveEmployee(timo, "Timo Lindner", active=False))
    with pytest.raises(NotAcceptable, match="not_active"):
        keep(ring, ring.day_key, to="Timo Lindner")


def test_keys_of_a_level_are_kept_by_who_may_hand_them_out(ring: Keyring) -> None:
    with pytest.raises(RightMissing):
        keep(ring, ring.permanent)


def test_the_database_keeps_a_copy_for_one_at_a_time(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(ring, ring.day_key)
    monkeypatch.setattr(key_reservations, "_refuse_conflict", lambda act, copy: None)
    monkeypatch.setattr(key_reservations, "KEY_MOVES", _Anything())
    with pytest.raises(ChangedMeanwhile):
        keep(ring, ring.day_key, to="Timo Lindner")
    assert len(reservations(ring)) == 1


class _Anything:
    def check(self, *args: object) -> None:
        """Let every move pass."""
