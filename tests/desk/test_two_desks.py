"""Two desks hand the same visitor over: the second, whose screen is no longer true, hears who has them now."""

from datetime import timedelta

import pytest

from accessdesk.desk import escorts
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escort_requests import AskEscort
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort, ReportGap
from accessdesk.desk.places import BringToDesk
from accessdesk.desk.stale_custody import CustodySeen
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.storage.lists import SqlLists
from tests.support.houses import PIN, Company


@pytest.fixture
def visit_id(company: Company) -> VisitId:
    """Somebody on site with Timo Lindner."""
    id = company.arrived()
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(id, "17", until, escort=accepts(company, "Timo Lindner")))
    company.clock.forward(minutes=5)
    return id


def accepts(company: Company, name: str) -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def seen(company: Company) -> dict[VisitId, CustodySeen]:
    """What a form would show now."""
    rows = SqlLists(company.house.engine).inside(company.clock.now())
    return {row.id: CustodySeen(row.keeper_since, row.pending_since) for row in rows}


def refused(company: Company, command: object) -> dict[str, str | int]:
    with pytest.raises(NotAcceptable) as refusal:
        company.desk.execute(command)
    return refusal.value.facts


def to_mehmet(company: Company, visit_id: VisitId, stale: dict[VisitId, CustodySeen]) -> HandOverEscort:
    return HandOverEscort((visit_id,), accepts(company, "Mehmet Brandt"), seen=stale)


def test_what_the_screen_shows_goes_through(company: Company, visit_id: VisitId) -> None:
    company.desk.execute(to_mehmet(company, visit_id, seen(company)))
    (row,) = SqlLists(company.house.engine).inside(company.clock.now())
    assert row.keeper_name == "Mehmet Brandt"


def test_the_second_of_two_handovers_hears_who_is_responsible_now(company: Company, visit_id: VisitId) -> None:
    stale = seen(company)
    company.desk.execute(to_mehmet(company, visit_id, stale))
    for command in (
        to_mehmet(company, visit_id, stale),
        AskEscort((visit_id,), company.employees["Timo Lindner"], seen=stale),
    ):
        facts = refused(company, command)
        assert (facts["why"], facts["keeper"]) == ("another_keeps_now", "Mehmet Brandt")


def test_there_and_back_is_not_the_same_custody(company: Company, visit_id: VisitId) -> None:
    stale = seen(company)
    for name in ("Mehmet Brandt", "Timo Lindner"):
        company.clock.forward(minutes=2)
        company.desk.execute(HandOverEscort((visit_id,), accepts(company, name)))
    assert refused(company, to_mehmet(company, visit_id, stale))["keeper"] == "Timo Lindner"


def test_a_call_of_another_desk_is_told_before_it_is_lost(company: Company, visit_id: VisitId) -> None:
    stale = seen(company)
    company.desk.execute(AskEscort((visit_id,), company.employees["Mehmet Brandt"], seen=stale))
    company.clock.forward(minutes=1)
    facts = refused(company, AskEscort((visit_id,), company.employees["Mehmet Brandt"], seen=stale))
    assert (facts["why"], facts["successor"], facts["keeper"]) == ("asked_meanwhile", "Mehmet Brandt", "Timo Lindner")
    company.desk.execute(to_mehmet(company, visit_id, seen(company)))


def test_back_at_the_desk_and_a_gap_are_told_as_such(company: Company, visit_id: VisitId) -> None:
    stale = seen(company)
    company.desk.execute(BringToDesk((visit_id,)))
    assert refused(company, to_mehmet(company, visit_id, stale))["why"] == "reception_keeps_now"
    company.desk.execute(to_mehmet(company, visit_id, seen(company)))
    stale = seen(company)
    company.desk.execute(ReportGap(visit_id, "allein im Flur"))
    assert refused(company, to_mehmet(company, visit_id, stale))["why"] == "nobody_keeps_now"


def test_without_the_question_the_second_desk_would_take_the_visitor_over_unseen(
    company: Company, visit_id: VisitId, monkeypatch: pytest.MonkeyPatch
) -> None:
    stale = seen(company)
    company.desk.execute(to_mehmet(company, visit_id, stale))
    monkeypatch.setattr(escorts, "refuse_changed_hands", lambda *_: None)
    company.desk.execute(HandOverEscort((visit_id,), accepts(company, "Timo Lindner"), seen=stale))
    (row,) = SqlLists(company.house.engine).inside(company.clock.now())
    assert row.keeper_name == "Timo Lindner"
