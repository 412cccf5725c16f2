"""Acts that can be taken back, each on a visit that is ready for it."""

from collections.abc import Callable
from datetime import timedelta

from accessdesk.desk.badges import AddBadgeCards
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escort_requests import AskEscort
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.gaps import GapTold
from accessdesk.desk.group_collection import BadgeFor, CollectGroup
from accessdesk.desk.places import BringToDesk, MoveVisitors
from accessdesk.desk.visits import EndWithoutEntry, ExpectVisit
from accessdesk.domain.escorts import Acceptance, GapCause
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState, VisitState, VisitType
from tests.support.houses import PIN, Company

IN_FOYER = GapTold(GapCause.OTHER, "war im Foyer")


def accepts(company: Company, name: str = "Timo Lindner") -> EscortAccepts:
    return EscortAccepts(company.employees[name], Acceptance.PIN, PIN)


def on_site(company: Company, **changes: object) -> VisitId:
    both = (company.zones["RZ 1"], company.zones["RZ 2"])
    visit_id = company.arrived(**{"zones": both, **changes})
    company.clock.forward(minutes=1)
    until = company.clock.now() + timedelta(hours=3)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", until, escort=accepts(company)))
    company.clock.forward(minutes=20)
    return visit_id


def expected(company: Company) -> VisitId:
    now = company.clock.now()
    made = company.desk.execute(
        ExpectVisit(
            "Sofía Núñez",
            "Auditoría SA",
            company.employees["Jonas Weiß"],
            "Audit",
            (company.zones["Foyer"],),
            VisitType.CUSTOMER,
            now - timedelta(hours=2),
            now - timedelta(hours=1),
        )
    )
    return VisitId(made.id or 0)


def denied(company: Company) -> tuple[VisitId, object]:
    visit_id = company.arrived()
    return visit_id, EndWithoutEntry(visit_id, VisitState.DENIED, "falsche Person")


def left(company: Company) -> tuple[VisitId, object]:
    visit_id = company.arrived()
    return visit_id, EndWithoutEntry(visit_id, VisitState.LEFT_BEFORE_ENTRY, "wollte nicht warten")


def cancelled(company: Company) -> tuple[VisitId, object]:
    visit_id = expected(company)
    return visit_id, EndWithoutEntry(visit_id, VisitState.CANCELLED, "krank")


def no_show(company: Company) -> tuple[VisitId, object]:
    visit_id = expected(company)
    return visit_id, EndWithoutEntry(visit_id, VisitState.NO_SHOW, "nicht gekommen")


def announced_arrival(company: Company) -> tuple[VisitId, object]:
    visit_id = expected(company)
    return visit_id, company.arrival(name="Sofia Nunez", visit_id=visit_id)


def away(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    return visit_id, LeavePremises(visit_id)


def back(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    company.desk.execute(LeavePremises(visit_id))
    company.clock.forward(minutes=15)
    return visit_id, ComeBack(visit_id, accepts(company, "Mehmet Brandt"))


def collected(company: Company) -> tuple[VisitId, object]:
    """With a reusable badge, to a zone, so that the escort's other visitor goes along."""
    other = on_site(company)
    company.desk.execute(MoveVisitors((other,), company.zones["RZ 2"]))
    visit_id = company.arrived(name="Jan Peters", zones=(company.zones["RZ 1"], company.zones["RZ 2"]))
    company.clock.forward(minutes=2)
    company.desk.execute(AddBadgeCards(("17",)))
    until = company.clock.now() + timedelta(hours=3)
    return visit_id, CollectVisitor(visit_id, "17", until, escort=accepts(company), zone_id=company.zones["RZ 1"])


def collected_by_whom_was_asked(company: Company) -> tuple[VisitId, object]:
    visit_id = company.arrived()
    company.desk.execute(AskEscort((visit_id,), company.employees["Timo Lindner"]))
    company.clock.forward(minutes=2)
    return visit_id, CollectVisitor(visit_id, "17", company.clock.now() + timedelta(hours=3), escort=accepts(company))


def group_collected(company: Company) -> tuple[VisitId, object]:
    first, second = company.arrived(), company.arrived(name="Jan Peters")
    company.clock.forward(minutes=2)
    until = company.clock.now() + timedelta(hours=3)
    return first, CollectGroup((BadgeFor(first, "21"), BadgeFor(second, "22")), until, escort=accepts(company))


def moved(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    company.desk.execute(MoveVisitors((visit_id,), company.zones["RZ 2"]))
    company.clock.forward(minutes=7)
    return visit_id, MoveVisitors((visit_id,), company.zones["RZ 1"])


def back_at_the_desk(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    on_site(company, name="Jan Peters")
    company.desk.execute(MoveVisitors((visit_id,), company.zones["RZ 2"]))
    company.clock.forward(minutes=7)
    return visit_id, BringToDesk((visit_id,))


def handed_over(company: Company) -> tuple[VisitId, object]:
    visit_id, other = on_site(company), on_site(company, name="Jan Peters")
    company.desk.execute(AskEscort((visit_id,), company.employees["Mehmet Brandt"]))
    company.clock.forward(minutes=3)
    return visit_id, HandOverEscort((visit_id, other), accepts(company, "Mehmet Brandt"))


def gap_closed(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    company.desk.execute(ReportGap(visit_id, "allein im Flur"))
    company.clock.forward(minutes=3)
    return visit_id, HandOverEscort((visit_id,), accepts(company, "Mehmet Brandt"), told=IN_FOYER)


def departed(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    return visit_id, RecordDeparture(visit_id, BadgeState.RETURNED)


def departed_from_away(company: Company) -> tuple[VisitId, object]:
    visit_id = on_site(company)
    company.desk.execute(LeavePremises(visit_id))
    company.clock.forward(minutes=5)
    return visit_id, RecordDeparture(visit_id, BadgeState.LOST, badge_exception="im Taxi vergessen")


ACTS: dict[str, Callable[[Company], tuple[VisitId, object]]] = {
    "denied": denied,
    "left before entry": left,
    "cancelled": cancelled,
    "no show": no_show,
    "arrival of an announced visitor": announced_arrival,
    "away": away,
    "back": back,
    "collected": collected,
    "collected by whom was asked": collected_by_whom_was_asked,
    "group collected": group_collected,
    "moved": moved,
    "back at the desk": back_at_the_desk,
    "handed over": handed_over,
    "gap closed": gap_closed,
    "departed": departed,
    "departed while away": departed_from_away,
}
