"""Working examples of the commands about incidents; see every_command."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from accessdesk.desk.incident_settings import SaveSiteVideo
from accessdesk.desk.incidents import (
    AddToIncident,
    AnswerClock,
    ChangeIncident,
    CloseIncident,
    DecideIncident,
    Recording,
    ReopenIncident,
    ReportIncident,
)
from accessdesk.domain.ids import IncidentId
from accessdesk.domain.incidents import IncidentClock, IncidentKind
from tests.support.houses import MANAGER

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def report(scene: "Scene") -> ReportIncident:
    """Something that happened an hour ago, seen by a camera."""
    now = scene.ring.company.clock.now()
    return ReportIncident(
        IncidentKind.OTHER,
        "Tür zum RZ 1 stand offen",
        now - timedelta(hours=1),
        zone_id=scene.ring.company.zones["RZ 1"],
        recording=Recording("Kamera 4", now - timedelta(hours=1), now - timedelta(minutes=30)),
        informed="Lena Sommer",
    )


def _incident(scene: "Scene") -> IncidentId:
    """A new incident; the office manager is logged in."""
    scene.ring.company.log_in(MANAGER)
    made = scene.ring.company.desk.execute(report(scene)).id
    assert made is not None
    return IncidentId(made)


def _change(scene: "Scene") -> ChangeIncident:
    made, told = _incident(scene), report(scene)
    now = scene.ring.company.clock.now()
    return ChangeIncident(made, "Tür stand offen, ein Keil lag darin", told.happened_at, now, place="Nordseite")


def _ready_to_close(scene: "Scene") -> CloseIncident:
    made, desk = _incident(scene), scene.ring.company.desk
    for clock in (IncidentClock.VIDEO, IncidentClock.ART_33, IncidentClock.CLIENT):
        desk.execute(AnswerClock(made, clock, not_required="niemand war im Raum"))
    desk.execute(DecideIncident(made, "Türschließer erneuern"))
    return CloseIncident(made, "Türschließer erneuert")


def _reopen(scene: "Scene") -> ReopenIncident:
    closing = _ready_to_close(scene)
    scene.ring.company.desk.execute(closing)
    return ReopenIncident(closing.incident_id, "Tür stand wieder offen")


INCIDENT_BUILDERS: "dict[type, Callable[[Scene], Any]]" = {
    ReportIncident: report,
    ChangeIncident: _change,
    AddToIncident: lambda s: AddToIncident(_incident(s), "Datenschutzbeauftragte"),
    AnswerClock: lambda s: AnswerClock(_incident(s), IncidentClock.VIDEO, to_whom="Lena Sommer, Sicherung auf Stick"),
    DecideIncident: lambda s: DecideIncident(_incident(s), "Türschließer erneuern"),
    CloseIncident: _ready_to_close,
    ReopenIncident: _reopen,
    SaveSiteVideo: lambda s: SaveSiteVideo(336, "Einbruch 2025, mit dem Betriebsrat vereinbart"),
}
