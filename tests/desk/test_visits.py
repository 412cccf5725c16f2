from datetime import timedelta

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.domain.escorts import Acceptance, Custody, CustodyKind
from accessdesk.domain.refusals import EscortNeeded, EvidenceMissing, Missing, PinWrong, PrivateVisit
from accessdesk.domain.visits import BadgeState, Visit, VisitState, VisitType
from tests.support.houses import PIN, Company


def test_a_visitor_arrives_is_collected_and_departs(company: Company) -> None:
    visit_id = company.arrived()
    company.clock.forward(minutes=6)
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, "B-021", company.clock.now() + timedelta(hours=2), escort=escort))
    company.clock.forward(minutes=50)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
        custody = uow.find(Custody, visit_id=visit_id)
    assert visit.state is VisitState.DEPARTED
    assert [c.kind for c in custody] == [CustodyKind.RECEPTION, CustodyKind.ESCORT]
    assert custody[0].ended_at == custody[1].started_at
    assert custody[1].ended_at == visit.departed_at


def test_no_badge_for_a_supervised_zone_before_an_escort_has_accepted(company: Company) -> None:
    visit_id = company.arrived()
    with pytest.raises(EscortNeeded):
        company.desk.execute(CollectVisitor(visit_id, "B-021", company.clock.now() + timedelta(hours=2)))


def test_a_wrong_pin_opens_no_custody(company: Company) -> None:
    visit_id = company.arrived()
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, "000001")
    with pytest.raises(PinWrong):
        company.desk.execute(CollectVisitor(visit_id, "B-021", company.clock.now() + timedelta(hours=2), escort=escort))


def test_private_visits_are_refused(company: Company) -> None:
    with pytest.raises(PrivateVisit):
        company.arrived(type=VisitType.PRIVATE)


@pytest.mark.parametrize("missing", [{"identity_kind": None}, {"notice_given": False}])
def test_an_arrival_without_its_two_confirmations_is_refused(company: Company, missing: dict[str, object]) -> None:
    with pytest.raises(EvidenceMissing):
        company.arrived(**missing)


def test_a_host_who_is_not_on_the_list_is_written_as_typed_and_nobody_is_refused(company: Company) -> None:
    visit_id = company.arrived(host_id=None, host_name="Ólafur Ragnarsson")
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
    assert (visit.host_id, visit.host_name, visit.authoriser) == (None, "Ólafur Ragnarsson", "Ólafur Ragnarsson")


def test_an_arrival_without_any_host_is_refused_at_its_field(company: Company) -> None:
    with pytest.raises(Missing) as refused:
        company.arrived(host_id=None)
    assert refused.value.field == "host"
