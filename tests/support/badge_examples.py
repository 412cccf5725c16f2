"""Working examples of the commands about badges and of leaving with something open."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from accessdesk.desk.badge_templates import SaveBadgeTemplate, SaveLogo
from accessdesk.desk.badges import (
    AddBadgeCards,
    DestroyCard,
    PrepareBadges,
    RecordBadgeFound,
    ReplaceBadge,
    ReportCardLost,
    ReprintBadge,
    VoidPreparedBadges,
)
from accessdesk.desk.departures import RecordDeparture, RecordDepartures, SettleLeftOpen
from accessdesk.domain.badges import BadgeFormat, BadgeTemplate, DepartureException
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import Badge, BadgeState
from tests.support.badges import announce, stock
from tests.support.houses import RECEPTION
from tests.support.pictures import LOGO

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _card(scene: "Scene") -> int:
    scene.ring.company.log_in(RECEPTION)
    return stock(scene.ring.company, scene.fresh("K"))


def _lost_badge(scene: "Scene") -> int:
    """The id of a badge that its visitor did not give back."""
    visit_id = scene.on_site()
    scene.ring.company.desk.execute(RecordDeparture(visit_id, BadgeState.LOST, badge_exception="nicht abgegeben"))
    with scene.ring.company.house.new_unit_of_work(()) as uow:
        return uow.find(Badge, visit_id=visit_id)[0].id


def _left_open(scene: "Scene") -> int:
    _lost_badge(scene)
    with scene.ring.company.house.new_unit_of_work(()) as uow:
        return uow.find(DepartureException, settled_at=None)[-1].id


def _announced(scene: "Scene") -> VisitId:
    scene.ring.company.log_in(RECEPTION)
    return announce(scene.ring.company, scene.fresh("Gast"))


def _prepared(scene: "Scene") -> VisitId:
    visit_id = _announced(scene)
    scene.ring.company.desk.execute(PrepareBadges((visit_id,), (scene.fresh("V"),)))
    return visit_id


def _departure(scene: "Scene") -> RecordDeparture:
    return RecordDeparture(scene.on_site(), BadgeState.RETURNED)


BADGE_BUILDERS: dict[type, Callable[["Scene"], Any]] = {
    RecordDepartures: lambda s: RecordDepartures((_departure(s), _departure(s))),
    SettleLeftOpen: lambda s: SettleLeftOpen(_left_open(s), "per Post zurückgekommen"),
    AddBadgeCards: lambda s: AddBadgeCards((s.fresh("K"), s.fresh("K"))),
    ReportCardLost: lambda s: ReportCardLost(_card(s), "fehlt im Kasten"),
    DestroyCard: lambda s: DestroyCard(_card(s), "gebrochen"),
    RecordBadgeFound: lambda s: RecordBadgeFound(_lost_badge(s), None, "Hausmeister", "Parkplatz"),
    PrepareBadges: lambda s: PrepareBadges((_announced(s),), (s.fresh("V"),)),
    VoidPreparedBadges: lambda s: VoidPreparedBadges((_prepared(s),)),
    ReprintBadge: lambda s: ReprintBadge(s.on_site(), "Papierstau"),
    ReplaceBadge: lambda s: ReplaceBadge(s.on_site(), BadgeState.LOST, "verloren", s.fresh("E")),
    SaveBadgeTemplate: lambda s: SaveBadgeTemplate(BadgeTemplate(BadgeFormat.CARD, back_de=s.fresh("Ruhe"))),
    SaveLogo: lambda s: SaveLogo(LOGO),
}
