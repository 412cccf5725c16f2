"""Short words for tests of badges."""

from datetime import timedelta

from accessdesk.desk.badges import AddBadgeCards
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.visits import ExpectVisit, RecordArrival
from accessdesk.domain.badges import BadgeCard, CardState
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import Badge, BadgeState, IdentityKind, Visit, VisitType
from tests.support.houses import Company


def collect(company: Company, number: str, /, **changes: object) -> VisitId:
    """A visitor inside, in a zone without escort."""
    visit_id = company.arrived(zones=(company.zones["Foyer"],), **changes)
    company.desk.execute(CollectVisitor(visit_id, number, company.clock.now() + timedelta(hours=2)))
    return visit_id


def announce(company: Company, name: str = "Nguyễn Thị Hồng Gấm") -> VisitId:
    now = company.clock.now()
    host, zones = company.employees["Jonas Weiß"], (company.zones["Foyer"],)
    wish = ExpectVisit(
        name, "ACME", host, "Audit", zones, VisitType.CONTRACTOR, now + timedelta(hours=1), now + timedelta(hours=4)
    )
    made = company.desk.execute(wish).id
    assert made is not None
    return VisitId(made)


def arrive(company: Company, visit_id: VisitId) -> None:
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.get(Visit, visit_id)
    told = (visit.name, visit.company, visit.host_id, visit.purpose, visit.zones, visit.type)
    company.desk.execute(RecordArrival(*told, IdentityKind.ID_CARD, notice_given=True, visit_id=visit_id))


def stock(company: Company, *numbers: str) -> int:
    added = company.desk.execute(AddBadgeCards(numbers)).id
    assert added is not None
    return added


def cards(company: Company) -> dict[str, CardState]:
    with company.house.new_unit_of_work(()) as uow:
        return {card.number: card.state for card in uow.find(BadgeCard)}


def badge_of(company: Company, visit_id: VisitId) -> Badge:
    with company.house.new_unit_of_work(()) as uow:
        return uow.find(Badge, visit_id=visit_id)[-1]


def gone(company: Company, visit_id: VisitId, became: BadgeState = BadgeState.RETURNED, why: str = "") -> None:
    company.desk.execute(RecordDeparture(visit_id, became, badge_exception=why))
