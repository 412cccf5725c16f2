"""Saying later for whom a visit is made: an order's number that came by phone, another contact."""

from dataclasses import dataclass, replace

from accessdesk.desk.behalf import BehalfWish, behalf_of
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.visits import VISITS, person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.visits import Visit, VisitState

OPEN = (VisitState.EXPECTED, VisitState.ARRIVED, VisitState.ON_SITE, VisitState.AWAY)


@dataclass(frozen=True, slots=True)
class NameBehalf:
    """These visits are made for this customer, by this contact's word, on this order: it holds from now on."""

    visit_ids: tuple[VisitId, ...]
    behalf: BehalfWish


@handles(NameBehalf, right=Right.VISITS)
def name_behalf(command: NameBehalf, act: Act) -> Outcome:
    if not command.visit_ids:
        raise Missing(field="visits")
    for visit_id in command.visit_ids:
        visit = act.uow.get(Visit, visit_id)
        if visit.state not in OPEN:
            raise NotAcceptable(field="visits", why="visit_is_over", name=visit.name)
        changed = replace(visit, entered_at=act.uow.now, version=visit.version + 1)
        behalf = behalf_of(act, changed, command.behalf, today=True)
        if not behalf:
            raise Missing(field="order")
        act.uow.record(EntryType.BEHALF_CHANGED, changed, *behalf, about=person_of(act, visit).pseudonym)
    return Outcome(command.visit_ids[0], VISITS)
