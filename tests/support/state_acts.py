"""Working examples of the commands about the states of a visit, for tests/support/every_command.py."""

from collections.abc import Callable
from typing import Any

from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.emergency import EmergencyArrived, EmergencyLeft
from accessdesk.desk.later_corrections import CorrectEntry
from accessdesk.desk.objection_decisions import DecideObjections
from accessdesk.desk.unclear import ReportUnclear
from accessdesk.domain.emergency import EmergencyService
from accessdesk.domain.objections import ObjectionDecision, ObjectionKind
from accessdesk.domain.visits import BadgeState
from tests.support.houses import RECEPTION


def _take_back(scene: Any) -> TakeBack:
    return TakeBack(scene.ring.company.desk.execute(RecordDeparture(scene.on_site(), BadgeState.RETURNED)).undo)


def _correct(scene: Any) -> CorrectEntry:
    company = scene.ring.company
    company.log_in(RECEPTION)
    (entry, *_) = company.desk.execute(company.arrival(name=scene.fresh("Besucher"))).undo
    return CorrectEntry(entry, "Ausweis", name=scene.fresh("Besucherin"))


def _host_decides(scene: Any) -> DecideObjections:
    company = scene.ring.company
    company.log_in(RECEPTION)
    refuses = (ObjectionKind.NO_DOCUMENT,)
    visit = company.arrived(name=scene.fresh("Besucher"), identity_kind=None, refuses=refuses)
    host = company.employees["Jonas Weiß"]
    return DecideObjections(visit, ObjectionDecision.EXCEPTION, "dem Gastgeber bekannt", host)


def _crew_leaves(scene: Any) -> EmergencyLeft:
    scene.ring.company.log_in(RECEPTION)
    came = scene.ring.company.desk.execute(EmergencyArrived(EmergencyService.AMBULANCE, 2))
    return EmergencyLeft(came.id)


STATE_BUILDERS: dict[type, Callable[[Any], Any]] = {
    TakeBack: _take_back,
    CorrectEntry: _correct,
    DecideObjections: _host_decides,
    EmergencyArrived: lambda s: EmergencyArrived(EmergencyService.FIRE_BRIGADE, 6),
    EmergencyLeft: _crew_leaves,
    ReportUnclear: lambda s: ReportUnclear(s.on_site(), "nicht am Treffpunkt"),
}
