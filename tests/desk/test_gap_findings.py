"""Whoever ends a gap says what it came from, or that nobody knows yet; then it stays to be cleared up."""

from datetime import timedelta

import pytest

from accessdesk.desk import corrections, gaps
from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort, ReportGap
from accessdesk.desk.gaps import NOTHING_KNOWN, GapTold
from accessdesk.desk.incidents import ReportIncident
from accessdesk.desk.places import BringToDesk
from accessdesk.desk.ports import Viewer
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.escorts import Acceptance, GapCause, GapFinding
from accessdesk.domain.ids import VisitId
from accessdesk.domain.incidents import IncidentKind, StepKind
from accessdesk.domain.refusals import BeforeLastAct, Missing
from accessdesk.domain.visits import BadgeState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.coverage import coverage
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import PIN, Company

WORDS = GapTold(GapCause.CALLED_AWAY, "zu einer Störung abberufen")


def in_a_gap(company: Company) -> VisitId:
    """A visitor whose escort was called away four minutes ago."""
    visit_id = company.arrived()
    until = company.clock.now() + timedelta(hours=3)
    company.desk.execute(CollectVisitor(visit_id, "B-1", until, escort=escort(company, "Timo Lindner")))
    company.clock.forward(minutes=10)
    company.desk.execute(ReportGap(visit_id, "abberufen"))
    company.clock.forward(minutes=4)
    return visit_id


def escort(company: Company, name: str) -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def hand_over(company: Company, visit_id: VisitId, told: GapTold) -> tuple[int, ...]:
    return company.desk.execute(HandOverEscort((visit_id,), escort(company, "Mehmet Brandt"), told=told)).undo


def to_clear(company: Company) -> list[ToClear]:
    return [row.kind for row in SqlLists(company.house.engine).to_clear(company.clock.now())]


def test_what_is_entered_late_covers_no_gap_that_was_reported(company: Company) -> None:
    """Back at the desk and reported anew in one second leaves custody of no length, which must not hide the gap."""
    visit_id = in_a_gap(company)
    began = company.clock.now() - timedelta(minutes=4)
    company.desk.execute(BringToDesk((visit_id,), told=WORDS))
    company.desk.execute(ReportGap(visit_id, "wieder allein"))
    company.clock.forward(minutes=1)
    with pytest.raises(BeforeLastAct):
        company.desk.execute(BringToDesk((visit_id,), began, WORDS))
    company.desk.execute(BringToDesk((visit_id,), told=WORDS))
    with company.house.engine.connect() as connection:
        found = coverage(connection, visit_id)
    assert found is not None
    gap = began + timedelta(minutes=4)
    assert not [kept for kept in found.custody if kept.started_at < gap and (kept.ended_at or gap) > began]
    assert [kept.started_at for kept in found.custody][-1] == company.clock.now()


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (GapTold(), "cause"),
        (GapTold(GapCause.OTHER), "finding"),
        (GapTold(GapCause.NOT_YET_KNOWN, "", True), "finding"),
    ],
)
def test_a_gap_does_not_end_before_somebody_says_what_it_came_from(company: Company, told: GapTold, field: str) -> None:
    visit_id = in_a_gap(company)
    with pytest.raises(Missing) as refused:
        hand_over(company, visit_id, told)
    assert refused.value.field == field
    hand_over(company, visit_id, WORDS)
    assert to_clear(company) == []


def test_without_that_question_it_would_end_in_silence(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    visit_id = in_a_gap(company)
    monkeypatch.setattr(gaps, "_open_reports", lambda act, visit, at: [])
    hand_over(company, visit_id, GapTold())
    assert to_clear(company) == []


def test_a_departure_is_not_held_up_by_the_question_which_stays(company: Company) -> None:
    visit_id = in_a_gap(company)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    assert ToClear.GAP_FINDING in to_clear(company)


def test_the_same_act_opens_an_incident_whose_clocks_run_from_the_report(company: Company) -> None:
    visit_id = in_a_gap(company)
    reported_at = company.clock.now() - timedelta(minutes=4)
    hand_over(company, visit_id, GapTold(GapCause.WENT_ALONE, "fand sich im RZ 2", incident=True))
    lists = SqlLists(company.house.engine, lambda: Viewer(None, reads_confidential=True))
    (row,) = lists.incidents(company.clock.now())
    assert (row.kind, row.visit_id, row.what) == (IncidentKind.GAP, visit_id, "fand sich im RZ 2")
    assert (row.happened_at, row.known_at) == (reported_at, reported_at)


def test_a_handover_taken_back_opens_the_question_again_and_it_is_answered_once(company: Company) -> None:
    visit_id = in_a_gap(company)
    undo = hand_over(company, visit_id, NOTHING_KNOWN)
    company.desk.execute(TakeBack(undo))
    assert to_clear(company) == [ToClear.GAP]
    hand_over(company, visit_id, WORDS)
    with company.house.new_unit_of_work(()) as uow:
        assert [found.cause for found in uow.find(GapFinding)] == [GapCause.CALLED_AWAY]
    assert to_clear(company) == []


def test_an_incident_stays_when_the_act_that_opened_it_is_taken_back_and_says_so(company: Company) -> None:
    visit_id = in_a_gap(company)
    other = incident_of_another(company)
    undo = hand_over(company, visit_id, GapTold(GapCause.WENT_ALONE, "fand sich im RZ 2", incident=True))
    company.desk.execute(TakeBack(undo))
    lists = SqlLists(company.house.engine, lambda: Viewer(None, reads_confidential=True))
    steps = {row.what: [(step.kind, step.words) for step in row.steps] for row in lists.incidents(company.clock.now())}
    assert steps == {"fand sich im RZ 2": [(StepKind.ACT_TAKEN_BACK, str(undo[0]))], other: []}
    assert verify_engine(company.house.engine).findings == ()


def test_without_that_step_the_incident_would_speak_of_what_was_taken_back(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_id = in_a_gap(company)
    undo = hand_over(company, visit_id, GapTold(GapCause.WENT_ALONE, "fand sich im RZ 2", incident=True))
    monkeypatch.setattr(corrections, "note_taken_back", lambda *facts: None)
    company.desk.execute(TakeBack(undo))
    lists = SqlLists(company.house.engine, lambda: Viewer(None, reads_confidential=True))
    assert [row.steps for row in lists.incidents(company.clock.now())] == [()]


def incident_of_another(company: Company) -> str:
    """An incident of the same moment and account that no act opened; its words."""
    now = company.clock.now()
    company.desk.execute(ReportIncident(IncidentKind.OTHER, "Tür stand offen", now))
    return "Tür stand offen"
