"""Custody, gaps, presence and badges against a second account that is kept by hand, second by second, after every act.

The clock jumps, also backwards; acts are entered late; the desk, the database and the lists are the real ones.
"""

import contextlib
import shutil
from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from accessdesk.desk import departures, escorts, visits
from accessdesk.domain.visits import BadgeState
from tests.desk.custody_desk import ESCORTS, VISITORS, ZONES, CustodyDesk
from tests.desk.night_desk import NightDesk

QUICK = settings(
    max_examples=4,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
    derandomize=True,
)
LARGE = settings(QUICK, derandomize=False, max_examples=300, stateful_step_count=60)


def test_any_order_of_acts_is_accounted_for_to_the_second() -> None:
    run_state_machine_as_test(CustodyDesk, settings=QUICK)


@pytest.mark.proof
def test_thousands_of_acts_in_any_order_are_accounted_for_to_the_second() -> None:
    run_state_machine_as_test(CustodyDesk, settings=LARGE)


def test_any_order_of_acts_by_day_and_night_is_accounted_for_to_the_second() -> None:
    run_state_machine_as_test(NightDesk, settings=QUICK)


@pytest.mark.proof
def test_thousands_of_acts_by_day_and_night_are_accounted_for_to_the_second() -> None:
    run_state_machine_as_test(NightDesk, settings=LARGE)


@contextlib.contextmanager
def a_desk() -> Iterator[CustodyDesk]:
    machine = CustodyDesk()
    try:
        machine.three_are_inside(0)
        machine.time_passes(600)
        machine.the_desk_and_the_stop_watch_agree()
        yield machine
    finally:
        machine.company.house.close()
        shutil.rmtree(machine.folder)


def caught(machine: CustodyDesk) -> bool:
    """Whether what happened is noticed: by the account, or by the database's own guard before it."""
    try:
        machine.the_desk_and_the_stop_watch_agree()
    except AssertionError:
        return True
    return False


def test_a_keeper_who_was_not_let_go_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: the gap is reported and custody runs on."""
    monkeypatch.setattr(escorts, "close_custody", lambda *_: [])
    with a_desk() as machine:
        machine.report_gap(0, 0)
        assert caught(machine)


def test_two_keepers_at_a_time_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: the old escort's custody is closed a minute too late, beside the new one's."""
    real = escorts.close_custody
    monkeypatch.setattr(escorts, "close_custody", lambda act, id, at: real(act, id, at + timedelta(minutes=1)))
    with a_desk() as machine:
        machine.hand_over([0], ESCORTS[1], 60)
        assert caught(machine)


def test_an_absence_that_nobody_ends_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: whoever was away when the day ended and is found inside stays away in the books, and so hides a gap."""
    monkeypatch.setattr(departures, "end_absence", lambda *_: [])
    with a_desk() as machine:
        away_unclear_and_found(machine)
        assert caught(machine)


def test_whoever_was_away_at_the_end_of_the_day_and_is_found_inside_is_on_the_list_and_in_a_gap() -> None:
    with a_desk() as machine:
        away_unclear_and_found(machine)
        machine.the_desk_and_the_stop_watch_agree()


def away_unclear_and_found(machine: CustodyDesk) -> None:
    machine.leave(0, 0)
    machine.time_passes(1200)
    machine.unclear(0)
    machine.time_passes(1200)
    machine.find(0, 0)
    machine.time_passes(1200)


def test_a_departure_that_was_invented_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: a visit is closed without a confirmation, and gets a departure time all the same."""
    real = departures._record_end

    def invented(act, kind, ended, *rest, **more):  # type: ignore[no-untyped-def]
        return real(act, kind, departures.replace(ended, departed_at=act.uow.now), *rest, **more)

    monkeypatch.setattr(departures, "_record_end", invented)
    with a_desk() as machine:
        machine.unclear(0)
        machine.time_passes(60)
        machine.give_up(0)
        assert caught(machine)


def test_a_badge_that_stayed_out_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(departures, "close_badges", lambda *_: [])
    with a_desk() as machine:
        machine.depart([0], 0, BadgeState.RETURNED, 0)
        assert caught(machine)


def moved_and_handed_over_before(machine: CustodyDesk) -> None:
    machine.move(0, "RZ 1", 0)
    machine.time_passes(600)
    machine.move(0, "RZ 2", 0)
    machine.time_passes(600)
    machine.hand_over([0], ESCORTS[1], 900)


def test_a_handover_entered_late_puts_nobody_in_two_places() -> None:
    with a_desk() as machine:
        moved_and_handed_over_before(machine)
        machine.the_desk_and_the_stop_watch_agree()


def test_a_handover_before_the_last_move_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    real = escorts.happened
    monkeypatch.setattr(escorts, "happened", lambda act, at, **_: real(act, at))
    with a_desk() as machine:
        moved_and_handed_over_before(machine)
        assert caught(machine)


def moved_and_taken_back() -> tuple[NightDesk, int]:
    """Two visitors of one escort are moved together, and it is taken back."""
    machine = NightDesk()
    machine.one_is_away_two_are_inside_one_waits(late=2437)
    machine.time_passes(20)
    machine.the_desk_and_the_stop_watch_agree()
    before = machine.accepted
    for zone in ("RZ 1", "RZ 2"):
        if machine.accepted == before:
            machine.move(0, zone, 0)
    machine.the_desk_and_the_stop_watch_agree()
    machine.take_back()
    return machine, machine.accepted - before


def test_a_move_that_is_taken_back_is_taken_back_for_all_who_went_along() -> None:
    machine, acts = moved_and_taken_back()
    try:
        assert acts == 2
        machine.the_desk_and_the_stop_watch_agree()
    finally:
        machine.teardown()


def test_a_move_taken_back_for_one_of_them_alone_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: the account forgets those who went along, as the desk would if its undo named one of them."""
    monkeypatch.setattr(NightDesk, "together", lambda _, ids: ids)
    machine, _ = moved_and_taken_back()
    try:
        assert caught(machine)
    finally:
        machine.teardown()


def test_whoever_went_ahead_alone_is_a_gap_however_the_departure_is_known() -> None:
    with a_desk() as machine:
        machine.depart([0], 0, BadgeState.RETURNED, 300)
        machine.the_desk_and_the_stop_watch_agree()


def back_lost_at_once_and_handed_over_before(machine: CustodyDesk) -> None:
    machine.leave(0, 0)
    machine.time_passes(1200)
    machine.come_back(0, ESCORTS[0], 0)
    machine.report_gap(0, 0)
    machine.time_passes(60)
    machine.hand_over([0], ESCORTS[1], 600)


def arrived_before_the_closing(machine: NightDesk) -> None:
    machine.depart([0], 0, BadgeState.RETURNED, 0)
    machine.close_desk(1, 0)
    machine.time_passes(60)
    machine.arrive(VISITORS[2], ZONES[1], 600)


def test_a_reception_that_kept_somebody_while_it_is_closed_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: nobody looks whether the desk closed between the arrival and its entry."""
    monkeypatch.setattr(visits, "left_behind", lambda *_: ())
    machine = NightDesk()
    try:
        machine.three_are_inside(0)
        arrived_before_the_closing(machine)
        with pytest.raises(AssertionError, match="closed"):
            machine.nobody_is_with_a_reception_that_is_closed()
    finally:
        machine.company.house.close()
        shutil.rmtree(machine.folder)


def test_nobody_is_handed_over_while_they_were_away() -> None:
    with a_desk() as machine:
        back_lost_at_once_and_handed_over_before(machine)
        machine.the_desk_and_the_stop_watch_agree()
