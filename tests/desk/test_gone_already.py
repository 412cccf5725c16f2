"""In a roll call somebody proves to have left: the departure goes with the answer, and no time is ever invented."""

from datetime import datetime, timedelta

import pytest

from accessdesk.desk import roll_calls
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.gone_already import HowLeft
from accessdesk.desk.roll_calls import AnswerRollCall, BeginRollCall
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.badges import LeftOpen
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.presence import RollCallResult
from accessdesk.domain.refusals import BeforeLastAct, Missing, NotAcceptable
from accessdesk.domain.visits import Visit, VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import PIN, Company

GONE, SAFE = RollCallResult.GONE, RollCallResult.SAFE
SEEN = "Timo Lindner brachte sie zum Auto"


@pytest.fixture
def visit_id(company: Company) -> VisitId:
    """Somebody on site with an escort for half an hour."""
    id = company.arrived()
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(id, "17", company.clock.now() + timedelta(hours=4), escort=accepts))
    company.clock.forward(minutes=30)
    return id


def called(company: Company, *, drill: bool = False) -> int:
    """A roll call begins; the number of the only line."""
    begun = company.desk.execute(BeginRollCall(drill)).id
    assert begun is not None
    company.clock.forward(minutes=10)
    (line,) = SqlLists(company.house.engine).roll_call(begun).lines
    return line.id


def gone(line: int, at: datetime | None, how_known: str = SEEN) -> AnswerRollCall:
    return AnswerRollCall({line: GONE}, "Timo Lindner", left={line: HowLeft(how_known, at)})


def departed_at(company: Company, visit_id: VisitId) -> datetime | None:
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit_id).departed_at


def test_the_departure_is_recorded_late_with_what_is_known_and_what_stays_open(
    company: Company, visit_id: VisitId
) -> None:
    line, left_at = called(company), company.clock.now() - timedelta(minutes=20)
    company.desk.execute(gone(line, left_at))
    lists = SqlLists(company.house.engine)
    visit = lists.visit(visit_id)
    assert (visit.state, departed_at(company, visit_id)) == (VisitState.DEPARTED, left_at)
    assert lists.presence() == []
    (entry,) = lists.log_page(LogFilter(types=(EntryType.VISIT_DEPARTED.value,)))
    assert entry.entered_late
    open_still = [(one.kind, one.reason) for one in lists.left_open(visit_id)]
    assert open_still == [(LeftOpen.BADGE, SEEN), (LeftOpen.ESCORT, SEEN)]
    assert verify_engine(company.house.engine).findings == ()


def test_without_a_time_the_visitor_stays_on_the_list_as_unclear(company: Company, visit_id: VisitId) -> None:
    company.desk.execute(gone(called(company), None))
    lists = SqlLists(company.house.engine)
    visit = lists.visit(visit_id)
    assert (visit.state, departed_at(company, visit_id)) == (VisitState.UNCLEAR, None)
    assert [row.id for row in lists.presence()] == [visit_id]


def test_whoever_was_never_fetched_has_left_before_entry(company: Company) -> None:
    visit_id = company.arrived()
    company.clock.forward(minutes=5)
    line = called(company)
    company.desk.execute(gone(line, company.clock.now() - timedelta(minutes=12)))
    assert SqlLists(company.house.engine).visit(visit_id).state is VisitState.LEFT_BEFORE_ENTRY


def test_the_departure_can_be_taken_back_and_the_answer_with_it(company: Company, visit_id: VisitId) -> None:
    line = called(company)
    before = SqlLists(company.house.engine).inside(company.clock.now())
    done = company.desk.execute(gone(line, company.clock.now() - timedelta(minutes=20)))
    company.desk.execute(TakeBack(done.undo))
    lists = SqlLists(company.house.engine)
    assert lists.inside(company.clock.now()) == before
    assert lists.running_roll_call().count(RollCallResult.OPEN) == 1  # type: ignore[union-attr]


def test_how_it_is_known_is_asked_and_the_time_must_fit(company: Company, visit_id: VisitId) -> None:
    line = called(company)
    with pytest.raises(Missing):
        company.desk.execute(gone(line, None, " "))
    with pytest.raises(BeforeLastAct) as refused:
        company.desk.execute(gone(line, company.clock.now() - timedelta(hours=3)))
    assert refused.value.facts["line"] == line
    with pytest.raises(NotAcceptable):
        company.desk.execute(AnswerRollCall({line: SAFE}, "Timo Lindner", left={line: HowLeft(SEEN)}))
    assert SqlLists(company.house.engine).visit(visit_id).state is VisitState.ON_SITE


def test_a_drill_never_records_a_departure(company: Company, visit_id: VisitId) -> None:
    line = called(company, drill=True)
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(gone(line, company.clock.now() - timedelta(minutes=20)))
    assert refused.value.facts["why"] == "drill_moves_nobody"
    company.desk.execute(AnswerRollCall({line: GONE}, "Timo Lindner"))
    assert SqlLists(company.house.engine).visit(visit_id).state is VisitState.ON_SITE


def test_what_ended_meanwhile_is_left_as_it_is(company: Company, visit_id: VisitId) -> None:
    line, left_at = called(company), company.clock.now() - timedelta(minutes=20)
    company.desk.execute(gone(line, left_at))
    company.clock.forward(minutes=1)
    company.desk.execute(gone(line, company.clock.now()))
    assert departed_at(company, visit_id) == left_at


def test_without_the_departure_the_list_would_go_on_looking_for_them(
    company: Company, visit_id: VisitId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roll_calls, "record_how_left", lambda *_: ())
    company.desk.execute(gone(called(company), company.clock.now()))
    assert [row.id for row in SqlLists(company.house.engine).presence()] == [visit_id]
