"""A host who is suspended, or has left since the visit was announced, takes nobody over; the deputy is proposed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from accessdesk.desk import taking_over
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor, ComeBack, LeavePremises
from accessdesk.desk.group_collection import BadgeFor, CollectGroup
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.domain.escorts import Acceptance, Custody, CustodyKind
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import NotAcceptable, Refusal
from accessdesk.domain.visits import Visit
from accessdesk.ui.wording import refusal_text
from tests.support.houses import MANAGER, PIN, RECEPTION, Company


def waiting(company: Company, host: str = "Jonas Weiß", zone: str = "Besprechung 3", **changes: object) -> VisitId:
    return company.arrived(host_id=company.employees[host], zones=(company.zones[zone],), **changes)


def has_deputy(company: Company, host: str, deputy: EmployeeId | None) -> None:
    with company.house.new_unit_of_work(()) as uow:
        employee = replace(uow.get(Employee, company.employees[host]), deputy_id=deputy)
        uow.record(EntryType.EMPLOYEE_CHANGED, employee, about=employee.pseudonym)
        uow.commit()


def suspend(company: Company, name: str) -> None:
    company.log_in(MANAGER)
    company.desk.execute(SuspendEmployee(company.employees[name]))
    company.log_in(RECEPTION)


def collection(company: Company, visit_id: VisitId, **changes: object) -> CollectVisitor:
    until = company.clock.now() + timedelta(hours=2)
    return replace(CollectVisitor(visit_id, f"B-{visit_id}", until), **changes)  # type: ignore[arg-type]


def refused(company: Company, command: object) -> Refusal:
    with pytest.raises(NotAcceptable) as refusal:
        company.desk.execute(command)
    return refusal.value


def keeper(company: Company, visit_id: VisitId) -> tuple[CustodyKind, EmployeeId | None]:
    with company.house.new_unit_of_work(()) as uow:
        (kept,) = uow.find(Custody, visit_id=visit_id, ended_at=None)
    return kept.kind, kept.keeper_id


def test_the_deputy_is_proposed_and_becomes_the_host(company: Company) -> None:
    deputy = company.employees["Mehmet Brandt"]
    has_deputy(company, "Jonas Weiß", deputy)
    visit_id = waiting(company)
    suspend(company, "Jonas Weiß")
    refusal = refused(company, collection(company, visit_id))
    assert (refusal.field, refusal.facts["why"]) == ("received_by", "host_absent_deputy")
    assert (refusal.facts["deputy"], refusal.facts["deputy_id"]) == ("Mehmet Brandt", deputy)
    assert keeper(company, visit_id) == (CustodyKind.RECEPTION, None)
    company.desk.execute(collection(company, visit_id, received_by=deputy))
    assert keeper(company, visit_id) == (CustodyKind.HOST, deputy)
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
    assert (visit.host_id, visit.host_name) == (deputy, "Mehmet Brandt")


def test_an_arrival_for_an_absent_host_names_the_deputy_to_call(company: Company) -> None:
    suspend(company, "Jonas Weiß")
    arrival = company.arrival(host_id=company.employees["Jonas Weiß"])
    assert refused(company, arrival).facts["why"] == "suspended_person"
    deputy = company.employees["Mehmet Brandt"]
    has_deputy(company, "Jonas Weiß", deputy)
    refusal = refused(company, arrival)
    assert (refusal.field, refusal.facts["deputy"], refusal.facts["deputy_id"]) == ("host", "Mehmet Brandt", deputy)
    assert refusal_text(refusal).startswith("Jonas Weiß is not at work for a longer time. The deputy is Mehmet Brandt")
    suspend(company, "Mehmet Brandt")
    assert refused(company, arrival).facts["why"] == "suspended_person"


def test_a_deputy_who_is_absent_too_is_not_proposed_and_not_taken(company: Company) -> None:
    has_deputy(company, "Jonas Weiß", company.employees["Mehmet Brandt"])
    visit_id = waiting(company)
    for name in ("Jonas Weiß", "Mehmet Brandt"):
        suspend(company, name)
    assert refused(company, collection(company, visit_id)).facts["why"] == "host_absent"
    mehmet = company.employees["Mehmet Brandt"]
    assert refused(company, collection(company, visit_id, received_by=mehmet)).facts["why"] == "suspended_person"


def test_as_an_escort_the_host_is_refused_with_the_deputy_as_well(company: Company) -> None:
    has_deputy(company, "Timo Lindner", company.employees["Mehmet Brandt"])
    visit_id = waiting(company, host="Timo Lindner", zone="RZ 1")
    suspend(company, "Timo Lindner")
    own = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    refusal = refused(company, collection(company, visit_id, escort=own))
    assert (refusal.field, refusal.facts["deputy"]) == ("escort", "Mehmet Brandt")


def test_nobody_comes_back_into_the_hands_of_an_absent_host(company: Company) -> None:
    visit_id = waiting(company)
    company.desk.execute(collection(company, visit_id))
    company.desk.execute(LeavePremises(visit_id))
    suspend(company, "Jonas Weiß")
    assert refused(company, ComeBack(visit_id)).field == "received_by"
    timo = company.employees["Timo Lindner"]
    company.desk.execute(ComeBack(visit_id, received_by=timo))
    assert keeper(company, visit_id) == (CustodyKind.HOST, timo)


def test_a_group_goes_to_the_deputy_together(company: Company) -> None:
    ids = (waiting(company), waiting(company, name="Jan Peters"))
    suspend(company, "Jonas Weiß")
    badges = tuple(BadgeFor(id, f"B-{id}") for id in ids)
    command = CollectGroup(badges, company.clock.now() + timedelta(hours=2))
    assert refused(company, command).field == "received_by"
    timo = company.employees["Timo Lindner"]
    company.desk.execute(replace(command, received_by=timo))
    assert [keeper(company, id) for id in ids] == [(CustodyKind.HOST, timo)] * 2


def test_without_the_question_a_suspended_host_would_have_the_visitor(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_id = waiting(company)
    suspend(company, "Jonas Weiß")
    monkeypatch.setattr(taking_over, "refuse_absent_host", lambda *_: None)
    company.desk.execute(collection(company, visit_id))
    assert keeper(company, visit_id) == (CustodyKind.HOST, company.employees["Jonas Weiß"])
