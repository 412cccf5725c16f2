"""The roll call: everybody who stood on the list, each with an answer, who gave it and when."""

from datetime import timedelta

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, LeavePremises
from accessdesk.desk.roll_calls import AnswerRollCall, BeginRollCall, EndRollCall
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.presence import RollCallResult
from accessdesk.domain.refusals import BeforeLastAct, InTheFuture, Missing, NotAcceptable
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import PIN, Company

SAFE, MISSING_, GONE = RollCallResult.SAFE, RollCallResult.MISSING, RollCallResult.GONE


def inside(company: Company, name: str, badge: str) -> VisitId:
    visit_id = company.arrived(name=name)
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, badge, company.clock.now() + timedelta(hours=4), escort=escort))
    return visit_id


def begin(company: Company, **changes: object) -> int:
    begun = company.desk.execute(BeginRollCall(**{"drill": False, **changes})).id  # type: ignore[arg-type]
    assert begun is not None
    return begun


def names(company: Company, roll_call_id: int) -> dict[str, int]:
    return {line.name: line.id for line in SqlLists(company.house.engine).roll_call(roll_call_id).lines}


def test_whoever_stood_on_the_list_is_called_and_nobody_else(company: Company) -> None:
    inside(company, "Ada Eze", "B-1")
    away = inside(company, "Bo Lund", "B-2")
    company.desk.execute(LeavePremises(away))
    company.arrived(name="Cem Arslan")
    assert set(names(company, begin(company))) == {"Ada Eze", "Cem Arslan"}
    assert verify_engine(company.house.engine).findings == ()


def test_a_roll_call_entered_afterwards_calls_those_who_were_there_then(company: Company) -> None:
    """Somebody has left since, somebody has come since: both are told apart by their times."""
    left = inside(company, "Ada Eze", "B-1")
    then = company.clock.forward(minutes=30)
    company.clock.forward(minutes=30)
    company.desk.execute(RecordDeparture(left, BadgeState.RETURNED))
    company.arrived(name="Bo Lund")
    also = tuple(row.id for row in SqlLists(company.house.engine).presence(then))
    begun = begin(company, happened_at=then, also=also)
    assert set(names(company, begun)) == {"Ada Eze"}
    company.desk.execute(AnswerRollCall({names(company, begun)["Ada Eze"]: SAFE}, "Timo", then + timedelta(minutes=5)))
    (line,) = SqlLists(company.house.engine).roll_call(begun).lines
    assert (line.told_at, line.entered_at) == (then + timedelta(minutes=5), company.clock.now())
    assert SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0].entered_late


def test_a_visit_that_is_named_and_was_not_there_is_left_out(company: Company) -> None:
    """Twin: naming a visit is no way onto the list."""
    gone = inside(company, "Ada Eze", "B-1")
    company.clock.forward(minutes=5)
    company.desk.execute(RecordDeparture(gone, BadgeState.RETURNED))
    company.clock.forward(minutes=5)
    assert names(company, begin(company, also=(gone,))) == {}


def test_an_answer_changes_no_visit_and_may_be_corrected_until_the_end(company: Company) -> None:
    visit_id = inside(company, "Ada Eze", "B-1")
    begun = begin(company)
    line = names(company, begun)["Ada Eze"]
    for result in (MISSING_, GONE):
        company.clock.forward(minutes=1)
        company.desk.execute(AnswerRollCall({line: result}, "Timo Lindner"))
    lists = SqlLists(company.house.engine)
    assert lists.roll_call(begun).lines[0].result is GONE
    assert lists.visit(visit_id).state is VisitState.ON_SITE, "no departure is invented"
    company.desk.execute(EndRollCall(begun, "Probe"))
    with pytest.raises(NotAcceptable):
        company.desk.execute(AnswerRollCall({line: SAFE}, "Timo Lindner"))
    with pytest.raises(NotAcceptable):
        company.desk.execute(EndRollCall(begun))
    assert verify_engine(company.house.engine).findings == ()


def test_it_does_not_end_without_every_answer_nor_begin_twice(company: Company) -> None:
    company.arrived()
    begun = begin(company)
    with pytest.raises(NotAcceptable):
        company.desk.execute(BeginRollCall(drill=True))
    with pytest.raises(NotAcceptable):
        company.desk.execute(EndRollCall(begun))


def test_answers_have_a_teller_and_a_time_that_fits(company: Company) -> None:
    company.arrived()
    began = company.clock.forward(minutes=5)
    begun = begin(company)
    (line,) = names(company, begun).values()
    for broken, refusal in (
        (AnswerRollCall({}, "Timo"), Missing),
        (AnswerRollCall({line: SAFE}, " "), Missing),
        (AnswerRollCall({line: RollCallResult.OPEN}, "Timo"), Missing),
        (AnswerRollCall({line: SAFE}, "Timo", began + timedelta(minutes=1)), InTheFuture),
        (AnswerRollCall({line: SAFE}, "Timo", began - timedelta(minutes=1)), BeforeLastAct),
    ):
        with pytest.raises(refusal):
            company.desk.execute(broken)


def test_a_drill_is_marked_in_every_entry_and_in_the_report(company: Company) -> None:
    company.arrived()
    begun = begin(company, drill=True)
    company.desk.execute(AnswerRollCall(dict.fromkeys(names(company, begun).values(), SAFE), "Timo"))
    company.desk.execute(EndRollCall(begun))
    entries = SqlLists(company.house.engine).log_page(LogFilter(limit=3))
    assert [entry.facts["d.occasion"] for entry in entries] == ["drill"] * 3
    papers = DeskPapers(company.house, company.desk, SqlLists(company.house.engine))
    assert papers.roll_call_pdf(begun) == papers.roll_call_pdf(begun)
    printed = papers.print_roll_call(begun)
    assert printed.path.endswith(".pdf")
