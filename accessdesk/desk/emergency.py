"""Emergency services come and go: by number alone, and nothing stands in their way."""

from dataclasses import dataclass, replace
from datetime import datetime

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.domain.access_rights import Right
from accessdesk.domain.emergency import MOST_PEOPLE, EmergencyPresence, EmergencyService
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, SiteId
from accessdesk.domain.refusals import NotAcceptable

_CHANGED = frozenset({Subject.VISITS, Subject.INCIDENTS})


@dataclass(frozen=True, slots=True)
class EmergencyArrived:
    """A crew went in. No identity, no notice, no badge, no escort, no ban: only how many."""

    service: EmergencyService
    people: int
    happened_at: datetime | None = None
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class EmergencyLeft:
    """All of a crew are out again. `id` is that of the arrival's outcome."""

    id: int
    happened_at: datetime | None = None


@handles(EmergencyArrived, right=Right.VISITS)
def emergency_arrived(command: EmergencyArrived, act: Act) -> Outcome:
    if not 1 <= command.people <= MOST_PEOPLE:
        raise NotAcceptable(field="people", why="out_of_range")
    at = happened(act, command.happened_at)
    crew = EmergencyPresence(
        id=act.uow.new_id(EmergencyPresence),
        pseudonym=act.uow.new_pseudonym(),
        site_id=command.site_id,
        service=command.service,
        people=command.people,
        arrived_at=at,
        entered_at=act.uow.now,
    )
    entry = act.uow.record(EntryType.EMERGENCY_ARRIVED, crew, about=crew.pseudonym, at=at)
    return Outcome(crew.id, _CHANGED, undo=(entry,))


@handles(EmergencyLeft, right=Right.VISITS)
def emergency_left(command: EmergencyLeft, act: Act) -> Outcome:
    crew = act.uow.get(EmergencyPresence, command.id)
    if crew.left_at is not None:
        raise NotAcceptable(field="emergency", why="crew_has_left")
    at = happened(act, command.happened_at, not_before=crew.arrived_at)
    gone = replace(crew, left_at=at, left_entered_at=act.uow.now)
    entry = act.uow.record(EntryType.EMERGENCY_LEFT, gone, about=crew.pseudonym, at=at)
    return Outcome(crew.id, _CHANGED, undo=(entry,))
