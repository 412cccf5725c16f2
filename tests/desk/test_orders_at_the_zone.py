"""A zone that is entered on an order number is entered without one by nobody: moved, fetched, or taken along."""

from datetime import date, timedelta

import pytest

from accessdesk.desk import places as desk_places
from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.customers import DemandOrder
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.places import MoveVisitors
from accessdesk.desk.visit_behalf import NameBehalf
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.customers import OrderDemanded, OrderRefused
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visits import VisitState
from accessdesk.storage.verifying import verify_engine
from tests.support.external_acts import order, saved
from tests.support.houses import ADMIN, RECEPTION, Company

BOTH = ("RZ 2", "RZ 1")


def _fetch(company: Company, visit_id: VisitId, zone: str = "") -> None:
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.ATTESTED)
    until = company.clock.now() + timedelta(hours=2)
    zone_id = company.zones[zone] if zone else None
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", until, escort=escort, zone_id=zone_id))


@pytest.fixture
def inside(company: Company) -> list[VisitId]:
    """Two in one escort's hands, permitted in a zone that has demanded an order since they came."""
    zones = tuple(company.zones[name] for name in BOTH)
    visits = [company.arrived(name=name, zones=zones) for name in ("Minh Trần", "Erik Berg")]
    for visit_id in visits:
        _fetch(company, visit_id)
    company.log_in(ADMIN)
    company.desk.execute(DemandOrder(company.zones["RZ 1"], demanded=True))
    company.log_in(RECEPTION)
    company.clock.forward(minutes=5)
    return visits


def _move(company: Company, visit_id: VisitId) -> None:
    company.desk.execute(MoveVisitors((visit_id,), company.zones["RZ 1"]))


def test_nobody_is_moved_into_a_zone_that_demands_an_order_without_one(company: Company, inside: list[VisitId]) -> None:
    with pytest.raises(OrderDemanded) as refused:
        _move(company, inside[0])
    assert (refused.value.field, refused.value.facts) == ("zone", {"zone": "RZ 1", "name": "Minh Trần"})
    company.desk.execute(MoveVisitors((inside[0],), company.zones["RZ 2"]))


def test_an_escort_s_others_go_along_only_on_an_order_too(company: Company, inside: list[VisitId]) -> None:
    saved(company, order(company, None))
    number = BehalfWish(order_number="A-2026-118")
    company.desk.execute(NameBehalf((inside[0],), number))
    with pytest.raises(OrderDemanded) as refused:
        _move(company, inside[0])
    assert refused.value.facts["name"] == "Erik Berg"
    company.desk.execute(NameBehalf((inside[1],), number))
    _move(company, inside[0])
    assert verify_engine(company.house.engine).findings == ()


def test_without_the_check_they_would_be_in_the_zone(
    company: Company, inside: list[VisitId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_places, "refuse_without_order", lambda *_: None)
    _move(company, inside[0])


def test_an_order_that_has_run_out_opens_the_zone_no_more(company: Company, inside: list[VisitId]) -> None:
    saved(company, order(company, None, valid_until=date(2026, 11, 23)))
    company.desk.execute(NameBehalf(tuple(inside), BehalfWish(order_number="A-2026-118")))
    company.clock.forward(days=1)
    with pytest.raises(OrderRefused) as refused:
        _move(company, inside[0])
    assert refused.value.facts["why"] == "expired"


def test_whoever_is_fetched_to_such_a_zone_needs_an_order_as_well(company: Company, inside: list[VisitId]) -> None:
    del inside
    number = BehalfWish(order_number="A-2026-118")
    saved(company, order(company, None))
    waiting = company.arrived(name="Olaf Peters", behalf=number)
    saved(company, order(company, None, id=1, ended=True))
    with pytest.raises(OrderRefused) as refused:
        _fetch(company, waiting, "RZ 1")
    assert refused.value.facts["why"] == "ended"


def test_a_number_is_named_for_open_visits_alone_and_never_nothing(company: Company) -> None:
    saved(company, order(company, None))
    visit_id = company.arrived()
    with pytest.raises(Missing) as missing:
        company.desk.execute(NameBehalf((visit_id,), BehalfWish()))
    assert missing.value.field == "order"
    company.desk.execute(EndWithoutEntry(visit_id, VisitState.LEFT_BEFORE_ENTRY, "wollte nicht warten"))
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(NameBehalf((visit_id,), BehalfWish(order_number="A-2026-118")))
    assert refused.value.facts["why"] == "visit_is_over"
