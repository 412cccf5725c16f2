"""Taking back: within ten minutes, by the same account, while nothing came after; and everything is as it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from accessdesk.desk import corrections as desk_corrections
from accessdesk.desk.closing import CloseDesk
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import ComeBack, HandOverEscort
from accessdesk.desk.places import MoveVisitors
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.desk.unclear import ReportUnclear
from accessdesk.desk.visits import CallHost
from accessdesk.domain.badges import BadgeCard
from accessdesk.domain.escorts import ASKED, Assignment, Custody, EscortState, GapReport
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.places import Whereabouts
from accessdesk.domain.refusals import EscortNotEligible, NotAcceptable, Refusal
from accessdesk.domain.supervision import UnknownSpan
from accessdesk.domain.visits import Absence, Badge, BadgeState, Visit, VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.storage.undoable_acts import (
    ACTS,
    accepts,
    back,
    collected,
    collected_by_whom_was_asked,
    departed,
    handed_over,
    on_site,
)
from tests.support.houses import MANAGER, NOW, RECEPTION, Company


@pytest.fixture
def company(company_on_both: Company) -> Company:
    """The log is read back alike on both databases."""
    return company_on_both


def rows_of(company: Company, visit_id: VisitId) -> tuple[object, ...]:
    """Everything that stands about a visit, but for the count of its changes and what covers nothing."""
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
        custody = [c for c in uow.find(Custody, visit_id=visit_id) if c.ended_at != c.started_at]
        away = [a for a in uow.find(Absence, visit_id=visit_id) if a.back_at != a.left_at]
        active = [a for a in uow.find(Assignment, visit_id=visit_id) if a.state is EscortState.ACTIVE]
        badges = [b for b in uow.find(Badge, visit_id=visit_id) if b.closed_at != b.issued_at]
        places = [p for p in uow.find(Whereabouts, visit_id=visit_id) if p.ended_at != p.started_at]
        gaps = uow.find(GapReport, visit_id=visit_id)
        cards = [replace(card, entered_at=NOW) for card in uow.find(BadgeCard)]
        asked = [a for a in uow.find(Assignment, visit_id=visit_id) if a.state in ASKED]
    facts = (visit.state, visit.arrived_at, visit.departed_at, visit.last_confirmed_at, visit.reason, visit.until)
    return (facts, custody, away, active, badges, places, gaps, cards, asked)


def told_of(company: Company) -> tuple[object, ...]:
    """What the lists say about everybody now."""
    lists, now = SqlLists(company.house.engine), company.clock.now()
    visits = [row.id for row in lists.visits("", None, 50)]
    custody = [lists.custody(visit_id) for visit_id in visits]
    return lists.waiting(), lists.inside(now), lists.presence(now), custody


@pytest.mark.parametrize("name", ACTS)
def test_what_was_taken_back_leaves_everything_as_it_was(company: Company, name: str) -> None:
    visit_id, command = ACTS[name](company)
    before, told = rows_of(company, visit_id), told_of(company)
    done = company.desk.execute(command)
    assert rows_of(company, visit_id) != before
    company.desk.execute(TakeBack(done.undo))
    assert told_of(company) == told
    company.clock.forward(minutes=9)
    assert rows_of(company, visit_id) == before
    assert verify_engine(company.house.engine).findings == ()


def test_a_walk_in_whose_arrival_was_taken_back_never_came(company: Company) -> None:
    done = company.desk.execute(company.arrival())
    company.desk.execute(TakeBack(done.undo))
    lists, now = SqlLists(company.house.engine), company.clock.now()
    assert (lists.waiting(), lists.inside(now), lists.presence()) == ([], [], [])
    assert lists.visits("", None, 50) == []
    with company.house.new_unit_of_work(()) as uow:
        (visit,) = uow.find(Visit)
        (custody,) = uow.find(Custody)
    assert (visit.state, visit.arrived_at) == (VisitState.ENTERED_IN_ERROR, None)
    assert custody.ended_at == custody.started_at
    assert verify_engine(company.house.engine).findings == ()


def test_custody_goes_on_after_an_undone_departure_without_a_gap_or_an_overlap(company: Company) -> None:
    visit_id = on_site(company)
    lists = SqlLists(company.house.engine)
    before = lists.custody(visit_id)
    done = company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    company.clock.forward(minutes=5)
    company.desk.execute(TakeBack(done.undo))
    assert lists.custody(visit_id) == before
    (inside,) = lists.inside(company.clock.now())
    assert (inside.keeper_name, inside.gap_since) == ("Timo Lindner", None)
    company.desk.execute(HandOverEscort((visit_id,), accepts(company, "Mehmet Brandt")))
    first, second = lists.custody(visit_id)[1:]
    assert first.ended_at == second.started_at


def test_after_an_undone_return_an_earlier_return_can_be_entered(company: Company) -> None:
    visit_id, command = back(company)
    done = company.desk.execute(command)
    company.desk.execute(TakeBack(done.undo))
    company.desk.execute(ComeBack(visit_id, accepts(company), company.clock.now() - timedelta(minutes=10)))
    kinds = [(part.away, part.keeper_name) for part in SqlLists(company.house.engine).custody(visit_id)]
    assert kinds == [(False, ""), (False, "Timo Lindner"), (True, ""), (False, "Timo Lindner")]


def test_both_entries_show_and_a_delivery_is_counted_once(company: Company) -> None:
    wrong = company.desk.execute(RecordDelivery("Kurier Nord", "Wareneingang", 33))
    company.desk.execute(TakeBack(wrong.undo))
    company.desk.execute(RecordDelivery("Kurier Nord", "Wareneingang", 3))
    lists = SqlLists(company.house.engine)
    assert [row.pieces for row in lists.deliveries(company.clock.now() - timedelta(hours=1))] == [3]
    right, correction, first = lists.log_page(LogFilter(limit=3))
    assert [row.type for row in (first, correction, right)] == [
        EntryType.DELIVERY_RECORDED,
        EntryType.ACT_TAKEN_BACK,
        EntryType.DELIVERY_RECORDED,
    ]
    assert (first.taken_back, correction.taken_back, right.taken_back) == (True, False, False)
    assert correction.facts["d.corrects"] == str(first.id)


def refusal(company: Company, entries: tuple[int, ...]) -> str:
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(TakeBack(entries))
    return str(refused.value.facts["why"])


def test_after_ten_minutes_it_stays(company: Company) -> None:
    visit_id, command = departed(company)
    done = company.desk.execute(command)
    company.clock.forward(minutes=10, seconds=1)
    assert refusal(company, done.undo) == "undo_too_late"
    assert rows_of(company, visit_id)[0][0] is VisitState.DEPARTED  # type: ignore[index]


def test_another_account_takes_nothing_back(company: Company) -> None:
    _, command = departed(company)
    done = company.desk.execute(command)
    company.log_in(MANAGER)
    assert refusal(company, done.undo) == "undo_by_another"


def test_nothing_is_taken_back_twice_and_no_correction_is_taken_back(company: Company) -> None:
    _, command = departed(company)
    done = company.desk.execute(command)
    company.desk.execute(TakeBack(done.undo))
    assert refusal(company, done.undo) == "undone_already"
    newest = SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0]
    assert refusal(company, (newest.id,)) == "not_undoable"


def test_what_others_built_upon_stays(company: Company) -> None:
    done = company.desk.execute(company.arrival())
    company.desk.execute(CallHost(VisitId(done.id or 0)))
    assert refusal(company, done.undo) == "undo_something_later"


def test_a_collection_stays_once_the_visitor_was_moved_and_a_move_once_somebody_was_handed_over(
    company: Company,
) -> None:
    visit_id, command = collected(company)
    fetched = company.desk.execute(command)
    moved = company.desk.execute(MoveVisitors((visit_id,), company.zones["RZ 2"]))
    assert refusal(company, fetched.undo) == "undo_something_later"
    company.desk.execute(HandOverEscort((visit_id,), accepts(company, "Mehmet Brandt")))
    assert refusal(company, moved.undo) == "undo_something_later"


def test_a_collection_stays_once_reception_has_closed(company: Company) -> None:
    _, command = collected_by_whom_was_asked(company)
    done = company.desk.execute(command)
    company.desk.execute(CloseDesk())
    assert refusal(company, done.undo) == "undo_desk_closed"


def test_a_handover_stays_when_the_escort_from_before_may_not_escort_any_more(company: Company) -> None:
    visit_id, command = back(company)
    company.desk.execute(command)
    company.clock.forward(minutes=1)
    done = company.desk.execute(HandOverEscort((visit_id,), accepts(company)))
    company.log_in(MANAGER)
    company.desk.execute(SuspendEmployee(company.employees["Mehmet Brandt"]))
    company.log_in(RECEPTION)
    with pytest.raises(EscortNotEligible):
        company.desk.execute(TakeBack(done.undo))


def test_after_an_undone_return_nobody_is_said_to_have_been_seen_then(company: Company) -> None:
    visit_id, command = back(company)
    with company.house.new_unit_of_work(()) as uow:
        seen = uow.get(Visit, visit_id).last_confirmed_at
    company.desk.execute(TakeBack(company.desk.execute(command).undo))
    company.desk.execute(ReportUnclear(visit_id, "kam nicht wieder"))
    with company.house.new_unit_of_work(()) as uow:
        (unknown,) = uow.find(UnknownSpan, visit_id=visit_id)
    assert unknown.started_at == seen


def test_the_badge_of_a_collection_taken_back_goes_to_the_next_visitor(company: Company) -> None:
    visit_id, command = collected(company)
    company.desk.execute(TakeBack(company.desk.execute(command).undo))
    lists = SqlLists(company.house.engine)
    assert [row.number for row in lists.badges("17", None, 9, company.clock.now())] == []
    again = company.desk.execute(command)
    (row,) = lists.badges("17", None, 9, company.clock.now())
    assert (row.id, row.visit_id) == (again.id, visit_id)


def test_if_what_the_act_began_did_not_give_way_first_two_would_answer_for_the_visitor(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, command = handed_over(company)
    done = company.desk.execute(command)
    in_turn = desk_corrections._gives_way
    monkeypatch.setattr(desk_corrections, "_gives_way", lambda written: -in_turn(written))
    with pytest.raises(Refusal):
        company.desk.execute(TakeBack(done.undo))


def test_of_two_acts_neither_is_taken_back_when_one_cannot_be(company: Company) -> None:
    first, command = departed(company)
    gone = company.desk.execute(command)
    company.log_in(MANAGER)
    other = company.desk.execute(company.arrival(name="Jan Peters"))
    company.log_in(RECEPTION)
    assert refusal(company, (*gone.undo, *other.undo)) == "undo_by_another"
    assert rows_of(company, first)[0][0] is VisitState.DEPARTED  # type: ignore[index]


def test_without_its_questions_a_late_undo_would_bring_back_who_was_there_again(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_id, command = departed(company)
    done = company.desk.execute(command)
    company.clock.forward(minutes=30)
    assert refusal(company, done.undo) == "undo_too_late"
    monkeypatch.setattr(desk_corrections, "why_no_undo", lambda *_, **__: None)
    company.desk.execute(TakeBack(done.undo))
    assert rows_of(company, visit_id)[0][0] is VisitState.ON_SITE  # type: ignore[index]
