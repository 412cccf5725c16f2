"""Escorts on SQLite and on PostgreSQL: the second guards of the database, two desks at once, and what lists tell."""

import threading
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.desk import Desk
from accessdesk.desk.duty_roster import SaveRoster
from accessdesk.desk.escort_requests import AcceptRequest, AskEscort, DeclineRequest
from accessdesk.desk.escorts import CollectVisitor, HandOverEscort
from accessdesk.desk.people import SaveEmployee
from accessdesk.desk.places import MoveVisitors
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.domain.duty import Duty, DutyKind, DutyLine
from accessdesk.domain.eligibility import Ineligible
from accessdesk.domain.escorts import Acceptance, Assignment, Custody, EscortState
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.domain.refusals import ChangedMeanwhile, CustodyAlreadyOpen, EscortNotEligible, Refusal, RuleBroken
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, PIN, RECEPTION, Company, add_employee

LINE = (((0.1, 0.2), (0.9, 0.3)),)


def now(company: Company) -> datetime:
    with company.house.new_unit_of_work(()) as uow:
        return uow.now


def accepts(company: Company, name: str = "Timo Lindner", how: Acceptance = Acceptance.PIN) -> EscortAccepts:
    return EscortAccepts(company.employees[name], how, PIN, LINE)


def collected(company: Company, name: str = "Miriam Okafor") -> VisitId:
    visit_id = company.arrived(name=name)
    until = now(company) + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id:03}", until, escort=accepts(company)))
    return visit_id


def test_a_morning_of_calls_answers_and_handovers_verifies(company_on_both: Company) -> None:
    company = company_on_both
    mehmet = company.employees["Mehmet Brandt"]
    first, second = company.arrived(), company.arrived(name="Jan Peters")
    company.desk.execute(AskEscort((first, second), mehmet))
    company.desk.execute(DeclineRequest((second,), mehmet, "nur einer"))
    company.desk.execute(AcceptRequest((first,), accepts(company, "Mehmet Brandt", Acceptance.BY_PHONE)))
    until = now(company) + timedelta(hours=2)
    company.desk.execute(CollectVisitor(first, "B-001", until))
    signed = accepts(company, "Timo Lindner", Acceptance.SIGNATURE)
    company.desk.execute(CollectVisitor(second, "B-002", until, escort=signed))
    company.desk.execute(AskEscort((first,), company.employees["Timo Lindner"]))
    company.desk.execute(HandOverEscort((first,), signed))
    rows = {row.name: row for row in SqlLists(company.house.engine).inside(now(company))}
    assert {row.acceptance for row in rows.values()} == {Acceptance.SIGNATURE}
    assert verify_engine(company.house.engine).findings == ()


def test_the_lists_tell_who_was_called_and_who_is_asked_to_take_over(company_on_both: Company) -> None:
    company, lists = company_on_both, SqlLists(company_on_both.house.engine)
    waiting, inside = company.arrived(), collected(company, "Jan Peters")
    mehmet = company.employees["Mehmet Brandt"]
    company.desk.execute(AskEscort((waiting,), mehmet))
    company.desk.execute(AskEscort((inside,), mehmet))
    (row,) = lists.waiting()
    assert (row.escort_name, row.escort_state) == ("Mehmet Brandt", EscortState.REQUESTED)
    (other,) = lists.inside(now(company))
    assert (other.keeper_name, other.pending_name) == ("Timo Lindner", "Mehmet Brandt")
    (timo,) = [choice for choice in lists.escorts((), now(company)) if choice.name == "Timo Lindner"]
    assert [(one.name, one.zones) for one in timo.escorting] == [("Jan Peters", ("RZ 1",))]


def test_the_database_refuses_a_second_request_for_one_visitor(company_on_both: Company) -> None:
    company = company_on_both
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), company.employees["Timo Lindner"]))
    with company.house.new_unit_of_work(()) as uow:
        (asked,) = uow.find(Assignment, visit_id=visit_id)
        second = replace(asked, id=uow.new_id(Assignment), pseudonym=uow.new_pseudonym())
        with pytest.raises(ChangedMeanwhile):
            uow.record(EntryType.ESCORT_ASKED, second, about=second.pseudonym)


def test_without_the_index_a_visitor_would_have_two_requests(company_on_both: Company) -> None:
    company = company_on_both
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), company.employees["Timo Lindner"]))
    with company.house.engine.begin() as connection:
        connection.execute(text("DROP INDEX uq_assignment_asked"))
    with company.house.new_unit_of_work(()) as uow:
        (asked,) = uow.find(Assignment, visit_id=visit_id)
        second = replace(asked, id=uow.new_id(Assignment), pseudonym=uow.new_pseudonym())
        uow.record(EntryType.ESCORT_ASKED, second, about=second.pseudonym)
        assert len(uow.find(Assignment, visit_id=visit_id, state="requested")) == 2


def test_the_database_refuses_a_second_escort_with_custody(company_on_both: Company) -> None:
    company = company_on_both
    visit_id = collected(company)
    with company.house.new_unit_of_work(()) as uow:
        (custody,) = uow.find(Custody, visit_id=visit_id, ended_at=None)
        second = replace(
            custody,
            id=uow.new_id(Custody),
            pseudonym=uow.new_pseudonym(),
            keeper_id=company.employees["Mehmet Brandt"],
        )
        with pytest.raises(CustodyAlreadyOpen):
            uow.record(EntryType.ESCORT_HANDED_OVER, second, about=second.pseudonym)


def test_without_the_index_both_escorts_would_have_custody(company_on_both: Company) -> None:
    company = company_on_both
    visit_id = collected(company)
    with company.house.engine.begin() as connection:
        connection.execute(text("DROP INDEX uq_custody_open"))
    with company.house.new_unit_of_work(()) as uow:
        (custody,) = uow.find(Custody, visit_id=visit_id, ended_at=None)
        second = replace(custody, id=uow.new_id(Custody), pseudonym=uow.new_pseudonym())
        uow.record(EntryType.ESCORT_HANDED_OVER, second, about=second.pseudonym)
        assert len(uow.find(Custody, visit_id=visit_id, ended_at=None)) == 2


def test_two_desks_that_collect_one_visitor_at_once_leave_one_custody(company_on_both: Company) -> None:
    company = company_on_both
    visit_id = company.arrived()
    until = now(company) + timedelta(hours=2)
    outcomes: list[Any] = []

    def collect(desk: Desk, escort: EscortAccepts, badge: str) -> None:
        try:
            outcomes.append(desk.execute(CollectVisitor(visit_id, badge, until, escort=escort)))
        except Refusal as refusal:
            outcomes.append(refusal)

    desks = [
        Desk(company.house.new_unit_of_work, company.clock, company.desk.passwords, company.desk.guesses, name)
        for name in ("D1", "D2")
    ]
    threads = []
    for desk, name, badge in zip(desks, ("Timo Lindner", "Mehmet Brandt"), ("B-1", "B-2"), strict=True):
        desk.session = company.desk.session
        threads.append(threading.Thread(target=collect, args=(desk, accepts(company, name), badge)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(isinstance(outcome, Refusal) for outcome in outcomes) == [False, True]
    with company.house.new_unit_of_work(()) as uow:
        assert len(uow.find(Custody, visit_id=visit_id, ended_at=None)) == 1
    assert verify_engine(company.house.engine).findings == ()


def test_the_database_holds_the_roster_s_own_rules(company_on_both: Company) -> None:
    company = company_on_both
    start = now(company).astimezone()
    line = DutyLine(company.employees["Timo Lindner"], DutyKind.ON_DUTY, start, start + timedelta(minutes=5))
    company.desk.execute(SaveRoster(start.date(), (line,)))
    with company.house.new_unit_of_work(()) as uow:
        (duty,) = uow.find(Duty)
        twice = replace(duty, id=uow.new_id(Duty), pseudonym=uow.new_pseudonym())
        with pytest.raises(ChangedMeanwhile):
            uow.record(EntryType.ESCORT_ROSTER_CHANGED, twice, about=duty.pseudonym)
    with company.house.new_unit_of_work(()) as uow, pytest.raises(RuleBroken):
        uow.record(EntryType.ESCORT_ROSTER_CHANGED, replace(duty, ends_at=duty.starts_at), about=duty.pseudonym)


def refused(company: Company, escort: EmployeeId, visit_id: VisitId) -> Ineligible | None:
    """What the desk says when this escort is asked."""
    try:
        company.desk.execute(AskEscort((visit_id,), escort))
    except EscortNotEligible as refusal:
        return Ineligible(refusal.facts["why"])
    return None


def everybody_s_reason(company: Company) -> tuple[dict[str, Ineligible | None], dict[str, Ineligible | None]]:
    """What the list shows and what the desk says of a company in which each escort lacks something else."""
    company.log_in(MANAGER)
    day, later = date(2027, 6, 30), now(company) + timedelta(minutes=30)
    rooms = (company.zones["RZ 1"],)
    plain = ("Ada Fit", "Bea Suspended", "Cem Away")
    for name in plain:
        add_employee(company, name, is_escort=True)
    for name, briefed, zones in (
        ("Dee Unbriefed", None, rooms),
        ("Eli Expired", date(2026, 1, 1), rooms),
        ("Fay Elsewhere", day, (company.zones["RZ 2"],)),
    ):
        who = add_employee(company, name, is_escort=True)
        wish = SaveEmployee(who, name, is_escort=True, escort_zones=zones, briefing_valid_until=briefed)
        company.desk.execute(wish)
    uncommitted = SaveEmployee(None, "Gus Uncommitted", is_escort=True, escort_zones=rooms, briefing_valid_until=day)
    company.desk.execute(uncommitted)
    with pytest.MonkeyPatch.context() as earlier:
        earlier.setattr("accessdesk.desk.people.COMMITMENT_TEXT", "commitment-v0")
        add_employee(company, "Hal Outdated", is_escort=True)
    company.desk.execute(SuspendEmployee(company.employees["Bea Suspended"]))
    start = now(company).astimezone()
    away = DutyLine(company.employees["Cem Away"], DutyKind.AWAY, start, later)
    company.desk.execute(SaveRoster(start.date(), (away,)))
    company.log_in(RECEPTION)
    visit_id = company.arrived()
    choices = SqlLists(company.house.engine).escorts(rooms, now(company), (visit_id,))
    listed = {choice.name: choice.ineligible for choice in choices}
    return listed, {choice.name: refused(company, choice.id, visit_id) for choice in choices}


def test_the_picker_greys_exactly_whom_the_desk_refuses_and_for_the_same_reason(company_on_both: Company) -> None:
    listed, said = everybody_s_reason(company_on_both)
    assert listed == said
    assert set(listed.values()) == {
        None,
        Ineligible.SUSPENDED,
        Ineligible.ESCORT_AWAY,
        Ineligible.NO_BRIEFING,
        Ineligible.BRIEFING_EXPIRED,
        Ineligible.ZONE_NOT_ALLOWED,
        Ineligible.NO_COMMITMENT,
        Ineligible.COMMITMENT_OUTDATED,
    }
    rows = {row.name: row for row in SqlLists(company_on_both.house.engine).employees()}
    assert not rows["Hal Outdated"].commitment_current
    assert rows["Ada Fit"].commitment_current


def test_a_desk_that_asked_no_rule_would_be_seen_beside_the_list(
    company_on_both: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessdesk.desk.eligibility.why_ineligible", lambda *_, **__: None)
    listed, said = everybody_s_reason(company_on_both)
    assert listed != said


def test_where_an_escort_is_comes_from_acts_and_not_from_permission(company_on_both: Company) -> None:
    company, lists = company_on_both, SqlLists(company_on_both.house.engine)
    visit_id = collected(company)
    company.desk.execute(MoveVisitors((visit_id,), company.zones["RZ 1"]))
    (timo,) = [choice for choice in lists.escorts((), now(company)) if choice.name == "Timo Lindner"]
    assert [one.place for one in timo.escorting] == ["RZ 1"]
