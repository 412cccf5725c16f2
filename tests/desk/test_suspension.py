"""Suspended, gone, or no escort any more: nothing of it leaves a visitor in nobody's hands."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.entrance import log_in
from accessdesk.desk.escort_requests import AskEscort
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort
from accessdesk.desk.people import SaveEmployee
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.suspension import ResumeEmployee, SuspendEmployee
from accessdesk.domain.escorts import NOT_AVAILABLE, Acceptance, Assignment, EscortState
from accessdesk.domain.ids import VisitId
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import EscortNotEligible, HoldsCustody, LoginRefused, NotAcceptable, SessionEnded
from accessdesk.storage.lists import SqlLists
from tests.support.houses import MANAGER, PASSWORD, PIN, RECEPTION, Company


def escorted(company: Company, name: str = "Miriam Okafor", by: str = "Timo Lindner") -> VisitId:
    company.log_in(RECEPTION)
    visit_id = company.arrived(name=name)
    accepts = EscortAccepts(company.employees[by], Acceptance.PIN, PIN)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", until, escort=accepts))
    company.log_in(MANAGER)
    return visit_id


def saved(company: Company, name: str, **changes: object) -> SaveEmployee:
    """Everything about somebody as it is, but for the changes."""
    with company.house.new_unit_of_work(()) as uow:
        known = uow.get(Employee, company.employees[name])
    wish = SaveEmployee(
        known.id,
        known.name,
        department=known.department,
        phone=known.phone,
        is_escort=known.is_escort,
        escort_zones=known.escort_zones,
        briefing_valid_until=date(2027, 6, 30),
    )
    return replace(wish, **changes)  # type: ignore[arg-type]


def test_a_suspended_escort_is_refused_and_takes_over_again_once_back(company: Company) -> None:
    company.log_in(MANAGER)
    company.desk.execute(SuspendEmployee(company.employees["Timo Lindner"]))
    with pytest.raises(EscortNotEligible, match="suspended"):
        escorted(company)
    company.log_in(MANAGER)
    company.desk.execute(ResumeEmployee(company.employees["Timo Lindner"]))
    escorted(company, "Jan Peters")


def test_a_suspended_account_neither_logs_in_nor_goes_on(company: Company) -> None:
    company.log_in(RECEPTION)
    session = company.desk.session
    company.log_in(MANAGER)
    company.desk.execute(SuspendEmployee(company.employees[RECEPTION]))
    company.desk.session = session
    with pytest.raises(SessionEnded):
        company.desk.execute(company.arrival())
    with pytest.raises(LoginRefused):
        log_in(company.desk, RECEPTION, PASSWORD)


def test_no_reason_is_stored_for_a_suspension(company: Company) -> None:
    company.log_in(MANAGER)
    company.desk.execute(SuspendEmployee(company.employees["Timo Lindner"]))
    (entry,) = SqlLists(company.house.engine).log_page(LogFilter(types=("employee.suspended",)))
    told = {name for name in entry.facts if "reason" in name or name.startswith("d.")}
    assert told == set()


def test_nobody_suspends_themselves_or_twice_and_nobody_resumes_who_never_rested(company: Company) -> None:
    company.log_in(MANAGER)
    timo = company.employees["Timo Lindner"]
    with pytest.raises(NotAcceptable, match="own_suspension"):
        company.desk.execute(SuspendEmployee(company.employees[MANAGER]))
    with pytest.raises(NotAcceptable, match="not_suspended"):
        company.desk.execute(ResumeEmployee(timo))
    company.desk.execute(SuspendEmployee(timo))
    with pytest.raises(NotAcceptable, match="not_at_work"):
        company.desk.execute(SuspendEmployee(timo))


@pytest.mark.parametrize("changes", [{"active": False}, {"is_escort": False}])
def test_whoever_has_visitors_in_hand_does_not_leave_before_they_are_handed_over(
    company: Company, changes: dict[str, object]
) -> None:
    first, second = escorted(company), escorted(company, "Jan Peters")
    with pytest.raises(HoldsCustody) as refused:
        company.desk.execute(saved(company, "Timo Lindner", **changes))
    assert refused.value.visits == (first, second)
    assert refused.value.facts == {"name": "Timo Lindner", "visitors": "Miriam Okafor, Jan Peters"}
    accepts = EscortAccepts(company.employees["Mehmet Brandt"], Acceptance.PIN, PIN)
    company.desk.execute(HandOverEscort((first, second), accepts))
    company.desk.execute(saved(company, "Timo Lindner", **changes))


def test_nobody_is_suspended_with_visitors_in_hand(company: Company) -> None:
    visit_id = escorted(company)
    with pytest.raises(HoldsCustody) as refused:
        company.desk.execute(SuspendEmployee(company.employees["Timo Lindner"]))
    assert refused.value.visits == (visit_id,)


@pytest.mark.parametrize("how", ["suspended", "gone"])
def test_who_was_only_asked_is_let_go_and_the_present_escort_stays(company: Company, how: str) -> None:
    visit_id = escorted(company)
    mehmet = company.employees["Mehmet Brandt"]
    company.desk.execute(AskEscort((visit_id,), mehmet))
    company.desk.execute(
        SuspendEmployee(mehmet) if how == "suspended" else saved(company, "Mehmet Brandt", active=False)
    )
    with company.house.new_unit_of_work(()) as uow:
        timo, asked = uow.find(Assignment, visit_id=visit_id)
    assert timo.state is EscortState.ACTIVE
    assert (asked.state, asked.reason) == (EscortState.DECLINED, NOT_AVAILABLE)


def test_an_escort_s_other_data_may_change_while_visitors_are_in_hand(company: Company) -> None:
    escorted(company)
    company.desk.execute(saved(company, "Timo Lindner", phone="0911 4711"))


def test_without_the_question_a_leaver_would_keep_a_visitor(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    visit_id = escorted(company)
    monkeypatch.setattr("accessdesk.desk.people.settle_loose_ends", lambda *_: None)
    company.desk.execute(saved(company, "Timo Lindner", active=False))
    (inside,) = SqlLists(company.house.engine).inside(company.clock.now())
    assert (inside.id, inside.keeper_name) == (visit_id, "Timo Lindner")


def test_without_letting_go_a_suspended_escort_would_still_be_asked(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_id = escorted(company)
    mehmet = company.employees["Mehmet Brandt"]
    company.desk.execute(AskEscort((visit_id,), mehmet))
    monkeypatch.setattr("accessdesk.desk.suspension.withdraw_requests", lambda *_: None)
    company.desk.execute(SuspendEmployee(mehmet))
    (inside,) = SqlLists(company.house.engine).inside(company.clock.now())
    assert inside.pending_name == "Mehmet Brandt"
