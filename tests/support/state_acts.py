"""Working examples of the commands about the states of a visit, for tests/support/every_command.py."""

from collections.abc import Callable
from typing import Any

from accessdesk.desk.corrections import TakeBack
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.objection_decisions import DecideObjections
from accessdesk.desk.unclear import ReportUnclear
from accessdesk.domain.objections import ObjectionDecision, ObjectionKind
from accessdesk.domain.visits import BadgeState
from tests.support.houses import RECEPTION


def _take_back(scene: Any) -> TakeBack:
    return TakeBack(scene.ring.company.desk.execute(RecordDeparture(scene.on_site(), BadgeState.RETURNED)).undo)


def _host_decides(scene: Any) -> DecideObjections:
    company = scene.ring.company
    company.log_in(RECEPTION)
    refuses = (ObjectionKind.NO_DOCUMENT,)
    visit = company.arrived(name=scene.fresh("Besucher"), identity_kind=None, refuses=refuses)
    host = company.employees["Jonas Weiß"]
    return DecideObjections(visit, ObjectionDecision.EXCEPTION, "dem Gastgeber bekannt", host)


STATE_BUILDERS: dict[type, Callable[[Any], Any]] = {
    TakeBack: _take_back,
    DecideObjections: _host_decides,
    ReportUnclear: lambda s: ReportUnclear(s.on_site(), "nicht am Treffpunkt"),
}
