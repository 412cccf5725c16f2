"""Reception closes and opens: nobody waits unseen, and the on-call works alone."""

from datetime import timedelta
from typing import Any

import pytest

from accessdesk.desk.closing import CloseDesk, OpenDesk
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import CloseUnconfirmed, RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises
from accessdesk.desk.paper_forms import EnterPaperVisit, IssuePaperForms
from accessdesk.desk.places import BringToDesk
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.unclear import ReportUnclear
from accessdesk.domain.escorts import Acceptance, Custody, CustodyKind
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.presence import PaperFormKind
from accessdesk.domain.refusals import BeforeLastAct, NotAcceptable
from accessdesk.domain.visits import BadgeState, Visit, VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, ON_CALL, PIN, Company


def escort(company: Company, name: str = "Timo Lindner") -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def collect(company: Company, visit_id: VisitId, badge: str = "B-1") -> None:
    until = company.clock.now() + timedelta(hours=4)
    company.desk.execute(CollectVisitor(visit_id, badge, until, escort=escort(company)))


def custody_of(company: Company, visit_id: VisitId) -> list[tuple[CustodyKind, int | None, bool]]:
    with company.house.new_unit_of_work(()) as uow:
        return [(c.kind, c.keeper_id, c.ended_at is None) for c in uow.find(Custody, visit_id=visit_id)]


def types(company: Company) -> list[str]:
    return [row.type for row in SqlLists(company.house.engine).log_page(LogFilter(limit=4))]


def test_a_waiting_visitor_is_handed_to_a_named_person_and_taken_back(company: Company) -> None:
    visit_id, jonas = company.arrived(), company.employees["Jonas Weiß"]
    company.clock.forward(minutes=5)
    company.desk.execute(CloseDesk({visit_id: jonas}))
    lists = SqlLists(company.house.engine)
    (waiting,) = lists.waiting()
    assert (waiting.keeper_kind, waiting.keeper_name) == (CustodyKind.NAMED, "Jonas Weiß")
    assert lists.closed_since() == company.clock.now()
    company.clock.forward(hours=1)
    company.desk.execute(OpenDesk())
    assert custody_of(company, visit_id) == [
        (CustodyKind.RECEPTION, None, False),
        (CustodyKind.NAMED, jonas, False),
        (CustodyKind.RECEPTION, None, True),
    ]
    assert lists.closed_since() is None
    assert verify_engine(company.house.engine).findings == ()


def test_whoever_nobody_takes_over_stands_without_reception_and_says_so_everywhere(company: Company) -> None:
    visit_id = company.arrived()
    company.desk.execute(CloseDesk())
    assert types(company)[:2] == [EntryType.DESK_CLOSED, EntryType.LEFT_WITHOUT_RECEPTION]
    lists = SqlLists(company.house.engine)
    assert lists.waiting()[0].keeper_kind is None
    assert [row.keeper_kind for row in lists.presence()] == [None], "and still on the evacuation list"
    company.clock.forward(hours=1)
    company.desk.execute(OpenDesk())
    assert custody_of(company, visit_id)[-1] == (CustodyKind.RECEPTION, None, True)


def test_reception_s_custody_that_went_on_while_it_is_closed_would_be_seen(company: Company) -> None:
    """Twin: before the closing the same row says reception."""
    company.arrived()
    assert SqlLists(company.house.engine).waiting()[0].keeper_kind is CustodyKind.RECEPTION


def test_only_those_in_reception_s_hands_change_hands(company: Company) -> None:
    inside = company.arrived(name="Ada Eze")
    collect(company, inside)
    waiting = company.arrived(name="Bo Lund")
    company.desk.execute(CloseDesk({waiting: company.employees["Jonas Weiß"]}))
    assert custody_of(company, inside)[-1][0] is CustodyKind.ESCORT
    company.clock.forward(minutes=1)
    with pytest.raises(NotAcceptable):
        company.desk.execute(CloseDesk())
    company.desk.execute(OpenDesk())
    with pytest.raises(NotAcceptable):
        company.desk.execute(OpenDesk())
    with pytest.raises(NotAcceptable):
        company.desk.execute(CloseDesk({inside: company.employees["Jonas Weiß"]}))


def test_a_closing_cannot_lie_before_an_arrival_nor_an_opening_before_the_closing(company: Company) -> None:
    company.arrived()
    company.clock.forward(minutes=10)
    with pytest.raises(BeforeLastAct):
        company.desk.execute(CloseDesk(happened_at=company.clock.now() - timedelta(minutes=20)))
    company.desk.execute(CloseDesk())
    company.clock.forward(minutes=10)
    with pytest.raises(BeforeLastAct):
        company.desk.execute(OpenDesk(happened_at=company.clock.now() - timedelta(minutes=20)))


def test_the_on_call_alone_does_a_whole_night(company: Company) -> None:
    """Arrival, collection with an escort, a break, a handover and the departure, by an on-call account and no other."""
    company.desk.execute(CloseDesk())
    company.clock.forward(hours=6)
    company.log_in(ON_CALL)
    visit_id = company.arrived(name="Nachttechnik Sørensen")
    on_call = company.employees[ON_CALL]
    assert custody_of(company, visit_id) == [(CustodyKind.NAMED, on_call, True)], "who receives at night is named"
    company.clock.forward(minutes=5)
    collect(company, visit_id)
    company.clock.forward(minutes=30)
    company.desk.execute(HandOverEscort((visit_id,), escort(company, "Mehmet Brandt")))
    company.clock.forward(minutes=5)
    company.desk.execute(LeavePremises(visit_id))
    company.clock.forward(minutes=5)
    company.desk.execute(ComeBack(visit_id, escort(company)))
    company.clock.forward(minutes=20)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    with company.house.new_unit_of_work(()) as uow:
        assert uow.get(Visit, visit_id).state is VisitState.DEPARTED
    entries = SqlLists(company.house.engine).log_page(LogFilter(limit=9))
    assert {row.by for row in entries} == {(ON_CALL,)}
    assert verify_engine(company.house.engine).findings == ()


def test_a_night_s_visitor_who_still_waits_in_the_morning_is_reception_s_again(company: Company) -> None:
    company.desk.execute(CloseDesk())
    company.clock.forward(hours=6)
    company.log_in(ON_CALL)
    waiting, collected = company.arrived(name="Ada Eze"), company.arrived(name="Bo Lund")
    collect(company, collected)
    company.log_in(MANAGER)
    company.clock.forward(hours=2)
    company.desk.execute(OpenDesk())
    assert custody_of(company, waiting)[-1] == (CustodyKind.RECEPTION, None, True)
    assert custody_of(company, collected)[-1][0] is CustodyKind.ESCORT


def test_who_arrived_before_the_closing_and_is_entered_after_it_stands_without_reception_since(
    company: Company,
) -> None:
    came = company.clock.now()
    closed = company.clock.forward(minutes=10)
    company.desk.execute(CloseDesk())
    company.clock.forward(minutes=5)
    visit_id = company.arrived(happened_at=came)
    assert custody_of(company, visit_id) == [(CustodyKind.RECEPTION, None, False)]
    with company.house.new_unit_of_work(()) as uow:
        assert [custody.ended_at for custody in uow.find(Custody, visit_id=visit_id)] == [closed]
    company.desk.execute(OpenDesk())
    assert custody_of(company, visit_id)[-1] == (CustodyKind.RECEPTION, None, True), "and is taken back with the others"
    assert verify_engine(company.house.engine).findings == ()


def test_who_is_brought_to_a_closed_desk_is_with_whoever_brought_them(company: Company) -> None:
    visit_id = company.arrived()
    collect(company, visit_id)
    company.clock.forward(minutes=10)
    company.desk.execute(CloseDesk())
    company.log_in(ON_CALL)
    company.clock.forward(minutes=5)
    company.desk.execute(BringToDesk((visit_id,)))
    assert custody_of(company, visit_id)[-1] == (CustodyKind.NAMED, company.employees[ON_CALL], True)


def test_a_collection_before_the_closing_cannot_be_entered_after_it(company: Company) -> None:
    """Two would answer for the visitor in between: reception until it closed, and the escort."""
    visit_id = company.arrived()
    before = company.clock.forward(minutes=5)
    company.clock.forward(minutes=5)
    company.desk.execute(CloseDesk())
    company.clock.forward(minutes=5)
    until = company.clock.now() + timedelta(hours=1)
    with pytest.raises(BeforeLastAct):
        company.desk.execute(CollectVisitor(visit_id, "B-1", until, escort=escort(company), happened_at=before))


def test_a_visit_on_paper_from_before_the_closing_that_still_waits_stands_without_reception(company: Company) -> None:
    company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 1))
    came = company.clock.now()
    company.clock.forward(minutes=10)
    company.desk.execute(CloseDesk())
    arrival: Any = company.arrival(happened_at=came)
    entered = company.desk.execute(EnterPaperVisit("PV-2026-0001", "Anna Berger", arrival)).id
    assert custody_of(company, VisitId(entered or 0)) == [(CustodyKind.RECEPTION, None, False)]


def test_a_visit_given_up_after_the_clock_was_set_back_ends_no_earlier_than_it_was_left_at_the_desk(
    company: Company,
) -> None:
    visit_id = company.arrived()
    closed = company.clock.forward(hours=3)
    company.desk.execute(CloseDesk())
    company.clock.forward(hours=-2)
    company.desk.execute(ReportUnclear(visit_id, "nicht gesehen"))
    company.log_in(MANAGER)
    company.desk.execute(CloseUnconfirmed(visit_id, "Haus durchsucht"))
    with company.house.new_unit_of_work(()) as uow:
        assert uow.get(Visit, visit_id).entered_at == closed
    assert verify_engine(company.house.engine).findings == ()
