"""A morning at the desk that leaves many kinds of entries in the log."""

from datetime import timedelta

import pytest

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.visits import CallHost
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import EscortNeeded
from accessdesk.domain.visits import BadgeState
from tests.support.houses import PIN, Company


def a_busy_morning(company: Company) -> VisitId:
    """Two visitors, an escort handed over, an absence, a gap that is still open; the visit with the gap."""
    timo = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    mehmet = EscortAccepts(company.employees["Mehmet Brandt"], Acceptance.BY_PHONE)
    desk, clock = company.desk, company.clock
    visit_id = company.arrived(name="Dawid Kowalczyk", company="LWL-Montage Nord")
    desk.execute(CallHost(visit_id))
    with pytest.raises(EscortNeeded):
        desk.execute(CollectVisitor(visit_id, "B-017", clock.now() + timedelta(hours=3)))
    clock.forward(minutes=7)
    desk.execute(CollectVisitor(visit_id, "B-017", clock.now() + timedelta(hours=3), escort=timo))
    clock.forward(minutes=20)
    other = company.arrived(name="Élodie Marchand", company="Notstrom Service AG", zones=(company.zones["Foyer"],))
    desk.execute(CollectVisitor(other, "B-004", clock.now() + timedelta(hours=2)))
    desk.execute(RecordDelivery("Paketdienst", "Jonas Weiß", 3))
    clock.forward(minutes=12)
    desk.execute(LeavePremises(visit_id))
    clock.forward(minutes=15)
    desk.execute(ComeBack(visit_id, escort=timo))
    clock.forward(minutes=10)
    desk.execute(HandOverEscort((visit_id,), mehmet))
    clock.forward(minutes=18)
    desk.execute(RecordDeparture(other, BadgeState.RETURNED, happened_at=clock.now() - timedelta(minutes=30)))
    desk.execute(ReportGap(visit_id, "zu Störung in RZ 2 abberufen"))
    clock.forward(minutes=4)
    return visit_id
